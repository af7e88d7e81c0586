import { Button, Group } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { direccionDeImpreso } from './consultas';

/** A document of a process, in the two formats it is printed in. */
export function Descargas({
  procesoId,
  clase,
}: {
  procesoId: string;
  clase: 'convocatoria' | 'hoja-de-asistencia' | 'acta';
}) {
  const { t } = useTranslation();
  const nombre = t(`sesiones.impreso.${clase}`);
  return (
    <Group gap={6} className="no-imprimir">
      <Button
        component="a"
        variant="default"
        size="compact-md"
        href={direccionDeImpreso(procesoId, clase, 'pdf')}
        download
        leftSection={<IconFileTypePdf size={16} stroke={1.5} />}
      >
        {nombre} · PDF
      </Button>
      <Button
        component="a"
        variant="default"
        size="compact-md"
        href={direccionDeImpreso(procesoId, clase, 'docx')}
        download
        leftSection={<IconFileTypeDocx size={16} stroke={1.5} />}
      >
        <span className="solo-lector">{nombre} · </span>DOCX
      </Button>
    </Group>
  );
}
