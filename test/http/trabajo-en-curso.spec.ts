/** What is half done, and what waits for whom: drafts, tasks, notices. */
import { Casos } from './caso.js';
import { Puerta, type Programa } from './puerta.js';

let puerta: Puerta;
let casos: Casos;
let poc: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  casos = await Casos.en(puerta);
  poc = casos.poc;
});
afterAll(() => puerta.cerrar());

describe('drafts', () => {
  it('two windows: the second one is shown what the first wrote', async () => {
    const c = await casos.conCompromiso();
    const camino = `/api/borradores/${c.proceso}/identificarActores`;
    const guardar = (cuerpo: object, version: number) =>
      c.delegado.pedir('PUT', camino, { cuerpo: { cuerpo, version } });
    const leer = async (quien: Programa) => {
      const { estado, cuerpo } = await quien.get(camino);
      return [estado, cuerpo];
    };
    // To have written nothing yet is no error: the console of the browser stays clean.
    const ninguno = [200, { borrador: null }];
    expect(await leer(c.delegado)).toEqual(ninguno);
    expect((await guardar({ publico: 1 }, 0)).cuerpo).toMatchObject({
      version: 1,
      cuerpo: { publico: 1 },
    });
    expect((await guardar({ publico: 2 }, 1)).cuerpo.version).toBe(2);
    const tarde = await guardar({ publico: 3 }, 1);
    expect([tarde.estado, tarde.cuerpo.codigo]).toEqual([409, 'BORRADOR_EN_CONFLICTO']);
    expect(tarde.cuerpo.actual).toMatchObject({ version: 2, cuerpo: { publico: 2 } });
    // It is of that account, and of nobody else.
    expect(await leer(c.pocl)).toEqual(ninguno);
    expect((await c.delegado.get(camino)).cuerpo.borrador).toMatchObject({
      version: 2,
      cuerpo: { publico: 2 },
    });
    // The same act of several governments is told apart.
    expect((await c.delegado.get('/api/borradores')).cuerpo.elementos).toMatchObject([
      { procesoId: c.proceso, evento: 'identificarActores', titular: { id: c.gad } },
    ]);
    expect(
      (await c.delegado.get('/api/bandeja')).cuerpo.elementos.find(
        (t: { evento: string }) => t.evento === 'identificarActores',
      ).borrador,
    ).toBe(true);
    expect((await c.delegado.pedir('DELETE', camino)).estado).toBe(204);
    expect(await leer(c.delegado)).toEqual(ninguno);
  });
});

describe('tasks and notices', () => {
  it('what waits for me, for my side, for others; and what I did', async () => {
    const c = await casos.conCompromiso();
    const ver = async (quien: Programa, vista: string) =>
      (await quien.get(`/api/bandeja?vista=${vista}&gad=${c.gad}`)).cuerpo;
    const eventos = (b: { elementos: { evento: string }[] }) =>
      b.elementos.map((t) => t.evento).sort();
    const delegado = await ver(c.delegado, 'paraMi');
    expect(eventos(delegado)).toContain('identificarActores');
    expect(
      delegado.elementos.find((t: { evento: string }) => t.evento === 'identificarActores'),
    ).toMatchObject({
      paso: 5,
      pasoNombre: 'Identificar actores clave',
      actuaComo: { rol: 'delegado' },
      porCuentaDe: null,
    });
    // The POCL may record it for the delegados, who can enter and do it themselves.
    expect(eventos(await ver(c.pocl, 'paraMi'))).not.toContain('identificarActores');
    const porOtros = await ver(c.pocl, 'porCuentaDe');
    const pocl = porOtros.elementos.find(
      (t: { evento: string }) => t.evento === 'identificarActores',
    );
    expect(pocl).toMatchObject({
      actuaComo: { rol: 'pocl' },
      porCuentaDe: { rol: 'delegado' },
      vence: { fecha: '2025-09-30', clase: 'meta', dias: 15, vencido: false },
    });
    expect(porOtros.conteos.porCuentaDe).toBeGreaterThan(0);
    // What may merely happen is nobody's task: a change of authority, a reminder.
    for (const vista of ['paraMi', 'porCuentaDe', 'equipo', 'esperoAOtros'])
      for (const evento of ['cambiarAutoridad', 'registrarInsistencia', 'ratificarAdhesion'])
        expect(eventos(await ver(poc, vista))).not.toContain(evento);
    expect(eventos(await ver(c.delegado, 'esperoAOtros'))).toContain('informarGrupoNucleo');
    expect(eventos(await ver(poc, 'paraMi'))).toContain('informarGrupoNucleo');
    const meta = (await ver(poc, 'paraMi')).elementos.find(
      (t: { evento: string }) => t.evento === 'sensibilizarDelegados',
    );
    expect(meta.vence).toEqual({ fecha: '2025-10-15', clase: 'meta', dias: 30, vencido: false });
    expect(eventos(await ver(c.autoridad, 'hechos'))).toEqual([
      'indicarInteres',
      'suscribirCompromiso',
    ]);

    const avisos = (await c.pocl.get('/api/avisos')).cuerpo;
    expect(avisos.elementos[0].texto).toBe(
      'La Autoridad suscribió el compromiso y designó a su equipo.',
    );
    const id = avisos.elementos[0].id as string;
    expect((await c.pocl.post(`/api/avisos/${id}/leido`)).estado).toBe(204);
    expect((await c.pocl.get('/api/avisos')).cuerpo.total).toBe(avisos.total - 1);
    const ajeno = await casos.nuevo();
    expect((await ajeno.pocl.post(`/api/avisos/${id}/leido`)).estado).toBe(404);
  });
});
