/**
 * Governments that were at work before Minga, in the demonstration: three regularised, one of them with its plan, members
 * and actas brought in from sheets, and one whose declaration waits for the POC. All of it goes through the ordinary doors.
 */
import { createHash } from 'node:crypto';
import type { Engine } from './engine/engine.js';
import { leerCeldas } from './modules/importaciones/leer-celdas.js';
import { HOJAS, type ClaseDeImportacion } from './modules/importaciones/columnas.js';
import { Importador } from './modules/importaciones/importador.js';
import { IncorporadorDeCompromisos } from './modules/importaciones/incorporador-de-compromisos.js';
import { guionDelPasado } from './modules/regularizaciones/guion-del-pasado.js';
import { Archivero } from './demo/archivero.js';
import type { Gente } from './demo/gente.js';
import type { Papel } from './demo/guion.js';
import {
  ACTAS,
  COMPROMISOS,
  HITOS,
  INDICADORES,
  MIEMBROS,
} from './demo/guiones/hojas-del-gad-42.js';
import { PAGL, YA_VENIAN, type YaVenia } from './demo/guiones/lo-que-ya-venia.js';
import { idDe, type IdsDeDemostracion } from './demo/ids-de-demostracion.js';
import type { PuertosDeDemostracion } from './demo/puertos.js';
import { claveDeGad, idDeGadDeDemostracion } from './demo/titulares.js';

const NACIONAL = { cuentaId: '', nacional: true, gremios: [], titulares: [], ambitos: [] } as const;

export class LoQueYaVenia {
  constructor(
    private readonly p: PuertosDeDemostracion,
    private readonly engine: Engine,
    private readonly gente: Gente,
    private readonly archivero: Archivero,
    private readonly ids: IdsDeDemostracion,
  ) {}

  async cargar(): Promise<void> {
    const papeles = YA_VENIAN.flatMap((v) =>
      v.papeles.map((x) => ({ titular: claveDeGad(v.numero), papel: x })),
    );
    await this.archivero.guardarBytes(papeles);
    for (const v of YA_VENIAN) await this.uno(v);
    await this.delGad42();
  }

  private async uno(v: YaVenia): Promise<void> {
    const titular = claveDeGad(v.numero);
    const titularId = idDeGadDeDemostracion(v.numero);
    const prepara = this.gente.get(v.prepara);
    const poc = this.gente.get('poc');
    const ids = new Map<Papel, string>();
    for (const x of v.papeles)
      ids.set(x, await this.archivero.escribir(titular, titularId, x, prepara.cuentaId));
    const declaracion = v.declaracion((x) => ids.get(x) ?? '');
    const id = idDe('regularizacion', titular);
    const ahora = this.p.reloj.ahora();
    const base = {
      id,
      titularId,
      preparadaPor: prepara.cuentaId,
      preparadaComo: prepara.cargos[0]?.rol ?? 'poc',
      creadaEn: ahora,
      actualizadaEn: ahora,
      presentadaEn: ahora,
      resueltaPor: null,
      resueltaEn: null,
      motivo: null,
      raizId: null,
      secuencia: null,
      hash: null,
    };
    const nueva = await this.p.regularizaciones.crear({
      ...base,
      estado: 'presentada',
      version: 1,
      declaracion,
    });
    if (v.presentada === true || !nueva) return;
    const raiz = this.p.catalogo.findVigente('implementacion');
    if (raiz === null) throw new Error('there is no implementation');
    const guion = guionDelPasado(this.p.catalogo, raiz, declaracion, new Set());
    if (guion.faltas.length > 0) throw new Error(`${titular}: ${JSON.stringify(guion.faltas)}`);
    this.ids.empezar(`${titular}/regularizacion`);
    const { recibo } = await this.engine.cargar({
      principal: { cuentaId: poc.cuentaId },
      idempotencia: {
        principal: 'regularizacion',
        clave: id,
        huella: createHash('sha256').update(`regularizacion/${id}`).digest('hex'),
      },
      carga: id,
      titularId,
      procedimiento: 'implementacion',
      entrada: {},
      raizId: null,
      hechos: guion.hechos,
    });
    await this.p.regularizaciones.guardar(
      {
        ...base,
        estado: 'aprobada',
        version: 2,
        declaracion: null,
        resueltaPor: poc.cuentaId,
        resueltaEn: ahora,
        raizId: recibo?.raizId ?? null,
        secuencia: recibo?.secuencia ?? null,
        hash: recibo?.hash ?? null,
      },
      1,
    );
  }

  /** Its plan, its forum and the sessions it held, from sheets. */
  private async delGad42(): Promise<void> {
    const titularId = idDeGadDeDemostracion(42);
    const plan = await this.planDe(titularId);
    await this.importar(titularId, 'miembros', [['miembros', MIEMBROS]], null);
    await this.importar(titularId, 'actas', [['actas', ACTAS]], null);
    await this.importar(
      titularId,
      'plan',
      [
        ['compromisos', COMPROMISOS],
        ['hitos', HITOS],
        ['indicadores', INDICADORES],
      ],
      plan,
    );
    const { reloj, importaciones } = this.p;
    const palabras = { decir: (_: unknown, r: { readonly codigo: string }) => r.codigo };
    const puerta = new IncorporadorDeCompromisos(this.engine, palabras, reloj);
    // Nobody waits for the notice that it is over.
    const noticias = { dar: () => Promise.resolve() };
    const puntos = { pasar: () => undefined };
    const importador = new Importador(importaciones, puerta, reloj, this.ids, noticias, puntos);
    this.ids.empezar('demo:42/importacion');
    while (await importador.atender());
  }

  private async planDe(titularId: string): Promise<string> {
    const poc = this.gente.get('poc').cuentaId;
    const lista = await this.p.titulares.procesos(titularId);
    const raizId = lista[0]?.id ?? '';
    const v = await this.engine.ver(raizId, { cuentaId: poc });
    return v.descendientes.find((d) => d.procedimiento.startsWith('plan@'))?.id ?? '';
  }

  private async importar(
    titularId: string,
    clase: ClaseDeImportacion,
    hojas: readonly (readonly [string, readonly (readonly string[])[]])[],
    procesoId: string | null,
  ): Promise<void> {
    const leido = leerCeldas(
      clase,
      hojas.map(([clave, filas]) => {
        const h = HOJAS[clase].find((x) => x.clave === clave);
        return {
          nombre: h?.nombre ?? clave,
          filas: [(h?.columnas ?? []).map((c) => c.titulo), ...filas],
        };
      }),
    );
    const malas = [...leido.errores, ...leido.filas.flatMap((f) => f.errores)];
    if (malas.length > 0) throw new Error(JSON.stringify(malas));
    const id = idDe('importacion', `${titularId}/${clase}`);
    if ((await this.p.importaciones.find(NACIONAL, id)) !== null) return;
    const ahora = this.p.reloj.ahora();
    await this.p.importaciones.crear(
      {
        id,
        titularId,
        clase,
        estado: 'importando',
        // What its commitments rest on is the plan itself.
        documentoId: procesoId === null ? null : Archivero.idDe(claveDeGad(42), PAGL),
        nombre: `${clase}-gad-demostracion-42.xlsx`,
        procesoId,
        errores: [],
        preparadaPor: this.gente.get('pocl:42').cuentaId,
        creadaEn: ahora,
        actualizadaEn: ahora,
        concluidaEn: null,
      },
      leido.filas.map((f, i) => ({
        orden: i + 1,
        hoja: f.hoja,
        fila: f.fila,
        estado: 'buena',
        datos: f.datos,
        errores: [],
      })),
    );
  }
}
