import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CampoDocumento } from '../documentos/campo-documento';
import { useActo } from './acto';
import { PieDeActo } from './pie-de-acto';
import type { PropsDeActo } from './props-de-acto';
import estilos from './sesiones.module.css';

/** Where the minutes are for anyone to read, and the version without personal data if it is another. */
export function PublicarActa({ oferta, situacion: s, inicial, alRegistrar, releer }: PropsDeActo) {
  const { t } = useTranslation();
  const acto = useActo({ situacion: s, oferta, inicial, de: {}, alRegistrar });
  const { publicacion, version } = acto.datos;
  const enlace = typeof publicacion === 'string' ? publicacion : '';
  return (
    <section className={`${estilos.seccion} no-imprimir`} aria-labelledby="publicar">
      <h2 id="publicar">{t('sesiones.publicar.titulo')}</h2>
      <p>{t('sesiones.publicar.ayuda')}</p>
      <div className={estilos.campos}>
        <TextInput
          id="campo-publicacion"
          type="url"
          inputMode="url"
          required
          label={t('sesiones.publicar.enlace')}
          description={t('sesiones.publicar.enlaceAyuda')}
          maxLength={2000}
          value={enlace}
          onChange={(e) => acto.poner({ publicacion: e.currentTarget.value || undefined })}
        />
        <CampoDocumento
          id="campo-version"
          rotulo={t('sesiones.publicar.version')}
          ayuda={t('sesiones.publicar.versionAyuda')}
          titular={s.titular.id}
          tipos={['acta_sesion', 'publicacion']}
          valor={typeof version === 'string' ? version : null}
          alCambiar={(id) => acto.poner({ version: id ?? undefined })}
        />
      </div>
      <PieDeActo acto={acto} oferta={oferta} situacion={s} listo={enlace !== ''} releer={releer} />
    </section>
  );
}
