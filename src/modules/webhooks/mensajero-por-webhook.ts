import { Inject, Injectable } from '@nestjs/common';
import {
  request as pedirHttp,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { request as pedirHttps } from 'node:https';
import type { BlockList } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { FilaSalida } from '../../engine/puertos/filas.js';
import { Mensajero } from '../../engine/puertos/mensajero.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { Problema } from '../../platform/problema.js';
import { redes, resolverDestino, type Destino } from './direccion.js';
import { Sello } from '../../platform/sello.js';
import { SuscripcionStore, type Suscripcion } from './suscripcion-store.js';

const ESPERA_MS = 10_000;

/** Somebody did not take the message: it is tried again, for those who did not. */
class EntregaIncompleta extends Error {
  override readonly name = 'EntregaIncompleta';
}

/** Posts each message, signed as Standard Webhooks says, to every subscription that wants it. */
@Injectable()
export class MensajeroPorWebhook extends Mensajero {
  private readonly permitidas: BlockList;
  private readonly sello: Sello;

  constructor(
    @Inject(SuscripcionStore) private readonly store: SuscripcionStore,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(CONFIGURACION) config: Configuracion,
  ) {
    super();
    this.permitidas = redes(config.redesDeWebhooks);
    this.sello = new Sello(config.secreto, 'minga/webhooks/1');
  }

  override async entregar(salida: FilaSalida): Promise<void> {
    const suscripciones = (await this.store.activas()).filter(
      (s) => s.tipos.length === 0 || s.tipos.includes(salida.tipo),
    );
    if (suscripciones.length === 0) return;
    const yaTienen = new Set(await this.store.entregadasA(salida.id));
    const pendientes = suscripciones.filter((s) => !yaTienen.has(s.id));
    const fallas: string[] = [];
    for (const s of pendientes) {
      const detalle = await this.enviar(salida, s);
      const bien = /^2\d\d$/.test(detalle);
      await this.store.anotar({
        salidaId: salida.id,
        suscripcionId: s.id,
        resultado: bien ? 'entregada' : 'fallida',
        detalle,
        en: this.reloj.ahora(),
      });
      if (!bien) fallas.push(detalle);
    }
    if (fallas.length > 0) throw new EntregaIncompleta(fallas.join(' '));
  }

  /** The status answered, or a code of ours. */
  private async enviar(salida: FilaSalida, s: Suscripcion): Promise<string> {
    const cuerpo = JSON.stringify({
      type: salida.tipo,
      timestamp: new Date(salida.creadoEn).toISOString(),
      data: salida.carga,
    });
    const ahora = new Date(this.reloj.ahora());
    try {
      const destino = await resolverDestino(s.url, this.permitidas);
      const firma = new Webhook(this.sello.abrir(s.secretoSellado)).sign(salida.id, ahora, cuerpo);
      const estado = await publicar(destino, cuerpo, {
        'content-type': 'application/json',
        'user-agent': 'Minga-Webhooks/1',
        'webhook-id': salida.id,
        'webhook-timestamp': String(Math.floor(ahora.getTime() / 1000)),
        'webhook-signature': firma,
      });
      return String(estado);
    } catch (error) {
      return error instanceof Problema ? error.codigo : 'SIN_RESPUESTA';
    }
  }
}

/** One POST to the address that was checked; redirections are not followed and the answer's body is not read. */
function publicar(
  destino: Destino,
  cuerpo: string,
  cabeceras: Record<string, string>,
): Promise<number> {
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
      respuesta.resume();
      respuesta.destroy();
      bien(respuesta.statusCode ?? 0);
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
