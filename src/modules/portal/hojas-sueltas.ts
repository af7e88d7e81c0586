import { Inject, Injectable } from '@nestjs/common';
import type { ReactNode } from 'react';
import { Respuesta } from '../../platform/respuesta.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { Decir } from './paginas/decir.js';
import { escribir } from './paginas/marco.js';
import { LecturaPublica } from './puertos.js';

/** Pages written for whoever asks, in the look of the portal: of none is there a copy, nor another language at its own address. */
@Injectable()
export class HojasSueltas {
  constructor(@Inject(LecturaPublica) private readonly lectura: LecturaPublica) {}

  decir(idioma: Idioma): Decir {
    return new Decir(idioma, this.lectura.rotulos(idioma), '');
  }

  escribir(
    d: Decir,
    titulo: string,
    contenido: ReactNode,
    estado: number,
    seGuarda = estado === 200,
  ): Respuesta<string> {
    const hoja = {
      titulo,
      descripcion: titulo,
      camino: '/formulario',
      contenido,
      indexable: false,
      sinOtraDireccion: true,
    };
    return new Respuesta(escribir(d, hoja, { hoy: this.lectura.hoy(), hayDemo: false }), {
      estado,
      cabeceras: {
        'Content-Type': 'text/html; charset=utf-8',
        // A browser may forget what was typed in a page it must not keep. What was sent is kept by nobody.
        'Cache-Control': seGuarda ? 'private, no-cache' : 'private, no-store',
      },
    });
  }
}
