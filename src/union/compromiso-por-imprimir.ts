import type { JsonObjeto } from '../../machines/contrato.js';
import type {
  CompromisoPorImprimir,
  HitoPorImprimir,
  IndicadorPorImprimir,
  InformePorImprimir,
  Respuestas,
  RutaPorImprimir,
} from '../modules/documentos-producidos/lo-que-se-imprime.js';
import type { HechoLeido, ProcesoLeido } from './proceso-por-imprimir.js';

type Valores = { readonly [campo: string]: unknown };
const objetos = (v: unknown): readonly Valores[] => (Array.isArray(v) ? (v as Valores[]) : []);
export const cadena = (v: unknown): string | null => (typeof v === 'string' && v !== '' ? v : null);
export const numero = (v: unknown): number | null => (typeof v === 'number' ? v : null);
/** The last thing said of each field: what one form leaves blank stays as it was. */
export const juntos = (hechos: readonly HechoLeido[], evento: string): JsonObjeto =>
  Object.assign({}, ...hechos.filter((h) => h.evento === evento).map((h) => h.datos)) as JsonObjeto;

/** A commitment read from its journal: fields, versions of its roadmap, indicators, reports. */
export function compromisoPorImprimir(p: ProcesoLeido, plan: string): CompromisoPorImprimir {
  const ficha = juntos(p.hechos, 'describirCompromiso') as Valores;
  const c = p.contexto as Valores;
  const informes = informesDe(p);
  const fin = p.hechos.findLast((h) =>
    ['cumplirCompromiso', 'cerrarSinCumplir'].includes(h.evento),
  );
  return {
    procesoId: p.procesoId,
    titular: p.titular,
    zona: p.zona,
    demo: p.demo,
    observaciones: p.observaciones,
    plan,
    codigo: cadena(c['codigo']) ?? '—',
    titulo: p.decir(ficha['titulo']) ?? cadena(c['codigo']) ?? '—',
    estado: p.estadoEnPalabras,
    inicio: cadena(ficha['inicio']) ?? cadena(c['inicio']),
    fin: cadena(ficha['fin']) ?? cadena(c['fin']),
    respuestas: respuestasDe(p, ficha),
    contrapartes: objetos(ficha['contrapartes']).map((x) => ({
      institucion: p.decir(x['institucion']) ?? '—',
      persona: p.decirPersonal(x['personaDelegada']),
    })),
    apoyos: objetos(ficha['apoyos']).map((x) => p.decir(x['institucion']) ?? '—'),
    valores: (Array.isArray(ficha['valores']) ? (ficha['valores'] as string[]) : []).map(
      (v) => p.nombre(`opcion.${v}`) ?? v,
    ),
    rutas: rutasDe(p),
    indicadores: indicadoresDe(p),
    informes,
    avance: fin?.evento === 'cumplirCompromiso' ? 100 : (informes.at(-1)?.avance ?? null),
    nivel: opcion(p, fin?.datos['nivel']),
    motivoDeCierre: p.decir(fin?.datos['motivo']),
  };
}

const PERSONALES = new Set(['personaResponsable', 'correoResponsable', 'contactoDeMonitoreo']);
/** Texts and numbers as they are printed; lists and documents are read apart. */
export function respuestasDe(p: ProcesoLeido, ficha: Valores): Respuestas {
  const pares = Object.entries(ficha).flatMap(([campo, v]): [string, string][] => {
    const dicho = PERSONALES.has(campo)
      ? p.decirPersonal(v)
      : typeof v === 'number'
        ? new Intl.NumberFormat('es-EC').format(v)
        : Array.isArray(v) && v.every((x) => typeof x === 'number')
          ? v.join(', ')
          : p.decir(v);
    return dicho === null ? [] : [[campo, dicho]];
  });
  return Object.fromEntries(pares);
}

const opcion = (p: ProcesoLeido, v: unknown): string | null => {
  const codigo = cadena(v);
  return codigo === null ? null : (p.nombre(`opcion.${codigo}`) ?? codigo);
};

function rutasDe(p: ProcesoLeido): readonly RutaPorImprimir[] {
  const estados = (p.contexto['ruta'] ?? {}) as { readonly [hito: string]: string };
  const aprobadas = p.hechos.filter((h) => h.evento === 'aprobarHojaDeRuta');
  return aprobadas.map((h, i) => ({
    version: i + 1,
    aprobadaEl: h.fecha,
    aprobadaPor: null,
    motivo: p.decir(h.datos['motivo']),
    hitos: objetos(h.datos['hitos']).map((x) =>
      hitoDe(p, x, i === aprobadas.length - 1 ? estados : {}),
    ),
  }));
}

function hitoDe(
  p: ProcesoLeido,
  x: Valores,
  estados: { readonly [hito: string]: string },
): HitoPorImprimir {
  const clave = cadena(x['clave']) ?? '—';
  const estado = estados[clave];
  const nivel = p.hechos.findLast(
    (h) => ['cumplirHito', 'actualizarHito'].includes(h.evento) && h.datos['hito'] === clave,
  )?.datos['nivel'];
  return {
    clave,
    descripcion: p.decir(x['descripcion']) ?? '—',
    producto: p.decir(x['producto']),
    inicio: cadena(x['inicio']),
    fin: cadena(x['fin']),
    responsable: p.decir(x['responsable']),
    apoyo: p.decir(x['apoyo']),
    peso: numero(x['peso']),
    verificable: p.decir(x['verificable']),
    estado:
      estado === undefined
        ? null
        : (p.nombre(`hito.${estado}`) ??
          p.nombre(`estado.${estado}`) ??
          p.nombre(`opcion.${estado}`) ??
          estado),
    nivel: opcion(p, nivel),
    actividades: objetos(x['actividades']).map((a) => ({
      actividad: p.decir(a['actividad']) ?? '—',
      desde: cadena(a['desde']),
      hasta: cadena(a['hasta']),
      responsable: p.decir(a['responsable']),
      verificable: p.decir(a['verificable']),
    })),
  };
}

function indicadoresDe(p: ProcesoLeido): readonly IndicadorPorImprimir[] {
  const definidos = new Map<string, Valores>();
  for (const h of p.hechos)
    if (h.evento === 'definirIndicador') {
      const clave = cadena(h.datos['clave']) ?? '';
      definidos.set(clave, { ...definidos.get(clave), ...h.datos });
    }
  const decimal = (v: unknown): string | null => {
    const n = numero(v);
    return n === null ? null : new Intl.NumberFormat('es-EC').format(n);
  };
  return [...definidos].map(([clave, d]) => ({
    nombre: p.decir(d['nombre']) ?? clave,
    unidad: cadena(d['unidad']),
    lineaBase: decimal(d['lineaBase']),
    meta: decimal(d['meta']),
    series: p.hechos
      .filter((h) => h.evento === 'registrarMedicion' && h.datos['indicador'] === clave)
      .map((h) => ({
        fecha: cadena(h.datos['fecha']) ?? h.fecha,
        valor: decimal(h.datos['valor']) ?? '—',
      })),
  }));
}

function informesDe(p: ProcesoLeido): readonly InformePorImprimir[] {
  const validados = new Map(
    p.hechos
      .filter((h) => h.evento === 'validarAvance')
      .map((h) => [numero(h.datos['informeNumero']), h.datos] as const),
  );
  return p.hechos
    .filter((h) => h.evento === 'registrarAvance')
    .map((h, i) => ({
      numero: i + 1,
      desde: cadena(h.datos['desde']),
      hasta: cadena(h.datos['hasta']),
      registradoEl: h.fecha ?? h.registradoEl,
      avance: numero(h.datos['avance']) ?? 0,
      resultado: opcion(p, validados.get(i + 1)?.['resultado']),
      observaciones: p.decir(validados.get(i + 1)?.['observaciones']),
      narrativa: p.decir(h.datos['narrativa']),
      hitos: objetos(h.datos['hitos']).map((x) => ({
        hito: cadena(x['hito']) ?? '—',
        avance: numero(x['avance']) ?? 0,
        nota: p.decir(x['nota']),
      })),
      problemas: p.decir(h.datos['problemas']),
      riesgos: p.decir(h.datos['riesgos']),
      proximosPasos: p.decir(h.datos['proximosPasos']),
    }));
}
