import { Button, Group, Progress, SegmentedControl } from '@mantine/core';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, pedir } from '../../api/cliente';
import type { Problema } from '../../api/modelo';
import { problemaDe } from '../../api/problema';
import { fechaLarga, momento } from '../../formato/fechas';
import { cifra } from '../../formato/numeros';
import { EnPapel } from '../../lista/en-papel';
import { Filtros } from '../../lista/filtros';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Migas } from '../../vocabulario/migas';
import { Vacio } from '../../vocabulario/vacio';
import {
  carga as consultaDeCarga,
  filasDeCarga,
  olvidarPersonas,
  type FilaDeCarga,
} from '../consultas';
import estilos from '../../lista/lista.module.css';
import { PieDeLista } from '../../lista/pie-de-lista';
import { Rotulo } from '../../vocabulario/rotulo';

const POR_TANDA = 25;

/** A list reviewed row by row: what will be recorded, what is wrong in which cell, and what became of each. */
export function Component() {
  const { t } = useTranslation();
  const { cargaId = '' } = useParams();
  const cliente = useQueryClient();
  const { filtro, cambiar } = useFiltros(['estado'] as const);
  const consulta = useQuery(consultaDeCarga(cargaId));
  const filas = useInfiniteQuery({
    ...filasDeCarga(cargaId, filtro.estado),
    placeholderData: keepPreviousData,
  });
  const [avance, ponerAvance] = useState<{ hechas: number; de: number } | null>(null);
  const [problema, ponerProblema] = useState<Problema | null>(null);
  const parar = useRef(false);
  if (consulta.isPending) return <Huecos />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const c = consulta.data;
  const lista = (filas.data?.pages ?? []).flatMap((p) => p.elementos);
  const registrar = async (): Promise<void> => {
    const de = c.conteos.lista;
    parar.current = false;
    ponerProblema(null);
    ponerAvance({ hechas: 0, de });
    try {
      for (let quedan = de; quedan > 0 && !parar.current;) {
        const r = await pedir(
          api.POST('/api/cambios-de-autoridad/{id}/registro', {
            params: { path: { id: c.id } },
            body: { cuantas: POR_TANDA },
          }),
        );
        // Nothing moved: somebody else has them.
        if (r.registradas + r.fallidas === 0) break;
        quedan = r.quedan;
        ponerAvance({ hechas: de - quedan, de });
      }
    } catch (error) {
      ponerProblema(problemaDe(error));
    } finally {
      ponerAvance(null);
      olvidarPersonas(cliente);
      for (const clave of ['carga', 'cargas', 'proceso', 'bandeja'])
        void cliente.invalidateQueries({ queryKey: [clave] });
    }
  };
  const estados = [
    { value: '', label: t('autoridades.todas', { cifra: cifra(c.filas) }) },
    { value: 'lista', label: `${t('autoridades.estados.lista')} ${cifra(c.conteos.lista)}` },
    {
      value: 'conErrores',
      label: `${t('autoridades.estados.conErrores')} ${cifra(c.conteos.conErrores)}`,
    },
    {
      value: 'registrada',
      label: `${t('autoridades.estados.registrada')} ${cifra(c.conteos.registrada)}`,
    },
    ...(c.conteos.fallida === 0
      ? []
      : [
          {
            value: 'fallida',
            label: `${t('autoridades.estados.fallida')} ${cifra(c.conteos.fallida)}`,
          },
        ]),
  ];
  return (
    <>
      <Migas
        migas={[
          {
            texto: t('administracion.secciones.cambio-de-autoridades'),
            a: '/administracion/cambio-de-autoridades',
          },
          { texto: c.nombre },
        ]}
      />
      <Encabezado
        titulo={c.nombre}
        acciones={
          <Group gap="xs">
            <Button
              component="a"
              href={`/api/cambios-de-autoridad/${c.id}/original`}
              download
              variant="default"
            >
              {t('autoridades.original')}
            </Button>
            {c.conteos.lista > 0 && (
              <Button loading={avance !== null} onClick={() => void registrar()}>
                {t('autoridades.registrar', {
                  count: c.conteos.lista,
                  cifra: cifra(c.conteos.lista),
                })}
              </Button>
            )}
          </Group>
        }
      >
        <p className={estilos.bajada}>
          {t('autoridades.subida', { nombre: c.creadaPor, fecha: momento(c.creadaEn) })}
        </p>
      </Encabezado>
      {avance !== null && (
        <div role="status" style={{ marginTop: 16 }}>
          <Progress
            value={(avance.hechas / Math.max(avance.de, 1)) * 100}
            aria-label={t('autoridades.registrando')}
          />
          <Group justify="space-between" mt={6}>
            <span className="cifra">
              {t('lista.vistos', { n: cifra(avance.hechas), total: cifra(avance.de) })}
            </span>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                parar.current = true;
              }}
            >
              {t('autoridades.parar')}
            </Button>
          </Group>
        </div>
      )}
      {problema !== null && <AvisoDeProblema problema={problema} />}
      {c.conteos.lista > 0 && avance === null && (
        <div style={{ marginTop: 16 }}>
          <AvisoEnLinea signo="anotado" titulo={t('autoridades.antes')}>
            <p>{t('autoridades.antesAyuda')}</p>
          </AvisoEnLinea>
        </div>
      )}
      {c.conteos.conErrores > 0 && (
        <p className={estilos.bajada} style={{ marginTop: 12 }}>
          {t('autoridades.corregir', { count: c.conteos.conErrores })}
        </p>
      )}
      <Filtros className="">
        <div style={{ margin: '20px 0', overflowX: 'auto' }}>
          <SegmentedControl
            aria-label={t('autoridades.estado')}
            value={filtro.estado ?? ''}
            onChange={(v) => cambiar({ estado: v === '' ? null : v })}
            data={estados}
          />
        </div>
        {filtro.estado !== undefined && (
          <EnPapel rotulo={t('autoridades.estado')}>
            {estados.find((e) => e.value === filtro.estado)?.label}
          </EnPapel>
        )}
      </Filtros>
      {filas.isPending ? (
        <Huecos filas={6} alto={48} />
      ) : filas.isError ? (
        <Fallo error={filas.error} reintentar={() => void filas.refetch()} />
      ) : lista.length === 0 ? (
        <Vacio titulo={t('autoridades.ninguna')} />
      ) : (
        <>
          <table className={estilos.tabla} data-atras={filas.isPlaceholderData || undefined}>
            <caption className="solo-lector">{c.nombre}</caption>
            <thead>
              <tr>
                <th scope="col">{t('autoridades.fila')}</th>
                <th scope="col">{t('gobiernos.nombre')}</th>
                <th scope="col">{t('autoridades.sale')}</th>
                <th scope="col">{t('autoridades.entra')}</th>
                <th scope="col">{t('directorio.cuando')}</th>
                <th scope="col">{t('autoridades.estado')}</th>
              </tr>
            </thead>
            <tbody>
              {lista.map((f) => (
                <Fila key={f.numero} fila={f} />
              ))}
            </tbody>
          </table>
          <PieDeLista consulta={filas} vistos={lista.length} />
        </>
      )}
    </>
  );
}

const TONO = {
  lista: 'acento',
  conErrores: 'rojo',
  registrada: undefined,
  fallida: 'rojo',
} as const;

function Fila({ fila: f }: { fila: FilaDeCarga }) {
  const { t } = useTranslation();
  const falta = (columna: FilaDeCarga['faltas'][number]['columna']) =>
    f.faltas
      .filter((x) => x.columna === columna)
      .map((x) => (
        <span key={x.codigo} className={estilos.menor} style={{ color: 'var(--rojo)' }}>
          {x.texto}
        </span>
      ));
  const fecha = (v: string | null): string =>
    v === null ? '—' : /^\d{4}-\d{2}-\d{2}$/.test(v) ? fechaLarga(v) : v;
  const tono = TONO[f.estado];
  return (
    <tr>
      <td data-rotulo={t('autoridades.fila')} className="cifra">
        {f.numero}
      </td>
      <th scope="row">
        {f.titular === null ? (
          <span className={estilos.nombre}>{f.celdas.gobierno || '—'}</span>
        ) : (
          <Link to={`/gobiernos/${f.titular.id}/cargos`} className={estilos.nombre}>
            {f.titular.nombre}
          </Link>
        )}
        {f.celdas.codigo !== '' && <span className={estilos.menor}>{f.celdas.codigo}</span>}
        {falta('codigo')}
        {falta('gobierno')}
      </th>
      <td data-rotulo={t('autoridades.sale')}>{f.autoridadActual ?? '—'}</td>
      <td data-rotulo={t('autoridades.entra')}>
        {f.celdas.nombre}
        {f.celdas.correo !== null && <span className={estilos.menor}>{f.celdas.correo}</span>}
        {falta('nombre')}
        {falta('correo')}
      </td>
      <td data-rotulo={t('directorio.cuando')}>
        {fecha(f.celdas.desde)} – {fecha(f.celdas.finDeMandato)}
        {falta('desde')}
        {falta('finDeMandato')}
      </td>
      <td>
        <Rotulo {...(tono === undefined ? {} : { tono })}>
          {t(`autoridades.estados.${f.estado}`)}
        </Rotulo>
        {f.resultado !== null && <span className={estilos.menor}>{f.resultado}</span>}
        {f.procesoId !== null && (
          <Link to={`/expedientes/${f.procesoId}`} className={estilos.menor}>
            {t('autoridades.verExpediente')}
          </Link>
        )}
      </td>
    </tr>
  );
}
