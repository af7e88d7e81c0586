import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { conFechas, diaDe, fechaLarga } from '../formato/fechas';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { olvidarSeguimiento, type Parte, type Resumen } from './consultas';
import { useQuien } from './quien-y-cuando';
import estilos from './seguimiento.module.css';

/** What the journal says of the period; it was kept as it was when the report was sent. */
export function ResumenDeParte({ resumen: r }: { resumen: Resumen }) {
  const { t } = useTranslation();
  return (
    <>
      <h4>{t('seguimiento.loQueConsta')}</h4>
      {r.hechos.length === 0 ? (
        <p>{t('seguimiento.sinHechos')}</p>
      ) : (
        <ul>
          {r.hechos.map((h, i) => (
            <li key={i}>
              {h.paso !== null && `${h.paso}. `}
              {h.etiqueta} —{' '}
              {h.ocurridoEn === null ? fechaLarga(diaDe(h.registradoEn)) : conFechas(h.ocurridoEn)}
            </li>
          ))}
        </ul>
      )}
      <h4>{t('seguimiento.comoEsta')}</h4>
      <ul>
        {r.pasos.map((p) => (
          <li key={p.numero}>
            {p.numero}. {p.nombre} — {t(`estado.${p.estado as 'cumplido'}`)}
          </li>
        ))}
      </ul>
      <h4>{t('seguimiento.seEspera')}</h4>
      {r.pendientes.length === 0 ? (
        <p>{t('seguimiento.nadaSeEspera')}</p>
      ) : (
        <ul>
          {r.pendientes.map((p, i) => (
            <li key={i}>
              {p.paso !== null && `${p.paso}. `}
              {p.etiqueta}
              {p.vence !== null && ` — ${t('seguimiento.vence2', { fecha: fechaLarga(p.vence) })}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function TarjetaDeParte({ parte: p }: { parte: Parte }) {
  const { t } = useTranslation();
  const quien = useQuien();
  const [acusando, acusar] = useState(false);
  return (
    <li className={`${estilos.tarjeta} ${estilos.partes}`}>
      <div className={estilos.cabeza}>
        <h3>
          {t('seguimiento.parteDel', { desde: fechaLarga(p.desde), hasta: fechaLarga(p.hasta) })}
        </h3>
      </div>
      <p className={estilos.detalle}>
        {t('seguimiento.enviadoPor', {
          quien: quien(p.enviado),
          fecha: fechaLarga(diaDe(p.enviado.en)),
        })}
      </p>
      {(['logros', 'dificultades', 'proximos', 'pedidos'] as const).map(
        (x) =>
          p[x] !== null && (
            <div key={x}>
              <h4>{t(`seguimiento.${x}`)}</h4>
              <p className={estilos.texto}>{p[x]}</p>
            </div>
          ),
      )}
      <details className={estilos.resumen}>
        <summary>{t('seguimiento.hechos', { count: p.resumen.hechos.length })}</summary>
        <ResumenDeParte resumen={p.resumen} />
      </details>
      {p.acuses.length === 0 ? (
        <p className={estilos.cierre}>{t('seguimiento.sinAcuse')}</p>
      ) : (
        p.acuses.map((a) => (
          <p key={a.como.rol} className={estilos.cierre}>
            {t('seguimiento.acusePor', { quien: quien(a), fecha: fechaLarga(diaDe(a.en)) })}
            {a.comentario !== null && <> — {a.comentario}</>}
          </p>
        ))
      )}
      {p.puedoAcusar &&
        (acusando ? (
          <Acusar parte={p} alTerminar={() => acusar(false)} />
        ) : (
          <div className={`${estilos.acciones} no-imprimir`}>
            <Button size="xs" variant="light" onClick={() => acusar(true)}>
              {t('seguimiento.acusar')}
            </Button>
          </div>
        ))}
    </li>
  );
}

function Acusar({ parte, alTerminar }: { parte: Parte; alTerminar: () => void }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [comentario, ponerComentario] = useState('');
  const campo = useRef<HTMLTextAreaElement>(null);
  // It was opened to be written in.
  useEffect(() => campo.current?.focus(), []);
  const enviar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/partes/{id}/acuses', {
          params: { path: { id: parte.id } },
          body: { comentario: comentario.trim() === '' ? null : comentario.trim() },
        }),
      ),
    onSuccess: () => {
      olvidarSeguimiento(cliente);
      notifications.show({ message: t('seguimiento.acusado') });
      alTerminar();
    },
  });
  return (
    <form
      noValidate
      className={estilos.formulario}
      onSubmit={(e) => {
        e.preventDefault();
        enviar.mutate();
      }}
    >
      {enviar.error !== null && <AvisoDeProblema problema={problemaDe(enviar.error)} />}
      <Textarea
        label={t('seguimiento.comentario')}
        autosize
        minRows={2}
        maxLength={10_000}
        ref={campo}
        value={comentario}
        onChange={(e) => ponerComentario(e.currentTarget.value)}
      />
      <div className={estilos.acciones}>
        <Button type="submit" size="xs" loading={enviar.isPending}>
          {t('seguimiento.acusar')}
        </Button>
        <Button size="xs" variant="default" onClick={alTerminar}>
          {t('accion.cancelar')}
        </Button>
      </div>
    </form>
  );
}
