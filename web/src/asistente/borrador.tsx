import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  NumberInput,
  Radio,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { IconArrowRight, IconFileTypeDocx, IconFileTypePdf, IconRobot } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, pedir } from '../api/cliente';
import { situacion } from '../api/consultas';
import { problemaDe } from '../api/problema';
import { CampoFecha } from '../formularios/campo-fecha';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Dialogo } from '../vocabulario/dialogo';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import estilos from './asistente.module.css';
import { CampoAsistido } from './campo-asistido';
import {
  borrador as consultaDe,
  pasar,
  RUTA,
  sugerir,
  type BorradorDeCompromiso,
  type Ficha,
  type Redactable,
} from './consultas';
import { useGuardarSolo } from './guardar-solo';
import { HitosEscritos } from './hitos-escritos';
import { Parecidos } from './parecidos';
import { Propuestas } from './propuestas-de-origen';
import { Revision } from './revision';

/** The texts of each part, with how many lines each takes and how long it may be. */
const PARTES = [
  {
    clave: 'problema',
    campos: [
      ['problema', 3, 4000],
      ['causas', 2, 4000],
      ['situacionActual', 2, 4000],
    ],
  },
  {
    clave: 'accion',
    campos: [
      ['titulo', 1, 300],
      ['accion', 3, 4000],
      ['comoResuelve', 2, 4000],
      ['loHecho', 2, 4000],
      ['resultadosEsperados', 2, 4000],
    ],
  },
  {
    clave: 'relevancia',
    campos: [
      ['relevancia', 2, 4000],
      ['promueveTransparencia', 1, 2000],
      ['promueveRendicion', 1, 2000],
      ['promueveParticipacion', 1, 2000],
      ['metaDeLargoPlazo', 1, 2000],
    ],
  },
] as const;
/** The machine is asked for what is explained, not for what citizens said. */
const POR_PEDIR = [
  'titulo',
  'causas',
  'comoResuelve',
  'resultadosEsperados',
  'relevancia',
  'promueveTransparencia',
  'promueveRendicion',
  'promueveParticipacion',
] as const satisfies readonly Redactable[];
const CORTOS = ['areaDePolitica', 'sectorPrincipal', 'pdot', 'pnd'] as const;
const VALORES = [
  'accesoInformacion',
  'participacionCivica',
  'rendicionPublica',
  'tecnologiaInnovacion',
] as const;
const ODS = Array.from({ length: 17 }, (_, i) => String(i + 1));

export function Component() {
  const { id = '' } = useParams();
  const consulta = useQuery(consultaDe(id));
  if (consulta.isPending) return <Huecos filas={5} alto={72} />;
  if (consulta.isError)
    return <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />;
  return <Editor key={id} inicial={consulta.data} />;
}

function Editor({ inicial }: { inicial: BorradorDeCompromiso }) {
  const { t } = useTranslation();
  const ir = useNavigate();
  const { visto: b, escrito, estado, cambiar, guardar, tomar } = useGuardarSolo(inicial);
  const f = escrito.ficha;
  const poner = (lo: Partial<Ficha>) => cambiar((e) => ({ ...e, ficha: { ...e.ficha, ...lo } }));
  const confirmar = (campo: Redactable, si: boolean) =>
    cambiar((e) => ({
      ...e,
      confirmados: si
        ? [...new Set([...e.confirmados, campo])]
        : e.confirmados.filter((c) => c !== campo),
    }));
  const pase = useMutation({
    mutationFn: async () => {
      await guardar();
      return pasar(b.id);
    },
    onSuccess: (a) => void ir(a),
  });
  const maquina = useMutation({
    mutationFn: async () => {
      await guardar();
      return sugerir(b.id, [...POR_PEDIR]);
    },
    onSuccess: tomar,
  });
  const descarte = useMutation({
    mutationFn: () =>
      pedir(api.DELETE('/api/borradores-de-compromiso/{id}', { params: { path: { id: b.id } } })),
    onSuccess: () => void ir(RUTA),
  });
  const texto = ([c, lineas, maximo]: (typeof PARTES)[number]['campos'][number]) => {
    const sugerencia = b.sugerencias.find((s) => s.campo === c);
    const marca = b.marcas.find((m) => m.campo === c)?.marca;
    const ayuda = CON_AYUDA[c];
    return (
      <CampoAsistido
        key={c}
        id={`campo-${c}`}
        rotulo={t(`asistente.campo.${c}`)}
        {...(ayuda === undefined ? {} : { ayuda: t(`asistente.ayuda.${ayuda}`) })}
        maximo={maximo}
        lineas={lineas}
        valor={f[c]}
        alEscribir={(v) => poner({ [c]: v })}
        {...(sugerencia === undefined ? {} : { sugerencia })}
        {...(marca === undefined ? {} : { marca })}
        confirmado={(escrito.confirmados as readonly string[]).includes(c)}
        alConfirmar={(si) => confirmar(c as Redactable, si)}
      />
    );
  };
  // Only the process knows whether it is the moment; until it has said so, nobody is stopped.
  const { data: plan } = useQuery(situacion(b.destino.raizId));
  const esElMomento =
    plan === undefined ||
    plan.ofertas.some(
      (o) =>
        o.procesoId === (b.destino.compromisoId ?? b.destino.cocreacionId) &&
        o.evento ===
          (b.destino.compromisoId === null ? 'formularCompromiso' : 'describirCompromiso'),
    );
  const [pregunta, preguntar] = useState(false);
  const sinConfirmar = b.marcas.filter(
    (m) => m.marca === 'sinConfirmar' && !escrito.confirmados.includes(m.campo),
  ).length;
  const rechazo = pase.error ?? maquina.error;
  const documento = (formato: 'pdf' | 'docx') =>
    `/api/borradores-de-compromiso/${b.id}/documento?formato=${formato}`;
  return (
    <>
      <Migas
        migas={[
          { texto: t('asistente.borradores'), a: RUTA },
          { texto: f.titulo.trim() === '' ? t('asistente.sinTitulo') : f.titulo },
        ]}
      />
      <Encabezado
        titulo={t('asistente.titulo')}
        acciones={
          <Group gap="xs">
            <Button
              component="a"
              variant="default"
              href={documento('docx')}
              download
              leftSection={<IconFileTypeDocx size={16} stroke={1.5} />}
            >
              DOCX
            </Button>
            <Button
              component="a"
              variant="default"
              href={documento('pdf')}
              download
              leftSection={<IconFileTypePdf size={16} stroke={1.5} />}
            >
              PDF
            </Button>
          </Group>
        }
      >
        <p className={estilos.nota}>
          {t('asistente.de', { gobierno: b.titular.nombre, plan: b.destino.ordinal })}
          <a href="#revision" className={estilos.salto}>
            {' · '}
            {t('asistente.aLoQueFalta')}
          </a>
        </p>
      </Encabezado>
      {estado === 'conflicto' && (
        <AvisoEnLinea tono="ambar" signo="vuelta" urgente titulo={t('asistente.conflicto')}>
          <Button size="xs" variant="default" onClick={() => globalThis.location.reload()}>
            {t('asistente.verLaOtra')}
          </Button>
        </AvisoEnLinea>
      )}
      <div className={estilos.dos}>
        <div className={estilos.hoja}>
          <Propuestas
            b={b}
            alAnadir={(p) =>
              cambiar((e) => ({
                ...e,
                propuestas: [...e.propuestas, p.id],
                ficha: {
                  ...e.ficha,
                  problema: con(e.ficha.problema, `${p.codigo}: ${p.problema}`),
                  accion: con(e.ficha.accion, `${p.codigo}: ${p.solucion}`),
                },
              }))
            }
            alQuitar={(id) =>
              cambiar((e) => ({ ...e, propuestas: e.propuestas.filter((x) => x !== id) }))
            }
          />
          {b.modelo !== null && (
            <AvisoEnLinea titulo={t('asistente.maquina', { modelo: b.modelo })}>
              <p>{t('asistente.maquinaAyuda')}</p>
              <Button
                size="sm"
                variant="default"
                leftSection={<IconRobot size={16} stroke={1.5} />}
                loading={maquina.isPending}
                onClick={() => maquina.mutate()}
              >
                {t('asistente.pedir')}
              </Button>
            </AvisoEnLinea>
          )}
          {PARTES.map(({ clave, campos }) => (
            <section key={clave} className={estilos.parte} aria-labelledby={`parte-${clave}`}>
              <h2 id={`parte-${clave}`}>{t(`asistente.parte.${clave}`)}</h2>
              {campos.map(texto)}
              {clave === 'relevancia' && (
                <>
                  <Checkbox.Group
                    id="campo-valores"
                    tabIndex={-1}
                    label={t('asistente.campo.valores')}
                    value={f.valores}
                    onChange={(v) => poner({ valores: v as Ficha['valores'] })}
                  >
                    <Group gap="md" mt={6}>
                      {VALORES.map((v) => (
                        <Checkbox key={v} value={v} label={t(`asistente.valor.${v}`)} />
                      ))}
                    </Group>
                  </Checkbox.Group>
                  <Radio.Group
                    id="campo-desafioOgp"
                    tabIndex={-1}
                    label={t('asistente.campo.desafioOgp')}
                    value={f.desafioOgp === null ? '' : f.desafioOgp ? 'si' : 'no'}
                    onChange={(v) => poner({ desafioOgp: v === 'si' })}
                  >
                    <Group gap="md" mt={6}>
                      <Radio value="si" label={t('asistente.si')} />
                      <Radio value="no" label={t('asistente.no')} />
                    </Group>
                  </Radio.Group>
                  {f.desafioOgp === true && (
                    <TextInput
                      label={t('asistente.campo.areaDelDesafio')}
                      maxLength={300}
                      value={f.areaDelDesafio}
                      onChange={(e) => poner({ areaDelDesafio: e.currentTarget.value })}
                    />
                  )}
                </>
              )}
            </section>
          ))}
          <section className={estilos.parte} aria-labelledby="parte-quienes">
            <h2 id="parte-quienes">{t('asistente.parte.quienes')}</h2>
            <div className={estilos.pareja}>
              <TextInput
                id="campo-responsable"
                label={t('asistente.campo.responsable')}
                maxLength={300}
                value={f.responsable}
                onChange={(e) => poner({ responsable: e.currentTarget.value })}
              />
              <TagsInput
                id="campo-contrapartes"
                label={t('asistente.campo.contrapartes')}
                description={t('asistente.ayuda.lista')}
                maxTags={20}
                value={f.contrapartes}
                onChange={(contrapartes) => poner({ contrapartes })}
                acceptValueOnBlur
              />
            </div>
            <div className={estilos.pareja}>
              <CampoFecha
                id="campo-inicio"
                label={t('asistente.campo.inicio')}
                opcional
                valor={f.inicio}
                alCambiar={(inicio) => poner({ inicio })}
              />
              <CampoFecha
                id="campo-fin"
                label={t('asistente.campo.fin')}
                opcional
                valor={f.fin}
                alCambiar={(fin) => poner({ fin })}
              />
              {b.destino.compromisoId === null && (
                <TextInput
                  label={t('asistente.campo.codigo')}
                  description={
                    b.destino.codigos.length === 0
                      ? t('asistente.ayuda.codigo')
                      : t('asistente.ayuda.codigos', { codigos: b.destino.codigos.join(', ') })
                  }
                  maxLength={12}
                  value={f.codigo}
                  onChange={(e) =>
                    poner({ codigo: e.currentTarget.value.replace(/[^A-Za-z0-9.-]/g, '') })
                  }
                />
              )}
            </div>
            <div className={estilos.pareja}>
              <NumberInput
                id="campo-presupuesto"
                label={t('asistente.campo.presupuesto')}
                min={0}
                max={1e12}
                decimalScale={2}
                thousandSeparator="."
                decimalSeparator=","
                value={f.presupuesto ?? ''}
                onChange={(v) => poner({ presupuesto: typeof v === 'number' ? v : null })}
              />
              <TextInput
                label={t('asistente.campo.fuentesDeFinanciamiento')}
                maxLength={300}
                value={f.fuentesDeFinanciamiento}
                onChange={(e) => poner({ fuentesDeFinanciamiento: e.currentTarget.value })}
              />
            </div>
            <div className={estilos.pareja}>
              {CORTOS.map((c) => (
                <TextInput
                  key={c}
                  id={`campo-${c}`}
                  label={t(`asistente.campo.${c}`)}
                  maxLength={300}
                  value={f[c]}
                  onChange={(e) => poner({ [c]: e.currentTarget.value })}
                />
              ))}
              <MultiSelect
                label={t('asistente.campo.ods')}
                data={ODS}
                searchable
                value={f.ods.map(String)}
                onChange={(v) => poner({ ods: v.map(Number) })}
              />
            </div>
          </section>
          <section className={estilos.parte} aria-labelledby="parte-hitos">
            <h2 id="parte-hitos">{t('asistente.parte.hitos')}</h2>
            <HitosEscritos hitos={f.hitos} alCambiar={(hitos) => poner({ hitos })} />
          </section>
          {rechazo !== null && <AvisoDeProblema problema={problemaDe(rechazo)} />}
          <div className={`${estilos.pie} no-imprimir`}>
            <p className={estilos.nota} aria-live="polite">
              {t(`asistente.estado.${estado}`)}
              {sinConfirmar > 0 && ` ${t('asistente.porConfirmar', { count: sinConfirmar })}`}
            </p>
            <Group gap="xs">
              <Button variant="subtle" color="red" onClick={() => preguntar(true)}>
                {t('asistente.descartar')}
              </Button>
              <Button
                rightSection={<IconArrowRight size={16} stroke={1.5} />}
                loading={pase.isPending}
                disabled={estado === 'conflicto' || !esElMomento}
                onClick={() => pase.mutate()}
              >
                {t('asistente.pasar')}
              </Button>
            </Group>
          </div>
          {pregunta && (
            <Dialogo
              titulo={t('asistente.descartar')}
              ayuda={t('asistente.descartarSeguro')}
              confirmar={t('asistente.descartar')}
              peligro
              ancho="md"
              envio={descarte}
              alEnviar={() => descarte.mutate()}
              alCerrar={() => preguntar(false)}
            >
              {null}
            </Dialogo>
          )}
          <p className={estilos.nota}>
            {t(esElMomento ? 'asistente.pasarAyuda' : 'asistente.aunNo')}{' '}
            <Link to={`/expedientes/${b.destino.raizId}/plan`}>{t('asistente.verPlan')}</Link>
          </p>
        </div>
        <aside className={estilos.lado} aria-label={t('asistente.ayudas')}>
          <Revision reglas={b.revision} />
          <Parecidos id={b.id} version={b.version} />
        </aside>
      </div>
    </>
  );
}

const con = (escrito: string, mas: string): string =>
  (escrito.trim() === '' ? mas : `${escrito.trim()}\n\n${mas}`).slice(0, 4000);

/** What to write where the name of the field does not say enough. */
const CON_AYUDA: {
  readonly [campo: string]: 'problema' | 'accion' | 'resultadosEsperados' | undefined;
} = {
  problema: 'problema',
  accion: 'accion',
  resultadosEsperados: 'resultadosEsperados',
};
