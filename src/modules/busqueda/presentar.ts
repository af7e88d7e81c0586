import type { z } from 'zod';
import { aIso } from '../../platform/formas.js';
import { nombreEntreIguales, type Llamados } from '../../platform/nombres-de-procesos.js';
import type { Nombres } from '../../platform/nombres.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { resultadosDeBusqueda } from './busqueda.dto.js';
import type { Hallazgo } from './busqueda-store.js';
import { fragmento, palabrasDe, resaltar } from './palabras.js';

type HallazgoDto = z.infer<typeof resultadosDeBusqueda>['grupos'][number]['elementos'][number];

const CUANTOS_CARGOS = 3;

/** What was found, in words, with what was looked for marked. */
export class PresentadorDeHallazgos {
  constructor(
    private readonly idioma: Idioma,
    private readonly palabras: readonly string[],
    private readonly nombres: Nombres,
    private readonly llamados: Llamados,
    private readonly procedimiento: (id: string) => string,
  ) {}

  hallazgo(h: Hallazgo): HallazgoDto {
    const { titulo, detalle, cuerpo } = this.partes(h);
    return {
      clase: h.clase,
      id: h.id,
      titulo: resaltar(titulo, this.palabras),
      detalle: detalle.filter((d) => d !== null && d !== '').join(' · '),
      // Only what the title does not show already.
      fragmento: cuerpo === null || this.enTitulo(titulo) ? null : fragmento(cuerpo, this.palabras),
      titular: h.titular === null ? null : { ...h.titular },
      raizId: h.raizId,
      secuencia: h.clase === 'texto' ? h.secuencia : null,
    };
  }

  private partes(h: Hallazgo): {
    titulo: string;
    detalle: readonly (string | null)[];
    cuerpo: string | null;
  } {
    const { idioma } = this;
    const de = h.titular?.nombre ?? null;
    switch (h.clase) {
      case 'gobierno':
        return {
          titulo: h.nombre,
          detalle: [h.nivel === null ? null : texto(idioma, `nivel.${h.nivel}`), ...unicos(h)],
          cuerpo: null,
        };
      case 'proceso': {
        const procedimiento = this.procedimiento(h.procedimiento);
        const titulo = this.llamados.get(h.id)?.nombre ?? procedimiento;
        return {
          titulo,
          detalle: [
            titulo === procedimiento ? null : procedimiento,
            de,
            h.marca === null ? null : texto(idioma, `marca.${h.marca}`),
            aIso(h.abiertoEn).slice(0, 10),
          ],
          cuerpo: null,
        };
      }
      case 'documento':
        return {
          titulo: h.titulo,
          detalle: [
            h.tipos.map((t) => texto(idioma, `tipo.${t}`)).join(', '),
            [
              h.instrumento === null ? null : texto(idioma, `instrumento.${h.instrumento}`),
              h.numero,
            ]
              .filter(Boolean)
              .join(' '),
            de,
            h.fechaEmision,
          ],
          cuerpo: h.cuerpo,
        };
      case 'persona':
        return {
          titulo: h.nombre,
          detalle: h.cargos
            .slice(0, CUANTOS_CARGOS)
            .map((c) =>
              [texto(idioma, `rol.${c.rol}`), c.titularNombre].filter(Boolean).join(', '),
            ),
          cuerpo: null,
        };
      case 'texto':
        return {
          titulo: this.nombres.evento(idioma, h.procedimiento, h.evento),
          detalle: [nombreEntreIguales(this.llamados, h.procesoId), de, h.ocurridoEn],
          cuerpo: h.texto,
        };
    }
  }

  private enTitulo(titulo: string): boolean {
    const suyas = palabrasDe(titulo);
    return this.palabras.every((p) => suyas.some((s) => s.startsWith(p)));
  }
}

/** The process a find is named after. */
export const procesoDe = (h: Hallazgo): string | null =>
  h.clase === 'proceso' ? h.id : h.clase === 'texto' ? h.procesoId : null;

const unicos = (h: Extract<Hallazgo, { clase: 'gobierno' }>): readonly string[] =>
  h.lugares.filter((l, i) => l !== h.nombre && h.lugares.indexOf(l) === i);
