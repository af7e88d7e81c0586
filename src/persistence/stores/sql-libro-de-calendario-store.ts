import type { JsonObjeto, Rol } from '../../../machines/contrato.js';
import type { FilaAviso } from '../../engine/puertos/filas.js';
import type { FilaDeCalendario } from '../../modules/calendario/calendario.js';
import {
  type CambioDeCalendario,
  type Confirmacion,
  type EstadoDeConfirmacion,
  type FiltroDeConfirmaciones,
  LibroDeCalendarioStore,
  type TerminoEnCurso,
} from '../../modules/calendario/libro-de-calendario-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base, Sentencia } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import { type Columnas, enLista, lista } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';

const TERMINOS = `select z.id, z.raiz_id, z.proceso_id, z.nombre, z.vence_fecha, z.computo, p.procedimiento,
         p.secuencia, p.titular_id, t.nombre as titular
    from plazo z join proceso p on p.id = z.proceso_id join titular t on t.id = p.titular_id
   where z.estado = 'armado' and z.clase = 'termino'`;

export class SqlLibroDeCalendarioStore extends LibroDeCalendarioStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async terminosEntre(desde: string, hasta: string): Promise<readonly TerminoEnCurso[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `${TERMINOS} and z.vence_fecha >= ${r.v(desde)} order by z.vence_fecha, z.id`,
    );
    const terminos = filas.flatMap((f) => {
      const leido = leerTermino(f);
      return leido !== null && leido.notificacion < hasta ? [leido] : [];
    });
    if (terminos.length === 0) return [];
    const q = new Redaccion(this.base);
    const tareas = await q.filas(
      `select proceso_id, actua, registran from tarea
        where ${q.en('proceso_id', [...new Set(terminos.map((t) => t.procesoId))])}`,
    );
    const roles = new Map<string, Set<Rol>>();
    for (const t of tareas) {
      const suyos = roles.get(t['proceso_id'] as string) ?? new Set<Rol>();
      for (const rol of [...lista(t['actua']), ...lista(t['registran'])]) suyos.add(rol as Rol);
      roles.set(t['proceso_id'] as string, suyos);
    }
    return terminos.map((t) => ({ ...t, roles: [...(roles.get(t.procesoId) ?? [])] }));
  }

  override async terminosEnCurso(alcance: Alcance): Promise<readonly TerminoEnCurso[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `${TERMINOS} and ${r.territorio(alcance)} order by z.vence_fecha, z.id`,
    );
    return filas.flatMap((f) => leerTermino(f) ?? []);
  }

  override async avisar(avisos: readonly FilaAviso[]): Promise<void> {
    if (avisos.length === 0) return;
    await this.base.escribir(
      ...avisos.map((a): Sentencia => ({
        consulta: {
          nombre: 'aviso_de_calendario',
          sql: `insert into aviso (id, raiz_id, proceso_id, titular_id, secuencia, codigo, roles, params, creado_en)
              values ($1,$2,$3,$4,$5,$6,$7,$8,$9)`,
        },
        params: [
          a.id,
          a.raizId,
          a.procesoId,
          a.titularId,
          a.secuencia,
          a.codigo,
          enLista(a.roles),
          JSON.stringify(a.params),
          a.creadoEn,
        ],
      })),
    );
  }

  override async anotar(cambios: readonly CambioDeCalendario[]): Promise<void> {
    if (cambios.length === 0) return;
    await this.base.escribir(
      ...cambios.map((c): Sentencia => ({
        consulta: {
          nombre: 'cambio_de_calendario',
          sql: `insert into cambio_de_calendario (id, fila_id, fecha, antes, despues, motivo, hecho_por, hecho_en)
              values ($1,$2,$3,$4,$5,$6,$7,$8)`,
        },
        params: [
          c.id,
          c.filaId,
          c.fecha,
          c.antes === null ? null : JSON.stringify(c.antes),
          c.despues === null ? null : JSON.stringify(c.despues),
          c.motivo,
          c.hechoPor,
          c.hechoEn,
        ],
      })),
    );
  }

  override async cambios(
    corte: Corte,
  ): Promise<Pagina<CambioDeCalendario & { readonly hechoPorNombre: string | null }>> {
    const r = new Redaccion(this.base);
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    const filas = await r.filas(
      `select x.*, n.nombre as hecho_por_nombre from cambio_de_calendario x
         left join cuenta c on c.id = x.hecho_por left join persona n on n.id = c.persona_id
        where ${desde ? `(x.hecho_en, x.id) < (${r.v(desde[0])}, ${r.v(desde[1])})` : y()}
        order by x.hecho_en desc, x.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerCambio, (f) => [Number(f['hecho_en']), f['id'] as string]);
  }

  override async lugares(codigos: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select codigo, nombre from provincia where ${r.en('codigo', codigos)}
       union all select codigo, nombre from canton where ${r.en('codigo', codigos)}`,
    );
    return new Map(filas.map((f) => [f['codigo'] as string, f['nombre'] as string]));
  }

  override async confirmar(c: Confirmacion): Promise<void> {
    await this.base.escribir({
      consulta: {
        nombre: 'feriados_confirmar',
        sql: `insert into feriados_confirmados (titular_id, anio, nota, confirmado_por, confirmado_en)
          values ($1,$2,$3,$4,$5) on conflict (titular_id, anio) do update
          set nota = excluded.nota, confirmado_por = excluded.confirmado_por, confirmado_en = excluded.confirmado_en`,
      },
      params: [c.titularId, c.anio, c.nota, c.confirmadoPor, c.confirmadoEn],
    });
  }

  override async desconfirmar(titularId: string, anio: number): Promise<void> {
    await this.base.escribir({
      consulta: {
        nombre: 'feriados_desconfirmar',
        sql: 'delete from feriados_confirmados where titular_id = $1 and anio = $2',
      },
      params: [titularId, anio],
    });
  }

  override async findConfirmacion(titularId: string, anio: number): Promise<Confirmacion | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `select * from feriados_confirmados where titular_id = ${r.v(titularId)} and anio = ${r.v(anio)}`,
    );
    return fila === undefined ? null : leerConfirmacion(fila);
  }

  override async confirmaciones(
    alcance: Alcance,
    filtro: FiltroDeConfirmaciones,
    corte: Corte,
  ): Promise<Pagina<EstadoDeConfirmacion>> {
    const condiciones = (r: Redaccion): string[] => [
      r.territorio(alcance),
      `t.clase <> 'nacional'`,
      r.busca('t.clave_busqueda', filtro.q),
      ...(filtro.conProceso
        ? [
            `exists (select 1 from raiz z where z.titular_id = t.id and z.situacion in ('activo','cuarentena')
              and (z.marca_clase is null or z.marca_clase = 'suspendido'))`,
          ]
        : []),
    ];
    const de = (r: Redaccion): string =>
      `from titular t left join feriados_confirmados f on f.titular_id = t.id and f.anio = ${r.v(filtro.anio)}`;
    const cuenta = new Redaccion(this.base);
    const [n] = await cuenta.filas(
      `select count(*) as n ${de(cuenta)} where ${y(...condiciones(cuenta), 'f.titular_id is null')}`,
    );
    const r = new Redaccion(this.base);
    const origen = de(r);
    const partes = condiciones(r);
    if (filtro.confirmados !== undefined)
      partes.push(`f.titular_id is ${filtro.confirmados ? 'not null' : 'null'}`);
    const desde = leerCursor(corte.cursor, ['texto', 'texto']);
    if (desde) partes.push(`(t.clave_busqueda, t.id) > (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `select t.id, t.nombre, t.codigo_dpa, t.clave_busqueda, f.titular_id, f.anio, f.nota, f.confirmado_por,
              f.confirmado_en, n.nombre as confirmado_por_nombre
         ${origen} left join cuenta c on c.id = f.confirmado_por left join persona n on n.id = c.persona_id
        where ${y(...partes)} order by t.clave_busqueda, t.id limit ${r.v(corte.limite + 1)}`,
    );
    const pagina = paginar(filas, corte, leerEstado, (f) => [
      f['clave_busqueda'] as string,
      f['id'] as string,
    ]);
    return { ...pagina, total: Number(n?.['n']) };
  }
}

const texto = (v: unknown): string | null => (typeof v === 'string' ? v : null);

/** A resumed term is reckoned from the day it went on, with what was left. Null: not in días término. */
function leerTermino(f: Columnas): TerminoEnCurso | null {
  const computo = JSON.parse(f['computo'] as string) as JsonObjeto;
  const reanudacion = computo['reanudacion'] as JsonObjeto | undefined;
  const c = typeof reanudacion?.['cuanto'] === 'number' ? reanudacion : computo;
  const [dias, notificacion] = [c['cuanto'], c['desde']];
  if (computo['unidad'] !== 'diasTermino') return null;
  if (typeof dias !== 'number' || dias < 1 || typeof notificacion !== 'string') return null;
  const jurisdicciones = c['jurisdicciones'];
  return {
    id: f['id'] as string,
    raizId: f['raiz_id'] as string,
    procesoId: f['proceso_id'] as string,
    procedimiento: f['procedimiento'] as string,
    nombre: f['nombre'] as string,
    titular: { id: f['titular_id'] as string, nombre: f['titular'] as string },
    notificacion,
    dias,
    vence: f['vence_fecha'] as string,
    jurisdicciones: Array.isArray(jurisdicciones) ? (jurisdicciones as string[]) : [],
    calendario: texto(c['calendario']) ?? '',
    secuencia: Number(f['secuencia']),
    roles: [],
  };
}

const leerFilaGuardada = (v: unknown): FilaDeCalendario | null =>
  typeof v === 'string' ? (JSON.parse(v) as FilaDeCalendario) : null;

const leerCambio = (
  f: Columnas,
): CambioDeCalendario & { readonly hechoPorNombre: string | null } => ({
  id: f['id'] as string,
  filaId: f['fila_id'] as string,
  fecha: f['fecha'] as string,
  antes: leerFilaGuardada(f['antes']),
  despues: leerFilaGuardada(f['despues']),
  motivo: texto(f['motivo']),
  hechoPor: texto(f['hecho_por']),
  hechoEn: Number(f['hecho_en']),
  hechoPorNombre: texto(f['hecho_por_nombre']),
});

const leerConfirmacion = (f: Columnas): Confirmacion => ({
  titularId: f['titular_id'] as string,
  anio: Number(f['anio']),
  nota: texto(f['nota']),
  confirmadoPor: f['confirmado_por'] as string,
  confirmadoEn: Number(f['confirmado_en']),
});

const leerEstado = (f: Columnas): EstadoDeConfirmacion => ({
  titular: {
    id: f['id'] as string,
    nombre: f['nombre'] as string,
    codigoDpa: texto(f['codigo_dpa']),
  },
  confirmacion:
    f['titular_id'] === null
      ? null
      : {
          ...leerConfirmacion(f),
          confirmadoPorNombre: texto(f['confirmado_por_nombre']),
        },
});
