import { type Fecha, crearFecha, sumarDias } from './fecha.js';

/** The titular's zone: Galápagos (province 20) runs an hour behind the mainland. */
export type Zona = 'America/Guayaquil' | 'Pacific/Galapagos';

/** UTC milliseconds: records and due moments. Never a legal fact. */
export type Instante = number;

const PROVINCIA_GALAPAGOS = '20';

/** Zone by DPA code: at any level the first two digits are the province. */
export function zonaDeCodigo(codigoDpa: string): Zona {
  return codigoDpa.startsWith(PROVINCIA_GALAPAGOS) ? 'Pacific/Galapagos' : 'America/Guayaquil';
}

const formatos = new Map<string, Intl.DateTimeFormat>();

function formato(zona: string): Intl.DateTimeFormat {
  let f = formatos.get(zona);
  if (!f) {
    f = new Intl.DateTimeFormat('en-US', {
      timeZone: zona,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatos.set(zona, f);
  }
  return f;
}

function relojDePared(instante: Instante, zona: string): Record<string, number> {
  const r: Record<string, number> = {};
  for (const p of formato(zona).formatToParts(instante)) {
    if (p.type !== 'literal') r[p.type] = Number(p.value);
  }
  return r;
}

// Every command asks for today's date: the bounds of the last day seen spare the zone database.
const ultimoDiaVisto = new Map<string, { desde: Instante; hasta: Instante; fecha: Fecha }>();

/** Which day it is, there, at that instant. @throws RangeError for a zone that does not exist. */
export function fechaDeInstante(instante: Instante, zona: string): Fecha {
  const visto = ultimoDiaVisto.get(zona);
  if (visto && instante >= visto.desde && instante < visto.hasta) return visto.fecha;
  const r = relojDePared(instante, zona);
  const fecha = crearFecha(r['year'] ?? 0, r['month'] ?? 0, r['day'] ?? 0);
  ultimoDiaVisto.set(zona, {
    desde: inicioDelDia(fecha, zona),
    hasta: finDelDia(fecha, zona),
    fecha,
  });
  return fecha;
}

/** 00:00 of that day in that zone. The offset is asked of the zone database, not assumed. */
function inicioDelDia(fecha: Fecha, zona: string): Instante {
  const comoUtc = Date.UTC(
    Number(fecha.slice(0, 4)),
    Number(fecha.slice(5, 7)) - 1,
    Number(fecha.slice(8, 10)),
  );
  const desfase = (t: Instante): number => {
    const r = relojDePared(t, zona);
    const pared = Date.UTC(
      r['year'] ?? 0,
      (r['month'] ?? 1) - 1,
      r['day'] ?? 1,
      r['hour'] ?? 0,
      r['minute'] ?? 0,
      r['second'] ?? 0,
    );
    return pared - t;
  };
  // Second pass with the offset of the instant found, in case the zone changed its clocks nearby.
  const primera = comoUtc - desfase(comoUtc);
  return comoUtc - desfase(primera);
}

// Deadlines end on the same days for many: asking the zone database takes longer than arming them.
const finales = new Map<string, Instante>();
const TOPE_DE_FINALES = 5_000;

/** 24:00 of that day in that zone: the term runs until then and not a millisecond more. */
export function finDelDia(fecha: Fecha, zona: string): Instante {
  const clave = `${fecha} ${zona}`;
  let fin = finales.get(clave);
  if (fin === undefined) {
    fin = inicioDelDia(sumarDias(fecha, 1), zona);
    if (finales.size >= TOPE_DE_FINALES) finales.clear();
    finales.set(clave, fin);
  }
  return fin;
}
