import { useTranslation } from 'react-i18next';
import { diaDe, fechaLarga } from '../formato/fechas';
import type { Consulta } from './consultas';

type Hecha = Consulta['hecha'];

/** «Persona Ficticia 2, POCL». A person taken off the demonstration leaves the office only. */
export function useQuien(): (h: Hecha) => string {
  const { t } = useTranslation();
  return (h) =>
    h.nombre === ''
      ? h.como.etiqueta
      : t('seguimiento.como', { nombre: h.nombre, cargo: h.como.etiqueta });
}

export function QuienYCuando({ hecha }: { hecha: Hecha }) {
  const quien = useQuien();
  return (
    <>
      {quien(hecha)} · <time dateTime={hecha.en}>{fechaLarga(diaDe(hecha.en))}</time>
    </>
  );
}
