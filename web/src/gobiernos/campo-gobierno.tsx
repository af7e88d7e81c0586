import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { titular, titulares } from '../api/consultas';
import type { Titular } from '../api/modelo';
import { CampoHallado, useEscrito, type Hallado } from '../lista/campo-hallado';

/** Two governments may bear one name: the canton tells them apart. */
const opcion = (x: Pick<Titular, 'id' | 'nombre' | 'canton'>): Hallado => ({
  value: x.id,
  label:
    x.canton !== null && x.canton.nombre !== x.nombre
      ? `${x.nombre} (${x.canton.nombre})`
      : x.nombre,
});

/** One government out of a thousand, by typing its name. */
export function CampoGobierno({
  valor,
  alCambiar,
  label,
  error,
  required = false,
}: {
  valor: string | null;
  alCambiar: (id: string | null) => void;
  label?: string;
  error?: string | undefined;
  required?: boolean;
}) {
  const { t } = useTranslation();
  const { q, escribir } = useEscrito();
  const elegido = useQuery({ ...titular(valor ?? ''), enabled: valor !== null }).data;
  const { data } = useInfiniteQuery({
    ...titulares({ q: q === '' ? undefined : q }, 25),
    placeholderData: keepPreviousData,
  });
  return (
    <CampoHallado
      {...(label === undefined ? { 'aria-label': t('directorio.gobierno') } : { label })}
      // Where one must be chosen, «all» is not what an empty field stands for.
      placeholder={t(required ? 'campo.elija' : 'directorio.gobiernoTodos')}
      valor={valor}
      alCambiar={alCambiar}
      elegido={elegido === undefined ? undefined : opcion(elegido)}
      hallados={(data?.pages[0]?.elementos ?? []).map(opcion)}
      alEscribir={escribir}
      error={error}
      required={required}
    />
  );
}
