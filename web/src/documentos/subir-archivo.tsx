import {
  Button,
  Checkbox,
  Group,
  Modal,
  MultiSelect,
  Progress,
  Select,
  Stack,
  TextInput,
} from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Documento, Problema } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { tamano } from '../formato/numeros';
import { CampoFechaParcial } from '../formularios/campo-fecha-parcial';
import { useNombres } from '../gobiernos/nombres';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import estilos from './subir-archivo.module.css';
import { subirDocumento } from './subir';

const tituloDe = (nombre: string): string =>
  nombre
    .replace(/\.[a-z0-9]{2,4}$/i, '')
    .replaceAll(/[_]+/g, ' ')
    .trim();

/** What identifies a document, asked once, where it is uploaded. */
export default function SubirArchivo({
  archivo,
  titular,
  tipos,
  alSubir,
  alCerrar,
}: {
  archivo: File;
  titular: string | null;
  tipos: readonly string[];
  alSubir: (d: Documento) => void;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const { catalogos } = useNombres();
  const [titulo, ponerTitulo] = useState(tituloDe(archivo.name));
  const [suyos, ponerSuyos] = useState<string[]>(tipos.length === 0 ? ['otro'] : tipos.slice(0, 1));
  const [instrumento, ponerInstrumento] = useState<string | null>(null);
  const [organo, ponerOrgano] = useState<string | null>(null);
  const [numero, ponerNumero] = useState('');
  const [emision, ponerEmision] = useState('');
  const [recepcion, ponerRecepcion] = useState('');
  const [firmado, ponerFirmado] = useState(false);
  const [avance, ponerAvance] = useState<number | null>(null);
  const [problema, ponerProblema] = useState<Problema | null>(null);
  const corte = useRef<AbortController | null>(null);
  const todos = catalogos?.tiposDeDocumento ?? [];
  const permitidos = tipos.length === 0 ? todos : todos.filter((x) => tipos.includes(x.codigo));
  const opciones = (xs: readonly { codigo: string; etiqueta: string }[] = []) =>
    xs.map((x) => ({ value: x.codigo, label: x.etiqueta }));

  const subir = async (): Promise<void> => {
    ponerProblema(null);
    ponerAvance(0);
    corte.current = new AbortController();
    try {
      const d = await subirDocumento(
        archivo,
        {
          titular,
          tipos: suyos,
          titulo: titulo.trim(),
          firmado,
          ...(instrumento === null ? {} : { instrumento }),
          ...(organo === null ? {} : { organo }),
          ...(numero.trim() === '' ? {} : { numero: numero.trim() }),
          ...(emision === '' ? {} : { fechaEmision: emision }),
          ...(recepcion === '' ? {} : { fechaRecepcion: recepcion }),
        },
        ponerAvance,
        corte.current.signal,
      );
      cliente.setQueryData(['documento', d.id], d);
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
          if (titulo.trim() !== '' && suyos.length > 0) void subir();
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
          <TextInput
            label={t('documento.titulo')}
            data-autofocus
            required
            withAsterisk={false}
            value={titulo}
            maxLength={300}
            onChange={(e) => ponerTitulo(e.currentTarget.value)}
            error={titulo.trim() === '' ? t('campo.falta') : undefined}
          />
          <MultiSelect
            label={t('documento.tipos')}
            description={t('documento.tiposAyuda')}
            data={opciones(permitidos)}
            value={suyos}
            onChange={ponerSuyos}
            error={suyos.length === 0 ? t('campo.falta') : undefined}
            searchable={permitidos.length > 8}
          />
          <div className={estilos.dos}>
            <Select
              label={t('documento.instrumento')}
              data={opciones(catalogos?.instrumentos)}
              value={instrumento}
              onChange={ponerInstrumento}
              placeholder={t('campo.elija')}
              clearable
              clearButtonProps={{ 'aria-label': t('accion.quitar') }}
            />
            <Select
              label={t('documento.organo')}
              data={opciones(catalogos?.organos)}
              value={organo}
              onChange={ponerOrgano}
              placeholder={t('campo.elija')}
              clearable
              clearButtonProps={{ 'aria-label': t('accion.quitar') }}
            />
          </div>
          <TextInput
            label={t('documento.numero')}
            description={t('documento.numeroAyuda')}
            value={numero}
            maxLength={120}
            onChange={(e) => ponerNumero(e.currentTarget.value)}
          />
          <div className={estilos.dos}>
            <CampoFechaParcial
              id="doc-emision"
              rotulo={t('documento.emision')}
              opcional
              ayuda=""
              valor={emision}
              alCambiar={ponerEmision}
            />
            <CampoFechaParcial
              id="doc-recepcion"
              rotulo={t('documento.recepcion')}
              opcional
              ayuda=""
              valor={recepcion}
              alCambiar={ponerRecepcion}
            />
          </div>
          <Checkbox
            label={t('documento.estaFirmado')}
            description={t('documento.estaFirmadoAyuda')}
            checked={firmado}
            onChange={(e) => ponerFirmado(e.currentTarget.checked)}
          />
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
            <Button type="submit" loading={avance !== null}>
              {t('documento.subir')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
