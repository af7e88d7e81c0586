/** What earlier lines of the root said in the fields an event asks for, as they are read today. Nothing is kept for it: the journal is asked. */
import type {
  Antecedente,
  AntecedentePedido,
  FechaParcial,
  Hechos,
  Json,
} from '../../machines/contrato.js';
import { Correcciones } from './diario.js';
import { leerLinea, type Linea } from './linea.js';
import type { LectorDeUnidad } from './puertos/proceso-store.js';

export async function resolverAntecedentes(
  lector: LectorDeUnidad,
  raizId: string,
  pedidos: readonly AntecedentePedido[],
  /** Of a line that is being corrected, what was said before it. */
  antesDe = Infinity,
): Promise<Pick<Hechos, 'antecedentes'>> {
  if (pedidos.length === 0) return {};
  const eventos = new Set(pedidos.flatMap((p) => p.eventos));
  const correcciones = new Correcciones();
  const lineas: Linea[] = [];
  for (const fila of await lector.lineas(raizId, 1)) {
    if (eventos.has(fila.evento) && fila.secuencia < antesDe) lineas.push(leerLinea(fila));
    else if (CORRIGEN.has(fila.evento)) {
      const { correccion } = leerLinea(fila);
      if (correccion !== undefined) correcciones.agregar(correccion);
    }
  }
  const antecedentes: { [clave: string]: readonly Antecedente[] } = {};
  for (const { clave, eventos: suyos, campo } of pedidos)
    antecedentes[clave] = lineas.flatMap((l) => {
      const dicho = suyos.includes(l.evento) ? leidaHoy(l, correcciones) : null;
      const valor = dicho?.datos[campo] ?? null;
      return dicho === null || valor === null ? [] : [{ valor, ocurridoEn: dicho.ocurridoEn }];
    });
  return { antecedentes };
}

const CORRIGEN: ReadonlySet<string> = new Set(['rectificarHecho', 'deshacer', 'anularHecho']);

/** Null: it was taken back. */
function leidaHoy(
  linea: Linea,
  correcciones: Correcciones,
): {
  readonly datos: { readonly [campo: string]: Json };
  readonly ocurridoEn: FechaParcial | null;
} | null {
  const correccion = correcciones.find(linea.secuencia);
  if (correccion === null) return { datos: linea.datos, ocurridoEn: linea.ocurridoEn };
  return correccion.hecho === null
    ? null
    : { datos: correccion.hecho.datos, ocurridoEn: correccion.hecho.hechos.ocurridoEn };
}
