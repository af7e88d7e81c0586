import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { efectoDeFuerza, type Rol } from '../../machines/contrato.js';
import { bancoSqlite } from '../persistence/bancos.js';
import type { Banco } from '../persistence/fabrica.js';
import { Casa, rechazo, ordenados } from './casa.js';
import { convenio, REGLAS_DE_FUERZA } from './fichas/convenio.js';

let banco: Banco;
let casa: Casa;
let titularId: string;
let gente: Awaited<ReturnType<Casa['gente']>>;
let proceso: string;
beforeAll(async () => {
  banco = await bancoSqlite();
  casa = await Casa.abrir(banco);
});
afterAll(() => banco.cerrar());
beforeEach(async () => {
  titularId = await casa.titular();
  gente = await casa.gente(titularId);
  proceso = (await casa.abrirConvenio(gente.poc, titularId)).procesoId;
});

describe('la tabla de la fuerza (P1), de la puerta a la bitácora', () => {
  const CAMPO: { [codigo: string]: string } = {
    DEBE_FUENTE: 'debe',
    DEBE_INF: 'debeInf',
    SUGERIDO_FUENTE: 'sugerido',
    SUGERIDO_MEM: 'sugeridoMem',
    PUEDE: 'puede',
  };
  const casos = REGLAS_DE_FUERZA.flatMap((regla) =>
    (['acto', 'consumado'] as const).flatMap((modo) =>
      [false, true].map((justificada) => ({ regla, modo, justificada })),
    ),
  );
  it.each(casos.map((c) => [c.regla.codigo, c.modo, c.justificada, c] as const))(
    '%s, %s, justificada: %s',
    async (codigo, modo, justificada, { regla }) => {
      await casa.registrar(gente.autoridad, proceso, 'iniciar');
      const esperado = efectoDeFuerza(regla.fuerza, regla.certeza, modo, justificada);
      const mas = {
        datos: { [CAMPO[codigo]!]: 0 },
        modo,
        ...(justificada ? { justificaciones: { [codigo]: 'por algo' } } : {}),
      };
      const prevista = await casa.engine.simular({
        principal: { cuentaId: gente.delegado },
        idempotencia: null,
        procesoId: proceso,
        evento: 'redactarA',
        siCoincide: null,
        ...mas,
      });
      const bloquea = esperado === 'bloquea' || esperado === 'pideJustificacion';
      expect(prevista.permitido).toBe(!bloquea);
      expect(prevista.requisitos.find((r) => r.codigo === codigo)).toMatchObject({
        resultado: 'falta',
        efecto: esperado,
      });
      if (bloquea) {
        const r = await rechazo(casa.registrar(gente.delegado, proceso, 'redactarA', mas));
        expect(r.codigo).toBe('REQUISITO_INCUMPLIDO');
        expect(r.params['incumplidos']).toEqual([
          expect.objectContaining({ codigo, efecto: esperado }),
        ]);
        expect(prevista.rechazo?.codigo).toBe('REQUISITO_INCUMPLIDO');
        return;
      }
      const recibo = await casa.registrar(gente.delegado, proceso, 'redactarA', mas);
      const observada = esperado === 'observa';
      expect(recibo.observaciones.map((o) => o.codigo)).toEqual(observada ? [codigo] : []);
      expect(prevista.observaciones).toEqual(recibo.observaciones);
      const linea = JSON.parse((await casa.lineas(proceso)).at(-1)!.linea) as {
        observaciones?: unknown;
        justificaciones?: { [c: string]: string };
        hechos: { justificadas: string[] };
      };
      expect(linea.observaciones ?? []).toEqual(recibo.observaciones);
      expect(linea.hechos.justificadas).toEqual(justificada ? [codigo] : []);
      // The words are elsewhere, and can be erased.
      expect(JSON.stringify(linea)).not.toContain('por algo');
      if (justificada) expect(linea.justificaciones![codigo]).toMatch(/^texto:[0-9a-f]{64}$/);
    },
  );

  it('una justificación en blanco no justifica', async () => {
    await casa.registrar(gente.autoridad, proceso, 'iniciar');
    const r = await rechazo(
      casa.registrar(gente.delegado, proceso, 'redactarA', {
        datos: { sugerido: 0 },
        justificaciones: { SUGERIDO_FUENTE: '   ' },
      }),
    );
    expect(r.codigo).toBe('REQUISITO_INCUMPLIDO');
  });

  it('sin constancia: sin fecha, con su razón, y se ve', async () => {
    await casa.registrar(gente.autoridad, proceso, 'iniciar', {
      modo: 'consumado',
      sinConstancia: true,
      justificaciones: { SIN_CONSTANCIA: 'no quedó papel' },
    });
    expect(JSON.parse((await casa.lineas(proceso)).at(-1)!.linea)).toMatchObject({
      ocurridoEn: null,
      hechos: { modo: 'consumado', sinConstancia: true, ocurridoEn: null },
    });
  });

  it('términos: los días hábiles entre dos fechas de los datos, con la versión del calendario', async () => {
    await casa.registrar(gente.autoridad, proceso, 'iniciar');
    const datos = { paginas: 1, convocada: '2025-09-08', reunida: '2025-09-10' };
    expect(
      (await rechazo(casa.registrar(gente.delegado, proceso, 'redactarB', { datos }))).codigo,
    ).toBe('REQUISITO_INCUMPLIDO');
    await casa.registrar(gente.delegado, proceso, 'redactarB', {
      datos: { ...datos, reunida: '2025-09-11' },
    });
    expect(JSON.parse((await casa.lineas(proceso)).at(-1)!.linea).hechos.terminos).toEqual({
      aviso: { dias: 3, calendario: casa.calendario.actual.version },
    });
  });

  it('parámetros: el valor y su versión, vigentes cuando ocurrió', async () => {
    await casa.parametro('minimoDePaginas', 2, '2025-09-01', 1);
    await casa.parametro('minimoDePaginas', 9, '2025-09-10', 2);
    await casa.registrar(gente.autoridad, proceso, 'iniciar', { ocurridoEn: '2025-09-01' });
    await casa.registrar(gente.delegado, proceso, 'redactarA', { ocurridoEn: '2025-09-02' });
    await casa.registrar(gente.delegado, proceso, 'redactarB', { datos: { paginas: 3 } });
    expect((await rechazo(casa.registrar(gente.poc, proceso, 'unir'))).codigo).toBe(
      'REQUISITO_INCUMPLIDO',
    );
    await casa.registrar(gente.poc, proceso, 'unir', { ocurridoEn: '2025-09-09' });
    expect(JSON.parse((await casa.lineas(proceso)).at(-1)!.linea).hechos.parametros).toEqual({
      minimoDePaginas: { valor: 2, version: 1 },
    });
    await banco.sql(`delete from parametro where nombre = 'minimoDePaginas'`);
  });
});

describe('quién actúa y quién registra (P4)', () => {
  const ROLES_DE_AQUI = [
    'autoridad',
    'delegado',
    'pocl',
    'foro',
    'poc',
    'gremio',
    'administrador',
  ] as const;
  type Caso = { rol: Rol; evento: string; propia: boolean; como: 'suyo' | 'porCuenta' | 'no' };
  const casos: Caso[] = ROLES_DE_AQUI.flatMap((rol) =>
    ['iniciar', 'redactarA', 'redactarB'].flatMap((evento) => {
      const d = convenio.eventos.get(evento)!;
      const como = d.actua.includes(rol)
        ? ('suyo' as const)
        : d.porCuentaDe.some((p) => p.registran.includes(rol))
          ? ('porCuenta' as const)
          : ('no' as const);
      return [true, false].map((propia) => ({ rol, evento, propia, como }));
    }),
  );

  it.each(
    casos.map((c) => [c.rol, c.evento, c.propia ? 'su territorio' : 'otro', c.como, c] as const),
  )('%s, %s, %s: %s', async (rol, evento, _t, _c, { propia, como }) => {
    if (evento !== 'iniciar') await casa.registrar(gente.autoridad, proceso, 'iniciar');
    const nacional = rol === 'poc' || rol === 'administrador';
    const cuenta = await casa.cuenta(
      rol,
      nacional
        ? {}
        : rol === 'gremio'
          ? { gremio: propia ? 'AME' : 'CONGOPE' }
          : { titularId: propia ? titularId : await casa.titular() },
    );
    const oficio = await casa.documento(titularId);
    const prueba = convenio.eventos
      .get(evento)!
      .porCuentaDe.find((p) => p.registran.includes(rol))?.prueba;
    const intentar = casa.registrar(cuenta, proceso, evento, {
      datos: {
        ...(evento === 'redactarB' ? { paginas: 1 } : {}),
        ...(como === 'porCuenta' && prueba === 'oficio' ? { oficio } : {}),
      },
      ...(como === 'porCuenta' && prueba === 'sobre'
        ? { actuadoPor: { rol: 'autoridad' as const, documento: oficio } }
        : {}),
    });
    if (!propia && !nacional) return expect((await rechazo(intentar)).codigo).toBe('NO_ENCONTRADO');
    const oferta = (await casa.engine.ver(proceso, { cuentaId: cuenta })).ofertas.find(
      (o) => o.evento === evento,
    )!;
    expect(oferta.puedo).toBe(como !== 'no');
    if (como === 'no') return expect((await rechazo(intentar)).codigo).toBe('ROL_NO_RESPONSABLE');
    await intentar;
    const linea = JSON.parse((await casa.lineas(proceso)).at(-1)!.linea);
    expect(linea.registradoPor).toMatchObject({ cuenta, rol });
    expect(linea.actuadoPor).toEqual(
      como === 'suyo' ? { rol, documento: null } : { rol: 'autoridad', documento: oficio },
    );
    expect(oferta.como[0]).toEqual({
      registra: rol,
      actua: como === 'suyo' ? rol : 'autoridad',
      prueba: como === 'suyo' ? null : prueba,
    });
  });

  it('por cuenta de otro hace falta su documento, y firmado', async () => {
    const sinPrueba = await rechazo(casa.registrar(gente.pocl, proceso, 'iniciar'));
    expect(sinPrueba.params['incumplidos']).toEqual([
      expect.objectContaining({
        codigo: 'PRUEBA_DE_ACTUACION',
        params: { campo: 'datos.oficio', motivo: 'falta' },
      }),
    ]);
    const borrador = await casa.documento(titularId, false);
    const sinFirma = await rechazo(
      casa.registrar(gente.pocl, proceso, 'iniciar', { datos: { oficio: borrador } }),
    );
    expect(sinFirma.codigo).toBe('REQUISITO_INCUMPLIDO');
    // It already happened: it is recorded, and what it lacked is said.
    const recibo = await casa.registrar(gente.pocl, proceso, 'iniciar', {
      datos: { oficio: borrador },
      modo: 'consumado',
    });
    expect(recibo.observaciones).toEqual([
      expect.objectContaining({ codigo: 'PRUEBA_DE_ACTUACION', justificada: false }),
    ]);
  });

  it('un hecho consumado sin documento solo pasa como «sin constancia», con su razón', async () => {
    const r = await rechazo(casa.registrar(gente.pocl, proceso, 'iniciar', { modo: 'consumado' }));
    expect(r.codigo).toBe('REQUISITO_INCUMPLIDO');
    const recibo = await casa.registrar(gente.pocl, proceso, 'iniciar', {
      modo: 'consumado',
      sinConstancia: true,
      justificaciones: { SIN_CONSTANCIA: 'se perdió el archivo' },
    });
    expect(recibo.observaciones).toEqual([
      expect.objectContaining({ codigo: 'PRUEBA_DE_ACTUACION', justificada: true }),
    ]);
  });

  it('varios cargos: el primero que puede, o el que se pide', async () => {
    const { unaDesignacion } = await import('../persistence/fabrica.js');
    const [{ persona_id: personaId }] = (await banco.sql(
      'select persona_id from cuenta where id = $1',
      [gente.gremio],
    )) as [{ persona_id: string }];
    await unaDesignacion(banco, { personaId, rol: 'poc' });
    await unaDesignacion(banco, { personaId, rol: 'autoridad', titularId });
    const sobre = await casa.documento(titularId);
    const mal = await rechazo(
      casa.registrar(gente.gremio, proceso, 'iniciar', { registradoComo: 'gremio' }),
    );
    expect(mal.codigo).toBe('ROL_NO_RESPONSABLE');
    await casa.registrar(gente.gremio, proceso, 'iniciar', {
      registradoComo: 'poc',
      actuadoPor: { rol: 'autoridad', documento: sobre },
    });
    expect(JSON.parse((await casa.lineas(proceso)).at(-1)!.linea)).toMatchObject({
      registradoPor: { rol: 'poc' },
      actuadoPor: { rol: 'autoridad', documento: sobre },
    });
  });

  it('un acto propio anterior al cargo se registra y se observa', async () => {
    const nueva = await casa.cuenta('autoridad', { titularId, desde: '2025-09-10' });
    const recibo = await casa.registrar(nueva, proceso, 'iniciar', { ocurridoEn: '2025-09-01' });
    expect(recibo.observaciones).toEqual([
      expect.objectContaining({ codigo: 'CARGO_POSTERIOR_AL_HECHO', certeza: 'INF' }),
    ]);
  });

  it('los textos libres y personales no llegan a la bitácora ni al contexto', async () => {
    await casa.registrar(gente.autoridad, proceso, 'iniciar', {
      datos: {
        motivo: 'palabras libres',
        contacto: { nombre: 'Persona Ficticia 1', cargo: 'jefa' },
      },
    });
    const todo = JSON.stringify([
      await casa.lineas(proceso),
      await casa.filas('proceso', proceso),
      await casa.filas('salida_nueva', proceso),
      await casa.filas('aviso', proceso),
    ]);
    for (const dicho of ['palabras libres', 'Persona Ficticia', 'jefa'])
      expect(todo).not.toContain(dicho);
    const textos = await casa.filas('texto', proceso);
    expect(ordenados(textos.map((t) => [t['campo'], t['clase'], t['texto']]))).toEqual([
      ['datos.contacto.cargo', 'personal', 'jefa'],
      ['datos.contacto.nombre', 'personal', 'Persona Ficticia 1'],
      ['datos.motivo', 'texto', 'palabras libres'],
    ]);
    await banco.sql('update texto set texto = null where raiz_id = $1', [proceso]);
    expect((await casa.engine.verificar(proceso)).discrepancias).toEqual([]);
  });
});
