import { Badge, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { miSegundoFactor } from '../api/consultas-de-cuenta';
import { problemaDe } from '../api/problema';
import { diaDe, fechaLarga } from '../formato/fechas';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { CodigosDeRescate } from './codigos-de-rescate';
import { DialogoDePrueba } from './dialogo-de-prueba';
import { Inscripcion } from './inscripcion';
import estilos from './mi-cuenta.module.css';

type Dialogo = 'activar' | 'renovar' | 'retirar' | null;

/** The code of the telephone: turned on, its recovery codes, turned off. */
export function SegundoFactor({ conClave }: { conClave: boolean }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const estado = useQuery(miSegundoFactor());
  const [dialogo, ponerDialogo] = useState<Dialogo>(null);
  const [codigos, ponerCodigos] = useState<readonly string[] | null>(null);
  const olvidar = (): void => {
    void cliente.invalidateQueries({ queryKey: ['miCuenta'] });
    void cliente.invalidateQueries({ queryKey: ['sesion'] });
  };
  const cerrar = (): void => {
    ponerDialogo(null);
    for (const m of [proponer, renovar, retirar]) if (m.isError) m.reset();
  };
  const proponer = useMutation({
    mutationFn: (clave: string | null) =>
      pedir(api.POST('/api/sesion/segundo-factor', { body: { clave } })),
    onSuccess: () => ponerDialogo(null),
  });
  const renovar = useMutation({
    mutationFn: (codigo: string) =>
      pedir(api.POST('/api/sesion/segundo-factor/codigos', { body: { codigo } })),
    onSuccess: (r) => {
      ponerDialogo(null);
      ponerCodigos(r.codigos);
      olvidar();
    },
  });
  const retirar = useMutation({
    mutationFn: (codigo: string) =>
      pedir(api.POST('/api/sesion/segundo-factor/retiro', { body: { codigo } })),
    onSuccess: () => {
      ponerDialogo(null);
      ponerCodigos(null);
      notifications.show({ message: t('miCuenta.factor.retirado') });
      olvidar();
    },
  });
  const activo = estado.data?.activo === true;
  const propuesto = proponer.data;
  return (
    <section className={estilos.seccion} aria-labelledby="factor">
      <div className={estilos.cabeza}>
        <h2 id="factor">{t('miCuenta.factor.titulo')}</h2>
        {estado.data !== undefined && (
          <Badge variant="light" color={activo ? 'acento' : 'gray'} tt="none">
            {estado.data.desde === null
              ? t('miCuenta.factor.inactivo')
              : t('miCuenta.factor.activo', { fecha: fechaLarga(diaDe(estado.data.desde)) })}
          </Badge>
        )}
      </div>
      <p className={estilos.explica}>{t('miCuenta.factor.explica')}</p>
      {codigos !== null ? (
        <CodigosDeRescate codigos={codigos} alGuardar={() => ponerCodigos(null)} />
      ) : estado.isPending ? (
        <Huecos filas={1} alto={36} />
      ) : estado.isError ? (
        <Fallo error={estado.error} reintentar={() => void estado.refetch()} />
      ) : activo ? (
        <>
          <p>{t('miCuenta.factor.quedan', { count: estado.data.codigosSinUsar })}</p>
          <Group gap="sm">
            <Button variant="default" onClick={() => ponerDialogo('renovar')}>
              {t('miCuenta.factor.renovar')}
            </Button>
            <Button variant="default" onClick={() => ponerDialogo('retirar')}>
              {t('miCuenta.factor.retirar')}
            </Button>
          </Group>
        </>
      ) : propuesto !== undefined ? (
        <Inscripcion
          propuesto={propuesto}
          alActivar={(nuevos) => {
            ponerCodigos(nuevos);
            proponer.reset();
            olvidar();
          }}
          alDejar={() => proponer.reset()}
        />
      ) : (
        <>
          {!conClave && proponer.error !== null && (
            <AvisoDeProblema problema={problemaDe(proponer.error)} />
          )}
          <Button
            loading={!conClave && proponer.isPending}
            onClick={() => {
              if (conClave) ponerDialogo('activar');
              else proponer.mutate(null);
            }}
          >
            {t('miCuenta.factor.activar')}
          </Button>
        </>
      )}
      {dialogo === 'activar' && (
        <DialogoDePrueba
          titulo={t('miCuenta.factor.activar')}
          texto={t('miCuenta.factor.explica')}
          que="clave"
          boton={t('ingreso.continuar')}
          enviando={proponer.isPending}
          error={proponer.error}
          alEnviar={(clave) => proponer.mutate(clave)}
          alCerrar={cerrar}
        />
      )}
      {dialogo === 'renovar' && (
        <DialogoDePrueba
          titulo={t('miCuenta.factor.renovar')}
          texto={t('miCuenta.factor.renovarTexto')}
          que="codigo"
          boton={t('miCuenta.factor.renovar')}
          enviando={renovar.isPending}
          error={renovar.error}
          alEnviar={(codigo) => renovar.mutate(codigo)}
          alCerrar={cerrar}
        />
      )}
      {dialogo === 'retirar' && (
        <DialogoDePrueba
          titulo={t('miCuenta.factor.retirar')}
          texto={t('miCuenta.factor.retirarTexto')}
          que="codigo"
          boton={t('miCuenta.factor.retirar')}
          peligro
          enviando={retirar.isPending}
          error={retirar.error}
          alEnviar={(codigo) => retirar.mutate(codigo)}
          alCerrar={cerrar}
        />
      )}
    </section>
  );
}
