import { Inject, Injectable } from '@nestjs/common';
import type { Rol } from '../../../machines/contrato.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { ambitoCubre, type Alcance } from '../../platform/alcance.js';
import type { Identidad } from '../../platform/identidad.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import { Problema } from '../../platform/problema.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import {
  BorradorDeCompromisoStore,
  type BorradorEnLista,
  type FiltroDeBorradores,
} from './borrador-de-compromiso-store.js';
import { fichaDePropuestas, type PropuestaDeOrigen } from './desde-propuestas.js';
import { fichaDeCompromiso } from './desde-compromiso.js';
import {
  datosDelActo,
  FICHA_EN_BLANCO,
  hitosDelActo,
  REDACTABLES,
  type CampoRedactable,
  type FichaEscrita,
} from './ficha-de-borrador.js';
import { marcasDe, sinConfirmar, type Marcas } from './marcas-de-maquina.js';
import { IndiceDeCompromisos, type Parecido } from './parecidos.js';
import {
  CorpusDeCompromisos,
  DatosPersonalesEnTexto,
  ImpresorDeBorradores,
  OrigenesDeBorrador,
  Redactor,
  type Destino,
  type FormatoDeBorrador,
} from './puertos.js';
import { revisar, type Revision } from './reglas-de-compromiso.js';

/** Those who run a co-creation write what it will propose; in the nation, the Grupo Núcleo. */
const REDACTAN: readonly Rol[] = [
  'pocl',
  'delegado',
  'secretariaTecnica',
  'foro',
  'grupoEjecutor',
  'grupoNucleo',
  'poc',
];

export type Origen =
  | { readonly propuestas: readonly string[] }
  | { readonly plan: string }
  | { readonly compromiso: string };

export interface BorradorVisto {
  readonly borrador: BorradorEnLista;
  readonly destino: Destino;
  readonly propuestas: readonly PropuestaDeOrigen[];
  readonly revision: readonly Revision[];
  readonly marcas: Marcas;
  readonly modelo: string | null;
}
export interface Pase {
  readonly raizId: string;
  readonly procesoId: string;
  readonly evento: 'formularCompromiso' | 'describirCompromiso';
  readonly datos: { readonly [campo: string]: unknown };
}

/** The governments whose index is kept; the one asked for longest ago goes first. */
const INDICES = 20;

/** Helps to write a commitment. What it writes is a draft: only the ordinary act, signed by a person, makes it a commitment. */
@Injectable()
export class AsistenteService {
  private readonly indices = new Map<
    string,
    { readonly marca: string; readonly indice: Promise<IndiceDeCompromisos> }
  >();

  constructor(
    @Inject(BorradorDeCompromisoStore) private readonly store: BorradorDeCompromisoStore,
    @Inject(OrigenesDeBorrador) private readonly origenes: OrigenesDeBorrador,
    @Inject(CorpusDeCompromisos) private readonly corpus: CorpusDeCompromisos,
    @Inject(DatosPersonalesEnTexto) private readonly personas: DatosPersonalesEnTexto,
    @Inject(ImpresorDeBorradores) private readonly impresor: ImpresorDeBorradores,
    @Inject(Redactor) private readonly redactor: Redactor,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  listar(
    quien: Identidad,
    filtro: FiltroDeBorradores,
    corte: Corte,
  ): Promise<Pagina<BorradorEnLista>> {
    return this.store.listar(enLoSuyo(quien.alcance), filtro, corte);
  }

  async crear(quien: Identidad, origen: Origen): Promise<BorradorVisto> {
    const propuestas =
      'propuestas' in origen ? await this.lasPropuestas(quien, origen.propuestas) : [];
    const destino = await this.elDestino(
      quien,
      'plan' in origen
        ? origen.plan
        : 'compromiso' in origen
          ? origen.compromiso
          : propuestas[0]!.cocreacionId,
    );
    exigir(quien, destino.titular.id);
    const compromiso =
      'compromiso' in origen
        ? destino.compromisos.find((c) => c.id === origen.compromiso)
        : undefined;
    if ('compromiso' in origen && compromiso === undefined) throw new Problema('NO_ENCONTRADO');
    const id = this.ids.nuevo();
    const en = this.reloj.ahora();
    await this.store.crear({
      id,
      titularId: destino.titular.id,
      planId: destino.planId,
      cocreacionId: destino.cocreacionId,
      compromisoId: compromiso?.id ?? null,
      propuestas: propuestas.map((p) => p.id),
      ficha:
        compromiso !== undefined
          ? fichaDeCompromiso(compromiso)
          : propuestas.length > 0
            ? fichaDePropuestas(propuestas, destino.titular.nombre)
            : { ...FICHA_EN_BLANCO, responsable: destino.titular.nombre },
      confirmados: [],
      sugerencias: {},
      pasadoEn: null,
      creadoPor: quien.cuentaId,
      creadoEn: en,
      guardadoPor: quien.cuentaId,
      guardadoEn: en,
    });
    return this.leer(quien, id);
  }

  async leer(quien: Identidad, id: string): Promise<BorradorVisto> {
    return this.ver(quien, await this.get(quien, id));
  }

  /** Over the version that was read; with another, the one that is there comes back. */
  async guardar(
    quien: Identidad,
    id: string,
    version: number,
    lo: {
      readonly ficha: FichaEscrita;
      readonly confirmados: readonly string[];
      readonly propuestas: readonly string[];
    },
  ): Promise<BorradorVisto> {
    const b = await this.get(quien, id);
    const nuevas = lo.propuestas.filter((p) => !b.propuestas.includes(p));
    for (const p of await this.lasPropuestas(quien, nuevas))
      if (p.titularId !== b.titularId) throw new Problema('NO_ENCONTRADO');
    await this.escribir(quien, { ...b, ...lo, version });
    return this.leer(quien, id);
  }

  async borrar(quien: Identidad, id: string): Promise<void> {
    await this.get(quien, id);
    await this.store.borrar(id);
  }

  async parecidos(quien: Identidad, id: string): Promise<readonly Parecido[]> {
    const b = await this.get(quien, id);
    const indice = await this.indiceDe(quien, b.titularId);
    const { titulo, problema, accion } = b.ficha;
    return indice.buscar(
      [titulo, problema, accion].join('\n'),
      b.compromisoId === null ? [] : [b.compromisoId],
    );
  }

  /** Asks the machine. What it says stands beside each field, and is nobody's until a person takes it. */
  async sugerir(
    quien: Identidad,
    id: string,
    campos: readonly CampoRedactable[],
  ): Promise<BorradorVisto> {
    const b = await this.get(quien, id);
    const { modelo } = this.redactor;
    if (modelo === null) throw new Problema('MODELO_NO_CONFIGURADO');
    const origen = await this.lasQueQuedan(quien, b.propuestas);
    const de = (escrito: string, deOrigen: readonly string[]): string =>
      this.personas.tapar(escrito.trim() === '' ? deOrigen.join('\n\n') : escrito);
    const problema = de(
      b.ficha.problema,
      origen.map((p) => p.problema),
    );
    const solucion = de(
      b.ficha.accion,
      origen.map((p) => p.solucion),
    );
    if (`${problema}${solucion}`.trim() === '') throw new Problema('NADA_QUE_REDACTAR');
    const escritos = await this.redactor.redactar({ problema, solucion }, campos);
    const en = this.reloj.ahora();
    const nuevas = Object.fromEntries(
      REDACTABLES.flatMap((campo) => {
        const dicho = escritos[campo];
        return dicho === undefined ? [] : [[campo, { texto: dicho, modelo, en }]];
      }),
    );
    // Somebody may have written meanwhile: what the machine said goes over what there is now.
    const ahora = await this.get(quien, id);
    await this.escribir(quien, {
      ...ahora,
      sugerencias: { ...ahora.sugerencias, ...nuevas },
      confirmados: ahora.confirmados.filter((c) => !(c in nuevas)),
    });
    return this.leer(quien, id);
  }

  async imprimir(
    quien: Identidad,
    id: string,
    idioma: Idioma,
    formato: FormatoDeBorrador,
  ): Promise<{ readonly bytes: Buffer; readonly nombre: string }> {
    const v = await this.leer(quien, id);
    const bytes = await this.impresor.imprimir(
      quien,
      idioma,
      {
        borrador: v.borrador,
        ficha: v.borrador.ficha,
        destino: v.destino,
        propuestas: v.propuestas.map((p) => p.codigo),
        marcas: v.marcas,
        faltas: v.revision
          .filter((r) => !r.cumple)
          .map((r) => texto(idioma, `asistente.falta.${r.codigo}`, r.params)),
      },
      formato,
    );
    return { bytes, nombre: `borrador-de-compromiso-${id.slice(-8)}.${formato}` };
  }

  /** Hands it to the ordinary act, which a person reviews and signs: nothing enters the plan here. */
  async pasar(quien: Identidad, id: string): Promise<Pase> {
    const { borrador: b, destino, propuestas, marcas } = await this.leer(quien, id);
    const pendientes = sinConfirmar(marcas);
    if (pendientes.length > 0)
      throw new Problema(
        'TEXTO_DE_MAQUINA_SIN_CONFIRMAR',
        { cuantos: pendientes.length },
        {
          campos: pendientes,
        },
      );
    const compromiso = datosDelActo(
      b.ficha,
      propuestas.map((p) => p.codigo),
    );
    const { inicio, fin } = b.ficha;
    const fechas = { ...(inicio === null ? {} : { inicio }), ...(fin === null ? {} : { fin }) };
    const enElPlan = b.compromisoId !== null;
    const procesoId = enElPlan ? b.compromisoId : b.cocreacionId;
    if (procesoId === null) throw new Problema('SIN_COCREACION');
    await this.escribir(quien, { ...b, pasadoEn: this.reloj.ahora() });
    return {
      raizId: destino.raizId,
      procesoId,
      evento: enElPlan ? 'describirCompromiso' : 'formularCompromiso',
      datos: enElPlan
        ? { ...compromiso, ...fechas }
        : {
            ...(b.ficha.codigo === '' ? {} : { codigo: b.ficha.codigo }),
            responsable: b.ficha.responsable.trim() !== '',
            contraparte: b.ficha.contrapartes.some((c) => c.trim() !== ''),
            hitosVerificables: b.ficha.hitos.filter((h) => h.verificable.trim() !== '').length,
            ...fechas,
            compromiso,
            ...(b.ficha.hitos.length === 0 ? {} : { hitos: hitosDelActo(b.ficha) }),
          },
    };
  }

  private async escribir(quien: Identidad, b: BorradorEnLista): Promise<void> {
    const nueva = await this.store.guardar(b.id, b.version, {
      ficha: b.ficha,
      confirmados: b.confirmados,
      sugerencias: b.sugerencias,
      propuestas: b.propuestas,
      pasadoEn: b.pasadoEn,
      por: quien.cuentaId,
      en: this.reloj.ahora(),
    });
    if (nueva === null) throw new Problema('BORRADOR_EN_CONFLICTO');
  }

  private async ver(quien: Identidad, borrador: BorradorEnLista): Promise<BorradorVisto> {
    const [destino, propuestas] = await Promise.all([
      this.elDestino(quien, borrador.planId),
      this.lasQueQuedan(quien, borrador.propuestas),
    ]);
    return {
      borrador,
      destino,
      propuestas,
      revision: revisar(borrador.ficha, {
        ...destino,
        hayDatosPersonales: (t) => this.personas.hay(t),
      }),
      marcas: marcasDe(borrador.ficha, borrador.sugerencias, borrador.confirmados),
      modelo: this.redactor.modelo,
    };
  }

  private async indiceDe(quien: Identidad, titularId: string): Promise<IndiceDeCompromisos> {
    const marca = await this.corpus.marca(titularId);
    const guardado = this.indices.get(titularId);
    const vigente =
      guardado?.marca === marca
        ? guardado
        : {
            marca,
            indice: this.corpus.leer(quien, titularId).then((c) => new IndiceDeCompromisos(c)),
          };
    vigente.indice.catch(() => this.indices.delete(titularId));
    this.indices.delete(titularId);
    this.indices.set(titularId, vigente);
    if (this.indices.size > INDICES) this.indices.delete([...this.indices.keys()][0]!);
    return vigente.indice;
  }

  private async lasPropuestas(
    quien: Identidad,
    ids: readonly string[],
  ): Promise<readonly PropuestaDeOrigen[]> {
    const leidas = await Promise.all(ids.map((id) => this.origenes.propuesta(quien, id)));
    return leidas.map((p) => {
      if (p === null || p.cocreacionId !== leidas[0]?.cocreacionId)
        throw new Problema('NO_ENCONTRADO');
      return p;
    });
  }

  /** Of those it began with, the ones that can still be read. */
  private async lasQueQuedan(
    quien: Identidad,
    ids: readonly string[],
  ): Promise<readonly PropuestaDeOrigen[]> {
    const leidas = await Promise.all(ids.map((id) => this.origenes.propuesta(quien, id)));
    return leidas.filter((p) => p !== null);
  }

  private async elDestino(quien: Identidad, procesoId: string): Promise<Destino> {
    const destino = await this.origenes.destino(quien, procesoId);
    if (destino === null) throw new Problema('NO_ENCONTRADO');
    return destino;
  }

  private async get(quien: Identidad, id: string): Promise<BorradorEnLista> {
    const b = await this.store.find(enLoSuyo(quien.alcance), id);
    if (b === null) throw new Problema('NO_ENCONTRADO');
    exigir(quien, b.titularId);
    return b;
  }
}

/** Only where one of their offices writes commitments: a draft is internal to who writes it. */
const enLoSuyo = (alcance: Alcance): Alcance => {
  const ambitos = alcance.ambitos.filter((a) => REDACTAN.includes(a.rol) && a.gremio === null);
  return {
    ...alcance,
    ambitos,
    gremios: [],
    nacional: ambitos.some((a) => a.titularId === null),
    titulares: ambitos.flatMap((a) => (a.titularId === null ? [] : [a.titularId])),
  };
};

function exigir({ alcance }: Identidad, titularId: string): void {
  const puede = alcance.ambitos.some(
    (a) => REDACTAN.includes(a.rol) && ambitoCubre(a, { id: titularId, gremio: null }),
  );
  if (!puede) throw new Problema('SIN_PERMISO');
}
