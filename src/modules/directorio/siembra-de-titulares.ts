import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import type { CatalogoDeGads, Gad } from './catalogo-gads.js';
import { TitularStore, type Provincia, type TitularNuevo } from './titular-store.js';

/** Root of the ids of the governments: the same code has the same id in every installation. */
const RAIZ = '5b0d7e2c-6a0f-4d53-9c0e-0d6a1c9f2b11';

export const idDeGad = (codigoDpa: string): string => uuidv5(`gad:${codigoDpa}`, RAIZ);

/** Puts the governments of the product's own table in the directory, and keeps their names and figures up to date. */
@Injectable()
export class SiembraDeTitulares {
  constructor(@Inject(TitularStore) private readonly store: TitularStore) {}

  sembrar(catalogo: CatalogoDeGads): Promise<number> {
    const gads = catalogo.gads;
    return this.store.sembrar(gads.map(comoTitular), lugares(gads, 2), lugares(gads, 4));
  }
}

const comoTitular = (g: Gad): TitularNuevo => ({
  id: idDeGad(g.codigo),
  clase: g.clase,
  nivel: g.nivel,
  nombre: g.nombre,
  nombreOficial: g.nombreOficial,
  codigoDpa: g.codigo,
  provincia: g.provincia,
  canton: g.canton ?? (g.codigo.length === 4 ? g.codigo : null),
  gremio: g.gremio,
  zona: g.zona,
  poblacion: g.poblacion2022,
  demo: false,
  claveBusqueda: g.claveBusqueda,
});

/** Provinces (codes of two digits) or cantons (of four), by their government's own name. */
const lugares = (gads: readonly Gad[], digitos: 2 | 4): Provincia[] =>
  gads
    .filter((g) => g.codigo.length === digitos)
    .map((g) => ({ codigo: g.codigo, nombre: g.nombre }));
