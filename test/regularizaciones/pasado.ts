/** Processes brought in at every step, on a real database, by the engine's own door. */
import { v7 as uuid } from 'uuid';
import { CATALOGO } from '../../machines/catalogo.js';
import type { CargaVista, ComandoCargar, ComandoRechazado } from '../../src/engine/comandos.js';
import type { Declaracion } from '../../src/modules/regularizaciones/declaracion.dto.js';
import { guionDelPasado } from '../../src/modules/regularizaciones/guion-del-pasado.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { Casa } from '../engine/casa.js';
import type { Banco } from '../persistence/fabrica.js';

export const PROCEDIMIENTOS = [...CATALOGO.values()].map(crearProcedimientoXState);
type Hitos = Declaracion['hitos'];
type Respuesta = Hitos[string][number];

export const sinConstancia = (mas: Partial<Respuesta> = {}): Respuesta => ({
  como: 'sinConstancia',
  motivo: 'Nadie guarda el expediente de entonces.',
  datos: {},
  ...mas,
});
const noAplica = (motivo = 'No existía todavía.'): Respuesta => ({
  como: 'noAplica',
  motivo,
  datos: {},
});

const ANTES_DEL_PLAN: readonly (readonly [number, string, Respuesta])[] = [
  [1, 'indicarInteres', sinConstancia({ datos: { origen: 'a' } })],
  [2, 'suscribirCompromiso', sinConstancia()],
  [3, 'informarGrupoNucleo', sinConstancia()],
  [4, 'sensibilizarDelegados', sinConstancia()],
  [5, 'identificarActores', sinConstancia()],
  [6, 'elaborarDiagnostico', sinConstancia()],
  [7, 'mapearActores', sinConstancia()],
  [8, 'concluirAcercamiento', sinConstancia()],
  [9, 'conformarForo', sinConstancia({ datos: { base: 'lineamientos' } })],
  [10, 'cocrearNormativa', sinConstancia()],
  [11, 'aprobarNormativa', sinConstancia()],
  [12, 'sensibilizarForo', sinConstancia()],
];
const COCREACION = [
  'planificarCocreacion',
  'cerrarRecepcion',
  'concluirAnalisis',
  'concluirFormulacion',
  'aprobarPlan',
  'publicarPlan',
  'formalizarPlan',
] as const;

const compromiso = (codigo: string, dentro: Respuesta['dentro'] = {}) => ({
  ...sinConstancia({ datos: { codigo } }),
  dentro,
});
const abrirPlan = (dentro: Respuesta['dentro']): Respuesta =>
  sinConstancia({ datos: { regimenPlazo: 'PROPIO', miembroOgp: false }, dentro });
const todos = (eventos: readonly string[]) =>
  Object.fromEntries(eventos.map((e) => [e, [sinConstancia()]]));

/** A declaration, all without record, of a process that stands at step n. */
export function hastaElPaso(n: number): Declaracion {
  const hitos: Hitos = {};
  for (const [paso, evento, r] of ANTES_DEL_PLAN) if (paso < n) hitos[evento] = [r];
  if (n >= 14) {
    const dentro = {
      ...todos(COCREACION),
      organizarEjecucion: [sinConstancia()],
      incorporarCompromiso: [compromiso('C1')],
      ...(n === 15 ? { coordinarImplementacion: [sinConstancia()] } : {}),
    };
    hitos['abrirPlan'] = [abrirPlan(dentro)];
  }
  return { llegaHasta: n, entrada: {}, hitos };
}

export interface Bancada {
  readonly casa: Casa;
  readonly poc: string;
  readonly titularId: string;
}

export async function bancada(banco: Banco): Promise<Bancada> {
  const casa = await Casa.abrir(banco, PROCEDIMIENTOS);
  const titularId = await casa.titular();
  return { casa, titularId, poc: await casa.cuenta('poc') };
}

export function comandoDe(
  { poc, titularId, casa }: Bancada,
  declaracion: Declaracion,
  mas: Partial<ComandoCargar> = {},
  procedimiento = 'implementacion',
): ComandoCargar {
  const guion = guionDelPasado(
    casa.catalogo,
    casa.catalogo.findVigente(procedimiento)!,
    declaracion,
    new Set(),
  );
  expect(guion.faltas).toEqual([]);
  const carga = uuid();
  return {
    principal: { cuentaId: poc },
    idempotencia: { principal: 'regularizacion', clave: carga, huella: 'a'.repeat(64) },
    carga,
    titularId,
    procedimiento,
    entrada: declaracion.entrada as ComandoCargar['entrada'],
    raizId: null,
    hechos: guion.hechos,
    ...mas,
  };
}

const lineas = async ({ casa }: Bancada, raizId: string) =>
  (
    (await casa.banco.sql('select linea from bitacora where raiz_id = $1 order by secuencia', [
      raizId,
    ])) as { linea: string }[]
  ).map(
    (f) =>
      JSON.parse(f.linea) as {
        evento: string;
        carga?: string;
        hechos: { declaracion?: string } | null;
      },
  );

const pasos = (vista: Pick<CargaVista, 'procesos'>, procedimiento = 'implementacion@1') =>
  vista.procesos.find((p) => p.procedimiento === procedimiento)!.pasos;

export function exerciseRegularizacion(motor: string, abrir: () => Promise<Banco>): void {
  describe(`what already existed, brought in on ${motor}`, () => {
    let banco: Banco;
    let b: Bancada;
    beforeAll(async () => {
      banco = await abrir();
    });
    afterAll(() => banco.cerrar());
    beforeEach(async () => {
      b = await bancada(banco);
    });

    const sana = async (raizId: string): Promise<void> => {
      expect((await b.casa.engine.verificar(raizId)).discrepancias).toEqual([]);
    };

    it.each(Array.from({ length: 14 }, (_, i) => i + 2))(
      'at step %i: what comes before is marked, what comes next is open, and the journal holds',
      async (n) => {
        const cmd = comandoDe(b, hastaElPaso(n));
        const ensayo = await b.casa.engine.ensayarCarga(cmd);
        expect(ensayo.fallas).toEqual([]);
        const { recibo, ...hecho } = await b.casa.engine.cargar({
          ...cmd,
          siHuella: ensayo.huella,
        });
        // What was seen is what was written.
        expect(pasos(hecho)).toEqual(
          pasos(ensayo).map((p) => ({
            ...p,
            procesoId: p.procesoId === null ? null : recibo!.raizId,
          })),
        );
        for (const p of pasos(hecho).filter((x) => x.numero < Math.min(n, 13))) {
          expect(p).toMatchObject({ estado: 'cumplido', sinConstancia: true, regularizado: true });
          expect(p.desde).toBeNull();
        }
        const abierto = pasos(hecho, n >= 14 ? 'plan@1' : undefined).find((p) => p.numero === n);
        expect(['disponible', 'enCurso']).toContain(abierto?.estado ?? 'disponible');
        const todas = await lineas(b, recibo!.raizId);
        expect(todas.every((l) => l.hechos?.declaracion === 'cumplido')).toBe(true);
        expect(todas[0]).toMatchObject({ evento: 'abrirProceso', carga: cmd.carga });
        // Nothing goes out, and nobody is told of what happened years ago.
        for (const tabla of ['salida', 'salida_nueva', 'aviso'])
          expect(
            await banco.sql(`select 1 as x from ${tabla} where raiz_id = $1`, [recibo!.raizId]),
          ).toEqual([]);
        await sana(recibo!.raizId);
      },
    );

    it('data nobody knows stay unknown: nothing is made up', async () => {
      const { recibo, procesos } = await b.casa.engine.cargar(comandoDe(b, hastaElPaso(14)));
      const [raiz] = procesos;
      expect(raiz!.contexto).toMatchObject({ delegados: null });
      expect(procesos.find((p) => p.procedimiento === 'plan@1')!.contexto).toMatchObject({
        inicio: null,
        fin: null,
        aprobados: 1,
      });
      expect(procesos.find((p) => p.procedimiento === 'compromiso@1')!.contexto).toMatchObject({
        codigo: 'C1',
        inicio: null,
        fin: null,
        hitos: null,
      });
      const [firma] = (await lineas(b, recibo!.raizId)).filter(
        (l) => l.evento === 'suscribirCompromiso',
      ) as unknown as { datos: object }[];
      expect(firma!.datos).toEqual({});
    });

    it('steps that did not apply, a norm left aside, and the POC still owing', async () => {
      const d = hastaElPaso(12);
      d.hitos['informarGrupoNucleo'] = [noAplica()];
      d.hitos['sensibilizarDelegados'] = [{ como: 'pendiente', datos: {} }];
      d.hitos['mapearActores'] = [noAplica('El foro existía antes.')];
      d.hitos['aprobarNormativa'] = [noAplica('El Concejo no lo formalizó.')];
      const vista = await b.casa.engine.cargar(comandoDe(b, d));
      const estado = (n: number) => pasos(vista).find((p) => p.numero === n)!;
      expect(estado(3)).toMatchObject({
        estado: 'noAplica',
        sinConstancia: false,
        regularizado: true,
      });
      expect(estado(4)).toMatchObject({ estado: 'disponible', regularizado: false });
      expect(estado(7)).toMatchObject({ estado: 'noAplica' });
      expect(estado(11)).toMatchObject({ estado: 'omitido', regularizado: true });
      expect(vista.procesos[0]!.contexto).toMatchObject({
        sensibilizaciones: { delegados: 0 },
        normativa: { resuelta: true, vigente: 0 },
      });
      await sana(vista.recibo!.raizId);
    });

    it('the real facts of Cuenca: a norm before its body, dates of a month and of a year', async () => {
      const acta = await b.casa.documento(b.titularId, true, ['acta_constitucion']);
      const norma = await b.casa.documento(b.titularId, true, ['normativa']);
      const d = hastaElPaso(10);
      d.llegaHasta = 12;
      d.hitos['indicarInteres'] = [
        {
          como: 'conDocumento',
          ocurridoEn: '2021-12-15',
          documento: norma,
          datos: { origen: 'a' },
        },
      ];
      d.hitos['elaborarDiagnostico'] = [sinConstancia({ ocurridoEn: '2022-08' })];
      d.hitos['conformarForo'] = [
        {
          como: 'conDocumento',
          ocurridoEn: '2022-07-18',
          datos: {
            base: 'normativaPreexistente',
            actaConstitucion: acta,
            normativa: norma,
            instrumento: 'resolucion',
            numero: 'SG-068-2022',
            fechaNormativa: '2022-03-17',
          },
        },
      ];
      const vista = await b.casa.engine.cargar(comandoDe(b, d));
      const estado = (n: number) => pasos(vista).find((p) => p.numero === n)!;
      expect(estado(1)).toMatchObject({ desde: '2021-12-15', sinConstancia: false });
      expect(estado(6)).toMatchObject({ desde: '2022-08', sinConstancia: true });
      expect(estado(9)).toMatchObject({ desde: '2022-07-18', sinConstancia: false });
      for (const n of [10, 11])
        expect(estado(n)).toMatchObject({
          estado: 'cumplido',
          desde: '2022-03-17',
          regularizado: true,
        });
      expect(estado(12).estado).toBe('disponible');
      // Nobody said how many of each sector there were: it is not said that any is missing.
      expect(estado(9).pendientes).not.toContain('composicionIncompleta');
      await sana(vista.recibo!.raizId);
    });

    it('two plans: one closed, one in execution with commitments in every state', async () => {
      const d = hastaElPaso(13);
      d.llegaHasta = 14;
      d.hitos['abrirPlan'] = [
        abrirPlan({
          ...todos(COCREACION),
          organizarEjecucion: [noAplica()],
          incorporarCompromiso: [
            compromiso('A1', todos(['iniciarCompromiso', 'cumplirCompromiso'])),
          ],
          ...todos([
            'coordinarImplementacion',
            'entregarInformeFinal',
            'rendirCuentas',
            'cerrarPlan',
          ]),
        }),
        abrirPlan({
          ...todos(COCREACION),
          organizarEjecucion: [sinConstancia()],
          incorporarCompromiso: [
            compromiso('B1'),
            compromiso('B2', todos(['iniciarCompromiso', 'cumplirHito'])),
            compromiso('B3', { cumplirCompromiso: [noAplica('Se quedó sin presupuesto.')] }),
          ],
        }),
      ];
      const vista = await b.casa.engine.cargar(comandoDe(b, d));
      const planes = vista.procesos.filter((p) => p.procedimiento === 'plan@1');
      expect(planes.map((p) => p.situacion)).toEqual(['concluido', 'activo']);
      expect(planes[1]!.contexto).toMatchObject({
        aprobados: 3,
        compromisos: {
          1: { codigo: 'B1', estado: 'abierto' },
          2: { codigo: 'B2', estado: 'abierto' },
          3: { codigo: 'B3', estado: 'cerradoSinCumplir' },
        },
      });
      await sana(vista.recibo!.raizId);
    });

    it('goes on with the process that is open, and does not say again what it knows', async () => {
      const { recibo } = await b.casa.engine.cargar(comandoDe(b, hastaElPaso(5)));
      const raizId = recibo!.raizId;
      const proc = b.casa.catalogo.findVigente('implementacion')!;
      const cerrados = new Set([1, 2, 3, 4]);
      const repite = guionDelPasado(b.casa.catalogo, proc, hastaElPaso(9), cerrados);
      expect(repite.faltas.map((f) => [f.codigo, f.paso])).toEqual([
        ['YA_REGISTRADO', 1],
        ['YA_REGISTRADO', 2],
        ['YA_REGISTRADO', 3],
        ['YA_REGISTRADO', 4],
      ]);
      const d = hastaElPaso(9);
      for (const e of [
        'indicarInteres',
        'suscribirCompromiso',
        'informarGrupoNucleo',
        'sensibilizarDelegados',
      ])
        delete d.hitos[e];
      const { hechos, faltas } = guionDelPasado(b.casa.catalogo, proc, d, cerrados);
      expect(faltas).toEqual([]);
      const vista = await b.casa.engine.cargar({ ...comandoDe(b, hastaElPaso(2)), raizId, hechos });
      expect(pasos(vista).find((p) => p.numero === 8)).toMatchObject({ estado: 'cumplido' });
      expect(pasos(vista).find((p) => p.numero === 9)).toMatchObject({ estado: 'disponible' });
      await sana(raizId);
    });

    it('written once, whatever the times it is sent; all of it or nothing', async () => {
      const cmd = comandoDe(b, hastaElPaso(9));
      const [primera, segunda] = await Promise.all([
        b.casa.engine.cargar(cmd),
        b.casa.engine.cargar(cmd).catch((e: unknown) => e as ComandoRechazado),
      ]);
      const otra = await b.casa.engine.cargar(cmd);
      expect(otra.recibo).toMatchObject({ repetida: true });
      const raices = await banco.sql('select id from raiz where titular_id = $1', [b.titularId]);
      expect(raices).toHaveLength(1);
      expect(primera).toBeDefined();
      expect(segunda).toBeDefined();

      const otroTitular = { ...b, titularId: await b.casa.titular() };
      const mala = comandoDe(otroTitular, hastaElPaso(5));
      const hechos = [...mala.hechos, { ...mala.hechos[0]!, clave: 'otra.vez' }];
      await expect(b.casa.engine.cargar({ ...mala, hechos })).rejects.toMatchObject({
        codigo: 'EVENTO_FUERA_DE_LUGAR',
        params: { clave: 'otra.vez' },
      });
      expect(
        await banco.sql('select id from raiz where titular_id = $1', [otroTitular.titularId]),
      ).toEqual([]);
    });

    it('is the POC’s to write; others may see what it would be', async () => {
      const pocl = await b.casa.cuenta('pocl', { titularId: b.titularId });
      const cmd = { ...comandoDe(b, hastaElPaso(3)), principal: { cuentaId: pocl } };
      await expect(b.casa.engine.cargar(cmd)).rejects.toMatchObject({
        codigo: 'ROL_NO_RESPONSABLE',
      });
      expect((await b.casa.engine.ensayarCarga(cmd)).fallas).toEqual([]);
      const ajeno = await b.casa.cuenta('pocl', { titularId: await b.casa.titular() });
      await expect(
        b.casa.engine.ensayarCarga({ ...cmd, principal: { cuentaId: ajeno } }),
      ).rejects.toMatchObject({ codigo: 'NO_ENCONTRADO' });
      const ensayo = await b.casa.engine.ensayarCarga(comandoDe(b, hastaElPaso(3)));
      await expect(
        b.casa.engine.cargar({ ...comandoDe(b, hastaElPaso(4)), siHuella: ensayo.huella }),
      ).rejects.toMatchObject({ codigo: 'VERSION_DESACTUALIZADA' });
    });

    it('the nation: a plan of its own, without steps 1 to 12', async () => {
      const nacional = {
        ...b,
        titularId: await b.casa.titular({ clase: 'nacional', gremio: null }),
      };
      const d: Declaracion = {
        llegaHasta: 14,
        entrada: { ordinal: 2, regimenPlazo: 'NACIONAL_2_4', miembroOgp: true },
        hitos: { ...todos(COCREACION) },
      };
      const vista = await b.casa.engine.cargar(comandoDe(nacional, d, {}, 'plan'));
      expect(pasos(vista, 'plan@1').map((p) => [p.numero, p.estado])).toEqual([
        [13, 'cumplido'],
        [14, 'disponible'],
        [15, 'aunNo'],
      ]);
      expect(vista.hechos.every((h) => h.actua === 'grupoNucleo')).toBe(true);
      await sana(vista.recibo!.raizId);
    });
  });
}
