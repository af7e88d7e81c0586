import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** The procedure as a file that any modeler opens. */
export function DescargarBpmn({ href }: { href: string }) {
  const { t } = useTranslation();
  return (
    <Button
      component="a"
      href={href}
      download
      mt="sm"
      variant="default"
      className="no-imprimir"
      leftSection={<IconDownload size={16} stroke={1.5} />}
      title={t('vivo.bpmnAyuda')}
    >
      {t('vivo.bpmn')}
    </Button>
  );
}
