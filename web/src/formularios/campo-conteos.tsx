import { Fieldset, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CampoDe } from './campos';
import { idDeCampo, useFormulario } from './contexto';
import estilos from './formulario.module.css';
import { Rotulo } from './rotulo';
import { leerEn } from './valores';

interface Fila {
  readonly grupo: string;
  readonly cantidad: string;
}

/**
 * How many of each group: a box for each, by question («Género: femenino»). What was not asked is left empty. That a
 * question counts more people than there were is only said: no rule of the source forbids it, and the figures, which the
 * machine never sees, are whoever wrote them's to look at again.
 */
export function CampoConteos({ campo, ruta }: { campo: CampoDe<'conteos'>; ruta: string }) {
  const { valores, errores, poner } = useFormulario();
  const { t } = useTranslation();
  const valor = leerEn(valores, ruta);
  const filas = Array.isArray(valor) ? (valor as readonly Fila[]) : [];
  const escribir = (grupo: string, cantidad: string): void => {
    const sin = filas.filter((f) => f.grupo !== grupo);
    const todas = cantidad === '' ? sin : [...sin, { grupo, cantidad }];
    poner(ruta, todas.length === 0 ? undefined : todas);
  };
  const preguntas = new Map<string, { grupo: string; nombre: string }[]>();
  for (const { valor: grupo, etiqueta } of campo.opciones) {
    const corte = etiqueta.indexOf(': ');
    const pregunta = corte === -1 ? '' : etiqueta.slice(0, corte);
    const nombre = corte === -1 ? etiqueta : primera(etiqueta.slice(corte + 2));
    preguntas.set(pregunta, [...(preguntas.get(pregunta) ?? []), { grupo, nombre }]);
  }
  // The group that belongs to no question counts them all.
  const total = cantidadDe(filas, preguntas.get('')?.[0]?.grupo ?? '');
  return (
    <section id={idDeCampo(ruta)} aria-label={campo.titulo}>
      <h3>
        <Rotulo campo={campo} />
      </h3>
      {campo.ayuda !== null && <p className={estilos.ayuda}>{campo.ayuda}</p>}
      {errores[ruta] !== undefined && <p className={estilos.error}>{errores[ruta]}</p>}
      {[...preguntas].map(([pregunta, grupos]) => {
        const suma = grupos.reduce((n, g) => n + Number(cantidadDe(filas, g.grupo)), 0);
        return (
          <Fieldset
            key={pregunta}
            variant="unstyled"
            legend={pregunta}
            classNames={{ root: estilos.pregunta ?? '', legend: estilos.leyenda ?? '' }}
          >
            <div className={estilos.conteos}>
              {grupos.map(({ grupo, nombre }) => (
                <NumberInput
                  key={grupo}
                  label={nombre}
                  min={0}
                  max={999_999}
                  allowDecimal={false}
                  allowNegative={false}
                  hideControls
                  inputMode="numeric"
                  value={cantidadDe(filas, grupo)}
                  onChange={(v) => escribir(grupo, v === '' ? '' : String(Math.trunc(Number(v))))}
                />
              ))}
            </div>
            {/* Announced when it comes to be true, and not read again with each digit. */}
            <div role="status">
              {pregunta !== '' && total !== '' && suma > total && (
                <p className={estilos.aviso}>{t('campo.masQueElTotal', { suma, total })}</p>
              )}
            </div>
          </Fieldset>
        );
      })}
    </section>
  );
}

const cantidadDe = (filas: readonly Fila[], grupo: string): number | '' => {
  const fila = filas.find((f) => f.grupo === grupo);
  return fila === undefined ? '' : Number(fila.cantidad);
};
const primera = (s: string): string => s.charAt(0).toLocaleUpperCase('es-EC') + s.slice(1);
