import { Inject, Injectable } from '@nestjs/common';
import type { Rol } from '../../../machines/contrato.js';
import { ComandoRechazado } from '../../engine/comandos.js';
import { Engine } from '../../engine/engine.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { rolesSobre } from '../../platform/alcance.js';
import { HojaIlegible, leerLibro, type HojaLeida } from '../../platform/hojas/hojas.js';
import type { Identidad } from '../../platform/identidad.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import type { Idioma } from '../../platform/textos/textos.js';
import type { TitularVisto } from '../../platform/titular.dto.js';
import { HOJAS, type ClaseDeImportacion } from './columnas.js';
import { huellaDeActa, huellaDeMiembro } from './huellas.js';
import {
  ImportacionStore,
  type EstadoDeFila,
  type FilaDeImportacion,
  type ImportacionEnLista,
} from './importacion-store.js';
import { leerCeldas, type ErrorDeCelda, type FilaLeida, type LibroLeido } from './leer-celdas.js';
import {
  LoImportado,
  type ActaHistorica,
  type FichaDeCompromiso,
  type MiembroImportado,
} from './lo-importado.js';
import { Originales, PalabrasDeRechazo, TitularDeImportacion } from './puertos.js';

const PREPARAN: readonly Rol[] = ['poc', 'pocl', 'delegado', 'secretariaTecnica'];
const VEN_CORREOS: readonly Rol[] = ['autoridad', 'delegado', 'pocl', 'poc', 'secretariaTecnica'];

export interface ActaEscrita {
  readonly [clave: string]: string | undefined;
  readonly documento?: string | undefined;
}
export interface PedidoDeImportacion {
  readonly titular: string;
  readonly clase: ClaseDeImportacion;
  readonly documento?: string | undefined;
  /** Actas filled in on the screen, each with its own PDF. */
  readonly filas?: readonly ActaEscrita[] | undefined;
  readonly plan?: string | undefined;
  /** Documents uploaded beside the book, that its rows name by file. */
  readonly adjuntos?: readonly string[] | undefined;
}

/** Reads what somebody uploaded, says what is wrong in it cell by cell, and lets the good rows in when they are asked for. */
@Injectable()
export class ImportacionesService {
  constructor(
    @Inject(ImportacionStore) private readonly store: ImportacionStore,
    @Inject(LoImportado) private readonly importado: LoImportado,
    @Inject(TitularDeImportacion) private readonly titulares: TitularDeImportacion,
    @Inject(Originales) private readonly originales: Originales,
    @Inject(PalabrasDeRechazo) private readonly palabras: PalabrasDeRechazo,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  async crear(quien: Identidad, idioma: Idioma, p: PedidoDeImportacion): Promise<string> {
    const titular = await this.porPreparar(quien, p.titular);
    const { nombre, hojas } = await this.leer(quien, titular, p);
    const leido = leerCeldas(p.clase, hojas);
    const conSusPapeles = await this.conPapeles(quien, titular, p, leido);
    const filas = await this.sinRepetir(titular, p, conSusPapeles);
    const errores = [...leido.errores, ...(await this.ensayar(quien, idioma, p, filas))];
    const ahora = this.reloj.ahora();
    const id = this.ids.nuevo();
    await this.store.crear(
      {
        id,
        titularId: titular.id,
        clase: p.clase,
        estado: 'revisada',
        documentoId: p.documento ?? null,
        nombre,
        procesoId: p.plan ?? null,
        errores,
        preparadaPor: quien.cuentaId,
        creadaEn: ahora,
        actualizadaEn: ahora,
        concluidaEn: null,
      },
      filas.map((f, i) => ({
        orden: i + 1,
        hoja: f.hoja,
        fila: f.fila,
        estado: f.errores.length > 0 ? 'mala' : 'buena',
        datos: f.datos,
        errores: f.errores,
      })),
    );
    return id;
  }

  async get(quien: Identidad, id: string): Promise<ImportacionEnLista> {
    const i = await this.store.find(quien.alcance, id);
    if (i === null) throw new Problema('NO_ENCONTRADO');
    await this.porPreparar(quien, i.titularId);
    return i;
  }

  async listar(
    quien: Identidad,
    filtro: { readonly titularId?: string; readonly clase?: ClaseDeImportacion },
    corte: Corte,
  ): Promise<Pagina<ImportacionEnLista>> {
    return this.store.listar(quien.alcance, filtro, corte);
  }

  async filas(
    quien: Identidad,
    id: string,
    estado: EstadoDeFila | null,
    corte: Corte,
  ): Promise<Pagina<FilaDeImportacion>> {
    await this.get(quien, id);
    return this.store.filas(id, estado, corte);
  }

  /** Everything in it that is wrong, for a sheet to be mended by. */
  async errores(quien: Identidad, id: string): Promise<readonly ErrorDeCelda[]> {
    const i = await this.get(quien, id);
    const errores: ErrorDeCelda[] = [...i.errores];
    for (const estado of ['mala', 'omitida'] as const) {
      let cursor: string | null = null;
      do {
        const p: Pagina<FilaDeImportacion> = await this.store.filas(id, estado, {
          limite: 1000,
          cursor,
        });
        errores.push(...p.elementos.flatMap((f) => f.errores));
        cursor = p.siguiente;
      } while (cursor !== null);
    }
    return errores;
  }

  /** Lets the good rows in; with errors, only if that is said. */
  async confirmar(quien: Identidad, id: string, parcial: boolean): Promise<void> {
    const i = await this.get(quien, id);
    if (i.estado === 'importando' || i.estado === 'concluida') return;
    const impedida = i.errores.length > 0 || i.cuentas.buenas === 0;
    if (i.estado !== 'revisada') throw new Problema('IMPORTACION_CERRADA');
    if (impedida || (i.cuentas.malas > 0 && !parcial))
      throw new Problema('IMPORTACION_CON_ERRORES', { malas: i.cuentas.malas });
    await this.store.pasar(id, 'revisada', 'importando', this.reloj.ahora());
  }

  async descartar(quien: Identidad, id: string): Promise<void> {
    await this.get(quien, id);
    if (!(await this.store.pasar(id, 'revisada', 'descartada', this.reloj.ahora())))
      throw new Problema('IMPORTACION_CERRADA');
  }

  async actas(quien: Identidad, titularId: string, corte: Corte): Promise<Pagina<ActaHistorica>> {
    await this.getTitular(quien, titularId);
    return this.importado.actas(titularId, corte);
  }

  async miembros(
    quien: Identidad,
    titularId: string,
    corte: Corte,
  ): Promise<Pagina<MiembroImportado> & { readonly conCorreos: boolean }> {
    const titular = await this.getTitular(quien, titularId);
    const roles = rolesSobre(quien.alcance, titular);
    const conCorreos = roles.some((r) => VEN_CORREOS.includes(r));
    return { ...(await this.importado.miembros(titularId, corte)), conCorreos };
  }

  fichas(quien: Identidad, planId: string): Promise<readonly FichaDeCompromiso[]> {
    return this.importado.fichas(planId, quien.alcance);
  }

  private async leer(
    quien: Identidad,
    titular: TitularVisto,
    p: PedidoDeImportacion,
  ): Promise<{ nombre: string; hojas: readonly HojaLeida[] }> {
    if (p.filas !== undefined) return { nombre: '', hojas: [escrita(p.clase, p.filas)] };
    if (p.documento === undefined) throw campoInvalido('documento', 'REQUERIDO');
    const original = await this.originales.leer(quien, p.documento, titular.id);
    if (original === null) throw campoInvalido('documento', 'DOCUMENTO_INEXISTENTE');
    try {
      return { nombre: original.nombre, hojas: await leerLibro(original.bytes) };
    } catch (error) {
      if (error instanceof HojaIlegible)
        throw new Problema('HOJA_ILEGIBLE', { motivo: error.message });
      throw error;
    }
  }

  /** The PDF each acta names: of the form, or of those uploaded with the book. */
  private async conPapeles(
    quien: Identidad,
    titular: TitularVisto,
    p: PedidoDeImportacion,
    { filas }: LibroLeido,
  ): Promise<readonly FilaLeida[]> {
    if (p.clase !== 'actas') return filas;
    const dados = [...(p.adjuntos ?? []), ...(p.filas ?? []).flatMap((f) => f.documento ?? [])];
    const porNombre = await this.originales.porNombre(quien, dados, titular.id);
    const suyos = new Set(porNombre.values());
    return filas.map((f, i) => {
      const escrito = p.filas?.[i]?.documento;
      const documento = escrito ?? porNombre.get((f.datos['archivo'] ?? '').toLowerCase());
      if (documento !== undefined && suyos.has(documento))
        return { ...f, datos: { ...f.datos, documento } };
      if (f.datos['archivo'] === undefined && escrito === undefined) return f;
      return conError(p.clase, f, 'ARCHIVO_AUSENTE', { archivo: f.datos['archivo'] ?? '' });
    });
  }

  /** What is there already is not brought in again. */
  private async sinRepetir(
    titular: TitularVisto,
    p: PedidoDeImportacion,
    filas: readonly FilaLeida[],
  ): Promise<readonly FilaLeida[]> {
    const { clase } = p;
    if (clase === 'plan') return filas;
    const huellaDe = clase === 'actas' ? huellaDeActa : huellaDeMiembro;
    const huellas = filas.map((f) => huellaDe(f.datos));
    const estan = await this.importado.huellas(titular.id, clase, huellas);
    return filas.map((f, i) =>
      estan.has(huellas[i] ?? '') ? conError(clase, f, 'YA_EXISTE', {}) : f,
    );
  }

  /** Whether the plan takes commitments now, and from this account; and which it has. */
  private async ensayar(
    quien: Identidad,
    idioma: Idioma,
    p: PedidoDeImportacion,
    filas: readonly FilaLeida[],
  ): Promise<readonly ErrorDeCelda[]> {
    if (p.clase !== 'plan') return [];
    if (p.plan === undefined) throw campoInvalido('plan', 'REQUERIDO');
    const principal = { cuentaId: quien.cuentaId };
    const delLibro = (motivo: string): ErrorDeCelda => ({
      hoja: HOJAS.plan[0]?.nombre ?? '',
      celda: '1',
      columna: '',
      codigo: 'NO_SE_REGISTRO',
      params: { motivo },
    });
    try {
      const plan = await this.engine.ver(p.plan, principal);
      if (plan.titular.id !== p.titular) throw new Problema('NO_ENCONTRADO');
      const sabidos = new Set(
        plan.descendientes.flatMap((d) =>
          d.procedimiento.startsWith('compromiso@') && typeof d.contexto['codigo'] === 'string'
            ? [d.contexto['codigo']]
            : [],
        ),
      );
      const repetidos = filas.filter(
        (f) => f.hoja === 'compromisos' && sabidos.has(f.datos['codigo'] ?? ''),
      );
      for (const f of repetidos)
        (f.errores as ErrorDeCelda[]).push(errorDe('plan', f, 'YA_EXISTE', {}));
      const oferta = plan.ofertas.find((o) =>
        ['incorporarCompromiso', 'formularCompromiso'].includes(o.evento),
      );
      if (oferta === undefined) return [delLibro(SIN_LUGAR)];
      if (!oferta.puedo) return [delLibro(SIN_CARGO)];
      return [];
    } catch (error) {
      if (error instanceof ComandoRechazado && error.codigo !== 'NO_ENCONTRADO')
        return [delLibro(this.palabras.decir(idioma, error))];
      if (error instanceof ComandoRechazado) throw new Problema('NO_ENCONTRADO');
      throw error;
    }
  }

  private async porPreparar(quien: Identidad, titularId: string): Promise<TitularVisto> {
    const titular = await this.getTitular(quien, titularId);
    if (!rolesSobre(quien.alcance, titular).some((r) => PREPARAN.includes(r)))
      throw new Problema('SIN_PERMISO');
    return titular;
  }

  private async getTitular(quien: Identidad, id: string): Promise<TitularVisto> {
    const titular = await this.titulares.find(quien.alcance, id);
    if (titular === null) throw new Problema('NO_ENCONTRADO');
    return titular;
  }
}

const SIN_LUGAR =
  'El plan no admite compromisos en este momento: se formulan en la cocreación (etapa 4) o se incorporan al organizar su ejecución.';
const SIN_CARGO = 'Su cargo no registra compromisos de este plan.';

/** What was filled in on the screen, as if it had come in a sheet. */
function escrita(clase: ClaseDeImportacion, filas: readonly ActaEscrita[]): HojaLeida {
  const [hoja] = HOJAS[clase];
  const columnas = (hoja?.columnas ?? []).filter((c) => c.clave !== 'archivo');
  return {
    nombre: hoja?.nombre ?? '',
    filas: [
      columnas.map((c) => c.titulo),
      ...filas.map((f) => columnas.map((c) => (f[c.clave] ?? '').trim())),
    ],
  };
}

const errorDe = (
  clase: ClaseDeImportacion,
  f: FilaLeida,
  codigo: ErrorDeCelda['codigo'],
  params: ErrorDeCelda['params'],
): ErrorDeCelda => ({
  hoja: HOJAS[clase].find((h) => h.clave === f.hoja)?.nombre ?? f.hoja,
  celda: `${f.fila}`,
  columna: '',
  codigo,
  params,
});
const conError = (
  clase: ClaseDeImportacion,
  f: FilaLeida,
  codigo: ErrorDeCelda['codigo'],
  params: ErrorDeCelda['params'],
): FilaLeida => ({ ...f, errores: [...f.errores, errorDe(clase, f, codigo, params)] });
