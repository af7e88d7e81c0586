/** The days of a notice, counted by the calendar of the place. */
import { Inject, Injectable } from '@nestjs/common';
import { CalendarioService } from '../modules/calendario/calendario.service.js';
import { ConteoDeTermino } from '../modules/organos/organo-store.js';

@Injectable()
export class ConteoPorCalendario extends ConteoDeTermino {
  constructor(@Inject(CalendarioService) private readonly calendario: CalendarioService) {
    super();
  }

  override contar(
    desde: string,
    hasta: string,
    pide: number,
    codigoDpa: string | null,
  ): ReturnType<ConteoDeTermino['contar']> {
    const dias = this.calendario.diasEntre(desde, hasta, codigoDpa);
    const t = this.calendario.explicar(desde, Math.max(dias, pide, 1), codigoDpa);
    const primera = pide === 0 ? desde : this.calendario.explicar(desde, pide, codigoDpa).vence;
    return {
      dias,
      primera,
      calendario: t.calendario,
      conteo: t.conteo.map((d) => ({
        fecha: d.fecha,
        numero: d.numero,
        naturaleza: d.naturaleza,
        motivos: d.causas.map((c) => c.nombre),
      })),
      dudas: t.dudas,
    };
  }
}
