import { Module } from '@nestjs/common';
import { ParametrosController } from './parametros.controller.js';
import { ParametrosService } from './parametros.service.js';
import { PrevisionDeParametroService } from './prevision-de-parametro.service.js';

@Module({
  controllers: [ParametrosController],
  providers: [ParametrosService, PrevisionDeParametroService],
})
export class ParametrosModule {}
