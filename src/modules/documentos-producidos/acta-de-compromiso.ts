import { parrafo, seccion, type Bloque, type Impreso } from '../../platform/impresos/impreso.js';
import type { Idioma } from '../../platform/textos/textos.js';
import {
  avisoDeDemostracion,
  decirEn,
  fichaDe,
  observacionesDe,
  parrafosDe,
  periodo,
  type Decir,
} from './decir.js';
import { tablaDeHitos } from './hoja-de-ruta.js';
import type { CompromisoPorImprimir } from './lo-que-se-imprime.js';

/** What is said of a commitment, in the order of the OGP form and of the national template. */
export const EN_ORDEN = [
  'problema',
  'causas',
  'situacionActual',
  'accion',
  'comoResuelve',
  'loHecho',
  'resultadosEsperados',
  'metaDeLargoPlazo',
  'relevancia',
  'promueveTransparencia',
  'promueveRendicion',
  'promueveParticipacion',
] as const;

/** The acta by which the institution in charge and its counterpart take a commitment. */
export function actaDeCompromiso(c: CompromisoPorImprimir, idioma: Idioma): Impreso {
  const t = decirEn(idioma);
  return {
    titulo: t('actaDeCompromiso'),
    bajada: `${c.codigo} · ${c.titulo}`,
    idioma,
    bloques: [
      ...avisoDeDemostracion(c.demo, t),
      parrafo(t('actaDeCompromisoTexto', { titular: c.titular, plan: c.plan })),
      ...fichaDeCompromiso(c, t, idioma),
      ...(c.rutas.length === 0
        ? []
        : [seccion(t('hitos')), tablaDeHitos(c.rutas.at(-1)?.hitos ?? [], t, idioma)]),
      seccion(t('aceptan')),
      parrafo(t('aceptanTexto')),
      ...observacionesDe(c.observaciones, t),
      {
        clase: 'firmas',
        lugares: [
          {
            nombre: c.respuestas['personaResponsable'] ?? null,
            calidad: [
              c.respuestas['cargoResponsable'],
              c.respuestas['responsable'] ?? t('responsable'),
            ]
              .filter((x) => x !== undefined)
              .join(', '),
          },
          ...c.contrapartes.map((x) => ({
            nombre: x.persona,
            calidad: `${t('contraparte')}: ${x.institucion}`,
          })),
        ],
      },
    ],
  };
}

/** The fields of a commitment; the whole plan prints them too. Correspondence addresses are not among them. */
export function fichaDeCompromiso(
  c: CompromisoPorImprimir,
  t: Decir,
  idioma: Idioma,
): readonly Bloque[] {
  const r = c.respuestas;
  return [
    fichaDe([
      [t('compromiso'), c.titulo],
      [t('codigo'), c.codigo],
      [t('codigoOgp'), r['codigoOgp']],
      [t('periodo'), periodo(c.inicio, c.fin, idioma)],
      [t('responsable'), r['responsable']],
      [
        t('personaResponsable'),
        [r['personaResponsable'], r['cargoResponsable']].filter((x) => x !== undefined).join(', '),
      ],
      [t('contrapartes'), c.contrapartes.map((x) => x.institucion).join('; ')],
      [t('apoyos'), c.apoyos.join('; ')],
      [t('areaDePolitica'), r['areaDePolitica']],
      [t('sectorPrincipal'), r['sectorPrincipal']],
      [t('valores'), c.valores.join(', ')],
      [t('desafioOgp'), r['areaDelDesafio'] ?? r['desafioOgp']],
    ]),
    ...EN_ORDEN.flatMap((campo) => {
      const dicho = r[campo];
      return dicho === undefined || dicho === ''
        ? []
        : [seccion(t(`campo.${campo}`), 2), ...parrafosDe(dicho)];
    }),
    ...(['pdot', 'pnd', 'ods', 'presupuesto', 'fuentesDeFinanciamiento'].some(
      (k) => r[k] !== undefined,
    )
      ? [
          seccion(t('enlaces'), 2),
          fichaDe([
            [t('campo.pdot'), r['pdot']],
            [t('campo.pnd'), r['pnd']],
            [t('campo.ods'), r['ods']],
            [t('campo.presupuesto'), r['presupuesto']],
            [t('campo.fuentesDeFinanciamiento'), r['fuentesDeFinanciamiento']],
          ]),
        ]
      : []),
  ];
}
