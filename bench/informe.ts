/** The table of one run, on the screen and in `bench/resultados.md`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

export interface Renglon {
  readonly medida: string;
  readonly valor: string;
  readonly meta: string;
  /** Null: reported without a goal. */
  readonly cumple: boolean | null;
}

export interface Apartado {
  readonly titulo: string;
  readonly nota: string;
  readonly renglones: readonly Renglon[];
}

const RUTA = join(process.cwd(), 'bench', 'resultados.md');

export class Informe {
  private readonly apartados: Apartado[] = [];
  private readonly cargas: number[] = [loadavg()[0]!];

  agregar(a: Apartado): void {
    this.apartados.push(a);
    this.cargas.push(loadavg()[0]!);
    console.log(`\n${a.titulo}`);
    for (const r of a.renglones)
      console.log(
        `  ${signo(r.cumple)} ${r.medida}: ${r.valor}${r.meta === '' ? '' : ` (goal ${r.meta})`}`,
      );
  }

  async escribir(version: string): Promise<void> {
    const textos = this.apartados.map((a) => this.textoDe(a));
    await this.guardar(textos, `in this run (${version})`);
  }

  /** Only the parts that were measured now; the others stay as their own run left them. */
  async anotar(version: string): Promise<void> {
    const [, ...antes] = readFileSync(RUTA, 'utf8').split(/^(?=## )/m);
    const nuevos = new Map(this.apartados.map((a) => [`## ${a.titulo}`, this.textoDe(a)]));
    const textos = antes.map((texto) => {
      const titulo = texto.split('\n', 1)[0]!;
      const nuevo = nuevos.get(titulo);
      nuevos.delete(titulo);
      return nuevo ?? texto.trim();
    });
    const como = `each part in a run of its own, the last of ${version}`;
    await this.guardar([...textos, ...nuevos.values()], `(${como})`);
  }

  private async guardar(textos: readonly string[], cuando: string): Promise<void> {
    const contar = (signo: RegExp): number => textos.join('\n').match(signo)?.length ?? 0;
    const [cumplidas, faltan] = [contar(/\| yes *\|$/gm), contar(/\| \*\*no\*\* *\|$/gm)];
    const texto = [
      '# Benchmark',
      'Written by `npm run bench`; do not edit. What is measured and why: `docs/decisiones/0024-lo-que-cuesta-una-orden.md` and the pages it leads to, the last `0036-una-oferta-y-cada-node.md`.',
      `**${cumplidas} of ${cumplidas + faltan} goals met** ${cuando}.`,
      this.maquina(),
      ...textos,
    ].join('\n\n');
    const opciones = await resolveConfig(RUTA);
    writeFileSync(RUTA, await format(texto, { ...opciones, parser: 'markdown' }));
    console.log(`\n${RUTA}`);
  }

  private textoDe(a: Apartado): string {
    return [`## ${a.titulo}`, ...(a.nota === '' ? [] : [a.nota]), tabla(a.renglones)].join('\n\n');
  }

  private maquina(): string {
    const [primero] = cpus();
    const carga = `${Math.min(...this.cargas).toFixed(1)}–${Math.max(...this.cargas).toFixed(1)}`;
    return [
      `Machine: ${cpus().length} × ${primero?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()}; Node ${process.version}.`,
      `Load average during the run: ${carga} (over ${cpus().length}, others were working on the machine: read the ratios, not the rates).`,
    ].join(' ');
  }
}

const signo = (cumple: boolean | null): string => (cumple === null ? '·' : cumple ? '✔' : '✖');

const tabla = (renglones: readonly Renglon[]): string =>
  [
    '| measure | result | goal | met |',
    '| --- | --- | --- | --- |',
    ...renglones.map(
      (r) =>
        `| ${r.medida} | ${r.valor} | ${r.meta === '' ? '—' : r.meta} | ${r.cumple === null ? '—' : r.cumple ? 'yes' : '**no**'} |`,
    ),
  ].join('\n');
