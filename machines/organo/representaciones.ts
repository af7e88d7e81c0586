/** Changes to the seats of a body: made, ended, accredited, objected, given an office. */
import type { Hechos } from '../contrato.js';
import type { ContextoOrgano, Delegacion, Representacion } from './contexto.js';

type Representaciones = ContextoOrgano['representaciones'];
type Nueva = Pick<Representacion, 'clase' | 'nombre' | 'sector' | 'funcion' | 'voto'>;

const siguiente = (r: Representaciones): number => Math.max(0, ...Object.keys(r).map(Number)) + 1;

export function crear(
  c: ContextoOrgano,
  nuevas: readonly Partial<Nueva>[],
  { ocurridoEn }: Hechos,
): Representaciones {
  const representaciones = { ...c.representaciones };
  for (const n of nuevas)
    representaciones[siguiente(representaciones)] = {
      clase: n.clase ?? 'institucion',
      nombre: n.nombre ?? '—',
      sector: n.sector ?? 'publico',
      funcion: n.funcion ?? 'vocal',
      voto: n.voto ?? true,
      desde: ocurridoEn,
      hasta: null,
      fin: null,
      delegaciones: [],
    };
  return representaciones;
}

const cambiar = (
  c: ContextoOrgano,
  numero: number,
  cambio: (r: Representacion) => Representacion,
): Representaciones => {
  const r = c.representaciones[numero];
  return r === undefined ? c.representaciones : { ...c.representaciones, [numero]: cambio(r) };
};

/** They were seats until that day: what was done with them stays. */
export function terminar(
  c: ContextoOrgano,
  numeros: readonly number[],
  fin: Representacion['fin'],
  { ocurridoEn }: Hechos,
): Representaciones {
  return Object.fromEntries(
    Object.entries(c.representaciones).map(([n, r]) => [
      n,
      numeros.includes(Number(n)) && r.hasta === null
        ? { ...r, hasta: diaAntes(ocurridoEn), fin }
        : r,
    ]),
  );
}

export interface DatosDeAcreditacion {
  readonly representacion: number;
  readonly calidad: Delegacion['calidad'];
  readonly persona?: string;
  readonly nombre?: string;
  readonly correo?: string;
  readonly oficio?: string;
  readonly desde?: string;
  readonly hasta?: string;
}
/** Who comes in the place of another ends the other's delegation the day before. */
export function acreditar(
  c: ContextoOrgano,
  d: DatosDeAcreditacion,
  { ocurridoEn }: Hechos,
): Representaciones {
  const desde = d.desde ?? ocurridoEn;
  return cambiar(c, d.representacion, (r) => ({
    ...r,
    delegaciones: [
      ...r.delegaciones.map((a) =>
        a.calidad === d.calidad && (a.hasta === null || (desde !== null && a.hasta >= desde))
          ? { ...a, hasta: diaAntes(desde) }
          : a,
      ),
      {
        calidad: d.calidad,
        persona: d.persona ?? null,
        nombre: d.nombre ?? null,
        correo: d.correo ?? null,
        oficio: d.oficio ?? null,
        desde,
        hasta: d.hasta ?? null,
        objetada: false,
      },
    ],
  }));
}

export const objetar = (
  c: ContextoOrgano,
  numero: number,
  calidad: Delegacion['calidad'],
): Representaciones =>
  cambiar(c, numero, (r) => ({
    ...r,
    delegaciones: r.delegaciones.map((d) =>
      d.calidad === calidad && d.hasta === null ? { ...d, objetada: true } : d,
    ),
  }));

/** One seat holds each office; whoever held it before is a plain member again. */
export function elegir(
  c: ContextoOrgano,
  cargos: { readonly [F in Exclude<Representacion['funcion'], 'vocal'>]?: number },
): Representaciones {
  return Object.fromEntries(
    Object.entries(c.representaciones).map(([n, r]) => {
      const elegida = (['presidencia', 'copresidencia', 'secretariaTecnica'] as const).find(
        (f) => cargos[f] === Number(n),
      );
      if (elegida !== undefined) return [n, { ...r, funcion: elegida }];
      const cede = r.funcion !== 'vocal' && cargos[r.funcion] !== undefined;
      return [n, cede ? { ...r, funcion: 'vocal' as const } : r];
    }),
  );
}

/** The day before a civil date; of one half known, itself. No clock: arithmetic. */
export function diaAntes(fecha: string | null): string | null {
  if (fecha === null || fecha.length < 10) return fecha;
  const [a = 0, m = 1, d = 1] = fecha.split('-').map(Number);
  const [anio, mes, dia] =
    d > 1 ? [a, m, d - 1] : m > 1 ? [a, m - 1, diasDelMes(a, m - 1)] : [a - 1, 12, 31];
  return `${String(anio).padStart(4, '0')}-${String(mes).padStart(2, '0')}-${String(dia).padStart(2, '0')}`;
}
const diasDelMes = (anio: number, mes: number): number =>
  mes === 2
    ? anio % 4 === 0 && (anio % 100 !== 0 || anio % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(mes)
      ? 30
      : 31;
