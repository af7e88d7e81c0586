import type {
  CompromisoPorImprimir,
  PlanPorImprimir,
} from '../modules/documentos-producidos/lo-que-se-imprime.js';
import { texto, type Idioma } from '../platform/textos/textos.js';
import { cadena, juntos, numero, respuestasDe } from './compromiso-por-imprimir.js';
import type { ProcesoLeido } from './proceso-por-imprimir.js';

type Valores = { readonly [campo: string]: unknown };

export const nombreDePlan = (p: ProcesoLeido, idioma: Idioma): string => {
  const ficha = juntos(p.hechos, 'describirPlan') as Valores;
  return (
    p.decir(ficha['titulo']) ??
    texto(idioma, 'producido.planOrdinal', { n: numero(p.contexto['ordinal']) ?? 1 })
  );
};

/** A plan read from its journal, in the fields of the OGP local form. */
export function planPorImprimir(
  p: ProcesoLeido,
  idioma: Idioma,
  compromisos: readonly CompromisoPorImprimir[],
): PlanPorImprimir {
  const ficha = juntos(p.hechos, 'describirPlan') as Valores;
  const c = p.contexto as Valores;
  const informe = p.hechos.findLast((h) => h.evento === 'entregarInformeFinal');
  const cerrado = p.hechos.findLast((h) => h.evento === 'cerrarPlan');
  return {
    procesoId: p.procesoId,
    titular: p.titular,
    zona: p.zona,
    demo: p.demo,
    observaciones: p.observaciones,
    nombre: nombreDePlan(p, idioma),
    ordinal: numero(c['ordinal']) ?? 1,
    inicio: cadena(ficha['inicio']) ?? cadena(c['inicio']),
    fin: cadena(ficha['fin']) ?? cadena(c['fin']),
    presentadoEl: cadena(ficha['entregadoEl']),
    finDeMandato: cadena(ficha['finDeMandato']) ?? cadena(c['finDeMandato']),
    regimen:
      p.nombre(`opcion.${cadena(c['regimenPlazo']) ?? ''}`) ?? cadena(c['regimenPlazo']) ?? '—',
    respuestas: respuestasDe(p, ficha),
    instituciones: (Array.isArray(ficha['instituciones']) ? ficha['instituciones'] : []).flatMap(
      (x) => p.decir(x) ?? [],
    ),
    respaldos: (Array.isArray(ficha['respaldos']) ? (ficha['respaldos'] as Valores[]) : []).map(
      (r) =>
        [p.decirPersonal(r['persona']), p.decir(r['cargo']), p.decir(r['organizacion'])]
          .filter((x) => x !== null)
          .join(', '),
    ),
    grupos: numero(ficha['grupos']),
    reuniones: numero(ficha['reunionesPublicas']),
    compromisos,
    cierre:
      informe === undefined && cerrado === undefined
        ? null
        : {
            fecha: cadena(informe?.datos['entregadoEl']) ?? cerrado?.fecha ?? null,
            texto: p.decir(informe?.datos['resumen']),
          },
  };
}
