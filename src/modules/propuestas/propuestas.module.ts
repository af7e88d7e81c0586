import { Module } from '@nestjs/common';
import { AdjuntosController } from './adjuntos.controller.js';
import { AdjuntosService } from './adjuntos.service.js';
import { CajaDePersonas } from './caja-de-personas.js';
import { NoticiasAAutores } from './noticias-a-autores.js';
import { PropuestasPublicasController } from './propuestas-publicas.controller.js';
import { PropuestasController } from './propuestas.controller.js';
import { PropuestasService } from './propuestas.service.js';
import { RecepcionService } from './recepcion.service.js';
import { Retos } from './retos.js';

@Module({
  controllers: [PropuestasController, PropuestasPublicasController, AdjuntosController],
  providers: [PropuestasService, AdjuntosService],
  exports: [PropuestasService, AdjuntosService],
})
export class PropuestasModule {}

/** What also works when nobody asks: the letters to authors, and what must be erased by its day. */
@Module({
  providers: [CajaDePersonas, RecepcionService, NoticiasAAutores, Retos],
  exports: [CajaDePersonas, RecepcionService, NoticiasAAutores, Retos],
})
export class RecepcionModule {}
