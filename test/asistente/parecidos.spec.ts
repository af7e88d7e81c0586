import { IndiceDeCompromisos, raiz } from '../../src/modules/asistente/parecidos.js';

const uno = (id: string, titulo: string, problema = '', accion = '') => ({
  id,
  codigo: id,
  titulo,
  problema,
  accion,
  gobierno: { id: 'g', codigo: '01', nombre: 'GAD Demostración' },
  plan: 1,
  situacion: 'enEjecucion',
  demo: true,
});
const CORPUS = [
  uno('b', 'Publicar el presupuesto de cada barrio', 'No se conoce el gasto de las obras.'),
  uno('a', 'Registro público de reclamos ambientales', 'La quebrada se llena de basura.'),
  uno('c', 'Agenda abierta del concejo', 'Nadie sabe cuándo sesiona.'),
  uno('d', 'Registro público de reclamos ambientales', 'La quebrada se llena de basura.'),
];

it('finds by the words that matter, without accents, plural or gender, whatever the order they came in', () => {
  const pedido = 'Los GASTOS de obra pública y los presupuestos de los barrios no se conocen';
  const hallados = new IndiceDeCompromisos(CORPUS).buscar(pedido);
  expect(hallados[0]?.compromiso.id).toBe('b');
  expect(hallados[0]?.comunes).toEqual(expect.arrayContaining(['presupuestos', 'barrios']));
  expect(new IndiceDeCompromisos(CORPUS.toReversed()).buscar(pedido)).toEqual(hallados);
});

it('equal ones are told by id, the commitment itself is not told, and words of nothing find nothing', () => {
  const indice = new IndiceDeCompromisos(CORPUS);
  const reclamos = 'reclamos ambientales de la quebrada';
  expect(indice.buscar(reclamos).map((p) => p.compromiso.id)).toEqual(['a', 'd']);
  expect(indice.buscar(reclamos, ['a']).map((p) => p.compromiso.id)).toEqual(['d']);
  expect(indice.buscar('para que todos los que puedan sean parte del plan')).toEqual([]);
  expect(indice.buscar('')).toEqual([]);
  expect(new IndiceDeCompromisos([]).buscar(reclamos)).toEqual([]);
});

it.each([
  ['publicaciones', 'publicacion'],
  ['barrios', 'barrio'],
  ['calles', 'calle'],
  ['publicas', 'publico'],
])('%s and %s are the same word', (una, otra) => {
  expect(raiz(una)).toBe(raiz(otra));
});
it.each(['para', 'el', '2025', 'compromiso'])('«%s» says nothing', (palabra) => {
  expect(raiz(palabra)).toBeNull();
});
