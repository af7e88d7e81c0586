import { Module } from '@nestjs/common';
import { OrganosController } from './organos.controller.js';
import { OrganosService } from './organos.service.js';

@Module({
  controllers: [OrganosController],
  providers: [OrganosService],
  exports: [OrganosService],
})
export class OrganosModule {}
