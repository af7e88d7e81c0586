import { Button, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconGavel } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { claveNueva } from '../api/claves';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { useExpediente } from '../expediente/contexto';
import { fechaLarga } from '../formato/fechas';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import { Vacio } from '../vocabulario/vacio';
import { organos, type ResumenDeOrgano } from './consultas';
import { ForoPorAbrir } from './foro-por-abrir';
import estilos from './sesiones.module.css';

const CLASES = [
  'foroMultiactor',
  'comiteImpulsor',
  'consejoConsultivo',
  'grupoNucleo',
  'grupoEjecutor',
  'comision',
] as const;

/** The bodies of this government, each with what it owes, and the way to open another. */
export function Component() {
  const { t } = useTranslation();
  const { situacion: s } = useExpediente();
  const consulta = useQuery(organos(s.titular.id));
  if (consulta.isPending) return <Huecos filas={4} alto={56} />;
  if (consulta.isError)
    return <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />;
  const lista = consulta.data.elementos;
  return (
    <div className={estilos.pagina}>
      <ForoPorAbrir situacion={s} />
      <section aria-labelledby="organos">
        <div className={estilos.cabeza}>
          <h2 id="organos" className={estilos.titulo2}>
            {t('sesiones.organos')}
          </h2>
          {lista.length > 0 && <NuevoOrgano titular={s.titular.id} hay={lista} />}
        </div>
        {lista.length === 0 ? (
          <Vacio
            icono={<IconGavel size={28} stroke={1.5} />}
            titulo={t('sesiones.sinOrganos')}
            accion={<NuevoOrgano titular={s.titular.id} hay={lista} />}
          >
            {t('sesiones.sinOrganosAyuda')}
          </Vacio>
        ) : (
          <ul className={estilos.lista}>
            {lista.map((o) => (
              <li key={o.id} className={estilos.fila}>
                <div>
                  <p className={estilos.nombre}>
                    <Link to={`/organos/${o.id}`}>{o.nombre}</Link>
                  </p>
                  <p className={estilos.detalle}>
                    {[
                      t(`sesiones.clase.${o.clase}`),
                      t('sesiones.representaciones', { count: o.representaciones }),
                      o.normaVigente === null
                        ? t('sesiones.sinNorma')
                        : t('sesiones.norma', { version: o.normaVigente }),
                      o.cadencia.desde === null
                        ? null
                        : t('sesiones.ultima', { fecha: fechaLarga(o.cadencia.desde) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                {o.cadencia.vencida && (
                  <span className={estilos.marca} data-tono="ambar">
                    {t('sesiones.cadenciaVencida', { count: o.cadencia.meses ?? 0 })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

/** What it is about names it among its kind: a second one of the same kind says which. */
function NuevoOrgano({ titular, hay }: { titular: string; hay: readonly ResumenDeOrgano[] }) {
  const { t } = useTranslation();
  const navegar = useNavigate();
  const cliente = useQueryClient();
  const [abierto, { open, close }] = useDisclosure(false);
  const [clase, ponerClase] = useState<(typeof CLASES)[number]>('foroMultiactor');
  const [nombre, ponerNombre] = useState('');
  const [clave] = useState(claveNueva);
  const dicho = nombre.trim() === '' ? t(`sesiones.clase.${clase}`) : nombre.trim();
  const abrir = useMutation({
    mutationFn: () =>
      pedir(
        api.POST('/api/procesos', {
          params: { header: { 'Idempotency-Key': `${clave}-${clase}-${dicho}`.slice(0, 200) } },
          body: {
            procedimiento: 'organo',
            titular,
            asunto: hay.some((o) => o.clase === clase) ? `${clase}:${hay.length + 1}` : clase,
            entrada: { clase, nombre: dicho },
          },
        }),
      ),
    onSuccess: (r) => {
      void cliente.invalidateQueries({ queryKey: ['organos'] });
      void navegar(`/organos/${r.id}`);
    },
  });
  return (
    <>
      <Button className="no-imprimir" variant="default" onClick={open}>
        {t('sesiones.nuevoOrgano')}
      </Button>
      <Modal
        opened={abierto}
        onClose={close}
        title={t('sesiones.nuevoOrgano')}
        closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      >
        <form
          onSubmit={(e) => {
            e.preventDefault();
            abrir.mutate();
          }}
        >
          <Stack gap="md">
            <Select
              label={t('sesiones.queEs')}
              data={CLASES.map((c) => ({ value: c, label: t(`sesiones.clase.${c}`) }))}
              value={clase}
              allowDeselect={false}
              onChange={(v) => ponerClase((v ?? clase) as typeof clase)}
            />
            <TextInput
              label={t('sesiones.comoSeLlama')}
              description={t('sesiones.comoSeLlamaAyuda')}
              maxLength={160}
              placeholder={t(`sesiones.clase.${clase}`)}
              value={nombre}
              onChange={(e) => ponerNombre(e.currentTarget.value)}
            />
            {abrir.error !== null && <AvisoDeProblema problema={problemaDe(abrir.error)} />}
            <Button type="submit" loading={abrir.isPending}>
              {t('sesiones.nuevoOrgano')}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
