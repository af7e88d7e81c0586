import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Requisito } from '../api/modelo';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Cita } from '../vocabulario/cita';
import estilos from './justificaciones.module.css';

/** What the guide suggests and is not there: one may go on with a written reason, which the POC sees. */
export function Justificaciones({
  requisitos,
  textos,
  errores,
  alCambiar,
}: {
  requisitos: readonly Requisito[];
  textos: Readonly<Record<string, string>>;
  errores: Readonly<Record<string, string>>;
  alCambiar: (codigo: string, texto: string) => void;
}) {
  const { t } = useTranslation();
  return requisitos.map((r) => (
    <AvisoEnLinea key={r.codigo} tono="ambar" signo="anotado" titulo={r.texto}>
      <p className={estilos.texto}>{t('avanzar.sugerido')}</p>
      <p>
        <Cita cita={r.cita} fuerza={r.fuerzaTexto} lecturaNuestra={r.lecturaNuestra} />
      </p>
      <Textarea
        id={`campo-${r.codigo}`}
        label={t('avanzar.justificacion')}
        autosize
        minRows={2}
        maxLength={2000}
        error={errores[r.codigo]}
        value={textos[r.codigo] ?? ''}
        onChange={(e) => alCambiar(r.codigo, e.currentTarget.value)}
      />
    </AvisoEnLinea>
  ));
}

/**
 * A suggested rule of the source that is seen not to be met, or one for which a reason was already written. Of what hangs
 * on data that are still wrong nothing is known, and no reason is asked.
 */
export const pidenJustificacion = (
  requisitos: readonly Requisito[],
  textos: Readonly<Record<string, string>>,
): readonly Requisito[] =>
  requisitos.filter(
    (r) =>
      r.fuerza === 'sugerido' &&
      r.efecto === 'pideJustificacion' &&
      (r.resultado === 'falta' ||
        (r.resultado === 'dependeDeLosDatos' && (textos[r.codigo] ?? '') !== '')),
  );
