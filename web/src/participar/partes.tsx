import { Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { consentimiento } from './consultas';
import { diceQuien, type Escrita, type Falta } from './escrita';
import { EDADES, EJES, ETIQUETAS, GENEROS, PILARES } from './opciones';
import estilos from './participar.module.css';

/** The three parts of the form, the same on the web and when paper is copied. */
export function Partes({
  escrita: e,
  cambiar,
  faltas,
}: {
  escrita: Escrita;
  cambiar: (cambios: Partial<Escrita>) => void;
  /** What to tell at each field; empty until it is sent. */
  faltas: { readonly [campo in keyof Escrita]?: Falta };
}) {
  const { t } = useTranslation();
  const texto = useQuery(consentimiento()).data;
  const error = (campo: keyof Escrita) =>
    faltas[campo] === undefined ? undefined : t(`participar.falta.${faltas[campo]}`);
  const opciones = (de: string, valores: readonly string[]) =>
    valores.map((value) => ({ value, label: t(`participar.${de}.${value}` as never) }));
  return (
    <>
      <fieldset className={estilos.parte}>
        <legend>{t('participar.parteProblema')}</legend>
        <p className={estilos.ayuda}>{t('participar.parteProblemaAyuda')}</p>
        <div className={estilos.campos}>
          <Textarea
            label={t('participar.problema')}
            withAsterisk
            required
            autosize
            minRows={4}
            maxLength={5000}
            value={e.problema}
            error={error('problema')}
            onChange={(x) => cambiar({ problema: x.currentTarget.value })}
          />
          <div className={estilos.dos}>
            <Select
              label={t('participar.ejeRotulo')}
              data={opciones('eje', EJES)}
              value={e.eje}
              onChange={(eje) => cambiar({ eje })}
              clearable
              clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
            />
            <Select
              label={t('participar.pilarRotulo')}
              data={opciones('pilar', PILARES)}
              value={e.pilar}
              onChange={(pilar) => cambiar({ pilar })}
              clearable
              clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
            />
          </div>
          <TextInput
            label={t('participar.territorio')}
            description={t('participar.territorioAyuda')}
            maxLength={200}
            value={e.territorio}
            onChange={(x) => cambiar({ territorio: x.currentTarget.value })}
          />
          <Checkbox.Group
            label={t('participar.etiquetas')}
            value={[...e.etiquetas]}
            onChange={(etiquetas) => cambiar({ etiquetas })}
          >
            <Group gap="md" mt={4}>
              {ETIQUETAS.map((x) => (
                <Checkbox key={x} value={x} label={t(`participar.etiqueta.${x}`)} />
              ))}
            </Group>
          </Checkbox.Group>
        </div>
      </fieldset>
      <fieldset className={estilos.parte}>
        <legend>{t('participar.parteSolucion')}</legend>
        <p className={estilos.ayuda}>{t('participar.parteSolucionAyuda')}</p>
        <Textarea
          label={t('participar.solucion')}
          withAsterisk
          required
          autosize
          minRows={4}
          maxLength={5000}
          value={e.solucion}
          error={error('solucion')}
          onChange={(x) => cambiar({ solucion: x.currentTarget.value })}
        />
      </fieldset>
      <fieldset className={estilos.parte}>
        <legend>{t('participar.partePersona')}</legend>
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
          </div>
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
    </>
  );
}
