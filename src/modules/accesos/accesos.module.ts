import { Module } from '@nestjs/common';
import { AccesosController } from './accesos.controller.js';
import { AccesosService } from './accesos.service.js';

@Module({
  controllers: [AccesosController],
  providers: [AccesosService],
  exports: [AccesosService],
})
export class AccesosModule {}
