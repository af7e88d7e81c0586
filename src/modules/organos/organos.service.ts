import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { esReferenciaDeTexto, type Json, type JsonObjeto } from '../../../machines/contrato.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import type { FilaProceso } from '../../engine/puertos/filas.js';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { aIso } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Problema } from '../../platform/problema.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { ConteoDeTermino, OrganoStore, type ProcesoLeido } from './organo-store.js';
import type {
  anticipacionDto,
  consultaDeAnticipacion,
  organoDto,
  organosDto,
  sesionDto,
  sesionesDto,
} from './organos.dto.js';

type Organo = z.infer<typeof organoDto>;
type Sesion = z.infer<typeof sesionDto>;

/** Bodies and sessions told from what their own procedures answer of them. */
@Injectable()
export class OrganosService {
  constructor(
    @Inject(OrganoStore) private readonly store: OrganoStore,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(ConteoDeTermino) private readonly conteo: ConteoDeTermino,
  ) {}

  async deTitular(quien: Identidad, titularId: string): Promise<z.infer<typeof organosDto>> {
    const leidos = await this.store.deTitular(quien.alcance, titularId);
    return {
      elementos: leidos.map((l) => {
        const v = this.vista<Organo>(l.fila);
        return {
          ...this.comun(l.fila),
          clave: l.asunto,
          clase: v.clase,
          nombre: v.nombre,
          representaciones: v.representaciones.filter((r) => r.enFunciones).length,
          normaVigente: v.normaVigente,
          cadencia: v.cadencia,
        };
      }),
    };
  }

  async organo(quien: Identidad, id: string, fecha: string | undefined): Promise<Organo> {
    const { fila, asunto } = await this.get(quien, id, 'organo');
    const v = await this.conPalabras(this.vista<Organo>(fila, fecha));
    const ordinal = (await this.store.ultimoOrdinal({ id, titularId: fila.titularId })) + 1;
    return {
      ...v,
      ...this.comun(fila),
      clave: asunto,
      personas: await this.store.personas(
        v.representaciones.flatMap((r) => r.delegaciones.flatMap((d) => d.persona ?? [])),
      ),
      siguienteSesion: { asunto: `${id}/${ordinal}`, ordinal },
    };
  }

  async sesiones(
    quien: Identidad,
    id: string,
    corte: { readonly limite: number; readonly cursor: string | null },
  ): Promise<z.infer<typeof sesionesDto>> {
    const { fila } = await this.get(quien, id, 'organo');
    const p = await this.store.sesiones({ id, titularId: fila.titularId }, corte);
    return {
      elementos: p.elementos.map(({ fila: f }) => {
        const s = this.vista<Sesion>(f);
        return {
          ...this.comun(f),
          organo: s.organo,
          ordinal: s.ordinal,
          numero: s.numero,
          tipo: s.tipo,
          fecha: s.fecha,
          hora: s.hora,
          llamada: s.llamada,
          puntos: s.puntos.filter((punto) => !punto.retirado).length,
          celebrada: s.celebrada,
          actaAprobada: s.acta?.aprobada != null,
          actaFirmada: s.acta?.firmada != null,
        };
      }),
      siguiente: p.siguiente,
    };
  }

  async sesion(quien: Identidad, id: string): Promise<Sesion> {
    const { fila } = await this.get(quien, id, 'sesion');
    const v = await this.conPalabras(this.vista<Sesion>(fila));
    const organo = await this.store.find(quien.alcance, v.organo, 'organo');
    const hijos = await this.store.acuerdos(id);
    return {
      ...v,
      ...this.comun(fila),
      acuerdos: v.acuerdos.map((a) => {
        const hijo = hijos.find((h) => h.ref === `acuerdo-${a.n}`);
        return { ...a, proceso: hijo?.id ?? null, estado: estadoDeAcuerdo(hijo) };
      }),
      personas: await this.store.personas(v.asistencia.flatMap((a) => a.persona ?? [])),
      representaciones:
        organo === null
          ? []
          : this.vista<Organo>(organo.fila, v.fecha ?? undefined).representaciones.map((r) => ({
              numero: r.numero,
              nombre: r.nombre,
              sector: r.sector,
            })),
    };
  }

  /** The notice counted day by day, against the rules in force on the day of the session. */
  async anticipacion(
    quien: Identidad,
    idioma: Idioma,
    id: string,
    { notificada, fecha, tipo }: z.infer<typeof consultaDeAnticipacion>,
  ): Promise<z.infer<typeof anticipacionDto>> {
    const { fila, codigoDpa } = await this.get(quien, id, 'organo');
    const { reglas, normaVigente } = this.vista<Organo>(fila, fecha);
    const pide = {
      ordinaria: reglas.avisoOrdinaria,
      extraordinaria: reglas.avisoExtraordinaria,
      segunda: reglas.diasDeSegunda,
    }[tipo];
    const enDias = tipo === 'segunda' || reglas.unidadDeAviso === 'diasTermino';
    const c = this.conteo.contar(notificada, fecha, enDias ? pide : 0, codigoDpa);
    return {
      notificada,
      fecha,
      dias: c.dias,
      pide,
      unidad: tipo === 'segunda' ? 'diasTermino' : reglas.unidadDeAviso,
      basta: tipo === 'segunda' ? c.dias <= pide : !enDias || c.dias >= pide,
      primera: c.primera,
      normaVigente,
      calendario: c.calendario,
      conteo: c.conteo.map((d) => ({
        fecha: d.fecha,
        numero: d.numero,
        naturaleza: d.naturaleza as 'habil',
        etiqueta: texto(idioma, `dia.${d.naturaleza}`),
        motivos: [...d.motivos],
      })),
      advertencias: c.dudas.map((codigo) => ({ codigo, texto: texto(idioma, `duda.${codigo}`) })),
    };
  }

  /** @throws 404 */
  private async get(
    quien: Identidad,
    id: string,
    procedimiento: 'organo' | 'sesion',
  ): Promise<ProcesoLeido> {
    const leido = await this.store.find(quien.alcance, id, procedimiento);
    if (leido === null) throw new Problema('NO_ENCONTRADO');
    return leido;
  }

  private situacion(fila: FilaProceso) {
    const proc = this.catalogo.get(fila.procedimiento);
    const situacion = proc.restaurar({
      procesoId: fila.id,
      formato: fila.formato,
      estado: JSON.parse(fila.estado) as Json,
      contexto: JSON.parse(fila.contexto) as JsonObjeto,
      hijos: {},
      concluida: fila.situacion === 'concluido',
    });
    return { proc, situacion };
  }

  /** What its procedure says of it; the shape is the answer's, checked when it leaves. */
  private vista<T>(fila: FilaProceso, fecha?: string): T {
    const { proc, situacion } = this.situacion(fila);
    return proc.responder?.(situacion, 'vista', { fecha: fecha ?? null }) as T;
  }

  private comun(fila: FilaProceso) {
    const { proc, situacion } = this.situacion(fila);
    return {
      id: fila.id,
      titularId: fila.titularId,
      estados: [...proc.verEstados(situacion)],
      situacion: fila.situacion,
      abiertoEn: aIso(fila.abiertoEn),
      actualizadoEn: aIso(fila.actualizadoEn),
    };
  }

  /** The same with its words in place of their references; null where they were erased. */
  private async conPalabras<T>(valor: T): Promise<T> {
    const refs = new Set<string>();
    recorrer(valor, (ref) => (refs.add(ref), ref));
    const textos = await this.procesos.textos([...refs]);
    return recorrer(valor, (ref) => textos[ref] ?? null) as T;
  }
}

function recorrer(valor: unknown, cambio: (ref: string) => string | null): unknown {
  if (esReferenciaDeTexto(valor)) return cambio(valor);
  if (Array.isArray(valor)) return valor.map((v) => recorrer(v, cambio));
  if (typeof valor !== 'object' || valor === null) return valor;
  return Object.fromEntries(Object.entries(valor).map(([k, v]) => [k, recorrer(v, cambio)]));
}

function estadoDeAcuerdo(hijo: FilaProceso | undefined): Sesion['acuerdos'][number]['estado'] {
  if (hijo === undefined) return 'propuesto';
  const estado = JSON.parse(hijo.estado) as Json;
  if (estado === 'acuerdoCumplido') return 'cumplido';
  return estado === 'acuerdoDejadoSinEfecto' || hijo.situacion === 'detenido'
    ? 'sinEfecto'
    : 'pendiente';
}
