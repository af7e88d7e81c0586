import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Designacion } from '../consultas';
import estilos from '../../lista/lista.module.css';
import { MarcasDeCargo, useNombreDeCargo, usePeriodo } from './cargo-escrito';

const Designar = lazy(() => import('./designar'));
const Terminar = lazy(() => import('./terminar'));
const Acreditar = lazy(() => import('./acreditar'));

type Abierto = { readonly que: 'reemplazar' | 'terminar' | 'acreditar'; readonly d: Designacion };

/** Offices in rows: of a government (who) or of a person (where), with what may be done to each. */
export function TablaDeCargos({
  titulo,
  cargos,
  deQuien,
}: {
  titulo: string;
  cargos: readonly Designacion[];
  /** Whose page this is: the other half is what the row says first. */
  deQuien: 'gobierno' | 'persona';
}) {
  const { t } = useTranslation();
  const nombre = useNombreDeCargo();
  const periodo = usePeriodo();
  const [abierto, abrir] = useState<Abierto | null>(null);
  const cerrar = (): void => abrir(null);
  return (
    <>
      <table className={estilos.tabla}>
        <caption className="solo-lector">{titulo}</caption>
        <thead>
          <tr>
            {deQuien === 'gobierno' && <th scope="col">{t('directorio.persona')}</th>}
            <th scope="col">{t('directorio.rol')}</th>
            <th scope="col">{t('directorio.cuando')}</th>
            <th scope="col">{t('directorio.papel')}</th>
            <th scope="col">
              <span className="solo-lector">{t('directorio.acciones')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {cargos.map((d) => (
            <tr key={d.id}>
              {deQuien === 'gobierno' && (
                <th scope="row">
                  {d.puedo ? (
                    <Link
                      to={`/administracion/personas/${d.persona.id}`}
                      className={estilos.nombre}
                    >
                      {d.persona.nombre}
                    </Link>
                  ) : (
                    <span className={estilos.nombre}>{d.persona.nombre}</span>
                  )}
                  {d.persona.clase === 'unidad' && (
                    <span className={estilos.menor}>{t('directorio.unidad')}</span>
                  )}
                  {(d.correoDeclarado ?? d.persona.correo) !== null && (
                    <span className={estilos.menor}>{d.correoDeclarado ?? d.persona.correo}</span>
                  )}
                </th>
              )}
              <td>
                {deQuien === 'persona' && d.titular !== null ? (
                  <>
                    <span className={estilos.nombre}>{nombre(d, false, false)}</span>
                    <Link to={`/gobiernos/${d.titular.id}/cargos`} className={estilos.menor}>
                      {d.titular.nombre}
                    </Link>
                  </>
                ) : (
                  nombre(d, deQuien === 'persona', false)
                )}{' '}
                <MarcasDeCargo d={d} />
              </td>
              <td data-rotulo={t('directorio.cuando')}>{periodo(d)}</td>
              <td data-rotulo={t('directorio.papel')}>
                <Papeles d={d} />
              </td>
              <td className={estilos.acciones}>
                {d.puedo && d.situacion !== 'terminada' && (
                  <Menu position="bottom-end">
                    <Menu.Target>
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={t('directorio.accionesDe', {
                          nombre: d.persona.nombre,
                          cargo: nombre(d),
                        })}
                      >
                        <IconDots size={18} stroke={1.5} />
                      </Button>
                    </Menu.Target>
                    <Menu.Dropdown>
                      {d.documento === null && (
                        <Menu.Item onClick={() => abrir({ que: 'acreditar', d })}>
                          {t('directorio.ponerDocumento')}
                        </Menu.Item>
                      )}
                      {d.titular !== null && (
                        <Menu.Item onClick={() => abrir({ que: 'reemplazar', d })}>
                          {t('directorio.reemplazar')}
                        </Menu.Item>
                      )}
                      <Menu.Item onClick={() => abrir({ que: 'terminar', d })}>
                        {t('directorio.terminar')}
                      </Menu.Item>
                    </Menu.Dropdown>
                  </Menu>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Suspense fallback={null}>
        {abierto?.que === 'terminar' && <Terminar designacion={abierto.d} alCerrar={cerrar} />}
        {abierto?.que === 'acreditar' && <Acreditar designacion={abierto.d} alCerrar={cerrar} />}
        {abierto?.que === 'reemplazar' && abierto.d.titular !== null && (
          <Designar titular={abierto.d.titular} reemplaza={abierto.d} alCerrar={cerrar} />
        )}
      </Suspense>
    </>
  );
}

function Papeles({ d }: { d: Designacion }) {
  const { t } = useTranslation();
  const papel = (id: string, texto: string) => (
    <a href={`/api/documentos/${id}/contenido`} download className={estilos.menor}>
      {texto}
    </a>
  );
  if (d.documento === null && d.documentoFin === null) return '—';
  return (
    <>
      {d.documento !== null && papel(d.documento, t('directorio.papelInicio'))}
      {d.documentoFin !== null && papel(d.documentoFin, t('directorio.papelFin'))}
    </>
  );
}
