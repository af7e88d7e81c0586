import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { cifra } from '../formato/numeros';
import { useImprimirEntero, type PorPaginas } from './imprimir-entero';
import estilos from './lista.module.css';

/** A longer list is not for paper: some thirty sheets. */
const CABE_EN_PAPEL = 1000;

export interface Paginada extends PorPaginas {
  readonly isFetchingNextPage: boolean;
}

/** How many are seen, and the rest when asked for, on the screen or on paper; a part, printed, says that it is one. */
export function PieDeLista({
  consulta,
  vistos,
  total,
  corta = false,
}: {
  consulta: Paginada;
  vistos: number;
  total?: number | undefined;
  /** It fits on paper, though the server does not count it: those of one government, or of one person. */
  corta?: boolean;
}) {
  const { t } = useTranslation();
  const { fase, imprimir } = useImprimirEntero(consulta);
  const { hasNextPage } = consulta;
  if (total === undefined && !hasNextPage) return null;
  const n = cifra(vistos);
  const seImprime = total === undefined ? corta : total <= CABE_EN_PAPEL;
  const donde = globalThis.location.href;
  return (
    <>
      <div className={`${estilos.mas} ${hasNextPage ? 'no-imprimir' : ''}`}>
        <span className="cifra">
          {total !== undefined && t('lista.vistos', { n, total: cifra(total) })}
        </span>
        {hasNextPage && (
          <Group gap="xs">
            {seImprime && (
              <Button
                variant="subtle"
                leftSection={<IconPrinter size={16} stroke={1.5} />}
                disabled={fase === 'leyendo'}
                onClick={() => void imprimir()}
              >
                {fase === 'leyendo' ? t('lista.leyendo', { n }) : t('lista.imprimirTodo')}
              </Button>
            )}
            <Button
              variant="default"
              loading={consulta.isFetchingNextPage}
              onClick={() => void consulta.fetchNextPage()}
            >
              {t('lista.verMas')}
            </Button>
          </Group>
        )}
      </div>
      {hasNextPage && (
        <p className={`solo-impreso ${estilos.parcial}`}>
          {total === undefined
            ? t('lista.parcialSinTotal', { n, donde })
            : t('lista.parcial', { n, total: cifra(total), donde })}
        </p>
      )}
    </>
  );
}
