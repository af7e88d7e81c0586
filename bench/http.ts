/**
 * The whole road: a built server in a process of its own, SQLite, bearer tokens. A completion with 32 requests in
 * flight, beside a route that only asks who it is. The client shares the machine with the server.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { huellaDe, nuevoSecreto } from '../src/modules/sesion/secreto.js';
import { bancoSqlite } from '../test/persistence/bancos.js';
import { cronometrar, mediana } from './medida.js';
import { abrirCasa, deBanco, preparar, type Proceso } from './recorrido.js';

const EN_VUELO = 32;
const PROCESOS = 120;
const RONDAS = 3;

export interface PorHttp {
  readonly completar: number;
  readonly vacia: number;
  /** Of a completion, ms. */
  readonly p50: number;
  readonly p99: number;
}

export async function medirHttp(): Promise<PorHttp> {
  const banco = await bancoSqlite();
  const carpeta = mkdtempSync(join(tmpdir(), 'minga-http-'));
  let servidor: ChildProcess | null = null;
  try {
    const casa = await abrirCasa(banco);
    const procesos = await preparar(casa, deBanco, PROCESOS * (RONDAS + 1));
    const token = await unaSesion(banco, procesos[0]!.actos[0]!.principal.cuentaId);
    const puerto = await puertoLibre();
    servidor = await encender(banco.archivo, carpeta, puerto);
    const cliente = new Cliente(puerto, token);
    // Once to warm it up, unmeasured.
    await completar(cliente, procesos.splice(0, PROCESOS), []);
    const completadas: number[] = [];
    const vacias: number[] = [];
    const demoras: number[] = [];
    for (let r = 0; r < RONDAS; r++) {
      vacias.push(await vacia(cliente, PROCESOS * 15));
      completadas.push(await completar(cliente, procesos.splice(0, PROCESOS), demoras));
    }
    cliente.cerrar();
    demoras.sort((a, b) => a - b);
    return {
      completar: mediana(completadas),
      vacia: mediana(vacias),
      p50: demoras[Math.floor(demoras.length * 0.5)]!,
      p99: demoras[Math.floor(demoras.length * 0.99)]!,
    };
  } finally {
    if (servidor !== null) await apagar(servidor);
    await banco.cerrar();
    rmSync(carpeta, { recursive: true, force: true });
  }
}

async function unaSesion(
  { persistencia }: Awaited<ReturnType<typeof bancoSqlite>>,
  cuentaId: string,
): Promise<string> {
  const secreto = nuevoSecreto('mng_');
  const ahora = Date.now();
  await persistencia.cuentas.abrirSesion({
    id: uuid(),
    cuentaId,
    huella: huellaDe(secreto),
    clase: 'programa',
    medio: 'clave',
    doble: false,
    aparato: null,
    red: null,
    csrf: null,
    creadaEn: ahora,
    vistaEn: ahora,
    venceEn: ahora + 86_400_000,
  });
  return secreto;
}

async function encender(archivo: string, carpeta: string, puerto: number): Promise<ChildProcess> {
  const servidor = spawn(process.execPath, [...process.execArgv, join('dist', 'src', 'main.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      MINGA_PERFIL: 'prueba',
      MINGA_BD: `sqlite:${archivo}`,
      MINGA_DATOS: carpeta,
      MINGA_REGISTRO: 'fatal',
      MINGA_RITMO: '100000000',
      PORT: String(puerto),
    },
  });
  let dicho = '';
  servidor.stderr!.setEncoding('utf8');
  await new Promise<void>((cumplir, fallar) => {
    servidor.stderr!.on('data', (texto: string) => {
      dicho += texto;
      if (dicho.includes('lista en')) cumplir();
    });
    servidor.once('exit', () => fallar(new Error(`the server did not start:\n${dicho}`)));
  });
  return servidor;
}

async function apagar(servidor: ChildProcess): Promise<void> {
  if (servidor.exitCode !== null) return;
  const ido = new Promise((cumplir) => servidor.once('exit', cumplir));
  servidor.kill('SIGTERM');
  await ido;
}

async function vacia(cliente: Cliente, cuantas: number): Promise<number> {
  let faltan = cuantas;
  const ritmo = await cronometrar(cuantas, async () => {
    await Promise.all(
      Array.from({ length: EN_VUELO }, async () => {
        while (faltan-- > 0) await cliente.pedir('GET', '/api/sesion', null, {});
      }),
    );
  });
  return ritmo.porSegundo;
}

async function completar(
  cliente: Cliente,
  procesos: readonly Proceso[],
  demoras: number[],
): Promise<number> {
  const cola = [...procesos];
  const cuantas = procesos.reduce((n, p) => n + p.actos.length, 0);
  const ritmo = await cronometrar(cuantas, async () => {
    await Promise.all(
      Array.from({ length: EN_VUELO }, async () => {
        for (let p = cola.pop(); p !== undefined; p = cola.pop())
          for (const [i, acto] of p.actos.entries()) {
            const desde = performance.now();
            await cliente.pedir(
              'POST',
              `/api/procesos/${p.id}/transiciones/${acto.evento}`,
              { datos: acto.datos },
              { 'Idempotency-Key': `${p.id}-${i}` },
            );
            demoras.push(performance.now() - desde);
          }
      }),
    );
  });
  return ritmo.porSegundo;
}

class Cliente {
  private readonly agente = new Agent({ keepAlive: true, maxSockets: EN_VUELO });

  constructor(
    private readonly puerto: number,
    private readonly token: string,
  ) {}

  /** @throws Error unless the answer is a 200. */
  pedir(
    metodo: string,
    ruta: string,
    cuerpo: object | null,
    cabeceras: { readonly [nombre: string]: string },
  ): Promise<void> {
    const texto = cuerpo === null ? null : JSON.stringify(cuerpo);
    return new Promise((cumplir, fallar) => {
      const peticion = request(
        {
          host: '127.0.0.1',
          port: this.puerto,
          path: ruta,
          method: metodo,
          agent: this.agente,
          headers: {
            Authorization: `Bearer ${this.token}`,
            ...(texto === null
              ? {}
              : {
                  'Content-Type': 'application/json',
                  'Content-Length': String(Buffer.byteLength(texto)),
                }),
            ...cabeceras,
          },
        },
        (respuesta) => {
          const trozos: Buffer[] = [];
          respuesta.on('data', (trozo: Buffer) => trozos.push(trozo));
          respuesta.on('end', () => {
            if (respuesta.statusCode === 200) cumplir();
            else
              fallar(
                new Error(`${ruta}: ${respuesta.statusCode} ${Buffer.concat(trozos).toString()}`),
              );
          });
        },
      );
      peticion.on('error', fallar);
      peticion.end(texto ?? undefined);
    });
  }

  cerrar(): void {
    this.agente.destroy();
  }
}

async function puertoLibre(): Promise<number> {
  return new Promise((cumplir, fallar) => {
    const servidor = createServer();
    servidor.on('error', fallar);
    servidor.listen(0, '127.0.0.1', () => {
      const { port } = servidor.address() as { port: number };
      servidor.close(() => cumplir(port));
    });
  });
}
