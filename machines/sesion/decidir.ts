/** What a point's outcome is, from how it was settled and by whom. */
import { escrutar } from '../organo/quorum.js';
import type { Voto } from '../organo/quorum.js';
import type { ReglasDeNorma } from '../organo/norma.js';
import type { Acuerdo, Asistente, Punto, Tratado } from './contexto.js';
import type { DatosDeDecision } from './datos.js';
import { votantes } from './presencia.js';

export interface Mesa {
  readonly reglas: ReglasDeNorma;
  readonly asistencia: readonly Asistente[];
  readonly miembros: number;
  readonly preside: number | null;
  readonly conDirimente: boolean;
}

export const contar = (d: DatosDeDecision): Record<Voto, number> => {
  const de = (v: Voto): number => (d.votos ?? []).filter((x) => x.voto === v).length;
  return d.forma === 'nominal'
    ? {
        favor: de('favor'),
        contra: de('contra'),
        abstencion: de('abstencion'),
        blanco: de('blanco'),
      }
    : {
        favor: d.favor ?? 0,
        contra: d.contra ?? 0,
        abstencion: d.abstenciones ?? 0,
        blanco: d.blancos ?? 0,
      };
};

export function tratar(m: Mesa, d: DatosDeDecision): Tratado {
  const presentes = votantes(m.asistencia).length;
  const { favor, contra, abstencion, blanco } = contar(d);
  const comun = {
    forma: d.forma,
    presentes,
    votos:
      d.forma === 'nominal'
        ? Object.fromEntries((d.votos ?? []).map((v) => [v.representacion, v.voto]))
        : null,
    salvados: d.salvados ?? [],
    mocion: d.mocion ?? null,
    objeciones: d.objeciones ?? null,
    resolucion: d.resolucion ?? null,
  };
  const sinVotos = {
    favor: 0,
    contra: 0,
    abstenciones: 0,
    blancos: 0,
    regla: null,
    necesarios: null,
  };
  switch (d.forma) {
    case 'conocido':
    case 'diferido':
      return { ...comun, ...sinVotos, resultado: d.forma, dirimente: null };
    case 'consenso':
    case 'unanimidad':
      return {
        ...comun,
        ...sinVotos,
        favor: d.forma === 'unanimidad' ? presentes : 0,
        resultado: 'aprobado',
        dirimente: null,
      };
    case 'conteo':
    case 'nominal': {
      const e = escrutar(m.reglas, {
        favor,
        contra,
        abstenciones: abstencion,
        blancos: blanco,
        presentes,
        miembros: m.miembros,
        dirimente: m.conDirimente ? (d.dirimente?.voto ?? null) : null,
      });
      return {
        ...comun,
        favor,
        contra,
        abstenciones: abstencion,
        blancos: blanco,
        regla: e.regla,
        necesarios: e.necesarios,
        resultado: e.resultado,
        dirimente:
          d.dirimente === undefined
            ? null
            : { ...d.dirimente, representacion: m.preside, valido: e.porDirimente },
      };
    }
  }
}

export interface Decidido {
  readonly puntos: Punto[];
  readonly acuerdos: Acuerdo[];
}
/** A point settled again takes the place of what was said of it before, with its agreements. */
export function decidir(m: Mesa, antes: Decidido, d: DatosDeDecision): Decidido {
  const otros = antes.acuerdos.filter((a) => a.punto !== d.punto);
  let n = Math.max(0, ...antes.acuerdos.map((a) => a.n));
  return {
    puntos: antes.puntos.map((p) => (p.n === d.punto ? { ...p, tratado: tratar(m, d) } : p)),
    acuerdos: [
      ...otros,
      ...(d.acuerdos ?? []).map((a) => ({
        n: ++n,
        punto: d.punto,
        texto: a.texto,
        responsable: a.responsable,
        representacion: a.representacion ?? null,
        vence: a.vence ?? null,
      })),
    ],
  };
}
