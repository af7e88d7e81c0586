import { parrafo, seccion, type Bloque, type Impreso } from '../../platform/impresos/impreso.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { datosDeSesion } from './convocatoria.js';
import {
  avisoDeDemostracion,
  decirEn,
  fechaCorta,
  fichaDe,
  observacionesDe,
  parrafosDe,
  tablaDe,
  type Decir,
} from './decir.js';
import type {
  AsientoPorImprimir,
  DecisionPorImprimir,
  PuntoPorImprimir,
  SesionPorImprimir,
} from './lo-que-se-imprime.js';

/** The minutes: who was there by group, what each point said and decided, who must do what, who signs. */
export function acta(s: SesionPorImprimir, idioma: Idioma): Impreso {
  const t = decirEn(idioma);
  return {
    titulo: t('acta', { organo: s.organo }),
    bajada: [s.nombre, s.numero === null ? null : t('numero', { numero: s.numero })]
      .filter((x) => x !== null)
      .join(' · '),
    idioma,
    bloques: [
      ...avisoDeDemostracion(s.demo, t),
      datosDeSesion(s, t, idioma),
      ...(s.segundaConvocatoria ? [parrafo(t('segundaConvocatoria'), 'fuerte')] : []),
      seccion(t('asistentes')),
      ...asistentes(s, t),
      ...quorum(s, t),
      seccion(t('ordenDelDia')),
      {
        clase: 'lista',
        numerada: true,
        elementos: s.puntos.map((p) => p.titulo),
      },
      seccion(t('desarrollo')),
      ...s.puntos.flatMap((p, i) => punto(p, i + 1, t)),
      ...acuerdos(s, t, idioma),
      ...observacionesDe(s.observaciones, t),
      fichaDe([
        [t('elaboradaPor'), s.elaboradaPor],
        [t('anexos'), s.anexos.length === 0 ? t('ninguno') : s.anexos.join('; ')],
      ]),
      seccion(t('firmas')),
      parrafo(t('firmasQue'), 'nota'),
      { clase: 'firmas', lugares: s.firmantes },
    ],
  };
}

function asistentes(s: SesionPorImprimir, t: Decir): readonly Bloque[] {
  const presentes = s.asistencia.filter((a) => a.asistio);
  const ausentes = s.asistencia.filter((a) => !a.asistio);
  const grupos = new Map<string, AsientoPorImprimir[]>();
  for (const a of presentes)
    grupos.set(a.grupo ?? t('sinGrupo'), [...(grupos.get(a.grupo ?? t('sinGrupo')) ?? []), a]);
  return [
    ...(presentes.length === 0
      ? [parrafo(t('nadie'), 'nota')]
      : [
          tablaDe(
            t,
            { grupo: 3, representacion: 5, asiste: 5 },
            [...grupos].flatMap(([grupo, ellos]) =>
              ellos.map((a, i) => [
                i === 0 ? grupo : '',
                a.representacion,
                a.persona === null
                  ? { texto: a.calidad ?? '—', notas: a.nota === null ? [] : [a.nota] }
                  : { texto: a.persona, notas: [a.calidad, a.nota].filter((x) => x !== null) },
              ]),
            ),
          ),
        ]),
    ...(ausentes.length === 0
      ? []
      : [parrafo(t('ausentes', { quienes: ausentes.map((a) => a.representacion).join('; ') }))]),
    ...(s.invitados.length === 0
      ? []
      : [parrafo(t('invitados', { quienes: s.invitados.join('; ') }))]),
  ];
}

function quorum(s: SesionPorImprimir, t: Decir): readonly Bloque[] {
  const q = s.quorum;
  if (q === null) return [];
  return [
    parrafo(
      t(q.requerido === null ? 'quorumSinRegla' : q.hay ? 'quorumHay' : 'quorumNoHay', {
        presentes: q.presentes,
        total: q.total,
        requerido: q.requerido ?? '',
        regla: q.regla,
      }),
    ),
  ];
}

function punto(p: PuntoPorImprimir, n: number, t: Decir): readonly Bloque[] {
  return [
    seccion(t('punto', { n, titulo: p.titulo }), 2),
    ...(p.desarrollo === null ? [] : parrafosDe(p.desarrollo)),
    ...(p.decision === null ? [] : decision(p.decision, t)),
    ...(p.desarrollo === null && p.decision === null ? [parrafo(t('sinDesarrollo'), 'nota')] : []),
  ];
}

function decision(d: DecisionPorImprimir, t: Decir): readonly Bloque[] {
  return [
    parrafo(
      d.resolucion === null
        ? d.resultado
        : t('resuelve', { resultado: d.resultado, resolucion: d.resolucion }),
      'fuerte',
    ),
    ...(d.conteo === null ? [] : [parrafo(t('conteo', d.conteo))]),
    ...(d.nominal.length === 0
      ? []
      : [
          tablaDe(
            t,
            { representacion: 7, voto: 3 },
            d.nominal.map((v) => [v.asiento, v.voto]),
          ),
        ]),
    ...(d.dirimente === null ? [] : [parrafo(d.dirimente)]),
    ...d.objeciones.map((o) => parrafo(t('objecion', { texto: o }))),
    ...d.votosSalvados.map((o) => parrafo(t('votoSalvado', { texto: o }))),
    ...(d.regla === null ? [] : [parrafo(t('regla', { regla: d.regla }), 'nota')]),
  ];
}

function acuerdos(s: SesionPorImprimir, t: Decir, idioma: Idioma): readonly Bloque[] {
  if (s.acuerdos.length === 0) return [];
  return [
    seccion(t('acuerdos')),
    tablaDe(
      t,
      { acuerdo: 7, responsable: 4, hasta: 2.4 },
      s.acuerdos.map((a) => [a.texto, a.responsable ?? '—', fechaCorta(a.hasta, idioma)]),
    ),
  ];
}
