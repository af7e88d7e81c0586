import type { JsonObjeto, Rol } from '../../../machines/contrato.js';
import { GRUPOS_DE_AVISOS, type GrupoDeAvisos } from '../../modules/canales/grupos-de-avisos.js';
import {
  gruposEn,
  type ModoDeAviso,
  type Preferencia,
  PREFERENCIA_POR_DEFECTO,
  type Silencio,
} from '../../modules/canales/preferencia.js';
import {
  type AvisoDeLaBitacora,
  type AvisoPorContar,
  type DiaEnZona,
  PreferenciaStore,
  type PorResumir,
} from '../../modules/canales/preferencia-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { cierto, type Columnas, enLista, lista } from '../filas-leidas.js';
import { o, Redaccion, y } from '../redaccion.js';
import { DE_NOTICIAS, noticiaLeida, noticiaPara } from './noticia-dirigida.js';
import { zonaDeCuenta } from './zona-de-cuenta.js';

export class SqlPreferenciaStore extends PreferenciaStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async find(cuentaId: string): Promise<Preferencia | null> {
    const f = await this.base.fila(FIND, [cuentaId]);
    return f ? leerPreferencia(f) : null;
  }

  override async guardar(cuentaId: string, p: Preferencia, ahora: number): Promise<void> {
    await this.base.escribir({
      consulta: GUARDAR,
      params: [
        cuentaId,
        p.idioma,
        enLista(gruposEn(p, 'alMomento')),
        enLista(gruposEn(p, 'nunca')),
        p.resumenA,
        p.resumenSoloHabil,
        p.silencio?.desde ?? null,
        p.silencio?.hasta ?? null,
        ahora,
      ],
    });
  }

  override async porResumir(dia: DiaEnZona, n: number): Promise<readonly PorResumir[]> {
    const r = new Redaccion(this.base);
    const fecha = r.v(dia.fecha);
    const { resumenA } = PREFERENCIA_POR_DEFECTO;
    const deHoy = dia.habil
      ? []
      : [`p.resumen_solo_habil is not null and not p.resumen_solo_habil`];
    const filas = await r.filas(
      `select c.id as cuenta_id, c.correo, p.idioma, p.al_momento, p.nunca, p.resumen_a, p.resumen_solo_habil,
          p.silencio_desde, p.silencio_hasta,
          (select max(r.hasta) from resumen_diario r where r.cuenta_id = c.id) as contado_hasta
         from cuenta c left join preferencia_de_avisos p on p.cuenta_id = c.id
        where ${y(
          'c.activa',
          // Whoever was invited and has not come in yet is left alone.
          'not (c.clave is null and exists (select 1 from invitacion i where i.cuenta_id = c.id))',
          `coalesce(p.resumen_a, ${resumenA}) <= ${r.v(dia.minuto)}`,
          `not exists (select 1 from resumen_diario r where r.cuenta_id = c.id and r.fecha = ${fecha})`,
          `${zonaDeCuenta(fecha)} = ${r.v(dia.zona)}`,
          ...deHoy,
        )} order by c.id limit ${r.v(n)}`,
    );
    return filas.map((f) => ({
      cuentaId: f['cuenta_id'] as string,
      correo: f['correo'] as string,
      preferencia: f['idioma'] == null ? PREFERENCIA_POR_DEFECTO : leerPreferencia(f),
      hasta: f['contado_hasta'] == null ? null : Number(f['contado_hasta']),
    }));
  }

  override async anotarResumen(resumen: {
    readonly cuentaId: string;
    readonly fecha: string;
    readonly hasta: number;
    readonly avisos: number;
    readonly cartaId: string | null;
  }): Promise<boolean> {
    const [filas = []] = await this.base.escribir({
      consulta: ANOTAR,
      params: [resumen.cuentaId, resumen.fecha, resumen.hasta, resumen.avisos, resumen.cartaId],
    });
    return filas.length > 0;
  }

  override async avisosEntre(
    alcance: Alcance,
    desde: number,
    hasta: number,
    limite: number,
  ): Promise<readonly AvisoPorContar[]> {
    const r = new Redaccion(this.base);
    const dirigido = o(...alcance.ambitos.map((a) => y(r.cubre(a), r.contiene('a.roles', a.rol))));
    const filas = await r.filas(
      `${AVISOS} where ${y(
        `a.creado_en > ${r.v(desde)} and a.creado_en <= ${r.v(hasta)}`,
        dirigido,
        `not exists (select 1 from aviso_leido l where l.aviso_id = a.id and l.cuenta_id = ${r.v(alcance.cuentaId)})`,
      )} order by a.creado_en, a.id limit ${r.v(limite)}`,
    );
    const q = new Redaccion(this.base);
    const deOficina = await q.filas(
      `select n.*, t.nombre as titular_nombre ${DE_NOTICIAS} where ${y(
        `n.creada_en > ${q.v(desde)} and n.creada_en <= ${q.v(hasta)}`,
        noticiaPara(q, alcance),
        `not (${noticiaLeida(q, alcance)})`,
      )} order by n.creada_en, n.id limit ${q.v(limite)}`,
    );
    return [...filas.map(leerAviso), ...deOficina.map(leerNoticia)]
      .sort((a, b) => a.creadoEn - b.creadoEn)
      .slice(0, limite);
  }

  override async findAviso(id: string): Promise<AvisoDeLaBitacora | null> {
    const f = await this.base.fila(UN_AVISO, [id]);
    return f ? leerAviso(f) : null;
  }
}

export function leerSilencio(f: Columnas): Silencio | null {
  return f['silencio_desde'] == null || f['silencio_hasta'] == null
    ? null
    : { desde: Number(f['silencio_desde']), hasta: Number(f['silencio_hasta']) };
}

function leerPreferencia(f: Columnas): Preferencia {
  const alMomento = new Set(lista(f['al_momento']));
  const nunca = new Set(lista(f['nunca']));
  const modo = (g: GrupoDeAvisos): ModoDeAviso =>
    alMomento.has(g) ? 'alMomento' : nunca.has(g) ? 'nunca' : 'resumen';
  return {
    idioma: f['idioma'] as Preferencia['idioma'],
    modos: Object.fromEntries(GRUPOS_DE_AVISOS.map((g) => [g, modo(g)])) as Preferencia['modos'],
    resumenA: Number(f['resumen_a']),
    resumenSoloHabil: cierto(f['resumen_solo_habil']),
    silencio: leerSilencio(f),
  };
}

const leerNoticia = (f: Columnas): AvisoPorContar => ({
  id: f['id'] as string,
  codigo: f['codigo'] as string,
  params: JSON.parse(f['params'] as string) as JsonObjeto,
  creadoEn: Number(f['creada_en']),
  procedimiento: null,
  titularNombre: (f['titular_nombre'] ?? null) as string | null,
});

const leerAviso = (f: Columnas): AvisoDeLaBitacora => ({
  id: f['id'] as string,
  titularId: f['titular_id'] as string,
  codigo: f['codigo'] as string,
  roles: lista(f['roles']) as Rol[],
  params: JSON.parse(f['params'] as string) as JsonObjeto,
  creadoEn: Number(f['creado_en']),
  procedimiento: f['procedimiento'] as string,
  titularNombre: f['titular_nombre'] as string,
  raizId: f['raiz_id'] as string,
  procesoId: f['proceso_id'] as string,
  paso: f['paso'] == null ? null : Number(f['paso']),
});

const AVISOS = `select a.*, p.procedimiento, t.nombre as titular_nombre, b.paso
  from aviso a join titular t on t.id = a.titular_id join proceso p on p.id = a.proceso_id
  left join bitacora b on b.raiz_id = a.raiz_id and b.secuencia = a.secuencia`;
const UN_AVISO: Consulta = { nombre: 'aviso_por_contar', sql: `${AVISOS} where a.id = $1` };
const FIND: Consulta = {
  nombre: 'preferencia_find',
  sql: 'select * from preferencia_de_avisos where cuenta_id = $1',
};
const GUARDAR: Consulta = {
  nombre: 'preferencia_guardar',
  sql: `insert into preferencia_de_avisos (cuenta_id, idioma, al_momento, nunca, resumen_a, resumen_solo_habil,
      silencio_desde, silencio_hasta, guardada_en)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9)
    on conflict (cuenta_id) do update set idioma = excluded.idioma, al_momento = excluded.al_momento,
      nunca = excluded.nunca, resumen_a = excluded.resumen_a, resumen_solo_habil = excluded.resumen_solo_habil,
      silencio_desde = excluded.silencio_desde, silencio_hasta = excluded.silencio_hasta,
      guardada_en = excluded.guardada_en`,
};
const ANOTAR: Consulta = {
  nombre: 'resumen_anotar',
  sql: `insert into resumen_diario (cuenta_id, fecha, hasta, avisos, carta_id) values ($1,$2,$3,$4,$5)
    on conflict do nothing returning cuenta_id`,
};
