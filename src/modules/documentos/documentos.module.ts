import { Module } from '@nestjs/common';
import { BarridoService } from './barrido.service.js';
import { DocumentosController } from './documentos.controller.js';
import { DocumentosService } from './documentos.service.js';

@Module({
  controllers: [DocumentosController],
  providers: [DocumentosService, BarridoService],
  exports: [DocumentosService, BarridoService],
})
export class DocumentosModule {}
