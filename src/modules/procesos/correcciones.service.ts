import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { JsonObjeto, Rol } from '../../../machines/contrato.js';
import { ComandoRechazado, type EfectoDeRectificacion } from '../../engine/comandos.js';
import { Engine } from '../../engine/engine.js';
import { leerLinea } from '../../engine/linea.js';
import type { FilaLinea } from '../../engine/puertos/filas.js';
import { Ids } from '../../engine/puertos/ids.js';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { APRUEBAN } from '../../engine/quien-corrige.js';
import { rolesSobre, type Alcance } from '../../platform/alcance.js';
import type { Identidad } from '../../platform/identidad.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import { Noticias } from '../../platform/noticias.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import type { Idioma } from '../../platform/textos/textos.js';
import type { correccionPedida } from './correcciones.dto.js';
import { Etiquetas } from './etiquetas.js';
import {
  PeticionDeCorreccionStore,
  type PeticionDeCorreccion,
  type PeticionEnLista,
} from './peticion-de-correccion-store.js';
import { HistorialService } from './historial.service.js';
import { presentarRechazo } from './presentar-rechazo.js';
import type { Referidos } from './presentar-linea.js';
import { ProcesosService } from './procesos.service.js';

export interface CorreccionVista {
  readonly peticion: PeticionEnLista;
  readonly fila: FilaLinea;
  readonly referidos: Referidos;
  readonly vePersonales: boolean;
  readonly efecto: EfectoDeRectificacion;
  readonly puedo: { readonly resolver: boolean; readonly retirar: boolean };
}

/**
 * Corrections that need another person: asked for by one, approved or denied by another. The engine says what would
 * change and who may; the request waits in a table, for nothing has changed until the line of the correction is written.
 */
@Injectable()
export class CorreccionesService {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(PeticionDeCorreccionStore) private readonly store: PeticionDeCorreccionStore,
    @Inject(ProcesosService) private readonly procesos: ProcesosService,
    @Inject(HistorialService) private readonly historial: HistorialService,
    @Inject(ProcesoStore) private readonly filas: ProcesoStore,
    @Inject(Etiquetas) private readonly etiquetas: Etiquetas,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(Noticias) private readonly noticias: Noticias,
  ) {}

  async pedir(
    quien: Identidad,
    idioma: Idioma,
    procesoId: string,
    pedida: z.infer<typeof correccionPedida>,
  ): Promise<CorreccionVista> {
    const { fila } = await this.historial.linea(quien, idioma, procesoId, pedida.secuencia);
    const l = leerLinea(fila);
    const { cambios, registradoComo, documento, ...resto } = pedida;
    const comando = {
      principal: { cuentaId: quien.cuentaId },
      idempotencia: null,
      raizId: l.raiz,
      previa: true,
      ...resto,
      ...(registradoComo === undefined ? {} : { registradoComo }),
      ...(documento === undefined ? {} : { documento }),
      ...(cambios === undefined ? {} : { cambios: definidos(cambios) }),
    } as const;
    const efecto = await this.sinRechazo(idioma, () => this.engine.rectificar(comando));
    if (efecto.aprueban.length === 0) throw new Problema('NO_HACE_FALTA_PEDIR');
    if (efecto.exigeDocumento && documento === undefined)
      throw campoInvalido('documento', 'REQUERIDO');
    if (efecto.descansan.length > 0)
      throw presentarRechazo(
        new ComandoRechazado('LINEA_CON_DEPENDIENTES', { descansan: efecto.descansan }),
        this.etiquetas,
        idioma,
      );
    const { titularId } = await this.procesos.ubicar(quien, procesoId);
    const titular = await this.filas.findTitular(titularId);
    const como =
      registradoComo ??
      rolesSobre(quien.alcance, titular).find((r) => r === l.registradoPor?.rol) ??
      rolesSobre(quien.alcance, titular)[0]!;
    const peticion: PeticionDeCorreccion = {
      id: this.ids.nuevo(),
      raizId: l.raiz,
      titularId: titular!.id,
      secuencia: l.secuencia,
      procesoId: l.proceso,
      procedimiento: l.procedimiento,
      evento: l.evento,
      paso: l.paso,
      clase: pedida.clase,
      cambios: { ...(cambios === undefined ? {} : definidos(cambios)), aLaVista: efecto.cambios },
      motivo: pedida.motivo,
      documentoId: documento ?? null,
      estado: 'pendiente',
      pedidaPor: quien.cuentaId,
      pedidaComo: como,
      pedidaEn: this.reloj.ahora(),
      resueltaPor: null,
      resueltaComo: null,
      resueltaEn: null,
      respuesta: null,
      asiento: null,
    };
    if (!(await this.store.crear(peticion))) throw new Problema('CORRECCION_YA_PEDIDA');
    await this.noticias.dar({
      ...deCorreccion(peticion),
      causa: `correccion:${peticion.id}`,
      codigo: 'CORRECCION_PEDIDA',
      para: { roles: APRUEBAN },
      menosA: quien.cuentaId,
    });
    return this.ver(quien, idioma, peticion.id);
  }

  async ver(quien: Identidad, idioma: Idioma, id: string): Promise<CorreccionVista> {
    const peticion = await this.get(quien, id);
    const aprueba = this.apruebaComo(quien, peticion);
    const mia = peticion.pedidaPor === quien.cuentaId;
    const { fila, referidos, vePersonales } = await this.historial.linea(
      quien,
      idioma,
      peticion.raizId,
      peticion.secuencia,
    );
    // What was asked shows names and words: it is for who asked, who approves and who works with them.
    if (!mia && aprueba === null && !vePersonales) throw new Problema('NO_ENCONTRADO');
    const pendiente = peticion.estado === 'pendiente';
    return {
      peticion,
      fila,
      referidos: await this.conDocumento(quien, peticion, referidos),
      vePersonales,
      efecto:
        pendiente && (mia || aprueba !== null)
          ? await this.efectoDeHoy(quien, idioma, peticion)
          : { ...NADA, procedimiento: peticion.procedimiento, cambios: peticion.cambios.aLaVista },
      puedo: { resolver: pendiente && !mia && aprueba !== null, retirar: pendiente && mia },
    };
  }

  listar(
    quien: Identidad,
    vista: 'porAprobar' | 'mias',
    corte: Corte,
  ): Promise<Pagina<PeticionEnLista>> {
    return vista === 'mias'
      ? this.store.deCuenta(quien.alcance, corte)
      : this.store.porAprobar(dondeAprueba(quien.alcance), corte);
  }

  contar(quien: Identidad): Promise<number> {
    return this.store.contarPorAprobar(dondeAprueba(quien.alcance));
  }

  async deProceso(quien: Identidad, procesoId: string): Promise<readonly PeticionEnLista[]> {
    const { raizId } = await this.procesos.ubicar(quien, procesoId);
    return this.store.deRaiz(quien.alcance, raizId, 200);
  }

  /** The correction goes through the engine's door; the request is closed after it. Interrupted in between, it is approved again and the door answers what it answered. */
  async aprobar(
    quien: Identidad,
    idioma: Idioma,
    id: string,
    respuesta: string | null,
  ): Promise<CorreccionVista> {
    const { peticion, como } = await this.porResolver(quien, id);
    const { recibo } = await this.sinRechazo(idioma, () =>
      this.engine.rectificar({
        ...comandoDe(quien, peticion),
        idempotencia: { principal: `peticion:${id}`, clave: 'aprobar', huella: id },
        previa: false,
      }),
    );
    await this.cerrar(id, 'aprobada', quien, como, respuesta, recibo?.secuencia ?? null);
    await this.decirResuelta(peticion, 'CORRECCION_APROBADA', quien);
    return this.ver(quien, idioma, id);
  }

  async denegar(
    quien: Identidad,
    idioma: Idioma,
    id: string,
    respuesta: string,
  ): Promise<CorreccionVista> {
    const { peticion, como } = await this.porResolver(quien, id);
    await this.cerrar(id, 'denegada', quien, como, respuesta, null);
    await this.decirResuelta(peticion, 'CORRECCION_DENEGADA', quien);
    return this.ver(quien, idioma, id);
  }

  async retirar(quien: Identidad, idioma: Idioma, id: string): Promise<CorreccionVista> {
    const peticion = await this.get(quien, id);
    if (peticion.pedidaPor !== quien.cuentaId) throw new Problema('SIN_PERMISO');
    await this.cerrar(id, 'retirada', quien, peticion.pedidaComo, null, null);
    return this.ver(quien, idioma, id);
  }

  private decirResuelta(
    p: PeticionDeCorreccion,
    codigo: 'CORRECCION_APROBADA' | 'CORRECCION_DENEGADA',
    quien: Identidad,
  ): Promise<void> {
    return this.noticias.dar({
      ...deCorreccion(p),
      causa: `correccion:${p.id}:resuelta`,
      codigo,
      para: { cuentaId: p.pedidaPor },
      menosA: quien.cuentaId,
    });
  }

  private async cerrar(
    id: string,
    estado: 'aprobada' | 'denegada' | 'retirada',
    quien: Identidad,
    como: Rol,
    respuesta: string | null,
    asiento: number | null,
  ): Promise<void> {
    const cerrada = await this.store.resolver(id, {
      estado,
      respuesta,
      asiento,
      resueltaPor: quien.cuentaId,
      resueltaComo: como,
      resueltaEn: this.reloj.ahora(),
    });
    if (!cerrada) throw new Problema('CORRECCION_RESUELTA');
  }

  private async porResolver(
    quien: Identidad,
    id: string,
  ): Promise<{ readonly peticion: PeticionEnLista; readonly como: Rol }> {
    const peticion = await this.get(quien, id);
    const como = this.apruebaComo(quien, peticion);
    if (como === null) throw new Problema('SIN_PERMISO');
    if (peticion.pedidaPor === quien.cuentaId) throw new Problema('APRUEBA_OTRA_PERSONA');
    if (peticion.estado !== 'pendiente') throw new Problema('CORRECCION_RESUELTA');
    return { peticion, como };
  }

  private efectoDeHoy(
    quien: Identidad,
    idioma: Idioma,
    peticion: PeticionEnLista,
  ): Promise<EfectoDeRectificacion> {
    const comando = { ...comandoDe(quien, peticion), idempotencia: null, previa: true };
    if (peticion.pedidaPor !== quien.cuentaId)
      return this.sinRechazo(idioma, () => this.engine.rectificar(comando));
    const { pedida: _, ...propio } = comando;
    return this.sinRechazo(idioma, () => this.engine.rectificar(propio));
  }

  private apruebaComo(quien: Identidad, p: PeticionEnLista): Rol | null {
    const { ambitos } = dondeAprueba(quien.alcance);
    const suyo = ambitos.find((a) => a.titularId === null || a.titularId === p.titularId);
    return suyo?.rol ?? null;
  }

  private async get(quien: Identidad, id: string): Promise<PeticionEnLista> {
    const peticion = await this.store.find(quien.alcance, id);
    if (peticion === null) throw new Problema('NO_ENCONTRADO');
    return peticion;
  }

  private async conDocumento(
    quien: Identidad,
    p: PeticionEnLista,
    referidos: Referidos,
  ): Promise<Referidos> {
    if (p.documentoId === null) return referidos;
    const suyo = await this.procesos.legibles(quien, [p.documentoId], p.titularId);
    return { ...referidos, documentos: new Map([...referidos.documentos, ...suyo]) };
  }

  private async sinRechazo<T>(idioma: Idioma, trabajo: () => Promise<T>): Promise<T> {
    try {
      return await trabajo();
    } catch (error) {
      if (error instanceof ComandoRechazado) throw presentarRechazo(error, this.etiquetas, idioma);
      throw error;
    }
  }
}

const NADA: EfectoDeRectificacion = {
  recibo: null,
  aprueban: [],
  exigeDocumento: false,
  procedimiento: '',
  cambios: [],
  pasos: [],
  plazos: [],
  marca: null,
  descansan: [],
};

const deCorreccion = (p: PeticionDeCorreccion) => ({
  titularId: p.titularId,
  raizId: p.raizId,
  paso: p.paso,
  params: {},
  ruta: `/correcciones/${p.id}`,
});

function comandoDe(quien: Identidad, p: PeticionDeCorreccion) {
  const { datos, ocurridoEn } = p.cambios;
  return {
    principal: { cuentaId: quien.cuentaId },
    raizId: p.raizId,
    clase: p.clase,
    secuencia: p.secuencia,
    motivo: p.motivo,
    pedida: { id: p.id, cuenta: p.pedidaPor, rol: p.pedidaComo },
    ...(p.documentoId === null ? {} : { documento: p.documentoId }),
    ...(p.clase === 'rectificarHecho'
      ? {
          cambios: {
            ...(datos === undefined ? {} : { datos }),
            ...(ocurridoEn === undefined ? {} : { ocurridoEn }),
          },
        }
      : {}),
  } as const;
}

/** The part of a scope where corrections may be approved. */
function dondeAprueba(alcance: Alcance): Alcance {
  const ambitos = alcance.ambitos.filter((a) => (APRUEBAN as readonly Rol[]).includes(a.rol));
  return {
    cuentaId: alcance.cuentaId,
    ambitos,
    nacional: ambitos.some((a) => a.titularId === null && a.gremio === null),
    gremios: [],
    titulares: ambitos.flatMap((a) => (a.titularId === null ? [] : [a.titularId])),
  };
}

const definidos = (c: {
  readonly datos?: unknown;
  readonly ocurridoEn?: string | undefined;
}): { datos?: JsonObjeto; ocurridoEn?: string } => ({
  ...(c.datos === undefined ? {} : { datos: c.datos as JsonObjeto }),
  ...(c.ocurridoEn === undefined ? {} : { ocurridoEn: c.ocurridoEn }),
});
