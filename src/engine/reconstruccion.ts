/**
 * The rows of a root made again from its journal: for a row that was damaged, or that no version reads any more. What
 * happened is not touched, and nothing is made of a journal that does not hold.
 */
import { huellaDe } from './arbol.js';
import { agrupar, Correcciones } from './diario.js';
import { Fuentes, titularHecho } from './fuentes.js';
import { diferenciaDePlazos, plegar } from './plegar.js';
import { proyectar } from './proyectar.js';
import type { Asiento, VistaDeRaiz } from './puertos/proceso-store.js';
import type { Herramientas, Momento } from './taller.js';
import { verificarCadena, type Discrepancia } from './verificacion.js';

export interface Reconstruccion {
  /** Rows written again. */
  readonly procesos: number;
  readonly plazos: number;
  /** Why nothing was written, if it was not. */
  readonly impiden: readonly Discrepancia[];
}

export async function reconstruir(
  h: Herramientas,
  vista: VistaDeRaiz,
  { ahora, hoy }: Momento,
): Promise<{ asiento: Asiento | null; valor: Reconstruccion }> {
  const raiz = vista.raiz!;
  const filas = await vista.lector.lineas(raiz.id, 1);
  const impiden: Discrepancia[] = [];
  verificarCadena(vista, filas, (codigo, secuencia, detalle) =>
    impiden.push({ raizId: raiz.id, secuencia, codigo, detalle }),
  );
  if (impiden.length > 0) return { asiento: null, valor: { procesos: 0, plazos: 0, impiden } };

  const grupos = agrupar(filas);
  const correcciones = new Correcciones();
  for (const { principal } of grupos)
    if (principal.correccion !== undefined) correcciones.agregar(principal.correccion);
  const existentes = await vista.lector.procesosDeRaiz(raiz.id);
  const plegado = await plegar(h, vista, raiz.id, grupos, correcciones, existentes);
  for (const f of plegado.fallas)
    impiden.push({
      raizId: raiz.id,
      secuencia: f.secuencia,
      codigo: 'NO_SE_PUEDE_PLEGAR',
      detalle: { motivo: f.motivo },
    });
  if (impiden.length > 0) return { asiento: null, valor: { procesos: 0, plazos: 0, impiden } };

  const hay = new Map(existentes.map((f) => [f.id, f]));
  const procesos = plegado.arbol
    .todos()
    .filter((n) => {
      const fila = hay.get(n.id);
      return fila === undefined || huellaDe(fila) !== n.huella;
    })
    .map((n) => n.filaNueva(hay.get(n.id)?.secuencia ?? raiz.secuencia, ahora));
  const plazos = diferenciaDePlazos(await vista.lector.plazos(raiz.id), plegado);
  const e = {
    arbol: plegado.arbol,
    plazos: plegado.plazos,
    fuentes: new Fuentes(vista.lector, vista.titular.id, hoy),
    titular: titularHecho(vista.titular),
    ahora,
    hoy,
  };
  const proyecciones = [];
  for (const nodo of plegado.arbol.todos())
    proyecciones.push(await proyectar(e, nodo, plegado.marca, plegado.inicios));
  return {
    valor: { procesos: procesos.length, plazos: plazos.length, impiden },
    asiento: {
      raiz: {
        id: raiz.id,
        titularId: raiz.titularId,
        procedimiento: raiz.procedimiento,
        asunto: raiz.asunto,
        abiertaEn: raiz.abiertaEn,
        secuencia: raiz.secuencia,
        hash: raiz.hash,
        marca: plegado.marca,
      },
      procesos,
      lineas: [],
      textos: [],
      plazos,
      proyecciones,
      avisos: [],
      seCuenta: false,
      idempotencia: null,
    },
  };
}
