import { Controller, Get, Inject } from '@nestjs/common';
import type { z } from 'zod';
import type { Rol } from '../../../machines/contrato.js';
import { leerLinea } from '../../engine/linea.js';
import { lugaresDelPaso, pasoDelRecorrido } from '../../engine/paso-del-recorrido.js';
import { Calendario } from '../../engine/puertos/calendario.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import type { FilaTitular } from '../../engine/puertos/filas.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { rolesSobre } from '../../platform/alcance.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { Consulta, EnIdioma, Quien } from '../../platform/decoradores.js';
import { aIso } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import {
  NombresDeProcesos,
  nombreEntreIguales,
  type Llamados,
} from '../../platform/nombres-de-procesos.js';
import { Nombres } from '../../platform/nombres.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { bandeja, consultaDeBandeja } from './bandeja.dto.js';
import { EncargosService } from './encargos.service.js';
import { TareaStore, type HechoPropio, type TareaVista } from './tarea-store.js';

type Bandeja = z.infer<typeof bandeja>;
type Tarea = Bandeja['elementos'][number];

@Controller('api/bandeja')
export class BandejaController {
  constructor(
    @Inject(TareaStore) private readonly store: TareaStore,
    @Inject(EncargosService) private readonly encargos: EncargosService,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(Nombres) private readonly nombres: Nombres,
    @Inject(NombresDeProcesos) private readonly llamados: NombresDeProcesos,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  @Get()
  @Operacion({
    id: 'leerBandeja',
    grupo: 'Bandeja',
    resumen:
      'Lo que espera por mí, lo que puedo registrar por otros, lo de mi equipo y lo de los demás, y lo que registré',
    respuesta: bandeja,
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeBandeja)
    { vista, limite, cursor, paso, gad, mios, q }: z.infer<typeof consultaDeBandeja>,
  ): Promise<Bandeja> {
    const reparto = { ...this.encargos.reparto(quien), soloMios: mios === '1' };
    const corte = { limite, cursor: cursor ?? null };
    const filtro = {
      ...(paso === undefined ? {} : { lugares: lugaresDelPaso(this.catalogo.todos(), paso) }),
      ...(gad === undefined ? {} : { titularId: gad }),
    };
    const conteos = await this.store.contar(quien.alcance, reparto);
    if (vista === 'hechos') {
      const { elementos, siguiente } = await this.store.hechos(quien.alcance, filtro, corte);
      const llamados = await this.llamados.leer(
        quien.alcance,
        idioma,
        elementos.map((h) => h.linea.procesoId),
      );
      return {
        elementos: elementos.map((h) => this.hecho(h, llamados, idioma)),
        siguiente,
        conteos,
      };
    }
    const { elementos, siguiente } = await this.store.listar(
      quien.alcance,
      {
        vista,
        ...reparto,
        ...filtro,
        ...(q === undefined || q.trim() === '' ? {} : { q: claveBusqueda(q) }),
      },
      corte,
    );
    const llamados = await this.llamados.leer(
      quien.alcance,
      idioma,
      elementos.map((t) => t.procesoId),
    );
    const titulares = new Map<string, FilaTitular | null>();
    for (const t of elementos)
      if (!titulares.has(t.titularId))
        titulares.set(t.titularId, await this.procesos.findTitular(t.titularId));
    return {
      elementos: elementos.map((t) =>
        this.tarea(t, titulares.get(t.titularId) ?? null, llamados, quien, idioma),
      ),
      siguiente,
      conteos,
    };
  }

  private tarea(
    t: TareaVista,
    titular: FilaTitular | null,
    llamados: Llamados,
    quien: Identidad,
    idioma: Idioma,
  ): Tarea {
    const mios = titular === null ? [] : rolesSobre(quien.alcance, titular);
    const propio = mios.find((r) => t.actua.includes(r));
    const ajeno = mios.find((r) => t.registran.includes(r));
    const actua = t.actua[0] ?? 'poc';
    const como = propio ?? ajeno ?? actua;
    return {
      procesoId: t.procesoId,
      raizId: t.raizId,
      titular: { ...t.titular },
      evento: t.evento,
      etiqueta: this.nombres.evento(idioma, t.procedimiento, t.evento),
      paso: t.paso,
      pasoNombre: t.paso === null ? null : this.nombres.paso(idioma, t.procedimiento, t.paso),
      pasoDelRecorrido: pasoDelRecorrido(this.catalogo.find(t.procedimiento), t.paso),
      sobre: nombreEntreIguales(llamados, t.procesoId) ?? this.loQueEs(idioma, t.procedimiento),
      actuaComo: rol(idioma, como),
      porCuentaDe: propio === undefined && ajeno !== undefined ? rol(idioma, actua) : null,
      vence: titular === null ? null : this.vence(t, titular),
      faltan: t.faltan.map((codigo) => ({
        codigo,
        texto: this.nombres.falta(idioma, t.procedimiento, codigo),
      })),
      desde: aIso(t.desde),
      borrador: t.borrador,
      encargo: encargoVisto(t, quien.cuentaId),
      puedoTomar: propio !== undefined || ajeno !== undefined,
      secuencia: null,
    };
  }

  private hecho(
    { linea, procedimiento, titular }: HechoPropio,
    llamados: Llamados,
    idioma: Idioma,
  ): Tarea {
    const l = leerLinea(linea);
    const actua = l.actuadoPor?.rol ?? l.registradoPor?.rol ?? 'poc';
    const registra = l.registradoPor?.rol ?? actua;
    return {
      procesoId: l.proceso,
      raizId: l.raiz,
      titular: { ...titular },
      evento: l.evento,
      etiqueta: this.nombres.evento(idioma, l.procedimiento, l.evento),
      paso: l.paso,
      pasoNombre: l.paso === null ? null : this.nombres.paso(idioma, procedimiento, l.paso),
      pasoDelRecorrido: pasoDelRecorrido(this.catalogo.find(procedimiento), l.paso),
      sobre: nombreEntreIguales(llamados, l.proceso) ?? this.loQueEs(idioma, procedimiento),
      actuaComo: rol(idioma, registra),
      porCuentaDe: registra === actua ? null : rol(idioma, actua),
      vence: null,
      faltan: [],
      desde: aIso(l.registradoEn),
      borrador: false,
      encargo: null,
      puedoTomar: false,
      secuencia: l.secuencia,
    };
  }

  /** «Presentar el borrador», of what: a procedure without steps is named, for no step tells it. */
  private loQueEs(idioma: Idioma, procedimiento: string): string | null {
    return this.catalogo.find(procedimiento)?.pasos.length === 0
      ? this.nombres.nombre(idioma, procedimiento)
      : null;
  }

  private vence(t: TareaVista, titular: FilaTitular): Tarea['vence'] {
    if (t.venceFecha === null) return null;
    const clase = t.plazo ?? 'meta';
    const hoy = this.calendario.fecha(this.reloj.ahora(), titular.zona);
    const vencido = t.venceFecha < hoy;
    const [desde, hasta] = vencido ? [t.venceFecha, hoy] : [hoy, t.venceFecha];
    const dias =
      clase === 'termino'
        ? this.calendario.diasTermino(desde, hasta, titular).dias
        : Math.round(
            (Date.parse(`${hasta}T00:00:00Z`) - Date.parse(`${desde}T00:00:00Z`)) / 86_400_000,
          );
    return { fecha: t.venceFecha, clase, dias: vencido ? -dias : dias, vencido };
  }
}

function encargoVisto({ encargo: e }: TareaVista, yo: string): Tarea['encargo'] {
  if (e === null) return null;
  const sustituyo = e.ausencia?.sustitutoCuentaId === yo;
  return {
    nombre: e.nombre,
    mia: e.cuentaId === yo,
    delegadaPor: e.puestoPor === e.cuentaId ? null : e.puestoPorNombre,
    motivo: e.motivo,
    desde: aIso(e.puestoEn),
    ausencia:
      e.ausencia === null
        ? null
        : { hasta: e.ausencia.hasta, sustituto: e.ausencia.sustituto, sustituyo },
    puedoSoltar: e.cuentaId === yo || e.puestoPor === yo || sustituyo,
  };
}

const rol = (idioma: Idioma, codigo: Rol): { rol: Rol; etiqueta: string } => ({
  rol: codigo,
  etiqueta: texto(idioma, `rol.${codigo}`),
});
