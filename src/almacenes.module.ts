import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { ProcesoStore } from './engine/puertos/proceso-store.js';
import { PuntosDeMuerte } from './engine/puertos/puntos-de-muerte.js';
import { Reloj } from './engine/puertos/reloj.js';
import { Restos } from './engine/puertos/restos.js';
import { AccesoStore } from './modules/accesos/acceso-store.js';
import { AvisoStore } from './modules/avisos/aviso-store.js';
import { EncargoStore } from './modules/bandeja/encargo-store.js';
import { SustitucionStore } from './modules/bandeja/sustitucion-store.js';
import { TareaStore } from './modules/bandeja/tarea-store.js';
import { BorradorDeCompromisoStore } from './modules/asistente/borrador-de-compromiso-store.js';
import { BorradorStore } from './modules/borradores/borrador-store.js';
import { BusquedaStore } from './modules/busqueda/busqueda-store.js';
import { FilaDeCalendarioStore } from './modules/calendario/fila-de-calendario-store.js';
import { LibroDeCalendarioStore } from './modules/calendario/libro-de-calendario-store.js';
import { CartaStore } from './modules/canales/carta-store.js';
import { EnvioStore } from './modules/canales/envio-store.js';
import { NoticiaStore } from './modules/canales/noticia-store.js';
import { PreferenciaStore } from './modules/canales/preferencia-store.js';
import { AnalistaStore } from './modules/directorio/analista-store.js';
import { CargaDeAutoridadesStore } from './modules/directorio/carga-de-autoridades-store.js';
import { InvitacionStore } from './modules/directorio/invitacion-store.js';
import { PersonaStore } from './modules/directorio/persona-store.js';
import { RelevoStore } from './modules/directorio/relevo-store.js';
import { TitularStore } from './modules/directorio/titular-store.js';
import { ArchivoEnCarpeta } from './modules/documentos/archivo-en-carpeta.js';
import { Archivo } from './modules/documentos/archivo.js';
import { DocumentoStore } from './modules/documentos/documento-store.js';
import { PublicidadStore } from './modules/documentos/publicidad-store.js';
import { ReferenciasAlArchivo } from './modules/documentos/referencias-al-archivo.js';
import { ReglaDeVisibilidadStore } from './modules/documentos/regla-de-visibilidad-store.js';
import { ImportacionStore } from './modules/importaciones/importacion-store.js';
import { LoImportado } from './modules/importaciones/lo-importado.js';
import { IncidenteStore } from './modules/incidentes/incidente-store.js';
import { ModeloStore } from './modules/modelos/modelo-store.js';
import { OrganoStore } from './modules/organos/organo-store.js';
import { AfectadosStore } from './modules/parametros/afectados-store.js';
import { ParametroStore } from './modules/parametros/parametro-store.js';
import { ProcesosPorNombrar } from './modules/planes/procesos-por-nombrar.js';
import { LecturaDePlanes } from './modules/planes/puertos.js';
import { MarcaPublicaStore } from './modules/portal/marca-publica-store.js';
import { PriorizacionStore } from './modules/priorizacion/priorizacion-store.js';
import { UsoDeProcedimientos } from './modules/procedimientos/uso-de-procedimientos.js';
import { ConsultaDeProcesos } from './modules/procesos/consulta-de-procesos.js';
import { PeticionDeCorreccionStore } from './modules/procesos/peticion-de-correccion-store.js';
import { PropuestaStore } from './modules/propuestas/propuesta-store.js';
import { RegularizacionStore } from './modules/regularizaciones/regularizacion-store.js';
import { AsistenciaStore } from './modules/seguimiento/asistencia-store.js';
import { ConsultaStore } from './modules/seguimiento/consulta-store.js';
import { ParteStore } from './modules/seguimiento/parte-store.js';
import { CuentaStore } from './modules/sesion/cuenta-store.js';
import { FactorStore } from './modules/sesion/factor-store.js';
import { FichaStore } from './modules/sesion/ficha-store.js';
import { ListaDeCuentas } from './modules/sesion/lista-de-cuentas.js';
import { VinculoStore } from './modules/sesion/vinculo-store.js';
import { TableroStore } from './modules/tablero/tablero-store.js';
import { VistaDeTableroStore } from './modules/tablero/vista-de-tablero-store.js';
import { SelloStore } from './modules/verificacion/sello-store.js';
import { SuscripcionStore } from './modules/webhooks/suscripcion-store.js';
import type { Persistencia } from './persistence/abrir.js';
import { FallaDeAlmacenSql } from './persistence/falla-de-almacen.js';
import { CifrasDeInstalacion } from './platform/cifras-de-instalacion.js';
import { CONFIGURACION, type Configuracion } from './platform/configuracion.js';
import { Ritmo } from './platform/guardias/ritmo.js';
import { Registro } from './platform/registro.js';
import { FallaDeAlmacen } from './platform/falla-de-almacen.js';
import { Salud } from './platform/salud.controller.js';

/** What the program starts with: everything else is joined here. */
export interface Partes {
  readonly config: Configuracion;
  readonly registro: Registro;
  readonly persistencia: Persistencia;
}

/** What is kept, and the values every module may ask for. */
@Global()
@Module({})
export class AlmacenesModule {
  static con({ config, registro, persistencia: p }: Partes): DynamicModule {
    const valores: Provider[] = [
      { provide: CONFIGURACION, useValue: config },
      { provide: Registro, useValue: registro },
      { provide: Reloj, useValue: p.reloj },
      { provide: PuntosDeMuerte, useValue: p.puntos },
      { provide: ProcesoStore, useValue: p.procesos },
      { provide: CuentaStore, useValue: p.cuentas },
      { provide: FactorStore, useValue: p.factores },
      { provide: FichaStore, useValue: p.fichas },
      { provide: VinculoStore, useValue: p.vinculos },
      { provide: ListaDeCuentas, useValue: p.listaDeCuentas },
      { provide: AccesoStore, useValue: p.accesos },
      { provide: TitularStore, useValue: p.titulares },
      { provide: PersonaStore, useValue: p.personas },
      { provide: InvitacionStore, useValue: p.invitaciones },
      { provide: AnalistaStore, useValue: p.analistas },
      { provide: CargaDeAutoridadesStore, useValue: p.cargasDeAutoridades },
      { provide: RelevoStore, useValue: p.relevos },
      { provide: DocumentoStore, useValue: p.documentos },
      { provide: PublicidadStore, useValue: p.publicidad },
      { provide: ReferenciasAlArchivo, useValue: p.referenciasAlArchivo },
      { provide: ReglaDeVisibilidadStore, useValue: p.reglasDeVisibilidad },
      { provide: PeticionDeCorreccionStore, useValue: p.correcciones },
      { provide: TareaStore, useValue: p.tareas },
      { provide: EncargoStore, useValue: p.encargos },
      { provide: SustitucionStore, useValue: p.sustituciones },
      { provide: AvisoStore, useValue: p.avisos },
      { provide: BorradorStore, useValue: p.borradores },
      { provide: BorradorDeCompromisoStore, useValue: p.borradoresDeCompromiso },
      { provide: OrganoStore, useValue: p.organos },
      { provide: ConsultaStore, useValue: p.consultas },
      { provide: AsistenciaStore, useValue: p.asistencias },
      { provide: ParteStore, useValue: p.partes },
      { provide: BusquedaStore, useValue: p.busqueda },
      { provide: FilaDeCalendarioStore, useValue: p.calendario },
      { provide: LibroDeCalendarioStore, useValue: p.libroDeCalendario },
      { provide: ParametroStore, useValue: p.parametros },
      { provide: AfectadosStore, useValue: p.afectados },
      { provide: IncidenteStore, useValue: p.incidentes },
      { provide: LecturaDePlanes, useValue: p.lecturaDePlanes },
      { provide: ProcesosPorNombrar, useValue: p.procesosPorNombrar },
      { provide: MarcaPublicaStore, useValue: p.marcaPublica },
      { provide: PriorizacionStore, useValue: p.priorizaciones },
      { provide: PropuestaStore, useValue: p.propuestas },
      { provide: TableroStore, useValue: p.tablero },
      { provide: SelloStore, useValue: p.sellos },
      { provide: VistaDeTableroStore, useValue: p.vistasDeTablero },
      { provide: ModeloStore, useValue: p.modelos },
      { provide: UsoDeProcedimientos, useValue: p.usoDeProcedimientos },
      { provide: SuscripcionStore, useValue: p.suscripciones },
      { provide: CartaStore, useValue: p.cartas },
      { provide: PreferenciaStore, useValue: p.preferencias },
      { provide: NoticiaStore, useValue: p.noticias },
      { provide: EnvioStore, useValue: p.envios },
      { provide: ConsultaDeProcesos, useValue: p.consultaDeProcesos },
      { provide: RegularizacionStore, useValue: p.regularizaciones },
      { provide: ImportacionStore, useValue: p.importaciones },
      { provide: LoImportado, useValue: p.loImportado },
      { provide: Restos, useValue: p.restos },
      { provide: CifrasDeInstalacion, useValue: p.cifras },
      { provide: Salud, useValue: { comprobar: () => p.comprobar() } satisfies Salud },
      { provide: FallaDeAlmacen, useClass: FallaDeAlmacenSql },
      {
        provide: Archivo,
        useFactory: () =>
          config.archivos.clase === 'carpeta'
            ? new ArchivoEnCarpeta(config.archivos.ruta)
            : p.archivo,
      },
      Ritmo,
    ];
    return {
      module: AlmacenesModule,
      providers: valores,
      exports: valores.map((v) => ('provide' in v ? (v.provide as never) : (v as never))),
    };
  }
}
