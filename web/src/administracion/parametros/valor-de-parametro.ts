import i18n from 'i18next';
import { fechaLarga } from '../../formato/fechas';
import { cifra } from '../../formato/numeros';
import type { Parametro } from '../instalacion';
import type { Ventanas } from './ventanas-por-anio';

/** A value as people read it: «30 días», «Sí», «Quipux». */
export function decirValor(
  p: Pick<Parametro, 'control' | 'unidadTexto' | 'unidadSingular'>,
  valor: unknown,
): string {
  const nombre = (codigo: unknown): string =>
    p.control.opciones.find((o) => o.codigo === codigo)?.nombre ?? String(codigo);
  if (typeof valor === 'boolean') return i18n.t(valor ? 'parametros.si' : 'parametros.no');
  if (typeof valor === 'number')
    return [cifra(valor), valor === 1 ? p.unidadSingular : p.unidadTexto].filter(Boolean).join(' ');
  if (Array.isArray(valor))
    return valor.length === 0 ? i18n.t('parametros.ninguno') : valor.map(nombre).join(', ');
  if (p.control.clase === 'ventanas') return decirVentanas(valor);
  return nombre(valor);
}

function decirVentanas(valor: unknown): string {
  const ventanas = Object.values(valor as Ventanas).sort((a, b) => (a.desde < b.desde ? -1 : 1));
  return ventanas.length === 0
    ? i18n.t('parametros.ventanas.ninguna')
    : ventanas
        .map(({ desde, hasta }) =>
          i18n.t('parametros.ventanas.una', { desde: fechaLarga(desde), hasta: fechaLarga(hasta) }),
        )
        .join('; ');
}
