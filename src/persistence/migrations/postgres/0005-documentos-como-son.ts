import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Documents as they are: what each type and state shows by default, the public version beside the original, withdrawal,
 * what was done to each; and the corrections that wait for somebody's approval. Same number and name as its SQLite
 * twin.
 */
const SENTENCIAS: readonly string[] = [
  `alter table documento_version add column aprobado boolean not null default false`,
  // What was there keeps the visibility it had: whether somebody chose it was not written down.
  `alter table documento_version add column visibilidad_fija boolean not null default true`,
  // The last day of the reserve, which may be written as a month or a year.
  `alter table documento_version add column reserva_hasta text collate "C"`,
  `update documento_version set reserva_hasta = (reserva::json->>'hasta') ||
      case length((reserva::json->>'hasta')) when 4 then '-12-31' when 7 then '-31' else '' end
    where reserva is not null`,
  `alter table documento_version add column retiro_clase text check (retiro_clase in ('oculto','borrado'))`,
  `alter table documento_version add column retiro text`,
  // numero: 1, 2, … The highest that was not withdrawn is the one shown. version: of the original it was made from.
  `create table documento_publico (
    documento_id text collate "C" not null references documento(id),
    numero integer not null,
    version bigint not null,
    titulo text not null,
    clave_busqueda text collate "C" not null,
    tapado text not null,
    nombre text collate "C" not null,
    mime text not null,
    tamano bigint not null,
    sha256 text collate "C" not null,
    subido_por text not null,
    subido_en bigint not null,
    retiro_clase text check (retiro_clase in ('oculto','borrado')),
    retiro text,
    primary key (documento_id, numero)
  )`,
  `create index documento_publico_por_contenido on documento_publico (sha256)`,
  `create table documento_suceso (
    id text collate "C" not null primary key,
    documento_id text collate "C" not null references documento(id),
    clase text not null check (clase in ('visibilidad','versionPublica','retiro','restitucion')),
    detalle text not null,
    motivo text not null,
    por text not null,
    en bigint not null
  )`,
  `create index suceso_de_documento on documento_suceso (documento_id, en, id)`,
  `create index linea_de_documento on linea_documento (documento_id)`,
  // Rows are added, never changed: of those in force on a day, the last version counts.
  `create table regla_de_visibilidad (
    id text collate "C" not null primary key,
    tipo text collate "C" not null,
    estado text collate "C" not null check (estado in ('borrador','firmado','aprobado')),
    version bigint not null,
    visibilidad text not null check (visibilidad in ('publico','interno','personal')),
    desde text collate "C" not null,
    hasta text collate "C",
    fuente text,
    motivo text not null,
    creada_por text not null,
    creada_en bigint not null
  )`,
  `create unique index regla_de_visibilidad_version on regla_de_visibilidad (tipo, estado, version)`,

  `create table peticion_de_correccion (
    id text collate "C" not null primary key,
    raiz_id text collate "C" not null references raiz(id),
    titular_id text collate "C" not null references titular(id),
    secuencia bigint not null,
    proceso_id text collate "C" not null,
    procedimiento text not null,
    evento text not null,
    paso integer,
    clase text not null check (clase in ('rectificarHecho','anularHecho')),
    cambios text not null,
    motivo text not null,
    documento_id text collate "C",
    estado text collate "C" not null check (estado in ('pendiente','aprobada','denegada','retirada')),
    pedida_por text collate "C" not null,
    pedida_como text not null,
    pedida_en bigint not null,
    resuelta_por text,
    resuelta_como text,
    resuelta_en bigint,
    respuesta text,
    asiento bigint
  )`,
  `create unique index peticion_unica_pendiente on peticion_de_correccion (raiz_id, secuencia)
    where estado = 'pendiente'`,
  `create index peticion_de_raiz on peticion_de_correccion (raiz_id, pedida_en)`,
  `create index peticion_pendiente on peticion_de_correccion (pedida_en, id) where estado = 'pendiente'`,
  `create index peticion_de_cuenta on peticion_de_correccion (pedida_por, pedida_en, id)`,
];

export class DocumentosComoSon1763683205000 implements MigrationInterface {
  readonly name = 'DocumentosComoSon1763683205000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  /** Undoing it would lose withdrawals and public versions. It is refused. */
  async down(): Promise<void> {
    throw new Error(
      'Esta migración no se deshace: perdería versiones públicas y retiros. Restaure un respaldo en otra base.',
    );
  }
}
