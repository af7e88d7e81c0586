import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { claveNueva } from '../api/claves';
import { api, pedir } from '../api/cliente';
import { olvidarProceso } from '../api/consultas';
import type {
  AsientoPorEnmendar,
  CuerpoRectificacion,
  Rectificacion,
  Situacion,
} from '../api/modelo';
import { problemaDe } from '../api/problema';
import { CampoDocumento } from '../documentos/campo-documento';
import { fechaLarga } from '../formato/fechas';
import { CampoFechaParcial } from '../formularios/campo-fecha-parcial';
import { Campos } from '../formularios/campo';
import { leerCampos } from '../formularios/campos';
import { ContextoDeFormulario, enfocarCampo } from '../formularios/contexto';
import { ponerEn, porEnviar, rutaDe, type Valores } from '../formularios/valores';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { enmiendasDe } from './asiento';
import estilos from './formulario-de-enmienda.module.css';
import { Descansan, LoQueCambia } from './lo-que-cambia';

type Clase = CuerpoRectificacion['clase'];

export function FormularioDeEnmienda({
  situacion: s,
  asiento: a,
}: {
  situacion: Situacion;
  asiento: AsientoPorEnmendar;
}) {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const cliente = useQueryClient();
  const [parametros, ponerParametros] = useSearchParams();
  const posibles = enmiendasDe(a);
  const clase: Clase =
    posibles.find((c) => c === parametros.get('clase')) ?? posibles[0] ?? 'rectificarHecho';
  const campos = useMemo(() => leerCampos(a.esquema), [a.esquema]);
  const originales: Valores = a.valores;
  const [datos, ponerDatos] = useState<Valores>(originales);
  const [ocurridoEn, ponerOcurridoEn] = useState(a.ocurridoEn ?? '');
  const [motivo, ponerMotivo] = useState('');
  const [documento, ponerDocumento] = useState<string | null>(null);
  const [intentado, ponerIntentado] = useState(false);
  const campoMotivo = useRef<HTMLTextAreaElement>(null);
  const resultado = useRef<HTMLDivElement>(null);
  const clave = useRef({ cuerpo: '', valor: '' });

  const limpios = porEnviar(campos, datos);
  // What was emptied is sent as null: it takes the value away.
  const cambiados = Object.fromEntries(
    campos
      .map((c) => [c.nombre, limpios[c.nombre] ?? null] as const)
      .filter(([n, v]) => JSON.stringify(v) !== JSON.stringify(originales[n] ?? null)),
  );
  const cambiaFecha = ocurridoEn !== '' && ocurridoEn !== (a.ocurridoEn ?? '');
  const hayCambios =
    clase !== 'rectificarHecho' || cambiaFecha || Object.keys(cambiados).length > 0;
  const cuerpo: Omit<CuerpoRectificacion, 'previa'> = {
    clase,
    secuencia: a.secuencia,
    motivo: motivo.trim(),
    ...(documento === null ? {} : { documento }),
    ...(clase === 'rectificarHecho'
      ? {
          cambios: {
            ...(Object.keys(cambiados).length > 0 ? { datos: cambiados } : {}),
            ...(cambiaFecha ? { ocurridoEn } : {}),
          },
        }
      : {}),
  };
  const texto = JSON.stringify(cuerpo);

  const pedirRectificacion = (previa: boolean): Promise<Rectificacion> => {
    const nombre = `${String(previa)}:${texto}`;
    if (clave.current.cuerpo !== nombre) clave.current = { cuerpo: nombre, valor: claveNueva() };
    return pedir(
      api.POST('/api/procesos/{id}/rectificaciones', {
        params: {
          path: { id: s.raizId },
          header: previa ? {} : { 'Idempotency-Key': clave.current.valor },
        },
        body: { ...cuerpo, previa },
      }),
    );
  };
  const ver = useMutation({
    mutationFn: () => pedirRectificacion(true).then((r) => ({ de: texto, r })),
    onSuccess: () => requestAnimationFrame(() => resultado.current?.focus()),
  });
  const confirmar = useMutation({
    mutationFn: () => pedirRectificacion(false),
    onSuccess: () => {
      olvidarProceso(cliente, [s.raizId, s.id]);
      notifications.show({ message: t(`enmienda.${clase}.hecho`) });
      void navegar(`/expedientes/${s.raizId}/historial`);
    },
  });
  const pedirAprobacion = useMutation({
    mutationFn: () => {
      const { clase: cual, ...resto } = cuerpo;
      return pedir(
        api.POST('/api/procesos/{id}/correcciones', {
          params: { path: { id: s.raizId } },
          body: { ...resto, clase: cual === 'anularHecho' ? cual : 'rectificarHecho' },
        }),
      );
    },
    onSuccess: (c) => {
      olvidarProceso(cliente, [s.raizId, s.id]);
      void cliente.invalidateQueries({ queryKey: ['correcciones'] });
      notifications.show({ message: t('enmienda.pedida') });
      void navegar(`/correcciones/${c.id}`);
    },
  });
  // A preview is of what was asked then: what is typed afterwards takes it away.
  const previa = ver.data?.de === texto ? ver.data.r : undefined;
  const error = confirmar.error ?? pedirAprobacion.error ?? ver.error;
  const faltaDocumento = previa?.exigeDocumento === true && documento === null;
  const p = error === null ? null : problemaDe(error);
  const errores = Object.fromEntries((p?.errores ?? []).map((e) => [rutaDe(e.campo), e.texto]));
  useEffect(() => {
    const primero = p?.errores?.[0];
    if (primero !== undefined) enfocarCampo(rutaDe(primero.campo));
  }, [p]);

  return (
    <ContextoDeFormulario
      value={{
        valores: datos,
        errores,
        titular: s.titular.id,
        hoy: s.hoy,
        poner: (r, v) => ponerDatos(ponerEn(datos, r, v)),
      }}
    >
      <form
        noValidate
        className={estilos.formulario}
        onSubmit={(e) => {
          e.preventDefault();
          ponerIntentado(true);
          if (motivo.trim() === '') campoMotivo.current?.focus();
          else if (hayCambios) ver.mutate();
        }}
      >
        <Radio.Group
          label={t('enmienda.queHacer')}
          value={clase}
          onChange={(v) => ponerParametros({ clase: v }, { replace: true })}
        >
          <Stack gap={10} mt={8}>
            {posibles.map((c) => (
              <Radio
                key={c}
                value={c}
                label={t(`enmienda.${c}.menu`)}
                description={t(`enmienda.${c}.explica`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {clase === 'rectificarHecho' && (
          <fieldset className={estilos.campos}>
            <legend>{t('enmienda.debeDecir')}</legend>
            {a.ocurridoEn !== null && (
              <CampoFechaParcial
                id="campo-ocurridoEn"
                rotulo={t('avanzar.cuandoOcurrio')}
                ayuda={t('enmienda.decia', { valor: fechaLarga(a.ocurridoEn) })}
                error={errores.ocurridoEn}
                valor={ocurridoEn}
                alCambiar={ponerOcurridoEn}
              />
            )}
            <Campos campos={campos} />
            {intentado && !hayCambios && (
              <p className={estilos.error} role="alert">
                {t('enmienda.nadaCambia')}
              </p>
            )}
          </fieldset>
        )}
        <Textarea
          ref={campoMotivo}
          label={t('marca.motivo')}
          description={t('enmienda.motivoAyuda')}
          autosize
          minRows={2}
          value={motivo}
          onChange={(e) => ponerMotivo(e.currentTarget.value)}
          error={intentado && motivo.trim() === '' ? t('campo.error.falta') : undefined}
        />
        <CampoDocumento
          rotulo={t('enmienda.documento')}
          ayuda={t('enmienda.documentoAyuda')}
          titular={s.titular.id}
          tipos={[]}
          valor={documento}
          alCambiar={ponerDocumento}
        />
        {p !== null && <AvisoDeProblema problema={p} />}
        {p?.descansan !== undefined && <Descansan asientos={p.descansan} />}
        {previa !== undefined && (
          <div ref={resultado} tabIndex={-1} className={estilos.resultado}>
            <LoQueCambia previa={previa} />
          </div>
        )}
        {previa !== undefined && previa.aprueban.length > 0 && (
          <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('enmienda.apruebaOtra')}>
            <p>
              {t('enmienda.apruebaOtraAyuda', {
                quienes: previa.aprueban.map((r) => r.etiqueta).join(', '),
              })}
            </p>
          </AvisoEnLinea>
        )}
        {faltaDocumento && (
          <p className={estilos.error} role="alert">
            {t('enmienda.exigeDocumento')}
          </p>
        )}
        <Group>
          {previa === undefined || previa.descansan.length > 0 ? (
            <Button type="submit" loading={ver.isPending}>
              {t('enmienda.ver')}
            </Button>
          ) : previa.aprueban.length > 0 ? (
            <Button
              onClick={() => pedirAprobacion.mutate()}
              loading={pedirAprobacion.isPending}
              disabled={faltaDocumento}
            >
              {t('enmienda.pedir')}
            </Button>
          ) : (
            <Button
              onClick={() => confirmar.mutate()}
              loading={confirmar.isPending}
              disabled={faltaDocumento}
            >
              {t(`enmienda.${clase}.confirmar`)}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => void navegar(`/expedientes/${s.raizId}/historial`)}
          >
            {t('accion.cancelar')}
          </Button>
        </Group>
      </form>
    </ContextoDeFormulario>
  );
}
