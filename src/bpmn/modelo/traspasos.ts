/** What is handed to a call or put in a message, and what is taken back: the data associations of the drawing. */
import { revisar } from './revisar.js';
import { clase, cuerpo, id, nombre, texto, uno, varios, type Elemento } from './elemento.js';
import type { Traspaso } from './modelo.js';
import type { Taller } from './obra.js';

/** Associations of an element; null: none is drawn, and the rule for that holds. */
export function leerTraspasos(
  e: Elemento,
  propiedad: 'dataInputAssociations' | 'dataOutputAssociations',
  taller: Taller,
): readonly Traspaso[] | null {
  const dibujadas = varios(e, propiedad);
  if (dibujadas.length === 0) return null;
  return dibujadas.flatMap((a) => leerUna(a, { id: id(e), nombre: nombre(e) }, taller));
}

function leerUna(
  a: Elemento,
  de: { readonly id: string; readonly nombre: string | null },
  taller: Taller,
): readonly Traspaso[] {
  const asignaciones = varios(a, 'assignment');
  if (asignaciones.length > 0)
    return asignaciones.flatMap((x) => {
      const [desde, hacia] = [cuerpo(x, 'from'), cuerpo(x, 'to')];
      if (desde === null || hacia === null) {
        taller.hallazgos.anotar('TRASPASO_INCOMPLETO', de);
        return [];
      }
      revisar(desde, de, taller);
      return [{ a: hacia, de: desde, llano: false }];
    });
  const origen = nombreDeDato(varios(a, 'sourceRef')[0] ?? null);
  const destino = nombreDeDato(uno(a, 'targetRef')) ?? origen;
  const calculo = cuerpo(a, 'transformation');
  if (calculo !== null) revisar(calculo, de, taller);
  const desde = calculo ?? origen ?? destino;
  if (desde === null || destino === null) {
    taller.hallazgos.anotar('TRASPASO_INCOMPLETO', de);
    return [];
  }
  return [{ a: destino, de: desde, llano: calculo === null }];
}

/** Modelers put a property of their own where the drawing leaves an end open. */
const DE_RELLENO = /^__\w*_placeholder$/;

function nombreDeDato(e: Elemento | null): string | null {
  if (e === null) return null;
  const referido = clase(e) === 'DataObjectReference' ? uno(e, 'dataObjectRef') : null;
  const dicho = nombre(e) ?? (referido === null ? null : nombre(referido)) ?? id(e);
  return DE_RELLENO.test(dicho) || DE_RELLENO.test(texto(e, 'name') ?? '') ? null : dicho;
}

/** Names of the data a process says it takes or gives; null: it says nothing. */
export function leerDeclarados(
  proceso: Elemento,
  propiedad: 'dataInputs' | 'dataOutputs',
): readonly string[] | null {
  const especificacion = uno(proceso, 'ioSpecification');
  const declarados = especificacion === null ? [] : varios(especificacion, propiedad);
  return declarados.length === 0 ? null : declarados.map((d) => nombre(d) ?? id(d));
}
