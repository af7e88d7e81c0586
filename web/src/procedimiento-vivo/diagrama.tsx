import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tokens } from '../api/modelo';
import { insigniasDe, insigniaDeCamino } from './insignias';
import { LienzoBpmn, type Pintura } from './lienzo-bpmn';
import { conNombres, leerPlano } from './planos';
import { esTrabajo, marcasDe } from './signos-de-elemento';

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
  const idioma = i18n.resolvedLanguage ?? 'es';
  const leer = async (): Promise<string | null> => {
    const plano = await leerPlano(tokens.procedimiento.id);
    if (plano === null || plano.propio) return plano?.xml ?? null;
    return conNombres(
      plano.xml,
      new Map([
        ...tokens.elementos.map((e) => [e.id, e.nombre] as const),
        ...tokens.carriles.map((c) => [`carril_${c.rol}`, c.etiqueta] as const),
        ['participante', tokens.procedimiento.nombre] as const,
      ]),
    );
  };
  const pintar = useCallback(
    ({ hay, marcar, insignia }: Pintura) => {
      for (const e of tokens.elementos) {
        for (const clase of marcasDe(e, tokens.marca !== null)) marcar(e.id, clase);
        if (!hay(e.id) || !esTrabajo(e)) continue;
        for (const i of insigniasDe(e, tokens, t)) insignia(e.id, i);
      }
      for (const f of tokens.flujos) {
        marcar(f.id, f.veces > 0 ? 'vivo-camino' : 'vivo-sin-camino');
        if (f.veces > 1) insignia(f.id, insigniaDeCamino(f.veces));
      }
      if (elegido !== null) marcar(elegido, 'vivo-elegido');
    },
    [tokens, elegido, t],
  );
  return (
    <LienzoBpmn
      dibujo={`${tokens.procedimiento.id} ${idioma}`}
      leer={leer}
      rotulo={t('vivo.diagrama', { procedimiento: tokens.procedimiento.nombre })}
      detenido={tokens.marca !== null}
      pintar={pintar}
      alTocar={(id) => {
        const e = tokens.elementos.find((x) => x.id === id);
        if (e !== undefined && esTrabajo(e)) alElegir(id);
      }}
    />
  );
}
