import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import estilos from './importacion.module.css';

export interface ActaEscrita {
  readonly archivo: string;
  readonly datos: {
    readonly fecha: string;
    readonly numero: string;
    readonly cuerpo: string;
    readonly clase: string;
    readonly asunto: string;
  };
}
const CUERPOS = ['foro', 'comiteImpulsor', 'grupoEjecutor', 'otro'] as const;
const SESIONES = ['', 'ordinaria', 'extraordinaria', 'constitucion'] as const;

/** A short form for each PDF of a folder. */
export function ActasEnPantalla({
  actas,
  alCambiar,
}: {
  actas: readonly ActaEscrita[];
  alCambiar: (actas: readonly ActaEscrita[]) => void;
}) {
  const { t } = useTranslation();
  const poner = (i: number, datos: Partial<ActaEscrita['datos']>): void =>
    alCambiar(actas.map((a, j) => (i === j ? { ...a, datos: { ...a.datos, ...datos } } : a)));
  return (
    <ol className={estilos.actas}>
      {actas.map((a, i) => (
        <li key={a.archivo}>
          <fieldset>
            <legend>{a.archivo}</legend>
            <div className={estilos.acta}>
              <TextInput
                label={t('importacion.fecha')}
                placeholder="AAAA-MM-DD"
                value={a.datos.fecha}
                onChange={(e) => poner(i, { fecha: e.currentTarget.value })}
              />
              <TextInput
                label={t('importacion.numero')}
                value={a.datos.numero}
                onChange={(e) => poner(i, { numero: e.currentTarget.value })}
              />
              <NativeSelect
                label={t('importacion.cuerpo')}
                value={a.datos.cuerpo}
                onChange={(e) => poner(i, { cuerpo: e.currentTarget.value })}
                data={CUERPOS.map((c) => ({ value: c, label: t(`importacion.cuerpos.${c}`) }))}
              />
              <NativeSelect
                label={t('importacion.sesion')}
                value={a.datos.clase}
                onChange={(e) => poner(i, { clase: e.currentTarget.value })}
                data={SESIONES.map((c) => ({
                  value: c,
                  label: c === '' ? '—' : t(`importacion.sesiones.${c}`),
                }))}
              />
              <TextInput
                className={estilos.asunto}
                label={t('importacion.asunto')}
                value={a.datos.asunto}
                onChange={(e) => poner(i, { asunto: e.currentTarget.value })}
              />
            </div>
          </fieldset>
        </li>
      ))}
    </ol>
  );
}
