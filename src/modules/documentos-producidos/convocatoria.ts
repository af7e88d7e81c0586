import { parrafo, seccion, type Bloque, type Impreso } from '../../platform/impresos/impreso.js';
import type { Idioma } from '../../platform/textos/textos.js';
import {
  avisoDeDemostracion,
  decirEn,
  fechaCorta,
  fechaLarga,
  fichaDe,
  observacionesDe,
  type Decir,
} from './decir.js';
import type { Anticipacion, SesionPorImprimir } from './lo-que-se-imprime.js';

/** The call to a session: when, where, what about, with which papers, and how the notice was counted. */
export function convocatoria(s: SesionPorImprimir, idioma: Idioma): Impreso {
  const t = decirEn(idioma);
  const sinFecha = t('porFijar');
  return {
    titulo: t('convocatoria', { organo: s.organo }),
    bajada: [s.nombre, s.numero].filter((x) => x !== null).join(' · '),
    idioma,
    bloques: [
      ...avisoDeDemostracion(s.demo, t),
      parrafo(t('convocatoriaTexto', { organo: s.organo, sesion: s.nombre })),
      datosDeSesion(s, t, idioma),
      ...(s.segundaConvocatoria ? [parrafo(t('segundaConvocatoria'), 'fuerte')] : []),
      ...(s.anticipacion === null ? [] : anticipacion(s.anticipacion, s.convocadaEl, t, idioma)),
      seccion(t('ordenDelDia')),
      ordenDelDia(s, t),
      ...observacionesDe(s.observaciones, t),
      {
        clase: 'firmas',
        lugares: [{ nombre: s.convoca, calidad: t('quienConvoca', { organo: s.organo }) }],
      },
      parrafo(t('emitidaEl', { fecha: fechaLarga(s.convocadaEl, idioma, sinFecha) }), 'nota'),
    ],
  };
}

export const datosDeSesion = (s: SesionPorImprimir, t: Decir, idioma: Idioma): Bloque =>
  fichaDe([
    [t('fecha'), fechaLarga(s.fecha, idioma, t('porFijar'))],
    [
      t('hora'),
      s.hora === null
        ? null
        : s.horaDeCierre === null
          ? s.hora
          : t('deA', { de: s.hora, a: s.horaDeCierre }),
    ],
    [t('lugar'), [s.modalidad, s.lugar].filter((x) => x !== null).join(' · ')],
    [t('motivo'), s.motivo],
  ]);

function anticipacion(
  a: Anticipacion,
  desde: string | null,
  t: Decir,
  idioma: Idioma,
): readonly Bloque[] {
  return [
    seccion(t('anticipacion'), 2),
    parrafo(
      t(a.cumple ? 'anticipacionCumple' : 'anticipacionFalta', {
        minimo:
          t(`termino.${a.minimo}`) === `producido.termino.${a.minimo}`
            ? a.minimo
            : t(`termino.${a.minimo}`),
        desde: fechaLarga(desde, idioma, t('porFijar')),
        dias: a.dias.map((d) => fechaCorta(d, idioma)).join(', '),
      }),
    ),
    ...(a.noCuentan.length === 0
      ? []
      : [
          parrafo(
            t('noCuentan', {
              dias: a.noCuentan
                .map((n) => `${fechaCorta(n.fecha, idioma)} (${n.razon})`)
                .join('; '),
            }),
            'nota',
          ),
        ]),
    ...(a.calendario === null ? [] : [parrafo(t('calendario', { version: a.calendario }), 'nota')]),
  ];
}

export const ordenDelDia = (s: SesionPorImprimir, t: Decir): Bloque => ({
  clase: 'lista',
  numerada: true,
  elementos: s.puntos.map((p) => ({
    texto: p.titulo,
    notas: [
      [p.clase, ...(p.ponente === null ? [] : [t('presenta', { quien: p.ponente })])].join(' · '),
      ...(p.documentos.length === 0
        ? []
        : [t('documentosDelPunto', { documentos: p.documentos.join('; ') })]),
    ],
  })),
});
