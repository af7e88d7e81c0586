import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { cifra } from '../formato/numeros';
import type { Fila, Tablero } from './consultas';
import { Desplegable } from './desplegable';
import { estadoDe, gradoDe, porciento } from './filtros';
import estilos from './cartograma.module.css';

interface Props {
  readonly tablero: Tablero;
  readonly filas: readonly Fila[];
  readonly medida: number;
  readonly abierta: string | null;
  readonly alMedir: (medida: string | null) => void;
  readonly alAbrir: (provincia: string | null) => void;
  readonly alFiltrar: (provincia: string) => void;
  /** The operator's own, instead of the tiles. */
  readonly mapa: ReactNode;
}

export const cumplidosDe = (tablero: Tablero, provincia: string | null, medida: number) => {
  const g = tablero.grupos.provincia.find((x) => x.clave === provincia);
  return { n: g?.n ?? 0, cumplidos: g?.cumplidos[medida - 1] ?? 0, etiqueta: g?.etiqueta ?? '' };
};

/** The country in tiles: each province opens into its governments, one tile each. */
export function Cartograma(p: Props) {
  const { t } = useTranslation();
  const { tablero, medida } = p;
  const paso = tablero.pasos[medida - 1];
  return (
    <section aria-labelledby="cartograma" className={estilos.seccion}>
      <h2 id="cartograma">{t('tablero.cartograma.titulo')}</h2>
      <p className={estilos.bajada}>
        {t('tablero.cartograma.cuantos', {
          n: cifra(paso?.estados.cumplido ?? 0),
          de: cifra(tablero.n),
          paso: medida,
        })}
      </p>
      <Desplegable
        alto={36}
        className="no-imprimir"
        aria-label={t('tablero.cartograma.medida')}
        data={tablero.pasos.map((x) => ({
          value: String(x.numero),
          label: `${x.numero}. ${x.actividad}`,
        }))}
        value={String(medida)}
        allowDeselect={false}
        onChange={p.alMedir}
        mb="sm"
      />
      {p.abierta === null ? (
        <>
          {p.mapa ?? <Losetas {...p} />}
          <SinProvincia {...p} />
        </>
      ) : (
        <Provincia {...p} abierta={p.abierta} />
      )}
      <ul className={estilos.escala} aria-label={t('tablero.cartograma.escala')}>
        {['0–9 %', '10–24', '25–49', '50–74', t('tablero.cartograma.oMas', { n: 75 })].map(
          (r, i) => (
            <li key={r} data-grado={i}>
              <span>{r}</span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function Losetas({ tablero, medida, alAbrir }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={estilos.losetas}>
      {tablero.losetas.map((l) => {
        const { n, cumplidos, etiqueta } = cumplidosDe(tablero, l.codigo, medida);
        const p = porciento(cumplidos, n);
        return (
          <li key={l.codigo} style={{ gridColumn: l.columna + 1, gridRow: l.fila + 1 }}>
            <button
              type="button"
              data-grado={gradoDe(p)}
              disabled={n === 0}
              onClick={() => alAbrir(l.codigo)}
              title={t('tablero.cartograma.loseta', {
                provincia: etiqueta || l.corto,
                p,
                n: cumplidos,
                de: n,
                paso: medida,
              })}
            >
              <span className={estilos.corto}>{l.corto}</span>
              <strong>{n === 0 ? '—' : `${p} %`}</strong>
              <span className={estilos.cuantos}>
                {t('tablero.deTantos', { n: cifra(cumplidos), de: cifra(n) })}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Those that no tile counts, so that the tiles add up to the total above them. */
function SinProvincia({ tablero, medida, alFiltrar }: Props) {
  const { t } = useTranslation();
  const { n, cumplidos } = cumplidosDe(tablero, null, medida);
  if (n === 0) return null;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      mt="xs"
      title={t('tablero.cartograma.filtrar')}
      onClick={() => alFiltrar('ninguno')}
    >
      {t('tablero.cartograma.sinProvincia', { n: cifra(cumplidos), de: cifra(n) })}
    </Button>
  );
}

function Provincia({
  tablero,
  filas,
  medida,
  abierta,
  alAbrir,
  alFiltrar,
}: Props & { readonly abierta: string }) {
  const { t } = useTranslation();
  const { n, cumplidos, etiqueta } = cumplidosDe(tablero, abierta, medida);
  const suyas = filas.filter((x) => x.provincia === abierta);
  const niveles = ['provincial', 'metropolitano', 'municipal', 'parroquial_rural', null] as const;
  return (
    <div className={estilos.abierta}>
      <div className={estilos.cabeza}>
        <h3>
          {etiqueta} · {t('tablero.deTantos', { n: cifra(cumplidos), de: cifra(n) })}
        </h3>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => alFiltrar(abierta)}
          className="no-imprimir"
        >
          {t('tablero.cartograma.filtrar')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => alAbrir(null)}
          className="no-imprimir"
        >
          {t('tablero.cartograma.volver')}
        </Button>
      </div>
      {niveles.map((nivel) => {
        const deNivel = suyas.filter((x) => x.nivel === nivel);
        if (deNivel.length === 0) return null;
        return (
          <div key={nivel ?? 'otro'}>
            <h4>
              {t(`tablero.niveles.${nivel ?? 'otro'}`)} ({deNivel.length})
            </h4>
            <ul className={estilos.gads}>
              {deNivel.map((x) => {
                const estado = estadoDe(x.pasos[medida - 1]);
                return (
                  <li key={x.id}>
                    <Link
                      to={
                        x.procesoId === null ? `/gobiernos/${x.id}` : `/expedientes/${x.procesoId}`
                      }
                      className={estilos.gad}
                      data-estado={x.procesoId === null ? 'sinProceso' : estado}
                      title={x.nombre}
                      aria-label={`${x.nombre}: ${
                        x.procesoId === null
                          ? t('tablero.situacion.sinIniciar')
                          : t(`tablero.estado.${estado}`)
                      }`}
                    >
                      <span>{x.nombre}</span>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
