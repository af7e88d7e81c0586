import { Button, MultiSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { catalogos, useSesion } from '../../api/consultas';
import estilos from './cuentas.module.css';
import { DialogoConMotivo } from './dialogo-con-motivo';

const NOMBRE = 'segundoFactorObligatorio';

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
        <DeQueCargos
          vigente={vigente}
          roles={roles.map((r) => ({ value: r.codigo, label: r.etiqueta }))}
          alCerrar={() => abrir(false)}
        />
      )}
    </p>
  );
}

function DeQueCargos({
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
  const envio = useMutation({
    mutationFn: (motivo: string) =>
      pedir(
        api.POST('/api/parametros/{nombre}', {
          params: { path: { nombre: NOMBRE } },
          body: { valor: elegidos, desde: hoy, motivo },
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
  return (
    <DialogoConMotivo
      titulo={t('cuentas.exigir.titulo')}
      ayuda={t('cuentas.exigir.texto')}
      confirmar={t('cuentas.exigir.guardar')}
      envio={envio}
      alEnviar={(motivo) => envio.mutate(motivo)}
      alCerrar={alCerrar}
    >
      <MultiSelect
        data-autofocus
        // Its list would cover the reason and the buttons before anybody asked for it.
        openOnFocus={false}
        label={t('cuentas.exigir.cargos')}
        data={roles}
        value={elegidos}
        onChange={elegir}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('accion.quitar') }}
      />
    </DialogoConMotivo>
  );
}
