/** The loaded demonstration over HTTP, with the document of its API: for what is asked of every route there is. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { v7 as uuid } from 'uuid';
import { CLAVE_DE_DEMOSTRACION } from '../../src/demo/elenco.js';
import { leerConfiguracion } from '../../src/platform/configuracion.js';
import { levantar, type Servicio } from '../../src/servicio.js';
import { pedir, type CargoDePrueba, type Pedido, type Respuesta } from './puerta.js';

export interface Parametro {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: { readonly enum?: readonly string[]; readonly format?: string };
}
export interface Operacion {
  readonly parameters?: readonly Parametro[];
  readonly requestBody?: { readonly content: Record<string, unknown> };
  readonly responses: Record<
    string,
    { readonly description: string; readonly content?: Record<string, { readonly schema: object }> }
  >;
}
export interface Documento {
  readonly paths: Record<string, Record<string, Operacion>>;
  readonly components: { readonly schemas: Record<string, object> };
}

/** Nothing has this id. */
export const NADA = '018f0000-0000-7000-8000-000000000000';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class Demostracion {
  private readonly fichas = new Map<number | string, string>();

  private constructor(
    private readonly servicio: Servicio,
    private readonly carpeta: string,
    readonly documento: Documento,
  ) {}

  static async abrir(): Promise<Demostracion> {
    const carpeta = await mkdtemp(join(tmpdir(), 'minga-demo-'));
    const servicio = await levantar(
      leerConfiguracion({
        MINGA_PERFIL: 'demo',
        PORT: '0',
        MINGA_DATOS: carpeta,
        MINGA_RITMO: '100000',
        MINGA_RITMO_SUBIDAS: '100000',
        MINGA_RITMO_PUBLICO: '100000',
        MINGA_RITMO_SESION: '100000',
        MINGA_REGISTRO: 'silent',
      }),
    );
    const documento = (await pedir(servicio.url, 'GET', '/api/openapi.json')).cuerpo as Documento;
    return new Demostracion(servicio, carpeta, documento);
  }

  async cerrar(): Promise<void> {
    await this.servicio.cerrar();
    await rm(this.carpeta, { recursive: true, force: true });
  }

  /** As that person of the demonstration, as somebody hired here, or (null) as nobody. */
  async como(
    quien: number | string | null,
    metodo: string,
    camino: string,
    pedido: Pedido = {},
  ): Promise<Respuesta> {
    const ficha =
      quien === null
        ? null
        : (this.fichas.get(quien) ??
          (await this.entrar(quien, `persona${quien}@demo.minga.invalid`)));
    return pedir(this.servicio.url, metodo.toUpperCase(), camino, {
      ...pedido,
      cabeceras: {
        ...(ficha === null ? {} : { authorization: `Bearer ${ficha}` }),
        ...pedido.cabeceras,
      },
    });
  }

  /** Somebody with these offices, called so. */
  async contratar(quien: string, ...cargos: readonly CargoDePrueba[]): Promise<void> {
    const { persistencia: p } = this.servicio;
    const personaId = uuid();
    const correo = `${personaId}@prueba.invalid`;
    const creadaEn = Date.parse('2025-01-01T00:00:00Z');
    await p.cuentas.crear({
      id: uuid(),
      personaId,
      nombre: 'Persona Ficticia 20',
      correo,
      clave: await hash(CLAVE_DE_DEMOSTRACION, { memoryCost: 8, timeCost: 1, parallelism: 1 }),
      creadaEn,
    });
    for (const {
      rol,
      titularId = null,
      gremio = null,
      desde = '2023-05-14',
      hasta = null,
    } of cargos)
      await p.personas.designar(
        {
          ...{ id: uuid(), personaId, rol, titularId, gremio, calidad: 'titular', desde, hasta },
          ...{ documentoId: null, creadaPor: null, creadaEn },
        },
        null,
      );
    await this.entrar(quien, correo);
  }

  private async entrar(quien: number | string, correo: string): Promise<string> {
    const cuerpo = { correo, clave: CLAVE_DE_DEMOSTRACION, programa: true };
    const r = await pedir(this.servicio.url, 'POST', '/api/sesion', { cuerpo });
    if (r.estado !== 200) throw new Error(JSON.stringify(r.cuerpo));
    this.fichas.set(quien, r.cuerpo.token as string);
    return r.cuerpo.token as string;
  }
}

/** What a route is about. */
export const deQue = (ruta: string): string =>
  ruta.split('/').find((p) => !['', 'api', 'publico', 'v1', 'inspector'].includes(p)) ?? '';
/** Ids go by the name under which they came. */
export class Hallados {
  private readonly ids = new Map<string, Set<string>>();

  anotar(nombre: string, valor: unknown): void {
    if (Array.isArray(valor)) for (const v of valor) this.anotar(nombre, v);
    else if (typeof valor === 'object' && valor !== null)
      for (const [k, v] of Object.entries(valor))
        if (typeof v === 'string' && UUID.test(v)) {
          const suyo = k === 'id' ? nombre : k;
          this.ids.set(suyo, (this.ids.get(suyo) ?? new Set()).add(v));
        } else this.anotar(k === 'elementos' ? nombre : k, v);
  }
  /** The first of each. */
  de(...nombres: readonly string[]): readonly string[] {
    return [...new Set(nombres.flatMap((n) => [...(this.ids.get(n) ?? [])].slice(0, 4)))];
  }
}
/** Under what other names the ids of a route come. */
export const TAMBIEN: { readonly [que: string]: readonly string[] } = {
  titulares: ['titular'],
  planes: ['plan'],
  compromisos: ['compromiso', 'compromisos'],
  procesos: ['procesoId', 'plan', 'propuestas'],
  documentos: ['documento'],
  recibos: ['procesos'],
  adjuntos: ['archivos'],
};
