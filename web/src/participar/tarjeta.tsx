import { useTranslation } from 'react-i18next';
import { diaDe, fechaLarga } from '../formato/fechas';
import { Rotulo } from '../vocabulario/rotulo';
import type { PropuestaPublica } from './consultas';
import estilos from './participar.module.css';

/** A proposal as anybody may read it: what was proposed, where it is, what was answered. */
export function Tarjeta({
  propuesta: p,
  nivel = 2,
}: {
  propuesta: PropuestaPublica;
  /** Of its titles, under what the page already has. */
  nivel?: 2 | 3;
}) {
  const { t } = useTranslation();
  const Titulo = nivel === 2 ? 'h2' : 'h3';
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
      <Titulo>
        {p.clase === 'propuesta'
          ? t('participar.problema')
          : t(`participar.aportar.dice.${p.clase}`)}
      </Titulo>
      <p>{p.problema}</p>
      {p.solucion !== '' && (
        <>
          <Titulo>
            {t(p.clase === 'propuesta' ? 'participar.solucion' : 'participar.aportar.sugiere')}
          </Titulo>
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
          <Titulo>{t('participar.respuesta')}</Titulo>
          <p>{p.respuesta}</p>
        </div>
      )}
    </article>
  );
}
