import { Button, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { situacion } from '../api/consultas';
import type { Simulacion } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import estilos from './inspector.module.css';

/** An event tried on a copy: what would come of it. Nothing is written. */
export function YSi({
  procesoId,
  raizId,
  enPresente,
}: {
  procesoId: string;
  raizId: string;
  enPresente: boolean;
}) {
  const { t } = useTranslation();
  const [evento, elegir] = useState<string | null>(null);
  const [datos, escribir] = useState('{}');
  const ofertas = useQuery({ ...situacion(raizId), enabled: enPresente }).data?.ofertas ?? [];
  const suyas = ofertas.filter((o) => o.procesoId === procesoId);
  const ensayo = useMutation({
    mutationFn: () =>
      pedir<Simulacion>(
        api.POST('/api/procesos/{id}/simulaciones/{evento}', {
          params: { path: { id: procesoId, evento: evento ?? '' } },
          body: { datos: JSON.parse(datos) as Record<string, unknown> },
        }) as never,
      ),
  });
  if (!enPresente) return <p className={estilos.menor}>{t('inspector.soloPresente')}</p>;
  const s = ensayo.data;
  return (
    <div className={estilos.panel}>
      <Select
        size="sm"
        label={t('inspector.evento')}
        data={suyas.map((o) => ({ value: o.evento, label: `${o.evento} · ${o.etiqueta}` }))}
        value={evento}
        onChange={elegir}
        searchable
      />
      <Textarea
        size="sm"
        mt="sm"
        label={t('inspector.datos')}
        autosize
        minRows={3}
        value={datos}
        onChange={(e) => escribir(e.currentTarget.value)}
        error={esJson(datos) ? undefined : t('inspector.noEsJson')}
      />
      <Button
        mt="sm"
        disabled={evento === null || !esJson(datos)}
        loading={ensayo.isPending}
        onClick={() => ensayo.mutate()}
      >
        {t('inspector.probar')}
      </Button>
      {ensayo.isError && <AvisoDeProblema problema={problemaDe(ensayo.error)} />}
      {s !== undefined && (
        <div role="status">
          <AvisoEnLinea
            tono={s.permitido ? 'acento' : 'ambar'}
            titulo={t(s.permitido ? 'inspector.sePuede' : 'inspector.noSePuede')}
          >
            {s.problema !== null && <p>{s.problema.detail ?? s.problema.title}</p>}
          </AvisoEnLinea>
          <ul className={estilos.cambios}>
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
