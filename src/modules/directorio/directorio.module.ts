import { Module } from '@nestjs/common';
import { DirectorioService } from './directorio.service.js';
import { PersonasController } from './personas.controller.js';
import { SiembraDeTitulares } from './siembra-de-titulares.js';
import { TitularesController } from './titulares.controller.js';

@Module({
  controllers: [TitularesController, PersonasController],
  providers: [DirectorioService, SiembraDeTitulares],
  exports: [DirectorioService, SiembraDeTitulares],
})
export class DirectorioModule {}
