import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CANALES } from '../canales/consultas';
import { CampoDocumento } from '../documentos/campo-documento';
import { CampoFecha } from '../formularios/campo-fecha';
import { CampoHora } from '../formularios/campo-hora';
import { useActo } from './acto';
import { CalendarioTermino } from './calendario-termino';
import { anticipacion as consultaDeAnticipacion } from './consultas';
import { PieDeActo } from './pie-de-acto';
import type { PropsDeActo } from './props-de-acto';
import estilos from './sesiones.module.css';

interface PuntoEscrito {
  readonly titulo?: string;
  readonly clase?: 'protocolario' | 'informativo' | 'resolutivo';
  readonly documentos?: readonly string[];
}
const CLASES = ['protocolario', 'informativo', 'resolutivo'] as const;
const MODALIDADES = ['presencial', 'virtual', 'hibrida'] as const;

/** The call: kind and place, the date with its reckoning on the calendar, the agenda with a paper per point to decide. */
export function Convocar({
  oferta,
  situacion: s,
  sesion: x,
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
      modalidad: 'presencial',
      hora: '10:00',
      canal: 'correoInstitucional',
      notificadaEl: s.hoy,
      puntos: [{ titulo: t('sesiones.puntoInicial'), clase: 'protocolario' }],
    },
    alRegistrar,
  });
  const d = acto.datos;
  const cadena = (k: string): string => (typeof d[k] === 'string' ? d[k] : '');
  const puntos = (d['puntos'] ?? []) as readonly PuntoEscrito[];
  const cambiarPunto = (i: number, c: Partial<PuntoEscrito>): void =>
    acto.poner({ puntos: puntos.map((p, j) => (j === i ? { ...p, ...c } : p)) });
  const mover = (i: number, a: number): void => {
    const otros = [...puntos];
    const [p] = otros.splice(i, 1);
    if (p !== undefined) otros.splice(a, 0, p);
    acto.poner({ puntos: otros });
  };
  const conteo = useQuery(
    consultaDeAnticipacion(x.organo, cadena('notificadaEl'), cadena('fecha'), x.tipo),
  );
  return (
    <>
      <section className={estilos.seccion} aria-labelledby="tipo-y-lugar">
        <h2 id="tipo-y-lugar">{t('sesiones.tipoYLugar')}</h2>
        <div className={estilos.campos}>
          <Select
            label={t('sesiones.modalidadRotulo')}
            data={MODALIDADES.map((m) => ({ value: m, label: t(`sesiones.modalidad.${m}`) }))}
            value={cadena('modalidad')}
            allowDeselect={false}
            onChange={(v) => acto.poner({ modalidad: v })}
          />
          <TextInput
            id="campo-lugar"
            label={t('sesiones.lugar')}
            required
            maxLength={300}
            value={cadena('lugar')}
            onChange={(e) => acto.poner({ lugar: e.currentTarget.value })}
          />
          <TextInput
            label={t('sesiones.enlace')}
            type="url"
            maxLength={2000}
            value={cadena('enlace')}
            onChange={(e) => acto.poner({ enlace: e.currentTarget.value || undefined })}
          />
        </div>
        {x.tipo === 'extraordinaria' && (
          <Textarea
            id="campo-motivo"
            mt="md"
            label={t('sesiones.motivo')}
            required
            autosize
            minRows={2}
            value={cadena('motivo')}
            onChange={(e) => acto.poner({ motivo: e.currentTarget.value })}
          />
        )}
      </section>
      <section className={estilos.seccion} aria-labelledby="fecha-y-termino">
        <h2 id="fecha-y-termino">{t('sesiones.fechaYTermino')}</h2>
        <div className={estilos.campos}>
          <CampoFecha
            id="campo-fecha"
            label={t('sesiones.fecha')}
            valor={cadena('fecha') || null}
            min={s.hoy}
            alCambiar={(f) => acto.poner({ fecha: f ?? undefined })}
          />
          <CampoHora
            id="campo-hora"
            label={t('sesiones.hora')}
            required
            valor={cadena('hora')}
            alCambiar={(hora) => acto.poner({ hora })}
          />
          <CampoFecha
            id="campo-notificadaEl"
            label={t('sesiones.notificadaEl')}
            valor={cadena('notificadaEl') || null}
            max={s.hoy}
            alCambiar={(f) => acto.poner({ notificadaEl: f ?? undefined })}
          />
          <Select
            label={t('sesiones.canal')}
            data={CANALES.map((c) => ({
              value: c,
              label: t(`canales.notificaciones.canales.${c}`),
            }))}
            value={cadena('canal')}
            allowDeselect={false}
            onChange={(v) => acto.poner({ canal: v })}
          />
        </div>
        {conteo.data !== undefined && (
          <CalendarioTermino
            anticipacion={conteo.data}
            alElegir={(fecha) => acto.poner({ fecha })}
          />
        )}
      </section>
      <section className={estilos.seccion} aria-labelledby="orden-del-dia">
        <h2 id="orden-del-dia">{t('sesiones.ordenDelDia')}</h2>
        <ol className={estilos.lista}>
          {puntos.map((p, i) => (
            <li key={i} className={estilos.punto}>
              <div className={estilos.campos}>
                <TextInput
                  id={`campo-puntos-${i}-titulo`}
                  label={t('sesiones.punto', { n: i + 1 })}
                  required
                  maxLength={600}
                  value={p.titulo ?? ''}
                  onChange={(e) => cambiarPunto(i, { titulo: e.currentTarget.value })}
                />
                <Select
                  label={t('sesiones.claseDePunto')}
                  data={CLASES.map((c) => ({ value: c, label: t(`sesiones.puntoEs.${c}`) }))}
                  value={p.clase ?? 'informativo'}
                  allowDeselect={false}
                  onChange={(v) =>
                    cambiarPunto(i, { clase: (v ?? 'informativo') as 'informativo' })
                  }
                />
              </div>
              {p.clase === 'resolutivo' && (
                <CampoDocumento
                  id={`campo-puntos-${i}-documentos`}
                  rotulo={t('sesiones.documentoDelPunto')}
                  opcional={false}
                  ayuda={t('sesiones.documentoDelPuntoAyuda')}
                  titular={s.titular.id}
                  tipos={[]}
                  valor={p.documentos?.[0] ?? null}
                  alCambiar={(id) => cambiarPunto(i, { documentos: id === null ? [] : [id] })}
                />
              )}
              <div className={estilos.opciones}>
                <ActionIcon
                  variant="default"
                  size="lg"
                  disabled={i === 0}
                  aria-label={t('sesiones.subirPunto', { n: i + 1 })}
                  onClick={() => mover(i, i - 1)}
                >
                  <IconArrowUp size={16} stroke={1.5} />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  disabled={i === puntos.length - 1}
                  aria-label={t('sesiones.bajarPunto', { n: i + 1 })}
                  onClick={() => mover(i, i + 1)}
                >
                  <IconArrowDown size={16} stroke={1.5} />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  disabled={puntos.length === 1}
                  aria-label={t('sesiones.quitarPunto', { n: i + 1 })}
                  onClick={() => acto.poner({ puntos: puntos.filter((_, j) => j !== i) })}
                >
                  <IconTrash size={16} stroke={1.5} />
                </ActionIcon>
              </div>
            </li>
          ))}
        </ol>
        <Button
          mt="sm"
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.5} />}
          onClick={() => acto.poner({ puntos: [...puntos, { clase: 'informativo' }] })}
        >
          {t('sesiones.agregarPunto')}
        </Button>
      </section>
      <PieDeActo acto={acto} oferta={oferta} situacion={s} releer={releer} />
    </>
  );
}
