/** The same door over PostgreSQL: what the nation will run on. */
import { Engine } from '../../src/engine/engine.js';
import { PostgresDePrueba } from '../persistence/postgres.js';
import { pdf, Puerta } from './puerta.js';

it('a process is opened, walked, listed, corrected and verified', async () => {
  const postgres = await PostgresDePrueba.encender();
  const puerta = await Puerta.abrir({ MINGA_BD: await postgres.base(), MINGA_ARCHIVOS: 'bd' });
  try {
    const poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
    const gad = await puerta.gad('GAD Demostración 1');
    const pocl = await puerta.entrar('Persona Ficticia 2', { rol: 'pocl', titularId: gad });
    const ajeno = await puerta.entrar('Persona Ficticia 3', {
      rol: 'pocl',
      titularId: await puerta.gad('otro'),
    });
    const id = (await poc.post('/api/procesos', { procedimiento: 'implementacion', titular: gad }))
      .cuerpo.id as string;
    const analisis = await poc.documento(gad, ['analisis_priorizacion']);
    const clave = { 'idempotency-key': 'una' };
    const registrar = () =>
      poc.transitar(id, 'indicarInteres', { origen: 'b', analisis }, {}, clave);
    const todos = await Promise.all([registrar(), registrar(), registrar()]);
    expect(todos.map((r) => r.estado)).toEqual([200, 200, 200]);
    expect(new Set(todos.map((r) => r.cuerpo.recibo.hash)).size).toBe(1);
    expect(todos.filter((r) => r.cuerpo.recibo.repetida === false)).toHaveLength(1);
    expect((await ajeno.get(`/api/procesos/${id}`)).estado).toBe(404);
    const subido = await pocl.subir(
      { titular: gad, tipos: ['otro'], titulo: 'En la base', firmado: false },
      { nombre: 'a.pdf', bytes: pdf('bytes en PostgreSQL') },
    );
    expect((await pocl.get(subido.cuerpo.urlDescarga)).cuerpo).toContain('bytes en PostgreSQL');
    for (const lista of [
      'titulares?q=demostracion',
      'procesos',
      'documentos',
      'bandeja',
      'bandeja?vista=hechos',
      'avisos',
      'parametros',
      'personas',
      `procesos/${id}/bitacora`,
    ]) {
      const r = await poc.get(`/api/${lista}`);
      expect([lista, r.estado]).toEqual([lista, 200]);
      expect([lista, (r.cuerpo.elementos as unknown[]).length > 0]).toEqual([lista, true]);
    }
    expect(
      (await poc.get('/api/titulares?nivel=provincial&limite=100')).cuerpo.elementos,
    ).toHaveLength(24);
    const deshacer = await poc.post(`/api/procesos/${id}/rectificaciones`, {
      clase: 'deshacer',
      secuencia: 2,
      motivo: 'Se tecleó mal',
      previa: false,
    });
    expect(deshacer.cuerpo.pasos).toEqual([
      expect.objectContaining({ numero: 1, despuesEtiqueta: 'Disponible' }),
      expect.objectContaining({ numero: 2, despuesEtiqueta: 'Aún no' }),
    ]);
    expect((await puerta.servicio.app.get(Engine).verificar()).discrepancias).toEqual([]);
  } finally {
    await puerta.cerrar();
    await postgres.apagar();
  }
}, 120_000);
