import { Button, FileButton, Group, Stack } from '@mantine/core';
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/esquema';
import type { Problema } from '../../api/modelo';
import { problemaDe } from '../../api/problema';
import { enviarArchivo } from '../../documentos/subir';
import { cifra } from '../../formato/numeros';
import { AvisoDeProblema } from '../../vocabulario/aviso-de-problema';
import type { FilaDeCalendario } from '../instalacion';
import lista from '../../lista/lista.module.css';
import { Rotulo } from '../../vocabulario/rotulo';
import { useCambioDeCalendario } from './cambio-de-calendario';
import estilos from './calendario.module.css';
import { TerminosTocados } from './terminos-tocados';

type Importacion = components['schemas']['ImportacionDeCalendario'];

/** A year's decrees from a sheet: every wrong cell is shown, and what is right may be recorded. */
export default function TraerHoja() {
  const { t } = useTranslation();
  const [leida, ponerLeida] = useState<Importacion | null>(null);
  const [subiendo, ponerSubiendo] = useState(false);
  const [problema, ponerProblema] = useState<Problema | null>(null);
  const { prever, registrar } = useCambioDeCalendario(() => ponerLeida(null));
  const subir = async (archivo: File | null): Promise<void> => {
    if (archivo === null) return;
    ponerProblema(null);
    ponerSubiendo(true);
    try {
      const r = await enviarArchivo<Importacion>('/api/calendario/importaciones', archivo, {});
      ponerLeida(r);
      const guardar = r.elementos.flatMap((f) => (f.fila === null ? [] : [f.fila]));
      if (guardar.length > 0)
        prever.mutate({ guardar: guardar as FilaDeCalendario[], retirar: [] });
    } catch (error) {
      ponerLeida(null);
      ponerProblema(problemaDe(error));
    }
    ponerSubiendo(false);
  };
  const buenas = (leida?.elementos.flatMap((f) => (f.fila === null ? [] : [f.fila])) ??
    []) as FilaDeCalendario[];
  const falla = problema ?? (registrar.error === null ? null : problemaDe(registrar.error));
  return (
    <Stack gap="lg">
      <p className={lista.bajada}>{t('calendario.importarAyuda')}</p>
      <Group gap="xs">
        <Button
          component="a"
          href="/api/calendario/importaciones/plantilla?formato=xlsx"
          download
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} stroke={1.5} />}
        >
          {t('calendario.plantilla')}
        </Button>
        <Button
          component="a"
          href="/api/calendario/importaciones/plantilla?formato=csv"
          download
          variant="subtle"
        >
          {t('calendario.plantillaCsv')}
        </Button>
        <FileButton
          onChange={(f) => void subir(f)}
          accept=".xlsx,.csv"
          inputProps={{ 'aria-label': t('calendario.subir'), tabIndex: -1 }}
        >
          {(props) => (
            <Button
              {...props}
              loading={subiendo}
              leftSection={<IconUpload size={16} stroke={1.5} />}
            >
              {t('calendario.subir')}
            </Button>
          )}
        </FileButton>
      </Group>
      {falla !== null && <AvisoDeProblema problema={falla} />}
      {leida !== null && (
        <section aria-live="polite">
          <p className={estilos.frase}>
            {leida.nombre}:{' '}
            {t('calendario.buenas', { count: leida.buenas, cifra: cifra(leida.buenas) })}
            {leida.malas > 0 &&
              `, ${t('calendario.malas', { count: leida.malas, cifra: cifra(leida.malas) })}`}
            .
          </p>
          <table className={lista.tabla}>
            <caption className="solo-lector">{leida.nombre}</caption>
            <thead>
              <tr>
                <th scope="col">{t('calendario.fila')}</th>
                <th scope="col">{t('calendario.dia')}</th>
                <th scope="col">{t('calendario.que')}</th>
                <th scope="col">{t('calendario.errores')}</th>
              </tr>
            </thead>
            <tbody>
              {leida.elementos.map((f) => (
                <tr key={f.numero}>
                  <th scope="row">{f.numero}</th>
                  <td>{f.celdas['fecha']}</td>
                  <td>
                    {f.celdas['nombre']}
                    <span className={lista.menor}>
                      {[
                        f.celdas['clase'],
                        f.celdas['ambito'],
                        f.celdas['codigo'],
                        f.celdas['norma'],
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </td>
                  <td>
                    {f.faltas.length === 0 ? (
                      <Rotulo tono="acento">{t('calendario.lista')}</Rotulo>
                    ) : (
                      <ul className={lista.lineas}>
                        {f.faltas.map((x) => (
                          <li key={x.columna} className={estilos.mal}>
                            {f.celdas[x.columna] !== '' && <code>{f.celdas[x.columna]}</code>}{' '}
                            {x.texto}
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {buenas.length > 0 && (
            <Stack gap="md" mt="md">
              {prever.data !== undefined && <TerminosTocados prevision={prever.data.prevision} />}
              <Group>
                <Button
                  loading={registrar.isPending || prever.isPending}
                  onClick={() => registrar.mutate({ elementos: buenas, motivo: leida.nombre })}
                >
                  {t('calendario.registrarBuenas', {
                    count: buenas.length,
                    cifra: cifra(buenas.length),
                  })}
                </Button>
              </Group>
            </Stack>
          )}
        </section>
      )}
    </Stack>
  );
}
