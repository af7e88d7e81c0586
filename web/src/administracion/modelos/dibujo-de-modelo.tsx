import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { LienzoBpmn, type Pintura } from '../../procedimiento-vivo/lienzo-bpmn';
import type { Modelo } from './consultas';
import { leerDibujo } from './leer-dibujo';

/** The drawing as it was uploaded, with what was found lit on it. */
export default function DibujoDeModelo({
  modelo: m,
  elegido,
  alElegir,
}: {
  modelo: Modelo;
  elegido: string | null;
  alElegir(elemento: string): void;
}) {
  const { t } = useTranslation();
  const pintar = useCallback(
    ({ marcar }: Pintura) => {
      for (const h of m.hallazgos)
        if (h.elemento !== null)
          marcar(h.elemento, h.gravedad === 'impide' ? 'vivo-incidente' : 'vivo-observado');
      if (elegido !== null) marcar(elegido, 'vivo-elegido');
    },
    [m.hallazgos, elegido],
  );
  return (
    <LienzoBpmn
      dibujo={m.id}
      leer={() => leerDibujo(m.id)}
      rotulo={t('modelos.dibujo', { nombre: m.nombre })}
      pintar={pintar}
      alTocar={(id) => {
        if (m.hallazgos.some((h) => h.elemento === id)) alElegir(id);
      }}
    />
  );
}
