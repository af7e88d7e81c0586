import { Checkbox, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { consentimiento } from './consultas';
import { diceQuien, type Escrita, type Falta } from './escrita';
import { DISCAPACIDADES, EDADES, GENEROS, PUEBLOS } from './opciones';
import estilos from './participar.module.css';

/** Who writes, if they want to say it, with the words they consent to. */
export function QuienEscribe({
  escrita: e,
  cambiar,
  faltas,
  titulo,
}: {
  /** Where it is not the third part. */
  titulo?: string;
  escrita: Escrita;
  cambiar: (cambios: Partial<Escrita>) => void;
  faltas: { readonly [campo in keyof Escrita]?: Falta };
}) {
  const { t } = useTranslation();
  const texto = useQuery(consentimiento()).data;
  const error = (campo: keyof Escrita) =>
    faltas[campo] === undefined ? undefined : t(`participar.falta.${faltas[campo]}`);
  const opciones = (de: string, valores: readonly string[]) =>
    valores.map((value) => ({ value, label: t(`participar.${de}.${value}` as never) }));
  return (
    <fieldset className={estilos.parte}>
      <legend>{titulo ?? t('participar.partePersona')}</legend>
      <p className={estilos.ayuda}>{t('participar.partePersonaAyuda')}</p>
      <div className={estilos.campos}>
        <div className={estilos.dos}>
          <TextInput
            label={t('participar.nombre')}
            autoComplete="name"
            maxLength={200}
            value={e.nombre}
            error={error('nombre')}
            onChange={(x) => cambiar({ nombre: x.currentTarget.value })}
          />
          <TextInput
            label={t('participar.correo')}
            type="email"
            autoComplete="email"
            maxLength={200}
            value={e.correo}
            error={error('correo')}
            onChange={(x) => cambiar({ correo: x.currentTarget.value })}
          />
          <TextInput
            label={t('participar.telefono')}
            type="tel"
            autoComplete="tel"
            maxLength={30}
            value={e.telefono}
            onChange={(x) => cambiar({ telefono: x.currentTarget.value })}
          />
          <TextInput
            label={t('participar.canton')}
            maxLength={120}
            value={e.canton}
            onChange={(x) => cambiar({ canton: x.currentTarget.value })}
          />
          <Select
            label={t('participar.generoRotulo')}
            data={opciones('genero', GENEROS)}
            value={e.genero}
            onChange={(genero) => cambiar({ genero })}
            clearable
            clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
          />
          <Select
            label={t('participar.edadRotulo')}
            data={opciones('edad', EDADES)}
            value={e.edad}
            onChange={(edad) => cambiar({ edad })}
            clearable
            clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
          />
          <Select
            label={t('participar.puebloRotulo')}
            data={opciones('pueblo', PUEBLOS)}
            value={e.pueblo}
            onChange={(pueblo) => cambiar({ pueblo })}
            clearable
            clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
          />
          <Select
            label={t('participar.discapacidadRotulo')}
            data={opciones('discapacidad', DISCAPACIDADES)}
            value={e.discapacidad}
            onChange={(discapacidad) => cambiar({ discapacidad })}
            clearable
            clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
          />
        </div>
        <p className={estilos.ayuda}>{t('participar.soloContados')}</p>
        {diceQuien(e) && (
          <>
            <p className={estilos.consentimiento}>{texto?.texto}</p>
            <Checkbox
              label={t('participar.acepto', { version: texto?.version ?? '' })}
              checked={e.acepto}
              error={error('acepto')}
              onChange={(x) => cambiar({ acepto: x.currentTarget.checked })}
            />
          </>
        )}
      </div>
    </fieldset>
  );
}
