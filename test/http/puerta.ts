/** The whole service over real HTTP, on a database and a clock of the test's own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { hash } from '@node-rs/argon2';
import { v7 as uuid } from 'uuid';
import type { Rol } from '../../machines/contrato.js';
import { cargarDatosBase } from '../../src/datos-base.js';
import { leerConfiguracion } from '../../src/platform/configuracion.js';
import { levantar, type Servicio } from '../../src/servicio.js';
import { claveBusqueda } from '../../src/platform/clave-busqueda.js';
import { RelojDePrueba } from '../engine/casa.js';
import { copiarSqlite } from '../persistence/plantilla.js';

export const CLAVE = 'una clave de prueba 2025';

/** As cheap as the function allows: whoever tests logs in ten times a file. What it costs is tested by itself. */
const GUARDADA = hash(CLAVE, { memoryCost: 8, timeCost: 1, parallelism: 1 });

export interface CargoDePrueba {
  readonly rol: Rol;
  readonly titularId?: string;
  readonly gremio?: 'CONGOPE' | 'AME' | 'CONAGOPARE';
  readonly desde?: string;
  readonly hasta?: string;
}

export interface Respuesta {
  readonly estado: number;
  // What each route answers is what the tests look into.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly cuerpo: any;
  readonly cabeceras: Headers;
}
export interface Pedido {
  readonly cuerpo?: unknown;
  readonly formulario?: FormData;
  /** A body as it is, whatever it says it is. */
  readonly crudo?: string;
  readonly cabeceras?: Record<string, string>;
}

/** A program with a bearer token. */
export class Programa {
  constructor(
    private readonly url: string,
    public ficha: string,
    readonly cuentaId: string,
    readonly personaId: string,
    readonly correo: string,
  ) {}

  /** The same person and token, at the door of a service that was started again. */
  en(url: string): Programa {
    return new Programa(url, this.ficha, this.cuentaId, this.personaId, this.correo);
  }
  /** A token lasts ninety days. */
  async reingresar(): Promise<void> {
    const cuerpo = { correo: this.correo, clave: CLAVE, programa: true };
    const r = await pedir(this.url, 'POST', '/api/sesion', { cuerpo });
    this.ficha = r.cuerpo.token as string;
  }
  get(camino: string, cabeceras: Record<string, string> = {}): Promise<Respuesta> {
    return this.pedir('GET', camino, { cabeceras });
  }
  post(
    camino: string,
    cuerpo: unknown = {},
    cabeceras: Record<string, string> = {},
  ): Promise<Respuesta> {
    return this.pedir('POST', camino, { cuerpo, cabeceras });
  }
  pedir(metodo: string, camino: string, pedido: Pedido = {}): Promise<Respuesta> {
    return pedir(this.url, metodo, camino, {
      ...pedido,
      cabeceras: { authorization: `Bearer ${this.ficha}`, ...pedido.cabeceras },
    });
  }
  transitar(
    procesoId: string,
    evento: string,
    datos: object,
    mas: object = {},
    cabeceras: Record<string, string> = {},
  ): Promise<Respuesta> {
    return this.post(
      `/api/procesos/${procesoId}/transiciones/${evento}`,
      { datos, ...mas },
      cabeceras,
    );
  }
  subir(
    metadatos: object,
    archivo: { readonly nombre: string; readonly bytes: Uint8Array },
    cabeceras: Record<string, string> = {},
    camino = '/api/documentos',
  ): Promise<Respuesta> {
    const formulario = new FormData();
    formulario.set('metadatos', JSON.stringify(metadatos));
    formulario.set('archivo', new Blob([new Uint8Array(archivo.bytes)]), archivo.nombre);
    return this.pedir('POST', camino, { formulario, cabeceras });
  }
  /** Uploads a signed PDF of these types; gives its id. */
  async documento(
    titular: string | null,
    tipos: readonly string[],
    mas: object = {},
  ): Promise<string> {
    const r = await this.subir(
      { titular, tipos, titulo: `Documento ${tipos.join(' y ')}`, firmado: true, ...mas },
      { nombre: `${tipos[0]}.pdf`, bytes: pdf(`${tipos.join()} ${uuid()}`) },
    );
    if (r.estado !== 201) throw new Error(JSON.stringify(r.cuerpo));
    return r.cuerpo.id as string;
  }
}

export async function pedir(
  url: string,
  metodo: string,
  camino: string,
  pedido: Pedido = {},
): Promise<Respuesta> {
  const conCuerpo = pedido.cuerpo !== undefined;
  const r = await fetch(`${url}${camino}`, {
    method: metodo,
    headers: { ...(conCuerpo ? { 'content-type': 'application/json' } : {}), ...pedido.cabeceras },
    ...(conCuerpo ? { body: JSON.stringify(pedido.cuerpo) } : {}),
    ...(pedido.formulario === undefined ? {} : { body: pedido.formulario }),
    ...(pedido.crudo === undefined ? {} : { body: pedido.crudo }),
    redirect: 'manual',
  });
  const texto = await r.text();
  const esJson = /json/.test(r.headers.get('content-type') ?? '');
  return {
    estado: r.status,
    cuerpo: esJson ? (JSON.parse(texto) as unknown) : texto,
    cabeceras: r.headers,
  };
}

/** The smallest file any reader takes for a PDF, with a text of its own. */
export const pdf = (texto: string): Uint8Array =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n% ${texto}\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  );

export class Puerta {
  private constructor(
    public servicio: Servicio,
    readonly reloj: RelojDePrueba,
    readonly carpeta: string,
    private readonly lineas: string[],
    private readonly claveGuardada: string,
    private readonly volver: () => Promise<Servicio>,
  ) {}

  static async abrir(entorno: Record<string, string> = {}): Promise<Puerta> {
    const carpeta = await mkdtemp(join(tmpdir(), 'minga-http-'));
    const reloj = new RelojDePrueba();
    const lineas: string[] = [];
    const destino = new Writable({
      write: (trozo: Buffer, _c, listo) => {
        lineas.push(trozo.toString());
        listo();
      },
    });
    const config = leerConfiguracion({
      MINGA_PERFIL: 'prueba',
      PORT: '0',
      MINGA_DATOS: carpeta,
      MINGA_RITMO: '100000',
      MINGA_RITMO_SESION: '1000',
      MINGA_RITMO_SUBIDAS: '1000',
      MINGA_RITMO_PUBLICO: '1000',
      MINGA_RETO: '200',
      MINGA_REGISTRO: 'info',
      ...entorno,
    });
    if (config.bd === `sqlite:${join(carpeta, 'minga.sqlite')}`)
      await copiarSqlite(join(carpeta, 'minga.sqlite'), {
        nombre: 'con-datos-base',
        reloj,
        llenar: cargarDatosBase,
      });
    const volver = () => levantar(config, { destino, reloj });
    return new Puerta(await volver(), reloj, carpeta, lineas, await GUARDADA, volver);
  }

  get url(): string {
    return this.servicio.url;
  }
  get registro(): string {
    return this.lineas.join('');
  }

  async cerrar(): Promise<void> {
    await this.servicio.cerrar();
    await rm(this.carpeta, { recursive: true, force: true });
  }

  /** Stops the service and starts another on what the first one left written. */
  async reiniciar(): Promise<void> {
    await this.servicio.cerrar();
    this.servicio = await this.volver();
  }

  /** Somebody with these offices and a token. */
  async entrar(nombre: string, ...cargos: readonly CargoDePrueba[]): Promise<Programa> {
    const { cuentaId, personaId, correo } = await this.contratar(nombre, ...cargos);
    const r = await pedir(this.url, 'POST', '/api/sesion', {
      cuerpo: { correo, clave: CLAVE, programa: true },
    });
    if (r.estado !== 200) throw new Error(JSON.stringify(r.cuerpo));
    return new Programa(this.url, r.cuerpo.token as string, cuentaId, personaId, correo);
  }

  /** A person with an account and these offices. */
  async contratar(
    nombre: string,
    ...cargos: readonly CargoDePrueba[]
  ): Promise<{ cuentaId: string; personaId: string; correo: string }> {
    const p = this.servicio.persistencia;
    const personaId = uuid();
    const cuentaId = uuid();
    const correo = `${personaId}@prueba.invalid`;
    await p.cuentas.crear({
      id: cuentaId,
      personaId,
      nombre,
      correo,
      clave: this.claveGuardada,
      creadaEn: this.reloj.ahora(),
    });
    for (const c of cargos)
      await p.personas.designar(
        {
          id: uuid(),
          personaId,
          rol: c.rol,
          titularId: c.titularId ?? null,
          gremio: c.gremio ?? null,
          calidad: 'titular',
          desde: c.desde ?? '2023-05-14',
          hasta: c.hasta ?? null,
          documentoId: null,
          creadaPor: null,
          creadaEn: this.reloj.ahora(),
        },
        null,
      );
    return { cuentaId, personaId, correo };
  }

  /** A demonstration government. */
  async gad(nombre: string, gremio: 'CONGOPE' | 'AME' | 'CONAGOPARE' = 'AME'): Promise<string> {
    const id = uuid();
    await this.servicio.persistencia.titulares.crear({
      id,
      clase: 'gad',
      nivel:
        gremio === 'AME' ? 'municipal' : gremio === 'CONGOPE' ? 'provincial' : 'parroquial_rural',
      nombre,
      nombreOficial: nombre,
      codigoDpa: null,
      provincia: null,
      canton: null,
      gremio,
      zona: 'America/Guayaquil',
      poblacion: null,
      demo: true,
      claveBusqueda: claveBusqueda(nombre),
    });
    return id;
  }
}
