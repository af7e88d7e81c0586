import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Avance } from './avance';
import estilos from './dos-puertas.module.css';

/** Two doors of the same size: prepare the act, or record what already happened. */
export function DosPuertas({
  modo,
  alCambiar,
}: {
  modo: Avance['modo'];
  alCambiar: (modo: Avance['modo']) => void;
}) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      value={modo}
      onChange={(v) => alCambiar(v === 'consumado' ? 'consumado' : 'acto')}
      aria-label={t('avanzar.puertas')}
    >
      <div className={estilos.puertas}>
        {(['acto', 'consumado'] as const).map((m) => (
          <Radio.Card key={m} value={m} className={estilos.puerta} radius="lg">
            <Radio.Indicator className={estilos.punto} />
            <span>
              <span className={estilos.titulo}>{t(`avanzar.puerta.${m}.titulo`)}</span>
              <span className={estilos.texto}>{t(`avanzar.puerta.${m}.texto`)}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
