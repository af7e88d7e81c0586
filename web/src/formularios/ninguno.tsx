import { Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Campo, ElegibleDeLista } from './campos';
import { idDeCampo, useFormulario } from './contexto';
import { Rotulo } from './rotulo';

/** There is none to choose: said in the place of the question. */
export function Ninguno({ campo, de, ruta }: { campo: Campo; de: ElegibleDeLista; ruta: string }) {
  const { t } = useTranslation();
  const { errores } = useFormulario();
  return (
    <Input.Wrapper
      id={idDeCampo(ruta)}
      label={<Rotulo campo={campo} />}
      description={campo.ayuda ?? undefined}
      error={errores[ruta]}
      labelElement="div"
    >
      <p>{t(`campo.ninguno.${de}`)}</p>
    </Input.Wrapper>
  );
}
