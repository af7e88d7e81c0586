import type { ProcesoStore } from '../engine/puertos/proceso-store.js';
import type { PuntosDeMuerte } from '../engine/puertos/puntos-de-muerte.js';
import type { RetiroDeDemostracion } from '../demo/retiro.js';
import type { Reloj } from '../engine/puertos/reloj.js';
import type { CifrasDeInstalacion } from '../platform/cifras-de-instalacion.js';
import type { Restos } from '../engine/puertos/restos.js';
import type { AccesoStore } from '../modules/accesos/acceso-store.js';
import type { AvisoStore } from '../modules/avisos/aviso-store.js';
import type { EncargoStore } from '../modules/bandeja/encargo-store.js';
import type { SustitucionStore } from '../modules/bandeja/sustitucion-store.js';
import type { TareaStore } from '../modules/bandeja/tarea-store.js';
import type { BorradorDeCompromisoStore } from '../modules/asistente/borrador-de-compromiso-store.js';
import type { BorradorStore } from '../modules/borradores/borrador-store.js';
import type { OrganoStore } from '../modules/organos/organo-store.js';
import type { AsistenciaStore } from '../modules/seguimiento/asistencia-store.js';
import type { ConsultaStore } from '../modules/seguimiento/consulta-store.js';
import type { ParteStore } from '../modules/seguimiento/parte-store.js';
import type { CartaStore } from '../modules/canales/carta-store.js';
import type { EnvioStore } from '../modules/canales/envio-store.js';
import type { NoticiaStore } from '../modules/canales/noticia-store.js';
import type { PreferenciaStore } from '../modules/canales/preferencia-store.js';
import type { BusquedaStore } from '../modules/busqueda/busqueda-store.js';
import type { FilaDeCalendarioStore } from '../modules/calendario/fila-de-calendario-store.js';
import type { LibroDeCalendarioStore } from '../modules/calendario/libro-de-calendario-store.js';
import type { AnalistaStore } from '../modules/directorio/analista-store.js';
import type { CargaDeAutoridadesStore } from '../modules/directorio/carga-de-autoridades-store.js';
import type { InvitacionStore } from '../modules/directorio/invitacion-store.js';
import type { PersonaStore } from '../modules/directorio/persona-store.js';
import type { RelevoStore } from '../modules/directorio/relevo-store.js';
import type { TitularStore } from '../modules/directorio/titular-store.js';
import type { Archivo } from '../modules/documentos/archivo.js';
import type { DocumentoStore } from '../modules/documentos/documento-store.js';
import type { PublicidadStore } from '../modules/documentos/publicidad-store.js';
import type { ReferenciasAlArchivo } from '../modules/documentos/referencias-al-archivo.js';
import type { ReglaDeVisibilidadStore } from '../modules/documentos/regla-de-visibilidad-store.js';
import type { PeticionDeCorreccionStore } from '../modules/procesos/peticion-de-correccion-store.js';
import type { IncidenteStore } from '../modules/incidentes/incidente-store.js';
import type { AfectadosStore } from '../modules/parametros/afectados-store.js';
import type { ParametroStore } from '../modules/parametros/parametro-store.js';
import type { ProcesosPorNombrar } from '../modules/planes/procesos-por-nombrar.js';
import type { LecturaDePlanes } from '../modules/planes/puertos.js';
import type { MarcaPublicaStore } from '../modules/portal/marca-publica-store.js';
import type { PriorizacionStore } from '../modules/priorizacion/priorizacion-store.js';
import type { ModeloStore } from '../modules/modelos/modelo-store.js';
import type { PropuestaStore } from '../modules/propuestas/propuesta-store.js';
import type { UsoDeProcedimientos } from '../modules/procedimientos/uso-de-procedimientos.js';
import type { ImportacionStore } from '../modules/importaciones/importacion-store.js';
import type { LoImportado } from '../modules/importaciones/lo-importado.js';
import type { RegularizacionStore } from '../modules/regularizaciones/regularizacion-store.js';
import type { SelloStore } from '../modules/verificacion/sello-store.js';
import type { TableroStore } from '../modules/tablero/tablero-store.js';
import type { VistaDeTableroStore } from '../modules/tablero/vista-de-tablero-store.js';
import type { ConsultaDeProcesos } from '../modules/procesos/consulta-de-procesos.js';
import type { CuentaStore } from '../modules/sesion/cuenta-store.js';
import type { FactorStore } from '../modules/sesion/factor-store.js';
import type { FichaStore } from '../modules/sesion/ficha-store.js';
import type { ListaDeCuentas } from '../modules/sesion/lista-de-cuentas.js';
import type { VinculoStore } from '../modules/sesion/vinculo-store.js';
import type { SuscripcionStore } from '../modules/webhooks/suscripcion-store.js';
import type { Base } from './base.js';
import type { DocumentosRecordados } from './documentos-recordados.js';
import { ArchivoEnBase } from './stores/archivo-en-base.js';
import { SqlAccesoStore } from './stores/sql-acceso-store.js';
import { SqlAfectadosStore } from './stores/sql-afectados-store.js';
import { SqlAnalistaStore } from './stores/sql-analista-store.js';
import { SqlCargaDeAutoridadesStore } from './stores/sql-carga-de-autoridades-store.js';
import { SqlInvitacionStore } from './stores/sql-invitacion-store.js';
import { SqlRelevoStore } from './stores/sql-relevo-store.js';
import { SqlAvisoStore } from './stores/sql-aviso-store.js';
import { SqlBorradorDeCompromisoStore } from './stores/sql-borrador-de-compromiso-store.js';
import { SqlBorradorStore } from './stores/sql-borrador-store.js';
import { SqlOrganoStore } from './stores/sql-organo-store.js';
import { SqlAsistenciaStore } from './stores/sql-asistencia-store.js';
import { SqlConsultaStore } from './stores/sql-consulta-store.js';
import { SqlParteStore } from './stores/sql-parte-store.js';
import { SqlBusquedaStore } from './stores/sql-busqueda-store.js';
import { SqlCartaStore } from './stores/sql-carta-store.js';
import { SqlConsultaDeProcesos } from './stores/sql-consulta-de-procesos.js';
import { SqlCuentaStore } from './stores/sql-cuenta-store.js';
import { SqlDocumentoStore } from './stores/sql-documento-store.js';
import { SqlPublicidadStore } from './stores/sql-publicidad-store.js';
import { SqlReferenciasAlArchivo } from './stores/sql-referencias-al-archivo.js';
import { SqlEncargoStore } from './stores/sql-encargo-store.js';
import { SqlFactorStore } from './stores/sql-factor-store.js';
import { SqlFichaStore } from './stores/sql-ficha-store.js';
import { SqlEnvioStore } from './stores/sql-envio-store.js';
import { SqlFilaDeCalendarioStore } from './stores/sql-fila-de-calendario-store.js';
import { SqlIncidenteStore } from './stores/sql-incidente-store.js';
import { SqlLibroDeCalendarioStore } from './stores/sql-libro-de-calendario-store.js';
import { SqlListaDeCuentas } from './stores/sql-lista-de-cuentas.js';
import { SqlPeticionDeCorreccionStore } from './stores/sql-peticion-de-correccion-store.js';
import { SqlReglaDeVisibilidadStore } from './stores/sql-regla-de-visibilidad-store.js';
import { SqlLecturaDePlanes } from './stores/sql-lectura-de-planes.js';
import { SqlMarcaPublicaStore } from './stores/sql-marca-publica-store.js';
import { SqlProcesosPorNombrar } from './stores/sql-procesos-por-nombrar.js';
import { SqlParametroStore } from './stores/sql-parametro-store.js';
import { SqlNoticiaStore } from './stores/sql-noticia-store.js';
import { SqlPreferenciaStore } from './stores/sql-preferencia-store.js';
import { SqlPersonaStore } from './stores/sql-persona-store.js';
import { SqlImportacionStore } from './stores/sql-importacion-store.js';
import { SqlLoImportado } from './stores/sql-lo-importado.js';
import { SqlRegularizacionStore } from './stores/sql-regularizacion-store.js';
import { SqlCifrasDeInstalacion } from './stores/sql-cifras-de-instalacion.js';
import { SqlRestos } from './stores/sql-restos.js';
import { SqlRetiroDeDemostracion } from './stores/sql-retiro-de-demostracion.js';
import { SqlSuscripcionStore } from './stores/sql-suscripcion-store.js';
import { SqlSustitucionStore } from './stores/sql-sustitucion-store.js';
import { SqlSelloStore } from './stores/sql-sello-store.js';
import { SqlTableroStore } from './stores/sql-tablero-store.js';
import { SqlVistaDeTableroStore } from './stores/sql-vista-de-tablero-store.js';
import { SqlTareaStore } from './stores/sql-tarea-store.js';
import { SqlTitularStore } from './stores/sql-titular-store.js';
import { SqlPriorizacionStore } from './stores/sql-priorizacion-store.js';
import { SqlModeloStore } from './stores/sql-modelo-store.js';
import { SqlPropuestaStore } from './stores/sql-propuesta-store.js';
import { SqlUsoDeProcedimientos } from './stores/sql-uso-de-procedimientos.js';
import { SqlVinculoStore } from './stores/sql-vinculo-store.js';

/** The ports of the modules, over one database. */
export interface Almacenes {
  readonly cuentas: CuentaStore;
  readonly factores: FactorStore;
  readonly fichas: FichaStore;
  readonly vinculos: VinculoStore;
  readonly listaDeCuentas: ListaDeCuentas;
  readonly accesos: AccesoStore;
  readonly titulares: TitularStore;
  readonly personas: PersonaStore;
  readonly invitaciones: InvitacionStore;
  readonly analistas: AnalistaStore;
  readonly cargasDeAutoridades: CargaDeAutoridadesStore;
  readonly relevos: RelevoStore;
  readonly documentos: DocumentoStore;
  readonly publicidad: PublicidadStore;
  readonly referenciasAlArchivo: ReferenciasAlArchivo;
  readonly reglasDeVisibilidad: ReglaDeVisibilidadStore;
  readonly correcciones: PeticionDeCorreccionStore;
  /** The bytes of documents kept in the database itself. */
  readonly archivo: Archivo;
  readonly tareas: TareaStore;
  readonly encargos: EncargoStore;
  readonly sustituciones: SustitucionStore;
  readonly avisos: AvisoStore;
  readonly borradores: BorradorStore;
  readonly borradoresDeCompromiso: BorradorDeCompromisoStore;
  readonly organos: OrganoStore;
  readonly consultas: ConsultaStore;
  readonly asistencias: AsistenciaStore;
  readonly partes: ParteStore;
  readonly busqueda: BusquedaStore;
  readonly calendario: FilaDeCalendarioStore;
  readonly libroDeCalendario: LibroDeCalendarioStore;
  readonly parametros: ParametroStore;
  readonly afectados: AfectadosStore;
  readonly incidentes: IncidenteStore;
  readonly lecturaDePlanes: LecturaDePlanes;
  readonly procesosPorNombrar: ProcesosPorNombrar;
  readonly marcaPublica: MarcaPublicaStore;
  readonly priorizaciones: PriorizacionStore;
  readonly propuestas: PropuestaStore;
  readonly usoDeProcedimientos: UsoDeProcedimientos;
  readonly modelos: ModeloStore;
  readonly suscripciones: SuscripcionStore;
  readonly cartas: CartaStore;
  readonly preferencias: PreferenciaStore;
  readonly noticias: NoticiaStore;
  readonly envios: EnvioStore;
  readonly consultaDeProcesos: ConsultaDeProcesos;
  readonly tablero: TableroStore;
  readonly vistasDeTablero: VistaDeTableroStore;
  readonly regularizaciones: RegularizacionStore;
  readonly importaciones: ImportacionStore;
  readonly loImportado: LoImportado;
  readonly sellos: SelloStore;
  readonly retiroDeDemostracion: RetiroDeDemostracion;
  readonly restos: Restos;
  readonly cifras: CifrasDeInstalacion;
}

/** Every port that persistence implements, over one database. */
export interface Persistencia extends Almacenes {
  readonly motor: 'sqlite' | 'postgres';
  readonly reloj: Reloj;
  readonly puntos: PuntosDeMuerte;
  readonly procesos: ProcesoStore;
  /** Reads the database once. @throws when it cannot. */
  comprobar(): Promise<void>;
  /** Whatever commands left for later is in its tables: for who looks at them from outside. */
  alDia(): Promise<void>;
  /** Names of the migrations not applied yet. Production refuses to start while there are any. */
  migracionesPendientes(): Promise<readonly string[]>;
  /** Applies them; each in its own transaction. */
  migrar(): Promise<readonly string[]>;
  cerrar(): Promise<void>;
}

export function almacenesSobre(
  base: Base,
  reloj: Reloj,
  documentos: DocumentosRecordados,
): Almacenes {
  return {
    cuentas: new SqlCuentaStore(base),
    factores: new SqlFactorStore(base),
    fichas: new SqlFichaStore(base),
    vinculos: new SqlVinculoStore(base),
    listaDeCuentas: new SqlListaDeCuentas(base),
    accesos: new SqlAccesoStore(base),
    titulares: new SqlTitularStore(base),
    personas: new SqlPersonaStore(base),
    invitaciones: new SqlInvitacionStore(base),
    analistas: new SqlAnalistaStore(base),
    cargasDeAutoridades: new SqlCargaDeAutoridadesStore(base),
    relevos: new SqlRelevoStore(base),
    documentos: new SqlDocumentoStore(base, documentos),
    publicidad: new SqlPublicidadStore(base),
    referenciasAlArchivo: new SqlReferenciasAlArchivo(base),
    reglasDeVisibilidad: new SqlReglaDeVisibilidadStore(base),
    correcciones: new SqlPeticionDeCorreccionStore(base),
    archivo: new ArchivoEnBase(base, reloj),
    tareas: new SqlTareaStore(base),
    encargos: new SqlEncargoStore(base),
    sustituciones: new SqlSustitucionStore(base),
    avisos: new SqlAvisoStore(base),
    borradores: new SqlBorradorStore(base),
    borradoresDeCompromiso: new SqlBorradorDeCompromisoStore(base),
    organos: new SqlOrganoStore(base),
    consultas: new SqlConsultaStore(base),
    asistencias: new SqlAsistenciaStore(base),
    partes: new SqlParteStore(base),
    busqueda: new SqlBusquedaStore(base),
    calendario: new SqlFilaDeCalendarioStore(base),
    libroDeCalendario: new SqlLibroDeCalendarioStore(base),
    parametros: new SqlParametroStore(base),
    afectados: new SqlAfectadosStore(base),
    incidentes: new SqlIncidenteStore(base),
    lecturaDePlanes: new SqlLecturaDePlanes(base),
    procesosPorNombrar: new SqlProcesosPorNombrar(base),
    marcaPublica: new SqlMarcaPublicaStore(base),
    priorizaciones: new SqlPriorizacionStore(base),
    propuestas: new SqlPropuestaStore(base),
    usoDeProcedimientos: new SqlUsoDeProcedimientos(base),
    modelos: new SqlModeloStore(base),
    suscripciones: new SqlSuscripcionStore(base),
    cartas: new SqlCartaStore(base),
    preferencias: new SqlPreferenciaStore(base),
    noticias: new SqlNoticiaStore(base),
    envios: new SqlEnvioStore(base),
    consultaDeProcesos: new SqlConsultaDeProcesos(base),
    tablero: new SqlTableroStore(base),
    vistasDeTablero: new SqlVistaDeTableroStore(base),
    regularizaciones: new SqlRegularizacionStore(base),
    importaciones: new SqlImportacionStore(base),
    loImportado: new SqlLoImportado(base),
    sellos: new SqlSelloStore(base),
    retiroDeDemostracion: new SqlRetiroDeDemostracion(base, reloj),
    restos: new SqlRestos(base),
    cifras: new SqlCifrasDeInstalacion(base, reloj),
  };
}
