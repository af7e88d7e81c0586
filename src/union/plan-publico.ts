/**
 * What is told of a plan to anybody: drafts, observations and escalations stay inside, and of people only their office.
 * Field by field: what the plan learns to say tomorrow is not public until it is written here.
 */
import type { z } from 'zod';
import { taparDatosPersonales } from '../modules/documentos/datos-personales.js';
import type { planDto } from '../modules/planes/planes.dto.js';
import { asistenciaPublica, MINIMO_DE_PERSONAS } from '../modules/portal/celdas-ocultas.js';
import type {
  CompromisoPublico,
  ConsultaPublica,
  EvaluacionPublica,
  MesaPublica,
  PlanPublico,
  Prueba,
} from '../modules/portal/lo-publico.js';

type Plan = z.infer<typeof planDto>;
type Compromiso = Plan['compromisos'][number];
type Titulos = ReadonlyMap<string, string>;
type Datos = { readonly [k: string]: unknown };

export const prueba = (id: string | null, titulos: Titulos): Prueba | null => {
  const titulo = id === null ? undefined : titulos.get(id);
  return id === null || titulo === undefined ? null : { id, titulo };
};
/** Words people wrote: whoever put a telephone in them did not mean the country to read it. */
export const palabras = (valor: unknown): string | null =>
  typeof valor === 'string' && valor !== '' ? taparDatosPersonales(valor) : null;
const numero = (valor: unknown): number | null => (typeof valor === 'number' ? valor : null);
const enlace = (valor: unknown): string | null =>
  typeof valor === 'string' && /^https?:\/\//.test(valor) ? valor : null;
const lista = (valor: unknown): readonly unknown[] => (Array.isArray(valor) ? valor : []);

/** Approved, it is public; and what came in from before this system came in approved. */
const estaAprobado = (p: Plan): boolean =>
  p.estado !== 'cocreandoPlan' &&
  p.estado !== 'planDejadoSinEfecto' &&
  (p.productos.some((x) => x.clase === 'planAprobado' || x.clase === 'aprobacion') ||
    p.compromisos.some((c) => c.procesoId !== null));

/** Those that say where they came from, by the mesa they were written in. */
interface ConMesa {
  readonly cocreacion: string;
  readonly codigo: string;
  readonly mesa: number | null;
}

export function planPublico(
  p: Plan,
  titulos: Titulos,
  propuestas: readonly ConMesa[],
  quienes: Parameters<typeof asistenciaPublica>[0],
): PlanPublico {
  const aprobado = estaAprobado(p);
  const { rendicion: r } = p;
  return {
    id: p.procesoId,
    ordinal: p.ordinal,
    estado: p.estado,
    aprobado,
    titulo: aprobado ? palabras(p.ficha['titulo']) : null,
    inicio: aprobado ? p.inicio : null,
    fin: aprobado ? p.fin : null,
    vision: aprobado ? palabras(p.ficha['visionDeLargoPlazo']) : null,
    avance: aprobado ? p.avance.porcentaje : null,
    direccion: aprobado ? enlace(p.ficha['direccion']) : null,
    productos: p.productos.flatMap((x) => {
      const documento = prueba(x.documento, titulos);
      const direccion = aprobado ? enlace(x.direccion) : null;
      return documento === null && direccion === null
        ? []
        : [{ clase: x.clase, fecha: x.fecha, documento, direccion }];
    }),
    cocreacion: p.cocreacion,
    quienes: asistenciaPublica(quienes),
    consultas: p.consultas.map((c) => consultaPublica(p, c, titulos)),
    mesas: p.mesas.map((m) => mesaPublica(p, m, titulos, propuestas)),
    compromisos: aprobado
      ? p.compromisos.flatMap((c) =>
          c.procesoId === null ? [] : [compromiso(c, c.procesoId, titulos)],
        )
      : [],
    rendicion: {
      programadaPara: r.programadaPara,
      lugar: palabras(r.lugar),
      rendidaEl: r.rendidaEl,
      asistentes: r.asistentes !== null && r.asistentes >= MINIMO_DE_PERSONAS ? r.asistentes : null,
      documento: prueba(r.documento, titulos),
    },
    cierre: p.cierre?.fecha ?? null,
  };
}

/** What is asked about is shown as it is, though the plan is still being written: that is what is asked. */
const consultaPublica = (
  p: Plan,
  c: Plan['consultas'][number],
  titulos: Titulos,
): ConsultaPublica => ({
  desde: c.desde,
  hasta: c.hasta,
  abierta: c.abierta,
  cerradaEl: c.cerradaEl,
  resumen: palabras(c.resumen),
  documento: prueba(c.borrador, titulos),
  informe: prueba(c.informe, titulos),
  comentarios: c.comentarios,
  respondidos: c.respondidos,
  borradores: p.compromisos.flatMap((x) =>
    c.compromisos.includes(x.codigo)
      ? [
          {
            codigo: x.codigo,
            titulo: palabras(x.ficha['titulo']) ?? palabras(x.ficha['tituloCorto']),
            problema: palabras(x.ficha['problema']),
            accion: palabras(x.ficha['accion']),
            responsable: palabras(x.ficha['responsable']),
          },
        ]
      : [],
  ),
});

/** It was held in public: it is told while the plan is still being written. */
const mesaPublica = (
  p: Plan,
  m: Plan['mesas'][number],
  titulos: Titulos,
  propuestas: readonly ConMesa[],
): MesaPublica => ({
  id: `${p.procesoId}/${m.secuencia}`,
  clase: m.clase,
  tema: palabras(m.tema),
  fecha: m.fecha,
  modalidad: m.modalidad,
  lugar: palabras(m.lugar),
  territorio: palabras(m.territorio),
  convoca: palabras(m.convoca),
  metodo: palabras(m.metodo),
  asistencia: asistenciaPublica(m.asistencia),
  dejo: m.propuestas,
  propuestas: propuestas.flatMap((x) =>
    x.cocreacion === p.cocreacion && x.mesa === m.secuencia ? [x.codigo] : [],
  ),
  registro: prueba(m.registro, titulos),
});

function compromiso(c: Compromiso, id: string, titulos: Titulos): CompromisoPublico {
  const f = c.ficha as Datos;
  return {
    id,
    codigo: c.codigo,
    codigoOgp: palabras(f['codigoOgp']),
    titulo: palabras(f['titulo']) ?? palabras(f['tituloCorto']),
    responsable: palabras(f['responsable']),
    contrapartes: lista(f['contrapartes']).flatMap(
      (x) => palabras((x as Datos)['institucion']) ?? [],
    ),
    situacion: c.situacion,
    inicio: c.inicio,
    fin: c.fin,
    problema: palabras(f['problema']),
    accion: palabras(f['accion']),
    resultadosEsperados: palabras(f['resultadosEsperados']),
    valores: lista(f['valores']).filter((v) => typeof v === 'string'),
    ods: lista(f['ods']).filter((v) => typeof v === 'number'),
    presupuesto: numero(f['presupuesto']),
    avance: c.avance.porcentaje,
    hitosCumplidos: c.avance.cumplidos,
    hitos: c.hitos.map((h) => ({
      clave: h.clave,
      descripcion: palabras(h.descripcion),
      producto: palabras(h.producto),
      inicio: h.inicio,
      fin: h.fin,
      responsable: palabras(h.responsable),
      verificable: palabras(h.verificable),
      estado: h.estado,
      avance: h.avance,
      terminoEl: h.terminoEl,
      evidencia: prueba(h.evidencia, titulos),
    })),
    indicadores: c.indicadores.map((i) => ({
      clave: i.clave,
      nombre: palabras(i.datos['nombre']),
      unidad: palabras(i.datos['unidad']),
      lineaBase: i.lineaBase,
      meta: i.meta,
      serie: i.serie.map((m) => ({
        fecha: m.fecha,
        valor: m.valor,
        evidencia: prueba(m.evidencia, titulos),
      })),
    })),
    // What the forum has not validated is still between the group and the forum.
    informes: c.informes.flatMap((i) =>
      i.resultado === 'validado'
        ? [
            {
              numero: i.numero,
              fecha: i.presentadoEl,
              avance: i.avance,
              documento: prueba(i.informe, titulos),
            },
          ]
        : [],
    ),
    terminadoEl: c.terminadoEl,
    motivoDeCierre: palabras(c.motivoDeCierre),
  };
}

/** Published; its drafts and the observations on them are not. */
export const evaluacionPublica = (
  p: Plan,
  e: Plan['evaluaciones'][number],
  titulos: Titulos,
): readonly EvaluacionPublica[] =>
  e.estado === 'evaluacionPublicada'
    ? [
        {
          id: e.procesoId,
          plan: p.procesoId,
          materia: e.materia,
          compromiso: e.codigo,
          entidad: palabras(e.entidad),
          documento: prueba(e.documento, titulos),
          direccion: enlace(e.direccion),
        },
      ]
    : [];
