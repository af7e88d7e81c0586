import type { Fecha } from '../../machines/contrato.js';
import {
  ESTADOS_DE_DOCUMENTO,
  type EstadoDeDocumento,
  type TablaDeVisibilidad,
} from '../modules/documentos/documento-store.js';
import { o, type Redaccion } from './redaccion.js';

/** What the table says of the version of alias `v`, in SQL: the least visible of its types. */
export function ordinariaEnSql(r: Redaccion, tabla: TablaDeVisibilidad): string {
  const deEstado = (estado: EstadoDeDocumento): string => {
    const conVisibilidad = (cual: 'personal' | 'interno'): string =>
      o(
        ...Object.entries(tabla[estado])
          .filter(([, visibilidad]) => visibilidad === cual)
          .map(([tipo]) => r.contiene('v.tipos', tipo)),
      );
    return `case when ${conVisibilidad('personal')} then 'personal' when ${conVisibilidad('interno')} then 'interno' else 'publico' end`;
  };
  const [borrador, firmado, aprobado] = ESTADOS_DE_DOCUMENTO.map(deEstado);
  return `case when v.aprobado then ${aprobado} when v.firmado then ${firmado} else ${borrador} end`;
}

/** `visibilidadDeHoy`, in SQL. */
export const efectivaEnSql = (r: Redaccion, tabla: TablaDeVisibilidad, hoy: Fecha): string =>
  `case when v.visibilidad = 'reservado' and (v.reserva_hasta is null or v.reserva_hasta >= ${r.v(hoy)}) then 'reservado'
        when v.visibilidad <> 'reservado' and v.visibilidad_fija then v.visibilidad
        else ${ordinariaEnSql(r, tabla)} end`;
