import { CloseButton } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import lista from '../lista/lista.module.css';
import { api, pedir } from '../api/cliente';
import { problemaDe } from '../api/problema';
import { CampoDocumento } from '../documentos/campo-documento';
import { diaDe, fechaLarga } from '../formato/fechas';
import { AvisoDeProblema } from '../vocabulario/aviso-de-problema';
import { Vacio } from '../vocabulario/vacio';
import { useCambio, type Priorizacion } from './consultas';

/** What the analysis rests on. */
export function Documentos({ p }: { p: Priorizacion }) {
  const { t } = useTranslation();
  const path = { id: p.id };
  const adjuntar = useCambio((documento: string) =>
    pedir(
      api.POST('/api/priorizaciones/{id}/documentos', {
        params: { path },
        body: { documento } as never,
      }),
    ),
  );
  const quitar = useCambio((d: { documento: string; titular: string | null }) =>
    pedir(api.POST('/api/priorizaciones/{id}/documentos/retiro', { params: { path }, body: d })),
  );
  const error = adjuntar.error ?? quitar.error;
  const puedeAdjuntar = p.permite.editar || p.permite.abrirProcesos;
  return (
    <>
      {p.documentos.length === 0 ? (
        <Vacio
          icono={<IconFiles size={28} stroke={1.5} />}
          titulo={t('priorizacion.sinDocumentos')}
        >
          {t('priorizacion.sinDocumentosAyuda')}
        </Vacio>
      ) : (
        <ul className={lista.lineas}>
          {p.documentos.map((d) => (
            <li key={`${d.documento}${d.titular}`} style={{ display: 'flex', gap: 8 }}>
              <span>
                <a href={`/api/documentos/${d.documento}/contenido`} download>
                  {d.titulo}
                </a>
                <span className={lista.menor}>{fechaLarga(diaDe(d.en))}</span>
              </span>
              {p.permite.editar && (
                <CloseButton
                  aria-label={t('priorizacion.quitarDocumento', { titulo: d.titulo })}
                  onClick={() => quitar.mutate({ documento: d.documento, titular: d.titular })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {error !== null && <AvisoDeProblema problema={problemaDe(error)} />}
      {puedeAdjuntar && (
        <div style={{ maxWidth: 640, marginTop: 20 }}>
          <CampoDocumento
            rotulo={t('priorizacion.adjuntar')}
            ayuda={t('priorizacion.adjuntarAyuda')}
            titular={null}
            tipos={['analisis_priorizacion', 'diagnostico', 'oficio', 'otro']}
            valor={null}
            alCambiar={(id) => {
              if (id !== null) adjuntar.mutate(id);
            }}
          />
        </div>
      )}
    </>
  );
}
