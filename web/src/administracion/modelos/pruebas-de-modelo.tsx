import { Button, FileButton, Group, Textarea } from '@mantine/core';
import { IconPlayerPlay, IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../../api/cliente';
import { problemaDe } from '../../api/problema';
import { Tabla } from '../../lista/lista-paginada';
import lista from '../../lista/lista.module.css';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import { AvisoEnLinea } from '../../vocabulario/aviso-en-linea';
import { Huecos } from '../../vocabulario/huecos';
import { Rotulo } from '../../vocabulario/rotulo';
import type { Modelo, Pruebas } from './consultas';
import estilos from './modelos.module.css';

const DibujoDePruebas = lazy(() => import('./dibujo-de-pruebas'));
const LARGO = 60_000;

/** The table of who drew it, run on it: which cases come out, and the ways no case goes. */
export function PruebasDeModelo({ modelo: m }: { modelo: Modelo }) {
  const { t } = useTranslation();
  const [tabla, escribir] = useState('');
  const probar = useMutation({
    mutationFn: (texto: string) =>
      pedir(
        api.POST('/api/modelos/{id}/pruebas', {
          params: { path: { id: m.id } },
          body: { tabla: texto },
        }),
      ),
  });
  const correr = (texto: string): void => {
    escribir(texto);
    probar.mutate(texto);
  };
  return (
    <div className={estilos.pruebas}>
      <Textarea
        label={t('modelos.pruebas.tabla')}
        description={t('modelos.pruebas.ayuda')}
        placeholder={'caso;dado;sucede;espera'}
        value={tabla}
        onChange={(e) => escribir(e.currentTarget.value)}
        maxLength={LARGO}
        autosize
        minRows={4}
        maxRows={14}
        classNames={{ input: estilos.escrita! }}
      />
      <Group gap="sm">
        <Button
          disabled={tabla.trim() === ''}
          loading={probar.isPending}
          leftSection={<IconPlayerPlay size={16} stroke={1.5} />}
          onClick={() => correr(tabla)}
        >
          {t('modelos.pruebas.correr')}
        </Button>
        <FileButton
          accept=".csv,.md,.txt"
          onChange={(archivo) => void archivo?.text().then((x) => correr(x.slice(0, LARGO)))}
          inputProps={{ 'aria-label': t('modelos.pruebas.elegir'), tabIndex: -1 }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconUpload size={16} stroke={1.5} />}
            >
              {t('modelos.pruebas.elegir')}
            </Button>
          )}
        </FileButton>
      </Group>
      {probar.error !== null && <AvisoDeProblema problema={problemaDe(probar.error)} />}
      {probar.data !== undefined && <LoQueSalio modelo={m} pruebas={probar.data} />}
    </div>
  );
}

function LoQueSalio({ modelo: m, pruebas: p }: { modelo: Modelo; pruebas: Pruebas }) {
  const { t } = useTranslation();
  if (p.problema !== null)
    return (
      <AvisoEnLinea tono="rojo" signo="vencido" urgente titulo={t('modelos.pruebas.noSeLee')}>
        <p>{t('modelos.pruebas.enLaFila', p.problema)}</p>
      </AvisoEnLinea>
    );
  const todos = p.pasan === p.casos.length;
  const nunca = p.flujos.filter((f) => f.veces === 0);
  return (
    <>
      <AvisoEnLinea
        tono={todos ? 'acento' : 'rojo'}
        signo={todos ? 'cumplido' : 'vencido'}
        titulo={t('modelos.pruebas.salieron', { pasan: p.pasan, total: p.casos.length })}
      >
        <p>
          {t('modelos.pruebas.caminos', {
            caminos: p.flujos.length - nunca.length,
            total: p.flujos.length,
          })}
        </p>
      </AvisoEnLinea>
      <Tabla
        titulo={t('modelos.pruebas.casos')}
        columnas={[
          t('modelos.pruebas.caso'),
          t('modelos.pruebas.resultado'),
          t('modelos.pruebas.porque'),
        ]}
      >
        {p.casos.map((c) => (
          <tr key={c.fila}>
            <th scope="row">{c.nombre}</th>
            <td data-rotulo={t('modelos.pruebas.resultado')}>
              <Rotulo tono={c.falla === null ? 'acento' : 'rojo'}>
                {t(c.falla === null ? 'modelos.pruebas.sale' : 'modelos.pruebas.noSale')}
              </Rotulo>
            </td>
            <td data-rotulo={t('modelos.pruebas.porque')}>{c.falla ?? '–'}</td>
          </tr>
        ))}
      </Tabla>
      <Suspense fallback={<Huecos filas={1} alto={420} />}>
        <DibujoDePruebas modelo={m} flujos={p.flujos} />
      </Suspense>
      {nunca.length > 0 && (
        <>
          <h3 className={estilos.nunca}>{t('modelos.pruebas.sinRecorrer')}</h3>
          <ul className={lista.menor}>
            {nunca.map((f) => (
              <li key={f.id}>
                {f.de} → {f.a}
                {f.nombre === '' ? '' : ` («${f.nombre}»)`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
