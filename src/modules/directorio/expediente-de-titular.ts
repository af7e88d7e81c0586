import type { Identidad } from '../../platform/identidad.js';
import type { Idioma } from '../../platform/textos/textos.js';

/** How a process stands, in words ready to be printed. */
export interface EstadoDelExpediente {
  readonly procedimiento: string;
  readonly resumen: string;
  readonly hoy: string;
  readonly secuencia: number;
  readonly hash: string;
  readonly pasos: readonly {
    readonly numero: number;
    readonly actividad: string;
    readonly estado: string;
    readonly desde: string | null;
    readonly pendientes: readonly string[];
    readonly meta: string | null;
    readonly documentos: readonly string[];
  }[];
  readonly planes: readonly {
    readonly nombre: string;
    readonly periodo: { readonly inicio: string | null; readonly fin: string | null };
    readonly pasos: readonly { readonly numero: number; readonly estado: string }[];
  }[];
  readonly esperando: readonly {
    readonly quien: string;
    readonly que: string;
    readonly paso: number | null;
  }[];
  readonly plazos: readonly {
    readonly etiqueta: string;
    readonly vence: string;
    readonly vencido: boolean;
  }[];
}

/** The state of a process as an account may read it. Joined to the processes in `uniones.module.ts`. */
export abstract class ExpedienteDeTitular {
  abstract leer(quien: Identidad, idioma: Idioma, procesoId: string): Promise<EstadoDelExpediente>;
}
