/**
 * Governments that were at work before Minga, in the demonstration: three regularised, one of them with its plan, members
 * and actas brought in from sheets, and one whose declaration waits for the POC. All of it goes through the ordinary doors.
 */
import { createHash } from 'node:crypto';
import type { Fecha } from '../machines/contrato.js';
import type { Engine } from './engine/engine.js';
import { leerCeldas } from './modules/importaciones/leer-celdas.js';
import { HOJAS, type ClaseDeImportacion } from './modules/importaciones/columnas.js';
import { Importador } from './modules/importaciones/importador.js';
import { IncorporadorDeCompromisos } from './modules/importaciones/incorporador-de-compromisos.js';
import { guionDelPasado } from './modules/regularizaciones/guion-del-pasado.js';
import type { Declaracion } from './modules/regularizaciones/declaracion.dto.js';
import { Archivero } from './demo/archivero.js';
import type { Gente } from './demo/gente.js';
import { papel } from './demo/guiones/papeles.js';
import { DATO_DE_DEMOSTRACION, type Papel } from './demo/guion.js';
import { idDe, type IdsDeDemostracion } from './demo/ids-de-demostracion.js';
import type { PuertosDeDemostracion } from './demo/puertos.js';
import { claveDeGad, idDeGadDeDemostracion } from './demo/titulares.js';

type Hitos = Declaracion['hitos'];
type Respuesta = Hitos[string][number];

const MOTIVO = `Nadie guarda el expediente de entonces (${DATO_DE_DEMOSTRACION}).`;
const sin = (mas: Partial<Respuesta> = {}): Respuesta => ({
  como: 'sinConstancia',
  motivo: MOTIVO,
  datos: {},
  ...mas,
});
const varios = (...eventos: readonly string[]): Record<string, Respuesta[]> =>
  Object.fromEntries(eventos.map((e) => [e, [sin()]]));

interface YaVenia {
  readonly numero: number;
  readonly papeles: readonly Papel[];
  declaracion(id: (papel: Papel) => string): Declaracion;
  /** Alias of who prepares it; it waits for the POC when `presentada`. */
  readonly prepara: string;
  readonly presentada?: true;
}

const nombreDe = (n: number): string => `GAD Demostración ${n}`;
const un = (
  n: number,
  fecha: Fecha,
  clave: string,
  tipos: Papel['hoja']['tipos'],
  titulo: string,
): Papel => papel(nombreDe(n), fecha, { clave, tipos, titulo });

const OFICIO = un(
  41,
  '2024-03-11',
  'oficio-delegacion',
  ['oficio_delegacion'],
  'Oficio de delegación',
);
const ACTA = un(41, '2024-03-11', 'acta-intencion', ['acta_intencion'], 'Acta de intención');
const DIAGNOSTICO = un(
  41,
  '2024-09-30',
  'diagnostico',
  ['diagnostico'],
  'Diagnóstico de situación actual',
);
const CONSTITUCION = un(
  43,
  '2023-08-24',
  'acta-constitucion',
  ['acta_constitucion'],
  'Acta de constitución',
);
const ORDENANZA = un(
  43,
  '2022-05-19',
  'ordenanza',
  ['normativa'],
  'Ordenanza del sistema de participación',
);
const PAGL = un(42, '2024-12-16', 'plan', ['pagl'], 'Plan de acción local');

const hastaElForo = (): Hitos => ({
  indicarInteres: [sin({ ocurridoEn: '2023', datos: { origen: 'a' } })],
  ...varios(
    'suscribirCompromiso',
    'sensibilizarDelegados',
    'identificarActores',
    'elaborarDiagnostico',
    'mapearActores',
    'concluirAcercamiento',
  ),
  informarGrupoNucleo: [
    { como: 'noAplica', motivo: 'Todavía no se informaba al Grupo Núcleo.', datos: {} },
  ],
});

const YA_VENIAN: readonly YaVenia[] = [
  {
    numero: 41,
    prepara: 'poc',
    papeles: [OFICIO, ACTA, DIAGNOSTICO],
    declaracion: (id) => ({
      llegaHasta: 9,
      entrada: {},
      hitos: {
        ...hastaElForo(),
        indicarInteres: [sin({ ocurridoEn: '2024-02', datos: { origen: 'a' } })],
        suscribirCompromiso: [
          {
            como: 'conDocumento',
            ocurridoEn: '2024-03-11',
            datos: { oficioDelegacion: id(OFICIO), actaCompromiso: id(ACTA), delegados: 3 },
          },
        ],
        informarGrupoNucleo: [{ como: 'pendiente', datos: {} }],
        elaborarDiagnostico: [
          {
            como: 'conDocumento',
            ocurridoEn: '2024-09-30',
            datos: { diagnostico: id(DIAGNOSTICO), transparencia: true, participacion: true },
          },
        ],
      },
    }),
  },
  {
    numero: 42,
    prepara: 'pocl:42',
    papeles: [PAGL],
    declaracion: (id) => ({
      llegaHasta: 14,
      entrada: {},
      hitos: {
        ...hastaElForo(),
        conformarForo: [sin({ ocurridoEn: '2024-04', datos: { base: 'lineamientos' } })],
        cocrearNormativa: [sin({ ocurridoEn: '2024-06' })],
        aprobarNormativa: [
          { como: 'noAplica', motivo: 'La Junta Parroquial no formalizó el foro.', datos: {} },
        ],
        sensibilizarForo: [sin()],
        abrirPlan: [
          sin({
            datos: { regimenPlazo: 'PROPIO', miembroOgp: false },
            dentro: {
              ...varios(
                'planificarCocreacion',
                'cerrarRecepcion',
                'concluirAnalisis',
                'concluirFormulacion',
                'publicarPlan',
                'formalizarPlan',
                'organizarEjecucion',
              ),
              aprobarPlan: [
                {
                  como: 'conDocumento',
                  ocurridoEn: '2024-12-16',
                  datos: { pagl: id(PAGL), inicio: '2025-01-01', fin: '2026-12-31' },
                },
              ],
            },
          }),
        ],
      },
    }),
  },
  {
    numero: 43,
    prepara: 'gremio:AME',
    papeles: [CONSTITUCION, ORDENANZA],
    declaracion: (id) => ({
      llegaHasta: 12,
      entrada: {},
      hitos: {
        ...hastaElForo(),
        conformarForo: [
          {
            como: 'conDocumento',
            ocurridoEn: '2023-08-24',
            datos: {
              base: 'normativaPreexistente',
              actaConstitucion: id(CONSTITUCION),
              normativa: id(ORDENANZA),
              instrumento: 'ordenanza',
              numero: '012-2022',
              fechaNormativa: '2022-05-19',
              organo: 'Concejo',
            },
          },
        ],
      },
    }),
  },
  {
    numero: 44,
    prepara: 'gremio:AME',
    presentada: true,
    papeles: [],
    declaracion: () => ({ llegaHasta: 9, entrada: {}, hitos: hastaElForo() }),
  },
];

const COMPROMISOS: readonly (readonly string[])[] = [
  [
    'P1',
    'Presupuesto de la parroquia en lenguaje ciudadano',
    '',
    'Secretaría-Tesorería',
    'Junta de regantes (ficticia)',
    '2025-01-15',
    '2025-12-15',
    'En ejecución',
    '',
  ],
  [
    'P2',
    'Asambleas barriales con actas publicadas',
    '',
    'Vocalía de participación',
    'Comité barrial (ficticio)',
    '2025-02-01',
    '2026-06-30',
    '',
    '',
  ],
];
const HITOS: readonly (readonly string[])[] = [
  ['P1', 'Formato ciudadano aprobado', '', '2025-03-31', '', 'Formato publicado', '2025-03'],
  ['P1', 'Presupuesto 2026 publicado', '', '2025-12-15', '', 'Enlace', ''],
  ['P2', 'Seis asambleas con acta', '', '2026-06-30', '', 'Actas', ''],
];
const INDICADORES: readonly (readonly string[])[] = [
  ['P1', 'Personas que consultan el formato', 'personas', '0', '300'],
];
const MIEMBROS: readonly (readonly string[])[] = [
  [
    'Junta Parroquial Demostración 42',
    'Público',
    'Principal',
    'Persona Ficticia 901',
    'Presidencia',
    '',
    '',
    '2024-04',
    '',
  ],
  [
    'Junta de regantes (ficticia)',
    'Sociedad civil',
    'Principal',
    'Persona Ficticia 902',
    '',
    '',
    'JR-001',
    '2024-04',
    '',
  ],
  [
    'Junta de regantes (ficticia)',
    'Sociedad civil',
    'Suplente',
    'Persona Ficticia 903',
    '',
    '',
    'JR-001',
    '2024-04',
    '',
  ],
  [
    'Instituto Demostración',
    'Academia',
    'Principal',
    'Persona Ficticia 904',
    'Docente',
    '',
    'ID-07',
    '2024-05',
    '',
  ],
];
const ACTAS: readonly (readonly string[])[] = [
  ['2024-04', 'AF-01', 'Foro Multiactor', 'De constitución', 'Constitución del foro', '', ''],
  [
    '2024-06',
    'AF-02',
    'Foro Multiactor',
    'Ordinaria',
    'Lineamientos de funcionamiento',
    'Se aprueban por consenso.',
    '',
  ],
  ['2025-03-20', 'AF-03', 'Foro Multiactor', 'Ordinaria', 'Primer avance del plan', '', ''],
];

const NACIONAL = { cuentaId: '', nacional: true, gremios: [], titulares: [], ambitos: [] } as const;

export class LoQueYaVenia {
  constructor(
    private readonly p: PuertosDeDemostracion,
    private readonly engine: Engine,
    private readonly gente: Gente,
    private readonly archivero: Archivero,
    private readonly ids: IdsDeDemostracion,
  ) {}

  async cargar(): Promise<void> {
    const papeles = YA_VENIAN.flatMap((v) =>
      v.papeles.map((x) => ({ titular: claveDeGad(v.numero), papel: x })),
    );
    await this.archivero.guardarBytes(papeles);
    for (const v of YA_VENIAN) await this.uno(v);
    await this.delGad42();
  }

  private async uno(v: YaVenia): Promise<void> {
    const titular = claveDeGad(v.numero);
    const titularId = idDeGadDeDemostracion(v.numero);
    const prepara = this.gente.get(v.prepara);
    const poc = this.gente.get('poc');
    const ids = new Map<Papel, string>();
    for (const x of v.papeles)
      ids.set(x, await this.archivero.escribir(titular, titularId, x, prepara.cuentaId));
    const declaracion = v.declaracion((x) => ids.get(x) ?? '');
    const id = idDe('regularizacion', titular);
    const ahora = this.p.reloj.ahora();
    const base = {
      id,
      titularId,
      preparadaPor: prepara.cuentaId,
      preparadaComo: prepara.cargos[0]?.rol ?? 'poc',
      creadaEn: ahora,
      actualizadaEn: ahora,
      presentadaEn: ahora,
      resueltaPor: null,
      resueltaEn: null,
      motivo: null,
      raizId: null,
      secuencia: null,
      hash: null,
    };
    const nueva = await this.p.regularizaciones.crear({
      ...base,
      estado: 'presentada',
      version: 1,
      declaracion,
    });
    if (v.presentada === true || !nueva) return;
    const raiz = this.p.catalogo.findVigente('implementacion');
    if (raiz === null) throw new Error('there is no implementation');
    const guion = guionDelPasado(this.p.catalogo, raiz, declaracion, new Set());
    if (guion.faltas.length > 0) throw new Error(`${titular}: ${JSON.stringify(guion.faltas)}`);
    this.ids.empezar(`${titular}/regularizacion`);
    const { recibo } = await this.engine.cargar({
      principal: { cuentaId: poc.cuentaId },
      idempotencia: {
        principal: 'regularizacion',
        clave: id,
        huella: createHash('sha256').update(`regularizacion/${id}`).digest('hex'),
      },
      carga: id,
      titularId,
      procedimiento: 'implementacion',
      entrada: {},
      raizId: null,
      hechos: guion.hechos,
    });
    await this.p.regularizaciones.guardar(
      {
        ...base,
        estado: 'aprobada',
        version: 2,
        declaracion: null,
        resueltaPor: poc.cuentaId,
        resueltaEn: ahora,
        raizId: recibo?.raizId ?? null,
        secuencia: recibo?.secuencia ?? null,
        hash: recibo?.hash ?? null,
      },
      1,
    );
  }

  /** Its plan, its forum and the sessions it held, from sheets. */
  private async delGad42(): Promise<void> {
    const titularId = idDeGadDeDemostracion(42);
    const plan = await this.planDe(titularId);
    await this.importar(titularId, 'miembros', [['miembros', MIEMBROS]], null);
    await this.importar(titularId, 'actas', [['actas', ACTAS]], null);
    await this.importar(
      titularId,
      'plan',
      [
        ['compromisos', COMPROMISOS],
        ['hitos', HITOS],
        ['indicadores', INDICADORES],
      ],
      plan,
    );
    const { reloj, importaciones } = this.p;
    const palabras = { decir: (_: unknown, r: { readonly codigo: string }) => r.codigo };
    const puerta = new IncorporadorDeCompromisos(this.engine, palabras, reloj);
    // Nobody waits for the notice that it is over.
    const noticias = { dar: () => Promise.resolve() };
    const puntos = { pasar: () => undefined };
    const importador = new Importador(importaciones, puerta, reloj, this.ids, noticias, puntos);
    this.ids.empezar('demo:42/importacion');
    while (await importador.atender());
  }

  private async planDe(titularId: string): Promise<string> {
    const poc = this.gente.get('poc').cuentaId;
    const lista = await this.p.titulares.procesos(titularId);
    const raizId = lista[0]?.id ?? '';
    const v = await this.engine.ver(raizId, { cuentaId: poc });
    return v.descendientes.find((d) => d.procedimiento.startsWith('plan@'))?.id ?? '';
  }

  private async importar(
    titularId: string,
    clase: ClaseDeImportacion,
    hojas: readonly (readonly [string, readonly (readonly string[])[]])[],
    procesoId: string | null,
  ): Promise<void> {
    const leido = leerCeldas(
      clase,
      hojas.map(([clave, filas]) => {
        const h = HOJAS[clase].find((x) => x.clave === clave);
        return {
          nombre: h?.nombre ?? clave,
          filas: [(h?.columnas ?? []).map((c) => c.titulo), ...filas],
        };
      }),
    );
    const malas = [...leido.errores, ...leido.filas.flatMap((f) => f.errores)];
    if (malas.length > 0) throw new Error(JSON.stringify(malas));
    const id = idDe('importacion', `${titularId}/${clase}`);
    if ((await this.p.importaciones.find(NACIONAL, id)) !== null) return;
    const ahora = this.p.reloj.ahora();
    await this.p.importaciones.crear(
      {
        id,
        titularId,
        clase,
        estado: 'importando',
        // What its commitments rest on is the plan itself.
        documentoId: procesoId === null ? null : Archivero.idDe(claveDeGad(42), PAGL),
        nombre: `${clase}-gad-demostracion-42.xlsx`,
        procesoId,
        errores: [],
        preparadaPor: this.gente.get('pocl:42').cuentaId,
        creadaEn: ahora,
        actualizadaEn: ahora,
        concluidaEn: null,
      },
      leido.filas.map((f, i) => ({
        orden: i + 1,
        hoja: f.hoja,
        fila: f.fila,
        estado: 'buena',
        datos: f.datos,
        errores: [],
      })),
    );
  }
}
