import { Module } from '@nestjs/common';
import { ConsultasController } from './consultas.controller.js';
import { PresentarSeguimiento } from './presentar.js';
import { SeguimientoController } from './seguimiento.controller.js';
import { SeguimientoService } from './seguimiento.service.js';

@Module({
  controllers: [ConsultasController, SeguimientoController],
  providers: [SeguimientoService, PresentarSeguimiento],
})
export class SeguimientoModule {}
