/** What came of the tests of a model, in the language of who reads it. */
import type { Textos } from '../../../machines/contrato.js';
import { findTexto, interpolar, texto, type Idioma } from '../../platform/textos/textos.js';
import type { FallaDeCaso, LoQueHay, ProblemaDeTabla } from './taller-de-modelos.js';

export const nombreDeCaso = (
  idioma: Idioma,
  { nombre, fila }: { readonly nombre: string; readonly fila: number },
): string => (nombre === '' ? texto(idioma, 'casoDePrueba.sinNombre', { fila }) : nombre);

export const fraseDeTabla = (
  idioma: Idioma,
  { codigo, params }: Pick<ProblemaDeTabla, 'codigo' | 'params'>,
): string => findTexto(idioma, `problemaDeTabla.${codigo}`, params) ?? codigo;

/** `textos`: why a model stopped, by its code. */
export function fraseDeFalla(
  idioma: Idioma,
  { codigo, params, hay }: FallaDeCaso,
  textos: Textos,
): string {
  const { espera } = params;
  const dichos = {
    ...params,
    ...(Array.isArray(espera) ? { espera: espera.join(', ') } : {}),
    ...(hay === null ? {} : { hay: fraseDeLoQueHay(idioma, hay, textos) }),
  };
  return findTexto(idioma, `fallaDeCaso.${codigo}`, dichos) ?? codigo;
}

function fraseDeLoQueHay(idioma: Idioma, { termino, esperan }: LoQueHay, textos: Textos): string {
  if (termino) return texto(idioma, 'casoDePrueba.termino');
  if (esperan.length === 0) return texto(idioma, 'casoDePrueba.nadaEspera');
  const nombres = esperan.map(({ nombre, detenido }) => {
    if (detenido === null) return nombre;
    const { codigo, params } = detenido;
    const frase = textos[idioma][`detenido.${codigo}`] ?? textos[idioma][`nombre.${codigo}`];
    const motivo = frase === undefined ? codigo : interpolar(frase, params, idioma);
    return texto(idioma, 'casoDePrueba.detenido', { nombre, motivo });
  });
  return texto(idioma, 'casoDePrueba.espera', { nombres: nombres.join(', ') });
}
