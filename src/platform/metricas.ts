import type { NextFunction, RequestHandler, Response } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { CifrasDeInstalacion, Cifras } from './cifras-de-instalacion.js';
import type { Peticion } from './peticion.js';

/** What each gauge says, as Prometheus shows it. */
const MEDIDORES: { readonly [C in keyof Cifras]: readonly [nombre: string, ayuda: string] } = {
  plazosAtrasados: ['minga_plazos_atrasados', 'Plazos vencidos hace más de un minuto sin disparar'],
  salidasPendientes: ['minga_salidas_pendientes', 'Mensajes hacia afuera por enviar'],
  salidasFallidas: ['minga_salidas_fallidas', 'Mensajes hacia afuera que se dejaron de intentar'],
  esperaDeSalidas: ['minga_salidas_espera_segundos', 'Segundos que espera el mensaje más atrasado'],
  incidentesAbiertos: ['minga_incidentes_abiertos', 'Fallas del sistema sin resolver'],
};
const SEGUNDOS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Figures of this process and of the installation, in the words of Prometheus. No name of anybody, no id. */
export class Metricas {
  private readonly registro = new Registry();
  private readonly duracion = new Histogram({
    name: 'minga_http_duracion_segundos',
    help: 'Lo que tarda cada petición, por ruta declarada',
    labelNames: ['metodo', 'ruta', 'estado'],
    buckets: SEGUNDOS,
    registers: [this.registro],
  });
  private readonly medidores: ReadonlyMap<keyof Cifras, Gauge>;

  constructor(private readonly cifras: CifrasDeInstalacion) {
    collectDefaultMetrics({ register: this.registro });
    this.medidores = new Map(
      (Object.keys(MEDIDORES) as (keyof Cifras)[]).map((clave) => {
        const [name, help] = MEDIDORES[clave];
        return [clave, new Gauge({ name, help, registers: [this.registro] })];
      }),
    );
  }

  /** By the route as declared: ids would make a series of each process. */
  medir(): RequestHandler {
    return (p, r, siguiente) => {
      const fin = this.duracion.startTimer();
      r.on('finish', () => {
        const ruta = (p.route as { path?: unknown } | undefined)?.path;
        fin({
          metodo: p.method,
          ruta: typeof ruta === 'string' ? ruta : 'otra',
          estado: String(r.statusCode),
        });
      });
      siguiente();
    };
  }

  /** Only with the key of the installation's own Prometheus; without one, there is nothing here. */
  servir(clave: string | null): RequestHandler {
    return (p, r, siguiente) => {
      if (clave === null) siguiente();
      else this.responder(p as Peticion, r, clave).catch(siguiente as NextFunction);
    };
  }

  private async responder(p: Peticion, r: Response, clave: string): Promise<void> {
    r.setHeader('Cache-Control', 'no-store');
    if (!iguales(p.headers.authorization ?? '', `Bearer ${clave}`)) {
      r.setHeader('WWW-Authenticate', 'Bearer');
      r.status(401).end();
      return;
    }
    const cifras = await this.cifras.leer();
    for (const [nombre, medidor] of this.medidores) medidor.set(cifras[nombre]);
    r.type(this.registro.contentType).send(await this.registro.metrics());
  }
}

const huella = (texto: string): Buffer => createHash('sha256').update(texto).digest();
const iguales = (a: string, b: string): boolean => timingSafeEqual(huella(a), huella(b));
