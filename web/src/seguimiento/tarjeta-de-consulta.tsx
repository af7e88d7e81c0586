import { Badge, Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { CampoDocumento } from '../documentos/campo-documento';
import { diaDe, fechaLarga } from '../formato/fechas';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { olvidarSeguimiento, type Consulta } from './consultas';
import { QuienYCuando, useQuien } from './quien-y-cuando';
import estilos from './seguimiento.module.css';

const COLOR = {
  abierta: 'yellow',
  respondida: 'acento',
  resuelta: 'gray',
  retirada: 'gray',
} as const;
type Que = 'responder' | 'resolver' | 'retirar';

/** A question with its answers, and what this person may do with it. `conGobierno`: it is read among those of others. */
export function TarjetaDeConsulta({
  consulta: c,
  conGobierno = false,
}: {
  consulta: Consulta;
  conGobierno?: boolean;
}) {
  const { t } = useTranslation();
  const quien = useQuien();
  const [que, ponerQue] = useState<Que | null>(null);
  return (
    <li className={estilos.tarjeta} id={`consulta-${c.id}`}>
      <div className={estilos.cabeza}>
        <h3>{c.asunto}</h3>
        <Badge variant="light" color={COLOR[c.estado]} radius="sm" tt="none" fw={500}>
          {t(`seguimiento.${c.estado}`)}
        </Badge>
      </div>
      <p className={estilos.detalle}>
        {conGobierno && (
          <>
            <Link to={`/expedientes/${c.raizId}/seguimiento`}>{c.titular.nombre}</Link> ·{' '}
          </>
        )}
        {t(`seguimiento.${c.clase}`)} ·{' '}
        {c.paso === null
          ? t('seguimiento.delExpediente')
          : t('seguimiento.pasoCon', { n: c.paso.numero, nombre: c.paso.nombre })}
      </p>
      <p className={estilos.detalle}>
        <QuienYCuando hecha={c.hecha} /> · {t('seguimiento.dirigidaA')} {c.dirigidaA.etiqueta}
      </p>
      <p className={estilos.texto}>{c.texto}</p>
      <Adjunto documento={c.documento} />
      {c.vence !== null && (c.estado === 'abierta' || c.vencida) && (
        <p className={estilos.detalle}>
          {t(c.vencida ? 'seguimiento.vencida' : 'seguimiento.respondeAntes', {
            fecha: fechaLarga(c.vence),
          })}
        </p>
      )}
      {c.respuestas.length > 0 && (
        <ul className={estilos.respuestas}>
          {c.respuestas.map((r) => (
            <li key={r.id}>
              <p className={estilos.detalle}>
                <QuienYCuando hecha={r.hecha} />
              </p>
              <p className={estilos.texto}>{r.texto}</p>
              <Adjunto documento={r.documento} />
            </li>
          ))}
        </ul>
      )}
      {c.cierre !== null && (
        <p className={estilos.cierre}>
          {t(c.estado === 'retirada' ? 'seguimiento.retiradaPor' : 'seguimiento.resueltaPor', {
            quien: quien(c.cierre),
            fecha: fechaLarga(diaDe(c.cierre.en)),
          })}
          {c.cierre.texto !== null && <> — {c.cierre.texto}</>}
        </p>
      )}
      {que === null ? (
        <div className={`${estilos.acciones} no-imprimir`}>
          {(['responder', 'resolver', 'retirar'] as const)
            .filter((x) => c.puedo[x])
            .map((x) => (
              <Button
                key={x}
                size="xs"
                variant={x === 'responder' && c.estado === 'abierta' ? 'light' : 'default'}
                aria-label={`${t(`seguimiento.${x}`)}: ${c.asunto}`}
                onClick={() => ponerQue(x)}
              >
                {t(`seguimiento.${x}`)}
              </Button>
            ))}
        </div>
      ) : (
        <Hacer key={que} consulta={c} que={que} alTerminar={() => ponerQue(null)} />
      )}
    </li>
  );
}

export function Adjunto({ documento }: { documento: { id: string; titulo: string } | null }) {
  if (documento === null) return null;
  return (
    <p className={estilos.detalle}>
      <a href={`/api/documentos/${documento.id}/contenido`} download>
        {documento.titulo}
      </a>
    </p>
  );
}

function Hacer({
  consulta: c,
  que,
  alTerminar,
}: {
  consulta: Consulta;
  que: Que;
  alTerminar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const [texto, ponerTexto] = useState('');
  const [documento, ponerDocumento] = useState<string | null>(null);
  const [intentado, ponerIntentado] = useState(false);
  const campo = useRef<HTMLTextAreaElement>(null);
  // It was opened to be written in.
  useEffect(() => campo.current?.focus(), []);
  const enviar = useMutation({
    mutationFn: () => {
      const params = { path: { id: c.id } };
      const dicho = texto.trim();
      if (que === 'responder')
        return pedir(
          api.POST('/api/consultas/{id}/respuestas', { params, body: { texto: dicho, documento } }),
        );
      if (que === 'retirar')
        return pedir(api.POST('/api/consultas/{id}/retiro', { params, body: { motivo: dicho } }));
      return pedir(
        api.POST('/api/consultas/{id}/resolucion', {
          params,
          body: { texto: dicho === '' ? null : dicho },
        }),
      );
    },
    onSuccess: () => {
      olvidarSeguimiento(cliente);
      if (que === 'responder') notifications.show({ message: t('seguimiento.respuestaEnviada') });
      alTerminar();
    },
  });
  const falta = texto.trim().length < (que === 'responder' ? 1 : que === 'retirar' ? 3 : 0);
  return (
    <form
      noValidate
      className={estilos.formulario}
      onSubmit={(e) => {
        e.preventDefault();
        ponerIntentado(true);
        if (!falta) enviar.mutate();
      }}
    >
      {enviar.error !== null && <AvisoDeProblema problema={problemaDe(enviar.error)} />}
      <Textarea
        label={t(
          que === 'responder'
            ? 'seguimiento.suRespuesta'
            : que === 'retirar'
              ? 'seguimiento.motivoDeRetiro'
              : 'seguimiento.comentario',
        )}
        autosize
        minRows={que === 'responder' ? 3 : 2}
        maxLength={10_000}
        ref={campo}
        value={texto}
        onChange={(e) => ponerTexto(e.currentTarget.value)}
        error={intentado && falta ? t('campo.falta') : undefined}
      />
      {que === 'responder' && (
        <CampoDocumento
          rotulo={t('seguimiento.documento')}
          titular={c.titular.id}
          tipos={[]}
          valor={documento}
          alCambiar={ponerDocumento}
        />
      )}
      <div className={estilos.acciones}>
        <Button type="submit" size="xs" loading={enviar.isPending}>
          {t(que === 'responder' ? 'seguimiento.enviarRespuesta' : `seguimiento.${que}`)}
        </Button>
        <Button size="xs" variant="default" onClick={alTerminar}>
          {t('accion.cancelar')}
        </Button>
      </div>
    </form>
  );
}
