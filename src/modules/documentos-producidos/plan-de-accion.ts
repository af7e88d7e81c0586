import { parrafo, seccion, type Bloque, type Impreso } from '../../platform/impresos/impreso.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { fichaDeCompromiso } from './acta-de-compromiso.js';
import {
  avisoDeDemostracion,
  decirEn,
  fechaLarga,
  fichaDe,
  observacionesDe,
  parrafosDe,
  periodo,
} from './decir.js';
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

/** The whole plan, in the order of the OGP local form. What nobody answered is said once, at the end. */
export function planDeAccion(p: PlanPorImprimir, idioma: Idioma): Impreso {
  const t = decirEn(idioma);
  const sinResponder: string[] = [];
  const bajo = (clave: string, cuerpo: readonly Bloque[]): readonly Bloque[] => {
    if (cuerpo.length > 0) return [seccion(t(`ogp.${clave}`), 2), ...cuerpo];
    sinResponder.push(t(`ogp.${clave}`));
    return [];
  };
  const pregunta = (campo: string): readonly Bloque[] =>
    bajo(campo, parrafosDe(p.respuestas[campo] ?? ''));
  const contado = (campo: string, n: number | null): readonly Bloque[] =>
    bajo(campo, n === null ? [] : [parrafo(`${n}`)]);
  const lista = (campo: string, elementos: readonly string[]): readonly Bloque[] =>
    bajo(campo, elementos.length === 0 ? [] : [{ clase: 'lista', numerada: false, elementos }]);
  const parte = (clave: string, cuerpo: readonly Bloque[]): readonly Bloque[] =>
    cuerpo.length === 0 ? [] : [seccion(t(`ogp.${clave}`)), ...cuerpo];
  if (p.presentadoEl === null) sinResponder.push(t('ogp.presentacion'));
  const respondido = [
    ...pregunta('prologo'),
    ...parte('seccionVision', VISION.flatMap(pregunta)),
    ...parte('seccionCoordinacion', [
      ...lista('lideres', p.instituciones),
      ...COORDINACION.flatMap(pregunta),
      ...contado('grupos', p.grupos),
      ...contado('reuniones', p.reuniones),
      ...SEGUIMIENTO.flatMap(pregunta),
      ...lista('respaldos', p.respaldos),
    ]),
  ];
  return {
    titulo: p.nombre,
    bajada: p.titular,
    idioma,
    bloques: [
      ...avisoDeDemostracion(p.demo, t),
      seccion(t('ogp.resumen')),
      fichaDe([
        [t('ogp.plan'), p.nombre],
        [
          t('ogp.presentacion'),
          p.presentadoEl === null ? null : fechaLarga(p.presentadoEl, idioma, ''),
        ],
        [t('periodo'), periodo(p.inicio, p.fin, idioma)],
        [t('ogp.mandato'), p.finDeMandato === null ? null : fechaLarga(p.finDeMandato, idioma, '')],
        [t('ogp.regimen'), p.regimen],
        [t('ogp.lideres'), p.instituciones.join('; ')],
      ]),
      ...respondido,
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
      ...(sinResponder.length === 0
        ? []
        : [
            seccion(t('ogp.porResponder')),
            parrafo(
              t('ogp.sinRespuesta', {
                n: sinResponder.length,
                preguntas: sinResponder.join('; '),
              }),
              'nota',
            ),
          ]),
      ...observacionesDe(p.observaciones, t),
    ],
  };
}
