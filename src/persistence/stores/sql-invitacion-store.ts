import type { Instante } from '../../engine/puertos/filas.js';
import {
  type EstadoDeInvitacion,
  type FiltroDeInvitaciones,
  InvitacionStore,
  type InvitacionVista,
} from '../../modules/directorio/invitacion-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import type { Columnas } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';
import { personaVisible } from './persona-visible.js';

export class SqlInvitacionStore extends InvitacionStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async listar(
    alcance: Alcance,
    filtro: FiltroDeInvitaciones,
    ahora: Instante,
    corte: Corte,
  ): Promise<Pagina<InvitacionVista>> {
    const r = new Redaccion(this.base);
    const estado = estadoEn(r, ahora);
    const partes = [personaVisible(r, alcance), r.busca('p.clave_busqueda', filtro.q)];
    if (filtro.estado !== undefined) partes.push(`${estado} = ${r.v(filtro.estado)}`);
    if (filtro.personaId !== undefined) partes.push(`p.id = ${r.v(filtro.personaId)}`);
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(i.creada_en, i.id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `${SELECCION(estado)} where ${y(...partes)} order by i.creada_en desc, i.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leer, (f) => [Number(f['creada_en']), f['id'] as string]);
  }

  override async find(
    alcance: Alcance,
    id: string,
    ahora: Instante,
  ): Promise<InvitacionVista | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `${SELECCION(estadoEn(r, ahora))} where ${y(`i.id = ${r.v(id)}`, personaVisible(r, alcance))}`,
    );
    return fila ? leer(fila) : null;
  }

  override async revocar(id: string, revocadaPor: string, en: Instante): Promise<boolean> {
    // Deleting the secret is what decides: accepted at the same moment, one of the two finds it.
    const [borradas] = await this.base.escribir(
      {
        consulta: {
          nombre: 'revocar_invitacion',
          sql: 'delete from invitacion where id = $1 returning id',
        },
        params: [id],
      },
      {
        consulta: {
          nombre: 'anotar_revocacion',
          sql: `update invitacion_dada set revocada_en = $2, revocada_por = $3
                 where id = $1 and aceptada_en is null and revocada_en is null and reemplazada_en is null`,
        },
        params: [id, en, revocadaPor],
      },
    );
    return (borradas?.length ?? 0) === 1;
  }
}

const estadoEn = (r: Redaccion, ahora: Instante): string =>
  `case when i.aceptada_en is not null then 'aceptada' when i.revocada_en is not null then 'revocada'
     when i.reemplazada_en is not null then 'reemplazada' when i.vence_en <= ${r.v(ahora)} then 'vencida'
     else 'pendiente' end`;

const SELECCION = (estado: string): string =>
  `select i.*, ${estado} as estado, p.id as persona_id, p.nombre as persona_nombre, c.correo as cuenta_correo,
     q.id as invito_cuenta, qp.nombre as invito_nombre
   from invitacion_dada i join cuenta c on c.id = i.cuenta_id join persona p on p.id = c.persona_id
   left join cuenta q on q.id = i.creada_por left join persona qp on qp.id = q.persona_id`;

const leer = (f: Columnas): InvitacionVista => {
  const resuelta = f['aceptada_en'] ?? f['revocada_en'] ?? f['reemplazada_en'] ?? null;
  return {
    id: f['id'] as string,
    persona: {
      id: f['persona_id'] as string,
      nombre: f['persona_nombre'] as string,
      correo: f['cuenta_correo'] as string,
    },
    invito:
      f['invito_cuenta'] == null
        ? null
        : { cuentaId: f['invito_cuenta'] as string, nombre: f['invito_nombre'] as string },
    creadaEn: Number(f['creada_en']),
    venceEn: Number(f['vence_en']),
    estado: f['estado'] as EstadoDeInvitacion,
    resueltaEn: resuelta === null ? null : Number(resuelta),
  };
};
