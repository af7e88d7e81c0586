import type { z } from 'zod';
import type { EstadoDePaso } from '../../../machines/contrato.js';
import type {
  EfectoDeRectificacion,
  Recibo,
  Simulacion,
  SituacionVista,
} from '../../engine/comandos.js';
import { aIso } from '../../platform/formas.js';
import { escribirProblema } from '../../platform/problema.filter.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { Etiquetas } from './etiquetas.js';
import { PresentadorDeLineas } from './presentar-linea.js';
import { presentarRechazo } from './presentar-rechazo.js';
import { PresentadorDeRequisitos } from './presentar-requisitos.js';
import type { efectoDeRectificacionDto, simulacionDto } from './respuestas.dto.js';
import type { reciboDto } from './situacion.dto.js';

/** What a command did, would do, or would mend, in words. */
export class PresentadorDeEfectos {
  private readonly requisitos: PresentadorDeRequisitos;

  constructor(
    private readonly etiquetas: Etiquetas,
    private readonly idioma: Idioma,
  ) {
    this.requisitos = new PresentadorDeRequisitos(etiquetas, idioma);
  }

  recibo(r: Recibo): z.infer<typeof reciboDto> {
    return {
      raizId: r.raizId,
      procesoId: r.procesoId,
      secuencia: r.secuencia,
      hash: r.hash,
      registradoEn: aIso(r.registradoEn),
      observaciones: r.observaciones.map((o) => this.requisitos.observacion(o, null)),
      repetida: r.repetida,
    };
  }

  simulacion(
    s: Simulacion,
    raizId: string,
    evento: string,
    instancia: string,
    peticion: string,
  ): z.infer<typeof simulacionDto> {
    const { etiquetas, idioma, requisitos } = this;
    const procedimiento = etiquetas.procedimientoDeEvento(evento);
    return {
      permitido: s.permitido,
      problema:
        s.rechazo === null
          ? null
          : escribirProblema(
              presentarRechazo(s.rechazo, etiquetas, idioma, procedimiento),
              idioma,
              instancia,
              peticion,
            ),
      requisitos: s.requisitos.map((r) => requisitos.requisito(r, procedimiento)),
      exigidos: [...s.exigidos],
      observaciones: s.observaciones.map((o) => requisitos.observacion(o, procedimiento)),
      pasos: sinReflejos(s.pasos, raizId).map((p) => ({
        ...this.cambioDePaso(p.procedimiento, p),
        procesoId: p.procesoId,
        procedimiento: p.procedimiento,
        vuelta: p.vuelta,
      })),
      avisos: s.avisos.map((a) => ({
        codigo: a.codigo,
        texto: etiquetas.aviso(idioma, null, a.codigo, a.params),
        roles: requisitos.roles(a.roles),
      })),
      plazos: s.plazos.map((p) => ({
        ...p,
        etiqueta: etiquetas.plazo(idioma, procedimiento, p.nombre),
      })),
      abre: s.abre.map((id) => ({ procedimiento: id, etiqueta: etiquetas.nombre(idioma, id) })),
    };
  }

  rectificacion(
    e: EfectoDeRectificacion,
    v: SituacionVista,
  ): z.infer<typeof efectoDeRectificacionDto> {
    const { etiquetas, idioma } = this;
    const procedimientoDe = (procesoId: string): string =>
      v.descendientes.find((d) => d.id === procesoId)?.procedimiento ?? v.procedimiento;
    const lineas = new PresentadorDeLineas(etiquetas, idioma, true);
    const suyo = e.procedimiento === '' ? v.procedimiento : e.procedimiento;
    return {
      recibo: e.recibo === null ? null : this.recibo(e.recibo),
      aprueban: this.requisitos.roles(e.aprueban),
      exigeDocumento: e.exigeDocumento,
      cambios: e.cambios.map((c) => ({
        ...c,
        etiqueta: lineas.rotulo(suyo, c.campo),
        antesEtiqueta: lineas.decir(suyo, c.antes),
        despuesEtiqueta: lineas.decir(suyo, c.despues),
      })),
      pasos: e.pasos.map((p) => ({
        ...this.cambioDePaso(procedimientoDe(p.procesoId), p),
        procesoId: p.procesoId,
      })),
      plazos: e.plazos.map((p) => ({ ...p, etiqueta: etiquetas.plazo(idioma, null, p.nombre) })),
      marca:
        e.marca === null
          ? null
          : {
              antes: this.marcaDicha(e.marca.antes),
              despues: this.marcaDicha(e.marca.despues),
            },
      descansan: e.descansan.map((d) => ({
        ...d,
        etiqueta: etiquetas.evento(idioma, null, d.evento),
      })),
    };
  }

  private marcaDicha(marca: string | null): string {
    return texto(this.idioma, marca === null ? 'marca.ninguna' : `marca.${marca}`);
  }

  private cambioDePaso(
    procedimiento: string,
    p: { readonly numero: number; readonly antes: EstadoDePaso; readonly despues: EstadoDePaso },
  ) {
    const { idioma } = this;
    return {
      numero: p.numero,
      actividad: this.etiquetas.paso(idioma, procedimiento, p.numero),
      antes: p.antes,
      antesEtiqueta: texto(idioma, `estadoPaso.${p.antes}`),
      despues: p.despues,
      despuesEtiqueta: texto(idioma, `estadoPaso.${p.despues}`),
    };
  }
}

/** A step that a child walks is seen there: what its parent's record of it says is the same news. */
const sinReflejos = (pasos: Simulacion['pasos'], raizId: string): Simulacion['pasos'] =>
  pasos.filter(
    (p) =>
      p.procesoId !== raizId ||
      !pasos.some((otro) => otro.numero === p.numero && otro.procesoId !== raizId),
  );
