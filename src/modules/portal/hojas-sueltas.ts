import { Inject, Injectable } from '@nestjs/common';
import type { ReactNode } from 'react';
import { Respuesta } from '../../platform/respuesta.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { Decir } from './paginas/decir.js';
import { escribir } from './paginas/marco.js';
import { MemoriaPublica } from './memoria-publica.js';
import { LecturaPublica } from './puertos.js';

/** Pages written for whoever asks, in the look of the portal: of none is there a copy, nor another language at its own address. */
@Injectable()
export class HojasSueltas {
  constructor(
    @Inject(LecturaPublica) private readonly lectura: LecturaPublica,
    @Inject(MemoriaPublica) private readonly memoria: MemoriaPublica,
  ) {}

  decir(idioma: Idioma): Decir {
    return new Decir(idioma, this.lectura.rotulos(idioma), '');
  }

  async escribir(
    d: Decir,
    titulo: string,
    contenido: ReactNode,
    {
      estado,
      seGuarda = estado === 200,
      pedida,
    }: {
      readonly estado: number;
      readonly seGuarda?: boolean;
      /** The address it was asked at, when it was asked for and nothing was sent. */
      readonly pedida?: { readonly camino: string; readonly consulta: Record<string, string> };
    },
  ): Promise<Respuesta<string>> {
    const idioma = d.idioma === 'es' ? 'en' : 'es';
    const enElOtro =
      pedida === undefined
        ? {}
        : {
            enElOtro: `${pedida.camino}?${new URLSearchParams({ ...pedida.consulta, idioma }).toString()}`,
          };
    const hoja = {
      titulo,
      descripcion: titulo,
      camino: '/formulario',
      contenido,
      indexable: false,
      sinOtraDireccion: true,
      ...enElOtro,
    };
    return new Respuesta(
      escribir(d, hoja, { hoy: this.lectura.hoy(), hayDemo: await this.hayDemo() }),
      {
        estado,
        cabeceras: {
          'Content-Type': 'text/html; charset=utf-8',
          // A browser may forget what was typed in a page it must not keep. What was sent is kept by nobody.
          'Cache-Control': seGuarda ? 'private, no-cache' : 'private, no-store',
        },
      },
    );
  }

  /** A code is shown once: that it could not be asked is no reason not to show it. */
  private async hayDemo(): Promise<boolean> {
    try {
      return (await this.memoria.gobiernos()).gobiernos.some((g) => g.demo);
    } catch {
      return false;
    }
  }
}
