import { MultiSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CampoFecha } from '../formularios/campo-fecha';
import estilos from './asistente.module.css';
import type { BorradorDeCompromiso, Ficha } from './consultas';

const CORTOS = ['areaDePolitica', 'sectorPrincipal', 'pdot', 'pnd'] as const;
const ODS = Array.from({ length: 17 }, (_, i) => String(i + 1));

/** Who answers for it, from when to when, and with what. */
export function QuienesYCuanto({
  ficha: f,
  destino,
  poner,
}: {
  ficha: Ficha;
  destino: BorradorDeCompromiso['destino'];
  poner: (lo: Partial<Ficha>) => void;
}) {
  const { t } = useTranslation();
  return (
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
        {destino.compromisoId === null && (
          <TextInput
            label={t('asistente.campo.codigo')}
            description={
              destino.codigos.length === 0
                ? t('asistente.ayuda.codigo')
                : t('asistente.ayuda.codigos', { codigos: destino.codigos.join(', ') })
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
  );
}
