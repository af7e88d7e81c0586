import { Button, Collapse, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Oferta, Situacion } from '../api/modelo';
import { IconoDeEstado } from '../vocabulario/icono-de-estado';
import { cuantosListos, ListaRequisitos } from '../vocabulario/lista-requisitos';
import { sinHuecos } from '../vocabulario/sin-huecos';
import { direccionDeOferta, esSalida, etapaDeOferta } from './contexto';
import estilos from './ofertas-de-paso.module.css';

/** Why it cannot be recorded yet: what must have come before it has not. It may still be told as something that already happened. */
const loQueVaAntes = (o: Oferta): string | null =>
  o.requisitos.find((r) => r.clase === 'orden' && r.resultado === 'falta' && r.efecto === 'bloquea')
    ?.falta ?? null;
const clave = (o: Oferta): string => `${o.procesoId}:${o.evento}`;
/** Mine first; a way out or back, last. */
const porOrden = (a: Oferta, b: Oferta): number =>
  Number(esSalida(a)) - Number(esSalida(b)) || Number(b.puedo) - Number(a.puedo);

/** What the step waits for, told whole; what may merely happen, below and in a lower voice. */
export function OfertasDePaso({
  situacion: s,
  ofertas,
  yaDicho,
}: {
  situacion: Situacion;
  ofertas: readonly Oferta[];
  /** The description just read, which no offer repeats. */
  yaDicho: string;
}) {
  const { t } = useTranslation();
  const esperadas = ofertas.filter((o) => o.espera && !esSalida(o)).toSorted(porOrden);
  const otras = ofertas.filter((o) => !o.espera || esSalida(o)).toSorted(porOrden);
  const mias = otras.filter((o) => o.puedo && loQueVaAntes(o) === null);
  const todavia = otras.filter((o) => o.puedo && loQueVaAntes(o) !== null);
  const ajenas = otras.filter((o) => !o.puedo);
  return (
    <>
      {esperadas.length > 0 && (
        <section aria-labelledby="acciones">
          <h3 id="acciones" className={estilos.subtitulo}>
            {t('paso.queSeEspera')}
          </h3>
          <ul className={estilos.ofertas}>
            {esperadas.map((o, i) => (
              <Esperada
                key={clave(o)}
                situacion={s}
                oferta={o}
                primera={i === 0}
                conAyuda={o.ayuda !== yaDicho && o.ayuda !== esperadas[i - 1]?.ayuda}
              />
            ))}
          </ul>
        </section>
      )}
      {otras.length > 0 && (
        <section
          className={mias.length === 0 ? 'no-imprimir' : undefined}
          aria-labelledby={esperadas.length > 0 ? 'otras-acciones' : 'acciones'}
        >
          <h3
            id={esperadas.length > 0 ? 'otras-acciones' : 'acciones'}
            className={estilos.subtitulo}
          >
            {t(esperadas.length > 0 ? 'paso.tambienSePuede' : 'paso.queSePuede')}
            <span className={estilos.aclara}>{t('paso.nadieLoEspera')}</span>
          </h3>
          <ul className={estilos.ofertas}>
            {mias.map((o) => (
              <Posible key={clave(o)} situacion={s} oferta={o} />
            ))}
          </ul>
          {todavia.length > 0 && (
            <Plegadas
              situacion={s}
              ofertas={todavia}
              rotulo={t('paso.todavia', { count: todavia.length })}
            />
          )}
          {ajenas.length > 0 && (
            <Plegadas
              situacion={s}
              ofertas={ajenas}
              rotulo={t('paso.deOtros', { count: ajenas.length })}
            />
          )}
        </section>
      )}
    </>
  );
}

function Esperada({
  situacion: s,
  oferta: o,
  primera,
  conAyuda,
}: {
  situacion: Situacion;
  oferta: Oferta;
  primera: boolean;
  conAyuda: boolean;
}) {
  const { t } = useTranslation();
  const [ver, { toggle }] = useDisclosure(primera);
  const obligan = o.requisitos.filter((r) => r.fuerza !== 'puede');
  const piden = obligan.filter((r) => r.resultado !== 'noAplica');
  return (
    <li className={estilos.oferta}>
      <div className={estilos.linea}>
        <div className={estilos.que}>
          <Nombre oferta={o} />
          {conAyuda && o.ayuda !== null && o.ayuda !== '' && (
            <p className={estilos.ayuda}>{o.ayuda}</p>
          )}
          <QuienActua oferta={o} />
        </div>
        <Puerta situacion={s} oferta={o} variante={primera ? 'filled' : 'default'} />
      </div>
      {obligan.length > 0 && (
        <>
          <UnstyledButton className={estilos.pide} aria-expanded={ver} onClick={toggle}>
            {t('paso.quePide')}
            <span className="cifra">
              {t('paso.listos', { n: cuantosListos(piden), de: piden.length })}
            </span>
            {ver ? (
              <IconChevronUp size={16} stroke={1.5} aria-hidden="true" />
            ) : (
              <IconChevronDown size={16} stroke={1.5} aria-hidden="true" />
            )}
          </UnstyledButton>
          <Collapse expanded={ver} keepMounted={false}>
            <ListaRequisitos requisitos={obligan} />
          </Collapse>
        </>
      )}
    </li>
  );
}

/** Nobody waits for it: one line, and its requirements when it is opened. */
function Posible({ situacion: s, oferta: o }: { situacion: Situacion; oferta: Oferta }) {
  const antes = loQueVaAntes(o);
  return (
    <li className={estilos.posible}>
      <div className={estilos.que}>
        <Nombre oferta={o} />
        <QuienActua oferta={o} />
        {antes !== null && <p className={estilos.quien}>{sinHuecos(antes)}</p>}
      </div>
      <Puerta situacion={s} oferta={o} variante="subtle" />
    </li>
  );
}

/** What others may record, or nobody yet, is there for whoever asks, and out of the way of who does not. */
function Plegadas({
  situacion: s,
  ofertas,
  rotulo,
}: {
  situacion: Situacion;
  ofertas: readonly Oferta[];
  rotulo: string;
}) {
  const [ver, { toggle }] = useDisclosure(false);
  return (
    <>
      <UnstyledButton
        className={`${estilos.pide} no-imprimir`}
        aria-expanded={ver}
        onClick={toggle}
      >
        {rotulo}
        {ver ? (
          <IconChevronUp size={16} stroke={1.5} aria-hidden="true" />
        ) : (
          <IconChevronDown size={16} stroke={1.5} aria-hidden="true" />
        )}
      </UnstyledButton>
      <Collapse expanded={ver} keepMounted={false}>
        <ul className={estilos.ofertas}>
          {ofertas.map((o) => (
            <Posible key={clave(o)} situacion={s} oferta={o} />
          ))}
        </ul>
      </Collapse>
    </>
  );
}

function Nombre({ oferta: o }: { oferta: Oferta }) {
  const etapa = etapaDeOferta(o);
  return (
    <h4 className={estilos.nombre}>
      {etapa !== null && <span className={estilos.etapa}>{etapa}</span>}
      {o.etiqueta}
    </h4>
  );
}

function QuienActua({ oferta: o }: { oferta: Oferta }) {
  const { t } = useTranslation();
  return (
    <p className={estilos.quien}>
      {o.puedo || o.motivoNoPuedo === null
        ? t('paso.actua', { roles: o.actua.map((r) => r.etiqueta).join(', ') })
        : o.motivoNoPuedo}
    </p>
  );
}

function Puerta({
  situacion: s,
  oferta: o,
  variante,
}: {
  situacion: Situacion;
  oferta: Oferta;
  variante: 'filled' | 'default' | 'subtle';
}) {
  const { t } = useTranslation();
  if (!o.puedo || s.marca !== null)
    return (
      <span className={estilos.ajena}>
        <IconoDeEstado signo="aunNo" tamano={14} />
        {t('paso.noMeToca')}
      </span>
    );
  return (
    <Button
      className={`${estilos.puerta} no-imprimir`}
      component={Link}
      to={direccionDeOferta(s, o)}
      variant={variante}
      aria-label={`${t('bandeja.abrir')}: ${o.etiqueta}`}
    >
      {t('bandeja.abrir')}
    </Button>
  );
}
