import { Module } from '@nestjs/common';
import { ExpedienteController } from './expediente.controller.js';
import { SelladoService } from './sellado.service.js';
import { VerificacionController } from './verificacion.controller.js';
import { VerificacionService } from './verificacion.service.js';

@Module({
  controllers: [VerificacionController, ExpedienteController],
  providers: [VerificacionService, SelladoService],
  exports: [SelladoService],
})
export class VerificacionModule {}
