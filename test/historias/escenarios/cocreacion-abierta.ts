import type { Programa, Puerta, Respuesta } from '../../http/puerta.js';
import { hastaElPaso } from '../../regularizaciones/pasado.js';

export interface CocreacionAbierta {
  readonly gad: string;
  readonly foro: Programa;
  readonly raiz: string;
  readonly plan: string;
  readonly cocreacion: string;
}

/** A demonstration GAD brought in up to step 13, its plan opened and the first stage of its co-creation closed. */
export async function cocreacionAbierta(
  puerta: Puerta,
  poc: Programa,
  nombre: string,
  entrada: object = { regimenPlazo: 'PROPIO', miembroOgp: false },
): Promise<CocreacionAbierta> {
  const bien = (r: Respuesta, estado = 200): Respuesta => {
    if (r.estado !== estado) throw new Error(JSON.stringify(r.cuerpo));
    return r;
  };
  const gad = await puerta.gad(nombre);
  const declaracion = hastaElPaso(13);
  bien(
    await poc.post('/api/regularizaciones', { titular: gad, declaracion, hasta: 'aprobada' }),
    201,
  );
  const foro = await puerta.entrar('Persona Ficticia 5', { rol: 'foro', titularId: gad });
  const procesos = await poc.get(`/api/procesos?titular=${gad}`);
  const raiz = procesos.cuerpo.elementos[0].id as string;
  bien(await foro.transitar(raiz, 'abrirPlan', entrada));
  const { hijos } = (await foro.get(`/api/procesos/${raiz}`)).cuerpo as {
    hijos: { id: string; procedimiento: string }[];
  };
  const id = (de: string): string => hijos.find((h) => h.procedimiento.startsWith(de))!.id;
  const cocreacion = id('cocreacion@');
  bien(
    await foro.transitar(
      cocreacion,
      'planificarCocreacion',
      {},
      { justificaciones: { METODOLOGIA_COCREACION: 'Es la de la guía.' } },
    ),
  );
  return { gad, foro, raiz, plan: id('plan@'), cocreacion };
}
