/** The one door through which every process changes. Decides nothing and stores nothing: it joins who does. */
import type { Rol } from '../../machines/contrato.js';
import { abrir } from './apertura.js';
import { asentar } from './asiento.js';
import { asentarRectificacion } from './asiento-de-rectificacion.js';
import { cargar } from './carga.js';
import {
  ComandoRechazado,
  type CargaVista,
  type ComandoAbrir,
  type ComandoCargar,
  type ComandoMarca,
  type ComandoRecontar,
  type ComandoRectificar,
  type ComandoTransicion,
  type EfectoDeRectificacion,
  type Principal,
  type Recibo,
  type Simulacion,
  type SituacionVista,
} from './comandos.js';
import { Despacho } from './despacho.js';
import { Direcciones } from './direcciones.js';
import { disparar } from './disparo.js';
import { marcar } from './marcas.js';
import { Momentos, type MomentoDeRaiz } from './momentos.js';
import type { Calendario } from './puertos/calendario.js';
import type { Catalogo } from './puertos/catalogo.js';
import type { FilaPlazo, FilaRaiz } from './puertos/filas.js';
import type { Ids } from './puertos/ids.js';
import type { ProcesoStore, VistaDeRaiz } from './puertos/proceso-store.js';
import type { Reloj } from './puertos/reloj.js';
import { reconstruir, type Reconstruccion } from './reconstruccion.js';
import { recontar } from './recuento.js';
import { Repaso } from './repaso.js';
import { rectificar } from './rectificacion.js';
import { simular } from './simulacion.js';
import { verSituacion } from './situacion-vista.js';
import type { Herramientas } from './taller.js';
import { transitar } from './transicion.js';
import { Ubicaciones } from './ubicaciones.js';
import type { Verificacion, VerificacionDeRaiz } from './verificacion.js';

export class Engine {
  private readonly h: Herramientas;
  private readonly direcciones: Direcciones;
  private readonly despacho: Despacho;
  private readonly momentos: Momentos;
  private readonly repaso: Repaso;

  constructor(
    private readonly store: ProcesoStore,
    private readonly catalogo: Catalogo,
    calendario: Calendario,
    reloj: Reloj,
    private readonly ids: Ids,
  ) {
    this.h = { catalogo, calendario, ids };
    this.direcciones = new Direcciones(new Ubicaciones(store), calendario, reloj, ids);
    this.despacho = new Despacho(store, catalogo, reloj, ids);
    this.momentos = new Momentos(this.h);
    this.repaso = new Repaso(this.h, store, this.direcciones);
  }

  /** @throws ComandoRechazado */
  async abrir(cmd: ComandoAbrir): Promise<Recibo> {
    try {
      return await this.intentarAbrir(cmd);
    } catch (error) {
      // Its own twin may have opened it between the two reads: then the key has the answer by now.
      const gemela = error instanceof ComandoRechazado && error.codigo === 'PROCESO_YA_ABIERTO';
      if (!gemela || cmd.idempotencia === null) throw error;
      return this.intentarAbrir(cmd);
    }
  }

  private async intentarAbrir(cmd: ComandoAbrir): Promise<Recibo> {
    // What is opened is what is in force now, whoever put it there.
    await this.catalogo.traer(cmd.procedimiento);
    const { destino, momento } = await this.direcciones.deRaizNueva(
      cmd.titularId,
      cmd.principal,
      cmd.idempotencia,
    );
    const { raizId } = destino;
    const recibo = await this.despacho.mandar(destino, cmd.idempotencia, async (vista) => {
      const { unidad, proc, textos } = await abrir(this.h, vista, cmd, raizId, momento);
      return asentar(unidad, {
        raiz: {
          id: raizId,
          titularId: cmd.titularId,
          procedimiento: proc.id,
          asunto: cmd.asunto ?? null,
          secuencia: 0,
          hash: '',
          marca: null,
          abiertaEn: momento.ahora,
        },
        marca: null,
        textos: textos.nuevos,
        sinAvisos: cmd.sinAvisos ?? false,
        idempotencia: cmd.idempotencia,
        estado: 201,
      });
    });
    await this.direcciones.anotar(recibo.raizId, cmd.titularId);
    return recibo;
  }

  /** @throws ComandoRechazado */
  async registrar(cmd: ComandoTransicion): Promise<Recibo> {
    const { destino, momento } = await this.direcciones.deProceso(
      cmd.procesoId,
      cmd.principal,
      cmd.idempotencia,
    );
    return this.despacho.mandar(destino, cmd.idempotencia, async (vista) => {
      const { unidad, textos } = await transitar(this.h, vista, cmd, momento);
      return asentar(unidad, {
        raiz: raizDe(vista),
        marca: raizDe(vista).marca,
        textos: textos.nuevos,
        sinAvisos: cmd.sinAvisos ?? false,
        idempotencia: cmd.idempotencia,
        estado: 200,
      });
    });
  }

  /** @throws ComandoRechazado */
  async marcar(cmd: ComandoMarca): Promise<Recibo> {
    const { destino, momento } = await this.direcciones.deRaiz(
      cmd.raizId,
      cmd.principal,
      cmd.idempotencia,
    );
    return this.despacho.mandar(destino, cmd.idempotencia, async (vista) => {
      const { unidad, marca, textos } = await marcar(this.h, vista, cmd, momento);
      return asentar(unidad, {
        raiz: raizDe(vista),
        marca,
        textos: textos.nuevos,
        sinAvisos: cmd.sinAvisos ?? false,
        idempotencia: cmd.idempotencia,
        estado: 200,
        // The tasks of the whole tree go with a mark and come back without it.
        reproyectar: unidad.e.arbol.todos(),
      });
    });
  }

  /** Reckons a running término again: the calendar never moves it by itself. @throws ComandoRechazado */
  async recontar(cmd: ComandoRecontar): Promise<Recibo> {
    const { destino, momento } = await this.direcciones.deRaiz(
      cmd.procesoId,
      cmd.principal,
      cmd.idempotencia,
    );
    return this.despacho.mandar(destino, cmd.idempotencia, async (vista) => {
      const { unidad, textos } = await recontar(this.h, vista, cmd, momento);
      return asentar(unidad, {
        raiz: raizDe(vista),
        marca: null,
        textos: textos.nuevos,
        sinAvisos: false,
        idempotencia: cmd.idempotencia,
        estado: 200,
      });
    });
  }

  /** Brings in what already exists, all of it or nothing. @throws ComandoRechazado: with `clave`, what cannot be so */
  async cargar(cmd: ComandoCargar): Promise<CargaVista> {
    const { destino, momento } = await this.direcciones.deCarga(cmd, cmd.idempotencia);
    let vista: Omit<CargaVista, 'recibo'> = NADA_CARGADO;
    const recibo = await this.despacho.mandar(destino, cmd.idempotencia, async (v) => {
      const c = await cargar(this.h, v, cmd, destino.raizId, momento, false);
      const [falla] = c.vista.fallas;
      if (falla !== undefined)
        throw new ComandoRechazado(
          falla.rechazo.codigo,
          { ...falla.rechazo.params, clave: falla.clave },
          { cause: falla.rechazo },
        );
      if (cmd.siHuella !== undefined && cmd.siHuella !== c.vista.huella)
        throw new ComandoRechazado('VERSION_DESACTUALIZADA', { evento: 'regularizarProceso' });
      vista = c.vista;
      const { raiz } = v;
      return asentar(c.unidad, {
        inicios: c.inicios,
        raiz: raiz ?? {
          id: destino.raizId,
          titularId: cmd.titularId,
          procedimiento: c.proc.id,
          asunto: null,
          secuencia: 0,
          hash: '',
          marca: null,
          abiertaEn: momento.ahora,
        },
        marca: raiz?.marca ?? null,
        textos: c.textos,
        sinAvisos: true,
        idempotencia: cmd.idempotencia,
        estado: 201,
      });
    });
    return { ...vista, recibo };
  }

  /** What it would write, and what in it cannot be so. Nothing is written. @throws ComandoRechazado 404, 409, 403 */
  async ensayarCarga(cmd: ComandoCargar): Promise<CargaVista> {
    const { destino, momento } = await this.direcciones.deCarga(cmd, null);
    return this.despacho.leer(destino, async (v) => ({
      ...(await cargar(this.h, v, cmd, destino.raizId, momento, true)).vista,
      recibo: null,
    }));
  }

  /** Corrects, undoes or annuls a line; with `previa`, only says what would change. @throws ComandoRechazado */
  async rectificar(cmd: ComandoRectificar): Promise<EfectoDeRectificacion> {
    const clave = cmd.previa ? null : cmd.idempotencia;
    const { destino, momento } = await this.direcciones.deRaiz(cmd.raizId, cmd.principal, clave);
    const textos = (refs: readonly string[]): ReturnType<ProcesoStore['textos']> =>
      this.store.textos(refs);
    if (cmd.previa)
      return this.despacho.leer(destino, async (vista) => ({
        ...(await rectificar(this.h, vista, cmd, momento, textos)).efecto,
        recibo: null,
      }));
    let efecto: Omit<EfectoDeRectificacion, 'recibo'> = NINGUN_EFECTO;
    const recibo = await this.despacho.mandar(destino, clave, async (vista) => {
      const r = await rectificar(this.h, vista, cmd, momento, textos);
      efecto = r.efecto;
      return asentarRectificacion(r, vista, cmd, momento);
    });
    return { ...efecto, recibo };
  }

  /** Holds rows, journal and decisions against each other, in one root or in all. Disagreements are told, not thrown. */
  verificar(raizId?: string): Promise<Verificacion> {
    return this.repaso.verificar(raizId);
  }

  /** The same, told root by root: of a whole nation no more than one is held at a time. */
  verificarUnaAUna(raizId?: string): AsyncGenerator<VerificacionDeRaiz> {
    return this.repaso.unaAUna(raizId);
  }

  /** How much there is to be verified. */
  porVerificar(): Promise<{ readonly raices: number; readonly lineas: number }> {
    return this.repaso.porHacer();
  }

  /** Makes the rows of a root again from its journal, if the journal holds. For what `verificar` found. */
  async reconstruir(raizId: string): Promise<Reconstruccion> {
    const { destino, momento } = await this.direcciones.deRaiz(raizId, null, null);
    return this.store.asentar(destino, (vista) => reconstruir(this.h, vista, momento));
  }

  /**
   * After a migration: a new version may draw of a process more than the one before knew to. What only its drawing
   * tells apart is drawn again from its journal. Gives how many roots; what else disagrees is for `verificar` to say.
   */
  async redibujar(): Promise<number> {
    let redibujadas = 0;
    for await (const { raizId: id, discrepancias } of this.verificarUnaAUna()) {
      const soloElDibujo = discrepancias.every((d) => d.codigo === 'PROYECCION_DISTINTA');
      if (discrepancias.length === 0 || !soloElDibujo) continue;
      await this.reconstruir(id);
      redibujadas += 1;
    }
    return redibujadas;
  }

  /**
   * A deadline that fell due. False when there was nothing to fire: closed, stopped or fired by another meanwhile.
   * Loads of the past suppress outside notices. @throws ComandoRechazado PROCEDIMIENTO_DEFECTUOSO
   */
  async dispararPlazo(
    fila: FilaPlazo,
    { sinAvisos = false }: { readonly sinAvisos?: boolean } = {},
  ): Promise<boolean> {
    const { destino, momento } = await this.direcciones.deProceso(fila.procesoId, null, null);
    return this.despacho.conIncidentes(destino, () =>
      this.store.asentar(destino, async (vista) => {
        const unidad = await disparar(this.h, vista, fila.id, momento);
        if (unidad === null) return { asiento: null, valor: false };
        const { asiento } = await asentar(unidad, {
          raiz: raizDe(vista),
          marca: null,
          textos: [],
          sinAvisos,
          idempotencia: null,
          estado: 200,
        });
        return { asiento, valor: true };
      }),
    );
  }

  /**
   * What would happen; with `linea`, what would have happened after that line of its journal; with `como`, if whoever
   * asks held that office. Nothing is written, and no key is spent. @throws ComandoRechazado NO_ENCONTRADO
   */
  async simular(
    cmd: ComandoTransicion,
    { linea, como }: { readonly linea?: number; readonly como?: Rol } = {},
  ): Promise<Simulacion> {
    const { destino, momento } = await this.direcciones.deProceso(
      cmd.procesoId,
      cmd.principal,
      null,
    );
    return this.despacho.leer(destino, async (vista) => {
      const de = linea === undefined ? { vista, momento } : await this.momentos.vista(vista, linea);
      return simular(this.h, de.vista, cmd, de.momento, como ?? null);
    });
  }

  /** With `linea`, as it was after that line of its journal. @throws ComandoRechazado NO_ENCONTRADO */
  async ver(
    procesoId: string,
    principal: Principal,
    { linea, ...opciones }: { readonly plan?: string; readonly linea?: number } = {},
  ): Promise<SituacionVista> {
    const { destino, momento } = await this.direcciones.deProceso(procesoId, principal, null);
    return this.despacho.leer(destino, async (vista) => {
      const de = linea === undefined ? { vista, momento } : await this.momentos.vista(vista, linea);
      return verSituacion(this.h, de.vista, de.momento, opciones);
    });
  }

  /** How all of its root stood after a line of its journal. @throws ComandoRechazado NO_ENCONTRADO */
  async verMomento(
    procesoId: string,
    principal: Principal,
    secuencia: number | null,
  ): Promise<MomentoDeRaiz> {
    const { destino } = await this.direcciones.deRaiz(procesoId, principal, null);
    return this.despacho.leer(destino, (vista) => this.momentos.ver(vista, secuencia));
  }
}

/** A repeated key answers with its receipt; what it brought in was said the first time. */
const NADA_CARGADO: Omit<CargaVista, 'recibo'> = {
  fallas: [],
  hechos: [],
  procesos: [],
  plazos: [],
  huella: '',
};

/** A repeated key answers with its receipt; what it changed was said the first time. */
const NINGUN_EFECTO: Omit<EfectoDeRectificacion, 'recibo'> = {
  aprueban: [],
  exigeDocumento: false,
  procedimiento: '',
  cambios: [],
  pasos: [],
  plazos: [],
  marca: null,
  descansan: [],
};

const raizDe = (vista: VistaDeRaiz): FilaRaiz => vista.raiz!;
