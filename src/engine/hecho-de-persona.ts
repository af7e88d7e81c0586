/** A person's fact made ready to be decided: who may, its shape, its documents and facts. Refusals: 403, 400, 422. */
import type {
  DeclaracionDeEvento,
  DeclaracionDelPasado,
  Fecha,
  Hechos,
  JsonObjeto,
  TitularHecho,
} from '../../machines/contrato.js';
import { resolverAntecedentes } from './antecedentes.js';
import type { Nodo } from './arbol.js';
import { elegirVia, registranDe, viasDe, type Via } from './autorizacion.js';
import { camposDe, cadenasEn, type CamposMarcados } from './campos-marcados.js';
import { ComandoRechazado, type ComandoTransicion, type DatosDeHecho } from './comandos.js';
import type { Autoria } from './cuaderno.js';
import { fechasPorVenir } from './fechas-de-lo-ocurrido.js';
import { elegir, SIN_HIJOS } from './fuentes.js';
import type { ActuadoPor, RegistradoPor } from './linea.js';
import { cargoPosterior, cuentasAjenas, probar } from './prueba-de-actuacion.js';
import type { Cargo } from './puertos/filas.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { enLugar, resolverConsultas } from './respuestas.js';
import type { Hallado } from './situar.js';
import { loQueSeSepa, loQueSirve } from './lo-que-se-sepa.js';
import { leerSobre, lugarProhibido, type ErrorDeCampo } from './sobre.js';
import { cargosAqui, type Herramientas } from './taller.js';
import { TextosBorrables } from './textos-borrables.js';
import type { EntornoDeUnidad } from './entorno-de-unidad.js';

/** A fact ready to be decided: it is the moment, the account may, and the data have their shape. */
export interface HechoListo {
  readonly nodo: Nodo;
  readonly declaracion: DeclaracionDeEvento;
  readonly datos: JsonObjeto;
  readonly hechos: Hechos;
  readonly autoria: Autoria;
  readonly textos: TextosBorrables;
}

type HechoPedido = DatosDeHecho & Pick<ComandoTransicion, 'principal' | 'registradoComo'>;

/** Of what is brought in: who records it was settled for the whole load, and each fact says how its step is declared. */
export interface DelPasado {
  readonly via: Via;
  readonly declaracion: DeclaracionDelPasado;
  /** The load it came with. */
  readonly carga: string;
}

/** What was sent, read: with faults, of its data what serves. */
export interface HechoLeido {
  readonly situado: Hallado;
  readonly cmd: HechoPedido;
  readonly delPasado: DelPasado | null;
  readonly via: Via;
  readonly sobre: ReturnType<typeof leerSobre>;
  readonly datos: JsonObjeto;
  readonly errores: readonly ErrorDeCampo[];
  readonly documentos: Hechos['documentos'];
}

/** @throws 403, 400, 422 */
export async function prepararHecho(
  h: Herramientas,
  vista: VistaDeRaiz,
  e: EntornoDeUnidad,
  situado: Hallado,
  cmd: HechoPedido,
  delPasado: DelPasado | null = null,
): Promise<HechoListo> {
  const leido = await leerHecho(vista, e, situado, cmd, delPasado);
  sinErrores(leido);
  return alistar(h, leido, await hechosDe(h, vista, e, leido));
}

/** @throws 400 */
export function sinErrores({ errores }: HechoLeido): void {
  if (errores.length > 0) throw new ComandoRechazado('DATOS_INVALIDOS', { errores });
}

/** @throws 403 */
export async function leerHecho(
  vista: VistaDeRaiz,
  e: EntornoDeUnidad,
  situado: Hallado,
  cmd: HechoPedido,
  delPasado: DelPasado | null = null,
): Promise<HechoLeido> {
  const { nodo, oferta } = situado;
  const { declaracion } = oferta;
  const via = delPasado?.via ?? laVia(vista, declaracion, cmd);

  // 400: the envelope and the data, all their faults at once.
  const sobre = leerSobre(cmd, declaracion, e.hoy);
  const errores: ErrorDeCampo[] = [...sobre.errores];
  const leidos = (
    sobre.modo === 'consumado' ? loQueSeSepa(declaracion.datos) : declaracion.datos
  ).safeParse(cmd.datos);
  if (!leidos.success) errores.push(...erroresDeZod(leidos.error.issues, 'datos'));
  const datos = leidos.success
    ? (leidos.data as JsonObjeto)
    : loQueSirve(declaracion.datos, cmd.datos);
  const prohibido = lugarProhibido(datos, 'datos');
  if (prohibido !== null) errores.push({ campo: prohibido, codigo: 'CARACTER_NO_PERMITIDO' });
  const campos = camposDe(declaracion.datos);
  errores.push(...fechasPorVenir(datos, campos, e.hoy, nodo.proc.id, 'datos'));
  if (delPasado === null && via.prueba === null)
    errores.push(...cuentasAjenas(datos, campos, cmd.principal.cuentaId, 'datos'));
  const citados = documentosCitados(datos, campos, cmd.actuadoPor?.documento);
  const documentos = await e.fuentes.documentos(citados.map((c) => c.id));
  for (const c of citados)
    if (documentos[c.id] === undefined)
      errores.push({ campo: c.campo, codigo: 'DOCUMENTO_NO_ENCONTRADO' });
  return { situado, cmd, delPasado, via, sobre, datos, errores, documentos };
}

export interface HechosResueltos {
  readonly hechos: Hechos;
  readonly prueba: ReturnType<typeof probar>;
}

export async function hechosDe(
  h: Herramientas,
  vista: VistaDeRaiz,
  e: EntornoDeUnidad,
  { situado, cmd, delPasado, via, sobre, datos, documentos }: HechoLeido,
): Promise<HechosResueltos> {
  const { nodo, oferta, base } = situado;
  const { declaracion } = oferta;
  const { contexto } = nodo.situacion;
  const prueba = probar(via, cmd.actuadoPor?.documento ?? null, datos, documentos);
  const propios: Hechos = {
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
    terminos: resolverTerminos(h, e.titular, e.hoy, declaracion, datos, sobre.ocurridoEn, contexto),
  };
  const hechos: Hechos = Object.assign(
    propios,
    await resolverConsultas(
      h.catalogo,
      vista.lector,
      e.titular,
      declaracion.hechos.consultas ?? [],
      { datos, contexto, ocurridoEn: sobre.ocurridoEn, hoy: e.hoy, proceso: nodo.id },
    ),
    await resolverAntecedentes(vista.lector, e.raizId, declaracion.hechos.antecedentes ?? []),
    padreDe(base, declaracion.hechos.padre ?? []),
    delPasado === null ? {} : { declaracion: delPasado.declaracion },
  );
  return { hechos, prueba };
}

/** @throws 422 */
export function alistar(
  h: Herramientas,
  { situado, cmd, delPasado, via, datos }: HechoLeido,
  { hechos, prueba }: HechosResueltos,
): HechoListo {
  const { declaracion } = situado.oferta;
  const observaciones = prueba.observar(hechos);
  const tardio = cargoPosterior(via, hechos);
  if (tardio !== null) observaciones.push(tardio);

  const textos = new TextosBorrables(h.ids);
  return {
    nodo: situado.nodo,
    declaracion,
    hechos,
    textos,
    datos: textos.reemplazar(datos, camposDe(declaracion.datos)),
    autoria: {
      actuadoPor: { rol: via.actua, documento: prueba.documento } satisfies ActuadoPor,
      registradoPor: registradoPor(cmd.principal.cuentaId, via.cargo),
      ...justificaciones(textos, cmd.justificaciones),
      ...(observaciones.length === 0 ? {} : { observaciones }),
      ...(delPasado === null ? {} : { carga: delPasado.carga }),
    },
  };
}

/** @throws 403 */
function laVia(vista: VistaDeRaiz, declaracion: DeclaracionDeEvento, cmd: HechoPedido): Via {
  const cargos = cargosAqui(vista);
  const via = elegirVia(viasDe(cargos, declaracion), cmd.registradoComo, cmd.actuadoPor?.rol);
  if (via !== null) return via;
  throw new ComandoRechazado('ROL_NO_RESPONSABLE', {
    evento: declaracion.nombre,
    responsables: declaracion.actua,
    registran: registranDe(declaracion),
    misRoles: [...new Set(cargos.map((c) => c.rol))],
  });
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

export function resolverTerminos(
  h: Herramientas,
  titular: TitularHecho,
  hoy: Fecha,
  declaracion: DeclaracionDeEvento,
  datos: JsonObjeto,
  ocurridoEn: string | null,
  contexto: JsonObjeto,
): Hechos['terminos'] {
  const terminos: { [clave: string]: { dias: number; calendario: string } } = {};
  const fecha = (campo: string): string | null => {
    const lugar = /^(ocurridoEn|hoy|contexto\.)/.test(campo) ? campo : `datos.${campo}`;
    const v = enLugar({ datos, contexto, ocurridoEn, hoy, proceso: '' }, lugar);
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

const padreDe = (base: Hechos, claves: readonly string[]): Pick<Hechos, 'padre'> =>
  claves.length === 0
    ? {}
    : {
        padre: base.padre === null || base.padre === undefined ? null : elegir(base.padre, claves),
      };
