/** The rows of a demonstration, table after table, from what points to what is pointed at. */
import type { EntityManager } from 'typeorm';
import { enTandas, ids, tandas } from './ids-en-tandas.js';

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

export async function borrarRaices(em: EntityManager, raices: readonly string[]): Promise<void> {
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
export async function borrarDocumentos(
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
  const todos = [...new Set([...deTitulares, ...traidos])];
  for (const d of tandas(todos)) {
    for (const tabla of ['documento_suceso', 'documento_publico', 'documento_version'])
      await em.query(`delete from ${tabla} where documento_id in ${d}`);
    await em.query(`delete from documento where id in ${d}`);
  }
  return todos.length;
}

/** What was declared and imported: of its titulares, and by its accounts in any other. */
export async function borrarLoTraido(
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

export async function borrarGente(
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
  const suyas = await enTandas(cuentas, (c) =>
    ids(em, `select id from priorizacion where creada_por in ${c} or cerrada_por in ${c}`),
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
