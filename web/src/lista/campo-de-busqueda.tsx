import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EnPapel } from './en-papel';

/** A search that writes itself in the address a moment after the last key. */
export function CampoDeBusqueda({
  valor,
  alCambiar,
  rotulo,
  className,
}: {
  valor: string;
  alCambiar: (q: string) => void;
  rotulo: string;
  className?: string;
}) {
  const { t } = useTranslation();
  const [escrito, escribir] = useState(valor);
  const [visto, ver] = useState(valor);
  // The address changed by itself (going back, clearing the filters): the field follows it.
  if (visto !== valor) {
    ver(valor);
    escribir(valor);
  }
  const avisar = useDebouncedCallback((q: string) => {
    ver(q.trim());
    alCambiar(q.trim());
  }, 300);
  return (
    <>
      <TextInput
        className={className}
        type="search"
        aria-label={rotulo}
        placeholder={rotulo}
        leftSection={<IconSearch size={16} stroke={1.5} />}
        rightSection={
          escrito === '' ? null : (
            <CloseButton
              size="sm"
              aria-label={t('accion.borrarBusqueda')}
              onClick={() => {
                escribir('');
                ver('');
                alCambiar('');
              }}
            />
          )
        }
        value={escrito}
        onChange={(e) => {
          escribir(e.currentTarget.value);
          avisar(e.currentTarget.value);
        }}
      />
      {valor !== '' && <EnPapel>«{valor}»</EnPapel>}
    </>
  );
}
