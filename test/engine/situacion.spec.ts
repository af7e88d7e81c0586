import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CATALOGO } from '../../machines/catalogo.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { bancoSqlite } from '../persistence/bancos.js';
import type { Banco } from '../persistence/fabrica.js';
import { Casa, codigo } from './casa.js';
import { FICHAS } from './casa.js';

let banco: Banco;
let casa: Casa;
let titularId: string;
let gente: Awaited<ReturnType<Casa['gente']>>;
let raiz: string;
beforeAll(async () => {
  banco = await bancoSqlite();
  casa = await Casa.abrir(banco, [
    ...FICHAS,
    ...[...CATALOGO.values()].map(crearProcedimientoXState),
  ]);
});
afterAll(() => banco.cerrar());
beforeEach(async () => {
  titularId = await casa.titular();
  gente = await casa.gente(titularId);
  raiz = (await casa.abrirConvenio(gente.poc, titularId)).procesoId;
});

describe('la situación que ve una cuenta', () => {
  it('lo que ofrece, a quién, con qué forma y qué falta; y si puede ella', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    const vista = await casa.engine.ver(raiz, { cuentaId: gente.gremio });
    expect(vista).toMatchObject({
      id: raiz,
      procedimiento: 'convenio@1',
      situacion: 'activo',
      marca: null,
      secuencia: 2,
      estados: ['redactandoA', 'redactandoB'],
      hoy: '2025-09-15',
    });
    expect(vista.pasos.map((p) => [p.numero, p.estado, p.procesoId])).toEqual([
      [1, 'cumplido', raiz],
      [2, 'disponible', raiz],
      [3, 'disponible', raiz],
      [4, 'aunNo', raiz],
      [5, 'aunNo', raiz],
    ]);
    const oferta = vista.ofertas.find((o) => o.evento === 'redactarA')!;
    expect(oferta).toMatchObject({
      procesoId: raiz,
      paso: 2,
      puedo: false,
      como: [],
      actua: ['delegado'],
    });
    expect(oferta.esquema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(oferta.requisitos.map((r) => [r.codigo, r.resultado, r.efecto])).toEqual([
      ['DEBE_FUENTE', 'dependeDeLosDatos', 'bloquea'],
      ['DEBE_INF', 'dependeDeLosDatos', 'observa'],
      ['SUGERIDO_FUENTE', 'dependeDeLosDatos', 'pideJustificacion'],
      ['SUGERIDO_MEM', 'dependeDeLosDatos', 'observa'],
      ['PUEDE', 'dependeDeLosDatos', 'sigue'],
    ]);
    expect(oferta.etag).toMatch(/^"[0-9a-f]{24}"$/);
    expect(vista.plazos.map((p) => p.nombre).sort()).toEqual(['metaA', 'terminoB']);
    expect(vista.marcas.every((m) => !m.puedo)).toBe(true);
  });

  it('los internos no se ofrecen; lo de los hijos vivos, sí; un hijo se ve a sí mismo', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    await casa.registrar(gente.delegado, raiz, 'redactarA');
    await casa.registrar(gente.delegado, raiz, 'redactarB', { datos: { paginas: 1 } });
    await casa.registrar(gente.poc, raiz, 'unir');
    await casa.registrar(gente.delegado, raiz, 'encargar', {
      datos: { ref: 'e1', clase: 'encargo@1' },
    });
    const vista = await casa.engine.ver(raiz, { cuentaId: gente.delegado });
    expect(vista.ofertas.map((o) => o.evento)).not.toContain('anotarEncargo');
    const [hijo] = vista.descendientes;
    expect(hijo).toMatchObject({
      padreId: raiz,
      ref: 'e1',
      ronda: 1,
      situacion: 'activo',
      estados: ['abierto'],
    });
    expect(vista.ofertas.find((o) => o.evento === 'cumplirEncargo')).toMatchObject({
      procesoId: hijo!.id,
      puedo: true,
    });
    const suya = await casa.engine.ver(hijo!.id, { cuentaId: gente.delegado });
    expect(suya).toMatchObject({ id: hijo!.id, raizId: raiz, descendientes: [], marcas: [] });
    expect(suya.ofertas.every((o) => o.procesoId === hijo!.id)).toBe(true);
    expect(suya.plazos.map((p) => p.nombre)).toEqual(['metaEncargo']);
  });

  it('la simulación dice lo que pasaría y no pasa', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    const antes = [
      await casa.lineas(raiz),
      await casa.filas('plazo', raiz),
      await casa.filas('texto', raiz),
    ];
    const s = await casa.engine.simular({
      principal: { cuentaId: gente.delegado },
      idempotencia: null,
      procesoId: raiz,
      evento: 'redactarA',
      datos: {},
      siCoincide: null,
    });
    expect(s).toMatchObject({
      permitido: true,
      rechazo: null,
      pasos: [{ numero: 2, antes: 'disponible', despues: 'cumplido' }],
      plazos: [{ nombre: 'metaA', accion: 'cerrar' }],
      abre: [],
    });
    expect([
      await casa.lineas(raiz),
      await casa.filas('plazo', raiz),
      await casa.filas('texto', raiz),
    ]).toEqual(antes);
    const no = await casa.engine.simular({
      principal: { cuentaId: gente.gremio },
      idempotencia: null,
      procesoId: raiz,
      evento: 'redactarA',
      datos: {},
      siCoincide: null,
    });
    expect(no).toMatchObject({ permitido: false, pasos: [] });
    expect(no.rechazo?.codigo).toBe('ROL_NO_RESPONSABLE');
    expect(no.requisitos).toHaveLength(5);
    const ajena = await casa.cuenta('delegado', { titularId: await casa.titular() });
    expect(
      await codigo(
        casa.engine.simular({
          principal: { cuentaId: ajena },
          idempotencia: null,
          procesoId: raiz,
          evento: 'redactarA',
          datos: {},
          siCoincide: null,
        }),
      ),
    ).toBe('NO_ENCONTRADO');
  });

  it('los quince pasos: los del plan salen del plan elegido, o «aún no»', async () => {
    const otro = await casa.titular();
    const poc = await casa.cuenta('poc');
    const { raizId } = await casa.engine.abrir({
      principal: { cuentaId: poc },
      idempotencia: null,
      procedimiento: 'implementacion',
      titularId: otro,
      entrada: {},
    });
    const vista = await casa.engine.ver(raizId, { cuentaId: poc });
    expect(vista.pasos.map((p) => p.numero)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
    for (const p of vista.pasos) expect(p.cita.lugar).not.toBe('');
    expect(vista.pasos.slice(12).map((p) => p.estado)).toEqual(['aunNo', 'aunNo', 'aunNo']);
    expect(await codigo(casa.engine.ver(raizId, { cuentaId: poc }, { plan: raiz }))).toBe(
      'NO_ENCONTRADO',
    );
  });

  it('un plan de la nación tiene los suyos; las etapas de su cocreación son de la cocreación', async () => {
    const nacion = await casa.titular({ clase: 'nacional', gremio: null });
    const poc = await casa.cuenta('poc');
    const { raizId } = await casa.engine.abrir({
      principal: { cuentaId: poc },
      idempotencia: null,
      procedimiento: 'plan',
      titularId: nacion,
      entrada: { ordinal: 3, regimenPlazo: 'NACIONAL_2_4', miembroOgp: true },
    });
    const vista = await casa.engine.ver(raizId, { cuentaId: poc });
    expect(vista.pasos.map((p) => [p.numero, p.procesoId])).toEqual([
      [13, raizId],
      [14, raizId],
      [15, raizId],
    ]);
    expect(vista).toMatchObject({ completan: [], elegido: null });
    const [cocreacion] = vista.descendientes;
    expect(cocreacion!.pasos.map((p) => p.numero)).toEqual([1, 2, 3, 4, 5]);
    // It has no plan to choose: its own child is none.
    expect(await codigo(casa.engine.ver(raizId, { cuentaId: poc }, { plan: cocreacion!.id }))).toBe(
      'NO_ENCONTRADO',
    );
    const suya = await casa.engine.ver(cocreacion!.id, { cuentaId: poc });
    expect(suya.pasos.map((p) => [p.numero, p.procesoId])).toEqual(
      [1, 2, 3, 4, 5].map((n) => [n, cocreacion!.id]),
    );
  });
});
