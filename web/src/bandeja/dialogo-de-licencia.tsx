import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { candidatosParaSustituir, sustituciones } from '../api/consultas';
import type { Sustitucion } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { fechaLarga } from '../formato/fechas';
import { CampoFecha } from '../formularios/campo-fecha';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { Huecos } from '../vocabulario/huecos';
import estilos from './dialogo-de-licencia.module.css';

const nombrar = (cargos: Sustitucion['cubiertos']): string =>
  cargos
    .map((c) => (c.titular === null ? c.etiqueta : `${c.etiqueta}, ${c.titular}`))
    .filter((c, i, todos) => todos.indexOf(c) === i)
    .join('; ');

/** From–to and who: and, of each who could, in which of one's offices and in which not. */
export default function DialogoDeLicencia({
  hoy,
  alCerrar,
}: {
  hoy: string;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const mias = useQuery(sustituciones()).data?.ausencias ?? [];
  const [desde, ponerDesde] = useState<string | null>(hoy);
  const [hasta, ponerHasta] = useState<string | null>(null);
  const [quien, ponerQuien] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const conDias = desde !== null && hasta !== null && hasta >= desde;
  const consulta = useQuery({
    ...candidatosParaSustituir(desde ?? '', hasta ?? ''),
    enabled: conDias,
  });
  const candidatos = conDias ? (consulta.data ?? []) : [];
  const olvidar = (): void => {
    void cliente.invalidateQueries({ queryKey: ['sustituciones'] });
    void cliente.invalidateQueries({ queryKey: ['bandeja'] });
  };
  const enviar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/sustituciones', {
          body: { sustituto: quien, desde: desde ?? '', hasta: hasta ?? '' },
        }),
      ),
    onSuccess: (s) => {
      olvidar();
      notifications.show({
        message: t('sustitucion.nombrada', {
          fecha: fechaLarga(s.desde),
          quien: s.sustituto.nombre,
        }),
      });
      alCerrar();
    },
  });
  const retirar = useMutation({
    mutationFn: (id: string) =>
      pedir(api.POST('/api/sustituciones/{id}/retiro', { params: { path: { id } } })),
    onSuccess: () => {
      olvidar();
      notifications.show({ message: t('sustitucion.retirada') });
    },
  });
  const error = enviar.error ?? retirar.error ?? consulta.error;
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="lg"
      title={t('sustitucion.titulo')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          ponerIntentado(true);
          if (conDias && quien !== '') enviar.mutate();
        }}
      >
        <Stack gap="md">
          <p className={estilos.explica}>{t('sustitucion.explica')}</p>
          {mias.length > 0 && (
            <section aria-labelledby="ya-nombradas">
              <h3 id="ya-nombradas" className={estilos.titulo}>
                {t('sustitucion.vigentes')}
              </h3>
              <ul className={estilos.vigentes}>
                {mias.map((s) => (
                  <li key={s.id}>
                    <span>
                      {s.sustituto.nombre},{' '}
                      {t('sustitucion.del', {
                        desde: fechaLarga(s.desde),
                        hasta: fechaLarga(s.hasta),
                      })}
                    </span>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      loading={retirar.isPending && retirar.variables === s.id}
                      aria-label={`${t('sustitucion.retirar')}: ${s.sustituto.nombre}`}
                      onClick={() => retirar.mutate(s.id)}
                    >
                      {t('sustitucion.retirar')}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {error !== null && <AvisoDeProblema problema={problemaDe(error)} />}
          <div className={estilos.dias}>
            <CampoFecha
              label={t('sustitucion.desde')}
              valor={desde}
              alCambiar={ponerDesde}
              min={hoy}
              error={intentado && desde === null ? t('campo.falta') : undefined}
            />
            <CampoFecha
              label={t('sustitucion.hasta')}
              valor={hasta}
              alCambiar={ponerHasta}
              min={desde ?? hoy}
              error={intentado && hasta === null ? t('campo.falta') : undefined}
            />
          </div>
          {!conDias ? (
            <p className={estilos.explica}>{t('sustitucion.elijaDias')}</p>
          ) : consulta.isPending ? (
            <Huecos filas={2} alto={48} />
          ) : candidatos.length === 0 ? (
            <p className={estilos.explica}>{t('sustitucion.nadie')}</p>
          ) : (
            <Radio.Group
              label={t('sustitucion.quien')}
              value={quien}
              onChange={ponerQuien}
              error={intentado && quien === '' ? t('sustitucion.elija') : undefined}
            >
              <Stack gap="sm" mt="xs">
                {candidatos.map((c) => (
                  <Radio
                    key={c.persona.id}
                    value={c.persona.id}
                    label={c.persona.nombre}
                    description={[
                      t('sustitucion.puede', { cargos: nombrar(c.cubiertos) }),
                      c.descubiertos.length === 0
                        ? null
                        : t('sustitucion.noPuede', { cargos: nombrar(c.descubiertos) }),
                    ]
                      .filter(Boolean)
                      .join(' ')}
                  />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" loading={enviar.isPending}>
              {t('sustitucion.nombrar')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
