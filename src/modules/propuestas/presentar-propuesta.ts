import type { z } from 'zod';
import { aIso } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type {
  propuestaDto,
  propuestas,
  propuestasPublicas,
  seguimientoDto,
} from './propuestas.dto.js';
import type { PropuestaCompleta, PropuestaSeguida, PropuestaVista } from './propuestas.service.js';
import { compromisosPublicos, estadoPublico } from './tramite.js';

const contenido = ({ propuesta: p }: PropuestaVista) => ({
  clase: p.clase,
  compromiso: p.compromiso,
  codigo: p.codigo,
  titular: { ...p.titular },
  cocreacion: p.cocreacionId,
  problema: p.problema,
  solucion: p.solucion,
  eje: p.eje,
  pilar: p.pilar,
  etiquetas: [...p.etiquetas],
  territorio: p.territorio,
  recibidaEn: aIso(p.recibidaEn),
});

/** Only what anybody may know: no score, nothing decided that was not answered, nobody's name. */
export function presentarPublica(
  v: PropuestaVista,
  idioma: Idioma,
): z.infer<typeof propuestasPublicas>['elementos'][number] {
  const estado = estadoPublico(v.propuesta, v.tramite);
  return {
    ...contenido(v),
    estado,
    estadoTexto: texto(idioma, `propuesta.publico.${estado}`),
    respuesta: v.respuesta,
    compromisos: [...compromisosPublicos(estado, v.tramite)],
  };
}

export function presentarSeguimiento(
  { vista: v, sigueEn, novedades, adjuntos, borradoVence }: PropuestaSeguida,
  idioma: Idioma,
): z.infer<typeof seguimientoDto> {
  return {
    ...presentarPublica(v, idioma),
    motivoDeModeracion: v.propuesta.motivoDeModeracion,
    sigueEn: sigueEn.map((x) => presentarPublica(x, idioma)),
    novedades: novedades.map((n) => ({
      texto: texto(idioma, `novedad.${n.codigo}`, {
        codigo: v.propuesta.codigo,
        compromiso: n.compromiso ?? '',
      }),
      en: aIso(n.en),
    })),
    conDatosPersonales: v.propuesta.tieneAutor,
    borradoVence,
    archivos: adjuntos.archivos.map((a) => ({
      nombre: a.nombre,
      tamano: a.tamano,
      enviadoEn: aIso(a.subidoEn),
      publico: adjuntos.publicos ? a.id : null,
    })),
    admiteArchivos: adjuntos.admite,
  };
}

export function presentarEnLista(
  v: PropuestaVista,
  idioma: Idioma,
): z.infer<typeof propuestas>['elementos'][number] {
  const puntajes = Object.values(v.tramite.calificaciones);
  return {
    id: v.propuesta.id,
    ...contenido(v),
    canal: v.propuesta.canal,
    mesa: v.propuesta.mesa,
    moderacion: v.propuesta.moderacion,
    motivoDeModeracion: v.propuesta.motivoDeModeracion,
    procesoId: v.propuesta.procesoId,
    estado: v.tramite.estado,
    estadoTexto: texto(
      idioma,
      v.tramite.estado === null
        ? `propuesta.moderacion.${v.propuesta.moderacion}`
        : `propuesta.estado.${v.tramite.estado}`,
    ),
    evaluaciones: puntajes.length,
    promedio:
      puntajes.length === 0
        ? null
        : Math.round(puntajes.reduce((a, b) => a + b, 0) / puntajes.length) / 100,
    respuesta: v.respuesta,
    compromisos: [...v.tramite.compromisos],
    conDatosPersonales: v.propuesta.tieneAutor,
  };
}

export function presentarCompleta(
  v: PropuestaCompleta,
  quien: Identidad,
  idioma: Idioma,
): z.infer<typeof propuestaDto> {
  const mio = v.tramite.calificaciones[quien.cuentaId];
  return {
    ...presentarEnLista(v, idioma),
    criterios: v.criterios.map((c) => ({ ...c })),
    yo: quien.cuentaId,
    miPuntaje: mio === undefined ? null : mio / 100,
    miConflicto: v.tramite.conflictos.includes(quien.cuentaId),
    adjuntos: v.adjuntos.map(({ numero, nombre, mime, tamano }) => ({
      numero,
      nombre,
      mime,
      tamano,
    })),
    hallazgos: v.hallazgos.map((h) => ({ ...h })),
    borradoVence: v.borradoVence,
    revelaciones: v.revelaciones.map((r) => ({
      por: { id: r.cuentaId, nombre: r.nombre },
      motivo: r.motivo,
      en: aIso(r.en),
    })),
    puedo: { ...v.puedo },
  };
}
