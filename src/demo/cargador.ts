/**
 * Loads the demonstration on its own clock: its people, its scripts in the order in which things were recorded, and what
 * goes beside them. A load that was interrupted goes on where it was.
 */
import type { Fecha } from '../../machines/contrato.js';
import { Engine } from '../engine/engine.js';
import { escribirAdministracion } from './administracion.js';
import { Archivero } from './archivero.js';
import { alas, instanteDe } from './dias.js';
import { Enmiendas } from './enmiendas.js';
import { EnvioDeActos, type EnGuion, type Progreso } from './envio-de-actos.js';
import { escribirEnvios } from './envios.js';
import { Expediente } from './expediente.js';
import { escribirGente, Gente } from './gente.js';
import { guionDeCuenca } from './guiones/cuenca.js';
import { guionDeLaEvaluacionEnCurso } from './guiones/evaluacion-en-curso.js';
import { guionesDeGads } from './guiones/gads.js';
import { guionDeLaSegundaVuelta } from './guiones/segunda-vuelta.js';
import { guionDelComiteDeCuenca, guionDeSesiones } from './guiones/sesiones.js';
import { guionNacional } from './guiones/nacional.js';
import { guionDelSegundoPlanNacional } from './guiones/segundo-plan-nacional.js';
import { guionDeQuito } from './guiones/quito.js';
import { papelesDe, type Guion } from './guion.js';
import { IdsDeDemostracion } from './ids-de-demostracion.js';
import { leerMarca, ponerMarca } from './marca.js';
import { escribirModelo } from './modelo-dibujado.js';
import type { DatosDeDemostracion, PuertosDeDemostracion } from './puertos.js';
import { escribirPriorizacion } from './priorizacion.js';
import { escribirSeguimiento } from './seguimiento.js';
import {
  claveDeGad,
  gremioDe,
  idDeGadDeDemostracion,
  NUMEROS,
  NUMEROS_QUE_YA_VENIAN,
} from './titulares.js';

/** The demonstration opens its door at nine. */
const HORA_DE_ABRIR = 9 * 60;
const MEDIA_HORA_MS = 30 * 60_000;
const YA_VENIAN_DESDE: Fecha = '2025-09-01';

/** What the loader has in its hands while it loads. */
export interface EntreActos {
  readonly puertos: PuertosDeDemostracion;
  readonly engine: Engine;
  readonly gente: Gente;
  readonly archivero: Archivero;
  readonly ids: IdsDeDemostracion;
}

export interface CargaHecha {
  /** False: it was there already. */
  readonly cargada: boolean;
  readonly actos: number;
  readonly titulares: number;
}

export const instanteDeApertura = (fecha: Fecha): number => instanteDe(alas(fecha, HORA_DE_ABRIR));

export const guionesDe = (datos: DatosDeDemostracion): readonly Guion[] => [
  ...guionesDeGads,
  guionDeCuenca(Expediente.leer(datos.cuenca)),
  guionDeQuito(Expediente.leer(datos.quito)),
  guionNacional(Expediente.leer(datos.nacional)),
  guionDelSegundoPlanNacional(Expediente.leer(datos.nacional)),
  guionDeSesiones,
  guionDeLaSegundaVuelta,
  guionDeLaEvaluacionEnCurso,
  guionDelComiteDeCuenca(Expediente.leer(datos.cuenca)),
];

export class CargadorDeDemostracion {
  private readonly ids: IdsDeDemostracion;
  private readonly engine: Engine;
  private readonly gente = new Gente();
  private readonly titulares: ReadonlyMap<string, string>;
  private readonly envio: EnvioDeActos;

  constructor(
    private readonly p: PuertosDeDemostracion,
    private readonly datos: DatosDeDemostracion,
    /** Governments that were at work before: they come in by the doors of modules that only the root knows. */
    private readonly loQueYaVenia: (con: EntreActos) => Promise<void>,
  ) {
    this.ids = new IdsDeDemostracion(p.reloj);
    this.engine = new Engine(p.procesos, p.catalogo, p.calendario, p.reloj, this.ids);
    this.titulares = new Map([
      ...NUMEROS.map((n) => [claveDeGad(n), idDeGadDeDemostracion(n)] as const),
      ...NUMEROS_QUE_YA_VENIAN.map((n) => [claveDeGad(n), idDeGadDeDemostracion(n)] as const),
      ...['0101', '1701'].map((codigo) => [`gad:${codigo}`, p.idDeGad(codigo)] as const),
      ['nacional', p.idNacional],
    ]);
    this.envio = new EnvioDeActos(p, this.engine, this.gente, this.ids, (clave) =>
      this.titularDe(clave),
    );
  }

  /** Up to the date of the demonstration; from then on the clock runs. */
  async cargar(fecha: Fecha, progreso: Progreso = () => {}): Promise<CargaHecha> {
    const apertura = instanteDeApertura(fecha);
    const marca = await leerMarca(this.p);
    if (marca !== null) {
      // It never goes back: what was recorded since then stays in the past.
      const corrido = marca.demostracion + (this.p.reloj.ahoraReal() - marca.real);
      this.p.reloj.andarDesde(Math.max(apertura, corrido));
      return { cargada: false, actos: 0, titulares: 0 };
    }
    const actos = enOrden(guionesDe(this.datos)).filter(
      ({ acto }) => instanteDe(acto.cuando) < apertura,
    );
    this.p.reloj.detenerEn(instanteDe(actos[0]?.acto.cuando ?? alas(fecha, 0)));
    const continua = (await this.p.cuentas.find(this.gente.personas[0]!.cuentaId)) !== null;
    if (!continua && (await this.p.procesos.raices(null, 1)).length > 0)
      throw new Error(
        'Esta base de datos ya tiene procesos: la demostración se carga solo en una base nueva',
      );
    await escribirGente(this.p, this.gente, (clave) => this.titularDe(clave), fecha);
    const archivero = new Archivero(this.p, continua);
    await archivero.guardarBytes(
      actos.flatMap(({ titular, acto }) => papelesDe(acto).map((papel) => ({ titular, papel }))),
    );
    await this.envio.enviar(actos, archivero, progreso);
    // What is told of them is of before September 2025, and was approved first thing that day.
    this.p.reloj.detenerEn(apertura - MEDIA_HORA_MS);
    if (fecha >= YA_VENIAN_DESDE)
      await this.loQueYaVenia({
        puertos: this.p,
        engine: this.engine,
        gente: this.gente,
        archivero,
        ids: this.ids,
      });
    const dibujados =
      fecha >= YA_VENIAN_DESDE
        ? await escribirModelo(
            this.p,
            this.engine,
            this.gente,
            this.ids,
            this.titularDe(claveDeGad(2)),
          )
        : 0;
    await this.envio.atenderVencidos('ya venían');
    this.p.reloj.detenerEn(apertura);
    await this.envio.atenderVencidos('apertura');
    const primera = this.envio.findRaiz(claveDeGad(1));
    if (primera !== undefined)
      await new Enmiendas(this.p, this.engine, this.gente, archivero, {
        id: primera,
        titularId: this.titularDe(claveDeGad(1)),
      }).escribir();
    if (primera !== undefined)
      await escribirSeguimiento(this.p, this.gente, {
        titularId: this.titularDe(claveDeGad(1)),
        raizId: primera,
      });
    await escribirEnvios(
      this.p.envios,
      this.gente,
      NUMEROS.flatMap((numero) => {
        const raizId = this.envio.findRaiz(claveDeGad(numero));
        return raizId === undefined
          ? []
          : [{ numero, titularId: this.titularDe(claveDeGad(numero)), raizId }];
      }),
    );
    await escribirAdministracion(this.p, this.gente, (clave) => this.titularDe(clave), fecha);
    await escribirPriorizacion(
      this.p.priorizaciones,
      this.gente,
      (n) => ({ id: this.titularDe(claveDeGad(n)), gremio: gremioDe(n) }),
      apertura,
    );
    await ponerMarca(this.p, apertura, fecha);
    this.p.reloj.andarDesde(apertura);
    return {
      cargada: true,
      actos: actos.length + dibujados,
      titulares: new Set(actos.map((a) => a.titular)).size,
    };
  }

  private titularDe(clave: string): string {
    const id = this.titulares.get(clave);
    if (id === undefined) throw new Error(`no titular ${clave}`);
    return id;
  }
}

/** Chronological; at the same minute, in the order of the scripts. */
function enOrden(guiones: readonly Guion[]): EnGuion[] {
  return guiones
    .flatMap(({ titular, actos }) => actos.map((acto) => ({ titular, acto })))
    .sort((a, b) => (a.acto.cuando < b.acto.cuando ? -1 : a.acto.cuando > b.acto.cuando ? 1 : 0));
}
