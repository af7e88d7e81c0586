/** What went out by Quipux and on paper: the insistences to governments that do not answer, some received and some not. */
import type { Canal, Destinatario, Envio, EnvioStore } from '../modules/canales/envio-store.js';
import { claveBusqueda } from '../platform/clave-busqueda.js';
import { alas, instanteDe } from './dias.js';
import type { Gente } from './gente.js';
import { idDe } from './ids-de-demostracion.js';

const ONCE = 11 * 60;
const DIA_MS = 86_400_000;

/** A government of the demonstration, by its number. */
export interface DondeSeEnvia {
  readonly numero: number;
  readonly titularId: string;
  readonly raizId: string;
}

const masDias = (fecha: string, dias: number): string =>
  new Date(Date.parse(`${fecha}T00:00:00Z`) + dias * DIA_MS).toISOString().slice(0, 10);

/** Tells of every insistence recorded: the odd ones were received two days later, the last of each government was not. */
export async function escribirEnvios(
  store: EnvioStore,
  gente: Gente,
  gobiernos: readonly DondeSeEnvia[],
): Promise<void> {
  for (const g of gobiernos) {
    const lineas = [
      ...(await store.lineasPorNotificar(g.raizId, ['registrarInsistencia'])),
    ].reverse();
    for (const [i, linea] of lineas.entries()) {
      const { ocurridoEn, datos } = JSON.parse(linea.linea) as {
        readonly ocurridoEn: string | null;
        readonly datos: { readonly numero?: number };
      };
      const fecha = ocurridoEn ?? '2025-09-01';
      const ultima = i === lineas.length - 1;
      const canal: Canal = i === 1 ? 'papel' : 'quipux';
      const numero = `DEMO-${fecha.slice(0, 4)}-${String(g.numero).padStart(3, '0')}${i + 1}-O`;
      const por = gente.get('poc').cuentaId;
      const destinatario = (orden: number, alias: string, cargo: string): Destinatario => {
        const recibidoEl = ultima && orden === 0 ? null : masDias(fecha, 2 + orden);
        return {
          orden,
          nombre: gente.get(`${alias}:${g.numero}`).nombre,
          cargo,
          direccion: null,
          designacionId: null,
          recibidoEl,
          constanciaId: null,
          anotadoPor: recibidoEl === null ? null : por,
          anotadoEn: recibidoEl === null ? null : instanteDe(alas(recibidoEl, ONCE)),
        };
      };
      const asunto = `Insistencia ${datos.numero ?? i + 1} (dato de demostración)`;
      await store.crear({
        id: idDe('envio', `${g.numero}/${linea.secuencia}`),
        titularId: g.titularId,
        raizId: g.raizId,
        secuencia: linea.secuencia,
        evento: linea.evento,
        asunto,
        claveBusqueda: claveBusqueda(`${asunto} ${numero}`),
        canal,
        sistema: null,
        numero,
        fecha,
        documentoId: null,
        registradoPor: por,
        registradoEn: instanteDe(alas(fecha, ONCE)),
        anuladoPor: null,
        anuladoEn: null,
        motivo: null,
        destinatarios: [destinatario(0, 'autoridad', 'Autoridad')],
      } satisfies Envio);
    }
  }
}
