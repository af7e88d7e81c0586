import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claveNueva } from '../api/claves';
import { api, pedir } from '../api/cliente';
import { sesion, situacion } from '../api/consultas';
import { problemaDe } from '../api/problema';
import { CampoDocumento } from '../documentos/campo-documento';
import { CampoFecha } from '../formularios/campo-fecha';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { type Canal, CANALES, textoDeNotificacion } from './consultas';
import estilos from './notificaciones.module.css';

interface Persona {
  readonly clave: string;
  readonly nombre: string;
  readonly cargo: string;
  readonly direccion: string;
  readonly designacion: string | null;
  readonly declaradaEn: string | null;
  readonly recibidoEl: string | null;
}
const nadie = (): Persona => ({
  clave: claveNueva(),
  nombre: '',
  cargo: '',
  direccion: '',
  designacion: null,
  declaradaEn: null,
  recibidoEl: null,
});
const oNada = (s: string): string | null => (s.trim() === '' ? null : s.trim());

/** What went out by another channel is put on record, once for everybody it went to. */
export default function RegistrarEnvio({
  titular,
  raiz,
  secuencia,
  alCerrar,
}: {
  titular: string;
  raiz: string;
  secuencia: number | null;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const texto = useQuery({
    ...textoDeNotificacion(raiz, secuencia ?? 0),
    enabled: secuencia !== null,
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="xl"
      title={t('canales.notificaciones.registrar')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      {(secuencia === null || !texto.isPending) && (
        <Formulario
          titular={titular}
          raiz={raiz}
          secuencia={secuencia}
          asunto={texto.data?.asunto ?? ''}
          propuestos={(texto.data?.destinatarios ?? []).map((d) => ({
            ...nadie(),
            nombre: d.nombre,
            cargo: d.rol.etiqueta,
            direccion: d.direccion ?? '',
            designacion: d.designacion,
            declaradaEn: d.declaradaEn,
          }))}
          alCerrar={alCerrar}
        />
      )}
    </Modal>
  );
}

function Formulario({
  titular,
  raiz,
  secuencia,
  asunto: asuntoPropuesto,
  propuestos,
  alCerrar,
}: {
  titular: string;
  raiz: string;
  secuencia: number | null;
  asunto: string;
  propuestos: readonly Persona[];
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const hoy = useQuery(sesion()).data?.hoy ?? null;
  const [asunto, ponerAsunto] = useState(asuntoPropuesto);
  const [canal, ponerCanal] = useState<Canal>('quipux');
  const [sistema, ponerSistema] = useState('');
  const [numero, ponerNumero] = useState('');
  const [fecha, ponerFecha] = useState<string | null>(hoy);
  const [documento, ponerDocumento] = useState<string | null>(null);
  const [personas, ponerPersonas] = useState<readonly Persona[]>(
    propuestos.length === 0 ? [nadie()] : propuestos,
  );
  const [intentado, ponerIntentado] = useState(false);
  const [clave] = useState(claveNueva);
  const cambiar = (i: number, cambio: Partial<Persona>) =>
    ponerPersonas((xs) => xs.map((x, j) => (i === j ? { ...x, ...cambio } : x)));
  const enviar = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/envios', {
          params: { header: { 'Idempotency-Key': clave } },
          body: {
            titular,
            raiz,
            secuencia,
            asunto: asunto.trim(),
            canal,
            sistema: canal === 'otroSistema' ? oNada(sistema) : null,
            numero: oNada(numero),
            fecha: fecha ?? '',
            documento,
            destinatarios: personas.map((p) => ({
              nombre: p.nombre.trim(),
              cargo: oNada(p.cargo),
              direccion: oNada(p.direccion),
              designacion: p.designacion,
              recibidoEl: p.recibidoEl,
              constancia: null,
            })),
          },
        }),
      ),
    onSuccess: () => {
      void cliente.invalidateQueries({ queryKey: ['envios'] });
      void cliente.invalidateQueries({ queryKey: situacion(raiz).queryKey.slice(0, 2) });
      notifications.show({ message: t('canales.notificaciones.registrado') });
      alCerrar();
    },
  });
  const falta = (v: string) => (intentado && v.trim() === '' ? t('campo.falta') : undefined);
  const completo =
    asunto.trim().length > 2 &&
    fecha !== null &&
    personas.length > 0 &&
    personas.every((p) => p.nombre.trim().length > 1) &&
    (canal !== 'otroSistema' || sistema.trim() !== '');
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        ponerIntentado(true);
        if (completo) enviar.mutate();
      }}
    >
      <Stack gap="md">
        <p className={estilos.ayuda}>{t('canales.notificaciones.registrarAyuda')}</p>
        {enviar.error !== null && <AvisoDeProblema problema={problemaDe(enviar.error)} />}
        <TextInput
          label={t('canales.notificaciones.asunto')}
          required
          withAsterisk={false}
          maxLength={300}
          data-autofocus
          value={asunto}
          onChange={(e) => ponerAsunto(e.currentTarget.value)}
          error={falta(asunto)}
        />
        <div className={estilos.dos}>
          <Select
            label={t('canales.notificaciones.canal')}
            data={CANALES.map((c) => ({
              value: c,
              label: t(`canales.notificaciones.canales.${c}`),
            }))}
            value={canal}
            allowDeselect={false}
            onChange={(v) => ponerCanal((v ?? 'quipux') as Canal)}
          />
          <CampoFecha
            label={t('canales.notificaciones.fechaDeEnvio')}
            valor={fecha}
            alCambiar={ponerFecha}
            {...(hoy === null ? {} : { max: hoy })}
            {...(intentado && fecha === null ? { error: t('campo.falta') } : {})}
          />
          {canal === 'otroSistema' && (
            <TextInput
              label={t('canales.notificaciones.sistema')}
              maxLength={100}
              value={sistema}
              onChange={(e) => ponerSistema(e.currentTarget.value)}
              error={falta(sistema)}
            />
          )}
          <TextInput
            label={t('canales.notificaciones.numero')}
            description={t('canales.notificaciones.numeroAyuda')}
            maxLength={100}
            value={numero}
            onChange={(e) => ponerNumero(e.currentTarget.value)}
          />
        </div>
        <CampoDocumento
          rotulo={t('canales.notificaciones.documento')}
          titular={titular}
          tipos={[]}
          valor={documento}
          alCambiar={ponerDocumento}
        />
        <div>
          <p className={estilos.rotulo}>{t('canales.notificaciones.destinatarios')}</p>
          {personas.map((p, i) => (
            <fieldset key={p.clave} className={estilos.persona}>
              <legend>{t('canales.notificaciones.destinatario', { n: i + 1 })}</legend>
              <TextInput
                label={t('canales.notificaciones.nombre')}
                maxLength={200}
                value={p.nombre}
                onChange={(e) => cambiar(i, { nombre: e.currentTarget.value, designacion: null })}
                error={falta(p.nombre)}
              />
              <TextInput
                label={t('canales.notificaciones.cargo')}
                maxLength={200}
                value={p.cargo}
                onChange={(e) => cambiar(i, { cargo: e.currentTarget.value })}
              />
              <TextInput
                label={t('canales.notificaciones.direccion')}
                description={
                  p.declaradaEn === null
                    ? undefined
                    : t('canales.notificaciones.direccionDeclarada', { documento: p.declaradaEn })
                }
                maxLength={200}
                value={p.direccion}
                onChange={(e) => cambiar(i, { direccion: e.currentTarget.value })}
              />
              <CampoFecha
                label={t('canales.notificaciones.recibidoEl')}
                description={t('canales.notificaciones.recibidoElAyuda')}
                opcional
                valor={p.recibidoEl}
                alCambiar={(f) => cambiar(i, { recibidoEl: f })}
                {...(fecha === null ? {} : { min: fecha })}
                {...(hoy === null ? {} : { max: hoy })}
              />
              {personas.length > 1 && (
                <Button
                  className={estilos.quitar ?? ''}
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => ponerPersonas((xs) => xs.filter((_, j) => j !== i))}
                >
                  {t('canales.notificaciones.quitar', {
                    nombre:
                      p.nombre.trim() || t('canales.notificaciones.destinatario', { n: i + 1 }),
                  })}
                </Button>
              )}
            </fieldset>
          ))}
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} />}
            onClick={() => ponerPersonas((xs) => [...xs, nadie()])}
          >
            {t('canales.notificaciones.agregar')}
          </Button>
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={alCerrar}>
            {t('accion.cancelar')}
          </Button>
          <Button type="submit" loading={enviar.isPending}>
            {t('canales.notificaciones.registrar')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
