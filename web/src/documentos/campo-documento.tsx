import { Button, CloseButton, FileButton, Group, Input } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileText, IconFolderOpen, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documento as consultaDeDocumento } from '../api/consultas';
import { Rotulo } from '../formularios/rotulo';
import { fechaLarga } from '../formato/fechas';
import { tamano } from '../formato/numeros';
import { useNombres } from '../gobiernos/nombres';
import { ACEPTA } from './formatos';
import estilos from './campo-documento.module.css';

const SubirArchivo = lazy(() => import('./subir-archivo'));
const ElegirDocumento = lazy(() => import('./elegir-documento'));
const Describir = lazy(() => import('./dialogos').then((m) => ({ default: m.Describir })));

/** A document: one already uploaded for this government, or a new one with what identifies it. */
export function CampoDocumento({
  id: idDado,
  rotulo,
  opcional = true,
  ayuda,
  error,
  titular,
  tipos,
  valor,
  alCambiar,
}: {
  id?: string;
  rotulo: string;
  opcional?: boolean;
  ayuda?: string | null;
  error?: string;
  /** Null: a document of the nation. */
  titular: string | null;
  /** Of which types it may be; empty: any. */
  tipos: readonly string[];
  valor: string | null;
  alCambiar: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  const { tipo } = useNombres();
  const propio = useId();
  const id = idDado ?? propio;
  const [archivo, ponerArchivo] = useState<File | null>(null);
  // The box forgets the file once it is taken: the same one, chosen again after a cancel, is a choice too.
  const olvidar = useRef<() => void>(null);
  const [eligiendo, elegir] = useDisclosure(false);
  const pedido = tipos
    .slice(0, 3)
    .map((x) => tipo(x))
    .join(', ');
  return (
    <div id={id} role="group" aria-labelledby={`${id}-rotulo`} className={estilos.campo}>
      <p id={`${id}-rotulo`} className={estilos.rotulo}>
        <Rotulo campo={{ titulo: rotulo, obligatorio: !opcional }} />
      </p>
      <p className={estilos.ayuda}>
        {ayuda ??
          (pedido === '' ? t('documento.cualquiera') : t('documento.deTipo', { tipos: pedido }))}
      </p>
      {valor === null ? (
        <Group gap="xs">
          <FileButton
            onChange={(f) => {
              ponerArchivo(f);
              olvidar.current?.();
            }}
            resetRef={olvidar}
            accept={ACEPTA}
            inputProps={{ 'aria-label': rotulo, tabIndex: -1 }}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<IconUpload size={16} stroke={1.5} />}
                aria-label={`${t('documento.subir')}: ${rotulo}`}
              >
                {t('documento.subir')}
              </Button>
            )}
          </FileButton>
          <Button
            variant="subtle"
            leftSection={<IconFolderOpen size={16} stroke={1.5} />}
            onClick={elegir.open}
            aria-label={`${t('documento.elegir')}: ${rotulo}`}
          >
            {t('documento.elegir')}
          </Button>
        </Group>
      ) : (
        <DocumentoElegido
          id={valor}
          rotulo={rotulo}
          alQuitar={() => {
            alCambiar(null);
            requestAnimationFrame(() =>
              document.getElementById(id)?.querySelector('button')?.focus(),
            );
          }}
        />
      )}
      {error !== undefined && <Input.Error mt={6}>{error}</Input.Error>}
      <Suspense fallback={null}>
        {archivo !== null && (
          <SubirArchivo
            archivo={archivo}
            titular={titular}
            tipos={tipos}
            alSubir={(d) => {
              alCambiar(d.id);
              ponerArchivo(null);
            }}
            alCerrar={() => ponerArchivo(null)}
          />
        )}
        {eligiendo && (
          <ElegirDocumento
            titular={titular}
            tipos={tipos}
            alElegir={(d) => {
              alCambiar(d);
              elegir.close();
            }}
            alCerrar={elegir.close}
          />
        )}
      </Suspense>
    </div>
  );
}

function DocumentoElegido({
  id,
  alQuitar,
  rotulo,
}: {
  id: string;
  alQuitar: () => void;
  rotulo: string;
}) {
  const { t } = useTranslation();
  const { data: d } = useQuery(consultaDeDocumento(id));
  const [corrigiendo, corregir] = useDisclosure(false);
  return (
    <div className={estilos.elegido}>
      <IconFileText size={22} stroke={1.5} className={estilos.icono} aria-hidden="true" />
      <div className={estilos.cuerpo}>
        <a
          href={d?.urlDescarga ?? `/api/documentos/${id}/contenido`}
          download
          className={estilos.titulo}
        >
          {d?.titulo ?? t('accion.cargando')}
        </a>
        {d !== undefined && (
          <p className={estilos.detalle}>
            {[
              d.numero,
              d.fechaEmision === null ? null : fechaLarga(d.fechaEmision),
              tamano(d.tamano),
              d.firmado ? t('documento.firmado') : t('documento.sinFirma'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </div>
      {/* What lacks is most often a mark that was not put: it is put here, without uploading it again. */}
      {d?.firmado === false && d.puedo.cambiar && d.retiro === null && (
        <Button variant="subtle" size="compact-sm" onClick={corregir.open}>
          {t('documento.describir.menu')}
        </Button>
      )}
      <CloseButton aria-label={t('documento.quitar', { rotulo })} onClick={alQuitar} />
      {d !== undefined && corrigiendo && (
        <Suspense fallback={null}>
          <Describir documento={d} alCerrar={corregir.close} />
        </Suspense>
      )}
    </div>
  );
}
