import type { z } from 'zod';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { designacionDto, personaDto } from './directorio.dto.js';
import type { DesignacionVista, Persona } from './persona-store.js';

export const presentarPersona = (p: Persona): z.infer<typeof personaDto> => ({
  id: p.id,
  clase: p.clase,
  nombre: p.nombre,
  correo: p.correo,
  tieneCuenta: p.cuentaId !== null,
});

export const presentarDesignacion = (
  d: DesignacionVista,
  idioma: Idioma,
): z.infer<typeof designacionDto> => ({
  id: d.id,
  persona: presentarPersona(d.persona),
  rol: d.rol,
  etiqueta: texto(idioma, `rol.${d.rol}`),
  titular: d.titularId === null ? null : { id: d.titularId, nombre: d.titularNombre ?? '' },
  gremio: d.gremio,
  calidad: d.calidad,
  calidadEtiqueta: texto(idioma, `calidad.${d.calidad}`),
  desde: d.desde,
  hasta: d.hasta,
  documento: d.documentoId,
});
