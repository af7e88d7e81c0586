/**
 * What every installation has: the 1,070 local governments, the nation as a titular of its own, and the days suspended
 * by decree. The national holidays are code, and so are the parameters' default values: they need no rows. Writing it
 * again changes nothing but names and figures that were corrected.
 */
import { ZONA_NACIONAL } from './engine/puertos/calendario.js';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { v5 as uuidv5 } from 'uuid';
import { CalendarioService } from './modules/calendario/calendario.service.js';
import { leerFilas } from './modules/calendario/filas.js';
import { CatalogoDeGads } from './modules/directorio/catalogo-gads.js';
import { claveBusqueda } from './modules/directorio/clave-busqueda.js';
import { SiembraDeTitulares } from './modules/directorio/siembra-de-titulares.js';
import type { TitularNuevo } from './modules/directorio/titular-store.js';
import type { Persistencia } from './persistence/abrir.js';

/** The titular of the national plans, run by the POC with the Grupo Núcleo. */
const NACIONAL: TitularNuevo = {
  id: uuidv5('nacional', '5b0d7e2c-6a0f-4d53-9c0e-0d6a1c9f2b11'),
  clase: 'nacional',
  nivel: null,
  // Not of what class it is: citizens read it among the governments they may write to.
  nombre: 'Estado Abierto Ecuador',
  nombreOficial: 'Estado Abierto Ecuador – Grupo Núcleo',
  codigoDpa: null,
  provincia: null,
  canton: null,
  gremio: null,
  zona: ZONA_NACIONAL,
  poblacion: null,
  demo: false,
  claveBusqueda: claveBusqueda('Estado Abierto Ecuador Nacional Grupo Núcleo'),
};
export const ID_NACIONAL = NACIONAL.id;

export interface DatosBaseCargados {
  /** Titulares that were not there. */
  readonly titulares: number;
  /** Rows of the calendar: none when its table already had some. */
  readonly filasDeCalendario: number;
}

export async function cargarDatosBase(
  p: Pick<Persistencia, 'titulares' | 'calendario' | 'reloj'>,
): Promise<DatosBaseCargados> {
  const gads = CatalogoDeGads.leer(leerDato('gads.jsonl'), leerDato('equivalencias-dpa.json'));
  const nuevos = await new SiembraDeTitulares(p.titulares).sembrar(gads);
  const nacional = await p.titulares.sembrar([NACIONAL], [], []);
  const filas = leerFilas(JSON.parse(leerDato('feriados-extraordinarios.json')));
  const filasDeCalendario = await new CalendarioService(p.calendario).sembrar(
    filas,
    p.reloj.ahora(),
  );
  return { titulares: nuevos + nacional, filasDeCalendario };
}

/** A file of `data/`, beside the sources or beside what is compiled from them. */
export const leerDato = (nombre: string): string => readFileSync(rutaDeDato(nombre), 'utf8');

export function rutaDeDato(nombre: string): string {
  for (const arriba of ['../data/', '../../data/']) {
    const ruta = fileURLToPath(new URL(`${arriba}${nombre}`, import.meta.url));
    if (existsSync(ruta)) return ruta;
  }
  throw new Error(`Falta el archivo data/${nombre}`);
}
