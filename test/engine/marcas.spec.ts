import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  ComandoMarca,
  ComandoRectificar,
  EfectoDeRectificacion,
  EventoDeMarca,
  Recibo,
} from '../../src/engine/comandos.js';
import { REGLAS_DE_MARCA } from '../../src/engine/marcas.js';
import { Plazos } from '../../src/engine/plazos.js';
import { bancoSqlite } from '../persistence/bancos.js';
import type { Banco } from '../persistence/fabrica.js';
import { Casa, codigo, HORA, LUNES, rechazo, UN_DIA, ordenados } from './casa.js';

let banco: Banco;
let casa: Casa;
let titularId: string;
let gente: Awaited<ReturnType<Casa['gente']>>;
let raiz: string;
beforeAll(async () => {
  banco = await bancoSqlite();
  casa = await Casa.abrir(banco);
});
afterAll(() => banco.cerrar());
beforeEach(async () => {
  casa.reloj.instante = LUNES;
  titularId = await casa.titular();
  gente = await casa.gente(titularId);
  raiz = (await casa.abrirConvenio(gente.poc, titularId)).procesoId;
  await casa.registrar(gente.autoridad, raiz, 'iniciar');
});

const marcar = (
  cuentaId: string,
  evento: EventoDeMarca,
  mas: Partial<ComandoMarca> = {},
): Promise<Recibo> =>
  casa.engine.marcar({
    principal: { cuentaId },
    idempotencia: null,
    raizId: raiz,
    evento,
    motivo: 'cambio de autoridades',
    ...mas,
  });
const anular = (
  cuentaId: string,
  secuencia: number,
  mas: Partial<ComandoRectificar> = {},
): Promise<EfectoDeRectificacion> =>
  casa.engine.rectificar({
    principal: { cuentaId },
    idempotencia: null,
    raizId: raiz,
    clase: 'anularHecho',
    secuencia,
    motivo: 'era otro gobierno',
    previa: false,
    ...mas,
  });
const ver = () => casa.engine.ver(raiz, { cuentaId: gente.poc });
const plazos = async () =>
  Object.fromEntries(
    (await casa.filas('plazo', raiz))
      .filter((p) => p['estado'] === 'armado' || p['estado'] === 'detenido')
      .map((p) => [p['nombre'], p]),
  );
const sinDiscrepancias = async () =>
  expect((await casa.engine.verificar(raiz)).discrepancias).toEqual([]);

describe('las marcas sobre la raíz', () => {
  it('suspendida: nada la mueve sino lo que cabe, y lo dice; sin tareas ni ofertas', async () => {
    await marcar(gente.autoridad, 'suspender');
    const r = await rechazo(casa.registrar(gente.delegado, raiz, 'redactarA'));
    expect(r.codigo).toBe('PROCESO_SUSPENDIDO');
    expect(r.params).toMatchObject({
      marca: 'suspendido',
      permitidos: ['reanudar', 'desistir', 'archivarPorInactividad'],
    });
    // 412 comes before, 403 after.
    expect(
      await codigo(casa.registrar(gente.gremio, raiz, 'redactarA', { siCoincide: '"x"' })),
    ).toBe('VERSION_DESACTUALIZADA');
    expect(await codigo(casa.registrar(gente.gremio, raiz, 'redactarA'))).toBe(
      'PROCESO_SUSPENDIDO',
    );
    expect(await casa.filas('tarea', raiz)).toEqual([]);
    const vista = await ver();
    expect(vista.ofertas).toEqual([]);
    expect(vista.marca).toEqual({ clase: 'suspendido', desde: LUNES });
    expect(vista.marcas.map((m) => m.evento)).toEqual([
      'reanudar',
      'desistir',
      'archivarPorInactividad',
    ]);
    await marcar(gente.autoridad, 'reanudar');
    expect(ordenados((await casa.filas('tarea', raiz)).map((t) => t['evento']))).toEqual([
      'redactarA',
      'redactarB',
    ]);
    await sinDiscrepancias();
  });

  it('sus plazos se detienen con lo que les quedaba y siguen con ello', async () => {
    // Monday 15: metaA ends on the 25th, terminoB (3 business days) on Thursday 18.
    casa.reloj.pasan(UN_DIA); // Tuesday 16: nine calendar days and two business days left
    await marcar(gente.autoridad, 'suspender');
    let p = await plazos();
    expect(p['metaA']).toMatchObject({ estado: 'detenido', vence_fecha: '2025-09-25' });
    expect(JSON.parse(p['metaA']!['computo'] as string)).toMatchObject({
      resto: 9,
      detenidoEl: '2025-09-16',
    });
    expect(JSON.parse(p['terminoB']!['computo'] as string)).toMatchObject({ resto: 2 });
    casa.reloj.pasan(40 * UN_DIA);
    await new Plazos(
      casa.engine,
      banco.persistencia.procesos,
      casa.reloj,
      casa.ids,
    ).atenderVencidos(50);
    expect((await casa.lineas(raiz)).map((l) => l.evento)).not.toContain(
      '#plazo:redactandoA:metaA',
    );
    casa.reloj.instante = Date.UTC(2025, 9, 30, 15); // Thursday 30 October
    await marcar(gente.autoridad, 'reanudar');
    p = await plazos();
    expect(p['metaA']).toMatchObject({
      estado: 'armado',
      vence_fecha: '2025-11-08',
      resto_ms: null,
    });
    // Two business days from Thursday: Friday 31 and Wednesday 5, for 3 and 4 November are holidays.
    expect(p['terminoB']).toMatchObject({ estado: 'armado', vence_fecha: '2025-11-05' });
    await sinDiscrepancias();
  });

  it('suspender y reanudar el mismo día no cambia ninguna fecha', async () => {
    const antes = await plazos();
    await marcar(gente.autoridad, 'suspender');
    casa.reloj.pasan(3 * HORA);
    await marcar(gente.autoridad, 'reanudar');
    const despues = await plazos();
    for (const n of ['metaA', 'terminoB']) {
      expect(despues[n]!['vence_fecha']).toBe(antes[n]!['vence_fecha']);
      expect(despues[n]!['vence_en']).toBe(antes[n]!['vence_en']);
    }
  });

  it('uno que vencía ese día termina con el día en que se reanuda; uno vencido sigue vencido', async () => {
    casa.reloj.instante = Date.UTC(2025, 8, 25, 15);
    await marcar(gente.autoridad, 'suspender');
    casa.reloj.pasan(10 * UN_DIA);
    await marcar(gente.autoridad, 'reanudar');
    const p = await plazos();
    expect(p['metaA']).toMatchObject({ vence_fecha: '2025-10-05' });
    expect(p['terminoB']).toMatchObject({ vence_fecha: '2025-09-18' });
    await sinDiscrepancias();
  });

  it('archivar y reactivar: del POC; desistir: de la Autoridad, y no se vuelve', async () => {
    expect(await codigo(marcar(gente.autoridad, 'archivarPorInactividad'))).toBe(
      'ROL_NO_RESPONSABLE',
    );
    await marcar(gente.poc, 'archivarPorInactividad');
    expect(await codigo(marcar(gente.autoridad, 'reanudar'))).toBe('EVENTO_FUERA_DE_LUGAR');
    await marcar(gente.poc, 'reactivar');
    await marcar(gente.autoridad, 'desistir');
    expect(await plazos()).toEqual({});
    expect((await ver()).marcas).toEqual([]);
    expect(await codigo(marcar(gente.poc, 'reactivar'))).toBe('EVENTO_FUERA_DE_LUGAR');
    expect(
      (await rechazo(casa.registrar(gente.delegado, raiz, 'redactarA'))).params['permitidos'],
    ).toEqual([]);
    // It said no; it may say yes again in another process.
    await casa.abrirConvenio(gente.poc, titularId);
    await sinDiscrepancias();
  });

  it('reactivar con otro abierto: 409', async () => {
    await marcar(gente.poc, 'archivarPorInactividad');
    const { procesoId } = await casa.abrirConvenio(gente.poc, titularId);
    const r = await rechazo(marcar(gente.poc, 'reactivar'));
    expect([r.codigo, r.params['procesoId']]).toEqual(['PROCESO_YA_ABIERTO', procesoId]);
  });

  it('por cuenta de la Autoridad hace falta su documento firmado', async () => {
    expect(await codigo(marcar(gente.pocl, 'desistir'))).toBe('REQUISITO_INCUMPLIDO');
    const borrador = await casa.documento(titularId, false);
    expect(await codigo(marcar(gente.pocl, 'desistir', { documento: borrador }))).toBe(
      'REQUISITO_INCUMPLIDO',
    );
    expect(await codigo(marcar(gente.gremio, 'desistir'))).toBe('ROL_NO_RESPONSABLE');
    const oficio = await casa.documento(titularId);
    await marcar(gente.pocl, 'desistir', { actuadoPor: { rol: 'autoridad', documento: oficio } });
    const linea = JSON.parse((await casa.lineas(raiz)).at(-1)!.linea);
    expect(linea).toMatchObject({
      evento: 'desistir',
      actuadoPor: { rol: 'autoridad', documento: oficio },
      registradoPor: { rol: 'pocl' },
    });
    expect(linea.motivo).toMatch(/^texto:/);
    expect(JSON.stringify(linea)).not.toContain('cambio de autoridades');
  });

  it('400: motivo, documento; 404: una marca que no existe, un proceso ajeno o que no es raíz', async () => {
    const r = await rechazo(marcar(gente.autoridad, 'suspender', { motivo: ' ', documento: 'no' }));
    expect(r.params['errores']).toEqual([
      { campo: 'motivo', codigo: 'REQUERIDO' },
      { campo: 'documento', codigo: 'DOCUMENTO_NO_ENCONTRADO' },
    ]);
    expect(await codigo(marcar(gente.poc, 'congelar' as EventoDeMarca))).toBe('EVENTO_DESCONOCIDO');
    const ajena = await casa.cuenta('autoridad', { titularId: await casa.titular() });
    expect(await codigo(marcar(ajena, 'suspender'))).toBe('NO_ENCONTRADO');
  });

  it('la clave repetida responde lo mismo', async () => {
    const idempotencia = { principal: gente.autoridad, clave: 'm', huella: 'h' };
    const uno = await marcar(gente.autoridad, 'suspender', { idempotencia });
    const dos = await marcar(gente.autoridad, 'suspender', { idempotencia });
    expect(dos).toEqual({ ...uno, repetida: true });
  });

  it('cada regla dice de dónde sale, y ninguna pasa por ley', () => {
    for (const r of Object.values(REGLAS_DE_MARCA)) {
      expect(r.cita.lugar).not.toBe('');
      expect(r.certeza).toBe('INF');
    }
  });
});

describe('una marca puesta por error', () => {
  it('se deja sin efecto con vista previa: el proceso sigue donde estaba, con sus plazos, y quedan las dos lecturas', async () => {
    const antes = await ver();
    const conPlazos = await plazos();
    const { secuencia } = await marcar(gente.autoridad, 'desistir');
    expect(await plazos()).toEqual({});
    casa.reloj.instante += UN_DIA;
    const previa = await anular(gente.autoridad, secuencia, { previa: true });
    expect(previa).toMatchObject({
      recibo: null,
      marca: { antes: 'desistido', despues: null },
      descansan: [],
    });
    expect((await ver()).marca?.clase).toBe('desistido');
    await anular(gente.autoridad, secuencia);
    const vista = await ver();
    expect(vista.marca).toBeNull();
    expect(vista.ofertas.map((o) => o.evento)).toEqual(antes.ofertas.map((o) => o.evento));
    const vence = (p: typeof conPlazos) =>
      Object.entries(p).map(([n, f]) => {
        const fila = f as { readonly vence_en: unknown; readonly estado: unknown };
        return [n, fila.vence_en, fila.estado];
      });
    expect(vence(await plazos())).toEqual(vence(conPlazos));
    expect((await casa.filas('tarea', raiz)).length).toBeGreaterThan(0);
    const lineas = (await casa.lineas(raiz)).map((l) => JSON.parse(l.linea).evento as string);
    expect(lineas.slice(-2)).toEqual(['desistir', 'anularHecho']);
    await sinDiscrepancias();
    expect(await codigo(anular(gente.autoridad, secuencia))).toBe('EVENTO_FUERA_DE_LUGAR');
    await casa.registrar(gente.delegado, raiz, 'redactarA');
    await sinDiscrepancias();
  });

  it('pasado el tiempo del autor, otra persona lo aprueba; nadie aprueba lo suyo', async () => {
    const { secuencia } = await marcar(gente.autoridad, 'desistir');
    casa.reloj.instante += 80 * HORA;
    expect(await codigo(anular(gente.autoridad, secuencia))).toBe('ROL_NO_RESPONSABLE');
    expect((await anular(gente.autoridad, secuencia, { previa: true })).aprueban).toContain('poc');
    await anular(gente.poc, secuencia);
    expect((await ver()).marca).toBeNull();
    await sinDiscrepancias();
  });

  it('la suspendida sigue como si no se hubiera detenido; solo la última, y nunca una reanudación', async () => {
    const conPlazos = await plazos();
    const primera = await marcar(gente.autoridad, 'suspender');
    casa.reloj.instante += HORA;
    const vuelta = await marcar(gente.autoridad, 'reanudar');
    const segunda = await marcar(gente.autoridad, 'suspender');
    for (const s of [primera.secuencia, vuelta.secuencia])
      expect(await codigo(anular(gente.autoridad, s))).toBe('EVENTO_FUERA_DE_LUGAR');
    expect(
      await codigo(anular(gente.autoridad, segunda.secuencia, { clase: 'rectificarHecho' })),
    ).toBe('EVENTO_FUERA_DE_LUGAR');
    await anular(gente.autoridad, segunda.secuencia, { clase: 'deshacer' });
    expect((await ver()).marca).toBeNull();
    expect(Object.keys(await plazos())).toEqual(Object.keys(conPlazos));
    await sinDiscrepancias();
  });

  it('si entre tanto se abrió otro proceso, aquel tiene el lugar', async () => {
    const { secuencia } = await marcar(gente.autoridad, 'desistir');
    const otro = await casa.abrirConvenio(gente.poc, titularId);
    const r = await rechazo(anular(gente.autoridad, secuencia));
    expect([r.codigo, r.params]).toEqual([
      'PROCESO_YA_ABIERTO',
      expect.objectContaining({ procesoId: otro.procesoId }),
    ]);
    expect((await ver()).marca?.clase).toBe('desistido');
  });
});
