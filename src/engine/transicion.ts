/**
 * A person's event on a process, from the door to what will be written. Pure but for the reads of the unit of work.
 * Refusals come in one order: 404, 412, 409, 403, 400, 422 (idempotency was seen to before).
 */
import type {
  DeclaracionDeEvento,
  Decision,
  Fecha,
  Hechos,
  JsonObjeto,
  Observacion,
  Oferta,
  TitularHecho,
} from '../../machines/contrato.js';
import type { Nodo } from './arbol.js';
import { elegirVia, registranDe, viasDe, type Via } from './autorizacion.js';
import { camposDe, cadenasEn, type CamposMarcados } from './campos-marcados.js';
import { sha256 } from './canonico.js';
import { ComandoRechazado, type ComandoTransicion, type DatosDeHecho } from './comandos.js';
import { hechosDeOferta, SIN_HIJOS, soloClaves } from './fuentes.js';
import type { ActuadoPor, RegistradoPor } from './linea.js';
import { ofrecer } from './proyectar.js';
import type { Cargo, MarcaDeRaiz } from './puertos/filas.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { pruebaDeActuacion, verRequisito } from './requisitos-vistos.js';
import { leerSobre, lugarProhibido, ultimoDiaDe, type ErrorDeCampo } from './sobre.js';
import { abrirTaller, cargosAqui, type Herramientas, type Momento } from './taller.js';
import { TextosBorrables } from './textos-borrables.js';
import { Unidad, type Autoria, type EntornoDeUnidad } from './unidad.js';

/** Opaque to clients; changes when that step of that process changes and only then. Quoted, as headers carry it. */
export const etagDe = (procesoId: string, marca: string): string =>
  `"${sha256(`${procesoId}\n${marca}`).slice(0, 24)}"`;

const coincide = (pedido: string, etag: string): boolean =>
  pedido.split(',').some((p) => {
    const limpio = p.trim().replace(/^W\//, '');
    return limpio === '*' || limpio === etag || `"${limpio}"` === etag;
  });

/** A fact ready to be decided: it is the moment, the account may, and the data have their shape. */
export interface HechoListo {
  readonly nodo: Nodo;
  readonly declaracion: DeclaracionDeEvento;
  readonly datos: JsonObjeto;
  readonly hechos: Hechos;
  readonly autoria: Autoria;
  readonly textos: TextosBorrables;
}

export interface TransicionHecha extends HechoListo {
  readonly unidad: Unidad;
  readonly decision: Decision;
}

/** The process the event is for and its offer, if it is the moment. @throws 404, 412, 409 */
export async function situar(
  h: Herramientas,
  vista: VistaDeRaiz,
  e: EntornoDeUnidad,
  cmd: Pick<ComandoTransicion, 'evento' | 'siCoincide'>,
): Promise<{ nodo: Nodo; oferta: Oferta; base: Hechos }> {
  if (!esEventoDePersonas(h, cmd.evento))
    throw new ComandoRechazado('EVENTO_DESCONOCIDO', { evento: cmd.evento });
  const pedido = e.arbol.get(vista.cadena[0]!.id);
  const candidatos = await buscar(e, pedido, cmd.evento);
  const hallado = candidatos.hallados[0];
  if (cmd.siCoincide !== null) {
    const { siCoincide } = cmd;
    const alguna = candidatos.hallados.some((c) =>
      coincide(siCoincide, etagDe(c.nodo.id, c.oferta.marca)),
    );
    if (!alguna)
      throw new ComandoRechazado('VERSION_DESACTUALIZADA', {
        evento: cmd.evento,
        ...(hallado === undefined ? {} : { etag: etagDe(hallado.nodo.id, hallado.oferta.marca) }),
      });
  }
  noSuspendido(vista.raiz?.marca ?? null);
  if (hallado === undefined)
    throw new ComandoRechazado('EVENTO_FUERA_DE_LUGAR', {
      evento: cmd.evento,
      permitidos: candidatos.permitidos,
    });
  if (candidatos.hallados.length > 1)
    throw new ComandoRechazado('EVENTO_FUERA_DE_LUGAR', {
      evento: cmd.evento,
      permitidos: candidatos.permitidos,
      candidatos: candidatos.hallados.map((c) => c.nodo.id),
    });
  return hallado;
}

/** While a root is marked, only marks move it. */
export function noSuspendido(marca: MarcaDeRaiz | null): void {
  if (marca !== null)
    throw new ComandoRechazado('PROCESO_SUSPENDIDO', {
      marca: marca.clase,
      desde: marca.desde,
      permitidos: PERMITIDOS_CON_MARCA[marca.clase],
    });
}
const PERMITIDOS_CON_MARCA = {
  suspendido: ['reanudar', 'desistir', 'archivarPorInactividad'],
  archivado: ['reactivar'],
  desistido: [],
} as const;

/** Names come from the catalogue: none of a library's, of the engine's or of a child's end enters by the door. */
function esEventoDePersonas({ catalogo }: Herramientas, evento: string): boolean {
  return catalogo.todos().some((p) => p.eventos.get(evento)?.interno === false);
}

interface Hallado {
  readonly nodo: Nodo;
  readonly oferta: Oferta;
  readonly base: Hechos;
}

/** Who takes the event: the process named, or the living ones below when it is the root and does not offer it. */
async function buscar(
  e: EntornoDeUnidad,
  pedido: Nodo,
  evento: string,
): Promise<{ hallados: Hallado[]; permitidos: string[] }> {
  const permitidos = new Set<string>();
  const mirar = async (nodo: Nodo): Promise<Hallado | null> => {
    if (!nodo.vivo) return null;
    const base = await hechosDeOferta(e.arbol, nodo, e.fuentes, e.titular, e.hoy);
    let hallado: Hallado | null = null;
    for (const oferta of ofrecer(nodo, base)) {
      permitidos.add(oferta.evento);
      if (oferta.evento === evento) hallado = { nodo, oferta, base };
    }
    return hallado;
  };
  const propio = await mirar(pedido);
  if (propio !== null) return { hallados: [propio], permitidos: [...permitidos] };
  const hallados: Hallado[] = [];
  if (pedido.fila.padreId === null)
    for (const nodo of (await e.arbol.subarbolDe(pedido.id)).slice(1)) {
      const h = await mirar(nodo);
      if (h !== null) hallados.push(h);
    }
  return { hallados, permitidos: [...permitidos] };
}

/** @throws 403, 400, 422 */
export async function prepararHecho(
  h: Herramientas,
  vista: VistaDeRaiz,
  e: EntornoDeUnidad,
  situado: Hallado,
  cmd: DatosDeHecho & Pick<ComandoTransicion, 'principal' | 'registradoComo'>,
): Promise<HechoListo> {
  const { nodo, oferta, base } = situado;
  const { declaracion } = oferta;
  const cargos = cargosAqui(vista);
  const via = elegirVia(viasDe(cargos, declaracion), cmd.registradoComo, cmd.actuadoPor?.rol);
  if (via === null)
    throw new ComandoRechazado('ROL_NO_RESPONSABLE', {
      evento: declaracion.nombre,
      responsables: declaracion.actua,
      registran: registranDe(declaracion),
      misRoles: [...new Set(cargos.map((c) => c.rol))],
    });

  // 400: the envelope and the data, all their faults at once.
  const sobre = leerSobre(cmd, declaracion, e.hoy);
  const errores: ErrorDeCampo[] = [...sobre.errores];
  const leidos = declaracion.datos.safeParse(cmd.datos);
  if (!leidos.success) errores.push(...erroresDeZod(leidos.error.issues, 'datos'));
  const datos = (leidos.success ? leidos.data : {}) as JsonObjeto;
  const prohibido = lugarProhibido(datos, 'datos');
  if (prohibido !== null) errores.push({ campo: prohibido, codigo: 'CARACTER_NO_PERMITIDO' });
  const campos = camposDe(declaracion.datos);
  const citados = documentosCitados(datos, campos, cmd.actuadoPor?.documento);
  const documentos = await e.fuentes.documentos(citados.map((c) => c.id));
  for (const c of citados)
    if (documentos[c.id] === undefined)
      errores.push({ campo: c.campo, codigo: 'DOCUMENTO_NO_ENCONTRADO' });
  if (errores.length > 0) throw new ComandoRechazado('DATOS_INVALIDOS', { errores });

  const prueba = probar(via, cmd.actuadoPor?.documento ?? null, datos, documentos);
  const hechos: Hechos = {
    modo: sobre.modo,
    ocurridoEn: sobre.ocurridoEn,
    sinConstancia: sobre.sinConstancia,
    hoy: e.hoy,
    justificadas: sobre.justificadas,
    titular: e.titular,
    actua: { rol: via.actua, documento: prueba.documento },
    registra: { rol: via.registra },
    documentos,
    parametros: elegir(base.parametros, declaracion.hechos.parametros ?? []),
    hijos: declaracion.hechos.hijos === true ? base.hijos : SIN_HIJOS,
    terminos: resolverTerminos(h, e.titular, e.hoy, declaracion, datos, sobre.ocurridoEn),
    ...padreDe(base, declaracion.hechos.padre ?? []),
  };
  const observaciones = prueba.observar(hechos);
  const tardio = cargoPosterior(via, hechos);
  if (tardio !== null) observaciones.push(tardio);

  const textos = new TextosBorrables(h.ids);
  return {
    nodo,
    declaracion,
    hechos,
    textos,
    datos: textos.reemplazar(datos, campos),
    autoria: {
      actuadoPor: { rol: via.actua, documento: prueba.documento } satisfies ActuadoPor,
      registradoPor: registradoPor(cmd.principal.cuentaId, via.cargo),
      ...justificaciones(textos, cmd.justificaciones),
      ...(observaciones.length === 0 ? {} : { observaciones }),
    },
  };
}

export const registradoPor = (cuenta: string, cargo: Cargo): RegistradoPor => ({
  cuenta,
  rol: cargo.rol,
  cargo: cargo.id,
  calidad: cargo.calidad,
});

export function justificaciones(
  textos: TextosBorrables,
  dadas: DatosDeHecho['justificaciones'],
): Pick<Autoria, 'justificaciones'> {
  const con = Object.entries(dadas ?? {}).filter(([, texto]) => texto.trim() !== '');
  if (con.length === 0) return {};
  return {
    justificaciones: Object.fromEntries(
      con.map(([codigo, texto]) => [codigo, textos.guardar(`justificaciones.${codigo}`, texto)]),
    ),
  };
}

export function erroresDeZod(
  issues: readonly {
    readonly path: readonly PropertyKey[];
    readonly code?: string | undefined;
    readonly message: string;
  }[],
  raiz: string,
): ErrorDeCampo[] {
  return issues.map((i) => {
    const {
      path,
      code,
      message: _mensaje,
      ...resto
    } = i as typeof i & {
      readonly params?: { readonly codigo?: string };
      readonly input?: unknown;
      readonly keys?: readonly string[];
    };
    const { params, input: _dado, ...datos } = resto;
    return {
      campo: [raiz, ...path.map(String)].join('.'),
      codigo: params?.codigo ?? (code ?? 'custom').toUpperCase(),
      params: JSON.parse(JSON.stringify(datos)) as { [k: string]: unknown },
    };
  });
}

function documentosCitados(
  datos: JsonObjeto,
  campos: CamposMarcados,
  delSobre: string | undefined,
): { campo: string; id: string }[] {
  const citados: { campo: string; id: string }[] = [];
  for (const ruta of campos.documentos)
    for (const { lugar, cadena } of cadenasEn(datos, ruta))
      citados.push({ campo: `datos.${lugar}`, id: cadena });
  if (delSobre !== undefined) citados.push({ campo: 'actuadoPor.documento', id: delSobre });
  return citados;
}

interface Prueba {
  readonly documento: string | null;
  observar(hechos: Hechos): Observacion[];
}

/**
 * The signed document of whoever acted, when another records. Preparing an act, it must be there and be signed; of
 * what already happened it must be there, and its lack of signature is observed; «sin constancia» has none, and says so.
 */
function probar(
  via: Via,
  delSobre: string | null,
  datos: JsonObjeto,
  documentos: Hechos['documentos'],
): Prueba {
  if (via.prueba === null) return { documento: delSobre, observar: () => [] };
  const campo = via.prueba === 'sobre' ? 'actuadoPor.documento' : `datos.${via.prueba}`;
  const enDatos = via.prueba === 'sobre' ? delSobre : datos[via.prueba];
  const dado: unknown = Array.isArray(enDatos) ? enDatos[0] : enDatos;
  const documento = typeof dado === 'string' ? dado : delSobre;
  const motivo =
    documento === null ? 'falta' : documentos[documento]?.firmado === true ? null : 'sinFirma';
  return {
    documento,
    observar: (hechos) => {
      if (motivo === null) return [];
      const observa =
        hechos.modo === 'consumado' && (motivo === 'sinFirma' || hechos.sinConstancia);
      const r = pruebaDeActuacion(campo, motivo);
      if (!observa) throw new ComandoRechazado('REQUISITO_INCUMPLIDO', { incumplidos: [r] });
      return [
        {
          codigo: r.codigo,
          fuerza: r.fuerza,
          certeza: r.certeza,
          justificada: hechos.sinConstancia,
          params: r.params,
        },
      ];
    },
  };
}

/** One's own act dated before one's own office began: somebody else held it then. Our reading, it only warns. */
function cargoPosterior(via: Via, hechos: Hechos): Observacion | null {
  if (via.registra !== via.actua || hechos.ocurridoEn === null) return null;
  const dia = ultimoDiaDe(hechos.ocurridoEn);
  if (via.cargo.desde <= dia) return null;
  return {
    codigo: 'CARGO_POSTERIOR_AL_HECHO',
    fuerza: 'sugerido',
    certeza: 'INF',
    justificada: false,
    params: { ocurridoEn: hechos.ocurridoEn, cargoDesde: via.cargo.desde },
  };
}

export function resolverTerminos(
  h: Herramientas,
  titular: TitularHecho,
  hoy: Fecha,
  declaracion: DeclaracionDeEvento,
  datos: JsonObjeto,
  ocurridoEn: string | null,
): Hechos['terminos'] {
  const terminos: { [clave: string]: { dias: number; calendario: string } } = {};
  const fecha = (campo: string): string | null => {
    const v = campo === 'ocurridoEn' ? ocurridoEn : campo === 'hoy' ? hoy : enDatos(datos, campo);
    return typeof v === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(v) ? v : null;
  };
  for (const t of declaracion.hechos.terminos ?? []) {
    const desde = fecha(t.desde);
    const hasta = fecha(t.hasta);
    if (desde !== null && hasta !== null)
      terminos[t.clave] = h.calendario.diasTermino(desde, hasta, titular);
  }
  return terminos;
}

function enDatos(datos: JsonObjeto, campo: string): unknown {
  let valor: unknown = datos;
  for (const tramo of campo.split('.')) {
    if (typeof valor !== 'object' || valor === null) return undefined;
    valor = (valor as Record<string, unknown>)[tramo];
  }
  return valor;
}

function elegir(de: Hechos['parametros'], nombres: readonly string[]): Hechos['parametros'] {
  if (nombres.length === 0) return {};
  return Object.fromEntries(nombres.filter((n) => n in de).map((n) => [n, de[n]!]));
}

const padreDe = (base: Hechos, claves: readonly string[]): Pick<Hechos, 'padre'> =>
  claves.length === 0
    ? {}
    : {
        padre:
          base.padre === null || base.padre === undefined ? null : soloClaves(base.padre, claves),
      };

/** The whole transition, decided. @throws ComandoRechazado */
export async function transitar(
  h: Herramientas,
  vista: VistaDeRaiz,
  cmd: ComandoTransicion,
  momento: Momento,
): Promise<TransicionHecha> {
  cargosAqui(vista);
  const e = await abrirTaller(h, vista, vista.raiz!.id, momento, fechaDeParametros(cmd, momento));
  const situado = await situar(h, vista, e, cmd);
  const listo = await prepararHecho(h, vista, e, situado, cmd);
  const unidad = new Unidad(e);
  const decision = await unidad.entregar(
    listo.nodo,
    listo.declaracion.nombre,
    listo.datos,
    listo.hechos,
    listo.autoria,
  );
  if (decision.clase === 'rechazo') {
    if (decision.codigo === 'REQUISITO_INCUMPLIDO')
      throw new ComandoRechazado('REQUISITO_INCUMPLIDO', {
        incumplidos: decision.incumplidos.map((i) => verRequisito(i, listo.hechos)),
      });
    throw new ComandoRechazado('EVENTO_FUERA_DE_LUGAR', {
      evento: cmd.evento,
      permitidos: decision.permitidos,
    });
  }
  return { ...listo, unidad, decision };
}

/** Parameters are those in force when the fact happened, if that is known to the day. */
export const fechaDeParametros = (s: Pick<DatosDeHecho, 'ocurridoEn'>, { hoy }: Momento): string =>
  s.ocurridoEn?.length === 10 && s.ocurridoEn <= hoy ? s.ocurridoEn : hoy;
