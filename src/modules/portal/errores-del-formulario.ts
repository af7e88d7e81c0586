import type { ErrorDeCampo, Problema } from '../../platform/problema.js';
import { findTexto, texto, type Idioma } from '../../platform/textos/textos.js';

/**
 * What is wrong, field by field when it is of fields. Said to a person who has the form before them with what they wrote
 * and a fresh check: what is told to programs is not what they have to do.
 */
export function erroresDelFormulario(idioma: Idioma, p: Problema): readonly string[] {
  const campos = (p.extra['errores'] ?? []) as readonly ErrorDeCampo[];
  if (campos.length === 0)
    return [
      findTexto(idioma, `portal.formulario.rechazo.${p.codigo}`) ??
        texto(idioma, `problema.${p.codigo}.detalle`, p.params),
    ];
  return campos.map((e) => {
    const campo = CAMPOS[e.campo.split('.').at(-1) ?? ''];
    const de = (clave: string): string => texto(idioma, `portal.formulario.${clave}`);
    const que =
      campo !== undefined && FALTA.has(e.codigo)
        ? de(`falta.${campo.falta}`)
        : (e.texto ?? texto(idioma, `validacion.${e.codigo}`));
    return campo === undefined ? que : `${de(campo.rotulo)}: ${que}`;
  });
}

/** Not there, too short, or not of its form. */
const FALTA: ReadonlySet<string> = new Set(['INVALID_TYPE', 'TOO_SMALL', 'INVALID_FORMAT']);
const CAMPOS: { readonly [campo: string]: { readonly rotulo: string; readonly falta: string } } = {
  problema: { rotulo: 'problema', falta: 'corto' },
  dice: { rotulo: 'dice', falta: 'corto' },
  solucion: { rotulo: 'solucion', falta: 'corto' },
  sugiere: { rotulo: 'sugiere', falta: 'corto' },
  nombre: { rotulo: 'campo.nombre', falta: 'nombre' },
  correo: { rotulo: 'campo.correo', falta: 'correo' },
};
