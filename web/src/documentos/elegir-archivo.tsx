import { Button, FileButton, Group } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { tamano } from '../formato/numeros';
import { ACEPTA } from './formatos';
import estilos from './dialogo.module.css';

/** The file of a dialogue: which one, and how large. */
export function ElegirArchivo({
  rotulo,
  archivo,
  alElegir,
}: {
  rotulo: string;
  archivo: File | null;
  alElegir: (archivo: File | null) => void;
}) {
  return (
    <Group gap="sm">
      <FileButton
        onChange={alElegir}
        accept={ACEPTA}
        inputProps={{ 'aria-label': rotulo, tabIndex: -1 }}
      >
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconUpload size={16} stroke={1.5} />}>
            {rotulo}
          </Button>
        )}
      </FileButton>
      {archivo !== null && (
        <p className={estilos.elegido}>
          {archivo.name} · <span className="cifra">{tamano(archivo.size)}</span>
        </p>
      )}
    </Group>
  );
}
