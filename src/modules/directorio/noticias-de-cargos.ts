import { Inject, Injectable } from '@nestjs/common';
import { Noticias } from '../../platform/noticias.js';
import type { DesignacionNueva, DesignacionVista } from './persona-store.js';
import type { Calidad } from './quien-designa.js';

/** Whoever is given an office, or leaves one, hears of it; who has no account yet, by the invitation. */
@Injectable()
export class NoticiasDeCargos {
  constructor(@Inject(Noticias) private readonly noticias: Noticias) {}

  designada(d: DesignacionNueva, por: string): Promise<void> {
    return this.noticias.dar({
      ...deCargo(d),
      causa: `designacion:${d.id}`,
      codigo: `${CARGO_DADO[d.calidad]}${d.hasta === null ? '' : '_HASTA'}`,
      params: { desde: d.desde, ...(d.hasta === null ? {} : { hasta: d.hasta }) },
      menosA: por,
    });
  }

  terminada(d: DesignacionVista, hasta: string, por: string): Promise<void> {
    return this.noticias.dar({
      ...deCargo(d),
      causa: `designacion:${d.id}:fin:${hasta}`,
      codigo: 'CARGO_TERMINADO',
      params: { hasta },
      menosA: por,
    });
  }
}

const CARGO_DADO: { readonly [c in Calidad]: string } = {
  titular: 'DESIGNACION_RECIBIDA',
  subrogante: 'SUBROGACION_RECIBIDA',
  encargado: 'ENCARGO_RECIBIDO',
};

const deCargo = (d: { readonly titularId: string | null; readonly personaId: string }) => ({
  titularId: d.titularId,
  ruta: '/cuenta',
  para: { personaId: d.personaId },
});
