import { parrafo, seccion, type Impreso } from '../../platform/impresos/impreso.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { datosDeSesion } from './convocatoria.js';
import { avisoDeDemostracion, decirEn } from './decir.js';
import type { SesionPorImprimir } from './lo-que-se-imprime.js';

/** More lines than guests who come unannounced. */
const LINEAS_LIBRES = 6;

/** To be signed on paper at the door: one row per seat, and some for guests. */
export function hojaDeAsistencia(s: SesionPorImprimir, idioma: Idioma): Impreso {
  const t = decirEn(idioma);
  const columnas = [
    { titulo: t('n'), ancho: 0.8 },
    { titulo: t('representacion'), ancho: 4.4 },
    { titulo: t('nombreYApellido'), ancho: 4.4 },
    { titulo: t('horaDeLlegada'), ancho: 1.6 },
    { titulo: t('firma'), ancho: 3.4 },
  ];
  return {
    titulo: t('hojaDeAsistencia', { organo: s.organo }),
    bajada: [s.nombre, s.numero].filter((x) => x !== null).join(' · '),
    idioma,
    bloques: [
      ...avisoDeDemostracion(s.demo, t),
      datosDeSesion(s, t, idioma),
      seccion(t('miembros')),
      {
        clase: 'tabla',
        paraEscribir: true,
        columnas,
        filas: s.asistencia.map((a, i) => [`${i + 1}`, a.representacion, '', '', '']),
      },
      seccion(t('invitadosTitulo')),
      {
        clase: 'tabla',
        paraEscribir: true,
        columnas,
        filas: Array.from({ length: LINEAS_LIBRES }, () => ['', '', '', '', '']),
      },
      parrafo(t('sinDatosPersonales'), 'nota'),
    ],
  };
}
