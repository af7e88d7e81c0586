import {
  type DocumentoDePriorizacion,
  type EstadoDePriorizacion,
  type GobiernoPriorizado,
  type Priorizacion,
  type PriorizacionEnLista,
  PriorizacionStore,
  type PuntajePuesto,
  type ResultadoDeGobierno,
  type VersionDeCriterios,
} from '../../modules/priorizacion/priorizacion-store.js';
import type { Criterio, Desempate, Parte } from '../../modules/priorizacion/criterios.js';
import type { Alcance, Gremio } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base, Sentencia } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import { cierto, type Columnas } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';

/** Rows per statement. */
const POR_TANDA = 200;

export class SqlPriorizacionStore extends PriorizacionStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async listar(alcance: Alcance, corte: Corte): Promise<Pagina<PriorizacionEnLista>> {
    const r = new Redaccion(this.base);
    const cabecera = seleccion(r, alcance);
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    const filas = await r.filas(
      `${cabecera} where ${desde ? `(x.creada_en, x.id) < (${r.v(desde[0])}, ${r.v(desde[1])})` : y()}
        order by x.creada_en desc, x.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leer, (f) => [Number(f['creada_en']), f['id'] as string]);
  }

  override async find(alcance: Alcance, id: string): Promise<PriorizacionEnLista | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(`${seleccion(r, alcance)} where x.id = ${r.v(id)}`);
    return fila === undefined ? null : leer(fila);
  }

  override async crear(p: Priorizacion): Promise<void> {
    await this.base.escribir({
      consulta: {
        nombre: 'priorizacion_crear',
        sql: `insert into priorizacion (id, nombre, clave_busqueda, alcance, diagnostico, estado, version,
          criterios_version, creada_por, creada_en) values ($1,$2,$3,$4,$5,$6,1,0,$7,$8)`,
      },
      params: [
        p.id,
        p.nombre,
        p.claveBusqueda,
        p.alcance,
        p.diagnostico,
        p.estado,
        p.creadaPor,
        p.creadaEn,
      ],
    });
  }

  override describir(
    id: string,
    p: Pick<Priorizacion, 'nombre' | 'claveBusqueda' | 'alcance' | 'diagnostico'>,
  ): Promise<boolean> {
    return this.alguna({
      consulta: {
        nombre: 'priorizacion_describir',
        sql: `update priorizacion set nombre = $2, clave_busqueda = $3, alcance = $4, diagnostico = $5,
          version = version + 1 where id = $1 and estado in ('preparacion','calificacion') returning id`,
      },
      params: [id, p.nombre, p.claveBusqueda, p.alcance, p.diagnostico],
    });
  }

  override async criterios(id: string): Promise<readonly VersionDeCriterios[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select k.*, n.nombre as por from priorizacion_criterios k
         join cuenta c on c.id = k.publicada_por join persona n on n.id = c.persona_id
        where k.priorizacion_id = ${r.v(id)} order by k.version desc`,
    );
    return filas.map((f) => ({
      version: Number(f['version']),
      criterios: JSON.parse(f['criterios'] as string) as Criterio[],
      desempate: JSON.parse(f['desempate'] as string) as Desempate[],
      motivo: texto(f['motivo']),
      publicadaPor: f['publicada_por'] as string,
      publicadaPorNombre: f['por'] as string,
      publicadaEn: Number(f['publicada_en']),
    }));
  }

  override publicar(
    id: string,
    c: Omit<VersionDeCriterios, 'version' | 'publicadaPorNombre'>,
  ): Promise<boolean> {
    return this.alguna(
      {
        consulta: {
          nombre: 'priorizacion_criterios_numero',
          sql: `update priorizacion set criterios_version = criterios_version + 1, version = version + 1
            where id = $1 and estado = 'preparacion' returning id`,
        },
        params: [id],
      },
      {
        consulta: {
          nombre: 'priorizacion_criterios_publicar',
          sql: `insert into priorizacion_criterios (priorizacion_id, version, criterios, desempate, motivo,
              publicada_por, publicada_en)
            select id, criterios_version, $2, $3, $4, $5, $6 from priorizacion where id = $1 and estado = 'preparacion'`,
        },
        params: [
          id,
          JSON.stringify(c.criterios),
          JSON.stringify(c.desempate),
          c.motivo,
          c.publicadaPor,
          c.publicadaEn,
        ],
      },
    );
  }

  override async gobiernos(alcance: Alcance, id: string): Promise<readonly GobiernoPriorizado[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select g.*, t.nombre, t.clave_busqueda, t.codigo_dpa, t.nivel, t.gremio, t.poblacion, t.demo,
              exists (select 1 from raiz z where z.titular_id = t.id and z.nombre = 'implementacion'
                and z.situacion in ('activo','cuarentena') and (z.marca_clase is null or z.marca_clase = 'suspendido'))
                as con_proceso
         from priorizacion_gobierno g join titular t on t.id = g.titular_id
        where ${y(`g.priorizacion_id = ${r.v(id)}`, r.territorio(alcance))} order by t.clave_busqueda, t.id`,
    );
    const q = new Redaccion(this.base);
    const puntajes = await q.filas(
      `select p.*, n.nombre as por from priorizacion_puntaje p
         join cuenta c on c.id = p.puesto_por join persona n on n.id = c.persona_id
        where p.priorizacion_id = ${q.v(id)}`,
    );
    const porTitular = new Map<string, Columnas[]>();
    for (const p of puntajes) {
      const suyos = porTitular.get(p['titular_id'] as string);
      if (suyos === undefined) porTitular.set(p['titular_id'] as string, [p]);
      else suyos.push(p);
    }
    return filas.map((f) => ({
      titular: {
        id: f['titular_id'] as string,
        nombre: f['nombre'] as string,
        claveBusqueda: f['clave_busqueda'] as string,
        codigoDpa: texto(f['codigo_dpa']),
        nivel: texto(f['nivel']) as GobiernoPriorizado['titular']['nivel'],
        gremio: texto(f['gremio']) as Gremio | null,
        poblacion: numero(f['poblacion']),
        demo: cierto(f['demo']),
      },
      diagnostico: texto(f['diagnostico']),
      elegido: f['elegido'] === null ? null : cierto(f['elegido']),
      motivo: texto(f['motivo']),
      raizId: texto(f['raiz_id']),
      conProceso: cierto(f['con_proceso']),
      puntajes: (porTitular.get(f['titular_id'] as string) ?? []).map(leerPuntaje),
    }));
  }

  override async incluir(
    id: string,
    titulares: readonly string[],
    por: string,
    en: number,
  ): Promise<number | null> {
    let nuevos = 0;
    for (let i = 0; i < titulares.length; i += POR_TANDA) {
      const [tocadas, ...escritas] = await this.base.escribir(
        TOCAR(id),
        ...titulares.slice(i, i + POR_TANDA).map((t): Sentencia => ({
          consulta: {
            nombre: 'priorizacion_incluir',
            sql: `insert into priorizacion_gobierno (priorizacion_id, titular_id, incluido_por, incluido_en)
                select id, $2, $3, $4 from priorizacion where id = $1 and estado in ('preparacion','calificacion')
                on conflict do nothing returning titular_id`,
          },
          params: [id, t, por, en],
        })),
      );
      if ((tocadas?.length ?? 0) === 0) return null;
      nuevos += escritas.flat().length;
    }
    return nuevos;
  }

  override excluir(id: string, titularId: string): Promise<boolean> {
    return this.alguna({
      consulta: {
        nombre: 'priorizacion_excluir',
        sql: `delete from priorizacion_gobierno where priorizacion_id = $1 and titular_id = $2
          and not exists (select 1 from priorizacion_puntaje p where p.priorizacion_id = $1 and p.titular_id = $2)
          and exists (select 1 from priorizacion x where x.id = $1 and x.estado in ('preparacion','calificacion'))
          returning titular_id`,
      },
      params: [id, titularId],
    });
  }

  override diagnosticar(id: string, titularId: string, dicho: string | null): Promise<boolean> {
    return this.alguna({
      consulta: {
        nombre: 'priorizacion_diagnosticar',
        sql: `update priorizacion_gobierno set diagnostico = $3 where priorizacion_id = $1 and titular_id = $2
          and exists (select 1 from priorizacion x where x.id = $1 and x.estado in ('preparacion','calificacion'))
          returning titular_id`,
      },
      params: [id, titularId, dicho],
    });
  }

  override calificar(
    id: string,
    titularId: string,
    puntajes: readonly Omit<PuntajePuesto, 'puestoPorNombre'>[],
  ): Promise<boolean> {
    const primero = puntajes[0];
    return this.alguna(
      {
        consulta: {
          nombre: 'priorizacion_congelar',
          sql: `update priorizacion set estado = 'calificacion', congelada_en = coalesce(congelada_en, $2),
            version = version + 1
            where id = $1 and criterios_version > 0 and estado in ('preparacion','calificacion') returning id`,
        },
        params: [id, primero?.puestoEn ?? 0],
      },
      ...puntajes.map((p): Sentencia => ({
        consulta: {
          nombre: 'priorizacion_calificar',
          sql: `insert into priorizacion_puntaje (priorizacion_id, titular_id, criterio, parte, puntaje, fundamento,
                puesto_por, puesto_en)
              select g.priorizacion_id, g.titular_id, $3, $4, $5, $6, $7, $8 from priorizacion_gobierno g
                join priorizacion x on x.id = g.priorizacion_id
               where g.priorizacion_id = $1 and g.titular_id = $2 and x.estado = 'calificacion'
              on conflict (priorizacion_id, titular_id, criterio, parte) do update set puntaje = excluded.puntaje,
                fundamento = excluded.fundamento, puesto_por = excluded.puesto_por, puesto_en = excluded.puesto_en`,
        },
        params: [
          id,
          titularId,
          p.criterio,
          p.parte,
          p.puntaje,
          p.fundamento,
          p.puestoPor,
          p.puestoEn,
        ],
      })),
    );
  }

  override async documentos(
    alcance: Alcance,
    id: string,
  ): Promise<readonly DocumentoDePriorizacion[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select a.*, v.titulo from priorizacion_documento a
         join documento d on d.id = a.documento_id
         join documento_version v on v.documento_id = d.id and v.version = d.version
         left join titular t on t.id = a.titular_id
        where ${y(`a.priorizacion_id = ${r.v(id)}`, `a.titular_id = '' or (${r.territorio(alcance)})`)}
        order by a.adjuntado_en, a.documento_id`,
    );
    return filas.map((f) => ({
      titularId: f['titular_id'] === '' ? null : (f['titular_id'] as string),
      documentoId: f['documento_id'] as string,
      titulo: f['titulo'] as string,
      adjuntadoEn: Number(f['adjuntado_en']),
    }));
  }

  override async adjuntar(
    id: string,
    d: Omit<DocumentoDePriorizacion, 'titulo'>,
    por: string,
  ): Promise<void> {
    await this.base.escribir({
      consulta: {
        nombre: 'priorizacion_adjuntar',
        sql: `insert into priorizacion_documento (priorizacion_id, titular_id, documento_id, adjuntado_por, adjuntado_en)
          values ($1,$2,$3,$4,$5) on conflict do nothing`,
      },
      params: [id, d.titularId ?? '', d.documentoId, por, d.adjuntadoEn],
    });
  }

  override async desadjuntar(
    id: string,
    titularId: string | null,
    documentoId: string,
  ): Promise<void> {
    await this.base.escribir({
      consulta: {
        nombre: 'priorizacion_desadjuntar',
        sql: `delete from priorizacion_documento
          where priorizacion_id = $1 and titular_id = $2 and documento_id = $3`,
      },
      params: [id, titularId ?? '', documentoId],
    });
  }

  override cerrar(
    id: string,
    resultado: readonly ResultadoDeGobierno[],
    por: string,
    en: number,
    motivo: string | null,
  ): Promise<boolean> {
    return this.alguna(
      {
        consulta: {
          nombre: 'priorizacion_cerrar',
          sql: `update priorizacion set estado = 'cerrada', cerrada_por = $2, cerrada_en = $3, motivo = $4,
            version = version + 1 where id = $1 and estado = 'calificacion' returning id`,
        },
        params: [id, por, en, motivo],
      },
      ...resultado.map((x): Sentencia => ({
        consulta: {
          nombre: 'priorizacion_resultado',
          sql: `update priorizacion_gobierno set puesto = $3, puntaje = $4, elegido = $5, motivo = $6
              where priorizacion_id = $1 and titular_id = $2
                and exists (select 1 from priorizacion p where p.id = $1 and p.cerrada_en = $7)`,
        },
        params: [
          id,
          x.titularId,
          x.puesto,
          x.puntaje,
          this.base.motor === 'sqlite' ? Number(x.elegido) : x.elegido,
          x.motivo,
          en,
        ],
      })),
    );
  }

  override descartar(id: string, por: string, en: number, motivo: string): Promise<boolean> {
    return this.alguna({
      consulta: {
        nombre: 'priorizacion_descartar',
        sql: `update priorizacion set estado = 'descartada', cerrada_por = $2, cerrada_en = $3, motivo = $4,
          version = version + 1 where id = $1 and estado in ('preparacion','calificacion') returning id`,
      },
      params: [id, por, en, motivo],
    });
  }

  override async enlazar(id: string, titularId: string, raizId: string): Promise<void> {
    await this.base.escribir({
      consulta: {
        nombre: 'priorizacion_enlazar',
        sql: `update priorizacion_gobierno set raiz_id = $3 where priorizacion_id = $1 and titular_id = $2`,
      },
      params: [id, titularId, raizId],
    });
  }

  /** The first of them says whether it still held. */
  private async alguna(...sentencias: readonly Sentencia[]): Promise<boolean> {
    const [filas] = await this.base.escribir(...sentencias);
    return (filas?.length ?? 0) > 0;
  }
}

const TOCAR = (id: string): Sentencia => ({
  consulta: {
    nombre: 'priorizacion_tocar',
    sql: `update priorizacion set version = version + 1
      where id = $1 and estado in ('preparacion','calificacion') returning id`,
  },
  params: [id],
});

/** The counts are of the reader's territory. */
const seleccion = (r: Redaccion, alcance: Alcance): string => {
  const suyos = (mas: string): string =>
    `(select count(*) from priorizacion_gobierno g join titular t on t.id = g.titular_id
       where g.priorizacion_id = x.id and (${r.territorio(alcance)})${mas})`;
  return `select x.*, n.nombre as creada_por_nombre, ${suyos('')} as gobiernos,
      ${suyos(' and g.elegido = (1 = 1)')} as elegidos
    from priorizacion x join cuenta c on c.id = x.creada_por join persona n on n.id = c.persona_id`;
};

const texto = (v: unknown): string | null => (typeof v === 'string' ? v : null);
const numero = (v: unknown): number | null => (v === null || v === undefined ? null : Number(v));

const leer = (f: Columnas): PriorizacionEnLista => ({
  id: f['id'] as string,
  nombre: f['nombre'] as string,
  claveBusqueda: f['clave_busqueda'] as string,
  alcance: f['alcance'] as string,
  diagnostico: f['diagnostico'] as string,
  estado: f['estado'] as EstadoDePriorizacion,
  criteriosVersion: Number(f['criterios_version']),
  creadaPor: f['creada_por'] as string,
  creadaEn: Number(f['creada_en']),
  congeladaEn: numero(f['congelada_en']),
  cerradaPor: texto(f['cerrada_por']),
  cerradaEn: numero(f['cerrada_en']),
  motivo: texto(f['motivo']),
  creadaPorNombre: f['creada_por_nombre'] as string,
  gobiernos: Number(f['gobiernos']),
  elegidos: Number(f['elegidos']),
});

const leerPuntaje = (f: Columnas): PuntajePuesto => ({
  criterio: f['criterio'] as string,
  parte: f['parte'] as Parte,
  puntaje: Number(f['puntaje']),
  fundamento: f['fundamento'] as string,
  puestoPor: f['puesto_por'] as string,
  puestoPorNombre: f['por'] as string,
  puestoEn: Number(f['puesto_en']),
});
