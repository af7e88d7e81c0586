import type { z } from 'zod';
import type { Cita, Observacion, Rol } from '../../../machines/contrato.js';
import type { PorCuentaDe } from '../../../machines/contrato.js';
import type { OfertaVista, RequisitoVisto } from '../../engine/comandos.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { Etiquetas } from './etiquetas.js';
import type { citaDto, observacionDto, requisitoDto } from './situacion.dto.js';

type CitaDto = z.infer<typeof citaDto>;
type RequisitoDto = z.infer<typeof requisitoDto>;
type ObservacionDto = z.infer<typeof observacionDto>;

/** Rules with their source, their force and their words. */
export class PresentadorDeRequisitos {
  constructor(
    private readonly etiquetas: Etiquetas,
    private readonly idioma: Idioma,
  ) {}

  /** `regla`: what the rule asks, in our own words. */
  cita(cita: Cita, regla: string): CitaDto {
    return {
      documento: cita.documento,
      documentoNombre: texto(this.idioma, `fuente.${cita.documento}`),
      lugar: cita.lugar,
      regla,
      claves: [...cita.claves],
    };
  }

  requisito(r: RequisitoVisto, procedimiento: string | null): RequisitoDto {
    const dicho = this.etiquetas.requisito(this.idioma, procedimiento, r.codigo);
    return {
      codigo: r.codigo,
      texto: dicho,
      falta:
        r.resultado === 'falta'
          ? this.etiquetas.falta(this.idioma, procedimiento, r.codigo, r.params)
          : null,
      fuerza: r.fuerza,
      fuerzaTexto: texto(this.idioma, `fuerza.${r.fuerza}`),
      certeza: r.certeza,
      lecturaNuestra: r.certeza !== 'fuente',
      clase: r.clase,
      cita: this.cita(r.cita, dicho),
      resultado: r.resultado,
      efecto: r.efecto,
      params: { ...r.params },
    };
  }

  observacion(
    o: Observacion,
    procedimiento: string | null,
    justificacion: string | null = null,
  ): ObservacionDto {
    const dicho = this.etiquetas.falta(this.idioma, procedimiento, o.codigo, o.params);
    const declarado = this.declarado(procedimiento, o.codigo);
    return {
      codigo: o.codigo,
      texto: dicho,
      fuerza: o.fuerza,
      fuerzaTexto: texto(this.idioma, `fuerza.${o.fuerza}`),
      lecturaNuestra: o.certeza !== 'fuente',
      cita:
        declarado === null
          ? null
          : this.cita(declarado, this.etiquetas.requisito(this.idioma, procedimiento, o.codigo)),
      justificada: o.justificada,
      justificacion,
    };
  }

  porCuentaDe(
    lista: readonly PorCuentaDe[],
  ): { actua: RolDto; registran: RolDto[]; prueba: string }[] {
    return lista.map((p) => ({
      actua: this.rol(p.actua),
      registran: this.roles(p.registran),
      prueba: p.prueba,
    }));
  }

  como(
    vias: OfertaVista['como'],
  ): { registra: Rol; actua: Rol; prueba: string | null; etiqueta: string }[] {
    return vias.map((v) => ({
      ...v,
      etiqueta: texto(this.idioma, v.registra === v.actua ? 'como.propio' : 'como.porCuentaDe', {
        registra: texto(this.idioma, `rol.${v.registra}`),
        deQuien: texto(this.idioma, `deRol.${v.actua}`),
      }),
    }));
  }

  rol(rol: Rol): RolDto {
    return this.etiquetas.rol(this.idioma, rol);
  }

  roles(roles: readonly Rol[]): RolDto[] {
    return roles.map((r) => this.rol(r));
  }

  /** Where the rule of a recorded observation is written, as the pinned version declares it. */
  private declarado(procedimiento: string | null, codigo: string): Cita | null {
    const proc = procedimiento === null ? null : this.etiquetas.procedimiento(procedimiento);
    for (const evento of proc?.eventos.values() ?? [])
      for (const r of evento.requisitos) if (r.codigo === codigo) return r.cita;
    return null;
  }
}

interface RolDto {
  readonly rol: Rol;
  readonly etiqueta: string;
}
