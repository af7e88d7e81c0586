/**
 * Answers to readers, as bytes, kept under the mark they were made with. Under another mark none of them is given. Two
 * requests are the same when all of what an answer may depend on is, letter by letter.
 */
import type { Response } from 'express';
import type { OutgoingHttpHeaders } from 'node:http';
import type { Peticion } from './peticion.js';

const RESPUESTAS = 3000;
const BYTES = 48_000_000;
/** Longer than this, it is a file and not a page. */
const LARGO = 1_000_000;
/** Of one answer and of no other. */
const PASAJERAS: ReadonlySet<string> = new Set([
  'x-request-id',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
]);
/** Whoever sends these asks for something else than the page. */
const PARTICULARES = ['cookie', 'authorization', 'range', 'if-modified-since', 'if-match'] as const;

interface Guardada {
  readonly cabeceras: OutgoingHttpHeaders;
  readonly etag: string | null;
  readonly cuerpo: Buffer;
  /** As declared, for the figures. */
  readonly ruta: unknown;
}

export class RespuestasALectores {
  private marca = '';
  private bytes = 0;
  private readonly guardadas = new Map<string, Guardada>();

  find(marca: string, p: Peticion): Guardada | null {
    if (marca !== this.marca) {
      this.vaciar();
      this.marca = marca;
    }
    return esComun(p) ? (this.guardadas.get(claveDe(p)) ?? null) : null;
  }

  /** Keeps what is about to be answered, if it is one whole page. */
  guardarLaDe(marca: string, p: Peticion, r: Response): void {
    if (p.method !== 'GET' || !esComun(p)) return;
    const clave = claveDe(p);
    const write = r.write.bind(r) as typeof r.write;
    const end = r.end.bind(r) as typeof r.end;
    let aPedazos = false;
    r.write = ((...args: Parameters<typeof write>) => {
      aPedazos = true;
      return write(...args);
    }) as typeof write;
    r.end = ((...args: Parameters<typeof end>) => {
      const [cuerpo] = args as readonly unknown[];
      if (!aPedazos && marca === this.marca) this.guardar(clave, p, r, cuerpo);
      return end(...args);
    }) as typeof end;
  }

  private guardar(clave: string, p: Peticion, r: Response, cuerpo: unknown): void {
    if (r.statusCode !== 200 || r.hasHeader('set-cookie')) return;
    const bytes =
      typeof cuerpo === 'string'
        ? Buffer.from(cuerpo)
        : Buffer.isBuffer(cuerpo) && cuerpo.length > 0
          ? cuerpo
          : null;
    if (bytes === null || bytes.length > LARGO) return;
    const cabeceras = Object.fromEntries(
      Object.entries(r.getHeaders()).filter(([nombre]) => !PASAJERAS.has(nombre)),
    );
    if (/no-store|private/.test(String(cabeceras['cache-control']))) return;
    if (this.guardadas.size >= RESPUESTAS || this.bytes + bytes.length > BYTES) this.vaciar();
    this.bytes += bytes.length;
    this.guardadas.set(clave, {
      cabeceras: { ...cabeceras, 'content-length': bytes.length },
      etag: typeof cabeceras['etag'] === 'string' ? cabeceras['etag'] : null,
      cuerpo: bytes,
      ruta: p.route as unknown,
    });
  }

  private vaciar(): void {
    this.guardadas.clear();
    this.bytes = 0;
  }
}

/** A kept answer, given again. */
export function responderCon(
  { cabeceras, etag, cuerpo, ruta }: Guardada,
  p: Peticion,
  r: Response,
): void {
  p.route = ruta;
  const { 'content-length': largo, ...demas } = cabeceras;
  for (const [nombre, v] of Object.entries(demas)) r.setHeader(nombre, v!);
  if (etag !== null && tiene(p.headers['if-none-match'], etag)) {
    r.writeHead(304);
    r.end();
    return;
  }
  r.writeHead(200, { 'Content-Length': largo as number });
  if (p.method === 'HEAD') r.end();
  else r.end(cuerpo);
}

/** As RFC 9110 compares them for reading: weak or strong is the same. */
function tiene(cabecera: string | undefined, etag: string): boolean {
  if (cabecera === undefined) return false;
  const suya = sinDebil(etag);
  return (
    cabecera.trim() === '*' || cabecera.split(',').some((una) => sinDebil(una.trim()) === suya)
  );
}

const sinDebil = (etag: string): string => (etag.startsWith('W/') ? etag.slice(2) : etag);

const esComun = (p: Peticion): boolean => PARTICULARES.every((c) => p.headers[c] === undefined);

const claveDe = ({ headers: h, originalUrl }: Peticion): string =>
  JSON.stringify([h.host, originalUrl, h['accept-encoding'], h['accept-language'], h.accept]);
