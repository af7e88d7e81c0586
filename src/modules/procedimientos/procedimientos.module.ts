import { Module } from '@nestjs/common';
import { ProcedimientosController } from './procedimientos.controller.js';

@Module({ controllers: [ProcedimientosController] })
export class ProcedimientosModule {}
