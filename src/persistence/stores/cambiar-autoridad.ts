import type { EntityManager } from 'typeorm';
import type { Fecha } from '../../../machines/contrato.js';
import {
  type CambioDeAutoridad,
  DesignacionEnVigor,
} from '../../modules/directorio/persona-store.js';
import { DesignacionEntity, PersonaEntity } from '../entities/directorio.js';

/** Civil date of the day before. */
export function diaAntes(fecha: Fecha): Fecha {
  return new Date(Date.parse(`${fecha}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Inside a transaction that already has the government to itself. How many seats passed to the new holder. */
export async function cambiarAutoridad(
  em: EntityManager,
  { persona, designacion: nueva, nuevoId }: CambioDeAutoridad,
): Promise<number> {
  if (persona !== null) await em.insert(PersonaEntity, { ...persona });
  const { titularId, personaId, desde } = nueva;
  const autoridades = await em.findBy(DesignacionEntity, { titularId, rol: 'autoridad' });
  const vivas = autoridades.filter(
    (d) => (d.hasta === null || d.hasta >= desde) && (d.hasta === null || d.hasta >= d.desde),
  );
  const estorba = vivas.find((d) => d.calidad === 'titular' && d.desde >= desde);
  if (estorba) throw new DesignacionEnVigor(estorba.id, estorba.rol, estorba.desde);

  const fin = {
    hasta: diaAntes(desde),
    documentoFinId: nueva.documentoId,
    terminadaPor: nueva.creadaPor,
    terminadaEn: nueva.creadaEn,
  };
  for (const d of vivas.filter((x) => x.desde < desde))
    await em.update(DesignacionEntity, { id: d.id }, fin);
  await em.insert(DesignacionEntity, { ...nueva, documentoFinId: null });

  // Seats held by cargo follow the cargo, whoever held it last.
  const salientes = new Set(
    autoridades
      .filter((d) => d.calidad === 'titular' && d.desde < desde)
      .map((d) => d.personaId)
      .filter((id) => id !== personaId),
  );
  const porCargo = (
    await em.findBy(DesignacionEntity, { titularId, representacion: 'cargo' })
  ).filter((d) => salientes.has(d.personaId) && (d.hasta === null || d.hasta >= fin.hasta));
  for (const d of porCargo) {
    await em.update(DesignacionEntity, { id: d.id }, fin);
    await em.insert(DesignacionEntity, {
      id: nuevoId(),
      personaId,
      rol: d.rol,
      titularId,
      gremio: d.gremio,
      calidad: d.calidad,
      representacion: d.representacion,
      desde,
      hasta: nueva.hasta,
      documentoId: nueva.documentoId,
      documentoFinId: null,
      creadaPor: nueva.creadaPor,
      creadaEn: nueva.creadaEn,
    });
  }
  return porCargo.length;
}
