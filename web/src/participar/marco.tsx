import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { BarraDemo } from '../armazon/barra-demo';
import { Marca } from '../armazon/marca';
import { elegirIdioma, IDIOMAS } from '../textos/idiomas';
import { useTituloDePagina } from '../vocabulario/encabezado';
import { recepciones } from './consultas';
import estilos from './participar.module.css';

/** A page for anybody: no menu of officials, larger letters, three things to do. */
export function MarcoPublico({
  titulo,
  bajada,
  children,
}: {
  titulo: string;
  bajada?: string;
  children: ReactNode;
}) {
  const { t, i18n } = useTranslation();
  useTituloDePagina(titulo);
  // Whoever is about to say who they are is told first that it is fictitious.
  const esDemostracion = useQuery(recepciones()).data?.elementos.some((r) => r.titular.demo);
  return (
    <div className={estilos.pagina}>
      {esDemostracion === true && <BarraDemo />}
      <header className={estilos.barra}>
        <a href="/" className={estilos.marca}>
          <Marca tamano={28} />
          Minga
        </a>
        <nav aria-label={t('participar.menu')}>
          <NavLink to="/participar" end>
            {t('participar.proponer')}
          </NavLink>
          <NavLink to="/participar/propuestas">{t('participar.buscar')}</NavLink>
          <NavLink to="/participar/seguimiento">{t('participar.seguir')}</NavLink>
        </nav>
        {IDIOMAS.filter(({ codigo }) => codigo !== i18n.resolvedLanguage).map((i) => (
          <button
            key={i.codigo}
            type="button"
            className={estilos.idioma}
            lang={i.html}
            onClick={() => void elegirIdioma(i.codigo)}
          >
            {i.nombre}
          </button>
        ))}
      </header>
      <main className={estilos.centro}>
        <h1 className={estilos.titulo}>{titulo}</h1>
        {bajada !== undefined && <p className={estilos.bajada}>{bajada}</p>}
        {children}
      </main>
    </div>
  );
}
