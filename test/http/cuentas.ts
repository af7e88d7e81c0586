/** A browser with its cookies, the codes of a telephone, and the letters that were written. */
import { Secret, TOTP } from 'otpauth';
import { CorreoPorCartas } from '../../src/modules/canales/correo-por-cartas.js';
import { CLAVE, pedir, type Puerta, type Respuesta } from './puerta.js';
import { hastaVer } from '../paciencia.js';

export class Navegador {
  private readonly galletas = new Map<string, { readonly valor: string; readonly ruta: string }>();
  csrf: string | null = null;

  constructor(
    private readonly url: string,
    private readonly agente = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  ) {}

  static async entrar(puerta: Puerta, correo: string, clave = CLAVE): Promise<Navegador> {
    const n = new Navegador(puerta.url);
    const r = await n.ingresar(correo, clave);
    if (r.estado !== 200) throw new Error(JSON.stringify(r.cuerpo));
    return n;
  }

  async ingresar(correo: string, clave = CLAVE): Promise<Respuesta> {
    return this.post('/api/sesion', { correo, clave });
  }

  get(camino: string): Promise<Respuesta> {
    return this.pedir('GET', camino);
  }
  post(camino: string, cuerpo: unknown = {}): Promise<Respuesta> {
    return this.pedir('POST', camino, cuerpo);
  }
  borrar(camino: string): Promise<Respuesta> {
    return this.pedir('DELETE', camino);
  }

  async pedir(metodo: string, camino: string, cuerpo?: unknown): Promise<Respuesta> {
    const r = await pedir(this.url, metodo, camino, {
      ...(cuerpo === undefined ? {} : { cuerpo }),
      cabeceras: {
        'user-agent': this.agente,
        cookie: this.para(camino),
        ...(this.csrf === null ? {} : { 'x-minga-csrf': this.csrf }),
      },
    });
    this.guardar(r.cabeceras);
    if (r.estado === 200 && typeof r.cuerpo?.csrf === 'string') this.csrf = r.cuerpo.csrf;
    return r;
  }

  guardar(cabeceras: Headers): void {
    for (const escrita of cabeceras.getSetCookie()) {
      const [par = '', ...opciones] = escrita.split('; ');
      const [nombre = '', valor = ''] = par.split('=');
      const ruta = opciones.find((o) => o.startsWith('Path='))?.slice(5) ?? '/';
      if (valor === '') this.galletas.delete(nombre);
      else this.galletas.set(nombre, { valor: decodeURIComponent(valor), ruta });
    }
  }

  galleta(nombre: string): string | null {
    return this.galletas.get(nombre)?.valor ?? null;
  }
  ponerGalleta(nombre: string, valor: string, ruta = '/'): void {
    this.galletas.set(nombre, { valor, ruta });
  }

  private para(camino: string): string {
    return [...this.galletas]
      .filter(([, { ruta }]) => ruta === '/' || camino.startsWith(ruta))
      .map(([nombre, { valor }]) => `${nombre}=${valor}`)
      .join('; ');
  }
}

/** The application on a telephone, at the test's hour. */
export const codigoDe = (puerta: Puerta, secreto: string, pasos = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secreto) }).generate({
    timestamp: puerta.reloj.ahora() + pasos * 30_000,
  });

export interface CartaLeida {
  readonly asunto: string;
  readonly para: string;
  readonly texto: string;
  readonly sellada: boolean;
}

/** What was written to an account, the last first. The recovery is written after its answer: it is waited for. */
export async function cartasDe(
  puerta: Puerta,
  cuentaId: string,
  cuantas = 1,
): Promise<CartaLeida[]> {
  const { cartas } = puerta.servicio.persistencia;
  const correo = puerta.servicio.app.get(CorreoPorCartas);
  const escritas = await hastaVer(
    async () => (await cartas.listar({ cuentaId }, { limite: 50, cursor: null })).elementos,
    (vistas) => vistas.length >= cuantas,
  );
  return escritas.map((c) => ({
    asunto: c.asunto,
    para: c.para,
    texto: correo.abrir(c)?.texto ?? '',
    sellada: c.sellada,
  }));
}

/** The secret of the last link of recovery written to that account. */
export async function enlaceDe(puerta: Puerta, cuentaId: string, cuantas = 1): Promise<string> {
  const [carta] = await cartasDe(puerta, cuentaId, cuantas);
  const enlace = /\/recuperacion#([\w-]+)/.exec(carta?.texto ?? '')?.[1];
  if (enlace === undefined) throw new Error('no link was written');
  return enlace;
}

/** Enrols a second factor from an open session; gives its secret and its recovery codes. */
export async function conSegundoFactor(
  puerta: Puerta,
  n: Navegador,
): Promise<{ readonly secreto: string; readonly codigos: readonly string[] }> {
  const propuesto = await n.post('/api/sesion/segundo-factor', { clave: CLAVE });
  const secreto = propuesto.cuerpo.secreto as string;
  const r = await n.post('/api/sesion/segundo-factor/confirmacion', {
    codigo: codigoDe(puerta, secreto),
  });
  if (r.estado !== 200) throw new Error(JSON.stringify(r.cuerpo));
  return { secreto, codigos: r.cuerpo.codigos as string[] };
}
