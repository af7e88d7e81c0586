import type { FilaLinea, SituacionDeProceso } from '../../engine/puertos/filas.js';
import {
  ConsultaDeProcesos,
  type DocumentoDePaso,
  type ProcesoEnLista,
} from '../../modules/procesos/consulta-de-procesos.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import { type Columnas, leerLinea, leerRaiz } from '../filas-leidas.js';
import { esDeCorreccion } from '../lineas-senaladas.js';
import { Redaccion, y } from '../redaccion.js';
import { textosPorRef } from '../textos-por-ref.js';
import { RAIZ_PUBLICA } from './raiz-publica.js';

export class SqlConsultaDeProcesos extends ConsultaDeProcesos {
  constructor(private readonly base: Base) {
    super();
  }

  override async listar(
    alcance: Alcance,
    filtro: {
      readonly titularId?: string;
      readonly procedimiento?: string;
      readonly situacion?: SituacionDeProceso;
      readonly asunto?: string;
    },
    corte: Corte,
  ): Promise<Pagina<ProcesoEnLista>> {
    const r = new Redaccion(this.base);
    const partes = [r.territorio(alcance), 'p.padre_id is null'];
    if (filtro.titularId !== undefined) partes.push(`r.titular_id = ${r.v(filtro.titularId)}`);
    if (filtro.procedimiento !== undefined) {
      partes.push(
        `${filtro.procedimiento.includes('@') ? 'r.procedimiento' : 'r.nombre'} = ${r.v(filtro.procedimiento)}`,
      );
    }
    if (filtro.situacion !== undefined) partes.push(`p.situacion = ${r.v(filtro.situacion)}`);
    if (filtro.asunto !== undefined) partes.push(`r.asunto = ${r.v(filtro.asunto)}`);
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(r.abierta_en, r.id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `select r.*, p.situacion as situacion_proceso, p.actualizado_en, t.nombre as titular_nombre, t.nivel
         from raiz r join proceso p on p.raiz_id = r.id join titular t on t.id = r.titular_id
        where ${y(...partes)} order by r.abierta_en desc, r.id desc limit ${r.v(corte.limite + 1)}`,
    );
    const pasos = await this.pasosEnCurso(
      filas.slice(0, corte.limite).map((f) => f['id'] as string),
    );
    return paginar(
      filas,
      corte,
      (f) => leerEnLista(f, pasos.get(f['id'] as string) ?? []),
      (f) => [Number(f['abierta_en']), f['id'] as string],
    );
  }

  /** Of each root: what its children walk, it shows in its own steps. */
  private async pasosEnCurso(
    raices: readonly string[],
  ): Promise<ReadonlyMap<string, readonly number[]>> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select distinct p.raiz_id, x.numero from proceso p join paso x on x.proceso_id = p.id
        where ${r.en('p.raiz_id', raices)} and p.padre_id is null
          and x.estado in ('disponible','enCurso','observado') order by x.numero`,
    );
    const pasos = new Map<string, number[]>();
    for (const f of filas) {
      const raizId = f['raiz_id'] as string;
      pasos.set(raizId, [...(pasos.get(raizId) ?? []), Number(f['numero'])]);
    }
    return pasos;
  }

  override async ubicar(
    alcance: Alcance,
    procesoId: string,
  ): Promise<{ readonly raizId: string; readonly titularId: string } | null> {
    const r = new Redaccion(this.base);
    const [f] = await r.filas(
      `select p.raiz_id, p.titular_id from proceso p join titular t on t.id = p.titular_id
        where ${y(`p.id = ${r.v(procesoId)}`, r.territorio(alcance))}`,
    );
    return f ? { raizId: f['raiz_id'] as string, titularId: f['titular_id'] as string } : null;
  }

  override async esPublica(raizId: string): Promise<boolean> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select r.id from raiz r where ${y(`r.id = ${r.v(raizId)}`, RAIZ_PUBLICA)}`,
    );
    return filas.length > 0;
  }

  override async bitacora(
    raizId: string,
    orden: 'asc' | 'desc',
    corte: Corte,
  ): Promise<Pagina<FilaLinea>> {
    const desde = leerCursor(corte.cursor, ['numero']);
    const asciende = orden === 'asc';
    const filas = await this.base.filas(asciende ? BITACORA_ASC : BITACORA_DESC, [
      raizId,
      desde?.[0] ?? (asciende ? 0 : 2_147_483_647),
      corte.limite + 1,
    ]);
    return paginar(filas, corte, leerLinea, (f) => [Number(f['secuencia'])]);
  }

  override async linea(raizId: string, secuencia: number): Promise<FilaLinea | null> {
    const fila = await this.base.fila(LINEA, [raizId, secuencia]);
    return fila ? leerLinea(fila) : null;
  }

  override async lineasDeEventos(
    raizId: string,
    eventos: readonly string[],
    limite: number,
    hasta?: number,
  ): Promise<readonly FilaLinea[]> {
    const r = new Redaccion(this.base);
    const partes = [`raiz_id = ${r.v(raizId)}`, r.en('evento', eventos)];
    if (hasta !== undefined) partes.push(`secuencia <= ${r.v(hasta)}`);
    // Said as the index says it, so that the database sees that the index answers.
    if (eventos.every(esDeCorreccion)) partes.push('corrige');
    const filas = await r.filas(
      `select * from bitacora where ${y(...partes)} order by secuencia desc limit ${r.v(limite)}`,
    );
    return filas.map(leerLinea);
  }

  override async lineasConObservaciones(
    raizId: string,
    limite: number,
  ): Promise<readonly FilaLinea[]> {
    return (await this.base.filas(OBSERVADAS, [raizId, limite])).map(leerLinea);
  }

  override async textos(
    refs: readonly string[],
  ): Promise<{ readonly [ref: string]: string | null }> {
    return textosPorRef((c, p) => this.base.filas(c, p), refs);
  }

  override async cuentas(ids: readonly string[]): Promise<{ readonly [cuentaId: string]: string }> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select c.id, p.nombre from cuenta c join persona p on p.id = c.persona_id where ${r.en('c.id', ids)}`,
    );
    return Object.fromEntries(filas.map((f) => [f['id'] as string, f['nombre'] as string]));
  }

  override async documentosDePasos(raizId: string): Promise<readonly DocumentoDePaso[]> {
    const filas = await this.base.filas(DOCUMENTOS_DE_PASOS, [raizId]);
    return filas.map((f) => ({
      procesoId: f['proceso_id'] as string,
      paso: Number(f['paso']) === 0 ? null : Number(f['paso']),
      documentoId: f['documento_id'] as string,
    }));
  }
}

const leerEnLista = (f: Columnas, pasosEnCurso: readonly number[]): ProcesoEnLista => ({
  id: f['id'] as string,
  titular: {
    id: f['titular_id'] as string,
    nombre: f['titular_nombre'] as string,
    nivel: (f['nivel'] ?? null) as ProcesoEnLista['titular']['nivel'],
  },
  procedimiento: f['procedimiento'] as string,
  asunto: leerRaiz(f).asunto,
  situacion: f['situacion_proceso'] as SituacionDeProceso,
  marca: leerRaiz(f).marca,
  abiertoEn: Number(f['abierta_en']),
  actualizadoEn: Number(f['actualizado_en']),
  pasosEnCurso,
});

const BITACORA_ASC: Consulta = {
  nombre: 'bitacora_asc',
  sql: 'select * from bitacora where raiz_id = $1 and secuencia > $2 order by secuencia limit $3',
};
const BITACORA_DESC: Consulta = {
  nombre: 'bitacora_desc',
  sql: 'select * from bitacora where raiz_id = $1 and secuencia < $2 order by secuencia desc limit $3',
};
const LINEA: Consulta = {
  nombre: 'linea',
  sql: 'select * from bitacora where raiz_id = $1 and secuencia = $2',
};
const OBSERVADAS: Consulta = {
  nombre: 'lineas_observadas',
  sql: 'select * from bitacora where raiz_id = $1 and con_observaciones order by secuencia desc limit $2',
};
const DOCUMENTOS_DE_PASOS: Consulta = {
  nombre: 'documentos_de_pasos',
  sql: `select proceso_id, paso, documento_id from linea_documento where raiz_id = $1
     order by paso, proceso_id, documento_id`,
};
