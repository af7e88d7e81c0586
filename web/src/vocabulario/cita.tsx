import { Popover, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Cita as CitaDeLey } from '../api/modelo';
import estilos from './cita.module.css';
import { sinHuecos } from './sin-huecos';

/**
 * Where a rule is written and with what force: «Guía breve (2023), Anexo 4, paso 9 · debe». Pressing it shows the
 * rule in our words and the words of the source that carry it.
 */
export function Cita({
  cita,
  fuerza,
  lecturaNuestra = false,
}: {
  cita: CitaDeLey;
  fuerza?: string;
  lecturaNuestra?: boolean;
}) {
  const { t } = useTranslation();
  const lugar = [cita.documentoNombre, cita.lugar].filter(Boolean).join(', ');
  const coletilla = lecturaNuestra ? t('cita.lecturaNuestra') : fuerza?.toLowerCase();
  return (
    <Popover width={340} position="bottom-start" withArrow trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={estilos.cita}>
          <span className={estilos.lugar}>{lugar}</span>
          {coletilla !== undefined && coletilla !== '' && <span> · {coletilla}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('cita.queDice')}>
        <p className={estilos.donde}>{lugar}</p>
        {cita.regla !== '' && <p className={estilos.regla}>{sinHuecos(cita.regla)}</p>}
        {cita.claves.length > 0 && (
          <p className={estilos.claves}>
            {t('cita.palabras')} {cita.claves.map((c) => `«${c}»`).join(' ')}
          </p>
        )}
        <p className={estilos.pie}>
          {lecturaNuestra
            ? t('cita.avisoLectura')
            : fuerza !== undefined && t('cita.fuerza', { fuerza })}
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}
