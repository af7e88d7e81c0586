import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { hacer, insigniaDeCamino } from '../../procedimiento-vivo/insignias';
import { LienzoBpmn, type Pintura } from '../../procedimiento-vivo/lienzo-bpmn';
import { EN_EL_CAMINO } from '../../procedimiento-vivo/sitio-libre';
import type { Modelo, Pruebas } from './consultas';
import { leerDibujo } from './leer-dibujo';

/** The drawing as the cases walked it: how many times each way, and red where none went. */
export default function DibujoDePruebas({
  modelo: m,
  flujos,
}: {
  modelo: Modelo;
  flujos: Pruebas['flujos'];
}) {
  const { t } = useTranslation();
  const pintar = useCallback(
    ({ marcar, insignia }: Pintura) => {
      for (const f of flujos) {
        marcar(f.id, f.veces > 0 ? 'vivo-camino' : 'vivo-nunca');
        insignia(
          f.id,
          f.veces > 0
            ? insigniaDeCamino(f.veces)
            : {
                sitios: EN_EL_CAMINO,
                html: hacer('vivo-vencida', t('modelos.pruebas.nunca'), {}),
              },
        );
      }
    },
    [flujos, t],
  );
  return (
    <LienzoBpmn
      dibujo={`${m.id} pruebas`}
      leer={() => leerDibujo(m.id)}
      rotulo={t('modelos.pruebas.dibujo', { nombre: m.nombre })}
      pintar={pintar}
    />
  );
}
