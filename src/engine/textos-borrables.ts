/**
 * Free words and personal values never enter the journal: the line keeps SHA-256(salt‖text), the words live in a table
 * from which they can be erased. Whoever erases them leaves the chain whole.
 */
import { esReferenciaDeTexto, type JsonObjeto } from '../../machines/contrato.js';
import { cambiarCadenas, type CamposMarcados } from './campos-marcados.js';
import { sha256 } from './canonico.js';
import type { FilaTexto } from './puertos/filas.js';
import type { Ids } from './puertos/ids.js';

export type TextoNuevo = Omit<FilaTexto, 'raizId' | 'secuencia'> & {
  /** Line of its command that says it, counted from 0. */
  readonly linea?: number;
};

export const esReferencia = esReferenciaDeTexto;

export const referenciaDe = (sal: string, texto: string): string => `texto:${sha256(sal + texto)}`;

/** Gathers the words of one command and hands back what the line may say of them. */
export class TextosBorrables {
  readonly nuevos: TextoNuevo[] = [];

  constructor(private readonly ids: Ids) {}

  guardar(campo: string, texto: string, clase: 'texto' | 'personal' = 'texto'): string {
    const sal = this.ids.sal();
    const ref = referenciaDe(sal, texto);
    this.nuevos.push({ ref, campo, clase, sal, texto });
    return ref;
  }

  /** The data with its words replaced. `conservar` says which words already have a reference (corrections). */
  reemplazar(
    datos: JsonObjeto,
    campos: CamposMarcados,
    conservar: (lugar: string, texto: string) => string | null = () => null,
  ): JsonObjeto {
    let resultado = datos;
    for (const { ruta, clase } of campos.textos)
      resultado = cambiarCadenas(
        resultado,
        ruta,
        (texto, lugar) => conservar(lugar, texto) ?? this.guardar(`datos.${lugar}`, texto, clase),
      );
    return resultado;
  }
}
