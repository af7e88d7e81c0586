/** The sheets of GAD Demostración 42: its commitments, the members of its forum and the sessions it held. */

type Filas = readonly (readonly string[])[];

export const COMPROMISOS: Filas = [
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
export const HITOS: Filas = [
  ['P1', 'Formato ciudadano aprobado', '', '2025-03-31', '', 'Formato publicado', '2025-03'],
  ['P1', 'Presupuesto 2026 publicado', '', '2025-12-15', '', 'Enlace', ''],
  ['P2', 'Seis asambleas con acta', '', '2026-06-30', '', 'Actas', ''],
];
export const INDICADORES: Filas = [
  ['P1', 'Personas que consultan el formato', 'personas', '0', '300'],
];
export const MIEMBROS: Filas = [
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
export const ACTAS: Filas = [
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
