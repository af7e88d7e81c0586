/** What is seen, as sheets of text: the same in CSV, XLSX and PDF. */
import { texto, type Idioma } from '../../../platform/textos/textos.js';
import { LETRAS } from '../tablero.dto.js';
import { PASOS, SITUACIONES, type Fila, type PasoDeFila } from '../fila.js';
import { etiquetaDe, type PalabrasDelTablero } from '../presentar.js';
import type { TableroVisto } from '../tablero-visto.js';

type PalabrasDeExportacion = Omit<PalabrasDelTablero, 'pasoCorto'>;

export interface HojaPorExportar {
  readonly nombre: string;
  readonly columnas: readonly { readonly titulo: string; readonly ancho: number }[];
  readonly filas: readonly (readonly string[])[];
}

export const FORMATOS = ['csv', 'xlsx', 'pdf'] as const;
export type Formato = (typeof FORMATOS)[number];

export interface PorExportar {
  readonly formato: Formato;
  readonly idioma: 'es' | 'en';
  readonly titulo: string;
  /** When, of whom, and by which filters. */
  readonly bajadas: readonly string[];
  /** The mark of the demonstration, when there is some of it. */
  readonly demostracion: string | null;
  readonly leyenda: string;
  /** The rows, then the sums. */
  readonly gobiernos: HojaPorExportar;
  readonly sumas: HojaPorExportar;
}

export function prepararExportacion(
  v: TableroVisto,
  formato: Formato,
  palabras: PalabrasDeExportacion,
  consulta: string,
): PorExportar {
  const { idioma } = palabras;
  const t = (clave: string, params: { readonly [k: string]: unknown } = {}): string =>
    texto(idioma, `tablero.exportar.${clave}`, params);
  const corto = formato === 'pdf';
  return {
    formato,
    idioma,
    titulo: t('titulo'),
    bajadas: [
      t('al', { fecha: v.hoy, n: v.sumas.n, de: v.deTodos }),
      ...(consulta === '' ? [] : [t('filtros', { consulta })]),
    ],
    demostracion: v.filas.some((f) => f.demo) ? t('demostracion') : null,
    leyenda: t('leyenda'),
    gobiernos: {
      nombre: t('hojaGobiernos'),
      columnas: [
        { titulo: t('codigo'), ancho: 9 },
        { titulo: t('gobierno'), ancho: 32 },
        { titulo: t('nivel'), ancho: 16 },
        { titulo: t('provincia'), ancho: 18 },
        { titulo: t('situacion'), ancho: 16 },
        ...Array.from({ length: PASOS }, (_, i) => ({
          titulo: corto ? String(i + 1) : `${i + 1}. ${palabras.paso(i + 1)}`,
          ancho: corto ? 5 : 14,
        })),
        { titulo: t('vencidos'), ancho: 10 },
        { titulo: t('actividad'), ancho: 12 },
        ...(corto
          ? []
          : [
              { titulo: t('gremio'), ancho: 14 },
              { titulo: t('anio'), ancho: 8 },
              { titulo: t('analista'), ancho: 22 },
              { titulo: t('espera'), ancho: 28 },
              { titulo: t('planes'), ancho: 10 },
              { titulo: t('alertas'), ancho: 30 },
              { titulo: t('dato'), ancho: 22 },
            ]),
      ],
      filas: v.filas.map((f) => filaDe(f, corto, palabras)),
    },
    sumas: sumasDe(v, palabras, t),
  };
}

const dichas = new Map<string, string>();

/** The same few words in sixteen thousand cells: each is looked up once. */
function palabra(idioma: Idioma, clave: string): string {
  const cual = `${idioma} ${clave}`;
  let dicha = dichas.get(cual);
  if (dicha === undefined) dichas.set(cual, (dicha = texto(idioma, clave)));
  return dicha;
}

function filaDe(f: Fila, corto: boolean, palabras: PalabrasDeExportacion): string[] {
  const { idioma } = palabras;
  const esperan = new Set(f.pasos.flatMap((p) => p.esperan));
  return [
    f.codigoDpa ?? '',
    f.nombre,
    f.nivel === null ? palabra(idioma, `clase.${f.clase}`) : palabra(idioma, `nivel.${f.nivel}`),
    f.provincia === null ? '' : palabras.provincia(f.provincia),
    palabra(idioma, `tablero.situacion.${f.situacion}`),
    ...Array.from({ length: PASOS }, (_, i) => celda(f.pasos[i], corto, palabras)),
    String(f.vencidos),
    f.ultimaActividad ?? '',
    ...(corto
      ? []
      : [
          f.gremio ?? '',
          f.anio === null ? '' : String(f.anio),
          f.analista?.nombre ?? '',
          [...esperan].map((r) => palabra(idioma, `rol.${r}`)).join(', '),
          f.planesAbiertos === f.planes ? String(f.planes) : `${f.planes} (${f.planesAbiertos})`,
          f.alertas.map((a) => palabra(idioma, `tablero.alerta.${a}`)).join(', '),
          f.demo ? palabra(idioma, 'tablero.exportar.demostracion') : '',
        ]),
  ];
}

function celda(
  p: PasoDeFila | undefined,
  corto: boolean,
  { idioma }: PalabrasDeExportacion,
): string {
  if (p === undefined) return '';
  const dias = p.dias === null ? '' : ` ${p.dias} d`;
  if (corto) {
    if (p.vencido !== null) return `V${dias}`;
    if (p.estado === 'cumplido' && p.regularizado) return 'R';
    return p.estado === 'aunNo' ? '·' : `${LETRAS[p.estado].toUpperCase()}${dias}`;
  }
  const estado = p.estado === 'cumplido' && p.sinConstancia ? 'sinConstancia' : p.estado;
  return [
    palabra(idioma, `estadoPaso.${estado}`),
    ...(p.regularizado ? [palabra(idioma, 'tablero.exportar.regularizado')] : []),
    ...(p.dias === null ? [] : [texto(idioma, 'tablero.exportar.dias', { n: p.dias })]),
    ...(p.vencido === null
      ? []
      : [
          texto(idioma, 'tablero.exportar.vencido', {
            quien: palabra(idioma, `tablero.quien.${p.vencido.quien}`),
          }),
        ]),
  ].join(' · ');
}

function sumasDe(
  v: TableroVisto,
  palabras: PalabrasDeExportacion,
  t: (clave: string) => string,
): HojaPorExportar {
  const { idioma } = palabras;
  const s = v.sumas;
  const fila = (que: string, cual: string, n: number | string | null): string[] => [
    que,
    cual,
    n === null ? '' : String(n),
  ];
  return {
    nombre: t('hojaSumas'),
    columnas: [
      { titulo: t('que'), ancho: 34 },
      { titulo: t('cual'), ancho: 40 },
      { titulo: t('cuantos'), ancho: 12 },
    ],
    filas: [
      fila(t('total'), '', s.n),
      ...(s.demo === 0 ? [] : [fila(t('total'), t('demostracion'), s.demo)]),
      ...SITUACIONES.map((x) =>
        fila(t('situacion'), texto(idioma, `tablero.situacion.${x}`), s.situacion[x]),
      ),
      ...s.pasos.flatMap((p) => {
        const paso = `${p.numero}. ${palabras.paso(p.numero)}`;
        const abiertos = p.estados.disponible + p.estados.enCurso + p.estados.observado;
        return [
          fila(paso, t('cumplidos'), p.estados.cumplido),
          fila(paso, t('abiertos'), abiertos),
          fila(paso, t('vencidos'), p.vencidos),
          fila(paso, t('mediana'), p.duracion.mediana),
          fila(paso, t('p90'), p.duracion.p90),
          fila(paso, t('sinDato'), p.duracion.sinDato),
          fila(paso, t('meta'), v.metas.get(p.numero) ?? null),
        ];
      }),
      ...s.vencidos.deQuien.map((d) =>
        fila(t('debe'), texto(idioma, `tablero.quien.${d.quien}`), d.n),
      ),
      ...s.grupos.provincia.map((g) =>
        fila(t('provincia'), etiquetaDe('provincia', g.clave, palabras), g.n),
      ),
      ...s.actividad.map((a) => fila(t('actos'), String(a.mes), a.actos)),
    ],
  };
}
