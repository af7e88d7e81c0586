/**
 * A nation made through the engine: as many governments as the real one has, none of them real, and the history each
 * lives day by day. The same seed gives the same nation to the last byte, in however many parts it is made.
 */
import { readFileSync } from 'node:fs';
import { v5 as uuidv5 } from 'uuid';
import { CATALOGO } from '../../machines/catalogo.js';
import type { Fecha, Json, JsonObjeto, Rol } from '../../machines/contrato.js';
import { CatalogoDeProcedimientos } from '../../src/union/catalogo-de-procedimientos.js';
import { alas, instanteDe, sumar } from '../../src/demo/dias.js';
import { papelesDe, type Acto, type Papel } from '../../src/demo/guion.js';
import type { RelojDeDemostracion } from '../../src/demo/reloj-de-demostracion.js';
import { ComandoRechazado } from '../../src/engine/comandos.js';
import { Engine } from '../../src/engine/engine.js';
import { CalendarioService } from '../../src/modules/calendario/calendario.service.js';
import type { Construccion } from '../../src/persistence/sqlite/construir-sqlite.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { documentoDe, escribir } from '../papeles.js';
import { IdsSembrados } from './ids-sembrados.js';
import { azarDe, Vida } from './vida.js';

export interface NacionPedida {
  readonly gads: number;
  /** Journal lines in all, more or less. */
  readonly lineas: number;
  readonly semilla: number;
  readonly anios: number;
  /** Its last day. */
  readonly hasta: Fecha;
  /** Only the governments whose number leaves `parte` when divided by `partes`. */
  readonly parte: number;
  readonly partes: number;
}

const RAIZ = '2d3d9f0e-7a53-4a2c-8f0c-2b9a4d2c7a10';
const EN_VUELO = 64;
/** Lines between one commit and the next. */
const POR_COMMIT = 4_000;
/** The first takes the numbers after those of the demonstration. */
const DESDE = 5_000;
const ROLES: { readonly [alias: string]: Rol } = {
  poc: 'poc',
  autoridad: 'autoridad',
  pocl: 'pocl',
  delegado: 'delegado',
  secretaria: 'secretariaTecnica',
  gremio: 'gremio',
};

interface Gobierno {
  readonly titularId: string;
  readonly ids: IdsSembrados;
  /** Its own, for its ids are its own. */
  readonly engine: Engine;
  readonly actos: Iterator<Acto>;
  proximo: Acto | null;
  raizId: string;
  cuota: number;
  readonly papeles: Map<string, string>;
  readonly procesos: Map<string, string>;
}

export interface Avance {
  readonly lineas: number;
  readonly de: number;
  readonly dia: Fecha;
  readonly segundos: number;
  /** Governments that stopped because a fact of theirs was refused. */
  readonly parados: number;
}

export async function hacerNacion(
  c: Construccion,
  reloj: RelojDeDemostracion,
  pedida: NacionPedida,
  avisar: (a: Avance) => void,
): Promise<Avance> {
  const inicio = sumar(pedida.hasta, -365 * pedida.anios);
  reloj.detenerEn(instanteDe(alas(inicio, 480)));
  const calendario = new CalendarioService(c.calendario);
  await calendario.recargar();
  const catalogo = new CatalogoDeProcedimientos(
    [...CATALOGO.values()].map(crearProcedimientoXState),
  );
  const cuentas = await escribirGente(c, reloj, inicio);
  const gobiernos = await escribirGobiernos(
    c,
    pedida,
    inicio,
    reloj,
    (ids) => new Engine(c.procesos, catalogo, calendario, reloj, ids),
  );
  const fabrica = new Fabrica(c, reloj, cuentas);
  const empezo = performance.now();
  const ver = (dia: Fecha): Avance => ({
    lineas: fabrica.lineas,
    de: pedida.lineas,
    dia,
    segundos: (performance.now() - empezo) / 1000,
    parados: fabrica.parados,
  });
  c.comenzar();
  let visto = 0;
  for (let dia = inicio; dia <= pedida.hasta; dia = sumar(dia, 1)) {
    const hoy = gobiernos.filter((g) => g.proximo !== null && g.proximo.cuando.slice(0, 10) <= dia);
    // Every day, whoever acts: a deadline must not wait for a neighbour of the same share.
    reloj.detenerEn(instanteDe(alas(dia, 600)));
    await fabrica.vencerPlazos();
    await enVuelo(hoy, (g) => fabrica.vivirHasta(g, dia));
    if (fabrica.lineas - visto >= POR_COMMIT) {
      visto = fabrica.lineas;
      c.guardar();
      avisar(ver(dia));
    }
  }
  c.guardar();
  return ver(pedida.hasta);
}

async function enVuelo(
  todos: readonly Gobierno[],
  trabajo: (g: Gobierno) => Promise<void>,
): Promise<void> {
  const cola = [...todos].reverse();
  await Promise.all(
    Array.from({ length: EN_VUELO }, async () => {
      for (let g = cola.pop(); g !== undefined; g = cola.pop()) await trabajo(g);
    }),
  );
}

class Fabrica {
  lineas = 0;
  parados = 0;

  private readonly deRaiz = new Map<string, Gobierno>();

  constructor(
    private readonly c: Construccion,
    private readonly reloj: RelojDeDemostracion,
    private readonly cuentas: ReadonlyMap<Rol, string>,
  ) {}

  async vivirHasta(g: Gobierno, dia: Fecha): Promise<void> {
    while (g.proximo !== null && g.proximo.cuando.slice(0, 10) <= dia) {
      try {
        await this.hacer(g, g.proximo);
        this.lineas += 1;
        g.cuota -= 1;
        g.proximo = g.cuota <= 0 ? null : (g.actos.next().value ?? null);
      } catch (error) {
        if (!(error instanceof ComandoRechazado)) throw error;
        this.parados += 1;
        g.proximo = null;
      }
    }
  }

  private async hacer(g: Gobierno, acto: Acto): Promise<void> {
    for (const papel of papelesDe(acto)) this.documento(g, papel);
    const resolver = (v: unknown): Json => escribir(v, (p) => g.papeles.get(p.hoja.clave)!);
    const rol = ROLES[acto.registra.split(':', 1)[0]!]!;
    const principal = { cuentaId: this.cuentas.get(rol)! };
    if (acto.tipo === 'abrir') {
      const { raizId } = await g.engine.abrir({
        principal,
        idempotencia: null,
        procedimiento: acto.procedimiento,
        titularId: g.titularId,
        entrada: resolver(acto.entrada) as JsonObjeto,
        sinAvisos: true,
      });
      g.raizId = raizId;
      this.deRaiz.set(raizId, g);
      return;
    }
    if (acto.tipo === 'marca') return;
    const { evento, en, datos, ocurridoEn, justificaciones, actuadoPor } = acto;
    await g.engine.registrar({
      principal,
      idempotencia: null,
      procesoId: await this.procesoEn(g, en),
      evento,
      datos: resolver(datos) as JsonObjeto,
      siCoincide: null,
      sinAvisos: true,
      ...(ocurridoEn === undefined ? {} : { ocurridoEn }),
      ...(justificaciones === undefined ? {} : { justificaciones }),
      ...(actuadoPor === undefined
        ? {}
        : {
            actuadoPor: {
              rol: actuadoPor.rol,
              ...(actuadoPor.documento === undefined
                ? {}
                : { documento: g.papeles.get(actuadoPor.documento.hoja.clave)! }),
            },
          }),
    });
  }

  async vencerPlazos(): Promise<void> {
    const ahora = this.reloj.ahora();
    for (;;) {
      const vencidos = await this.c.procesos.arrendarPlazos(ahora, 100, 'nacion', ahora + 60_000);
      for (const plazo of vencidos)
        await this.deRaiz.get(plazo.raizId)!.engine.dispararPlazo(plazo, { sinAvisos: true });
      if (vencidos.length < 100) return;
    }
  }

  private async procesoEn(g: Gobierno, en: readonly string[]): Promise<string> {
    if (en.length === 0) return g.raizId;
    const nombre = en.join('/');
    const sabido = g.procesos.get(nombre);
    if (sabido !== undefined) return sabido;
    const filas = await this.c.procesos.leer(
      {
        raizId: g.raizId,
        nueva: false,
        titularId: g.titularId,
        procesoId: null,
        cuentaId: null,
        fecha: '2025-01-01',
        idempotencia: null,
      },
      (vista) => vista.lector.procesosDeRaiz(g.raizId),
    );
    let id = g.raizId;
    for (const ref of en) {
      const hijo = filas.find((f) => f.padreId === id && f.ref === ref);
      if (hijo === undefined) throw new Error(`there is no ${nombre}`);
      id = hijo.id;
    }
    g.procesos.set(nombre, id);
    return id;
  }

  private documento(g: Gobierno, papel: Papel): void {
    const { hoja } = papel;
    if (g.papeles.has(hoja.clave)) return;
    const id = g.ids.nuevo();
    const subidoPor = this.cuentas.get('poc')!;
    const subidoEn = this.reloj.ahora();
    this.c.documento(documentoDe(papel, { id, titularId: g.titularId, subidoPor, subidoEn }));
    g.papeles.set(hoja.clave, id);
  }
}

/** One account for each role, over the whole nation. */
export const cuentaDe = (rol: Rol): string => uuidv5(`cuenta:${rol}`, RAIZ);

async function escribirGente(
  p: Construccion,
  reloj: RelojDeDemostracion,
  desde: Fecha,
): Promise<ReadonlyMap<Rol, string>> {
  const cuentas = new Map<Rol, string>();
  for (const [i, rol] of [...new Set(Object.values(ROLES))].entries()) {
    const personaId = uuidv5(`persona:${rol}`, RAIZ);
    const cuentaId = cuentaDe(rol);
    const correo = `nacion${i + 1}@demo.minga.invalid`;
    await p.cuentas.crear({
      id: cuentaId,
      personaId,
      nombre: `Persona Ficticia ${i + 1}`,
      correo,
      clave: null,
      creadaEn: reloj.ahora(),
    });
    await p.personas.designar(
      {
        id: uuidv5(`designacion:${rol}`, RAIZ),
        personaId,
        rol,
        titularId: null,
        gremio: null,
        calidad: 'titular',
        desde: sumar(desde, -1),
        hasta: null,
        documentoId: null,
        creadaPor: null,
        creadaEn: reloj.ahora(),
      },
      null,
    );
    cuentas.set(rol, cuentaId);
  }
  return cuentas;
}

interface Gad {
  readonly nivel: 'provincial' | 'metropolitano' | 'municipal' | 'parroquial_rural';
  readonly provincia: string;
  readonly gremio: 'CONGOPE' | 'AME' | 'CONAGOPARE' | null;
}

/** As many in each province and level as there are, under names of nobody. */
async function escribirGobiernos(
  p: Construccion,
  { gads, lineas, semilla, anios, parte, partes }: NacionPedida,
  inicio: Fecha,
  reloj: RelojDeDemostracion,
  engineCon: (ids: IdsSembrados) => Engine,
): Promise<Gobierno[]> {
  const reales = readFileSync('data/gads.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l) as Gad)
    .filter((g) => g.gremio !== null);
  const azar = azarDe(semilla);
  const cada = lineas / gads;
  const provincias = [...new Set(reales.map((g) => g.provincia))];
  const nuevos = Array.from({ length: gads }, (_, i) => {
    const { nivel, provincia, gremio } = reales[Math.floor((i * reales.length) / gads)]!;
    const numero = String(i + 1).padStart(4, '0');
    return {
      id: uuidv5(`titular:${numero}`, RAIZ),
      clase: 'gad' as const,
      nivel,
      nombre: `GAD Simulado ${numero}`,
      nombreOficial: `GAD Simulado ${numero} (DATO DE DEMOSTRACIÓN)`,
      codigoDpa: null,
      provincia,
      canton: null,
      gremio,
      zona: 'America/Guayaquil',
      poblacion: null,
      demo: true,
      claveBusqueda: `gad simulado ${numero}`,
    };
  });
  await p.titulares.sembrar(
    nuevos,
    provincias.map((codigo) => ({ codigo, nombre: codigo })),
    [],
  );
  const suyos: Gobierno[] = [];
  for (const [i, t] of nuevos.entries()) {
    // Those with more to tell began earlier: a line a day, at most.
    const cuota = Math.max(2, Math.round(cada * (0.4 + 1.2 * azar())));
    const margen = Math.max(30, anios * 365 - cuota * 4);
    const inicioDeVida = sumar(inicio, Math.round(azar() * Math.min(margen, 1500)));
    if (i % partes !== parte) continue;
    const actos = new Vida(DESDE + i, inicioDeVida, azarDe(semilla + i)).contar();
    const ids = new IdsSembrados(reloj, semilla, i);
    suyos.push({
      titularId: t.id,
      ids,
      engine: engineCon(ids),
      actos,
      proximo: actos.next().value ?? null,
      raizId: '',
      cuota,
      papeles: new Map(),
      procesos: new Map(),
    });
  }
  return suyos;
}
