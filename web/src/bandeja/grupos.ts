import type { Asunto } from '../api/modelo';
import { diasEntre } from '../formato/fechas';

export type NombreDeGrupo = 'vencidos' | 'estaSemana' | 'masAdelante' | 'sinFecha';

/** By due date: what is late, what falls due within the week, the rest, what has no date. Within each, the order the server gave. */
export function agrupar(asuntos: readonly Asunto[], hoy: string): [NombreDeGrupo, Asunto[]][] {
  const grupos: Record<NombreDeGrupo, Asunto[]> = {
    vencidos: [],
    estaSemana: [],
    masAdelante: [],
    sinFecha: [],
  };
  for (const a of asuntos) {
    if (a.vence === null) grupos.sinFecha.push(a);
    else if (a.vence.vencido) grupos.vencidos.push(a);
    else if (diasEntre(hoy, a.vence.fecha) <= 7) grupos.estaSemana.push(a);
    else grupos.masAdelante.push(a);
  }
  return (Object.entries(grupos) as [NombreDeGrupo, Asunto[]][]).filter(([, xs]) => xs.length > 0);
}
