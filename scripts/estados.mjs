/**
 * docs/estados.md, drawn from the machines: a diagram of each procedure and a table of its events with who acts, who
 * may record, and which rules stand at the door. Run it with tsx (`npm run generar:estados`); `--check` only says
 * whether the file is fresh.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CATALOGO } from '../machines/catalogo.ts';
import { crearProcedimientoXState } from '../src/xstate/procedimiento-xstate.ts';

const ARCHIVO = fileURLToPath(new URL('../docs/estados.md', import.meta.url));
const FUERZA = { debe: 'debe', sugerido: 'se sugiere', puede: 'puede' };
const CERTEZA = { fuente: '', INF: ' (lectura propia)', MEM: ' (por confirmar)' };
const DOCUMENTO = {
  S0: 'Metodología de Cuenca',
  S1: 'Guía breve',
  S2: 'Plan de Quito',
  S3: 'Acta AM-2025-03',
  S4: 'Guía de Gobierno Abierto',
  COA: 'COA',
  MINGA: 'Minga',
};

const celda = (texto) => texto.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Composite states inside one another, regions apart; an arc that leaves its composite is drawn between siblings. */
function diagrama(dibujo, textos) {
  const nodos = new Map(dibujo.nodos.map((n) => [n.id, n]));
  const unico = (n) => dibujo.nodos.filter((otro) => otro.nombre === n.nombre).length === 1;
  const identificador = (id) =>
    unico(nodos.get(id)) ? nodos.get(id).nombre : id.replaceAll('.', '_');
  const hijosDe = (id) => dibujo.nodos.filter((n) => n.padre === id);
  const camino = (id) => (id === null ? [] : [...camino(nodos.get(id).padre), id]);
  const nombre = (n) =>
    `${n.paso === null ? '' : `${n.paso} · `}${textos[`estado.${n.nombre}`] ?? n.nombre}`;

  /** Arcs by the composite in which they are drawn. */
  const porLugar = new Map();
  for (const { de, a, evento, clase } of dibujo.arcos) {
    if (a === null || evento === '#inicio') continue;
    const [desde, hasta] = [camino(de), camino(a)];
    let i = 0;
    while (i < desde.length - 1 && i < hasta.length - 1 && desde[i] === hasta[i]) i++;
    if (desde[i] === hasta[i]) continue;
    const lugar = desde[i - 1] ?? desde[0];
    const rotulo =
      clase === 'plazo'
        ? `vence ${evento}`
        : clase === 'fin'
          ? `concluye ${evento}`
          : clase === 'automatica'
            ? ''
            : evento;
    const linea = `${identificador(desde[i])} --> ${identificador(hasta[i])}${rotulo === '' ? '' : `: ${rotulo}`}`;
    porLugar.set(lugar, (porLugar.get(lugar) ?? new Set()).add(linea));
  }

  const inicial = (id) => dibujo.arcos.find((x) => x.de === id && x.evento === '#inicio')?.a;
  function escribir(id, sangria) {
    const lineas = [];
    const primero = inicial(id);
    if (primero !== undefined) lineas.push(`${sangria}[*] --> ${identificador(primero)}`);
    const hijos = hijosDe(id);
    for (const [i, n] of hijos.entries()) {
      if (nodos.get(id).tipo === 'paralelo' && i > 0) lineas.push(`${sangria}--`);
      const yo = identificador(n.id);
      lineas.push(`${sangria}state "${nombre(n)}" as ${yo}`);
      if (n.tipo === 'compuesto' || n.tipo === 'paralelo')
        lineas.push(`${sangria}state ${yo} {`, ...escribir(n.id, `${sangria}  `), `${sangria}}`);
      if (n.tipo === 'final') lineas.push(`${sangria}${yo} --> [*]`);
    }
    for (const linea of porLugar.get(id) ?? []) lineas.push(sangria + linea);
    return lineas;
  }
  const raiz = dibujo.nodos.find((n) => n.padre === null);
  return ['```mermaid', 'stateDiagram-v2', ...escribir(raiz.id, '  '), '```'];
}

const cita = ({ documento, lugar, claves }) =>
  `${DOCUMENTO[documento]}, ${lugar}${claves.length === 0 ? '' : `: ${claves.map((c) => `«${c}»`).join(', ')}`}`;

function tablaDeEventos(definicion, textos) {
  const filas = [...definicion.eventos.values()]
    .filter((e) => !e.interno)
    .sort((a, b) => (a.paso ?? 99) - (b.paso ?? 99))
    .map((e) => {
      const registran = e.porCuentaDe.map(
        (p) => `${p.registran.join(', ')} por ${p.actua} (${p.prueba})`,
      );
      const campos = Object.keys(e.datos.def?.shape ?? e.datos.shape ?? {});
      return [
        e.paso === null ? '—' : String(e.paso),
        `\`${e.nombre}\` ${textos[`evento.${e.nombre}`]}`,
        e.actua.join(', '),
        registran.join('; ') || '—',
        campos.join(', ') || '—',
        e.requisitos.map((r) => r.codigo).join(', ') || '—',
      ];
    });
  return tabla(['Paso', 'Evento', 'Actúa', 'Puede registrar', 'Datos', 'Reglas'], filas);
}

function tablaDeReglas(definicion, textos) {
  const reglas = new Map();
  for (const e of definicion.eventos.values())
    for (const r of e.requisitos) reglas.set(r.codigo, r);
  return tabla(
    ['Regla', 'Fuerza', 'Qué pide', 'Dónde está'],
    [...reglas.values()].map((r) => [
      `\`${r.codigo}\``,
      FUERZA[r.fuerza] + CERTEZA[r.certeza],
      textos[`requisito.${r.codigo}`],
      cita(r.cita),
    ]),
  );
}

function tabla(titulos, filas) {
  if (filas.length === 0) return ['Ninguna.'];
  return [titulos, titulos.map(() => '---'), ...filas].map(
    (fila) => `| ${fila.map(celda).join(' | ')} |`,
  );
}

function seccion(definicion) {
  const textos = definicion.textos.es;
  const plazos = definicion.plazos.map(
    (p) =>
      `- \`${p.nombre}\`: ${textos[`plazo.${p.nombre}`]} (${p.porDefecto} ${p.unidad}, parámetro \`${p.parametro}\`).`,
  );
  return [
    `## ${textos.procedimiento} (\`${definicion.id}\`)`,
    '',
    ...diagrama(crearProcedimientoXState(definicion).dibujar(), textos),
    '',
    '### Eventos',
    '',
    ...tablaDeEventos(definicion, textos),
    '',
    '### Reglas',
    '',
    ...tablaDeReglas(definicion, textos),
    '',
    ...(plazos.length === 0 ? [] : ['### Plazos', '', ...plazos, '']),
  ];
}

const texto = [
  '# Estados',
  '',
  'Escrito desde las máquinas por `npm run generar:estados`; no se edita a mano. Un arco que sale de su grupo se dibuja',
  'entre los grupos. Los eventos que no cambian de estado están solo en la tabla. Las reglas que son lectura propia y los',
  'hechos ya consumados solo advierten.',
  '',
  ...[...CATALOGO.values()].filter((d) => d.id !== 'banco@1').flatMap(seccion),
].join('\n');

if (process.argv.includes('--check')) {
  const fresco = existsSync(ARCHIVO) && readFileSync(ARCHIVO, 'utf8') === texto;
  if (!fresco) console.error('docs/estados.md is stale: npm run generar:estados');
  process.exitCode = fresco ? 0 : 1;
} else {
  writeFileSync(ARCHIVO, texto);
}
