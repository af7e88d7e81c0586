import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Engine } from './engine/engine.js';
import { Limpieza } from './engine/limpieza.js';
import { Plazos } from './engine/plazos.js';
import { Ids } from './engine/puertos/ids.js';
import { Mensajero } from './engine/puertos/mensajero.js';
import { ProcesoStore } from './engine/puertos/proceso-store.js';
import { PuntosDeMuerte } from './engine/puertos/puntos-de-muerte.js';
import { Reloj } from './engine/puertos/reloj.js';
import { Restos } from './engine/puertos/restos.js';
import { Ronda } from './engine/ronda.js';
import { Salidas } from './engine/salidas.js';
import { AccesosService } from './modules/accesos/accesos.service.js';
import { Indizador } from './modules/busqueda/indizador.js';
import { Importador } from './modules/importaciones/importador.js';
import { RepartoDeCartas } from './modules/canales/reparto-de-cartas.js';
import { Resumenes } from './modules/canales/resumenes.js';
import { RecordatorioDePartes } from './modules/seguimiento/recordatorio-de-partes.js';
import { RecepcionService } from './modules/propuestas/recepcion.service.js';
import { SesionService } from './modules/sesion/sesion.service.js';
import { SelladoService } from './modules/verificacion/sellado.service.js';
import { Despachos } from './modules/webhooks/despachos.js';
import { CatalogoDeProcedimientos } from './union/catalogo-de-procedimientos.js';
import { ParametrosDeLaLimpieza } from './union/parametros-de-la-limpieza.js';
import { Registro } from './platform/registro.js';

const CADA_PLAZOS_MS = 15_000;
const CADA_INDICE_MS = 2_000;
const CADA_MODELOS_MS = 2_000;
const CADA_SALIDAS_MS = 3_000;
const CADA_IMPORTACIONES_MS = 1_000;
const CADA_ENVIOS_MS = 3_000;
const CADA_RESUMENES_MS = 60_000;
const CADA_RECORDATORIOS_MS = 1_800_000;
const CADA_SELLO_MS = 600_000;
const CADA_BARRIDO_MS = 3_600_000;
const TANDA = 50;
/** So few that no command waits for them. */
const TANDA_DE_LIMPIEZA = 200;

/** The work that nobody asks for: deadlines that fall due, messages that wait to go out. */
@Injectable()
export class Obreros implements OnModuleDestroy {
  private readonly rondas: readonly Ronda[];

  constructor(
    @Inject(Engine) engine: Engine,
    @Inject(ProcesoStore) store: ProcesoStore,
    @Inject(Mensajero) mensajero: Mensajero,
    @Inject(Reloj) reloj: Reloj,
    @Inject(Ids) ids: Ids,
    @Inject(PuntosDeMuerte) puntos: PuntosDeMuerte,
    @Inject(Despachos) despachos: Despachos,
    @Inject(RepartoDeCartas) cartas: RepartoDeCartas,
    @Inject(Resumenes) resumenes: Resumenes,
    @Inject(SesionService) sesiones: SesionService,
    @Inject(AccesosService) accesos: AccesosService,
    @Inject(Indizador) indizador: Indizador,
    @Inject(Importador) importador: Importador,
    @Inject(Restos) restos: Restos,
    @Inject(RecepcionService) recepcion: RecepcionService,
    @Inject(RecordatorioDePartes) partes: RecordatorioDePartes,
    @Inject(SelladoService) sellado: SelladoService,
    @Inject(ParametrosDeLaLimpieza) parametros: ParametrosDeLaLimpieza,
    @Inject(CatalogoDeProcedimientos) catalogo: CatalogoDeProcedimientos,
    @Inject(Registro) private readonly registro: Registro,
  ) {
    const plazos = new Plazos(engine, store, reloj, ids, puntos);
    const salidas = new Salidas(store, mensajero, reloj, ids, puntos);
    const limpieza = new Limpieza(restos, reloj, () => parametros.dias());
    const ronda = (nombre: string, cadaMs: number, trabajo: () => Promise<boolean>): Ronda =>
      new Ronda(trabajo, cadaMs, (err) =>
        this.registro.warn({ err, ronda: nombre }, 'una ronda falló'),
      );
    this.rondas = [
      ronda(
        'plazos',
        CADA_PLAZOS_MS,
        async () => (await plazos.atenderVencidos(TANDA)).arrendados === TANDA,
      ),
      ronda(
        'salidas',
        CADA_SALIDAS_MS,
        async () => (await salidas.repartir(TANDA)).arrendadas === TANDA,
      ),
      ronda('importaciones', CADA_IMPORTACIONES_MS, () => importador.atender()),
      ronda('búsqueda', CADA_INDICE_MS, async () => (await indizador.atender()) > 0),
      // Names of what other processes put into use; to run it nobody waits for this.
      ronda('modelos', CADA_MODELOS_MS, async () => {
        await catalogo.ponerAlDia();
        return false;
      }),
      ronda('despachos', CADA_ENVIOS_MS, async () => (await despachos.repartir(TANDA)) === TANDA),
      ronda('cartas', CADA_ENVIOS_MS, async () => (await cartas.repartir(TANDA)) === TANDA),
      ronda('resumenes', CADA_RESUMENES_MS, async () => (await resumenes.hacer(TANDA)) === TANDA),
      ronda('recordatorios', CADA_RECORDATORIOS_MS, async () => {
        await partes.hacer();
        return false;
      }),
      ronda('sello diario', CADA_SELLO_MS, async () => {
        await sellado.sellarHoy();
        return false;
      }),
      ronda('borrados pedidos', CADA_RECORDATORIOS_MS, () => recepcion.borrarVencidos()),
      ronda('barrido de accesos', CADA_BARRIDO_MS, async () => {
        await sesiones.barrer();
        await accesos.purgar();
        return false;
      }),
      ronda('limpieza', CADA_BARRIDO_MS, () => limpieza.hacer(TANDA_DE_LIMPIEZA)),
      ronda('barrido de canales', CADA_BARRIDO_MS, async () => {
        await cartas.barrer();
        await despachos.barrer();
        return false;
      }),
    ];
  }

  /** Called once the door is open. */
  empezar(): void {
    for (const r of this.rondas) r.start();
  }

  /** Waits for the rounds in course, before the database is closed. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.rondas.map((r) => r.stop()));
  }
}
