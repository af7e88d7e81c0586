import { Button, Group } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../api/esquema';
import { direccionDeImpreso } from '../sesiones/consultas';

type ClaseDeImpreso =
  paths['/api/procesos/{id}/documentos-producidos/{clase}']['get']['parameters']['path']['clase'];

const FORMATOS = [
  { formato: 'pdf', Icono: IconFileTypePdf },
  { formato: 'docx', Icono: IconFileTypeDocx },
] as const;

/** A document the system writes from what is recorded, in the two formats it is printed in: to be signed, sent or filed. */
export function Descargas({
  procesoId,
  clase,
  informe = null,
}: {
  procesoId: string;
  clase: ClaseDeImpreso;
  /** Which of the progress reports. */
  informe?: number | null;
}) {
  const { t } = useTranslation();
  const nombre = t(`impresos.clase.${clase}`);
  const cual = informe === null ? null : String(informe);
  return (
    <Group gap={6} className="no-imprimir">
      {FORMATOS.map(({ formato, Icono }, i) => (
        <Button
          key={formato}
          component="a"
          variant="default"
          size="compact-md"
          href={direccionDeImpreso(procesoId, clase, formato, cual)}
          download
          leftSection={<Icono size={16} stroke={1.5} />}
        >
          {/* Its name is read once; whoever only hears them is told it of each. */}
          <span className={i === 0 ? undefined : 'solo-lector'}>{nombre} · </span>
          {formato.toUpperCase()}
        </Button>
      ))}
    </Group>
  );
}
