import { SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface PersonaEscrita {
  readonly clase: 'persona' | 'unidad';
  readonly nombre: string;
  readonly correo: string;
}
export const PERSONA_VACIA: PersonaEscrita = { clase: 'persona', nombre: '', correo: '' };

const CORREO = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
export const correoMalo = (correo: string): boolean =>
  correo.trim() !== '' && !CORREO.test(correo.trim());
export const personaCompleta = (p: PersonaEscrita): boolean =>
  p.nombre.trim().length >= 2 && !correoMalo(p.correo);

/** A person, or the administrative unit that an oficio names. */
export function CamposDePersona({
  persona: p,
  alCambiar,
  intentado,
  soloPersona = false,
}: {
  persona: PersonaEscrita;
  alCambiar: (p: PersonaEscrita) => void;
  intentado: boolean;
  soloPersona?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      {!soloPersona && (
        <SegmentedControl
          aria-label={t('directorio.clase')}
          value={p.clase}
          onChange={(v) => alCambiar({ ...p, clase: v as PersonaEscrita['clase'] })}
          data={[
            { value: 'persona', label: t('directorio.persona') },
            { value: 'unidad', label: t('directorio.unidad') },
          ]}
        />
      )}
      <TextInput
        label={t(p.clase === 'unidad' ? 'directorio.nombreDeUnidad' : 'directorio.nombreCompleto')}
        required
        value={p.nombre}
        maxLength={200}
        data-autofocus
        onChange={(e) => alCambiar({ ...p, nombre: e.currentTarget.value })}
        error={intentado && p.nombre.trim().length < 2 ? t('campo.falta') : undefined}
      />
      <TextInput
        label={t('directorio.correo')}
        description={t(
          p.clase === 'unidad' ? 'directorio.correoDeUnidad' : 'directorio.correoAyuda',
        )}
        type="email"
        value={p.correo}
        maxLength={200}
        onChange={(e) => alCambiar({ ...p, correo: e.currentTarget.value })}
        error={intentado && correoMalo(p.correo) ? t('directorio.correoMalo') : undefined}
      />
    </>
  );
}
