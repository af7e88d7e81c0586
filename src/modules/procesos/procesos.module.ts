import { Module } from '@nestjs/common';
import { Nombres } from '../../platform/nombres.js';
import { Etiquetas } from './etiquetas.js';
import { ProcesosController } from './procesos.controller.js';
import { ProcesosService } from './procesos.service.js';

@Module({
  controllers: [ProcesosController],
  providers: [Etiquetas, ProcesosService, { provide: Nombres, useExisting: Etiquetas }],
  exports: [Etiquetas, Nombres],
})
export class ProcesosModule {}
