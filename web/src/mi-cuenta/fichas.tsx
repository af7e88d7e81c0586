import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { misFichas } from '../api/consultas-de-cuenta';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { CrearFicha } from './crear-ficha';
import { FichaNueva } from './ficha-nueva';
import estilos from './mi-cuenta.module.css';
import { UnaFicha } from './una-ficha';

/** What programs act with in one's name. */
export function Fichas({ conClave }: { conClave: boolean }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const consulta = useQuery(misFichas());
  const [creando, crear] = useState(false);
  const [nueva, ponerNueva] = useState<string | null>(null);
  const olvidar = (): void => void cliente.invalidateQueries({ queryKey: ['miCuenta'] });
  const revocar = useMutation({
    mutationFn: (id: string) =>
      pedir(api.DELETE('/api/sesion/fichas/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      notifications.show({ message: t('miCuenta.fichas.hechaRevocada') });
      olvidar();
    },
  });
  return (
    <section className={estilos.seccion} aria-labelledby="fichas">
      <div className={estilos.cabeza}>
        <h2 id="fichas">{t('miCuenta.fichas.titulo')}</h2>
        <Button variant="default" onClick={() => crear(true)}>
          {t('miCuenta.fichas.crear')}
        </Button>
      </div>
      <p className={estilos.explica}>{t('miCuenta.fichas.explica')}</p>
      {nueva !== null && <FichaNueva token={nueva} />}
      {revocar.error !== null && <AvisoDeProblema problema={problemaDe(revocar.error)} />}
      {consulta.isPending ? (
        <Huecos filas={1} alto={48} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : consulta.data.length === 0 ? (
        <p className={estilos.menudo}>{t('miCuenta.fichas.vacio')}</p>
      ) : (
        <ul className={estilos.lista}>
          {consulta.data.map((f) => (
            <UnaFicha key={f.id} ficha={f}>
              {f.vigente && (
                <Button
                  variant="default"
                  size="compact-md"
                  aria-label={t('miCuenta.fichas.revocarNombre', { nombre: f.nombre })}
                  loading={revocar.isPending && revocar.variables === f.id}
                  onClick={() => revocar.mutate(f.id)}
                >
                  {t('miCuenta.fichas.revocar')}
                </Button>
              )}
            </UnaFicha>
          ))}
        </ul>
      )}
      {creando && (
        <CrearFicha
          conClave={conClave}
          alCrear={(token) => {
            crear(false);
            ponerNueva(token);
            olvidar();
          }}
          alCerrar={() => crear(false)}
        />
      )}
    </section>
  );
}
