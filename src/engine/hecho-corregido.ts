/** A recorded fact as it must be read from now on, with its facts resolved again. */
import type { Hechos, Json, JsonObjeto } from '../../machines/contrato.js';
import { resolverAntecedentes } from './antecedentes.js';
import { cadenasEn, camposDe } from './campos-marcados.js';
import { canonico } from './canonico.js';
import type { ComandoRectificar, EfectoDeRectificacion } from './comandos.js';
import { fechasPorVenir } from './fechas-de-lo-ocurrido.js';
import { Fuentes, titularHecho } from './fuentes.js';
import { erroresDeZod, resolverTerminos } from './hecho-de-persona.js';
import type { CorreccionEnLinea, Linea } from './linea.js';
import { cuentasAjenas } from './prueba-de-actuacion.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { loQueSeSepa } from './lo-que-se-sepa.js';
import { resolverConsultas } from './respuestas.js';
import { leerSobre, lugarProhibido, type ErrorDeCampo } from './sobre.js';
import type { Herramientas } from './taller.js';
import { esReferencia, type TextosBorrables } from './textos-borrables.js';

export type LeerTextos = (
  refs: readonly string[],
) => Promise<{ readonly [ref: string]: string | null }>;

type Cambio = CorreccionEnLinea['cambios'][number];

export interface Corregido {
  readonly datos: JsonObjeto;
  readonly hechos: Hechos;
  readonly cambios: readonly Cambio[];
  readonly aLaVista: EfectoDeRectificacion['cambios'];
}

/** The corrected fact, with its facts resolved again; null if anything in it is wrong. */
export async function corregir(
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
  const completo = declaracion?.datos ?? proc.entrada;
  const esquema =
    declaracion !== undefined && vigente.hechos.modo === 'consumado'
      ? loQueSeSepa(completo)
      : completo;
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

  const { actuadoPor, registradoPor } = linea;
  if (linea.carga === undefined && registradoPor !== null && actuadoPor?.rol === registradoPor.rol)
    errores.push(...cuentasAjenas(cambiosDatos, campos, registradoPor.cuenta, 'cambios.datos'));

  const { hechos: h0 } = vigente;
  // What the correction does not touch stays as it was recorded, when nothing asked this of it.
  errores.push(
    ...fechasPorVenir(parseados, campos, h0.hoy, linea.procedimiento, 'cambios.datos').filter(
      (e) => (e.campo.split('.')[2] ?? '') in cambiosDatos,
    ),
  );
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
  const { contexto } = contextoDeHoy(vista, linea.proceso);
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
        : resolverTerminos(
            h,
            titularHecho(vista.titular),
            h0.hoy,
            declaracion,
            datos,
            fecha,
            contexto,
          ),
    ...(await resolverConsultas(
      h.catalogo,
      vista.lector,
      titularHecho(vista.titular),
      declaracion?.hechos.consultas ?? [],
      { datos, contexto, ocurridoEn: fecha, hoy: h0.hoy, proceso: linea.proceso },
    )),
    ...(await resolverAntecedentes(
      vista.lector,
      vista.raiz!.id,
      declaracion?.hechos.antecedentes ?? [],
      linea.secuencia,
    )),
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

/** What other roots are asked stands in what never changes of a process: what it is about. */
function contextoDeHoy(vista: VistaDeRaiz, procesoId: string): { readonly contexto: JsonObjeto } {
  const fila = vista.cadena.find((p) => p.id === procesoId);
  return { contexto: fila === undefined ? {} : (JSON.parse(fila.contexto) as JsonObjeto) };
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
