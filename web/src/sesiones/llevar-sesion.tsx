import { Button, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemaDe } from '../api/problema';
import type { Oferta } from '../api/modelo';
import { CampoDocumento } from '../documentos/campo-documento';
import { horaActual } from '../formato/fechas';
import { CampoHora } from '../formularios/campo-hora';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { useActo } from './acto';
import { esDirecto, ofertaPropia, useActoDirecto } from './acto-directo';
import { MedidorQuorum, type AsientoMedido } from './medidor-quorum';
import { PieDeActo } from './pie-de-acto';
import type { PropsDeActo } from './props-de-acto';
import type { Decision } from './decision';
import { PuntoTratado } from './punto-tratado';
import estilos from './sesiones.module.css';

interface Asistente {
  readonly representacion: number;
  readonly calidad: 'principal' | 'suplente';
}

/**
 * The meeting while it happens: who is there, with the quorum alongside, and each point settled in one tap. It is a
 * draft kept at every pause — another device goes on with it — and it is recorded whole at the end.
 */
export function LlevarSesion({
  oferta,
  situacion: s,
  sesion: x,
  organo: o,
  inicial,
  alRegistrar,
  releer,
}: PropsDeActo) {
  const { t } = useTranslation();
  const acto = useActo({
    situacion: s,
    oferta,
    inicial,
    de: {
      fecha: x.fecha,
      hora: x.hora,
      asistencia: [],
      decisiones: [],
    },
    alRegistrar,
  });
  const d = acto.datos;
  const miembros = o.representaciones.filter((r) => r.enFunciones);
  const asistencia = (d['asistencia'] ?? []) as readonly Asistente[];
  const decisiones = (d['decisiones'] ?? []) as readonly Decision[];
  const puntos = x.puntos.filter((p) => !p.retirado);
  const calidadDe = (n: number) => asistencia.find((a) => a.representacion === n)?.calidad;
  const sentar = (n: number, calidad: string): void =>
    acto.poner({
      asistencia: [
        ...asistencia.filter((a) => a.representacion !== n),
        ...(calidad === 'ausente' ? [] : [{ representacion: n, calidad }]),
      ],
    });
  const todas = (): void =>
    acto.poner({
      asistencia: miembros.map((r) => ({
        representacion: r.numero,
        calidad: calidadDe(r.numero) ?? 'principal',
      })),
      // The presidency presides unless somebody says otherwise.
      preside: d['preside'] ?? miembros.find((r) => r.funcion === 'presidencia')?.numero,
    });
  const decidir = (dec: Decision): void =>
    acto.poner({ decisiones: [...decisiones.filter((q) => q.punto !== dec.punto), dec] });
  const medidos: AsientoMedido[] = miembros
    .filter((r) => r.voto)
    .map((r) => {
      const calidad = calidadDe(r.numero);
      const acreditado =
        calidad === 'principal'
          ? r.principalAcreditado || r.clase !== 'institucion'
          : r.suplenteAcreditado;
      return {
        numero: r.numero,
        nombre: r.nombre,
        estado:
          calidad === undefined
            ? 'ausente'
            : acreditado || o.reglas.porAcreditar !== 'conVoz'
              ? calidad
              : 'voz',
      };
    });
  const cuentan = medidos.filter((m) => m.estado === 'principal' || m.estado === 'suplente');
  const requerido = x.llamada === 2 ? 1 : o.quorum.requerido;
  const sinQuorum = asistencia.length > 0 && cuentan.length < requerido;
  const directo = useActoDirecto(s, x);
  const ahora = (evento: string) => {
    const q = ofertaPropia(s, x, evento);
    return q !== undefined && esDirecto(q) ? q : undefined;
  };
  const declarar = ahora('declararSinQuorum');
  const instalar = ahora('instalarSesion');
  /** What is known by now of who is there; the rest is recorded as it happens. */
  const conQuienesEstan = (oferta: Oferta): void =>
    directo.mutate(
      {
        oferta,
        datos: {
          hora: horaActual(),
          asistencia,
          preside: d['preside'],
          informePrevio: d['informePrevio'],
        },
      },
      { onSuccess: () => void acto.borrador.borrar() },
    );
  const pideInforme = o.reglas.informePrevio && x.informePrevio === null;
  const pendientes = puntos.filter((p) => !decisiones.some((q) => q.punto === p.n));
  return (
    <>
      <section className={estilos.seccion} aria-labelledby="asistencia">
        <div className={estilos.cabeza}>
          <h2 id="asistencia">{t('sesiones.asistencia')}</h2>
          <Button variant="default" onClick={todas}>
            {t('sesiones.estanTodas')}
          </Button>
        </div>
        <MedidorQuorum
          asientos={medidos}
          requerido={requerido}
          formula={x.llamada === 2 ? t('sesiones.quorum.segunda') : o.quorum.formula}
        />
        <ul className={estilos.lista}>
          {miembros.map((r) => (
            <li key={r.numero} className={estilos.fila}>
              <div>
                <p className={estilos.nombre}>{r.nombre}</p>
                <p className={estilos.detalle}>
                  {[
                    t(`sesiones.sector.${r.sector}`),
                    r.funcion === 'vocal' ? null : t(`sesiones.funcion.${r.funcion}`),
                    medidos.find((m) => m.numero === r.numero)?.estado === 'voz'
                      ? t('sesiones.porAcreditarLargo')
                      : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <SegmentedControl
                aria-label={t('sesiones.quienAsiste', { nombre: r.nombre })}
                value={calidadDe(r.numero) ?? 'ausente'}
                onChange={(v) => sentar(r.numero, v)}
                data={(['principal', 'suplente', 'ausente'] as const).map((v) => ({
                  value: v,
                  label: t(`sesiones.asiste.${v}`),
                }))}
              />
            </li>
          ))}
        </ul>
        {asistencia.length > 0 && (
          <Select
            mt="sm"
            label={t('sesiones.preside')}
            description={t('sesiones.presideAyuda')}
            data={miembros
              .filter((r) => calidadDe(r.numero) !== undefined)
              .map((r) => ({ value: String(r.numero), label: r.nombre }))}
            value={typeof d['preside'] === 'number' ? String(d['preside']) : null}
            onChange={(v) => acto.poner({ preside: v === null ? undefined : Number(v) })}
          />
        )}
        {sinQuorum && declarar !== undefined && (
          <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('sesiones.sinQuorum')}>
            <p>{t('sesiones.sinQuorumAyuda')}</p>
            <Button
              variant="default"
              loading={directo.isPending}
              onClick={() => conQuienesEstan(declarar)}
            >
              {declarar.etiqueta}
            </Button>
          </AvisoEnLinea>
        )}
        {asistencia.length > 0 && !sinQuorum && instalar !== undefined && (
          <div className={estilos.enVivo}>
            <Button
              variant="default"
              loading={directo.isPending}
              onClick={() => conQuienesEstan(instalar)}
            >
              {t('sesiones.vivo.instalar')}
            </Button>
            <span className={estilos.detalle}>{t('sesiones.vivo.instalarAyuda')}</span>
          </div>
        )}
        {directo.error !== null && <AvisoDeProblema problema={problemaDe(directo.error)} />}
        {pideInforme && (
          <CampoDocumento
            id="campo-informePrevio"
            rotulo={t('sesiones.informePrevio')}
            opcional={false}
            ayuda={t('sesiones.informePrevioAyuda')}
            titular={s.titular.id}
            tipos={['informe_avance']}
            valor={typeof d['informePrevio'] === 'string' ? d['informePrevio'] : null}
            alCambiar={(id) => acto.poner({ informePrevio: id ?? undefined })}
          />
        )}
      </section>
      <section className={estilos.seccion} aria-labelledby="puntos">
        <div className={estilos.cabeza}>
          <h2 id="puntos">{t('sesiones.ordenDelDia')}</h2>
          {pendientes.length > 0 && (
            <Button
              variant="default"
              onClick={() =>
                acto.poner({
                  decisiones: [
                    ...decisiones,
                    ...pendientes.map((p) => ({
                      punto: p.n,
                      forma: p.clase === 'informativo' ? 'conocido' : 'consenso',
                    })),
                  ],
                })
              }
            >
              {t('sesiones.todoPorConsenso')}
            </Button>
          )}
        </div>
        <ol className={estilos.lista}>
          {puntos.map((p) => (
            <PuntoTratado
              key={p.n}
              punto={p}
              decision={decisiones.find((q) => q.punto === p.n)}
              votantes={miembros.filter(
                (r) => r.voto && cuentan.some((m) => m.numero === r.numero),
              )}
              reglas={o.reglas}
              alDecidir={decidir}
            />
          ))}
        </ol>
      </section>
      <section className={estilos.seccion} aria-labelledby="cierre">
        <h2 id="cierre">{t('sesiones.cierre')}</h2>
        <div className={estilos.campos}>
          <CampoHora
            id="campo-hora"
            label={t('sesiones.empezo')}
            valor={(d['hora'] as string | null) ?? ''}
            alCambiar={(hora) => acto.poner({ hora })}
          />
          <CampoHora
            id="campo-fin"
            label={t('sesiones.termino.fin')}
            valor={(d['fin'] as string | undefined) ?? ''}
            alCambiar={(fin) => acto.poner({ fin })}
          />
        </div>
      </section>
      <PieDeActo
        acto={acto}
        oferta={oferta}
        situacion={s}
        rotulo={t('sesiones.registrarSesion')}
        listo={asistencia.length > 0}
        releer={releer}
      />
    </>
  );
}
