import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { busqueda } from '../api/consultas';
import { descargaDe, direccionDeHallazgo } from '../buscar/hallazgos';
import { Resaltado } from '../buscar/resaltado';
import { conFechas } from '../formato/fechas';
import estilos from './buscador.module.css';
import { useCargo } from './cargo';

const DE_CADA_CLASE = 4;
/** After the last key: fast fingers ask once. */
const ESPERA_MS = 180;
const TODOS = 'todos';

/** Ctrl K: anything one may see, without minding accents, and there. Enter typed before the answer waits for it. */
export default function Buscador({ alCerrar }: { alCerrar: () => void }) {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const { cargos } = useCargo();
  const [q, ponerQ] = useState('');
  const [buscada, buscarYa] = useState('');
  /** Enter was pressed and what it opens has not come. */
  const [abrirAlLlegar, ponerAbrirAlLlegar] = useState(false);
  const combobox = useCombobox({ opened: true });
  useEffect(() => {
    const espera = setTimeout(() => buscarYa(q.trim()), ESPERA_MS);
    return () => clearTimeout(espera);
  }, [q]);
  const { data, isFetching, isPlaceholderData, isError } = useInfiniteQuery({
    ...busqueda({ q: buscada }, DE_CADA_CLASE),
    enabled: buscada.length >= 2,
    placeholderData: keepPreviousData,
  });
  const alDia = buscada === q.trim() && !isFetching && !isPlaceholderData;
  const grupos = buscada.length < 2 ? [] : (data?.pages[0]?.grupos ?? []);
  const abribles = grupos.flatMap((g) =>
    g.elementos.map((h) => ({ h, a: direccionDeHallazgo(h, cargos), descarga: descargaDe(h) })),
  );
  const hay = abribles.length > 0;

  const ir = (clave: string): void => {
    if (clave === TODOS) {
      alCerrar();
      void navegar(`/buscar?q=${encodeURIComponent(q.trim())}`);
      return;
    }
    const elegido = abribles.find(({ h }) => `${h.clase} ${h.id}` === clave);
    if (elegido === undefined) return;
    alCerrar();
    if (elegido.a !== null) void navegar(elegido.a);
    else if (elegido.descarga !== null) globalThis.location.assign(elegido.descarga);
    // No page of its own: among the results.
    else void navegar(`/buscar?q=${encodeURIComponent(q.trim())}`);
  };

  // What is first is what Enter opens.
  const primera = abribles[0] === undefined ? null : `${abribles[0].h.clase} ${abribles[0].h.id}`;
  useEffect(() => {
    if (alDia && primera !== null) combobox.selectFirstOption();
    // Only when another answer comes: what was moved to with the arrows is not taken away.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [alDia, primera, buscada]);
  useEffect(() => {
    if (!abrirAlLlegar || !alDia) return;
    ponerAbrirAlLlegar(false);
    if (primera !== null) ir(primera);
    // `ir` is another function at each drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [abrirAlLlegar, alDia, primera]);

  return (
    <Modal
      opened
      onClose={alCerrar}
      // Nothing is written here that a press beside it could lose.
      closeOnClickOutside
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
            onKeyDownCapture={(e) => {
              // The list keeps Escape for itself, and here there is nothing to fold: it closes the search.
              if (e.key === 'Escape') alCerrar();
              if (e.key !== 'Enter' || alDia || q.trim().length < 2) return;
              e.preventDefault();
              e.stopPropagation();
              buscarYa(q.trim());
              ponerAbrirAlLlegar(true);
            }}
            onChange={(e) => {
              ponerQ(e.currentTarget.value);
              ponerAbrirAlLlegar(false);
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={estilos.lista} aria-label={t('buscar.resultados')}>
          {grupos
            .filter((g) => g.elementos.length > 0)
            .map((g) => (
              <Combobox.Group key={g.clase} label={t(`buscar.clase.${g.clase}`)}>
                {g.elementos.map((h) => (
                  <Combobox.Option
                    key={h.id}
                    value={`${h.clase} ${h.id}`}
                    className={estilos.opcion}
                  >
                    <span className={estilos.nombre}>
                      <Resaltado trozos={h.titulo} />
                    </span>
                    <span className={estilos.donde}>{conFechas(h.detalle)}</span>
                    {h.fragmento !== null && (
                      <span className={estilos.donde}>
                        <Resaltado trozos={h.fragmento} />
                      </span>
                    )}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
          {hay && (
            <Combobox.Option value={TODOS} className={estilos.todos}>
              {t('buscar.verResultados', { q: buscada })}
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox>
      <p className={estilos.pie} role="status">
        {q.trim().length < 2
          ? t('buscar.ayuda')
          : abrirAlLlegar
            ? t('buscar.esperando')
            : isError
              ? t('fallo.sinConexion')
              : !alDia && !hay
                ? t('accion.cargando')
                : hay
                  ? t('buscar.teclas')
                  : t('buscar.nada', { q: buscada })}
      </p>
    </Modal>
  );
}
