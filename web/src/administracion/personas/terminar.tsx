import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { useSesion } from '../../api/consultas';
import { problemaDe } from '../../api/problema';
import { CampoDocumento } from '../../documentos/campo-documento';
import { fechaLarga, diaDe } from '../../formato/fechas';
import { CampoFecha } from '../../formularios/campo-fecha';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { Huecos } from '../../vocabulario/huecos';
import { olvidarPersonas, pendientesDe, type Designacion } from '../consultas';
import estilos from '../../lista/lista.module.css';
import { useNombreDeCargo } from './cargo-escrito';

/** The end of an office, with what stays open in its hands and who receives it, in one act. */
export default function Terminar({
  designacion: d,
  alCerrar,
}: {
  designacion: Designacion;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const sesion = useSesion();
  const nombre = useNombreDeCargo();
  const { data: p, isPending } = useQuery(pendientesDe(d.id));
  const [hasta, ponerHasta] = useState<string | null>(sesion?.hoy ?? null);
  const [documento, ponerDocumento] = useState<string | null>(null);
  const [recibe, ponerRecibe] = useState<string | null>(null);
  const [intentado, intentar] = useState(false);
  const mala = hasta === null || hasta < d.desde;
  const abiertos = (p?.borradores.length ?? 0) + (p?.encargos.length ?? 0);
  const terminar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/designaciones/{id}/fin', {
          params: { path: { id: d.id } },
          body: { hasta: hasta ?? '', documento, recibe },
        }),
      ),
    onSuccess: (r) => {
      olvidarPersonas(cliente);
      for (const clave of ['borradores', 'bandeja'])
        void cliente.invalidateQueries({ queryKey: [clave] });
      notifications.show({
        message:
          r.borradoresEntregados + r.tareasEntregadas === 0
            ? t('directorio.terminada')
            : t('directorio.terminadaConEntrega', {
                count: r.borradoresEntregados + r.tareasEntregadas,
              }),
      });
      alCerrar();
    },
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t('directorio.terminar')}
      size="lg"
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          intentar(true);
          if (!mala) terminar.mutate();
        }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>
            <strong>{d.persona.nombre}</strong> · {nombre(d)}
          </p>
          {terminar.error !== null && <AvisoDeProblema problema={problemaDe(terminar.error)} />}
          <CampoFecha
            label={t('directorio.ultimoDia')}
            valor={hasta}
            alCambiar={ponerHasta}
            {...(intentado && mala
              ? { error: t(hasta === null ? 'campo.falta' : 'directorio.antesDelInicio') }
              : {})}
          />
          <CampoDocumento
            rotulo={t('directorio.documentoFin')}
            titular={d.titular?.id ?? null}
            tipos={[]}
            valor={documento}
            alCambiar={ponerDocumento}
          />
          {isPending ? (
            <Huecos filas={2} alto={32} />
          ) : (
            p !== undefined && (
              <section aria-label={t('directorio.abierto')}>
                <p style={{ margin: '0 0 4px', fontWeight: 500 }}>{t('directorio.abierto')}</p>
                <ul style={{ margin: 0, paddingLeft: 20 }}>
                  <li>{t('directorio.asuntos', { count: p.asuntos })}</li>
                  {abiertos === 0 && <li>{t('directorio.sinBorradores')}</li>}
                  {p.encargos.map((e) => (
                    <li key={`${e.procesoId}:${e.evento}`}>
                      {t('directorio.tarea', {
                        que: e.etiqueta,
                        donde: e.titular.nombre,
                        fecha: fechaLarga(diaDe(e.desde)),
                      })}
                    </li>
                  ))}
                  {p.borradores.map((b) => (
                    <li key={`${b.procesoId}:${b.evento}`}>
                      {t('directorio.borrador', {
                        que: b.etiqueta,
                        donde: b.titular.nombre,
                        fecha: fechaLarga(diaDe(b.desde)),
                      })}
                    </li>
                  ))}
                </ul>
                {abiertos > 0 &&
                  (p.candidatos.length === 0 ? (
                    <p className={estilos.menor}>{t('directorio.sinCandidatos')}</p>
                  ) : (
                    <Select
                      mt="sm"
                      label={t('directorio.recibe')}
                      description={t('directorio.recibeAyuda')}
                      placeholder={t('directorio.recibeNadie')}
                      data={p.candidatos.map((c) => ({
                        value: c.persona.id,
                        label: `${c.persona.nombre} · ${c.cargo}`,
                      }))}
                      value={recibe}
                      onChange={ponerRecibe}
                      clearable
                      clearButtonProps={{ 'aria-label': t('accion.quitar') }}
                    />
                  ))}
              </section>
            )
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" color="red" loading={terminar.isPending}>
              {t('directorio.terminar')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
