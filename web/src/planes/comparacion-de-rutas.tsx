import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { diferenciasDeRutas } from './diferencias-de-rutas';
import type { Version } from './consultas';
import { dia, Respaldo } from './lo-que-se-lee';
import estilos from './planes.module.css';

/** The versions of a roadmap, and what changed from one to another: none of them is lost. */
export function ComparacionDeRutas({ rutas }: { rutas: readonly Version[] }) {
  const { t } = useTranslation();
  const [de, ponerDe] = useState<number | null>(null);
  const nueva = rutas.at(-1);
  if (nueva === undefined) return null;
  const vieja = rutas.find((r) => r.version === (de ?? nueva.version - 1));
  const cambios = vieja === undefined ? [] : diferenciasDeRutas(vieja, nueva);
  return (
    <>
      <h3 className={estilos.subtitulo}>{t('planes.hojaDeRuta')}</h3>
      <ul className={estilos.filas}>
        {rutas.toReversed().map((r) => (
          <li key={r.version}>
            <span>
              {t('planes.version', { n: r.version })}
              {r === nueva && ` · ${t('planes.vigente')}`}
            </span>
            <span className={estilos.nota}>{dia(r.aprobadaEl)}</span>
            <div className={estilos.detalle}>
              {r.motivo !== null && <p>{r.motivo}</p>}
              <Respaldo {...r} />
            </div>
          </li>
        ))}
      </ul>
      {vieja !== undefined && (
        <>
          <Select
            className="no-imprimir"
            label={t('planes.compararCon')}
            data={rutas
              .filter((r) => r !== nueva)
              .map((r) => ({
                value: `${r.version}`,
                label: t('planes.version', { n: r.version }),
              }))}
            value={`${vieja.version}`}
            allowDeselect={false}
            onChange={(v) => ponerDe(Number(v))}
            maw={240}
          />
          {cambios.length === 0 && <p className={estilos.nota}>{t('planes.sinCambios')}</p>}
          <ul className={estilos.cambios}>
            {cambios.map((x) => (
              <li key={`${x.clave}-${x.campo}`}>
                <span className={estilos.codigo}>{x.clave}</span>
                {x.campo === null ? (
                  t(`planes.cambio.${x.clase}`)
                ) : (
                  <>
                    {t(`planes.campo.${x.campo}`)}: <del>{decir(x.antes)}</del>{' '}
                    <ins>{decir(x.despues)}</ins>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const decir = (v: string | number | null): string =>
  typeof v === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(v) ? dia(v) : v === null ? '—' : String(v);
