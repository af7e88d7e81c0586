import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ComandoRechazado } from '../../engine/comandos.js';
import { Engine } from '../../engine/engine.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import { hechoPor, RegistroDeAccesos } from '../../platform/registro-de-accesos.js';
import {
  CargaDeAutoridadesStore,
  type Carga,
  type FilaDeCarga,
  type ResultadoDeFila,
} from './carga-de-autoridades-store.js';
import { claveBusqueda } from './clave-busqueda.js';
import { DirectorioService } from './directorio.service.js';
import { FILAS_MAXIMAS, leerFilas, revisarFilas } from './leer-lista-de-autoridades.js';
import { DesignacionEnVigor, PersonaStore, type PersonaNueva } from './persona-store.js';
import { TitularStore } from './titular-store.js';

export interface Registro {
  readonly registradas: number;
  readonly fallidas: number;
  readonly quedan: number;
}

/**
 * New authorities come to every government on one day (P17): one list brings them, it is reviewed cell by cell, and
 * what is right is recorded row by row. Each row is recorded once however many times it is asked.
 */
@Injectable()
export class CambioDeAutoridadesService {
  constructor(
    @Inject(CargaDeAutoridadesStore) private readonly cargas: CargaDeAutoridadesStore,
    @Inject(PersonaStore) private readonly personas: PersonaStore,
    @Inject(TitularStore) private readonly titulares: TitularStore,
    @Inject(DirectorioService) private readonly directorio: DirectorioService,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(RegistroDeAccesos) private readonly accesos: RegistroDeAccesos,
  ) {}

  /** @throws SIN_PERMISO */
  exigirPoc(quien: Identidad): void {
    if (!tieneRolNacional(quien, 'poc', 'administrador')) throw new Problema('SIN_PERMISO');
  }

  /** Reads and reviews; nothing is recorded yet. */
  async cargar(
    quien: Identidad,
    archivo: { readonly nombre: string; readonly bytes: Uint8Array },
    tabla: readonly (readonly string[])[],
    documento: string,
  ): Promise<Carga> {
    this.exigirPoc(quien);
    if (!(await this.personas.hayDocumento(documento, null)))
      throw campoInvalido('documento', 'DOCUMENTO_INEXISTENTE');
    const leidas = leerFilas(tabla);
    if (leidas === null || leidas.length === 0) throw new Problema('LISTA_ILEGIBLE');
    if (leidas.length > FILAS_MAXIMAS)
      throw new Problema('CUERPO_DEMASIADO_GRANDE', { maximo: FILAS_MAXIMAS });
    const correos = leidas.flatMap((f) => (f.leida.correo === null ? [] : [f.leida.correo]));
    const filas = revisarFilas(leidas, {
      gobiernos: await this.titulares.conAutoridad(quien.alcance),
      correos: await this.personas.nombresPorCorreo(correos),
      hoy: this.directorio.hoy(),
    });
    const id = this.ids.nuevo();
    await this.cargas.crear({
      id,
      nombre: archivo.nombre.slice(0, 200),
      sha256: createHash('sha256').update(archivo.bytes).digest('hex'),
      original: archivo.bytes,
      documentoId: documento,
      creadaPor: quien.cuentaId,
      creadaEn: this.reloj.ahora(),
      filas,
    });
    return this.get(quien, id);
  }

  async get(quien: Identidad, id: string): Promise<Carga> {
    this.exigirPoc(quien);
    const carga = await this.cargas.find(id);
    if (carga === null) throw new Problema('NO_ENCONTRADO');
    return carga;
  }

  /** The rows asked for that are ready, or the next ones. */
  async registrar(
    quien: Identidad,
    id: string,
    pedidas: readonly number[] | null,
    cuantas: number,
  ): Promise<Registro> {
    const carga = await this.get(quien, id);
    const filas =
      pedidas === null
        ? await this.cargas.pendientes(id, cuantas)
        : (await this.cargas.findFilas(id, pedidas)).filter((f) => f.estado === 'lista');
    let registradas = 0;
    for (const fila of filas) {
      const { estado, resultado } = await this.registrarFila(quien, carga, fila);
      if (estado === 'registrada') registradas += 1;
      await this.cargas.anotar(id, fila.numero, estado, resultado, this.reloj.ahora());
    }
    const despues = await this.get(quien, id);
    return {
      registradas,
      fallidas: filas.length - registradas,
      quedan: despues.conteos.lista,
    };
  }

  private async registrarFila(
    quien: Identidad,
    carga: Carga,
    fila: FilaDeCarga,
  ): Promise<{ estado: 'registrada' | 'fallida'; resultado: ResultadoDeFila }> {
    const { titularId, leida } = fila;
    const desde = leida.desde;
    if (titularId === null || desde === null)
      return { estado: 'fallida', resultado: { codigo: 'SIN_GOBIERNO' } };
    const anterior = (await this.titulares.conAutoridad(quien.alcance, titularId))[0]?.autoridad;
    const conocida = await this.personaConocida(quien, fila, titularId);
    const nueva = conocida === null ? this.personaNueva(quien, fila) : null;
    const personaId = conocida ?? nueva?.id ?? '';
    const designacionId = this.ids.nuevo();
    let representaciones = 0;
    try {
      representaciones = await this.personas.cambiarAutoridad({
        persona: nueva,
        designacion: {
          id: designacionId,
          personaId,
          rol: 'autoridad',
          titularId,
          gremio: null,
          calidad: 'titular',
          desde,
          hasta: leida.finDeMandato,
          documentoId: carga.documentoId,
          creadaPor: quien.cuentaId,
          creadaEn: this.reloj.ahora(),
        },
        nuevoId: () => this.ids.nuevo(),
      });
      await this.accesos.anotar({
        clase: 'designacionHecha',
        ...hechoPor(quien),
        objeto: { clase: 'persona', id: personaId },
        titularId,
        detalle: 'autoridad',
      });
    } catch (error) {
      if (!(error instanceof DesignacionEnVigor)) throw error;
      const esLaMisma =
        anterior != null &&
        anterior.desde === desde &&
        claveBusqueda(anterior.nombre) === claveBusqueda(leida.nombre);
      // Half recorded before the power went: it goes on from there.
      if (!esLaMisma) return { estado: 'fallida', resultado: { codigo: 'YA_HAY' } };
    }
    const reelecta =
      anterior != null &&
      anterior.desde !== desde &&
      claveBusqueda(anterior.nombre) === claveBusqueda(leida.nombre);
    const marcado = reelecta
      ? { procesoId: null, codigo: 'REELECTA' }
      : await this.marcarProceso(quien, carga, fila, titularId, desde);
    return {
      estado: 'registrada',
      resultado: { personaId, designacionId, representaciones, ...marcado },
    };
  }

  /** The process waits for the new authority to ratify, if it is where that matters. */
  private async marcarProceso(
    quien: Identidad,
    carga: Carga,
    fila: FilaDeCarga,
    titularId: string,
    desde: string,
  ): Promise<ResultadoDeFila> {
    const titular = await this.titulares.find(quien.alcance, titularId);
    const procesoId = titular?.proceso?.id ?? null;
    if (procesoId === null) return { procesoId: null, codigo: 'SIN_PROCESO' };
    const principal = { cuentaId: quien.cuentaId };
    const clave = `carga-de-autoridades:${carga.id}:${fila.numero}`;
    try {
      const recibo = await this.engine.registrar({
        principal,
        idempotencia: {
          principal: quien.cuentaId,
          clave,
          huella: createHash('sha256').update(clave).digest('hex'),
        },
        procesoId,
        evento: 'cambiarAutoridad',
        siCoincide: null,
        modo: 'consumado',
        ocurridoEn: desde,
        datos: {
          desde,
          credencial: carga.documentoId,
          ...(fila.leida.finDeMandato === null ? {} : { finDeMandato: fila.leida.finDeMandato }),
        },
      });
      return { procesoId, secuencia: recibo.secuencia };
    } catch (error) {
      // A process that has not begun, is stopped or has ended has no adherence to ratify.
      if (error instanceof ComandoRechazado) return { procesoId: null, codigo: error.codigo };
      throw error;
    }
  }

  /** Who is in the directory already: by mail, or because they are the authority that goes on. */
  private async personaConocida(
    quien: Identidad,
    { leida }: FilaDeCarga,
    titularId: string,
  ): Promise<string | null> {
    const clave = claveBusqueda(leida.nombre);
    if (leida.correo !== null) {
      const suya = await this.personas.findPorCorreo(leida.correo);
      if (suya !== null && claveBusqueda(suya.nombre) === clave) return suya.id;
    }
    const cargos = await this.directorio.designacionesDe(quien, titularId, false);
    const propia = cargos.find((d) => claveBusqueda(d.persona.nombre) === clave);
    return propia?.personaId ?? null;
  }

  private personaNueva(quien: Identidad, { leida }: FilaDeCarga): PersonaNueva {
    return {
      id: this.ids.nuevo(),
      clase: 'persona',
      nombre: leida.nombre,
      correo: leida.correo,
      claveBusqueda: claveBusqueda(leida.nombre),
      creadaPor: quien.cuentaId,
      creadaEn: this.reloj.ahora(),
    };
  }
}
