/**
 * What is told of bodies and sessions to anybody: which institutions sit, what was on the agenda once it was called, and
 * what was resolved once the minutes are approved. Never who attended, how each voted, nor how to join the call.
 */
import type { z } from 'zod';
import type { organoDto, sesionDto } from '../modules/organos/organos.dto.js';
import type { OrganoPublico, SesionPublica } from '../modules/portal/lo-publico.js';
import { palabras, prueba } from './plan-publico.js';

type Sesion = z.infer<typeof sesionDto>;
type Organo = z.infer<typeof organoDto>;
type Titulos = ReadonlyMap<string, string>;

export const estaConvocada = (s: Sesion): boolean =>
  s.estados.at(-1) !== 'preparandoConvocatoria' && (s.convocatoria !== null || s.celebrada);

export function organoPublico(
  o: Organo,
  sesiones: readonly SesionPublica[],
  titulos: Titulos,
): OrganoPublico {
  return {
    id: o.id,
    clase: o.clase,
    nombre: o.nombre,
    constituidoEl: o.constituido?.fecha ?? null,
    acta: prueba(o.constituido?.documento ?? null, titulos),
    representaciones: o.representaciones
      .filter((r) => r.enFunciones)
      .map((r) => ({
        numero: r.numero,
        nombre: r.clase === 'persona' ? null : palabras(r.nombre),
        sector: r.sector,
        funcion: r.funcion,
        voto: r.voto,
        desde: r.desde,
      })),
    sesiones,
  };
}

export function sesionPublica(s: Sesion, titulos: Titulos): SesionPublica {
  const conActa = s.acta?.aprobada != null;
  return {
    id: s.id,
    numero: s.numero,
    ordinal: s.ordinal,
    tipo: s.tipo,
    estado: s.estados.at(-1) ?? '',
    fecha: s.fecha,
    hora: s.hora,
    modalidad: s.modalidad,
    lugar: palabras(s.lugar),
    celebrada: s.celebrada,
    puntos: s.puntos
      .filter((p) => !p.retirado)
      .map((p) => ({
        n: p.n,
        titulo: palabras(p.titulo),
        clase: p.clase,
        resultado: conActa ? (p.tratado?.resultado ?? null) : null,
        resolucion: conActa ? palabras(p.tratado?.resolucion) : null,
      })),
    acuerdos: conActa
      ? s.acuerdos.map((a) => ({
          n: a.n,
          texto: palabras(a.texto),
          vence: a.vence,
          estado: a.estado,
        }))
      : [],
    acta: prueba(s.acta?.firmada?.documento ?? null, titulos),
    actaAprobadaEl: s.acta?.aprobada?.fecha ?? null,
  };
}
