/**
 * A person's event on a process, from the door to what will be written. Pure but for the reads of the unit of work.
 * Refusals come in one order: 404, 412, 409, 403, 400, 422 (idempotency was seen to before).
 */
import type { Decision } from '../../machines/contrato.js';
import { ComandoRechazado, type ComandoTransicion } from './comandos.js';
import { prepararHecho, type HechoListo } from './hecho-de-persona.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { verRequisito } from './requisitos-vistos.js';
import { situar } from './situar.js';
import { fechaDeParametros } from './sobre.js';
import { abrirTaller, cargosAqui, type Herramientas, type Momento } from './taller.js';
import { Unidad } from './unidad.js';

export interface TransicionHecha extends HechoListo {
  readonly unidad: Unidad;
  readonly decision: Decision;
}

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
  const { nodo, declaracion, datos, hechos, autoria, textos } = listo;
  return { nodo, declaracion, datos, hechos, autoria, textos, unidad, decision };
}
