import { useTranslation } from 'react-i18next';
import { fechaLarga } from '../../formato/fechas';
import type { Designacion } from '../consultas';
import { Rotulo } from '../../vocabulario/rotulo';

/** «POCL (S) · GAD Demostración 7»: what an office is called wherever it is seen. */
export function useNombreDeCargo() {
  const { t } = useTranslation();
  return (d: Designacion, conLugar = true, conMarca = true): string => {
    const calidad =
      d.calidad === 'titular' || !conMarca ? '' : ` ${t(`directorio.marca.${d.calidad}`)}`;
    const lugar = d.titular?.nombre ?? d.gremio;
    return `${d.etiqueta}${calidad}${conLugar && lugar != null ? ` · ${lugar}` : ''}`;
  };
}

/** From when to when. */
export function usePeriodo() {
  const { t } = useTranslation();
  return (d: Pick<Designacion, 'desde' | 'hasta'>): string =>
    d.hasta === null
      ? t('directorio.desde', { desde: fechaLarga(d.desde) })
      : t('directorio.desdeHasta', { desde: fechaLarga(d.desde), hasta: fechaLarga(d.hasta) });
}

/** What must be known of an office besides its name: substitution, extension, lack of a document. */
export function MarcasDeCargo({ d }: { d: Designacion }) {
  const { t } = useTranslation();
  return (
    <>
      {d.calidad !== 'titular' && <Rotulo tono="acento">{d.calidadEtiqueta}</Rotulo>}
      {d.prorrogada && d.situacion === 'vigente' && (
        <Rotulo tono="ambar">{t('directorio.prorrogada')}</Rotulo>
      )}
      {d.situacion === 'futura' && <Rotulo>{t('directorio.futura')}</Rotulo>}
      {d.representacionEtiqueta !== null && <Rotulo>{d.representacionEtiqueta}</Rotulo>}
      {d.documento === null && d.titular !== null && d.situacion !== 'terminada' && (
        <Rotulo tono="ambar">{t('directorio.sinDocumento')}</Rotulo>
      )}
    </>
  );
}
