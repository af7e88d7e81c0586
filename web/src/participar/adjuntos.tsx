import { FileInput } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import estilos from './participar.module.css';

const TOPE = 3;
const MAXIMO = 5 * 1024 * 1024;
const TIPOS = '.pdf,.docx,.xlsx,.odt,.ods,.png,.jpg,.jpeg,.csv,.txt';

/** Up to three files: nobody else sees them until the proposal is admitted. */
export function Adjuntos({
  archivos,
  alElegir,
  titulo,
}: {
  archivos: readonly File[];
  alElegir: (archivos: File[]) => void;
  titulo?: string;
}) {
  const { t } = useTranslation();
  const demas = archivos.length > TOPE || archivos.some((a) => a.size > MAXIMO);
  return (
    <fieldset className={estilos.parte}>
      <legend>{titulo ?? t('participar.adjuntos')}</legend>
      <p className={estilos.ayuda}>{t('participar.adjuntosAyuda')}</p>
      <FileInput
        label={t('participar.elegirArchivos')}
        placeholder={t('participar.ningunArchivo')}
        multiple
        clearable
        clearButtonProps={{ 'aria-label': t('accion.quitar') }}
        accept={TIPOS}
        leftSection={<IconPaperclip size={16} stroke={1.5} />}
        value={[...archivos]}
        onChange={alElegir}
        error={demas ? t('participar.adjuntosDeMas') : undefined}
      />
    </fieldset>
  );
}

/** One by one, with the code just given. The names of those that were not taken. */
export async function adjuntar(
  seguimiento: string,
  archivos: readonly File[],
): Promise<readonly string[]> {
  const fallidos: string[] = [];
  for (const archivo of archivos) {
    const cuerpo = new FormData();
    cuerpo.set('metadatos', '{}');
    cuerpo.set('archivo', archivo);
    const r = await fetch(
      `/api/publico/v1/seguimiento/${encodeURIComponent(seguimiento)}/adjuntos`,
      { method: 'POST', body: cuerpo },
    ).catch(() => null);
    if (r?.ok !== true) fallidos.push(archivo.name);
  }
  return fallidos;
}
