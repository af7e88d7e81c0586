/**
 * Mistakes are mended in the open (P5): a line that points to another and says how it must be read. The whole root is
 * folded again with it; what would no longer be possible is listed, and while there is any the correction is refused.
 * Both readings stay.
 */
import type { Hechos, Json, JsonObjeto } from '../../machines/contrato.js';
import type { Nodo } from './arbol.js';
import { huellaDe } from './arbol.js';
import { cadenasEn, camposDe } from './campos-marcados.js';
import { canonico } from './canonico.js';
import {
  ComandoRechazado,
  type ComandoRectificar,
  type EfectoDeRectificacion,
} from './comandos.js';
import { agrupar, Correcciones, esMarca, type Grupo } from './diario.js';
import { Fuentes, titularHecho } from './fuentes.js';
import type { CorreccionEnLinea, Linea } from './linea.js';
import { plegar, type Plegado } from './plegar.js';
import type { Cargo, FilaPlazo, FilaProceso, Instante } from './puertos/filas.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { verRequisito } from './requisitos-vistos.js';
import { cambiosDePasos, verTodos } from './simulacion.js';
import { leerSobre, lugarProhibido, noSePuedeEscribir, type ErrorDeCampo } from './sobre.js';
import { cargosAqui, abrirTaller, type Herramientas, type Momento } from './taller.js';
import { esReferencia, TextosBorrables } from './textos-borrables.js';
import { erroresDeZod, noSuspendido, resolverTerminos } from './transicion.js';

export type LeerTextos = (
  refs: readonly string[],
) => Promise<{ readonly [ref: string]: string | null }>;

/** Our own reading of P5 (INF); the POC changes them in the table of parameters. */
export const PARAMETROS_DE_RECTIFICACION = {
  rectificacionAutorHoras: 72,
  deshacerMinutos: 30,
  rectificacionExigeDocumento: false,
} as const;
const APRUEBAN = ['poc', 'administrador'] as const;
const MAXIMO_DE_MOTIVO = 4_000;

type Cambio = CorreccionEnLinea['cambios'][number];

export interface Rectificacion {
  readonly efecto: Omit<EfectoDeRectificacion, 'recibo'>;
  readonly plegado: Plegado;
  readonly correccion: CorreccionEnLinea;
  readonly linea: Linea;
  readonly cargo: Cargo;
  readonly textos: TextosBorrables;
  readonly motivo: string;
  /** Rows that change, as they come out of the fold. */
  readonly procesos: readonly Nodo[];
  /** Processes that, read so, were never opened. */
  readonly sobrantes: readonly FilaProceso[];
  readonly plazos: readonly FilaPlazo[];
}

/** @throws 404, 409, 403, 400, 422; with `previa` false, 409 LINEA_CON_DEPENDIENTES */
export async function rectificar(
  h: Herramientas,
  vista: VistaDeRaiz,
  cmd: ComandoRectificar,
  momento: Momento,
  leerTextos: LeerTextos,
): Promise<Rectificacion> {
  const cargos = cargosAqui(vista);
  const raizId = vista.raiz!.id;
  const grupos = agrupar(await vista.lector.lineas(raizId, 1));
  const previas = new Correcciones();
  for (const { principal } of grupos)
    if (principal.correccion !== undefined) previas.agregar(principal.correccion);
  const linea = grupos.find((g) => g.principal.secuencia === cmd.secuencia)?.principal;
  if (linea === undefined) {
    if (!grupos.some((g) => g.derivadas.some((d) => d.secuencia === cmd.secuencia)))
      throw new ComandoRechazado('NO_ENCONTRADO', { secuencia: cmd.secuencia });
    throw noSeCorrige(cmd, 'ES_CONSECUENCIA');
  }

  noSuspendido(vista.raiz!.marca);
  exigirCorregible(cmd, linea, previas);
  const fuentes = new Fuentes(vista.lector, vista.titular.id, momento.hoy);
  const parametros = await leerParametros(fuentes);
  const cargo = quienCorrige(cmd, linea, cargos, grupos, previas, parametros, momento);

  const errores: ErrorDeCampo[] = [];
  revisarMotivo(cmd.motivo, errores);
  if (cmd.documento !== undefined) {
    const documentos = await fuentes.documentos([cmd.documento]);
    if (documentos[cmd.documento] === undefined)
      errores.push({ campo: 'documento', codigo: 'DOCUMENTO_NO_ENCONTRADO' });
  } else if (parametros.rectificacionExigeDocumento && !cmd.previa)
    errores.push({ campo: 'documento', codigo: 'REQUERIDO' });

  const textos = new TextosBorrables(h.ids);
  const vigente = previas.find(linea.secuencia)?.hecho ?? {
    datos: linea.datos,
    hechos: linea.hechos!,
  };
  let nuevo: Corregido | null = null;
  if (cmd.clase === 'rectificarHecho')
    nuevo = await corregir(h, vista, cmd, linea, vigente, textos, leerTextos, errores);
  if (errores.length > 0) throw new ComandoRechazado('DATOS_INVALIDOS', { errores });

  const provisional: CorreccionEnLinea = {
    secuencia: linea.secuencia,
    cambios: nuevo?.cambios ?? [],
    hecho: nuevo === null ? null : { datos: nuevo.datos, hechos: nuevo.hechos },
    tras: {},
    novedades: [],
    plazos: [],
  };
  previas.agregar(provisional);
  const filas = await vista.lector.procesosDeRaiz(raizId);
  const plegado = await plegar(h, vista, raizId, grupos, previas, filas);

  const propia = plegado.fallas.find((f) => f.secuencia === linea.secuencia);
  if (propia?.rechazo?.codigo === 'REQUISITO_INCUMPLIDO')
    throw new ComandoRechazado('REQUISITO_INCUMPLIDO', {
      incumplidos: propia.rechazo.incumplidos.map((i) => verRequisito(i, nuevo!.hechos)),
    });
  const descansan = plegado.fallas.map(({ secuencia, evento, motivo }) => ({
    secuencia,
    evento,
    motivo,
  }));
  if (descansan.length > 0 && !cmd.previa)
    throw new ComandoRechazado('LINEA_CON_DEPENDIENTES', { secuencia: cmd.secuencia, descansan });

  const antes = new Map(filas.map((f) => [f.id, f]));
  const procesos = plegado.arbol.todos().filter((n) => {
    const fila = antes.get(n.id);
    return fila === undefined || huellaDe(fila) !== n.huella;
  });
  const sobrantes = filas.filter(
    (f) => plegado.arbol.find(f.id) === null && f.situacion !== 'detenido',
  );
  const viejos = await vista.lector.plazos(raizId);
  const plazos = diferenciaDePlazos(viejos, plegado);
  const taller = await abrirTaller(h, vista, raizId, momento, momento.hoy, filas);
  return {
    plegado,
    linea,
    cargo,
    textos,
    procesos,
    sobrantes,
    plazos,
    motivo: cmd.previa ? '' : textos.guardar('motivo', cmd.motivo),
    correccion: {
      ...provisional,
      novedades: plegado.novedades,
      plazos: plegado.plazosNuevos,
      tras: Object.fromEntries(procesos.map((n) => [n.id, n.huella])),
    },
    efecto: {
      cambios: nuevo?.aLaVista ?? [],
      pasos: cambiosDePasos(
        verTodos(await taller.arbol.subarbolDe(raizId)),
        verTodos(plegado.arbol.todos()),
      ).map(({ procesoId, numero, antes: a, despues }) => ({
        procesoId,
        numero,
        antes: a,
        despues,
      })),
      plazos: cambiosDePlazos(viejos, plazos),
      descansan,
    },
  };
}

/** What a person recorded, and was not taken back. A mark is undone by its opposite; the opening, by desisting. */
function exigirCorregible(cmd: ComandoRectificar, linea: Linea, previas: Correcciones): void {
  const deshecha = previas.find(linea.secuencia)?.hecho === null;
  const dePersona =
    linea.registradoPor !== null && linea.correccion === undefined && !esMarca(linea.evento);
  const apertura = linea.evento === 'abrirProceso' && cmd.clase !== 'rectificarHecho';
  if (deshecha || !dePersona || apertura)
    throw noSeCorrige(cmd, deshecha ? 'YA_DEJADA_SIN_EFECTO' : 'NO_SE_CORRIGE_ASI');
}

const noSeCorrige = (cmd: ComandoRectificar, motivo: string): ComandoRechazado =>
  new ComandoRechazado('EVENTO_FUERA_DE_LUGAR', {
    evento: cmd.clase,
    secuencia: cmd.secuencia,
    motivo,
    permitidos: [],
  });

interface Limites {
  readonly rectificacionAutorHoras: number;
  readonly deshacerMinutos: number;
  readonly rectificacionExigeDocumento: boolean;
}

async function leerParametros(fuentes: Fuentes): Promise<Limites> {
  const p = await fuentes.parametros(Object.keys(PARAMETROS_DE_RECTIFICACION));
  const numero = (n: 'rectificacionAutorHoras' | 'deshacerMinutos'): number => {
    const valor = p[n]?.valor;
    return typeof valor === 'number' ? valor : PARAMETROS_DE_RECTIFICACION[n];
  };
  return {
    rectificacionAutorHoras: numero('rectificacionAutorHoras'),
    deshacerMinutos: numero('deshacerMinutos'),
    rectificacionExigeDocumento: p['rectificacionExigeDocumento']?.valor === true,
  };
}

/** The author within the time; otherwise whoever approves. @throws ROL_NO_RESPONSABLE */
function quienCorrige(
  cmd: ComandoRectificar,
  linea: Linea,
  cargos: readonly Cargo[],
  grupos: readonly Grupo[],
  previas: Correcciones,
  limites: Limites,
  { ahora }: Momento,
): Cargo {
  const cuenta = cmd.principal.cuentaId;
  const autor = linea.registradoPor?.cuenta === cuenta;
  const pedido = (c: Cargo): boolean =>
    cmd.registradoComo === undefined || c.rol === cmd.registradoComo;
  const hasta: Instante =
    linea.registradoEn +
    (cmd.clase === 'deshacer'
      ? limites.deshacerMinutos * 60_000
      : limites.rectificacionAutorHoras * 3_600_000);
  const enTiempo = autor && ahora <= hasta;
  const esLaUltima =
    grupos.findLast(
      (g) =>
        g.principal.registradoPor?.cuenta === cuenta &&
        g.principal.correccion === undefined &&
        previas.find(g.principal.secuencia)?.hecho !== null,
    )?.principal === linea;
  const propio =
    cargos.find((c) => pedido(c) && c.rol === linea.registradoPor?.rol) ?? cargos.find(pedido);
  if (cmd.clase === 'deshacer') {
    if (enTiempo && esLaUltima && propio !== undefined) return propio;
  } else {
    const aprueba = cargos.find(
      (c) => pedido(c) && (APRUEBAN as readonly string[]).includes(c.rol),
    );
    if (aprueba !== undefined) return aprueba;
    if (enTiempo && propio !== undefined) return propio;
  }
  throw new ComandoRechazado('ROL_NO_RESPONSABLE', {
    evento: cmd.clase,
    responsables: cmd.clase === 'deshacer' ? [] : APRUEBAN,
    registran: [],
    misRoles: [...new Set(cargos.map((c) => c.rol))],
    autor,
    hasta,
    ...(cmd.clase === 'deshacer' ? { esLaUltima } : {}),
  });
}

function revisarMotivo(motivo: string, errores: ErrorDeCampo[]): void {
  if (motivo.trim() === '') errores.push({ campo: 'motivo', codigo: 'REQUERIDO' });
  else if (motivo.length > MAXIMO_DE_MOTIVO)
    errores.push({ campo: 'motivo', codigo: 'MUY_LARGO', params: { maximo: MAXIMO_DE_MOTIVO } });
  else if (noSePuedeEscribir(motivo))
    errores.push({ campo: 'motivo', codigo: 'CARACTER_NO_PERMITIDO' });
}

interface Corregido {
  readonly datos: JsonObjeto;
  readonly hechos: Hechos;
  readonly cambios: readonly Cambio[];
  readonly aLaVista: EfectoDeRectificacion['cambios'];
}

/** The corrected fact, with its facts resolved again; null if anything in it is wrong. */
async function corregir(
  h: Herramientas,
  vista: VistaDeRaiz,
  cmd: ComandoRectificar,
  linea: Linea,
  vigente: { readonly datos: JsonObjeto; readonly hechos: Hechos },
  textos: TextosBorrables,
  leerTextos: LeerTextos,
  errores: ErrorDeCampo[],
): Promise<Corregido | null> {
  const proc = h.catalogo.get(linea.procedimiento);
  const declaracion = proc.eventos.get(linea.evento);
  const esquema = declaracion?.datos ?? proc.entrada;
  const campos = camposDe(esquema);
  const cambiosDatos = cmd.cambios?.datos ?? {};

  // Words not touched are put back where they stood, so that the shape is checked whole.
  const enLinea = new Map<string, string>();
  for (const { ruta } of campos.textos)
    for (const { lugar, cadena } of cadenasEn(vigente.datos, ruta))
      if (esReferencia(cadena)) enLinea.set(lugar, cadena);
  const palabras = await leerTextos([...enLinea.values()]);
  const hidratar = (datos: JsonObjeto): JsonObjeto =>
    reponer(datos, (cadena) => palabras[cadena] ?? cadena);
  const antes = hidratar(vigente.datos);

  const leer = (datos: JsonObjeto): ReturnType<typeof esquema.safeParse> =>
    esquema.safeParse(datos);
  const mezcla: JsonObjeto = { ...antes, ...cambiosDatos };
  let leidos = leer(mezcla);
  if (!leidos.success) {
    // `null` takes a field away, unless the field can be null.
    const sinNulos = Object.fromEntries(
      Object.entries(mezcla).filter(([k, v]) => !(v === null && k in cambiosDatos)),
    );
    const otra = leer(sinNulos);
    if (otra.success) leidos = otra;
  }
  if (!leidos.success) {
    // Erased words have no shape any more: only their reference is left, and that is not this correction's fault.
    const borradas = new Set(
      [...enLinea].filter(([, ref]) => palabras[ref] == null).map(([l]) => l),
    );
    const propios = erroresDeZod(leidos.error.issues, 'cambios.datos').filter(
      (e) => !borradas.has(e.campo.slice('cambios.datos.'.length)),
    );
    errores.push(...propios);
    if (propios.length > 0) return null;
  }
  const parseados = (leidos.success ? leidos.data : mezcla) as JsonObjeto;
  const prohibido = lugarProhibido(parseados, 'cambios.datos');
  if (prohibido !== null) errores.push({ campo: prohibido, codigo: 'CARACTER_NO_PERMITIDO' });

  const { hechos: h0 } = vigente;
  const ocurridoEn = cmd.cambios?.ocurridoEn;
  if (ocurridoEn !== undefined) {
    const sobre = leerSobre(
      { modo: h0.modo, ocurridoEn, sinConstancia: false },
      { fechable: declaracion?.fechable ?? true },
      h0.hoy,
    );
    errores.push(...sobre.errores.map((e) => ({ ...e, campo: `cambios.${e.campo}` })));
  }

  const fecha = ocurridoEn ?? h0.ocurridoEn;
  const fuentes = new Fuentes(
    vista.lector,
    vista.titular.id,
    fecha !== null && fecha.length === 10 ? fecha : h0.hoy,
  );
  const citados = campos.documentos.flatMap((ruta) => [...cadenasEn(parseados, ruta)]);
  const delActo = h0.actua?.documento ?? null;
  const documentos = await fuentes.documentos([
    ...citados.map((c) => c.cadena),
    ...(delActo === null ? [] : [delActo]),
  ]);
  for (const c of citados)
    if (documentos[c.cadena] === undefined)
      errores.push({ campo: `cambios.datos.${c.lugar}`, codigo: 'DOCUMENTO_NO_ENCONTRADO' });
  if (errores.length > 0) return null;

  const datos = textos.reemplazar(parseados, campos, (lugar, texto) => {
    const ref = enLinea.get(lugar);
    return ref !== undefined && (texto === ref || palabras[ref] === texto) ? ref : null;
  });
  const hechos: Hechos = {
    ...h0,
    ocurridoEn: fecha,
    sinConstancia: ocurridoEn === undefined ? h0.sinConstancia : false,
    documentos,
    parametros: await fuentes.parametros(
      declaracion?.hechos.parametros ?? Object.keys(h0.parametros),
    ),
    terminos:
      declaracion === undefined
        ? {}
        : resolverTerminos(h, titularHecho(vista.titular), h0.hoy, declaracion, datos, fecha),
  };
  const cambios = diferencias(vigente.datos, datos, vigente.hechos.ocurridoEn, fecha);
  if (cambios.length === 0) errores.push({ campo: 'cambios', codigo: 'SIN_CAMBIOS' });
  return {
    datos,
    hechos,
    cambios,
    aLaVista: diferencias(antes, parseados, vigente.hechos.ocurridoEn, fecha),
  };
}

function reponer(valor: JsonObjeto, cambio: (cadena: string) => string): JsonObjeto {
  const ir = (v: Json): Json => {
    if (typeof v === 'string') return esReferencia(v) ? cambio(v) : v;
    if (typeof v !== 'object' || v === null) return v;
    if (Array.isArray(v)) return (v as readonly Json[]).map(ir);
    return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, ir(x as Json)]));
  };
  return ir(valor) as JsonObjeto;
}

function diferencias(
  antes: JsonObjeto,
  despues: JsonObjeto,
  fechaAntes: Json,
  fechaDespues: Json,
): { campo: string; antes: Json; despues: Json }[] {
  const cambios = [];
  for (const k of [...new Set([...Object.keys(antes), ...Object.keys(despues)])].sort()) {
    const a = antes[k] ?? null;
    const d = despues[k] ?? null;
    if (canonico(a) !== canonico(d)) cambios.push({ campo: `datos.${k}`, antes: a, despues: d });
  }
  if (fechaAntes !== fechaDespues)
    cambios.push({ campo: 'ocurridoEn', antes: fechaAntes, despues: fechaDespues });
  return cambios;
}

/** Rows to write so that the deadlines are those of the fold. */
function diferenciaDePlazos(viejos: readonly FilaPlazo[], plegado: Plegado): FilaPlazo[] {
  const cambios: FilaPlazo[] = [];
  const porId = new Map(viejos.map((f) => [f.id, f]));
  for (const vieja of viejos) {
    const nueva = plegado.plazos.get(vieja.id);
    const vigente = nueva?.estado === 'armado' || nueva?.estado === 'detenido';
    if (!vigente)
      cambios.push({ ...vieja, estado: nueva?.estado === 'disparado' ? 'disparado' : 'cerrado' });
  }
  for (const f of plegado.plazos.vigentes()) {
    const vieja = porId.get(f.id);
    if (vieja === undefined) cambios.push(f);
    else if (
      vieja.venceEn !== f.venceEn ||
      vieja.venceFecha !== f.venceFecha ||
      vieja.estado !== f.estado
    )
      cambios.push({ ...f, computo: { ...vieja.computo, ...f.computo } });
  }
  return cambios;
}

function cambiosDePlazos(
  viejos: readonly FilaPlazo[],
  nuevos: readonly FilaPlazo[],
): EfectoDeRectificacion['plazos'] {
  const clave = (f: FilaPlazo): string => `${f.procesoId} ${f.clave}`;
  const vigente = (f: FilaPlazo): boolean => f.estado === 'armado' || f.estado === 'detenido';
  const antes = new Map(viejos.map((f) => [clave(f), f]));
  const despues = new Map(nuevos.filter(vigente).map((f) => [clave(f), f]));
  const tocadas = new Set(nuevos.map(clave));
  return [...tocadas]
    .map((c) => ({
      nombre: (despues.get(c) ?? antes.get(c))!.nombre,
      antes: antes.get(c)?.venceFecha ?? null,
      despues: despues.get(c)?.venceFecha ?? null,
    }))
    .filter((p) => p.antes !== p.despues);
}
