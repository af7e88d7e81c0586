import { Button, Group, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import lista from '../lista/lista.module.css';
import { Rotulo } from '../vocabulario/rotulo';
import { useCargo } from '../armazon/cargo';
import type { Cita as CitaDeLey } from '../api/modelo';
import { diaDe, fechaLarga } from '../formato/fechas';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import { Cita } from '../vocabulario/cita';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { Cerrar, Descartar } from './cerrar';
import { priorizacion as consultaDe } from './consultas';
import { Criterios } from './criterios';
import { Documentos } from './documentos';
import { ElDiagnostico } from './el-diagnostico';
import { Orden } from './orden';

const VISTAS = ['orden', 'criterios', 'diagnostico', 'documentos'] as const;

/** One analysis: its order, the criteria that give it, the diagnosis and the documents it rests on. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { cargo } = useCargo();
  const { filtro, cambiar } = useFiltros(['vista'] as const);
  const consulta = useQuery(consultaDe(id));
  const [cerrando, cerrar] = useDisclosure(false);
  const [descartando, descartar] = useDisclosure(false);
  if (consulta.isPending) return <Huecos />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const p = consulta.data;
  // With nothing to score by, the criteria come first.
  const vista =
    VISTAS.find((v) => v === filtro.vista) ?? (p.versiones.length === 0 ? 'criterios' : 'orden');
  return (
    <>
      <Migas
        migas={[
          { texto: t('menu.gobiernos'), a: '/gobiernos' },
          { texto: t('priorizacion.titulo'), a: '/gobiernos/priorizacion' },
          { texto: p.nombre },
        ]}
      />
      <Encabezado
        titulo={p.nombre}
        acciones={
          <Group gap="xs">
            {p.permite.editar && (
              <Button variant="subtle" color="red" onClick={descartar.open}>
                {t('priorizacion.descartar')}
              </Button>
            )}
            {p.permite.cerrar && <Button onClick={cerrar.open}>{t('priorizacion.cerrar')}</Button>}
          </Group>
        }
      >
        <p className={lista.bajada}>{p.alcance}</p>
        <p style={{ margin: '6px 0 0' }}>
          <Rotulo tono={p.estado === 'cerrada' ? 'acento' : 'ambar'}>{p.estadoTexto}</Rotulo>{' '}
          <Cita cita={p.fuente as CitaDeLey} fuerza={p.fuente.fuerzaTexto} />
        </p>
        {p.cerradaEn !== null && (
          <p className={lista.menor} style={{ margin: 0 }}>
            {p.estado === 'cerrada' &&
              t('priorizacion.resultado', { cuando: fechaLarga(diaDe(p.cerradaEn)) })}
            {p.motivo !== null && ` ${p.motivo}`}
          </p>
        )}
      </Encabezado>
      <div className="no-imprimir" style={{ margin: '20px 0 24px', overflowX: 'auto' }}>
        <SegmentedControl
          aria-label={t('priorizacion.partes')}
          data={VISTAS.map((v) => ({ value: v, label: t(`priorizacion.${v}`) }))}
          value={vista}
          onChange={(v) => cambiar({ vista: v })}
        />
      </div>
      {cargo?.gremio != null && <p className={lista.bajada}>{t('priorizacion.soloSuNivel')}</p>}
      {vista === 'orden' && <Orden p={p} />}
      {vista === 'criterios' && <Criterios p={p} />}
      {vista === 'diagnostico' && <ElDiagnostico p={p} />}
      {vista === 'documentos' && <Documentos p={p} />}
      {cerrando && <Cerrar p={p} alCerrar={cerrar.close} />}
      {descartando && <Descartar p={p} alCerrar={descartar.close} />}
    </>
  );
}
