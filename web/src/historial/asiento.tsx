import { Collapse, CopyButton, Menu, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp, IconPencil } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AsientoDelHistorial, Asiento as AsientoDeBitacora, Titular } from '../api/modelo';
import { DatoDeDemostracion } from '../armazon/dato-de-demostracion';
import { contraer } from '../formato/contraccion';
import { conFechas, diaDe, fechaLarga, horaDe } from '../formato/fechas';
import { Cita } from '../vocabulario/cita';
import { IconoDeEstado, type Signo } from '../vocabulario/icono-de-estado';
import { NumeroDePaso } from '../vocabulario/numero-de-paso';
import estilos from './asiento.module.css';
import { DosLecturas } from './dos-lecturas';
import { mostrarValor } from './valor';

const ENMIENDAS = ['rectificarHecho', 'deshacer', 'anularHecho'] as const;
const MARCAS = ['suspender', 'reanudar', 'desistir', 'archivarPorInactividad', 'reactivar'];
/** Acts of the engine that, made by mistake, are taken back whole. */
const SE_DEJAN_SIN_EFECTO = ['suspender', 'desistir', 'archivarPorInactividad', 'recontarTermino'];

/**
 * What may be done with a line: one that mends another is not mended itself; of a mark nothing is corrected; what the
 * system wrote changes when that which it follows from does.
 */
export const enmiendasDe = (
  a: Pick<AsientoDeBitacora, 'evento' | 'registro'>,
): readonly (typeof ENMIENDAS)[number][] => {
  if (a.registro === null) return [];
  if ((ENMIENDAS as readonly string[]).includes(a.evento)) return [];
  if (a.evento === 'abrirProceso') return ['rectificarHecho'];
  if (SE_DEJAN_SIN_EFECTO.includes(a.evento)) return ['deshacer', 'anularHecho'];
  return MARCAS.includes(a.evento) ? [] : ENMIENDAS;
};

function signoDe(a: AsientoDeBitacora): Signo {
  if ((ENMIENDAS as readonly string[]).includes(a.evento)) return 'regularizado';
  if (MARCAS.includes(a.evento)) return 'porVencer';
  if (a.evento.startsWith('observar')) return 'observado';
  if (a.observaciones.length > 0) return 'anotado';
  return a.sinConstancia ? 'sinConstancia' : 'cumplido';
}

/**
 * What happened and, where there are several, to which: what the system writes says it itself. Who acted and who
 * recorded have a line of their own below.
 */
export function tituloDeAsiento(a: AsientoDeBitacora, sobre: string | null = null): string {
  if (a.registro === null) return conFechas(a.frase);
  return sobre === null ? a.etiqueta : `${a.etiqueta} · ${sobre}`;
}

/** «jue 22 oct 2026 · registrado el vie 23», or that nothing documents when. */
export function CuandoDeAsiento({ asiento: a }: { asiento: AsientoDeBitacora }) {
  const { t } = useTranslation();
  const registrado = diaDe(a.registradoEn);
  const cuando =
    a.ocurridoEn === null
      ? a.sinConstancia
        ? t('historial.sinConstancia')
        : fechaLarga(registrado)
      : fechaLarga(a.ocurridoEn);
  return (
    <>
      {cuando}
      {a.ocurridoEn === registrado || (a.ocurridoEn === null && !a.sinConstancia)
        ? `, ${horaDe(a.registradoEn)}`
        : ` · ${t('historial.registradoEl', { fecha: fechaLarga(registrado) })}`}
      {a.regularizado && ` · ${t('estado.regularizado')}`}
    </>
  );
}

/** Who recorded is a person; beside the name, that it is invented where it is. */
export function QuienDeAsiento({
  asiento: a,
  titular,
}: {
  asiento: AsientoDeBitacora;
  titular: Pick<Titular, 'demo'>;
}) {
  const { t } = useTranslation();
  const frase = fraseDeQuien(a, t);
  return (
    <>
      {frase.map((linea, i) => (
        <Fragment key={linea}>
          {i > 0 && <br />}
          {linea}
        </Fragment>
      ))}{' '}
      {a.registro !== null && <DatoDeDemostracion de={titular} />}
    </>
  );
}

function fraseDeQuien(a: AsientoDeBitacora, t: TFunction): readonly string[] {
  const nombre = a.registro?.cuenta.nombre ?? t('historial.elSistema');
  if (a.actuo === null || a.registro === null) return [t('historial.registro', { nombre })];
  if (a.actuo.rol === a.registro.rol)
    return [t('historial.actuoYRegistro', { nombre, rol: a.registro.etiqueta })];
  return [
    t('historial.actuo', { rol: a.actuo.etiqueta }),
    contraer(
      t('historial.registroPor', {
        nombre,
        rol: a.registro.etiqueta,
        de: t(`avanzar.elRol.${a.actuo.rol}`),
      }),
    ),
  ];
}

/** How many observations a line shows before it is opened. */
const VISIBLES = 2;

function Observaciones({ lista }: { lista: AsientoDeBitacora['observaciones'] }) {
  const { t } = useTranslation();
  return (
    <ul className={estilos.observaciones}>
      {lista.map((o) => (
        <li key={o.codigo}>
          <IconoDeEstado signo="anotado" tamano={14} />
          <span>
            {o.texto}{' '}
            {o.justificacion !== null && (
              <span className={estilos.tenue}>
                {t('historial.justificacion', { texto: o.justificacion })}{' '}
              </span>
            )}
            {o.cita !== null && <Cita cita={o.cita} lecturaNuestra={o.lecturaNuestra} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A line of the journal in plain Spanish, with what it holds one tap away. */
export function Asiento({
  asiento: a,
  raizId,
  titular,
  sobre,
  pendiente,
}: {
  asiento: AsientoDelHistorial;
  /** The commitment it is of. */
  sobre: string | null;
  raizId: string;
  titular: Pick<Titular, 'demo'>;
  /** A correction of this line that waits for approval. */
  pendiente?: string | undefined;
}) {
  const { t } = useTranslation();
  const [abierto, { toggle }] = useDisclosure(false);
  const enmendada = a.rectificada !== false;
  const etapa = a.procedimiento.startsWith('cocreacion@');
  return (
    <li
      className={estilos.asiento}
      id={`asiento-${a.secuencia}`}
      data-enmendada={enmendada || undefined}
    >
      <span className={estilos.signo} data-signo={signoDe(a)}>
        <IconoDeEstado signo={signoDe(a)} />
      </span>
      <div className={estilos.cuerpo}>
        <p className={estilos.cuando}>
          <CuandoDeAsiento asiento={a} /> · {t('constancia.numero', { n: a.secuencia })}
        </p>
        <p className={estilos.frase}>
          {a.paso !== null && (
            <>
              <NumeroDePaso n={etapa ? `C${a.paso}` : a.paso} tamano="sm" />
              <span className="solo-lector">
                {etapa ? t('paso.etapa', { n: `C${a.paso}` }) : t('paso.n', { n: a.paso })}.{' '}
              </span>
            </>
          )}
          <span className={estilos.acto}>{tituloDeAsiento(a, sobre)}</span>
        </p>
        {enmendada && (
          <p className={estilos.enmienda}>
            <IconoDeEstado signo="regularizado" tamano={14} />
            <a href={`#asiento-${a.rectificada}`}>
              {t('historial.enmendadaPor', { n: a.rectificada })}
            </a>
          </p>
        )}
        {a.corrige !== null && (
          <p className={estilos.enmienda}>
            <IconoDeEstado signo="regularizado" tamano={14} />
            <a href={`#asiento-${a.corrige}`}>{t('historial.corrige', { n: a.corrige })}</a>
          </p>
        )}
        {a.corrige !== null && a.datos.length > 0 && (
          <DosLecturas
            titulo={t('historial.corrige', { n: a.corrige })}
            despues={t('historial.ahoraDice')}
            cambios={a.datos.map((d) => ({
              campo: d.campo,
              etiqueta: d.etiqueta,
              antes: mostrarValor(d.antes),
              despues: mostrarValor(d.valor),
            }))}
          />
        )}
        {a.corrige !== null && a.datos.length === 0 && (
          <p className={estilos.quien}>{t('historial.sinEfecto', { n: a.corrige })}</p>
        )}
        {a.motivo !== null && (
          <p className={estilos.quien}>{t('historial.motivo', { texto: a.motivo })}</p>
        )}
        {a.documento !== null && (
          <p className={estilos.quien}>
            {t('historial.documento')}{' '}
            <Link to={`/expedientes/${raizId}/documentos/${a.documento.id}`}>
              {a.documento.titulo}
            </Link>
          </p>
        )}
        <p className={estilos.quien}>
          {a.pedida !== null && (
            <>
              <Link to={`/correcciones/${a.pedida.id}`}>
                {t('historial.pedidaPor', {
                  nombre: a.pedida.cuenta.nombre,
                  rol: a.pedida.etiqueta,
                })}
              </Link>
              <br />
            </>
          )}
          <QuienDeAsiento asiento={a} titular={titular} />
        </p>
        {pendiente !== undefined && (
          <p className={estilos.enmienda}>
            <IconoDeEstado signo="porVencer" tamano={14} />
            <Link to={`/correcciones/${pendiente}`}>{t('historial.correccionPendiente')}</Link>
          </p>
        )}
        {!abierto && <DocumentosEnPapel de={a} />}
        {a.observaciones.length > 0 && (
          <Observaciones lista={abierto ? a.observaciones : a.observaciones.slice(0, VISIBLES)} />
        )}
        {!abierto && a.observaciones.length > VISIBLES && (
          <p className={estilos.quien}>
            {t('historial.observaciones', { count: a.observaciones.length - VISIBLES })}
          </p>
        )}
        <div className={`${estilos.acciones} no-imprimir`}>
          <UnstyledButton className={estilos.ver} aria-expanded={abierto} onClick={toggle}>
            {t(abierto ? 'historial.menos' : 'historial.mas')}
            {abierto ? (
              <IconChevronUp size={14} stroke={1.5} aria-hidden="true" />
            ) : (
              <IconChevronDown size={14} stroke={1.5} aria-hidden="true" />
            )}
          </UnstyledButton>
          <Corregir asiento={a} raizId={raizId} />
        </div>
        <Collapse expanded={abierto} keepMounted={false}>
          <dl className={estilos.datos}>
            {(a.corrige === null ? a.datos : []).map((d) => (
              <div key={d.campo}>
                <dt>{d.etiqueta}</dt>
                <dd>
                  {d.documento === undefined ? (
                    mostrarValor(d.valor)
                  ) : (
                    <a href={`/api/documentos/${d.documento.id}/contenido`} download>
                      {d.documento.titulo}
                    </a>
                  )}
                </dd>
              </div>
            ))}
            <div>
              <dt>{t('constancia.asiento')}</dt>
              <dd className="cifra">{t('constancia.numero', { n: a.secuencia })}</dd>
            </div>
            <div>
              <dt>{t('constancia.huella')}</dt>
              <dd className={estilos.huella}>
                <code>{a.hash}</code>
                <CopyButton value={a.hash}>
                  {({ copied, copy }) => (
                    <UnstyledButton className={estilos.copiar} onClick={copy}>
                      {copied ? t('accion.copiado') : t('accion.copiar')}
                    </UnstyledButton>
                  )}
                </CopyButton>
              </dd>
            </div>
          </dl>
        </Collapse>
      </div>
    </li>
  );
}

/** On paper nothing opens: what each entry rests on is said beside it. */
function DocumentosEnPapel({ de: a }: { de: AsientoDeBitacora }) {
  const { t } = useTranslation();
  // Of what mends another, both readings are there already.
  const titulos = a.corrige === null ? a.datos.flatMap((d) => d.documento?.titulo ?? []) : [];
  if (titulos.length === 0) return null;
  return (
    <p className={`solo-impreso ${estilos.quien}`}>
      {t('historial.documentos', { count: titulos.length, titulos: titulos.join('; ') })}
    </p>
  );
}

/** A mistake is mended in the open, and the way to do it is in sight of whoever finds one. */
function Corregir({ asiento: a, raizId }: { asiento: AsientoDelHistorial; raizId: string }) {
  const { t } = useTranslation();
  const enmiendas = enmiendasDe(a);
  if (enmiendas.length === 0 || !a.enmendable) return null;
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className={estilos.ver}>
          <IconPencil size={14} stroke={1.5} aria-hidden="true" />
          {t('historial.corregir')}
          <span className="solo-lector">{t('historial.enmendarEsta', { n: a.secuencia })}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {enmiendas.map((clase) => (
          <Menu.Item
            key={clase}
            component={Link}
            to={`/expedientes/${raizId}/historial/${a.secuencia}?clase=${clase}`}
          >
            {t(`enmienda.${clase}.menu`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
