/** What each kind of file holds: its sheets, their columns, and how each cell is read. The templates are made of this. */
export const CLASES = ['actas', 'miembros', 'plan'] as const;
export type ClaseDeImportacion = (typeof CLASES)[number];

export type TipoDeCelda =
  | { readonly clase: 'texto'; readonly max: number }
  | { readonly clase: 'fecha' | 'fechaParcial' | 'correo' }
  /** Letters, digits, points and dashes: it is a key. */
  | { readonly clase: 'codigo'; readonly max: number }
  /** What is written in the cell → what it means. The first is how the template writes it. */
  | {
      readonly clase: 'opcion';
      readonly opciones: { readonly [valor: string]: readonly string[] };
    };

export interface ColumnaDeHoja {
  readonly clave: string;
  readonly titulo: string;
  /** Other headings it is known by. */
  readonly tambien?: readonly string[];
  readonly tipo: TipoDeCelda;
  readonly obligatoria?: boolean;
  readonly ancho: number;
  readonly ayuda: string;
  readonly ejemplo: string;
}

export interface HojaDeClase {
  readonly clave: string;
  readonly nombre: string;
  readonly columnas: readonly ColumnaDeHoja[];
  /** Columns that together name a row: it is not repeated. */
  readonly unica: readonly string[];
  /** Column that names a row of the first sheet. */
  readonly cuelgaDe?: string;
}

const texto = (max = 2000): TipoDeCelda => ({ clase: 'texto', max });
const opcion = (opciones: { readonly [valor: string]: readonly string[] }): TipoDeCelda => ({
  clase: 'opcion',
  opciones,
});
type Mas = Partial<Pick<ColumnaDeHoja, 'obligatoria' | 'tambien' | 'ancho'>>;
const columna = (
  clave: string,
  titulo: string,
  tipo: TipoDeCelda,
  ayuda: string,
  ejemplo: string,
  mas: Mas = {},
): ColumnaDeHoja => ({ clave, titulo, tipo, ayuda, ejemplo, ancho: 22, ...mas });

const SI: Mas = { obligatoria: true };

export const CUERPOS = {
  foro: ['Foro Multiactor', 'foro'],
  comiteImpulsor: ['Comité Impulsor'],
  grupoEjecutor: ['Grupo Ejecutor'],
  otro: ['Otro'],
} as const;
export const SECTORES_DE_HOJA = {
  publico: ['Público', 'sector público', 'GAD', 'gobierno'],
  privado: ['Privado', 'sector privado'],
  sociedadCivil: ['Sociedad civil', 'organizaciones sociales', 'organización social'],
  academia: ['Academia', 'universidad'],
} as const;
export const CALIDADES_DE_MIEMBRO = {
  principal: ['Principal', 'titular', 'delegado principal'],
  suplente: ['Suplente', 'alterno', 'alterna'],
} as const;
export const ESTADOS_DE_COMPROMISO = {
  noIniciado: ['No iniciado', 'por iniciar', 'pendiente'],
  enEjecucion: ['En ejecución', 'en curso', 'en marcha'],
  cumplido: ['Cumplido', 'completo', 'finalizado'],
  cerradoSinCumplir: ['Cerrado sin cumplir', 'no cumplido', 'incumplido'],
} as const;

export const HOJAS: { readonly [C in ClaseDeImportacion]: readonly HojaDeClase[] } = {
  actas: [
    {
      clave: 'actas',
      nombre: 'Actas',
      unica: ['cuerpo', 'fecha', 'numero', 'asunto'],
      columnas: [
        columna(
          'fecha',
          'Fecha',
          { clase: 'fechaParcial' },
          'Cuándo fue la sesión. Si no se sabe el día, el mes o el año bastan (2023-05 o 2023).',
          '2023-05-18',
          { ...SI, tambien: ['fecha de la sesión'], ancho: 14 },
        ),
        columna('numero', 'Número', texto(80), 'Como consta en el acta.', 'AM-2023-01', {
          tambien: ['n.º', 'no.', 'numero de acta'],
          ancho: 16,
        }),
        columna('cuerpo', 'Cuerpo', opcion(CUERPOS), 'Quién sesionó.', 'Foro Multiactor', {
          ...SI,
          tambien: ['organo'],
          ancho: 20,
        }),
        columna(
          'clase',
          'Clase de sesión',
          opcion({
            ordinaria: ['Ordinaria'],
            extraordinaria: ['Extraordinaria'],
            constitucion: ['Constitución', 'inicial', 'de constitución'],
          }),
          'Ordinaria, extraordinaria o de constitución; en blanco si no consta.',
          'Ordinaria',
          { ancho: 18 },
        ),
        columna(
          'asunto',
          'Asunto',
          texto(400),
          'De qué trató, en una línea.',
          'Aprobación de la metodología de cocreación',
          { ...SI, ancho: 46, tambien: ['tema', 'temas'] },
        ),
        columna(
          'acuerdos',
          'Acuerdos',
          texto(4000),
          'Lo resuelto, si consta.',
          'Se aprueba por unanimidad.',
          { ancho: 46, tambien: ['resoluciones'] },
        ),
        columna(
          'archivo',
          'Archivo',
          texto(200),
          'Nombre del PDF del acta, si lo adjunta en la misma carga.',
          'acta-am-2023-01.pdf',
          { ancho: 26, tambien: ['pdf', 'documento'] },
        ),
      ],
    },
  ],
  miembros: [
    {
      clave: 'miembros',
      nombre: 'Miembros',
      unica: ['institucion', 'nombre', 'calidad'],
      columnas: [
        columna(
          'institucion',
          'Institución u organización',
          texto(200),
          'A quién representa.',
          'Universidad Demostración',
          { ...SI, ancho: 36, tambien: ['institución', 'organización', 'entidad'] },
        ),
        columna(
          'sector',
          'Sector',
          opcion(SECTORES_DE_HOJA),
          'Público, privado, sociedad civil o academia.',
          'Academia',
          { ...SI, ancho: 18 },
        ),
        columna(
          'calidad',
          'Calidad',
          opcion(CALIDADES_DE_MIEMBRO),
          'Principal o suplente.',
          'Principal',
          { ...SI, ancho: 14 },
        ),
        columna('nombre', 'Nombre', texto(200), 'De la persona delegada.', 'Persona Ficticia 1', {
          ...SI,
          ancho: 30,
          tambien: ['nombres y apellidos', 'delegado', 'persona'],
        }),
        columna('cargo', 'Cargo', texto(200), 'El que ejerce en su institución.', 'Docente', {
          ancho: 24,
        }),
        columna(
          'correo',
          'Correo institucional',
          { clase: 'correo' },
          'No se publica.',
          'persona1@ejemplo.invalid',
          { ancho: 30, tambien: ['correo', 'email', 'correo electrónico'] },
        ),
        columna(
          'oficio',
          'Oficio de acreditación',
          texto(120),
          'Número del oficio que la acredita.',
          'UD-2023-014',
          { ancho: 22, tambien: ['oficio'] },
        ),
        columna(
          'desde',
          'Desde',
          { clase: 'fechaParcial' },
          'Desde cuándo (basta el año).',
          '2023-05',
          { ancho: 12 },
        ),
        columna('hasta', 'Hasta', { clase: 'fechaParcial' }, 'En blanco si continúa.', '', {
          ancho: 12,
        }),
      ],
    },
  ],
  plan: [
    {
      clave: 'compromisos',
      nombre: 'Compromisos',
      unica: ['codigo'],
      columnas: [
        columna(
          'codigo',
          'Código',
          { clase: 'codigo', max: 12 },
          'Corto y sin espacios: letras, números, puntos y guiones.',
          'C1',
          { ...SI, ancho: 12, tambien: ['compromiso', 'n.º'] },
        ),
        columna(
          'titulo',
          'Título',
          texto(300),
          'Cómo se llama el compromiso.',
          'Portal de datos abiertos del cantón',
          { ...SI, ancho: 46, tambien: ['nombre', 'nombre del compromiso'] },
        ),
        columna('descripcion', 'Descripción', texto(4000), 'Problema y solución.', '', {
          ancho: 50,
        }),
        columna(
          'responsable',
          'Responsable',
          texto(300),
          'Unidad del gobierno local.',
          'Dirección de Tecnologías',
          { ancho: 30, tambien: ['entidad responsable', 'institución responsable'] },
        ),
        columna(
          'contraparte',
          'Contraparte',
          texto(300),
          'Organización de fuera del gobierno local.',
          'Organización Demostración',
          { ancho: 30 },
        ),
        columna(
          'inicio',
          'Inicio',
          { clase: 'fecha' },
          'Fecha completa; en blanco si no consta.',
          '2025-01-15',
          { ancho: 13, tambien: ['fecha de inicio'] },
        ),
        columna(
          'fin',
          'Fin',
          { clase: 'fecha' },
          'Fecha completa; en blanco si no consta.',
          '2026-06-30',
          { ancho: 13, tambien: ['fecha de fin', 'término'] },
        ),
        columna(
          'estado',
          'Estado',
          opcion(ESTADOS_DE_COMPROMISO),
          'En blanco: no iniciado.',
          'En ejecución',
          { ancho: 18 },
        ),
        columna('motivo', 'Motivo', texto(2000), 'Si se cerró sin cumplir, por qué.', '', {
          ancho: 30,
        }),
      ],
    },
    {
      clave: 'hitos',
      nombre: 'Hitos',
      unica: ['compromiso', 'hito'],
      cuelgaDe: 'compromiso',
      columnas: [
        columna(
          'compromiso',
          'Compromiso',
          { clase: 'codigo', max: 12 },
          'El código de la hoja Compromisos.',
          'C1',
          { ...SI, ancho: 14, tambien: ['código', 'código del compromiso'] },
        ),
        columna(
          'hito',
          'Hito',
          texto(300),
          'Qué se entrega o se alcanza.',
          'Catálogo de datos publicado',
          { ...SI, ancho: 46, tambien: ['actividad', 'nombre del hito'] },
        ),
        columna('inicio', 'Inicio', { clase: 'fecha' }, '', '', { ancho: 13 }),
        columna('fin', 'Fin', { clase: 'fecha' }, '', '2025-06-30', { ancho: 13 }),
        columna('responsable', 'Responsable', texto(300), '', '', { ancho: 28 }),
        columna(
          'verificable',
          'Verificable',
          texto(500),
          'Con qué se comprueba.',
          'Enlace al portal',
          { ancho: 34, tambien: ['medio de verificación'] },
        ),
        columna(
          'cumplido',
          'Cumplido el',
          { clase: 'fechaParcial' },
          'Solo si ya se cumplió: cuándo (basta el año).',
          '',
          { ancho: 13, tambien: ['cumplido', 'fecha de cumplimiento'] },
        ),
        columna(
          'peso',
          'Peso',
          texto(10),
          'Cuánto pesa en el compromiso, de 0 a 100. Los de un compromiso suman 100; en blanco, pesan igual.',
          '50',
          { ancho: 10, tambien: ['peso (%)', 'ponderación'] },
        ),
      ],
    },
    {
      clave: 'indicadores',
      nombre: 'Indicadores',
      unica: ['compromiso', 'indicador'],
      cuelgaDe: 'compromiso',
      columnas: [
        columna(
          'compromiso',
          'Compromiso',
          { clase: 'codigo', max: 12 },
          'El código de la hoja Compromisos.',
          'C1',
          { ...SI, ancho: 14, tambien: ['código'] },
        ),
        columna(
          'indicador',
          'Indicador',
          texto(300),
          'Qué se mide.',
          'Conjuntos de datos publicados',
          { ...SI, ancho: 46 },
        ),
        columna('unidad', 'Unidad', texto(80), '', 'conjuntos', { ancho: 16 }),
        columna('lineaBase', 'Línea base', texto(120), 'De dónde se parte.', '0', { ancho: 16 }),
        columna('meta', 'Meta', texto(120), 'A dónde se quiere llegar.', '20', { ancho: 16 }),
      ],
    },
  ],
};
