import { parrafo, seccion, type Bloque, type Impreso } from '../../platform/impresos/impreso.js';
import type { Idioma } from '../../platform/textos/textos.js';
import {
  avisoDeDemostracion,
  decirEn,
  fechaCorta,
  fechaLarga,
  fichaDe,
  observacionesDe,
  parrafosDe,
  periodo,
  tablaDe,
  type Decir,
} from './decir.js';
import { tablaDeHitos } from './hoja-de-ruta.js';
import type {
  CompromisoPorImprimir,
  InformePorImprimir,
  PlanPorImprimir,
} from './lo-que-se-imprime.js';

/** One progress report of a commitment, the last when none is named. */
export function informeDeAvance(
  c: CompromisoPorImprimir,
  idioma: Idioma,
  informe: InformePorImprimir,
): Impreso {
  const t = decirEn(idioma);
  const dichos = ['narrativa', 'problemas', 'riesgos', 'proximosPasos'] as const;
  return {
    titulo: t('informeDeAvance', { numero: informe.numero }),
    bajada: `${c.codigo} · ${c.titulo}`,
    idioma,
    bloques: [
      ...avisoDeDemostracion(c.demo, t),
      fichaDe([
        [t('plan'), c.plan],
        [t('responsable'), c.respuestas['responsable']],
        [
          t('periodo'),
          informe.desde === null && informe.hasta === null
            ? null
            : periodo(informe.desde, informe.hasta, idioma),
        ],
        [t('presentado'), fechaLarga(informe.registradoEl, idioma, '—')],
        [t('avance'), t('porciento', { n: informe.avance })],
        [t('resultado'), informe.resultado ?? t('porValidar')],
        [t('observacionesDelInforme'), informe.observaciones],
      ]),
      ...dichos.flatMap((k) => {
        const dicho = informe[k];
        return dicho === null ? [] : [seccion(t(`informe.${k}`)), ...parrafosDe(dicho)];
      }),
      ...(informe.hitos.length === 0
        ? []
        : [
            seccion(t('avancePorHito')),
            tablaDe(
              t,
              { hito: 2, avance: 2, nota: 8 },
              informe.hitos.map((h) => [h.hito, t('porciento', { n: h.avance }), h.nota ?? '—']),
            ),
          ]),
      ...indicadores(c, t, idioma),
      ...observacionesDe(c.observaciones, t),
      {
        clase: 'firmas',
        lugares: [
          { nombre: c.respuestas['personaResponsable'] ?? null, calidad: t('elabora') },
          { nombre: null, calidad: t('revisa') },
        ],
      },
    ],
  };
}

export function indicadores(c: CompromisoPorImprimir, t: Decir, idioma: Idioma): readonly Bloque[] {
  if (c.indicadores.length === 0) return [];
  return [
    seccion(t('indicadores')),
    tablaDe(
      t,
      { indicador: 5, lineaBase: 2, metaDe: 2, mediciones: 5 },
      c.indicadores.map((i) => [
        { texto: i.nombre, notas: i.unidad === null ? [] : [i.unidad] },
        i.lineaBase ?? '—',
        i.meta ?? '—',
        i.series.length === 0
          ? t('sinMediciones')
          : i.series.map((m) => `${fechaCorta(m.fecha, idioma)}: ${m.valor}`).join(' · '),
      ]),
    ),
  ];
}

/** The end of a plan: what was done of each commitment, with the same weight whether it was met or not. */
export function informeFinal(p: PlanPorImprimir, idioma: Idioma): Impreso {
  const t = decirEn(idioma);
  return {
    titulo: t('informeFinal'),
    bajada: `${p.nombre} · ${p.titular}`,
    idioma,
    bloques: [
      ...avisoDeDemostracion(p.demo, t),
      fichaDe([
        [t('periodo'), periodo(p.inicio, p.fin, idioma)],
        [t('compromisos'), `${p.compromisos.length}`],
        [
          t('cerradoEl'),
          p.cierre === null ? t('abierto') : fechaLarga(p.cierre.fecha, idioma, t('sinConstancia')),
        ],
      ]),
      ...(p.cierre?.texto === null || p.cierre === null
        ? []
        : [seccion(t('loHecho')), ...parrafosDe(p.cierre.texto)]),
      seccion(t('resultados')),
      p.compromisos.length === 0
        ? parrafo(t('sinCompromisos'), 'nota')
        : tablaDe(
            t,
            { compromiso: 6, estado: 2.6, nivel: 2.4, avance: 1.6 },
            p.compromisos.map((c) => [
              {
                texto: `${c.codigo} · ${c.titulo}`,
                notas: c.motivoDeCierre === null ? [] : [c.motivoDeCierre],
              },
              c.estado,
              c.nivel ?? '—',
              c.avance === null ? t('sinDato') : t('porciento', { n: c.avance }),
            ]),
          ),
      ...p.compromisos.flatMap((c) => deUnCompromiso(c, t, idioma)),
      ...observacionesDe(p.observaciones, t),
      {
        clase: 'firmas',
        lugares: [
          { nombre: null, calidad: t('elabora') },
          { nombre: null, calidad: t('recibeAutoridad') },
        ],
      },
    ],
  };
}

function deUnCompromiso(c: CompromisoPorImprimir, t: Decir, idioma: Idioma): readonly Bloque[] {
  const ruta = c.rutas.at(-1);
  const ultimo = c.informes.at(-1);
  return [
    seccion(`${c.codigo} · ${c.titulo}`),
    fichaDe([
      [t('responsable'), c.respuestas['responsable']],
      [t('contrapartes'), c.contrapartes.map((x) => x.institucion).join('; ')],
      [t('estado'), c.estado],
      [t('motivoDeCierre'), c.motivoDeCierre],
    ]),
    ...(ruta === undefined
      ? [parrafo(t('sinRuta'), 'nota')]
      : [tablaDeHitos(ruta.hitos, t, idioma)]),
    ...(ultimo?.narrativa === undefined || ultimo.narrativa === null
      ? []
      : parrafosDe(ultimo.narrativa)),
    ...indicadores(c, t, idioma).slice(1),
  ];
}
