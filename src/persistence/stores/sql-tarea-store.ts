import type { LugarDelPaso } from '../../engine/paso-del-recorrido.js';
import type { FilaLinea } from '../../engine/puertos/filas.js';
import {
  type EncargoVisto,
  type HechoPropio,
  type PeticionDeTareas,
  type Reparto,
  TareaStore,
  type TareaVista,
} from '../../modules/bandeja/tarea-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import { deAnalista } from './condicion-de-titular.js';
import { cierto, type Columnas, leerLinea, leerTarea } from '../filas-leidas.js';
import { o, Redaccion, y } from '../redaccion.js';

export class SqlTareaStore extends TareaStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async listar(
    alcance: Alcance,
    peticion: PeticionDeTareas,
    corte: Corte,
  ): Promise<Pagina<TareaVista>> {
    const r = new Redaccion(this.base);
    const partes = [
      'r.marca_clase is null',
      r.territorio(alcance),
      `${vistaDe(r, alcance.cuentaId, peticion)} = ${r.v(peticion.vista)}`,
      r.busca('t.clave_busqueda', peticion.q),
    ];
    if (peticion.lugares !== undefined) partes.push(enLugares(r, 'x.paso', peticion.lugares));
    if (peticion.titularId !== undefined) partes.push(`x.titular_id = ${r.v(peticion.titularId)}`);
    partes.push(soloSuyos(r, alcance, peticion));
    const desde = leerCursor(corte.cursor, ['texto', 'numero', 'texto', 'texto']);
    if (desde) {
      partes.push(
        `(x.orden, x.desde, x.proceso_id, x.evento) > (${desde.map((v) => r.v(v)).join(', ')})`,
      );
    }
    const filas = await r.filas(
      `${seleccion(r, alcance.cuentaId, peticion.hoy)} where ${y(...partes)}
       order by x.orden, x.desde, x.proceso_id, x.evento limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerVista, (f) => [
      f['orden'] as string,
      Number(f['desde']),
      f['proceso_id'] as string,
      f['evento'] as string,
    ]);
  }

  override async find(
    alcance: Alcance,
    { hoy }: Reparto,
    procesoId: string,
    evento: string,
  ): Promise<TareaVista | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `${seleccion(r, alcance.cuentaId, hoy)} where ${y(
        'r.marca_clase is null',
        r.territorio(alcance),
        `x.proceso_id = ${r.v(procesoId)}`,
        `x.evento = ${r.v(evento)}`,
      )}`,
    );
    return fila ? leerVista(fila) : null;
  }

  override async hechos(
    alcance: Alcance,
    filtro: Pick<PeticionDeTareas, 'titularId' | 'lugares'>,
    corte: Corte,
  ): Promise<Pagina<HechoPropio>> {
    const r = new Redaccion(this.base);
    const partes = [`l.registrado_por = ${r.v(alcance.cuentaId)}`, r.territorio(alcance)];
    if (filtro.titularId !== undefined) partes.push(`t.id = ${r.v(filtro.titularId)}`);
    if (filtro.lugares !== undefined) partes.push(enLugares(r, 'l.paso', filtro.lugares));
    const desde = leerCursor(corte.cursor, ['numero', 'texto', 'numero']);
    if (desde) {
      partes.push(
        `(l.registrado_en, l.raiz_id, l.secuencia) < (${desde.map((v) => r.v(v)).join(', ')})`,
      );
    }
    const filas = await r.filas(
      `select l.*, p.procedimiento, t.id as titular_id, t.nombre as titular_nombre, t.nivel
         from bitacora l join proceso p on p.id = l.proceso_id join titular t on t.id = p.titular_id
        where ${y(...partes)} order by l.registrado_en desc, l.raiz_id desc, l.secuencia desc
        limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerHecho, (f) => [
      Number(f['registrado_en']),
      f['raiz_id'] as string,
      Number(f['secuencia']),
    ]);
  }

  override async contar(
    alcance: Alcance,
    reparto: Reparto,
  ): Promise<{
    paraMi: number;
    paraMiPorOtros: number;
    porCuentaDe: number;
    equipo: number;
    esperoAOtros: number;
    hechos: number;
  }> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select ${vistaDe(r, alcance.cuentaId, reparto)} as vista,
        (case when ${loHace(r, reparto)} then 1 else 0 end) as mio, count(*) as n ${DE_TAREAS}
        where ${y('r.marca_clase is null', r.territorio(alcance), soloSuyos(r, alcance, reparto))} group by 1, 2`,
    );
    const de = (vista: PeticionDeTareas['vista'], soloAjenas = false): number =>
      filas
        .filter((f) => f['vista'] === vista && !(soloAjenas && Number(f['mio']) === 1))
        .reduce((n, f) => n + Number(f['n']), 0);
    const h = new Redaccion(this.base);
    const [hechos] = await h.filas(
      `select count(*) as n from bitacora l join raiz r on r.id = l.raiz_id join titular t on t.id = r.titular_id
        where ${y(`l.registrado_por = ${h.v(alcance.cuentaId)}`, h.territorio(alcance))}`,
    );
    return {
      paraMi: de('paraMi'),
      paraMiPorOtros: de('paraMi', true),
      porCuentaDe: de('porCuentaDe'),
      equipo: de('equipo'),
      esperoAOtros: de('esperoAOtros'),
      hechos: Number(hechos?.['n']),
    };
  }
}

/** A task as a list shows it, with who takes care of it. */
function seleccion(r: Redaccion, cuentaId: string, hoy: string): string {
  const dia = r.v(hoy);
  const ausencia = (que: string): string => `(select ${que} from sustitucion s
    join persona ps on ps.id = s.sustituto_id left join cuenta cs on cs.persona_id = s.sustituto_id
   where s.persona_id = ce.persona_id and s.retirada_en is null and s.desde <= ${dia} and s.hasta >= ${dia}
   order by s.desde, s.id limit 1)`;
  return `select x.*, p.procedimiento, t.nombre as titular_nombre, t.nivel,
      exists (select 1 from borrador b where b.cuenta_id = ${r.v(cuentaId)}
        and b.proceso_id = x.proceso_id and b.evento = x.evento) as con_borrador,
      (select z.clase from plazo z where z.proceso_id = x.proceso_id and z.estado = 'armado'
        and z.vence_fecha = x.vence_fecha order by z.id limit 1) as plazo_clase,
      e.cuenta_id as encargado, pe.nombre as encargado_nombre, e.puesto_por, e.puesto_en, e.motivo as encargo_motivo,
      (select pp.nombre from cuenta cp join persona pp on pp.id = cp.persona_id where cp.id = e.puesto_por)
        as puesto_por_nombre,
      ${ausencia('s.hasta')} as ausente_hasta, ${ausencia('ps.nombre')} as sustituto,
      ${ausencia('cs.id')} as sustituto_cuenta
    ${DE_TAREAS} join proceso p on p.id = x.proceso_id
    left join cuenta ce on ce.id = e.cuenta_id left join persona pe on pe.id = ce.persona_id`;
}

/** One of my offices is of those that do it. */
const loHace = (r: Redaccion, { suyas }: Pick<Reparto, 'suyas'>): string =>
  o(...suyas.map((a) => y(r.cubre(a), r.contiene('x.actua', a.rol))));

/** The view a task falls in: exactly one. */
function vistaDe(r: Redaccion, cuentaId: string, { suyas, lado, hoy }: Reparto): string {
  const actua = loHace(r, { suyas });
  const registra = o(...suyas.map((a) => y(r.cubre(a), r.contiene('x.registran', a.rol))));
  const delLado = o(...lado.map((a) => y(r.cubre(a), r.contiene('x.actua', a.rol))));
  const cuenta = r.v(cuentaId);
  const dia = r.v(hoy);
  const mia = `(e.cuenta_id = ${cuenta} or exists (select 1 from sustitucion s
      join cuenta ca on ca.persona_id = s.persona_id join cuenta cs on cs.persona_id = s.sustituto_id
     where ca.id = e.cuenta_id and cs.id = ${cuenta} and s.retirada_en is null
       and s.desde <= ${dia} and s.hasta >= ${dia}))`;
  return `(case when e.cuenta_id is not null and ${mia} and (${o(actua, registra)}) then 'paraMi'
    when ${actua} then case when e.cuenta_id is null then 'paraMi' else 'equipo' end
    when not (${registra}) then case when ${delLado} then 'equipo' else 'esperoAOtros' end
    when ${alguienActua(r, hoy)} then 'porCuentaDe' else 'paraMi' end)`;
}

/** Somebody in office whose role acts on this titular has an account and can enter it. */
function alguienActua(r: Redaccion, hoy: string): string {
  const dia = r.v(hoy);
  const hay = (donde: string): string => `exists (select 1 from designacion d
      join cuenta c on c.persona_id = d.persona_id and c.activa and c.clave is not null
     where ${donde} and d.desde <= ${dia} and (d.hasta is null or d.hasta >= ${dia})
       and x.actua like '%,' || d.rol || ',%')`;
  return o(
    hay('d.titular_id = x.titular_id'),
    hay('d.titular_id is null and (d.gremio is null or d.gremio = t.gremio)'),
  );
}

const titularDe = (f: Columnas): TareaVista['titular'] => ({
  id: f['titular_id'] as string,
  nombre: f['titular_nombre'] as string,
  nivel: (f['nivel'] ?? null) as TareaVista['titular']['nivel'],
});

const leerVista = (f: Columnas): TareaVista => ({
  ...leerTarea(f),
  procedimiento: f['procedimiento'] as string,
  titular: titularDe(f),
  plazo: (f['plazo_clase'] ?? null) as TareaVista['plazo'],
  borrador: cierto(f['con_borrador']),
  encargo: f['encargado'] == null ? null : leerEncargo(f),
});

const leerEncargo = (f: Columnas): EncargoVisto => ({
  cuentaId: f['encargado'] as string,
  nombre: (f['encargado_nombre'] ?? '') as string,
  puestoPor: f['puesto_por'] as string,
  puestoPorNombre: (f['puesto_por_nombre'] ?? '') as string,
  puestoEn: Number(f['puesto_en']),
  motivo: (f['encargo_motivo'] ?? null) as string | null,
  ausencia:
    f['ausente_hasta'] == null
      ? null
      : {
          hasta: f['ausente_hasta'] as string,
          sustituto: f['sustituto'] as string,
          sustitutoCuentaId: (f['sustituto_cuenta'] ?? null) as string | null,
        },
});

const leerHecho = (f: Columnas): HechoPropio => ({
  linea: leerLinea(f) satisfies FilaLinea,
  procedimiento: f['procedimiento'] as string,
  titular: titularDe(f),
});

const DE_TAREAS = `from tarea x join raiz r on r.id = x.raiz_id join titular t on t.id = x.titular_id
   left join encargo e on e.proceso_id = x.proceso_id and e.evento = x.evento and e.tarea_desde = x.desde`;

/** `p` is the process. */
const enLugares = (r: Redaccion, columna: string, lugares: readonly LugarDelPaso[]): string =>
  o(
    ...lugares.map(({ procedimiento, paso }) =>
      y(
        `p.procedimiento = ${r.v(procedimiento)}`,
        ...(paso === null ? [] : [`${columna} = ${r.v(paso)}`]),
      ),
    ),
  );

/** Of the governments the account answers for, when only those are asked. */
const soloSuyos = (
  r: Redaccion,
  alcance: Alcance,
  { soloMios }: Pick<Reparto, 'soloMios'>,
): string => (soloMios === true ? deAnalista(r, { cuenta: alcance.cuentaId }) : '1 = 1');
