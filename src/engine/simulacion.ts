/** What would happen, worked out on a copy by the same code that would do it. Nothing is written. */
import type { EstadoDePaso, PasoVisto, Rol } from '../../machines/contrato.js';
import type { Nodo } from './arbol.js';
import { ComandoRechazado, type ComandoTransicion, type Simulacion } from './comandos.js';
import { preguntar } from './procedimiento-seguro.js';
import type { Cargo } from './puertos/filas.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { verRequisito } from './requisitos-vistos.js';
import { abrirTaller, cargosAqui, type Herramientas, type Momento } from './taller.js';
import { alistar, hechosDe, leerHecho, sinErrores } from './hecho-de-persona.js';
import { loQuePiden } from './lo-que-piden.js';
import { situar } from './situar.js';
import { fechaDeParametros } from './sobre.js';
import { Unidad } from './unidad.js';

const NADA: Omit<Simulacion, 'permitido' | 'rechazo' | 'requisitos' | 'exigidos'> = {
  observaciones: [],
  pasos: [],
  avisos: [],
  plazos: [],
  abre: [],
};

/** `como`: tried as if whoever asks held that office here, and no other. */
export async function simular(
  h: Herramientas,
  real: VistaDeRaiz,
  cmd: ComandoTransicion,
  momento: Momento,
  como: Rol | null = null,
): Promise<Simulacion> {
  cargosAqui(real);
  const vista = como === null ? real : { ...real, cargos: [cargoSupuesto(como, momento)] };
  const e = await abrirTaller(h, vista, vista.raiz!.id, momento, fechaDeParametros(cmd, momento));
  let requisitos: Simulacion['requisitos'] = [];
  let exigidos: Simulacion['exigidos'] = [];
  try {
    const situado = await situar(h, vista, e, cmd);
    requisitos = situado.oferta.requisitos.map((r) => verRequisito(r, situado.base));
    const leido = await leerHecho(vista, e, situado, cmd);
    const resueltos = await hechosDe(h, vista, e, leido);
    ({ requisitos, exigidos } = preguntar(situado.nodo.proc, () => loQuePiden(leido, resueltos)));
    sinErrores(leido);
    const { nodo, datos, hechos, autoria } = alistar(h, leido, resueltos);

    const conocidos = e.arbol.todos();
    const antes = verTodos(conocidos);
    const unidad = new Unidad(e);
    const decision = await unidad.entregar(nodo, cmd.evento, datos, hechos, autoria);
    if (decision.clase === 'rechazo')
      return {
        ...NADA,
        permitido: false,
        requisitos,
        exigidos,
        rechazo: new ComandoRechazado(
          decision.codigo,
          decision.codigo === 'REQUISITO_INCUMPLIDO'
            ? { incumplidos: decision.incumplidos.map((i) => verRequisito(i, hechos)) }
            : { evento: cmd.evento, permitidos: decision.permitidos },
        ),
      };
    return {
      permitido: true,
      rechazo: null,
      requisitos,
      exigidos,
      observaciones: unidad.lineas[0]!.observaciones ?? [],
      pasos: cambiosDePasos(antes, verTodos([...new Set([...conocidos, ...e.arbol.tocados()])])),
      avisos: unidad.avisos.map(({ aviso }) => ({
        codigo: aviso.codigo,
        roles: aviso.roles,
        params: aviso.params,
      })),
      plazos: unidad.lineas.flatMap((l) =>
        (l.plazos ?? []).flatMap((p) =>
          p.accion === 'armar' || p.accion === 'cerrar'
            ? [{ nombre: p.nombre, vence: p.vence ?? null, accion: p.accion }]
            : [],
        ),
      ),
      abre: unidad.abiertos.map((id) => e.arbol.get(id).proc.id),
    };
  } catch (error) {
    if (error instanceof ComandoRechazado && error.codigo !== 'NO_ENCONTRADO')
      return { ...NADA, permitido: false, rechazo: error, requisitos, exigidos };
    throw error;
  }
}

/** It covers every titular, which on a copy harms nobody. */
const cargoSupuesto = (rol: Rol, { hoy }: Momento): Cargo => ({
  id: 'supuesto',
  rol,
  titularId: null,
  gremio: null,
  calidad: 'titular',
  desde: hoy,
  hasta: null,
  documentoId: null,
});

interface PasoDeProceso {
  readonly paso: PasoVisto;
  readonly procesoId: string;
  readonly procedimiento: string;
}
type PorPaso = ReadonlyMap<string, PasoDeProceso>;

export const verTodos = (nodos: readonly Nodo[]): PorPaso =>
  new Map(
    nodos.flatMap((n) =>
      n.situacionDeProceso === 'detenido'
        ? []
        : preguntar(n.proc, () => n.proc.verPasos(n.situacion)).map(
            (paso) =>
              [
                `${n.id} ${paso.numero}`,
                { paso, procesoId: n.id, procedimiento: n.proc.id },
              ] as const,
          ),
    ),
  );

/** Steps whose state or round is another afterwards. */
export function cambiosDePasos(
  antes: PorPaso,
  despues: PorPaso,
): {
  procesoId: string;
  procedimiento: string;
  numero: number;
  antes: EstadoDePaso;
  despues: EstadoDePaso;
  vuelta: number;
}[] {
  const cambios = [];
  for (const clave of new Set([...antes.keys(), ...despues.keys()])) {
    const a = antes.get(clave);
    const d = despues.get(clave);
    const estadoAntes = a?.paso.estado ?? 'aunNo';
    const estadoDespues = d?.paso.estado ?? 'aunNo';
    const vuelta = d?.paso.vuelta ?? a?.paso.vuelta ?? 1;
    if (estadoAntes !== estadoDespues || vuelta !== (a?.paso.vuelta ?? vuelta))
      cambios.push({
        procesoId: (d ?? a)!.procesoId,
        procedimiento: (d ?? a)!.procedimiento,
        numero: (d ?? a)!.paso.numero,
        antes: estadoAntes,
        despues: estadoDespues,
        vuelta,
      });
  }
  return cambios;
}
