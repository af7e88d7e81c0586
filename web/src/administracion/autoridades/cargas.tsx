import { Button, FileButton, Group, Progress } from '@mantine/core';
import { IconFileSpreadsheet, IconUpload, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Problema } from '../../api/modelo';
import { problemaDe } from '../../api/problema';
import { CampoDocumento } from '../../documentos/campo-documento';
import { momento } from '../../formato/fechas';
import { cifra } from '../../formato/numeros';
import { PorNivel, PorProvincia } from '../../gobiernos/filtros-de-gobierno';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Vacio } from '../../vocabulario/vacio';
import { cargas } from '../consultas';
import estilos from '../../lista/lista.module.css';
import { PieDeLista } from '../../lista/pie-de-lista';
import { PorRatificar } from './por-ratificar';
import { subirLista } from './subir-lista';

/** New authorities for many governments: the template, the list filled in, and those brought before. */
export function Component() {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const consulta = useInfiniteQuery(cargas());
  const [nivel, ponerNivel] = useState<string | null>(null);
  const [provincia, ponerProvincia] = useState<string | null>(null);
  const [documento, ponerDocumento] = useState<string | null>(null);
  const [avance, ponerAvance] = useState<number | null>(null);
  const [problema, ponerProblema] = useState<Problema | null>(null);
  const lista = (consulta.data?.pages ?? []).flatMap((p) => p.elementos);
  const plantilla = (formato: 'xlsx' | 'csv'): string => {
    const q = new URLSearchParams({ formato });
    if (nivel !== null) q.set('nivel', nivel);
    if (provincia !== null) q.set('provincia', provincia);
    return `/api/cambios-de-autoridad/plantilla?${q.toString()}`;
  };
  const subir = async (archivo: File | null): Promise<void> => {
    if (archivo === null || documento === null) return;
    ponerProblema(null);
    ponerAvance(0);
    try {
      const carga = await subirLista(archivo, documento, ponerAvance);
      void navegar(`/administracion/cambio-de-autoridades/${carga.id}`);
    } catch (error) {
      ponerProblema(problemaDe(error));
      ponerAvance(null);
    }
  };
  return (
    <>
      <Encabezado titulo={t('administracion.secciones.cambio-de-autoridades')}>
        <p className={estilos.bajada}>{t('autoridades.bajada')}</p>
      </Encabezado>
      <section className={estilos.seccion} aria-labelledby="lista-nueva">
        <div className={estilos.cabeza}>
          <h2 id="lista-nueva">{t('autoridades.nueva')}</h2>
        </div>
        <ol style={{ display: 'grid', gap: 20, margin: 0, paddingLeft: 20, maxWidth: 760 }}>
          <li>
            <p style={{ margin: '0 0 8px' }}>{t('autoridades.paso1')}</p>
            <Group gap="xs">
              <PorNivel valor={nivel} alCambiar={ponerNivel} />
              <PorProvincia valor={provincia} alCambiar={ponerProvincia} />
              <Button
                component="a"
                href={plantilla('xlsx')}
                download
                variant="default"
                leftSection={<IconFileSpreadsheet size={16} stroke={1.5} />}
              >
                {t('autoridades.plantillaXlsx')}
              </Button>
              <Button component="a" href={plantilla('csv')} download variant="subtle">
                {t('autoridades.plantillaCsv')}
              </Button>
            </Group>
          </li>
          <li>
            <CampoDocumento
              rotulo={t('autoridades.documento')}
              ayuda={t('autoridades.documentoAyuda')}
              opcional={false}
              titular={null}
              tipos={['designacion', 'otro']}
              valor={documento}
              alCambiar={ponerDocumento}
            />
          </li>
          <li>
            <p style={{ margin: '0 0 8px' }}>{t('autoridades.paso3')}</p>
            <FileButton
              onChange={(f) => void subir(f)}
              accept=".xlsx,.csv"
              inputProps={{ 'aria-label': t('autoridades.subir'), tabIndex: -1 }}
            >
              {(props) => (
                <Button
                  {...props}
                  disabled={documento === null}
                  loading={avance !== null}
                  leftSection={<IconUpload size={16} stroke={1.5} />}
                >
                  {t('autoridades.subir')}
                </Button>
              )}
            </FileButton>
            {avance !== null && (
              <Progress mt="sm" value={avance * 100} aria-label={t('documento.subiendo')} />
            )}
            {problema !== null && (
              <div style={{ marginTop: 12 }}>
                <AvisoDeProblema problema={problema} />
              </div>
            )}
          </li>
        </ol>
      </section>
      <PorRatificar />
      <section className={estilos.seccion} aria-labelledby="listas-subidas">
        <div className={estilos.cabeza}>
          <h2 id="listas-subidas">{t('autoridades.subidas')}</h2>
        </div>
        {consulta.isPending ? (
          <Huecos filas={3} alto={40} />
        ) : consulta.isError ? (
          <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
        ) : lista.length === 0 ? (
          <Vacio icono={<IconUsers size={28} stroke={1.5} />} titulo={t('autoridades.vacia')}>
            {t('autoridades.vaciaAyuda')}
          </Vacio>
        ) : (
          <>
            <table className={estilos.tabla}>
              <caption className="solo-lector">{t('autoridades.subidas')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('autoridades.archivo')}</th>
                  <th scope="col">{t('autoridades.subidaPor')}</th>
                  <th scope="col">{t('autoridades.filas')}</th>
                  <th scope="col">{t('autoridades.registradas')}</th>
                  <th scope="col">{t('autoridades.porRegistrar')}</th>
                  <th scope="col">{t('autoridades.conErrores')}</th>
                </tr>
              </thead>
              <tbody>
                {lista.map((c) => (
                  <tr key={c.id}>
                    <th scope="row">
                      <Link
                        to={`/administracion/cambio-de-autoridades/${c.id}`}
                        className={estilos.nombre}
                      >
                        {c.nombre}
                      </Link>
                    </th>
                    <td data-rotulo={t('autoridades.subidaPor')}>
                      {c.creadaPor}
                      <span className={estilos.menor}>{momento(c.creadaEn)}</span>
                    </td>
                    <td data-rotulo={t('autoridades.filas')}>{cifra(c.filas)}</td>
                    <td data-rotulo={t('autoridades.registradas')}>
                      {cifra(c.conteos.registrada)}
                    </td>
                    <td data-rotulo={t('autoridades.porRegistrar')}>{cifra(c.conteos.lista)}</td>
                    <td data-rotulo={t('autoridades.conErrores')}>
                      {cifra(c.conteos.conErrores + c.conteos.fallida)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <PieDeLista consulta={consulta} vistos={lista.length} />
          </>
        )}
      </section>
    </>
  );
}
