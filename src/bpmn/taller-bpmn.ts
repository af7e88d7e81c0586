import type { Procedimiento } from '../../machines/contrato.js';
import type { AjustesDeModelo } from '../modules/modelos/modelo-store.js';
import {
  TallerDeModelos,
  type LecturaDeModelo,
  type PruebasDeModelo,
} from '../modules/modelos/taller-de-modelos.js';
import { ArchivoDesmedido, ArchivosEnHilo } from './archivos-en-hilo.js';
import { Hallazgos } from './modelo/hallazgos.js';
import { PALABRAS_DE_CASA } from './procedimiento/palabras-de-casa.js';
import { ProcedimientoBpmn } from './procedimiento/procedimiento-bpmn.js';

export class TallerBpmn extends TallerDeModelos {
  override readonly textos = PALABRAS_DE_CASA;

  constructor(private readonly archivos: ArchivosEnHilo = new ArchivosEnHilo()) {
    super();
  }

  override async leer(
    bytes: Uint8Array,
    procedimientos: ReadonlySet<string>,
  ): Promise<LecturaDeModelo> {
    try {
      return await this.archivos.hacer({ que: 'leer', bytes, procedimientos });
    } catch (e) {
      if (e instanceof ArchivoDesmedido) return NO_SE_LEE;
      throw e;
    }
  }

  override async dibujar(bytes: Uint8Array): Promise<Uint8Array> {
    try {
      return await this.archivos.hacer({ que: 'dibujar', bytes });
    } catch (e) {
      // As it came: without a drawing, if it had none.
      if (e instanceof ArchivoDesmedido) return bytes;
      throw e;
    }
  }

  override async probar(bytes: Uint8Array, tabla: string): Promise<PruebasDeModelo | null> {
    return this.archivos.hacer({ que: 'probar', bytes, tabla });
  }

  override async armar(
    id: string,
    bytes: Uint8Array,
    ajustes: AjustesDeModelo,
  ): Promise<Procedimiento> {
    const { modelo, porque } = await this.archivos.hacer({ que: 'armar', bytes });
    if (modelo === null) throw new Error(`${id}: ${porque}`);
    return new ProcedimientoBpmn({
      id,
      modelo,
      roles: ajustes.carriles,
      titulares: ajustes.titulares,
      abren: ajustes.abren,
    });
  }
}

const hallazgos = new Hallazgos();
hallazgos.anotar('ARCHIVO_DESMEDIDO', {});
const NO_SE_LEE: LecturaDeModelo = {
  legible: false,
  ejecutable: false,
  hallazgos: hallazgos.lista,
  nombre: null,
  idDeProceso: null,
  conDiagrama: false,
  carriles: [],
};
