/** Puts badges on a drawing that was read, one by one, each where it covers no name nor another badge. */
import {
  sitioLibre,
  type Caja,
  type Medida,
  type Portador,
  type Punto,
  type Sitios,
} from './sitio-libre';

export interface Insignia {
  readonly sitios: Sitios;
  readonly html: HTMLElement;
}

export interface Dibujado extends Partial<Punto> {
  readonly width?: number;
  readonly height?: number;
  readonly waypoints?: readonly Punto[];
}

export function colocador(lienzo: HTMLElement): (e: Dibujado, insignia: Insignia) => void {
  const ocupadas = nombresDe(lienzo);
  return (e, { sitios, html }) => {
    const { x, y, ...portador } = portadorDe(e);
    const m = medir(html, lienzo);
    const sitio = sitioLibre(
      sitios(portador, m).map((p) => ({ ...m, x: x + p.x, y: y + p.y })),
      ocupadas,
    );
    if (sitio === undefined) return;
    ocupadas.push(sitio);
    html.style.translate = `${sitio.x - x}px ${sitio.y - y}px`;
  };
}

/** Beside the drawing: in it, badges are hidden while it finds its size. */
function medir(html: HTMLElement, lienzo: HTMLElement): Medida {
  const antes = html.style.position;
  html.style.position = 'absolute';
  lienzo.append(html);
  const medida = { ancho: html.offsetWidth, alto: html.offsetHeight };
  html.remove();
  html.style.position = antes;
  return medida;
}

/**
 * As they are drawn, line by line: a name of three lines is taller than one of two, and those of lanes are upright. Taken
 * back to the units of the drawing by where its ground is now: its scale may not have been applied yet.
 */
function nombresDe(lienzo: HTMLElement): Caja[] {
  const m = lienzo.querySelector<SVGGElement>('g.viewport')?.getScreenCTM() ?? null;
  if (m === null) return [];
  return [...lienzo.querySelectorAll('.djs-visual text tspan')].map((linea) => {
    const r = linea.getBoundingClientRect();
    return {
      x: (r.left - m.e) / m.a,
      y: (r.top - m.f) / m.d,
      ancho: r.width / m.a,
      alto: r.height / m.d,
    };
  });
}

function portadorDe({ waypoints, ...e }: Dibujado): Portador & Punto {
  if (waypoints === undefined)
    return { x: e.x ?? 0, y: e.y ?? 0, ancho: e.width ?? 0, alto: e.height ?? 0, puntos: [] };
  const xs = waypoints.map((p) => p.x);
  const ys = waypoints.map((p) => p.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return {
    x,
    y,
    ancho: Math.max(...xs) - x,
    alto: Math.max(...ys) - y,
    puntos: waypoints.map((p) => ({ x: p.x - x, y: p.y - y })),
  };
}
