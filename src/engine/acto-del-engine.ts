/**
 * An act of the engine itself: a mark on the whole root, a término reckoned again. No procedure declares it, so who may,
 * why and on what proof is looked at here.
 */
import type { JsonObjeto } from '../../machines/contrato.js';
import { elegirVia, registranDe, viasDe, type QuienPuede, type Via } from './autorizacion.js';
import type { Autoria } from './cuaderno.js';
import { ComandoRechazado, type Sobre } from './comandos.js';
import type { EntornoDeUnidad } from './entorno-de-unidad.js';
import { SIN_HIJOS } from './fuentes.js';
import { registradoPor } from './hecho-de-persona.js';
import type { Cargo } from './puertos/filas.js';
import type { Hechos, Rol } from '../../machines/contrato.js';
import { pruebaDeActuacion } from './requisitos-vistos.js';
import { noSePuedeEscribir, type ErrorDeCampo } from './sobre.js';
import type { TextosBorrables } from './textos-borrables.js';

export interface ComandoDeActo extends Sobre {
  readonly evento: string;
  readonly motivo: string;
  readonly documento?: string;
  readonly actuadoPor?: { readonly rol: Rol; readonly documento?: string };
}

/** How its line says it. */
export type AutoriaDeActo = Autoria & {
  readonly hechos: Hechos;
  readonly motivo: string;
  readonly documento?: string;
  readonly datos?: JsonObjeto;
};

/** @throws ROL_NO_RESPONSABLE */
export function exigirVia(cmd: ComandoDeActo, cargos: readonly Cargo[], regla: QuienPuede): Via {
  const via = elegirVia(viasDe(cargos, regla), cmd.registradoComo, cmd.actuadoPor?.rol);
  if (via === null)
    throw new ComandoRechazado('ROL_NO_RESPONSABLE', {
      evento: cmd.evento,
      responsables: regla.actua,
      registran: registranDe(regla),
      misRoles: [...new Set(cargos.map((c) => c.rol))],
    });
  return via;
}

const MAXIMO_DE_MOTIVO = 4_000;

/** @throws DATOS_INVALIDOS, REQUISITO_INCUMPLIDO */
export async function leerActo(
  e: EntornoDeUnidad,
  cmd: ComandoDeActo,
  via: Via,
  textos: TextosBorrables,
): Promise<AutoriaDeActo> {
  const errores: ErrorDeCampo[] = [];
  if (cmd.motivo.trim() === '') errores.push({ campo: 'motivo', codigo: 'REQUERIDO' });
  else if (cmd.motivo.length > MAXIMO_DE_MOTIVO)
    errores.push({ campo: 'motivo', codigo: 'MUY_LARGO', params: { maximo: MAXIMO_DE_MOTIVO } });
  else if (noSePuedeEscribir(cmd.motivo))
    errores.push({ campo: 'motivo', codigo: 'CARACTER_NO_PERMITIDO' });
  const delActo = cmd.actuadoPor?.documento;
  const citados = [
    ...(cmd.documento === undefined ? [] : [{ campo: 'documento', id: cmd.documento }]),
    ...(delActo === undefined ? [] : [{ campo: 'actuadoPor.documento', id: delActo }]),
  ];
  const documentos = await e.fuentes.documentos(citados.map((c) => c.id));
  for (const c of citados)
    if (documentos[c.id] === undefined)
      errores.push({ campo: c.campo, codigo: 'DOCUMENTO_NO_ENCONTRADO' });
  if (errores.length > 0) throw new ComandoRechazado('DATOS_INVALIDOS', { errores });

  const prueba = delActo ?? cmd.documento ?? null;
  if (via.prueba !== null && (prueba === null || !documentos[prueba]!.firmado))
    throw new ComandoRechazado('REQUISITO_INCUMPLIDO', {
      incumplidos: [
        pruebaDeActuacion('actuadoPor.documento', prueba === null ? 'falta' : 'sinFirma'),
      ],
    });
  const actuadoPor = { rol: via.actua, documento: prueba };
  return {
    actuadoPor,
    registradoPor: registradoPor(cmd.principal.cuentaId, via.cargo),
    motivo: textos.guardar('motivo', cmd.motivo),
    ...(cmd.documento === undefined ? {} : { documento: cmd.documento }),
    hechos: {
      modo: 'acto',
      ocurridoEn: e.hoy,
      sinConstancia: false,
      hoy: e.hoy,
      justificadas: [],
      titular: e.titular,
      actua: actuadoPor,
      registra: { rol: via.registra },
      documentos,
      parametros: {},
      hijos: SIN_HIJOS,
      terminos: {},
    },
  };
}
