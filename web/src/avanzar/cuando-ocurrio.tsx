import { Checkbox, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CampoFecha } from '../formularios/campo-fecha';
import { CampoFechaParcial } from '../formularios/campo-fecha-parcial';
import type { Avance } from './avance';

/** The civil date of the fact. What already happened may be known by its year only, or not be documented at all. */
export function CuandoOcurrio({
  avance: a,
  hoy,
  errores,
  alCambiar,
}: {
  avance: Avance;
  hoy: string;
  errores: Readonly<Record<string, string>>;
  alCambiar: (cambios: Partial<Avance>) => void;
}) {
  const { t } = useTranslation();
  if (a.modo === 'acto')
    return (
      <div style={{ maxWidth: 280 }}>
        <CampoFecha
          id="campo-ocurridoEn"
          label={t('avanzar.fechaDelActo')}
          description={t('avanzar.fechaDelActoAyuda')}
          error={errores.ocurridoEn}
          valor={a.fecha === '' ? null : a.fecha}
          max={hoy}
          alCambiar={(f) => alCambiar({ fecha: f ?? '' })}
        />
      </div>
    );
  return (
    <Stack gap="md">
      {!a.sinConstancia && (
        <CampoFechaParcial
          id="campo-ocurridoEn"
          rotulo={t('avanzar.cuandoOcurrio')}
          ayuda={t('avanzar.cuandoOcurrioAyuda')}
          error={errores.ocurridoEn}
          valor={a.fecha}
          alCambiar={(fecha) => alCambiar({ fecha })}
        />
      )}
      <Checkbox
        label={t('avanzar.sinConstancia')}
        description={t('avanzar.sinConstanciaAyuda')}
        checked={a.sinConstancia}
        onChange={(e) => alCambiar({ sinConstancia: e.currentTarget.checked })}
      />
      {a.sinConstancia && (
        <Textarea
          id="campo-SIN_CONSTANCIA"
          label={t('avanzar.motivoSinConstancia')}
          autosize
          minRows={2}
          error={errores.SIN_CONSTANCIA}
          value={a.motivoSinConstancia}
          onChange={(e) => alCambiar({ motivoSinConstancia: e.currentTarget.value })}
        />
      )}
    </Stack>
  );
}
