/** What a declaration would write, in words; and what in it cannot be so, with its step and its rule. */
import type { z } from 'zod';
import type {
  ComandoRechazado,
  PasoDeSituacion,
  ProcesoResumido,
  RequisitoVisto,
} from '../../engine/comandos.js';
import { pasoDelRecorrido } from '../../engine/paso-del-recorrido.js';
import type { Catalogo } from '../../engine/puertos/catalogo.js';
import { texto, findTexto, type Idioma } from '../../platform/textos/textos.js';
import type { FaltaDelPasado } from './guion-del-pasado.js';
import type { PalabrasDelPasado } from './puertos.js';
import type { ensayoDto } from './regularizaciones.dto.js';
import type { Ensayo } from './regularizaciones.service.js';

type EnsayoDto = z.infer<typeof ensayoDto>;
type ErrorDto = EnsayoDto['errores'][number];

export class PresentadorDeEnsayo {
  constructor(
    private readonly catalogo: Catalogo,
    private readonly palabras: PalabrasDelPasado,
    private readonly idioma: Idioma,
  ) {}

  ensayo({ terreno, faltas, carga, pasos }: Ensayo): EnsayoDto {
    const { palabras, idioma } = this;
    const procesos = carga?.procesos ?? [];
    const raiz = procesos.find((p) => p.padreId === null);
    const planes = procesos.filter(
      (p) => p.padreId !== null && p.pasos.some((x) => x.numero >= 14),
    );
    const errores = [
      ...faltas.map((f) => this.falta(f)),
      ...(carga?.fallas ?? []).flatMap(({ clave, rechazo }) =>
        this.falla(clave, rechazo, terreno.proc.id, pasos),
      ),
    ];
    return {
      listo: errores.length === 0,
      huella: carga === null || errores.length > 0 ? null : carga.huella,
      errores,
      pasos: raiz === undefined ? [] : this.pasos(raiz, terreno.proc.id),
      planes: planes.map((p) => ({
        nombre: texto(idioma, 'plan.nombre', { ordinal: p.contexto['ordinal'] ?? p.ronda }),
        compromisos: Object.keys((p.contexto['compromisos'] ?? {}) as object).length,
        pasos: this.pasos(p, p.procedimiento),
      })),
      hechos: (carga?.hechos ?? []).map((h) => ({
        clave: h.clave,
        paso: pasoDelRecorrido(this.catalogo.find(h.procedimiento), h.paso),
        etiqueta: palabras.evento(idioma, h.procedimiento, h.evento),
        ocurridoEn: h.ocurridoEn,
        sinConstancia: h.sinConstancia,
        noAplica: h.declaracion === 'noAplica',
        actua: { rol: h.actua, etiqueta: palabras.rol(idioma, h.actua) },
        observaciones: h.observaciones.map((o) => palabras.observacion(idioma, h.procedimiento, o)),
      })),
      plazos: (carga?.plazos ?? []).map((p) => ({
        etiqueta: palabras.plazo(
          idioma,
          procesos.find((x) => x.id === p.procesoId)?.procedimiento ?? terreno.proc.id,
          p.nombre,
        ),
        vence: p.venceFecha,
        vencido: p.computo['vencidoAlRegistrar'] === true,
      })),
    };
  }

  private pasos(p: ProcesoResumido, procedimiento: string): EnsayoDto['pasos'] {
    return p.pasos.map((x: PasoDeSituacion) => ({
      numero: x.numero,
      actividad: this.palabras.paso(this.idioma, procedimiento, x.numero),
      estado: x.estado,
      etiquetaEstado: texto(
        this.idioma,
        `estadoPaso.${x.estado === 'cumplido' && x.sinConstancia ? 'sinConstancia' : x.estado}`,
      ),
      desde: x.desde,
      sinConstancia: x.sinConstancia,
      regularizado: x.regularizado,
      pendientes: x.pendientes.map((c) => this.palabras.pendiente(this.idioma, procedimiento, c)),
    }));
  }

  private falta(f: FaltaDelPasado): ErrorDto {
    const { idioma, palabras } = this;
    const etiqueta =
      f.codigo === 'HITO_DESCONOCIDO'
        ? f.evento
        : palabras.evento(idioma, f.procedimiento, f.evento);
    const motivo =
      f.falla === undefined
        ? ''
        : (findTexto(idioma, `validacion.${f.falla}`) ?? texto(idioma, 'validacion.FORMA'));
    return {
      campo: f.campo,
      codigo: f.falla ?? f.codigo,
      paso: f.paso,
      texto: texto(idioma, `regularizacion.falta.${f.codigo}`, {
        paso: f.paso,
        etiqueta,
        campo: f.dato === undefined ? '' : palabras.campo(idioma, f.procedimiento, f.dato),
        motivo,
      }),
    };
  }

  private falla(
    clave: string,
    rechazo: ComandoRechazado,
    procedimiento: string,
    pasos: Ensayo['pasos'],
  ): ErrorDto[] {
    const { idioma, palabras } = this;
    const evento = clave.split('.').findLast((t) => !/^\d+$/.test(t)) ?? '';
    const paso = pasos.get(evento) ?? 0;
    const etiqueta = texto(idioma, 'regularizacion.donde', {
      paso,
      etiqueta: palabras.evento(idioma, procedimiento, evento),
    });
    const errores = (palabras.rechazo(idioma, rechazo).extra['errores'] ?? []) as readonly {
      campo: string;
      codigo: string;
      params?: { readonly [k: string]: unknown };
    }[];
    if (rechazo.codigo === 'DATOS_INVALIDOS')
      return errores.map((e) => ({
        campo: `${clave}.${e.campo}`,
        codigo: e.codigo,
        paso,
        texto: `${etiqueta}: ${
          findTexto(idioma, `validacion.${e.codigo}`, e.params ?? {}) ??
          texto(idioma, 'validacion.FORMA')
        }`,
      }));
    if (rechazo.codigo === 'EVENTO_FUERA_DE_LUGAR')
      return [
        {
          campo: clave,
          codigo: rechazo.codigo,
          paso,
          texto: texto(idioma, 'regularizacion.falta.FUERA_DE_LUGAR', { etiqueta }),
        },
      ];
    const incumplidos = (rechazo.params['incumplidos'] ?? []) as readonly RequisitoVisto[];
    return [
      {
        campo: clave,
        codigo: incumplidos[0]?.codigo ?? rechazo.codigo,
        paso,
        texto: `${etiqueta}: ${incumplidos
          .map((r) =>
            palabras.observacion(idioma, procedimiento, {
              codigo: r.codigo,
              fuerza: r.fuerza,
              certeza: r.certeza,
              justificada: false,
              params: r.params,
            }),
          )
          .map((o) => o.texto)
          .join(' ')}`,
      },
    ];
  }
}
