import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSend } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import { resumenDeCorreo } from '../../canales/consultas';
import { ListaDeCorreos } from '../../canales/lista-de-correos';
import { cifra } from '../../formato/numeros';
import { FiltroDeOpciones, Filtros } from '../../lista/filtros';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import estilos from '../../lista/lista.module.css';

const ESTADOS = ['pendiente', 'enviada', 'buzon', 'fallida'] as const;

/** How mail leaves the installation, and every letter: sent, waiting, failed or kept in the mailbox. */
export function Component() {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const { filtro, cambiar } = useFiltros(['estado'] as const);
  const consulta = useQuery(resumenDeCorreo());
  const probar = useMutation({
    mutationFn: () => pedir(api.POST('/api/correos/prueba')),
    onSuccess: () => {
      void cliente.invalidateQueries({ queryKey: ['correos'] });
      notifications.show({ message: t('canales.correos.probado') });
    },
  });
  const r = consulta.data;
  return (
    <>
      <Encabezado
        titulo={t('administracion.secciones.canales')}
        acciones={
          <Button
            variant="default"
            leftSection={<IconSend size={16} stroke={1.5} />}
            loading={probar.isPending}
            onClick={() => probar.mutate()}
          >
            {t('canales.correos.probar')}
          </Button>
        }
      />
      {probar.error !== null && <AvisoDeProblema problema={problemaDe(probar.error)} />}
      {consulta.isPending ? (
        <Huecos filas={6} alto={48} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : (
        <>
          <div className={estilos.seccion}>
            {r?.sale === true ? (
              <AvisoEnLinea tono="acento" signo="cumplido">
                {t('canales.correos.saleBien', {
                  servidor: r.servidor ?? '',
                  remitente: r.remitente ?? '',
                })}
              </AvisoEnLinea>
            ) : (
              <AvisoEnLinea signo="disponible">{t('canales.correos.noSale')}</AvisoEnLinea>
            )}
          </div>
          <Filtros>
            <FiltroDeOpciones
              rotulo={t('canales.correos.estado')}
              todos={t('canales.correos.estadoTodos')}
              opciones={ESTADOS.map((e) => ({
                codigo: e,
                etiqueta: `${t(`canales.correos.estados.${e}`)} (${cifra(r?.conteos[e] ?? 0)})`,
              }))}
              valor={filtro.estado}
              alCambiar={(estado) => cambiar({ estado })}
            />
          </Filtros>
          <ListaDeCorreos
            filtro={{ estado: filtro.estado }}
            vacio={t('canales.correos.vacio')}
            vacioAyuda={t('canales.correos.vacioAyuda')}
            administra
          />
        </>
      )}
    </>
  );
}
