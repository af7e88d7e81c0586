/** Who may correct a line: its author for a time; afterwards, two persons: one who asks or recorded, another who approves. */
import type { Rol } from '../../machines/contrato.js';
import { ComandoRechazado, type ComandoRectificar } from './comandos.js';
import type { Correcciones, Grupo } from './diario.js';
import type { Fuentes } from './fuentes.js';
import type { Linea } from './linea.js';
import type { Cargo, Instante } from './puertos/filas.js';
import type { Momento } from './taller.js';

/** Our own reading of P5 (INF); the POC changes them in the table of parameters. */
export const PARAMETROS_DE_RECTIFICACION = {
  rectificacionAutorHoras: 72,
  deshacerMinutos: 30,
  rectificacionExigeDocumento: false,
} as const;
export const APRUEBAN = ['poc', 'administrador'] as const satisfies readonly Rol[];
/** Besides the author, who may ask for a correction that another will approve. */
const PIDEN: readonly Rol[] = [
  'autoridad',
  'delegado',
  'pocl',
  'secretariaTecnica',
  'poc',
  'administrador',
];
/** May this person do something about the line, now or with another's approval? Of the times, `quienCorrige` says. */
export const puedePedirEnmienda = (linea: Linea, cuenta: string, roles: readonly Rol[]): boolean =>
  linea.registradoPor?.cuenta === cuenta || roles.some((r) => PIDEN.includes(r));
export interface Limites {
  readonly rectificacionAutorHoras: number;
  readonly deshacerMinutos: number;
  readonly rectificacionExigeDocumento: boolean;
}

export async function leerLimites(fuentes: Fuentes): Promise<Limites> {
  const p = await fuentes.parametros(Object.keys(PARAMETROS_DE_RECTIFICACION));
  const numero = (n: 'rectificacionAutorHoras' | 'deshacerMinutos'): number => {
    const valor = p[n]?.valor;
    return typeof valor === 'number' ? valor : PARAMETROS_DE_RECTIFICACION[n];
  };
  return {
    rectificacionAutorHoras: numero('rectificacionAutorHoras'),
    deshacerMinutos: numero('deshacerMinutos'),
    rectificacionExigeDocumento: p['rectificacionExigeDocumento']?.valor === true,
  };
}

/** `aprueban`: empty when it is for this person to confirm; otherwise they only see what would change. */
export interface Correccionista {
  readonly cargo: Cargo;
  readonly aprueban: readonly Rol[];
}

/**
 * The author within the time. Otherwise whoever approves, if somebody else recorded the line or asked for the
 * correction: nobody approves what is only their own. @throws ROL_NO_RESPONSABLE
 */
export function quienCorrige(
  cmd: ComandoRectificar,
  linea: Linea,
  cargos: readonly Cargo[],
  grupos: readonly Grupo[],
  previas: Correcciones,
  limites: Limites,
  { ahora }: Momento,
): Correccionista {
  const cuenta = cmd.principal.cuentaId;
  const autor = linea.registradoPor?.cuenta === cuenta;
  const pedido = (c: Cargo): boolean =>
    cmd.registradoComo === undefined || c.rol === cmd.registradoComo;
  const hasta: Instante =
    linea.registradoEn +
    (cmd.clase === 'deshacer'
      ? limites.deshacerMinutos * 60_000
      : limites.rectificacionAutorHoras * 3_600_000);
  const enTiempo = autor && ahora <= hasta;
  const esLaUltima =
    grupos.findLast(
      (g) =>
        g.principal.registradoPor?.cuenta === cuenta &&
        g.principal.correccion === undefined &&
        previas.find(g.principal.secuencia)?.hecho !== null,
    )?.principal === linea;
  const propio =
    cargos.find((c) => pedido(c) && c.rol === linea.registradoPor?.rol) ?? cargos.find(pedido);
  if (cmd.clase === 'deshacer') {
    if (enTiempo && esLaUltima && propio !== undefined) return { cargo: propio, aprueban: [] };
  } else {
    const aprueba = cargos.find(
      (c) => pedido(c) && (APRUEBAN as readonly string[]).includes(c.rol),
    );
    const deOtro = cmd.pedida === undefined ? !autor : cmd.pedida.cuenta !== cuenta;
    if (aprueba !== undefined && deOtro) return { cargo: aprueba, aprueban: [] };
    if (cmd.pedida === undefined && propio !== undefined) {
      if (enTiempo) return { cargo: propio, aprueban: [] };
      const pide = autor ? propio : cargos.find((c) => pedido(c) && PIDEN.includes(c.rol));
      if (cmd.previa && pide !== undefined) return { cargo: pide, aprueban: APRUEBAN };
    }
  }
  throw new ComandoRechazado('ROL_NO_RESPONSABLE', {
    evento: cmd.clase,
    responsables: cmd.clase === 'deshacer' ? [] : APRUEBAN,
    registran: [],
    misRoles: [...new Set(cargos.map((c) => c.rol))],
    autor,
    hasta,
    ...(cmd.clase === 'deshacer' ? { esLaUltima } : {}),
  });
}
