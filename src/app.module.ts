import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { CATALOGO } from '../machines/catalogo.js';
import { cuentasDeDemostracion } from './demo/entrada.js';
import { DocumentosParaLaBusqueda } from './union/documentos-para-la-busqueda.js';
import { Engine } from './engine/engine.js';
import { Calendario } from './engine/puertos/calendario.js';
import { Catalogo } from './engine/puertos/catalogo.js';
import { Ids } from './engine/puertos/ids.js';
import { Mensajero } from './engine/puertos/mensajero.js';
import { ProcesoStore } from './engine/puertos/proceso-store.js';
import { PuntosDeMuerte } from './engine/puertos/puntos-de-muerte.js';
import { Reloj } from './engine/puertos/reloj.js';
import { Restos } from './engine/puertos/restos.js';
import { ConteoPorCalendario } from './union/conteo-de-termino.js';
import { TallerBpmn } from './bpmn/taller-bpmn.js';
import {
  CatalogoDeProcedimientos,
  FuenteDeProcedimientos,
} from './union/catalogo-de-procedimientos.js';
import { ModelosEnMarcha } from './union/modelos-en-marcha.js';
import { HoraDelMundo } from './union/hora-del-mundo.js';
import { ExpedienteImpreso } from './union/expediente-impreso.js';
import { IdsDelSistema } from './union/ids-del-sistema.js';
import { AccesoStore } from './modules/accesos/acceso-store.js';
import { AccesosModule } from './modules/accesos/accesos.module.js';
import { LibroDeAccesos } from './modules/accesos/libro-de-accesos.js';
import { RetencionDeAccesos } from './modules/accesos/retencion-de-accesos.js';
import { AvisoStore } from './modules/avisos/aviso-store.js';
import { AvisosModule } from './modules/avisos/avisos.module.js';
import { BandejaModule } from './modules/bandeja/bandeja.module.js';
import { EncargoStore } from './modules/bandeja/encargo-store.js';
import { SustitucionStore } from './modules/bandeja/sustitucion-store.js';
import { TareaStore } from './modules/bandeja/tarea-store.js';
import { BorradorStore } from './modules/borradores/borrador-store.js';
import { BorradoresModule } from './modules/borradores/borradores.module.js';
import { BusquedaModule } from './modules/busqueda/busqueda.module.js';
import { BusquedaStore } from './modules/busqueda/busqueda-store.js';
import { AdministracionDeCalendario } from './modules/calendario/administracion-de-calendario.service.js';
import { LecturaDeDocumentos, TextoDeDocumentos } from './modules/busqueda/puertos.js';
import { CalendarioModule } from './modules/calendario/calendario.module.js';
import { FilaDeCalendarioStore } from './modules/calendario/fila-de-calendario-store.js';
import { LectorDeParametrosDeCalendario } from './modules/calendario/lector-de-parametros.js';
import { LibroDeCalendarioStore } from './modules/calendario/libro-de-calendario-store.js';
import { CanalesModule } from './modules/canales/canales.module.js';
import { CartaStore } from './modules/canales/carta-store.js';
import { EnvioStore } from './modules/canales/envio-store.js';
import { NoticiaStore } from './modules/canales/noticia-store.js';
import { PreferenciaStore } from './modules/canales/preferencia-store.js';
import { CargosDeCuenta, ParametrosDeCanales } from './modules/canales/puertos.js';
import { CatalogosModule } from './modules/catalogos/catalogos.module.js';
import { ProvinciasDelPais } from './modules/catalogos/provincias-del-pais.js';
import { PeticionDeCorreccionStore } from './modules/procesos/peticion-de-correccion-store.js';
import { CorrienteModule } from './modules/corriente/corriente.module.js';
import { InspectorModule } from './modules/inspector/inspector.module.js';
import { LineasDeRaiz } from './modules/inspector/puertos.js';
import { DirectorioModule } from './modules/directorio/directorio.module.js';
import { ExpedienteDeTitular } from './modules/directorio/expediente-de-titular.js';
import { AnalistaStore } from './modules/directorio/analista-store.js';
import { CargaDeAutoridadesStore } from './modules/directorio/carga-de-autoridades-store.js';
import { InvitacionStore } from './modules/directorio/invitacion-store.js';
import { Invitador } from './modules/directorio/invitador.js';
import { MesesDeSilencio } from './modules/directorio/meses-de-silencio.js';
import { PersonaStore } from './modules/directorio/persona-store.js';
import { RelevoStore } from './modules/directorio/relevo-store.js';
import { TitularStore } from './modules/directorio/titular-store.js';
import { Archivo } from './modules/documentos/archivo.js';
import { ArchivoEnCarpeta } from './modules/documentos/archivo-en-carpeta.js';
import { DocumentoStore } from './modules/documentos/documento-store.js';
import { DocumentosProducidosModule } from './modules/documentos-producidos/documentos-producidos.module.js';
import { LoQueSeImprime } from './modules/documentos-producidos/lo-que-se-imprime.js';
import { DocumentosModule } from './modules/documentos/documentos.module.js';
import { DocumentosService } from './modules/documentos/documentos.service.js';
import { LectorDeTexto } from './modules/documentos/lector-de-texto.js';
import { LectorEnHilo } from './modules/documentos/lectura/lector-en-hilo.js';
import { ReglaDeVisibilidadStore } from './modules/documentos/regla-de-visibilidad-store.js';
import { IncidenteStore } from './modules/incidentes/incidente-store.js';
import { IncidentesModule } from './modules/incidentes/incidentes.module.js';
import { AfectadosStore } from './modules/parametros/afectados-store.js';
import { EfectoEnTerminos } from './modules/parametros/efecto-en-terminos.js';
import { ParametroStore } from './modules/parametros/parametro-store.js';
import { ParametrosModule } from './modules/parametros/parametros.module.js';
import { ModeloStore } from './modules/modelos/modelo-store.js';
import { ModelosModule } from './modules/modelos/modelos.module.js';
import { TallerDeModelos } from './modules/modelos/taller-de-modelos.js';
import { MarcaPublicaStore } from './modules/portal/marca-publica-store.js';
import { PortalModule } from './modules/portal/portal.module.js';
import { LecturaPublica } from './modules/portal/puertos.js';
import { PlanesModule } from './modules/planes/planes.module.js';
import { DocumentosDePlan, LecturaDePlanes } from './modules/planes/puertos.js';
import { PropuestaStore } from './modules/propuestas/propuesta-store.js';
import { PropuestasModule, RecepcionModule } from './modules/propuestas/propuestas.module.js';
import { BuscadorDePersonas } from './modules/propuestas/puertos.js';
import { PriorizacionModule } from './modules/priorizacion/priorizacion.module.js';
import { PriorizacionStore } from './modules/priorizacion/priorizacion-store.js';
import { DocumentosPorAdjuntar, GobiernosPorPriorizar } from './modules/priorizacion/puertos.js';
import { ProcedimientosModule } from './modules/procedimientos/procedimientos.module.js';
import { EscrituraEnBpmn } from './modules/procedimientos/escritura-en-bpmn.js';
import { UsoDeProcedimientos } from './modules/procedimientos/uso-de-procedimientos.js';
import { ConsultaDeProcesos } from './modules/procesos/consulta-de-procesos.js';
import { Etiquetas } from './modules/procesos/etiquetas.js';
import { ProcesosModule } from './modules/procesos/procesos.module.js';
import { DocumentosDeProceso, TitularDeProceso } from './modules/procesos/puertos.js';
import { ImportacionStore } from './modules/importaciones/importacion-store.js';
import { ImportacionesModule } from './modules/importaciones/importaciones.module.js';
import {
  Originales,
  PalabrasDeRechazo,
  TitularDeImportacion,
} from './modules/importaciones/puertos.js';
import { PalabrasDelPasado, TitularPorRegularizar } from './modules/regularizaciones/puertos.js';
import { RegularizacionStore } from './modules/regularizaciones/regularizacion-store.js';
import { RegularizacionesModule } from './modules/regularizaciones/regularizaciones.module.js';
import { CadenciaDePartes, DocumentosDeSeguimiento } from './modules/seguimiento/puertos.js';
import { ConteoDeTermino, OrganoStore } from './modules/organos/organo-store.js';
import { OrganosModule } from './modules/organos/organos.module.js';
import { SeguimientoStore } from './modules/seguimiento/seguimiento-store.js';
import { SeguimientoModule } from './modules/seguimiento/seguimiento.module.js';
import { CuentaStore } from './modules/sesion/cuenta-store.js';
import { EntradaDeDemostracion } from './modules/sesion/entrada-de-demostracion.js';
import { FactorStore } from './modules/sesion/factor-store.js';
import { FichaStore } from './modules/sesion/ficha-store.js';
import { HoraReal } from './modules/sesion/hora-real.js';
import { InvitacionesService } from './modules/sesion/invitaciones.service.js';
import { ListaDeCuentas } from './modules/sesion/lista-de-cuentas.js';
import { PoliticaDeAcceso } from './modules/sesion/politica-de-acceso.js';
import { SesionModule } from './modules/sesion/sesion.module.js';
import { VinculoStore } from './modules/sesion/vinculo-store.js';
import { LimitesDeWebhooks } from './modules/webhooks/puertos.js';
import { SuscripcionStore } from './modules/webhooks/suscripcion-store.js';
import { WebhooksModule } from './modules/webhooks/webhooks.module.js';
import { LoQueDicenLosProcesos } from './union/lo-que-dicen-los-procesos.js';
import { LineasDeLosProcesos } from './union/lineas-de-raiz.js';
import { LoQueSePrioriza } from './union/lo-que-se-prioriza.js';
import { LoQueEsPublico } from './union/lo-que-es-publico.js';
import { Obreros } from './obreros.js';
import { ParametrosDeLosCanales } from './union/parametros-de-los-canales.js';
import { ParametrosDeLosAccesos } from './union/parametros-de-los-accesos.js';
import { OriginalesEnDocumentos } from './union/originales-de-importacion.js';
import { PalabrasDeLosProcesos } from './union/palabras-del-pasado.js';
import { ParametrosDeLaLimpieza } from './union/parametros-de-la-limpieza.js';
import { ParametrosDelCalendario } from './union/parametros-del-calendario.js';
import { AjustesDelTableroNacional } from './union/ajustes-del-tablero.js';
import { MapaDelOperadorEnArchivo } from './union/mapa-del-operador.js';
import {
  AjustesDelTablero,
  MapaDelOperador,
  ProvinciasConNombre,
} from './modules/tablero/puertos.js';
import { SelloStore } from './modules/verificacion/sello-store.js';
import { VerificacionModule } from './modules/verificacion/verificacion.module.js';
import { LoQueSeExporta } from './modules/verificacion/puertos.js';
import { LoQueSeExportaDeLosProcesos } from './union/lo-que-se-exporta.js';
import { TableroModule } from './modules/tablero/tablero.module.js';
import { TableroStore } from './modules/tablero/tablero-store.js';
import { VistaDeTableroStore } from './modules/tablero/vista-de-tablero-store.js';
import { PersonasEnUnTexto } from './union/personas-en-un-texto.js';
import { ParametrosDelSeguimiento } from './union/parametros-del-seguimiento.js';
import type { Persistencia } from './persistence/abrir.js';
import { ProcesoPorImprimir } from './union/proceso-por-imprimir.js';
import { RepartoDeSalidas } from './union/reparto-de-salidas.js';
import { CONFIGURACION, type Configuracion } from './platform/configuracion.js';
import { Ritmo } from './platform/guardias/ritmo.js';
import { RitmoGuard } from './platform/guardias/ritmo.guard.js';
import { SesionGuard } from './platform/guardias/sesion.guard.js';
import { Nombres } from './platform/nombres.js';
import { OpenApiController } from './platform/openapi/openapi.controller.js';
import { ProblemasController } from './platform/problemas.controller.js';
import { ProblemaFilter } from './platform/problema.filter.js';
import { RegistroDeAccesos } from './platform/registro-de-accesos.js';
import { Registro } from './platform/registro.js';
import { RespuestaInterceptor } from './platform/respuesta.js';
import { CifrasDeInstalacion } from './platform/cifras-de-instalacion.js';
import { Salud, SaludController } from './platform/salud.controller.js';
import { texto } from './platform/textos/textos.js';
import { exportarProcedimiento } from './bpmn/exportar/exportar-procedimiento.js';
import { crearProcedimientoXState } from './xstate/procedimiento-xstate.js';

const ESCRITURA_EN_BPMN: EscrituraEnBpmn = {
  sabe: (p) => CATALOGO.has(p.id),
  escribir: (p) => exportarProcedimiento(p, (clave) => texto('es', clave)),
};

/** What the program starts with: everything else is joined here. */
export interface Partes {
  readonly config: Configuracion;
  readonly registro: Registro;
  readonly persistencia: Persistencia;
}

/** Values and stores every module may ask for. */
@Global()
@Module({})
class AlmacenesModule {
  static con({ config, registro, persistencia: p }: Partes): DynamicModule {
    const valores: Provider[] = [
      { provide: CONFIGURACION, useValue: config },
      { provide: Registro, useValue: registro },
      { provide: Reloj, useValue: p.reloj },
      { provide: PuntosDeMuerte, useValue: p.puntos },
      { provide: Ids, useClass: IdsDelSistema },
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
      { provide: ReglaDeVisibilidadStore, useValue: p.reglasDeVisibilidad },
      { provide: PeticionDeCorreccionStore, useValue: p.correcciones },
      { provide: LectorDeTexto, useValue: new LectorEnHilo() },
      { provide: TareaStore, useValue: p.tareas },
      { provide: EncargoStore, useValue: p.encargos },
      { provide: SustitucionStore, useValue: p.sustituciones },
      { provide: AvisoStore, useValue: p.avisos },
      { provide: BorradorStore, useValue: p.borradores },
      { provide: OrganoStore, useValue: p.organos },
      { provide: SeguimientoStore, useValue: p.seguimiento },
      { provide: BusquedaStore, useValue: p.busqueda },
      { provide: FilaDeCalendarioStore, useValue: p.calendario },
      { provide: LibroDeCalendarioStore, useValue: p.libroDeCalendario },
      { provide: ParametroStore, useValue: p.parametros },
      { provide: AfectadosStore, useValue: p.afectados },
      { provide: IncidenteStore, useValue: p.incidentes },
      { provide: LecturaDePlanes, useValue: p.lecturaDePlanes },
      { provide: MarcaPublicaStore, useValue: p.marcaPublica },
      { provide: PriorizacionStore, useValue: p.priorizaciones },
      { provide: PropuestaStore, useValue: p.propuestas },
      { provide: BuscadorDePersonas, useClass: PersonasEnUnTexto },
      { provide: TableroStore, useValue: p.tablero },
      { provide: SelloStore, useValue: p.sellos },
      { provide: VistaDeTableroStore, useValue: p.vistasDeTablero },
      { provide: ModeloStore, useValue: p.modelos },
      { provide: TallerDeModelos, useClass: TallerBpmn },
      { provide: UsoDeProcedimientos, useValue: p.usoDeProcedimientos },
      { provide: EscrituraEnBpmn, useValue: ESCRITURA_EN_BPMN },
      { provide: SuscripcionStore, useValue: p.suscripciones },
      { provide: CartaStore, useValue: p.cartas },
      { provide: PreferenciaStore, useValue: p.preferencias },
      { provide: NoticiaStore, useValue: p.noticias },
      { provide: EnvioStore, useValue: p.envios },
      { provide: ConsultaDeProcesos, useValue: p.consultaDeProcesos },
      { provide: RegularizacionStore, useValue: p.regularizaciones },
      { provide: ImportacionStore, useValue: p.importaciones },
      { provide: Restos, useValue: p.restos },
      { provide: CifrasDeInstalacion, useValue: p.cifras },
      { provide: Salud, useValue: { comprobar: () => p.comprobar() } satisfies Salud },
      {
        provide: Archivo,
        useFactory: () =>
          config.archivos.clase === 'carpeta'
            ? new ArchivoEnCarpeta(config.archivos.ruta)
            : p.archivo,
      },
      { provide: FuenteDeProcedimientos, useClass: ModelosEnMarcha },
      {
        provide: CatalogoDeProcedimientos,
        inject: [FuenteDeProcedimientos],
        useFactory: (fuente: FuenteDeProcedimientos) =>
          new CatalogoDeProcedimientos(
            [...CATALOGO.values()].map(crearProcedimientoXState),
            fuente,
          ),
      },
      { provide: Catalogo, useExisting: CatalogoDeProcedimientos },
      {
        provide: EntradaDeDemostracion,
        useValue: {
          cuentas: () => (config.perfil === 'demo' ? cuentasDeDemostracion() : []),
        } satisfies EntradaDeDemostracion,
      },
      // What one module needs of another is a port of its own, and is joined here.
      { provide: Nombres, useClass: Etiquetas },
      {
        provide: PalabrasDelPasado,
        inject: [Catalogo],
        useFactory: (catalogo: Catalogo) => new PalabrasDeLosProcesos(new Etiquetas(catalogo)),
      },
      { provide: TitularDeProceso, useExisting: TitularStore },
      { provide: TitularPorRegularizar, useExisting: TitularStore },
      { provide: TitularDeImportacion, useExisting: TitularStore },
      {
        provide: PalabrasDeRechazo,
        inject: [PalabrasDelPasado],
        useFactory: (palabras: PalabrasDelPasado): PalabrasDeRechazo => ({
          decir: (idioma, rechazo) => palabras.decirRechazo(idioma, rechazo),
        }),
      },
      { provide: ProvinciasDelPais, useExisting: TitularStore },
      { provide: ProvinciasConNombre, useExisting: TitularStore },
      { provide: LectorDeParametrosDeCalendario, useClass: ParametrosDelCalendario },
      ParametrosDeLosAccesos,
      { provide: PoliticaDeAcceso, useExisting: ParametrosDeLosAccesos },
      { provide: RetencionDeAccesos, useExisting: ParametrosDeLosAccesos },
      { provide: RegistroDeAccesos, useClass: LibroDeAccesos },
      { provide: HoraReal, useClass: HoraDelMundo },
      ParametrosDeLosCanales,
      { provide: ParametrosDeCanales, useExisting: ParametrosDeLosCanales },
      { provide: LimitesDeWebhooks, useExisting: ParametrosDeLosCanales },
      { provide: MesesDeSilencio, useExisting: ParametrosDeLosCanales },
      { provide: CargosDeCuenta, useExisting: CuentaStore },
      { provide: CadenciaDePartes, useClass: ParametrosDelSeguimiento },
      LineasDeLosProcesos,
      { provide: LineasDeRaiz, useExisting: LineasDeLosProcesos },
      { provide: MapaDelOperador, useClass: MapaDelOperadorEnArchivo },
      LoQueSePrioriza,
      { provide: GobiernosPorPriorizar, useExisting: LoQueSePrioriza },
      { provide: DocumentosPorAdjuntar, useExisting: LoQueSePrioriza },
      DocumentosParaLaBusqueda,
      { provide: LecturaDeDocumentos, useExisting: DocumentosParaLaBusqueda },
      { provide: TextoDeDocumentos, useExisting: DocumentosParaLaBusqueda },
      Ritmo,
    ];
    return {
      module: AlmacenesModule,
      providers: valores,
      exports: valores.map((v) => ('provide' in v ? (v.provide as never) : (v as never))),
    };
  }
}

/** The engine, and what needs a module to be made. */
@Global()
@Module({
  imports: [
    BusquedaModule,
    CalendarioModule,
    AccesosModule,
    SesionModule,
    DocumentosModule,
    CanalesModule,
    WebhooksModule,
    ImportacionesModule,
    SeguimientoModule,
    VerificacionModule,
    RecepcionModule,
  ],
  providers: [
    {
      provide: Engine,
      inject: [ProcesoStore, Catalogo, Calendario, Reloj, Ids],
      useFactory: (
        store: ProcesoStore,
        catalogo: Catalogo,
        calendario: Calendario,
        reloj: Reloj,
        ids: Ids,
      ) => new Engine(store, catalogo, calendario, reloj, ids),
    },
    { provide: AjustesDelTablero, useClass: AjustesDelTableroNacional },
    { provide: Invitador, useExisting: InvitacionesService },
    { provide: EfectoEnTerminos, useExisting: AdministracionDeCalendario },
    { provide: DocumentosDeProceso, useExisting: DocumentosService },
    { provide: Originales, useClass: OriginalesEnDocumentos },
    { provide: DocumentosDeSeguimiento, useExisting: DocumentosService },
    { provide: DocumentosDePlan, useExisting: DocumentosService },
    { provide: ConteoDeTermino, useClass: ConteoPorCalendario },
    { provide: Mensajero, useClass: RepartoDeSalidas },
    ParametrosDeLaLimpieza,
    Obreros,
  ],
  exports: [
    Engine,
    RecepcionModule,
    AjustesDelTablero,
    EfectoEnTerminos,
    CalendarioModule,
    CanalesModule,
    Invitador,
    DocumentosDeProceso,
    DocumentosDePlan,
    DocumentosDeSeguimiento,
    ConteoDeTermino,
    Obreros,
    Originales,
  ],
})
class MotorModule {}

/** What is printed of the processes, and what leaves in a ZIP. */
@Global()
@Module({
  imports: [ProcesosModule, CalendarioModule, DocumentosModule],
  providers: [
    { provide: LoQueSeExporta, useClass: LoQueSeExportaDeLosProcesos },
    { provide: ExpedienteDeTitular, useClass: ExpedienteImpreso },
    ProcesoPorImprimir,
    { provide: LoQueSeImprime, useClass: LoQueDicenLosProcesos },
  ],
  exports: [ExpedienteDeTitular, LoQueSeExporta, LoQueSeImprime],
})
class ImpresosModule {}

/** What is public, from those the officials read by. */
@Global()
@Module({
  imports: [TableroModule, PlanesModule, OrganosModule, DocumentosModule, PropuestasModule],
  providers: [{ provide: LecturaPublica, useClass: LoQueEsPublico }],
  exports: [LecturaPublica],
})
class LoPublicoModule {}

/** Who asks, for what lasts longer than a request. */
@Global()
@Module({ imports: [SesionModule], exports: [SesionModule] })
class IdentidadModule {}

/** The one place where the parts are joined. */
@Module({})
export class AppModule {
  static con(partes: Partes): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DiscoveryModule,
        AlmacenesModule.con(partes),
        MotorModule,
        AccesosModule,
        SesionModule,
        DirectorioModule,
        ProcesosModule,
        SeguimientoModule,
        OrganosModule,
        ImpresosModule,
        LoPublicoModule,
        IdentidadModule,
        RegularizacionesModule,
        ImportacionesModule,
        DocumentosModule,
        DocumentosProducidosModule,
        BandejaModule,
        AvisosModule,
        BorradoresModule,
        BusquedaModule,
        ParametrosModule,
        PlanesModule,
        PortalModule,
        PriorizacionModule,
        PropuestasModule,
        TableroModule,
        VerificacionModule,
        ProcedimientosModule,
        ModelosModule,
        IncidentesModule,
        CatalogosModule,
        CalendarioModule,
        CanalesModule,
        WebhooksModule,
        CorrienteModule,
        InspectorModule,
      ],
      controllers: [SaludController, OpenApiController, ProblemasController],
      providers: [
        { provide: APP_FILTER, useClass: ProblemaFilter },
        { provide: APP_GUARD, useClass: SesionGuard },
        { provide: APP_GUARD, useClass: RitmoGuard },
        { provide: APP_INTERCEPTOR, useClass: RespuestaInterceptor },
      ],
    };
  }
}
