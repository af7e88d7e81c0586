/** A draft with what the proposals themselves say, each thing where the form asks for it. Nothing is made up. */
import {
  FICHA_EN_BLANCO,
  TEXTOS,
  VALORES,
  type CampoDeTexto,
  type FichaEscrita,
} from './ficha-de-borrador.js';

export interface PropuestaDeOrigen {
  readonly id: string;
  readonly procesoId: string | null;
  readonly codigo: string;
  readonly problema: string;
  readonly solucion: string;
  readonly pilar: string | null;
  readonly cocreacionId: string;
  readonly titularId: string;
  /** Codes of the commitments it is linked to. */
  readonly compromisos: readonly string[];
}

/** Which value of the OGP form each pillar of the guide is: our reading, and the person changes it. */
const VALOR_DE_PILAR: { readonly [pilar: string]: (typeof VALORES)[number] } = {
  transparencia: 'accesoInformacion',
  integridad: 'rendicionPublica',
  participacion: 'participacionCivica',
  colaboracion: 'tecnologiaInnovacion',
};

export function fichaDePropuestas(
  propuestas: readonly PropuestaDeOrigen[],
  responsable: string,
): FichaEscrita {
  const valores = propuestas.flatMap(({ pilar }) => {
    const valor = pilar === null ? undefined : VALOR_DE_PILAR[pilar];
    return valor === undefined ? [] : [valor];
  });
  return {
    ...FICHA_EN_BLANCO,
    titulo: propuestas.length === 1 ? primeraFrase(propuestas[0]!.solucion) : '',
    problema: juntos('problema', propuestas, (p) => p.problema),
    accion: juntos('accion', propuestas, (p) => p.solucion),
    responsable,
    valores: VALORES.filter((v) => valores.includes(v)),
  };
}

/** Of several, each with its code, so that whoever edits knows whose words they are. */
function juntos(
  campo: CampoDeTexto,
  propuestas: readonly PropuestaDeOrigen[],
  de: (p: PropuestaDeOrigen) => string,
): string {
  const texto =
    propuestas.length === 1
      ? de(propuestas[0]!)
      : propuestas.map((p) => `${p.codigo}: ${de(p)}`).join('\n\n');
  return texto.trim().slice(0, TEXTOS[campo]);
}

const LARGO_DE_TITULO = 120;
function primeraFrase(texto: string): string {
  const frase = (/^[^.;:\n]+/.exec(texto.trim())?.[0] ?? '').trim();
  return frase.length <= LARGO_DE_TITULO
    ? frase
    : frase.slice(0, LARGO_DE_TITULO).replace(/\s+\S*$/, '');
}
