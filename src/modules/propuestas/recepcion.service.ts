import { Inject, Injectable } from '@nestjs/common';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { Problema } from '../../platform/problema.js';
import { CajaDePersonas, type DatosPersonales } from './caja-de-personas.js';
import { huellaDeCodigo, nuevoCodigo } from './codigo-de-seguimiento.js';
import { estaVigente } from './consentimiento.js';
import {
  PropuestaStore,
  type AutorSellado,
  type ClaseDeAporte,
  type DestinoDeAporte,
  type Propuesta,
  type PropuestaEnLista,
  type Recepcion,
} from './propuesta-store.js';

/** The three parts of the form, as they are written on the web or copied from paper. */
export interface PropuestaEscrita {
  readonly problema: string;
  readonly solucion: string;
  readonly eje?: string | undefined;
  readonly pilar?: string | undefined;
  readonly etiquetas?: readonly string[] | undefined;
  readonly territorio?: string | undefined;
  readonly persona?: DatosPersonales | undefined;
  readonly consentimiento?: { readonly version: number; readonly acepto: boolean } | undefined;
}

/** What somebody says of a commitment, and what they would have it say. */
export interface AporteEscrito {
  readonly compromiso: string;
  readonly dice: string;
  readonly sugiere?: string | undefined;
  readonly persona?: DatosPersonales | undefined;
  readonly consentimiento?: PropuestaEscrita['consentimiento'];
}

/** Given once: its hash is all that stays. */
export interface Acuse {
  readonly id: string;
  readonly codigo: string;
  readonly seguimiento: string;
}

const DIAS_PARA_BORRAR = 15;
const DIA_MS = 86_400_000;

/** The one way a proposal comes in, and the one way its author goes out. */
@Injectable()
export class RecepcionService {
  constructor(
    @Inject(PropuestaStore) private readonly store: PropuestaStore,
    @Inject(CajaDePersonas) private readonly caja: CajaDePersonas,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  /** @throws Problema when there is no such co-creation, or it does not receive now. */
  async abierta(cocreacionId: string): Promise<Recepcion> {
    const recepcion = await this.store.recepcion(cocreacionId);
    if (recepcion === null) throw new Problema('NO_ENCONTRADO');
    if (!recepcion.abierta) throw new Problema('RECEPCION_CERRADA');
    return recepcion;
  }

  /** What may be written about now. @throws Problema when nothing is asked about it, or its last day passed. */
  async destino(procesoId: string): Promise<DestinoDeAporte> {
    const destino = await this.store.destino(procesoId);
    if (destino === null) throw new Problema('NO_ENCONTRADO');
    const hoy = this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL);
    if (destino.hasta !== null && destino.hasta < hoy) throw new Problema('RECEPCION_CERRADA');
    return destino;
  }

  /** An observation or a comment: it waits in the queue of the proposals, and its author is kept as theirs are. */
  async recibirAporte(
    destino: DestinoDeAporte,
    { compromiso, dice, sugiere, ...quien }: AporteEscrito,
    reto: { readonly huella: string; readonly vence: number } | null,
  ): Promise<Acuse> {
    const { clase, procesoId, compromisos } = destino;
    if (!compromisos.includes(compromiso)) throw new Problema('NO_ENCONTRADO');
    return this.recibir(
      destino,
      { problema: dice, solucion: sugiere ?? '', ...quien },
      { canal: 'web', registradaPor: null, reto, sobre: { clase, procesoId, compromiso } },
    );
  }

  async recibir(
    { cocreacionId, titularId }: Pick<Recepcion, 'cocreacionId' | 'titularId'>,
    escrita: PropuestaEscrita,
    como: {
      readonly canal: Propuesta['canal'];
      readonly mesa?: number | null;
      readonly sobre?: {
        readonly clase: ClaseDeAporte;
        readonly procesoId: string;
        readonly compromiso: string;
      };
      readonly registradaPor: string | null;
      /** Known beforehand: only in the demonstration. */
      readonly seguimiento?: string | undefined;
      readonly reto: { readonly huella: string; readonly vence: number } | null;
    },
  ): Promise<Acuse> {
    const id = this.ids.nuevo();
    const seguimiento = como.seguimiento ?? nuevoCodigo();
    const recibida = await this.store.recibir(
      {
        id,
        clase: como.sobre?.clase ?? 'propuesta',
        sobreId: como.sobre?.procesoId ?? null,
        compromiso: como.sobre?.compromiso ?? null,
        cocreacionId,
        titularId,
        canal: como.canal,
        problema: escrita.problema,
        solucion: escrita.solucion,
        claveBusqueda: claveBusqueda(`${escrita.problema} ${escrita.solucion}`),
        eje: escrita.eje ?? null,
        pilar: escrita.pilar ?? null,
        etiquetas: escrita.etiquetas ?? [],
        territorio: escrita.territorio ?? null,
        mesa: como.mesa ?? null,
        moderacion: 'porModerar',
        motivoDeModeracion: null,
        procesoId: null,
        recibidaEn: this.reloj.ahora(),
        registradaPor: como.registradaPor,
      },
      {
        seguimiento: huellaDeCodigo(seguimiento),
        autor: this.autor(id, escrita),
        reto: como.reto,
      },
    );
    if (recibida === null) throw new Problema('RETO_GASTADO');
    return { id, codigo: recibida.codigo, seguimiento };
  }

  /** No identity without its consent, given to the words in force: which ones is kept. */
  private autor(id: string, { persona, consentimiento }: PropuestaEscrita): AutorSellado | null {
    if (persona === undefined) return null;
    if (consentimiento?.acepto !== true || !estaVigente(consentimiento.version))
      throw new Problema('CONSENTIMIENTO_REQUERIDO');
    return {
      ...this.caja.sellar(id, persona),
      consentimiento: consentimiento.version,
      consentidoEn: this.reloj.ahora(),
    };
  }

  /** Who has the tracking code is who proposed. */
  async porSeguimiento(codigo: string): Promise<PropuestaEnLista> {
    const propuesta = await this.store.porSeguimiento(huellaDeCodigo(codigo));
    if (propuesta === null) throw new Problema('NO_ENCONTRADO');
    return propuesta;
  }

  /** The last day to attend to it. @throws Problema when there is nobody to erase. */
  async pedirBorrado(codigo: string): Promise<string> {
    const propuesta = await this.porSeguimiento(codigo);
    if (!propuesta.tieneAutor) throw new Problema('SIN_DATOS_PERSONALES');
    const ahora = this.reloj.ahora();
    return this.store.pedirBorrado(
      propuesta.id,
      ahora,
      this.calendario.fecha(ahora + DIAS_PARA_BORRAR * DIA_MS, ZONA_NACIONAL),
    );
  }

  /** What nobody attended to by its last day is done by itself. True: there may be more. */
  async borrarVencidos(): Promise<boolean> {
    const ahora = this.reloj.ahora();
    const vencidos = await this.store.borradosVencidos(this.calendario.fecha(ahora, ZONA_NACIONAL));
    for (const id of vencidos) await this.store.borrarAutor(id, ahora, null);
    return vencidos.length === 100;
  }
}
