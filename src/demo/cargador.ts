/**
 * Sends the scripts through the engine, in the order in which things were recorded, on the demonstration's own clock.
 * What was sent is not sent again: a load that was interrupted goes on where it was.
 */
import { createHash } from 'node:crypto';
import type { Fecha, JsonObjeto, Rol } from '../../machines/contrato.js';
import { ComandoRechazado, type Recibo, type Sobre } from '../engine/comandos.js';
import { Engine } from '../engine/engine.js';
import type { FilaProceso } from '../engine/puertos/filas.js';
import { escribirAdministracion } from './administracion.js';
import { Archivero } from './archivero.js';
import { alas, instanteDe } from './dias.js';
import { Enmiendas } from './enmiendas.js';
import { Expediente } from './expediente.js';
import { escribirGente, Gente } from './gente.js';
import { guionDeCuenca } from './guiones/cuenca.js';
import { guionesDeGads } from './guiones/gads.js';
import { guionDeLaSegundaVuelta } from './guiones/segunda-vuelta.js';
import { guionDelComiteDeCuenca, guionDeSesiones } from './guiones/sesiones.js';
import { guionNacional } from './guiones/nacional.js';
import { guionDelSegundoPlanNacional } from './guiones/segundo-plan-nacional.js';
import { guionDeQuito } from './guiones/quito.js';
import {
  NombreDe,
  Papel,
  papelesDe,
  type Acto,
  type Apertura,
  type Guion,
  type Valor,
} from './guion.js';
import { IdsDeDemostracion } from './ids-de-demostracion.js';
import { leerMarca, ponerMarca } from './marca.js';
import { escribirModelo } from './modelo-dibujado.js';
import type { DatosDeDemostracion, PuertosDeDemostracion } from './puertos.js';
import { escribirEnvios } from './envios.js';
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
const POR_TANDA = 100;
const MEDIA_HORA_MS = 30 * 60_000;
const YA_VENIAN_DESDE: Fecha = '2025-09-01';

export type Progreso = (hechos: number, total: number) => void;

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
  guionDelComiteDeCuenca(Expediente.leer(datos.cuenca)),
];

const llave = (titular: string, raiz: string | undefined): string =>
  raiz === undefined ? titular : `${titular}#${raiz}`;

interface EnGuion {
  readonly titular: string;
  readonly acto: Acto;
}

export class CargadorDeDemostracion {
  private readonly ids: IdsDeDemostracion;
  private readonly engine: Engine;
  private readonly gente = new Gente();
  private readonly titulares: ReadonlyMap<string, string>;
  private readonly raices = new Map<string, string>();
  private readonly procesos = new Map<string, string>();

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
    await this.enviar(actos, archivero, progreso);
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
    await this.atenderVencidos('ya venían');
    this.p.reloj.detenerEn(apertura);
    await this.atenderVencidos('apertura');
    const primera = this.raices.get(claveDeGad(1));
    if (primera !== undefined)
      await new Enmiendas(this.p, this.engine, this.gente, archivero, {
        id: primera,
        titularId: this.titularDe(claveDeGad(1)),
      }).escribir();
    if (primera !== undefined)
      await escribirSeguimiento(this.p.seguimiento, this.gente, {
        titularId: this.titularDe(claveDeGad(1)),
        raizId: primera,
      });
    await escribirEnvios(
      this.p.envios,
      this.gente,
      NUMEROS.flatMap((numero) => {
        const raizId = this.raices.get(claveDeGad(numero));
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

  private async enviar(
    actos: readonly EnGuion[],
    archivero: Archivero,
    progreso: Progreso,
  ): Promise<void> {
    let dia = '';
    for (const [i, { titular, acto }] of actos.entries()) {
      const hoy = acto.cuando.slice(0, 10);
      if (hoy !== dia) {
        dia = hoy;
        this.p.reloj.detenerEn(instanteDe(alas(hoy, 0)));
        await this.atenderVencidos(hoy);
      }
      this.p.reloj.detenerEn(instanteDe(acto.cuando));
      try {
        await this.mandar(titular, acto, archivero);
      } catch (error) {
        if (!(error instanceof ComandoRechazado)) throw error;
        const detalle = JSON.stringify(error.params);
        throw new Error(
          `the demonstration cannot be loaded: ${titular} ${acto.clave} (${acto.cuando}): ${error.codigo} ${detalle}`,
          { cause: error },
        );
      }
      if ((i + 1) % 25 === 0 || i + 1 === actos.length) progreso(i + 1, actos.length);
    }
  }

  private async mandar(titular: string, acto: Acto, archivero: Archivero): Promise<void> {
    const cuentaId = this.gente.get(acto.registra).cuentaId;
    const titularId = this.titularDe(titular);
    for (const papel of papelesDe(acto))
      await archivero.escribir(titular, titularId, papel, cuentaId);
    const nombre = `${titular}/${acto.clave}`;
    this.ids.empezar(nombre);
    const resolver = (valor: Valor): unknown => this.resolver(titular, valor);
    const sobre: Sobre = {
      principal: { cuentaId },
      idempotencia: {
        principal: cuentaId,
        clave: `demo/${nombre}`,
        huella: createHash('sha256').update(nombre).digest('hex'),
      },
      registradoComo: acto.como ?? rolDeAlias(acto.registra),
    };
    const recibo = await this.segun(titular, titularId, acto, sobre, resolver);
    if (acto.tipo === 'abrir') this.raices.set(llave(titular, acto.raiz), recibo.raizId);
  }

  private async segun(
    titular: string,
    titularId: string,
    acto: Acto,
    sobre: Sobre,
    resolver: (valor: Valor) => unknown,
  ): Promise<Recibo> {
    if (acto.tipo === 'abrir')
      return this.engine.abrir({
        ...sobre,
        procedimiento: acto.procedimiento,
        titularId,
        entrada: resolver(acto.entrada) as JsonObjeto,
        ...(await this.asuntoDe(titular, acto)),
        sinAvisos: true,
      });
    const raizId = this.raices.get(llave(titular, acto.raiz));
    if (raizId === undefined) throw new Error(`${titular} has not been opened`);
    if (acto.tipo === 'marca') {
      const { evento, motivo, documento, actuadoPor } = acto;
      return this.engine.marcar({
        ...sobre,
        raizId,
        evento,
        motivo,
        sinAvisos: true,
        ...(documento === undefined ? {} : { documento: resolver(documento) as string }),
        ...(actuadoPor === undefined ? {} : { actuadoPor: this.quien(actuadoPor, resolver) }),
      });
    }
    const { en, datos, evento, modo, ocurridoEn, sinConstancia, justificaciones, actuadoPor } =
      acto;
    return this.engine.registrar({
      ...sobre,
      procesoId: await this.procesoEn(raizId, en),
      evento,
      siCoincide: null,
      sinAvisos: true,
      datos: resolver(datos) as JsonObjeto,
      ...(modo === undefined ? {} : { modo }),
      ...(ocurridoEn === undefined ? {} : { ocurridoEn }),
      ...(sinConstancia === undefined ? {} : { sinConstancia }),
      ...(justificaciones === undefined ? {} : { justificaciones }),
      ...(actuadoPor === undefined ? {} : { actuadoPor: this.quien(actuadoPor, resolver) }),
    });
  }

  private async asuntoDe(
    titular: string,
    { asunto, sobre, de }: Apertura,
  ): Promise<{ readonly asunto?: string }> {
    const expediente = this.raices.get(llave(titular, undefined));
    if (de !== undefined && expediente !== undefined)
      return { asunto: await this.procesoEn(expediente, de) };
    if (asunto === undefined) return {};
    const raizId = sobre === undefined ? undefined : this.raices.get(llave(titular, sobre));
    return { asunto: raizId === undefined ? asunto : `${raizId}/${asunto}` };
  }

  private quien(
    { rol, documento }: { readonly rol: Rol; readonly documento?: Papel },
    resolver: (valor: Valor) => unknown,
  ): { rol: Rol; documento?: string } {
    return {
      rol,
      ...(documento === undefined ? {} : { documento: resolver(documento) as string }),
    };
  }

  /** Documents become their ids; people, their names. */
  private resolver(titular: string, valor: Valor): unknown {
    if (valor instanceof Papel) return Archivero.idDe(titular, valor);
    if (valor instanceof NombreDe) return this.gente.get(valor.alias).nombre;
    if (Array.isArray(valor)) return valor.map((v: Valor) => this.resolver(titular, v));
    if (typeof valor === 'object' && valor !== null)
      return Object.fromEntries(
        Object.entries(valor).map(([campo, v]) => [campo, this.resolver(titular, v as Valor)]),
      );
    return valor;
  }

  private titularDe(clave: string): string {
    const id = this.titulares.get(clave);
    if (id === undefined) throw new Error(`no titular ${clave}`);
    return id;
  }

  /** The living process of that name under the root. */
  private async procesoEn(raizId: string, en: readonly string[]): Promise<string> {
    if (en.length === 0) return raizId;
    const nombre = `${raizId}/${en.join('/')}`;
    const sabido = this.procesos.get(nombre);
    if (sabido !== undefined) return sabido;
    const filas = await this.p.procesos.leer(
      {
        raizId,
        nueva: false,
        titularId: '',
        procesoId: null,
        cuentaId: null,
        fecha: '2025-01-01',
        idempotencia: null,
      },
      (vista) => vista.lector.procesosDeRaiz(raizId),
    );
    let id = raizId;
    for (const ref of en) {
      const hijo = filas.find((f: FilaProceso) => f.padreId === id && f.ref === ref);
      if (hijo === undefined) throw new Error(`there is no ${nombre}`);
      id = hijo.id;
    }
    this.procesos.set(nombre, id);
    return id;
  }

  private async atenderVencidos(cuando: string): Promise<void> {
    for (;;) {
      const ahora = this.p.reloj.ahora();
      // Nobody else is there: an interruption leaves nothing waiting for the end of its lease.
      const vencidos = await this.p.procesos.arrendarPlazos(
        ahora,
        POR_TANDA,
        'demostracion',
        ahora,
      );
      for (const plazo of vencidos) {
        // Its ids hang from the deadline itself, however many were fired before it.
        this.ids.empezar(`plazos/${cuando}/${plazo.id}`);
        await this.engine.dispararPlazo(plazo, { sinAvisos: true });
      }
      if (vencidos.length < POR_TANDA) return;
    }
  }
}

/** Chronological; at the same minute, in the order of the scripts. */
function enOrden(guiones: readonly Guion[]): EnGuion[] {
  return guiones
    .flatMap(({ titular, actos }) => actos.map((acto) => ({ titular, acto })))
    .sort((a, b) => (a.acto.cuando < b.acto.cuando ? -1 : a.acto.cuando > b.acto.cuando ? 1 : 0));
}

const ROLES_DE_ALIAS: { readonly [alias: string]: Rol } = {
  poc: 'poc',
  gremio: 'gremio',
  autoridad: 'autoridad',
  'autoridad-nueva': 'autoridad',
  pocl: 'pocl',
  delegado: 'delegado',
  secretaria: 'secretariaTecnica',
  registro: 'pocl',
};
function rolDeAlias(alias: string): Rol {
  const rol = ROLES_DE_ALIAS[alias.split(':')[0] ?? ''];
  if (rol === undefined) throw new Error(`${alias} records nothing`);
  return rol;
}
