/** What proves that somebody acted when another records it, and that one's own act was of one's own office. */
import type { Hechos, JsonObjeto, Observacion } from '../../machines/contrato.js';
import type { Via } from './autorizacion.js';
import { cadenasEn, type CamposMarcados } from './campos-marcados.js';
import { ComandoRechazado } from './comandos.js';
import { pruebaDeActuacion } from './requisitos-vistos.js';
import { ultimoDiaDe, type ErrorDeCampo } from './sobre.js';

interface Prueba {
  readonly documento: string | null;
  observar(hechos: Hechos): Observacion[];
}

/**
 * The signed document of whoever acted, when another records. Preparing an act, it must be there and be signed; of
 * what already happened it must be there, and its lack of signature is observed; «sin constancia» has none, and says so.
 */
export function probar(
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

/** Who acts for itself puts its own account where the fact says who acted: nobody scores, or abstains, for another. */
export function cuentasAjenas(
  datos: JsonObjeto,
  { cuentas }: Pick<CamposMarcados, 'cuentas'>,
  propia: string,
  donde: string,
): ErrorDeCampo[] {
  return cuentas
    .flatMap((ruta) => [...cadenasEn(datos, ruta)])
    .filter(({ cadena }) => cadena !== propia)
    .map(({ lugar }) => ({ campo: `${donde}.${lugar}`, codigo: 'NO_ES_QUIEN_ACTUA' }));
}

/** One's own act dated before one's own office began: somebody else held it then. Our reading, it only warns. */
export function cargoPosterior(via: Via, hechos: Hechos): Observacion | null {
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
