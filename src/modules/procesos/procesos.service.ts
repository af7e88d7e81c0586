import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { JsonObjeto } from '../../../machines/contrato.js';
import {
  ComandoRechazado,
  type EfectoDeRectificacion,
  type EventoDeMarca,
  type Recibo,
  type Simulacion,
  type SituacionVista,
} from '../../engine/comandos.js';
import { Engine } from '../../engine/engine.js';
import { leerLinea } from '../../engine/linea.js';
import type { SobreHttp } from '../../platform/decoradores.js';
import { tieneRol, type Identidad } from '../../platform/identidad.js';
import type { Pagina } from '../../platform/pagina.js';
import { NombresDeProcesos, type Llamados } from '../../platform/nombres-de-procesos.js';
import { Problema } from '../../platform/problema.js';
import type { Idioma } from '../../platform/textos/textos.js';
import type { TitularVisto } from '../../platform/titular.dto.js';
import { ConsultaDeProcesos, type ProcesoEnLista } from './consulta-de-procesos.js';
import { Etiquetas } from './etiquetas.js';
import { LineasDeRaiz } from './lineas-de-raiz.js';
import { presentarRechazo } from './presentar-rechazo.js';
import type { Vestido } from './presentar-situacion.js';
import type {
  aperturaDeProceso,
  consultaDeEnsayo,
  consultaDeProcesos,
  marcaPedida,
  rectificacionPedida,
  recuentoPedido,
  transicion,
} from './pedidos.dto.js';
import { DocumentosDeProceso, TitularDeProceso, type DocumentoNombrado } from './puertos.js';

/** More observations than anybody reads; the journal has them all. */
const OBSERVACIONES_A_LA_VISTA = 200;

/** Hands commands to the engine and reads what dresses its answers. It decides nothing. */
@Injectable()
export class ProcesosService {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(ConsultaDeProcesos) private readonly consulta: ConsultaDeProcesos,
    @Inject(TitularDeProceso) private readonly titulares: TitularDeProceso,
    @Inject(LineasDeRaiz) private readonly lineas: LineasDeRaiz,
    @Inject(DocumentosDeProceso) private readonly documentos: DocumentosDeProceso,
    @Inject(Etiquetas) private readonly etiquetas: Etiquetas,
    @Inject(NombresDeProcesos) private readonly llamados: NombresDeProcesos,
  ) {}

  abrir(
    quien: Identidad,
    idioma: Idioma,
    { procedimiento, titular, entrada, ...resto }: z.infer<typeof aperturaDeProceso>,
    sobre: SobreHttp,
  ): Promise<Recibo> {
    return this.sinRechazo(idioma, () =>
      this.engine.abrir({
        principal: { cuentaId: quien.cuentaId },
        idempotencia: sobre.idempotencia,
        procedimiento,
        titularId: titular,
        entrada: entrada as JsonObjeto,
        ...definidos(resto),
      }),
    );
  }

  registrar(
    quien: Identidad,
    idioma: Idioma,
    procesoId: string,
    evento: string,
    cuerpo: z.infer<typeof transicion>,
    sobre: SobreHttp,
  ): Promise<Recibo> {
    return this.sinRechazo(idioma, () =>
      this.engine.registrar(comandoDe(quien, procesoId, evento, cuerpo, sobre)),
    );
  }

  simular(
    quien: Identidad,
    idioma: Idioma,
    procesoId: string,
    evento: string,
    cuerpo: z.infer<typeof transicion>,
    sobre: SobreHttp,
    { linea, como }: z.infer<typeof consultaDeEnsayo>,
  ): Promise<{ readonly simulacion: Simulacion; readonly raizId: string }> {
    // In the place of another, only who looks after the system: it would learn what that office may do.
    if (como !== undefined && !this.puedeVerTecnica(quien)) throw new Problema('SIN_PERMISO');
    return this.sinRechazo(idioma, async () => ({
      simulacion: await this.engine.simular(
        comandoDe(quien, procesoId, evento, cuerpo, { ...sobre, idempotencia: null }),
        definidos({ linea, como }),
      ),
      raizId: (await this.consulta.ubicar(quien.alcance, procesoId))?.raizId ?? procesoId,
    }));
  }

  marcar(
    quien: Identidad,
    idioma: Idioma,
    raizId: string,
    evento: EventoDeMarca,
    { motivo, ...resto }: z.infer<typeof marcaPedida>,
    sobre: SobreHttp,
  ): Promise<Recibo> {
    return this.sinRechazo(idioma, () =>
      this.engine.marcar({
        principal: { cuentaId: quien.cuentaId },
        idempotencia: sobre.idempotencia,
        raizId,
        evento,
        motivo,
        ...definidos(resto),
      }),
    );
  }

  recontar(
    quien: Identidad,
    idioma: Idioma,
    procesoId: string,
    plazoId: string,
    { vence, motivo, ...resto }: z.infer<typeof recuentoPedido>,
    sobre: SobreHttp,
  ): Promise<Recibo> {
    return this.sinRechazo(idioma, () =>
      this.engine.recontar({
        principal: { cuentaId: quien.cuentaId },
        idempotencia: sobre.idempotencia,
        procesoId,
        plazoId,
        vence,
        motivo,
        ...definidos(resto),
      }),
    );
  }

  rectificar(
    quien: Identidad,
    idioma: Idioma,
    raizId: string,
    { clase, secuencia, motivo, previa, cambios, ...resto }: z.infer<typeof rectificacionPedida>,
    sobre: SobreHttp,
  ): Promise<EfectoDeRectificacion> {
    return this.sinRechazo(idioma, () =>
      this.engine.rectificar({
        principal: { cuentaId: quien.cuentaId },
        idempotencia: previa ? null : sobre.idempotencia,
        raizId,
        clase,
        secuencia,
        motivo,
        previa,
        ...(cambios === undefined
          ? {}
          : { cambios: definidos(cambios) as { datos?: JsonObjeto; ocurridoEn?: string } }),
        ...definidos(resto),
      }),
    );
  }

  ver(
    quien: Identidad,
    idioma: Idioma,
    procesoId: string,
    opciones: { readonly plan?: string; readonly linea?: number } = {},
  ): Promise<SituacionVista> {
    return this.sinRechazo(idioma, () =>
      this.engine.ver(procesoId, { cuentaId: quien.cuentaId }, opciones),
    );
  }

  listar(
    quien: Identidad,
    { limite, cursor, titular, ...filtro }: z.infer<typeof consultaDeProcesos>,
  ): Promise<Pagina<ProcesoEnLista>> {
    return this.consulta.listar(
      quien.alcance,
      { ...definidos(filtro), ...(titular === undefined ? {} : { titularId: titular }) },
      { limite, cursor: cursor ?? null },
    );
  }

  /** What a situation is shown with: names, documents, observations. */
  async vestir(quien: Identidad, idioma: Idioma, v: SituacionVista): Promise<Vestido> {
    const [titular, documentos, observadas, correcciones, llamados] = await Promise.all([
      this.getTitular(quien, v.titular.id),
      this.consulta.documentosDePasos(v.raizId),
      this.consulta.lineasConObservaciones(v.raizId, OBSERVACIONES_A_LA_VISTA),
      this.lineas.ultimasCorrecciones(v.raizId),
      this.llamar(quien, idioma, v),
    ]);
    const lineas = await this.lineas.comoSeLeen(v.raizId, observadas.map(leerLinea), correcciones);
    const refs = lineas.flatMap((l) => Object.values(l.justificaciones ?? {}));
    const legibles = await this.legibles(
      quien,
      documentos.map((d) => d.documentoId),
      v.titular.id,
    );
    return {
      titular,
      documentos: documentos.flatMap((d) => {
        const documento = legibles.get(d.documentoId);
        return documento === undefined ? [] : [{ ...d, documento }];
      }),
      observadas: lineas,
      textos: refs.length === 0 ? {} : await this.consulta.textos([...new Set(refs)]),
      llamados,
    };
  }

  /** Only what has a code has a name that the situation does not know. */
  llamar(quien: Identidad, idioma: Idioma, v: SituacionVista): Promise<Llamados> {
    const conCodigo = v.descendientes.filter((d) => typeof d.contexto['codigo'] === 'string');
    return this.llamados.leer(
      quien.alcance,
      idioma,
      conCodigo.map((d) => d.id),
    );
  }

  /** The exact lines are for whoever looks after the system. */
  puedeVerTecnica(quien: Identidad): boolean {
    return tieneRol(quien, 'administrador', 'poc');
  }

  /** Where a process lives. What is out of reach does not exist. */
  async ubicar(
    quien: Identidad,
    procesoId: string,
  ): Promise<{ readonly raizId: string; readonly titularId: string }> {
    const ubicacion = await this.consulta.ubicar(quien.alcance, procesoId);
    if (ubicacion === null) throw new Problema('NO_ENCONTRADO');
    return ubicacion;
  }

  /** Names of the documents, of those the account may read. */
  async legibles(
    quien: Identidad,
    ids: readonly string[],
    titularId: string,
  ): Promise<ReadonlyMap<string, DocumentoNombrado>> {
    if (ids.length === 0) return new Map();
    const lista = await this.documentos.legibles(quien.alcance, [...new Set(ids)], titularId);
    return new Map(lista.map((d) => [d.id, d]));
  }

  async getTitular(quien: Identidad, id: string): Promise<TitularVisto> {
    const titular = await this.titulares.find(quien.alcance, id);
    if (titular === null) throw new Problema('NO_ENCONTRADO');
    return titular;
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

function comandoDe(
  quien: Identidad,
  procesoId: string,
  evento: string,
  { datos, actuadoPor, ...resto }: z.infer<typeof transicion>,
  sobre: SobreHttp,
) {
  return {
    principal: { cuentaId: quien.cuentaId },
    idempotencia: sobre.idempotencia,
    siCoincide: sobre.siCoincide,
    procesoId,
    evento,
    datos: datos as JsonObjeto,
    ...(actuadoPor === undefined
      ? {}
      : {
          actuadoPor: definidos(actuadoPor) as { rol: typeof actuadoPor.rol; documento?: string },
        }),
    ...definidos(resto),
  };
}

/** Without the fields nobody gave: the engine tells «absent» from «undefined». */
function definidos<T extends object>(o: T): { [k in keyof T]: Exclude<T[k], undefined> } {
  return Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as {
    [k in keyof T]: Exclude<T[k], undefined>;
  };
}
