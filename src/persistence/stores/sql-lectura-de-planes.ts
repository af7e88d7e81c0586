import type { JsonObjeto } from '../../../machines/contrato.js';
import { leerLinea as leerTextoDeLinea } from '../../engine/linea.js';
import type { FilaLinea } from '../../engine/puertos/filas.js';
import {
  LecturaDePlanes,
  type EscalamientoAbierto,
  type FilaDePlan,
} from '../../modules/planes/puertos.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Base } from '../base.js';
import { type Columnas, leerLinea } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';
import { textosPorRef } from '../textos-por-ref.js';

const PROCESO = `select p.*, t.nombre as titular_nombre, t.gremio from proceso p join titular t on t.id = p.titular_id`;

export class SqlLecturaDePlanes extends LecturaDePlanes {
  constructor(private readonly base: Base) {
    super();
  }

  override async planesDe(alcance: Alcance, titularId: string): Promise<readonly FilaDePlan[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `${PROCESO} join raiz z on z.id = p.raiz_id
        where ${y(`z.titular_id = ${r.v(titularId)}`, r.territorio(alcance), `p.procedimiento like 'plan@%'`)}
        order by p.abierto_en desc, p.id desc`,
    );
    return filas.map(leerFila);
  }

  override async arbol(
    alcance: Alcance,
    procesoId: string,
  ): Promise<{ readonly plan: FilaDePlan; readonly hijos: readonly FilaDePlan[] } | null> {
    const pedido = await this.proceso(alcance, procesoId);
    const plan =
      pedido === null || pedido.procedimiento.startsWith('plan@') || pedido.padreId === null
        ? pedido
        : await this.proceso(alcance, pedido.padreId);
    if (plan === null || !plan.procedimiento.startsWith('plan@')) return null;
    const r = new Redaccion(this.base);
    const hijos = await r.filas(
      `${PROCESO} where p.padre_id = ${r.v(plan.id)} order by p.abierto_en, p.id`,
    );
    return { plan, hijos: hijos.map(leerFila) };
  }

  override async evaluaciones(
    alcance: Alcance,
    asuntos: readonly string[],
  ): Promise<readonly (FilaDePlan & { readonly asunto: string })[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select p.*, t.nombre as titular_nombre, t.gremio, z.asunto as asunto_de_raiz
         from raiz z join proceso p on p.raiz_id = z.id join titular t on t.id = z.titular_id
        where ${y(`z.nombre = 'evaluacion'`, r.en('z.asunto', asuntos), 'p.padre_id is null', r.territorio(alcance))}
        order by p.abierto_en, p.id`,
    );
    return filas.map((f) => ({ ...leerFila(f), asunto: f['asunto_de_raiz'] as string }));
  }

  override async lineas(
    raizId: string,
    procesos: readonly string[],
  ): Promise<{
    readonly lineas: readonly FilaLinea[];
    readonly correcciones: readonly FilaLinea[];
  }> {
    const r = new Redaccion(this.base);
    const lineas = await r.filas(
      `select * from bitacora where ${y(`raiz_id = ${r.v(raizId)}`, r.en('proceso_id', procesos), 'de_plan')}
        order by secuencia`,
    );
    return { lineas: lineas.map(leerLinea), correcciones: await this.correcciones(raizId) };
  }

  override async mandatos(raizId: string): ReturnType<LecturaDePlanes['lineas']> {
    const r = new Redaccion(this.base);
    const lineas = await r.filas(
      `select * from bitacora
        where ${y(`raiz_id = ${r.v(raizId)}`, r.en('evento', ['abrirPlan', 'cambiarAutoridad']))}
        order by secuencia`,
    );
    return { lineas: lineas.map(leerLinea), correcciones: await this.correcciones(raizId) };
  }

  private async correcciones(raizId: string): Promise<readonly FilaLinea[]> {
    const c = new Redaccion(this.base);
    const correcciones = await c.filas(
      `select * from bitacora where ${y(`raiz_id = ${c.v(raizId)}`, 'corrige')}
        order by secuencia`,
    );
    return correcciones.map(leerLinea);
  }

  override async textos(
    refs: readonly string[],
  ): Promise<{ readonly [ref: string]: string | null }> {
    return textosPorRef((c, p) => this.base.filas(c, p), refs);
  }

  override async escalamientosAbiertos(titularId: string): Promise<readonly EscalamientoAbierto[]> {
    const r = new Redaccion(this.base);
    const filas = (
      await r.filas(
        `${PROCESO} join raiz z on z.id = p.raiz_id
          where ${y(`z.titular_id = ${r.v(titularId)}`, `p.procedimiento like 'compromiso@%'`, `p.situacion = 'activo'`)}
          order by p.abierto_en, p.id`,
      )
    ).map(leerFila);
    const conAbiertos = filas.filter((f) => abiertosDe(f.contexto).length > 0);
    const porRaiz = new Map<string, FilaDePlan[]>();
    for (const f of conAbiertos) porRaiz.set(f.raizId, [...(porRaiz.get(f.raizId) ?? []), f]);
    const abiertos: EscalamientoAbierto[] = [];
    for (const [raizId, suyas] of porRaiz) {
      const { lineas } = await this.lineas(
        raizId,
        suyas.map((f) => f.id),
      );
      for (const f of suyas) {
        const escaladas = lineas
          .filter((l) => l.procesoId === f.id && l.evento === 'escalarDificultad')
          .map(leerTextoDeLinea);
        for (const n of abiertosDe(f.contexto)) {
          const l = escaladas[n - 1];
          const asunto = l?.datos['asunto'];
          abiertos.push({
            compromisoId: f.id,
            codigo: f.contexto['codigo'] as string,
            escalamiento: n,
            escaladoEl: l?.ocurridoEn ?? null,
            asunto: typeof asunto === 'string' ? asunto : null,
          });
        }
      }
    }
    return abiertos;
  }

  private async proceso(alcance: Alcance, id: string): Promise<FilaDePlan | null> {
    const r = new Redaccion(this.base);
    const [f] = await r.filas(`${PROCESO} where ${y(`p.id = ${r.v(id)}`, r.territorio(alcance))}`);
    return f === undefined ? null : leerFila(f);
  }
}

const abiertosDe = (contexto: JsonObjeto): readonly number[] =>
  Array.isArray(contexto['abiertos']) ? (contexto['abiertos'] as number[]) : [];

const leerFila = (f: Columnas): FilaDePlan => ({
  id: f['id'] as string,
  raizId: f['raiz_id'] as string,
  padreId: (f['padre_id'] ?? null) as string | null,
  titularId: f['titular_id'] as string,
  titular: f['titular_nombre'] as string,
  gremio: (f['gremio'] ?? null) as FilaDePlan['gremio'],
  procedimiento: f['procedimiento'] as string,
  situacion: f['situacion'] as string,
  formato: Number(f['formato']),
  estado: f['estado'] as string,
  contexto: JSON.parse(f['contexto'] as string) as JsonObjeto,
  hijos: f['hijos'] as string,
});
