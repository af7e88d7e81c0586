import type { Json, JsonObjeto, Observacion, Rol } from '../../../machines/contrato.js';
import type { ComandoRechazado } from '../../engine/comandos.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Problema } from '../../platform/problema.js';
import type { Idioma } from '../../platform/textos/textos.js';
import type { TitularVisto } from '../../platform/titular.dto.js';

/** The titular whose past is declared. Joined to the directory in `uniones.module.ts`. */
export abstract class TitularPorRegularizar {
  abstract find(alcance: Alcance, id: string): Promise<TitularVisto | null>;
}

export interface ObservacionDicha {
  readonly codigo: string;
  readonly texto: string;
  readonly fuerza: string;
  readonly cita: string;
}

/** The words of the procedures, put to what is declared of them. Joined to the processes in `uniones.module.ts`. */
export abstract class PalabrasDelPasado {
  abstract evento(idioma: Idioma, procedimiento: string, evento: string): string;
  abstract ayuda(idioma: Idioma, procedimiento: string, evento: string): string | null;
  abstract paso(idioma: Idioma, procedimiento: string, numero: number): string;
  abstract procedimiento(idioma: Idioma, procedimiento: string): string;
  abstract plazo(idioma: Idioma, procedimiento: string, nombre: string): string;
  abstract pendiente(idioma: Idioma, procedimiento: string, codigo: string): string;
  abstract rol(idioma: Idioma, rol: Rol): string;
  abstract campo(idioma: Idioma, procedimiento: string, campo: string): string;
  abstract esquema(
    idioma: Idioma,
    procedimiento: string,
    esquema: JsonObjeto,
  ): Record<string, Json>;
  abstract observacion(idioma: Idioma, procedimiento: string, o: Observacion): ObservacionDicha;
  abstract rechazo(idioma: Idioma, rechazo: ComandoRechazado): Problema;
  /** In one sentence. */
  abstract decirRechazo(idioma: Idioma, rechazo: ComandoRechazado): string;
}
