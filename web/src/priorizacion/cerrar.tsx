import { Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PieDeLista } from '../administracion/pie-de-lista';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { cifra } from '../formato/numeros';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Huecos } from '../vocabulario/huecos';
import { enOrden, useCambio, type Priorizacion } from './consultas';

/** The order becomes fixed, and which of them are chosen. */
export function Cerrar({ p, alCerrar }: { p: Priorizacion; alCerrar: () => void }) {
  const { t } = useTranslation();
  const consulta = useInfiniteQuery(enOrden(p.id, '', 100));
  const filas = (consulta.data?.pages ?? []).flatMap((x) => x.elementos);
  const [elegidos, elegir] = useState<readonly string[]>([]);
  const [motivo, ponerMotivo] = useState('');
  const cerrar = useCambio(
    () =>
      pedir(
        api.POST('/api/priorizaciones/{id}/cierre', {
          params: { path: { id: p.id } },
          body: {
            elegidos: elegidos.map((titular) => ({ titular, motivo: null })),
            motivo: motivo.trim() === '' ? null : motivo.trim(),
          } as never,
        }),
      ),
    alCerrar,
  );
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="lg"
      title={t('priorizacion.cerrarTitulo')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          cerrar.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <AvisoEnLinea>{t('priorizacion.cerrarAyuda')}</AvisoEnLinea>
          {consulta.isPending ? (
            <Huecos filas={4} alto={28} />
          ) : (
            <Checkbox.Group
              label={t('priorizacion.gobiernos')}
              value={[...elegidos]}
              onChange={elegir}
            >
              <Stack gap={8} mt={8}>
                {filas.map((g) => (
                  <Checkbox
                    key={g.titular.id}
                    value={g.titular.id}
                    label={`${g.puesto}. ${g.titular.nombre} · ${g.puntaje.toLocaleString('es-EC')}`}
                    description={
                      g.faltan.length > 0
                        ? t('priorizacion.faltan', { count: g.faltan.length })
                        : undefined
                    }
                  />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          <PieDeLista consulta={consulta} vistos={filas.length} />
          <Textarea
            label={t('priorizacion.motivoEleccion')}
            autosize
            minRows={2}
            value={motivo}
            onChange={(e) => ponerMotivo(e.currentTarget.value)}
          />
          {cerrar.error !== null && <AvisoDeProblema problema={problemaDe(cerrar.error)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" disabled={elegidos.length === 0} loading={cerrar.isPending}>
              {t('priorizacion.confirmarCierre', { n: cifra(elegidos.length) })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

export function Descartar({ p, alCerrar }: { p: Priorizacion; alCerrar: () => void }) {
  const { t } = useTranslation();
  const [motivo, ponerMotivo] = useState('');
  const descartar = useCambio(
    () =>
      pedir(
        api.POST('/api/priorizaciones/{id}/descarte', {
          params: { path: { id: p.id } },
          body: { motivo: motivo.trim() },
        }),
      ),
    alCerrar,
  );
  return (
    <Modal
      opened
      onClose={alCerrar}
      title={t('priorizacion.descartarTitulo')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          descartar.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <Textarea
            label={t('priorizacion.descartarMotivo')}
            withAsterisk
            autosize
            minRows={2}
            data-autofocus
            value={motivo}
            onChange={(e) => ponerMotivo(e.currentTarget.value)}
          />
          {descartar.error !== null && <AvisoDeProblema problema={problemaDe(descartar.error)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button
              type="submit"
              color="red"
              disabled={motivo.trim() === ''}
              loading={descartar.isPending}
            >
              {t('priorizacion.descartar')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
