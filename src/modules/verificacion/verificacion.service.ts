import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Fecha } from '../../../machines/contrato.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { CIUDADANIA, type Alcance } from '../../platform/alcance.js';
import { Problema } from '../../platform/problema.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { empaquetar, resumir } from './expediente.js';
import { LEAME } from './leame.js';
import { LoQueSeExporta, type RaizExportable } from './puertos.js';
import { SelladoService, type PruebaDeSello } from './sellado.service.js';
import { SelloStore } from './sello-store.js';

/**
 * Whose journal is for anybody: procedures of the institutions, by their name without version. Its lines name accounts,
 * roles and documents by id and words by reference; a procedure of persons (a proposal) is not among them.
 */
const PROCEDIMIENTOS_PUBLICOS: ReadonlySet<string> = new Set(['implementacion', 'organo', 'plan']);

const nombreSinVersion = (id: string): string => id.slice(0, id.lastIndexOf('@'));

export interface ExpedienteListo {
  readonly nombre: string;
  readonly zip: Readable;
}

@Injectable()
export class VerificacionService {
  constructor(
    @Inject(LoQueSeExporta) private readonly exporta: LoQueSeExporta,
    @Inject(SelloStore) private readonly sellos: SelloStore,
    @Inject(SelladoService) private readonly sellado: SelladoService,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  /** As this account may read it, with the words of its journal. @throws Problema NO_ENCONTRADO */
  async expediente(alcance: Alcance, idioma: Idioma, procesoId: string): Promise<ExpedienteListo> {
    const raiz = await this.exporta.raiz(alcance, idioma, procesoId);
    if (raiz === null) throw new Problema('NO_ENCONTRADO');
    return this.armar(alcance, raiz, true);
  }

  /** As anybody may read it. @throws Problema NO_ENCONTRADO */
  async expedientePublico(idioma: Idioma, procesoId: string): Promise<ExpedienteListo> {
    return this.armar(CIUDADANIA, await this.getPublica(idioma, procesoId), false);
  }

  /** @throws Problema NO_ENCONTRADO when it is not public, or no seal has it. */
  async prueba(idioma: Idioma, procesoId: string, fecha?: Fecha): Promise<PruebaDeSello> {
    const { raizId } = await this.getPublica(idioma, procesoId);
    const prueba = await this.sellado.prueba(raizId, fecha);
    if (prueba === null) throw new Problema('NO_ENCONTRADO');
    return prueba;
  }

  /**
   * Whoever holds a receipt has its three parts. A receipt that never was and one of another process answer the same:
   * nothing is learnt by guessing.
   */
  async recibo(
    raizId: string,
    secuencia: number,
    hash: string,
  ): Promise<{ readonly coincide: boolean; readonly selladoEl: Fecha | null }> {
    const linea = await this.exporta.asiento(raizId, secuencia);
    if (linea === null || linea.hash !== hash) return { coincide: false, selladoEl: null };
    return { coincide: true, selladoEl: await this.sellos.primeroQueCubre(raizId, secuencia) };
  }

  private async getPublica(idioma: Idioma, procesoId: string): Promise<RaizExportable> {
    const raiz = await this.exporta.raiz(CIUDADANIA, idioma, procesoId);
    if (
      raiz === null ||
      !PROCEDIMIENTOS_PUBLICOS.has(nombreSinVersion(raiz.procedimiento.id)) ||
      !(await this.exporta.esPublica(raiz.raizId))
    )
      throw new Problema('NO_ENCONTRADO');
    return raiz;
  }

  private async armar(
    alcance: Alcance,
    raiz: RaizExportable,
    conTextos: boolean,
  ): Promise<ExpedienteListo> {
    const { raizId } = raiz;
    // The proof first: what it covers is then surely in the journal that is read after it.
    const prueba = await this.sellado.prueba(raizId);
    const resumen = await resumir(this.exporta.asientos(raizId));
    const [textos, documentos] = await Promise.all([
      conTextos ? this.exporta.textos(raizId) : null,
      this.exporta.documentos(alcance, raiz.titular.id, resumen.referencias),
    ]);
    const zip = empaquetar(
      { raiz, generadoEn: this.reloj.ahora(), resumen, textos, documentos, prueba, leame: LEAME },
      this.exporta,
    );
    return { nombre: `expediente-${raizId}-${resumen.secuencia}.zip`, zip };
  }
}
