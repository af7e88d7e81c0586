import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Borrador,
  ErrorDeCampo as ErrorDeLaApi,
  Oferta,
  Recibo,
  Situacion,
} from '../api/modelo';
import { problemaDe } from '../api/problema';
import { useCargo } from '../armazon/cargo';
import { Campos } from '../formularios/campo';
import { leerCampos, loQueSeSepa, tituloDe } from '../formularios/campos';
import { ContextoDeFormulario, enfocarCampo } from '../formularios/contexto';
import { contraer } from '../formato/contraccion';
import { ponerEn, rutaDe } from '../formularios/valores';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { type Avance, avanceDe, avanceNuevo, cuerpoDe, SIN_CONSTANCIA } from './avance';
import { useAutoguardado } from './borrador';
import type { Comienzo } from './comienzo';
import { CuandoOcurrio } from './cuando-ocurrio';
import { DosPuertas } from './dos-puertas';
import { BorradorEnConflicto, BorradorRetomado, EstadoBorrador } from './estado-de-borrador';
import estilos from './formulario-de-avance.module.css';
import { Justificaciones, pidenJustificacion } from './justificaciones';
import { QuePasara } from './que-pasara';
import { QuienActua } from './quien-actua';
import { Rechazo } from './rechazo';
import { enLista, faltanEn, parteDe, PRUEBA, revisarAvance } from './revision';
import { Seccion } from './seccion';
import { enSecciones } from './secciones';
import { useRegistro, useSimulacion } from './servidor';

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
  comienzo,
  releer,
  alRegistrar,
}: {
  situacion: Situacion;
  oferta: Oferta;
  inicial: Borrador | null;
  /** What it is written from when there is no draft. */
  comienzo: Comienzo | null;
  releer: () => void;
  alRegistrar: (r: { recibo: Recibo; situacion: Situacion }) => Promise<void>;
}) {
  const { t } = useTranslation();
  const { cargo } = useCargo();
  const telefono = useMediaQuery('(max-width: 45em)', false, { getInitialValueInEffect: false });
  const nuevo = (): Avance => avanceNuevo(oferta, s.hoy, cargo, comienzo?.datos);
  const [avance, ponerAvance] = useState<Avance>(() =>
    inicial === null ? nuevo() : avanceDe(inicial.cuerpo, nuevo()),
  );
  const consumado = avance.modo === 'consumado';
  const campos = useMemo(
    () => leerCampos(consumado ? loQueSeSepa(oferta.esquema) : oferta.esquema),
    [consumado, oferta.esquema],
  );
  const [retomado, ponerRetomado] = useState(inicial !== null);
  const [intentado, ponerIntentado] = useState(false);
  const [abierta, abrir] = useState<string | null>('quien');
  const borrador = useAutoguardado({ procesoId: oferta.procesoId, evento: oferta.evento }, inicial);

  const cambiar = (cambios: Partial<Avance>): void => {
    const siguiente = { ...avance, ...cambios };
    ponerAvance(siguiente);
    borrador.cambiar(siguiente);
  };
  const como = oferta.como[avance.como] ?? oferta.como[0];
  const cuerpo = cuerpoDe(avance, oferta, campos);
  const { simulacion, calculando } = useSimulacion(oferta, cuerpo);
  const registrar = useRegistro({
    situacion: s,
    oferta,
    cuerpo,
    antesDeSeguir: borrador.borrar,
    alRegistrar,
    alFallar: (error) => {
      ponerIntentado(true);
      const primero = problemaDe(error).errores?.[0];
      if (primero !== undefined) enfocar(primero.campo);
    },
  });
  const problema = registrar.error === null ? null : problemaDe(registrar.error);

  const requisitos = simulacion?.requisitos ?? oferta.requisitos;
  const porJustificar =
    avance.modo === 'acto' ? pidenJustificacion(requisitos, avance.justificaciones) : [];
  const propios = revisarAvance(avance, oferta, campos, porJustificar, s.hoy);
  const secciones = enSecciones(campos);
  const frases = Object.fromEntries(
    propios.map((e) => [e.campo, t(`campo.error.${e.codigo}`, { count: e.n ?? 0 })]),
  );
  /** What is missing is said in the words of the form; what the server knows better, in its own. */
  const fraseDe = (e: ErrorDeLaApi): string => frases[rutaDe(e.campo)] ?? e.texto;
  const tituloDelError = (ruta: string): string | null => {
    if (ruta === 'ocurridoEn')
      return t(avance.modo === 'acto' ? 'avanzar.fechaDelActo' : 'avanzar.cuandoOcurrio');
    if (ruta === PRUEBA) return t('avanzar.prueba');
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
    ...(simulacion?.problema?.errores ?? []).filter((e) => frases[rutaDe(e.campo)] === undefined),
  ].map(conTitulo);
  const pendientes = enLista(porCompletar, requisitos);
  const errores: Record<string, string> = intentado ? { ...frases } : {};
  for (const e of problema?.errores ?? []) errores[rutaDe(e.campo)] ??= fraseDe(e);

  function enfocar(campo: string): void {
    const r = rutaDe(campo);
    const deQue = partes.find((p) => p.id === parteDe(r, secciones));
    if (deQue !== undefined) abrir(deQue.id);
    // Once the part is unfolded.
    requestAnimationFrame(() => enfocarCampo(r));
  }
  const enviar = (): void => {
    ponerIntentado(true);
    const primero = propios[0];
    if (primero === undefined) registrar.mutate();
    else enfocar(primero.campo);
  };

  const faltan = (id: string): number => faltanEn(id, pendientes, secciones);
  const vacia = (x: { campos: readonly { nombre: string }[] }): boolean =>
    x.campos.every((c) => avance.datos[c.nombre] === undefined);
  const partes: Parte[] = [
    ...(oferta.como.length > 0
      ? [
          {
            id: 'quien',
            titulo: t('avanzar.seccion.quien'),
            faltan: faltan('quien'),
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
            faltan: faltan('cuando'),
            contenido: (
              <CuandoOcurrio avance={avance} hoy={s.hoy} errores={errores} alCambiar={cambiar} />
            ),
          },
        ]
      : []),
    ...secciones.map((x) => ({
      id: x.id,
      titulo: x.titulo ?? t(`avanzar.seccion.${x.clase === 'documentos' ? 'documentos' : 'datos'}`),
      faltan: faltan(x.id) === 0 && vacia(x) ? null : faltan(x.id),
      contenido: <Campos campos={x.campos} />,
    })),
    ...(porJustificar.length > 0
      ? [
          {
            id: 'justificar',
            titulo: t('avanzar.seccion.justificar'),
            faltan: faltan('justificar'),
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
        hoy: s.hoy,
        exigidos: simulacion?.exigidos ?? [],
        proceso: { id: oferta.procesoId, procedimiento: oferta.procedimiento },
        poner: (r, v) => cambiar({ datos: ponerEn(avance.datos, r, v) }),
        ponerVarios: (v) => cambiar({ datos: { ...avance.datos, ...v } }),
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
            <BorradorRetomado
              guardadoEn={inicial?.guardadoEn ?? 0}
              hoy={s.hoy}
              empezarDeNuevo={() => {
                ponerAvance(nuevo());
                ponerRetomado(false);
                ponerIntentado(false);
                void borrador.vaciar();
              }}
            />
          )}
          {!retomado && comienzo !== null && (
            <AvisoEnLinea signo="regularizado">
              {t(`borrador.comienzo.${comienzo.de}`)}
            </AvisoEnLinea>
          )}
          {borrador.estado.clase === 'conflicto' && (
            <BorradorEnConflicto
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
          {oferta.fechable && oferta.puedo && (
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
              {/* Of somebody else's act one reads what it asks for, and is not let to fill it in for nothing. */}
              <fieldset className={estilos.contenido} disabled={!oferta.puedo}>
                {p.contenido}
              </fieldset>
            </Seccion>
          ))}
        </div>
        <QuePasara
          oferta={oferta}
          simulacion={oferta.puedo ? simulacion : undefined}
          pendientes={pendientes}
          calculando={calculando}
          enfocar={enfocar}
        />
        <div className={`${estilos.pie} no-imprimir`} data-pie-fijo>
          <Button
            type="submit"
            size="md"
            loading={registrar.isPending}
            className={estilos.enviar}
            disabled={!oferta.puedo}
          >
            {avance.modo === 'consumado' ? t('avanzar.registrarHecho') : oferta.etiqueta}
          </Button>
          {como !== undefined && como.actua !== como.registra && (
            <p className={estilos.porCuenta}>
              {contraer(t('avanzar.porCuentaDe', { de: t(`avanzar.elRol.${como.actua}`) }))}
            </p>
          )}
          <a href="#que-pasara" className={estilos.resumen}>
            {simulacion?.permitido === true && pendientes.length === 0
              ? t('simular.sePuede')
              : t('simular.noSePuede')}
          </a>
          <span className={estilos.borrador} role="status">
            {oferta.puedo && <EstadoBorrador estado={borrador.estado} hoy={s.hoy} />}
          </span>
        </div>
      </form>
    </ContextoDeFormulario>
  );
}
