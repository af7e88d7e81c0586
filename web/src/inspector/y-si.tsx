import { Button, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { ofertasEn } from '../api/consultas-del-inspector';
import type { OfertasEnMomento, Simulacion } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import estilos from './inspector.module.css';

const YO = 'yo';
type Como = OfertasEnMomento['elementos'][number]['actua'][number]['rol'];
interface Ensayo {
  readonly evento: string;
  readonly linea: number | null;
  readonly como: Como | null;
}

/** An event tried on a copy of the moment looked at: what would come, or would have come, of it. Nothing is written. */
export function YSi({
  procesoId,
  raizId,
  linea,
}: {
  procesoId: string;
  raizId: string;
  /** Null: now. */
  linea: number | null;
}) {
  const { t } = useTranslation();
  const [evento, elegir] = useState<string | null>(null);
  const [datos, escribir] = useState('{}');
  const ofertas = useQuery(ofertasEn(raizId, procesoId, linea)).data?.elementos ?? [];
  const elegida = ofertas.find((o) => o.evento === evento);
  const [pedido, ponerse] = useState<string | null>(null);
  const actuan = elegida?.actua ?? [];
  // Whoever cannot do it tries it as who can; «yo» is always there to be chosen.
  const como =
    pedido === YO
      ? null
      : ((
          actuan.find((a) => a.rol === pedido) ?? (elegida?.puedo === false ? actuan[0] : undefined)
        )?.rol ?? null);
  const ensayo = useMutation({
    mutationFn: (de: Ensayo) =>
      pedir<Simulacion>(
        api.POST('/api/procesos/{id}/simulaciones/{evento}', {
          params: {
            path: { id: procesoId, evento: de.evento },
            query: {
              ...(de.linea === null ? {} : { linea: de.linea }),
              ...(de.como === null ? {} : { como: de.como }),
            },
          },
          body: { datos: JSON.parse(datos) as Record<string, unknown> },
        }) as never,
      ),
  });
  // What was tried on one moment says nothing of another.
  const vale =
    ensayo.variables?.linea === linea &&
    ensayo.variables.evento === elegida?.evento &&
    ensayo.variables.como === como;
  const s = vale ? ensayo.data : undefined;
  return (
    <div className={estilos.panel}>
      <p className={estilos.menor}>
        {linea === null ? t('inspector.sobreElPresente') : t('inspector.sobreLaLinea', { linea })}
      </p>
      <Select
        size="sm"
        label={t('inspector.evento')}
        data={ofertas.map((o) => ({ value: o.evento, label: `${o.evento} · ${o.etiqueta}` }))}
        value={elegida?.evento ?? null}
        onChange={elegir}
        searchable
      />
      <Select
        size="sm"
        mt="sm"
        label={t('inspector.comoQuien')}
        data={[
          { value: YO, label: t('inspector.comoYo') },
          ...actuan.map((a) => ({ value: a.rol, label: a.etiqueta })),
        ]}
        value={como ?? YO}
        onChange={ponerse}
        allowDeselect={false}
      />
      <Textarea
        size="sm"
        mt="sm"
        label={t('inspector.datos')}
        description={elegida?.campos
          .map((c) => (c.exigido ? `${c.nombre} *` : c.nombre))
          .join(' · ')}
        autosize
        minRows={3}
        value={datos}
        onChange={(e) => escribir(e.currentTarget.value)}
        error={esJson(datos) ? undefined : t('inspector.noEsJson')}
      />
      <Button
        mt="sm"
        disabled={elegida === undefined || !esJson(datos)}
        loading={ensayo.isPending}
        onClick={() =>
          elegida !== undefined && ensayo.mutate({ evento: elegida.evento, linea, como })
        }
      >
        {t('inspector.probar')}
      </Button>
      {vale && ensayo.isError && <AvisoDeProblema problema={problemaDe(ensayo.error)} />}
      {s !== undefined && (
        <div role="status">
          <AvisoEnLinea
            tono={s.permitido ? 'acento' : 'ambar'}
            titulo={t(s.permitido ? 'inspector.sePuede' : 'inspector.noSePuede')}
          >
            {s.problema !== null && <p>{s.problema.detail ?? s.problema.title}</p>}
          </AvisoEnLinea>
          <ul className={estilos.cambios} hidden={!s.permitido}>
            {s.pasos.map((p) => (
              <li key={`${p.procesoId}${p.numero}`}>
                {p.numero}. {p.actividad}: {p.antesEtiqueta} → {p.despuesEtiqueta}
              </li>
            ))}
            {s.plazos.map((p) => (
              <li key={`${p.nombre}${p.accion}`}>
                ◷ {p.etiqueta} {p.vence ?? ''}
              </li>
            ))}
            {s.abre.map((a) => (
              <li key={a.procedimiento}>+ {a.etiqueta}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function esJson(texto: string): boolean {
  try {
    const leido: unknown = JSON.parse(texto);
    return typeof leido === 'object' && leido !== null && !Array.isArray(leido);
  } catch {
    return false;
  }
}
