/** A citizen writes the name of the government as it is said, not as it is listed. */
import { filtrar } from '../../src/modules/portal/filtrar.js';
import type { GobiernoPublico } from '../../src/modules/portal/lo-publico.js';
import { claveBusqueda } from '../../src/platform/clave-busqueda.js';

const gobierno = (
  codigo: string,
  nombre: string,
  provincia: string | null,
  canton: string | null,
): GobiernoPublico => ({
  id: `id-${codigo}`,
  codigo,
  nombre,
  clave: claveBusqueda(nombre),
  clase: 'gad',
  nivel: null,
  provincia,
  canton,
  poblacion: null,
  demo: false,
  situacion: 'sinIniciar',
  proceso: null,
  pasos: [],
  planes: 0,
  ultimaActividad: null,
});
const GOBIERNOS = [
  gobierno('01', 'Azuay', '01', null),
  gobierno('0101', 'Cuenca', '01', null),
  gobierno('010168', 'Tarqui', '01', '0101'),
  gobierno('160163', 'Tarqui', '16', '1601'),
  gobierno('D01', 'GAD Demostración 1', null, null),
];
const hallados = (q: string): readonly string[] =>
  filtrar(GOBIERNOS, { q: claveBusqueda(q) }).map((g) => g.codigo);

it.each([
  ['Cuenca', ['0101']],
  ['cantón Cuenca', ['0101']],
  ['Municipio de Cuenca', ['0101']],
  ['GAD Municipal del Cantón Cuenca', ['0101']],
  ['Prefectura del Azuay', ['01']],
  ['Cuenca, Azuay', ['0101']],
  ['parroquia Tarqui', ['010168', '160163']],
  ['Tarqui, Cuenca', ['010168']],
  ['GAD', ['D01']],
  ['municipio', []],
  ['Cuenca zzz', []],
])('«%s»', (q, codigos) => expect(hallados(q)).toEqual(codigos));
