import {
  request as pedirHttp,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { request as pedirHttps } from 'node:https';
import type { Destino } from './direccion.js';

const ESPERA_MS = 10_000;
/** Of the answer no more than this is read. */
export const RESPUESTA_MAXIMA = 1_000;

export interface Respondido {
  readonly estado: number;
  readonly cuerpo: string;
}

/** One POST to the address that was checked; redirections are not followed. */
export function publicar(
  destino: Destino,
  cuerpo: string,
  cabeceras: Record<string, string>,
): Promise<Respondido> {
  return new Promise((bien, mal) => {
    const opciones: RequestOptions = {
      method: 'POST',
      headers: { ...cabeceras, 'content-length': Buffer.byteLength(cuerpo) },
      timeout: ESPERA_MS,
      signal: AbortSignal.timeout(ESPERA_MS),
      agent: false,
      lookup: (_host, o, listo) => {
        if (o.all === true) listo(null, [{ address: destino.direccion, family: destino.familia }]);
        else listo(null, destino.direccion, destino.familia);
      },
    };
    const recibir = (respuesta: IncomingMessage): void => {
      const trozos: Buffer[] = [];
      let leido = 0;
      const terminar = (): void => {
        respuesta.destroy();
        const todo = Buffer.concat(trozos).toString('utf8').slice(0, RESPUESTA_MAXIMA);
        // NUL is refused by PostgreSQL, and the rest of the controls say nothing to who reads.
        bien({
          estado: respuesta.statusCode ?? 0,
          // oxlint-disable-next-line no-control-regex
          cuerpo: todo.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''),
        });
      };
      respuesta.on('data', (trozo: Buffer) => {
        trozos.push(trozo);
        leido += trozo.length;
        if (leido >= RESPUESTA_MAXIMA) terminar();
      });
      respuesta.on('end', terminar);
      // The status arrived; that the body was cut off changes nothing.
      respuesta.on('error', terminar);
    };
    const peticion: ClientRequest =
      destino.url.protocol === 'https:'
        ? pedirHttps(destino.url, opciones, recibir)
        : pedirHttp(destino.url, opciones, recibir);
    peticion.on('timeout', () => peticion.destroy(new Error('timeout')));
    peticion.on('error', mal);
    peticion.end(cuerpo);
  });
}
