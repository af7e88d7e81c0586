/** Puts badges on a drawing that was read, one by one, each where it covers no name, no sign, no other element nor badge. */
import {
  AIRE,
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
  readonly id: string;
  readonly width?: number;
  readonly height?: number;
  readonly waypoints?: readonly Punto[];
  /** What a way joins. */
  readonly source?: { readonly id: string };
  readonly target?: { readonly id: string };
}

export function colocador(lienzo: HTMLElement): (e: Dibujado, insignia: Insignia) => void {
  const ocupadas = loOcupado(lienzo);
  return (e, { sitios, html }) => {
    const { x, y, ...portador } = portadorDe(e);
    const suyas = new Set([e.id, e.source?.id, e.target?.id]);
    const m = medir(html, lienzo);
    const sitio = sitioLibre(
      sitios(portador, m).map((p) => ({ ...m, x: x + p.x, y: y + p.y })),
      ocupadas.filter((o) => o.de === null || !suyas.has(o.de)),
    );
    if (sitio === undefined) return;
    ocupadas.push({ ...sitio, de: null });
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

interface Ocupada extends Caja {
  /** Whose own badges may go over it; null: nobody's. */
  readonly de: string | null;
}

/**
 * As it is drawn: names line by line, since one of three is taller than one of two and those of lanes are upright; the
 * signs of an element (a process inside, repetition), events and gateways, which are signs themselves; and the boxes of
 * work, each in the way of the badges of others only. What holds others is ground. Taken back to the units of the drawing
 * by where its own ground is now: its scale may not have been applied yet.
 */
function loOcupado(lienzo: HTMLElement): Ocupada[] {
  const m = lienzo.querySelector<SVGGElement>('g.viewport')?.getScreenCTM() ?? null;
  if (m === null) return [];
  const cajaDe = (que: Element): Caja => {
    const r = que.getBoundingClientRect();
    return {
      x: (r.left - m.e) / m.a,
      y: (r.top - m.f) / m.d,
      ancho: r.width / m.a,
      alto: r.height / m.d,
    };
  };
  const nombres = [...lienzo.querySelectorAll('.djs-visual text tspan')].map((linea) =>
    conAire(cajaDe(linea)),
  );
  const elementos = [...lienzo.querySelectorAll<SVGGElement>('.djs-shape')].flatMap((g) => {
    const [cuerpo, ...signos] = [...g.querySelectorAll('.djs-visual > :not(text)')];
    if (cuerpo === undefined) return [];
    const esTrabajo = cuerpo.tagName === 'rect';
    return {
      cuerpo: { ...cajaDe(cuerpo), de: esTrabajo ? (g.dataset['elementId'] ?? null) : null },
      signos: signos.map(cajaDe),
    };
  });
  const conCuerpo = elementos.filter(
    ({ cuerpo }) =>
      !elementos.some((otro) => otro.cuerpo !== cuerpo && dentro(otro.cuerpo, cuerpo)),
  );
  return [
    ...conCuerpo.map((x) => x.cuerpo),
    ...[...nombres, ...conCuerpo.flatMap((x) => x.signos)].map((c) => ({ ...c, de: null })),
  ];
}

/** Letters do not grow quite as what is drawn does: at another size, a name is a little wider. */
const conAire = (c: Caja): Caja => ({ ...c, x: c.x - AIRE, ancho: c.ancho + 2 * AIRE });

const dentro = (a: Caja, b: Caja): boolean =>
  a.x > b.x && a.y > b.y && a.x + a.ancho < b.x + b.ancho && a.y + a.alto < b.y + b.alto;

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
