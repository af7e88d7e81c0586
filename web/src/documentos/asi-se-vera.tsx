import { IconEye, IconEyeOff, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ComoSeVera } from '../api/modelo';
import { fechaLarga } from '../formato/fechas';
import { tamano } from '../formato/numeros';
import { AvisoEnLinea } from '../vocabulario/aviso-en-linea';
import estilos from './asi-se-vera.module.css';

/** «Así lo verá la ciudadanía», and what personal data was found in the text. It warns; it never blocks. */
export function AsiSeVera({ vista: { ficha, revision } }: { vista: ComoSeVera }) {
  const { t } = useTranslation();
  return (
    <div className={estilos.todo}>
      <section
        className={estilos.ficha}
        data-visible={ficha.visible}
        aria-label={t('publicar.asiSeVera')}
      >
        <p className={estilos.rotulo}>
          {ficha.visible ? (
            <IconEye size={16} stroke={1.5} aria-hidden="true" />
          ) : (
            <IconEyeOff size={16} stroke={1.5} aria-hidden="true" />
          )}
          {t('publicar.asiSeVera')}
        </p>
        {ficha.visible && (
          <>
            <p className={estilos.titulo}>{ficha.titulo}</p>
            <p className={estilos.detalle}>
              {[
                ficha.titular,
                ficha.tipos.map((x) => x.etiqueta).join(', '),
                [ficha.instrumento?.etiqueta, ficha.numero].filter(Boolean).join(' '),
                ficha.organo?.etiqueta,
                ficha.fechaEmision === null ? null : fechaLarga(ficha.fechaEmision),
                ficha.estado,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </>
        )}
        {ficha.nota !== null && <p className={estilos.nota}>{ficha.nota}</p>}
        {ficha.archivo !== null && (
          <p className={estilos.archivo}>
            <IconFileText size={18} stroke={1.5} aria-hidden="true" />
            <span>
              {ficha.archivo.nombre} · <span className="cifra">{tamano(ficha.archivo.tamano)}</span>
            </span>
          </p>
        )}
      </section>
      <Hallazgos revision={revision} visible={ficha.visible} />
    </div>
  );
}

function Hallazgos({
  revision: r,
  visible,
}: {
  revision: ComoSeVera['revision'];
  visible: boolean;
}) {
  const { t } = useTranslation();
  const aMano =
    r.lectura === 'noSeLee'
      ? t('publicar.noSeLee')
      : r.sinLetras.length > 0
        ? t('publicar.sinLetras', { count: r.sinLetras.length, paginas: r.sinLetras.join(', ') })
        : r.lectura === 'enParte'
          ? t('publicar.enParte')
          : null;
  if (r.total === 0)
    return aMano === null ? (
      <AvisoEnLinea tono="acento" signo="cumplido" titulo={t('publicar.nadaHallado')} />
    ) : (
      <AvisoEnLinea tono="ambar" signo="anotado" titulo={t('publicar.reviseAMano')}>
        <p>{aMano}</p>
      </AvisoEnLinea>
    );
  return (
    <AvisoEnLinea tono="ambar" signo="anotado" titulo={t('publicar.hallados', { count: r.total })}>
      <p>{t(visible ? 'publicar.halladosAyuda' : 'publicar.halladosAyudaInterno')}</p>
      <table className={estilos.tabla}>
        <thead>
          <tr>
            <th scope="col">{t('publicar.que')}</th>
            <th scope="col">{t('publicar.donde')}</th>
            <th scope="col">{t('publicar.comoDice')}</th>
          </tr>
        </thead>
        <tbody>
          {r.hallazgos.slice(0, A_LA_VISTA).map((h, i) => (
            // The same mail may stand twice on a page.
            <tr key={`${h.lugar}:${h.muestra}:${i}`}>
              <th scope="row">{h.etiqueta}</th>
              <td>{h.lugar}</td>
              <td className="cifra">{h.muestra}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {r.total > A_LA_VISTA && <p>{t('publicar.yMas', { count: r.total - A_LA_VISTA })}</p>}
      {aMano !== null && <p>{aMano}</p>}
    </AvisoEnLinea>
  );
}

/** More than these are not read one by one. */
const A_LA_VISTA = 12;
