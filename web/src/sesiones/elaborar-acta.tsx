import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nombreDeCargo, useCargo } from '../armazon/cargo';
import { useActo } from './acto';
import { PieDeActo } from './pie-de-acto';
import type { PropsDeActo } from './props-de-acto';
import estilos from './sesiones.module.css';

interface Resolucion {
  readonly punto: number;
  readonly resolucion?: string;
}

/** The minutes in words: what each point said, who prepares them; the draft is kept while one writes. */
export function ElaborarActa({
  oferta,
  situacion: s,
  sesion: x,
  organo: o,
  inicial,
  alRegistrar,
  releer,
}: PropsDeActo) {
  const { t } = useTranslation();
  const { cargo } = useCargo();
  const quienesFirman = x.representaciones.filter((r) => {
    const suya = o.representaciones.find((y) => y.numero === r.numero);
    return (
      r.numero === x.preside ||
      suya?.funcion === 'secretariaTecnica' ||
      suya?.funcion === 'presidencia' ||
      o.reglas.firmas !== 'presidenciaYSecretaria'
    );
  });
  const vinieron = x.representaciones.filter((r) =>
    x.asistencia.some((a) => a.representacion === r.numero),
  );
  const firman = quienesFirman.filter((r) => vinieron.some((v) => v.numero === r.numero));
  const acto = useActo({
    situacion: s,
    oferta,
    inicial,
    de: {
      numero: x.numero ?? undefined,
      elaboradaPor: cargo === null ? '' : nombreDeCargo(cargo),
      resoluciones: x.puntos
        .filter((p) => !p.retirado && p.tratado?.resolucion != null)
        .map((p) => ({ punto: p.n, resolucion: p.tratado?.resolucion ?? '' })),
      firmantes: (firman.length > 0 ? firman : vinieron).map((r) => ({
        institucion: r.nombre,
        representacion: r.numero,
      })),
    },
    alRegistrar,
  });
  const d = acto.datos;
  const resoluciones = (d['resoluciones'] ?? []) as readonly Resolucion[];
  const escribir = (punto: number, resolucion: string): void =>
    acto.poner({
      resoluciones: [
        ...resoluciones.filter((r) => r.punto !== punto),
        ...(resolucion === '' ? [] : [{ punto, resolucion }]),
      ],
    });
  return (
    <section className={estilos.seccion} aria-labelledby="elaborar-acta">
      <h2 id="elaborar-acta">{t('sesiones.elActa')}</h2>
      <div className={estilos.campos}>
        <TextInput
          label={t('sesiones.numeroDeActa')}
          maxLength={40}
          value={(d['numero'] as string | undefined) ?? ''}
          onChange={(e) => acto.poner({ numero: e.currentTarget.value || undefined })}
        />
        <TextInput
          id="campo-elaboradaPor"
          label={t('sesiones.elaboradaPor')}
          required
          maxLength={200}
          value={(d['elaboradaPor'] as string | undefined) ?? ''}
          onChange={(e) => acto.poner({ elaboradaPor: e.currentTarget.value })}
        />
      </div>
      {x.puntos
        .filter((p) => !p.retirado)
        .map((p) => (
          <Textarea
            key={p.n}
            mt="md"
            label={`${p.n}. ${p.titulo ?? '—'}`}
            autosize
            minRows={2}
            maxLength={20_000}
            value={resoluciones.find((r) => r.punto === p.n)?.resolucion ?? ''}
            onChange={(e) => escribir(p.n, e.currentTarget.value)}
          />
        ))}
      <PieDeActo acto={acto} oferta={oferta} situacion={s} releer={releer} />
    </section>
  );
}
