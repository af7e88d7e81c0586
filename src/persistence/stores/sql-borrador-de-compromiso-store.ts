import {
  BorradorDeCompromisoStore,
  type BorradorDeCompromiso,
  type BorradorEnLista,
  type FiltroDeBorradores,
} from '../../modules/asistente/borrador-de-compromiso-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import { cierto, enLista, lista, type Columnas } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';

export class SqlBorradorDeCompromisoStore extends BorradorDeCompromisoStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async crear(b: Omit<BorradorDeCompromiso, 'version'>): Promise<void> {
    await this.base.escribir({
      consulta: CREAR,
      params: [
        b.id,
        b.titularId,
        b.planId,
        b.cocreacionId,
        b.compromisoId,
        ...contenidoDe(b),
        b.pasadoEn,
        b.creadoPor,
        b.creadoEn,
        b.guardadoPor,
        b.guardadoEn,
      ],
    });
  }

  override async find(alcance: Alcance, id: string): Promise<BorradorEnLista | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `${BORRADORES} where ${y(`b.id = ${r.v(id)}`, r.territorio(alcance))}`,
    );
    return fila ? leer(fila) : null;
  }

  override async listar(
    alcance: Alcance,
    f: FiltroDeBorradores,
    corte: Corte,
  ): Promise<Pagina<BorradorEnLista>> {
    const r = new Redaccion(this.base);
    const partes = [r.territorio(alcance)];
    if (f.titularId !== undefined) partes.push(`b.titular_id = ${r.v(f.titularId)}`);
    if (f.planId !== undefined) partes.push(`b.plan_id = ${r.v(f.planId)}`);
    if (f.propuestaId !== undefined) partes.push(r.contiene('b.propuestas', f.propuestaId));
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(b.guardado_en, b.id) < (${desde.map((v) => r.v(v)).join(', ')})`);
    const filas = await r.filas(
      `${BORRADORES} where ${y(...partes)} order by b.guardado_en desc, b.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leer, (fila) => [
      Number(fila['guardado_en']),
      fila['id'] as string,
    ]);
  }

  override async guardar(
    id: string,
    version: number,
    lo: Parameters<BorradorDeCompromisoStore['guardar']>[2],
  ): Promise<number | null> {
    const [filas] = await this.base.escribir({
      consulta: GUARDAR,
      params: [id, version, ...contenidoDe(lo), lo.pasadoEn, lo.por, lo.en],
    });
    const fila = filas?.[0];
    return fila ? Number(fila['version']) : null;
  }

  override async borrar(id: string): Promise<void> {
    await this.base.escribir({ consulta: BORRAR, params: [id] });
  }
}

const contenidoDe = (
  b: Pick<BorradorDeCompromiso, 'propuestas' | 'ficha' | 'confirmados' | 'sugerencias'>,
): readonly string[] => [
  enLista(b.propuestas),
  JSON.stringify(b.ficha),
  enLista(b.confirmados),
  JSON.stringify(b.sugerencias),
];

const leer = (f: Columnas): BorradorEnLista => ({
  id: f['id'] as string,
  titularId: f['titular_id'] as string,
  planId: f['plan_id'] as string,
  cocreacionId: f['cocreacion_id'] as string | null,
  compromisoId: f['compromiso_id'] as string | null,
  propuestas: lista(f['propuestas']),
  ficha: JSON.parse(f['ficha'] as string) as BorradorEnLista['ficha'],
  confirmados: lista(f['confirmados']),
  sugerencias: JSON.parse(f['sugerencias'] as string) as BorradorEnLista['sugerencias'],
  pasadoEn: f['pasado_en'] === null ? null : Number(f['pasado_en']),
  creadoPor: f['creado_por'] as string,
  creadoEn: Number(f['creado_en']),
  guardadoPor: f['guardado_por'] as string,
  guardadoEn: Number(f['guardado_en']),
  version: Number(f['version']),
  titular: {
    id: f['titular_id'] as string,
    nombre: f['titular_nombre'] as string,
    demo: cierto(f['titular_demo']),
  },
  guardadoPorNombre: (f['cuenta_nombre'] ?? '') as string,
});

const BORRADORES = `select b.*, t.nombre as titular_nombre, t.demo as titular_demo, q.nombre as cuenta_nombre
  from borrador_de_compromiso b join titular t on t.id = b.titular_id left join cuenta c on c.id = b.guardado_por
  left join persona q on q.id = c.persona_id`;
const CREAR: Consulta = {
  nombre: 'borrador_de_compromiso_crear',
  sql: `insert into borrador_de_compromiso (id, titular_id, plan_id, cocreacion_id, compromiso_id, propuestas, ficha,
      confirmados, sugerencias, pasado_en, creado_por, creado_en, guardado_por, guardado_en, version)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,1)`,
};
const GUARDAR: Consulta = {
  nombre: 'borrador_de_compromiso_guardar',
  sql: `update borrador_de_compromiso set propuestas = $3, ficha = $4, confirmados = $5, sugerencias = $6, pasado_en = $7,
      guardado_por = $8, guardado_en = $9, version = version + 1
    where id = $1 and version = $2 returning version`,
};
const BORRAR: Consulta = {
  nombre: 'borrador_de_compromiso_borrar',
  sql: 'delete from borrador_de_compromiso where id = $1',
};
