import type { Asunto } from '../api/modelo';
import { diasEntre } from '../formato/fechas';

export type NombreDeGrupo = 'vencidos' | 'estaSemana' | 'masAdelante';

/** By due date: what is late, what falls due within the week, the rest. Within each, the order the server gave. */
export function agrupar(asuntos: readonly Asunto[], hoy: string): [NombreDeGrupo, Asunto[]][] {
  const grupos: Record<NombreDeGrupo, Asunto[]> = { vencidos: [], estaSemana: [], masAdelante: [] };
  for (const a of asuntos) {
    if (a.vence?.vencido === true) grupos.vencidos.push(a);
    else if (a.vence !== null && diasEntre(hoy, a.vence.fecha) <= 7) grupos.estaSemana.push(a);
    else grupos.masAdelante.push(a);
  }
  return (Object.entries(grupos) as [NombreDeGrupo, Asunto[]][]).filter(([, xs]) => xs.length > 0);
}
