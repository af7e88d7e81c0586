/** Arithmetic of civil dates, `YYYY-MM-DD`. No zone takes part: a date is not an instant. */
/** As many months after; the 31st of a month that has none is its last day. */
export const mesesDespues = (fecha: string, meses: number): string => mesesAntes(fecha, -meses);

/** As many months before; the 31st of a month that has none is its last day. */
export function mesesAntes(fecha: string, meses: number): string {
  const [anio = 0, mes = 1, dia = 1] = fecha.split('-').map(Number);
  const ultimo = new Date(Date.UTC(anio, mes - meses, 0)).getUTCDate();
  return new Date(Date.UTC(anio, mes - 1 - meses, Math.min(dia, ultimo)))
    .toISOString()
    .slice(0, 10);
}
