import { Casos } from './caso.js';
import { Puerta } from './puerta.js';

let puerta: Puerta;
let casos: Casos;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  casos = await Casos.en(puerta);
});
afterAll(() => puerta.cerrar());

describe('documentos producidos', () => {
  it('a process is asked only for what is printed of it, by who may read it', async () => {
    const c = await casos.nuevo();
    const raiz = `/api/procesos/${c.proceso}/documentos-producidos`;
    expect((await c.pocl.get(raiz)).cuerpo).toEqual({ elementos: [] });
    expect((await c.pocl.get(`${raiz}/acta`)).estado).toBe(404);
    expect((await c.pocl.get(`${raiz}/plan/comprobacion`)).estado).toBe(404);
    expect((await c.pocl.get(`${raiz}/factura`)).estado).toBe(400);
    expect((await c.pocl.get(`${raiz}/acta?formato=odt`)).estado).toBe(400);
    const ajeno = await puerta.entrar('P', { rol: 'pocl', titularId: await puerta.gad('Otro') });
    expect((await ajeno.get(raiz)).estado).toBe(404);
  });
});
