import { Button, CopyButton, Group, Modal, Stack } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemaDe } from '../api/problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { Huecos } from '../vocabulario/huecos';
import { textoDeNotificacion } from './consultas';
import estilos from './notificaciones.module.css';

/** The notification, ready to be pasted into the document system of each institution. */
export default function TextoDeNotificacion({
  raiz,
  secuencia,
  alCerrar,
  alRegistrar,
}: {
  raiz: string;
  secuencia: number;
  alCerrar: () => void;
  alRegistrar: () => void;
}) {
  const { t } = useTranslation();
  const { data: n, error, isPending } = useQuery(textoDeNotificacion(raiz, secuencia));
  const archivo = (formato: string) =>
    `/api/envios/texto/archivo?${new URLSearchParams({ raiz, secuencia: String(secuencia), formato }).toString()}`;
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="xl"
      title={t('canales.notificaciones.texto.titulo')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      {isPending && <Huecos filas={4} alto={40} />}
      {error !== null && <AvisoDeProblema problema={problemaDe(error)} />}
      {n !== undefined && (
        <Stack gap="md">
          <p className={estilos.ayuda}>{t('canales.notificaciones.texto.ayuda')}</p>
          <div>
            <p className={estilos.rotulo}>{t('canales.notificaciones.texto.para')}</p>
            {n.destinatarios.length === 0 ? (
              <p className={estilos.ayuda}>{t('canales.notificaciones.texto.sinPara')}</p>
            ) : (
              <ul className={estilos.para}>
                {n.destinatarios.map((d) => (
                  <li key={d.designacion}>
                    {[d.nombre, d.rol.etiqueta, d.direccion].filter(Boolean).join(', ')}
                    {d.direccion !== null && (
                      <span className={estilos.detalle}>
                        {' '}
                        {d.declaradaEn === null
                          ? t('canales.notificaciones.direccionDePersona')
                          : t('canales.notificaciones.direccionDeclarada', {
                              documento: d.declaradaEn,
                            })}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {n.destinatarios.length > 0 && n.sinTitular.length > 0 && (
              <AvisoEnLinea
                tono="ambar"
                signo="anotado"
                titulo={t('canales.notificaciones.texto.sinTitular', {
                  cargos: n.sinTitular.map((x) => x.etiqueta).join(', '),
                })}
              />
            )}
          </div>
          <div>
            <p className={estilos.rotulo}>{t('canales.notificaciones.texto.asunto')}</p>
            <Group justify="space-between" wrap="nowrap" align="start">
              <strong>{n.asunto}</strong>
              <Copiar texto={n.asunto} rotulo={t('canales.notificaciones.texto.copiarAsunto')} />
            </Group>
          </div>
          <div>
            <p className={estilos.rotulo}>{t('canales.notificaciones.texto.cuerpo')}</p>
            <div className={estilos.texto} lang="es">
              {n.cuerpo}
            </div>
          </div>
          <Group justify="space-between">
            <Group gap="xs">
              <Copiar
                texto={n.cuerpo}
                rotulo={t('canales.notificaciones.texto.copiarTodo')}
                principal
              />
              {(['docx', 'txt'] as const).map((formato) => (
                <Button
                  key={formato}
                  component="a"
                  href={archivo(formato)}
                  download
                  variant="default"
                  leftSection={<IconDownload size={16} stroke={1.5} />}
                >
                  {t(`canales.notificaciones.texto.${formato}`)}
                </Button>
              ))}
            </Group>
            <Button variant="subtle" onClick={alRegistrar}>
              {t('canales.notificaciones.registrar')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function Copiar({
  texto,
  rotulo,
  principal = false,
}: {
  texto: string;
  rotulo: string;
  principal?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <CopyButton value={texto} timeout={2_000}>
      {({ copied, copy }) => (
        <Button
          variant={principal ? 'filled' : 'subtle'}
          size={principal ? 'sm' : 'compact-sm'}
          onClick={copy}
          leftSection={
            copied ? <IconCheck size={16} stroke={1.5} /> : <IconCopy size={16} stroke={1.5} />
          }
        >
          {copied ? t('canales.notificaciones.texto.copiado') : rotulo}
        </Button>
      )}
    </CopyButton>
  );
}
