import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cambiarAsentar } from './cambiar-asentar.sql.js';

/** The long texts of a command come in a list of their own, and its rows say which is theirs. PostgreSQL. */
const EN_LA_FUNCION: readonly (readonly [RegExp, string])[] = [
  [/p_actividad json\)/, 'p_actividad json, p_largos text[])'],
  [/(estado integer, )cuerpo text(, creado_en bigint\))/, '$1cuerpo integer$2'],
  [
    /select principal, clave, huella, estado, cuerpo, creado_en from pedidas/,
    'select principal, clave, huella, estado, p_largos[cuerpo], creado_en from pedidas',
  ],
  [/(formato integer, estado text, )contexto text/, '$1contexto integer'],
  [
    /select \* from pedidos_\s+on conflict \(id\) do update set ref/,
    `select id, raiz_id, padre_id, ref, ronda, procedimiento, titular_id, formato, estado, p_largos[contexto], hijos,
             situacion, salida, abierto_en, actualizado_en, secuencia
        from pedidos_
      on conflict (id) do update set ref`,
  ],
  [
    /select x\.\* from json_to_recordset\(p_lineas\)/,
    `select x.raiz_id, x.secuencia, x.proceso_id, x.evento, x.paso, p_largos[x.linea], x.hash_anterior, x.hash,
           x.ocurrido_en, x.registrado_en, x.registrado_por, x.con_observaciones, x.de_plan, x.corrige
      from json_to_recordset(p_lineas)`,
  ],
  [/(evento text, paso integer, )linea text/, '$1linea integer'],
  [
    /select x\.\* from json_to_recordset\(p_textos\)/,
    `select x.raiz_id, x.secuencia, x.campo, x.ref, x.clase, x.sal, p_largos[x.texto]
      from json_to_recordset(p_textos)`,
  ],
  [/sal text, texto text\)/, 'sal text, texto integer)'],
];

export class TextosAparte1763683513000 implements MigrationInterface {
  readonly name = 'TextosAparte1763683513000';

  async up(q: QueryRunner): Promise<void> {
    await cambiarAsentar(q, EN_LA_FUNCION);
  }

  /** The function would have to be put back with it: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
