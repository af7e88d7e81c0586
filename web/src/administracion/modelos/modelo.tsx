import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSesion } from '../../api/consultas';
import { diaDe, fechaLarga } from '../../formato/fechas';
import { cifra } from '../../formato/numeros';
import { Tabla } from '../../lista/lista-paginada';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Migas } from '../../vocabulario/migas';
import lista from '../../lista/lista.module.css';
import { AbrirDeModelo } from './abrir-de-modelo';
import { ConfirmarModelo } from './confirmar-modelo';
import { modelo as consultaDe, type Modelo } from './consultas';
import { EstadoDeModelo } from './lista-de-modelos';
import estilos from './modelos.module.css';
import { PruebasDeModelo } from './pruebas-de-modelo';
import { RetirarModelo } from './retirar-modelo';
import { SubirModelo } from './subir-modelo';
import { TablaDeHallazgos } from './tabla-de-hallazgos';

const DibujoDeModelo = lazy(() => import('./dibujo-de-modelo'));

/** A drawn procedure: its drawing, what was found in it, and the way to put it into use. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const consulta = useQuery(consultaDe(id));
  const cargos = useSesion()?.cargos;
  const [elegido, elegir] = useState<string | null>(null);
  const [retirando, { open, close }] = useDisclosure(false);
  if (consulta.isPending) return <Huecos />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const m = consulta.data;
  const loAbro = cargos?.some((c) => m.abren.some((r) => r.rol === c.rol)) === true;
  return (
    <>
      <Migas
        migas={[
          { texto: t('administracion.secciones.modelos'), a: '/administracion/modelos' },
          { texto: m.nombre },
        ]}
      />
      <Encabezado
        titulo={m.nombre}
        acciones={
          <Group gap="sm">
            <Button
              component="a"
              href={`/api/modelos/${m.id}/contenido`}
              download
              variant="default"
              leftSection={<IconDownload size={16} stroke={1.5} />}
            >
              {t('modelos.descargar')}
            </Button>
            {m.puedo.retirar && (
              <Button variant="default" onClick={open}>
                {t('modelos.retirar')}
              </Button>
            )}
          </Group>
        }
      >
        <p className={lista.bajada}>
          <EstadoDeModelo modelo={m} /> {t('modelos.version', { n: m.version })} ·{' '}
          {t('modelos.subidoPor', { autor: m.autor, fecha: fechaLarga(diaDe(m.subidoEn)) })}
        </p>
      </Encabezado>
      {retirando && <RetirarModelo modelo={m} alCerrar={close} />}
      <div className={estilos.estado}>
        <EnQueEsta modelo={m} />
      </div>
      <Seccion titulo={t('modelos.elDibujo')}>
        {!m.conDiagrama && <AvisoEnLinea>{t('modelos.sinDibujo')}</AvisoEnLinea>}
        <Suspense fallback={<Huecos filas={1} alto={420} />}>
          <DibujoDeModelo modelo={m} elegido={elegido} alElegir={elegir} />
        </Suspense>
        {m.hallazgos.length > 0 && (
          <TablaDeHallazgos hallazgos={m.hallazgos} elegido={elegido} alElegir={elegir} />
        )}
      </Seccion>
      {m.ejecutable && (
        <Seccion titulo={t('modelos.pruebas.titulo')}>
          <PruebasDeModelo modelo={m} />
        </Seccion>
      )}
      {m.puedo.confirmar && (
        <Seccion titulo={t('modelos.ponerEnUso')}>
          <ConfirmarModelo modelo={m} />
        </Seccion>
      )}
      {m.estado !== 'borrador' && m.abren.length > 0 && (
        <Seccion titulo={t('modelos.confirmado')}>
          <Confirmado modelo={m} />
        </Seccion>
      )}
      {m.estado === 'confirmado' && (
        <Seccion titulo={t('modelos.abrirUno')}>
          {loAbro ? (
            <AbrirDeModelo procedimiento={m.procedimiento} />
          ) : (
            <AvisoEnLinea>
              {t('modelos.loAbren', { abren: m.abren.map((r) => r.etiqueta).join(', ') })}
            </AvisoEnLinea>
          )}
        </Seccion>
      )}
      <Seccion titulo={t('modelos.versiones')}>
        <Versiones modelo={m} />
        {m.puedo.subir && <SubirModelo clave={m.clave} />}
      </Seccion>
    </>
  );
}

function Seccion({ titulo, children }: { titulo: string; children: ReactNode }) {
  return (
    <section className={lista.seccion} aria-label={titulo}>
      <div className={lista.cabeza}>
        <h2>{titulo}</h2>
      </div>
      {children}
    </section>
  );
}

/** What has to be done now, in a sentence. */
function EnQueEsta({ modelo: m }: { modelo: Modelo }) {
  const { t } = useTranslation();
  if (m.estado === 'retirado')
    return (
      <AvisoEnLinea titulo={t('modelos.estaRetirado')}>
        <p>{m.motivo}</p>
      </AvisoEnLinea>
    );
  if (m.estado === 'confirmado') return null;
  return m.ejecutable ? (
    <AvisoEnLinea tono="acento" signo="cumplido" titulo={t('modelos.seLee')}>
      <p>{t('modelos.faltaConfirmar')}</p>
    </AvisoEnLinea>
  ) : (
    <AvisoEnLinea
      tono="rojo"
      signo="vencido"
      titulo={t('modelos.impiden', {
        count: m.hallazgos.filter((h) => h.gravedad === 'impide').length,
      })}
    >
      <p>{t('modelos.impidenAyuda')}</p>
    </AvisoEnLinea>
  );
}

function Confirmado({ modelo: m }: { modelo: Modelo }) {
  const { t } = useTranslation();
  const dichos = (roles: Modelo['abren']): string => roles.map((r) => r.etiqueta).join(', ');
  return (
    <>
      <Tabla
        titulo={t('modelos.confirmado')}
        columnas={[t('modelos.carril'), t('modelos.actuan'), t('modelos.registran')]}
      >
        {m.carriles.map((c) => (
          <tr key={c.carril}>
            <th scope="row">{c.nombre ?? t('modelos.sinCarril')}</th>
            <td data-rotulo={t('modelos.actuan')}>{dichos(c.actuan)}</td>
            <td data-rotulo={t('modelos.registran')}>
              {c.registran.length === 0 ? '–' : dichos(c.registran)}
            </td>
          </tr>
        ))}
      </Tabla>
      <p className={lista.menor}>
        {t('modelos.para', {
          titulares: m.titulares.map((x) => x.etiqueta).join(', '),
          abren: dichos(m.abren),
        })}
      </p>
    </>
  );
}

function Versiones({ modelo: m }: { modelo: Modelo }) {
  const { t } = useTranslation();
  return (
    <Tabla
      titulo={t('modelos.versiones')}
      columnas={[
        t('modelos.modelo'),
        t('modelos.estado'),
        t('modelos.subido'),
        { texto: t('modelos.procesos'), numero: true },
      ]}
    >
      {m.versiones.map((v) => (
        <tr key={v.id}>
          <th scope="row">
            {v.id === m.id ? (
              <span aria-current="true">{t('modelos.version', { n: v.version })}</span>
            ) : (
              <Link to={`/administracion/modelos/${v.id}`} className={lista.nombre}>
                {t('modelos.version', { n: v.version })}
              </Link>
            )}
          </th>
          <td data-rotulo={t('modelos.estado')}>{v.estadoEtiqueta}</td>
          <td data-rotulo={t('modelos.subido')}>{fechaLarga(diaDe(v.subidoEn))}</td>
          <td data-rotulo={t('modelos.procesos')} className={lista.numero}>
            {cifra(v.procesos)}
          </td>
        </tr>
      ))}
    </Tabla>
  );
}
