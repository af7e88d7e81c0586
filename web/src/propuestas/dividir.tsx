import { Button, Group, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { EN_BLANCO, faltas, paraEnviar, type Escrita } from '../participar/escrita';
import { Dialogo } from '../vocabulario/dialogo';
import { Codigos } from './codigos';
import { useCambio, type Propuesta } from './consultas';
import { Motivo } from './motivo';
import estilos from './propuestas.module.css';

const MAXIMO = 10;
const mismas = (a: Escrita, b: Escrita): boolean =>
  a.problema.trim() === b.problema.trim() && a.solucion.trim() === b.solucion.trim();

/** Each part begins as the whole was written, to be cut down; the axis, the pillar and the place stay the same. */
export function Dividir({ p, alCerrar }: { p: Propuesta; alCerrar: () => void }) {
  const { t } = useTranslation();
  const entera: Escrita = {
    ...EN_BLANCO,
    problema: p.problema,
    solucion: p.solucion,
    eje: p.eje,
    pilar: p.pilar,
    etiquetas: p.etiquetas,
    territorio: p.territorio ?? '',
  };
  const [partes, poner] = useState<readonly Escrita[]>([entera, entera]);
  const [motivo, escribir] = useState('');
  const cambiar = (i: number, cambios: Partial<Escrita>) =>
    poner((antes) => antes.map((parte, j) => (j === i ? { ...parte, ...cambios } : parte)));
  const envio = useCambio(() =>
    pedir(
      api.POST('/api/propuestas/{id}/division', {
        params: { path: { id: p.id } },
        body: { motivo: motivo.trim(), partes: partes.map((parte) => paraEnviar(parte, 0)) },
      }),
    ),
  );
  const hechas = envio.data?.elementos;
  // Each part begins as the whole: sent like that, they would be the same proposal twice.
  const igual = (i: number): boolean => partes.some((x, j) => j !== i && mismas(x, partes[i]!));
  return (
    <Dialogo
      titulo={t('propuestas.acto.dividir')}
      ayuda={t(
        hechas === undefined ? 'propuestas.actoAyuda.dividir' : 'propuestas.actoAyuda.dividida',
      )}
      confirmar={t(hechas === undefined ? 'propuestas.acto.dividir' : 'accion.cerrar')}
      listo={
        hechas !== undefined ||
        (motivo.trim().length >= 3 &&
          partes.every((x, i) => Object.keys(faltas(x, 0)).length === 0 && !igual(i)))
      }
      ancho="xl"
      envio={envio}
      alEnviar={() => (hechas === undefined ? envio.mutate(undefined) : alCerrar())}
      alCerrar={alCerrar}
    >
      {hechas !== undefined ? (
        <Codigos acuses={hechas} />
      ) : (
        <>
          {partes.map((parte, i) => (
            // What is typed lives above: a part that goes takes nothing of the others with it.
            <fieldset key={i} className={estilos.trozo}>
              <legend>{t('propuestas.trozo', { n: i + 1 })}</legend>
              {(['problema', 'solucion'] as const).map((campo) => (
                <Textarea
                  key={campo}
                  label={t(`participar.${campo}`)}
                  withAsterisk
                  autosize
                  minRows={2}
                  maxLength={5000}
                  value={parte[campo]}
                  error={faltas(parte, 0)[campo] && t('participar.falta.corto')}
                  onChange={(e) => cambiar(i, { [campo]: e.currentTarget.value })}
                />
              ))}
              {igual(i) && (
                <p className={estilos.aviso} role="status">
                  {t('propuestas.trozoIgual')}
                </p>
              )}
              {partes.length > 2 && (
                <Group justify="flex-end">
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    onClick={() => poner((antes) => antes.filter((_, j) => j !== i))}
                  >
                    {t('propuestas.quitarTrozo', { n: i + 1 })}
                  </Button>
                </Group>
              )}
            </fieldset>
          ))}
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} />}
            disabled={partes.length >= MAXIMO}
            onClick={() => poner((antes) => [...antes, entera])}
          >
            {t('propuestas.otroTrozo')}
          </Button>
          <Motivo valor={motivo} alEscribir={escribir} />
        </>
      )}
    </Dialogo>
  );
}
