/**
 * The drawing of a model as SVG, with its flows as the tests walked them: green and thick with how many times, or red and
 * dashed when no case ever did. Any browser opens it.
 */
import { BpmnModdle } from 'bpmn-moddle';
import { clase, id, nombre, uno, varios, type Elemento } from '../modelo/elemento.js';

const escapar = (t: string): string =>
  t.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const num = (e: Elemento, p: string): number => Number(e[p] ?? 0);

export async function colorear(
  xml: string,
  recorridos: ReadonlyMap<string, number>,
): Promise<string> {
  const { rootElement } = await new BpmnModdle().fromXML(xml);
  const [diagrama] = varios(rootElement as unknown as Elemento, 'diagrams');
  const plano = diagrama === undefined ? null : uno(diagrama, 'plane');
  const partes = plano === null ? [] : varios(plano, 'planeElement');
  const piezas: string[] = [];
  let [ancho, alto] = [0, 0];
  for (const p of partes) {
    const de = uno(p, 'bpmnElement');
    const caja = uno(p, 'bounds');
    if (de === null) continue;
    if (caja !== null) {
      ancho = Math.max(ancho, num(caja, 'x') + num(caja, 'width') + 20);
      alto = Math.max(alto, num(caja, 'y') + num(caja, 'height') + 60);
      piezas.push(figura(de, caja));
    } else piezas.push(flujo(de, varios(p, 'waypoint'), recorridos));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ancho} ${alto}" width="${ancho}" height="${alto}" font-family="sans-serif" font-size="11">
<style>.caja{fill:#fff;stroke:#333}.si{stroke:#1a7f37;stroke-width:3;fill:none}.no{stroke:#c62828;stroke-width:2;stroke-dasharray:6 4;fill:none}.otro{stroke:#888;fill:none;stroke-dasharray:2 3}</style>
<rect width="100%" height="100%" fill="#fff"/>
${piezas.join('\n')}
</svg>
`;
}

function figura(de: Elemento, caja: Elemento): string {
  const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((p) => num(caja, p)) as [
    number,
    number,
    number,
    number,
  ];
  const [cx, cy] = [x + w / 2, y + h / 2];
  const tipo = clase(de);
  const dicho = nombre(de) ?? '';
  if (tipo.endsWith('Gateway')) {
    const signo =
      { ExclusiveGateway: '×', ParallelGateway: '+', InclusiveGateway: '○' }[tipo] ?? '◇';
    return `<path class="caja" d="M${cx} ${y}L${x + w} ${cy}L${cx} ${y + h}L${x} ${cy}Z"/>${letras([signo], cx, cy + 4)}${letras(renglones(dicho, 90), cx, y + h + 13)}`;
  }
  if (tipo.endsWith('Event'))
    return `<circle class="caja" cx="${cx}" cy="${cy}" r="${w / 2}" stroke-width="${tipo === 'EndEvent' ? 3 : 1}"/>${letras(renglones(dicho, 90), cx, y + h + 13)}`;
  if (tipo === 'Participant' || tipo === 'Lane')
    return `<rect class="caja" x="${x}" y="${y}" width="${w}" height="${h}" fill-opacity="0"/><text transform="translate(${x + 18} ${cy}) rotate(-90)" text-anchor="middle">${escapar(dicho)}</text>`;
  const lineas = renglones(dicho, w - 12);
  return `<rect class="caja" x="${x}" y="${y}" width="${w}" height="${h}" rx="8"/>${letras(lineas, cx, cy + 4 - (lineas.length - 1) * 6.5)}`;
}

function flujo(
  de: Elemento,
  puntos: readonly Elemento[],
  recorridos: ReadonlyMap<string, number>,
): string {
  const camino = puntos.map((p) => `${num(p, 'x')},${num(p, 'y')}`).join(' ');
  if (clase(de) !== 'SequenceFlow') return `<polyline class="otro" points="${camino}"/>`;
  const veces = recorridos.get(id(de)) ?? 0;
  const [a, b] = [
    puntos[Math.floor((puntos.length - 1) / 2)],
    puntos[Math.ceil(puntos.length / 2)],
  ];
  const medio =
    a === undefined || b === undefined
      ? ''
      : letras(
          [veces === 0 ? 'nunca' : `${veces}×`],
          (num(a, 'x') + num(b, 'x')) / 2,
          (num(a, 'y') + num(b, 'y')) / 2 - 4,
        );
  const dicho = `${nombre(de) ?? id(de)}: ${veces === 0 ? 'ningún caso pasa por aquí' : `recorrido ${veces} veces`}`;
  return `<g><title>${escapar(dicho)}</title><polyline class="${veces === 0 ? 'no' : 'si'}" points="${camino}"/>${medio}</g>`;
}

const letras = (lineas: readonly string[], x: number, y: number): string =>
  lineas
    .map((l, i) => `<text x="${x}" y="${y + i * 13}" text-anchor="middle">${escapar(l)}</text>`)
    .join('');

function renglones(texto: string, ancho: number): string[] {
  const lineas: string[] = [];
  for (const palabra of texto.split(/\s+/).filter((p) => p !== '')) {
    const ultima = lineas.at(-1);
    if (ultima !== undefined && (ultima.length + palabra.length + 1) * 6 <= ancho)
      lineas[lineas.length - 1] = `${ultima} ${palabra}`;
    else lineas.push(palabra);
  }
  return lineas;
}
