import { Button, FileButton, Group, Radio, Select, Stack } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { api, pedir } from '../../api/cliente';
import { situacion, titular as consultaDeTitular } from '../../api/consultas';
import { problemaDe } from '../../api/problema';
import type { Documento } from '../../api/modelo';
import { enviarArchivo } from '../../documentos/subir';
import { nombreDePlan } from '../../expediente/nombre-de-plan';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { CampoGobierno } from '../../gobiernos/campo-gobierno';
import { ActasEnPantalla, type ActaEscrita } from './actas-en-pantalla';
import type { Clase } from './consultas';
import estilos from './importacion.module.css';

const CLASES: readonly Clase[] = ['actas', 'miembros', 'plan'];

/** What is brought in, of whom, and the file; nothing is imported yet. */
export function NuevaImportacion() {
  const { t } = useTranslation();
  const [consulta] = useSearchParams();
  const navegar = useNavigate();
  const cliente = useQueryClient();
  const [titular, elegir] = useState<string | null>(consulta.get('titular'));
  const [clase, ponerClase] = useState<Clase>((consulta.get('clase') as Clase | null) ?? 'actas');
  const [libro, ponerLibro] = useState<File | null>(null);
  const [papeles, ponerPapeles] = useState<readonly File[]>([]);
  const [actas, ponerActas] = useState<readonly ActaEscrita[]>([]);
  const [plan, ponerPlan] = useState<string | null>(consulta.get('plan'));
  const gobierno = useQuery({
    ...consultaDeTitular(titular ?? ''),
    enabled: titular !== null,
  }).data;
  const procesoId = gobierno?.proceso?.id;
  const s = useQuery({
    ...situacion(procesoId ?? ''),
    enabled: clase === 'plan' && procesoId !== undefined,
  }).data;
  const [avance, ponerAvance] = useState<string | null>(null);

  const preparar = useMutation({
    mutationFn: async () => {
      const guardar = async (f: File): Promise<string> => {
        const d = await enviarArchivo<Documento>('/api/documentos', f, {
          titular: titular ?? '',
          tipos: [f.name.toLowerCase().endsWith('.pdf') ? 'acta_sesion' : 'otro'],
          titulo: f.name.slice(0, 200),
          firmado: false,
        });
        return d.id;
      };
      const adjuntos: string[] = [];
      for (const [i, f] of papeles.entries()) {
        ponerAvance(t('importacion.subiendo', { n: i + 1, total: papeles.length }));
        adjuntos.push(await guardar(f));
      }
      const comun = { titular: titular ?? '', clase };
      if (libro === null) {
        const filas = actas.map((a, i) => ({ ...a.datos, documento: adjuntos[i] }));
        return pedir(api.POST('/api/importaciones', { body: { ...comun, filas } as never }));
      }
      ponerAvance(t('importacion.leyendo'));
      const documento = await guardar(libro);
      return pedir(
        api.POST('/api/importaciones', {
          body: {
            ...comun,
            documento,
            ...(plan === null ? {} : { plan }),
            ...(adjuntos.length === 0 ? {} : { adjuntos }),
          },
        }),
      );
    },
    onSuccess: (i) => {
      void cliente.invalidateQueries({ queryKey: ['importaciones'] });
      void navegar(`/administracion/importacion/${i.id}`);
    },
    onSettled: () => ponerAvance(null),
  });
  const enPantalla = clase === 'actas' && libro === null && papeles.length > 0;
  const listo =
    titular !== null &&
    (libro !== null || (enPantalla && actas.length > 0)) &&
    (clase !== 'plan' || plan !== null);
  const elegirPapeles = (fs: File[]): void => {
    ponerPapeles(fs);
    ponerActas(fs.map((f) => ({ archivo: f.name, datos: datosDelNombre(f.name) })));
  };
  return (
    <Stack gap="lg" className={estilos.nueva}>
      <CampoGobierno label={t('importacion.deQuien')} valor={titular} alCambiar={elegir} />
      <Radio.Group
        label={t('importacion.que')}
        value={clase}
        onChange={(v) => {
          ponerClase(v as Clase);
          ponerPapeles([]);
          ponerActas([]);
        }}
      >
        <Stack gap={10} mt={6}>
          {CLASES.map((c) => (
            <Radio
              key={c}
              value={c}
              label={t(`importacion.clase.${c}`)}
              description={t(`importacion.claseAyuda.${c}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {clase === 'plan' && titular !== null && (
        <Select
          label={t('importacion.plan')}
          description={t('importacion.planAyuda')}
          data={(s?.planes ?? []).map((p) => ({ value: p.procesoId, label: nombreDePlan(p) }))}
          value={plan}
          onChange={ponerPlan}
          placeholder={
            s !== undefined && s.planes.length === 0 ? t('importacion.sinPlanes') : t('campo.elija')
          }
        />
      )}
      <Group gap="sm" align="center">
        <Button
          component="a"
          href={`/api/importaciones/plantillas/${clase}`}
          download
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.5} />}
        >
          {t('importacion.plantilla')}
        </Button>
        <FileButton
          accept=".xlsx,.csv"
          onChange={ponerLibro}
          inputProps={{ 'aria-label': t('importacion.libro'), tabIndex: -1 }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconUpload size={16} stroke={1.5} />}
            >
              {libro === null ? t('importacion.libro') : libro.name}
            </Button>
          )}
        </FileButton>
        {clase === 'actas' && (
          <FileButton
            multiple
            accept=".pdf"
            onChange={elegirPapeles}
            inputProps={{ 'aria-label': t('importacion.pdfs'), tabIndex: -1 }}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<IconUpload size={16} stroke={1.5} />}
              >
                {papeles.length === 0
                  ? t('importacion.pdfs')
                  : t('importacion.pdfsElegidos', { count: papeles.length })}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      {enPantalla && <ActasEnPantalla actas={actas} alCambiar={ponerActas} />}
      {preparar.error !== null && <AvisoDeProblema problema={problemaDe(preparar.error)} />}
      <Group gap="md">
        <Button disabled={!listo} loading={preparar.isPending} onClick={() => preparar.mutate()}>
          {t('importacion.revisar')}
        </Button>
        {avance !== null && <span role="status">{avance}</span>}
      </Group>
    </Stack>
  );
}

/** «acta-2023-05-18 constitución.pdf»: what the name of the file tells already. */
function datosDelNombre(nombre: string): ActaEscrita['datos'] {
  const fecha = /(\d{4})[-_. ]?(\d{2})[-_. ]?(\d{2})/.exec(nombre);
  const asunto = nombre
    .replace(/\.pdf$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return {
    fecha: fecha === null ? '' : `${fecha[1]}-${fecha[2]}-${fecha[3]}`,
    numero: '',
    cuerpo: 'foro',
    clase: '',
    asunto,
  };
}
