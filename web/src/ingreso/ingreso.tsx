import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { cuentasDeDemo, sesion } from '../api/consultas';
import { problemaDe } from '../api/problema';
import { BarraDemo } from '../armazon/barra-demo';
import { Marca } from '../armazon/marca';
import { elegirIdioma, IDIOMAS } from '../textos/idiomas';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { useTituloDePagina } from '../vocabulario/encabezado';
import { FormularioDeIngreso, useEntrar } from './formulario-de-ingreso';
import estilos from './ingreso.module.css';

/** Only a path of this site: never an address that someone slipped into the link. */
const destinoSeguro = (ir: string | null): string =>
  ir !== null && ir.startsWith('/') && !ir.startsWith('//') && !ir.startsWith('/\\')
    ? ir
    : '/bandeja';

export function Component() {
  const { t, i18n } = useTranslation();
  const navegar = useNavigate();
  const [parametros] = useSearchParams();
  const [eligiendo, ponerEligiendo] = useState(true);
  const actual = useQuery(sesion());
  const demo = useQuery(cuentasDeDemo()).data ?? [];
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
        {demo.length > 0 && eligiendo ? (
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
              {t('ingreso.titulo')}
            </h2>
            <FormularioDeIngreso alEntrar={alEntrar} />
            <p className={estilos.ayuda}>{t('ingreso.olvido')}</p>
            {demo.length > 0 && (
              <UnstyledButton className={estilos.otra} onClick={() => ponerEligiendo(true)}>
                {t('ingreso.conDemo')}
              </UnstyledButton>
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
