import { Module } from '@nestjs/common';
import { DocumentosProducidosController } from './documentos-producidos.controller.js';
import { DocumentosProducidosService } from './documentos-producidos.service.js';

@Module({
  controllers: [DocumentosProducidosController],
  providers: [DocumentosProducidosService],
  exports: [DocumentosProducidosService],
})
export class DocumentosProducidosModule {}
