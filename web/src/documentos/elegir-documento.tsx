import { Button, Modal, UnstyledButton } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, pedir } from '../api/cliente';
import { documentos } from '../api/consultas';
import type { Documento } from '../api/modelo';
import { problemaDe } from '../api/problema';
import { fechaLarga } from '../formato/fechas';
import { CampoDeBusqueda } from '../lista/campo-de-busqueda';
import { useNombres } from '../gobiernos/nombres';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { Fallo } from '../vocabulario/fallo';
import { Huecos } from '../vocabulario/huecos';
import estilos from './elegir-documento.module.css';

/** The documents this government already has, those of the asked types first. */
export default function ElegirDocumento({
  titular,
  tipos,
  alElegir,
  alCerrar,
}: {
  titular: string | null;
  tipos: readonly string[];
  alElegir: (id: string) => void;
  alCerrar: () => void;
}) {
  const { t } = useTranslation();
  const { tipo } = useNombres();
  const [q, ponerQ] = useState('');
  const consulta = useInfiniteQuery(
    documentos(
      {
        titular: titular ?? undefined,
        q: q === '' ? undefined : q,
      },
      50,
    ),
  );
  const sirve = (d: { tipos: readonly { tipo: string }[] }): boolean =>
    tipos.length === 0 || d.tipos.some((x) => tipos.includes(x.tipo));
  const todos = (consulta.data?.pages ?? []).flatMap((p) => p.elementos);
  const lista = todos.filter(sirve);
  // One document may be several products: another of this government's is chosen by saying that it is this one too.
  const producto = tipos[0];
  const otros =
    producto === undefined
      ? []
      : todos.filter((d) => !sirve(d) && d.puedo.cambiar && d.retiro === null);
  const cliente = useQueryClient();
  const agregar = useMutation({
    mutationFn: (d: Documento) =>
      pedir(
        api.POST('/api/documentos/{id}/descripciones', {
          params: { path: { id: d.id } },
          body: {
            version: d.version,
            tipos: [...d.tipos.map((x) => x.tipo), producto as Documento['tipos'][number]['tipo']],
            motivo: t('documento.tambienEs', { tipo: tipo(producto ?? null) }),
          },
        }),
      ),
    onSuccess: (d) => {
      for (const clave of [['documentos'], ['documento', d.id]])
        void cliente.invalidateQueries({ queryKey: clave });
      alElegir(d.id);
    },
  });
  return (
    <Modal
      opened
      onClose={alCerrar}
      closeButtonProps={{ 'aria-label': t('accion.cerrar') }}
      title={t('documento.elegir')}
      size="lg"
    >
      <CampoDeBusqueda rotulo={t('documento.buscar')} valor={q} alCambiar={ponerQ} />
      {consulta.isPending ? (
        <div className={estilos.espera}>
          <Huecos filas={4} alto={48} />
        </div>
      ) : consulta.isError ? (
        <Fallo error={consulta.error} reintentar={() => void consulta.refetch()} />
      ) : lista.length === 0 ? (
        <p className={estilos.nada}>{t('documento.ninguno')}</p>
      ) : (
        <Lista documentos={lista} alElegir={(d) => alElegir(d.id)} />
      )}
      {otros.length > 0 && (
        <section aria-labelledby="otros-titulo">
          <h3 id="otros-titulo" className={estilos.otros}>
            {t('documento.otros')}
          </h3>
          <p className={estilos.nada}>
            {t('documento.otrosAyuda', { tipo: tipo(producto ?? null) })}
          </p>
          {agregar.error !== null && <AvisoDeProblema problema={problemaDe(agregar.error)} />}
          <Lista documentos={otros} alElegir={(d) => agregar.mutate(d)} />
        </section>
      )}
      {consulta.hasNextPage && (
        <Button mt="sm" variant="default" onClick={() => void consulta.fetchNextPage()}>
          {t('lista.verMas')}
        </Button>
      )}
    </Modal>
  );
}

function Lista({
  documentos: lista,
  alElegir,
}: {
  documentos: readonly Documento[];
  alElegir: (d: Documento) => void;
}) {
  const { t } = useTranslation();
  return (
    <ul className={estilos.lista}>
      {lista.map((d) => (
        <li key={d.id}>
          <UnstyledButton className={estilos.boton} onClick={() => alElegir(d)}>
            <span className={estilos.titulo}>{d.titulo}</span>
            <span className={estilos.detalle}>
              {[
                d.tipos.map((x) => x.etiqueta).join(', '),
                d.numero,
                d.fechaEmision === null ? null : fechaLarga(d.fechaEmision),
                d.firmado ? t('documento.firmado') : t('documento.sinFirma'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
