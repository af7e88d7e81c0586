import { Button, Group, Modal, Progress, Select, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComoSeVera, Documento, Problema } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { tamano } from '../formato/numeros';
import { useNombres } from '../gobiernos/nombres';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { AsiSeVera } from './asi-se-vera';
import { CamposDeDocumento, enBlanco, estaCompleto, porDecir } from './campos-de-documento';
import estilos from './subir-archivo.module.css';
import { revisarAntes, subirDocumento } from './subir';

const tituloDe = (nombre: string): string =>
  nombre
    .replace(/\.[a-z0-9]{2,4}$/i, '')
    .replaceAll(/[_]+/g, ' ')
    .trim();

/** What may be said where it is uploaded: to reserve asks for its ground, and is said afterwards. */
const ELEGIBLES = ['publico', 'interno', 'personal'];

/** What identifies a document, asked once, where it is uploaded; and how the citizens will see it, before it is kept. */
export default function SubirArchivo({
  archivo,
  titular,
  tipos,
  alSubir,
  alCerrar,
}: {
  archivo: File;
  /** Null: a national document. */
  titular: string | null;
  tipos: readonly string[];
  alSubir: (d: Documento) => void;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const { catalogos } = useNombres();
  const [datos, ponerDatos] = useState(() =>
    enBlanco(tituloDe(archivo.name), tipos.length === 0 ? ['otro'] : tipos.slice(0, 1)),
  );
  const [visibilidad, ponerVisibilidad] = useState<string | null>(null);
  const [vista, ponerVista] = useState<ComoSeVera | null>(null);
  const [avance, ponerAvance] = useState<number | null>(null);
  const [revisando, ponerRevisando] = useState(false);
  const [problema, ponerProblema] = useState<Problema | null>(null);
  const corte = useRef<AbortController | null>(null);
  const completo = estaCompleto(datos);

  const metadatos = {
    titular,
    ...Object.fromEntries(Object.entries(porDecir(datos)).filter(([, v]) => v !== null)),
    ...(visibilidad === null ? {} : { visibilidad }),
  } as Parameters<typeof subirDocumento>[1];

  const revisar = async (): Promise<void> => {
    ponerProblema(null);
    ponerRevisando(true);
    corte.current = new AbortController();
    try {
      ponerVista(await revisarAntes(archivo, metadatos, corte.current.signal));
    } catch (error) {
      ponerProblema(problemaDe(error));
    }
    ponerRevisando(false);
  };
  const subir = async (): Promise<void> => {
    ponerProblema(null);
    ponerAvance(0);
    corte.current = new AbortController();
    try {
      const d = await subirDocumento(archivo, metadatos, ponerAvance, corte.current.signal);
      void cliente.invalidateQueries({ queryKey: ['documento', d.id] });
      void cliente.invalidateQueries({ queryKey: ['documentos'] });
      alSubir(d);
    } catch (error) {
      ponerAvance(null);
      ponerProblema(problemaDe(error));
    }
  };
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t('documento.nuevo')}
      size="lg"
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          // A form inside a form of the page: only this one is sent.
          e.stopPropagation();
          if (completo) void subir();
        }}
      >
        <Stack gap="md">
          <p className={estilos.archivo}>
            {archivo.name} · <span className="cifra">{tamano(archivo.size)}</span>
          </p>
          {problema !== null && (
            <AvisoEnLinea tono="rojo" signo="vencido" urgente titulo={problema.title}>
              <p>{problema.detail}</p>
              {problema.errores?.map((x) => (
                <p key={x.campo}>{x.texto}</p>
              ))}
            </AvisoEnLinea>
          )}
          {vista === null ? (
            <>
              <CamposDeDocumento valor={datos} alCambiar={ponerDatos} tipos={tipos} />
              <Select
                label={t('documento.visibilidad')}
                placeholder={t('documento.segunTabla')}
                data={(catalogos?.visibilidades ?? [])
                  .filter((x) => ELEGIBLES.includes(x.codigo))
                  .map((x) => ({ value: x.codigo, label: x.etiqueta }))}
                value={visibilidad}
                onChange={ponerVisibilidad}
                clearable
                clearButtonProps={{ 'aria-label': t('accion.quitar') }}
              />
            </>
          ) : (
            <AsiSeVera vista={vista} />
          )}
          {avance !== null && (
            <Progress
              value={avance * 100}
              aria-label={t('documento.subiendo')}
              size="md"
              radius="sm"
            />
          )}
          <Group justify="flex-end">
            <Button
              variant="default"
              onClick={() => {
                corte.current?.abort();
                alCerrar();
              }}
            >
              {t('accion.cancelar')}
            </Button>
            {vista === null ? (
              <Button
                variant="light"
                loading={revisando}
                disabled={!completo}
                onClick={() => void revisar()}
              >
                {t('documento.revisar')}
              </Button>
            ) : (
              <Button variant="light" onClick={() => ponerVista(null)}>
                {t('documento.volver')}
              </Button>
            )}
            <Button type="submit" loading={avance !== null}>
              {t('documento.subir')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
