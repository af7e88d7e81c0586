import { Badge, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { misSesiones } from '../api/consultas-de-cuenta';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import estilos from './mi-cuenta.module.css';
import { UnaSesion, useNombreDeAparato } from './una-sesion';

/** Where the account is open. */
export function Sesiones() {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const consulta = useQuery(misSesiones());
  const nombre = useNombreDeAparato();
  const olvidar = (): void => void cliente.invalidateQueries({ queryKey: ['miCuenta'] });
  const cerrar = useMutation({
    mutationFn: (id: string) =>
      pedir(api.DELETE('/api/sesion/sesiones/{id}', { params: { path: { id } } })),
    onSuccess: olvidar,
  });
  const cerrarDemas = useMutation({
    mutationFn: () => pedir(api.POST('/api/sesion/sesiones/cierre')),
    onSuccess: ({ cerradas }) => {
      notifications.show({ message: t('miCuenta.sesiones.cerradas', { count: cerradas }) });
      olvidar();
    },
  });
  const fallo = cerrar.error ?? cerrarDemas.error;
  return (
    <section className={estilos.seccion} aria-labelledby="sesiones">
      <div className={estilos.cabeza}>
        <h2 id="sesiones">{t('miCuenta.sesiones.titulo')}</h2>
        {(consulta.data?.length ?? 0) > 1 && (
          <Button
            variant="default"
            loading={cerrarDemas.isPending}
            onClick={() => cerrarDemas.mutate()}
          >
            {t('miCuenta.sesiones.cerrarDemas')}
          </Button>
        )}
      </div>
      <p className={estilos.explica}>{t('miCuenta.sesiones.explica')}</p>
      {fallo !== null && <AvisoDeProblema problema={problemaDe(fallo)} />}
      {consulta.isPending ? (
        <Huecos filas={2} alto={48} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : (
        <ul className={estilos.lista}>
          {consulta.data.map((s) => (
            <UnaSesion key={s.id} sesion={s}>
              {s.actual ? (
                <Badge variant="light" tt="none">
                  {t('miCuenta.sesiones.esta')}
                </Badge>
              ) : (
                <Button
                  variant="default"
                  size="compact-md"
                  aria-label={t('miCuenta.sesiones.cerrarNombre', { aparato: nombre(s) })}
                  loading={cerrar.isPending && cerrar.variables === s.id}
                  onClick={() => cerrar.mutate(s.id)}
                >
                  {t('miCuenta.sesiones.cerrar')}
                </Button>
              )}
            </UnaSesion>
          ))}
        </ul>
      )}
    </section>
  );
}
