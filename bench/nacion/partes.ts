/**
 * A nation made in shares of its governments, several processes at once, and joined in one file. What was interrupted
 * goes on from the shares that are done.
 */
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Avance, NacionPedida } from './fabrica.js';
import { unir } from './unir.js';

const PARTE = fileURLToPath(new URL(import.meta.url.replace(/partes\.(ts|js)$/, 'parte.$1')));

/** Small enough for the indexes of a share to stay in memory. */
const PARTES = 8;

type Pedida = Omit<NacionPedida, 'parte' | 'partes'>;

export async function hacerNacionEnPartes(
  archivo: string,
  pedida: Pedida,
  procesos: number,
  avisar: (avance: string) => void,
): Promise<Avance> {
  if (existsSync(archivo))
    throw new Error(`Ya existe ${archivo}: la nación se hace en una base nueva`);
  const { gads, lineas, semilla, anios, hasta } = pedida;
  const carpeta = `${resolve(archivo)}.${[gads, lineas, semilla, anios, hasta].join('-')}`;
  mkdirSync(carpeta, { recursive: true });
  const marcha = new Marcha(lineas);
  const archivos: string[] = [];
  const porHacer: number[] = [];
  for (let parte = PARTES - 1; parte >= 0; parte--) {
    archivos.push(join(carpeta, `${parte}.sqlite`));
    if (!existsSync(archivos.at(-1)!)) porHacer.push(parte);
  }
  await Promise.all(
    Array.from({ length: procesos }, async () => {
      for (let parte = porHacer.pop(); parte !== undefined; parte = porHacer.pop()) {
        const suya = parte;
        const haciendo = join(carpeta, `${suya}.haciendo`);
        for (const cola of ['', '-journal']) rmSync(haciendo + cola, { force: true });
        await hacerParte(haciendo, { ...pedida, parte: suya, partes: PARTES }, (a) => {
          marcha.anotar(suya, a);
          avisar(marcha.dicha());
        });
        renameSync(haciendo, join(carpeta, `${suya}.sqlite`));
      }
    }),
  );
  const hecho = marcha.sumada();
  const haciendo = join(carpeta, 'unida');
  rmSync(haciendo, { force: true });
  const unidas = await unir(haciendo, archivos, (n) =>
    avisar(`Uniendo ${archivos.length} partes: ${n} asientos`),
  );
  renameSync(haciendo, archivo);
  rmSync(carpeta, { recursive: true, force: true });
  return { ...hecho, lineas: unidas, segundos: marcha.segundos() };
}

/** How it goes, over all the shares. */
class Marcha {
  private readonly empezo = performance.now();
  private readonly ultimos = new Map<number, Avance>();

  constructor(private readonly de: number) {}

  segundos(): number {
    return (performance.now() - this.empezo) / 1000;
  }

  anotar(parte: number, a: Avance): void {
    this.ultimos.set(parte, a);
  }

  sumada(): Avance {
    const a = [...this.ultimos.values()];
    return {
      lineas: a.reduce((n, x) => n + x.lineas, 0),
      de: this.de,
      dia: a.map((x) => x.dia).sort()[0] ?? '',
      segundos: this.segundos(),
      parados: a.reduce((n, x) => n + x.parados, 0),
    };
  }

  dicha(): string {
    const { lineas, segundos, dia } = this.sumada();
    const ritmo = lineas / segundos;
    const faltan = Math.ceil(Math.max(0, this.de - lineas) / ritmo / 60);
    return `${dia}  ${lineas} de ${this.de} líneas  ${Math.round(ritmo)}/s  faltan ${faltan} min`;
  }
}

function hacerParte(
  archivo: string,
  pedida: NacionPedida,
  avisar: (a: Avance) => void,
): Promise<void> {
  return new Promise((cumplir, fallar) => {
    const hijo = fork(PARTE, [archivo, JSON.stringify(pedida)], {
      // A line leaves much garbage that dies young.
      execArgv: [...process.execArgv, '--max-semi-space-size=64'],
    });
    hijo.on('message', (a) => avisar(a as Avance));
    hijo.on('error', fallar);
    hijo.on('exit', (codigo) =>
      codigo === 0
        ? cumplir()
        : fallar(new Error(`La parte ${pedida.parte} terminó con ${codigo}`)),
    );
  });
}
