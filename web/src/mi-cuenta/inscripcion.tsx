import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { CodigoQr } from './codigo-qr';
import estilos from './mi-cuenta.module.css';

/** Two steps: the telephone learns the secret, and proves that it did. */
export function Inscripcion({
  propuesto,
  alActivar,
  alDejar,
}: {
  propuesto: { secreto: string; uri: string };
  alActivar: (codigos: readonly string[]) => void;
  alDejar: () => void;
}) {
  const { t } = useTranslation();
  const [codigo, ponerCodigo] = useState('');
  const [intentado, ponerIntentado] = useState(false);
  const campo = useRef<HTMLInputElement>(null);
  const confirmar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/sesion/segundo-factor/confirmacion', { body: { codigo: codigo.trim() } }),
      ),
    onSuccess: (r) => alActivar(r.codigos),
    onError: () => {
      ponerCodigo('');
      campo.current?.focus();
    },
  });
  const falta = codigo.trim().length < 6;
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        ponerIntentado(true);
        if (falta) campo.current?.focus();
        else confirmar.mutate();
      }}
    >
      <ol className={estilos.pasos}>
        <li>
          {t('miCuenta.factor.paso1')}
          <CodigoQr texto={propuesto.uri} rotulo={t('miCuenta.factor.qr')} className={estilos.qr} />
          {t('miCuenta.factor.aMano')}
          <br />
          <span className={estilos.secreto}>
            {propuesto.secreto.match(/.{1,4}/g)?.join(' ') ?? propuesto.secreto}
          </span>
        </li>
        <li>
          <TextInput
            ref={campo}
            className={estilos.formulario}
            label={t('miCuenta.factor.paso2')}
            inputMode="numeric"
            autoComplete="one-time-code"
            spellCheck={false}
            value={codigo}
            onChange={(e) => ponerCodigo(e.currentTarget.value)}
            error={intentado && falta && !confirmar.isError ? t('ingreso.faltaCodigo') : undefined}
          />
        </li>
      </ol>
      {confirmar.error !== null && <AvisoDeProblema problema={problemaDe(confirmar.error)} />}
      <Group gap="sm" mt="md">
        <Button type="submit" loading={confirmar.isPending}>
          {t('miCuenta.factor.confirmar')}
        </Button>
        <Button variant="subtle" onClick={alDejar}>
          {t('accion.cancelar')}
        </Button>
      </Group>
    </form>
  );
}
