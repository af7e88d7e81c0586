import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CampoFecha } from '../formularios/campo-fecha';
import estilos from './asistente.module.css';
import type { Hito } from './consultas';

const MAXIMO = 30;

/** The milestones of the draft, each with what proves it. */
export function HitosEscritos({
  hitos,
  alCambiar,
}: {
  hitos: readonly Hito[];
  alCambiar: (hitos: Hito[]) => void;
}) {
  const { t } = useTranslation();
  const cambiar = (i: number, lo: Partial<Hito>) =>
    alCambiar(hitos.map((h, j) => (j === i ? { ...h, ...lo } : h)));
  const usadas = new Set(hitos.map((h) => h.clave));
  const clave = (n = hitos.length + 1): string => (usadas.has(`H${n}`) ? clave(n + 1) : `H${n}`);
  return (
    <>
      {hitos.map((h, i) => (
        <fieldset key={h.clave} className={estilos.hito}>
          <legend>{t('asistente.hito', { clave: h.clave })}</legend>
          <Textarea
            id={i === 0 ? 'campo-hitos' : undefined}
            label={t('asistente.campo.descripcion')}
            autosize
            minRows={1}
            maxLength={600}
            value={h.descripcion}
            onChange={(e) => cambiar(i, { descripcion: e.currentTarget.value })}
          />
          <div className={estilos.pareja}>
            <TextInput
              label={t('asistente.campo.producto')}
              maxLength={600}
              value={h.producto}
              onChange={(e) => cambiar(i, { producto: e.currentTarget.value })}
            />
            <TextInput
              label={t('asistente.campo.verificable')}
              description={t('asistente.verificableAyuda')}
              maxLength={600}
              value={h.verificable}
              onChange={(e) => cambiar(i, { verificable: e.currentTarget.value })}
            />
          </div>
          <div className={estilos.pareja}>
            <CampoFecha
              label={t('asistente.campo.inicio')}
              opcional
              valor={h.inicio}
              alCambiar={(inicio) => cambiar(i, { inicio })}
            />
            <CampoFecha
              label={t('asistente.campo.fin')}
              opcional
              valor={h.fin}
              alCambiar={(fin) => cambiar(i, { fin })}
            />
            <TextInput
              label={t('asistente.campo.quienResponde')}
              maxLength={300}
              value={h.responsable}
              onChange={(e) => cambiar(i, { responsable: e.currentTarget.value })}
            />
          </div>
          <Group justify="flex-end">
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              onClick={() => alCambiar(hitos.filter((_, j) => j !== i))}
            >
              {t('asistente.quitarHito', { clave: h.clave })}
            </Button>
          </Group>
        </fieldset>
      ))}
      <Group>
        <Button
          id={hitos.length === 0 ? 'campo-hitos' : undefined}
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.5} />}
          disabled={hitos.length >= MAXIMO}
          onClick={() =>
            alCambiar([
              ...hitos,
              {
                clave: clave(),
                descripcion: '',
                producto: '',
                inicio: null,
                fin: null,
                responsable: '',
                verificable: '',
              },
            ])
          }
        >
          {t('asistente.otroHito')}
        </Button>
      </Group>
    </>
  );
}
