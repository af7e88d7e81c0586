import { Module } from '@nestjs/common';
import { ImportacionesController } from './importaciones.controller.js';
import { ImportacionesService } from './importaciones.service.js';
import { Importador } from './importador.js';
import { IncorporadorDeCompromisos } from './incorporador-de-compromisos.js';

@Module({
  controllers: [ImportacionesController],
  providers: [ImportacionesService, Importador, IncorporadorDeCompromisos],
  exports: [Importador],
})
export class ImportacionesModule {}
