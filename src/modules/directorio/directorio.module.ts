import { Module } from '@nestjs/common';
import { AnalistasController } from './analistas.controller.js';
import { DesignacionesController } from './designaciones.controller.js';
import { DirectorioService } from './directorio.service.js';
import { InvitacionesController } from './invitaciones.controller.js';
import { PersonasController } from './personas.controller.js';
import { SiembraDeTitulares } from './siembra-de-titulares.js';
import { TitularesController } from './titulares.controller.js';

@Module({
  controllers: [
    TitularesController,
    PersonasController,
    DesignacionesController,
    InvitacionesController,
    AnalistasController,
  ],
  providers: [DirectorioService, SiembraDeTitulares],
  exports: [DirectorioService, SiembraDeTitulares],
})
export class DirectorioModule {}
