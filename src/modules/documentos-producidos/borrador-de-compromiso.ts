import { parrafo, seccion, type Impreso } from '../../platform/impresos/impreso.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { EN_ORDEN, fichaDeCompromiso } from './acta-de-compromiso.js';
import { avisoDeDemostracion, decirEn, parrafosDe } from './decir.js';
import { tablaDeHitos } from './hoja-de-ruta.js';
import type { CompromisoPorImprimir, PlanPorImprimir } from './lo-que-se-imprime.js';

/** A commitment that is being written: what the commitment itself would print, and what is only of the draft. */
export interface BorradorDeCompromiso extends Pick<
  CompromisoPorImprimir,
  'codigo' | 'titulo' | 'inicio' | 'fin' | 'respuestas' | 'contrapartes' | 'valores' | 'rutas'
> {
  /** Codes of the proposals it comes from. */
  readonly propuestas: readonly string[];
  /** Fields with words of a machine, and which. */
  readonly marcas: {
    readonly [campo: string]: { readonly marca: string; readonly modelo: string } | undefined;
  };
  /** What it lacks, in words. */
  readonly faltas: readonly string[];
}

/** To be passed round, corrected by hand and brought to a session. It says that it is a draft, and whose words are a machine's. */
export function borradorDeCompromiso(
  b: BorradorDeCompromiso,
  plan: Pick<PlanPorImprimir, 'procesoId' | 'titular' | 'zona' | 'demo' | 'nombre'>,
  idioma: Idioma,
): Impreso {
  const t = decirEn(idioma);
  const marcaDe = (campo: string) => {
    const m = b.marcas[campo];
    return m === undefined ? [] : [parrafo(t(`marca.${m.marca}`, { modelo: m.modelo }), 'aviso')];
  };
  const sinLoEscrito = Object.fromEntries(
    Object.entries(b.respuestas).filter(
      ([campo]) => !(EN_ORDEN as readonly string[]).includes(campo),
    ),
  );
  return {
    titulo: t('borrador'),
    bajada: `${plan.nombre} · ${b.titulo === '' ? t('sinTitulo') : b.titulo}`,
    idioma,
    bloques: [
      ...avisoDeDemostracion(plan.demo, t),
      parrafo(t('borradorQue'), 'fuerte'),
      ...(b.propuestas.length === 0
        ? []
        : [parrafo(t('borradorDe', { codigos: b.propuestas.join(', ') }))]),
      ...marcaDe('titulo'),
      ...fichaDeCompromiso(
        {
          ...plan,
          ...b,
          titulo: b.titulo === '' ? t('sinTitulo') : b.titulo,
          plan: plan.nombre,
          respuestas: sinLoEscrito,
          apoyos: [],
          estado: '',
          observaciones: [],
          indicadores: [],
          informes: [],
          avance: null,
          nivel: null,
          motivoDeCierre: null,
        },
        t,
        idioma,
      ),
      ...EN_ORDEN.flatMap((campo) => {
        const dicho = b.respuestas[campo];
        return dicho === undefined
          ? []
          : [seccion(t(`campo.${campo}`), 2), ...marcaDe(campo), ...parrafosDe(dicho)];
      }),
      ...(b.rutas.length === 0
        ? []
        : [seccion(t('hitos')), tablaDeHitos(b.rutas[0]!.hitos, t, idioma)]),
      ...(b.faltas.length === 0
        ? []
        : [
            seccion(t('borradorFalta')),
            parrafo(t('borradorFaltaQue'), 'nota'),
            {
              clase: 'lista' as const,
              numerada: true,
              elementos: [...b.faltas],
            },
          ]),
    ],
  };
}
