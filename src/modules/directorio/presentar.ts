import type { z } from 'zod';
import type { Identidad } from '../../platform/identidad.js';
import { aIso } from '../../platform/formas.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type {
  designacionDto,
  invitacionHechaDto,
  personaDto,
  personaEnLista,
} from './directorio.dto.js';
import type { InvitacionVista } from './invitacion-store.js';
import type { DesignacionVista, Persona, PersonaEnLista } from './persona-store.js';
import { puedeDesignar, veCorreosDe } from './quien-designa.js';

/** Who asks, in which language, and what day it is for them. */
export interface Lector {
  readonly quien: Identidad;
  readonly idioma: Idioma;
  readonly hoy: string;
}

export const presentarPersona = (p: Persona): z.infer<typeof personaDto> => ({
  id: p.id,
  clase: p.clase,
  nombre: p.nombre,
  correo: p.correo,
  tieneCuenta: p.cuentaId !== null,
});

const lugarDe = (d: DesignacionVista) =>
  d.titularId === null ? null : { id: d.titularId, gremio: d.titularGremio };

export const presentarDesignacion = (
  d: DesignacionVista,
  { quien, idioma, hoy }: Lector,
): z.infer<typeof designacionDto> => ({
  id: d.id,
  persona: {
    ...presentarPersona(d.persona),
    correo: veCorreosDe(quien, lugarDe(d)) ? d.persona.correo : null,
  },
  rol: d.rol,
  etiqueta: texto(idioma, `rol.${d.rol}`),
  titular: d.titularId === null ? null : { id: d.titularId, nombre: d.titularNombre ?? '' },
  gremio: d.gremio,
  calidad: d.calidad,
  calidadEtiqueta: texto(idioma, `calidad.${d.calidad}`),
  desde: d.desde,
  hasta: d.hasta,
  documento: d.documentoId,
  documentoFin: d.documentoFinId,
  situacion:
    d.hasta !== null && (d.hasta < hoy || d.hasta < d.desde)
      ? 'terminada'
      : d.desde > hoy
        ? 'futura'
        : 'vigente',
  prorrogada: d.prorrogada,
  representacion: d.representacion,
  representacionEtiqueta:
    d.representacion === null ? null : texto(idioma, `representacion.${d.representacion}`),
  correoDeclarado: veCorreosDe(quien, lugarDe(d)) ? d.correoDeclarado : null,
  puedo: puedeDesignar(quien, d.rol, lugarDe(d), d.calidad),
});

export const presentarPersonaEnLista = (
  p: PersonaEnLista,
  lector: Lector,
  conCorreo: boolean,
): z.infer<typeof personaEnLista> => ({
  ...presentarPersona(p),
  correo: conCorreo ? p.correo : null,
  estadoDeCuenta: p.estadoDeCuenta,
  cargos: p.cargos.map((d) => presentarDesignacion(d, lector)),
});

export const presentarInvitacion = (i: InvitacionVista): z.infer<typeof invitacionHechaDto> => ({
  id: i.id,
  persona: i.persona,
  invito: i.invito === null ? null : { nombre: i.invito.nombre },
  creadaEn: aIso(i.creadaEn),
  venceEn: aIso(i.venceEn),
  estado: i.estado,
  resueltaEn: i.resueltaEn === null ? null : aIso(i.resueltaEn),
});
