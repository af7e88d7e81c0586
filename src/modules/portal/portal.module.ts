import { Module } from '@nestjs/common';
import { PaginasDeRechazo } from '../../platform/paginas-de-rechazo.js';
import { PaginasPublicas } from '../../platform/paginas-publicas.js';
import { ArchivosDeDatos } from './archivos-de-datos.js';
import { FormularioController } from './formulario.controller.js';
import { HojasSueltas } from './hojas-sueltas.js';
import { MemoriaDePaginas } from './memoria-de-paginas.js';
import { MemoriaPublica } from './memoria-publica.js';
import { PaginasDelPortal } from './paginas-del-portal.js';
import { PublicoController } from './publico.controller.js';
import { RechazosDelPortal } from './rechazos-del-portal.js';
import { SeguimientoSinGuionController } from './seguimiento-sin-guion.controller.js';

@Module({
  controllers: [PublicoController, FormularioController, SeguimientoSinGuionController],
  providers: [
    HojasSueltas,
    MemoriaPublica,
    MemoriaDePaginas,
    ArchivosDeDatos,
    { provide: PaginasPublicas, useClass: PaginasDelPortal },
    { provide: PaginasDeRechazo, useClass: RechazosDelPortal },
  ],
  exports: [MemoriaPublica, PaginasDeRechazo],
})
export class PortalModule {}
