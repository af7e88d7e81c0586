import { Module } from '@nestjs/common';
import { Nombres } from '../../platform/nombres.js';
import { CorreccionesController } from './correcciones.controller.js';
import { CorreccionesService } from './correcciones.service.js';
import { Etiquetas } from './etiquetas.js';
import { LineasDeRaiz } from './lineas-de-raiz.js';
import { PoclDesignadoController } from './pocl-designado.controller.js';
import { ProcesosController } from './procesos.controller.js';
import { ProcesosService } from './procesos.service.js';
import { TokensController } from './tokens.controller.js';

@Module({
  controllers: [
    ProcesosController,
    CorreccionesController,
    TokensController,
    PoclDesignadoController,
  ],
  providers: [
    Etiquetas,
    LineasDeRaiz,
    ProcesosService,
    CorreccionesService,
    { provide: Nombres, useExisting: Etiquetas },
  ],
  exports: [Etiquetas, Nombres, ProcesosService],
})
export class ProcesosModule {}
