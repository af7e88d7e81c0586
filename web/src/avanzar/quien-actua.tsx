import { Select } from '@mantine/core';
import { IconPencil, IconUserCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSesion } from '../api/consultas';
import type { Oferta } from '../api/modelo';
import { CampoDocumento } from '../documentos/campo-documento';
import type { Campo } from '../formularios/campos';
import { useNombres } from '../gobiernos/nombres';
import type { Avance } from './avance';
import estilos from './quien-actua.module.css';
import { PRUEBA } from './revision';

/** Who acts (the role of the guide) and who records (this account), with what proves the act when they differ. */
export function QuienActua({
  oferta: o,
  avance: a,
  titular,
  campos,
  errores,
  alCambiar,
}: {
  oferta: Oferta;
  avance: Avance;
  titular: string;
  campos: readonly Campo[];
  errores: Readonly<Record<string, string>>;
  alCambiar: (cambios: Partial<Avance>) => void;
}) {
  const { t } = useTranslation();
  const sesion = useSesion();
  const { rol } = useNombres();
  const como = o.como[a.como] ?? o.como[0];
  if (como === undefined) return null;
  const actua = o.actua.find((r) => r.rol === como.actua)?.etiqueta ?? rol(como.actua);
  const campoDePrueba = campos.find((c) => c.nombre === como.prueba);
  return (
    <div className={estilos.quien}>
      {o.como.length > 1 && (
        <Select
          className={estilos.como}
          label={t('avanzar.comoLoRegistra')}
          data={o.como.map((c, i) => ({ value: String(i), label: c.etiqueta }))}
          value={String(a.como)}
          allowDeselect={false}
          onChange={(v) => alCambiar({ como: Number(v ?? 0) })}
        />
      )}
      <Dato
        icono={<IconUserCheck size={16} stroke={1.5} />}
        rotulo={t('avanzar.actua')}
        valor={actua}
      />
      <Dato
        icono={<IconPencil size={16} stroke={1.5} />}
        rotulo={t('avanzar.registra')}
        valor={`${sesion?.cuenta.nombre ?? ''}, ${rol(como.registra)}`}
      />
      {como.prueba === 'sobre' && (
        <div className={estilos.prueba}>
          <CampoDocumento
            id="campo-actuadoPor-documento"
            rotulo={t('avanzar.prueba')}
            ayuda={t('avanzar.pruebaAyuda', { actua })}
            error={errores[PRUEBA]}
            titular={titular}
            tipos={[]}
            opcional={false}
            valor={a.documentoDeQuienActua}
            alCambiar={(d) => alCambiar({ documentoDeQuienActua: d })}
          />
        </div>
      )}
      {campoDePrueba !== undefined && (
        <p className={estilos.nota}>
          {t('avanzar.loPrueba', {
            campo: campoDePrueba.titulo,
            actua: t(`avanzar.elRol.${como.actua}`),
          })}
        </p>
      )}
    </div>
  );
}

function Dato({ icono, rotulo, valor }: { icono: ReactNode; rotulo: string; valor: string }) {
  return (
    <div>
      <p className={estilos.rotulo}>{rotulo}</p>
      <p className={estilos.valor}>
        <span aria-hidden="true">{icono}</span>
        {valor}
      </p>
    </div>
  );
}
