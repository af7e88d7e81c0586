/** A client of the service over real HTTP, and nothing else: what it knows, an answer told it. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import type { Rol } from '../../machines/contrato.js';
import { instanteDe } from '../../src/demo/dias.js';
import { titularesDeDemostracion } from '../../src/demo/titulares.js';
import { Reloj } from '../../src/engine/puertos/reloj.js';
import { Claves } from '../../src/modules/sesion/claves.js';
import { leerConfiguracion } from '../../src/platform/configuracion.js';
import { levantar, type Servicio } from '../../src/servicio.js';

const CLAVE = 'una clave de prueba larga';
const DIAS_DE_SESION = 80;

class RelojDeHistoria extends Reloj {
  instante = instanteDe('2024-01-02T09:00');
  override ahora(): number {
    return this.instante;
  }
}

export interface Respuesta<T = Cuerpo> {
  readonly estado: number;
  readonly cuerpo: T;
  readonly cabeceras: Headers;
}
// What comes in an answer is looked at, not trusted: each test says what it expects of it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Cuerpo = any;

interface Persona {
  readonly correo: string;
  ficha: string;
  desde: number;
}

export class Visita {
  private readonly personas = new Map<string, Persona>();
  private minutos = 0;

  private constructor(
    private readonly servicio: Servicio,
    private readonly reloj: RelojDeHistoria,
    private readonly carpeta: string,
  ) {}

  /** A service of its own, with the base data, one demonstration titular and its first administrator. */
  static async abrir(): Promise<Visita> {
    const carpeta = mkdtempSync(join(tmpdir(), 'minga-historia-'));
    const config = leerConfiguracion({
      MINGA_PERFIL: 'prueba',
      PORT: '0',
      MINGA_DATOS: carpeta,
      MINGA_REGISTRO: 'silent',
      MINGA_RITMO: '100000',
      MINGA_RITMO_SESION: '100000',
      MINGA_RITMO_SUBIDAS: '100000',
    });
    const reloj = new RelojDeHistoria();
    const servicio = await levantar(config, { reloj });
    const visita = new Visita(servicio, reloj, carpeta);
    await servicio.persistencia.titulares.sembrar([titularesDeDemostracion()[0]!], [], []);
    await visita.primeraAdministracion();
    return visita;
  }

  async cerrar(): Promise<void> {
    await this.servicio.cerrar();
    rmSync(this.carpeta, { recursive: true, force: true });
  }

  /** That day at office hours, a minute after the last thing done. */
  el(dia: string): void {
    const siguiente = instanteDe(`${dia}T09:00`) + ++this.minutos * 1_000;
    this.reloj.instante = Math.max(siguiente, this.reloj.instante + 1_000);
  }

  /** What `npm run admin:crear` does. */
  private async primeraAdministracion(): Promise<void> {
    const { cuentas, personas } = this.servicio.persistencia;
    const correo = 'persona0@demo.minga.invalid';
    const personaId = randomUUID();
    const creadaEn = this.reloj.ahora();
    await cuentas.crear({
      id: randomUUID(),
      personaId,
      nombre: 'Persona Ficticia 0',
      correo,
      clave: await new Claves().guardar(CLAVE),
      creadaEn,
    });
    await personas.designar(
      {
        id: randomUUID(),
        personaId,
        rol: 'administrador',
        titularId: null,
        gremio: null,
        calidad: 'titular',
        desde: '2024-01-02',
        hasta: null,
        documentoId: null,
        creadaPor: null,
        creadaEn,
      },
      null,
    );
    await this.ingresar('admin', correo);
  }

  /** The administrator writes somebody down, invites them and gives them an office; they set their password. */
  async invitar(
    nombre: string,
    rol: Rol,
    donde: { readonly titular?: string; readonly gremio?: string } = {},
  ): Promise<void> {
    const n = this.personas.size;
    const correo = `persona${n}@demo.minga.invalid`;
    const persona = await this.pedir('admin', 'POST', '/api/personas', {
      nombre: `Persona Ficticia ${n}`,
      correo,
    });
    exigir(persona, 201);
    const designacion = {
      persona: persona.cuerpo.id,
      rol,
      desde: '2024-01-02',
      ...(donde.gremio === undefined ? {} : { gremio: donde.gremio }),
    };
    const ruta =
      donde.titular === undefined
        ? '/api/designaciones'
        : `/api/titulares/${donde.titular}/designaciones`;
    exigir(await this.pedir('admin', 'POST', ruta, designacion), 201);
    const invitacion = await this.pedir(
      'admin',
      'POST',
      `/api/personas/${persona.cuerpo.id}/invitaciones`,
    );
    exigir(invitacion, 201);
    const activada = await this.pedir(null, 'POST', '/api/sesion/activacion', {
      enlace: ultimoTramo(invitacion.cuerpo.enlace as string),
      clave: CLAVE,
    });
    exigir(activada, 200);
    await this.ingresar(nombre, correo);
  }

  private async ingresar(nombre: string, correo: string): Promise<void> {
    const r = await this.pedir(null, 'POST', '/api/sesion', {
      correo,
      clave: CLAVE,
      programa: true,
    });
    exigir(r, 200);
    this.personas.set(nombre, { correo, ficha: r.cuerpo.token, desde: this.reloj.ahora() });
  }

  async pedir(
    quien: string | null,
    metodo: string,
    ruta: string,
    cuerpo?: unknown,
    cabeceras: { readonly [nombre: string]: string } = {},
  ): Promise<Respuesta> {
    const formulario = cuerpo instanceof FormData;
    const r = await fetch(this.servicio.url + ruta, {
      method: metodo,
      headers: {
        ...(quien === null ? {} : { authorization: `Bearer ${await this.fichaDe(quien)}` }),
        ...(cuerpo === undefined || formulario ? {} : { 'content-type': 'application/json' }),
        ...cabeceras,
      },
      ...(cuerpo === undefined ? {} : { body: formulario ? cuerpo : JSON.stringify(cuerpo) }),
    });
    const texto = await r.text();
    const json = /json/.test(r.headers.get('content-type') ?? '');
    return { estado: r.status, cuerpo: json ? JSON.parse(texto) : texto, cabeceras: r.headers };
  }

  /** A program's session does not last for ever. */
  private async fichaDe(quien: string): Promise<string> {
    const persona = this.personas.get(quien);
    if (persona === undefined) throw new Error(`nobody is called ${quien}`);
    if (this.reloj.ahora() - persona.desde > DIAS_DE_SESION * 86_400_000)
      await this.ingresar(quien, persona.correo);
    return this.personas.get(quien)!.ficha;
  }
}

export function exigir(r: Respuesta, estado: number): void {
  if (r.estado !== estado)
    throw new Error(`expected ${estado}, got ${r.estado}: ${JSON.stringify(r.cuerpo)}`);
}

/** The invitation may come as a secret or as an address that ends in it. */
const ultimoTramo = (enlace: string): string => enlace.split(/[/#=]/).at(-1) ?? enlace;
