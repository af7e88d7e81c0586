/** Taking a task, passing it on, standing in during a leave: over HTTP, with who may and who may not. */
import { LUNES } from '../engine/casa.js';
import { Puerta, type Programa } from './puerta.js';

/** The day of the clock of the tests. */
const HOY = new Date(LUNES).toISOString().slice(0, 10);

let puerta: Puerta;
let gad: string;
let proceso: string;
let uno: Programa;
let dos: Programa;
let pocl: Programa;
let foro: Programa;
let ajeno: Programa;

interface Tarea {
  procesoId: string;
  evento: string;
  puedoTomar: boolean;
  encargo: {
    nombre: string;
    mia: boolean;
    delegadaPor: string | null;
    motivo: string | null;
    ausencia: { sustituto: string; sustituyo: boolean } | null;
    puedoSoltar: boolean;
  } | null;
}
const vista = async (quien: Programa, cual: string): Promise<Tarea[]> =>
  (await quien.get(`/api/bandeja?vista=${cual}&limite=100`)).cuerpo.elementos as Tarea[];
const donde = (t: Pick<Tarea, 'procesoId' | 'evento'>): string =>
  `/api/bandeja/tareas/${t.procesoId}/${t.evento}`;
const en = async (quien: Programa, cual: string, evento: string): Promise<Tarea | undefined> =>
  (await vista(quien, cual)).find((t) => t.evento === evento);

beforeAll(async () => {
  puerta = await Puerta.abrir();
  gad = await puerta.gad('GAD Demostración 1');
  const otro = await puerta.gad('GAD Demostración 2');
  uno = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
  dos = await puerta.entrar('Persona Ficticia 2', { rol: 'poc' });
  pocl = await puerta.entrar('Persona Ficticia 3', { rol: 'pocl', titularId: gad });
  foro = await puerta.entrar('Persona Ficticia 4', { rol: 'foro', titularId: gad });
  ajeno = await puerta.entrar('Persona Ficticia 5', { rol: 'pocl', titularId: otro });
  const r = await pocl.post('/api/procesos', { procedimiento: 'implementacion', titular: gad });
  proceso = r.cuerpo.id as string;
});
afterAll(() => puerta.cerrar());

describe('who takes care of a task', () => {
  it('is said by taking it; the others see it among those of the team', async () => {
    const t = { procesoId: proceso, evento: 'indicarInteres' };
    expect(await en(uno, 'paraMi', t.evento)).toMatchObject({ encargo: null, puedoTomar: true });
    expect((await uno.pedir('PUT', `${donde(t)}/encargo`, { cuerpo: {} })).estado).toBe(204);
    expect(await en(uno, 'paraMi', t.evento)).toMatchObject({
      encargo: { mia: true, delegadaPor: null, puedoSoltar: true },
    });
    const ajena = await dos.pedir('PUT', `${donde(t)}/encargo`, { cuerpo: {} });
    expect([ajena.estado, ajena.cuerpo.codigo]).toEqual([409, 'TAREA_DE_OTRO']);
    expect(ajena.cuerpo.detail).toContain('Persona Ficticia 1');
    expect((await dos.pedir('DELETE', `${donde(t)}/encargo`)).cuerpo.codigo).toBe('TAREA_DE_OTRO');
    expect((await uno.pedir('DELETE', `${donde(t)}/encargo`)).estado).toBe(204);
    expect(await en(dos, 'paraMi', t.evento)).toMatchObject({ encargo: null });
  });

  it('is asked of somebody whose office allows it, and of nobody else', async () => {
    const t = { procesoId: proceso, evento: 'indicarInteres' };
    const { elementos } = (await uno.get(`${donde(t)}/candidatos`)).cuerpo as {
      elementos: { cuenta: string; nombre: string }[];
    };
    expect(elementos.map((c) => c.nombre)).toContain('Persona Ficticia 2');
    expect(elementos.map((c) => c.nombre)).not.toContain('Persona Ficticia 4');
    const delegar = (cuenta: string) =>
      uno.pedir('PUT', `${donde(t)}/encargo`, { cuerpo: { cuenta, motivo: 'Conoce el caso' } });
    expect((await delegar(foro.cuentaId)).cuerpo.codigo).toBe('PERSONA_SIN_CARGO');
    expect((await delegar(ajeno.cuentaId)).cuerpo.codigo).toBe('PERSONA_SIN_CARGO');
    expect((await delegar(dos.cuentaId)).estado).toBe(204);
    expect(await en(dos, 'paraMi', t.evento)).toMatchObject({
      encargo: { mia: true, delegadaPor: 'Persona Ficticia 1', motivo: 'Conoce el caso' },
    });
    expect(await en(uno, 'equipo', t.evento)).toMatchObject({
      encargo: { mia: false, nombre: 'Persona Ficticia 2', puedoSoltar: true },
    });
    // It authorises nobody, and forbids nobody: who gave it may still act, or take it back.
    expect((await uno.pedir('PUT', `${donde(t)}/encargo`, { cuerpo: {} })).estado).toBe(204);
  });

  it('is no business of who may not do it, nor of another territory', async () => {
    const t = { procesoId: proceso, evento: 'indicarInteres' };
    for (const [quien, estado] of [
      [foro, 403],
      [ajeno, 404],
    ] as const) {
      expect((await quien.pedir('PUT', `${donde(t)}/encargo`, { cuerpo: {} })).estado).toBe(estado);
      expect((await quien.get(`${donde(t)}/candidatos`)).estado).toBe(estado);
    }
    const nada = { procesoId: proceso, evento: 'cerrarPlan' };
    expect((await uno.pedir('PUT', `${donde(nada)}/encargo`, { cuerpo: {} })).estado).toBe(404);
  });
});

describe('standing in during a leave', () => {
  it('is named among who shares an office, shown as such, and grants nothing', async () => {
    const t = { procesoId: proceso, evento: 'indicarInteres' };
    await uno.pedir('PUT', `${donde(t)}/encargo`, { cuerpo: {} });
    expect(await en(dos, 'paraMi', t.evento)).toBeUndefined();
    const dias = { desde: HOY, hasta: HOY };
    const { elementos } = (
      await uno.get(`/api/sustituciones/candidatos?desde=${dias.desde}&hasta=${dias.hasta}`)
    ).cuerpo as {
      elementos: { persona: { id: string }; cubiertos: unknown[]; descubiertos: unknown[] }[];
    };
    expect(elementos.map((c) => [c.persona.id, c.cubiertos.length, c.descubiertos.length])).toEqual(
      [[dos.personaId, 1, 0]],
    );
    const nombrar = (sustituto: string, mas: object = {}) =>
      uno.post('/api/sustituciones', { sustituto, ...dias, ...mas });
    expect((await nombrar(foro.personaId)).cuerpo.codigo).toBe('PERSONA_SIN_CARGO');
    expect((await nombrar(uno.personaId)).cuerpo.codigo).toBe('PERSONA_SIN_CARGO');
    expect((await nombrar(dos.personaId, { hasta: '2020-01-01' })).estado).toBe(400);
    const r = await nombrar(dos.personaId);
    expect([r.estado, r.cuerpo.enCurso]).toEqual([201, true]);
    expect((await nombrar(dos.personaId)).cuerpo.codigo).toBe('SUSTITUCION_ENCIMADA');

    expect(await en(dos, 'paraMi', t.evento)).toMatchObject({
      encargo: { mia: false, ausencia: { sustituyo: true }, puedoSoltar: true },
    });
    expect((await dos.get('/api/sustituciones')).cuerpo.sustituyo).toHaveLength(1);
    expect((await uno.get('/api/sustituciones')).cuerpo.ausencias).toHaveLength(1);
    // Nobody else's to withdraw.
    expect((await dos.post(`/api/sustituciones/${r.cuerpo.id}/retiro`)).estado).toBe(404);
    expect((await uno.post(`/api/sustituciones/${r.cuerpo.id}/retiro`)).estado).toBe(204);
    expect(await en(dos, 'equipo', t.evento)).toMatchObject({ encargo: { ausencia: null } });
  });
});
