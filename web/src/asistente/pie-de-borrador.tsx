import { Button, Group } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, pedir } from '../api/cliente';
import { situacion } from '../api/consultas';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { Dialogo } from '../vocabulario/dialogo';
import estilos from './asistente.module.css';
import { pasar, RUTA, type BorradorDeCompromiso } from './consultas';
import type { useGuardarSolo } from './guardar-solo';

type Guardado = ReturnType<typeof useGuardarSolo>;

/** What becomes of a draft: it goes to its step, or is thrown away. */
export function PieDeBorrador({
  b,
  estado,
  confirmados,
  guardar,
  cerrar,
}: {
  b: BorradorDeCompromiso;
  confirmados: Guardado['escrito']['confirmados'];
} & Pick<Guardado, 'estado' | 'guardar' | 'cerrar'>) {
  const { t } = useTranslation();
  const ir = useNavigate();
  const pase = useMutation({
    mutationFn: async () => {
      await guardar();
      return pasar(b.id);
    },
    onSuccess: (a) => void ir(a),
  });
  const descarte = useMutation({
    mutationFn: () =>
      pedir(api.DELETE('/api/borradores-de-compromiso/{id}', { params: { path: { id: b.id } } })),
    onSuccess: () => {
      cerrar();
      void ir(RUTA);
    },
  });
  // Only the process knows whether it is the moment; until it has said so, nobody is stopped.
  const { data: plan } = useQuery(situacion(b.destino.raizId));
  const esElMomento =
    plan === undefined ||
    plan.ofertas.some(
      (o) =>
        o.procesoId === (b.destino.compromisoId ?? b.destino.cocreacionId) &&
        o.evento ===
          (b.destino.compromisoId === null ? 'formularCompromiso' : 'describirCompromiso'),
    );
  const [pregunta, preguntar] = useState(false);
  const sinConfirmar = b.marcas.filter(
    (m) => m.marca === 'sinConfirmar' && !confirmados.includes(m.campo),
  ).length;
  return (
    <>
      {pase.error !== null && <AvisoDeProblema problema={problemaDe(pase.error)} />}
      <div className={`${estilos.pie} no-imprimir`} data-pie-fijo>
        <p className={estilos.nota} aria-live="polite">
          {t(`asistente.estado.${estado}`)}
          {sinConfirmar > 0 && ` ${t('asistente.porConfirmar', { count: sinConfirmar })}`}
        </p>
        <Group gap="xs">
          <Button variant="subtle" color="red" onClick={() => preguntar(true)}>
            {t('asistente.descartar')}
          </Button>
          <Button
            rightSection={<IconArrowRight size={16} stroke={1.5} />}
            loading={pase.isPending}
            disabled={estado === 'conflicto' || !esElMomento}
            onClick={() => pase.mutate()}
          >
            {t('asistente.pasar')}
          </Button>
        </Group>
      </div>
      {pregunta && (
        <Dialogo
          titulo={t('asistente.descartar')}
          ayuda={t('asistente.descartarSeguro')}
          confirmar={t('asistente.descartar')}
          peligro
          ancho="md"
          envio={descarte}
          alEnviar={() => descarte.mutate()}
          alCerrar={() => preguntar(false)}
        >
          {null}
        </Dialogo>
      )}
      <p className={estilos.nota}>
        {t(esElMomento ? 'asistente.pasarAyuda' : 'asistente.aunNo')}{' '}
        <Link to={`/expedientes/${b.destino.raizId}/plan`}>{t('asistente.verPlan')}</Link>
      </p>
    </>
  );
}
