import type { Retiro } from '../../modules/documentos/documento-store.js';
import { ReferenciasAlArchivo } from '../../modules/documentos/referencias-al-archivo.js';
import type { Base } from '../base.js';
import { Redaccion } from '../redaccion.js';

export class SqlReferenciasAlArchivo extends ReferenciasAlArchivo {
  constructor(private readonly base: Base) {
    super();
  }

  override async huellas(
    despuesDe: string | null,
    limite: number,
  ): Promise<readonly { readonly sha256: string; readonly retirado: Retiro['clase'] | null }[]> {
    const r = new Redaccion(this.base);
    const desde = r.v(despuesDe ?? '');
    const filas = await r.filas(
      `select sha256, min(case when retiro_clase is null then 0 when retiro_clase = 'oculto' then 1 else 2 end) as grado
         from (select sha256, retiro_clase from documento_version where sha256 > ${desde}
               union all select sha256, retiro_clase from documento_publico where sha256 > ${desde}) x
        group by sha256 order by sha256 limit ${r.v(limite)}`,
    );
    return filas.map((f) => ({
      sha256: f['sha256'] as string,
      retirado: ([null, 'oculto', 'borrado'] as const)[Number(f['grado'])] ?? null,
    }));
  }

  override async referidos(sha256: readonly string[]): Promise<readonly string[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      ['documento_version', 'documento_publico']
        .map(
          (tabla) => `select sha256 from ${tabla}
            where ${r.en('sha256', sha256)} and (retiro_clase is null or retiro_clase <> 'borrado')`,
        )
        .concat(`select sha256 from propuesta_adjunto where ${r.en('sha256', sha256)}`)
        .join(' union '),
    );
    return filas.map((f) => f['sha256'] as string);
  }
}
