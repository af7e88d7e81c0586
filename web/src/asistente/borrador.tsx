import { Button, Group } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf, IconRobot } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { AQueResponde } from './a-que-responde';
import estilos from './asistente.module.css';
import { CampoAsistido } from './campo-asistido';
import {
  borrador as consultaDe,
  RUTA,
  sugerir,
  type BorradorDeCompromiso,
  type Ficha,
  type Redactable,
} from './consultas';
import { useGuardarSolo } from './guardar-solo';
import { HitosEscritos } from './hitos-escritos';
import { Parecidos } from './parecidos';
import { PieDeBorrador } from './pie-de-borrador';
import { Propuestas } from './propuestas-de-origen';
import { QuienesYCuanto } from './quienes-y-cuanto';
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

export function Component() {
  const { id = '' } = useParams();
  const consulta = useQuery(consultaDe(id));
  if (consulta.isPending) return <Huecos filas={5} alto={72} />;
  if (consulta.isError)
    return <Fallo pagina error={consulta.error} reintentar={() => void consulta.refetch()} />;
  return <Editor key={id} inicial={consulta.data} />;
}

function Editor({ inicial }: { inicial: BorradorDeCompromiso }) {
  const { t } = useTranslation();
  const { visto: b, escrito, estado, cambiar, guardar, tomar, cerrar } = useGuardarSolo(inicial);
  const f = escrito.ficha;
  const poner = (lo: Partial<Ficha>) => cambiar((e) => ({ ...e, ficha: { ...e.ficha, ...lo } }));
  const confirmar = (campo: Redactable, si: boolean) =>
    cambiar((e) => ({
      ...e,
      confirmados: si
        ? [...new Set([...e.confirmados, campo])]
        : e.confirmados.filter((c) => c !== campo),
    }));
  const maquina = useMutation({
    mutationFn: async () => {
      await guardar();
      return sugerir(b.id, [...POR_PEDIR]);
    },
    onSuccess: tomar,
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
              {maquina.error !== null && <AvisoDeProblema problema={problemaDe(maquina.error)} />}
            </AvisoEnLinea>
          )}
          {PARTES.map(({ clave, campos }) => (
            <section key={clave} className={estilos.parte} aria-labelledby={`parte-${clave}`}>
              <h2 id={`parte-${clave}`}>{t(`asistente.parte.${clave}`)}</h2>
              {campos.map(texto)}
              {clave === 'relevancia' && <AQueResponde ficha={f} poner={poner} />}
            </section>
          ))}
          <QuienesYCuanto ficha={f} destino={b.destino} poner={poner} />
          <section className={estilos.parte} aria-labelledby="parte-hitos">
            <h2 id="parte-hitos">{t('asistente.parte.hitos')}</h2>
            <HitosEscritos hitos={f.hitos} alCambiar={(hitos) => poner({ hitos })} />
          </section>
          <PieDeBorrador
            b={b}
            estado={estado}
            confirmados={escrito.confirmados}
            guardar={guardar}
            cerrar={cerrar}
          />
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
