/** Opening a process: 404, 409, 403, 400, 422 in that order, then its first line. */
import type { Hechos, JsonObjeto, Procedimiento } from '../../machines/contrato.js';
import { elegirVia, viasDe } from './autorizacion.js';
import { cadenasEn, camposDe } from './campos-marcados.js';
import { ComandoRechazado, type ComandoAbrir } from './comandos.js';
import { SIN_HIJOS } from './fuentes.js';
import { fichaDe, nombreDe } from './procedimiento-seguro.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { erroresDeZod, justificaciones, registradoPor } from './hecho-de-persona.js';
import {
  fechaDeParametros,
  leerSobre,
  lugarProhibido,
  noSePuedeEscribir,
  type ErrorDeCampo,
} from './sobre.js';
import { abrirTaller, cargosAqui, type Herramientas, type Momento } from './taller.js';
import { TextosBorrables } from './textos-borrables.js';
import { Unidad } from './unidad.js';

export async function abrir(
  h: Herramientas,
  vista: VistaDeRaiz,
  cmd: ComandoAbrir,
  raizId: string,
  momento: Momento,
): Promise<{ unidad: Unidad; proc: Procedimiento; textos: TextosBorrables }> {
  const cargos = cargosAqui(vista);
  const proc = await procedimientoPorAbrir(h, vista, cmd.procedimiento, cmd.asunto);

  const via = elegirVia(
    viasDe(cargos, { actua: proc.abren, porCuentaDe: [] }),
    cmd.registradoComo,
    undefined,
  );
  if (via === null)
    throw new ComandoRechazado('ROL_NO_RESPONSABLE', {
      evento: 'abrirProceso',
      responsables: proc.abren,
      registran: proc.abren,
      misRoles: [...new Set(cargos.map((c) => c.rol))],
    });

  const sobre = leerSobre(cmd, { fechable: true }, momento.hoy);
  const errores: ErrorDeCampo[] = [
    ...sobre.errores,
    ...(await revisarAsunto(vista, proc, cmd.asunto)),
  ];
  const leida = proc.entrada.safeParse(cmd.entrada);
  if (!leida.success) errores.push(...erroresDeZod(leida.error.issues, 'entrada'));
  const entrada = (leida.success ? leida.data : {}) as JsonObjeto;
  const prohibido = lugarProhibido(entrada, 'entrada');
  if (prohibido !== null) errores.push({ campo: prohibido, codigo: 'CARACTER_NO_PERMITIDO' });
  const campos = camposDe(proc.entrada);
  const citados = campos.documentos.flatMap((ruta) => [...cadenasEn(entrada, ruta)]);
  const e = await abrirTaller(h, vista, raizId, momento, fechaDeParametros(cmd, momento));
  const documentos = await e.fuentes.documentos(citados.map((c) => c.cadena));
  for (const c of citados)
    if (documentos[c.cadena] === undefined)
      errores.push({ campo: `entrada.${c.lugar}`, codigo: 'DOCUMENTO_NO_ENCONTRADO' });
  if (errores.length > 0) throw new ComandoRechazado('DATOS_INVALIDOS', { errores });

  const hechos: Hechos = {
    modo: sobre.modo,
    ocurridoEn: sobre.ocurridoEn,
    sinConstancia: sobre.sinConstancia,
    hoy: momento.hoy,
    justificadas: sobre.justificadas,
    titular: e.titular,
    actua: { rol: via.actua, documento: null },
    registra: { rol: via.registra },
    documentos,
    parametros: await e.fuentes.parametros(fichaDe(proc).parametros),
    hijos: SIN_HIJOS,
    terminos: {},
    ...(cmd.asunto === undefined ? {} : { asunto: cmd.asunto }),
  };
  const textos = new TextosBorrables(h.ids);
  const unidad = new Unidad(e);
  await unidad.abrirRaiz(proc, textos.reemplazar(entrada, campos), hechos, {
    actuadoPor: { rol: via.actua, documento: null },
    registradoPor: registradoPor(cmd.principal.cuentaId, via.cargo),
    ...justificaciones(textos, cmd.justificaciones),
  });
  return { unidad, proc, textos };
}

/** The procedure, if this titular may have a process of it and has none open about the same. @throws 404, 409 */
export async function procedimientoPorAbrir(
  h: Herramientas,
  vista: VistaDeRaiz,
  procedimiento: string,
  asunto?: string,
): Promise<Procedimiento> {
  const proc = procedimiento.includes('@')
    ? h.catalogo.find(procedimiento)
    : h.catalogo.findVigente(procedimiento);
  if (proc === null || proc.titulares.length === 0)
    throw new ComandoRechazado('NO_ENCONTRADO', { procedimiento });
  if (!proc.titulares.includes(vista.titular.clase))
    throw new ComandoRechazado('EVENTO_FUERA_DE_LUGAR', {
      evento: 'abrirProceso',
      permitidos: [],
      titulares: proc.titulares,
    });
  // One that cannot be written is refused later, with the rest of what is wrong: there is none open about it.
  const abierta =
    asunto === undefined || fallaDeAsunto(asunto) === null
      ? await vista.lector.raizAbierta(vista.titular.id, proc.nombre, asunto ?? null)
      : null;
  if (abierta !== null) throw new ComandoRechazado('PROCESO_YA_ABIERTO', { procesoId: abierta.id });
  return proc;
}

const MAXIMO_DE_ASUNTO = 200;

function fallaDeAsunto(asunto: string): Omit<ErrorDeCampo, 'campo'> | null {
  if (asunto.trim() === '') return { codigo: 'REQUERIDO' };
  if (asunto.length > MAXIMO_DE_ASUNTO)
    return { codigo: 'MUY_LARGO', params: { maximo: MAXIMO_DE_ASUNTO } };
  return noSePuedeEscribir(asunto) ? { codigo: 'CARACTER_NO_PERMITIDO' } : null;
}

/** A process about another names one of the same titular, of a kind its procedure says. */
export async function revisarAsunto(
  vista: VistaDeRaiz,
  { asunto: declarado }: Procedimiento,
  asunto: string | undefined,
): Promise<ErrorDeCampo[]> {
  const mal = (codigo: string): ErrorDeCampo[] => [{ campo: 'asunto', codigo }];
  if (asunto === undefined) return declarado?.obligatorio === true ? mal('REQUERIDO') : [];
  if (declarado === null) return mal('SIN_ASUNTO');
  const falla = fallaDeAsunto(asunto);
  if (falla !== null) return [{ campo: 'asunto', ...falla }];
  if (declarado.procesos.length === 0) return [];
  const [id = '', numero] = declarado.numerado === true ? asunto.split('/') : [asunto];
  if (declarado.numerado === true && !/^[1-9]\d{0,5}$/.test(numero ?? '')) return mal('FORMA');
  const proceso = await vista.lector.proceso(id, vista.titular.id);
  return proceso !== null && declarado.procesos.includes(nombreDe(proceso.procedimiento))
    ? []
    : mal('PROCESO_NO_ENCONTRADO');
}
