import { Checkbox, Group, Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ficha } from './consultas';

const VALORES = [
  'accesoInformacion',
  'participacionCivica',
  'rendicionPublica',
  'tecnologiaInnovacion',
] as const;

/** Which values of open government it serves, and whether it takes up a challenge of OGP. */
export function AQueResponde({
  ficha: f,
  poner,
}: {
  ficha: Ficha;
  poner: (lo: Partial<Ficha>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox.Group
        id="campo-valores"
        tabIndex={-1}
        label={t('asistente.campo.valores')}
        value={f.valores}
        onChange={(v) => poner({ valores: v as Ficha['valores'] })}
      >
        <Group gap="md" mt={6}>
          {VALORES.map((v) => (
            <Checkbox key={v} value={v} label={t(`asistente.valor.${v}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Radio.Group
        id="campo-desafioOgp"
        tabIndex={-1}
        label={t('asistente.campo.desafioOgp')}
        value={f.desafioOgp === null ? '' : f.desafioOgp ? 'si' : 'no'}
        onChange={(v) => poner({ desafioOgp: v === 'si' })}
      >
        <Group gap="md" mt={6}>
          <Radio value="si" label={t('asistente.si')} />
          <Radio value="no" label={t('asistente.no')} />
        </Group>
      </Radio.Group>
      {f.desafioOgp === true && (
        <TextInput
          label={t('asistente.campo.areaDelDesafio')}
          maxLength={300}
          value={f.areaDelDesafio}
          onChange={(e) => poner({ areaDelDesafio: e.currentTarget.value })}
        />
      )}
    </>
  );
}
