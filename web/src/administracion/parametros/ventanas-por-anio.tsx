/** A window for each year: from a day to a day. A year that is not there warns of nothing. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Ventana {
  readonly desde: string;
  readonly hasta: string;
}
export type Ventanas = { readonly [anio: string]: Ventana };

export function VentanasPorAnio({
  valor,
  alCambiar,
}: {
  valor: unknown;
  alCambiar: (v: Ventanas) => void;
}) {
  const { t } = useTranslation();
  const ventanas = (typeof valor === 'object' && valor !== null ? valor : {}) as Ventanas;
  const anios = Object.keys(ventanas).sort();
  const siguiente = String(Math.max(2025, ...anios.map(Number)) + 1);
  const poner = (anio: string, con: Partial<Ventana>): void => {
    const antes = ventanas[anio] ?? { desde: '', hasta: '' };
    alCambiar({ ...ventanas, [anio]: { ...antes, ...con } });
  };
  return (
    <Stack gap="xs">
      {anios.length === 0 && <Text size="sm">{t('parametros.ventanas.ninguna')}</Text>}
      {anios.map((anio) => (
        <Group key={anio} align="end" wrap="wrap" gap="xs">
          <TextInput
            type="date"
            label={t('parametros.ventanas.desde', { anio })}
            value={ventanas[anio]?.desde ?? ''}
            onChange={(e) => poner(anio, { desde: e.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('parametros.ventanas.hasta', { anio })}
            value={ventanas[anio]?.hasta ?? ''}
            onChange={(e) => poner(anio, { hasta: e.currentTarget.value })}
          />
          <Button
            variant="subtle"
            onClick={() =>
              alCambiar(Object.fromEntries(Object.entries(ventanas).filter(([a]) => a !== anio)))
            }
          >
            {t('parametros.ventanas.quitar', { anio })}
          </Button>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() =>
            poner(siguiente, { desde: `${siguiente}-06-01`, hasta: `${siguiente}-07-31` })
          }
        >
          {t('parametros.ventanas.agregar', { anio: siguiente })}
        </Button>
      </Group>
    </Stack>
  );
}
