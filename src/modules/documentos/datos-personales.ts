import type { ParteDeTexto } from './lector-de-texto.js';

export const CLASES_DE_HALLAZGO = ['cedula', 'telefono', 'correo'] as const;
export type ClaseDeHallazgo = (typeof CLASES_DE_HALLAZGO)[number];

export interface Hallazgo {
  readonly clase: ClaseDeHallazgo;
  readonly lugar: ParteDeTexto['lugar'];
  /** Enough to find it, not enough to know it. */
  readonly muestra: string;
}

const CORREO = /[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu;
/** Runs of figures as people write them: with dots, dashes, blanks, brackets, a plus. */
const CIFRAS = /\+?\(?\d(?:[\s.()-]{0,2}\d){5,14}/g;

/** Cédulas (by their check digit), phones and mails in a text, each where it stands. */
export function buscarDatosPersonales(partes: readonly ParteDeTexto[]): readonly Hallazgo[] {
  return partes.flatMap(({ lugar, texto }) => {
    const correos = [...texto.matchAll(CORREO)].map((m): Hallazgo => ({
      clase: 'correo',
      lugar,
      muestra: taparCorreo(m[0]),
    }));
    const sinCorreos = texto.replace(CORREO, ' ');
    const cifras = [...sinCorreos.matchAll(CIFRAS)].flatMap((m): Hallazgo[] => {
      const antes = sinCorreos[m.index - 1] ?? '';
      const despues = sinCorreos[m.index + m[0].length] ?? '';
      // Part of a longer word: a code, a hash, a number with letters.
      if (/[\p{L}\d/]/u.test(antes) || /[\p{L}\d/]/u.test(despues)) return [];
      const clase = claseDeCifras(m[0]);
      return clase === null ? [] : [{ clase, lugar, muestra: taparCifras(m[0]) }];
    });
    return [...correos, ...cifras];
  });
}

/** The same text with all of it covered, for where it is published and nobody is there to look. */
export function taparDatosPersonales(texto: string): string {
  const sinCorreos = texto.replace(CORREO, TAPADO);
  return sinCorreos.replace(CIFRAS, (escrito: string, en: number) => {
    const vecinos = `${sinCorreos[en - 1] ?? ''}${sinCorreos[en + escrito.length] ?? ''}`;
    return /[\p{L}\d/]/u.test(vecinos) || claseDeCifras(escrito) === null ? escrito : TAPADO;
  });
}
const TAPADO = '•••';

function claseDeCifras(escrito: string): 'cedula' | 'telefono' | null {
  const digitos = escrito.replace(/\D/g, '');
  if (esCedula(digitos) || esRucDePersona(digitos)) return 'cedula';
  return esTelefono(escrito.trim(), digitos) ? 'telefono' : null;
}

/**
 * Ten figures: province (01–24, 30 for those registered abroad), a third of 0–6, and a check digit: each figure by 2
 * and 1 in turn, less 9 when it passes 9, and what is missing to the next ten.
 */
export function esCedula(digitos: string): boolean {
  if (!/^\d{10}$/.test(digitos) || /^(\d)\1{9}$/.test(digitos)) return false;
  const provincia = Number(digitos.slice(0, 2));
  if (!((provincia >= 1 && provincia <= 24) || provincia === 30)) return false;
  if (Number(digitos[2]) > 6) return false;
  const suma = Array.from(digitos.slice(0, 9), Number).reduce((s, cifra, i) => {
    const por = i % 2 === 0 ? cifra * 2 : cifra;
    return s + (por > 9 ? por - 9 : por);
  }, 0);
  return (10 - (suma % 10)) % 10 === Number(digitos[9]);
}

/** The RUC of a person is the cédula and the number of the establishment. */
const esRucDePersona = (digitos: string): boolean =>
  digitos.length === 13 &&
  digitos.endsWith('001') &&
  Number(digitos[2]) < 6 &&
  esCedula(digitos.slice(0, 10));

/** Of Ecuador: mobile (09…) or land (02–07…), with or without the code of the country. */
function esTelefono(escrito: string, digitos: string): boolean {
  const nacional = digitos.startsWith('593') ? `0${digitos.slice(3)}` : digitos;
  if (/^09[2-9]\d{7}$/.test(nacional)) return true;
  // A land line has nine figures, as many numbers have: it must look like one.
  return /^0[2-7]\d{7}$/.test(nacional) && (/^[+(]/.test(escrito) || /^0\d[\s.-]/.test(escrito));
}

function taparCifras(escrito: string): string {
  const total = escrito.replace(/\D/g, '').length;
  let vistos = 0;
  return escrito.trim().replace(/\d/g, (cifra) => {
    vistos += 1;
    return vistos <= 2 || vistos > total - 2 ? cifra : '•';
  });
}

const taparCorreo = (correo: string): string => correo.replace(/^(.)[^@]*/u, '$1•••');
