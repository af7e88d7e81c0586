import { Module } from '@nestjs/common';
import { ConsultasController } from './consultas.controller.js';
import { NoticiasDeSeguimiento } from './noticias-de-seguimiento.js';
import { PresentarSeguimiento } from './presentar.js';
import { RecordatorioDePartes } from './recordatorio-de-partes.js';
import { SeguimientoController } from './seguimiento.controller.js';
import { SeguimientoService } from './seguimiento.service.js';

@Module({
  controllers: [ConsultasController, SeguimientoController],
  providers: [
    SeguimientoService,
    PresentarSeguimiento,
    NoticiasDeSeguimiento,
    RecordatorioDePartes,
  ],
  exports: [RecordatorioDePartes],
})
export class SeguimientoModule {}
