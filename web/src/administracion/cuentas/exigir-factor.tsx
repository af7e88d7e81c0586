import { Button, Group, Modal, MultiSelect, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { catalogos, useSesion } from '../../api/consultas';
import { problemaDe } from '../../api/problema';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import estilos from './cuentas.module.css';

const NOMBRE = 'segundoFactorObligatorio';
const CORTO = 5;

/** Which offices must come in with a second factor: said in a line, changed with a reason. */
export function ExigirFactor() {
  const { t } = useTranslation();
  const [abierto, abrir] = useState(false);
  const roles = useQuery(catalogos()).data?.roles ?? [];
  const vigente = useQuery({
    queryKey: ['parametros', NOMBRE],
    queryFn: async (): Promise<string[]> => {
      const { elementos } = await pedir(api.GET('/api/parametros'));
      const valor = elementos.find((p) => p.nombre === NOMBRE)?.valor;
      return Array.isArray(valor) ? valor.map(String) : [];
    },
  }).data;
  if (vigente === undefined) return null;
  const nombres = vigente.map((r) => roles.find((x) => x.codigo === r)?.etiqueta ?? r);
  return (
    <p className={estilos.bajada}>
      {nombres.length === 0
        ? t('cuentas.exigir.nadie')
        : t('cuentas.exigir.a', { cargos: nombres.join(', ') })}{' '}
      <Button variant="subtle" size="compact-sm" onClick={() => abrir(true)}>
        {t('cuentas.exigir.cambiar')}
      </Button>
      {abierto && (
        <Dialogo
          vigente={vigente}
          roles={roles.map((r) => ({ value: r.codigo, label: r.etiqueta }))}
          alCerrar={() => abrir(false)}
        />
      )}
    </p>
  );
}

function Dialogo({
  vigente,
  roles,
  alCerrar,
}: {
  vigente: string[];
  roles: { value: string; label: string }[];
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const hoy = useSesion()?.hoy ?? '';
  const [elegidos, elegir] = useState(vigente);
  const [motivo, ponerMotivo] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const campo = useRef<HTMLTextAreaElement>(null);
  const enviar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/parametros/{nombre}', {
          params: { path: { nombre: NOMBRE } },
          body: { valor: elegidos, desde: hoy, motivo: motivo.trim() },
        }),
      ),
    onSuccess: () => {
      // One's own session may be one of those that now lack it.
      for (const clave of ['parametros', 'sesion'])
        void cliente.invalidateQueries({ queryKey: [clave] });
      notifications.show({ message: t('cuentas.exigir.hecho') });
      alCerrar();
    },
  });
  const falta = motivo.trim().length < CORTO;
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t('cuentas.exigir.titulo')}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          ponerIntentado(true);
          if (falta) campo.current?.focus();
          else enviar.mutate();
        }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>{t('cuentas.exigir.texto')}</p>
          {enviar.error !== null && <AvisoDeProblema problema={problemaDe(enviar.error)} />}
          <MultiSelect
            data-autofocus
            label={t('cuentas.exigir.cargos')}
            data={roles}
            value={elegidos}
            onChange={elegir}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('accion.quitar') }}
          />
          <Textarea
            ref={campo}
            label={t('cuentas.motivo')}
            autosize
            minRows={2}
            maxLength={500}
            value={motivo}
            onChange={(e) => ponerMotivo(e.currentTarget.value)}
            error={intentado && falta ? t('cuentas.motivoFalta') : undefined}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" loading={enviar.isPending}>
              {t('cuentas.exigir.guardar')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
