import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { useCambio, type Criterio, type Priorizacion } from './consultas';
import estilos from './priorizacion.module.css';

const COMPONENTES = ['diagnostico', 'tecnico', 'politico'] as const;
const CALIFICAN = ['ambos', 'poc', 'gremio'] as const;
type Escrito = Pick<
  Criterio,
  'clave' | 'nombre' | 'descripcion' | 'componente' | 'peso' | 'califica'
>;

const nuevo = (n: number): Escrito => ({
  clave: `c${Date.now().toString(36)}${n}`,
  nombre: '',
  descripcion: '',
  componente: 'tecnico',
  peso: 0,
  califica: 'ambos',
});

/** Names, weights that add up to 100, who scores each, and how ties are resolved. */
export function PublicarCriterios({
  p,
  desde,
  alCerrar,
}: {
  p: Priorizacion;
  desde: Priorizacion['versiones'][number] | null;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const [criterios, poner] = useState<readonly Escrito[]>(
    () =>
      desde?.criterios.map(({ clave, nombre, descripcion, componente, peso, califica }) => ({
        clave,
        nombre,
        descripcion,
        componente,
        peso,
        califica,
      })) ?? [nuevo(0)],
  );
  const [primero, ponerPrimero] = useState(
    desde?.desempate.find((d) => d.criterio !== null)?.criterio ?? '',
  );
  const [poblacion, ponerPoblacion] = useState(
    desde?.desempate.some((d) => d.clase === 'poblacion') ?? false,
  );
  const [motivo, ponerMotivo] = useState('');
  const suma = criterios.reduce((n, c) => n + c.peso, 0);
  const publicar = useCambio(
    () =>
      pedir(
        api.POST('/api/priorizaciones/{id}/criterios', {
          params: { path: { id: p.id } },
          body: {
            criterios: [...criterios],
            desempate: [
              ...(criterios.some((c) => c.clave === primero)
                ? [{ clase: 'criterio' as const, criterio: primero }]
                : []),
              ...(poblacion ? [{ clase: 'poblacion' as const }] : []),
            ],
            motivo: motivo.trim() === '' ? null : motivo.trim(),
          } as never,
        }),
      ),
    alCerrar,
  );
  const cambiar = (clave: string, cambio: Partial<Escrito>): void =>
    poner((antes) => antes.map((c) => (c.clave === clave ? { ...c, ...cambio } : c)));
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        publicar.mutate(undefined);
      }}
    >
      <Stack gap="md">
        <ol className={estilos.criterios}>
          {criterios.map((c, i) => (
            <li key={c.clave}>
              <TextInput
                label={t('priorizacion.criterio')}
                maxLength={120}
                value={c.nombre}
                onChange={(e) => cambiar(c.clave, { nombre: e.currentTarget.value })}
              />
              <NativeSelect
                label={t('priorizacion.componente')}
                data={COMPONENTES.map((x) => ({
                  value: x,
                  label: t(`priorizacion.componentes.${x}`),
                }))}
                value={c.componente}
                onChange={(e) =>
                  cambiar(c.clave, { componente: e.currentTarget.value as Escrito['componente'] })
                }
              />
              <NativeSelect
                label={t('priorizacion.califica')}
                data={CALIFICAN.map((x) => ({ value: x, label: t(`priorizacion.califican.${x}`) }))}
                value={c.califica}
                onChange={(e) =>
                  cambiar(c.clave, { califica: e.currentTarget.value as Escrito['califica'] })
                }
              />
              <NumberInput
                label={t('priorizacion.peso')}
                min={1}
                max={100}
                allowDecimal={false}
                value={c.peso}
                onChange={(n) => cambiar(c.clave, { peso: typeof n === 'number' ? n : 0 })}
              />
              <ActionIcon
                variant="subtle"
                color="red"
                size="lg"
                className={estilos.quitar}
                disabled={criterios.length === 1}
                aria-label={t('priorizacion.quitarCriterio', { n: i + 1 })}
                onClick={() => poner(criterios.filter((x) => x.clave !== c.clave))}
              >
                <IconTrash size={18} stroke={1.5} />
              </ActionIcon>
              <Textarea
                className={estilos.ancho}
                label={t('priorizacion.descripcion')}
                autosize
                maxLength={1000}
                value={c.descripcion}
                onChange={(e) => cambiar(c.clave, { descripcion: e.currentTarget.value })}
              />
            </li>
          ))}
        </ol>
        <Group justify="space-between">
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} stroke={1.5} />}
            onClick={() => poner([...criterios, nuevo(criterios.length)])}
            disabled={criterios.length >= 20}
          >
            {t('priorizacion.agregar')}
          </Button>
          <p role="status" className={estilos.suma} data-bien={suma === 100 || undefined}>
            {t('priorizacion.suma', { n: suma })}
          </p>
        </Group>
        <NativeSelect
          maw={420}
          label={t('priorizacion.desempateCriterio')}
          data={[
            { value: '', label: t('priorizacion.desempateNinguno') },
            ...criterios.map((c, i) => ({
              value: c.clave,
              label: c.nombre === '' ? `${t('priorizacion.criterio')} ${i + 1}` : c.nombre,
            })),
          ]}
          value={primero}
          onChange={(e) => ponerPrimero(e.currentTarget.value)}
        />
        <Checkbox
          label={t('priorizacion.porPoblacion')}
          checked={poblacion}
          onChange={(e) => ponerPoblacion(e.currentTarget.checked)}
        />
        {desde !== null && (
          <Textarea
            maw={640}
            label={t('priorizacion.motivoCriterios')}
            autosize
            minRows={2}
            value={motivo}
            onChange={(e) => ponerMotivo(e.currentTarget.value)}
          />
        )}
        {publicar.error !== null && <AvisoDeProblema problema={problemaDe(publicar.error)} />}
        <Group>
          <Button
            type="submit"
            loading={publicar.isPending}
            disabled={suma !== 100 || criterios.some((c) => c.nombre.trim() === '' || c.peso < 1)}
          >
            {t('priorizacion.publicar')}
          </Button>
          <Button variant="default" onClick={alCerrar}>
            {t('accion.cancelar')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
