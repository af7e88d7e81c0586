import i18n from 'i18next';
import { esFechaCompleta, fechaLarga } from '../formato/fechas';

/** A recorded value as it is read: «Sí», «jue 14 ago 2025», the items of a list. */
export function mostrarValor(valor: unknown): string {
  if (valor === null || valor === undefined || valor === '') return '—';
  if (typeof valor === 'boolean') return i18n.t(valor ? 'campo.si' : 'campo.no');
  if (Array.isArray(valor)) return valor.map(mostrarValor).join('; ');
  if (typeof valor === 'object') return Object.values(valor).map(mostrarValor).join(', ');
  const texto = String(valor as string | number);
  return esFechaCompleta(texto) || /^\d{4}-(0[1-9]|1[0-2])$/.test(texto)
    ? fechaLarga(texto)
    : texto;
}
