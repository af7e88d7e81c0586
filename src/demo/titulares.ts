/** The titulares of the demonstration. None of them exists: their codes are of no province and their names say so. */
import { ZONA_NACIONAL } from '../engine/puertos/calendario.js';
import type { ClaseTitular, Nivel } from '../../machines/contrato.js';
import { claveBusqueda } from '../platform/clave-busqueda.js';
import type { TitularNuevo } from '../modules/directorio/titular-store.js';
import { DATO_DE_DEMOSTRACION } from './guion.js';
import { idDe } from './ids-de-demostracion.js';

type Tipo =
  'municipal' | 'provincial' | 'parroquial' | 'metropolitano' | 'regimenEspecial' | 'mancomunidad';

interface Clasificacion {
  readonly clase: ClaseTitular;
  readonly nivel: Nivel | null;
  readonly gremio: TitularNuevo['gremio'];
  readonly zona: string;
  readonly nombreOficial: string;
}

const CONTINENTE = ZONA_NACIONAL;
const CLASIFICACION: { readonly [T in Tipo]: Clasificacion } = {
  municipal: {
    clase: 'gad',
    nivel: 'municipal',
    gremio: 'AME',
    zona: CONTINENTE,
    nombreOficial: 'Gobierno Autónomo Descentralizado Municipal',
  },
  provincial: {
    clase: 'gad',
    nivel: 'provincial',
    gremio: 'CONGOPE',
    zona: CONTINENTE,
    nombreOficial: 'Gobierno Autónomo Descentralizado Provincial',
  },
  parroquial: {
    clase: 'gad',
    nivel: 'parroquial_rural',
    gremio: 'CONAGOPARE',
    zona: CONTINENTE,
    nombreOficial: 'Gobierno Autónomo Descentralizado Parroquial Rural',
  },
  metropolitano: {
    clase: 'gad',
    nivel: 'metropolitano',
    gremio: 'AME',
    zona: CONTINENTE,
    nombreOficial: 'Gobierno Autónomo Descentralizado Metropolitano',
  },
  // No gremio: the POC trains it alone. Its day begins an hour later.
  regimenEspecial: {
    clase: 'regimenEspecial',
    nivel: 'provincial',
    gremio: null,
    zona: 'Pacific/Galapagos',
    nombreOficial: 'Gobierno de Régimen Especial',
  },
  mancomunidad: {
    clase: 'mancomunidad',
    nivel: null,
    gremio: null,
    zona: CONTINENTE,
    nombreOficial: 'Mancomunidad',
  },
};

/** What each number is; the rest are municipal. */
const TIPOS: { readonly [numero: number]: Tipo } = {
  ...numerados('provincial', 2, 7, 16, 26, 33),
  ...numerados('parroquial', 3, 9, 10, 13, 15, 24, 27, 28, 31, 34, 36, 39, 42),
  ...numerados('metropolitano', 19),
  ...numerados('regimenEspecial', 17),
  ...numerados('mancomunidad', 18),
};

function numerados(tipo: Tipo, ...numeros: readonly number[]): { [numero: number]: Tipo } {
  return Object.fromEntries(numeros.map((n) => [n, tipo]));
}

export const CUANTOS_GADS_DE_DEMOSTRACION = 40;
export const NUMEROS: readonly number[] = Array.from(
  { length: CUANTOS_GADS_DE_DEMOSTRACION },
  (_, i) => i + 1,
);

/** At work before Minga: they have no story of their own here, they were regularised. */
export const NUMEROS_QUE_YA_VENIAN: readonly number[] = [41, 42, 43, 44];

export const tipoDe = (numero: number): Tipo => TIPOS[numero] ?? 'municipal';
export const gremioDe = (numero: number): TitularNuevo['gremio'] =>
  CLASIFICACION[tipoDe(numero)].gremio;

/** Key by which scripts name a titular of the demonstration. */
export const claveDeGad = (numero: number): string => `demo:${numero}`;
export const idDeGadDeDemostracion = (numero: number): string =>
  idDe('titular', claveDeGad(numero));

export function titularesDeDemostracion(): TitularNuevo[] {
  return [...NUMEROS, ...NUMEROS_QUE_YA_VENIAN].map((numero) => {
    const { nombreOficial, ...c } = CLASIFICACION[tipoDe(numero)];
    const nombre = `GAD Demostración ${numero}`;
    return {
      ...c,
      id: idDeGadDeDemostracion(numero),
      nombre,
      nombreOficial: `${nombreOficial} Demostración ${numero} (${DATO_DE_DEMOSTRACION})`,
      // No DPA code has a letter: it can be nobody's, today or tomorrow.
      codigoDpa: `D${String(numero).padStart(2, '0')}`,
      provincia: null,
      canton: null,
      poblacion: null,
      demo: true,
      // The number twice: padded it orders, plain it is found.
      claveBusqueda: claveBusqueda(`GAD Demostración ${String(numero).padStart(2, '0')} ${numero}`),
    };
  });
}
