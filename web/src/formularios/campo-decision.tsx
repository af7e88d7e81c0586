import { Fieldset } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fechaLarga } from '../formato/fechas';
import { sesion, sesionesCelebradas, type Punto } from '../sesiones/consultas';
import { Fallo } from '../vocabulario/fallo';
import type { CampoDe, Opcion } from './campos';
import { idDeCampo, useFormulario } from './contexto';
import estilos from './formulario.module.css';
import { Rotulo } from './rotulo';
import { UnaDeEstas } from './una-de-estas';
import { leerEn } from './valores';

/** What a body decided: one of the sessions held by those of this titular and, of its agenda, the point. */
export function CampoDecision({ campo, ruta }: { campo: CampoDe<'grupo'>; ruta: string }) {
  const { t } = useTranslation();
  const { valores, errores, poner, titular } = useFormulario();
  const consulta = useQuery(sesionesCelebradas(titular));
  const dicha = leerEn(valores, `${ruta}.sesion`);
  const elegida = typeof dicha === 'string' && dicha !== '' ? dicha : null;
  const [deSesion, dePunto] = ['sesion', 'punto'].map((n) =>
    campo.campos.find((c) => c.nombre === n),
  );
  if (deSesion === undefined || dePunto === undefined) return null;
  const sesiones = consulta.data?.sesiones.map((s) => ({
    valor: s.id,
    etiqueta: [
      s.fecha === null ? null : fechaLarga(s.fecha),
      s.deQue,
      t('sesiones.laSesion', {
        n: s.ordinal,
        tipo: t(`sesiones.tipo.${s.tipo}`).toLowerCase(),
      }),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <Fieldset id={idDeCampo(ruta)} legend={<Rotulo campo={campo} />} className={estilos.grupo}>
      {campo.ayuda !== null && <p className={estilos.ayuda}>{campo.ayuda}</p>}
      {errores[ruta] !== undefined && <p className={estilos.error}>{errores[ruta]}</p>}
      {consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : sesiones?.length === 0 && elegida === null ? (
        <>
          <p className={estilos.dicho}>{t('campo.ninguno.decisionDeSesion')}</p>
          {consulta.data?.organos.map((o) => (
            <p key={o.id} className={estilos.dicho}>
              <Link to={`/organos/${o.id}`}>{o.nombre}</Link>
            </p>
          ))}
        </>
      ) : (
        <div className={estilos.campos}>
          <UnaDeEstas
            // Its star is the one of what it is part of: not said, there is nothing to say of it.
            campo={{ ...deSesion, obligatorio: campo.obligatorio }}
            ruta={`${ruta}.sesion`}
            opciones={
              elegida === null || sesiones?.some((s) => s.valor === elegida) !== false
                ? sesiones
                : [...sesiones, { valor: elegida, etiqueta: t('campo.decision.otraSesion') }]
            }
            valor={elegida}
            // The points of another session are others.
            alElegir={(v) => poner(ruta, v === null ? undefined : { sesion: v })}
          />
          {elegida !== null && <DeSuOrden campo={dePunto} ruta={`${ruta}.punto`} de={elegida} />}
        </div>
      )}
    </Fieldset>
  );
}

/** A point of its agenda: what was not adopted is told, and backs nothing. */
function DeSuOrden({
  campo,
  ruta,
  de,
}: {
  campo: CampoDe<'grupo'>['campos'][number];
  ruta: string;
  de: string;
}) {
  const { t } = useTranslation();
  const { valores, poner } = useFormulario();
  const consulta = useQuery(sesion(de));
  if (consulta.isError)
    return <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const puntos = consulta.data?.puntos.filter((p) => !p.retirado).map((p) => punto(p, t));
  const dicho = leerEn(valores, ruta);
  return puntos?.length === 0 ? (
    <p id={idDeCampo(ruta)}>{t('campo.decision.sinPuntos')}</p>
  ) : (
    <UnaDeEstas
      campo={campo}
      ruta={ruta}
      opciones={puntos}
      valor={typeof dicho === 'number' ? String(dicho) : null}
      alElegir={(v) => poner(ruta, v === null ? undefined : Number(v))}
    />
  );
}

function punto(p: Punto, t: TFunction): Opcion {
  const titulo = `${p.n}. ${p.titulo ?? t('campo.decision.sinTitulo')}`;
  const adoptada = p.tratado?.resultado === 'aprobado';
  const porQue =
    p.tratado === null
      ? t('campo.decision.sinResultado')
      : t(`sesiones.resultado.${p.tratado.resultado}`).toLowerCase();
  return {
    valor: String(p.n),
    etiqueta: adoptada ? titulo : `${titulo} (${porQue})`,
    impedida: !adoptada,
  };
}
