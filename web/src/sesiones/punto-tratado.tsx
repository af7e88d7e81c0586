import { Button, NumberInput, Select, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CampoFecha } from '../formularios/campo-fecha';
import { useNombres } from '../gobiernos/nombres';
import type { Organo, Punto, Representacion } from './consultas';
import estilos from './sesiones.module.css';

const FORMAS = ['consenso', 'unanimidad', 'conteo', 'nominal', 'conocido', 'diferido'] as const;
const VOTOS = ['favor', 'contra', 'abstencion', 'blanco'] as const;
const RESPONSABLES = [
  'secretariaTecnica',
  'foro',
  'delegado',
  'pocl',
  'autoridad',
  'grupoEjecutor',
] as const;

export interface Decision {
  readonly punto: number;
  readonly forma: string;
  readonly favor?: number;
  readonly contra?: number;
  readonly abstenciones?: number;
  readonly blancos?: number;
  readonly votos?: readonly { readonly representacion: number; readonly voto: string }[];
  readonly dirimente?: { readonly voto: string; readonly razon?: string };
  readonly objeciones?: string;
  readonly resolucion?: string;
  readonly acuerdos?: readonly {
    readonly texto?: string;
    readonly responsable?: string;
    readonly vence?: string;
  }[];
}

const contar = (d: Decision) => {
  const de = (v: string): number => (d.votos ?? []).filter((x) => x.voto === v).length;
  return d.forma === 'nominal'
    ? { favor: de('favor'), contra: de('contra') }
    : { favor: d.favor ?? 0, contra: d.contra ?? 0 };
};

/** One point of the agenda: settled in one tap, or by votes when somebody asks for them. */
export function PuntoTratado({
  punto: p,
  decision: d,
  votantes,
  reglas,
  alDecidir,
}: {
  punto: Punto;
  decision: Decision | undefined;
  votantes: readonly Representacion[];
  reglas: Organo['reglas'];
  alDecidir: (d: Decision) => void;
}) {
  const { t } = useTranslation();
  const { rol } = useNombres();
  const titulo = p.titulo ?? '—';
  const elegir = (forma: string): void =>
    alDecidir({
      ...d,
      punto: p.n,
      forma,
      ...(forma === 'nominal' && d?.votos === undefined
        ? { votos: votantes.map((r) => ({ representacion: r.numero, voto: 'favor' })) }
        : {}),
      ...(forma === 'conteo' && d?.favor === undefined
        ? { favor: votantes.length, contra: 0, abstenciones: 0, blancos: 0 }
        : {}),
    });
  const cambiar = (c: Partial<Decision>): void => {
    if (d !== undefined) alDecidir({ ...d, ...c });
  };
  const { favor, contra } = d === undefined ? { favor: 0, contra: 0 } : contar(d);
  const empate =
    d !== undefined &&
    (d.forma === 'conteo' || d.forma === 'nominal') &&
    favor === contra &&
    favor > 0 &&
    reglas.votoDirimente;
  return (
    <li className={estilos.punto}>
      <p className={estilos.nombre}>
        {p.n}. {titulo} <span className={estilos.marca}>{t(`sesiones.puntoEs.${p.clase}`)}</span>{' '}
        {p.escalamiento !== null && (
          <span className={estilos.marca} data-tono="ambar">
            {t('sesiones.escalamiento')}
          </span>
        )}
      </p>
      <div
        className={estilos.opciones}
        role="group"
        aria-label={t('sesiones.comoSeDecidio', { titulo })}
      >
        {FORMAS.filter(
          (f) =>
            p.clase !== 'informativo' || f === 'conocido' || f === 'diferido' || f === 'consenso',
        ).map((f) => (
          <Button
            key={f}
            size="sm"
            variant={d?.forma === f ? 'filled' : 'default'}
            aria-pressed={d?.forma === f}
            onClick={() => elegir(f)}
          >
            {t(`sesiones.forma.${f}`)}
          </Button>
        ))}
      </div>
      {d?.forma === 'conteo' && (
        <div className={estilos.votos}>
          {(['favor', 'contra', 'abstenciones', 'blancos'] as const).map((k) => (
            <NumberInput
              key={k}
              label={t(`sesiones.conteo.${k}`)}
              min={0}
              max={200}
              value={d[k] ?? 0}
              onChange={(v) => cambiar({ [k]: Number(v) })}
            />
          ))}
        </div>
      )}
      {d?.forma === 'nominal' && (
        <div className={estilos.votos}>
          {votantes.map((r) => (
            <Select
              key={r.numero}
              label={r.nombre}
              data={VOTOS.map((v) => ({ value: v, label: t(`sesiones.voto.${v}`) }))}
              value={d.votos?.find((v) => v.representacion === r.numero)?.voto ?? null}
              allowDeselect={false}
              onChange={(v) =>
                cambiar({
                  votos: [
                    ...(d.votos ?? []).filter((x) => x.representacion !== r.numero),
                    { representacion: r.numero, voto: v ?? 'abstencion' },
                  ],
                })
              }
            />
          ))}
        </div>
      )}
      {empate && (
        <div className={estilos.campos}>
          <Select
            label={t('sesiones.votoDirimente')}
            description={t('sesiones.votoDirimenteAyuda')}
            data={(['favor', 'contra'] as const).map((v) => ({
              value: v,
              label: t(`sesiones.voto.${v}`),
            }))}
            value={d.dirimente?.voto ?? null}
            onChange={(v) =>
              cambiar({
                dirimente: v === null ? undefined : { ...d.dirimente, voto: v },
              } as Partial<Decision>)
            }
          />
          {d.dirimente !== undefined && (
            <Textarea
              label={t('sesiones.razonDirimente')}
              required
              autosize
              value={d.dirimente.razon ?? ''}
              onChange={(e) =>
                cambiar({
                  dirimente: { voto: d.dirimente?.voto ?? 'favor', razon: e.currentTarget.value },
                })
              }
            />
          )}
        </div>
      )}
      {d !== undefined && (
        <details>
          <summary>{t('sesiones.anotar')}</summary>
          <Textarea
            mt="xs"
            label={t('sesiones.resolucion')}
            autosize
            minRows={2}
            value={d.resolucion ?? ''}
            onChange={(e) =>
              cambiar({ resolucion: e.currentTarget.value || undefined } as Partial<Decision>)
            }
          />
          <Textarea
            mt="xs"
            label={t('sesiones.objeciones')}
            autosize
            value={d.objeciones ?? ''}
            onChange={(e) =>
              cambiar({ objeciones: e.currentTarget.value || undefined } as Partial<Decision>)
            }
          />
          {(d.acuerdos ?? []).map((a, i) => (
            <div key={i} className={estilos.campos}>
              <Textarea
                label={t('sesiones.acuerdo', { n: i + 1 })}
                autosize
                value={a.texto ?? ''}
                onChange={(e) =>
                  cambiar({
                    acuerdos: (d.acuerdos ?? []).map((y, j) =>
                      j === i ? { ...y, texto: e.currentTarget.value } : y,
                    ),
                  })
                }
              />
              <Select
                label={t('sesiones.responsable')}
                data={RESPONSABLES.map((r) => ({ value: r, label: rol(r) }))}
                value={a.responsable ?? null}
                onChange={(v) =>
                  cambiar({
                    acuerdos: (d.acuerdos ?? []).map((y, j) =>
                      j === i ? { ...y, responsable: v ?? 'secretariaTecnica' } : y,
                    ),
                  })
                }
              />
              <CampoFecha
                label={t('sesiones.vence')}
                opcional
                valor={a.vence ?? null}
                alCambiar={(f) =>
                  cambiar({
                    acuerdos: (d.acuerdos ?? []).map((y, j) =>
                      j === i ? { ...y, ...(f === null ? {} : { vence: f }) } : y,
                    ),
                  })
                }
              />
            </div>
          ))}
          <Button
            mt="xs"
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size={16} stroke={1.5} />}
            onClick={() =>
              cambiar({ acuerdos: [...(d.acuerdos ?? []), { responsable: 'secretariaTecnica' }] })
            }
          >
            {t('sesiones.agregarAcuerdo')}
          </Button>
        </details>
      )}
    </li>
  );
}
