import { Button, FileButton } from '@mantine/core';
import { IconFiles, IconUpload } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { documentos } from '../api/consultas';
import { useExpediente } from '../expediente/contexto';
import { diaDe, fechaLarga } from '../formato/fechas';
import { tamano } from '../formato/numeros';
import { CampoDeBusqueda } from '../lista/campo-de-busqueda';
import { FiltroDeOpciones, Filtros } from '../lista/filtros';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { PieDeLista } from '../lista/pie-de-lista';
import { useNombres } from '../gobiernos/nombres';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Vacio } from '../vocabulario/vacio';
import { ACEPTA } from './formatos';
import { MarcasDeDocumento } from './marcas-de-documento';
import estilos from './documentos-del-expediente.module.css';

const SubirArchivo = lazy(() => import('./subir-archivo'));

/** Everything uploaded for this government. */
export function Component() {
  const { t } = useTranslation();
  const { situacion: s } = useExpediente();
  const { catalogos } = useNombres();
  const { filtro, cambiar, hay } = useFiltros(['tipo', 'q'] as const);
  const [archivo, ponerArchivo] = useState<File | null>(null);
  const consulta = useInfiniteQuery({
    ...documentos({ titular: s.titular.id, tipo: filtro.tipo, q: filtro.q }),
    placeholderData: keepPreviousData,
  });
  const lista = (consulta.data?.pages ?? []).flatMap((p) => p.elementos);
  // The box forgets the file once it is taken: the same one, chosen again after a cancel, is a choice too.
  const olvidar = useRef<() => void>(null);
  const subir = (
    <FileButton
      onChange={(f) => {
        ponerArchivo(f);
        olvidar.current?.();
      }}
      resetRef={olvidar}
      accept={ACEPTA}
      inputProps={{ 'aria-label': t('documento.subir'), tabIndex: -1 }}
    >
      {(props) => (
        <Button {...props} variant="default" leftSection={<IconUpload size={16} stroke={1.5} />}>
          {t('documento.subir')}
        </Button>
      )}
    </FileButton>
  );
  return (
    <section className={estilos.pagina} aria-label={t('expediente.documentos')}>
      <Filtros className={estilos.filtros}>
        <CampoDeBusqueda
          rotulo={t('documento.buscar')}
          valor={filtro.q ?? ''}
          alCambiar={(q) => cambiar({ q })}
        />
        <FiltroDeOpciones
          rotulo={t('documento.tipo')}
          todos={t('documento.tipoTodos')}
          opciones={catalogos?.tiposDeDocumento}
          valor={filtro.tipo}
          alCambiar={(tipo) => cambiar({ tipo })}
          searchable
        />
        {subir}
      </Filtros>
      {consulta.isPending ? (
        <Huecos filas={5} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : lista.length === 0 ? (
        <Vacio
          icono={<IconFiles size={28} stroke={1.5} />}
          titulo={t(hay ? 'documento.sinCoincidencias' : 'documento.vacio')}
        >
          {t(hay ? 'documento.sinCoincidenciasAyuda' : 'documento.vacioAyuda')}
        </Vacio>
      ) : (
        <ul className={estilos.lista}>
          {lista.map((d) => (
            <li key={d.id} className={estilos.fila}>
              <div className={estilos.cuerpo}>
                <Link to={`/expedientes/${s.raizId}/documentos/${d.id}`} className={estilos.titulo}>
                  {d.titulo}
                </Link>
                <p className={estilos.detalle}>
                  {[
                    d.tipos.map((x) => x.etiqueta).join(', '),
                    [d.instrumento?.etiqueta, d.numero].filter(Boolean).join(' '),
                    d.organo?.etiqueta,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <dl className={estilos.datos}>
                <div>
                  <dt>{t('documento.emision')}</dt>
                  <dd>{d.fechaEmision === null ? '—' : fechaLarga(d.fechaEmision)}</dd>
                </div>
                <div>
                  <dt>{t('documento.subido')}</dt>
                  <dd>{fechaLarga(diaDe(d.subidoEn))}</dd>
                </div>
                <div>
                  <dt>{t('documento.tamano')}</dt>
                  <dd>{tamano(d.tamano)}</dd>
                </div>
              </dl>
              <MarcasDeDocumento documento={d} />
              <p className={estilos.huella}>
                {t('documento.huella')} <code>{d.sha256}</code>
              </p>
            </li>
          ))}
        </ul>
      )}
      <PieDeLista consulta={consulta} vistos={lista.length} corta />
      <Suspense fallback={null}>
        {archivo !== null && (
          <SubirArchivo
            archivo={archivo}
            titular={s.titular.id}
            tipos={[]}
            alSubir={() => ponerArchivo(null)}
            alCerrar={() => ponerArchivo(null)}
          />
        )}
      </Suspense>
    </section>
  );
}
