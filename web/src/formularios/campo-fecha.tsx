import '@mantine/dates/styles.css';
import 'dayjs/locale/es';
import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fallaDeFecha, fechaLarga, leerFecha } from '../formato/fechas';
import { usePararElEnvio } from './parar-el-envio';
import { Rotulo } from './rotulo';

/**
 * A civil date, typed as people type it or picked from the calendar. It is text from end to end: no hour, no zone.
 * What was typed and is no day that serves stays in the box with its reason, counts as no date, and stops the form it is in,
 * or the screen when it is in none.
 */
export function CampoFecha({
  id,
  label,
  etiquetaOculta,
  description,
  error,
  opcional = false,
  valor,
  alCambiar,
  min,
  max,
}: {
  id?: string;
  /** One of the two names it: seen above the field, or only heard (a filter). */
  label?: string;
  etiquetaOculta?: string;
  description?: string;
  error?: string;
  opcional?: boolean;
  valor: string | null;
  alCambiar: (fecha: string | null) => void;
  min?: string;
  /** Today, where the day must have come already. */
  max?: string;
}) {
  const { t, i18n } = useTranslation();
  const caja = useRef<HTMLInputElement>(null);
  const [escrito, ponerEscrito] = useState<string | null>(null);
  // Nobody is told they are wrong while they type.
  const [termino, terminar] = useState(false);
  const [antes, ponerAntes] = useState(valor);
  // A day came from elsewhere (the calendar, a draft): it takes the place of what was typed.
  if (valor !== antes) {
    ponerAntes(valor);
    if (valor !== null) ponerEscrito(null);
  }

  const quejaDe = (texto: string): string | null => {
    const fecha = leerFecha(texto);
    const falla = fecha === null ? 'fechaForma' : fallaDeFecha(fecha, max ?? null);
    if (falla !== null) return t(`campo.error.${falla}`);
    return min !== undefined && fecha !== null && fecha < min
      ? t('campo.error.anterior', { fecha: fechaLarga(min) })
      : null;
  };
  const alEscribir = (texto: string): void => {
    terminar(false);
    const vacio = texto.trim() === '';
    const mal = !vacio && quejaDe(texto) !== null;
    ponerEscrito(mal ? texto : null);
    if ((mal || vacio) && valor !== null) alCambiar(null);
  };
  usePararElEnvio(escrito !== null, caja, terminar);

  const queja = escrito === null ? null : quejaDe(escrito);
  return (
    <DateInput
      ref={caja}
      id={id}
      {...(label === undefined
        ? { 'aria-label': etiquetaOculta }
        : { label: <Rotulo campo={{ titulo: label, obligatorio: !opcional }} /> })}
      description={description}
      error={queja !== null && (termino || error !== undefined) ? queja : error}
      value={valor}
      onChange={alCambiar}
      onInput={(e) => alEscribir(e.currentTarget.value)}
      onBlur={() => terminar(true)}
      fixOnBlur={escrito === null}
      valueFormat={fechaLarga}
      dateParser={(texto) => (quejaDe(texto) === null ? leerFecha(texto) : null)}
      locale={i18n.resolvedLanguage === 'en' ? 'en' : 'es'}
      firstDayOfWeek={1}
      placeholder={etiquetaOculta ?? t('campo.fechaEjemplo')}
      minDate={min}
      maxDate={max}
      allowDeselect={opcional}
      clearable={opcional}
      clearButtonProps={{ 'aria-label': t('accion.quitar') }}
      leftSection={<IconCalendar size={16} stroke={1.5} />}
      leftSectionPointerEvents="none"
      previousLabel={t('campo.anterior')}
      nextLabel={t('campo.siguiente')}
      popoverProps={{ withinPortal: true }}
    />
  );
}
