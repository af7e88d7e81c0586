/** What the demonstration must be, on either database. */
import { readFileSync } from 'node:fs';
import { DATO_DE_DEMOSTRACION } from '../../src/demo/guion.js';
import { CLAVE_DE_DEMOSTRACION, DOMINIO_DE_DEMOSTRACION } from '../../src/demo/elenco.js';
import { cuentasDeDemostracion } from '../../src/demo/entrada.js';
import { Claves } from '../../src/modules/sesion/claves.js';
import type { CargaHecha } from '../../src/demo/cargador.js';
import { Salon, type OpcionesDeSalon } from './salon.js';

const REALES = ['Cuenca', 'Quito', 'Estado Abierto Ecuador'];
const APERTURA = Date.UTC(2025, 8, 15, 14);

/** What officials recorded of the proposals and contributions of citizens, once it runs. */
const DE_LOS_APORTES = 24;

export function suiteDeCarga(motor: string, banco?: OpcionesDeSalon['banco']): void {
  describe(`the demonstration on ${motor}`, () => {
    let salon: Salon;
    let carga: CargaHecha;
    beforeAll(async () => {
      salon = await Salon.abrir(banco === undefined ? {} : { banco });
      carga = await salon.cargar();
    }, 120_000);
    afterAll(() => salon.cerrar());

    const contar = (de: string): Promise<number> => salon.contar(de);
    const esDemo = motor === 'SQLite' ? 'demo = 1' : 'demo';

    it('stands on the base data: 1,070 governments, the nation and the days of the decrees', async () => {
      const filas = JSON.parse(readFileSync('data/feriados-extraordinarios.json', 'utf8')) as [];
      expect(salon.base).toEqual({ titulares: 1071, filasDeCalendario: filas.length });
      expect(await contar(`titular where not (${esDemo})`)).toBe(1071);
      expect(await contar("titular where clase = 'nacional'")).toBe(1);
      expect(await salon.cargarBase()).toEqual({ titulares: 0, filasDeCalendario: 0 });
    });

    it('has titulares of every level and class, each with its process; four were at work before, one of them still to be approved', async () => {
      const niveles = await salon.sql<{ que: string; n: number | string }>(
        `select clase || '/' || coalesce(nivel, '') as que, count(*) as n from titular where ${esDemo} group by 1 order by 1`,
      );
      expect(Object.fromEntries(niveles.map((f) => [f.que, Number(f.n)]))).toEqual({
        'gad/metropolitano': 1,
        'gad/municipal': 23,
        'gad/parroquial_rural': 13,
        'gad/provincial': 5,
        'mancomunidad/': 1,
        'regimenEspecial/provincial': 1,
      });
      const sueltos = await salon.sql<{ nombre: string }>(
        `select nombre from titular t where ${esDemo} and (nombre not like 'GAD Demostración %'
           or nombre_oficial not like '%${DATO_DE_DEMOSTRACION}%' or codigo_dpa not like 'D__'
           or not exists (select 1 from raiz r where r.titular_id = t.id))`,
      );
      expect(sueltos).toEqual([{ nombre: 'GAD Demostración 44' }]);
      const estados = await salon.sql<{ estado: string; n: number | string }>(
        'select estado, count(*) as n from regularizacion group by 1 order by 1',
      );
      expect(estados.map((f) => [f.estado, Number(f.n)])).toEqual([
        ['aprobada', 3],
        ['presentada', 1],
      ]);
      expect(await contar("importacion where estado = 'concluida'")).toBe(3);
      expect(await contar('ficha_de_compromiso')).toBe(2);
      expect(
        await contar(
          'paso where numero = 9 and ' + (motor === 'SQLite' ? 'regularizado = 1' : 'regularizado'),
        ),
      ).toBe(2);
      expect(carga).toMatchObject({ cargada: true, titulares: 43 });
      expect(await contar('raiz')).toBe(63);
      expect(
        await contar(
          "bitacora where registrado_por is not null and raiz_id not in (select r.id from raiz r join titular t on t.id = r.titular_id where t.codigo_dpa in ('D41','D42','D43','D44'))",
        ),
      ).toBe(carga.actos + DE_LOS_APORTES);
      expect(await contar('incidente')).toBe(0);
      // What is loaded is news to nobody outside.
      expect(await contar('salida')).toBe(0);
    });

    it('agrees with itself: every line decided again gives what was recorded', async () => {
      const v = await salon.engine.verificar();
      expect(v.discrepancias).toEqual([]);
      expect(v.raices).toBe(63);
      expect(v.lineas).toBe(await contar('bitacora'));
    }, 120_000);

    it('has a procedure that somebody drew, walked as far as its table sends it', async () => {
      const [p] = await salon.sql<{ id: string; procedimiento: string; contexto: string }>(
        "select id, procedimiento, contexto from proceso where procedimiento like 'modelo-%'",
      );
      expect(p!.procedimiento).toBe('modelo-solicitud-de-asistencia-tecnica-demostracion@1');
      const tareas = await salon.sql<{ evento: string }>(
        `select evento from tarea where proceso_id = '${p!.id}'`,
      );
      expect(tareas.map((t) => t.evento)).toEqual(['hacerTaller']);
    });

    it('has them at every step, and in every trouble there is', async () => {
      const enCurso = await salon.sql<{ numero: number }>(
        `select distinct numero from paso p join proceso q on q.id = p.proceso_id
          where q.padre_id is null and q.procedimiento like 'implementacion@%'
            and p.estado in ('disponible', 'enCurso', 'observado') order by numero`,
      );
      expect(enCurso.map((f) => f.numero)).toEqual([
        2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
      ]);
      const marcas = await salon.sql<{ m: string }>(
        'select distinct marca_clase as m from raiz where marca_clase is not null order by 1',
      );
      expect(marcas.map((f) => f.m)).toEqual(['archivado', 'desistido', 'suspendido']);
      const eventos = new Set(
        (await salon.sql<{ evento: string }>('select distinct evento from bitacora')).map(
          (f) => f.evento,
        ),
      );
      for (const evento of [
        ...['volverAlMapeo', 'observarNormativa', 'omitirFormalizacion', 'reformarNormativa'],
        ...['cambiarAutoridad', 'ratificarAdhesion', 'registrarInsistencia', 'reactivar'],
        ...['registrarRetraso', 'cerrarSinCumplir', 'cumplirCompromiso', 'cerrarPlan'],
      ])
        expect(eventos).toContain(evento);
      // Back twice from 8 to 7, and a first plan closing with a second one open.
      expect(await contar("paso where numero = 7 and vuelta = 3 and estado = 'disponible'")).toBe(
        1,
      );
      const dosPlanes = await salon.sql<{ ref: string; situacion: string; contexto: string }>(
        `select p.ref, p.situacion, p.contexto from proceso p join titular t on t.id = p.titular_id
          where t.nombre = 'GAD Demostración 2' and p.procedimiento like 'plan@%' order by p.ref`,
      );
      expect(dosPlanes.map((f) => [f.ref, f.situacion])).toEqual([
        ['plan-1', 'activo'],
        ['plan-2', 'activo'],
      ]);
      expect(JSON.parse(dosPlanes[0]!.contexto)).toMatchObject({ informeFinal: true });
    });

    it('owes trainings that fell due while it was being loaded', async () => {
      const disparados = await salon.sql<{ registrado_en: number; linea: string }>(
        "select registrado_en, linea from bitacora where evento like '#plazo:%'",
      );
      expect(disparados.length).toBeGreaterThanOrEqual(8);
      for (const f of disparados) {
        const { plazos } = JSON.parse(f.linea) as { plazos: { accion: string }[] };
        expect(plazos.map((p) => p.accion)).toContain('disparar');
      }
      expect(
        await contar("paso where pendientes like '%sensibilizacionPendiente%'"),
      ).toBeGreaterThanOrEqual(8);
      // None is left in the past.
      expect(await contar(`plazo where estado = 'armado' and vence_en < ${APERTURA}`)).toBe(0);
    });

    it('runs on its own clock, which only goes forward and stops before its date', async () => {
      const cuando: number[] = [];
      for (let desde: string | null = null; ;) {
        const pagina = await salon.p.procesos.desdePosicion(desde, 500);
        cuando.push(...pagina.lineas.map((l) => l.registradoEn));
        if (pagina.lineas.length === 0) break;
        desde = pagina.posicion;
      }
      expect(cuando).toHaveLength(await contar('bitacora'));
      expect(cuando).toEqual([...cuando].sort((a, b) => a - b));
      // The last are of citizens, who come in by their own door once it runs.
      expect(cuando.at(-1)).toBeLessThan(APERTURA + 3_600_000);
      expect(salon.reloj.ahora()).toBeGreaterThanOrEqual(APERTURA);
      expect(salon.reloj.ahora()).toBeLessThan(APERTURA + 3_600_000);
    });

    describe('invents nothing', () => {
      it('nobody real: people without a face, at an address of nowhere', async () => {
        const personas = await salon.sql<{ nombre: string; correo: string }>(
          'select nombre, correo from persona',
        );
        expect(personas.length).toBeGreaterThan(100);
        for (const p of personas) {
          expect(p.nombre).toMatch(/^Persona Ficticia \d+$/);
          expect(p.correo).toMatch(/^persona\d+@demo\.minga\.invalid$/);
        }
        const personales = await salon.sql<{ texto: string }>(
          "select distinct texto from texto where clase = 'personal'",
        );
        for (const { texto } of personales) expect(texto).toMatch(/^Persona Ficticia \d+$/);
        expect(personales.length).toBeGreaterThan(20);
      });

      it('every document says what it is', async () => {
        expect(
          await contar(`documento_version where titulo not like '%${DATO_DE_DEMOSTRACION}%'`),
        ).toBe(0);
        // What stands for a document of a real institution is not signed: the original is not here.
        const firmados = await salon.sql(
          `select v.titulo from documento_version v join documento d on d.id = v.documento_id
             join titular t on t.id = d.titular_id
            where not (t.${esDemo}) and ${motor === 'SQLite' ? 'v.firmado = 1' : 'v.firmado'}`,
        );
        expect(firmados).toEqual([]);
      });

      it.each(REALES)(
        '%s has only what a source states, and what none does as such',
        async (nombre) => {
          const lineas = (await salon.lineasDe(nombre)).filter(
            (l) => l.registradoPor !== null && l.evento !== 'abrirProceso',
          );
          expect(lineas.length).toBeGreaterThan(0);
          for (const l of lineas) {
            const { modo, sinConstancia, ocurridoEn } = l.hechos!;
            expect([l.evento, modo]).toEqual([l.evento, 'consumado']);
            // Either its date and the record of its source, or a written reason why there is none.
            if (sinConstancia) {
              expect([l.evento, ocurridoEn]).toEqual([l.evento, null]);
              expect(Object.keys(l.justificaciones ?? {})).toContain('SIN_CONSTANCIA');
            } else {
              expect(ocurridoEn).not.toBeNull();
              expect(l.actuadoPor?.documento).toEqual(expect.any(String));
            }
            // Nobody of the demonstration holds an office of Anexo 4 there.
            expect(['poc', 'pocl']).toContain(l.registradoPor?.rol);
          }
        },
      );
    });

    it('Cuenca has its norm before its body, and the rest «sin constancia»', async () => {
      const lineas = await salon.lineasDe('Cuenca');
      const foro = lineas.find((l) => l.evento === 'conformarForo')!;
      expect(foro.ocurridoEn).toBe('2022-07-18');
      expect(foro.datos).toMatchObject({
        base: 'normativaPreexistente',
        numero: 'SG-068-2022',
        fechaNormativa: '2022-03-17',
        ...{ publico: 6, academia: 2, sociedadCivil: 2, privado: 1 },
      });
      expect((foro.datos['fechaNormativa'] as string) < foro.ocurridoEn!).toBe(true);
      const pasos = await salon.sql<{
        numero: number;
        estado: string;
        desde: string | null;
        sc: number | boolean;
      }>(
        `select x.numero, x.estado, x.desde, x.sin_constancia as sc from paso x join raiz r on r.id = x.proceso_id
           join titular t on t.id = r.titular_id where t.nombre = 'Cuenca' and x.numero <= 12 order by x.numero`,
      );
      expect(pasos.map((p) => p.estado)).toEqual(Array.from({ length: 12 }, () => 'cumplido'));
      expect(pasos.filter((p) => Boolean(p.sc)).map((p) => p.numero)).toEqual([
        2, 3, 4, 5, 6, 7, 8, 12,
      ]);
      expect([8, 9, 10].map((i) => pasos[i]!.desde)).toEqual([
        ...['2022-07-18', '2022-03-17', '2022-03-17'],
      ]);
      const plan = lineas.find((l) => l.evento === 'aprobarPlan')!;
      expect(plan.ocurridoEn).toBe('2023-12');
      expect(lineas.map((l) => l.evento)).not.toContain('incorporarCompromiso');
    });

    it('Quito has its second plan: five commitments, of which three have dates', async () => {
      const lineas = await salon.lineasDe('Quito');
      const codigos = (evento: string): unknown[] =>
        lineas.filter((l) => l.evento === evento).map((l) => l.datos['codigo']);
      expect(codigos('formularCompromiso').slice(-5)).toEqual([
        ...['ECQTO0001', 'ECQTO0002', 'ECQTO0003', 'ECQTO0004', 'ECQTO0005'],
      ]);
      expect(codigos('incorporarCompromiso')).toEqual(['ECQTO0001', 'ECQTO0004', 'ECQTO0005']);
      // They end after the plan does: the page says so, and the system points it out.
      for (const l of lineas.filter((x) => x.evento === 'incorporarCompromiso'))
        expect(l.observaciones?.map((o) => o.codigo)).toContain('COMPROMISO_DENTRO_DEL_PLAN');
      const entrega = lineas.find((l) => l.evento === 'registrarEntregaOgp')!;
      expect(entrega.ocurridoEn).toBe('2023-02-14');
    });

    it('lets in those it offers, with the password it says', async () => {
      const cuentas = cuentasDeDemostracion();
      expect(cuentas.flatMap((c) => c.roles).sort()).toEqual(
        [
          ...['administrador', 'autoridad', 'delegado', 'evaluador', 'gremio', 'gremio', 'gremio'],
          ...['grupoNucleo', 'poc', 'pocl', 'pocl', 'secretariaTecnica'],
        ].sort(),
      );
      const claves = new Claves();
      for (const c of cuentas) {
        const cuenta = await salon.p.cuentas.findPorCorreo(c.correo);
        expect(cuenta).toMatchObject({ id: c.cuentaId, nombre: c.nombre, activa: true });
        expect(
          (await salon.p.cuentas.cargosEnVigor(c.cuentaId, '2025-09-15')).length,
        ).toBeGreaterThan(0);
      }
      const uno = await salon.p.cuentas.findPorCorreo(cuentas[0]!.correo);
      expect(await claves.coincide(uno!.clave, CLAVE_DE_DEMOSTRACION)).toBe(true);
    });

    it('loaded twice is loaded once', async () => {
      const huella = async (): Promise<unknown> => ({
        raices: await salon.sql('select id, version, secuencia, hash from raiz order by id'),
        cuentas: await contar('cuenta'),
        documentos: await contar('documento_version'),
        titulares: await contar('titular'),
        designaciones: await contar('designacion'),
        parametros: await contar('parametro'),
      });
      const antes = await huella();
      expect(await salon.cargar()).toEqual({ cargada: false, actos: 0, titulares: 0 });
      expect(await huella()).toEqual(antes);
      expect(salon.reloj.ahora()).toBeGreaterThanOrEqual(APERTURA);
    });

    it('goes out by one command, and the journal is locked again', async () => {
      const retiro = await salon.p.retiroDeDemostracion.retirar(DOMINIO_DE_DEMOSTRACION);
      expect([retiro.titulares, retiro.raices.length]).toEqual([44, 63]);
      for (const tabla of ['raiz', 'bitacora', 'documento', 'cuenta', 'designacion', 'modelo'])
        expect([tabla, await contar(tabla)]).toEqual([tabla, 0]);
      expect(await contar('titular')).toBe(1071);
      expect(await contar("incidente where codigo = 'DEMOSTRACION_RETIRADA'")).toBe(1);
      const [candado] = await salon.sql<{ n: number | string }>(
        motor === 'SQLite'
          ? "select count(*) as n from sqlite_master where type = 'trigger' and tbl_name = 'bitacora'"
          : "select count(*) as n from pg_trigger where tgrelid = 'bitacora'::regclass and tgenabled = 'O' and not tgisinternal",
      );
      // Those that lock it.
      expect(Number(candado!.n)).toBe(motor === 'SQLite' ? 2 : 1);
    });
  });
}
