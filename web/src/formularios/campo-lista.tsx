import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campo as CampoLeido, CampoDe } from './campos';
import { enfocarCampo, idDeCampo, useFormulario } from './contexto';
import estilos from './formulario.module.css';
import { Rotulo } from './rotulo';
import { leerEn } from './valores';

/** A list of things: each with its own fields, added and taken away one by one. */
export function CampoLista({
  campo,
  ruta,
  elemento,
}: {
  campo: CampoDe<'lista'>;
  ruta: string;
  /** Draws one of them: any field may be in a list, and this one is a field too. */
  elemento: (de: CampoLeido, ruta: string) => ReactNode;
}) {
  const { t } = useTranslation();
  const { valores, errores, poner } = useFormulario();
  const valor = leerEn(valores, ruta);
  const elementos = Array.isArray(valor) ? (valor as unknown[]) : [];
  const { de } = campo;
  // A list inside of a row is told apart from that of the next row.
  const fila = /\.(\d+)\.[^.]+$/.exec(ruta)?.[1];
  const nombre = fila === undefined ? campo.titulo : `${campo.titulo} (${Number(fila) + 1})`;
  const anadir = (): void => {
    poner(ruta, [...elementos, de.clase === 'grupo' || de.clase === 'alternativa' ? {} : '']);
    // After the new fields are on the page.
    requestAnimationFrame(() => enfocarCampo(`${ruta}.${elementos.length}`));
  };
  const quitar = (i: number): void => {
    poner(
      ruta,
      elementos.filter((_, j) => j !== i),
    );
    // The button went with its row: to the row that took its place, the last one, or where one is added.
    const queda = Math.min(i, elementos.length - 2);
    requestAnimationFrame(() => enfocarCampo(queda < 0 ? ruta : `${ruta}.${queda}`));
  };
  return (
    <section id={idDeCampo(ruta)} aria-label={nombre}>
      <div className={estilos.cabeza}>
        <h3>
          <Rotulo campo={campo} />
        </h3>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} stroke={1.5} />}
          onClick={anadir}
          disabled={elementos.length >= campo.max}
        >
          {t('campo.anadir')}
        </Button>
      </div>
      {campo.ayuda !== null && <p className={estilos.ayuda}>{campo.ayuda}</p>}
      {errores[ruta] !== undefined && <p className={estilos.error}>{errores[ruta]}</p>}
      {elementos.length === 0 && <p className={estilos.nada}>{t('campo.listaVacia')}</p>}
      {elementos.map((_, i) => (
        <div
          // The rows have no identity of their own: their place is it.
          // eslint-disable-next-line react/no-array-index-key
          key={i}
          className={estilos.fila}
          // A row of one field is that field, with its name and its place in the page.
          {...(de.clase === 'grupo' ? { id: idDeCampo(`${ruta}.${i}`) } : {})}
        >
          {de.clase === 'grupo' ? (
            <div>
              <p className={estilos.numeroDeFila}>{t('campo.fila', { n: i + 1 })}</p>
              {elemento(de, `${ruta}.${i}`)}
            </div>
          ) : (
            elemento({ ...de, titulo: t('campo.fila', { n: i + 1 }) }, `${ruta}.${i}`)
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('campo.quitarFila', { n: i + 1 })}
            onClick={() => quitar(i)}
          >
            <IconTrash size={16} stroke={1.5} />
          </ActionIcon>
        </div>
      ))}
    </section>
  );
}
