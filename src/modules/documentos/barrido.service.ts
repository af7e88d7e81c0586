import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { Registro } from '../../platform/registro.js';
import { Archivo } from './archivo.js';
import { ReferenciasAlArchivo } from './referencias-al-archivo.js';

const DIA = 24 * 3_600_000;
const CADA = 6 * 3_600_000;
const LOTE = 200;

/**
 * Bytes go with the last reference: what was kept more than a day ago and nothing points at is forgotten, and so are
 * temporary files an upload left behind. The day is of the machine's clock: it is about files, not about facts.
 */
@Injectable()
export class BarridoService implements OnApplicationBootstrap, OnModuleDestroy {
  private reloj: NodeJS.Timeout | null = null;

  constructor(
    @Inject(Archivo) private readonly archivo: Archivo,
    @Inject(ReferenciasAlArchivo) private readonly referencias: ReferenciasAlArchivo,
    @Inject(CONFIGURACION) private readonly config: Configuracion,
    @Inject(Registro) private readonly registro: Registro,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.perfil === 'prueba') return;
    // permitido: sweeps orphans now and then; no term waits for it.
    this.reloj = setInterval(() => {
      this.barrer().catch((err: unknown) => this.registro.warn({ err }, 'no se pudo barrer'));
    }, CADA);
    this.reloj.unref();
  }

  onModuleDestroy(): void {
    if (this.reloj !== null) clearInterval(this.reloj);
  }

  /** How many orphans and temporary files went. */
  async barrer(
    // permitido: compared with the dates of files on disk, which are of its clock.
    antesDe: number = Date.now() - DIA,
  ): Promise<{ readonly huerfanos: number; readonly temporales: number }> {
    let huerfanos = 0;
    let despuesDe: string | null = null;
    for (;;) {
      const viejos: readonly string[] = await this.archivo.anteriores(antesDe, despuesDe, LOTE);
      const referidos = new Set(await this.referencias.referidos(viejos));
      for (const sha256 of viejos) {
        if (referidos.has(sha256)) continue;
        await this.archivo.borrar(sha256, antesDe);
        huerfanos += 1;
      }
      if (viejos.length < LOTE) break;
      despuesDe = viejos.at(-1) ?? null;
    }
    return { huerfanos, temporales: await this.barrerTemporales(antesDe) };
  }

  private async barrerTemporales(antesDe: number): Promise<number> {
    let temporales = 0;
    for (const nombre of await readdir(this.config.temporal).catch(() => [])) {
      const ruta = join(this.config.temporal, nombre);
      const { mtimeMs } = await stat(ruta);
      if (mtimeMs >= antesDe) continue;
      await rm(ruta, { force: true });
      temporales += 1;
    }
    return temporales;
  }
}
