import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nombreDeMes } from '../formato/fechas';
import { Rotulo } from './rotulo';
import estilos from './formulario.module.css';

type Partes = readonly [anio: string, mes: string, dia: string];

const separar = (valor: string): Partes => {
  const [anio = '', mes = '', dia = ''] = valor.split('-');
  return [anio, mes, dia === '' ? '' : String(Number(dia))];
};

/** The longest date the parts make: a day without a month says nothing yet. */
function unir([anio, mes, dia]: Partes): string {
  if (!/^\d{4}$/.test(anio)) return '';
  if (mes === '') return anio;
  if (!/^\d{1,2}$/.test(dia)) return `${anio}-${mes}`;
  return `${anio}-${mes}-${dia.padStart(2, '0')}`;
}

/** A date of which perhaps only the year or the month is known. */
export function CampoFechaParcial({
  id,
  rotulo,
  opcional = false,
  ayuda,
  error,
  valor,
  alCambiar,
}: {
  id?: string;
  rotulo: string;
  opcional?: boolean;
  ayuda?: string | null;
  error?: string;
  valor: string;
  alCambiar: (fecha: string) => void;
}) {
  const { t } = useTranslation();
  const [partes, ponerPartes] = useState<Partes>(() => separar(valor));
  // The value came from elsewhere (a draft, another reading): the parts follow it.
  if (valor !== '' && unir(partes) !== valor) ponerPartes(separar(valor));
  const cambiar = (nuevas: Partes): void => {
    ponerPartes(nuevas);
    alCambiar(unir(nuevas));
  };
  const [anio, mes, dia] = partes;
  const idAyuda = id === undefined ? undefined : `${id}-ayuda`;
  return (
    <fieldset
      className={estilos.partesDeFecha}
      id={id}
      aria-describedby={ayuda === '' ? undefined : idAyuda}
    >
      <legend>
        <Rotulo campo={{ titulo: rotulo, obligatorio: !opcional }} />
      </legend>
      {ayuda !== '' && (
        <p id={idAyuda} className={estilos.ayuda}>
          {ayuda ?? t('campo.fechaParcialAyuda')}
        </p>
      )}
      <div className={estilos.partes}>
        <TextInput
          label={t('campo.dia')}
          inputMode="numeric"
          maxLength={2}
          value={dia}
          error={error !== undefined}
          onChange={(e) => cambiar([anio, mes, e.currentTarget.value.replace(/\D/g, '')])}
        />
        <NativeSelect
          label={t('campo.mes')}
          value={mes}
          error={error !== undefined}
          data={[
            { value: '', label: '—' },
            ...Array.from({ length: 12 }, (_, i) => ({
              value: String(i + 1).padStart(2, '0'),
              label: nombreDeMes(i + 1),
            })),
          ]}
          onChange={(e) => cambiar([anio, e.currentTarget.value, dia])}
        />
        <TextInput
          label={t('campo.anio')}
          inputMode="numeric"
          maxLength={4}
          value={anio}
          error={error !== undefined}
          onChange={(e) => cambiar([e.currentTarget.value.replace(/\D/g, ''), mes, dia])}
        />
      </div>
      {error !== undefined && <p className={estilos.error}>{error}</p>}
    </fieldset>
  );
}
