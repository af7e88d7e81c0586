/** What the demonstration asks of the rest: the engine's ports, those of the stores, and three things only the door knows. */
import type { TipoDocumento } from '../../machines/contrato.js';
import type { EnvioStore } from '../modules/canales/envio-store.js';
import type { Calendario } from '../engine/puertos/calendario.js';
import type { Catalogo } from '../engine/puertos/catalogo.js';
import type { ProcesoStore } from '../engine/puertos/proceso-store.js';
import type { AnalistaStore } from '../modules/directorio/analista-store.js';
import type { PersonaStore } from '../modules/directorio/persona-store.js';
import type { TitularStore } from '../modules/directorio/titular-store.js';
import type { Archivo } from '../modules/documentos/archivo.js';
import type { DocumentoStore, Visibilidad } from '../modules/documentos/documento-store.js';
import type { PublicidadStore } from '../modules/documentos/publicidad-store.js';
import type { ImportacionStore } from '../modules/importaciones/importacion-store.js';
import type { ParametroStore } from '../modules/parametros/parametro-store.js';
import type { PriorizacionStore } from '../modules/priorizacion/priorizacion-store.js';
import type { PeticionDeCorreccionStore } from '../modules/procesos/peticion-de-correccion-store.js';
import type { AsistenciaStore } from '../modules/seguimiento/asistencia-store.js';
import type { ConsultaStore } from '../modules/seguimiento/consulta-store.js';
import type { ParteStore } from '../modules/seguimiento/parte-store.js';
import type { RegularizacionStore } from '../modules/regularizaciones/regularizacion-store.js';
import type { CuentaStore } from '../modules/sesion/cuenta-store.js';
import type { RelojDeDemostracion } from './reloj-de-demostracion.js';

export interface PuertosDeDemostracion {
  readonly procesos: ProcesoStore;
  readonly catalogo: Catalogo;
  readonly calendario: Calendario;
  readonly titulares: TitularStore;
  readonly personas: PersonaStore;
  readonly analistas: AnalistaStore;
  readonly cuentas: CuentaStore;
  readonly documentos: DocumentoStore;
  readonly publicidad: PublicidadStore;
  readonly archivo: Archivo;
  readonly correcciones: PeticionDeCorreccionStore;
  readonly parametros: ParametroStore;
  readonly regularizaciones: RegularizacionStore;
  readonly importaciones: ImportacionStore;
  readonly consultas: ConsultaStore;
  readonly asistencias: AsistenciaStore;
  readonly partes: ParteStore;
  readonly envios: EnvioStore;
  readonly priorizaciones: PriorizacionStore;
  /** The one the whole service runs on. */
  readonly reloj: RelojDeDemostracion;
  /** Id of a real government by its DPA code, and of the nation. */
  readonly idDeGad: (codigoDpa: string) => string;
  readonly idNacional: string;
  /** The drawn procedure of `data/demo`, uploaded by one and confirmed by the other. Gives what it is called. */
  readonly ponerEnUsoElModelo: (administrador: string, poc: string) => Promise<string>;
  /** A password as the accounts keep it. */
  readonly guardarClave: (clave: string) => Promise<string>;
  readonly visibilidad: (tipos: readonly TipoDocumento[], firmado: boolean) => Visibilidad;
}

/** The texts of `data/demo`. */
export interface DatosDeDemostracion {
  readonly cuenca: string;
  readonly quito: string;
  readonly nacional: string;
}
