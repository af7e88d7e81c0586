import type { z } from 'zod';
import { aIso } from '../../platform/formas.js';
import { tieneRol, tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { ESCALA, type Criterio, type Desempate } from './criterios.js';
import type { gobiernoPriorizado, priorizacionDto, priorizaciones } from './priorizacion.dto.js';
import type { PriorizacionEnLista, VersionDeCriterios } from './priorizacion-store.js';
import type { EnOrden, PriorizacionCompleta } from './priorizacion.service.js';

export const presentarEnLista = (
  p: PriorizacionEnLista,
  idioma: Idioma,
): z.infer<typeof priorizaciones>['elementos'][number] => ({
  id: p.id,
  nombre: p.nombre,
  alcance: p.alcance,
  estado: p.estado,
  estadoTexto: texto(idioma, `priorizacion.estado.${p.estado}`),
  criteriosVersion: p.criteriosVersion,
  gobiernos: p.gobiernos,
  elegidos: p.elegidos,
  creadaPor: p.creadaPorNombre,
  creadaEn: aIso(p.creadaEn),
  congeladaEn: p.congeladaEn === null ? null : aIso(p.congeladaEn),
  cerradaEn: p.cerradaEn === null ? null : aIso(p.cerradaEn),
});

export function presentarPriorizacion(
  { cabecera: p, versiones, documentos }: PriorizacionCompleta,
  quien: Identidad,
  idioma: Idioma,
): z.infer<typeof priorizacionDto> {
  const poc = tieneRolNacional(quien, 'poc');
  const viva = p.estado === 'preparacion' || p.estado === 'calificacion';
  const calificable = viva && p.criteriosVersion > 0;
  return {
    ...presentarEnLista(p, idioma),
    diagnostico: p.diagnostico,
    motivo: p.motivo,
    fuente: {
      documento: 'S1',
      documentoNombre: texto(idioma, 'fuente.S1'),
      lugar: 'Anexo 4, paso 1 (b)',
      regla: texto(idioma, 'priorizacion.regla'),
      claves: ['diagnóstico, análisis técnico - político y priorización'],
      fuerza: 'puede',
      fuerzaTexto: texto(idioma, 'fuerza.puede'),
    },
    escala: ESCALA,
    versiones: versiones.map((v) => presentarVersion(v, idioma)),
    documentos: documentos.map((d) => ({
      documento: d.documentoId,
      titulo: d.titulo,
      titular: d.titularId,
      en: aIso(d.adjuntadoEn),
    })),
    permite: {
      editar: poc && viva,
      publicarCriterios: poc && p.estado === 'preparacion',
      calificarComoPoc: poc && calificable,
      calificarComoGremio: tieneRol(quien, 'gremio') && calificable,
      cerrar: poc && p.estado === 'calificacion',
      abrirProcesos: poc && p.estado === 'cerrada',
    },
  };
}

const presentarVersion = (
  v: VersionDeCriterios,
  idioma: Idioma,
): z.infer<typeof priorizacionDto>['versiones'][number] => ({
  version: v.version,
  criterios: v.criterios.map((c) => ({
    ...c,
    componenteTexto: texto(idioma, `priorizacion.componente.${c.componente}`),
    calificaTexto: texto(idioma, `priorizacion.califica.${c.califica}`),
  })),
  desempate: [...v.desempate, { clase: 'alfabetico' } as const].map((d) => ({
    clase: d.clase,
    criterio: d.clase === 'criterio' ? d.criterio : null,
    texto: decirDesempate(d, v.criterios, idioma),
  })),
  motivo: v.motivo,
  por: v.publicadaPorNombre,
  en: aIso(v.publicadaEn),
});

export function decirDesempate(
  d: Desempate | { readonly clase: 'alfabetico' },
  criterios: readonly Criterio[],
  idioma: Idioma,
): string {
  if (d.clase !== 'criterio') return texto(idioma, `priorizacion.desempate.${d.clase}`);
  const criterio = criterios.find((c) => c.clave === d.criterio)?.nombre ?? d.criterio;
  return texto(idioma, 'priorizacion.desempate.criterio', { criterio });
}

export const presentarGobierno = (
  { gobierno: g, puesto }: EnOrden,
  criterios: readonly Criterio[],
  idioma: Idioma,
): z.infer<typeof gobiernoPriorizado> => ({
  titular: {
    id: g.titular.id,
    nombre: g.titular.nombre,
    codigoDpa: g.titular.codigoDpa,
    nivel: g.titular.nivel,
    gremio: g.titular.gremio,
    poblacion: g.titular.poblacion,
    demo: g.titular.demo,
  },
  puesto: puesto.puesto,
  puntaje: puesto.total / 10,
  faltan: [...puesto.faltan],
  sinGremio: [...puesto.sinGremio],
  empate: puesto.empate === null ? null : decirDesempate(puesto.empate, criterios, idioma),
  diagnostico: g.diagnostico,
  puntajes: g.puntajes.map((x) => ({
    criterio: x.criterio,
    parte: x.parte,
    puntaje: x.puntaje,
    fundamento: x.fundamento,
    por: x.puestoPorNombre,
    en: aIso(x.puestoEn),
  })),
  elegido: g.elegido,
  motivo: g.motivo,
  procesoId: g.raizId,
  conProceso: g.conProceso,
});

/** The order as a sheet: header, and one row for each government with both contributions apart. */
export function comoTabla(
  orden: readonly EnOrden[],
  criterios: readonly Criterio[],
  idioma: Idioma,
): { readonly titulos: string[]; readonly filas: string[][] } {
  const columna = (c: string): string => texto(idioma, `priorizacion.columna.${c}`);
  const partes = criterios.flatMap((c) =>
    (c.califica === 'poc' ? (['poc'] as const) : (['poc', 'gremio'] as const)).map((parte) => ({
      c,
      parte,
    })),
  );
  return {
    titulos: [
      columna('puesto'),
      columna('codigo'),
      columna('gobierno'),
      columna('nivel'),
      columna('gremio'),
      columna('puntaje'),
      ...partes.map(
        ({ c, parte }) =>
          `${c.nombre} (${c.peso}) · ${texto(idioma, `priorizacion.califica.${parte}`)}`,
      ),
      columna('empate'),
      columna('elegido'),
      columna('motivo'),
    ],
    filas: orden.map(({ gobierno: g, puesto }) => [
      String(puesto.puesto),
      g.titular.codigoDpa ?? '',
      g.titular.nombre,
      g.titular.nivel === null ? '' : texto(idioma, `nivel.${g.titular.nivel}`),
      g.titular.gremio ?? '',
      (puesto.total / 10).toFixed(1).replace('.', idioma === 'es' ? ',' : '.'),
      ...partes.map(({ c, parte }) =>
        String(g.puntajes.find((x) => x.criterio === c.clave && x.parte === parte)?.puntaje ?? ''),
      ),
      puesto.empate === null ? '' : decirDesempate(puesto.empate, criterios, idioma),
      g.elegido === null ? '' : texto(idioma, g.elegido ? 'si' : 'no'),
      g.motivo ?? '',
    ]),
  };
}
