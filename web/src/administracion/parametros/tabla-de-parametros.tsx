import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fechaLarga } from '../../formato/fechas';
import estilos from '../../lista/lista.module.css';
import { NumeroDePaso } from '../../vocabulario/numero-de-paso';
import { Rotulo } from '../../vocabulario/rotulo';
import type { Parametro } from '../instalacion';
import { agrupar } from './agrupar';
import { FuenteDeParametro } from './fuente-de-parametro';
import propios from './tabla-de-parametros.module.css';
import { decirValor } from './valor-de-parametro';

interface Props {
  /** The procedure they are of; null: of none. */
  readonly titulo: string | null;
  readonly grupo: string;
  readonly lista: readonly Parametro[];
  readonly alAbrir: (nombre: string) => void;
}

/** What is said of several of them is said once, over the table. */
export function TablaDeParametros({ titulo, grupo, lista, alAbrir }: Props) {
  const { t } = useTranslation();
  const comun = explicacionComun(lista);
  return (
    <>
      {titulo !== null && <h3 className={propios.titulo}>{titulo}</h3>}
      {comun !== null && <p className={propios.comun}>{comun}</p>}
      <table className={estilos.tabla}>
        <caption className="solo-lector">{titulo ?? grupo}</caption>
        <thead>
          <tr>
            <th scope="col" style={{ width: '55%' }}>
              {t('parametros.parametro')}
            </th>
            <th scope="col">{t('parametros.valor')}</th>
            <th scope="col">
              <span className="solo-lector">{t('parametros.cambiar')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lista.map((p) => (
            <Fila key={p.nombre} p={p} comun={comun} alAbrir={() => alAbrir(p.nombre)} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The one most of them share; null when no two do. */
function explicacionComun(lista: readonly Parametro[]): string | null {
  const [primera] = [...agrupar(lista, (p) => p.explicacion)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return primera !== undefined && primera[1].length > 1 ? primera[0] : null;
}

function Fila({ p, comun, alAbrir }: { p: Parametro; comun: string | null; alAbrir: () => void }) {
  const { t } = useTranslation();
  const verbo = t(p.puedeFijar ? 'parametros.cambiar' : 'parametros.verHistoria');
  return (
    <tr>
      <th scope="row">
        <span className={propios.nombre}>
          {p.paso !== null && <NumeroDePaso n={p.paso} tamano="sm" />}
          <span className={estilos.nombre}>{p.etiqueta}</span>
        </span>
        {p.explicacion !== comun && <span className={estilos.menor}>{p.explicacion}</span>}
        <FuenteDeParametro p={p} />
      </th>
      <td>
        <strong className="cifra">{decirValor(p, p.valor)}</strong>
        <span className={estilos.menor}>
          {t(`parametros.origen.${p.origen}`)}
          {p.desde !== null && ` · ${fechaLarga(p.desde)}`}
        </span>
        {p.proxima !== null && (
          <Rotulo tono="acento">
            {t('parametros.proxima', {
              fecha: fechaLarga(p.proxima.desde),
              valor: decirValor(p, p.proxima.valor),
            })}
          </Rotulo>
        )}
      </td>
      <td className={estilos.acciones}>
        <Button
          variant="default"
          size="compact-md"
          onClick={alAbrir}
          aria-label={`${verbo}: ${p.etiqueta}`}
        >
          {verbo}
        </Button>
      </td>
    </tr>
  );
}
