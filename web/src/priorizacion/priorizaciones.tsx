import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconListNumbers, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import lista from '../administracion/lista.module.css';
import { PieDeLista } from '../administracion/pie-de-lista';
import { Rotulo } from '../administracion/rotulo';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { useCargo } from '../armazon/cargo';
import { diaDe, fechaLarga } from '../formato/fechas';
import { cifra } from '../formato/numeros';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { Encabezado } from '../vocabulario/encabezado';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Migas } from '../vocabulario/migas';
import { Vacio } from '../vocabulario/vacio';
import { priorizaciones, useCambio } from './consultas';

/** Every analysis, with where it stands. */
export function Component() {
  const { t } = useTranslation();
  const { cargos } = useCargo();
  const esPoc = cargos.some((c) => c.rol === 'poc');
  const [creando, crear] = useDisclosure(false);
  const consulta = useInfiniteQuery(priorizaciones());
  const filas = (consulta.data?.pages ?? []).flatMap((p) => p.elementos);
  const nueva = esPoc && (
    <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={crear.open}>
      {t('priorizacion.nueva')}
    </Button>
  );
  return (
    <>
      <Migas
        migas={[
          { texto: t('menu.gobiernos'), a: '/gobiernos' },
          { texto: t('priorizacion.titulo') },
        ]}
      />
      <Encabezado titulo={t('priorizacion.titulo')} acciones={filas.length > 0 && nueva}>
        <p className={lista.bajada}>{t('priorizacion.bajada')}</p>
      </Encabezado>
      <div style={{ marginTop: 20 }}>
        {consulta.isPending ? (
          <Huecos filas={3} alto={56} />
        ) : consulta.isError ? (
          <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
        ) : filas.length === 0 ? (
          <Vacio
            icono={<IconListNumbers size={28} stroke={1.5} />}
            titulo={t('priorizacion.vacia')}
            {...(esPoc ? { accion: nueva } : {})}
          >
            {t(esPoc ? 'priorizacion.vaciaAyuda' : 'priorizacion.vaciaGremio')}
          </Vacio>
        ) : (
          <>
            <table className={lista.tabla}>
              <caption className="solo-lector">{t('priorizacion.titulo')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('priorizacion.nombre')}</th>
                  <th scope="col">{t('priorizacion.estado')}</th>
                  <th scope="col" className={lista.numero}>
                    {t('priorizacion.gobiernos')}
                  </th>
                  <th scope="col" className={lista.numero}>
                    {t('priorizacion.elegidos')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {filas.map((p) => (
                  <tr key={p.id}>
                    <th scope="row">
                      <Link to={`/gobiernos/priorizacion/${p.id}`} className={lista.nombre}>
                        {p.nombre}
                      </Link>
                      <span className={lista.menor}>{p.alcance}</span>
                      <span className={lista.menor}>
                        {t('priorizacion.creada', {
                          quien: p.creadaPor,
                          cuando: fechaLarga(diaDe(p.creadaEn)),
                        })}
                      </span>
                    </th>
                    <td>
                      <Rotulo
                        {...(p.estado === 'cerrada'
                          ? { tono: 'acento' as const }
                          : p.estado === 'calificacion'
                            ? { tono: 'ambar' as const }
                            : {})}
                      >
                        {p.estadoTexto}
                      </Rotulo>
                    </td>
                    <td className={lista.numero} data-rotulo={t('priorizacion.gobiernos')}>
                      {cifra(p.gobiernos)}
                    </td>
                    <td className={lista.numero} data-rotulo={t('priorizacion.elegidos')}>
                      {cifra(p.elegidos)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <PieDeLista consulta={consulta} vistos={filas.length} />
          </>
        )}
      </div>
      {creando && <Nueva alCerrar={crear.close} />}
    </>
  );
}

function Nueva({ alCerrar }: { alCerrar: () => void }) {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const [nombre, ponerNombre] = useState('');
  const [alcance, ponerAlcance] = useState('');
  const [diagnostico, ponerDiagnostico] = useState('');
  const crear = useCambio(
    () => pedir(api.POST('/api/priorizaciones', { body: { nombre, alcance, diagnostico } })),
    (p) => void navegar(`/gobiernos/priorizacion/${p.id}`),
  );
  return (
    <Modal
      opened
      onClose={alCerrar}
      size="lg"
      title={t('priorizacion.nueva')}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          crear.mutate(undefined);
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('priorizacion.nombre')}
            withAsterisk
            data-autofocus
            maxLength={200}
            value={nombre}
            onChange={(e) => ponerNombre(e.currentTarget.value)}
          />
          <Textarea
            label={t('priorizacion.alcance')}
            description={t('priorizacion.alcanceAyuda')}
            withAsterisk
            autosize
            minRows={2}
            maxLength={1000}
            value={alcance}
            onChange={(e) => ponerAlcance(e.currentTarget.value)}
          />
          <Textarea
            label={t('priorizacion.diagnostico')}
            description={t('priorizacion.diagnosticoAyuda')}
            autosize
            minRows={3}
            value={diagnostico}
            onChange={(e) => ponerDiagnostico(e.currentTarget.value)}
          />
          {crear.error !== null && <AvisoDeProblema problema={problemaDe(crear.error)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={alCerrar}>
              {t('accion.cancelar')}
            </Button>
            <Button
              type="submit"
              loading={crear.isPending}
              disabled={nombre.trim() === '' || alcance.trim() === ''}
            >
              {t('priorizacion.crear')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
