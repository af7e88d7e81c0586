/** Everything a command leaves behind, gathered so that it is written at once or not at all. */
import type { HijoVivo, Json } from '../../machines/contrato.js';
import type { Recibo } from './comandos.js';
import { sellar } from './linea.js';
import { fichaDe, preguntar } from './procedimiento-seguro.js';
import { proyectar, type IniciosDePasos } from './proyectar.js';
import type {
  ClaveIdempotente,
  FilaAviso,
  FilaLinea,
  FilaRaiz,
  MarcaDeRaiz,
} from './puertos/filas.js';
import type { Asiento } from './puertos/proceso-store.js';
import type { Nodo } from './arbol.js';
import type { TextoNuevo } from './textos-borrables.js';
import type { Unidad } from './unidad.js';

export interface PorAsentar {
  /** The root before the command; for a new one, as it is born. */
  readonly raiz: Omit<FilaRaiz, 'version'>;
  readonly marca: MarcaDeRaiz | null;
  readonly textos: readonly TextoNuevo[];
  readonly sinAvisos: boolean;
  readonly idempotencia: ClaveIdempotente | null;
  /** Code of the HTTP answer kept for a repeated key. */
  readonly estado: number;
  /** Processes to project again besides those touched. */
  readonly reproyectar?: readonly Nodo[];
  /** Since when steps were open that this same load closed. */
  readonly inicios?: IniciosDePasos;
}

export async function asentar(
  unidad: Unidad,
  p: PorAsentar,
): Promise<{ asiento: Asiento; recibo: Recibo; lineas: readonly FilaLinea[] }> {
  const { e } = unidad;
  const { raiz } = p;
  const { proc } = e.arbol.get(unidad.lineas[0]!.proceso);
  const lineas = preguntar(proc, () => sellar(raiz.id, raiz, unidad.lineas, e.ahora));
  const primera = lineas[0]!;
  const ultima = lineas.at(-1)!;
  const recibo: Recibo = {
    raizId: raiz.id,
    procesoId: primera.procesoId,
    secuencia: ultima.secuencia,
    hash: ultima.hash,
    registradoEn: e.ahora,
    observaciones: unidad.lineas[0]!.observaciones ?? [],
    repetida: false,
  };
  const tocados = e.arbol.tocados();
  const proyecciones = [];
  for (const nodo of new Set([
    ...tocados,
    ...(p.reproyectar ?? []),
    ...(await hijosQueMiran(unidad, tocados)),
  ]))
    proyecciones.push(await proyectar(e, nodo, p.marca, p.inicios));

  const avisos = unidad.avisos.map(({ procesoId, linea, aviso }): FilaAviso => ({
    id: e.ids.nuevo(),
    raizId: raiz.id,
    procesoId,
    titularId: e.titular.id,
    secuencia: lineas[linea]!.secuencia,
    codigo: aviso.codigo,
    roles: aviso.roles,
    params: aviso.params,
    creadoEn: e.ahora,
  }));
  return {
    recibo,
    lineas,
    asiento: {
      raiz: {
        id: raiz.id,
        titularId: raiz.titularId,
        procedimiento: raiz.procedimiento,
        asunto: raiz.asunto,
        abiertaEn: raiz.abiertaEn,
        secuencia: ultima.secuencia,
        hash: ultima.hash,
        marca: p.marca,
      },
      procesos: tocados.map((n) =>
        n.filaNueva(lineas[n.ultimaLinea]?.secuencia ?? ultima.secuencia, e.ahora),
      ),
      lineas,
      textos: p.textos.map(({ linea, ...t }) => ({
        ...t,
        raizId: raiz.id,
        secuencia: (lineas[linea ?? 0] ?? primera).secuencia,
      })),
      plazos: e.plazos.cambiados(),
      proyecciones,
      avisos,
      seCuenta: !p.sinAvisos,
      idempotencia:
        p.idempotencia === null
          ? null
          : { ...p.idempotencia, estado: p.estado, cuerpo: recibo as unknown as Json },
    },
  };
}

/** Living children whose offers look at a parent that changed, whether the command came across them or not. */
async function hijosQueMiran(unidad: Unidad, tocados: readonly Nodo[]): Promise<Nodo[]> {
  const { arbol } = unidad.e;
  for (const n of tocados) {
    const mira = ({ procedimiento }: HijoVivo): boolean =>
      fichaDe(arbol.catalogado(procedimiento, n.proc)).pidePadre.length > 0;
    if (n.vivo && Object.values(n.situacion.hijos).some(mira)) await arbol.hijosDe(n.id);
  }
  const cambiados = new Set(tocados.map((n) => n.id));
  return arbol
    .todos()
    .filter(
      (n) =>
        n.vivo &&
        n.fila.padreId !== null &&
        cambiados.has(n.fila.padreId) &&
        fichaDe(n.proc).pidePadre.length > 0,
    );
}
