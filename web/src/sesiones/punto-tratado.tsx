import { Button, Select, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CampoFecha } from '../formularios/campo-fecha';
import { useNombres } from '../gobiernos/nombres';
import type { Organo, Punto } from './consultas';
import { conForma, type Decision, seVota, type Votante } from './decision';
import estilos from './sesiones.module.css';
import { Votacion } from './votacion';

const FORMAS = ['consenso', 'unanimidad', 'conteo', 'nominal', 'conocido', 'diferido'] as const;
const RESPONSABLES = [
  'secretariaTecnica',
  'foro',
  'delegado',
  'pocl',
  'autoridad',
  'grupoEjecutor',
] as const;

/** One point of the agenda: settled in one tap, or by votes when somebody asks for them. */
export function PuntoTratado({
  punto: p,
  decision: d,
  votantes,
  reglas,
  alDecidir,
  pie,
}: {
  punto: Punto;
  decision: Decision | undefined;
  votantes: readonly Votante[];
  reglas: Organo['reglas'];
  alDecidir: (d: Decision) => void;
  /** What closes it, where each point is recorded by itself. */
  pie?: ReactNode;
}) {
  const { t } = useTranslation();
  const { rol } = useNombres();
  const titulo = p.titulo ?? '—';
  const elegir = (forma: string): void => alDecidir(conForma(d, p.n, forma));
  const cambiar = (c: Partial<Decision>): void => {
    if (d !== undefined) alDecidir({ ...d, ...c });
  };
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
      {d !== undefined && seVota(d.forma) && (
        <Votacion decision={d} votantes={votantes} reglas={reglas} cambiar={cambiar} />
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
            onChange={(e) => cambiar({ resolucion: e.currentTarget.value || undefined })}
          />
          <Textarea
            mt="xs"
            label={t('sesiones.objeciones')}
            autosize
            value={d.objeciones ?? ''}
            onChange={(e) => cambiar({ objeciones: e.currentTarget.value || undefined })}
          />
          <Salvados decision={d} votantes={votantes} cambiar={cambiar} />
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
                      j === i ? { ...y, vence: f ?? undefined } : y,
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
      {pie}
    </li>
  );
}

/** Who leaves their vote apart, with its reason: it is said in the minutes. */
function Salvados({
  decision: d,
  votantes,
  cambiar,
}: {
  decision: Decision;
  votantes: readonly Votante[];
  cambiar: (c: Partial<Decision>) => void;
}) {
  const { t } = useTranslation();
  const salvados = d.salvados ?? [];
  const quedan = votantes.filter((r) => !salvados.some((x) => x.representacion === r.numero));
  return (
    <>
      {salvados.map((x) => (
        <Textarea
          key={x.representacion}
          mt="xs"
          label={t('sesiones.votacion.salvaPor', {
            nombre: votantes.find((r) => r.numero === x.representacion)?.nombre ?? x.representacion,
          })}
          required
          autosize
          maxLength={4000}
          value={x.razon ?? ''}
          onChange={(e) => {
            const razon = e.currentTarget.value;
            cambiar({
              salvados: salvados.map((y) =>
                y.representacion === x.representacion ? { ...y, razon } : y,
              ),
            });
          }}
        />
      ))}
      {quedan.length > 0 && (
        <Select
          mt="xs"
          label={t('sesiones.votacion.salvar')}
          description={t('sesiones.votacion.salvarAyuda')}
          data={quedan.map((r) => ({ value: String(r.numero), label: r.nombre }))}
          value={null}
          onChange={(v) => {
            if (v !== null) cambiar({ salvados: [...salvados, { representacion: Number(v) }] });
          }}
        />
      )}
    </>
  );
}
