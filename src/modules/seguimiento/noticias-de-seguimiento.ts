import { Inject, Injectable } from '@nestjs/common';
import type { Rol } from '../../../machines/contrato.js';
import { Noticias } from '../../platform/noticias.js';
import type { Asistencia } from './asistencia-store.js';
import type { Consulta } from './consulta-store.js';
import type { Parte } from './parte-store.js';
import { ACUSAN, INFORMAN } from './quien-sigue.js';

/** Who is told of what. What was written in it is read in the product: no mail carries it. */
@Injectable()
export class NoticiasDeSeguimiento {
  constructor(@Inject(Noticias) private readonly noticias: Noticias) {}

  preguntada(c: Consulta): Promise<void> {
    return this.noticias.dar({
      ...deConsulta(c),
      causa: `consulta:${c.id}`,
      codigo: `${NOMBRE[c.clase]}_RECIBIDA${c.vence === null ? '' : '_CON_PLAZO'}`,
      params: c.vence === null ? {} : { vence: c.vence },
      para: { roles: [c.dirigidaA] },
      menosA: c.hecha.cuentaId,
    });
  }

  /** To who asked; what who asked adds, to who was asked. */
  respondida(c: Consulta, respuestaId: string, por: string): Promise<void> {
    const anadida = por === c.hecha.cuentaId;
    return this.noticias.dar({
      ...deConsulta(c),
      causa: `respuesta:${respuestaId}`,
      codigo: `${NOMBRE[c.clase]}_${anadida ? 'AMPLIADA' : 'RESPONDIDA'}`,
      params: {},
      para: anadida ? { roles: [c.dirigidaA] } : { cuentaId: c.hecha.cuentaId },
      menosA: por,
    });
  }

  resuelta(c: Consulta, por: string): Promise<void> {
    return this.noticias.dar({
      ...deConsulta(c),
      causa: `resuelta:${c.id}`,
      codigo: `${NOMBRE[c.clase]}_RESUELTA`,
      params: {},
      para: { roles: [c.dirigidaA] },
      menosA: por,
    });
  }

  asistida(
    a: Pick<Asistencia, 'id' | 'titularId' | 'raizId' | 'paso' | 'fecha'>,
    por: string,
  ): Promise<void> {
    return this.noticias.dar({
      causa: `asistencia:${a.id}`,
      codigo: 'ASISTENCIA_REGISTRADA',
      params: { fecha: a.fecha },
      titularId: a.titularId,
      raizId: a.raizId,
      paso: a.paso,
      ruta: `/expedientes/${a.raizId}/seguimiento?ver=asistencia`,
      para: { roles: ['pocl', 'delegado'] },
      menosA: por,
    });
  }

  informada(p: Parte): Promise<void> {
    return this.noticias.dar({
      ...deParte(p),
      causa: `parte:${p.id}`,
      codigo: 'PARTE_ENVIADO',
      params: { desde: p.desde, hasta: p.hasta },
      para: { roles: ACUSAN },
      menosA: p.enviado.cuentaId,
    });
  }

  acusada(p: Parte, como: Rol, por: string): Promise<void> {
    return this.noticias.dar({
      ...deParte(p),
      causa: `acuse:${p.id}:${como}`,
      codigo: 'PARTE_ACUSADO',
      params: { hasta: p.hasta },
      para: { cuentaId: p.enviado.cuentaId },
      menosA: por,
    });
  }

  /** The report due on a day. `vez`: each reminder is told once. */
  recordada(
    r: { readonly titularId: string; readonly raizId: string; readonly vence: string },
    vencida: boolean,
    vez: number,
  ): Promise<void> {
    return this.noticias.dar({
      ...deParte(r),
      causa: `recordatorio:${r.raizId}:${r.vence}:${vez}`,
      codigo: vencida ? 'PARTE_VENCIDO' : 'PARTE_POR_VENCER',
      params: { vence: r.vence },
      // Who reports is the POCL; once it is late, whoever else may send it.
      para: { roles: vencida ? INFORMAN : ['pocl'] },
    });
  }
}

const NOMBRE: { readonly [c in Consulta['clase']]: string } = {
  consulta: 'CONSULTA',
  observacion: 'OBSERVACION',
};

const deConsulta = (c: Consulta) => ({
  titularId: c.titularId,
  raizId: c.raizId,
  paso: c.paso,
  ruta: `/expedientes/${c.raizId}/seguimiento`,
});

const deParte = (p: { readonly titularId: string; readonly raizId: string }) => ({
  titularId: p.titularId,
  raizId: p.raizId,
  ruta: `/expedientes/${p.raizId}/seguimiento?ver=partes`,
});
