import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { claveNueva } from '../api/claves';
import { api, pedir } from '../api/cliente';
import { olvidarProceso, titular as consultaDeTitular } from '../api/consultas';
import { problemaDe } from '../api/problema';
import { miraTodos, useCargo } from '../armazon/cargo';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { Vacio } from '../vocabulario/vacio';
import { FichaDeTitular } from './ficha-de-titular';

/** A local government that has not begun: what it is, and how to begin. */
export function Component() {
  const { t } = useTranslation();
  const { titularId = '' } = useParams();
  const { cargo } = useCargo();
  const navegar = useNavigate();
  const cliente = useQueryClient();
  const consulta = useQuery(consultaDeTitular(titularId));
  const [clave] = useState(claveNueva);
  const abrir = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/procesos', {
          params: { header: { 'Idempotency-Key': clave } },
          body: { procedimiento: 'implementacion', titular: titularId },
        }),
      ),
    onSuccess: (s) => {
      olvidarProceso(cliente, [s.id]);
      void navegar(`/expedientes/${s.id}`, { replace: true });
    },
  });
  if (consulta.isPending) return <Huecos />;
  if (consulta.isError)
    return <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const x = consulta.data;
  if (x.proceso !== null) return <Navigate to={`/expedientes/${x.proceso.id}`} replace />;
  const p = abrir.error === null ? null : problemaDe(abrir.error);
  return (
    <>
      {miraTodos(cargo) && (
        <Migas migas={[{ texto: t('menu.gobiernos'), a: '/gobiernos' }, { texto: x.nombre }]} />
      )}
      <Encabezado titulo={x.nombre}>
        <FichaDeTitular titular={x} />
      </Encabezado>
      <div style={{ marginTop: 32 }}>
        {p !== null && (
          <div style={{ marginBottom: 16, maxWidth: 640 }}>
            <AvisoEnLinea tono="rojo" signo="vencido" urgente titulo={p.title}>
              <p>{p.detail}</p>
              {p.responsables !== undefined && p.responsables.length > 0 && (
                <p>
                  {t('rechazo.quienPuede', {
                    quienes: p.responsables.map((r) => r.etiqueta).join(', '),
                  })}
                </p>
              )}
            </AvisoEnLinea>
          </div>
        )}
        <Vacio
          icono={<IconFlag size={28} stroke={1.5} />}
          titulo={t('gobierno.sinProceso')}
          accion={
            <Button loading={abrir.isPending} onClick={() => abrir.mutate()}>
              {t('gobierno.abrir')}
            </Button>
          }
        >
          {t('gobierno.sinProcesoAyuda')}
        </Vacio>
      </div>
    </>
  );
}
