import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import type { FilaSalida, Instante } from '../../engine/puertos/filas.js';
import { Correo } from '../../platform/correo.js';
import { texto } from '../../platform/textos/textos.js';
import { CajaDePersonas } from './caja-de-personas.js';
import { idiomaDe } from './consentimiento.js';
import { PropuestaStore, type PropuestaEnLista } from './propuesta-store.js';

/** Namespace of the letters' ids: one for a cause and its proposal. */
const ESPACIO = '3d9f3f5e-5f0e-5b1b-9a55-6a4d9d0c7e21';

/** What a letter and a line of news are told of: said again, it is the same. */
interface Causa {
  readonly id: string;
  readonly en: Instante;
}

/** What of a process its authors are told, and as what. */
const DE_LA_PROPUESTA: { readonly [evento: string]: string } = {
  admitirPropuesta: 'PROPUESTA_ADMITIDA',
  responderPropuesta: 'PROPUESTA_RESPONDIDA',
  inadmitirPropuesta: 'PROPUESTA_RESPONDIDA',
  vincularCompromiso: 'PROPUESTA_VINCULADA',
  fusionarPropuesta: 'PROPUESTA_UNIDA',
  dividirPropuesta: 'PROPUESTA_DIVIDIDA',
  responderAporte: 'APORTE_RESPONDIDO',
  retirarAporte: 'APORTE_RETIRADO',
};
const DEL_COMPROMISO: { readonly [evento: string]: string } = {
  aprobarHojaDeRuta: 'RUTA_APROBADA',
  iniciarCompromiso: 'COMPROMISO_INICIADO',
  validarAvance: 'AVANCE_VALIDADO',
  cumplirHito: 'HITO_CUMPLIDO',
  cumplirCompromiso: 'COMPROMISO_CUMPLIDO',
  cerrarSinCumplir: 'COMPROMISO_SIN_CUMPLIR',
};

/**
 * Who proposed hears of what became of it, and those whose proposals were joined to it hear the same. From the outbox,
 * except what was decided before there was a process. Repeating it writes nothing twice.
 */
@Injectable()
export class NoticiasAAutores {
  constructor(
    @Inject(PropuestaStore) private readonly store: PropuestaStore,
    @Inject(CajaDePersonas) private readonly caja: CajaDePersonas,
    @Inject(Correo) private readonly correo: Correo,
  ) {}

  async encolar(salida: FilaSalida): Promise<void> {
    const { procesoId, procedimiento, evento } = salida.carga;
    if (salida.tipo !== 'proceso.transicion') return;
    if (
      typeof procesoId !== 'string' ||
      typeof procedimiento !== 'string' ||
      typeof evento !== 'string'
    )
      return;
    const nombre = procedimiento.split('@')[0];
    if (nombre === 'propuesta' || nombre === 'aporte')
      await this.dePropuesta(salida, procesoId, evento);
    else if (nombre === 'compromiso') await this.deCompromiso(salida, procesoId, evento);
  }

  /** Somebody looked at it: it goes on, or it was set aside. */
  async alModerar(p: PropuestaEnLista, moderacion: 'enTramite' | 'apartada', en: Instante) {
    const codigo =
      moderacion === 'apartada'
        ? 'APARTADA'
        : p.clase === 'propuesta'
          ? 'PROPUESTA_RECIBIDA'
          : 'APORTE_PUBLICADO';
    await this.contar({ id: `moderacion:${p.id}`, en }, [p], codigo, null);
  }

  private async dePropuesta(salida: FilaSalida, procesoId: string, evento: string): Promise<void> {
    const causa = { id: salida.id, en: salida.creadoEn };
    const codigo = DE_LA_PROPUESTA[evento];
    if (codigo === undefined) return;
    const propuesta = await this.store.porProceso(procesoId);
    if (propuesta === null) return;
    const { compromisos = [], respuesta = null } =
      propuesta.tramite === null
        ? {}
        : (JSON.parse(propuesta.tramite.contexto) as {
            compromisos?: readonly string[];
            respuesta?: string | null;
          });
    // A link put before the answer is told with it: until then nothing is final.
    if (codigo === 'PROPUESTA_VINCULADA' && respuesta === null) return;
    await this.contar(causa, [propuesta], codigo, compromisos.at(-1) ?? null);
    if (codigo === 'PROPUESTA_RESPONDIDA')
      for (const c of compromisos) await this.contar(causa, [propuesta], 'PROPUESTA_VINCULADA', c);
  }

  private async deCompromiso(salida: FilaSalida, procesoId: string, evento: string): Promise<void> {
    const novedad = DEL_COMPROMISO[evento];
    if (novedad === undefined) return;
    const { codigo, propuestas } = await this.store.vinculadas(procesoId);
    await this.contar({ id: salida.id, en: salida.creadoEn }, propuestas, novedad, codigo);
  }

  private async contar(
    causa: Causa,
    propuestas: readonly PropuestaEnLista[],
    codigo: string,
    compromiso: string | null,
  ): Promise<void> {
    for (const p of propuestas) {
      const unidas = p.procesoId === null ? [] : await this.store.unidasA(p.procesoId);
      for (const suya of [p, ...unidas]) {
        // A link may be told with the answer or by itself: once.
        const id =
          codigo === 'PROPUESTA_VINCULADA'
            ? uuidv5(`${codigo}:${suya.id}:${compromiso ?? ''}`, ESPACIO)
            : uuidv5(`${codigo}:${suya.id}`, uuidv5(causa.id, ESPACIO));
        await this.store.anotarNovedad(suya.id, { id, codigo, compromiso, en: causa.en });
        await this.escribir(suya, id, codigo, compromiso);
      }
    }
  }

  /** Only to who left a mail, in the language of what they accepted; the others have their code. */
  private async escribir(
    p: PropuestaEnLista,
    id: string,
    codigo: string,
    compromiso: string | null,
  ): Promise<void> {
    const caja = await this.store.autor(p.id);
    if (caja === null) return;
    const { correo: para } = this.caja.abrir(p.id, caja);
    if (para === undefined) return;
    const params = { codigo: p.codigo, compromiso: compromiso ?? '' };
    await this.correo.poner({
      id,
      clase: 'aviso',
      cuentaId: null,
      para,
      idioma: idiomaDe(caja.consentimiento),
      // Nobody who administers the mailbox reads who proposed what.
      reservada: true,
      redactar: (idioma) => ({
        asunto: texto(idioma, 'carta.novedad.asunto', params),
        parrafos: [texto(idioma, `novedad.${codigo}`, params), texto(idioma, 'carta.novedad.pie')],
        accion: {
          etiqueta: texto(idioma, 'carta.novedad.accion'),
          ruta: '/participar/seguimiento',
        },
      }),
    });
  }
}
