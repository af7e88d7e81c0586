import { Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Consentimiento } from './consultas';
import { Eleccion } from './eleccion';
import type { Escrita, Falta } from './escrita';
import { EJES, ETIQUETAS, PILARES } from './opciones';
import estilos from './participar.module.css';
import { QuienEscribe } from './quien-escribe';

/** The three parts of the form, the same on the web and when paper is copied. */
export function Partes({
  escrita: e,
  consentimiento,
  cambiar,
  faltas,
}: {
  escrita: Escrita;
  consentimiento: Consentimiento | undefined;
  cambiar: (cambios: Partial<Escrita>) => void;
  /** What to tell at each field; empty until it is sent. */
  faltas: { readonly [campo in keyof Escrita]?: Falta };
}) {
  const { t } = useTranslation();
  const error = (campo: keyof Escrita) =>
    faltas[campo] === undefined ? undefined : t(`participar.falta.${faltas[campo]}`);
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
            <Eleccion de="eje" valores={EJES} valor={e.eje} alElegir={(eje) => cambiar({ eje })} />
            <Eleccion
              de="pilar"
              valores={PILARES}
              valor={e.pilar}
              alElegir={(pilar) => cambiar({ pilar })}
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
      <QuienEscribe escrita={e} consentimiento={consentimiento} cambiar={cambiar} faltas={faltas} />
    </>
  );
}
