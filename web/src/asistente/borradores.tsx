import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { momento } from '../formato/fechas';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { ListaPaginada, Tabla } from '../lista/lista-paginada';
import lista from '../lista/lista.module.css';
import { Encabezado } from '../vocabulario/encabezado';
import { Migas } from '../vocabulario/migas';
import { Rotulo } from '../vocabulario/rotulo';
import { Vacio } from '../vocabulario/vacio';
import { borradores, RUTA } from './consultas';

/** Commitments being written where one works, the last one touched first. */
export function Component() {
  const { t } = useTranslation();
  const { filtro } = useFiltros(['plan', 'propuesta'] as const);
  const consulta = useInfiniteQuery(
    borradores({
      ...(filtro.plan === undefined ? {} : { plan: filtro.plan }),
      ...(filtro.propuesta === undefined ? {} : { propuesta: filtro.propuesta }),
    }),
  );
  return (
    <>
      <Migas
        migas={[
          { texto: t('propuestas.titulo'), a: '/propuestas' },
          { texto: t('asistente.borradores') },
        ]}
      />
      <Encabezado titulo={t('asistente.borradores')}>
        <p className={lista.bajada}>{t('asistente.borradoresBajada')}</p>
      </Encabezado>
      <ListaPaginada
        consulta={consulta}
        huecos={4}
        alto={56}
        vacio={
          <Vacio
            icono={<IconFileText size={28} stroke={1.5} />}
            titulo={t('asistente.sinBorradores')}
            accion={
              <Button component={Link} to="/propuestas" variant="default">
                {t('asistente.verPropuestas')}
              </Button>
            }
          >
            {t('asistente.sinBorradoresAyuda')}
          </Vacio>
        }
      >
        {(filas) => (
          <Tabla
            titulo={t('asistente.borradores')}
            columnas={[t('asistente.compromiso'), t('asistente.ultimoCambio')]}
            atras={consulta.isPlaceholderData}
          >
            {filas.map((b) => (
              <tr key={b.id}>
                <th scope="row">
                  <Link to={`${RUTA}/${b.id}`} className={lista.nombre}>
                    {[b.codigo, b.titulo === '' ? t('asistente.sinTitulo') : b.titulo]
                      .filter((x) => x !== '')
                      .join(' · ')}
                  </Link>
                  <span className={lista.menor}>
                    {[
                      b.titular.nombre,
                      b.propuestas === 0
                        ? null
                        : t('asistente.dePropuestas', { count: b.propuestas }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {b.pasadoEn !== null && <Rotulo>{t('asistente.pasado')}</Rotulo>}
                </th>
                <td data-rotulo={t('asistente.ultimoCambio')}>
                  {momento(b.guardadoEn)}
                  <span className={lista.menor}>{b.guardadoPor}</span>
                </td>
              </tr>
            ))}
          </Tabla>
        )}
      </ListaPaginada>
    </>
  );
}
