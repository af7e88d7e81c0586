import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { cuenta } from '../../api/consultas-de-cuenta';
import { diaDe, fechaLarga } from '../../formato/fechas';
import propios from '../../mi-cuenta/mi-cuenta.module.css';
import { UnaFicha } from '../../mi-cuenta/una-ficha';
import { UnaSesion } from '../../mi-cuenta/una-sesion';
import { Encabezado } from '../../vocabulario/encabezado';
import { Fallo } from '../../vocabulario/fallo';
import { Huecos } from '../../vocabulario/huecos';
import { Migas } from '../../vocabulario/migas';
import { DialogoDeCuenta, type ActoDeCuenta } from './dialogo-de-cuenta';
import estilos from './cuentas.module.css';
import { MarcasDeIngreso } from './lista-de-cuentas';

/** One account: its sessions, its tokens, and what an administrator may do to it, with a reason. */
export function Component() {
  const { t } = useTranslation();
  const { cuentaId = '' } = useParams();
  const consulta = useQuery(cuenta(cuentaId));
  const [acto, ponerActo] = useState<ActoDeCuenta | null>(null);
  if (consulta.isPending) return <Huecos filas={4} alto={80} />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const { cuenta: c, sesiones, fichas } = consulta.data;
  const actos: readonly ActoDeCuenta[] = [
    ...(sesiones.length > 0 ? ['cerrar' as const] : []),
    c.activa ? 'apagar' : 'encender',
    ...(c.segundoFactor ? ['restablecer' as const] : []),
    ...(c.vinculada ? ['soltar' as const] : []),
  ];
  return (
    <>
      <Migas
        migas={[{ texto: t('cuentas.volver'), a: '/administracion/cuentas' }, { texto: c.nombre }]}
      />
      <Encabezado titulo={c.nombre}>
        <p className={estilos.bajada}>
          {c.correo} · {t('cuentas.creada', { fecha: fechaLarga(diaDe(c.creadaEn)) })}
        </p>
      </Encabezado>
      <div className={estilos.resumen}>
        <MarcasDeIngreso cuenta={c} />
        {c.cargos.length === 0
          ? t('cuentas.sinCargos')
          : c.cargos
              .map((x) => (x.titular === null ? x.etiqueta : `${x.etiqueta} · ${x.titular}`))
              .join('; ')}
      </div>
      <section className={propios.seccion} aria-labelledby="acciones">
        <h2 id="acciones">{t('cuentas.acciones')}</h2>
        <div className={estilos.acciones} style={{ marginTop: 12 }}>
          {c.propia ? (
            <p className={estilos.nota}>{t('cuentas.esPropia')}</p>
          ) : (
            actos.map((a) => (
              <Button key={a} variant="default" onClick={() => ponerActo(a)}>
                {t(`cuentas.${a}`)}
              </Button>
            ))
          )}
          {/* A new password, another mail and the offices are of the person, and are given there. */}
          <Button component={Link} to={`/administracion/personas/${c.personaId}`} variant="default">
            {t('cuentas.verPersona')}
          </Button>
          <Button component={Link} to={`/administracion/accesos?cuenta=${c.id}`} variant="subtle">
            {t('cuentas.verAccesos')}
          </Button>
        </div>
      </section>
      <section className={propios.seccion} aria-labelledby="sesiones">
        <h2 id="sesiones">{t('cuentas.susSesiones')}</h2>
        {sesiones.length === 0 ? (
          <p className={propios.nota}>{t('cuentas.sinSesiones')}</p>
        ) : (
          <ul className={propios.lista}>
            {sesiones.map((s) => (
              <UnaSesion key={s.id} sesion={s} />
            ))}
          </ul>
        )}
      </section>
      <section className={propios.seccion} aria-labelledby="fichas">
        <h2 id="fichas">{t('cuentas.fichas')}</h2>
        {fichas.length === 0 ? (
          <p className={propios.nota}>{t('cuentas.sinFichas')}</p>
        ) : (
          <ul className={propios.lista}>
            {fichas.map((f) => (
              <UnaFicha key={f.id} ficha={f} />
            ))}
          </ul>
        )}
      </section>
      {acto !== null && <DialogoDeCuenta cuenta={c} acto={acto} alCerrar={() => ponerActo(null)} />}
    </>
  );
}
