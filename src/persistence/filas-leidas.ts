/** From the columns of either database to the rows the engine speaks of. */
import type {
  DocumentoHecho,
  Json,
  JsonObjeto,
  Rol,
  TipoDocumento,
} from '../../machines/contrato.js';
import type {
  Cargo,
  FilaAviso,
  FilaLinea,
  FilaPaso,
  FilaPlazo,
  FilaProceso,
  FilaRaiz,
  FilaSalida,
  FilaTarea,
  FilaTexto,
  FilaTitular,
} from '../engine/puertos/filas.js';

/** A row as it comes: column name → value. */
export type Columnas = Record<string, unknown>;

/** PostgreSQL's driver gives bigint as text; instants and positions of ours fit in a number. */
const numero = (v: unknown): number => Number(v);
export const numeroONulo = (v: unknown): number | null =>
  v === null || v === undefined ? null : Number(v);
const texto = (v: unknown): string => v as string;
export const textoONulo = (v: unknown): string | null => (v ?? null) as string | null;
const objeto = (v: unknown): JsonObjeto => JSON.parse(v as string) as JsonObjeto;

export const cierto = (v: unknown): boolean => v === true || v === 1;
/** `,pocl,poc,`: a list that `like '%,poc,%'` finds, the same in both databases. */
export const enLista = (elementos: readonly string[]): string =>
  elementos.length === 0 ? '' : `,${elementos.join(',')},`;
export const lista = (v: unknown): string[] => (v ? (v as string).slice(1, -1).split(',') : []);

export function leerRaiz(c: Columnas): FilaRaiz {
  return {
    id: texto(c['id']),
    titularId: texto(c['titular_id']),
    procedimiento: texto(c['procedimiento']),
    asunto: (c['asunto'] ?? null) as string | null,
    version: numero(c['version']),
    secuencia: numero(c['secuencia']),
    hash: texto(c['hash']),
    marca:
      c['marca_clase'] == null
        ? null
        : {
            clase: c['marca_clase'] as NonNullable<FilaRaiz['marca']>['clase'],
            desde: numero(c['marca_desde']),
          },
    abiertaEn: numero(c['abierta_en']),
  };
}

export function leerTitular(c: Columnas): FilaTitular {
  return {
    id: texto(c['id']),
    clase: c['clase'] as FilaTitular['clase'],
    nivel: textoONulo(c['nivel']) as FilaTitular['nivel'],
    nombre: texto(c['nombre']),
    codigoDpa: textoONulo(c['codigo_dpa']),
    provincia: textoONulo(c['provincia']),
    gremio: textoONulo(c['gremio']) as FilaTitular['gremio'],
    zona: texto(c['zona']),
  };
}

export function leerProceso(c: Columnas): FilaProceso {
  return {
    id: texto(c['id']),
    raizId: texto(c['raiz_id']),
    padreId: textoONulo(c['padre_id']),
    ref: textoONulo(c['ref']),
    ronda: numero(c['ronda']),
    procedimiento: texto(c['procedimiento']),
    titularId: texto(c['titular_id']),
    formato: numero(c['formato']),
    estado: texto(c['estado']),
    contexto: texto(c['contexto']),
    hijos: texto(c['hijos']),
    situacion: c['situacion'] as FilaProceso['situacion'],
    salida: textoONulo(c['salida']),
    abiertoEn: numero(c['abierto_en']),
    actualizadoEn: numero(c['actualizado_en']),
    secuencia: numero(c['secuencia']),
  };
}

export function leerLinea(c: Columnas): FilaLinea {
  return {
    raizId: texto(c['raiz_id']),
    secuencia: numero(c['secuencia']),
    procesoId: texto(c['proceso_id']),
    evento: texto(c['evento']),
    paso: numeroONulo(c['paso']),
    linea: texto(c['linea']),
    hashAnterior: texto(c['hash_anterior']),
    hash: texto(c['hash']),
    ocurridoEn: textoONulo(c['ocurrido_en']),
    registradoEn: numero(c['registrado_en']),
  };
}

export function leerTexto(c: Columnas): FilaTexto {
  return {
    ref: texto(c['ref']),
    raizId: texto(c['raiz_id']),
    secuencia: numero(c['secuencia']),
    campo: texto(c['campo']),
    clase: c['clase'] as FilaTexto['clase'],
    sal: texto(c['sal']),
    texto: textoONulo(c['texto']),
  };
}

export function leerPlazo(c: Columnas): FilaPlazo {
  return {
    id: texto(c['id']),
    raizId: texto(c['raiz_id']),
    procesoId: texto(c['proceso_id']),
    nombre: texto(c['nombre']),
    clave: texto(c['clave']),
    clase: c['clase'] as FilaPlazo['clase'],
    venceFecha: texto(c['vence_fecha']),
    venceEn: numero(c['vence_en']),
    estado: c['estado'] as FilaPlazo['estado'],
    restoMs: numeroONulo(c['resto_ms']),
    computo: objeto(c['computo']),
  };
}

export function leerSalida(c: Columnas): FilaSalida & { readonly intentos: number } {
  return {
    id: texto(c['id']),
    raizId: texto(c['raiz_id']),
    secuencia: numero(c['secuencia']),
    canal: 'webhook',
    tipo: texto(c['tipo']),
    carga: objeto(c['carga']),
    creadoEn: numero(c['creado_en']),
    intentos: numero(c['intentos']),
  };
}

export function leerAviso(c: Columnas): FilaAviso {
  return {
    id: texto(c['id']),
    raizId: texto(c['raiz_id']),
    procesoId: texto(c['proceso_id']),
    titularId: texto(c['titular_id']),
    secuencia: numero(c['secuencia']),
    codigo: texto(c['codigo']),
    roles: lista(c['roles']) as FilaAviso['roles'],
    params: objeto(c['params']),
    creadoEn: numero(c['creado_en']),
  };
}

export function leerCargo(c: Columnas): Cargo {
  return {
    id: texto(c['id']),
    rol: c['rol'] as Cargo['rol'],
    titularId: textoONulo(c['titular_id']),
    gremio: textoONulo(c['gremio']) as Cargo['gremio'],
    calidad: c['calidad'] as Cargo['calidad'],
    desde: texto(c['desde']),
    hasta: textoONulo(c['hasta']),
    documentoId: textoONulo(c['documento_id']),
  };
}

export function leerDocumentoHecho(c: Columnas): DocumentoHecho {
  return {
    id: texto(c['id']),
    version: numero(c['version']),
    tipos: lista(c['tipos']) as TipoDocumento[],
    instrumento: textoONulo(c['instrumento']),
    organo: textoONulo(c['organo']),
    numero: textoONulo(c['numero']),
    firmado: cierto(c['firmado']),
    fechaEmision: textoONulo(c['fecha_emision']),
    fechaRecepcion: textoONulo(c['fecha_recepcion']),
    sha256: texto(c['sha256']),
  };
}

export interface ParametroLeido {
  readonly nombre: string;
  readonly valor: Json;
  readonly version: number;
}

export function leerParametro(c: Columnas): ParametroLeido {
  return {
    nombre: texto(c['nombre']),
    valor: JSON.parse(texto(c['valor'])) as Json,
    version: numero(c['version']),
  };
}

export function leerPaso(c: Columnas): FilaPaso {
  return {
    procesoId: texto(c['proceso_id']),
    raizId: texto(c['raiz_id']),
    titularId: texto(c['titular_id']),
    numero: numero(c['numero']),
    estado: c['estado'] as FilaPaso['estado'],
    vuelta: numero(c['vuelta']),
    desde: textoONulo(c['desde']),
    inicio: textoONulo(c['inicio']),
    sinConstancia: cierto(c['sin_constancia']),
    regularizado: cierto(c['regularizado']),
    pendientes: lista(c['pendientes']),
  };
}

export function leerTarea(c: Columnas): FilaTarea {
  return {
    procesoId: texto(c['proceso_id']),
    raizId: texto(c['raiz_id']),
    titularId: texto(c['titular_id']),
    evento: texto(c['evento']),
    paso: numeroONulo(c['paso']),
    actua: lista(c['actua']) as Rol[],
    registran: lista(c['registran']) as Rol[],
    faltan: lista(c['faltan']),
    desde: numero(c['desde']),
    venceFecha: textoONulo(c['vence_fecha']),
  };
}
