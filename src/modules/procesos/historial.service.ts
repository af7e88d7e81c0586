import { Inject, Injectable } from '@nestjs/common';
import type { Rol } from '../../../machines/contrato.js';
import { designadoEn, eventosQueDesignan } from '../../engine/designados.js';
import { leerLinea } from '../../engine/linea.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import type { FilaLinea } from '../../engine/puertos/filas.js';
import { puedePedirEnmienda } from '../../engine/quien-corrige.js';
import { rolesSobre } from '../../platform/alcance.js';
import type { Identidad } from '../../platform/identidad.js';
import { NombresDeProcesos } from '../../platform/nombres-de-procesos.js';
import type { Pagina } from '../../platform/pagina.js';
import { Problema } from '../../platform/problema.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { ConsultaDeProcesos } from './consulta-de-procesos.js';
import { abiertosPor, codigoDe } from './lineas-con-codigo.js';
import { LineasDeRaiz } from './lineas-de-raiz.js';
import { nombraNacidos } from './lineas-del-sistema.js';
import { referenciasDe, type Referidos } from './presentar-linea.js';
import { ProcesosService } from './procesos.service.js';

/** What dresses the lines of one root for one reader. */
interface Leidas {
  readonly referidos: Referidos;
  /** The names and addresses people wrote in their acts are for those who carry out the process. */
  readonly vePersonales: boolean;
}

/** The journal of a root, as somebody reads it. */
@Injectable()
export class HistorialService {
  constructor(
    @Inject(ConsultaDeProcesos) private readonly consulta: ConsultaDeProcesos,
    @Inject(ProcesosService) private readonly procesos: ProcesosService,
    @Inject(LineasDeRaiz) private readonly lineas: LineasDeRaiz,
    @Inject(NombresDeProcesos) private readonly llamados: NombresDeProcesos,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
  ) {}

  /**
   * `enmendable`: this reader may ask for the line to be amended, and nobody took it back; whether it is the time is said
   * when they try.
   */
  async pagina(
    quien: Identidad,
    idioma: Idioma,
    procesoId: string,
    orden: 'asc' | 'desc',
    corte: { readonly limite: number; readonly cursor: string | null },
  ): Promise<
    Leidas & {
      readonly pagina: Pagina<FilaLinea>;
      readonly enmendable: (fila: FilaLinea) => boolean;
    }
  > {
    const { raizId, titularId } = await this.procesos.ubicar(quien, procesoId);
    const pagina = await this.consulta.bitacora(raizId, orden, corte);
    const roles = await this.roles(quien, titularId);
    const correcciones = await this.lineas.ultimasCorrecciones(raizId);
    return {
      pagina,
      enmendable: (fila) => {
        const linea = leerLinea(fila);
        const quitada = correcciones.get(linea.secuencia)?.correccion?.hecho === null;
        return !quitada && puedePedirEnmienda(linea, quien.cuentaId, roles);
      },
      ...(await this.vestir(quien, idioma, raizId, titularId, pagina.elementos)),
    };
  }

  /** One line, and the last that corrected it. */
  async linea(
    quien: Identidad,
    idioma: Idioma,
    procesoId: string,
    secuencia: number,
  ): Promise<Leidas & { readonly fila: FilaLinea; readonly correccion: FilaLinea | null }> {
    const { raizId, titularId } = await this.procesos.ubicar(quien, procesoId);
    const fila = await this.consulta.linea(raizId, secuencia);
    if (fila === null) throw new Problema('NO_ENCONTRADO');
    const porLaQue = (await this.lineas.correcciones(raizId)).get(secuencia);
    const correccion = porLaQue === undefined ? null : await this.consulta.linea(raizId, porLaQue);
    const filas = correccion === null ? [fila] : [fila, correccion];
    return { fila, correccion, ...(await this.vestir(quien, idioma, raizId, titularId, filas)) };
  }

  /** Whom the last act that stands names as POCL. */
  async poclDesignado(
    quien: Identidad,
    procesoId: string,
  ): Promise<{ readonly nombre: string; readonly secuencia: number } | null> {
    const { raizId, titularId } = await this.procesos.ubicar(quien, procesoId);
    if (!vePersonales(await this.roles(quien, titularId))) return null;
    const actos = eventosQueDesignan(this.catalogo.todos(), 'pocl');
    for (const l of await this.lineas.vigentes(raizId, actos)) {
      const ref = designadoEn(this.catalogo.find(l.procedimiento), l, 'pocl');
      if (ref === null) continue;
      const nombre = (await this.consulta.textos([ref]))[ref] ?? null;
      return nombre === null ? null : { nombre, secuencia: l.secuencia };
    }
    return null;
  }

  private async vestir(
    quien: Identidad,
    idioma: Idioma,
    raizId: string,
    titularId: string,
    filas: readonly FilaLinea[],
  ): Promise<Leidas> {
    const lineas = filas.map(leerLinea);
    const refs = referenciasDe(lineas);
    const [textos, cuentas, documentos, correcciones, nacidos, roles] = await Promise.all([
      this.consulta.textos(refs.textos),
      this.consulta.cuentas(refs.cuentas),
      this.procesos.legibles(quien, refs.documentos, titularId),
      this.lineas.correcciones(raizId),
      lineas.some((l) => nombraNacidos(l) || codigoDe(l) !== null)
        ? this.lineas.nacidos(raizId)
        : new Map(),
      this.roles(quien, titularId),
    ]);
    const llamados = await this.llamados.leer(quien.alcance, idioma, abiertosPor(lineas, nacidos));
    return {
      referidos: { textos, cuentas, documentos, correcciones, nacidos, llamados },
      vePersonales: vePersonales(roles),
    };
  }

  private async roles(quien: Identidad, titularId: string): Promise<readonly Rol[]> {
    return rolesSobre(quien.alcance, await this.procesos.getTitular(quien, titularId));
  }
}

const vePersonales = (roles: readonly Rol[]): boolean =>
  roles.some((r) => ['autoridad', 'delegado', 'pocl', 'poc', 'secretariaTecnica'].includes(r));
