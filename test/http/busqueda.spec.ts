/** The search over HTTP: each kind, what is marked, who finds what, and paging. */
import { Indizador } from '../../src/modules/busqueda/indizador.js';
import { Puerta, type Programa, type Respuesta } from './puerta.js';

let puerta: Puerta;
let gad: string;
let otro: string;
let pocl: Programa;
let ajeno: Programa;
let foro: Programa;
let poc: Programa;
let proceso: string;

interface Hallado {
  id: string;
  titulo: { texto: string; hallado: boolean }[];
  fragmento: { texto: string; hallado: boolean }[] | null;
  detalle: string;
  secuencia: number | null;
  raizId: string | null;
}
const buscar = (quien: Programa, q: string, mas = ''): Promise<Respuesta> =>
  quien.get(`/api/busqueda?q=${encodeURIComponent(q)}${mas}`);
const de = async (quien: Programa, q: string, clase: string): Promise<Hallado[]> => {
  const r = await buscar(quien, q);
  expect(r.estado).toBe(200);
  const grupos = r.cuerpo.grupos as { clase: string; total: number; elementos: Hallado[] }[];
  const g = grupos.find((x) => x.clase === clase);
  expect(g?.total ?? 0).toBe(g?.elementos.length ?? 0);
  return g?.elementos ?? [];
};

beforeAll(async () => {
  puerta = await Puerta.abrir();
  gad = await puerta.gad('GAD Demostración 1');
  otro = await puerta.gad('GAD Demostración 2');
  pocl = await puerta.entrar('Persona Ficticia 1', { rol: 'pocl', titularId: gad });
  ajeno = await puerta.entrar('Persona Ficticia 2', { rol: 'pocl', titularId: otro });
  foro = await puerta.entrar('Persona Ficticia 3', { rol: 'foro', titularId: gad });
  poc = await puerta.entrar('Persona Ficticia 4', { rol: 'poc' });
  const r = await pocl.post('/api/procesos', { procedimiento: 'implementacion', titular: gad });
  proceso = r.cuerpo.id as string;
});
afterAll(() => puerta.cerrar());

describe('search', () => {
  it('finds each kind inside one’s territory, and marks what was looked for', async () => {
    const [g] = await de(pocl, 'demostracion 1', 'gobierno');
    expect(g).toMatchObject({ id: gad, raizId: proceso });
    expect(g?.titulo.filter((x) => x.hallado).map((x) => x.texto)).toEqual(['Demostración', '1']);
    expect(await de(ajeno, 'demostracion 1', 'gobierno')).toEqual([]);
    expect((await de(poc, 'demostracion', 'gobierno')).length).toBe(2);
    expect((await de(pocl, 'demostracion', 'proceso')).map((h) => h.id)).toEqual([proceso]);
    // Two of them are inside; the mail, made at random, may begin with any digit.
    const personas = await de(pocl, 'ficticia', 'persona');
    expect(personas.map((h) => h.detalle).sort()).toEqual([
      'Foro Multiactor, GAD Demostración 1',
      'Punto de contacto local (POCL), GAD Demostración 1',
    ]);
    expect((await de(ajeno, 'ficticia', 'persona')).map((h) => h.detalle)).toEqual([
      'Punto de contacto local (POCL), GAD Demostración 2',
    ]);
  });

  it('finds a document by what its table says and by what its file says, whoever may read it', async () => {
    const id = await pocl.documento(gad, ['otro'], {
      titulo: 'Ordenanza del páramo',
      numero: 'QX-7-2025',
    });
    const personal = await pocl.documento(gad, ['registro_sensibilizacion'], {
      titulo: 'Páramo: asistentes',
    });
    const r = await pocl.subir(
      { titular: gad, tipos: ['otro'], titulo: 'Notas', firmado: false },
      {
        nombre: 'notas.csv',
        bytes: Buffer.from('Quebrada,Estado\nLos Chillos,declarada zona húmeda\n'),
      },
    );
    expect(r.estado).toBe(201);
    const indizador = puerta.servicio.app.get(Indizador, { strict: false });
    while ((await indizador.atender()) > 0);
    const [notas] = await de(pocl, 'humeda quebrada', 'documento');
    expect(notas?.id).toBe(r.cuerpo.id);
    expect(notas?.fragmento?.filter((x) => x.hallado).map((x) => x.texto)).toContain('húmeda');
    // The title says it all: nothing to repeat below.
    expect((await de(pocl, 'notas', 'documento'))[0]?.fragmento).toBeNull();
    expect((await de(pocl, 'qx-7', 'documento')).map((h) => h.id)).toEqual([id]);
    expect((await de(pocl, 'PARAMO', 'documento')).map((h) => h.id).sort()).toEqual(
      [id, personal].sort(),
    );
    expect((await de(foro, 'paramo', 'documento')).map((h) => h.id)).toEqual([id]);
    expect(await de(ajeno, 'paramo', 'documento')).toEqual([]);
  });

  it('finds the free texts of the journal, and not those of a person', async () => {
    const r = await poc.post(`/api/procesos/${proceso}/marcas/suspender`, {
      motivo: 'Una inundación detuvo los trabajos en el cantón.',
    });
    expect(r.estado).toBe(200);
    const [h, ...otros] = await de(pocl, 'inundacion', 'texto');
    expect(otros).toEqual([]);
    expect(h).toMatchObject({ raizId: proceso, secuencia: r.cuerpo.recibo.secuencia });
    expect(h?.fragmento?.filter((x) => x.hallado).map((x) => x.texto)).toEqual(['inundación']);
    expect(await de(ajeno, 'inundacion', 'texto')).toEqual([]);
  });

  it('pages one kind, filters, and refuses what it does not know', async () => {
    for (let i = 3; i < 10; i++) await puerta.gad(`GAD Demostración ${i}`);
    const vistos: string[] = [];
    let cursor = '';
    do {
      const r = await buscar(poc, 'demostracion', `&clase=gobierno&limite=3${cursor}`);
      const g = r.cuerpo.grupos[0] as {
        total: number;
        siguiente: string | null;
        elementos: Hallado[];
      };
      expect(g.total).toBe(9);
      vistos.push(...g.elementos.map((h) => h.id));
      cursor = g.siguiente === null ? '' : `&cursor=${g.siguiente}`;
    } while (cursor !== '');
    expect(new Set(vistos).size).toBe(9);
    expect((await buscar(poc, 'demostracion', '&nivel=provincial')).cuerpo.grupos).toEqual([]);
    expect((await buscar(poc, 'x')).cuerpo).toEqual({ palabras: ['x'], grupos: [] });
    expect((await buscar(poc, 'demostracion', '&clase=nada')).estado).toBe(400);
    expect((await buscar(poc, 'demostracion', '&clase=gobierno&cursor=zz')).estado).toBe(400);
  });
});
