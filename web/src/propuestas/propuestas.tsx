import { Button, Group } from '@mantine/core';
import { IconBulb, IconKeyboard } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RUTA as BORRADORES } from '../asistente/consultas';
import { diaDe, fechaLarga } from '../formato/fechas';
import { CampoDeBusqueda } from '../lista/campo-de-busqueda';
import { FiltroDeOpciones, Filtros } from '../lista/filtros';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { ListaPaginada, Tabla } from '../lista/lista-paginada';
import lista from '../lista/lista.module.css';
import { EJES } from '../participar/opciones';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Rotulo } from '../vocabulario/rotulo';
import { Vacio } from '../vocabulario/vacio';
import { borrados, CLAVES, propuestas } from './consultas';

const ESTADOS = [
  'revisandoAdmision',
  'evaluandoPropuesta',
  'respondiendoSeleccion',
  'respondiendoNoSeleccion',
  'siguiendoPropuesta',
  'propuestaNoSeleccionada',
  'propuestaNoAdmitida',
  'respondiendoAporte',
  'aporteRespondido',
  'aporteRetirado',
] as const;

/** The queue: what came in and nobody looked at, and everything that goes on. */
export function Component() {
  const { t } = useTranslation();
  const { filtro, cambiar, quitar, hay } = useFiltros(CLAVES);
  const consulta = useInfiniteQuery(propuestas(filtro));
  const pedidos = useQuery(borrados()).data?.elementos ?? [];
  return (
    <>
      <Encabezado
        titulo={t('propuestas.titulo')}
        acciones={
          <Group gap="xs">
            <Button component={Link} to={BORRADORES} variant="subtle">
              {t('asistente.borradores')}
            </Button>
            <Button
              component={Link}
              to="/propuestas/digitar"
              variant="default"
              leftSection={<IconKeyboard size={16} stroke={1.5} />}
            >
              {t('propuestas.digitar')}
            </Button>
          </Group>
        }
      >
        <p className={lista.bajada}>{t('propuestas.bajada')}</p>
      </Encabezado>
      {pedidos.length > 0 && (
        <div style={{ marginTop: 16 }}>
          <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('propuestas.borrados')}>
            <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
              {pedidos.map((b) => (
                <li key={b.propuesta}>
                  <Link to={`/propuestas/${b.propuesta}`}>
                    {t('propuestas.borradoDe', {
                      codigo: b.codigo,
                      gobierno: b.titular,
                      vence: fechaLarga(b.vence),
                    })}
                  </Link>
                </li>
              ))}
            </ul>
          </AvisoEnLinea>
        </div>
      )}
      <div style={{ marginTop: 20 }}>
        <Filtros rotulo={t('propuestas.filtros')} hay={hay} alQuitar={quitar}>
          <CampoDeBusqueda
            className={lista.busqueda ?? ''}
            rotulo={t('participar.buscarRotulo')}
            valor={filtro.q ?? ''}
            alCambiar={(q) => cambiar({ q })}
          />
          <FiltroDeOpciones
            rotulo={t('propuestas.claseRotulo')}
            todos={t('propuestas.todasLasClases')}
            opciones={(['propuesta', 'observacion', 'comentario'] as const).map((codigo) => ({
              codigo,
              etiqueta: t(`propuestas.clases.${codigo}`),
            }))}
            valor={filtro.clase}
            alCambiar={(clase) => cambiar({ clase })}
          />
          <FiltroDeOpciones
            rotulo={t('propuestas.recepcion')}
            todos={t('propuestas.todasRecibidas')}
            opciones={(['porModerar', 'enTramite', 'apartada'] as const).map((codigo) => ({
              codigo,
              etiqueta: t(`propuestas.moderacion.${codigo}`),
            }))}
            valor={filtro.moderacion}
            alCambiar={(moderacion) => cambiar({ moderacion })}
          />
          <FiltroDeOpciones
            rotulo={t('propuestas.estado')}
            todos={t('propuestas.todosLosEstados')}
            opciones={ESTADOS.map((codigo) => ({
              codigo,
              etiqueta: t(`propuestas.estados.${codigo}`),
            }))}
            valor={filtro.estado}
            alCambiar={(estado) => cambiar({ estado })}
          />
          <FiltroDeOpciones
            rotulo={t('participar.ejeRotulo')}
            todos={t('participar.todosLosEjes')}
            opciones={EJES.map((codigo) => ({ codigo, etiqueta: t(`participar.eje.${codigo}`) }))}
            valor={filtro.eje}
            alCambiar={(eje) => cambiar({ eje })}
          />
        </Filtros>
        <ListaPaginada
          consulta={consulta}
          huecos={5}
          alto={56}
          vacio={
            <Vacio
              icono={<IconBulb size={28} stroke={1.5} />}
              titulo={t(hay ? 'propuestas.sinCoincidencias' : 'propuestas.vacia')}
            >
              {!hay && t('propuestas.vaciaAyuda')}
            </Vacio>
          }
        >
          {(filas) => (
            <Tabla
              titulo={t('propuestas.titulo')}
              columnas={[
                t('propuestas.propuesta'),
                t('propuestas.estado'),
                { texto: t('propuestas.evaluaciones'), numero: true },
                { texto: t('propuestas.promedio'), numero: true },
              ]}
              atras={consulta.isPlaceholderData}
            >
              {filas.map((p) => (
                <tr key={p.id}>
                  <th scope="row">
                    <Link to={`/propuestas/${p.id}`} className={lista.nombre}>
                      {p.codigo} · {resumen(p.problema)}
                    </Link>
                    <span className={lista.menor}>{p.titular.nombre}</span>
                    <span className={lista.menor}>
                      {p.clase === 'propuesta'
                        ? t(`propuestas.canal.${p.canal}`)
                        : `${t(`propuestas.clase.${p.clase}`)} ${p.compromiso ?? ''}`}{' '}
                      · {fechaLarga(diaDe(p.recibidaEn))}
                    </span>
                  </th>
                  <td>
                    <Rotulo {...(p.moderacion === 'porModerar' ? { tono: 'ambar' as const } : {})}>
                      {p.estadoTexto}
                    </Rotulo>
                  </td>
                  <td className={lista.numero} data-rotulo={t('propuestas.evaluaciones')}>
                    {/* Comments and observations are answered, not scored. */}
                    {p.clase === 'propuesta' ? p.evaluaciones : '—'}
                  </td>
                  <td className={lista.numero} data-rotulo={t('propuestas.promedio')}>
                    {p.promedio === null ? '—' : p.promedio.toLocaleString('es-EC')}
                  </td>
                </tr>
              ))}
            </Tabla>
          )}
        </ListaPaginada>
      </div>
    </>
  );
}

const LARGO = 90;
const resumen = (texto: string): string =>
  texto.length <= LARGO ? texto : `${texto.slice(0, LARGO).replace(/\s+\S*$/, '')}…`;
