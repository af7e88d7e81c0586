import {
  Checkbox,
  Fieldset,
  NumberInput,
  Radio,
  Select,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CampoDocumento } from '../documentos/campo-documento';
import { CampoConteos } from './campo-conteos';
import { CampoDecision } from './campo-decision';
import { CampoElegido } from './campo-elegido';
import { CampoElegidos } from './campo-elegidos';
import { CampoFecha } from './campo-fecha';
import { CampoFechaParcial } from './campo-fecha-parcial';
import { CampoInvitada } from './campo-invitada';
import { CampoLista } from './campo-lista';
import { CampoPorFormular } from './campo-por-formular';
import { CampoPorIncorporar } from './campo-por-incorporar';
import { CampoQuien } from './campo-quien';
import { esDeLista, type Campo as CampoLeido, type CampoDe } from './campos';
import { idDeCampo, useFormulario } from './contexto';
import estilos from './formulario.module.css';
import { Rotulo } from './rotulo';
import { leerEn } from './valores';

/** One field: chosen among what the process holds, or written. */
export function Campo({ campo: leido, ruta }: { campo: CampoLeido; ruta: string }) {
  const { proceso, exigidos = [] } = useFormulario();
  const campo = exigidos.includes(ruta) ? { ...leido, obligatorio: true } : leido;
  const escrito = <CampoEscrito campo={campo} ruta={ruta} />;
  if (campo.deEntre === 'decisionDeSesion' && campo.clase === 'grupo')
    return <CampoDecision campo={campo} ruta={ruta} />;
  const { deEntre } = campo;
  if (proceso === undefined) return escrito;
  if (campo.clase === 'lista' && campo.de.clase === 'texto' && esDeLista(campo.de.deEntre))
    return (
      <CampoElegidos
        campo={campo}
        de={campo.de.deEntre}
        proceso={proceso}
        ruta={ruta}
        escrito={escrito}
      />
    );
  if (esDeLista(deEntre))
    return (
      <CampoElegido campo={campo} de={deEntre} proceso={proceso} ruta={ruta} escrito={escrito} />
    );
  if (campo.clase !== 'texto') return escrito;
  switch (deEntre) {
    case 'organizacionInvitada':
      return <CampoInvitada campo={campo} proceso={proceso} ruta={ruta} />;
    case 'compromisoPorFormular':
      return <CampoPorFormular proceso={proceso} ruta={ruta} escrito={escrito} />;
    case 'compromisoPorIncorporar':
      return <CampoPorIncorporar campo={campo} proceso={proceso} ruta={ruta} escrito={escrito} />;
    default:
      return escrito;
  }
}

/** By its kind. */
function CampoEscrito({ campo, ruta }: { campo: CampoLeido; ruta: string }) {
  const { valores, errores, poner, titular, hoy } = useFormulario();
  const { t } = useTranslation();
  const valor = leerEn(valores, ruta);
  const comun = {
    id: idDeCampo(ruta),
    label: campo.titulo,
    description: campo.ayuda ?? undefined,
    error: errores[ruta],
    required: campo.obligatorio,
    withAsterisk: false,
  };
  const rotulo = { ...comun, label: <Rotulo campo={campo} /> };
  switch (campo.clase) {
    case 'fijo':
      return null;
    case 'texto':
      return campo.largo ? (
        <Textarea
          {...rotulo}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={campo.max}
          value={typeof valor === 'string' ? valor : ''}
          onChange={(e) => poner(ruta, e.currentTarget.value)}
        />
      ) : (
        <TextInput
          {...rotulo}
          type={campo.entrada}
          maxLength={campo.max}
          value={typeof valor === 'string' ? valor : ''}
          onChange={(e) => poner(ruta, e.currentTarget.value)}
        />
      );
    case 'numero':
      return (
        <NumberInput
          {...rotulo}
          min={campo.min === Number.MIN_SAFE_INTEGER ? undefined : campo.min}
          max={campo.max === Number.MAX_SAFE_INTEGER ? undefined : campo.max}
          clampBehavior="none"
          allowDecimal={!campo.entero}
          decimalSeparator=","
          thousandSeparator="."
          hideControls
          inputMode={campo.entero ? 'numeric' : 'decimal'}
          value={typeof valor === 'number' ? valor : ''}
          onChange={(v) =>
            poner(ruta, typeof v === 'number' ? v : v === '' ? undefined : Number(v))
          }
        />
      );
    case 'quien':
      return (
        <CampoQuien
          id={comun.id}
          rotulo={campo.titulo}
          {...(errores[ruta] === undefined ? {} : { error: errores[ruta] })}
          max={campo.max}
          valor={typeof valor === 'string' ? valor : null}
          alCambiar={(v) => poner(ruta, v)}
        />
      );
    case 'conteos':
      return <CampoConteos campo={campo} ruta={ruta} />;
    case 'siNo':
      return <SiNo campo={campo} ruta={ruta} />;
    case 'fecha':
      return (
        <CampoFecha
          {...comun}
          label={campo.titulo}
          opcional={!campo.obligatorio}
          valor={typeof valor === 'string' ? valor : null}
          alCambiar={(v) => poner(ruta, v ?? undefined)}
          {...(campo.pasada ? { max: hoy } : {})}
        />
      );
    case 'fechaParcial':
      return (
        <CampoFechaParcial
          id={comun.id}
          rotulo={campo.titulo}
          opcional={!campo.obligatorio}
          ayuda={campo.ayuda}
          error={errores[ruta]}
          valor={typeof valor === 'string' ? valor : ''}
          alCambiar={(v) => poner(ruta, v === '' ? undefined : v)}
        />
      );
    case 'opcion':
      return campo.opciones.length <= 4 ? (
        <Radio.Group
          {...rotulo}
          value={typeof valor === 'string' ? valor : ''}
          onChange={(v) => poner(ruta, v)}
        >
          <Stack gap={10} mt={6}>
            {campo.opciones.map((o) => (
              <Radio key={o.valor} value={o.valor} label={o.etiqueta} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <Select
          {...rotulo}
          data={campo.opciones.map((o) => ({ value: o.valor, label: o.etiqueta }))}
          value={typeof valor === 'string' ? valor : null}
          onChange={(v) => poner(ruta, v ?? undefined)}
          placeholder={t('campo.elija')}
          searchable={campo.opciones.length > 8}
          clearable={!campo.obligatorio}
          clearButtonProps={{ 'aria-label': t('accion.quitar') }}
        />
      );
    case 'varias':
      return (
        <Checkbox.Group
          {...rotulo}
          value={Array.isArray(valor) ? (valor as string[]) : []}
          onChange={(v) => poner(ruta, v)}
        >
          <Stack gap={10} mt={6}>
            {campo.opciones.map((o) => (
              <Checkbox key={o.valor} value={o.valor} label={o.etiqueta} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    case 'documento':
      return (
        <CampoDocumento
          id={comun.id}
          rotulo={campo.titulo}
          opcional={!campo.obligatorio}
          ayuda={campo.ayuda}
          error={errores[ruta]}
          titular={titular}
          tipos={campo.tipos}
          valor={typeof valor === 'string' ? valor : null}
          alCambiar={(v) => poner(ruta, v ?? undefined)}
        />
      );
    case 'lista':
      return <CampoLista campo={campo} ruta={ruta} elemento={elementoDeLista} />;
    case 'grupo':
      return (
        <Fieldset id={comun.id} legend={campo.titulo} className={estilos.grupo}>
          {campo.ayuda !== null && <p className={estilos.ayuda}>{campo.ayuda}</p>}
          <Campos campos={campo.campos} base={`${ruta}.`} />
        </Fieldset>
      );
    case 'alternativa':
      return <Alternativa campo={campo} ruta={ruta} />;
  }
}

const elementoDeLista = (de: CampoLeido, ruta: string) =>
  de.clase === 'grupo' ? (
    <Campos campos={de.campos} base={`${ruta}.`} />
  ) : (
    <Campo campo={de} ruta={ruta} />
  );

function SiNo({ campo, ruta }: { campo: CampoLeido; ruta: string }) {
  const { valores, errores, poner } = useFormulario();
  const { t } = useTranslation();
  const valor = leerEn(valores, ruta);
  return (
    <Radio.Group
      id={idDeCampo(ruta)}
      className={estilos.siNo}
      label={<Rotulo campo={campo} />}
      description={campo.ayuda ?? undefined}
      error={errores[ruta]}
      required={campo.obligatorio}
      withAsterisk={false}
      value={valor === true ? 'si' : valor === false ? 'no' : ''}
      onChange={(v) => poner(ruta, v === 'si')}
    >
      <div className={estilos.dos}>
        <Radio value="si" label={t('campo.si')} />
        <Radio value="no" label={t('campo.no')} />
      </div>
    </Radio.Group>
  );
}

function Alternativa({ campo, ruta }: { campo: CampoDe<'alternativa'>; ruta: string }) {
  const { valores, errores, poner } = useFormulario();
  const elegido = leerEn(valores, `${ruta}.${campo.por}`);
  const variante = campo.variantes.find((v) => v.valor === elegido);
  return (
    <Stack gap="md" id={idDeCampo(ruta)}>
      <Radio.Group
        label={<Rotulo campo={campo} />}
        description={campo.ayuda ?? undefined}
        error={errores[ruta] ?? errores[`${ruta}.${campo.por}`]}
        value={typeof elegido === 'string' ? elegido : ''}
        onChange={(v) => poner(`${ruta}.${campo.por}`, v)}
      >
        <Stack gap={10} mt={6}>
          {campo.variantes.map((v) => (
            <Radio key={v.valor} value={v.valor} label={v.etiqueta} />
          ))}
        </Stack>
      </Radio.Group>
      {variante !== undefined && <Campos campos={variante.campos} base={`${ruta}.`} />}
    </Stack>
  );
}

/** Fields one under another; numbers and short values that follow each other share a line. */
export function Campos({ campos, base = '' }: { campos: readonly CampoLeido[]; base?: string }) {
  return (
    <div className={estilos.campos}>
      {enLineas(campos).map((linea) => {
        const primero = linea[0];
        if (primero === undefined) return null;
        return (
          <div
            key={primero.nombre}
            className={linea.length > 1 ? estilos.linea : undefined}
            data-clase={primero.clase}
          >
            {linea.map((c) => (
              <Campo key={c.nombre} campo={c} ruta={`${base}${c.nombre}`} />
            ))}
          </div>
        );
      })}
    </div>
  );
}

const esCorto = (c: CampoLeido): boolean =>
  (c.clase === 'numero' && c.deEntre === null) ||
  c.clase === 'fecha' ||
  (c.clase === 'texto' && !c.largo && c.max <= 120 && c.deEntre === null) ||
  (c.clase === 'opcion' && c.opciones.length > 4);

function enLineas(campos: readonly CampoLeido[]): readonly (readonly CampoLeido[])[] {
  const lineas: CampoLeido[][] = [];
  for (const c of campos) {
    const ultima = lineas.at(-1);
    const previo = ultima?.at(-1);
    if (ultima !== undefined && previo !== undefined && esCorto(previo) && esCorto(c))
      ultima.push(c);
    else lineas.push([c]);
  }
  return lineas;
}
