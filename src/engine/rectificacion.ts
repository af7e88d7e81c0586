/**
 * Mistakes are mended in the open (P5): a line that points to another and says how it must be read. The whole root is
 * folded again with it; what would no longer be possible is listed, and while there is any the correction is refused.
 * Both readings stay.
 */
import { huellaDe, type Nodo } from './arbol.js';
import {
  ComandoRechazado,
  type ComandoRectificar,
  type EfectoDeRectificacion,
} from './comandos.js';
import { agrupar, Correcciones, esMarca, type Grupo } from './diario.js';
import { Fuentes } from './fuentes.js';
import { corregir, type Corregido, type LeerTextos } from './hecho-corregido.js';
import type { CorreccionEnLinea, Linea } from './linea.js';
import { diferenciaDePlazos, plegar, type Plegado } from './plegar.js';
import { nombreDe } from './procedimiento-seguro.js';
import type { Cargo, FilaPlazo, FilaProceso } from './puertos/filas.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { leerLimites, quienCorrige } from './quien-corrige.js';
import { RECONTAR } from './recuento.js';
import { verRequisito } from './requisitos-vistos.js';
import { cambiosDePasos, verTodos } from './simulacion.js';
import { noSuspendido } from './situar.js';
import { noSePuedeEscribir, type ErrorDeCampo } from './sobre.js';
import { abrirTaller, cargosAqui, type Herramientas, type Momento } from './taller.js';
import { TextosBorrables } from './textos-borrables.js';

const MAXIMO_DE_MOTIVO = 4_000;

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

  const deMarca = esMarca(linea.evento);
  if (!deMarca) noSuspendido(vista.raiz!.marca);
  exigirCorregible(cmd, linea, previas);
  if (deMarca) exigirUltimaMarca(cmd, linea, grupos, previas);
  exigirSinSello(h, cmd, linea, grupos, previas);
  const fuentes = new Fuentes(vista.lector, vista.titular.id, momento.hoy);
  const parametros = await leerLimites(fuentes);
  const { cargo, aprueban } = quienCorrige(
    cmd,
    linea,
    cargos,
    grupos,
    previas,
    parametros,
    momento,
  );

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
  await exigirLugar(vista, antes.get(raizId), plegado);
  const marcaAntes = vista.raiz!.marca?.clase ?? null;
  const marcaDespues = plegado.marca?.clase ?? null;
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
      ...(nuevo === null
        ? {}
        : { observaciones: plegado.observaciones.get(linea.secuencia) ?? [] }),
      novedades: plegado.novedades,
      plazos: plegado.plazosNuevos,
      tras: Object.fromEntries(procesos.map((n) => [n.id, n.huella])),
    },
    efecto: {
      aprueban,
      procedimiento: linea.procedimiento,
      exigeDocumento: parametros.rectificacionExigeDocumento,
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
      marca: marcaAntes === marcaDespues ? null : { antes: marcaAntes, despues: marcaDespues },
      descansan,
    },
  };
}

/** A root that, read so, has not ended, needs its place again: another may have taken it. */
async function exigirLugar(
  vista: VistaDeRaiz,
  fila: FilaProceso | undefined,
  plegado: Plegado,
): Promise<void> {
  if (fila === undefined) return;
  const dejada = vista.raiz!.marca?.clase;
  const tenia = fila.situacion === 'activo' && dejada !== 'desistido' && dejada !== 'archivado';
  const leidaAsi = plegado.marca?.clase;
  if (tenia || leidaAsi === 'desistido' || leidaAsi === 'archivado') return;
  if (plegado.arbol.find(fila.id)?.vivo !== true) return;
  const otra = await vista.lector.raizAbierta(
    fila.titularId,
    nombreDe(fila.procedimiento),
    vista.raiz!.asunto,
  );
  if (otra !== null && otra.id !== fila.id)
    throw new ComandoRechazado('PROCESO_YA_ABIERTO', { procesoId: otra.id });
}

/**
 * A mark that was put by mistake: the last one, and only if it stopped or ended the process; what it stopped goes on.
 * Nothing can have been recorded while it stood, so nothing of this root rests on it.
 */
function exigirUltimaMarca(
  cmd: ComandoRectificar,
  linea: Linea,
  grupos: readonly Grupo[],
  previas: Correcciones,
): void {
  const ultima = grupos.findLast(
    ({ principal: p }) => esMarca(p.evento) && previas.find(p.secuencia)?.hecho !== null,
  )?.principal;
  if (!DETIENEN.has(linea.evento)) throw noSeCorrige(cmd, 'NO_SE_CORRIGE_ASI');
  if (ultima !== linea) throw noSeCorrige(cmd, 'HUBO_OTRA_MARCA');
}

/** Their opposite would tell of a process that was stopped, and was not. `reanudar` is undone by suspending again. */
const DETIENEN: ReadonlySet<string> = new Set(['suspender', 'desistir', 'archivarPorInactividad']);

/** What a person recorded, and was not taken back. Of an act of the engine nothing is corrected: it is taken back, or stays. */
function exigirCorregible(cmd: ComandoRectificar, linea: Linea, previas: Correcciones): void {
  const deshecha = previas.find(linea.secuencia)?.hecho === null;
  const dePersona = linea.registradoPor !== null && linea.correccion === undefined;
  const apertura = linea.evento === 'abrirProceso' && cmd.clase !== 'rectificarHecho';
  const delEngine = esMarca(linea.evento) || linea.evento === RECONTAR;
  const sinDatos = delEngine && cmd.clase === 'rectificarHecho';
  if (deshecha || !dePersona || apertura || sinDatos)
    throw noSeCorrige(cmd, deshecha ? 'YA_DEJADA_SIN_EFECTO' : 'NO_SE_CORRIGE_ASI');
}

/** What a later act of the same process sealed (minutes once approved) is not read otherwise: something is added to it. */
function exigirSinSello(
  { catalogo }: Herramientas,
  cmd: ComandoRectificar,
  linea: Linea,
  grupos: readonly Grupo[],
  previas: Correcciones,
): void {
  for (const { principal: p } of grupos) {
    if (p.proceso !== linea.proceso || p.secuencia < linea.secuencia) continue;
    if (p.correccion !== undefined || previas.find(p.secuencia)?.hecho === null) continue;
    const sella = catalogo.get(p.procedimiento).eventos.get(p.evento)?.sella;
    if (sella !== undefined) throw noSeCorrige(cmd, 'SELLADO', [sella]);
  }
}

const noSeCorrige = (
  cmd: ComandoRectificar,
  motivo: string,
  permitidos: readonly string[] = [],
): ComandoRechazado =>
  new ComandoRechazado('EVENTO_FUERA_DE_LUGAR', {
    evento: cmd.clase,
    secuencia: cmd.secuencia,
    motivo,
    permitidos,
  });

function revisarMotivo(motivo: string, errores: ErrorDeCampo[]): void {
  if (motivo.trim() === '') errores.push({ campo: 'motivo', codigo: 'REQUERIDO' });
  else if (motivo.length > MAXIMO_DE_MOTIVO)
    errores.push({ campo: 'motivo', codigo: 'MUY_LARGO', params: { maximo: MAXIMO_DE_MOTIVO } });
  else if (noSePuedeEscribir(motivo))
    errores.push({ campo: 'motivo', codigo: 'CARACTER_NO_PERMITIDO' });
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
