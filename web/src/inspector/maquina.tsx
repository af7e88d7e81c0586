import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DibujoDeMaquina } from '../api/modelo';
import { Huecos } from '../vocabulario/huecos';
import estilos from './maquina.module.css';
import { eventosALaVista, trazar, type Camino } from './trazado';

interface Vista {
  readonly x: number;
  readonly y: number;
  readonly escala: number;
}
const ENTERA: Vista = { x: 0, y: 0, escala: 1 };

/** The machine of a process: its states, lit where it is, with the last transition drawn over the others. */
export function Maquina({
  dibujo,
  activos,
  plegados,
  alPlegar,
  ultimo,
  busqueda,
}: {
  dibujo: DibujoDeMaquina;
  activos: ReadonlySet<string>;
  plegados: ReadonlySet<string>;
  alPlegar(id: string): void;
  /** Event of the line looked at, if it is of this process. */
  ultimo: { readonly evento: string; readonly secuencia: number } | null;
  busqueda: string;
}) {
  const { t } = useTranslation();
  const [vista, ver] = useState(ENTERA);
  const clave = [...plegados].toSorted();
  const { data: trazado } = useQuery({
    queryKey: ['trazado', dibujo.id, clave],
    staleTime: Infinity,
    queryFn: () => trazar(dibujo, plegados),
    placeholderData: (previo) => previo,
  });
  if (trazado === undefined) return <Huecos filas={1} alto={480} />;
  const nodos = new Map(dibujo.nodos.map((n) => [n.id, n]));
  const busca = busqueda.trim().toLowerCase();
  const hallado = (texto: string): boolean => busca !== '' && texto.toLowerCase().includes(busca);
  const fue = (c: Camino): boolean =>
    ultimo !== null &&
    c.eventos.some((e) => e === ultimo.evento || ultimo.evento.endsWith(`:${e}`)) &&
    activos.has(c.a);
  const mover = (e: React.PointerEvent): void => {
    if (e.buttons === 1) ver((v) => ({ ...v, x: v.x + e.movementX, y: v.y + e.movementY }));
  };
  const acercar = (por: number): void =>
    ver((v) => ({ ...v, escala: Math.min(4, Math.max(0.4, v.escala * por)) }));
  const conTeclas = (e: React.KeyboardEvent): void => {
    const paso = {
      ArrowLeft: [40, 0],
      ArrowRight: [-40, 0],
      ArrowUp: [0, 40],
      ArrowDown: [0, -40],
    }[e.key];
    if (paso !== undefined) {
      e.preventDefault();
      ver((v) => ({ ...v, x: v.x + (paso[0] ?? 0), y: v.y + (paso[1] ?? 0) }));
    } else if (e.key === '+') acercar(1.25);
    else if (e.key === '-') acercar(0.8);
    else if (e.key === '0') ver(ENTERA);
  };
  return (
    <div className={estilos.marco}>
      {/* The drawing is moved with the arrows; the table beside it says the same. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-static-element-interactions */}
      <div
        className={estilos.lienzo}
        style={{ aspectRatio: `${trazado.ancho + 16} / ${trazado.alto + 16}` }}
        role="application"
        aria-label={t('inspector.maquina', { id: dibujo.id })}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onPointerMove={mover}
        onKeyDown={conTeclas}
      >
        <svg
          viewBox={`-8 -8 ${trazado.ancho + 16} ${trazado.alto + 16}`}
          preserveAspectRatio="xMidYMin meet"
          aria-hidden="true"
          style={{ transform: `translate(${vista.x}px, ${vista.y}px) scale(${vista.escala})` }}
        >
          <defs>
            {['camino', 'ultimo'].map((c) => (
              <marker
                key={c}
                id={`flecha-${c}`}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="6"
                markerHeight="6"
                orient="auto"
              >
                <path
                  d="M0 .8 7 4 0 7.2z"
                  className={c === 'ultimo' ? estilos.puntaUltima : estilos.punta}
                />
              </marker>
            ))}
          </defs>
          {trazado.cajas.map((c) => {
            const n = nodos.get(c.id);
            if (n === undefined) return null;
            const compuesta = n.tipo === 'compuesto' || n.tipo === 'paralelo';
            const inicial = dibujo.arcos.some((a) => a.evento === '#inicio' && a.a === n.id);
            return (
              <g
                key={c.id}
                className={estilos.estado}
                data-estado={n.nombre}
                data-activo={activos.has(c.id) || undefined}
                data-compuesto={(compuesta && !c.plegada) || undefined}
                data-final={n.tipo === 'final' || undefined}
                data-hallado={hallado(n.nombre) || hallado(n.etiqueta) || undefined}
                onDoubleClick={() => compuesta && n.padre !== null && alPlegar(c.id)}
              >
                <title>{n.etiqueta}</title>
                <rect x={c.x} y={c.y} width={c.ancho} height={c.alto} rx={8} />
                {n.tipo === 'paralelo' && !c.plegada && (
                  <rect
                    className={estilos.doble}
                    x={c.x + 3}
                    y={c.y + 3}
                    width={c.ancho - 6}
                    height={c.alto - 6}
                    rx={6}
                  />
                )}
                <text x={c.x + 12} y={c.y + 20}>
                  {activos.has(c.id) ? '● ' : inicial ? '▸ ' : ''}
                  {n.nombre}
                  {compuesta && c.plegada ? ' …' : ''}
                </text>
                {n.invoca.map((i, k) => (
                  <text key={i} className={estilos.invoca} x={c.x + 12} y={c.y + 36 + k * 15}>
                    ⇢ {i}
                  </text>
                ))}
              </g>
            );
          })}
          {trazado.caminos.map((c) => (
            <g
              key={`${c.id} ${fue(c) ? (ultimo?.secuencia ?? '') : ''}`}
              className={estilos.camino}
              data-ultimo={fue(c) || undefined}
              data-hallado={c.eventos.some(hallado) || undefined}
            >
              <path
                d={c.puntos.map((p, i) => `${i === 0 ? 'M' : 'L'}${p.x} ${p.y}`).join('')}
                pathLength={1}
                markerEnd={`url(#flecha-${fue(c) ? 'ultimo' : 'camino'})`}
              />
              {c.rotulo !== null &&
                eventosALaVista(c.eventos).map((e, k) => (
                  <text key={e} x={c.rotulo?.x} y={(c.rotulo?.y ?? 0) + 10 + k * 13}>
                    {e}
                  </text>
                ))}
            </g>
          ))}
        </svg>
      </div>
      <div className={estilos.botones}>
        <Boton nombre={t('vivo.acercar')} icono={IconPlus} alPulsar={() => acercar(1.25)} />
        <Boton nombre={t('vivo.alejar')} icono={IconMinus} alPulsar={() => acercar(0.8)} />
        <Boton nombre={t('vivo.entero')} icono={IconArrowsMaximize} alPulsar={() => ver(ENTERA)} />
      </div>
    </div>
  );
}

function Boton({
  nombre,
  icono: Icono,
  alPulsar,
}: {
  nombre: string;
  icono: typeof IconPlus;
  alPulsar(): void;
}) {
  return (
    <ActionIcon variant="default" size="lg" aria-label={nombre} title={nombre} onClick={alPulsar}>
      <Icono size={16} stroke={1.5} aria-hidden="true" />
    </ActionIcon>
  );
}
