import { Accordion, Button, Group, Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, pedir } from '../../api/cliente';
import { sesion } from '../../api/consultas';
import { ErrorDeApi, problemaDe } from '../../api/problema';
import { sobrevive, useAutoguardado } from '../../autoguardado/autoguardado';
import { Campos } from '../../formularios/campo';
import { nadaLoImpide } from '../../formularios/antes-de-enviar';
import { ContextoDeFormulario, enfocarCampo } from '../../formularios/contexto';
import { leerEn, ponerEn } from '../../formularios/valores';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { IconoDeEstado, type Signo } from '../../vocabulario/icono-de-estado';
import { NumeroDePaso } from '../../vocabulario/numero-de-paso';
import { ensayo as consultaDeEnsayo } from './consultas';
import {
  camposDe,
  porEnviar,
  todos,
  type Declaracion,
  type Formulario,
  type Hito,
  type Hitos,
  type Regularizacion,
  type Respuesta,
} from './declaracion';
import { HitoDeclarado, HitosRepetidos } from './hito-declarado';
import { LoQueSeEscribira } from './lo-que-se-escribira';
import estilos from './regularizacion.module.css';

const ESPERA_MS = 900;

const SIGNOS: Readonly<Record<string, Signo>> = {
  conDocumento: 'cumplido',
  sinConstancia: 'sinConstancia',
  noAplica: 'noAplica',
  pendiente: 'aunNo',
};

/** The past declared step by step. It is kept on the server as it is written; what it would write is shown beside it. */
export function Editor({ r, f }: { r: Regularizacion; f: Formulario }) {
  const { t } = useTranslation();
  const cliente = useQueryClient();
  const navegar = useNavigate();
  const [d, ponerD] = useState<Declaracion>(() => r.declaracion!);
  const [abiertos, abrir] = useState<string[]>([]);
  const version = useRef(r.version);
  const limpia = useMemo(() => porEnviar(d), [d]);
  const [quieta] = useDebouncedValue(limpia, ESPERA_MS);
  const prueba = useQuery({
    ...consultaDeEnsayo(f.titular.id, quieta),
    placeholderData: keepPreviousData,
  });

  const { estado, fallo, cambiar, guardar, cerrar } = useAutoguardado<Declaracion>({
    esperaMs: ESPERA_MS,
    enviar: async (declaracion, salida) => {
      const cuerpo = { declaracion, version: version.current + (salida.trasOtro ? 1 : 0) };
      const nueva = await pedir(
        api.PUT('/api/regularizaciones/{id}', {
          params: { path: { id: r.id } },
          body: cuerpo,
          keepalive: sobrevive(cuerpo, salida),
        }),
      );
      version.current = nueva.version;
    },
    esConflicto: (e) => e instanceof ErrorDeApi && e.estado === 409,
  });
  const escrita = useRef(limpia);
  useEffect(() => {
    if (escrita.current === limpia) return;
    escrita.current = limpia;
    cambiar(limpia);
  }, [limpia, cambiar]);

  const presentar = useMutation({
    mutationFn: async () => {
      // Why it is not kept is said already.
      if (!(await guardar())) return null;
      return pedir(
        api.POST('/api/regularizaciones/{id}/presentacion', {
          params: { path: { id: r.id } },
          body: { version: version.current },
        }),
      );
    },
    onSuccess: (nueva) => {
      if (nueva === null) return;
      cliente.setQueryData(['regularizacion', r.id], nueva);
      void cliente.invalidateQueries({ queryKey: ['regularizaciones'] });
    },
  });
  const descartar = useMutation({
    mutationFn: () =>
      pedir(api.DELETE('/api/regularizaciones/{id}', { params: { path: { id: r.id } } })),
    onSuccess: () => {
      cerrar();
      void cliente.invalidateQueries({ queryKey: ['regularizaciones'] });
      void navegar('/administracion/regularizacion');
    },
  });

  const dadas = d.hitos as unknown as Hitos;
  const poner = (ruta: string, valor: unknown): void =>
    ponerD((antes) => ponerEn(antes, ruta, valor));
  const errores = Object.fromEntries(
    (prueba.data?.errores ?? [])
      .filter((e) => respondida(d, e.campo))
      .map((e) => [e.campo, e.texto]),
  );
  const pasos = useMemo(() => porPaso(f.hitos), [f.hitos]);
  const nombres = useMemo(() => {
    const n = new Map<number, string>();
    for (const h of todos(f.hitos)) n.set(h.paso, h.actividad);
    return [...n].sort(([a], [b]) => a - b);
  }, [f.hitos]);
  const visibles = pasos.filter(([n]) => n < d.llegaHasta || (n >= 13 && d.llegaHasta >= 13));
  const ir = (campo: string): void => {
    const evento = campo.split('.')[1] ?? '';
    const paso = pasos.find(([, hs]) => hs.some((h) => h.evento === evento))?.[0];
    if (paso !== undefined) abrir((x) => [...new Set([...x, String(paso)])]);
    setTimeout(() => enfocarCampo(campo), 260);
  };
  const alPresentar = (): void => {
    if (nadaLoImpide()) presentar.mutate();
    else {
      // What holds it back may be in a step that is folded.
      abrir(visibles.map(([n]) => String(n)));
      setTimeout(nadaLoImpide, 260);
    }
  };
  const hoy = useQuery(sesion()).data?.hoy ?? '';
  const entrada = f.entrada === null ? null : camposDe(f.entrada);
  const problema = presentar.error ?? fallo ?? descartar.error;
  return (
    <ContextoDeFormulario
      value={{ valores: d as never, errores, titular: f.titular.id, hoy, poner }}
    >
      <div className={estilos.editor}>
        <div className={estilos.izquierda}>
          {r.estado === 'devuelta' && r.motivo !== null && (
            <p className={estilos.devuelta} role="status">
              <strong>{t('regularizacion.devuelta')}</strong> {r.motivo}
            </p>
          )}
          <NativeSelect
            label={t('regularizacion.enQuePaso')}
            description={t('regularizacion.enQuePasoAyuda')}
            value={String(d.llegaHasta)}
            onChange={(e) => poner('llegaHasta', Number(e.currentTarget.value))}
            data={nombres.map(([n, nombre]) => ({ value: String(n), label: `${n}. ${nombre}` }))}
          />
          {entrada !== null && (
            <Campos
              campos={[...entrada.esenciales, ...entrada.demas].map((c) => ({
                ...c,
                obligatorio: true,
              }))}
              base="entrada."
            />
          )}
          <SinConstanciaTodo d={d} pasos={visibles} alAplicar={ponerD} />
          {/* Folded, its fields still stop what would be sent: they are hidden, and not put to sleep. */}
          <Accordion
            keepMountedMode="display-none"
            multiple
            value={abiertos}
            onChange={abrir}
            className={estilos.pasos}
            order={2}
          >
            {visibles.map(([n, hitos]) => (
              <Accordion.Item key={n} value={String(n)}>
                <Accordion.Control>
                  <span className={estilos.cabezaDePaso}>
                    <NumeroDePaso n={n} tamano="sm" />
                    <span className={estilos.actividad}>{hitos[0]?.actividad}</span>
                    <EstadoDeRespuesta hitos={hitos} dadas={dadas} />
                  </span>
                </Accordion.Control>
                <Accordion.Panel>
                  {hitos.map((h) => (
                    <Uno key={h.evento} h={h} dadas={dadas} />
                  ))}
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        </div>
        <aside className={estilos.derecha} aria-label={t('regularizacion.loQueSeEscribira')}>
          <h2 className={estilos.tituloDeLado}>{t('regularizacion.loQueSeEscribira')}</h2>
          <LoQueSeEscribira ensayo={prueba.data} calculando={prueba.isFetching} alElegir={ir} />
        </aside>
      </div>
      {problema !== null && <AvisoDeProblema problema={problemaDe(problema)} />}
      <div className={`${estilos.pie} no-imprimir`} data-pie-fijo>
        <p className={estilos.guardado} role="status">
          {t(`regularizacion.guardar.${estado}`)}
        </p>
        <Group gap="sm">
          <Button
            variant="subtle"
            color="red"
            loading={descartar.isPending}
            onClick={() => descartar.mutate()}
          >
            {t('regularizacion.descartar')}
          </Button>
          <Button
            loading={presentar.isPending}
            disabled={prueba.data?.listo !== true}
            onClick={alPresentar}
          >
            {t('regularizacion.presentar')}
          </Button>
        </Group>
      </div>
    </ContextoDeFormulario>
  );
}

function Uno({ h, dadas }: { h: Hito; dadas: Hitos }) {
  const { t } = useTranslation();
  const cumplido = cumplidoPorOtro(h, dadas);
  if (h.registrado)
    return <p className={estilos.nota}>{t('regularizacion.yaRegistrado', { que: h.etiqueta })}</p>;
  if (cumplido)
    return <p className={estilos.nota}>{t('regularizacion.cumplidoPor', { que: h.etiqueta })}</p>;
  return h.repite ? (
    <HitosRepetidos hito={h} ruta={`hitos.${h.evento}`} />
  ) : (
    <HitoDeclarado hito={h} ruta={`hitos.${h.evento}.0`} />
  );
}

function EstadoDeRespuesta({ hitos, dadas }: { hitos: readonly Hito[]; dadas: Hitos }) {
  const { t } = useTranslation();
  const principal = hitos[0];
  if (principal === undefined) return null;
  const suyas = dadas[principal.evento] ?? [];
  const como = suyas[0]?.como;
  if (principal.repite)
    return (
      <span className={estilos.estadoDeRespuesta}>
        {t('regularizacion.planes', { count: suyas.length })}
      </span>
    );
  if (como === undefined)
    return (
      <span className={estilos.estadoDeRespuesta}>
        {principal.registrado
          ? t('regularizacion.registrado')
          : cumplidoPorOtro(principal, dadas)
            ? t('regularizacion.corto.porLaNorma')
            : t('regularizacion.porDeclarar')}
      </span>
    );
  return (
    <span className={estilos.estadoDeRespuesta}>
      <IconoDeEstado signo={SIGNOS[como] ?? 'aunNo'} />
      {t(`regularizacion.corto.${como}`)}
    </span>
  );
}

/** Most of what is brought in has nothing that documents it: said once, with one reason. */
function SinConstanciaTodo({
  d,
  pasos,
  alAplicar,
}: {
  d: Declaracion;
  pasos: readonly (readonly [number, readonly Hito[]])[];
  alAplicar: (d: Declaracion) => void;
}) {
  const { t } = useTranslation();
  const [abierto, { open, close }] = useDisclosure(false);
  const [motivo, ponerMotivo] = useState('');
  const dadas = d.hitos as unknown as Hitos;
  const faltan = pasos.flatMap(([n, hs]) =>
    n < d.llegaHasta
      ? hs.filter(
          (h) =>
            !h.repite &&
            !h.registrado &&
            !h.puedeFaltar &&
            !cumplidoPorOtro(h, dadas) &&
            dadas[h.evento]?.[0]?.como === undefined,
        )
      : [],
  );
  if (faltan.length === 0) return null;
  const aplicar = (): void => {
    const nuevas = Object.fromEntries(
      faltan.map((h): [string, Respuesta[]] => [
        h.evento,
        [
          {
            ...dadas[h.evento]?.[0],
            como: 'sinConstancia',
            motivo,
            datos: dadas[h.evento]?.[0]?.datos ?? {},
          },
        ],
      ]),
    );
    alAplicar({ ...d, hitos: { ...d.hitos, ...nuevas } } as Declaracion);
    close();
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('regularizacion.todoSinConstancia', { count: faltan.length })}
      </Button>
      <Modal
        opened={abierto}
        onClose={close}
        title={t('regularizacion.todoSinConstancia', { count: faltan.length })}
        closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      >
        <Stack gap="md">
          <p className={estilos.nota}>{t('regularizacion.todoSinConstanciaAyuda')}</p>
          <Textarea
            label={t('regularizacion.motivo.sinConstancia')}
            autosize
            minRows={3}
            value={motivo}
            onChange={(e) => ponerMotivo(e.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button disabled={motivo.trim() === ''} onClick={aplicar}>
              {t('regularizacion.aplicar')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

/** A norm that already existed meets what follows the forum. */
const cumplidoPorOtro = ({ cumplidoPor: otro }: Hito, dadas: Hitos): boolean =>
  otro !== null && (dadas[otro.evento] ?? []).some((r) => r.datos?.[otro.campo] === otro.valor);

const porPaso = (hitos: readonly Hito[]): readonly (readonly [number, readonly Hito[]])[] => {
  const mapa = new Map<number, Hito[]>();
  for (const h of hitos) mapa.set(h.paso, [...(mapa.get(h.paso) ?? []), h]);
  return [...mapa].sort(([a], [b]) => a - b);
};

/** A fault is shown in its field once something was answered there; what was not declared yet is only listed. */
function respondida(d: Declaracion, campo: string): boolean {
  const [, evento, i] = campo.split('.');
  return leerEn(d, `hitos.${evento}.${i ?? 0}.como`) !== undefined;
}
