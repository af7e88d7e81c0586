/** The tiles of the country: one per province, where it lies among its neighbours. Data of our own; not a map. */
export const REGIONES = ['costa', 'sierra', 'amazonia', 'insular'] as const;
export type Region = (typeof REGIONES)[number];

export interface Loseta {
  /** DPA code of the province. */
  readonly codigo: string;
  /** Name that fits in a tile; where it may be broken in a narrow one, a soft hyphen says so. */
  readonly corto: string;
  readonly region: Region;
  readonly columna: number;
  readonly fila: number;
}

const loseta = (
  codigo: string,
  corto: string,
  region: Region,
  columna: number,
  fila: number,
): Loseta => ({ codigo, corto, region, columna, fila });

export const LOSETAS: readonly Loseta[] = [
  loseta('20', 'Galá\u00ADpagos', 'insular', 0, 0),
  loseta('08', 'Esme\u00ADraldas', 'costa', 1, 0),
  loseta('10', 'Imba\u00ADbura', 'sierra', 2, 0),
  loseta('04', 'Carchi', 'sierra', 3, 0),
  loseta('21', 'Sucum\u00ADbíos', 'amazonia', 4, 0),
  loseta('13', 'Manabí', 'costa', 0, 1),
  loseta('23', 'S. Domingo', 'costa', 1, 1),
  loseta('17', 'Pichin\u00ADcha', 'sierra', 2, 1),
  loseta('15', 'Napo', 'amazonia', 3, 1),
  loseta('22', 'Orellana', 'amazonia', 4, 1),
  loseta('12', 'Los Ríos', 'costa', 1, 2),
  loseta('05', 'Cotopaxi', 'sierra', 2, 2),
  loseta('18', 'Tungu\u00ADrahua', 'sierra', 3, 2),
  loseta('16', 'Pastaza', 'amazonia', 4, 2),
  loseta('24', 'Sta. Elena', 'costa', 0, 3),
  loseta('09', 'Guayas', 'costa', 1, 3),
  loseta('02', 'Bolívar', 'sierra', 2, 3),
  loseta('06', 'Chimbo\u00ADrazo', 'sierra', 3, 3),
  loseta('14', 'Morona S.', 'amazonia', 4, 3),
  loseta('07', 'El Oro', 'costa', 1, 4),
  loseta('01', 'Azuay', 'sierra', 2, 4),
  loseta('03', 'Cañar', 'sierra', 3, 4),
  loseta('11', 'Loja', 'sierra', 2, 5),
  loseta('19', 'Zamora Ch.', 'amazonia', 3, 5),
];

const REGION = new Map(LOSETAS.map((l) => [l.codigo, l.region]));

export const regionDe = (provincia: string | null): Region | null =>
  provincia === null ? null : (REGION.get(provincia) ?? null);
