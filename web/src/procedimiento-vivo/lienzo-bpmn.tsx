import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { colocador, type Dibujado, type Insignia } from './colocar';
import estilos from './diagrama.module.css';

interface Lienzo {
  zoom(cuanto?: number | 'fit-viewport', centro?: 'auto'): number;
  scroll(cuanto: { dx: number; dy: number }): void;
  addMarker(id: string, clase: string): void;
  removeMarker(id: string, clase: string): void;
}
interface Insignias {
  add(id: string, insignia: { position: object; html: HTMLElement }): string;
  clear(): void;
}
interface Registro {
  get(id: string): Dibujado | undefined;
}
interface Toque {
  readonly element: { readonly id: string };
}

/** What is painted on a drawing that was read. */
export interface Pintura {
  /** Is it drawn? What a version does not draw is in the table all the same. */
  hay(id: string): boolean;
  marcar(id: string, clase: string): void;
  insignia(id: string, insignia: Insignia): void;
}

/** Without it the names are drawn all the same, with another. */
const letraPuesta = (): Promise<unknown> =>
  document.fonts.load('15px "Inter Variable"').catch(() => null);

/** Text and line of the page's own ink, in either light. */
const MANERA = {
  bpmnRenderer: {
    defaultFillColor: 'var(--superficie)',
    defaultStrokeColor: 'var(--control)',
    defaultLabelColor: 'var(--tinta)',
  },
  textRenderer: {
    defaultStyle: { fontFamily: 'Inter Variable, sans-serif', fontSize: 15, lineHeight: 1.2 },
    externalStyle: { fontSize: 13, lineHeight: 1.2 },
  },
  // The wheel belongs to the page; the buttons and Ctrl belong to the drawing.
  zoomScroll: { enabled: false },
};

/** A BPMN file drawn, to be looked at: what is painted on it is taken off again when it changes. */
export function LienzoBpmn({
  dibujo,
  leer,
  rotulo,
  detenido = false,
  alTocar,
  pintar,
}: {
  /** Names the drawing: another name, another drawing. */
  dibujo: string;
  /** Null: there is none. */
  leer(): Promise<string | null>;
  rotulo: string;
  detenido?: boolean;
  alTocar?(id: string): void;
  /** Kept by the caller while nothing of it changes. */
  pintar(con: Pintura): void;
}) {
  const { t } = useTranslation();
  const caja = useRef<HTMLDivElement>(null);
  const visor = useRef<NavigatedViewer | null>(null);
  const [listo, ponerListo] = useState<string | null>(null);
  const tocar = useEffectEvent((id: string) => alTocar?.(id));
  const leerAhora = useEffectEvent(leer);

  useEffect(() => {
    const { current: contenedor } = caja;
    if (contenedor === null) return undefined;
    const v = new NavigatedViewer({ container: contenedor, ...MANERA });
    visor.current = v;
    let vivo = true;
    void (async () => {
      // Names and badges are measured with the letters they are drawn with.
      const [xml] = await Promise.all([leerAhora(), letraPuesta()]);
      if (xml === null || !vivo) return;
      await v.importXML(xml);
      if (!vivo) return;
      v.get<Lienzo>('canvas').zoom('fit-viewport', 'auto');
      v.on('element.click', ({ element }: Toque) => tocar(element.id.replace(/_label$/, '')));
      ponerListo(dibujo);
    })();
    return () => {
      vivo = false;
      ponerListo(null);
      visor.current = null;
      v.destroy();
    };
  }, [dibujo]);

  useEffect(() => {
    const { current: v } = visor;
    const { current: contenedor } = caja;
    if (v === null || contenedor === null || listo !== dibujo) return undefined;
    const lienzo = v.get<Lienzo>('canvas');
    const registro = v.get<Registro>('elementRegistry');
    const insignias = v.get<Insignias>('overlays');
    const puestas: [string, string][] = [];
    const colocar = colocador(contenedor);
    const hay = (id: string): boolean => registro.get(id) !== undefined;
    pintar({
      hay,
      marcar(id, clase) {
        if (!hay(id)) return;
        lienzo.addMarker(id, clase);
        puestas.push([id, clase]);
      },
      insignia(id, insignia) {
        const e = registro.get(id);
        if (e === undefined) return;
        colocar(e, insignia);
        insignias.add(id, { position: { top: 0, left: 0 }, html: insignia.html });
      },
    });
    return () => {
      insignias.clear();
      for (const [id, clase] of puestas) lienzo.removeMarker(id, clase);
    };
  }, [pintar, listo, dibujo]);

  const lienzo = (): Lienzo | undefined => visor.current?.get<Lienzo>('canvas');
  const acercar = (por: number): void => {
    const l = lienzo();
    l?.zoom(Math.min(3, Math.max(0.2, l.zoom() * por)), 'auto');
  };
  // Fingers: the library moves with a mouse only.
  const mover = (e: React.PointerEvent): void => {
    if (e.pointerType !== 'touch' || e.buttons === 0) return;
    lienzo()?.scroll({ dx: e.movementX, dy: e.movementY });
  };
  return (
    <div
      className={estilos.marco}
      data-listo={listo === dibujo || undefined}
      data-detenido={detenido || undefined}
    >
      <div
        ref={caja}
        className={estilos.lienzo}
        role="group"
        aria-label={rotulo}
        onPointerMove={mover}
      />
      <div className={`${estilos.botones} no-imprimir`}>
        <Boton nombre={t('vivo.acercar')} icono={IconPlus} alPulsar={() => acercar(1.25)} />
        <Boton nombre={t('vivo.alejar')} icono={IconMinus} alPulsar={() => acercar(0.8)} />
        <Boton
          nombre={t('vivo.entero')}
          icono={IconArrowsMaximize}
          alPulsar={() => lienzo()?.zoom('fit-viewport', 'auto')}
        />
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
