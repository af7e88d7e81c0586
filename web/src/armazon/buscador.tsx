import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { titulares } from '../api/consultas';
import { direccionDe } from '../gobiernos/direccion';
import { useNombres } from '../gobiernos/nombres';
import estilos from './buscador.module.css';

/** Ctrl K: find a local government by its name, without minding accents, and go there. */
export default function Buscador({ alCerrar }: { alCerrar: () => void }) {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const { nivel } = useNombres();
  const [q, ponerQ] = useState('');
  const [buscada] = useDebouncedValue(q.trim(), 200);
  const combobox = useCombobox({ opened: true });
  const { data, isFetching } = useInfiniteQuery({
    ...titulares({ q: buscada }, 8),
    enabled: buscada.length >= 2,
    placeholderData: keepPreviousData,
  });
  const hallados = buscada.length < 2 ? [] : (data?.pages[0]?.elementos ?? []);
  const ir = (id: string): void => {
    const elegido = hallados.find((h) => h.id === id);
    if (elegido === undefined) return;
    alCerrar();
    void navegar(direccionDe(elegido));
  };
  return (
    <Modal
      opened
      onClose={alCerrar}
      title={t('buscar.titulo')}
      yOffset="10vh"
      centered={false}
      size="lg"
      classNames={{ title: 'solo-lector', header: estilos.cabeza, body: estilos.cuerpo }}
      withCloseButton={false}
    >
      <Combobox store={combobox} onOptionSubmit={ir}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            data-autofocus
            // Mantine's target adds `aria-expanded` and `aria-controls`; the linter cannot see it.
            // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
            role="combobox"
            size="lg"
            variant="unstyled"
            className={estilos.campo}
            leftSection={<IconSearch size={20} stroke={1.5} />}
            placeholder={t('buscar.escriba')}
            aria-label={t('buscar.titulo')}
            value={q}
            // The list keeps Escape for itself, and here there is nothing to fold: it closes the search.
            onKeyDown={(e) => e.key === 'Escape' && alCerrar()}
            onChange={(e) => {
              ponerQ(e.currentTarget.value);
              combobox.selectFirstOption();
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={estilos.lista} aria-label={t('buscar.resultados')}>
          {hallados.map((h) => (
            <Combobox.Option key={h.id} value={h.id} className={estilos.opcion}>
              <span className={estilos.nombre}>{h.nombre}</span>
              <span className={estilos.donde}>
                {[nivel(h.nivel), h.canton?.nombre, h.provincia?.nombre]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {h.proceso !== null && (
                <span className={estilos.paso}>
                  {t('gobiernos.enPasos', {
                    count: h.proceso.pasosEnCurso.length,
                    pasos: h.proceso.pasosEnCurso.join(', '),
                  })}
                </span>
              )}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox>
      <p className={estilos.pie} role="status">
        {buscada.length < 2
          ? t('buscar.ayuda')
          : hallados.length > 0
            ? t('buscar.teclas')
            : isFetching
              ? t('accion.cargando')
              : t('buscar.nada', { q: buscada })}
      </p>
    </Modal>
  );
}
