/** What governments that were at work before Minga declare of their past, in the demonstration. */
import type { Fecha } from '../../../machines/contrato.js';
import type { Declaracion } from '../../modules/regularizaciones/declaracion.dto.js';
import { DATO_DE_DEMOSTRACION, type Papel } from '../guion.js';
import { papel } from './papeles.js';

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

export interface YaVenia {
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
export const PAGL = un(42, '2024-12-16', 'plan', ['pagl'], 'Plan de acción local');

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

export const YA_VENIAN: readonly YaVenia[] = [
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
