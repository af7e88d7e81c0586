import {
  type DocumentoDePriorizacion,
  type GobiernoPriorizado,
  type Priorizacion,
  type PriorizacionEnLista,
  PriorizacionStore,
  type PuntajePuesto,
  type ResultadoDeGobierno,
  type VersionDeCriterios,
} from '../../modules/priorizacion/priorizacion-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base, Sentencia } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import type { Columnas } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';
import {
  ADJUNTAR,
  ANOTAR_RESULTADO,
  CALIFICAR,
  CERRAR,
  CONGELAR_CRITERIOS,
  CREAR,
  DESADJUNTAR,
  DESCARTAR,
  DESCRIBIR,
  DIAGNOSTICAR,
  ENLAZAR,
  EXCLUIR,
  INCLUIR,
  leer,
  leerCriterios,
  leerDocumento,
  leerGobierno,
  PUBLICAR_CRITERIOS,
  seleccion,
  TOCAR,
  TOMAR_NUMERO_DE_CRITERIOS,
} from './consultas-de-priorizacion.js';

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
      consulta: CREAR,
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
      consulta: DESCRIBIR,
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
    return filas.map(leerCriterios);
  }

  override publicar(
    id: string,
    c: Omit<VersionDeCriterios, 'version' | 'publicadaPorNombre'>,
  ): Promise<boolean> {
    return this.alguna(
      { consulta: TOMAR_NUMERO_DE_CRITERIOS, params: [id] },
      {
        consulta: PUBLICAR_CRITERIOS,
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
    return filas.map((f) => leerGobierno(f, porTitular.get(f['titular_id'] as string) ?? []));
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
        { consulta: TOCAR, params: [id] },
        ...titulares
          .slice(i, i + POR_TANDA)
          .map((t): Sentencia => ({ consulta: INCLUIR, params: [id, t, por, en] })),
      );
      if ((tocadas?.length ?? 0) === 0) return null;
      nuevos += escritas.flat().length;
    }
    return nuevos;
  }

  override excluir(id: string, titularId: string): Promise<boolean> {
    return this.alguna({ consulta: EXCLUIR, params: [id, titularId] });
  }

  override diagnosticar(id: string, titularId: string, dicho: string | null): Promise<boolean> {
    return this.alguna({ consulta: DIAGNOSTICAR, params: [id, titularId, dicho] });
  }

  override calificar(
    id: string,
    titularId: string,
    puntajes: readonly Omit<PuntajePuesto, 'puestoPorNombre'>[],
  ): Promise<boolean> {
    const primero = puntajes[0];
    return this.alguna(
      { consulta: CONGELAR_CRITERIOS, params: [id, primero?.puestoEn ?? 0] },
      ...puntajes.map((p): Sentencia => ({
        consulta: CALIFICAR,
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
    return filas.map(leerDocumento);
  }

  override async adjuntar(
    id: string,
    d: Omit<DocumentoDePriorizacion, 'titulo'>,
    por: string,
  ): Promise<void> {
    await this.base.escribir({
      consulta: ADJUNTAR,
      params: [id, d.titularId ?? '', d.documentoId, por, d.adjuntadoEn],
    });
  }

  override async desadjuntar(
    id: string,
    titularId: string | null,
    documentoId: string,
  ): Promise<void> {
    await this.base.escribir({ consulta: DESADJUNTAR, params: [id, titularId ?? '', documentoId] });
  }

  override cerrar(
    id: string,
    resultado: readonly ResultadoDeGobierno[],
    por: string,
    en: number,
    motivo: string | null,
  ): Promise<boolean> {
    return this.alguna(
      { consulta: CERRAR, params: [id, por, en, motivo] },
      ...resultado.map((x): Sentencia => ({
        consulta: ANOTAR_RESULTADO,
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
    return this.alguna({ consulta: DESCARTAR, params: [id, por, en, motivo] });
  }

  override async enlazar(id: string, titularId: string, raizId: string): Promise<void> {
    await this.base.escribir({ consulta: ENLAZAR, params: [id, titularId, raizId] });
  }

  /** The first of them says whether it still held. */
  private async alguna(...sentencias: readonly Sentencia[]): Promise<boolean> {
    const [filas] = await this.base.escribir(...sentencias);
    return (filas?.length ?? 0) > 0;
  }
}
