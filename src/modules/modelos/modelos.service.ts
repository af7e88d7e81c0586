import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Textos } from '../../../machines/contrato.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import type { Pagina } from '../../platform/pagina.js';
import { Problema, type ErrorDeCampo } from '../../platform/problema.js';
import type { ArchivoSubido } from '../../platform/subida.js';
import {
  ModeloStore,
  type AjustesDeModelo,
  type EstadoDeModelo,
  type ModeloVisto,
} from './modelo-store.js';
import {
  TallerDeModelos,
  type LecturaDeModelo,
  type PruebasDeModelo,
} from './taller-de-modelos.js';

export interface ModeloConLectura {
  readonly modelo: ModeloVisto;
  readonly lectura: LecturaDeModelo;
  readonly versiones: readonly ModeloVisto[];
}

/** Drawn procedures: uploaded, read, confirmed and taken out of use. Those of the whole nation, by its POC. */
@Injectable()
export class ModelosService {
  constructor(
    @Inject(ModeloStore) private readonly store: ModeloStore,
    @Inject(TallerDeModelos) private readonly taller: TallerDeModelos,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  /** What every drawn model says besides its own words. */
  get textos(): Textos {
    return this.taller.textos;
  }

  /** What is no BPMN file is answered and not kept. The same bytes again are the version there already is. */
  async subir(
    quien: Identidad,
    subido: ArchivoSubido,
    clave: string | undefined,
  ): Promise<{ readonly id: string | null; readonly lectura: LecturaDeModelo }> {
    exigirAdministrador(quien);
    const bytes = await readFile(subido.ruta);
    const lectura = await this.taller.leer(bytes, await this.llamables());
    if (!lectura.legible) return { id: null, lectura };
    const nombre = lectura.nombre ?? subido.nombre.replace(/\.\w+$/, '');
    const suya = clave ?? claveDe(nombre);
    const versiones = await this.store.versiones(suya);
    if (clave !== undefined && versiones.length === 0) throw new Problema('NO_ENCONTRADO');
    const [ultima] = versiones;
    if (ultima?.sha256 === subido.sha256 && ultima.estado !== 'retirado')
      return { id: ultima.id, lectura };
    const id = this.ids.nuevo();
    const contar = (gravedad: string): number =>
      lectura.hallazgos.filter((h) => h.gravedad === gravedad).length;
    await this.store.subir(
      {
        id,
        clave: suya,
        nombre: nombre.slice(0, 200),
        claveBusqueda: claveBusqueda(`${nombre} ${subido.nombre}`),
        archivo: subido.nombre.slice(0, 200),
        sha256: subido.sha256,
        tamano: subido.tamano,
        ejecutable: lectura.ejecutable,
        impiden: contar('impide'),
        avisos: contar('aviso'),
        subidoPor: quien.cuentaId,
        subidoEn: this.reloj.ahora(),
      },
      bytes,
    );
    return { id, lectura };
  }

  async listar(
    quien: Identidad,
    filtro: { readonly estado?: EstadoDeModelo; readonly q?: string },
    corte: { readonly limite: number; readonly cursor: string | null },
  ): Promise<Pagina<ModeloVisto>> {
    exigirPoc(quien);
    const { estado, q } = filtro;
    return this.store.listar(
      {
        ...(estado === undefined ? {} : { estado }),
        ...(q === undefined ? {} : { busca: claveBusqueda(q) }),
      },
      corte,
    );
  }

  async ver(quien: Identidad, id: string): Promise<ModeloConLectura> {
    exigirPoc(quien);
    const modelo = await this.get(id);
    const [lectura, versiones] = await Promise.all([
      this.leer(modelo),
      this.store.versiones(modelo.clave),
    ]);
    return { modelo, lectura, versiones };
  }

  async contenido(
    quien: Identidad,
    id: string,
  ): Promise<{ modelo: ModeloVisto; bytes: Uint8Array }> {
    exigirPoc(quien);
    const modelo = await this.get(id);
    return { modelo, bytes: await this.bytes(modelo) };
  }

  /** The file as it can be seen: with a drawing even if it came without one. */
  async dibujo(quien: Identidad, id: string): Promise<{ modelo: ModeloVisto; bytes: Uint8Array }> {
    const { modelo, bytes } = await this.contenido(quien, id);
    return { modelo, bytes: await this.taller.dibujar(bytes) };
  }

  /** The cases of a table run on it. Nothing of it is kept. */
  async probar(quien: Identidad, id: string, tabla: string): Promise<PruebasDeModelo> {
    const { bytes } = await this.contenido(quien, id);
    const pruebas = await this.taller.probar(bytes, tabla);
    if (pruebas === null) throw new Problema('MODELO_NO_EJECUTABLE');
    return pruebas;
  }

  /** The drawing of what somebody's process runs: whoever may enter may see it, as any other procedure. */
  async diagrama(procedimiento: string): Promise<{ modelo: ModeloVisto; bytes: Uint8Array }> {
    const [clave = '', version] = procedimiento.split('@');
    const modelo = (await this.store.versiones(clave)).find((m) => m.version === Number(version));
    if (modelo === undefined || modelo.ajustes === null) throw new Problema('NO_ENCONTRADO');
    return { modelo, bytes: await this.taller.dibujar(await this.bytes(modelo)) };
  }

  /** From now on processes of it may be opened. */
  async confirmar(quien: Identidad, id: string, ajustes: AjustesDeModelo): Promise<void> {
    exigirPoc(quien);
    const modelo = await this.get(id);
    const lectura = await this.leer(modelo);
    if (!lectura.ejecutable) throw new Problema('MODELO_NO_EJECUTABLE');
    const errores: ErrorDeCampo[] = lectura.carriles
      .filter((c) => (ajustes.carriles[c.id]?.actuan ?? []).length === 0)
      .map((c) => ({ campo: `carriles.${c.id}`, codigo: 'REQUERIDO' }));
    if (errores.length > 0) throw new Problema('DATOS_INVALIDOS', {}, { errores });
    const propios = new Set(lectura.carriles.map((c) => c.id));
    const carriles = Object.fromEntries(
      Object.entries(ajustes.carriles).filter(([c]) => propios.has(c)),
    );
    const hecho = await this.store.confirmar(
      id,
      { ...ajustes, carriles },
      quien.cuentaId,
      this.reloj.ahora(),
    );
    if (!hecho) throw new Problema('MODELO_FUERA_DE_LUGAR');
    await this.catalogo.traer(modelo.clave);
  }

  /** What is open goes on to its end; no more is opened. */
  async retirar(quien: Identidad, id: string, motivo: string): Promise<void> {
    exigirAdministrador(quien);
    const modelo = await this.get(id);
    if (!(await this.store.retirar(id, motivo, quien.cuentaId, this.reloj.ahora())))
      throw new Problema('MODELO_FUERA_DE_LUGAR');
    await this.catalogo.traer(modelo.clave);
  }

  private async get(id: string): Promise<ModeloVisto> {
    const modelo = await this.store.find(id);
    if (modelo === null) throw new Problema('NO_ENCONTRADO');
    return modelo;
  }

  private async leer(modelo: ModeloVisto): Promise<LecturaDeModelo> {
    return this.taller.leer(await this.bytes(modelo), await this.llamables());
  }

  private async bytes(modelo: ModeloVisto): Promise<Uint8Array> {
    const bytes = await this.store.bytes(modelo.sha256);
    if (bytes === null) throw new Error(`the bytes of ${modelo.id} are not there`);
    return bytes;
  }

  /** Drawn procedures that need nothing to be opened: a call activity hands nothing over. */
  private async llamables(): Promise<ReadonlySet<string>> {
    const enMarcha = await this.store.enMarcha();
    return new Set(enMarcha.flatMap((m) => [m.clave, `${m.clave}@${m.version}`]));
  }
}

export const puedeAdministrar = (quien: Identidad): boolean =>
  tieneRolNacional(quien, 'administrador');
export const puedeConfirmar = (quien: Identidad): boolean =>
  tieneRolNacional(quien, 'poc', 'administrador');

function exigirAdministrador(quien: Identidad): void {
  if (!puedeAdministrar(quien)) throw new Problema('SIN_PERMISO');
}
function exigirPoc(quien: Identidad): void {
  if (!puedeConfirmar(quien)) throw new Problema('SIN_PERMISO');
}

const LARGO_DE_CLAVE = 60;
const claveDe = (nombre: string): string => {
  const palabras = claveBusqueda(nombre)
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '-');
  return `modelo-${palabras.slice(0, LARGO_DE_CLAVE).replace(/-+$/, '') || 'sin-nombre'}`;
};
