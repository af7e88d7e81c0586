import { parrafo, seccion, type Bloque, type Impreso } from '../../platform/impresos/impreso.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { fichaDeCompromiso } from './acta-de-compromiso.js';
import { decirEn, fechaCorta, fechaLarga, fichaDe, observacionesDe, parrafosDe } from './decir.js';
import { tablaDeHitos } from './hoja-de-ruta.js';
import { indicadores } from './informes.js';
import type { PlanPorImprimir } from './lo-que-se-imprime.js';

/** The questions of the local form, in its order: what one transcribes to it is read from top to bottom. */
const VISION = [
  'visionDeLargoPlazo',
  'logros',
  'desafios',
  'metasDeMedianoPlazo',
  'contribucionALaVision',
  'contribucionALaPolitica',
] as const;
const COORDINACION = [
  'coordinacionInstitucional',
  'espacios',
  'diversidad',
  'participantes',
] as const;
const SEGUIMIENTO = [
  'colaboracionContinua',
  'entidadDeMonitoreo',
  'contactoDeMonitoreo',
  'actividadesDeDialogo',
  'controlPeriodico',
  'resultadosAlPublico',
] as const;

/** The whole plan, in the order of the OGP local form. */
export function planDeAccion(p: PlanPorImprimir, idioma: Idioma): Impreso {
  const t = decirEn(idioma);
  const pregunta = (campo: string): readonly Bloque[] => [
    seccion(t(`ogp.${campo}`), 2),
    ...((p.respuestas[campo] ?? '') === ''
      ? [parrafo(t('sinRespuesta'), 'nota')]
      : parrafosDe(p.respuestas[campo] ?? '')),
  ];
  const contado = (campo: string, n: number | null): readonly Bloque[] => [
    seccion(t(`ogp.${campo}`), 2),
    n === null ? parrafo(t('sinRespuesta'), 'nota') : parrafo(`${n}`),
  ];
  return {
    titulo: p.nombre,
    bajada: p.titular,
    idioma,
    bloques: [
      ...(p.demo ? [parrafo(t('demostracion'), 'aviso')] : []),
      seccion(t('ogp.resumen')),
      fichaDe([
        [t('ogp.plan'), p.nombre],
        [
          t('ogp.presentacion'),
          p.presentadoEl === null ? t('sinRespuesta') : fechaLarga(p.presentadoEl, idioma, ''),
        ],
        [t('periodo'), `${fechaCorta(p.inicio, idioma)} – ${fechaCorta(p.fin, idioma)}`],
        [t('ogp.mandato'), p.finDeMandato === null ? null : fechaLarga(p.finDeMandato, idioma, '')],
        [t('ogp.regimen'), p.regimen],
        [t('ogp.lideres'), p.instituciones.join('; ')],
      ]),
      ...pregunta('prologo'),
      seccion(t('ogp.seccionVision')),
      ...VISION.flatMap(pregunta),
      seccion(t('ogp.seccionCoordinacion')),
      seccion(t('ogp.lideres'), 2),
      p.instituciones.length === 0
        ? parrafo(t('sinRespuesta'), 'nota')
        : { clase: 'lista', numerada: false, elementos: p.instituciones },
      ...COORDINACION.flatMap(pregunta),
      ...contado('grupos', p.grupos),
      ...contado('reuniones', p.reuniones),
      ...SEGUIMIENTO.flatMap(pregunta),
      seccion(t('ogp.respaldos'), 2),
      p.respaldos.length === 0
        ? parrafo(t('sinRespuesta'), 'nota')
        : { clase: 'lista', numerada: false, elementos: p.respaldos },
      ...p.compromisos.flatMap((c): readonly Bloque[] => [
        { clase: 'paginaNueva' },
        seccion(t('ogp.compromiso', { codigo: c.codigo, titulo: c.titulo })),
        ...fichaDeCompromiso(c, t, idioma),
        seccion(t('hitos'), 2),
        c.rutas.length === 0
          ? parrafo(t('sinRuta'), 'nota')
          : tablaDeHitos(c.rutas.at(-1)?.hitos ?? [], t, idioma),
        ...indicadores(c, t, idioma),
      ]),
      ...observacionesDe(p.observaciones, t),
    ],
  };
}
