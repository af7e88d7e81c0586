import { Inject, Injectable } from '@nestjs/common';
import { Reloj } from '../../engine/puertos/reloj.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import type { Identidad } from '../../platform/identidad.js';
import { componerMarco } from '../../platform/impresos/componer-marco.js';
import { escribirDocx, escribirPdf } from '../../platform/impresos/escribir.js';
import type { Impreso } from '../../platform/impresos/impreso.js';
import { huellaDeImpreso, textoDeImpreso } from '../../platform/impresos/texto-de-impreso.js';
import { Problema } from '../../platform/problema.js';
import { IDIOMAS, texto, type Idioma } from '../../platform/textos/textos.js';
import { actaDeCompromiso } from './acta-de-compromiso.js';
import { acta } from './acta.js';
import { borradorDeCompromiso, type BorradorDeCompromiso } from './borrador-de-compromiso.js';
import { convocatoria } from './convocatoria.js';
import type { ClaseDeDocumento, Formato } from './documentos-producidos.dto.js';
import { hojaDeAsistencia } from './hoja-de-asistencia.js';
import { hojaDeRuta } from './hoja-de-ruta.js';
import { informeDeAvance, informeFinal } from './informes.js';
import { LoQueSeImprime } from './lo-que-se-imprime.js';
import { planDeAccion } from './plan-de-accion.js';

/** What each kind of process is printed as. */
const DE_CADA_PROCESO: { readonly [procedimiento: string]: readonly ClaseDeDocumento[] } = {
  sesion: ['convocatoria', 'hoja-de-asistencia', 'acta'],
  compromiso: ['acta-de-compromiso', 'hoja-de-ruta', 'informe-de-avance'],
  plan: ['plan', 'informe-final'],
};

interface Producido {
  readonly impreso: Impreso;
  /** Which of the progress reports it is, when it is one. */
  readonly informe?: number;
  readonly titular: string;
  readonly zona: string;
  readonly demo: boolean;
}

/** Makes the documents of a process from what is recorded, at the moment they are asked for; nothing is kept. */
@Injectable()
export class DocumentosProducidosService {
  constructor(
    @Inject(LoQueSeImprime) private readonly fuente: LoQueSeImprime,
    @Inject(CONFIGURACION) private readonly config: Configuracion,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  async clases(
    quien: Identidad,
    idioma: Idioma,
    procesoId: string,
  ): Promise<readonly { readonly clase: ClaseDeDocumento; readonly titulo: string }[]> {
    const procedimiento = await this.fuente.clase(quien, idioma, procesoId);
    if (procedimiento === null) throw new Problema('NO_ENCONTRADO');
    return (DE_CADA_PROCESO[procedimiento] ?? []).map((clase) => ({
      clase,
      titulo: texto(idioma, `producido.clase.${clase}`),
    }));
  }

  /** What it says now, and the hash a printed one is compared with: in the language it was printed in, if it says the same. */
  async comprobar(
    quien: Identidad,
    idioma: Idioma,
    procesoId: string,
    clase: ClaseDeDocumento,
    {
      informe,
      impresa,
    }: { readonly informe?: number | undefined; readonly impresa?: string | undefined },
  ): Promise<{ readonly titulo: string; readonly huella: string; readonly titular: string }> {
    const enIdioma = async (i: Idioma) => {
      const { impreso, titular } = await this.producir(quien, i, procesoId, clase, informe);
      return { titulo: impreso.titulo, huella: huellaDeImpreso(impreso), titular };
    };
    const delLector = await enIdioma(idioma);
    if (impresa === undefined || impresa === delLector.huella) return delLector;
    // Who holds the paper may read in another language than who printed it.
    for (const otro of IDIOMAS.filter((i) => i !== idioma)) {
      const { huella } = await enIdioma(otro);
      if (huella === impresa) return { ...delLector, huella };
    }
    return delLector;
  }

  async escribir(
    quien: Identidad,
    idioma: Idioma,
    procesoId: string,
    clase: ClaseDeDocumento,
    formato: Formato,
    informe: number | undefined,
    local: string | null,
  ): Promise<{ readonly bytes: Buffer; readonly huella: string }> {
    const p = await this.producir(quien, idioma, procesoId, clase, informe);
    const huella = huellaDeImpreso(p.impreso);
    if (formato === 'txt') return { bytes: Buffer.from(textoDeImpreso(p.impreso), 'utf8'), huella };
    const origen = this.config.url?.origin ?? local;
    // The paper is of this report, also when there is a later one.
    const cual = p.informe === undefined ? '' : `informe=${p.informe}&`;
    const bytes = await this.poner(p, idioma, formato, {
      direccion:
        origen === null ? null : `${origen}/impresos/${procesoId}/${clase}?${cual}huella=${huella}`,
      conRubricas: clase !== 'plan' && clase !== 'hoja-de-asistencia',
    });
    return { bytes, huella };
  }

  /** What is being written and no process has said yet: printed as the rest, with no address to check it at. */
  async escribirBorrador(
    quien: Identidad,
    idioma: Idioma,
    planId: string,
    borrador: BorradorDeCompromiso,
    formato: Formato,
  ): Promise<Buffer> {
    const plan = await this.fuente.plan(quien, idioma, planId);
    if (plan === null) throw new Problema('NO_ENCONTRADO');
    const impreso = borradorDeCompromiso(borrador, plan, idioma);
    if (formato === 'txt') return Buffer.from(textoDeImpreso(impreso), 'utf8');
    const { titular, zona, demo } = plan;
    return this.poner({ impreso, titular, zona, demo }, idioma, formato, {
      direccion: null,
      conRubricas: false,
    });
  }

  private poner(
    p: Producido,
    idioma: Idioma,
    formato: 'pdf' | 'docx',
    pie: { readonly direccion: string | null; readonly conRubricas: boolean },
  ): Promise<Buffer> {
    const marco = componerMarco(p.impreso, {
      titular: p.titular,
      demo: p.demo,
      emitidoEn: new Intl.DateTimeFormat(idioma === 'es' ? 'es-EC' : 'en', {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone: p.zona,
      }).format(this.reloj.ahora()),
      ...pie,
    });
    return (formato === 'pdf' ? escribirPdf : escribirDocx)(p.impreso, marco);
  }

  private async producir(
    quien: Identidad,
    idioma: Idioma,
    id: string,
    clase: ClaseDeDocumento,
    informe: number | undefined,
  ): Promise<Producido> {
    const de = async <T extends Omit<Producido, 'impreso' | 'informe'>>(
      leido: T | null,
      hacer: (dato: T) => Impreso,
    ): Promise<Producido> => {
      if (leido === null) throw new Problema('NO_ENCONTRADO');
      const { titular, zona, demo } = leido;
      return { impreso: hacer(leido), titular, zona, demo };
    };
    const sesion = () => this.fuente.sesion(quien, idioma, id);
    const compromiso = () => this.fuente.compromiso(quien, idioma, id);
    switch (clase) {
      case 'convocatoria':
        return de(await sesion(), (s) => convocatoria(s, idioma));
      case 'hoja-de-asistencia':
        return de(await sesion(), (s) => hojaDeAsistencia(s, idioma));
      case 'acta':
        return de(await sesion(), (s) => acta(s, idioma));
      case 'acta-de-compromiso':
        return de(await compromiso(), (c) => actaDeCompromiso(c, idioma));
      case 'hoja-de-ruta':
        return de(await compromiso(), (c) => hojaDeRuta(c, idioma));
      case 'informe-de-avance': {
        const c = await compromiso();
        const cual =
          informe === undefined
            ? c?.informes.at(-1)
            : c?.informes.find((x) => x.numero === informe);
        if (cual === undefined) throw new Problema('NO_ENCONTRADO');
        return { ...(await de(c, (x) => informeDeAvance(x, idioma, cual))), informe: cual.numero };
      }
      case 'informe-final':
        return de(await this.fuente.plan(quien, idioma, id), (p) => informeFinal(p, idioma));
      case 'plan':
        return de(await this.fuente.plan(quien, idioma, id), (p) => planDeAccion(p, idioma));
    }
  }
}
