import type { Json, JsonObjeto } from '../../../machines/contrato.js';
import { camposDe, esquemaDe } from '../../engine/campos-marcados.js';
import type { Linea } from '../../engine/linea.js';
import { loQueSeSepa } from '../../engine/lo-que-se-sepa.js';
import { esReferencia } from '../../engine/textos-borrables.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { vestirEsquema } from './esquema.js';
import type { Etiquetas } from './etiquetas.js';
import type { Referidos } from './presentar-linea.js';

/** What a form needs to correct a line: its data as they are read now, words included, and their schema. */
export interface DatosPorCorregir {
  readonly valores: Record<string, Json>;
  readonly esquema: Record<string, Json>;
}

/** `correccion`: the last line that corrected this one, which holds its data whole. */
export function datosPorCorregir(
  linea: Linea,
  correccion: Linea | null,
  referidos: Referidos,
  etiquetas: Etiquetas,
  idioma: Idioma,
  vePersonales: boolean,
): DatosPorCorregir {
  const procedimiento = etiquetas.procedimiento(linea.procedimiento);
  const declarado = procedimiento?.eventos.get(linea.evento)?.datos;
  const consumado = linea.hechos?.modo === 'consumado';
  const tipo =
    declarado === undefined
      ? procedimiento?.entrada
      : consumado
        ? loQueSeSepa(declarado)
        : declarado;
  if (tipo === undefined) return { valores: {}, esquema: {} };
  const ocultos = new Set(
    vePersonales
      ? []
      : camposDe(tipo)
          .textos.filter((c) => c.clase === 'personal')
          .map((c) => String(c.ruta[0])),
  );
  const visibles = (o: JsonObjeto): JsonObjeto =>
    Object.fromEntries(Object.entries(o).filter(([nombre]) => !ocultos.has(nombre)));
  const esquema = vestirEsquema(etiquetas, idioma, linea.procedimiento, esquemaDe(tipo));
  const vigente = datosVigentes(linea, correccion);
  return {
    valores: conPalabras(visibles(vigente), referidos.textos) as Record<string, Json>,
    esquema: { ...esquema, properties: visibles((esquema['properties'] ?? {}) as JsonObjeto) },
  };
}

const datosVigentes = (linea: Linea, correccion: Linea | null): JsonObjeto =>
  correccion?.correccion?.hecho?.datos ?? linea.datos;

function conPalabras(valor: Json, textos: Referidos['textos']): Json {
  if (esReferencia(valor)) return textos[valor] ?? '';
  if (Array.isArray(valor)) return valor.map((v: Json) => conPalabras(v, textos));
  if (typeof valor !== 'object' || valor === null) return valor;
  return Object.fromEntries(
    Object.entries(valor).map(([k, v]) => [k, conPalabras(v as Json, textos)]),
  );
}
