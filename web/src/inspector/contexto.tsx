import { NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { momento as consultaDeMomento } from '../api/consultas-del-inspector';
import type { MomentoDeProceso } from '../api/modelo';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { diferencias } from './diferencias';
import estilos from './inspector.module.css';

/** The context of the process at this line, and what is another in it since an earlier one. */
export function Contexto({
  procesoId,
  momento: m,
  elegido,
}: {
  procesoId: string;
  momento: MomentoDeProceso;
  elegido: MomentoDeProceso['procesos'][number];
}) {
  const { t } = useTranslation();
  const { filtro, cambiar } = useFiltros(['contra'] as const);
  const contra = Math.max(1, Number(filtro.contra ?? m.secuencia - 1));
  const otro = useQuery(consultaDeMomento(procesoId, contra)).data?.procesos.find(
    (p) => p.id === elegido.id,
  );
  const cambios = diferencias(otro?.contexto ?? {}, elegido.contexto);
  return (
    <div className={estilos.panel}>
      <NumberInput
        size="sm"
        label={t('inspector.contra')}
        min={1}
        max={m.ultima}
        value={contra}
        onChange={(v) => cambiar({ contra: String(v) })}
      />
      {cambios.length === 0 ? (
        <p className={estilos.menor}>{t('inspector.sinCambios')}</p>
      ) : (
        <ul className={estilos.cambios}>
          {cambios.map((c) => (
            <li key={c.lugar}>
              <code>{c.lugar}</code>
              {c.antes !== null && (
                <del>
                  <code>{c.antes}</code>
                </del>
              )}
              {c.despues !== null && (
                <ins>
                  <code>{c.despues}</code>
                </ins>
              )}
            </li>
          ))}
        </ul>
      )}
      <h3 className={estilos.subtitulo}>{t('inspector.contextoEntero')}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={estilos.json} tabIndex={0}>
        {JSON.stringify(elegido.contexto, null, 2)}
      </pre>
    </div>
  );
}
