/**
 * What the procedure already knows of the forum it formed: its acta, the organisations that accepted or were brought in, a
 * seat without name for each of the others the acta counts, and the norm that was approved.
 */
import { queryOptions } from '@tanstack/react-query';
import { api, pedir } from '../api/cliente';
import { ultimasLineas } from '../api/consultas';

export const SECTORES = ['publico', 'privado', 'sociedadCivil', 'academia'] as const;
export type Sector = (typeof SECTORES)[number];

export interface Silla {
  readonly nombre: string;
  readonly sector: Sector;
}
export interface Semilla {
  readonly acta: string | null;
  /** As precise as it is known; null: nobody knows. */
  readonly conformado: string | null;
  readonly normativa: { readonly documento: string; readonly desde: string | null } | null;
  readonly nombradas: readonly Silla[];
  readonly cuentas: Readonly<Record<Sector, number>>;
}
interface Linea {
  readonly secuencia: number;
  readonly evento: string;
  readonly ocurridoEn: string | null;
  readonly datos: readonly {
    readonly campo: string;
    readonly documento?: { readonly id: string } | undefined;
  }[];
}

export const semillaDelForo = (procesoId: string, titular: string) =>
  queryOptions({
    queryKey: ['proceso', procesoId, 'semilla-del-foro'],
    staleTime: 60_000,
    queryFn: async (): Promise<Semilla> => {
      const lineas: readonly Linea[] = await ultimasLineas(procesoId);
      const ultima = (...eventos: string[]) => lineas.find((l) => eventos.includes(l.evento));
      const papel = (l: Linea | undefined, campo: string): string | null =>
        l?.datos.find((d) => d.campo === campo)?.documento?.id ?? null;
      const valores = async (l: Linea | undefined): Promise<Record<string, unknown>> =>
        l === undefined
          ? {}
          : (
              await pedir(
                api.GET('/api/procesos/{id}/bitacora/{secuencia}', {
                  params: { path: { id: procesoId, secuencia: l.secuencia } },
                }),
              )
            ).valores;
      const conformar = ultima('conformarForo');
      const aprobada = ultima('aprobarNormativa') ?? conformar;
      const norma = papel(aprobada, 'normativa');
      const [cuentas, miembros, ...respuestas] = await Promise.all([
        valores(ultima('renovarForo') ?? conformar),
        pedir(
          api.GET('/api/importaciones/miembros', { params: { query: { titular, limite: 100 } } }),
        ),
        ...lineas.filter((l) => l.evento === 'registrarRespuesta').map(valores),
      ]);
      return {
        acta: papel(conformar, 'actaConstitucion'),
        conformado: conformar?.ocurridoEn ?? null,
        normativa:
          norma === null ? null : { documento: norma, desde: aprobada?.ocurridoEn ?? null },
        nombradas: [
          ...miembros.elementos.map((m) => ({
            nombre: m.institucion,
            sector: m.codigoDeSector as Sector,
          })),
          ...respuestas
            .filter((r) => r['respuesta'] === 'acepta' && typeof r['organizacion'] === 'string')
            .map((r) => ({
              nombre: r['organizacion'] as string,
              sector: r['sector'] as Sector,
            })),
        ],
        cuentas: Object.fromEntries(
          SECTORES.map((k) => [k, Number(cuentas[k] ?? 0)]),
        ) as unknown as Semilla['cuentas'],
      };
    },
  });

const MAXIMO_DE_SILLAS = 60;

/** A seat for each organisation that is named, once; and for those only counted, one by its sector and its turn. */
export function sillasDe(
  { nombradas, cuentas }: Pick<Semilla, 'nombradas' | 'cuentas'>,
  sinNombre: (sector: Sector, n: number) => string,
): Silla[] {
  const vistas = new Set<string>();
  const unicas = nombradas.filter(({ nombre }) => {
    const clave = nombre.trim().toLocaleLowerCase('es');
    return clave !== '' && !vistas.has(clave) && vistas.add(clave).size > 0;
  });
  return SECTORES.flatMap((sector) => {
    const suyas = unicas.filter((s) => s.sector === sector);
    const faltan = Math.max(0, cuentas[sector] - suyas.length);
    return [
      ...suyas.map((s) => ({ nombre: s.nombre.trim().slice(0, 160), sector })),
      ...Array.from({ length: faltan }, (_, i) => ({
        nombre: sinNombre(sector, suyas.length + i + 1),
        sector,
      })),
    ];
  }).slice(0, MAXIMO_DE_SILLAS);
}
