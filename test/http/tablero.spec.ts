/** scenario 57: 1,070 governments on one board; its figures are the sum of their details, and nothing lags behind. */
import readXlsx from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { Casos, compromiso, type Caso } from './caso.js';
import { Puerta, type Programa } from './puerta.js';

let puerta: Puerta;
let poc: Programa;
let gremio: Programa;
let caso: Caso;
let casos: Casos;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  casos = await Casos.en(puerta);
  poc = casos.poc;
  gremio = await puerta.entrar('Persona Ficticia 8', { rol: 'gremio', gremio: 'CONAGOPARE' });
  caso = await casos.nuevo();
});
afterAll(() => puerta.cerrar());

const suma = (ns: readonly number[]): number => ns.reduce((a, b) => a + b, 0);
const tablero = async (quien = poc, f = '') =>
  (await quien.get(`/api/tablero?f=${encodeURIComponent(f)}`)).cuerpo;
const fila = async (quien: Programa, id: string) =>
  (await quien.get('/api/tablero/matriz')).cuerpo.elementos.find(
    (x: { id: string }) => x.id === id,
  );

describe('the board', () => {
  it('has them all, and each figure is the sum of the rows it is asked of', async () => {
    const t = await tablero();
    const { cuerpo: m } = await poc.get('/api/tablero/matriz');
    expect(t.n).toBeGreaterThanOrEqual(1070);
    expect([t.deTodos, m.total, m.elementos.length]).toEqual([t.n, t.n, t.n]);
    expect(suma(Object.values(t.situacion))).toBe(t.n);
    expect(t.situacion.enProceso).toBe(
      m.elementos.filter((x: { situacion: string }) => x.situacion === 'enProceso').length,
    );
    expect(suma(t.grupos.provincia.map((g: { n: number }) => g.n))).toBe(t.n);
    expect(t.grupos.provincia.filter((g: { clave: unknown }) => g.clave !== null)).toHaveLength(24);
    expect(t.losetas).toHaveLength(24);
    expect(t.pasos.map((p: { actividad: string }) => p.actividad)).not.toContain('');
    expect(t.pasos[3].meta).toBeGreaterThan(0);
    // Plans last what each says: no number of days is late for all of them.
    expect(t.pasos.filter((p: { metaDeCadaPlan: boolean }) => p.metaDeCadaPlan)).toMatchObject([
      { numero: 14, meta: null },
    ]);
    expect(t.demo).toBe(m.elementos.filter((x: { demo: boolean }) => x.demo).length);
    const parroquias = await tablero(poc, 'nivel:es:parroquial_rural;provincia:es:01');
    const otras = await tablero(poc, 'nivel:noEs:parroquial_rural;provincia:es:01');
    const azuay = await tablero(poc, 'provincia:es:01');
    expect(parroquias.n + otras.n).toBe(azuay.n);
    expect(azuay.deTodos).toBe(t.n);
  });

  it('after each 200 it shows what was recorded, and so does its position', async () => {
    const antes = (await poc.get('/api/tablero/posicion')).cuerpo.posicion as string;
    expect((await fila(poc, caso.gad)).pasos).toMatch(/^d\.{14}$/);
    const manifestacion = await caso.autoridad.documento(caso.gad, ['oficio']);
    await caso.autoridad.transitar(caso.proceso, 'indicarInteres', { origen: 'a', manifestacion });
    expect((await fila(poc, caso.gad)).pasos).toMatch(/^cd\.{13}$/);
    const dos = await caso.autoridad.transitar(
      caso.proceso,
      'suscribirCompromiso',
      await compromiso(caso),
    );
    expect(dos.estado).toBe(200);
    const t = await tablero(poc, 'paso.2:es:cumplido');
    expect([t.n, t.pasos[1].estados.cumplido, t.pasos[1].duracion.n]).toEqual([1, 1, 1]);
    expect((await poc.get('/api/tablero/posicion')).cuerpo.posicion).not.toBe(antes);
    const marca = await poc.post(`/api/procesos/${caso.proceso}/marcas/suspender`, {
      motivo: 'Emergencia',
    });
    expect(marca.estado).toBe(200);
    expect((await tablero()).situacion.suspendido).toBe(1);
    await poc.post(`/api/procesos/${caso.proceso}/marcas/reanudar`, { motivo: 'Pasó' });
    expect((await tablero()).situacion.suspendido).toBe(0);
    expect((await tablero()).actividad.at(-1).actos).toBeGreaterThanOrEqual(4);
  });

  it('every view shows it in the request that follows the 200', async () => {
    const c = await casos.conCompromiso();
    const nombre = (await poc.get(`/api/procesos/${c.proceso}`)).cuerpo.titular.nombre as string;
    const f = 'paso.5:es:cumplido';
    const { cuerpo: guardada } = await poc.post('/api/tablero/vistas', {
      nombre: 'Con actores identificados',
      consulta: `f=${f}&orden=nombre`,
    });
    const archivo = async (formato: string): Promise<Buffer> => {
      const r = await fetch(
        `${puerta.url}/api/tablero/exportacion?formato=${formato}&f=${encodeURIComponent(f)}`,
        { headers: { authorization: `Bearer ${poc.ficha}` } },
      );
      expect(r.status).toBe(200);
      return Buffer.from(await r.arrayBuffer());
    };
    const dice = (x: unknown): boolean => JSON.stringify(x).includes(nombre);
    const vistas: { readonly [vista: string]: () => Promise<boolean> } = {
      tablero: async () => (await tablero(poc, f)).n === 1,
      embudo: async () => (await tablero(poc)).pasos[4].estados.cumplido === 1,
      matriz: async () => (await fila(poc, c.gad)).pasos[4] === 'c',
      vistaGuardada: async () => {
        const { consulta } = (await poc.get(`/api/tablero/vistas/${guardada.id}`)).cuerpo;
        return dice((await poc.get(`/api/tablero/matriz?${consulta}`)).cuerpo);
      },
      csv: async () => dice((await archivo('csv')).toString()),
      xlsx: async () => dice(await readXlsx(await archivo('xlsx'))),
      pdf: async () => {
        const pdf = await getDocumentProxy(new Uint8Array(await archivo('pdf')));
        return dice((await extractText(pdf, { mergePages: true })).text);
      },
      diagramaVivo: async () =>
        (await poc.get(`/api/procesos/${c.proceso}/tokens`)).cuerpo.elementos.find(
          (e: { id: string }) => e.id === 'paso_5',
        ).estado === 'cumplido',
      inspector: async () =>
        (await poc.get(`/api/inspector/procesos/${c.proceso}/lineas`)).cuerpo.elementos.some(
          (l: { evento: string }) => l.evento === 'identificarActores',
        ),
      momento: async () => {
        const m = (await poc.get(`/api/inspector/procesos/${c.proceso}/momento`)).cuerpo;
        return !m.procesos[0].activos.some((a: string) => a.endsWith('identificandoActores'));
      },
    };
    const ver = async (): Promise<string[]> => {
      const muestran: string[] = [];
      for (const [vista, muestra] of Object.entries(vistas))
        if (await muestra()) muestran.push(vista);
      return muestran;
    };
    expect(await ver()).toEqual([]);
    const registro = await c.delegado.documento(c.gad, ['registro_actores']);
    const hecho = await c.delegado.transitar(c.proceso, 'identificarActores', {
      publico: 2,
      privado: 1,
      sociedadCivil: 2,
      academia: 1,
      registro,
    });
    expect(hecho.estado).toBe(200);
    expect(await ver()).toEqual(Object.keys(vistas));
    await poc.pedir('DELETE', `/api/tablero/vistas/${guardada.id}`);
  });

  it('a gremio sees its level and no other; a local office, no board', async () => {
    const t = await tablero(gremio);
    expect(t.grupos.nivel.map((g: { clave: string }) => g.clave)).toEqual(['parroquial_rural']);
    expect(t.n).toBeLessThan(1070);
    expect((await tablero(gremio, 'nivel:es:municipal')).n).toBe(0);
    for (const camino of [
      '',
      '/matriz',
      '/posicion',
      '/mapa',
      '/exportacion?formato=csv',
      '/vistas',
    ])
      expect([camino, (await caso.pocl.get(`/api/tablero${camino}`)).estado]).toEqual([
        camino,
        403,
      ]);
  });

  it('says which filter is not understood', async () => {
    const r = await poc.get('/api/tablero?f=nivel:es:galactico');
    expect([r.estado, r.cuerpo.errores[0].codigo]).toEqual([400, 'FILTRO_DESCONOCIDO']);
  });

  it('exports exactly what is seen', async () => {
    const donde = `f=${encodeURIComponent('provincia:es:20;nivel:noEs:provincial')}&orden=nombre`;
    const { cuerpo: m } = await poc.get(`/api/tablero/matriz?${donde}`);
    const csv = await poc.get(`/api/tablero/exportacion?formato=csv&${donde}`);
    const lineas = (csv.cuerpo as string).trim().split('\r\n').slice(1);
    expect(lineas.map((l) => l.split(';')[1])).toEqual(
      m.elementos.map((x: { nombre: string }) => `"${x.nombre}"`),
    );
    expect((await poc.get(`/api/tablero/exportacion?formato=xlsx&${donde}`)).cuerpo).toMatch(/^PK/);
    expect((await poc.get(`/api/tablero/exportacion?formato=pdf&${donde}`)).cuerpo).toMatch(
      /^%PDF/,
    );
  });
});

describe('saved views', () => {
  const vista = {
    nombre: 'Municipios de la Sierra',
    consulta: 'f=nivel:es:municipal;region:es:sierra',
  };

  it('are of whom keeps them, shared if they want, and read in the territory of whom opens them', async () => {
    const { cuerpo: propia } = await poc.post('/api/tablero/vistas', vista);
    expect((await gremio.get(`/api/tablero/vistas/${propia.id}`)).estado).toBe(404);
    const compartida = await poc.pedir('PUT', `/api/tablero/vistas/${propia.id}`, {
      cuerpo: { ...vista, compartida: true, version: 1 },
    });
    expect(compartida.cuerpo).toMatchObject({ compartida: true, version: 2, propia: true });
    expect((await gremio.get(`/api/tablero/vistas/${propia.id}`)).cuerpo).toMatchObject({
      propia: false,
      fueraDeAlcance: true,
      autor: 'Persona Ficticia 1',
    });
    expect((await tablero(gremio, 'nivel:es:municipal;region:es:sierra')).n).toBe(0);
    const vieja = await poc.pedir('PUT', `/api/tablero/vistas/${propia.id}`, {
      cuerpo: { ...vista, version: 1 },
    });
    expect([vieja.estado, vieja.cuerpo.codigo]).toEqual([412, 'VERSION_DESACTUALIZADA']);
    expect((await gremio.pedir('DELETE', `/api/tablero/vistas/${propia.id}`)).estado).toBe(403);
    expect((await poc.pedir('DELETE', `/api/tablero/vistas/${propia.id}`)).estado).toBe(204);
    expect((await poc.get('/api/tablero/vistas')).cuerpo.elementos).toEqual([]);
    const mala = await poc.post('/api/tablero/vistas', { ...vista, consulta: 'f=nada:es:1' });
    expect(mala.cuerpo.errores[0]).toMatchObject({
      campo: 'consulta',
      codigo: 'FILTRO_DESCONOCIDO',
    });
  });
});
