import { Inject, Injectable } from '@nestjs/common';
import type { BlockList } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { conAzar } from '../../engine/plazos.js';
import type { FilaSalida } from '../../engine/puertos/filas.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { Correo } from '../../platform/correo.js';
import { Problema } from '../../platform/problema.js';
import { Sello } from '../../platform/sello.js';
import { texto } from '../../platform/textos/textos.js';
import { redes, resolverDestino } from './direccion.js';
import { LimitesDeWebhooks } from './puertos.js';
import { publicar } from './publicar.js';
import {
  SuscripcionStore,
  type Despacho,
  type Entrega,
  type Suscripcion,
} from './suscripcion-store.js';

const SEGUNDO = 1_000;
const MINUTO = 60 * SEGUNDO;
const HORA = 60 * MINUTO;
/** The waits the standard suggests after each failure; after the last one it stays as failed. */
const ESPERAS_MS = [
  5 * SEGUNDO,
  5 * MINUTO,
  30 * MINUTO,
  2 * HORA,
  5 * HORA,
  10 * HORA,
  14 * HORA,
  20 * HORA,
  24 * HORA,
];
const ARRIENDO_MS = 120_000;
const DIA_MS = 24 * HORA;
const SE_GUARDAN_MS = 60 * DIA_MS;
/** At the same time. */
const MANOS = 4;

/**
 * Messages for programs: each subscription has its own, with its own retries, so that one that fails holds nobody. At
 * least once and always with the same `webhook-id`.
 */
@Injectable()
export class Despachos {
  private readonly permitidas: BlockList;
  private readonly sello: Sello;
  private readonly arrendatario: string;

  constructor(
    @Inject(SuscripcionStore) private readonly store: SuscripcionStore,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(Correo) private readonly correo: Correo,
    @Inject(LimitesDeWebhooks) private readonly limites: LimitesDeWebhooks,
    @Inject(CONFIGURACION) config: Configuracion,
  ) {
    this.permitidas = redes(config.redesDeWebhooks);
    this.sello = new Sello(config.secreto, 'minga/webhooks/1');
    this.arrendatario = ids.nuevo();
  }

  /** From a row of the outbox, one dispatch for each subscription that wants it; repeating it changes nothing. */
  async encolar(salida: FilaSalida): Promise<void> {
    const suscripciones = (await this.store.activas()).filter(
      (s) => s.tipos.length === 0 || s.tipos.includes(salida.tipo),
    );
    const cuerpo = cuerpoDe(salida.tipo, salida.creadoEn, salida.carga);
    await this.store.encolar(
      suscripciones.map((s) => this.nuevo(s, salida.id, salida.tipo, cuerpo)),
    );
  }

  /** How many were taken up. */
  async repartir(n: number): Promise<number> {
    const ahora = this.reloj.ahora();
    const lista = await this.store.arrendar(ahora, n, this.arrendatario, ahora + ARRIENDO_MS);
    const porHacer = [...lista];
    const mano = async (): Promise<void> => {
      for (let d = porHacer.shift(); d !== undefined; d = porHacer.shift()) {
        const s = await this.store.find(d.suscripcionId);
        if (s !== null) await this.intentar(d, s);
      }
    };
    await Promise.all(Array.from({ length: Math.min(MANOS, lista.length) }, mano));
    return lista.length;
  }

  /** A message that says nothing, at once, to see whether anybody is there. It is not tried again. */
  async probar(s: Suscripcion): Promise<Entrega> {
    const ahora = this.reloj.ahora();
    const cuerpo = cuerpoDe('minga.prueba', ahora, { suscripcion: s.id });
    const d: Despacho = {
      ...this.nuevo(s, this.ids.nuevo(), 'minga.prueba', cuerpo),
      estado: 'fallido',
      intentos: 1,
    };
    await this.store.encolar([d]);
    const entrega = await this.enviar(d, s);
    await this.store.anotar(entrega);
    if (entrega.resultado === 'entregada') await this.store.marcar(d.id, { estado: 'entregado' });
    return entrega;
  }

  barrer(): Promise<number> {
    return this.store.barrer(this.reloj.ahora() - SE_GUARDAN_MS);
  }

  private nuevo(s: Suscripcion, salidaId: string, tipo: string, cuerpo: string): Despacho {
    const ahora = this.reloj.ahora();
    return {
      id: this.ids.nuevo(),
      suscripcionId: s.id,
      salidaId,
      tipo,
      cuerpo,
      creadoEn: ahora,
      estado: 'pendiente',
      intentos: 0,
      proximoEn: ahora,
    };
  }

  private async intentar(d: Despacho, s: Suscripcion): Promise<void> {
    const entrega = await this.enviar(d, s);
    await this.store.anotar(entrega);
    if (entrega.resultado === 'entregada') {
      await this.store.marcar(d.id, { estado: 'entregado' });
      if (s.fallandoDesde !== null) await this.store.anotarAcierto(s.id);
      return;
    }
    const espera = ESPERAS_MS[d.intentos - 1];
    const ahora = this.reloj.ahora();
    await this.store.marcar(
      d.id,
      espera === undefined
        ? { estado: 'fallido' }
        : { estado: 'pendiente', proximoEn: ahora + conAzar(espera) },
    );
    await this.contarFalla(s, ahora);
  }

  /** Nothing has arrived for days: it is stopped, and its administrators are told. */
  private async contarFalla(s: Suscripcion, ahora: number): Promise<void> {
    if (s.fallandoDesde === null) {
      await this.store.anotarFalla(s.id, ahora);
      return;
    }
    const dias = await this.limites.diasDeFallas();
    if (ahora - s.fallandoDesde < dias * DIA_MS) return;
    await this.detener(s, 'carta.webhookDetenido.cuerpo', { dias });
  }

  /** Its messages wait from now on; whoever administers the channels is told once. */
  private async detener(
    s: Suscripcion,
    clave: string,
    params: { readonly [k: string]: number },
  ): Promise<void> {
    if (!(await this.store.detener(s.id, this.reloj.ahora()))) return;
    const nombre = s.nombre === '' ? new URL(s.url).host : s.nombre;
    await this.correo.ponerAAdministracion({
      id: this.ids.nuevo(),
      redactar: (idioma) => ({
        asunto: texto(idioma, 'carta.webhookDetenido.asunto', { nombre }),
        parrafos: [texto(idioma, clave, { nombre, ...params })],
        accion: {
          etiqueta: texto(idioma, 'carta.webhookDetenido.accion'),
          ruta: `/administracion/webhooks/${s.id}`,
        },
      }),
    });
  }

  private async enviar(d: Despacho, s: Suscripcion): Promise<Entrega> {
    const ahora = new Date(this.reloj.ahora());
    const empezado = performance.now();
    let detalle: string;
    let respuesta: string | null = null;
    try {
      const destino = await resolverDestino(s.url, this.permitidas);
      const r = await publicar(destino, d.cuerpo, {
        'content-type': 'application/json',
        'user-agent': 'Minga-Webhooks/1',
        'webhook-id': d.salidaId,
        'webhook-timestamp': String(Math.floor(ahora.getTime() / 1000)),
        'webhook-signature': this.firmas(s, d, ahora),
      });
      detalle = String(r.estado);
      respuesta = r.cuerpo;
      // «Gone»: the receiver asks not to be sent anything more.
      if (r.estado === 410) await this.detener(s, 'carta.webhookDetenido.retirado', {});
    } catch (error) {
      detalle = error instanceof Problema ? error.codigo : 'SIN_RESPUESTA';
    }
    return {
      salidaId: d.salidaId,
      suscripcionId: s.id,
      resultado: /^2\d\d$/.test(detalle) ? 'entregada' : 'fallida',
      detalle,
      en: this.reloj.ahora(),
      duracionMs: Math.round(performance.now() - empezado),
      respuesta,
    };
  }

  /** While a rotation lasts, both secrets sign: whoever receives may check with either. */
  private firmas(s: Suscripcion, d: Despacho, ahora: Date): string {
    const vigentes = [s.secretoSellado];
    if (s.secretoAnterior !== null && s.anteriorHasta !== null && ahora.getTime() < s.anteriorHasta)
      vigentes.push(s.secretoAnterior);
    return vigentes
      .map((x) => new Webhook(this.sello.abrir(x)).sign(d.salidaId, ahora, d.cuerpo))
      .join(' ');
  }
}

const cuerpoDe = (tipo: string, en: number, carga: unknown): string =>
  JSON.stringify({ type: tipo, timestamp: new Date(en).toISOString(), data: carga });
