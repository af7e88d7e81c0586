import { Checkbox, Stack, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PieDeLista } from '../lista/pie-de-lista';
import { api, pedir } from '../api/cliente';
import { cifra } from '../formato/numeros';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Dialogo } from '../vocabulario/dialogo';
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
    <Dialogo
      titulo={t('priorizacion.cerrarTitulo')}
      confirmar={t('priorizacion.confirmarCierre', { n: cifra(elegidos.length) })}
      listo={elegidos.length > 0}
      envio={cerrar}
      alEnviar={() => cerrar.mutate(undefined)}
      alCerrar={alCerrar}
    >
      <AvisoEnLinea>{t('priorizacion.cerrarAyuda')}</AvisoEnLinea>
      {consulta.isPending ? (
        <Huecos filas={4} alto={28} />
      ) : (
        <Checkbox.Group label={t('priorizacion.gobiernos')} value={[...elegidos]} onChange={elegir}>
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
    </Dialogo>
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
    <Dialogo
      titulo={t('priorizacion.descartarTitulo')}
      confirmar={t('priorizacion.descartar')}
      peligro
      ancho="md"
      listo={motivo.trim() !== ''}
      envio={descartar}
      alEnviar={() => descartar.mutate(undefined)}
      alCerrar={alCerrar}
    >
      <Textarea
        label={t('priorizacion.descartarMotivo')}
        withAsterisk
        autosize
        minRows={2}
        data-autofocus
        value={motivo}
        onChange={(e) => ponerMotivo(e.currentTarget.value)}
      />
    </Dialogo>
  );
}
