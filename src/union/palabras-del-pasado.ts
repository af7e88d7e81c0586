import { Inject, Injectable } from '@nestjs/common';
import type { Json, JsonObjeto, Observacion, Rol } from '../../machines/contrato.js';
import type { ComandoRechazado } from '../engine/comandos.js';
import { vestirEsquema } from '../modules/procesos/esquema.js';
import { Etiquetas } from '../modules/procesos/etiquetas.js';
import { presentarRechazo } from '../modules/procesos/presentar-rechazo.js';
import { PresentadorDeRequisitos } from '../modules/procesos/presentar-requisitos.js';
import { PalabrasDelPasado, type ObservacionDicha } from '../modules/regularizaciones/puertos.js';
import type { Problema } from '../platform/problema.js';
import { texto, type Idioma } from '../platform/textos/textos.js';

/** The words of the processes' module, for whoever declares a past. */
@Injectable()
export class PalabrasDeLosProcesos extends PalabrasDelPasado {
  constructor(@Inject(Etiquetas) private readonly etiquetas: Etiquetas) {
    super();
  }

  override evento(idioma: Idioma, procedimiento: string, evento: string): string {
    return this.etiquetas.evento(idioma, procedimiento, evento);
  }
  override ayuda(idioma: Idioma, procedimiento: string, evento: string): string | null {
    return this.etiquetas.find(idioma, procedimiento, `ayuda.${evento}`);
  }
  override paso(idioma: Idioma, procedimiento: string, numero: number): string {
    return this.etiquetas.paso(idioma, procedimiento, numero);
  }
  override procedimiento(idioma: Idioma, procedimiento: string): string {
    return this.etiquetas.nombre(idioma, procedimiento);
  }
  override plazo(idioma: Idioma, procedimiento: string, nombre: string): string {
    return this.etiquetas.plazo(idioma, procedimiento, nombre);
  }
  override pendiente(idioma: Idioma, procedimiento: string, codigo: string): string {
    return this.etiquetas.find(idioma, procedimiento, `pendiente.${codigo}`) ?? codigo;
  }
  override rol(idioma: Idioma, rol: Rol): string {
    return this.etiquetas.rol(idioma, rol).etiqueta;
  }
  override campo(idioma: Idioma, procedimiento: string, campo: string): string {
    return this.etiquetas.find(idioma, procedimiento, `campo.${campo}`) ?? campo;
  }
  override esquema(
    idioma: Idioma,
    procedimiento: string,
    esquema: JsonObjeto,
  ): Record<string, Json> {
    return vestirEsquema(this.etiquetas, idioma, procedimiento, esquema);
  }
  override observacion(idioma: Idioma, procedimiento: string, o: Observacion): ObservacionDicha {
    const dicha = new PresentadorDeRequisitos(this.etiquetas, idioma).observacion(o, procedimiento);
    return {
      codigo: dicha.codigo,
      texto: dicha.texto,
      fuerza: dicha.fuerzaTexto,
      cita: dicha.cita === null ? '' : `${dicha.cita.documentoNombre}, ${dicha.cita.lugar}`,
    };
  }
  override rechazo(idioma: Idioma, rechazo: ComandoRechazado): Problema {
    return presentarRechazo(rechazo, this.etiquetas, idioma);
  }
  override decirRechazo(idioma: Idioma, rechazo: ComandoRechazado): string {
    const p = this.rechazo(idioma, rechazo);
    return texto(idioma, `problema.${p.codigo}.detalle`, p.params);
  }
}
