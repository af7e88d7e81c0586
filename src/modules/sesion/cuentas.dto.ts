import { z } from 'zod';
import { consultaDePagina, id, instante, pagina, rol } from '../../platform/formas.js';
import { ESTADOS_DE_CUENTA } from './lista-de-cuentas.js';
import { fichaDto, sesionDto } from './sesion.dto.js';

export const consultaDeCuentas = z.object({
  ...consultaDePagina,
  q: z.string().max(200).optional(),
  estado: z.enum(ESTADOS_DE_CUENTA).optional(),
});

export const cuentaDto = z
  .object({
    id,
    /** Whose it is, in the directory. */
    personaId: id,
    nombre: z.string(),
    correo: z.string(),
    activa: z.boolean(),
    /** Has set a password here. */
    conClave: z.boolean(),
    segundoFactor: z.boolean(),
    /** Enters with the institution's account. */
    vinculada: z.boolean(),
    sesiones: z.int(),
    vistaEn: instante.nullable(),
    creadaEn: instante,
    cargos: z.array(z.object({ rol, etiqueta: z.string(), titular: z.string().nullable() })),
    /** It is the one who asks: what is done to others is not done to it. */
    propia: z.boolean(),
  })
  .meta({ id: 'CuentaEnLista' });
export const cuentas = pagina(cuentaDto);

export const cuentaConDetalle = z
  .object({
    cuenta: cuentaDto,
    sesiones: z.array(sesionDto),
    fichas: z.array(fichaDto),
    vinculos: z.array(z.object({ emisor: z.string(), desde: instante })),
  })
  .meta({ id: 'CuentaConDetalle' });

const motivo = z.string().trim().min(5).max(500);
export const conMotivo = z.strictObject({ motivo });
export const encendido = z.strictObject({ activa: z.boolean(), motivo });
