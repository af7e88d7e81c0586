import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Oferta, Situacion } from '../api/modelo';
import { BorradorEnConflicto, EstadoBorrador } from '../avanzar/estado-de-borrador';
import { Justificaciones } from '../avanzar/justificaciones';
import { QuienActua } from '../avanzar/quien-actua';
import { Rechazo } from '../avanzar/rechazo';
import { direccionDeOferta } from '../expediente/contexto';
import { nadaLoImpide } from '../formularios/antes-de-enviar';
import { enfocarCampo } from '../formularios/contexto';
import type { Acto } from './acto';
import estilos from './sesiones.module.css';

/**
 * Who acts when somebody else records it, what is to be justified, the refusal if there is one, and the button. For whom
 * may not record it, nothing: the page says so at its top.
 */
export function PieDeActo({
  acto,
  oferta,
  situacion: s,
  rotulo,
  listo = true,
  releer,
}: {
  acto: Acto;
  oferta: Oferta;
  situacion: Situacion;
  rotulo?: string;
  listo?: boolean;
  releer: () => void;
}) {
  const { t } = useTranslation();
  const como = oferta.como[acto.avance.como] ?? oferta.como[0];
  if (!oferta.puedo) return null;
  const porOtro = como !== undefined && como.prueba === 'sobre';
  return (
    <>
      {acto.borrador.estado.clase === 'conflicto' && (
        <BorradorEnConflicto
          suyo={acto.borrador.estado.suyo}
          hoy={s.hoy}
          tomar={acto.tomar}
          conservar={(suyo) => acto.borrador.conservar(acto.avance, suyo)}
        />
      )}
      {porOtro && (
        <section className={estilos.seccion} aria-label={t('avanzar.seccion.quien')}>
          <QuienActua
            oferta={oferta}
            avance={acto.avance}
            titular={s.titular.id}
            campos={acto.campos}
            errores={{}}
            alCambiar={acto.cambiar}
          />
        </section>
      )}
      {acto.porJustificar.length > 0 && (
        <Justificaciones
          requisitos={acto.porJustificar}
          textos={acto.avance.justificaciones}
          errores={{}}
          alCambiar={(codigo, texto) =>
            acto.cambiar({
              justificaciones: { ...acto.avance.justificaciones, [codigo]: texto },
            })
          }
        />
      )}
      {acto.problema !== null && (
        <Rechazo
          problema={acto.problema}
          raizId={s.raizId}
          enfocar={(campo) => void enfocarCampo(campo)}
          releer={releer}
          reintentar={acto.registrar}
        />
      )}
      <div className={`${estilos.pie} no-imprimir`}>
        <Button
          size="md"
          onClick={() => {
            if (nadaLoImpide()) acto.registrar();
          }}
          loading={acto.registrando}
          disabled={!listo}
        >
          {rotulo ?? oferta.etiqueta}
        </Button>
        <Link to={direccionDeOferta(s, oferta)}>{t('sesiones.formularioEntero')}</Link>
        <span className={estilos.borrador} role="status">
          <EstadoBorrador estado={acto.borrador.estado} hoy={s.hoy} />
        </span>
      </div>
    </>
  );
}
