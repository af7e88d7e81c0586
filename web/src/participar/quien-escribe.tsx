import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Consentimiento } from './consultas';
import { Eleccion } from './eleccion';
import { diceQuien, type Escrita, type Falta } from './escrita';
import { DISCAPACIDADES, EDADES, GENEROS, PUEBLOS } from './opciones';
import estilos from './participar.module.css';

/** Who writes, if they want to say it, with the words they consent to. */
export function QuienEscribe({
  escrita: e,
  consentimiento,
  cambiar,
  faltas,
  titulo,
}: {
  /** Where it is not the third part. */
  titulo?: string;
  escrita: Escrita;
  /** The words to accept, in the language they are read in. */
  consentimiento: Consentimiento | undefined;
  cambiar: (cambios: Partial<Escrita>) => void;
  faltas: { readonly [campo in keyof Escrita]?: Falta };
}) {
  const { t } = useTranslation();
  const error = (campo: keyof Escrita) =>
    faltas[campo] === undefined ? undefined : t(`participar.falta.${faltas[campo]}`);
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
          <Eleccion
            de="genero"
            valores={GENEROS}
            valor={e.genero}
            alElegir={(genero) => cambiar({ genero })}
          />
          <Eleccion
            de="edad"
            valores={EDADES}
            valor={e.edad}
            alElegir={(edad) => cambiar({ edad })}
          />
          <Eleccion
            de="pueblo"
            valores={PUEBLOS}
            valor={e.pueblo}
            alElegir={(pueblo) => cambiar({ pueblo })}
          />
          <Eleccion
            de="discapacidad"
            valores={DISCAPACIDADES}
            valor={e.discapacidad}
            alElegir={(discapacidad) => cambiar({ discapacidad })}
          />
        </div>
        <p className={estilos.ayuda}>{t('participar.soloContados')}</p>
        {diceQuien(e) && consentimiento !== undefined && (
          <>
            <p className={estilos.consentimiento} lang={consentimiento.idioma}>
              {consentimiento.texto}
            </p>
            <Checkbox
              label={t('participar.acepto', { version: consentimiento.version })}
              checked={e.acepto === consentimiento.version}
              error={error('acepto')}
              onChange={(x) =>
                cambiar({ acepto: x.currentTarget.checked ? consentimiento.version : null })
              }
            />
          </>
        )}
      </div>
    </fieldset>
  );
}
