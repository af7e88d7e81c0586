import {
  type Asistencia,
  type AsistenciaNueva,
  AsistenciaStore,
  type Modalidad,
} from '../../modules/seguimiento/asistencia-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import { type Columnas, numeroONulo } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';
import { deHecha, leerHecha, personaDe } from './quien-lo-hizo.js';

export class SqlAsistenciaStore extends AsistenciaStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async crear(a: AsistenciaNueva): Promise<void> {
    await this.base.escribir({
      consulta: CREAR,
      params: [
        a.id,
        a.titularId,
        a.raizId,
        a.paso,
        a.fecha,
        a.modalidad,
        a.tema,
        a.texto,
        a.participantes,
        a.documentoId,
        ...deHecha(a.hecha),
      ],
    });
  }

  override async listar(
    alcance: Alcance,
    raizId: string,
    corte: Corte,
  ): Promise<Pagina<Asistencia>> {
    const r = new Redaccion(this.base);
    const partes = [r.territorio(alcance), `a.raiz_id = ${r.v(raizId)}`];
    const desde = leerCursor(corte.cursor, ['texto', 'texto']);
    if (desde) partes.push(`(a.fecha, a.id) < (${desde.map((v) => r.v(v)).join(', ')})`);
    const filas = await r.filas(
      `select a.*, p.nombre from asistencia_tecnica a join titular t on t.id = a.titular_id
         ${personaDe('a.hecha_por')}
        where ${y(...partes)} order by a.fecha desc, a.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leer, (f) => [f['fecha'] as string, f['id'] as string]);
  }
}

const leer = (f: Columnas): Asistencia => ({
  id: f['id'] as string,
  titularId: f['titular_id'] as string,
  raizId: f['raiz_id'] as string,
  paso: numeroONulo(f['paso']),
  fecha: f['fecha'] as string,
  modalidad: f['modalidad'] as Modalidad,
  tema: f['tema'] as string,
  texto: f['texto'] as string | null,
  participantes: numeroONulo(f['participantes']),
  documentoId: f['documento_id'] as string | null,
  hecha: leerHecha(f),
});

const CREAR: Consulta = {
  nombre: 'asistencia_crear',
  sql: `insert into asistencia_tecnica (id, titular_id, raiz_id, paso, fecha, modalidad, tema, texto, participantes,
      documento_id, hecha_por, hecha_como, hecha_en) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)
    on conflict do nothing`,
};
