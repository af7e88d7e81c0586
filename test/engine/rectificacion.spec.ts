import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ComandoRectificar, EfectoDeRectificacion } from '../../src/engine/comandos.js';
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

const rectificar = (
  cuentaId: string,
  secuencia: number,
  mas: Partial<ComandoRectificar> = {},
): Promise<EfectoDeRectificacion> =>
  casa.engine.rectificar({
    principal: { cuentaId },
    idempotencia: null,
    raizId: raiz,
    clase: 'rectificarHecho',
    secuencia,
    motivo: 'error de dedo',
    previa: false,
    ...mas,
  });
const ver = () => casa.engine.ver(raiz, { cuentaId: gente.poc });
const ultima = async () => JSON.parse((await casa.lineas(raiz)).at(-1)!.linea);
const sinDiscrepancias = async () =>
  expect((await casa.engine.verificar(raiz)).discrepancias).toEqual([]);
const vigentes = async () =>
  Object.fromEntries(
    (await casa.filas('plazo', raiz))
      .filter((p) => p['estado'] === 'armado')
      .map((p) => [p['nombre'], p['vence_fecha']]),
  );

describe('rectificarHecho', () => {
  it('corrige un dato: la previa lo muestra y no escribe; después quedan las dos lecturas', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    await casa.registrar(gente.delegado, raiz, 'redactarB', { datos: { paginas: 3 } });
    const cambios = { datos: { paginas: 30 } };
    const previa = await rectificar(gente.delegado, 3, { cambios, previa: true });
    expect(previa).toMatchObject({
      recibo: null,
      cambios: [{ campo: 'datos.paginas', antes: 3, despues: 30 }],
      descansan: [],
    });
    expect(await casa.lineas(raiz)).toHaveLength(3);
    const efecto = await rectificar(gente.delegado, 3, { cambios });
    expect(efecto.cambios).toEqual(previa.cambios);
    expect(efecto.recibo).toMatchObject({ raizId: raiz, secuencia: 4 });
    expect((await ver()).contexto).toMatchObject({ memoria: { paginas: 30 } });
    const linea = await ultima();
    expect(linea).toMatchObject({
      evento: 'rectificarHecho',
      registradoPor: { cuenta: gente.delegado, rol: 'delegado' },
      correccion: {
        secuencia: 3,
        cambios: [{ campo: 'datos.paginas', antes: 3, despues: 30 }],
        hecho: { datos: { paginas: 30 } },
      },
    });
    expect(linea.motivo).toMatch(/^texto:/);
    // The first reading stays where it was.
    expect(JSON.parse((await casa.lineas(raiz))[2]!.linea).datos).toEqual({ paginas: 3 });
    await sinDiscrepancias();
  });

  it('otra fecha mueve los plazos que salían de ella', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    expect(await vigentes()).toEqual({ metaA: '2025-09-25', terminoB: '2025-09-18' });
    const efecto = await rectificar(gente.autoridad, 2, { cambios: { ocurridoEn: '2025-09-11' } });
    expect([...efecto.plazos].sort((a, b) => (a.nombre < b.nombre ? -1 : 1))).toEqual([
      { nombre: 'metaA', antes: '2025-09-25', despues: '2025-09-21' },
      { nombre: 'terminoB', antes: '2025-09-18', despues: '2025-09-16' },
    ]);
    expect(await vigentes()).toEqual({ metaA: '2025-09-21', terminoB: '2025-09-16' });
    expect(ordenados((await casa.filas('tarea', raiz)).map((t) => t['vence_fecha']))).toEqual([
      '2025-09-16',
      '2025-09-21',
    ]);
    await sinDiscrepancias();
    // And again: the second correction reads over the first.
    await rectificar(gente.autoridad, 2, { cambios: { ocurridoEn: '2025-09-12' } });
    expect(await vigentes()).toEqual({ metaA: '2025-09-22', terminoB: '2025-09-17' });
    await sinDiscrepancias();
  });

  it('un plazo que disparó y, bien leído, aún no vencía, vuelve a correr', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar', { ocurridoEn: '2025-09-01' });
    const obrero = new Plazos(casa.engine, banco.persistencia.procesos, casa.reloj, casa.ids);
    while ((await obrero.atenderVencidos(50)).arrendados > 0);
    expect((await ver()).contexto).toMatchObject({ memoria: { vencidosA: 1 } });
    await rectificar(gente.autoridad, 2, { cambios: { ocurridoEn: '2025-09-14' } });
    expect((await ver()).contexto['memoria'] as object).not.toHaveProperty('vencidosA');
    expect(await vigentes()).toEqual({ metaA: '2025-09-24', terminoB: '2025-09-17' });
    await sinDiscrepancias();
    casa.reloj.pasan(12 * UN_DIA);
    while ((await obrero.atenderVencidos(50)).arrendados > 0);
    expect((await ver()).contexto).toMatchObject({ memoria: { vencidosA: 1 } });
    await sinDiscrepancias();
  });

  it('las palabras corregidas quedan fuera de la bitácora; las que no se tocan conservan su referencia', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar', {
      datos: { motivo: 'primera razón', contacto: { nombre: 'Persona Ficticia 1' } },
    });
    const efecto = await rectificar(gente.autoridad, 2, {
      cambios: { datos: { motivo: 'segunda razón' } },
    });
    expect(efecto.cambios).toEqual([
      { campo: 'datos.motivo', antes: 'primera razón', despues: 'segunda razón' },
    ]);
    const [antes, despues] = [JSON.parse((await casa.lineas(raiz))[1]!.linea), await ultima()];
    expect(despues.correccion.hecho.datos.contacto).toEqual(antes.datos.contacto);
    expect(despues.correccion.hecho.datos.motivo).not.toBe(antes.datos.motivo);
    expect(JSON.stringify(await casa.lineas(raiz))).not.toContain('razón');
    await sinDiscrepancias();
    // With the words erased, what is left can still be corrected.
    await banco.sql('update texto set texto = null where raiz_id = $1', [raiz]);
    await rectificar(gente.autoridad, 2, { cambios: { ocurridoEn: '2025-09-12' } });
    await sinDiscrepancias();
  });

  it('null quita un campo; lo que no tiene su forma es 400 en su lugar', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar', { datos: { motivo: 'algo' } });
    const r = await rechazo(
      rectificar(gente.autoridad, 2, {
        cambios: { datos: { nada: 1 }, ocurridoEn: '2025-10-01' },
        motivo: '',
      }),
    );
    expect(
      (r.params['errores'] as { campo: string; codigo: string }[]).map(
        (e) => `${e.campo} ${e.codigo}`,
      ),
    ).toEqual(['motivo REQUERIDO', 'cambios.datos UNRECOGNIZED_KEYS']);
    expect(
      (await rechazo(rectificar(gente.autoridad, 2, { cambios: { ocurridoEn: '2025-10-01' } })))
        .params['errores'],
    ).toEqual([expect.objectContaining({ campo: 'cambios.ocurridoEn', codigo: 'FECHA_FUTURA' })]);
    expect((await rechazo(rectificar(gente.autoridad, 2))).params['errores']).toEqual([
      { campo: 'cambios', codigo: 'SIN_CAMBIOS' },
    ]);
    await rectificar(gente.autoridad, 2, { cambios: { datos: { motivo: null } } });
    expect((await ultima()).correccion.hecho.datos).toEqual({});
    await sinDiscrepancias();
  });

  it('si lo corregido no cumple lo que se pide, 422; si algo posterior dejaría de caber, se dice qué', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    await casa.registrar(gente.delegado, raiz, 'redactarA');
    expect(await codigo(rectificar(gente.delegado, 3, { cambios: { datos: { debe: 0 } } }))).toBe(
      'REQUISITO_INCUMPLIDO',
    );
    await casa.registrar(gente.delegado, raiz, 'redactarB', { datos: { paginas: 1 } });
    await casa.registrar(gente.poc, raiz, 'unir');
    await casa.registrar(gente.poc, raiz, 'revisar');
    const cambios = { datos: { paginas: 0 } };
    const previa = await rectificar(gente.delegado, 4, { cambios, previa: true });
    expect(previa.descansan).toEqual([
      { secuencia: 5, evento: 'unir', motivo: 'REQUISITO_INCUMPLIDO' },
      { secuencia: 6, evento: 'revisar', motivo: 'EVENTO_FUERA_DE_LUGAR' },
    ]);
    const r = await rechazo(rectificar(gente.delegado, 4, { cambios }));
    expect(r.codigo).toBe('LINEA_CON_DEPENDIENTES');
    expect(r.params['descansan']).toEqual(previa.descansan);
    await sinDiscrepancias();
  });

  it('el autor, dentro de su tiempo; después, el POC; nadie más', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    const cambios = { ocurridoEn: '2025-09-12' };
    const r = await rechazo(rectificar(gente.pocl, 2, { cambios }));
    expect(r.codigo).toBe('ROL_NO_RESPONSABLE');
    expect(r.params).toMatchObject({
      responsables: ['poc', 'administrador'],
      autor: false,
      hasta: LUNES + 72 * HORA,
    });
    casa.reloj.pasan(72 * HORA + 1);
    expect(await codigo(rectificar(gente.autoridad, 2, { cambios }))).toBe('ROL_NO_RESPONSABLE');
    await rectificar(gente.poc, 2, { cambios });
    await casa.parametro('rectificacionAutorHoras', 100);
    await rectificar(gente.autoridad, 2, { cambios: { ocurridoEn: '2025-09-10' } });
    await banco.sql(`delete from parametro where nombre = 'rectificacionAutorHoras'`);
    const ajena = await casa.cuenta('autoridad', { titularId: await casa.titular() });
    expect(await codigo(rectificar(ajena, 2, { cambios }))).toBe('NO_ENCONTRADO');
    await sinDiscrepancias();
  });

  it('el documento se pide cuando el parámetro lo pide', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    await casa.parametro('rectificacionExigeDocumento', true);
    const cambios = { ocurridoEn: '2025-09-12' };
    expect((await rechazo(rectificar(gente.autoridad, 2, { cambios }))).params['errores']).toEqual([
      { campo: 'documento', codigo: 'REQUERIDO' },
    ]);
    const documento = await casa.documento(titularId);
    await rectificar(gente.autoridad, 2, { cambios, documento });
    expect((await ultima()).documento).toBe(documento);
    await banco.sql(`delete from parametro where nombre = 'rectificacionExigeDocumento'`);
  });

  it('no se corrigen así: consecuencias, marcas, otras correcciones, lo que no existe, ni con la raíz marcada', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    expect(await codigo(rectificar(gente.poc, 99))).toBe('NO_ENCONTRADO');
    await rectificar(gente.poc, 2, { cambios: { ocurridoEn: '2025-09-12' } });
    expect((await rechazo(rectificar(gente.poc, 3))).params['motivo']).toBe('NO_SE_CORRIGE_ASI');
    expect(await codigo(rectificar(gente.poc, 1, { clase: 'anularHecho' }))).toBe(
      'EVENTO_FUERA_DE_LUGAR',
    );
    await casa.engine.marcar({
      principal: { cuentaId: gente.poc },
      idempotencia: null,
      raizId: raiz,
      evento: 'suspender',
      motivo: 'x',
    });
    expect(await codigo(rectificar(gente.poc, 2, { cambios: { ocurridoEn: '2025-09-11' } }))).toBe(
      'PROCESO_SUSPENDIDO',
    );
  });

  it('la clave repetida no corrige dos veces', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    const idempotencia = { principal: gente.autoridad, clave: 'r', huella: 'h' };
    const cambios = { ocurridoEn: '2025-09-12' };
    const uno = await rectificar(gente.autoridad, 2, { cambios, idempotencia });
    const dos = await rectificar(gente.autoridad, 2, { cambios, idempotencia });
    expect(dos.recibo).toEqual({ ...uno.recibo, repetida: true });
    expect(await casa.lineas(raiz)).toHaveLength(3);
  });
});

describe('deshacer y anularHecho', () => {
  it('deshacer: lo último propio, en minutos, y todo vuelve a estar como estaba', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    const antes = await ver();
    casa.reloj.pasan(60_000);
    await casa.registrar(gente.delegado, raiz, 'redactarA');
    const efecto = await rectificar(gente.delegado, 3, { clase: 'deshacer' });
    expect(efecto.pasos).toEqual([
      { procesoId: raiz, numero: 2, antes: 'cumplido', despues: 'disponible' },
    ]);
    const despues = await ver();
    expect(despues.estados).toEqual(antes.estados);
    expect(despues.contexto).toEqual(antes.contexto);
    expect(despues.plazos.map((p) => [p.id, p.venceFecha, p.estado])).toEqual(
      antes.plazos.map((p) => [p.id, p.venceFecha, p.estado]),
    );
    expect(ordenados((await casa.filas('tarea', raiz)).map((t) => t['evento']))).toEqual([
      'redactarA',
      'redactarB',
    ]);
    await sinDiscrepancias();
    expect(
      (await rechazo(rectificar(gente.poc, 3, { clase: 'anularHecho' }))).params['motivo'],
    ).toBe('YA_DEJADA_SIN_EFECTO');
    await casa.registrar(gente.delegado, raiz, 'redactarA');
    await sinDiscrepancias();
  });

  it('deshacer: ni lo ajeno, ni lo penúltimo, ni tarde; ni el POC', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    await casa.registrar(gente.delegado, raiz, 'redactarA');
    await casa.registrar(gente.delegado, raiz, 'redactarB', { datos: { paginas: 1 } });
    expect(await codigo(rectificar(gente.poc, 4, { clase: 'deshacer' }))).toBe(
      'ROL_NO_RESPONSABLE',
    );
    expect(
      (await rechazo(rectificar(gente.delegado, 3, { clase: 'deshacer' }))).params['esLaUltima'],
    ).toBe(false);
    // Hers is the last of hers, but two lines rest on it.
    const r = await rechazo(rectificar(gente.autoridad, 2, { clase: 'deshacer' }));
    expect(r.codigo).toBe('LINEA_CON_DEPENDIENTES');
    expect(r.params['descansan']).toHaveLength(2);
    casa.reloj.pasan(31 * 60_000);
    expect(await codigo(rectificar(gente.delegado, 4, { clase: 'deshacer' }))).toBe(
      'ROL_NO_RESPONSABLE',
    );
    await sinDiscrepancias();
  });

  it('anularHecho: cualquier línea en la que nada descansa, aunque no sea la última', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    await casa.registrar(gente.delegado, raiz, 'redactarA');
    await casa.registrar(gente.delegado, raiz, 'redactarB', { datos: { paginas: 1 } });
    await rectificar(gente.poc, 3, { clase: 'anularHecho' });
    expect((await ver()).estados).toEqual(['listaB', 'redactandoA']);
    await sinDiscrepancias();
  });

  it('anular lo que abrió un hijo lo detiene; y el siguiente no repite su ronda', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    await casa.registrar(gente.delegado, raiz, 'redactarA');
    await casa.registrar(gente.delegado, raiz, 'redactarB', { datos: { paginas: 1 } });
    await casa.registrar(gente.poc, raiz, 'unir');
    await casa.registrar(gente.poc, raiz, 'revisar');
    const efecto = await rectificar(gente.poc, 6, { clase: 'anularHecho' });
    expect(ordenados(efecto.plazos.map((p) => p.nombre))).toEqual([
      'metaEncargo',
      'metaLeer',
      'metaUnido',
    ]);
    const debajo = (await casa.filas('proceso', raiz)).filter((p) => p['padre_id'] !== null);
    expect(debajo.map((p) => p['situacion'])).toEqual(['detenido', 'detenido']);
    expect(await vigentes()).toEqual({ metaUnido: '2025-10-15' });
    await sinDiscrepancias();
    await casa.registrar(gente.poc, raiz, 'revisar');
    const revisiones = (await casa.filas('proceso', raiz)).filter((p) => p['ref'] === 'revision');
    expect(ordenados(revisiones.map((p) => [p['ronda'], p['situacion']]))).toEqual([
      [1, 'detenido'],
      [2, 'activo'],
    ]);
    await sinDiscrepancias();
  });

  it('anular el cierre reabre el proceso, si nadie ocupó su lugar', async () => {
    await casa.registrar(gente.autoridad, raiz, 'iniciar');
    await casa.registrar(gente.delegado, raiz, 'redactarA');
    await casa.registrar(gente.delegado, raiz, 'redactarB', { datos: { paginas: 1 } });
    await casa.registrar(gente.poc, raiz, 'unir');
    await casa.registrar(gente.poc, raiz, 'cerrarConvenio');
    const { procesoId } = await casa.abrirConvenio(gente.poc, titularId);
    const r = await rechazo(rectificar(gente.poc, 6, { clase: 'anularHecho' }));
    expect([r.codigo, r.params['procesoId']]).toEqual(['PROCESO_YA_ABIERTO', procesoId]);
    await casa.engine.marcar({
      principal: { cuentaId: gente.autoridad },
      idempotencia: null,
      raizId: procesoId,
      evento: 'desistir',
      motivo: 'se abrió por error',
    });
    await rectificar(gente.poc, 6, { clase: 'anularHecho' });
    expect(await ver()).toMatchObject({ situacion: 'activo', estados: ['unido'] });
    await sinDiscrepancias();
  });
});
