import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AlmacenesModule, type Partes } from './almacenes.module.js';
import { AccesosModule } from './modules/accesos/accesos.module.js';
import { AsistenteModule } from './modules/asistente/asistente.module.js';
import { AvisosModule } from './modules/avisos/avisos.module.js';
import { BandejaModule } from './modules/bandeja/bandeja.module.js';
import { BorradoresModule } from './modules/borradores/borradores.module.js';
import { BusquedaModule } from './modules/busqueda/busqueda.module.js';
import { CalendarioModule } from './modules/calendario/calendario.module.js';
import { CanalesModule } from './modules/canales/canales.module.js';
import { CatalogosModule } from './modules/catalogos/catalogos.module.js';
import { CorrienteModule } from './modules/corriente/corriente.module.js';
import { DirectorioModule } from './modules/directorio/directorio.module.js';
import { DocumentosProducidosModule } from './modules/documentos-producidos/documentos-producidos.module.js';
import { DocumentosModule } from './modules/documentos/documentos.module.js';
import { ImportacionesModule } from './modules/importaciones/importaciones.module.js';
import { IncidentesModule } from './modules/incidentes/incidentes.module.js';
import { InspectorModule } from './modules/inspector/inspector.module.js';
import { ModelosModule } from './modules/modelos/modelos.module.js';
import { OrganosModule } from './modules/organos/organos.module.js';
import { ParametrosModule } from './modules/parametros/parametros.module.js';
import { PlanesModule } from './modules/planes/planes.module.js';
import { PortalModule } from './modules/portal/portal.module.js';
import { PriorizacionModule } from './modules/priorizacion/priorizacion.module.js';
import { ProcedimientosModule } from './modules/procedimientos/procedimientos.module.js';
import { ProcesosModule } from './modules/procesos/procesos.module.js';
import { PropuestasModule } from './modules/propuestas/propuestas.module.js';
import { RegularizacionesModule } from './modules/regularizaciones/regularizaciones.module.js';
import { SeguimientoModule } from './modules/seguimiento/seguimiento.module.js';
import { SesionModule } from './modules/sesion/sesion.module.js';
import { TableroModule } from './modules/tablero/tablero.module.js';
import { VerificacionModule } from './modules/verificacion/verificacion.module.js';
import { WebhooksModule } from './modules/webhooks/webhooks.module.js';
import { RitmoGuard } from './platform/guardias/ritmo.guard.js';
import { SesionGuard } from './platform/guardias/sesion.guard.js';
import { OpenApiController } from './platform/openapi/openapi.controller.js';
import { ProblemaFilter } from './platform/problema.filter.js';
import { ProblemasController } from './platform/problemas.controller.js';
import { RespuestaInterceptor } from './platform/respuesta.js';
import { SaludController } from './platform/salud.controller.js';
import { UnionesModule } from './uniones.module.js';

/** The service: what is kept, what joins the modules, and the modules. */
@Module({})
export class AppModule {
  static con(partes: Partes): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DiscoveryModule,
        AlmacenesModule.con(partes),
        UnionesModule,
        AccesosModule,
        AsistenteModule,
        SesionModule,
        DirectorioModule,
        ProcesosModule,
        SeguimientoModule,
        OrganosModule,
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
