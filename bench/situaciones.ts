/** What a process weighs at rest, and what bringing it back costs. */
import { CATALOGO } from '../machines/catalogo.js';
import { crearProcedimientoXState } from '../src/xstate/procedimiento-xstate.js';
import type { Casa } from '../test/engine/casa.js';

export interface Peso {
  readonly procedimiento: string;
  /** States and context of the heaviest process, in bytes of UTF-8. */
  readonly bytes: number;
  /** Of those, what people wrote: the values in the data of its own journal, each counted once. */
  readonly datos: number;
  /** From the text of its row to a situation that can be asked, ms. */
  readonly restaurar: number;
}

const VECES = 20_000;

/** The heaviest process of each procedure in the database. */
export async function pesar(casa: Casa, nombre: string): Promise<Peso> {
  const procedimiento = `${nombre}@1`;
  const [fila] = (await casa.banco.sql(
    `select * from proceso where procedimiento = $1
      order by length(estado) + length(contexto) + length(hijos) desc limit 1`,
    [procedimiento],
  )) as { [columna: string]: string }[];
  const { id, raiz_id: raizId, formato, estado, contexto, hijos, situacion } = fila!;
  const proc = crearProcedimientoXState(CATALOGO.get(procedimiento)!);
  const restaurar = (): void => {
    const s = proc.restaurar({
      procesoId: id!,
      formato: Number(formato),
      estado: JSON.parse(estado!),
      contexto: JSON.parse(contexto!),
      hijos: JSON.parse(hijos!),
      concluida: situacion === 'concluido',
    });
    proc.verEstados(s);
  };
  for (let i = 0; i < VECES / 4; i++) restaurar();
  const desde = performance.now();
  for (let i = 0; i < VECES; i++) restaurar();
  const ms = (performance.now() - desde) / VECES;
  const lineas = (await casa.lineas(raizId!)).map(
    (l) => (JSON.parse(l.linea) as { datos: object }).datos,
  );
  const datos = new Set(lineas.flatMap((d) => Object.values(d)).map((v) => JSON.stringify(v)));
  return {
    procedimiento,
    bytes: Buffer.byteLength(estado! + contexto! + hijos!),
    datos: [...datos].reduce((n, d) => n + Buffer.byteLength(d), 0),
    restaurar: ms,
  };
}
