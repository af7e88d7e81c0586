import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Reloj } from '../../engine/puertos/reloj.js';
import { DemostracionMezclada, type Retiro, RetiroDeDemostracion } from '../../demo/retiro.js';
import type { Base } from '../base.js';
import {
  borrarDocumentos,
  borrarGente,
  borrarLoTraido,
  borrarRaices,
} from './borrado-de-demostracion.js';
import { enTandas, ids, texto } from './ids-en-tandas.js';

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
    const abiertas = await enTandas(cuentas, (c) =>
      ids(em, `select raiz_id as id from bitacora where secuencia = 1 and registrado_por in ${c}`),
    );
    const suyas = await enTandas(titulares, (t) =>
      ids(em, `select id from raiz where titular_id in ${t}`),
    );
    await exigirSinMezcla(em, diferencia(abiertas, suyas), new Set(cuentas));
    const raices = [...new Set([...suyas, ...abiertas])];
    const filas = await enTandas(
      raices,
      (r) =>
        em.query(`select id, titular_id, secuencia, hash from raiz where id in ${r}`) as Promise<
          Raiz[]
        >,
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
    const deEllas = await enTandas(nuevas, (p) =>
      ids(em, `select id from cuenta where persona_id in ${p}`),
    );
    cuentas.push(...deEllas);
    const traidas = await enTandas(deEllas, (c) =>
      ids(em, `select id from persona where creada_por in ${c}`),
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
  const lineas = await enTandas(
    raices,
    (r) =>
      em.query(
        `select distinct raiz_id, registrado_por from bitacora where registrado_por is not null and raiz_id in ${r}`,
      ) as Promise<{ raiz_id: string; registrado_por: string }[]>,
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
  const corren = await enTandas(cuentas, (c) =>
    ids(
      em,
      `select distinct p.raiz_id as id from proceso p where p.procedimiento in
          (select m.clave || '@' || m.version from modelo m where m.subido_por in ${c})`,
    ),
  );
  const ajenas = diferencia(corren, raices);
  if (ajenas.length > 0) throw new DemostracionMezclada([...new Set(ajenas)]);
}

const diferencia = (unos: readonly string[], otros: readonly string[]): string[] => {
  const quitar = new Set(otros);
  return unos.filter((x) => !quitar.has(x));
};
