import {
  type AjustesDeModelo,
  type EstadoDeModelo,
  ModeloStore,
  type ModeloEnMarcha,
  type ModeloVisto,
} from '../../modules/modelos/modelo-store.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import { cierto, type Columnas } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';
import { esRepetido } from '../repetido.js';

const INTENTOS = 5;

export class SqlModeloStore extends ModeloStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async subir(m: Parameters<ModeloStore['subir']>[0], bytes: Uint8Array): Promise<number> {
    for (let intento = 1; ; intento++)
      try {
        const [, filas] = await this.base.escribir(
          { consulta: GUARDAR, params: [m.sha256, Buffer.from(bytes)] },
          {
            consulta: SUBIR,
            params: [
              m.id,
              m.clave,
              m.nombre,
              m.claveBusqueda,
              m.archivo,
              m.sha256,
              m.tamano,
              this.base.motor === 'sqlite' ? Number(m.ejecutable) : m.ejecutable,
              m.impiden,
              m.avisos,
              m.subidoPor,
              m.subidoEn,
            ],
          },
        );
        return Number(filas?.[0]?.['version']);
      } catch (error) {
        // Another of the same name took that number meanwhile.
        if (intento >= INTENTOS || !esRepetido(error, 'modelo', 'version')) throw error;
      }
  }

  override async listar(
    { estado, busca }: Parameters<ModeloStore['listar']>[0],
    corte: Corte,
  ): Promise<Pagina<ModeloVisto>> {
    const r = new Redaccion(this.base);
    const partes = [
      'not exists (select 1 from modelo n where n.clave = m.clave and n.version > m.version)',
      r.busca('m.clave_busqueda', busca),
    ];
    if (estado !== undefined) partes.push(`m.estado = ${r.v(estado)}`);
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(m.subido_en, m.id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `${MODELOS} where ${y(...partes)} order by m.subido_en desc, m.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leer, (f) => [Number(f['subido_en']), f['id'] as string]);
  }

  override async find(id: string): Promise<ModeloVisto | null> {
    const f = await this.base.fila(FIND, [id]);
    return f ? leer(f) : null;
  }

  override async versiones(clave: string): Promise<readonly ModeloVisto[]> {
    return (await this.base.filas(VERSIONES, [clave])).map(leer);
  }

  override async bytes(sha256: string): Promise<Uint8Array | null> {
    const f = await this.base.fila(BYTES, [sha256]);
    return f ? (f['bytes'] as Buffer) : null;
  }

  override async confirmar(
    id: string,
    ajustes: AjustesDeModelo,
    por: string,
    en: number,
  ): Promise<boolean> {
    const [filas] = await this.base.escribir({
      consulta: CONFIRMAR,
      params: [JSON.stringify(ajustes), por, en, id],
    });
    return (filas?.length ?? 0) > 0;
  }

  override async retirar(id: string, motivo: string, por: string, en: number): Promise<boolean> {
    const [filas] = await this.base.escribir({
      consulta: RETIRAR,
      params: [motivo, por, en, id],
    });
    return (filas?.length ?? 0) > 0;
  }

  override async enMarcha(clave?: string): Promise<readonly ModeloEnMarcha[]> {
    const filas =
      clave === undefined
        ? await this.base.filas(EN_MARCHA, [])
        : await this.base.filas(EN_MARCHA_DE, [clave]);
    return filas.map((f) => ({
      id: f['id'] as string,
      clave: f['clave'] as string,
      version: Number(f['version']),
      estado: f['estado'] as EstadoDeModelo,
      sha256: f['sha256'] as string,
      ajustes: JSON.parse(f['ajustes'] as string) as AjustesDeModelo,
    }));
  }
}

const instanteONada = (v: unknown): number | null => (v === null ? null : Number(v));

const leer = (f: Columnas): ModeloVisto => ({
  id: f['id'] as string,
  clave: f['clave'] as string,
  version: Number(f['version']),
  nombre: f['nombre'] as string,
  archivo: f['archivo'] as string,
  sha256: f['sha256'] as string,
  tamano: Number(f['tamano']),
  ejecutable: cierto(f['ejecutable']),
  impiden: Number(f['impiden']),
  avisos: Number(f['avisos']),
  estado: f['estado'] as EstadoDeModelo,
  ajustes: f['ajustes'] === null ? null : (JSON.parse(f['ajustes'] as string) as AjustesDeModelo),
  subidoPor: f['subido_por'] as string,
  subidoEn: Number(f['subido_en']),
  confirmadoEn: instanteONada(f['confirmado_en']),
  retiradoEn: instanteONada(f['retirado_en']),
  motivo: (f['motivo'] ?? null) as string | null,
  autor: f['autor'] as string,
  procesos: Number(f['procesos']),
});

const MODELOS = `select m.*, p.nombre as autor,
    (select count(*) from raiz r where r.nombre = m.clave and r.procedimiento = m.clave || '@' || m.version) as procesos
  from modelo m join cuenta c on c.id = m.subido_por join persona p on p.id = c.persona_id`;
const GUARDAR: Consulta = {
  nombre: 'modelo_contenido_guardar',
  sql: 'insert into modelo_contenido (sha256, bytes) values ($1, $2) on conflict (sha256) do nothing',
};
const SUBIR: Consulta = {
  nombre: 'modelo_subir',
  sql: `insert into modelo (id, clave, version, nombre, clave_busqueda, archivo, sha256, tamano, ejecutable, impiden,
      avisos, estado, subido_por, subido_en)
    values ($1, $2, (select coalesce(max(version), 0) + 1 from modelo where clave = $2), $3, $4, $5, $6, $7, $8, $9,
      $10, 'borrador', $11, $12) returning version`,
};
const FIND: Consulta = { nombre: 'modelo_find', sql: `${MODELOS} where m.id = $1` };
const VERSIONES: Consulta = {
  nombre: 'modelo_versiones',
  sql: `${MODELOS} where m.clave = $1 order by m.version desc limit 200`,
};
const BYTES: Consulta = {
  nombre: 'modelo_bytes',
  sql: 'select bytes from modelo_contenido where sha256 = $1',
};
const CONFIRMAR: Consulta = {
  nombre: 'modelo_confirmar',
  sql: `update modelo set estado = 'confirmado', ajustes = $1, confirmado_por = $2, confirmado_en = $3
    where id = $4 and estado = 'borrador' returning id`,
};
const RETIRAR: Consulta = {
  nombre: 'modelo_retirar',
  sql: `update modelo set estado = 'retirado', motivo = $1, retirado_por = $2, retirado_en = $3
    where id = $4 and estado <> 'retirado' returning id`,
};
const EN_MARCHA_SQL =
  'select id, clave, version, estado, sha256, ajustes from modelo where ajustes is not null';
const EN_MARCHA: Consulta = {
  nombre: 'modelo_en_marcha',
  sql: `${EN_MARCHA_SQL} order by clave, version`,
};
const EN_MARCHA_DE: Consulta = {
  nombre: 'modelo_en_marcha_de',
  sql: `${EN_MARCHA_SQL} and clave = $1 order by version`,
};
