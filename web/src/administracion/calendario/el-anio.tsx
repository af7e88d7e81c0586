import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSesion } from '../../api/consultas';
import { useCargo } from '../../armazon/cargo';
import { fechaLarga } from '../../formato/fechas';
import { useFiltros } from '../../lista/filtros-en-la-direccion';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Vacio } from '../../vocabulario/vacio';
import { CampoGobierno } from '../../gobiernos/campo-gobierno';
import { anioDeCalendario, type DiaDelAnio, type FilaDeCalendario } from '../instalacion';
import lista from '../../lista/lista.module.css';
import { Rotulo } from '../../vocabulario/rotulo';
import estilos from './calendario.module.css';
import { ElegirAnio } from './elegir-anio';
import { Mes } from './mes';

const FilaPorRegistrar = lazy(() => import('./fila-por-registrar'));
const FilaPorRetirar = lazy(() => import('./fila-por-retirar'));

/** The twelve months, and under them each day with its norm and where it holds. */
export default function ElAnio() {
  const { t } = useTranslation();
  const { cargo } = useCargo();
  const hoy = useSesion()?.hoy ?? '2000-01-01';
  const { filtro, cambiar } = useFiltros(['anio', 'titular'] as const);
  const escrito = Number(filtro.anio);
  const anio = escrito >= 2000 && escrito <= 2100 ? escrito : Number(hoy.slice(0, 4));
  const propio = cargo?.titular?.id;
  const titular = filtro.titular ?? propio;
  const consulta = useQuery({
    ...anioDeCalendario(anio, titular),
    placeholderData: keepPreviousData,
  });
  const [registrando, registrar] = useDisclosure(false);
  const [editando, editar] = useState<FilaDeCalendario | null>(null);
  const [retirando, retirar] = useState<FilaDeCalendario | null>(null);
  const { data } = consulta;
  return (
    <>
      <div className={`${estilos.marcha} no-imprimir`}>
        <ElegirAnio anio={anio} alCambiar={(n) => cambiar({ anio: String(n) })} />
        {propio === undefined && (
          <div className={estilos.gobierno}>
            <CampoGobierno
              label={t('calendario.paraGobierno')}
              valor={filtro.titular ?? null}
              alCambiar={(id) => cambiar({ titular: id })}
            />
          </div>
        )}
        {data?.puedeCambiar === true && (
          <Button
            leftSection={<IconCalendarPlus size={16} stroke={1.5} />}
            onClick={registrar.open}
          >
            {t('calendario.registrar')}
          </Button>
        )}
      </div>
      {consulta.isPending ? (
        <Huecos filas={8} alto={48} />
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : (
        <>
          {!consulta.data.conRegla && (
            <AvisoEnLinea
              tono="ambar"
              signo="anotado"
              titulo={t('calendario.sinRegla', { anio })}
            />
          )}
          <div className={estilos.meses}>
            {Array.from({ length: 12 }, (_, i) => (
              <Mes key={i} anio={anio} mes={i + 1} dias={consulta.data.dias} />
            ))}
          </div>
          <p className={estilos.leyenda} aria-hidden="true">
            <span className={estilos.no}>{t('calendario.leyenda')}</span>
            <span className={estilos.si}>{t('calendario.leyendaHabil')}</span>
          </p>
          {consulta.data.dias.length === 0 ? (
            <Vacio titulo={t('calendario.vacio', { anio })}>{t('calendario.vacioAyuda')}</Vacio>
          ) : (
            <table className={lista.tabla} data-atras={consulta.isPlaceholderData || undefined}>
              <caption className="solo-lector">{t('calendario.anio')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('calendario.dia')}</th>
                  <th scope="col">{t('calendario.que')}</th>
                  <th scope="col">{t('calendario.donde')}</th>
                  <th scope="col">{t('calendario.norma')}</th>
                  {consulta.data.puedeCambiar && (
                    <th scope="col">
                      <span className="solo-lector">{t('calendario.corregir')}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {consulta.data.dias.map((d) => (
                  <Dia
                    key={d.fila?.id ?? `${d.fecha}${d.nombre}`}
                    dia={d}
                    cambia={consulta.data.puedeCambiar}
                    alEditar={editar}
                    alRetirar={retirar}
                  />
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
      <Suspense fallback={null}>
        {registrando && <FilaPorRegistrar fila={null} alCerrar={registrar.close} />}
        {editando !== null && <FilaPorRegistrar fila={editando} alCerrar={() => editar(null)} />}
        {retirando !== null && <FilaPorRetirar fila={retirando} alCerrar={() => retirar(null)} />}
      </Suspense>
    </>
  );
}

function Dia({
  dia: d,
  cambia,
  alEditar,
  alRetirar,
}: {
  dia: DiaDelAnio;
  cambia: boolean;
  alEditar: (f: FilaDeCalendario) => void;
  alRetirar: (f: FilaDeCalendario) => void;
}) {
  const { t } = useTranslation();
  const nombrado = { nombre: d.nombre, fecha: fechaLarga(d.fecha) };
  const { fila } = d;
  return (
    <tr>
      <th scope="row" style={{ whiteSpace: 'nowrap' }}>
        <span className={lista.nombre}>{fechaLarga(d.fecha)}</span>
        {d.original !== null && (
          <span className={lista.menor}>
            {t('calendario.trasladado', { fecha: fechaLarga(d.original) })}
          </span>
        )}
      </th>
      <td>
        {d.nombre}
        <span className={lista.menor}>
          {d.claseTexto} · {t(d.habil ? 'calendario.habil' : 'calendario.noHabil')}
        </span>
        {d.advertencias.map((a) => (
          <span key={a} className={lista.menor}>
            {a}
          </span>
        ))}
      </td>
      <td>
        <Rotulo>{d.ambitoTexto}</Rotulo>
      </td>
      <td>
        {d.norma}
        <span className={lista.menor}>
          {d.origen === 'regla'
            ? t('calendario.porLey')
            : fila?.publicadaEn == null
              ? t('calendario.sinPublicada')
              : t('calendario.publicada', { fecha: fechaLarga(fila.publicadaEn) })}
        </span>
      </td>
      {cambia && (
        <td className={lista.acciones}>
          {fila !== null && (
            <Group gap={4} justify="flex-end" wrap="nowrap">
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => alEditar(fila)}
                aria-label={t('calendario.editar', nombrado)}
              >
                {t('calendario.corregir')}
              </Button>
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                onClick={() => alRetirar(fila)}
                aria-label={t('calendario.retirarDe', nombrado)}
              >
                {t('calendario.retirar')}
              </Button>
            </Group>
          )}
        </td>
      )}
    </tr>
  );
}
