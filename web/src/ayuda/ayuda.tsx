import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Encabezado } from '../vocabulario/encabezado';
import { IconoDeEstado, type Signo } from '../vocabulario/icono-de-estado';
import estilos from './ayuda.module.css';

const TEMAS = [
  'puertas',
  'quien',
  'fuerza',
  'observaciones',
  'enmiendas',
  'metas',
  'borradores',
] as const;
const SIGNOS: readonly Signo[] = [
  'cumplido',
  'enCurso',
  'disponible',
  'aunNo',
  'observado',
  'regularizado',
  'omitido',
  'porVencer',
  'vencido',
  'anotado',
];

/** How the system thinks, in one page that can be printed. */
export function Component() {
  const { t } = useTranslation();
  return (
    <>
      <Encabezado titulo={t('ayuda.titulo')} />
      <div className={estilos.temas}>
        {TEMAS.map((k) => (
          <section key={k}>
            <h2>{t(`ayuda.tema.${k}.titulo`)}</h2>
            <p>{t(`ayuda.tema.${k}.texto`)}</p>
          </section>
        ))}
        <section>
          <h2>{t('ayuda.signos')}</h2>
          <ul className={estilos.signos}>
            {SIGNOS.map((x) => (
              <li key={x}>
                <IconoDeEstado signo={x} />
                {t(`ayuda.signo.${x as 'cumplido'}`)}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t('ayuda.teclado')}</h2>
          <p>
            <Kbd>Ctrl</Kbd> + <Kbd>K</Kbd> {t('ayuda.buscar')}
          </p>
          <p>
            <Kbd>Tab</Kbd> {t('ayuda.tab')}
          </p>
        </section>
      </div>
    </>
  );
}
