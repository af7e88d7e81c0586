/**
 * What already exists is brought in (P3): facts in their order, each decided by the same procedures that decide what
 * happens today, all written in one asiento. The POC answers for it; the day each thing happened may be half known.
 */
import type {
  Hechos,
  JsonObjeto,
  Procedimiento,
  Rol,
  TitularHecho,
} from '../../machines/contrato.js';
import type { Nodo } from './arbol.js';
import { procedimientoPorAbrir, revisarAsunto } from './apertura.js';
import type { Via } from './autorizacion.js';
import { camposDe } from './campos-marcados.js';
import { canonico, sha256 } from './canonico.js';
import {
  ComandoRechazado,
  type CargaVista,
  type ComandoCargar,
  type HechoDelPasado,
} from './comandos.js';
import { Cuaderno } from './cuaderno.js';
import { Fuentes, SIN_HIJOS } from './fuentes.js';
import { erroresDeZod, prepararHecho, registradoPor } from './hecho-de-persona.js';
import { fichaDe, nombreDe } from './procedimiento-seguro.js';
import type { Cargo } from './puertos/filas.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { verRequisito } from './requisitos-vistos.js';
import { resumir } from './situacion-vista.js';
import { hallarEn, noSuspendido, permitidosEn, type Hallado } from './situar.js';
import { fechaDeParametros } from './sobre.js';
import { abrirTaller, cargosAqui, type Herramientas, type Momento } from './taller.js';
import { IniciosDePasos } from './proyectar.js';
import { TextosBorrables, type TextoNuevo } from './textos-borrables.js';
import type { EntornoDeUnidad } from './entorno-de-unidad.js';
import { Unidad } from './unidad.js';

export interface CargaHecha {
  readonly unidad: Unidad;
  readonly proc: Procedimiento;
  readonly textos: readonly TextoNuevo[];
  readonly inicios: IniciosDePasos;
  readonly vista: Omit<CargaVista, 'recibo'>;
}

/** With `ensayo`, who prepares it may see what it would write; writing is the POC's. @throws 404, 409, 403 */
export async function cargar(
  h: Herramientas,
  vista: VistaDeRaiz,
  cmd: ComandoCargar,
  raizId: string,
  momento: Momento,
  ensayo: boolean,
): Promise<CargaHecha> {
  const cargo = quienResponde(vista, ensayo);
  if (cmd.hechos.length === 0)
    throw new ComandoRechazado('DATOS_INVALIDOS', {
      errores: [{ campo: 'hechos', codigo: 'REQUERIDO' }],
    });
  const cuaderno = new Cuaderno();
  const e = await abrirTaller(h, vista, raizId, momento, momento.hoy);
  const carga = new Carga(h, vista, e, cmd, cargo, cuaderno, momento);
  if (vista.raiz === null)
    await carga.abrir(await procedimientoPorAbrir(h, vista, cmd.procedimiento));
  else noSuspendido(vista.raiz.marca);
  for (const hecho of cmd.hechos) if (!(await carga.agregar(hecho))) break;
  const raiz = e.arbol.get(raizId);
  return {
    unidad: new Unidad(e, cuaderno),
    proc: raiz.proc,
    textos: carga.textos,
    inicios: carga.inicios,
    vista: {
      fallas: carga.fallas,
      hechos: carga.vistos,
      procesos: (await e.arbol.subarbolDe(raizId)).map((n) => resumir(n)),
      plazos: e.plazos.vigentes(),
      huella: sha256(
        canonico({
          titular: cmd.titularId,
          entrada: cmd.entrada,
          hechos: cmd.hechos,
          desde: vista.raiz?.secuencia ?? 0,
        }),
      ),
    },
  };
}

function quienResponde(vista: VistaDeRaiz, ensayo: boolean): Cargo {
  const cargos = cargosAqui(vista);
  const cargo = cargos.find((c) => c.rol === 'poc') ?? (ensayo ? cargos[0] : undefined);
  if (cargo !== undefined) return cargo;
  throw new ComandoRechazado('ROL_NO_RESPONSABLE', {
    evento: 'regularizarProceso',
    responsables: ['poc'],
    registran: ['poc'],
    misRoles: [...new Set(cargos.map((c) => c.rol))],
  });
}

class Carga {
  readonly textos: TextoNuevo[] = [];
  readonly inicios = new IniciosDePasos(false);
  readonly fallas: { clave: string; rechazo: ComandoRechazado }[] = [];
  readonly vistos: CargaVista['hechos'][number][] = [];

  constructor(
    private readonly h: Herramientas,
    private readonly vista: VistaDeRaiz,
    private readonly e: EntornoDeUnidad,
    private readonly cmd: ComandoCargar,
    private readonly cargo: Cargo,
    private readonly cuaderno: Cuaderno,
    private readonly momento: Momento,
  ) {}

  /** As old as the first thing that is known of it. */
  async abrir(proc: Procedimiento): Promise<void> {
    const entrada = proc.entrada.safeParse(this.cmd.entrada);
    const errores = [
      ...(entrada.success ? [] : erroresDeZod(entrada.error.issues, 'entrada')),
      ...(await revisarAsunto(this.vista, proc, undefined)),
    ];
    if (!entrada.success || errores.length > 0)
      throw new ComandoRechazado('DATOS_INVALIDOS', { errores });
    const ocurridoEn = this.cmd.hechos[0]?.ocurridoEn ?? null;
    const hechos: Hechos = {
      modo: 'consumado',
      ocurridoEn,
      sinConstancia: ocurridoEn === null,
      hoy: this.momento.hoy,
      justificadas: [],
      titular: this.e.titular,
      actua: { rol: 'poc', documento: null },
      registra: { rol: this.cargo.rol },
      documentos: {},
      parametros: await this.e.fuentes.parametros(fichaDe(proc).parametros),
      hijos: SIN_HIJOS,
      terminos: {},
      declaracion: 'cumplido',
    };
    const textos = new TextosBorrables(this.h.ids);
    const sinPalabras = textos.reemplazar(entrada.data as JsonObjeto, camposDe(proc.entrada));
    this.textos.push(...textos.nuevos);
    await new Unidad(this.e, this.cuaderno).abrirRaiz(proc, sinPalabras, hechos, {
      actuadoPor: { rol: 'poc', documento: null },
      registradoPor: registradoPor(this.cmd.principal.cuentaId, this.cargo),
      carga: this.cmd.carga,
    });
    this.mirar();
  }

  /** As whoever folds the journal looks after each fact. */
  private mirar(): void {
    for (const nodo of this.e.arbol.tocados()) if (nodo.vivo) this.inicios.mirar(nodo);
  }

  /** False when it cannot be so: what follows would rest on nothing. */
  async agregar(hecho: HechoDelPasado): Promise<boolean> {
    try {
      await this.asentar(hecho);
      this.mirar();
      return true;
    } catch (error) {
      if (!(error instanceof ComandoRechazado)) throw error;
      this.fallas.push({ clave: hecho.clave, rechazo: error });
      return false;
    }
  }

  private async asentar(hecho: HechoDelPasado): Promise<void> {
    const e: EntornoDeUnidad = {
      ...this.e,
      fuentes: new Fuentes(
        this.vista.lector,
        this.e.titular.id,
        fechaDeParametros(hecho, this.momento),
      ),
    };
    const situado = await this.situar(e, hecho);
    const { declaracion } = situado.oferta;
    const noAplica = hecho.declaracion === 'noAplica';
    const actua = hecho.actua ?? porDefecto(declaracion.actua, e.titular.clase);
    const propio = this.cargo.rol === actua || noAplica;
    const via: Via = {
      cargo: this.cargo,
      registra: this.cargo.rol,
      actua,
      prueba: propio
        ? null
        : (declaracion.porCuentaDe.find((p) => p.actua === actua)?.prueba ?? 'sobre'),
    };
    const listo = await prepararHecho(
      this.h,
      this.vista,
      e,
      situado,
      {
        ...hecho,
        modo: 'consumado',
        principal: this.cmd.principal,
        actuadoPor: {
          rol: actua,
          ...(hecho.documento === undefined ? {} : { documento: hecho.documento }),
        },
      },
      { via, declaracion: hecho.declaracion, carga: this.cmd.carga },
    );
    const linea = this.cuaderno.lineas.length;
    const decision = await new Unidad(e, this.cuaderno).entregar(
      listo.nodo,
      hecho.evento,
      listo.datos,
      listo.hechos,
      listo.autoria,
    );
    if (decision.clase === 'rechazo')
      throw decision.codigo === 'REQUISITO_INCUMPLIDO'
        ? new ComandoRechazado('REQUISITO_INCUMPLIDO', {
            incumplidos: decision.incumplidos.map((i) => verRequisito(i, listo.hechos)),
          })
        : new ComandoRechazado('EVENTO_FUERA_DE_LUGAR', {
            evento: hecho.evento,
            permitidos: decision.permitidos,
          });
    this.textos.push(...listo.textos.nuevos.map((t) => ({ ...t, linea })));
    this.vistos.push({
      clave: hecho.clave,
      procedimiento: listo.nodo.proc.id,
      evento: hecho.evento,
      paso: declaracion.paso,
      ocurridoEn: listo.hechos.ocurridoEn,
      sinConstancia: listo.hechos.sinConstancia && !noAplica,
      declaracion: hecho.declaracion,
      actua,
      observaciones: this.cuaderno.lineas[linea]?.observaciones ?? [],
    });
  }

  /** @throws 404 when it is nobody's event, 409 when it is not its moment */
  private async situar(e: EntornoDeUnidad, hecho: HechoDelPasado): Promise<Hallado> {
    let nodo: Nodo | null = e.arbol.get(e.raizId);
    for (const nombre of hecho.en)
      nodo = nodo === null ? null : await this.elMasNuevo(nodo, nombre);
    if (nodo !== null && !nodo.proc.eventos.has(hecho.evento))
      throw new ComandoRechazado('EVENTO_DESCONOCIDO', { evento: hecho.evento });
    const { evento } = hecho;
    const hallado = nodo === null ? null : await hallarEn(e, nodo, evento);
    if (hallado !== null) return hallado;
    throw new ComandoRechazado('EVENTO_FUERA_DE_LUGAR', {
      evento,
      permitidos: nodo === null ? [] : await permitidosEn(e, [nodo]),
    });
  }

  /** Names its parent gave end in a number (`plan-2`); a later round of one name is newer. */
  private async elMasNuevo(padre: Nodo, procedimiento: string): Promise<Nodo | null> {
    const orden = (n: Nodo): number =>
      Number(/(\d+)$/.exec(n.fila.ref ?? '')?.[1] ?? 0) * 1_000 + n.fila.ronda;
    const suyos = (await this.e.arbol.hijosDe(padre.id)).filter(
      (n) => nombreDe(n.proc.id) === procedimiento && n.situacionDeProceso !== 'detenido',
    );
    return suyos.sort((a, b) => orden(b) - orden(a))[0] ?? null;
  }
}

/** The first who may; in the nation, the Grupo Núcleo, which has neither forum nor delegados beside it. */
const porDefecto = (actua: readonly Rol[], clase: TitularHecho['clase']): Rol =>
  clase === 'nacional' && actua.includes('grupoNucleo') ? 'grupoNucleo' : (actua[0] ?? 'poc');
