import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { cifra } from '../formato/numeros';
import estilos from './lista.module.css';

export interface Paginada {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): Promise<unknown>;
}

/** How many are seen, and the rest when asked for. */
export function PieDeLista({
  consulta,
  vistos,
  total,
}: {
  consulta: Paginada;
  vistos: number;
  total?: number | undefined;
}) {
  const { t } = useTranslation();
  if (total === undefined && !consulta.hasNextPage) return null;
  return (
    <div className={estilos.mas}>
      <span className="cifra">
        {total !== undefined && t('lista.vistos', { n: cifra(vistos), total: cifra(total) })}
      </span>
      {consulta.hasNextPage && (
        <Button
          variant="default"
          loading={consulta.isFetchingNextPage}
          onClick={() => void consulta.fetchNextPage()}
        >
          {t('lista.verMas')}
        </Button>
      )}
    </div>
  );
}
