import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type {
  FilaAviso,
  FilaLinea,
  FilaPlazo,
  FilaProceso,
  FilaTarea,
} from '../../src/engine/puertos/filas.js';
import type { Asiento, Destino, VistaDeRaiz } from '../../src/engine/puertos/proceso-store.js';
import type { VersionDeDocumento } from '../../src/modules/documentos/documento-store.js';
import type { Persistencia } from '../../src/persistence/abrir.js';

/** A database under test: the ports, and a way to look at the tables behind their back. */
export interface Banco {
  readonly persistencia: Persistencia;
  /** Of this database. */
  readonly url: string;
  /** Raw SQL on a connection of the test's own. `$1`, `$2`… */
  sql(texto: string, params?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** A second process's worth of persistence over the same database. */
  otroNodo(): Promise<Persistencia>;
  cerrar(): Promise<void>;
}

export const AHORA = Date.UTC(2025, 8, 15, 15);
export const HOY = '2025-09-15';

export const sha = (texto: string): string => createHash('sha256').update(texto).digest('hex');

export async function unTitular(
  banco: Banco,
  datos: { id?: string; gremio?: string | null; clase?: string; nombre?: string } = {},
): Promise<string> {
  const id = datos.id ?? uuid();
  const nombre = datos.nombre ?? `GAD Demostración ${id.slice(-4)}`;
  await banco.sql(
    `insert into titular (id, clase, nivel, nombre, nombre_oficial, clave_busqueda, gremio, zona)
     values ($1, $2, 'municipal', $3, $3, $4, $5, 'America/Guayaquil')`,
    [
      id,
      datos.clase ?? 'gad',
      nombre,
      nombre.toLowerCase(),
      datos.gremio === undefined ? 'AME' : datos.gremio,
    ],
  );
  return id;
}

/** An account with its person; gives the account's id. */
/** A first version of a record with two products, by its number. */
export const unDocumento = (
  titularId: string | null,
  mas: Partial<VersionDeDocumento> = {},
): VersionDeDocumento => ({
  id: uuid(),
  version: 1,
  titularId,
  titulo: 'Acta de constitución',
  tipos: ['acta_constitucion', 'acta_sesion'],
  instrumento: 'acta',
  organo: 'foro',
  numero: 'AM-1',
  sistema: null,
  fechaEmision: '2025-03',
  fechaRecepcion: null,
  firmado: true,
  aprobado: false,
  visibilidad: 'interno',
  visibilidadFija: true,
  reserva: null,
  nombre: 'acta.pdf',
  mime: 'application/pdf',
  tamano: 12,
  sha256: sha(uuid()),
  subidoPor: 'c',
  subidoEn: AHORA,
  motivo: null,
  retiro: null,
  claveBusqueda: 'acta de constitucion',
  ...mas,
});

export async function unaCuenta(banco: Banco): Promise<{ cuentaId: string; personaId: string }> {
  const cuentaId = uuid();
  const personaId = uuid();
  await banco.sql(
    `insert into persona (id, clase, nombre, clave_busqueda, creada_en)
     values ($1, 'persona', 'Persona Ficticia 1', 'persona ficticia 1', $2)`,
    [personaId, AHORA],
  );
  await banco.sql(
    'insert into cuenta (id, persona_id, correo, creada_en) values ($1, $2, $3, $4)',
    [cuentaId, personaId, `${cuentaId}@ejemplo.ec`, AHORA],
  );
  return { cuentaId, personaId };
}

export async function unaDesignacion(
  banco: Banco,
  d: {
    personaId: string;
    rol: string;
    titularId?: string;
    gremio?: string;
    desde?: string;
    hasta?: string;
  },
): Promise<string> {
  const id = uuid();
  await banco.sql(
    `insert into designacion (id, persona_id, rol, titular_id, gremio, calidad, desde, hasta, creada_en)
     values ($1, $2, $3, $4, $5, 'titular', $6, $7, $8)`,
    [
      id,
      d.personaId,
      d.rol,
      d.titularId ?? null,
      d.gremio ?? null,
      d.desde ?? '2025-01-01',
      d.hasta ?? null,
      AHORA,
    ],
  );
  return id;
}

export const destinoDe = (raizId: string, mas: Partial<Destino> = {}): Destino => ({
  raizId,
  nueva: false,
  titularId: '',
  procesoId: null,
  cuentaId: null,
  fecha: HOY,
  idempotencia: null,
  ...mas,
});

export function unaLinea(
  vista: VistaDeRaiz,
  raizId: string,
  procesoId: string,
  mas: Partial<FilaLinea> = {},
): FilaLinea {
  const secuencia = (vista.raiz?.secuencia ?? 0) + 1;
  const hashAnterior = vista.raiz?.hash ?? '';
  const linea = mas.linea ?? JSON.stringify({ secuencia, evento: mas.evento ?? 'avanzar' });
  return {
    raizId,
    secuencia,
    procesoId,
    evento: 'avanzar',
    paso: 1,
    hashAnterior,
    hash: sha(hashAnterior + linea),
    ocurridoEn: HOY,
    registradoEn: AHORA,
    ...mas,
    linea,
  };
}

/** A whole asiento that adds one line and moves the counter of the root process: the smallest honest command. */
export function asientoQueAvanza(
  vista: VistaDeRaiz,
  raizId: string,
  mas: Partial<Asiento> & {
    readonly linea?: Partial<FilaLinea>;
    readonly procedimiento?: string;
    readonly asunto?: string | null;
  } = {},
): Asiento {
  const { linea: cambiosDeLinea, procedimiento = 'banco@1', asunto = null, ...partes } = mas;
  const antes = vista.cadena.at(-1);
  const linea = unaLinea(vista, raizId, raizId, cambiosDeLinea);
  const cuenta = antes ? (JSON.parse(antes.contexto) as { cuenta: number }).cuenta + 1 : 0;
  const proceso: FilaProceso = {
    id: raizId,
    raizId,
    padreId: null,
    ref: null,
    ronda: 1,
    procedimiento,
    titularId: vista.titular.id,
    formato: 1,
    estado: JSON.stringify(`paso${cuenta}`),
    contexto: JSON.stringify({ cuenta }),
    hijos: '{}',
    situacion: 'activo',
    salida: null,
    abiertoEn: antes?.abiertoEn ?? AHORA,
    actualizadoEn: AHORA,
    secuencia: linea.secuencia,
  };
  return {
    raiz: {
      id: raizId,
      titularId: vista.titular.id,
      procedimiento,
      asunto: vista.raiz?.asunto ?? asunto,
      secuencia: linea.secuencia,
      hash: linea.hash,
      marca: vista.raiz?.marca ?? null,
      abiertaEn: vista.raiz?.abiertaEn ?? AHORA,
    },
    procesos: [proceso],
    lineas: [linea],
    textos: [],
    plazos: [],
    proyecciones: [
      {
        procesoId: raizId,
        pasos: pasosDe(raizId, vista.titular.id, cuenta),
        tareas: [tareaDe(raizId, vista.titular.id, cuenta)],
      },
    ],
    avisos: [],
    seCuenta: false,
    idempotencia: null,
    ...partes,
  };
}

const pasosDe = (
  raizId: string,
  titularId: string,
  cuenta: number,
): Asiento['proyecciones'][number]['pasos'] =>
  [1, 2, 3, 4, 5].map((numero) => ({
    procesoId: raizId,
    raizId,
    titularId,
    numero,
    estado: numero <= cuenta ? 'cumplido' : numero === cuenta + 1 ? 'enCurso' : 'aunNo',
    vuelta: 1,
    desde: numero <= cuenta ? HOY : null,
    sinConstancia: false,
    inicio: numero % 3 === 0 ? null : '2025-03-01',
    regularizado: numero % 2 === 0,
    pendientes: numero === 1 ? ['PENDIENTE_UNO', 'PENDIENTE_DOS'] : [],
  }));

const tareaDe = (raizId: string, titularId: string, cuenta: number): FilaTarea => ({
  procesoId: raizId,
  raizId,
  titularId,
  evento: `paso${cuenta + 1}`,
  paso: cuenta + 1,
  actua: ['delegado'],
  registran: ['delegado', 'pocl'],
  faltan: [],
  desde: AHORA,
  venceFecha: null,
});

/** Opens a root and gives its id. */
export async function unaRaiz(
  banco: Banco,
  titularId: string,
  mas: Partial<Asiento> & {
    readonly procedimiento?: string;
    readonly asunto?: string | null;
    readonly id?: string;
  } = {},
): Promise<string> {
  const { id = uuid(), ...partes } = mas;
  await banco.persistencia.procesos.asentar(destinoDe(id, { nueva: true, titularId }), (vista) => ({
    asiento: asientoQueAvanza(vista, id, { ...partes, linea: { evento: 'abrir' } }),
    valor: null,
  }));
  return id;
}

/** One command on the root: gives the counter it reached. */
export async function avanzar(
  persistencia: Persistencia,
  raizId: string,
  mas: Parameters<typeof asientoQueAvanza>[2] = {},
  destino: Partial<Destino> = {},
): Promise<number> {
  return persistencia.procesos.asentar(destinoDe(raizId, destino), (vista) => {
    const asiento = asientoQueAvanza(vista, raizId, mas);
    return { asiento, valor: asiento.raiz.secuencia };
  });
}

export const unAviso = (raizId: string, id: string): FilaAviso => ({
  id,
  raizId,
  procesoId: raizId,
  titularId: 't',
  secuencia: 2,
  codigo: 'X',
  roles: [],
  params: {},
  creadoEn: AHORA,
});

/** A message that waits in the outbox. */
export async function unaSalida(
  banco: Banco,
  s: { id: string; raizId: string; creadoEn: number; tipo?: string; carga?: object },
): Promise<void> {
  await banco.sql(
    `insert into salida (id, raiz_id, secuencia, canal, tipo, carga, creado_en, proximo_en)
     values ($1, $2, 2, 'webhook', $3, $4, $5, $5)`,
    [s.id, s.raizId, s.tipo ?? 'proceso.transicion', JSON.stringify(s.carga ?? {}), s.creadoEn],
  );
}

/** All at once; those of `conAviso` leave a notice of the same id: only one of them can be written. */
export const avanzarConAvisoRepetido = (
  { procesos }: Pick<Persistencia, 'procesos'>,
  raices: readonly string[],
  conAviso: (i: number) => boolean,
): Promise<PromiseSettledResult<null>[]> => {
  const repetido = uuid();
  return Promise.allSettled(
    raices.map((raizId, i) =>
      procesos.asentar(destinoDe(raizId), (vista) => ({
        asiento: asientoQueAvanza(
          vista,
          raizId,
          conAviso(i) ? { avisos: [unAviso(raizId, repetido)] } : {},
        ),
        valor: null,
      })),
    ),
  );
};

export function unPlazo(raizId: string, mas: Partial<FilaPlazo> = {}): FilaPlazo {
  return {
    id: uuid(),
    raizId,
    procesoId: raizId,
    nombre: 'meta',
    clave: 'meta',
    clase: 'meta',
    venceFecha: '2025-10-01',
    venceEn: AHORA,
    estado: 'armado',
    restoMs: null,
    computo: { calendario: 'v1' },
    ...mas,
  };
}

export const lineasDe = (
  banco: Banco,
  raizId: string,
): Promise<{ secuencia: number; linea: string; hash: string }[]> =>
  banco.sql('select secuencia, linea, hash from bitacora where raiz_id = $1 order by secuencia', [
    raizId,
  ]) as never;
