import type { JsonObjeto } from '../../machines/contrato.js';
import type { Linea } from './linea.js';
import type { Ids } from './puertos/ids.js';
import type { FilaSalida, OrdenPorContar } from './puertos/filas.js';

/** What is told outside of a command: codes, ids, dates, and the receipt with which anyone can check them. */
export function mensajesDe(
  { titularId, primera, secuencia, hash, avisos }: OrdenPorContar,
  ids: Ids,
): FilaSalida[] {
  const { raizId, procesoId, evento, registradoEn } = primera;
  const linea = JSON.parse(primera.linea) as Linea;
  const fila = (tipo: string, suSecuencia: number, carga: JsonObjeto): FilaSalida => ({
    id: ids.nuevo(),
    raizId,
    secuencia: suSecuencia,
    canal: 'webhook',
    tipo,
    carga: { raizId, titularId, procesoId, ...carga },
    creadoEn: registradoEn,
  });
  const { procedimiento } = linea;
  if (linea.correccion !== undefined) {
    const corrige = linea.correccion.secuencia;
    const carga = { procedimiento, evento, corrige, registradoEn, secuencia, hash };
    return [fila('proceso.rectificacion', secuencia, carga)];
  }
  return [
    fila('proceso.transicion', secuencia, {
      procedimiento,
      evento,
      paso: primera.paso,
      ocurridoEn: primera.ocurridoEn,
      registradoEn,
      desdeSecuencia: primera.secuencia,
      secuencia,
      hash,
    }),
    ...avisos.map((a) =>
      fila('proceso.aviso', a.secuencia, {
        avisoId: a.id,
        procesoId: a.procesoId,
        codigo: a.codigo,
        roles: a.roles,
        params: a.params,
        registradoEn,
      }),
    ),
  ];
}
