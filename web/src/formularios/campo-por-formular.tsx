import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormulario, type ProcesoDelFormulario } from './contexto';
import { useElegibles } from './elegibles';
import estilos from './formulario.module.css';
import { leerEn } from './valores';

/** A code that is in use already corrects the commitment it is of: said while it is written, not when it is done. */
export function CampoPorFormular({
  proceso,
  ruta,
  escrito,
}: {
  proceso: ProcesoDelFormulario;
  ruta: string;
  escrito: ReactNode;
}) {
  const { t } = useTranslation();
  const { valores } = useFormulario();
  const formulados = useElegibles(proceso, 'compromisoPorFormular') ?? [];
  const dado = leerEn(valores, ruta);
  const suyo =
    typeof dado === 'string' ? formulados.find((o) => o.valor === dado.trim()) : undefined;
  return (
    <div>
      {escrito}
      <p className={estilos.ayuda} role="status">
        {suyo !== undefined && t('campo.corrigeElCompromiso', { cual: suyo.etiqueta })}
      </p>
    </div>
  );
}
