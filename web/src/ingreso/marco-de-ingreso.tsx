import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Marca } from '../armazon/marca';
import { useTituloDePagina } from '../vocabulario/encabezado';
import estilos from './ingreso.module.css';

/** A page before one is in: its title beside the mark, and one thing to do. */
export function MarcoDeIngreso({ titulo, children }: { titulo: string; children: ReactNode }) {
  const { t } = useTranslation();
  useTituloDePagina(titulo);
  return (
    <div className={estilos.pagina}>
      <main className={estilos.centro}>
        <header className={estilos.cabeza}>
          <Marca tamano={44} />
          <div>
            <h1 className={estilos.nombre}>{titulo}</h1>
            <p className={estilos.lema}>Minga · {t('armazon.lema')}</p>
          </div>
        </header>
        {children}
      </main>
    </div>
  );
}
