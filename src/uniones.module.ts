import { Global, Module, type Provider } from '@nestjs/common';
import { CATALOGO } from '../machines/catalogo.js';
import { exportarProcedimiento } from './bpmn/exportar/exportar-procedimiento.js';
import { TallerBpmn } from './bpmn/taller-bpmn.js';
import { cuentasDeDemostracion } from './demo/entrada.js';
import { Engine } from './engine/engine.js';
import { Calendario } from './engine/puertos/calendario.js';
import { Catalogo } from './engine/puertos/catalogo.js';
import { Ids } from './engine/puertos/ids.js';
import { Mensajero } from './engine/puertos/mensajero.js';
import { ProcesoStore } from './engine/puertos/proceso-store.js';
import { Reloj } from './engine/puertos/reloj.js';
import { AccesosModule } from './modules/accesos/accesos.module.js';
import { LibroDeAccesos } from './modules/accesos/libro-de-accesos.js';
import { RetencionDeAccesos } from './modules/accesos/retencion-de-accesos.js';
import { BusquedaModule } from './modules/busqueda/busqueda.module.js';
import { LecturaDeDocumentos, TextoDeDocumentos } from './modules/busqueda/puertos.js';
import { AdministracionDeCalendario } from './modules/calendario/administracion-de-calendario.service.js';
import { CalendarioModule } from './modules/calendario/calendario.module.js';
import { LectorDeParametrosDeCalendario } from './modules/calendario/lector-de-parametros.js';
import { CanalesModule } from './modules/canales/canales.module.js';
import { CargosDeCuenta, ParametrosDeCanales } from './modules/canales/puertos.js';
import { ProvinciasDelPais } from './modules/catalogos/provincias-del-pais.js';
import { ExpedienteDeTitular } from './modules/directorio/expediente-de-titular.js';
import { Invitador } from './modules/directorio/invitador.js';
import { MesesDeSilencio } from './modules/directorio/meses-de-silencio.js';
import { TitularStore } from './modules/directorio/titular-store.js';
import { LoQueSeImprime } from './modules/documentos-producidos/lo-que-se-imprime.js';
import { DocumentosModule } from './modules/documentos/documentos.module.js';
import { DocumentosService } from './modules/documentos/documentos.service.js';
import { LectorDeTexto } from './modules/documentos/lector-de-texto.js';
import { LectorEnHilo } from './modules/documentos/lectura/lector-en-hilo.js';
import { ImportacionesModule } from './modules/importaciones/importaciones.module.js';
import {
  Originales,
  PalabrasDeRechazo,
  TitularDeImportacion,
} from './modules/importaciones/puertos.js';
import { LineasDeRaiz } from './modules/inspector/puertos.js';
import { ModeloStore } from './modules/modelos/modelo-store.js';
import { TallerDeModelos } from './modules/modelos/taller-de-modelos.js';
import { ConteoDeTermino } from './modules/organos/organo-store.js';
import { OrganosModule } from './modules/organos/organos.module.js';
import { EfectoEnTerminos } from './modules/parametros/efecto-en-terminos.js';
import { NombresDeLosProcesos } from './modules/planes/nombres-de-los-procesos.js';
import { PlanesModule } from './modules/planes/planes.module.js';
import { DocumentosDePlan } from './modules/planes/puertos.js';
import { BuzonCiudadano, LecturaPublica } from './modules/portal/puertos.js';
import { DocumentosPorAdjuntar, GobiernosPorPriorizar } from './modules/priorizacion/puertos.js';
import { EscrituraEnBpmn } from './modules/procedimientos/escritura-en-bpmn.js';
import { Etiquetas } from './modules/procesos/etiquetas.js';
import { ProcesosModule } from './modules/procesos/procesos.module.js';
import { DocumentosDeProceso, TitularDeProceso } from './modules/procesos/puertos.js';
import { PropuestasModule, RecepcionModule } from './modules/propuestas/propuestas.module.js';
import {
  CorpusDeCompromisos,
  DatosPersonalesEnTexto,
  ImpresorDeBorradores,
  OrigenesDeBorrador,
} from './modules/asistente/puertos.js';
import { DocumentosProducidosModule } from './modules/documentos-producidos/documentos-producidos.module.js';
import { PortalModule } from './modules/portal/portal.module.js';
import { CorpusDeLosPlanes } from './union/corpus-de-compromisos.js';
import { ImpresorDeLosDocumentos } from './union/impresor-de-borradores.js';
import { OrigenesEnLosModulos } from './union/origenes-de-borrador.js';
import { BuscadorDePersonas, BytesDeAdjuntos } from './modules/propuestas/puertos.js';
import { PalabrasDelPasado, TitularPorRegularizar } from './modules/regularizaciones/puertos.js';
import { CadenciaDePartes, DocumentosDeSeguimiento } from './modules/seguimiento/puertos.js';
import { SeguimientoModule } from './modules/seguimiento/seguimiento.module.js';
import { CuentaStore } from './modules/sesion/cuenta-store.js';
import { EntradaDeDemostracion } from './modules/sesion/entrada-de-demostracion.js';
import { HoraReal } from './modules/sesion/hora-real.js';
import { InvitacionesService } from './modules/sesion/invitaciones.service.js';
import { PoliticaDeAcceso } from './modules/sesion/politica-de-acceso.js';
import { SesionModule } from './modules/sesion/sesion.module.js';
import {
  AjustesDelTablero,
  MapaDelOperador,
  ProvinciasConNombre,
} from './modules/tablero/puertos.js';
import { TableroModule } from './modules/tablero/tablero.module.js';
import { LoQueSeExporta } from './modules/verificacion/puertos.js';
import { VerificacionModule } from './modules/verificacion/verificacion.module.js';
import { LimitesDeWebhooks } from './modules/webhooks/puertos.js';
import { WebhooksModule } from './modules/webhooks/webhooks.module.js';
import { Obreros } from './obreros.js';
import { CONFIGURACION, type Configuracion } from './platform/configuracion.js';
import { NombresDeProcesos } from './platform/nombres-de-procesos.js';
import { Nombres } from './platform/nombres.js';
import { RegistroDeAccesos } from './platform/registro-de-accesos.js';
import { texto } from './platform/textos/textos.js';
import { AdjuntosEnElArchivo } from './union/adjuntos-en-el-archivo.js';
import { AjustesDelTableroNacional } from './union/ajustes-del-tablero.js';
import {
  CatalogoDeProcedimientos,
  FuenteDeProcedimientos,
} from './union/catalogo-de-procedimientos.js';
import { ConteoPorCalendario } from './union/conteo-de-termino.js';
import { DocumentosParaLaBusqueda } from './union/documentos-para-la-busqueda.js';
import { ExpedienteImpreso } from './union/expediente-impreso.js';
import { HoraDelMundo } from './union/hora-del-mundo.js';
import { IdsDelSistema } from './union/ids-del-sistema.js';
import { LineasDeLosProcesos } from './union/lineas-de-raiz.js';
import { LoQueDicenLosProcesos } from './union/lo-que-dicen-los-procesos.js';
import { BuzonDePropuestas } from './union/buzon-de-propuestas.js';
import { LoQueEsPublico } from './union/lo-que-es-publico.js';
import { LoQueSeExportaDeLosProcesos } from './union/lo-que-se-exporta.js';
import { LoQueSePrioriza } from './union/lo-que-se-prioriza.js';
import { MapaDelOperadorEnArchivo } from './union/mapa-del-operador.js';
import { ModelosEnMarcha } from './union/modelos-en-marcha.js';
import { OriginalesEnDocumentos } from './union/originales-de-importacion.js';
import { PalabrasDeLosProcesos } from './union/palabras-del-pasado.js';
import { ParametrosDeLaLimpieza } from './union/parametros-de-la-limpieza.js';
import { ParametrosDeLosAccesos } from './union/parametros-de-los-accesos.js';
import { ParametrosDeLosCanales } from './union/parametros-de-los-canales.js';
import { ParametrosDelCalendario } from './union/parametros-del-calendario.js';
import { ParametrosDelSeguimiento } from './union/parametros-del-seguimiento.js';
import { PersonasEnUnBorrador, PersonasEnUnTexto } from './union/personas-en-un-texto.js';
import { ProcedimientosEnBpmn } from './union/procedimientos-en-bpmn.js';
import { ProcesoPorImprimir } from './union/proceso-por-imprimir.js';
import { RepartoDeSalidas } from './union/reparto-de-salidas.js';
import { crearProcedimientoXState } from './xstate/procedimiento-xstate.js';

const UNIONES: Provider[] = [
  { provide: Ids, useClass: IdsDelSistema },
  { provide: LectorDeTexto, useValue: new LectorEnHilo() },
  { provide: BuscadorDePersonas, useClass: PersonasEnUnTexto },
  { provide: DatosPersonalesEnTexto, useClass: PersonasEnUnBorrador },
  { provide: BytesDeAdjuntos, useClass: AdjuntosEnElArchivo },
  { provide: TallerDeModelos, useClass: TallerBpmn },
  {
    provide: EscrituraEnBpmn,
    inject: [ModeloStore],
    useFactory: (modelos: ModeloStore) =>
      new ProcedimientosEnBpmn(modelos, (p) =>
        exportarProcedimiento(p, (clave) => texto('es', clave)),
      ),
  },
  { provide: FuenteDeProcedimientos, useClass: ModelosEnMarcha },
  {
    provide: CatalogoDeProcedimientos,
    inject: [FuenteDeProcedimientos],
    useFactory: (fuente: FuenteDeProcedimientos) =>
      new CatalogoDeProcedimientos([...CATALOGO.values()].map(crearProcedimientoXState), fuente),
  },
  { provide: Catalogo, useExisting: CatalogoDeProcedimientos },
  {
    provide: EntradaDeDemostracion,
    inject: [CONFIGURACION],
    useFactory: (config: Configuracion): EntradaDeDemostracion => ({
      cuentas: () => (config.perfil === 'demo' ? cuentasDeDemostracion() : []),
    }),
  },
  { provide: Nombres, useClass: Etiquetas },
  { provide: NombresDeProcesos, useClass: NombresDeLosProcesos },
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
];

/** What one module needs of another is a port of its own, and is joined here: by what is kept, or by a class of `union/`. */
@Global()
@Module({
  providers: UNIONES,
  exports: UNIONES.map((v) => ('provide' in v ? (v.provide as never) : (v as never))),
})
class PuertosModule {}

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
  providers: [
    { provide: LecturaPublica, useClass: LoQueEsPublico },
    { provide: BuzonCiudadano, useClass: BuzonDePropuestas },
  ],
  exports: [LecturaPublica, BuzonCiudadano],
})
class LoPublicoModule {}

/** What the assistant reads from, and the room that prints what it writes. */
@Global()
@Module({
  imports: [PlanesModule, PropuestasModule, PortalModule, DocumentosProducidosModule],
  providers: [
    { provide: OrigenesDeBorrador, useClass: OrigenesEnLosModulos },
    { provide: CorpusDeCompromisos, useClass: CorpusDeLosPlanes },
    { provide: ImpresorDeBorradores, useClass: ImpresorDeLosDocumentos },
  ],
  exports: [OrigenesDeBorrador, CorpusDeCompromisos, ImpresorDeBorradores],
})
class LoQueSeRedactaModule {}

/** Who asks, for what lasts longer than a request. */
@Global()
@Module({ imports: [SesionModule], exports: [SesionModule] })
class IdentidadModule {}

/** All that is joined. */
@Module({
  imports: [
    PuertosModule,
    MotorModule,
    ImpresosModule,
    LoPublicoModule,
    LoQueSeRedactaModule,
    IdentidadModule,
  ],
})
export class UnionesModule {}
