import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CampoHallado, useEscrito } from '../../lista/campo-hallado';
import { persona, personas } from '../consultas';

/** Somebody already in the directory, by typing their name. */
export function CampoPersona({
  label,
  valor,
  alCambiar,
  error,
  required = false,
}: {
  label: string;
  valor: string | null;
  alCambiar: (id: string | null) => void;
  error?: string | undefined;
  required?: boolean;
}) {
  const { t } = useTranslation();
  const { q, escribir } = useEscrito();
  const elegida = useQuery({ ...persona(valor ?? ''), enabled: valor !== null }).data;
  const { data } = useInfiniteQuery({
    ...personas({ q: q === '' ? undefined : q }),
    placeholderData: keepPreviousData,
  });
  const opcion = (p: { id: string; nombre: string; correo: string | null }) => ({
    value: p.id,
    label: p.correo === null ? p.nombre : `${p.nombre} · ${p.correo}`,
  });
  return (
    <CampoHallado
      label={label}
      placeholder={t('directorio.buscar')}
      valor={valor}
      alCambiar={alCambiar}
      elegido={elegida === undefined ? undefined : opcion(elegida)}
      hallados={(data?.pages[0]?.elementos ?? []).map(opcion)}
      alEscribir={escribir}
      error={error}
      required={required}
    />
  );
}
