import { Module } from '@nestjs/common';
import { BarridoService } from './barrido.service.js';
import { DocumentosController } from './documentos.controller.js';
import { DocumentosService } from './documentos.service.js';
import { PublicidadController } from './publicidad.controller.js';
import { PublicidadService } from './publicidad.service.js';
import { VisibilidadController } from './visibilidad.controller.js';
import { VisibilidadService } from './visibilidad.service.js';

@Module({
  // The first has the fixed addresses; the others, those under an id.
  controllers: [PublicidadController, DocumentosController, VisibilidadController],
  providers: [DocumentosService, PublicidadService, VisibilidadService, BarridoService],
  exports: [DocumentosService, PublicidadService, BarridoService, VisibilidadService],
})
export class DocumentosModule {}
