/**
 * Who appears in the demonstration. Nobody exists: all are called «Persona Ficticia n», write from `demo.minga.invalid`
 * (a name that no network will ever resolve) and share one password, shown when the server starts.
 */
import type { Fecha, Rol } from '../../machines/contrato.js';
import type { Cargo } from '../engine/puertos/filas.js';
import { idDe } from './ids-de-demostracion.js';
import { claveDeGad, gremioDe, NUMEROS } from './titulares.js';

export const CLAVE_DE_DEMOSTRACION = 'minga-demostracion-2025';
export const DOMINIO_DE_DEMOSTRACION = 'demo.minga.invalid';

/** The local authorities in office since 14 May 2023, until 2027. */
export const INICIO_DE_MANDATO: Fecha = '2023-05-14';
export const FIN_DE_MANDATO: Fecha = '2027-05-13';
/** From when the people of the nation and of the gremios are in office in the demonstration. */
const DESDE_SIEMPRE: Fecha = '2023-12-01';
/** When whoever registers the known facts of the real institutions begins to. */
export const DESDE_EL_REGISTRO: Fecha = '2025-08-25';

export interface CargoDeElenco {
  readonly clave: string;
  readonly rol: Rol;
  /** Key of its titular; null: by gremio or over the nation. */
  readonly titular: string | null;
  readonly gremio: Cargo['gremio'];
  readonly calidad: Cargo['calidad'];
  readonly desde: Fecha;
  readonly hasta: Fecha | null;
  /** Key of the document of its titular that designates it. */
  readonly papel: string | null;
}

export interface PersonaDeElenco {
  /** Names by which scripts call it: one person may hold several offices. */
  readonly alias: readonly string[];
  readonly numero: number;
  readonly nombre: string;
  readonly correo: string;
  readonly personaId: string;
  readonly cuentaId: string;
  readonly cargos: readonly CargoDeElenco[];
  /** What it does, for the page where one enters the demonstration; null: not offered there. */
  readonly presentacion: string | null;
}

/** When each titular designated its POCL and delegados (its step 2), and its forum its secretary; null: not yet. */
export interface FechasDeGad {
  readonly delegacion: Fecha | null;
  readonly foro: Fecha | null;
  /** One person is authority, POCL and delegado, as in many parishes. */
  readonly unaSolaPersona: boolean;
  /** Last day of the authority that left. */
  readonly cambioDeAutoridad: Fecha | null;
}

export type FechasPorNumero = (numero: number) => FechasDeGad;

/** The first are those offered at the entrance; their GAD is number 1. */
export function elenco(fechas: FechasPorNumero): PersonaDeElenco[] {
  const reparto = new Reparto();
  const gad1 = claveDeGad(1);
  const f1 = fechas(1);
  reparto.agregar('Punto de contacto nacional (POC), analista', ['poc'], [nacional('poc')]);
  reparto.agregar('Administración del sistema', ['administrador'], [nacional('administrador')]);
  reparto.agregar('Autoridad del GAD Demostración 1', ['autoridad:1'], autoridad(1, f1));
  reparto.agregar(
    'Punto de contacto local (POCL) del GAD Demostración 1',
    ['pocl:1'],
    delegacion(1, 'pocl', f1),
  );
  reparto.agregar(
    'Delegado técnico del GAD Demostración 1',
    ['delegado:1'],
    delegacion(1, 'delegado', f1),
  );
  reparto.agregar(
    'Secretaría Técnica del foro del GAD Demostración 1',
    ['secretaria:1'],
    foro(1, f1),
  );
  for (const [gremio, que] of [
    ['AME', 'municipalidades'],
    ['CONGOPE', 'gobiernos provinciales'],
    ['CONAGOPARE', 'gobiernos parroquiales rurales'],
  ] as const)
    reparto.agregar(
      `Gremio ${gremio} (${que})`,
      [`gremio:${gremio}`],
      [{ ...nacional('gremio'), clave: gremio, gremio }],
    );
  reparto.agregar('Grupo Núcleo', ['nucleo'], [nacional('grupoNucleo')]);
  reparto.agregar(
    'Evaluación independiente del plan del GAD Demostración 1',
    ['evaluador:1'],
    cargo('evaluador', gad1, f1.foro),
  );
  // Of the real institutions nobody is known: this person registers, and acts for no one.
  reparto.agregar(
    'Registro de los hechos públicos de Cuenca y Quito',
    ['registro'],
    ['gad:0101', 'gad:1701'].flatMap((t) =>
      cargo('pocl', t, DESDE_EL_REGISTRO, { calidad: 'encargado' }),
    ),
  );
  for (const n of NUMEROS.filter((numero) => numero !== 1)) gente(reparto, n, fechas(n));
  // With whom work is shared, and who stands in during a leave.
  reparto.agregar(null, ['poc:2'], [nacional('poc')]);
  reparto.agregar(null, ['delegado:1:2'], delegacion(1, 'delegado', f1));
  reparto.agregar(null, ['pocl:42'], cargo('pocl', claveDeGad(42), DESDE_EL_REGISTRO));
  return reparto.personas;
}

function gente(reparto: Reparto, n: number, f: FechasDeGad): void {
  if (f.unaSolaPersona) {
    reparto.agregar(
      null,
      [`autoridad:${n}`, `pocl:${n}`, `delegado:${n}`],
      [...autoridad(n, f), ...delegacion(n, 'pocl', f), ...delegacion(n, 'delegado', f)],
    );
  } else {
    reparto.agregar(null, [`autoridad:${n}`], autoridad(n, f));
    if (f.delegacion !== null) {
      reparto.agregar(null, [`pocl:${n}`], delegacion(n, 'pocl', f));
      reparto.agregar(null, [`delegado:${n}`], delegacion(n, 'delegado', f));
    }
  }
  if (f.cambioDeAutoridad !== null)
    reparto.agregar(
      null,
      [`autoridad-nueva:${n}`],
      cargo('autoridad', claveDeGad(n), diaSiguiente(f.cambioDeAutoridad)),
    );
  if (f.foro !== null) reparto.agregar(null, [`secretaria:${n}`], foro(n, f));
}

const nacional = (rol: Rol): CargoDeElenco => ({
  clave: '',
  rol,
  titular: null,
  gremio: null,
  calidad: 'titular',
  desde: DESDE_SIEMPRE,
  hasta: null,
  papel: null,
});

function cargo(
  rol: Rol,
  titular: string,
  desde: Fecha | null,
  mas: Partial<CargoDeElenco> = {},
): CargoDeElenco[] {
  if (desde === null) return [];
  return [{ ...nacional(rol), clave: titular, titular, desde, ...mas }];
}

const autoridad = (n: number, f: FechasDeGad): CargoDeElenco[] =>
  cargo('autoridad', claveDeGad(n), INICIO_DE_MANDATO, {
    hasta: f.cambioDeAutoridad ?? FIN_DE_MANDATO,
  });
const delegacion = (n: number, rol: Rol, f: FechasDeGad): CargoDeElenco[] =>
  cargo(rol, claveDeGad(n), f.delegacion, { papel: 'oficio-delegacion' });
const foro = (n: number, f: FechasDeGad): CargoDeElenco[] =>
  cargo('secretariaTecnica', claveDeGad(n), f.foro, { papel: 'acta-constitucion' });

class Reparto {
  readonly personas: PersonaDeElenco[] = [];

  agregar(
    presentacion: string | null,
    alias: readonly string[],
    cargos: readonly CargoDeElenco[],
  ): void {
    const numero = this.personas.length + 1;
    const clave = `persona:${alias[0]}`;
    this.personas.push({
      alias,
      numero,
      nombre: `Persona Ficticia ${numero}`,
      correo: `persona${numero}@${DOMINIO_DE_DEMOSTRACION}`,
      personaId: idDe('persona', clave),
      cuentaId: idDe('cuenta', clave),
      cargos,
      presentacion,
    });
  }
}

/** Id of the office itself. */
export const idDeCargo = (persona: PersonaDeElenco, c: CargoDeElenco): string =>
  idDe('cargo', `${persona.alias[0]}/${c.rol}/${c.clave}/${c.desde}`);

const UN_DIA = 86_400_000;
export const diaSiguiente = (fecha: Fecha): Fecha =>
  new Date(Date.parse(`${fecha}T00:00:00Z`) + UN_DIA).toISOString().slice(0, 10);

export const gremioQueCapacita = (n: number): string =>
  gremioDe(n) === null ? 'poc' : `gremio:${gremioDe(n)}`;
