import {
  Button,
  Group,
  Modal,
  NativeSelect,
  Select,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claveNueva } from '../../api/claves';
import { catalogos } from '../../api/consultas';
import { problemaDe } from '../../api/problema';
import { CampoFecha } from '../../formularios/campo-fecha';
import { CampoFechaParcial } from '../../formularios/campo-fecha-parcial';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import type { FilaDeCalendario } from '../instalacion';
import lista from '../../lista/lista.module.css';
import { useCambioDeCalendario } from './cambio-de-calendario';
import { TerminosTocados } from './terminos-tocados';

const CLASES = [
  'feriado',
  'suspensionNoRecuperable',
  'suspensionRecuperable',
  'habilitado',
] as const;
const AMBITOS = ['nacional', 'provincial', 'cantonal'] as const;
const CUENTAS = ['clase', 'si', 'no'] as const;

/** A day with its norm: what it touches is seen before it is recorded. */
export default function FilaPorRegistrar({
  fila,
  alCerrar,
}: {
  fila: FilaDeCalendario | null;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const provincias = useQuery(catalogos()).data?.provincias ?? [];
  const [id] = useState(() => fila?.id ?? claveNueva());
  const [fecha, ponerFecha] = useState<string | null>(fila?.fecha ?? null);
  const [nombre, ponerNombre] = useState(fila?.nombre ?? '');
  const [clase, ponerClase] = useState<FilaDeCalendario['clase']>(fila?.clase ?? 'feriado');
  const [tipo, ponerTipo] = useState<FilaDeCalendario['ambito']['tipo']>(
    fila?.ambito.tipo ?? 'nacional',
  );
  const [codigo, ponerCodigo] = useState(
    fila === null || fila.ambito.tipo === 'nacional' ? '' : fila.ambito.codigo,
  );
  const [norma, ponerNorma] = useState(fila?.norma ?? '');
  const [publicada, ponerPublicada] = useState(fila?.publicadaEn ?? '');
  const [cuenta, ponerCuenta] = useState<(typeof CUENTAS)[number]>(
    fila?.cuentaParaTermino == null ? 'clase' : fila.cuentaParaTermino ? 'si' : 'no',
  );
  const [motivo, ponerMotivo] = useState('');
  const { prever, registrar } = useCambioDeCalendario(alCerrar);
  const elemento = {
    id,
    fecha: fecha ?? '',
    nombre: nombre.trim(),
    clase,
    ambito: tipo === 'nacional' ? { tipo } : { tipo, codigo: codigo.trim() },
    norma: norma.trim(),
    publicadaEn: publicada === '' ? null : publicada,
    cuentaParaTermino: cuenta === 'clase' ? null : cuenta === 'si',
  } as FilaDeCalendario;
  const cuerpo = { guardar: [elemento], retirar: [] as string[] };
  const prevision = prever.data?.de === JSON.stringify(cuerpo) ? prever.data.prevision : undefined;
  const error = registrar.error ?? prever.error;
  const problema = error === null ? null : problemaDe(error);
  const de = (campo: string): string | undefined =>
    problema?.errores?.find((e) => e.campo.endsWith(campo))?.texto;
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="lg"
      title={fila === null ? t('calendario.registrar') : t('calendario.corregir')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          if (prevision === undefined) prever.mutate(cuerpo);
          else
            registrar.mutate({
              elementos: [elemento],
              motivo: motivo.trim() === '' ? null : motivo.trim(),
            });
        }}
      >
        <Stack gap="md">
          <div className={lista.dos}>
            <CampoFecha
              label={t('calendario.dia')}
              valor={fecha}
              alCambiar={ponerFecha}
              {...(de('fecha') === undefined ? {} : { error: de('fecha') as string })}
            />
            <NativeSelect
              label={t('calendario.clase')}
              data={CLASES.map((c) => ({ value: c, label: t(`calendario.clases.${c}`) }))}
              value={clase}
              onChange={(e) => ponerClase(e.currentTarget.value as typeof clase)}
            />
          </div>
          <TextInput
            label={t('calendario.nombre')}
            withAsterisk
            maxLength={200}
            value={nombre}
            onChange={(e) => ponerNombre(e.currentTarget.value)}
            error={de('nombre')}
          />
          <div className={lista.dos}>
            <NativeSelect
              label={t('calendario.ambito')}
              data={AMBITOS.map((a) => ({ value: a, label: t(`calendario.ambitos.${a}`) }))}
              value={tipo}
              onChange={(e) => {
                ponerTipo(e.currentTarget.value as typeof tipo);
                ponerCodigo('');
              }}
            />
            {tipo === 'provincial' && (
              <Select
                label={t('calendario.provincia')}
                data={provincias.map((p) => ({ value: p.codigo, label: p.etiqueta }))}
                value={codigo === '' ? null : codigo}
                onChange={(v) => ponerCodigo(v ?? '')}
                searchable
                error={de('codigo')}
              />
            )}
            {tipo === 'cantonal' && (
              <TextInput
                label={t('calendario.canton')}
                description={t('calendario.cantonAyuda')}
                inputMode="numeric"
                maxLength={4}
                value={codigo}
                onChange={(e) => ponerCodigo(e.currentTarget.value.replaceAll(/\D/g, ''))}
                error={de('codigo')}
              />
            )}
          </div>
          <TextInput
            label={t('calendario.norma')}
            description={t('calendario.normaAyuda')}
            withAsterisk
            maxLength={300}
            value={norma}
            onChange={(e) => ponerNorma(e.currentTarget.value)}
            error={de('norma')}
          />
          <div className={lista.dos}>
            <CampoFechaParcial
              rotulo={t('calendario.publicadaEn')}
              opcional
              ayuda=""
              valor={publicada}
              alCambiar={ponerPublicada}
            />
            <NativeSelect
              label={t('calendario.cuenta')}
              data={CUENTAS.map((c) => ({ value: c, label: t(`calendario.cuentas.${c}`) }))}
              value={cuenta}
              onChange={(e) => ponerCuenta(e.currentTarget.value as typeof cuenta)}
            />
          </div>
          {prevision !== undefined && (
            <>
              <TerminosTocados prevision={prevision} />
              <Textarea
                label={t('calendario.motivo')}
                autosize
                minRows={2}
                value={motivo}
                onChange={(e) => ponerMotivo(e.currentTarget.value)}
              />
            </>
          )}
          {problema !== null && <AvisoDeProblema problema={problema} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" loading={prever.isPending || registrar.isPending}>
              {t(prevision === undefined ? 'calendario.prever' : 'calendario.confirmarRegistro')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
