import { Button, Modal, UnstyledButton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentos } from '../api/consultas';
import { fechaLarga } from '../formato/fechas';
import { CampoDeBusqueda } from '../gobiernos/campo-de-busqueda';
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
  const [q, ponerQ] = useState('');
  const consulta = useInfiniteQuery(
    documentos(
      { titular: titular ?? undefined, q: q === '' ? undefined : q, tipo: tipos.length === 1 ? tipos[0] : undefined },
      50,
    ),
  );
  const sirve = (d: { tipos: readonly { tipo: string }[] }): boolean =>
    tipos.length === 0 || d.tipos.some((x) => tipos.includes(x.tipo));
  const lista = (consulta.data?.pages ?? []).flatMap((p) => p.elementos).filter(sirve);
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
        <ul className={estilos.lista}>
          {lista.map((d) => (
            <li key={d.id}>
              <UnstyledButton className={estilos.boton} onClick={() => alElegir(d.id)}>
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
      )}
      {consulta.hasNextPage && (
        <Button mt="sm" variant="default" onClick={() => void consulta.fetchNextPage()}>
          {t('lista.verMas')}
        </Button>
      )}
    </Modal>
  );
}
