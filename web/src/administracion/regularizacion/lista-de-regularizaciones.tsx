import { Button, Group, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import { diaDe, fechaLarga } from '../../formato/fechas';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Vacio } from '../../vocabulario/vacio';
import { CampoGobierno } from '../../gobiernos/campo-gobierno';
import { PieDeLista } from '../../lista/pie-de-lista';
import { regularizaciones } from './consultas';
import { VACIA } from './declaracion';
import estilos from './regularizacion.module.css';

/** Processes that were under way before Minga: those being declared, those before the POC, those done. */
export function Component() {
  const { t } = useTranslation();
  const [consulta] = useSearchParams();
  const lista = useInfiniteQuery(regularizaciones({}));
  const filas = lista.data?.pages.flatMap((p) => p.elementos) ?? [];
  return (
    <>
      <Encabezado titulo={t('administracion.secciones.regularizacion')}>
        <p className={estilos.nota}>{t('regularizacion.explica')}</p>
      </Encabezado>
      <Empezar titular={consulta.get('titular')} />
      {lista.isPending ? (
        <Huecos filas={3} />
      ) : lista.isError ? (
        <Fallo error={lista.error} reintentar={() => void lista.refetch()} />
      ) : filas.length === 0 ? (
        <Vacio icono={<IconHistory size={28} stroke={1.5} />} titulo={t('regularizacion.ninguna')}>
          {t('regularizacion.ningunaAyuda')}
        </Vacio>
      ) : (
        <ul className={estilos.lista}>
          {filas.map((r) => (
            <li key={r.id}>
              <Link to={`/administracion/regularizacion/${r.id}`} className={estilos.fila}>
                <span className={estilos.filaTitulo}>{r.titular.nombre}</span>
                <span className={estilos.filaEstado} data-estado={r.estado}>
                  {r.etiquetaEstado}
                </span>
                <span className={estilos.filaDetalle}>
                  {t('regularizacion.preparo', {
                    quien: r.preparo.nombre,
                    cargo: r.preparo.etiqueta,
                  })}{' '}
                  · {fechaLarga(diaDe(r.actualizadaEn))}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <PieDeLista consulta={lista} vistos={filas.length} />
    </>
  );
}

/** Of which government: the one one came from, or one looked for by its name. */
function Empezar({ titular }: { titular: string | null }) {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const cliente = useQueryClient();
  const [elegido, elegir] = useState<string | null>(titular);
  const abrir = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/regularizaciones', {
          body: { titular: elegido ?? '', declaracion: VACIA, hasta: 'borrador' },
        }),
      ),
    onSuccess: (r) => {
      void cliente.invalidateQueries({ queryKey: ['regularizaciones'] });
      void navegar(`/administracion/regularizacion/${r.id}`);
    },
    onError: (error) => {
      const p = problemaDe(error) as { codigo: string; regularizacion?: string };
      if (p.codigo === 'REGULARIZACION_EN_CURSO' && p.regularizacion !== undefined)
        void navegar(`/administracion/regularizacion/${p.regularizacion}`);
    },
  });
  const p = abrir.error === null ? null : problemaDe(abrir.error);
  return (
    <Stack gap="sm" className={estilos.empezar}>
      <Group align="end" gap="sm">
        <div className={estilos.buscador}>
          <CampoGobierno label={t('regularizacion.deQuien')} valor={elegido} alCambiar={elegir} />
        </div>
        <Button
          disabled={elegido === null}
          loading={abrir.isPending}
          onClick={() => abrir.mutate()}
        >
          {t('regularizacion.empezar')}
        </Button>
      </Group>
      {p !== null && p.codigo !== 'REGULARIZACION_EN_CURSO' && <AvisoDeProblema problema={p} />}
    </Stack>
  );
}
