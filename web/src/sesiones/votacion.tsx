import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import type { Organo } from './consultas';
import { conVoto, cuentaDe, type Decision, seDirime, type Votante, VOTOS } from './decision';
import estilos from './votacion.module.css';

const CONTADOS = ['favor', 'contra', 'abstenciones', 'blancos'] as const;

/** The votes of one point, by seat or by counts, with what they add up to; in a tie, the vote of whoever presides. */
export function Votacion({
  decision: d,
  votantes,
  reglas,
  cambiar,
}: {
  decision: Decision;
  votantes: readonly Votante[];
  reglas: Organo['reglas'];
  cambiar: (c: Partial<Decision>) => void;
}) {
  const { t } = useTranslation();
  const cuenta = cuentaDe(d, votantes.length);
  const votoDe = (n: number): string | undefined =>
    d.votos?.find((v) => v.representacion === n)?.voto;
  return (
    <div className={estilos.votacion}>
      <div className={estilos.cuenta} role="status">
        {CONTADOS.map((k) => (
          <span key={k} className={estilos.suma} data-voto={k}>
            <strong>{cuenta[k]}</strong> {t(`sesiones.conteo.${k}`)}
          </span>
        ))}
        {cuenta.faltan > 0 && (
          <span className={estilos.suma}>
            {t('sesiones.votacion.faltan', { count: cuenta.faltan })}
          </span>
        )}
        {cuenta.faltan < 0 && (
          <span className={estilos.suma} data-voto="sobran">
            {t('sesiones.votacion.sobran', { count: -cuenta.faltan })}
          </span>
        )}
      </div>
      <p className={estilos.regla}>
        {t('sesiones.votacion.regla', {
          mayoria: t(`sesiones.mayoria.${reglas.mayoria}`),
          presentes: votantes.length,
        })}
      </p>
      {d.forma === 'nominal' ? (
        <ul className={estilos.sillas}>
          {votantes.map((r) => (
            <li key={r.numero}>
              <p className={estilos.silla} id={`voto-${d.punto}-${r.numero}`}>
                {r.nombre}
              </p>
              <div
                className={estilos.botones}
                role="group"
                aria-labelledby={`voto-${d.punto}-${r.numero}`}
              >
                {VOTOS.map((v) => (
                  <button
                    key={v}
                    type="button"
                    className={estilos.voto}
                    data-voto={v}
                    aria-pressed={votoDe(r.numero) === v}
                    onClick={() => cambiar({ votos: conVoto(d.votos, r.numero, v) })}
                  >
                    {t(`sesiones.voto.${v}`)}
                  </button>
                ))}
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <ul className={estilos.contadores}>
          {CONTADOS.map((k) => (
            <li key={k} className={estilos.contador}>
              <span>{t(`sesiones.conteo.${k}`)}</span>
              <span className={estilos.pasos}>
                <ActionIcon
                  size={44}
                  variant="default"
                  aria-label={t('sesiones.votacion.menos', { voto: t(`sesiones.conteo.${k}`) })}
                  disabled={(d[k] ?? 0) === 0}
                  onClick={() => cambiar({ [k]: (d[k] ?? 0) - 1 })}
                >
                  <IconMinus size={20} stroke={1.5} />
                </ActionIcon>
                <output className={estilos.cifra}>{d[k] ?? 0}</output>
                <ActionIcon
                  size={44}
                  variant="default"
                  aria-label={t('sesiones.votacion.mas', { voto: t(`sesiones.conteo.${k}`) })}
                  onClick={() => cambiar({ [k]: (d[k] ?? 0) + 1 })}
                >
                  <IconPlus size={20} stroke={1.5} />
                </ActionIcon>
              </span>
            </li>
          ))}
        </ul>
      )}
      {seDirime(cuenta, reglas.mayoria) && (
        <AvisoEnLinea tono="ambar" signo="porVencer" titulo={t('sesiones.votacion.empate')}>
          {reglas.votoDirimente ? (
            <>
              <p>{t('sesiones.votacion.empateAyuda')}</p>
              <div
                className={estilos.botones}
                role="group"
                aria-label={t('sesiones.votoDirimente')}
              >
                {(['favor', 'contra'] as const).map((v) => (
                  <button
                    key={v}
                    type="button"
                    className={estilos.voto}
                    data-voto={v}
                    aria-pressed={d.dirimente?.voto === v}
                    onClick={() =>
                      cambiar({
                        dirimente:
                          d.dirimente?.voto === v ? undefined : { ...d.dirimente, voto: v },
                      })
                    }
                  >
                    {t(`sesiones.votacion.dirime.${v}`)}
                  </button>
                ))}
              </div>
              {d.dirimente !== undefined && (
                <Textarea
                  mt="xs"
                  label={t('sesiones.razonDirimente')}
                  required
                  autosize
                  maxLength={4000}
                  value={d.dirimente.razon ?? ''}
                  onChange={(e) => {
                    const razon = e.currentTarget.value;
                    cambiar({ dirimente: { voto: d.dirimente?.voto ?? 'favor', razon } });
                  }}
                />
              )}
            </>
          ) : (
            <p>{t('sesiones.votacion.sinDirimente')}</p>
          )}
        </AvisoEnLinea>
      )}
      {d.forma === 'nominal' && (d.votos ?? []).length === 0 && (
        <Button
          variant="default"
          onClick={() =>
            cambiar({
              votos: votantes.map((r) => ({ representacion: r.numero, voto: 'favor' })),
            })
          }
        >
          {t('sesiones.votacion.todasAFavor')}
        </Button>
      )}
    </div>
  );
}
