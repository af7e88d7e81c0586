import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cuenta, cuentas } from '../../api/consultas-de-cuenta';
import { CampoHallado, useEscrito } from '../../lista/campo-hallado';

const CUANTAS = 20;

/** One person with an account, found as one types: by name or by mail. */
export function FiltroDePersona({
  valor,
  alCambiar,
}: {
  valor: string | undefined;
  alCambiar: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  const { q, escribir } = useEscrito();
  const elegida = useQuery({ ...cuenta(valor ?? ''), enabled: valor !== undefined }).data?.cuenta;
  const { data } = useInfiniteQuery({
    ...cuentas({ q }, CUANTAS),
    placeholderData: keepPreviousData,
  });
  const opcion = (c: { id: string; nombre: string }) => ({ value: c.id, label: c.nombre });
  return (
    <CampoHallado
      label={t('accesos.persona')}
      placeholder={t('accesos.personaBuscar')}
      nothingFoundMessage={t('accesos.personaNadie')}
      valor={valor ?? null}
      alCambiar={alCambiar}
      elegido={elegida === undefined ? undefined : opcion(elegida)}
      hallados={(data?.pages[0]?.elementos ?? []).map(opcion)}
      alEscribir={escribir}
    />
  );
}
