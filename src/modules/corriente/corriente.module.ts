import { Module } from '@nestjs/common';
import { CorrienteController } from './corriente.controller.js';
import { SeguidorDeBitacora } from './seguidor-de-bitacora.js';

@Module({ controllers: [CorrienteController], providers: [SeguidorDeBitacora] })
export class CorrienteModule {}
