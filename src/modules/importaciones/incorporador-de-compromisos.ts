/**
 * A commitment of a sheet, taken through the engine's own door as what already happened: formulated or incorporated,
 * begun, its hitos met, and ended if it ended. Its ficha keeps the sheet as it was read.
 */
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { JsonObjeto, Rol } from '../../../machines/contrato.js';
import { ComandoRechazado, type SituacionVista } from '../../engine/comandos.js';
import { Engine } from '../../engine/engine.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { HOJAS } from './columnas.js';
import { fichaDe, hitosDe, indicadorDe, lugarDeHito } from './hechos-del-compromiso.js';
import type { FilaDeImportacion, FilaHecha, Importacion } from './importacion-store.js';
import { PalabrasDeRechazo } from './puertos.js';

interface Hecho {
  readonly procesoId: string;
  readonly evento: string;
  /** Tells apart those of one event. */
  readonly clave: string;
  readonly datos: JsonObjeto;
  readonly ocurridoEn?: string | undefined;
}

@Injectable()
export class IncorporadorDeCompromisos {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(PalabrasDeRechazo) private readonly palabras: PalabrasDeRechazo,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  /** The row and those that hang from it, done: all brought in, or all left out with the reason. */
  async incorporar(
    i: Importacion,
    fila: FilaDeImportacion,
    colgadas: readonly FilaDeImportacion[],
  ): Promise<readonly FilaHecha[]> {
    const hitos = colgadas.filter((c) => c.hoja === 'hitos');
    const indicadores = colgadas.filter((c) => c.hoja === 'indicadores');
    try {
      await this.porLaPuerta(i, fila, hitos, indicadores);
    } catch (error) {
      if (!(error instanceof ComandoRechazado)) throw error;
      const motivo = this.palabras.decir('es', error);
      return [fila, ...colgadas].map((f) => ({
        orden: f.orden,
        estado: 'omitida',
        errores: [
          {
            hoja: HOJAS.plan.find((h) => h.clave === f.hoja)?.nombre ?? f.hoja,
            celda: `${f.fila}`,
            columna: '',
            codigo: 'NO_SE_REGISTRO',
            params: { motivo },
          },
        ],
      }));
    }
    const { datos } = fila;
    const ficha = {
      planId: i.procesoId ?? '',
      codigo: datos['codigo'] ?? '',
      titularId: i.titularId,
      importacionId: i.id,
      titulo: datos['titulo'] ?? '',
      ficha: {
        compromiso: datos,
        hitos: hitos.map((h) => h.datos),
        indicadores: indicadores.map((x) => x.datos),
      },
      claveBusqueda: claveBusqueda(`${datos['codigo'] ?? ''} ${datos['titulo'] ?? ''}`),
      registradaPor: i.preparadaPor,
      registradaEn: this.reloj.ahora(),
    };
    return [
      { orden: fila.orden, estado: 'importada', errores: [], ficha },
      ...colgadas.map((c): FilaHecha => ({ orden: c.orden, estado: 'importada', errores: [] })),
    ];
  }

  private async porLaPuerta(
    i: Importacion,
    { datos, fila }: FilaDeImportacion,
    hitos: readonly FilaDeImportacion[],
    indicadores: readonly FilaDeImportacion[],
  ): Promise<void> {
    const planId = i.procesoId ?? '';
    const principal = { cuentaId: i.preparadaPor };
    const codigo = datos['codigo'] ?? '';
    const plan = await this.engine.ver(planId, principal);
    const formular = plan.ofertas.find((o) => o.evento === 'formularCompromiso');
    const mandar = (h: Hecho, en: SituacionVista): Promise<void> => this.mandar(i, fila, h, en);
    if (formular !== undefined) {
      await mandar(
        {
          procesoId: formular.procesoId,
          evento: 'formularCompromiso',
          clave: 'formular',
          datos: {
            codigo,
            ...(datos['responsable'] === undefined ? {} : { responsable: true }),
            ...(datos['contraparte'] === undefined ? {} : { contraparte: true }),
            hitosVerificables: hitos.filter((h) => h.datos['verificable'] !== undefined).length,
            ...(datos['inicio'] === undefined ? {} : { inicio: datos['inicio'] }),
            ...(datos['fin'] === undefined ? {} : { fin: datos['fin'] }),
            compromiso: fichaDe(datos),
            ...(hitos.length === 0 ? {} : { hitos: hitosDe(hitos) }),
          },
        },
        plan,
      );
      return;
    }
    await mandar(
      {
        procesoId: planId,
        evento: 'incorporarCompromiso',
        clave: 'incorporar',
        datos: {
          codigo,
          ...(datos['inicio'] === undefined ? {} : { inicio: datos['inicio'] }),
          ...(datos['fin'] === undefined ? {} : { fin: datos['fin'] }),
          ...(hitos.length === 0 ? {} : { hitos: hitos.length }),
        },
      },
      plan,
    );
    await this.comoEsta(i, datos, hitos, indicadores, mandar);
  }

  /** Begun, with its hitos met, ended: as the sheet says it is. */
  private async comoEsta(
    i: Importacion,
    datos: FilaDeImportacion['datos'],
    hitos: readonly FilaDeImportacion[],
    indicadores: readonly FilaDeImportacion[],
    mandar: (h: Hecho, en: SituacionVista) => Promise<void>,
  ): Promise<void> {
    const estado = datos['estado'] ?? 'noIniciado';
    const cumplidos = hitos.flatMap((h, n) =>
      h.datos['cumplido'] === undefined ? [] : [{ n, el: h.datos['cumplido'] }],
    );
    const v = await this.engine.ver(i.procesoId ?? '', { cuentaId: i.preparadaPor });
    const suyo = v.descendientes.findLast(
      (d) => d.procedimiento.startsWith('compromiso@') && d.contexto['codigo'] === datos['codigo'],
    );
    if (suyo === undefined) return;
    const procesoId = suyo.id;
    await mandar(
      { procesoId, evento: 'describirCompromiso', clave: 'describir', datos: fichaDe(datos) },
      v,
    );
    if (hitos.length > 0)
      await mandar(
        {
          procesoId,
          evento: 'aprobarHojaDeRuta',
          clave: 'ruta',
          datos: { hitos: hitosDe(hitos) },
        },
        v,
      );
    for (const [n, x] of indicadores.entries())
      await mandar(
        {
          procesoId,
          evento: 'definirIndicador',
          clave: `indicador-${n}`,
          datos: indicadorDe(x, n),
        },
        v,
      );
    if (estado === 'noIniciado' && cumplidos.length === 0) return;
    if (estado !== 'cerradoSinCumplir' || cumplidos.length > 0)
      await mandar({ procesoId, evento: 'iniciarCompromiso', clave: 'iniciar', datos: {} }, v);
    for (const { n, el } of cumplidos)
      await mandar(
        {
          procesoId,
          evento: 'cumplirHito',
          clave: `hito-${n}`,
          datos: { hito: lugarDeHito(n) },
          ocurridoEn: el,
        },
        v,
      );
    if (estado === 'cumplido')
      await mandar({ procesoId, evento: 'cumplirCompromiso', clave: 'cumplir', datos: {} }, v);
    if (estado === 'cerradoSinCumplir')
      await mandar(
        {
          procesoId,
          evento: 'cerrarSinCumplir',
          clave: 'cerrar',
          datos: { motivo: datos['motivo'] ?? '' },
        },
        v,
      );
  }

  /** Nothing documents when it happened but the sheet itself, which is the document given. */
  private async mandar(i: Importacion, fila: number, h: Hecho, en: SituacionVista): Promise<void> {
    const clave = `importacion/${i.id}/${fila}/${h.clave}`;
    const actua: Rol | undefined = en.ofertas.find((o) => o.evento === h.evento)?.como[0]?.actua;
    await this.engine.registrar({
      principal: { cuentaId: i.preparadaPor },
      idempotencia: {
        principal: i.preparadaPor,
        clave,
        huella: createHash('sha256').update(clave).digest('hex'),
      },
      procesoId: h.procesoId,
      evento: h.evento,
      siCoincide: null,
      sinAvisos: true,
      datos: h.datos,
      modo: 'consumado',
      ...(h.ocurridoEn === undefined ? { sinConstancia: true } : { ocurridoEn: h.ocurridoEn }),
      justificaciones: {
        SIN_CONSTANCIA: `Importado de «${i.nombre}», fila ${fila}.`,
      },
      ...(actua === undefined && i.documentoId === null
        ? {}
        : {
            actuadoPor: {
              rol:
                actua ??
                (h.evento.startsWith('c') && h.evento !== 'cumplirHito' ? 'foro' : 'grupoEjecutor'),
              ...(i.documentoId === null ? {} : { documento: i.documentoId }),
            },
          }),
    });
  }
}
