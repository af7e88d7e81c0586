import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Documento } from '../api/modelo';
import { fechaLarga } from '../formato/fechas';
import estilos from './marcas-de-documento.module.css';

const COLOR = {
  publico: 'acento',
  interno: 'gray',
  reservado: 'yellow',
  personal: 'yellow',
} as const;

/** Its state, who sees it, and whether it was withdrawn: in words, not only in colour. */
export function MarcasDeDocumento({ documento: d }: { documento: Documento }) {
  const { t } = useTranslation();
  const marca = (texto: string, color: string) => (
    <Badge key={texto} variant="light" color={color} radius="sm" tt="none" fw={500}>
      {texto}
    </Badge>
  );
  return (
    <div className={estilos.marcas}>
      {d.retiro !== null && marca(t('documento.retirado'), 'red')}
      {d.retiro !== null
        ? null
        : d.acceso === 'publica'
          ? marca(t('documento.soloPublica'), 'acento')
          : marca(
              d.visibilidad.origen === 'reserva' && d.reserva !== null
                ? `${d.visibilidad.etiqueta} ${t('documento.reservadoHasta', { fecha: fechaLarga(d.reserva.hasta) })}`
                : d.visibilidad.etiqueta,
              COLOR[d.visibilidad.codigo],
            )}
      {marca(d.estado.etiqueta, d.estado.codigo === 'borrador' ? 'gray' : 'acento')}
      {d.acceso === 'original' &&
        d.version > 1 &&
        marca(t('documento.version', { n: d.version }), 'yellow')}
      {d.acceso === 'original' && d.publica !== null && marca(t('documento.soloPublica'), 'acento')}
    </div>
  );
}
