/** Who sits where, what was decided, what proves it and how it was evaluated. */
import { DE_QUIEN, conjunto, t, tn, n, b, deQuien, enDia, type Conjunto } from './conjunto.js';

export const CONJUNTOS_DE_ORGANOS: readonly Conjunto[] = [
  conjunto(
    'representaciones',
    {
      ...DE_QUIEN,
      organo: t('Nombre del órgano', 'Name of the body'),
      clase: t('Clase de órgano', 'Kind of body'),
      numero: n('Número de la representación', 'Number of the seat'),
      nombre: tn(
        'Cargo o institución; vacío si es una persona a título propio',
        'Office or institution; empty when a person on their own behalf',
      ),
      sector: t(
        'publico, privado, sociedadCivil o academia',
        'publico, privado, sociedadCivil or academia',
      ),
      funcion: t(
        'presidencia, copresidencia, secretariaTecnica o vocal',
        'presidencia, copresidencia, secretariaTecnica or vocal',
      ),
      voto: b('Tiene voto', 'It has a vote'),
      desde: enDia('Desde cuándo', 'Since when'),
    },
    (f) =>
      f.organos.flatMap((o) =>
        o.representaciones.map((r) => ({
          ...deQuien(f),
          organo: o.nombre,
          clase: o.clase,
          numero: r.numero,
          nombre: r.nombre,
          sector: r.sector,
          funcion: r.funcion,
          voto: r.voto,
          desde: r.desde,
        })),
      ),
  ),
  conjunto(
    'sesiones',
    {
      ...DE_QUIEN,
      id: t('Identificador', 'Identifier'),
      organo: t('Nombre del órgano', 'Name of the body'),
      numero: tn('Número de la sesión', 'Number of the session'),
      tipo: t('ordinaria o extraordinaria', 'ordinaria or extraordinaria'),
      estado: t('Estado', 'State'),
      fecha: enDia('Fecha', 'Date'),
      modalidad: tn('presencial, virtual o hibrida', 'presencial, virtual or hibrida'),
      lugar: tn('Lugar', 'Place'),
      puntos: n('Cuántos puntos en el orden del día', 'How many items on the agenda'),
      acta: tn('Identificador del acta firmada', 'Identifier of the signed minutes'),
    },
    (f) =>
      f.organos.flatMap((o) =>
        o.sesiones.map((s) => ({
          ...deQuien(f),
          id: s.id,
          organo: o.nombre,
          numero: s.numero,
          tipo: s.tipo,
          estado: s.estado,
          fecha: s.fecha,
          modalidad: s.modalidad,
          lugar: s.lugar,
          puntos: s.puntos.length,
          acta: s.acta?.id ?? null,
        })),
      ),
  ),
  conjunto(
    'acuerdos',
    {
      ...DE_QUIEN,
      sesion: t('Identificador de la sesión', 'Identifier of the session'),
      numero: n('Número del acuerdo', 'Number of the agreement'),
      texto: tn('Qué se acordó', 'What was agreed'),
      vence: enDia('Hasta cuándo', 'Until when'),
      estado: t(
        'propuesto, pendiente, cumplido o sinEfecto',
        'propuesto, pendiente, cumplido or sinEfecto',
      ),
    },
    (f) =>
      f.organos.flatMap((o) =>
        o.sesiones.flatMap((s) =>
          s.acuerdos.map((a) => ({
            ...deQuien(f),
            sesion: s.id,
            numero: a.n,
            texto: a.texto,
            vence: a.vence,
            estado: a.estado,
          })),
        ),
      ),
  ),
  conjunto(
    'documentos',
    {
      ...DE_QUIEN,
      id: t(
        'Identificador: se descarga de /api/publico/v1/documentos/{id}/contenido',
        'Identifier: it is downloaded from /api/publico/v1/documentos/{id}/contenido',
      ),
      titulo: t('Título', 'Title'),
      tipos: t('Qué productos es, separados por «; »', 'Which products it is, separated by “; ”'),
      numero: tn('Número del documento', 'Number of the document'),
      fecha: enDia('Fecha de emisión', 'Date of issue'),
      subidoEn: t('Cuándo se subió (UTC)', 'When it was uploaded (UTC)'),
      mime: t('Tipo de archivo', 'Type of file'),
      tamano: n('Bytes', 'Bytes'),
      sha256: t('Huella SHA-256 del archivo', 'SHA-256 of the file'),
      conPartesTapadas: b(
        'Es una versión pública con partes tapadas',
        'It is a public version with parts covered',
      ),
      retirado: b('Fue retirado de publicación', 'It was withdrawn from publication'),
    },
    (f) =>
      f.documentos.map((x) => ({
        ...deQuien(f),
        id: x.id,
        titulo: x.titulo,
        tipos: x.tipos.join('; '),
        numero: x.numero,
        fecha: x.fecha,
        subidoEn: x.subidoEn,
        mime: x.mime,
        tamano: x.tamano,
        sha256: x.sha256,
        conPartesTapadas: x.conPartesTapadas,
        retirado: x.retirado,
      })),
  ),
  conjunto(
    'evaluaciones',
    {
      ...DE_QUIEN,
      id: t('Identificador', 'Identifier'),
      plan: t('Identificador del plan', 'Identifier of the plan'),
      materia: t('disenio, finDeCompromiso o resultados', 'disenio, finDeCompromiso or resultados'),
      compromiso: tn('Código del compromiso', 'Code of the commitment'),
      entidad: tn('Quién evaluó', 'Who evaluated'),
      documento: tn('Identificador del documento', 'Identifier of the document'),
      direccion: tn('Dirección donde está publicada', 'Address where it is published'),
    },
    (f) =>
      f.evaluaciones.map((e) => ({
        ...deQuien(f),
        id: e.id,
        plan: e.plan,
        materia: e.materia,
        compromiso: e.compromiso,
        entidad: e.entidad,
        documento: e.documento?.id ?? null,
        direccion: e.direccion,
      })),
  ),
];
