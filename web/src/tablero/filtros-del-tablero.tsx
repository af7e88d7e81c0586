import { Button, NumberInput, Pill, Popover, Select, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogos as consultaDeCatalogos } from '../api/consultas';
import { CampoDeBusqueda } from '../lista/campo-de-busqueda';
import { EnPapel } from '../lista/en-papel';
import { Filtros } from '../lista/filtros';
import type { Tablero } from './consultas';
import { leerFiltros, poner, quitar, valorDe, type Filtro, type Operador } from './filtros';
import estilos from './tablero.module.css';

interface Opcion {
  readonly value: string;
  readonly label: string;
}
const RAPIDOS = ['nivel', 'gremio', 'provincia', 'region', 'situacion', 'alerta'] as const;
const DE_PASO = ['paso', 'dias', 'vuelta'] as const;
const NUMERICOS = new Set(['anio', 'poblacion', 'vencidos', 'planes', 'dias', 'vuelta']);

/** Every value a field may have, with its words. */
function useOpciones(tablero: Tablero) {
  const { t } = useTranslation();
  const c = useQuery(consultaDeCatalogos()).data;
  const deCatalogo = (xs: readonly { codigo: string; etiqueta: string }[] = []): Opcion[] =>
    xs.map((x) => ({ value: x.codigo, label: x.etiqueta }));
  const de = (
    prefijo: 'situacion' | 'alerta' | 'region' | 'quien' | 'estado',
    xs: readonly string[],
  ): Opcion[] =>
    xs.map((x) => ({ value: x, label: t(`tablero.${prefijo}.${x}` as 'tablero.titulo') }));
  const pasos = tablero.pasos.map((p) => ({
    value: String(p.numero),
    label: `${p.numero}. ${p.actividad}`,
  }));
  const opciones: Record<string, Opcion[]> = {
    nivel: deCatalogo(c?.niveles),
    gremio: deCatalogo(c?.gremios),
    provincia: deCatalogo(c?.provincias),
    clase: deCatalogo(c?.clases),
    region: de('region', ['costa', 'sierra', 'amazonia', 'insular']),
    situacion: de('situacion', Object.keys(tablero.situacion)),
    alerta: de('alerta', Object.keys(tablero.alertas)),
    debe: de(
      'quien',
      tablero.vencidos.deQuien.map((d) => d.quien),
    ),
    enPaso: pasos,
    vencidoEn: pasos,
    paso: de('estado', [
      'aunNo',
      'disponible',
      'enCurso',
      'observado',
      'cumplido',
      'omitido',
      'noAplica',
    ]),
  };
  return { opciones, pasos };
}

/** Quick ones at hand; any field, with any operator, behind «Filtro»; what is asked, in pills that can be taken off. */
export default function FiltrosDelTablero({
  tablero,
  f,
  q,
  alCambiar,
}: {
  tablero: Tablero;
  f: string;
  q: string;
  alCambiar: (cambio: { f?: string | null; q?: string | null }) => void;
}) {
  const { t } = useTranslation();
  const { opciones, pasos } = useOpciones(tablero);
  const [abierto, abrir] = useDisclosure(false);
  const filtros = leerFiltros(f);
  const nombreDe = (x: Filtro): string => {
    const [campo = '', paso] = x.campo.split('.');
    const valores = x.valores
      .map(
        (v) =>
          opciones[campo]?.find((o) => o.value === v)?.label ??
          (v === 'ninguno' ? t('tablero.ninguno') : v),
      )
      .join(', ');
    const donde = paso === undefined ? '' : ` ${paso}`;
    return `${t(`tablero.campo.${campo}` as 'tablero.titulo')}${donde} ${t(`tablero.operador.${x.operador}`)} ${valores}`;
  };
  return (
    <Filtros className={estilos.filtros} rotulo={t('tablero.filtros')}>
      <CampoDeBusqueda
        className={estilos.busqueda ?? ''}
        rotulo={t('tablero.buscar')}
        valor={q}
        alCambiar={(v) => alCambiar({ q: v })}
      />
      {RAPIDOS.map((campo) => (
        <Select
          key={campo}
          aria-label={t(`tablero.campo.${campo}`)}
          placeholder={t(`tablero.campo.${campo}`)}
          data={opciones[campo] ?? []}
          value={valorDe(f, campo)}
          searchable={campo === 'provincia'}
          clearable
          clearButtonProps={{ 'aria-label': t('accion.quitarFiltro') }}
          onChange={(v) =>
            alCambiar({ f: poner(f, { campo, operador: 'es', valores: v === null ? [] : [v] }) })
          }
        />
      ))}
      <Popover
        opened={abierto}
        onChange={abrir.toggle}
        position="bottom-end"
        width={320}
        trapFocus
        withinPortal={false}
      >
        <Popover.Target>
          <Button
            className={estilos.otro}
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} />}
            onClick={abrir.toggle}
          >
            {t('tablero.otroFiltro')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <NuevoFiltro
            opciones={opciones}
            pasos={pasos}
            alPoner={(x) => {
              alCambiar({ f: poner(f, x) });
              abrir.close();
            }}
          />
        </Popover.Dropdown>
      </Popover>
      {filtros.length > 0 && (
        <div className={estilos.puestos}>
          {filtros.map((x, i) => (
            <Pill
              key={`${x.campo}${x.operador}`}
              size="md"
              withRemoveButton
              onRemove={() => alCambiar({ f: quitar(f, i) })}
              removeButtonProps={{
                'aria-label': t('tablero.quitar', { filtro: nombreDe(x) }),
                tabIndex: 0,
                'aria-hidden': false,
              }}
            >
              {nombreDe(x)}
              <EnPapel>{nombreDe(x)}</EnPapel>
            </Pill>
          ))}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => alCambiar({ f: null, q: null })}
          >
            {t('accion.quitarFiltros')}
          </Button>
        </div>
      )}
    </Filtros>
  );
}

function NuevoFiltro({
  opciones,
  pasos,
  alPoner,
}: {
  opciones: Record<string, Opcion[]>;
  pasos: Opcion[];
  alPoner: (f: Filtro) => void;
}) {
  const { t } = useTranslation();
  const [campo, elegirCampo] = useState('paso');
  const [paso, elegirPaso] = useState('9');
  const [operador, elegirOperador] = useState<Operador>('es');
  const [valor, ponerValor] = useState('');
  const numerico = NUMERICOS.has(campo);
  const dePaso = (DE_PASO as readonly string[]).includes(campo);
  const operadores: Operador[] = numerico ? ['alMenos', 'aLoMas', 'es', 'noEs'] : ['es', 'noEs'];
  const comboboxProps = { withinPortal: false };
  return (
    <Stack gap="sm">
      <Select
        label={t('tablero.nuevo.campo')}
        comboboxProps={comboboxProps}
        data={[
          ...Object.keys(opciones),
          'anio',
          'poblacion',
          'vencidos',
          'planes',
          'dias',
          'vuelta',
        ].map((x) => ({
          value: x,
          label: t(`tablero.campo.${x}` as 'tablero.titulo'),
        }))}
        value={campo}
        allowDeselect={false}
        onChange={(v) => {
          elegirCampo(v ?? 'paso');
          elegirOperador(NUMERICOS.has(v ?? '') ? 'alMenos' : 'es');
          ponerValor('');
        }}
      />
      {dePaso && (
        <Select
          label={t('tablero.nuevo.paso')}
          comboboxProps={comboboxProps}
          data={pasos}
          value={paso}
          allowDeselect={false}
          onChange={(v) => elegirPaso(v ?? '9')}
        />
      )}
      <Select
        label={t('tablero.nuevo.operador')}
        comboboxProps={comboboxProps}
        data={operadores.map((o) => ({ value: o, label: t(`tablero.operador.${o}`) }))}
        value={operador}
        allowDeselect={false}
        onChange={(v) => elegirOperador((v ?? 'es') as Operador)}
      />
      {numerico ? (
        <NumberInput
          label={t('tablero.nuevo.valor')}
          min={0}
          allowDecimal={false}
          value={valor}
          onChange={(v) => ponerValor(String(v))}
        />
      ) : (
        <Select
          label={t('tablero.nuevo.valor')}
          comboboxProps={comboboxProps}
          data={[...(opciones[campo] ?? []), { value: 'ninguno', label: t('tablero.ninguno') }]}
          value={valor === '' ? null : valor}
          searchable
          onChange={(v) => ponerValor(v ?? '')}
        />
      )}
      <Button
        disabled={valor === ''}
        onClick={() =>
          alPoner({ campo: dePaso ? `${campo}.${paso}` : campo, operador, valores: [valor] })
        }
      >
        {t('tablero.nuevo.poner')}
      </Button>
    </Stack>
  );
}
