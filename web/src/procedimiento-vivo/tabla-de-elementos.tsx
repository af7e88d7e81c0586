import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Tokens } from '../api/modelo';
import { fechaLarga } from '../formato/fechas';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { esTrabajo, signoDeElemento, tardeEn } from './signos-de-elemento';
import estilos from './tabla-de-elementos.module.css';

/** The drawing told in rows: the same elements, the same figures. What a screen reader reads, and what a phone shows. */
export function TablaDeElementos({
  tokens,
  elegido,
  alElegir,
  alAbrir,
}: {
  tokens: Tokens;
  elegido: string | null;
  alElegir(id: string): void;
  alAbrir(procesoId: string): void;
}) {
  const { t } = useTranslation();
  const rotulos = new Map(tokens.carriles.map((c) => [c.rol, c.etiqueta]));
  return (
    <table className={estilos.tabla}>
      <caption>{t('vivo.tabla')}</caption>
      <thead>
        <tr>
          {(
            ['paso', 'quien', 'estado', 'fichas', 'pasadas', 'desde', 'meta', 'dentro'] as const
          ).map((c) => (
            <th key={c} scope="col">
              {t(`vivo.columna.${c}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tokens.elementos.filter(esTrabajo).map((e) => (
          <tr key={e.id} data-elemento={e.id}>
            <th scope="row">
              <UnstyledButton
                className={estilos.elegir}
                aria-pressed={e.id === elegido}
                onClick={() => alElegir(e.id)}
              >
                {e.nombre}
              </UnstyledButton>
            </th>
            <td data-rotulo={t('vivo.columna.quien')}>{rotulos.get(e.carril)}</td>
            <td data-rotulo={t('vivo.columna.estado')}>
              <span className={estilos.estado} data-signo={signoDeElemento(e)}>
                <IconoDeEstado signo={signoDeElemento(e)} tamano={14} />
                {e.etiquetaEstado}
                {e.detenido !== null && ` · ${t('vivo.detenidoPor', { motivo: e.detenido })}`}
                {e.regularizado && ` · ${t('recorrido.signo.regularizado')}`}
                {tokens.marca !== null && e.fichas > 0 && ` · ${tokens.marca.etiqueta}`}
              </span>
            </td>
            <td
              data-rotulo={t('vivo.columna.fichas')}
              data-fichas={e.fichas}
              data-vacio={e.fichas === 0 || undefined}
              className="cifra"
            >
              {e.fichas === 0 ? '–' : t('vivo.aqui', { count: e.fichas })}
            </td>
            <td
              data-rotulo={t('vivo.columna.pasadas')}
              data-pasadas={e.pasadas}
              data-vacio={e.pasadas < 2 || undefined}
              className="cifra"
            >
              {e.pasadas}
            </td>
            <td
              data-rotulo={t('vivo.columna.desde')}
              data-vacio={(!e.sinConstancia && e.desde === null) || undefined}
            >
              {e.sinConstancia
                ? t('vivo.sinConstancia')
                : e.desde === null
                  ? '–'
                  : fechaLarga(e.desde)}
              {e.dias !== null && ` · ${t('vivo.dias', { count: e.dias })}`}
            </td>
            <td
              data-rotulo={t('vivo.columna.meta')}
              data-tarde={tardeEn(e) || undefined}
              data-vacio={e.meta === null || undefined}
            >
              {e.meta === null
                ? '–'
                : t(tardeEn(e) ? 'vivo.vencio' : 'vivo.meta', { fecha: fechaLarga(e.meta.fecha) })}
            </td>
            <td
              data-rotulo={t('vivo.columna.dentro')}
              data-vacio={e.hijos.length === 0 || undefined}
            >
              {e.hijos.length === 0
                ? '–'
                : e.hijos.map((h) => (
                    <UnstyledButton
                      key={h.id}
                      className={estilos.abrir}
                      onClick={() => alAbrir(h.id)}
                    >
                      {h.etiqueta} <span className={estilos.situacion}>{h.situacionEtiqueta}</span>
                    </UnstyledButton>
                  ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
