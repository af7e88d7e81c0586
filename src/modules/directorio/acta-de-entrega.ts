import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { GRIS, type HojaImpresa } from '../../platform/pdf.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { EstadoDelExpediente } from './expediente-de-titular.js';
import type { DesignacionVista } from './persona-store.js';

export interface DatosDelActa {
  readonly gobierno: string;
  readonly codigo: string | null;
  readonly entrega: DesignacionVista | null;
  readonly recibe: DesignacionVista | null;
  readonly enFunciones: readonly DesignacionVista[];
  readonly expediente: EstadoDelExpediente | null;
  readonly porRatificar: boolean;
  readonly demo: boolean;
  /** Civil date and hour of the government. */
  readonly emitidaEn: string;
}

/** The acta de entrega-recepción: who leaves, who comes, and how the process stands on that day. */
export function actaDeEntrega(d: DatosDelActa, idioma: Idioma): HojaImpresa {
  const t = (clave: string, params: { readonly [k: string]: unknown } = {}): string =>
    texto(idioma, `acta.${clave}`, params);
  const seccion = (clave: string): Content => ({ text: t(clave), style: 'seccion' });
  const nada = (clave: string): Content => ({ text: t(clave), color: GRIS });
  const e = d.expediente;
  const contenido: Content[] = [
    ...(d.demo ? [{ text: t('demostracion'), bold: true, color: '#9a2b1f' }] : []),
    { text: t('titulo'), style: 'titulo' },
    {
      text: [d.gobierno, d.codigo === null ? '' : ` · ${t('codigo', { codigo: d.codigo })}`],
      style: 'bajada',
    },
    t('preambulo', { gobierno: d.gobierno, fecha: d.emitidaEn }),
    seccion('comparecen'),
    tabla(
      ['auto', '*', 'auto'],
      [t('rol'), t('persona'), t('ejerce')],
      [
        [t('entrega'), nombre(d.entrega, t), periodo(d.entrega, t)],
        [t('recibe'), nombre(d.recibe, t), periodo(d.recibe, t)],
      ],
    ),
  ];
  if (d.porRatificar) contenido.push({ text: t('porRatificar'), margin: [0, 8, 0, 0], bold: true });
  contenido.push(
    seccion('enFunciones'),
    d.enFunciones.length === 0
      ? nada('sinCargos')
      : tabla(
          ['*', '*', 'auto'],
          [t('cargo'), t('persona'), t('ejerce')],
          d.enFunciones.map((c) => [
            [
              texto(idioma, `rol.${c.rol}`),
              ...(c.calidad === 'titular' ? [] : [texto(idioma, `calidad.${c.calidad}`)]),
              ...(c.prorrogada ? [t('prorrogada')] : []),
            ].join(' · '),
            c.persona.nombre,
            periodo(c, t),
          ]),
        ),
    seccion('proceso'),
  );
  if (e === null) contenido.push(nada('sinProceso'));
  else contenido.push(...proceso(e, t, seccion, nada));
  contenido.push(seccion('constancia'), t('efecto'), firmas(d, t));
  return { titulo: `${t('titulo')} · ${d.gobierno}`, pie: pieDe(d, t), idioma, contenido };
}

type Decir = (clave: string, params?: { readonly [k: string]: unknown }) => string;

function proceso(
  e: EstadoDelExpediente,
  t: Decir,
  seccion: (clave: string) => Content,
  nada: (clave: string) => Content,
): Content[] {
  const partes: Content[] = [
    { text: e.resumen, margin: [0, 0, 0, 8] },
    tabla(
      [18, '*', 'auto', 'auto'],
      [t('paso'), t('actividad'), t('estado'), t('desde')],
      e.pasos.map((p) => [
        `${p.numero}`,
        {
          stack: [
            p.actividad,
            ...p.pendientes.map((x) => ({ text: t('pendiente', { x }), style: 'chico' })),
            ...(p.documentos.length === 0
              ? []
              : [{ text: t('documentos', { x: p.documentos.join('; ') }), style: 'chico' }]),
            ...(p.meta === null ? [] : [{ text: t('meta', { x: p.meta }), style: 'chico' }]),
          ],
        },
        p.estado,
        p.desde ?? '—',
      ]),
    ),
    seccion('esperas'),
    e.esperando.length === 0
      ? nada('sinEsperas')
      : tabla(
          [28, '*', '*'],
          [t('paso'), t('que'), t('quien')],
          e.esperando.map((x) => [x.paso === null ? '—' : `${x.paso}`, x.que, x.quien]),
        ),
    seccion('plazos'),
    e.plazos.length === 0
      ? nada('sinPlazos')
      : tabla(
          ['*', 'auto', 'auto'],
          [t('plazo'), t('vence'), ''],
          e.plazos.map((p) => [p.etiqueta, p.vence, p.vencido ? t('vencido') : '']),
        ),
  ];
  if (e.planes.length > 0)
    partes.push(
      seccion('planes'),
      tabla(
        ['*', 'auto', '*'],
        [t('plan'), t('periodo'), t('pasosDelPlan')],
        e.planes.map((p) => [
          p.nombre,
          `${p.periodo.inicio ?? '—'} – ${p.periodo.fin ?? '—'}`,
          p.pasos.map((x) => `${x.numero}: ${x.estado}`).join(' · '),
        ]),
      ),
    );
  partes.push({
    text: t('huella', { secuencia: e.secuencia, hash: e.hash }),
    style: 'chico',
    margin: [0, 10, 0, 0],
  });
  return partes;
}

const tabla = (
  widths: (string | number)[],
  cabecera: readonly string[],
  filas: readonly TableCell[][],
): Content => ({
  layout: 'lightHorizontalLines',
  table: {
    widths,
    headerRows: 1,
    dontBreakRows: true,
    body: [cabecera.map((text) => ({ text, style: 'cabecera' })), ...filas],
  },
});

const nombre = (d: DesignacionVista | null, t: Decir): string =>
  d?.persona.nombre ?? t('porLlenar');

const periodo = (d: DesignacionVista | null, t: Decir): string =>
  d === null ? '—' : `${d.desde} – ${d.hasta ?? t('hoy')}`;

function firmas(d: DatosDelActa, t: Decir): Content {
  const firma = (clave: string, quien: DesignacionVista | null): Content => ({
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 190, y2: 0, lineWidth: 0.7 }] },
      { text: quien?.persona.nombre ?? ' ', margin: [0, 4, 0, 0] },
      { text: t(clave), style: 'chico' },
    ],
  });
  return {
    columns: [firma('entrega', d.entrega), firma('recibe', d.recibe)],
    columnGap: 60,
    margin: [0, 64, 0, 0],
    unbreakable: true,
  } as Content;
}

const pieDe = (d: DatosDelActa, t: Decir): string =>
  d.expediente === null
    ? t('pie', { fecha: d.emitidaEn })
    : t('pieConHuella', { fecha: d.emitidaEn, hash: d.expediente.hash.slice(0, 16) });
