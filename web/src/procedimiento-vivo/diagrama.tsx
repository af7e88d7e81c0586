import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tokens } from '../api/modelo';
import { insigniasDe, insigniaDeCamino } from './insignias';
import { conNombres, leerPlano } from './planos';
import { esTrabajo, marcasDe } from './signos-de-elemento';
import estilos from './diagrama.module.css';

interface Lienzo {
  zoom(cuanto: number | 'fit-viewport', centro?: 'auto'): number;
  scroll(cuanto: { dx: number; dy: number }): void;
  addMarker(id: string, clase: string): void;
  removeMarker(id: string, clase: string): void;
}
interface Insignias {
  add(id: string, insignia: { position: object; html: HTMLElement }): string;
  clear(): void;
}
interface Registro {
  get(id: string): object | undefined;
}
interface Toque {
  readonly element: { readonly id: string };
}

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

/** The BPMN drawing of a process with where it is now, where it has been, and what is late. */
export default function Diagrama({
  tokens,
  elegido,
  alElegir,
}: {
  tokens: Tokens;
  elegido: string | null;
  alElegir(id: string): void;
}) {
  const { t, i18n } = useTranslation();
  const caja = useRef<HTMLDivElement>(null);
  const visor = useRef<NavigatedViewer | null>(null);
  const [listo, ponerListo] = useState<string | null>(null);
  const idioma = i18n.resolvedLanguage ?? 'es';
  const plano = `${tokens.procedimiento.id} ${idioma}`;
  const elegir = useEffectEvent((id: string) => {
    const e = tokens.elementos.find((x) => x.id === id);
    if (e !== undefined && esTrabajo(e)) alElegir(id);
  });
  const nombres = useEffectEvent(
    () =>
      new Map([
        ...tokens.elementos.map((e) => [e.id, e.nombre] as const),
        ...tokens.carriles.map((c) => [`carril_${c.rol}`, c.etiqueta] as const),
        ['participante', tokens.procedimiento.nombre] as const,
      ]),
  );

  useEffect(() => {
    const { current: contenedor } = caja;
    if (contenedor === null) return undefined;
    const v = new NavigatedViewer({ container: contenedor, ...MANERA });
    visor.current = v;
    let vivo = true;
    void (async () => {
      const xml = await leerPlano(plano.split(' ')[0] ?? '');
      if (xml === null || !vivo) return;
      await v.importXML(conNombres(xml, nombres()));
      if (!vivo) return;
      v.get<Lienzo>('canvas').zoom('fit-viewport', 'auto');
      v.on('element.click', ({ element }: Toque) => elegir(element.id.replace(/_label$/, '')));
      ponerListo(plano);
    })();
    return () => {
      vivo = false;
      ponerListo(null);
      visor.current = null;
      v.destroy();
    };
  }, [plano]);

  useEffect(() => {
    const { current: v } = visor;
    if (v === null || listo !== plano) return undefined;
    const lienzo = v.get<Lienzo>('canvas');
    const registro = v.get<Registro>('elementRegistry');
    const insignias = v.get<Insignias>('overlays');
    const puestas: [string, string][] = [];
    const marcar = (id: string, clase: string): void => {
      // What this version does not draw is in the table all the same.
      if (registro.get(id) === undefined) return;
      lienzo.addMarker(id, clase);
      puestas.push([id, clase]);
    };
    for (const e of tokens.elementos) {
      for (const clase of marcasDe(e, tokens.marca !== null)) marcar(e.id, clase);
      if (registro.get(e.id) === undefined || !esTrabajo(e)) continue;
      for (const insignia of insigniasDe(e, tokens, t)) insignias.add(e.id, insignia);
    }
    for (const f of tokens.flujos) {
      marcar(f.id, f.veces > 0 ? 'vivo-camino' : 'vivo-sin-camino');
      if (f.veces > 1 && registro.get(f.id) !== undefined)
        insignias.add(f.id, insigniaDeCamino(f.veces));
    }
    return () => {
      insignias.clear();
      for (const [id, clase] of puestas) lienzo.removeMarker(id, clase);
    };
  }, [tokens, listo, plano, t]);

  useEffect(() => {
    const { current: v } = visor;
    if (v === null || listo !== plano || elegido === null) return undefined;
    const lienzo = v.get<Lienzo>('canvas');
    if (v.get<Registro>('elementRegistry').get(elegido) === undefined) return undefined;
    lienzo.addMarker(elegido, 'vivo-elegido');
    return () => lienzo.removeMarker(elegido, 'vivo-elegido');
  }, [elegido, listo, plano]);

  const acercar = (por: number): void => {
    const lienzo = visor.current?.get<Lienzo>('canvas') as
      (Lienzo & { zoom(): number }) | undefined;
    lienzo?.zoom(Math.min(3, Math.max(0.2, lienzo.zoom() * por)), 'auto');
  };
  const entero = (): void => {
    visor.current?.get<Lienzo>('canvas').zoom('fit-viewport', 'auto');
  };
  // Fingers: the library moves with a mouse only.
  const mover = (e: React.PointerEvent): void => {
    if (e.pointerType !== 'touch' || e.buttons === 0) return;
    visor.current?.get<Lienzo>('canvas').scroll({ dx: e.movementX, dy: e.movementY });
  };
  return (
    <div
      className={estilos.marco}
      data-listo={listo === plano || undefined}
      data-detenido={tokens.marca !== null || undefined}
    >
      <div
        ref={caja}
        className={estilos.lienzo}
        role="group"
        aria-label={t('vivo.diagrama', { procedimiento: tokens.procedimiento.nombre })}
        onPointerMove={mover}
      />
      <div className={`${estilos.botones} no-imprimir`}>
        <Boton nombre={t('vivo.acercar')} icono={IconPlus} alPulsar={() => acercar(1.25)} />
        <Boton nombre={t('vivo.alejar')} icono={IconMinus} alPulsar={() => acercar(0.8)} />
        <Boton nombre={t('vivo.entero')} icono={IconArrowsMaximize} alPulsar={entero} />
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
