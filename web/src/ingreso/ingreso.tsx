import { Button, Divider, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconBuildingBank } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { cuentasDeDemo, sesion } from '../api/consultas';
import { maneras } from '../api/consultas-de-cuenta';
import { problemaDe } from '../api/problema';
import { BarraDemo } from '../armazon/barra-demo';
import { Marca } from '../armazon/marca';
import { elegirIdioma, IDIOMAS } from '../textos/idiomas';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { useTituloDePagina } from '../vocabulario/encabezado';
import { FormularioDeIngreso, useEntrar } from './formulario-de-ingreso';
import estilos from './ingreso.module.css';
import { SegundoPaso } from './segundo-paso';

/** Only a path of this site: never an address that someone slipped into the link. */
const destinoSeguro = (ir: string | null): string =>
  ir !== null && ir.startsWith('/') && !ir.startsWith('//') && !ir.startsWith('/\\')
    ? ir
    : '/bandeja';

const MOTIVOS = [
  'NO_DISPONIBLE',
  'CANCELADO',
  'RESPUESTA_INVALIDA',
  'CORREO_SIN_VERIFICAR',
  'CUENTA_DESCONOCIDA',
  'CUENTA_APAGADA',
  'VINCULO_EN_CONFLICTO',
] as const;

export function Component() {
  const { t, i18n } = useTranslation();
  const navegar = useNavigate();
  const [parametros, ponerParametros] = useSearchParams();
  const [eligiendo, ponerEligiendo] = useState(true);
  const actual = useQuery(sesion());
  const demo = useQuery(cuentasDeDemo()).data ?? [];
  const formas = useQuery(maneras()).data;
  // From the institution's provider one comes back with a reason, or with the second step to be done.
  const motivo = MOTIVOS.find((m) => m === parametros.get('motivo'));
  const enSegundoPaso = parametros.get('paso') === 'codigo';
  const ir = destinoSeguro(parametros.get('ir'));
  const alEntrar = (): void => void navegar(ir, { replace: true });
  const entrarComo = useEntrar(alEntrar);
  useTituloDePagina(t('ingreso.titulo'));
  if (actual.data !== null && actual.data !== undefined && !entrarComo.isPending)
    return <Navigate to={ir} replace />;
  return (
    <div className={estilos.pagina}>
      {demo.length > 0 && <BarraDemo />}
      <main className={estilos.centro}>
        <header className={estilos.cabeza}>
          <Marca tamano={44} />
          <div>
            <h1 className={estilos.nombre}>Minga</h1>
            <p className={estilos.lema}>{t('armazon.lema')}</p>
          </div>
        </header>
        {motivo !== undefined && (
          <div className={estilos.motivo}>
            <AvisoEnLinea tono="rojo" signo="vencido" urgente titulo={t('ingreso.noEntro')}>
              <p>{t(`ingreso.motivo.${motivo}`)}</p>
            </AvisoEnLinea>
          </div>
        )}
        {demo.length > 0 && eligiendo && motivo === undefined && !enSegundoPaso ? (
          <section aria-labelledby="cuentas">
            <h2 id="cuentas" className={estilos.subtitulo}>
              {t('ingreso.demo')}
            </h2>
            <p className={estilos.ayuda}>{t('ingreso.demoTexto')}</p>
            {entrarComo.error !== null && (
              <AvisoEnLinea
                tono="rojo"
                signo="vencido"
                urgente
                titulo={problemaDe(entrarComo.error).title}
              />
            )}
            <ul className={estilos.cuentas}>
              {demo.map((c) => (
                <li key={c.correo}>
                  <UnstyledButton
                    className={estilos.cuenta}
                    disabled={entrarComo.isPending}
                    onClick={() => entrarComo.mutate({ correo: c.correo, clave: c.clave })}
                  >
                    <span className={estilos.cargo}>{c.cargo}</span>
                    <span className={estilos.persona}>{c.nombre}</span>
                    <IconArrowRight size={18} stroke={1.5} aria-hidden="true" />
                  </UnstyledButton>
                </li>
              ))}
            </ul>
            <UnstyledButton className={estilos.otra} onClick={() => ponerEligiendo(false)}>
              {t('ingreso.conClave')}
            </UnstyledButton>
          </section>
        ) : (
          <section aria-labelledby="entrar">
            <h2 id="entrar" className={estilos.subtitulo}>
              {t(enSegundoPaso ? 'ingreso.segundoPaso' : 'ingreso.titulo')}
            </h2>
            {enSegundoPaso ? (
              <SegundoPaso alEntrar={alEntrar} alVolver={() => ponerParametros({})} />
            ) : (
              <FormularioDeIngreso alEntrar={alEntrar}>
                {formas?.recuperacion === true ? (
                  <Link to="/olvido" className={estilos.olvido}>
                    {t('ingreso.olvido')}
                  </Link>
                ) : (
                  <p className={estilos.ayuda}>{t('ingreso.olvidoSinCorreo')}</p>
                )}
                {formas?.institucion != null && (
                  <>
                    <Divider my="lg" label={t('ingreso.o')} />
                    <Button
                      component="a"
                      href={`/api/sesion/oidc?ir=${encodeURIComponent(ir)}`}
                      variant="default"
                      size="md"
                      fullWidth
                      leftSection={<IconBuildingBank size={18} stroke={1.5} aria-hidden="true" />}
                    >
                      {t('ingreso.institucion', { rotulo: formas.institucion.rotulo })}
                    </Button>
                  </>
                )}
                {demo.length > 0 && (
                  <UnstyledButton className={estilos.otra} onClick={() => ponerEligiendo(true)}>
                    {t('ingreso.conDemo')}
                  </UnstyledButton>
                )}
              </FormularioDeIngreso>
            )}
          </section>
        )}
        <SegmentedControl
          size="xs"
          className={estilos.idioma}
          aria-label={t('cuenta.idioma')}
          value={i18n.resolvedLanguage ?? 'es'}
          onChange={(v) => void elegirIdioma(v)}
          data={IDIOMAS.map((i) => ({ value: i.codigo, label: i.nombre }))}
        />
      </main>
      <footer className={estilos.pie}>{t('ingreso.pie')}</footer>
    </div>
  );
}
