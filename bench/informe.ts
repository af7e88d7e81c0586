/** The table of one run, on the screen and in `bench/resultados.md`. */
import { writeFileSync } from 'node:fs';
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
    const ruta = join(process.cwd(), 'bench', 'resultados.md');
    const opciones = await resolveConfig(ruta);
    writeFileSync(ruta, await format(this.texto(version), { ...opciones, parser: 'markdown' }));
    console.log(`\n${ruta}`);
  }

  private texto(version: string): string {
    const todos = this.apartados.flatMap((a) => a.renglones);
    const conMeta = todos.filter((r) => r.cumple !== null);
    const cumplidas = conMeta.filter((r) => r.cumple === true).length;
    return [
      '# Benchmark',
      'Written by `npm run bench`; do not edit. What is measured and why: `docs/decisiones/0024-lo-que-cuesta-una-orden.md`.',
      `**${cumplidas} of ${conMeta.length} goals met in this run** (${version}).`,
      this.maquina(),
      ...this.apartados.flatMap((a) => [
        `## ${a.titulo}`,
        ...(a.nota === '' ? [] : [a.nota]),
        tabla(a.renglones),
      ]),
    ].join('\n\n');
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
