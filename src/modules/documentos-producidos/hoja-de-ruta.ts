import { parrafo, seccion, type Bloque, type Impreso } from '../../platform/impresos/impreso.js';
import type { Idioma } from '../../platform/textos/textos.js';
import {
  avisoDeDemostracion,
  decirEn,
  fechaCorta,
  fechaLarga,
  fichaDe,
  observacionesDe,
  periodo,
  tablaDe,
  type Decir,
} from './decir.js';
import type { CompromisoPorImprimir, HitoPorImprimir } from './lo-que-se-imprime.js';

/** The roadmap in force, hito by hito with its activities, and the versions it comes from. */
export function hojaDeRuta(c: CompromisoPorImprimir, idioma: Idioma): Impreso {
  const t = decirEn(idioma);
  const vigente = c.rutas.at(-1);
  return {
    titulo: t('hojaDeRuta'),
    bajada: `${c.codigo} · ${c.titulo}`,
    idioma,
    bloques: [
      ...avisoDeDemostracion(c.demo, t),
      fichaDe([
        [t('plan'), c.plan],
        [t('responsable'), c.respuestas['responsable']],
        [t('contrapartes'), c.contrapartes.map((x) => x.institucion).join('; ')],
        [t('periodo'), periodo(c.inicio, c.fin, idioma)],
        ...(vigente === undefined
          ? []
          : ([
              [t('version'), `${vigente.version}`],
              [t('aprobadaEl'), fechaLarga(vigente.aprobadaEl, idioma, t('sinConstancia'))],
              [t('aprobadaPor'), vigente.aprobadaPor],
              [t('motivoDelCambio'), vigente.motivo],
            ] as const)),
      ]),
      ...(vigente === undefined
        ? [parrafo(t('sinRuta'), 'nota')]
        : [
            seccion(t('hitos')),
            tablaDeHitos(vigente.hitos, t, idioma),
            ...vigente.hitos.flatMap((h) => actividades(h, t, idioma)),
          ]),
      ...versiones(c, t, idioma),
      ...observacionesDe(c.observaciones, t),
      {
        clase: 'firmas',
        lugares: [
          { nombre: null, calidad: t('responsable') },
          { nombre: null, calidad: t('contraparte') },
        ],
      },
    ],
  };
}

export const tablaDeHitos = (hitos: readonly HitoPorImprimir[], t: Decir, idioma: Idioma): Bloque =>
  tablaDe(
    t,
    { hito: 1.4, descripcion: 5.4, periodo: 2.4, responsable: 2.6, verificable: 2.8, peso: 1 },
    hitos.map((h) => [
      { texto: h.clave, notas: h.estado === null ? [] : [h.estado] },
      {
        texto: h.descripcion,
        notas: [
          ...(h.producto === null ? [] : [t('producto', { producto: h.producto })]),
          ...(h.nivel === null ? [] : [t('nivelDe', { nivel: h.nivel })]),
        ],
      },
      periodo(h.inicio, h.fin, idioma),
      {
        texto: h.responsable ?? '—',
        notas: h.apoyo === null ? [] : [t('apoya', { quien: h.apoyo })],
      },
      h.verificable ?? '—',
      h.peso === null ? '—' : `${h.peso} %`,
    ]),
  );

function actividades(h: HitoPorImprimir, t: Decir, idioma: Idioma): readonly Bloque[] {
  if (h.actividades.length === 0) return [];
  return [
    seccion(t('actividadesDe', { hito: h.clave }), 2),
    tablaDe(
      t,
      { tiempos: 2.6, actividad: 6, responsable: 3, verificable: 3 },
      h.actividades.map((a) => [
        periodo(a.desde, a.hasta, idioma),
        a.actividad,
        a.responsable ?? '—',
        a.verificable ?? '—',
      ]),
    ),
  ];
}

function versiones(c: CompromisoPorImprimir, t: Decir, idioma: Idioma): readonly Bloque[] {
  if (c.rutas.length < 2) return [];
  return [
    seccion(t('versiones')),
    tablaDe(
      t,
      { version: 1.4, aprobadaEl: 3, aprobadaPor: 4, motivoDelCambio: 6 },
      c.rutas.map((v) => [
        `${v.version}`,
        fechaCorta(v.aprobadaEl, idioma),
        v.aprobadaPor ?? '—',
        v.motivo ?? '—',
      ]),
    ),
  ];
}
