import { Button, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconListNumbers, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import lista from '../lista/lista.module.css';
import { Rotulo } from '../vocabulario/rotulo';
import { api, pedir } from '../api/cliente';
import { useCargo } from '../armazon/cargo';
import { diaDe, fechaLarga } from '../formato/fechas';
import { cifra } from '../formato/numeros';
import { leidos, ListaPaginada, Tabla } from '../lista/lista-paginada';
import { Dialogo } from '../vocabulario/dialogo';
import { Encabezado } from '../vocabulario/encabezado';
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
      <Encabezado
        titulo={t('priorizacion.titulo')}
        acciones={leidos(consulta).filas.length > 0 && nueva}
      >
        <p className={lista.bajada}>{t('priorizacion.bajada')}</p>
      </Encabezado>
      <div style={{ marginTop: 20 }}>
        <ListaPaginada
          consulta={consulta}
          huecos={3}
          alto={56}
          vacio={
            <Vacio
              icono={<IconListNumbers size={28} stroke={1.5} />}
              titulo={t('priorizacion.vacia')}
              {...(esPoc ? { accion: nueva } : {})}
            >
              {t(esPoc ? 'priorizacion.vaciaAyuda' : 'priorizacion.vaciaGremio')}
            </Vacio>
          }
        >
          {(filas) => (
            <Tabla
              titulo={t('priorizacion.titulo')}
              columnas={[
                t('priorizacion.nombre'),
                t('priorizacion.estado'),
                { texto: t('priorizacion.gobiernos'), numero: true },
                { texto: t('priorizacion.elegidos'), numero: true },
              ]}
            >
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
            </Tabla>
          )}
        </ListaPaginada>
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
    <Dialogo
      titulo={t('priorizacion.nueva')}
      confirmar={t('priorizacion.crear')}
      listo={nombre.trim() !== '' && alcance.trim() !== ''}
      envio={crear}
      alEnviar={() => crear.mutate(undefined)}
      alCerrar={alCerrar}
    >
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
    </Dialogo>
  );
}
