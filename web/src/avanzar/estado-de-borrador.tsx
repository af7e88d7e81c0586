import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Borrador } from '../api/modelo';
import { diaDe, fechaCorta, horaDe } from '../formato/fechas';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import type { EstadoDeBorrador } from './borrador';

const cuando = (en: number | string, hoy: string): string =>
  `${fechaCorta(diaDe(en), hoy)}, ${horaDe(en)}`;

/** At the foot of the form: is what one wrote safe? */
export function EstadoBorrador({ estado, hoy }: { estado: EstadoDeBorrador; hoy: string }) {
  const { t } = useTranslation();
  switch (estado.clase) {
    case 'limpio':
      return t('borrador.solo');
    case 'guardando':
      return t('borrador.guardando');
    case 'guardado':
      return t('borrador.guardado', { cuando: cuando(estado.en, hoy) });
    case 'sinGuardar':
      return t('borrador.sinGuardar');
    case 'conflicto':
      return t('borrador.conflicto');
  }
}

/** One goes on where one was, or begins again. */
export function BorradorRetomado({
  guardadoEn,
  hoy,
  empezarDeNuevo,
}: {
  guardadoEn: number | string;
  hoy: string;
  empezarDeNuevo: () => void;
}) {
  const { t } = useTranslation();
  return (
    <AvisoEnLinea signo="regularizado">
      <Group justify="space-between" gap="xs">
        <span>{t('borrador.retomado', { cuando: cuando(guardadoEn, hoy) })}</span>
        <Button size="compact-sm" variant="subtle" onClick={empezarDeNuevo}>
          {t('borrador.empezarDeNuevo')}
        </Button>
      </Group>
    </AvisoEnLinea>
  );
}

/** Another window wrote the same draft: the person chooses which one stays. */
export function BorradorEnConflicto({
  suyo,
  hoy,
  tomar,
  conservar,
}: {
  suyo: Borrador;
  hoy: string;
  tomar: (b: Borrador) => void;
  conservar: (b: Borrador) => void;
}) {
  const { t } = useTranslation();
  return (
    <AvisoEnLinea tono="ambar" signo="vuelta" urgente titulo={t('borrador.conflicto')}>
      <p>{t('borrador.conflictoTexto', { cuando: cuando(suyo.guardadoEn, hoy) })}</p>
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={() => conservar(suyo)}>
          {t('borrador.conservar')}
        </Button>
        <Button variant="default" size="xs" onClick={() => tomar(suyo)}>
          {t('borrador.tomar')}
        </Button>
      </Group>
    </AvisoEnLinea>
  );
}
