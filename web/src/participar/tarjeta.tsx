import { useTranslation } from 'react-i18next';
import { diaDe, fechaLarga } from '../formato/fechas';
import { Rotulo } from '../vocabulario/rotulo';
import type { PropuestaPublica } from './consultas';
import estilos from './participar.module.css';

/** A proposal as anybody may read it: what was proposed, where it is, what was answered. */
export function Tarjeta({ propuesta: p }: { propuesta: PropuestaPublica }) {
  const { t } = useTranslation();
  return (
    <article className={estilos.tarjeta}>
      <div className={estilos.cabeza}>
        <strong>{p.codigo}</strong>
        <Rotulo {...(p.estado === 'integrada' ? { tono: 'acento' as const } : {})}>
          {p.estadoTexto}
        </Rotulo>
        <span>{p.titular.nombre}</span>
        <span>{fechaLarga(diaDe(p.recibidaEn))}</span>
        {p.eje !== null && <span>{t(`participar.eje.${p.eje}` as never)}</span>}
        {p.territorio !== null && <span>{p.territorio}</span>}
        {p.titular.demo && <Rotulo tono="ambar">{t('demo.rotulo')}</Rotulo>}
      </div>
      <h2>
        {p.clase === 'propuesta'
          ? t('participar.problema')
          : t(`participar.aportar.dice.${p.clase}`)}
      </h2>
      <p>{p.problema}</p>
      {p.solucion !== '' && (
        <>
          <h2>
            {t(p.clase === 'propuesta' ? 'participar.solucion' : 'participar.aportar.sugiere')}
          </h2>
          <p>{p.solucion}</p>
        </>
      )}
      {p.compromisos.length > 0 && (
        <p>
          <strong>{t('participar.alimenta', { codigos: p.compromisos.join(', ') })}</strong>
        </p>
      )}
      {p.respuesta !== null && (
        <div className={estilos.respuesta}>
          <h2>{t('participar.respuesta')}</h2>
          <p>{p.respuesta}</p>
        </div>
      )}
    </article>
  );
}
