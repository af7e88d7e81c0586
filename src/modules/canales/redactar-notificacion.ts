import { interpolar } from '../../platform/textos/textos.js';
import type { PlantillaDeNotificacion } from './plantillas.js';

export interface DatosDeNotificacion {
  readonly acto: string;
  readonly gad: string;
  readonly gadOficial: string;
  /** Civil date, whole or partial; null: not known. */
  readonly ocurridoEn: string | null;
  readonly numero: number | null;
  readonly paso: { readonly numero: number; readonly nombre: string } | null;
  readonly documentos: readonly {
    readonly titulo: string;
    readonly numero: string | null;
    readonly fechaEmision: string | null;
  }[];
  readonly fundamento: {
    readonly documento: string;
    readonly lugar: string;
    readonly regla: string;
  } | null;
  /** What the page «Verificar» asks for, whole; `sitio`: where it is, when this installation knows its address. */
  readonly constancia: {
    readonly raizId: string;
    readonly secuencia: number;
    readonly hash: string;
    readonly sitio: string | null;
  };
}

export interface Notificacion {
  readonly asunto: string;
  readonly cuerpo: string;
}

/** The notification ready to be pasted in another document system: no letterhead, no signature, numbers of that system. */
export function redactarNotificacion(
  plantilla: PlantillaDeNotificacion,
  d: DatosDeNotificacion,
): Notificacion {
  const params = {
    gad: d.gad,
    acto: d.acto,
    fecha: fechaEnLetras(d.ocurridoEn),
    numero: d.numero ?? '',
  };
  const acto = interpolar(plantilla.asunto, params).trim();
  const detalle = [
    `Acto: ${acto}`,
    ...(d.paso === null
      ? []
      : [`Paso ${d.paso.numero} de la implementación del modelo: ${d.paso.nombre}`]),
    `Gobierno local: ${d.gadOficial}`,
    ...d.documentos.map((x) => `Documento de respaldo: ${nombreDe(x)}`),
    ...(d.fundamento === null
      ? []
      : [`Referencia: ${d.fundamento.documento}, ${d.fundamento.lugar}. ${d.fundamento.regla}`]),
    ...constanciaDe(d.constancia),
  ];
  const cuerpo = [
    'De mi consideración:',
    interpolar(plantilla.comunica, params),
    detalle.join('\n'),
    ...(plantilla.pide === undefined ? [] : [interpolar(plantilla.pide, params)]),
    'Con sentimientos de distinguida consideración.',
    'Atentamente,',
  ].join('\n\n');
  return { asunto: `${acto} – ${d.gad}`, cuerpo };
}

/** Whoever receives it checks the entry without an account: the three things the page asks for, none of them cut. */
function constanciaDe(c: DatosDeNotificacion['constancia']): readonly string[] {
  const datos = new URLSearchParams({
    proceso: c.raizId,
    asiento: String(c.secuencia),
    huella: c.hash,
  });
  return [
    `Constancia: asiento ${c.secuencia} del proceso ${c.raizId}, huella ${c.hash}`,
    c.sitio === null
      ? 'Se comprueba, sin cuenta, en la página «Verificar» del portal.'
      : `Se comprueba, sin cuenta, en ${c.sitio}/verificar?${datos.toString()}`,
  ];
}

function nombreDe(x: DatosDeNotificacion['documentos'][number]): string {
  return [
    `«${x.titulo}»`,
    ...(x.numero === null ? [] : [`n.º ${x.numero}`]),
    ...(x.fechaEmision === null ? [] : [`de ${fechaEnLetras(x.fechaEmision)}`]),
  ].join(', ');
}

/** «15 de septiembre de 2025», «septiembre de 2025», «2025». */
export function fechaEnLetras(fecha: string | null): string {
  if (fecha === null) return 'fecha no conocida';
  const [anio = '', mes, dia] = fecha.split('-');
  if (mes === undefined) return anio;
  return new Intl.DateTimeFormat('es-EC', {
    year: 'numeric',
    month: 'long',
    ...(dia === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${anio}-${mes}-${dia ?? '01'}T00:00:00Z`));
}
