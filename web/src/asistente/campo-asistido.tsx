import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { IconRobot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import estilos from './asistente.module.css';
import type { BorradorDeCompromiso } from './consultas';

type Sugerencia = BorradorDeCompromiso['sugerencias'][number];
type Marca = BorradorDeCompromiso['marcas'][number]['marca'];

/** A text of the form. What a machine wrote stands under it, said to be a machine's, until a person takes it or leaves it. */
export function CampoAsistido({
  id,
  rotulo,
  ayuda,
  maximo,
  lineas,
  valor,
  alEscribir,
  sugerencia,
  marca,
  confirmado = false,
  alConfirmar,
}: {
  id: string;
  rotulo: string;
  ayuda?: string;
  maximo: number;
  /** 1: a single line. */
  lineas: number;
  valor: string;
  alEscribir: (texto: string) => void;
  sugerencia?: Sugerencia;
  marca?: Marca;
  confirmado?: boolean;
  alConfirmar?: (si: boolean) => void;
}) {
  const { t } = useTranslation();
  const comun = {
    id,
    label: rotulo,
    description: ayuda,
    maxLength: maximo,
    value: valor,
    onChange: (e: { currentTarget: { value: string } }) => alEscribir(e.currentTarget.value),
  };
  const enUso = sugerencia !== undefined && valor.includes(sugerencia.texto);
  return (
    <div className={estilos.campo}>
      {lineas === 1 ? <TextInput {...comun} /> : <Textarea {...comun} autosize minRows={lineas} />}
      {marca !== undefined && sugerencia !== undefined && (
        <div className={estilos.maquina}>
          <p className={estilos.deQuien}>
            <IconRobot size={16} stroke={1.5} style={{ verticalAlign: '-3px' }} aria-hidden />{' '}
            {t(`asistente.marca.${marca}`, { modelo: sugerencia.modelo })}
          </p>
          {marca !== 'editada' && alConfirmar !== undefined && (
            <Checkbox
              label={t('asistente.confirmo', { campo: rotulo })}
              checked={confirmado}
              onChange={(e) => alConfirmar(e.currentTarget.checked)}
            />
          )}
        </div>
      )}
      {sugerencia !== undefined && !enUso && marca === undefined && (
        <div className={estilos.maquina}>
          <p className={estilos.deQuien}>
            <IconRobot size={16} stroke={1.5} style={{ verticalAlign: '-3px' }} aria-hidden />{' '}
            {t('asistente.escritoPorMaquina', { modelo: sugerencia.modelo })}
          </p>
          <p>{sugerencia.texto}</p>
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => alEscribir(sugerencia.texto)}
            >
              {t(valor.trim() === '' ? 'asistente.usar' : 'asistente.reemplazar')}
              <span className="solo-lector">: {rotulo}</span>
            </Button>
          </Group>
        </div>
      )}
    </div>
  );
}
