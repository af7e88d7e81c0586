import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Documento } from '../api/modelo';
import { Dialogo } from '../vocabulario/dialogo';

export interface Sobre {
  readonly documento: Documento;
  readonly alCerrar: () => void;
}

/** Something done to a document: sent once, said when it is done, and what depends on it asked again. */
export function DialogoDeDocumento({
  accion,
  sobre,
  hacer,
  listo,
  confirmar,
  peligro = false,
  children,
}: {
  accion: 'reemplazar' | 'describir' | 'publicar' | 'tapar' | 'retirar' | 'restituir';
  sobre: Sobre;
  hacer: () => Promise<unknown>;
  listo: boolean;
  /** What the button says, if not what the action does. */
  confirmar?: string;
  peligro?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const envio = useMutation({
    mutationFn: hacer,
    onSuccess: () => {
      // What would happen is told again too: an act waits for a document to be signed.
      for (const clave of [
        ['documento', sobre.documento.id],
        ['documentos'],
        ['proceso'],
        ['simulacion'],
      ])
        void cliente.invalidateQueries({ queryKey: clave });
      notifications.show({ message: t(`documento.${accion}.hecho`) });
      sobre.alCerrar();
    },
  });
  return (
    <Dialogo
      titulo={t(`documento.${accion}.titulo`)}
      ayuda={t(`documento.${accion}.ayuda`)}
      confirmar={confirmar ?? t(`documento.${accion}.confirmar`)}
      peligro={peligro}
      listo={listo}
      envio={envio}
      alEnviar={() => envio.mutate()}
      alCerrar={sobre.alCerrar}
    >
      {children}
    </Dialogo>
  );
}
