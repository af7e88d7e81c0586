import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Linea } from '../../src/engine/linea.js';
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
});

const procesos = () => casa.filas('proceso', raiz);
const uno = async (donde: (p: Record<string, unknown>) => boolean) => {
  const hallados = (await procesos()).filter(donde);
  expect(hallados).toHaveLength(1);
  return hallados[0]!;
};
const lineas = async (): Promise<Linea[]> =>
  (await casa.lineas(raiz)).map((l) => JSON.parse(l.linea) as Linea);
const hastaUnido = async (): Promise<void> => {
  await casa.registrar(gente.autoridad, raiz, 'iniciar');
  await casa.registrar(gente.delegado, raiz, 'redactarA');
  await casa.registrar(gente.delegado, raiz, 'redactarB', { datos: { paginas: 1 } });
  await casa.registrar(gente.poc, raiz, 'unir');
};
const encargar = (ref: string, clase = 'encargo@1') =>
  casa.registrar(gente.delegado, raiz, 'encargar', { datos: { ref, clase } });
const plazos = async (estado?: string) =>
  (await casa.filas('plazo', raiz)).filter((p) => estado === undefined || p['estado'] === estado);
const obrero = () => new Plazos(casa.engine, banco.persistencia.procesos, casa.reloj, casa.ids);
/** All that is due, of this root and of those of the other tests. */
const atender = async (): Promise<void> => {
  const o = obrero();
  while ((await o.atenderVencidos(50)).arrendados > 0);
};
const sinDiscrepancias = async () =>
  expect((await casa.engine.verificar(raiz)).discrepancias).toEqual([]);

describe('los hijos', () => {
  it('un hijo se abre en el mismo comando, con su línea y su nombre en el padre', async () => {
    await hastaUnido();
    const recibo = await encargar('e1');
    const hijo = await uno((p) => p['ref'] === 'e1');
    expect(hijo).toMatchObject({
      padre_id: raiz,
      ronda: 1,
      procedimiento: 'encargo@1',
      situacion: 'activo',
    });
    const ultimas = (await lineas()).slice(-2);
    expect(ultimas.map((l) => [l.evento, l.causa === null])).toEqual([
      ['encargar', true],
      ['abrirProceso', false],
    ]);
    expect(ultimas[1]).toMatchObject({
      causa: ultimas[0]!.secuencia,
      registradoPor: null,
      hijo: { padre: raiz, ref: 'e1', ronda: 1 },
    });
    expect(recibo.secuencia).toBe(ultimas[1]!.secuencia);
    expect(recibo.procesoId).toBe(raiz);
    expect(JSON.parse((await uno((p) => p['id'] === raiz))['hijos'] as string)).toEqual({
      e1: { procesoId: hijo['id'], procedimiento: 'encargo@1', ronda: 1 },
    });
    expect(await casa.filas('tarea', raiz)).toContainEqual(
      expect.objectContaining({ proceso_id: hijo['id'], evento: 'cumplirEncargo' }),
    );
    await sinDiscrepancias();
  });

  it('por la raíz llega al único que lo ofrece; con dos candidatos, dice cuáles', async () => {
    await hastaUnido();
    await encargar('e1');
    await casa.registrar(gente.delegado, raiz, 'avanzarEncargo', { datos: { avance: 40 } });
    expect((await lineas()).slice(-2).map((l) => l.evento)).toEqual([
      'avanzarEncargo',
      'anotarEncargo',
    ]);
    await encargar('e2');
    const r = await rechazo(
      casa.registrar(gente.delegado, raiz, 'avanzarEncargo', { datos: { avance: 50 } }),
    );
    expect(r.codigo).toBe('EVENTO_FUERA_DE_LUGAR');
    expect(ordenados(r.params['candidatos'] as string[])).toEqual(
      ordenados((await procesos()).filter((p) => p['padre_id'] === raiz).map((p) => p['id'])),
    );
    // The tag of the offer says which, and so does its own id.
    const { ofertas } = await casa.engine.ver(raiz, { cuentaId: gente.delegado });
    const e1 = await uno((p) => p['ref'] === 'e1');
    const oferta = ofertas.find((o) => o.evento === 'avanzarEncargo' && o.procesoId === e1['id']);
    const recibo = await casa.registrar(gente.delegado, raiz, 'avanzarEncargo', {
      datos: { avance: 45 },
      siCoincide: oferta!.etag,
    });
    expect(recibo.procesoId).toBe(e1['id']);
    // By its own id there is no doubt; and a child does not answer for its brothers.
    const e2 = await uno((p) => p['ref'] === 'e2');
    await casa.registrar(gente.delegado, e2['id'] as string, 'avanzarEncargo', {
      datos: { avance: 50 },
    });
    expect(await codigo(casa.registrar(gente.delegado, e2['id'] as string, 'encargar'))).toBe(
      'EVENTO_FUERA_DE_LUGAR',
    );
    await sinDiscrepancias();
  });

  it('lo que un hijo dice a su padre viaja en el mismo comando, y si no lo escucha se pierde', async () => {
    await hastaUnido();
    await encargar('e1');
    await casa.registrar(gente.delegado, raiz, 'avanzarEncargo', { datos: { avance: 7 } });
    expect(
      JSON.parse((await uno((p) => p['id'] === raiz))['contexto'] as string).memoria.avance,
    ).toBe(7);
    await casa.registrar(gente.poc, raiz, 'revisar');
    const e1 = await uno((p) => p['ref'] === 'e1');
    await casa.registrar(gente.delegado, e1['id'] as string, 'avanzarEncargo', {
      datos: { avance: 9 },
    });
    expect((await lineas()).at(-1)!.evento).toBe('avanzarEncargo');
    expect(
      JSON.parse((await uno((p) => p['id'] === raiz))['contexto'] as string).memoria.avance,
    ).toBe(7);
    await sinDiscrepancias();
  });

  it('el que nace acabado avisa en el mismo comando, y su nombre queda libre', async () => {
    await hastaUnido();
    await encargar('e1', 'instantaneo@1');
    expect((await lineas()).slice(-3).map((l) => l.evento)).toEqual([
      'encargar',
      'abrirProceso',
      '#hijo:e1',
    ]);
    expect(await uno((p) => p['ref'] === 'e1')).toMatchObject({ situacion: 'concluido', ronda: 1 });
    await encargar('e1');
    const rondas = (await procesos()).filter((p) => p['ref'] === 'e1').map((p) => p['ronda']);
    expect(ordenados(rondas)).toEqual([1, 2]);
    await sinDiscrepancias();
  });

  it('el fin de un hijo invocado mueve al padre y le entrega su salida', async () => {
    await hastaUnido();
    await casa.registrar(gente.poc, raiz, 'revisar');
    await casa.registrar(gente.poc, raiz, 'darPorLeido', { datos: { nota: 9 } });
    const raizDespues = await uno((p) => p['id'] === raiz);
    expect(JSON.parse(raizDespues['contexto'] as string).memoria.revision).toEqual({ nota: 9 });
    expect(JSON.parse(raizDespues['estado'] as string)).toEqual({ unido: 1 });
    // Its own child, which nobody had finished, stops with it.
    expect(await uno((p) => p['ref'] === 'copia')).toMatchObject({ situacion: 'detenido' });
    const ultimas = (await lineas()).slice(-3);
    expect(ultimas.map((l) => l.evento)).toEqual(['darPorLeido', '#detenido', '#hijo:revision']);
    expect(ultimas[2]!.datos).toEqual({
      procesoId: (await uno((p) => p['ref'] === 'revision'))['id'],
      salida: { nota: 9 },
    });
    await sinDiscrepancias();
  });

  it('detener a un hijo detiene a los suyos, cierra sus plazos y borra sus tareas', async () => {
    await hastaUnido();
    await casa.registrar(gente.poc, raiz, 'revisar');
    expect(ordenados((await plazos('armado')).map((p) => p['nombre']))).toEqual([
      'metaEncargo',
      'metaLeer',
    ]);
    await casa.registrar(gente.poc, raiz, 'dejarRevision');
    const debajo = (await procesos()).filter((p) => p['padre_id'] !== null);
    expect(debajo.map((p) => p['situacion'])).toEqual(['detenido', 'detenido']);
    expect((await plazos('armado')).map((p) => p['nombre'])).toEqual(['metaUnido']);
    expect((await casa.filas('tarea', raiz)).every((t) => t['proceso_id'] === raiz)).toBe(true);
    expect(await codigo(casa.registrar(gente.poc, debajo[0]!['id'] as string, 'darPorLeido'))).toBe(
      'EVENTO_FUERA_DE_LUGAR',
    );
    await sinDiscrepancias();
  });

  it('un fin que llega tarde no cuenta: solo el del hijo que vive con ese nombre', async () => {
    await hastaUnido();
    await casa.registrar(gente.poc, raiz, 'revisar');
    const primera = await uno((p) => p['ref'] === 'revision');
    await casa.registrar(gente.poc, raiz, 'dejarRevision');
    await casa.registrar(gente.poc, raiz, 'revisar');
    const segunda = await uno((p) => p['ref'] === 'revision' && p['ronda'] === 2);
    expect(
      await codigo(
        casa.registrar(gente.poc, primera['id'] as string, 'darPorLeido', { datos: { nota: 1 } }),
      ),
    ).toBe('EVENTO_FUERA_DE_LUGAR');
    await casa.registrar(gente.poc, segunda['id'] as string, 'darPorLeido', { datos: { nota: 2 } });
    expect(
      JSON.parse((await uno((p) => p['id'] === raiz))['contexto'] as string).memoria.revision,
    ).toEqual({ nota: 2 });
    await sinDiscrepancias();
  });

  it('al concluir la raíz se detiene lo que quedaba, y ya no ofrece nada', async () => {
    await hastaUnido();
    await encargar('e1');
    expect(await codigo(casa.registrar(gente.poc, raiz, 'cerrarConvenio'))).toBe(
      'REQUISITO_INCUMPLIDO',
    );
    await casa.registrar(gente.poc, raiz, 'cerrarConvenio', { modo: 'consumado' });
    expect(await uno((p) => p['ref'] === 'e1')).toMatchObject({ situacion: 'detenido' });
    expect(await uno((p) => p['id'] === raiz)).toMatchObject({
      situacion: 'concluido',
      salida: '{"paginas":1}',
    });
    expect(await plazos('armado')).toEqual([]);
    expect(await casa.filas('tarea', raiz)).toEqual([]);
    const vista = await casa.engine.ver(raiz, { cuentaId: gente.poc });
    expect(vista).toMatchObject({ situacion: 'concluido', ofertas: [], marcas: [] });
    // And another may be opened.
    await casa.abrirConvenio(gente.poc, titularId);
    await sinDiscrepancias();
  });

  it('un nombre de hijo que ya vive es un defecto del procedimiento: incidente y nada escrito', async () => {
    await hastaUnido();
    await encargar('e1');
    const antes = await casa.lineas(raiz);
    const r = await rechazo(encargar('e1'));
    expect(r.codigo).toBe('PROCEDIMIENTO_DEFECTUOSO');
    expect(await casa.lineas(raiz)).toEqual(antes);
    expect(await casa.filas('incidente', raiz)).toEqual([
      expect.objectContaining({ codigo: 'PROCEDIMIENTO_DEFECTUOSO', id: r.params['incidente'] }),
    ]);
    await encargar('e2');
  });

  it('abrir un hijo que no existe en el catálogo, también', async () => {
    await hastaUnido();
    expect(await codigo(encargar('e1', 'nada@1'))).toBe('PROCEDIMIENTO_DEFECTUOSO');
  });
});

describe('los plazos', () => {
  it('se arman desde la fecha del hecho, con su parámetro o por defecto, y quedan computados', async () => {
    await casa.parametro('plazo.terminoB', 5, '2025-01-01');
    await casa.registrar(gente.autoridad, raiz, 'iniciar', { ocurridoEn: '2025-09-12' });
    const porNombre = Object.fromEntries((await plazos()).map((p) => [p['nombre'], p]));
    // Ten calendar days from Friday 12; five business days from it.
    expect(porNombre['metaA']).toMatchObject({
      vence_fecha: '2025-09-22',
      estado: 'armado',
      clase: 'meta',
    });
    expect(porNombre['terminoB']).toMatchObject({ vence_fecha: '2025-09-19', clase: 'termino' });
    // The whole last day is theirs: until 24:00 in Guayaquil.
    expect(porNombre['metaA']!['vence_en']).toBe(Date.UTC(2025, 8, 23, 5));
    expect(JSON.parse(porNombre['terminoB']!['computo'] as string)).toMatchObject({
      desde: '2025-09-12',
      cuanto: 5,
      parametro: 'plazo.terminoB',
      versionDelParametro: 1,
      calendario: casa.calendario.actual.version,
    });
    expect(JSON.parse(porNombre['metaA']!['computo'] as string)).toMatchObject({
      cuanto: 10,
      versionDelParametro: null,
    });
    const tareas = await casa.filas('tarea', raiz);
    expect(ordenados(tareas.map((t) => [t['evento'], t['vence_fecha']]))).toEqual([
      ['redactarA', '2025-09-22'],
      ['redactarB', '2025-09-19'],
    ]);
    await banco.sql(`delete from parametro where nombre = 'plazo.terminoB'`);
  });

  it('se cierran al salir, y no disparan', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    await casa.registrar(gente.delegado, raiz, 'redactarA');
    expect((await plazos('cerrado')).map((p) => p['nombre'])).toEqual(['metaA']);
    casa.reloj.pasan(60 * UN_DIA);
    await atender();
    expect((await lineas()).map((l) => l.evento)).not.toContain('#plazo:redactandoA:metaA');
  });

  it('disparan por la puerta de siempre, ni un milisegundo antes, con su línea y sus avisos', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    const vence = (await plazos()).find((p) => p['nombre'] === 'metaA')!['vence_en'] as number;
    casa.reloj.instante = vence - 1;
    await atender();
    expect((await lineas()).map((l) => l.evento)).not.toContain('#plazo:redactandoA:metaA');
    casa.reloj.instante = vence;
    casa.reloj.pasan(2 * UN_DIA);
    await atender();
    const linea = (await lineas()).find((l) => l.evento === '#plazo:redactandoA:metaA')!;
    // It ended on its last day, though it was seen to later; and it runs again from then.
    expect(linea).toMatchObject({ ocurridoEn: '2025-09-25', registradoPor: null, causa: null });
    expect(ordenados((await plazos('disparado')).map((p) => p['nombre']))).toEqual([
      'metaA',
      'terminoB',
    ]);
    expect((await plazos('armado')).map((p) => [p['nombre'], p['vence_fecha']])).toEqual([
      ['metaA', '2025-10-05'],
    ]);
    expect((await casa.filas('aviso', raiz)).map((a) => a['codigo'])).toContain('META_VENCIDA');
    await sinDiscrepancias();
  });

  it('el que nadie escucha deja su línea y no mueve nada', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    casa.reloj.pasan(5 * UN_DIA);
    await atender();
    const linea = (await lineas()).at(-1)!;
    expect(linea.evento).toBe('#plazo:redactandoB:terminoB');
    expect(linea.antes).toEqual({ estados: linea.despues!.estados });
    expect((await casa.engine.ver(raiz, { cuentaId: gente.poc })).estados).toEqual([
      'redactandoA',
      'redactandoB',
    ]);
    await sinDiscrepancias();
  });

  it('ya vencido al registrar: no dispara si algo de la misma carga lo cierra', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar', {
      modo: 'consumado',
      ocurridoEn: '2024-01-10',
    });
    const [metaA] = (await plazos('armado')).filter((p) => p['nombre'] === 'metaA');
    expect(metaA).toMatchObject({ vence_fecha: '2024-01-20' });
    expect(JSON.parse(metaA!['computo'] as string)).toMatchObject({ vencidoAlRegistrar: true });
    await casa.registrar(gente.delegado, raiz, 'redactarA', {
      modo: 'consumado',
      ocurridoEn: '2024-01-15',
    });
    await atender();
    const eventos = (await lineas()).map((l) => l.evento);
    expect(eventos).not.toContain('#plazo:redactandoA:metaA');
    expect(eventos).toContain('#plazo:redactandoB:terminoB');
    await sinDiscrepancias();
  });

  it('un plazo cerrado entre el arriendo y el disparo no dispara', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    casa.reloj.pasan(20 * UN_DIA);
    const store = banco.persistencia.procesos;
    const filas = (
      await store.arrendarPlazos(casa.reloj.ahora(), 50, 'yo', casa.reloj.ahora() + 1)
    ).filter((f) => f.raizId === raiz);
    expect(filas).toHaveLength(2);
    await casa.registrar(gente.delegado, raiz, 'redactarA');
    const disparados = [];
    for (const f of filas) disparados.push([f.nombre, await casa.engine.dispararPlazo(f)]);
    expect(Object.fromEntries(disparados)).toEqual({ metaA: false, terminoB: true });
    for (const f of filas) expect(await casa.engine.dispararPlazo(f)).toBe(false);
  });

  it('un procedimiento roto no detiene a los vecinos ni llena la tabla de incidentes', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    const vecino = await casa.titular();
    const suya = await casa.gente(vecino);
    const otro = (await casa.abrirConvenio(suya.poc, vecino)).procesoId;
    await casa.registrar(suya.autoridad, otro, 'iniciar');
    await banco.sql(`update proceso set estado = '{"noHay":1}' where id = $1`, [raiz]);
    casa.reloj.pasan(11 * UN_DIA);
    const o = obrero();
    const primera = await o.atenderVencidos(50);
    expect(primera.fallidos).toBe(2);
    expect((await casa.lineas(otro)).map((l) => l.evento)).toContain('#plazo:redactandoA:metaA');
    casa.reloj.pasan(61_000);
    await o.atenderVencidos(50);
    expect(await casa.filas('incidente', raiz)).toHaveLength(2);
    casa.reloj.pasan(3 * HORA);
    await o.atenderVencidos(50);
    expect(await casa.filas('incidente', raiz)).toHaveLength(4);
  });
});
