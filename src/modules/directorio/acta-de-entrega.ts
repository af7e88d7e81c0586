import {
  parrafo,
  seccion,
  type Bloque,
  type Impreso,
  type LugarDeFirma,
} from '../../platform/impresos/impreso.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { EstadoDelExpediente } from './expediente-de-titular.js';
import type { DesignacionVista } from './persona-store.js';

export interface DatosDelActa {
  readonly gobierno: string;
  readonly codigo: string | null;
  readonly entrega: DesignacionVista | null;
  readonly recibe: DesignacionVista | null;
  readonly enFunciones: readonly DesignacionVista[];
  readonly expediente: EstadoDelExpediente | null;
  readonly porRatificar: boolean;
  readonly demo: boolean;
  /** Civil date and hour of the government. */
  readonly emitidaEn: string;
}

type Decir = (clave: string, params?: { readonly [k: string]: unknown }) => string;

/** The acta de entrega-recepción: who leaves, who comes, and how the process stands on that day. */
export function actaDeEntrega(d: DatosDelActa, idioma: Idioma): Impreso {
  const t: Decir = (clave, params = {}) => texto(idioma, `acta.${clave}`, params);
  const e = d.expediente;
  return {
    titulo: t('titulo'),
    bajada: d.codigo === null ? d.gobierno : `${d.gobierno} · ${t('codigo', { codigo: d.codigo })}`,
    idioma,
    bloques: [
      ...(d.demo ? [parrafo(t('demostracion'), 'aviso')] : []),
      parrafo(t('preambulo', { gobierno: d.gobierno, fecha: d.emitidaEn })),
      seccion(t('comparecen')),
      {
        clase: 'tabla',
        columnas: [
          { titulo: t('rol'), ancho: 2 },
          { titulo: t('persona'), ancho: 5 },
          { titulo: t('ejerce'), ancho: 3 },
        ],
        filas: [
          [t('entrega'), d.entrega?.persona.nombre ?? t('porLlenar'), periodo(d.entrega, t)],
          [t('recibe'), d.recibe?.persona.nombre ?? t('porLlenar'), periodo(d.recibe, t)],
        ],
      },
      ...(d.porRatificar ? [parrafo(t('porRatificar'), 'fuerte')] : []),
      seccion(t('enFunciones')),
      enFunciones(d, t, idioma),
      seccion(t('proceso')),
      ...(e === null ? [parrafo(t('sinProceso'), 'nota')] : proceso(e, t)),
      seccion(t('constancia')),
      parrafo(t('efecto')),
      { clase: 'firmas', lugares: [firma('entrega', d.entrega, t), firma('recibe', d.recibe, t)] },
    ],
  };
}

function enFunciones(d: DatosDelActa, t: Decir, idioma: Idioma): Bloque {
  if (d.enFunciones.length === 0) return parrafo(t('sinCargos'), 'nota');
  return {
    clase: 'tabla',
    columnas: [
      { titulo: t('cargo'), ancho: 4 },
      { titulo: t('persona'), ancho: 4 },
      { titulo: t('ejerce'), ancho: 3 },
    ],
    filas: d.enFunciones.map((c) => [
      [
        texto(idioma, `rol.${c.rol}`),
        ...(c.calidad === 'titular' ? [] : [texto(idioma, `calidad.${c.calidad}`)]),
        ...(c.prorrogada ? [t('prorrogada')] : []),
      ].join(' · '),
      c.persona.nombre,
      periodo(c, t),
    ]),
  };
}

function proceso(e: EstadoDelExpediente, t: Decir): readonly Bloque[] {
  return [
    parrafo(e.resumen),
    {
      clase: 'tabla',
      columnas: [
        { titulo: t('paso'), ancho: 1 },
        { titulo: t('actividad'), ancho: 8 },
        { titulo: t('estado'), ancho: 2.4 },
        { titulo: t('desde'), ancho: 2 },
      ],
      filas: e.pasos.map((p) => [
        `${p.numero}`,
        {
          texto: p.actividad,
          notas: [
            ...p.pendientes.map((x) => t('pendiente', { x })),
            ...(p.documentos.length === 0 ? [] : [t('documentos', { x: p.documentos.join('; ') })]),
            ...(p.meta === null ? [] : [t('meta', { x: p.meta })]),
          ],
        },
        p.estado,
        p.desde ?? '—',
      ]),
    },
    seccion(t('esperas')),
    e.esperando.length === 0
      ? parrafo(t('sinEsperas'), 'nota')
      : {
          clase: 'tabla',
          columnas: [
            { titulo: t('paso'), ancho: 1 },
            { titulo: t('que'), ancho: 6 },
            { titulo: t('quien'), ancho: 6 },
          ],
          filas: e.esperando.map((x) => [x.paso === null ? '—' : `${x.paso}`, x.que, x.quien]),
        },
    seccion(t('plazos')),
    e.plazos.length === 0
      ? parrafo(t('sinPlazos'), 'nota')
      : {
          clase: 'tabla',
          columnas: [
            { titulo: t('plazo'), ancho: 8 },
            { titulo: t('vence'), ancho: 2 },
            { titulo: '', ancho: 2 },
          ],
          filas: e.plazos.map((p) => [p.etiqueta, p.vence, p.vencido ? t('vencido') : '']),
        },
    ...(e.planes.length === 0 ? [] : planes(e, t)),
    parrafo(t('huella', { secuencia: e.secuencia, hash: e.hash }), 'nota'),
  ];
}

const planes = (e: EstadoDelExpediente, t: Decir): readonly Bloque[] => [
  seccion(t('planes')),
  {
    clase: 'tabla',
    columnas: [
      { titulo: t('plan'), ancho: 5 },
      { titulo: t('periodo'), ancho: 4 },
      { titulo: t('pasosDelPlan'), ancho: 6 },
    ],
    filas: e.planes.map((p) => [
      p.nombre,
      `${p.periodo.inicio ?? '—'} – ${p.periodo.fin ?? '—'}`,
      p.pasos.map((x) => `${x.numero}: ${x.estado}`).join(' · '),
    ]),
  },
];

const periodo = (d: DesignacionVista | null, t: Decir): string =>
  d === null ? '—' : `${d.desde} – ${d.hasta ?? t('hoy')}`;

const firma = (clave: string, quien: DesignacionVista | null, t: Decir): LugarDeFirma => ({
  nombre: quien?.persona.nombre ?? null,
  calidad: t(clave),
});
