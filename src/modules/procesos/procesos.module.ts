import { Module } from '@nestjs/common';
import { Nombres } from '../../platform/nombres.js';
import { CorreccionesController } from './correcciones.controller.js';
import { CorreccionesService } from './correcciones.service.js';
import { Etiquetas } from './etiquetas.js';
import { HistorialController } from './historial.controller.js';
import { HistorialService } from './historial.service.js';
import { LineasDeRaiz } from './lineas-de-raiz.js';
import { ProcesosController } from './procesos.controller.js';
import { ProcesosService } from './procesos.service.js';
import { TokensController } from './tokens.controller.js';

@Module({
  controllers: [ProcesosController, HistorialController, CorreccionesController, TokensController],
  providers: [
    Etiquetas,
    LineasDeRaiz,
    ProcesosService,
    HistorialService,
    CorreccionesService,
    { provide: Nombres, useExisting: Etiquetas },
  ],
  exports: [Etiquetas, Nombres, ProcesosService],
})
export class ProcesosModule {}
