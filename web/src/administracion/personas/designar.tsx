import {
  Alert,
  Button,
  Checkbox,
  Group,
  Modal,
  SegmentedControl,
  Select,
  Stack,
  TextInput,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { useSesion } from '../../api/consultas';
import { problemaDe } from '../../api/problema';
import { CampoDocumento } from '../../documentos/campo-documento';
import { CampoFecha } from '../../formularios/campo-fecha';
import { enfocarPrimeraFalta } from '../../formularios/primera-falta';
import { useNombres } from '../../gobiernos/nombres';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import {
  designaciones,
  designacionesGenerales,
  olvidarPersonas,
  persona as consultaDePersona,
  type Designacion,
} from '../consultas';
import { CampoGobierno } from '../../gobiernos/campo-gobierno';
import { Enlace, type EnlaceDado } from '../invitaciones/enlace';
import { SinInvitacion, type NoInvitada } from '../invitaciones/sin-invitacion';
import estilos from '../../lista/lista.module.css';
import { CampoPersona } from './campo-persona';
import {
  CamposDePersona,
  correoMalo,
  PERSONA_VACIA,
  personaCompleta,
  type PersonaEscrita,
} from './campos-de-persona';

type Rol = Designacion['rol'];
type Calidad = Designacion['calidad'];
type Representacion = NonNullable<Designacion['representacion']>;

const DE_ORGANO = new Set<Rol>(['foro', 'secretariaTecnica', 'grupoEjecutor', 'grupoNucleo']);
const DE_UNO = new Set<Rol>(['autoridad', 'pocl']);
const PAPELES: readonly string[] = ['oficio_delegacion', 'designacion', 'oficio', 'otro'];
const NACION = 'nacion';

/** An office for a person: where, which, in what quality, from when to when, by which document, instead of whom. */
export default function Designar({
  persona,
  titular: fijo,
  reemplaza,
  designado,
  alCerrar,
}: {
  /** Whose it is; without it, somebody is chosen or registered here. */
  persona?: { readonly id: string; readonly nombre: string; readonly clase: 'persona' | 'unidad' };
  /** Where; without it, it is chosen here. */
  titular?: { readonly id: string; readonly nombre: string };
  /** Who leaves so that this one comes. */
  reemplaza?: Designacion;
  /** Whom an act already names for it: nobody writes the name twice. */
  designado?: { readonly rol: Rol; readonly nombre: string } | undefined;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const sesion = useSesion();
  const { catalogos } = useNombres();
  const nacional = sesion?.cargos.some((c) => c.titular === null && c.gremio === null) ?? false;
  const propio = sesion?.cargos.find((c) => c.titular !== null)?.titular ?? null;
  const [lugar, ponerLugar] = useState<string | null>(
    fijo?.id ?? (nacional ? null : (propio?.id ?? null)),
  );
  const [modo, ponerModo] = useState<'nueva' | 'conocida'>('nueva');
  const [escrita, escribir] = useState<PersonaEscrita>({
    ...PERSONA_VACIA,
    nombre: designado?.nombre ?? '',
  });
  const [elegida, elegir] = useState<string | null>(null);
  const [rol, ponerRol] = useState<Rol | null>(reemplaza?.rol ?? designado?.rol ?? null);
  const [gremio, ponerGremio] = useState<'CONGOPE' | 'AME' | 'CONAGOPARE' | null>(null);
  const [calidad, ponerCalidad] = useState<Calidad>('titular');
  const [declarado, ponerDeclarado] = useState('');
  const [representacion, ponerRepresentacion] = useState<Representacion | null>(null);
  const [desde, ponerDesde] = useState<string | null>(sesion?.hoy ?? null);
  const [hasta, ponerHasta] = useState<string | null>(null);
  const [documento, ponerDocumento] = useState<string | null>(null);
  const [entrega, ponerEntrega] = useState(true);
  const [invitar, ponerInvitar] = useState(true);
  const [intentado, intentar] = useState(false);
  const [enlace, ponerEnlace] = useState<EnlaceDado | NoInvitada | null>(null);

  const enNacion = lugar === NACION;
  const deTitular = useQuery({
    ...designaciones(lugar ?? '', false),
    enabled: lugar !== null && !enNacion,
  }).data;
  const generales = useQuery({ ...designacionesGenerales(), enabled: enNacion }).data;
  const puedoDar = (enNacion ? generales : deTitular)?.puedoDar ?? [];
  const cargo = puedoDar.find((c) => c.rol === rol);
  const ocupa =
    reemplaza ??
    (rol !== null && DE_UNO.has(rol) && calidad === 'titular'
      ? deTitular?.elementos.find((d) => d.rol === rol && d.calidad === 'titular')
      : undefined);
  const sale = ocupa !== undefined && ocupa.puedo ? ocupa : undefined;

  const faltas = {
    lugar: lugar === null,
    declarado: correoMalo(declarado),
    persona:
      persona === undefined && (modo === 'nueva' ? !personaCompleta(escrita) : elegida === null),
    rol: rol === null,
    gremio: rol === 'gremio' && gremio === null,
    desde: desde === null,
    hasta:
      (calidad === 'subrogante' && hasta === null) ||
      (hasta !== null && desde !== null && hasta < desde),
  };
  const dar = useMutation({
    mutationFn: async (): Promise<EnlaceDado | NoInvitada | null> => {
      if (rol === null || desde === null || lugar === null) return null;
      const cuerpo = {
        rol,
        calidad,
        desde,
        hasta,
        documento,
        reemplaza: sale?.id ?? null,
        entregaPendientes: sale !== undefined && entrega,
        representacion: DE_ORGANO.has(rol) ? representacion : null,
        correoDeclarado: declarado.trim() === '' ? null : declarado.trim(),
      };
      const conocida = persona?.id ?? (modo === 'conocida' ? elegida : null);
      if (enNacion) {
        if (conocida !== null)
          await pedir(
            api.POST('/api/designaciones', { body: { ...cuerpo, persona: conocida, gremio } }),
          );
        return null;
      }
      const params = { path: { id: lugar } };
      if (conocida !== null) {
        await pedir(
          api.POST('/api/titulares/{id}/designaciones', {
            params,
            body: { ...cuerpo, persona: conocida },
          }),
        );
        return null;
      }
      const correo = escrita.correo.trim() === '' ? null : escrita.correo.trim();
      const pedida = invitar && correo !== null && escrita.clase === 'persona';
      const r = await pedir(
        api.POST('/api/titulares/{id}/incorporaciones', {
          params,
          body: {
            ...cuerpo,
            persona: {
              clase: escrita.clase,
              nombre: escrita.nombre.trim(),
              correo,
            },
            invitar: pedida,
          },
        }),
      );
      const { id, nombre } = r.designacion.persona;
      if (r.invitacion !== null) return { ...r.invitacion, nombre };
      if (!pedida) return null;
      // Asked for and not given: it is said, and why.
      const ficha = await cliente.fetchQuery(consultaDePersona(id)).catch(() => null);
      return { nombre, correo, yaEntra: ficha?.estadoDeCuenta === 'activa' };
    },
    onSuccess: (dado) => {
      olvidarPersonas(cliente);
      if (dado === null) alCerrar();
      else ponerEnlace(dado);
    },
  });
  if (enlace !== null)
    return 'yaEntra' in enlace ? (
      <SinInvitacion dado={enlace} alCerrar={alCerrar} />
    ) : (
      <Enlace dado={enlace} alCerrar={alCerrar} />
    );
  const falta = (mala: boolean): string | undefined =>
    intentado && mala ? t('campo.falta') : undefined;
  const calidades = (catalogos?.calidades ?? []).filter(
    (c) => cargo?.soloSuplencia !== true || c.codigo !== 'titular',
  );
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      size="lg"
      title={
        reemplaza === undefined
          ? t('directorio.designar')
          : t('directorio.reemplazarA', { nombre: reemplaza.persona.nombre })
      }
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          intentar(true);
          if (Object.values(faltas).some(Boolean)) enfocarPrimeraFalta(e.currentTarget);
          else dar.mutate();
        }}
      >
        <Stack gap="md">
          {dar.error !== null && <AvisoDeProblema problema={problemaDe(dar.error)} />}
          {persona === undefined ? (
            <>
              <SegmentedControl
                aria-label={t('directorio.quien')}
                value={modo}
                onChange={(v) => ponerModo(v as typeof modo)}
                data={[
                  { value: 'nueva', label: t('directorio.personaNueva') },
                  { value: 'conocida', label: t('directorio.personaConocida') },
                ]}
              />
              {modo === 'nueva' ? (
                <CamposDePersona persona={escrita} alCambiar={escribir} intentado={intentado} />
              ) : (
                <CampoPersona
                  label={t('directorio.persona')}
                  required
                  valor={elegida}
                  alCambiar={elegir}
                  error={falta(faltas.persona)}
                />
              )}
            </>
          ) : (
            <p style={{ margin: 0 }}>{persona.nombre}</p>
          )}
          {fijo === undefined && nacional && (
            <>
              <SegmentedControl
                aria-label={t('directorio.donde')}
                value={enNacion ? NACION : 'gobierno'}
                onChange={(v) => {
                  ponerLugar(v === NACION ? NACION : null);
                  ponerRol(null);
                }}
                data={[
                  { value: 'gobierno', label: t('directorio.enGobierno') },
                  { value: NACION, label: t('directorio.enNacion') },
                ]}
              />
              {!enNacion && (
                <CampoGobierno
                  label={t('directorio.gobierno')}
                  required
                  valor={lugar}
                  alCambiar={(id) => {
                    ponerLugar(id);
                    ponerRol(null);
                  }}
                  error={falta(faltas.lugar)}
                />
              )}
            </>
          )}
          <div className={estilos.dos}>
            <Select
              label={t('directorio.rol')}
              required
              // Which offices there are is of the government: before it is chosen the list would be empty without a word.
              placeholder={t(lugar === null ? 'directorio.rolTrasGobierno' : 'campo.elija')}
              data={puedoDar.map((c) => ({ value: c.rol, label: c.etiqueta }))}
              value={rol}
              disabled={reemplaza !== undefined || lugar === null}
              onChange={(v) => {
                const elegido = puedoDar.find((c) => c.rol === v);
                ponerRol(elegido?.rol ?? null);
                if (elegido?.soloSuplencia === true && calidad === 'titular')
                  ponerCalidad('subrogante');
              }}
              error={falta(faltas.rol)}
            />
            <Select
              label={t('directorio.calidad')}
              data={calidades.map((c) => ({ value: c.codigo, label: c.etiqueta }))}
              value={calidad}
              allowDeselect={false}
              onChange={(v) => ponerCalidad((v ?? 'titular') as Calidad)}
            />
          </div>
          {rol === 'gremio' && (
            <Select
              label={t('gobiernos.gremio')}
              required
              data={(catalogos?.gremios ?? []).map((g) => ({ value: g.codigo, label: g.etiqueta }))}
              value={gremio}
              onChange={(v) => ponerGremio(v as typeof gremio)}
              error={falta(faltas.gremio)}
            />
          )}
          {rol !== null && DE_ORGANO.has(rol) && (
            <Select
              label={t('directorio.representacion')}
              description={t('directorio.representacionAyuda')}
              data={(['cargo', 'institucion', 'persona'] as const).map((r) => ({
                value: r,
                label: t(`directorio.representaciones.${r}`),
              }))}
              value={representacion}
              onChange={(v) => ponerRepresentacion(v as Representacion | null)}
              clearable
              clearButtonProps={{ 'aria-label': t('accion.quitar') }}
            />
          )}
          <div className={estilos.dos}>
            <CampoFecha
              label={t('directorio.ejerceDesde')}
              valor={desde}
              alCambiar={ponerDesde}
              {...(falta(faltas.desde) === undefined ? {} : { error: t('campo.falta') })}
            />
            <CampoFecha
              label={t('directorio.ejerceHasta')}
              opcional={calidad !== 'subrogante'}
              valor={hasta}
              alCambiar={ponerHasta}
              {...(intentado && faltas.hasta
                ? { error: t(hasta === null ? 'campo.falta' : 'directorio.antesDelInicio') }
                : {})}
            />
          </div>
          {calidad !== 'titular' && (
            <p className={estilos.menor}>{t('directorio.suplenciaAyuda')}</p>
          )}
          <CampoDocumento
            rotulo={t('directorio.documento')}
            ayuda={t('directorio.documentoAyuda')}
            titular={enNacion ? null : lugar}
            tipos={PAPELES}
            valor={documento}
            alCambiar={ponerDocumento}
          />
          <TextInput
            type="email"
            label={t('directorio.correoDeclarado')}
            description={t('directorio.correoDeclaradoAyuda')}
            value={declarado}
            onChange={(e) => ponerDeclarado(e.currentTarget.value)}
            error={correoMalo(declarado) ? t('directorio.correoMalo') : undefined}
          />
          {ocupa !== undefined && sale === undefined && (
            <Alert color="yellow">
              {t('directorio.ocupado', { nombre: ocupa.persona.nombre })}
            </Alert>
          )}
          {sale !== undefined && (
            <div>
              <p style={{ margin: '0 0 8px' }}>
                {t('directorio.termina', { nombre: sale.persona.nombre })}
              </p>
              <Checkbox
                label={t('directorio.entregaPendientes')}
                description={t('directorio.entregaPendientesAyuda')}
                checked={entrega}
                onChange={(e) => ponerEntrega(e.currentTarget.checked)}
              />
            </div>
          )}
          {persona === undefined && modo === 'nueva' && escrita.clase === 'persona' && (
            <Checkbox
              label={t('directorio.invitarAhora')}
              description={t('directorio.invitarAhoraAyuda')}
              checked={invitar && escrita.correo.trim() !== ''}
              disabled={escrita.correo.trim() === ''}
              onChange={(e) => ponerInvitar(e.currentTarget.checked)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button type="submit" loading={dar.isPending}>
              {t('directorio.designar')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
