import '@mantine/dates/styles.css';
import 'dayjs/locale/es';
import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fechaLarga, leerFecha } from '../formato/fechas';
import { Rotulo } from './rotulo';

/** A civil date, typed as people type it or picked from the calendar. It is text from end to end: no hour, no zone. */
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
  max?: string;
}) {
  const { t, i18n } = useTranslation();
  return (
    <DateInput
      id={id}
      {...(label === undefined
        ? { 'aria-label': etiquetaOculta }
        : { label: <Rotulo campo={{ titulo: label, obligatorio: !opcional }} /> })}
      description={description}
      error={error}
      value={valor}
      onChange={alCambiar}
      valueFormat={fechaLarga}
      dateParser={leerFecha}
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
