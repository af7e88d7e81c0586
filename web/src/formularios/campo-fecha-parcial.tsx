import { NativeSelect, TextInput } from '@mantine/core';
import { type FocusEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nombreDeMes } from '../formato/fechas';
import { type Enfocable, usePararElEnvio } from './parar-el-envio';
import { Rotulo } from './rotulo';
import estilos from './formulario.module.css';

type Partes = readonly [anio: string, mes: string, dia: string];

const separar = (valor: string): Partes => {
  const [anio = '', mes = '', dia = ''] = valor.split('-');
  return [anio, mes, dia === '' ? '' : String(Number(dia))];
};

/** What keeps the parts from being a date: a day of no month, or a year that is not whole. */
function parteQueFalta([anio, mes, dia]: Partes): 'mes' | 'anio' | null {
  if (dia !== '' && mes === '') return 'mes';
  return (mes !== '' || anio !== '') && anio.length < 4 ? 'anio' : null;
}

/** The longest date the parts make; of a half-written one, none: a shorter one would be kept than what is read. */
function unir(partes: Partes): string {
  const [anio, mes, dia] = partes;
  if (anio === '' || parteQueFalta(partes) !== null) return '';
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
  const caja = useRef<Enfocable>(null);
  // Nobody is told they are wrong while they type.
  const [termino, terminar] = useState(false);
  const falta = parteQueFalta(partes);
  usePararElEnvio(falta !== null, caja, terminar);
  const queja =
    falta !== null && (termino || error !== undefined) ? t(`campo.error.${falta}`) : error;
  const tomar = (e: Enfocable | null): void => {
    caja.current = e;
  };
  const alSalir = (e: FocusEvent<HTMLElement>): void => {
    if (e.currentTarget.closest('fieldset')?.contains(e.relatedTarget) !== true) terminar(true);
  };
  const cambiar = (nuevas: Partes): void => {
    terminar(false);
    ponerPartes(nuevas);
    alCambiar(unir(nuevas));
  };
  const [anio, mes, dia] = partes;
  const propio = useId();
  const idAyuda = `${id ?? propio}-ayuda`;
  const idQueja = `${id ?? propio}-error`;
  return (
    <fieldset
      className={estilos.partesDeFecha}
      id={id}
      aria-describedby={
        [ayuda === '' ? '' : idAyuda, queja === undefined ? '' : idQueja].join(' ').trim() ||
        undefined
      }
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
          error={queja !== undefined}
          onBlur={alSalir}
          onChange={(e) => cambiar([anio, mes, e.currentTarget.value.replace(/\D/g, '')])}
        />
        <NativeSelect
          ref={falta === 'mes' ? tomar : undefined}
          label={t('campo.mes')}
          value={mes}
          error={queja !== undefined}
          onBlur={alSalir}
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
          ref={falta === 'anio' ? tomar : undefined}
          label={t('campo.anio')}
          inputMode="numeric"
          maxLength={4}
          value={anio}
          error={queja !== undefined}
          onBlur={alSalir}
          onChange={(e) => cambiar([e.currentTarget.value.replace(/\D/g, ''), mes, dia])}
        />
      </div>
      {queja !== undefined && (
        <p id={idQueja} className={estilos.error}>
          {queja}
        </p>
      )}
    </fieldset>
  );
}
