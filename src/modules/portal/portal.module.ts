import { Module } from '@nestjs/common';
import { PaginasPublicas } from '../../platform/paginas-publicas.js';
import { ArchivosDeDatos } from './archivos-de-datos.js';
import { FormularioController } from './formulario.controller.js';
import { MemoriaDePaginas } from './memoria-de-paginas.js';
import { MemoriaPublica } from './memoria-publica.js';
import { PaginasDelPortal } from './paginas-del-portal.js';
import { PublicoController } from './publico.controller.js';

@Module({
  controllers: [PublicoController, FormularioController],
  providers: [
    MemoriaPublica,
    MemoriaDePaginas,
    ArchivosDeDatos,
    { provide: PaginasPublicas, useClass: PaginasDelPortal },
  ],
  exports: [MemoriaPublica],
})
export class PortalModule {}
