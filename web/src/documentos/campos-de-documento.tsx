import { Autocomplete, Checkbox, MultiSelect, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Documento } from '../api/modelo';
import { CampoFechaParcial } from '../formularios/campo-fecha-parcial';
import { useNombres } from '../gobiernos/nombres';
import estilos from './subir-archivo.module.css';

/** What identifies a document, as it is written in a form: empty is not said. */
export interface DatosDeDocumento {
  readonly titulo: string;
  readonly tipos: string[];
  readonly instrumento: string | null;
  readonly organo: string | null;
  readonly numero: string;
  readonly sistema: string;
  readonly emision: string;
  readonly recepcion: string;
  readonly firmado: boolean;
  readonly aprobado: boolean;
}

export const enBlanco = (titulo: string, tipos: readonly string[]): DatosDeDocumento => ({
  titulo,
  tipos: [...tipos],
  instrumento: null,
  organo: null,
  numero: '',
  sistema: '',
  emision: '',
  recepcion: '',
  firmado: false,
  aprobado: false,
});

export const datosDe = (d: Documento): DatosDeDocumento => ({
  titulo: d.titulo,
  tipos: d.tipos.map((x) => x.tipo),
  instrumento: d.instrumento?.codigo ?? null,
  organo: d.organo?.codigo ?? null,
  numero: d.numero ?? '',
  sistema: d.sistema ?? '',
  emision: d.fechaEmision ?? '',
  recepcion: d.fechaRecepcion ?? '',
  firmado: d.firmado,
  aprobado: d.aprobado,
});

const oNada = (texto: string): string | null => (texto.trim() === '' ? null : texto.trim());

/** As the server takes them, whole. */
export const porDecir = (d: DatosDeDocumento) => ({
  titulo: d.titulo.trim(),
  tipos: d.tipos,
  instrumento: d.instrumento,
  organo: d.organo,
  numero: oNada(d.numero),
  sistema: oNada(d.sistema),
  fechaEmision: oNada(d.emision),
  fechaRecepcion: oNada(d.recepcion),
  firmado: d.firmado,
  aprobado: d.aprobado,
});

export const estaCompleto = (d: DatosDeDocumento): boolean =>
  d.titulo.trim() !== '' && d.tipos.length > 0;

/** Where documents of the public administration come from; any other may be written. */
const SISTEMAS = ['Quipux', 'Papel', 'Correo institucional'];

const opciones = (xs: readonly { codigo: string; etiqueta: string }[] = []) =>
  xs.map((x) => ({ value: x.codigo, label: x.etiqueta }));

/** «Otro documento» is put while nothing is said: whoever says what it is, says it instead. */
const sinElDeRelleno = (
  ahora: readonly string[],
  antes: readonly string[],
  pedidos: readonly string[],
): string[] =>
  ahora.length > antes.length && antes.includes('otro') && !pedidos.includes('otro')
    ? ahora.filter((x) => x !== 'otro')
    : [...ahora];

/** The form of what identifies a document: where it is uploaded, and where it is described better. */
export function CamposDeDocumento({
  valor: d,
  alCambiar,
  tipos = [],
}: {
  valor: DatosDeDocumento;
  alCambiar: (d: DatosDeDocumento) => void;
  /** Of which it must be at least one; empty: any. */
  tipos?: readonly string[];
}) {
  const { t } = useTranslation();
  const { catalogos } = useNombres();
  const poner = (cambio: Partial<DatosDeDocumento>): void => alCambiar({ ...d, ...cambio });
  const todos = catalogos?.tiposDeDocumento ?? [];
  // Those that serve here first: the others are allowed, for a document may be several products.
  const enOrden = [
    ...todos.filter((x) => tipos.includes(x.codigo)),
    ...todos.filter((x) => !tipos.includes(x.codigo)),
  ];
  return (
    <>
      <TextInput
        label={t('documento.titulo')}
        data-autofocus
        required
        withAsterisk={false}
        value={d.titulo}
        maxLength={300}
        onChange={(e) => poner({ titulo: e.currentTarget.value })}
        error={d.titulo.trim() === '' ? t('campo.falta') : undefined}
      />
      <MultiSelect
        label={t('documento.tipos')}
        description={t('documento.tiposAyuda')}
        data={opciones(enOrden)}
        value={d.tipos}
        onChange={(x) => poner({ tipos: sinElDeRelleno(x, d.tipos, tipos) })}
        error={d.tipos.length === 0 ? t('campo.falta') : undefined}
        searchable
        nothingFoundMessage={t('gobiernos.sinCoincidencias')}
      />
      <div className={estilos.dos}>
        <Select
          label={t('documento.instrumento')}
          data={opciones(catalogos?.instrumentos)}
          value={d.instrumento}
          onChange={(x) => poner({ instrumento: x })}
          placeholder={t('campo.elija')}
          clearable
          clearButtonProps={{ 'aria-label': t('accion.quitar') }}
        />
        <Select
          label={t('documento.organo')}
          data={opciones(catalogos?.organos)}
          value={d.organo}
          onChange={(x) => poner({ organo: x })}
          placeholder={t('campo.elija')}
          clearable
          clearButtonProps={{ 'aria-label': t('accion.quitar') }}
        />
      </div>
      <div className={estilos.dos}>
        <TextInput
          label={t('documento.numero')}
          description={t('documento.numeroAyuda')}
          value={d.numero}
          maxLength={120}
          onChange={(e) => poner({ numero: e.currentTarget.value })}
        />
        <Autocomplete
          label={t('documento.sistema')}
          description={t('documento.sistemaAyuda')}
          data={SISTEMAS}
          value={d.sistema}
          maxLength={120}
          onChange={(x) => poner({ sistema: x })}
        />
      </div>
      <div className={estilos.dos}>
        <CampoFechaParcial
          id="doc-emision"
          rotulo={t('documento.emision')}
          opcional
          ayuda=""
          valor={d.emision}
          alCambiar={(x) => poner({ emision: x })}
        />
        <CampoFechaParcial
          id="doc-recepcion"
          rotulo={t('documento.recepcion')}
          opcional
          ayuda=""
          valor={d.recepcion}
          alCambiar={(x) => poner({ recepcion: x })}
        />
      </div>
      <div className={estilos.dos}>
        <Checkbox
          label={t('documento.estaFirmado')}
          description={t('documento.estaFirmadoAyuda')}
          checked={d.firmado}
          onChange={(e) => poner({ firmado: e.currentTarget.checked })}
        />
        <Checkbox
          label={t('documento.estaAprobado')}
          description={t('documento.estaAprobadoAyuda')}
          checked={d.aprobado}
          onChange={(e) => poner({ aprobado: e.currentTarget.checked })}
        />
      </div>
    </>
  );
}
