import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files brought in row by row, and what they leave: actas of the past, members, and what commitments say. SQLite. */
const SENTENCIAS: readonly string[] = [
  `create table importacion (
    id text not null primary key,
    titular_id text not null references titular(id),
    clase text not null check (clase in ('actas','miembros','plan')),
    estado text not null check (estado in ('revisada','importando','concluida','descartada')),
    documento_id text,
    nombre text not null,
    proceso_id text,
    errores text not null,
    preparada_por text not null references cuenta(id),
    creada_en integer not null,
    actualizada_en integer not null,
    concluida_en integer,
    arrendada_hasta integer
  ) strict`,
  `create index importacion_de_titular on importacion (titular_id, actualizada_en)`,
  `create index importacion_por_hacer on importacion (estado, actualizada_en)`,
  // datos: what its cells say; emptied once imported, for what they said is where it belongs.
  `create table importacion_fila (
    importacion_id text not null references importacion(id) on delete cascade,
    orden integer not null,
    hoja text not null,
    fila integer not null,
    estado text not null check (estado in ('buena','mala','importada','omitida')),
    datos text not null,
    errores text not null,
    primary key (importacion_id, orden)
  ) strict, without rowid`,
  `create index importacion_fila_estado on importacion_fila (importacion_id, estado, orden)`,
  `create table acta_historica (
    id text not null primary key,
    titular_id text not null references titular(id),
    importacion_id text not null,
    orden integer not null,
    huella text not null,
    fecha text not null,
    numero text,
    cuerpo text not null,
    clase text,
    asunto text not null,
    acuerdos text,
    documento_id text,
    clave_busqueda text not null,
    registrada_por text not null,
    registrada_en integer not null,
    unique (titular_id, huella)
  ) strict`,
  `create index acta_historica_fecha on acta_historica (titular_id, fecha, id)`,
  `create table miembro_importado (
    id text not null primary key,
    titular_id text not null references titular(id),
    importacion_id text not null,
    orden integer not null,
    huella text not null,
    institucion text not null,
    sector text not null,
    calidad text not null,
    nombre text not null,
    cargo text,
    correo text,
    oficio text,
    desde text,
    hasta text,
    clave_busqueda text not null,
    registrado_por text not null,
    registrado_en integer not null,
    unique (titular_id, huella)
  ) strict`,
  `create index miembro_importado_orden on miembro_importado (titular_id, clave_busqueda, id)`,
  // What a commitment says besides what its process holds: title, who answers for it, hitos and indicators.
  `create table ficha_de_compromiso (
    plan_id text not null,
    codigo text not null,
    titular_id text not null references titular(id),
    importacion_id text not null,
    titulo text not null,
    ficha text not null,
    clave_busqueda text not null,
    registrada_por text not null,
    registrada_en integer not null,
    primary key (plan_id, codigo)
  ) strict, without rowid`,
];

const TABLAS = [
  'ficha_de_compromiso',
  'miembro_importado',
  'acta_historica',
  'importacion_fila',
  'importacion',
] as const;

export class Importacion1763683211000 implements MigrationInterface {
  readonly name = 'Importacion1763683211000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const tabla of TABLAS) await q.query(`drop table ${tabla}`);
  }
}
