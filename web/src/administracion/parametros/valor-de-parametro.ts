import i18n from 'i18next';
import { cifra } from '../../formato/numeros';
import type { Parametro } from '../instalacion';

/** A value as people read it: «30 días», «Sí», «Quipux». */
export function decirValor(p: Pick<Parametro, 'control' | 'unidadTexto'>, valor: unknown): string {
  const nombre = (codigo: unknown): string =>
    p.control.opciones.find((o) => o.codigo === codigo)?.nombre ?? String(codigo);
  if (typeof valor === 'boolean') return i18n.t(valor ? 'parametros.si' : 'parametros.no');
  if (typeof valor === 'number')
    return p.unidadTexto === null ? cifra(valor) : `${cifra(valor)} ${p.unidadTexto}`;
  if (Array.isArray(valor))
    return valor.length === 0 ? i18n.t('parametros.ninguno') : valor.map(nombre).join(', ');
  return nombre(valor);
}
