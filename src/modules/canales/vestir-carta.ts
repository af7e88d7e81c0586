import type { TextoDeCarta } from '../../platform/correo.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';

export interface CartaVestida {
  readonly texto: string;
  readonly html: string;
}

/**
 * A letter as text and as simple HTML: no images, no tracking, nothing fetched from outside. `conCuenta`: its reader has
 * one, and there says what mails to receive; nobody else could open that screen.
 */
export function vestirCarta(
  carta: TextoDeCarta,
  idioma: Idioma,
  base: URL,
  { conCuenta, baja }: { readonly conCuenta: boolean; readonly baja: string | null },
): CartaVestida {
  const enlace = (ruta: string): string => new URL(ruta, base).href;
  const pie = [
    texto(idioma, 'carta.pie'),
    ...(conCuenta ? [`${texto(idioma, 'carta.preferencias')} ${enlace('/preferencias')}`] : []),
    ...(baja === null ? [] : [`${texto(idioma, 'carta.baja')} ${enlace(baja)}`]),
  ];
  const llano = [
    ...carta.parrafos,
    ...(carta.accion === undefined
      ? []
      : [`${carta.accion.etiqueta}:\n${enlace(carta.accion.ruta)}`]),
    '-- ',
    ...pie,
  ].join('\n\n');
  const p = (s: string, estilo = ''): string =>
    `<p style="margin:0 0 14px;${estilo}">${escapar(s).replaceAll('\n', '<br>')}</p>`;
  const boton =
    carta.accion === undefined
      ? ''
      : `<p style="margin:22px 0"><a href="${escapar(enlace(carta.accion.ruta))}" style="display:inline-block;padding:11px 18px;border-radius:4px;background:#0b5a63;color:#ffffff;text-decoration:none;font-weight:600">${escapar(carta.accion.etiqueta)}</a></p>`;
  const preferenciasHtml = conCuenta
    ? `<br>
<a href="${escapar(enlace('/preferencias'))}" style="color:#655e55">${escapar(texto(idioma, 'carta.preferenciasCorta'))}</a>`
    : '';
  const bajaHtml =
    baja === null
      ? ''
      : ` · <a href="${escapar(enlace(baja))}" style="color:#655e55">${escapar(texto(idioma, 'carta.bajaCorta'))}</a>`;
  const html = `<!doctype html>
<html lang="${idioma}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapar(carta.asunto)}</title></head>
<body style="margin:0;background:#f8f6f2;font-family:Georgia,'Times New Roman',serif;color:#211e1a;font-size:16px;line-height:1.5">
<div style="max-width:580px;margin:0 auto;padding:28px 20px">
<p style="margin:0 0 18px;font-family:Arial,sans-serif;font-size:13px;letter-spacing:.04em;color:#0b5a63;font-weight:700">MINGA</p>
<div style="background:#ffffff;border:1px solid #e6e1d8;border-radius:4px;padding:24px 24px 10px">
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">${escapar(carta.asunto)}</h1>
${carta.parrafos.map((x) => p(x)).join('\n')}
${boton}</div>
<p style="margin:16px 0 0;font-family:Arial,sans-serif;font-size:12px;color:#655e55">${escapar(texto(idioma, 'carta.pie'))}${preferenciasHtml}${bajaHtml}</p>
</div></body></html>
`;
  return { texto: `${llano}\n`, html };
}

const escapar = (s: string): string =>
  s
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
