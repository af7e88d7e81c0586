import { Module } from '@nestjs/common';
import { Correo } from '../../platform/correo.js';
import { CartasDeAviso } from './cartas-de-aviso.js';
import { CorreoPorCartas } from './correo-por-cartas.js';
import { CorreosController } from './correos.controller.js';
import { EnviosController } from './envios.controller.js';
import { NotificacionesService } from './notificaciones.service.js';
import { Noticias } from '../../platform/noticias.js';
import { NoticiasPorCanales } from './noticias-por-canales.js';
import { PreferenciasController } from './preferencias.controller.js';
import { RepartoDeCartas } from './reparto-de-cartas.js';
import { Resumenes } from './resumenes.js';

@Module({
  controllers: [PreferenciasController, CorreosController, EnviosController],
  providers: [
    CorreoPorCartas,
    { provide: Correo, useExisting: CorreoPorCartas },
    CartasDeAviso,
    RepartoDeCartas,
    Resumenes,
    NotificacionesService,
    { provide: Noticias, useClass: NoticiasPorCanales },
  ],
  exports: [Correo, Noticias, CartasDeAviso, RepartoDeCartas, Resumenes],
})
export class CanalesModule {}
