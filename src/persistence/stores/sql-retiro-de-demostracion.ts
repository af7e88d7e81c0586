import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Reloj } from '../../engine/puertos/reloj.js';
import { DemostracionMezclada, type Retiro, RetiroDeDemostracion } from '../../demo/retiro.js';
import type { Base } from '../base.js';

const POR_TANDA = 400;
const ES_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Raiz {
  readonly id: string;
  readonly titular_id: string;
  readonly secuencia: number | string;
  readonly hash: string;
}

/**
 * The journal's triggers refuse every deletion. Here, and only here, they are taken off and put back inside the
 * transaction that removes whole roots; what went is left written in an incident.
 */
export class SqlRetiroDeDemostracion extends RetiroDeDemostracion {
  constructor(
    private readonly base: Base,
    private readonly reloj: Reloj,
  ) {
    super();
  }

  override retirar(dominio: string): Promise<Retiro> {
    return this.base.enTransaccion((em) => this.enUnaVez(em, dominio));
  }

  private async enUnaVez(em: EntityManager, dominio: string): Promise<Retiro> {
    const { personas, cuentas } = await gente(em, dominio);
    const titulares = await ids(em, `select id from titular where ${this.cierto('demo')}`);
    const abiertas = unir(
      await enTandas(cuentas, (c) =>
        ids(
          em,
          `select raiz_id as id from bitacora where secuencia = 1 and registrado_por in ${c}`,
        ),
      ),
    );
    const suyas = unir(
      await enTandas(titulares, (t) => ids(em, `select id from raiz where titular_id in ${t}`)),
    );
    await exigirSinMezcla(em, diferencia(abiertas, suyas), new Set(cuentas));
    const raices = [...new Set([...suyas, ...abiertas])];
    const filas = unir(
      await enTandas(
        raices,
        (r) =>
          em.query(`select id, titular_id, secuencia, hash from raiz where id in ${r}`) as Promise<
            Raiz[]
          >,
      ),
    );

    await exigirSinUso(em, cuentas, raices);

    await this.sinCandado(em, async () => {
      await borrarRaices(em, raices);
    });
    const documentos = await borrarDocumentos(em, titulares, cuentas);
    await borrarLoTraido(em, cuentas, titulares);
    await borrarGente(em, personas, cuentas, titulares);

    const retiro: Retiro = {
      titulares: titulares.length,
      cuentas: cuentas.length,
      personas: personas.length,
      documentos,
      raices: filas.map((f) => ({
        id: f.id,
        titularId: f.titular_id,
        secuencia: Number(f.secuencia),
        hash: f.hash,
      })),
    };
    if (raices.length + cuentas.length + titulares.length > 0) await this.anotar(em, retiro);
    return retiro;
  }

  private async sinCandado(em: EntityManager, trabajo: () => Promise<void>): Promise<void> {
    if (this.base.motor === 'postgres') {
      await em.query('alter table bitacora disable trigger user');
      await trabajo();
      await em.query('alter table bitacora enable trigger user');
      return;
    }
    const candados = (await em.query(
      `select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'bitacora'`,
    )) as { name: string; sql: string }[];
    for (const { name } of candados) await em.query(`drop trigger ${name}`);
    await trabajo();
    for (const { sql } of candados) await em.query(sql);
  }

  private anotar(em: EntityManager, retiro: Retiro): Promise<unknown> {
    const valores = [
      texto(randomUUID()),
      texto('DEMOSTRACION_RETIRADA'),
      texto(JSON.stringify(retiro)),
      this.reloj.ahora(),
      this.reloj.ahora(),
    ];
    return em.query(
      `insert into incidente (id, codigo, detalle, creado_en, resuelto_en) values (${valores.join(', ')})`,
    );
  }

  private cierto(columna: string): string {
    return this.base.motor === 'postgres' ? columna : `${columna} = 1`;
  }
}

/** Those of the demonstration, and those they brought. */
async function gente(
  em: EntityManager,
  dominio: string,
): Promise<{ personas: string[]; cuentas: string[] }> {
  const suyo = texto(`%@${dominio.replace(/[%_']/g, '')}`);
  const personas = await ids(em, `select id from persona where correo like ${suyo}`);
  const cuentas: string[] = [];
  for (let nuevas = personas; nuevas.length > 0;) {
    const deEllas = unir(
      await enTandas(nuevas, (p) => ids(em, `select id from cuenta where persona_id in ${p}`)),
    );
    cuentas.push(...deEllas);
    const traidas = unir(
      await enTandas(deEllas, (c) => ids(em, `select id from persona where creada_por in ${c}`)),
    );
    nuevas = diferencia(traidas, personas);
    personas.push(...nuevas);
  }
  return { personas, cuentas };
}

/** In a process of a real institution nobody but the demonstration may have recorded. */
async function exigirSinMezcla(
  em: EntityManager,
  raices: readonly string[],
  cuentas: ReadonlySet<string>,
): Promise<void> {
  const lineas = unir(
    await enTandas(
      raices,
      (r) =>
        em.query(
          `select distinct raiz_id, registrado_por from bitacora where registrado_por is not null and raiz_id in ${r}`,
        ) as Promise<{ raiz_id: string; registrado_por: string }[]>,
    ),
  );
  const mezcladas = lineas.filter((l) => !cuentas.has(l.registrado_por)).map((l) => l.raiz_id);
  if (mezcladas.length > 0) throw new DemostracionMezclada([...new Set(mezcladas)]);
}

/** Nor may somebody else run what the demonstration drew. */
async function exigirSinUso(
  em: EntityManager,
  cuentas: readonly string[],
  raices: readonly string[],
): Promise<void> {
  const corren = unir(
    await enTandas(cuentas, (c) =>
      ids(
        em,
        `select distinct p.raiz_id as id from proceso p where p.procedimiento in
          (select m.clave || '@' || m.version from modelo m where m.subido_por in ${c})`,
      ),
    ),
  );
  const ajenas = diferencia(corren, raices);
  if (ajenas.length > 0) throw new DemostracionMezclada([...new Set(ajenas)]);
}

async function borrarModelos(em: EntityManager, cuentas: readonly string[]): Promise<void> {
  for (const c of tandas(cuentas)) {
    await em.query(`delete from modelo where subido_por in ${c}`);
    await em.query(`update modelo set confirmado_por = null where confirmado_por in ${c}`);
    await em.query(`update modelo set retirado_por = null where retirado_por in ${c}`);
  }
  await em.query('delete from modelo_contenido where sha256 not in (select sha256 from modelo)');
}

const DE_RAIZ = [
  'consulta',
  'asistencia_tecnica',
  'parte_de_avance',
  'peticion_de_correccion',
  'aviso',
  'tarea',
  'paso',
  'plazo',
  'texto',
  'linea_documento',
  'bitacora',
  'actividad_de_raiz',
  'incidente',
] as const;

const DE_PROPUESTA = [
  'propuesta_adjunto',
  'propuesta_autor',
  'propuesta_revelacion',
  'propuesta_borrado',
  'propuesta_novedad',
] as const;

/** What was proposed to a co-creation of these roots, and who proposed it. */
async function borrarPropuestas(em: EntityManager, r: string): Promise<void> {
  const procesos = `(select id from proceso where raiz_id in ${r})`;
  const suyas = `cocreacion_id in ${procesos} or proceso_id in ${procesos}`;
  for (const tabla of DE_PROPUESTA)
    await em.query(
      `delete from ${tabla} where propuesta_id in (select id from propuesta where ${suyas})`,
    );
  await em.query(`delete from propuesta where ${suyas}`);
}

async function borrarRaices(em: EntityManager, raices: readonly string[]): Promise<void> {
  for (const r of tandas(raices)) {
    await borrarPropuestas(em, r);
    for (const tabla of ['entrega', 'despacho'])
      await em.query(
        `delete from ${tabla} where salida_id in (select id from salida where raiz_id in ${r})`,
      );
    await em.query(`delete from envio where raiz_id in ${r}`);
    await em.query(`delete from salida where raiz_id in ${r}`);
    await em.query(`delete from salida_nueva where raiz_id in ${r}`);
    await em.query(
      `delete from borrador where proceso_id in (select id from proceso where raiz_id in ${r})`,
    );
    await em.query(
      `delete from borrador_de_compromiso where plan_id in (select id from proceso where raiz_id in ${r})`,
    );
    for (const tabla of DE_RAIZ) await em.query(`delete from ${tabla} where raiz_id in ${r}`);
    await em.query(`delete from proceso where raiz_id in ${r}`);
    await em.query(`delete from raiz where id in ${r}`);
  }
}

/** Of its titulares, and those its accounts brought that no line left behind names. */
async function borrarDocumentos(
  em: EntityManager,
  titulares: readonly string[],
  cuentas: readonly string[],
): Promise<number> {
  // Sendings that told of no act: they may rest on a document.
  for (const t of tandas(titulares)) await em.query(`delete from envio where titular_id in ${t}`);
  const deTitulares = await enTandas(titulares, (t) =>
    ids(em, `select id from documento where titular_id in ${t}`),
  );
  const traidos = await enTandas(cuentas, (c) =>
    ids(
      em,
      `select distinct v.documento_id as id from documento_version v where v.subido_por in ${c}
        and not exists (select 1 from linea_documento l where l.documento_id = v.documento_id)`,
    ),
  );
  const todos = [...new Set([...unir(deTitulares), ...unir(traidos)])];
  for (const d of tandas(todos)) {
    for (const tabla of ['documento_suceso', 'documento_publico', 'documento_version'])
      await em.query(`delete from ${tabla} where documento_id in ${d}`);
    await em.query(`delete from documento where id in ${d}`);
  }
  return todos.length;
}

/** What was declared and imported: of its titulares, and by its accounts in any other. */
async function borrarLoTraido(
  em: EntityManager,
  cuentas: readonly string[],
  titulares: readonly string[],
): Promise<void> {
  const TRAIDO = [
    ['ficha_de_compromiso', 'registrada_por'],
    ['miembro_importado', 'registrado_por'],
    ['acta_historica', 'registrada_por'],
    ['regularizacion', 'preparada_por'],
    ['importacion', 'preparada_por'],
    ['borrador_de_compromiso', 'creado_por'],
    ['borrador_de_compromiso', 'guardado_por'],
  ] as const;
  for (const [tabla, quien] of TRAIDO) {
    for (const c of tandas(cuentas)) {
      if (tabla === 'importacion')
        await em.query(
          `delete from importacion_fila where importacion_id in (select id from importacion where ${quien} in ${c})`,
        );
      if (tabla === 'regularizacion') {
        await em.query(`update regularizacion set resuelta_por = null where resuelta_por in ${c}`);
        // The key of a load is its declaration's.
        await em.query(
          `delete from idempotencia where principal = 'regularizacion' and clave in (select id from regularizacion where ${quien} in ${c})`,
        );
      }
      await em.query(`delete from ${tabla} where ${quien} in ${c}`);
    }
    for (const t of tandas(titulares)) {
      if (tabla === 'regularizacion')
        await em.query(
          `delete from idempotencia where principal = 'regularizacion' and clave in (select id from regularizacion where titular_id in ${t})`,
        );
      if (tabla === 'importacion')
        await em.query(
          `delete from importacion_fila where importacion_id in (select id from importacion where titular_id in ${t})`,
        );
      await em.query(`delete from ${tabla} where titular_id in ${t}`);
    }
  }
}

async function borrarGente(
  em: EntityManager,
  personas: readonly string[],
  cuentas: readonly string[],
  titulares: readonly string[],
): Promise<void> {
  for (const c of tandas(cuentas)) {
    await em.query(`delete from idempotencia where principal in ${c}`);
    await em.query(`delete from carta where cuenta_id in ${c}`);
    await em.query(`delete from acceso where cuenta_id in ${c} or objeto_id in ${c}`);
    await em.query(`delete from suscripcion where creada_por in ${c}`);
    await em.query(`delete from parametro where creado_por in ${c}`);
    await em.query(`delete from feriado where guardado_por in ${c}`);
    await em.query(`delete from cambio_de_calendario where hecho_por in ${c}`);
    await em.query(`delete from feriados_confirmados where confirmado_por in ${c}`);
    await em.query(`delete from regla_de_visibilidad where creada_por in ${c}`);
    await em.query(`delete from designacion where creada_por in ${c}`);
  }
  await borrarModelos(em, cuentas);
  await em.query(`delete from parametro where nombre = 'demostracion' and titular_id is null`);
  for (const p of tandas(personas))
    await em.query(`delete from designacion where persona_id in ${p}`);
  await borrarPriorizaciones(em, cuentas, titulares);
  for (const t of tandas(titulares)) {
    await em.query(`delete from feriados_confirmados where titular_id in ${t}`);
    await em.query(`delete from designacion where titular_id in ${t}`);
    await em.query(`delete from parametro where titular_id in ${t}`);
  }
  for (const c of tandas(cuentas)) await em.query(`delete from cuenta where id in ${c}`);
  for (const p of tandas(personas)) await em.query(`delete from persona where id in ${p}`);
  for (const t of tandas(titulares)) await em.query(`delete from titular where id in ${t}`);
}

/** Whole, those its accounts began; of the others, its governments and what its accounts scored. */
async function borrarPriorizaciones(
  em: EntityManager,
  cuentas: readonly string[],
  titulares: readonly string[],
): Promise<void> {
  const suyas = unir(
    await enTandas(cuentas, (c) =>
      ids(em, `select id from priorizacion where creada_por in ${c} or cerrada_por in ${c}`),
    ),
  );
  const partes = ['puntaje', 'gobierno', 'criterios', 'documento'] as const;
  for (const p of tandas([...new Set(suyas)])) {
    for (const parte of partes)
      await em.query(`delete from priorizacion_${parte} where priorizacion_id in ${p}`);
    await em.query(`delete from priorizacion where id in ${p}`);
  }
  for (const t of tandas(titulares))
    for (const parte of ['puntaje', 'gobierno', 'documento'] as const)
      await em.query(`delete from priorizacion_${parte} where titular_id in ${t}`);
  for (const c of tandas(cuentas))
    await em.query(`delete from priorizacion_puntaje where puesto_por in ${c}`);
}

// ── Lists of ids, written out: they come from the database itself and are checked ─────────────────

async function ids(em: EntityManager, sql: string): Promise<string[]> {
  return ((await em.query(sql)) as { id: string }[]).map((f) => f.id);
}

function tandas(lista: readonly string[]): string[] {
  const partes: string[] = [];
  for (let i = 0; i < lista.length; i += POR_TANDA) {
    const tanda = lista.slice(i, i + POR_TANDA);
    const raro = tanda.find((id) => !ES_ID.test(id));
    if (raro !== undefined) throw new Error(`not an id: ${raro}`);
    partes.push(`(${tanda.map(texto).join(', ')})`);
  }
  return partes;
}

async function enTandas<T>(
  lista: readonly string[],
  leer: (tanda: string) => Promise<T>,
): Promise<T[]> {
  const leidas: T[] = [];
  for (const tanda of tandas(lista)) leidas.push(await leer(tanda));
  return leidas;
}

const unir = <T>(listas: readonly (readonly T[])[]): T[] => listas.flat();
const diferencia = (unos: readonly string[], otros: readonly string[]): string[] => {
  const quitar = new Set(otros);
  return unos.filter((x) => !quitar.has(x));
};
const texto = (valor: string): string => `'${valor.replaceAll("'", "''")}'`;
