/** Writes the titulares and the people of the demonstration, with their accounts and offices. */
import type { Fecha } from '../../machines/contrato.js';
import {
  CLAVE_DE_DEMOSTRACION,
  elenco,
  idDeCargo,
  type CargoDeElenco,
  type PersonaDeElenco,
} from './elenco.js';
import { fechasDeGads } from './guiones/gads.js';
import { idDe } from './ids-de-demostracion.js';
import type { PuertosDeDemostracion } from './puertos.js';
import { titularesDeDemostracion } from './titulares.js';

/** Of the cast, by alias. */
export class Gente {
  private readonly porAlias: ReadonlyMap<string, PersonaDeElenco>;

  constructor(readonly personas: readonly PersonaDeElenco[] = elenco(fechasDeGads)) {
    this.porAlias = new Map(personas.flatMap((p) => p.alias.map((a) => [a, p] as const)));
  }

  get(alias: string): PersonaDeElenco {
    const p = this.porAlias.get(alias);
    if (p === undefined) throw new Error(`nobody is called ${alias}`);
    return p;
  }
}

export async function escribirGente(
  p: PuertosDeDemostracion,
  gente: Gente,
  idDeTitular: (clave: string) => string,
  hoy: Fecha,
): Promise<void> {
  await p.titulares.sembrar(titularesDeDemostracion(), [], []);
  const clave = await p.guardarClave(CLAVE_DE_DEMOSTRACION);
  const creadaEn = p.reloj.ahora();
  for (const persona of gente.personas) {
    if ((await p.cuentas.find(persona.cuentaId)) === null)
      await p.cuentas.crear({
        id: persona.cuentaId,
        personaId: persona.personaId,
        nombre: persona.nombre,
        correo: persona.correo,
        clave,
        creadaEn,
      });
    const escritos = new Set(
      (await p.personas.designacionesDePersona(persona.personaId)).map((d) => d.id),
    );
    for (const cargo of persona.cargos) {
      const id = idDeCargo(persona, cargo);
      if (cargo.desde > hoy || escritos.has(id)) continue;
      await p.personas.designar(
        {
          id,
          personaId: persona.personaId,
          rol: cargo.rol,
          titularId: cargo.titular === null ? null : idDeTitular(cargo.titular),
          gremio: cargo.gremio,
          calidad: cargo.calidad,
          desde: cargo.desde,
          hasta: cargo.hasta,
          documentoId: documentoDe(cargo),
          creadaPor: null,
          creadaEn,
        },
        null,
      );
    }
  }
}

const documentoDe = (c: CargoDeElenco): string | null =>
  c.papel === null || c.titular === null ? null : idDe('documento', `${c.titular}/${c.papel}`);
