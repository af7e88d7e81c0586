import { Module } from '@nestjs/common';
import { ActaDeEntregaController } from './acta-de-entrega.controller.js';
import { AnalistasController } from './analistas.controller.js';
import { CambioDeAutoridadesController } from './cambio-de-autoridades.controller.js';
import { CambioDeAutoridadesService } from './cambio-de-autoridades.service.js';
import { DesignacionesController } from './designaciones.controller.js';
import { DesignacionesService } from './designaciones.service.js';
import { DirectorioService } from './directorio.service.js';
import { InvitacionesController } from './invitaciones.controller.js';
import { NoticiasDeCargos } from './noticias-de-cargos.js';
import { PersonasService } from './personas.service.js';
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
    CambioDeAutoridadesController,
    ActaDeEntregaController,
  ],
  providers: [
    DirectorioService,
    PersonasService,
    DesignacionesService,
    NoticiasDeCargos,
    CambioDeAutoridadesService,
    SiembraDeTitulares,
  ],
  exports: [DirectorioService, SiembraDeTitulares],
})
export class DirectorioModule {}
