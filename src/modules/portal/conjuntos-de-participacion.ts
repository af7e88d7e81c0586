/** What citizens said, where, and what they were answered. */
import {
  DE_QUIEN,
  juntos,
  conjunto,
  t,
  tn,
  nn,
  deQuien,
  enDia,
  type Conjunto,
} from './conjunto.js';

export const CONJUNTOS_DE_PARTICIPACION: readonly Conjunto[] = [
  conjunto(
    'mesas',
    {
      ...DE_QUIEN,
      id: t('Identificador', 'Identifier'),
      plan: t('Identificador del plan', 'Identifier of the plan'),
      clase: tn(
        'tematica, territorial, taller o jornada',
        'tematica, territorial, taller or jornada',
      ),
      tema: tn('De qué se trató', 'What it was about'),
      fecha: enDia('Cuándo fue', 'When it was'),
      modalidad: tn('presencial, virtual o hibrida', 'presencial, virtual or hibrida'),
      lugar: tn('Dónde', 'Where'),
      territorio: tn('Parroquia, barrio o zona', 'Parish, neighbourhood or zone'),
      convoca: tn('Qué institución u organización convocó', 'Which institution or body called it'),
      metodo: tn('Cómo se trabajó', 'How it was worked'),
      asistentes: nn(
        'Cuántas personas asistieron; vacío: no consta, o fueron menos de cinco',
        'How many people came; empty: not known, or fewer than five',
      ),
      dejo: nn('Cuántas propuestas dejó', 'How many proposals it left'),
      propuestas: tn(
        'Códigos de las que se siguen aquí, separados por «; »',
        'Codes of those that are followed here, separated by “; ”',
      ),
      registro: tn(
        'Identificador del documento que lo prueba',
        'Identifier of the document that proves it',
      ),
    },
    (f) =>
      f.planes.flatMap((p) =>
        p.mesas.map((m) => ({
          ...deQuien(f),
          id: m.id,
          plan: p.id,
          clase: m.clase,
          tema: m.tema,
          fecha: m.fecha,
          modalidad: m.modalidad,
          lugar: m.lugar,
          territorio: m.territorio,
          convoca: m.convoca,
          metodo: m.metodo,
          asistentes: m.asistencia.total,
          dejo: m.dejo,
          propuestas: juntos(m.propuestas),
          registro: m.registro?.id ?? null,
        })),
      ),
  ),
  conjunto(
    'asistencia',
    {
      ...DE_QUIEN,
      mesa: t('Identificador de la mesa', 'Identifier of the mesa'),
      pregunta: t(
        'genero, edad, pueblo, discapacidad o sector: lo que cada persona dijo de sí misma',
        'genero, edad, pueblo, discapacidad or sector: what each person said of themselves',
      ),
      grupo: t('Grupo dentro de la pregunta', 'Group within the question'),
      personas: nn(
        'Cuántas; vacío: menos de cinco, u oculto para que no se puedan deducir',
        'How many; empty: fewer than five, or hidden so that they cannot be worked out',
      ),
    },
    (f) =>
      f.planes.flatMap((p) =>
        p.mesas.flatMap((m) =>
          m.asistencia.celdas.map((c) => ({
            ...deQuien(f),
            mesa: m.id,
            pregunta: c.grupo.split('.')[0] ?? c.grupo,
            grupo: c.grupo.split('.')[1] ?? c.grupo,
            personas: c.cantidad,
          })),
        ),
      ),
  ),
  conjunto(
    'aportes',
    {
      ...DE_QUIEN,
      codigo: t('Código en la cocreación', 'Code in the co-creation'),
      clase: t(
        'observacion (a un borrador en consulta) o comentario (a un compromiso en ejecución)',
        'observacion (on a draft in consultation) or comentario (on a commitment carried out)',
      ),
      sobre: t(
        'Identificador de la cocreación o del compromiso',
        'Identifier of the co-creation or of the commitment',
      ),
      compromiso: t('Código del compromiso', 'Code of the commitment'),
      recibidaEn: t('Cuándo se recibió (UTC)', 'When it was received (UTC)'),
      dice: tn('Lo que dice', 'What it says'),
      sugiere: tn('Lo que sugiere', 'What it suggests'),
      estado: t('publicada o respondida', 'publicada or respondida'),
      respuesta: tn('La respuesta, cuando se dio', 'The answer, once given'),
    },
    (f) => f.aportes.map((a) => ({ ...deQuien(f), ...a })),
  ),
  conjunto(
    'propuestas',
    {
      ...DE_QUIEN,
      cocreacion: t('Identificador de la cocreación', 'Identifier of the co-creation'),
      codigo: t('Código en la cocreación', 'Code in the co-creation'),
      recibidaEn: t('Cuándo se recibió (UTC)', 'When it was received (UTC)'),
      problema: tn('El problema', 'The problem'),
      solucion: tn('Lo que se propone', 'What is proposed'),
      eje: tn(
        'economico, social, seguridad, transicionEcologica o institucional',
        'economico, social, seguridad, transicionEcologica or institucional',
      ),
      pilar: tn(
        'transparencia, integridad, participacion o colaboracion',
        'transparencia, integridad, participacion or colaboracion',
      ),
      etiquetas: tn('Etiquetas, separadas por «; »', 'Tags, separated by “; ”'),
      territorio: tn('Parroquia, barrio o zona', 'Parish, neighbourhood or zone'),
      estado: t(
        'recibida, enEvaluacion, seleccionada, integrada, noSeleccionada, noAdmitida, unida o dividida',
        'recibida, enEvaluacion, seleccionada, integrada, noSeleccionada, noAdmitida, unida or dividida',
      ),
      respuesta: tn('La respuesta, cuando se dio', 'The answer, once given'),
      adjuntos: tn(
        'Identificadores de sus archivos: /api/publico/v1/adjuntos/{id}; separados por «; »',
        'Identifiers of its files: /api/publico/v1/adjuntos/{id}; separated by “; ”',
      ),
      compromisos: tn(
        'Códigos de los compromisos que alimentó, separados por «; »',
        'Codes of the commitments it fed, separated by “; ”',
      ),
    },
    (f) =>
      f.propuestas.map((p) => ({
        ...deQuien(f),
        cocreacion: p.cocreacion,
        codigo: p.codigo,
        recibidaEn: p.recibidaEn,
        problema: p.problema,
        solucion: p.solucion,
        eje: p.eje,
        pilar: p.pilar,
        etiquetas: juntos(p.etiquetas),
        territorio: p.territorio,
        estado: p.estado,
        respuesta: p.respuesta,
        adjuntos: juntos(p.adjuntos.map((a) => a.id)),
        compromisos: juntos(p.compromisos),
      })),
  ),
];
