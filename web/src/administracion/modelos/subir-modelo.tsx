import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemaDe } from '../../api/problema';
import { enviarArchivo } from '../../documentos/subir';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import type { ModeloLeido } from './consultas';
import { TablaDeHallazgos } from './tabla-de-hallazgos';
import estilos from './modelos.module.css';

/** A file dropped or chosen. What is a BPMN file becomes a version; what is not says why. */
export function SubirModelo({ clave }: { clave?: string }) {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const cliente = useQueryClient();
  const [encima, ponerEncima] = useState(false);
  const subir = useMutation({
    mutationFn: (archivo: File) =>
      enviarArchivo<ModeloLeido>('/api/modelos', archivo, clave === undefined ? {} : { clave }),
    onSuccess: ({ modelo }) => {
      void cliente.invalidateQueries({ queryKey: ['modelos'] });
      if (modelo === null) return;
      cliente.setQueryData(['modelo', modelo.id], modelo);
      void navegar(`/administracion/modelos/${modelo.id}`);
    },
  });
  const elegir = (archivo: File | null | undefined): void => {
    if (archivo !== null && archivo !== undefined) subir.mutate(archivo);
  };
  return (
    <>
      <div
        className={estilos.zona}
        data-encima={encima || undefined}
        onDragOver={(e) => {
          e.preventDefault();
          ponerEncima(true);
        }}
        onDragLeave={() => ponerEncima(false)}
        onDrop={(e) => {
          e.preventDefault();
          ponerEncima(false);
          elegir(e.dataTransfer.files[0]);
        }}
      >
        <p className={estilos.invitacion}>
          {t(clave === undefined ? 'modelos.soltar' : 'modelos.soltarVersion')}
        </p>
        <FileButton
          accept=".bpmn,.xml"
          onChange={elegir}
          inputProps={{ 'aria-label': t('modelos.elegir'), tabIndex: -1 }}
        >
          {(props) => (
            <Button
              {...props}
              loading={subir.isPending}
              leftSection={<IconUpload size={16} stroke={1.5} />}
            >
              {t('modelos.elegir')}
            </Button>
          )}
        </FileButton>
        <p className={estilos.limite}>{t('modelos.limite')}</p>
      </div>
      {subir.error !== null && <AvisoDeProblema problema={problemaDe(subir.error)} />}
      {subir.data?.modelo === null && (
        <AvisoEnLinea tono="rojo" signo="vencido" urgente titulo={t('modelos.noEsBpmn')}>
          <TablaDeHallazgos hallazgos={subir.data.hallazgos} />
        </AvisoEnLinea>
      )}
    </>
  );
}
