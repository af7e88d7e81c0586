import { Button, Group } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { claveNueva } from '../api/claves';
import { api, pedir } from '../api/cliente';
import { olvidarProceso } from '../api/consultas';
import type {
  Borrador,
  ErrorDeCampo as ErrorDeLaApi,
  Oferta,
  Recibo,
  Simulacion,
  Situacion,
} from '../api/modelo';
import { problemaDe } from '../api/problema';
import { useCargo } from '../armazon/cargo';
import { diaDe, fechaCorta, horaDe } from '../formato/fechas';
import { Campos } from '../formularios/campo';
import { leerCampos, tituloDe } from '../formularios/campos';
import { ContextoDeFormulario, enfocarCampo } from '../formularios/contexto';
import { ponerEn, revisar, rutaDe, type Error as ErrorDeCampo } from '../formularios/valores';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { type Avance, avanceDe, avanceNuevo, cuerpoDe, SIN_CONSTANCIA } from './avance';
import { type EstadoDeBorrador, useAutoguardado } from './borrador';
import { CuandoOcurrio } from './cuando-ocurrio';
import { DosPuertas } from './dos-puertas';
import estilos from './formulario-de-avance.module.css';
import { Justificaciones, pidenJustificacion } from './justificaciones';
import { QuePasara } from './que-pasara';
import { QuienActua } from './quien-actua';
import { Rechazo } from './rechazo';
import { Seccion } from './seccion';
import { enSecciones } from './secciones';

interface Parte {
  readonly id: string;
  readonly titulo: string;
  readonly faltan: number | null;
  readonly contenido: ReactNode;
}

export function FormularioDeAvance({
  situacion: s,
  oferta,
  inicial,
  releer,
  alRegistrar,
}: {
  situacion: Situacion;
  oferta: Oferta;
  inicial: Borrador | null;
  releer: () => void;
  alRegistrar: (r: { recibo: Recibo; situacion: Situacion }) => void;
}) {
  const { t } = useTranslation();
  const { cargo } = useCargo();
  const cliente = useQueryClient();
  const telefono = useMediaQuery('(max-width: 45em)', false, { getInitialValueInEffect: false });
  const campos = useMemo(() => leerCampos(oferta.esquema), [oferta.esquema]);
  const nuevo = (): Avance => avanceNuevo(oferta, s.hoy, cargo);
  const [avance, ponerAvance] = useState<Avance>(() =>
    inicial === null ? nuevo() : avanceDe(inicial.cuerpo, nuevo()),
  );
  const [retomado, ponerRetomado] = useState(inicial !== null);
  const [intentado, ponerIntentado] = useState(false);
  const [abierta, abrir] = useState<string | null>('quien');
  const borrador = useAutoguardado({ procesoId: oferta.procesoId, evento: oferta.evento }, inicial);
  const clave = useRef({ cuerpo: '', valor: '' });

  const cambiar = (cambios: Partial<Avance>): void => {
    const siguiente = { ...avance, ...cambios };
    ponerAvance(siguiente);
    borrador.cambiar(siguiente);
  };
  const cuerpo = cuerpoDe(avance, oferta, campos);
  const [simulado] = useDebouncedValue(JSON.stringify(cuerpo), 500);
  const ruta = { id: oferta.procesoId, evento: oferta.evento };
  const simulacion = useQuery({
    queryKey: ['simulacion', ruta.id, ruta.evento, oferta.etag, simulado],
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: () =>
      pedir(
        api.POST('/api/procesos/{id}/simulaciones/{evento}', {
          params: { path: ruta },
          body: JSON.parse(simulado) as typeof cuerpo,
        }),
      ) as Promise<Simulacion>,
  });

  const registrar = useMutation({
    mutationFn: () => {
      const texto = JSON.stringify(cuerpo);
      // The same act sent twice is one act; another one needs another key.
      if (clave.current.cuerpo !== texto) clave.current = { cuerpo: texto, valor: claveNueva() };
      return pedir(
        api.POST('/api/procesos/{id}/transiciones/{evento}', {
          params: {
            path: ruta,
            header: { 'If-Match': oferta.etag, 'Idempotency-Key': clave.current.valor },
          },
          body: cuerpo,
        }),
      );
    },
    onSuccess: async (r) => {
      await borrador.borrar();
      olvidarProceso(cliente, [s.raizId, s.id, oferta.procesoId]);
      alRegistrar(r);
    },
    onError: (error) => {
      ponerIntentado(true);
      const primero = problemaDe(error).errores?.[0];
      if (primero !== undefined) enfocar(primero.campo);
    },
  });
  const problema = registrar.error === null ? null : problemaDe(registrar.error);

  const requisitos = simulacion.data?.requisitos ?? oferta.requisitos;
  const porJustificar =
    avance.modo === 'acto' ? pidenJustificacion(requisitos, avance.justificaciones) : [];
  const propios = revisarAvance();
  const frases = Object.fromEntries(
    propios.map((e) => [e.campo, t(`campo.error.${e.codigo}`, { count: e.n ?? 0 })]),
  );
  /** What is missing is said in the words of the form; what the server knows better, in its own. */
  const fraseDe = (e: ErrorDeLaApi): string => frases[rutaDe(e.campo)] ?? e.texto;
  const tituloDelError = (ruta: string): string | null => {
    if (ruta === 'ocurridoEn')
      return t(avance.modo === 'acto' ? 'avanzar.fechaDelActo' : 'avanzar.cuandoOcurrio');
    if (ruta === SIN_CONSTANCIA) return t('avanzar.motivoSinConstancia');
    if (porJustificar.some((r) => r.codigo === ruta)) return t('avanzar.justificacion');
    return tituloDe(campos, ruta);
  };
  const conTitulo = (e: ErrorDeLaApi): ErrorDeLaApi => {
    const titulo = tituloDelError(rutaDe(e.campo));
    return { ...e, texto: titulo === null ? fraseDe(e) : `${titulo}: ${fraseDe(e)}` };
  };
  // What the form sees is missing, and what only the server knows.
  const porCompletar = [
    ...propios.map((e) => ({ campo: e.campo, codigo: e.codigo, texto: frases[e.campo] ?? '' })),
    ...(simulacion.data?.problema?.errores ?? []).filter(
      (e) => frases[rutaDe(e.campo)] === undefined,
    ),
  ].map(conTitulo);
  const errores: Record<string, string> = intentado ? { ...frases } : {};
  for (const e of problema?.errores ?? []) errores[rutaDe(e.campo)] ??= fraseDe(e);

  function revisarAvance(): ErrorDeCampo[] {
    const consumado = avance.modo === 'consumado';
    return [
      ...(oferta.fechable && avance.fecha === '' && !(consumado && avance.sinConstancia)
        ? [{ campo: 'ocurridoEn', codigo: 'falta' } as const]
        : []),
      ...(consumado && avance.sinConstancia && avance.motivoSinConstancia.trim() === ''
        ? [{ campo: SIN_CONSTANCIA, codigo: 'falta' } as const]
        : []),
      ...revisar(campos, avance.datos),
      ...porJustificar
        .filter((r) => (avance.justificaciones[r.codigo] ?? '').trim() === '')
        .map((r) => ({ campo: r.codigo, codigo: 'falta' }) as const),
    ];
  }

  function enfocar(campo: string): void {
    const r = rutaDe(campo);
    const deQue = partes.find((p) => p.id === parteDe(r));
    if (deQue !== undefined) abrir(deQue.id);
    // Once the part is unfolded.
    requestAnimationFrame(() => enfocarCampo(r));
  }
  const parteDe = (r: string): string => {
    if (r === 'ocurridoEn' || r === SIN_CONSTANCIA) return 'cuando';
    if (r.startsWith('actuadoPor')) return 'quien';
    const nombre = r.split('.')[0] ?? '';
    return secciones.find((x) => x.campos.some((c) => c.nombre === nombre))?.id ?? 'justificar';
  };

  const enviar = (): void => {
    ponerIntentado(true);
    const primero = propios[0];
    if (primero === undefined) registrar.mutate();
    else enfocar(primero.campo);
  };

  const secciones = enSecciones(campos);
  // What the form asks, and the requirements that name one of its fields.
  const faltanEn = (id: string): number =>
    propios.filter((e) => parteDe(e.campo) === id).length +
    requisitos.filter(
      (r) =>
        r.resultado === 'falta' &&
        r.efecto === 'bloquea' &&
        typeof r.params.campo === 'string' &&
        parteDe(r.params.campo) === id,
    ).length;
  const vacia = (x: { campos: readonly { nombre: string }[] }): boolean =>
    x.campos.every((c) => avance.datos[c.nombre] === undefined);
  const partes: Parte[] = [
    ...(oferta.como.length > 0
      ? [
          {
            id: 'quien',
            titulo: t('avanzar.seccion.quien'),
            faltan: faltanEn('quien'),
            contenido: (
              <QuienActua
                oferta={oferta}
                avance={avance}
                titular={s.titular.id}
                campos={campos}
                errores={errores}
                alCambiar={cambiar}
              />
            ),
          },
        ]
      : []),
    ...(oferta.fechable
      ? [
          {
            id: 'cuando',
            titulo: t('avanzar.seccion.cuando'),
            faltan: faltanEn('cuando'),
            contenido: (
              <CuandoOcurrio avance={avance} hoy={s.hoy} errores={errores} alCambiar={cambiar} />
            ),
          },
        ]
      : []),
    ...secciones.map((x) => ({
      id: x.id,
      titulo: x.titulo ?? t(`avanzar.seccion.${x.clase === 'documentos' ? 'documentos' : 'datos'}`),
      faltan: faltanEn(x.id) === 0 && vacia(x) ? null : faltanEn(x.id),
      contenido: <Campos campos={x.campos} />,
    })),
    ...(porJustificar.length > 0
      ? [
          {
            id: 'justificar',
            titulo: t('avanzar.seccion.justificar'),
            faltan: faltanEn('justificar'),
            contenido: (
              <Justificaciones
                requisitos={porJustificar}
                textos={avance.justificaciones}
                errores={errores}
                alCambiar={(codigo, texto) =>
                  cambiar({ justificaciones: { ...avance.justificaciones, [codigo]: texto } })
                }
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <ContextoDeFormulario
      value={{
        valores: avance.datos,
        errores,
        titular: s.titular.id,
        poner: (r, v) => cambiar({ datos: ponerEn(avance.datos, r, v) }),
      }}
    >
      <form
        noValidate
        className={estilos.formulario}
        onSubmit={(e) => {
          e.preventDefault();
          enviar();
        }}
      >
        <div className={estilos.principal}>
          {retomado && (
            <AvisoEnLinea signo="regularizado">
              <Group justify="space-between" gap="xs">
                <span>
                  {t('borrador.retomado', { cuando: cuando(inicial?.guardadoEn ?? 0, s.hoy) })}
                </span>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => {
                    ponerAvance(nuevo());
                    ponerRetomado(false);
                    ponerIntentado(false);
                    void borrador.vaciar();
                  }}
                >
                  {t('borrador.empezarDeNuevo')}
                </Button>
              </Group>
            </AvisoEnLinea>
          )}
          {borrador.estado.clase === 'conflicto' && (
            <Conflicto
              suyo={borrador.estado.suyo}
              hoy={s.hoy}
              tomar={(suyo) => {
                borrador.tomar(suyo);
                ponerAvance(avanceDe(suyo.cuerpo, nuevo()));
              }}
              conservar={(suyo) => borrador.conservar(avance, suyo)}
            />
          )}
          {!oferta.puedo && (
            <AvisoEnLinea tono="ambar" signo="aunNo" titulo={t('avanzar.noLeToca')}>
              <p>{oferta.motivoNoPuedo}</p>
            </AvisoEnLinea>
          )}
          {oferta.fechable && (
            <DosPuertas
              modo={avance.modo}
              alCambiar={(modo) =>
                cambiar({ modo, fecha: modo === 'acto' ? s.hoy : '', sinConstancia: false })
              }
            />
          )}
          {problema !== null && (
            <Rechazo
              problema={{ ...problema, errores: problema.errores?.map(conTitulo) }}
              raizId={s.raizId}
              enfocar={enfocar}
              releer={() => {
                registrar.reset();
                releer();
              }}
              reintentar={() => registrar.mutate()}
            />
          )}
          {partes.map((p, i) => (
            <Seccion
              key={p.id}
              numero={i + 1}
              titulo={p.titulo}
              faltan={p.faltan}
              plegable={telefono}
              abierta={abierta === p.id}
              alAbrir={() => abrir(abierta === p.id ? null : p.id)}
            >
              {p.contenido}
            </Seccion>
          ))}
        </div>
        <QuePasara
          oferta={oferta}
          simulacion={simulacion.data}
          errores={porCompletar}
          calculando={simulacion.isFetching || simulado !== JSON.stringify(cuerpo)}
          enfocar={enfocar}
        />
        <div className={`${estilos.pie} no-imprimir`}>
          <Button
            type="submit"
            size="md"
            loading={registrar.isPending}
            className={estilos.enviar}
            disabled={!oferta.puedo}
          >
            {avance.modo === 'consumado' ? t('avanzar.registrarHecho') : oferta.etiqueta}
          </Button>
          <a href="#que-pasara" className={estilos.resumen}>
            {simulacion.data?.permitido === true && porCompletar.length === 0
              ? t('simular.sePuede')
              : t('simular.noSePuede')}
          </a>
          <span className={estilos.borrador} role="status">
            <EstadoBorrador estado={borrador.estado} hoy={s.hoy} />
          </span>
        </div>
      </form>
    </ContextoDeFormulario>
  );
}

const cuando = (en: number | string, hoy: string): string =>
  `${fechaCorta(diaDe(en), hoy)}, ${horaDe(en)}`;

function EstadoBorrador({ estado, hoy }: { estado: EstadoDeBorrador; hoy: string }) {
  const { t } = useTranslation();
  switch (estado.clase) {
    case 'limpio':
      return t('borrador.solo');
    case 'guardando':
      return t('borrador.guardando');
    case 'guardado':
      return t('borrador.guardado', { cuando: cuando(estado.en, hoy) });
    case 'sinGuardar':
      return t('borrador.sinGuardar');
    case 'conflicto':
      return t('borrador.conflicto');
  }
}

function Conflicto({
  suyo,
  hoy,
  tomar,
  conservar,
}: {
  suyo: Borrador;
  hoy: string;
  tomar: (b: Borrador) => void;
  conservar: (b: Borrador) => void;
}) {
  const { t } = useTranslation();
  return (
    <AvisoEnLinea tono="ambar" signo="vuelta" urgente titulo={t('borrador.conflicto')}>
      <p>{t('borrador.conflictoTexto', { cuando: cuando(suyo.guardadoEn, hoy) })}</p>
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={() => conservar(suyo)}>
          {t('borrador.conservar')}
        </Button>
        <Button variant="default" size="xs" onClick={() => tomar(suyo)}>
          {t('borrador.tomar')}
        </Button>
      </Group>
    </AvisoEnLinea>
  );
}
