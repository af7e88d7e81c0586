import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarcaOfrecida, Oferta, Situacion } from '../api/modelo';
import { direccionDeOferta } from './contexto';
import { DialogoDeMarca } from './dialogo-de-marca';
import { MenuDeActos } from './menu-de-actos';

/** What can happen at any time and belongs to no step, and the marks that stop or resume the whole process. */
export function MasAcciones({
  situacion: s,
  ofertas,
}: {
  situacion: Situacion;
  ofertas: readonly Oferta[];
}) {
  const { t } = useTranslation();
  const [marca, ponerMarca] = useState<MarcaOfrecida | null>(null);
  const sueltas =
    s.marca === null
      ? ofertas.filter((o) => o.procesoId === s.raizId && o.paso === null && o.puedo)
      : [];
  return (
    <>
      <MenuDeActos
        grupos={[
          {
            rotulo: t('expediente.otroHecho'),
            actos: sueltas.map((o) => ({ ...o, hacer: direccionDeOferta(s, o) })),
          },
          {
            rotulo: t('expediente.todoElProceso'),
            actos: s.marcas
              .filter((m) => m.puedo)
              .map((m) => ({ ...m, hacer: () => ponerMarca(m) })),
          },
        ]}
      />
      {marca !== null && (
        <DialogoDeMarca marca={marca} situacion={s} alCerrar={() => ponerMarca(null)} />
      )}
    </>
  );
}
