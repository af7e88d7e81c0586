/**
 * The open data: each set is the shape of its rows, said field by field in both languages, and how they come out of what
 * is public of a government. The dictionary, the CSV, the JSON and the document of the API are this same list.
 */
import { conjunto, t, tn, n, nn, b, DE_QUIEN, deQuien, enDia, type Conjunto } from './conjunto.js';
import type { CompromisoPublico, FichaPublica, HitoPublico } from './lo-publico.js';

/** The words of Open Contracting for a milestone. */
export function estadoOcds(h: Pick<HitoPublico, 'estado' | 'avance'>): string {
  if (h.estado === 'cumplido') return 'met';
  if (h.estado !== 'cerradoSinCumplir') return 'scheduled';
  return (h.avance ?? 0) > 0 ? 'partiallyMet' : 'notMet';
}

const compromisosDe = (
  f: FichaPublica,
): readonly { readonly plan: string; readonly c: CompromisoPublico }[] =>
  f.planes.flatMap((p) => p.compromisos.map((c) => ({ plan: p.id, c })));
const juntos = (lista: readonly (string | number)[]): string | null =>
  lista.length === 0 ? null : lista.join('; ');

export const CONJUNTOS: readonly Conjunto[] = [
  conjunto(
    'gobiernos',
    {
      codigo: DE_QUIEN.gobierno,
      nombre: DE_QUIEN.gobiernoNombre,
      demostracion: DE_QUIEN.demostracion,
      clase: t(
        'gad, mancomunidad, regimenEspecial o nacional',
        'gad, mancomunidad, regimenEspecial or nacional',
      ),
      nivel: tn(
        'provincial, metropolitano, municipal o parroquial_rural',
        'provincial, metropolitano, municipal or parroquial_rural',
      ),
      provincia: tn('Código DPA de la provincia', 'DPA code of the province'),
      canton: tn('Código DPA del cantón', 'DPA code of the canton'),
      poblacion: nn('Población según el censo de 2022', 'Population by the census of 2022'),
      situacion: t(
        'sinIniciar, enProceso, suspendido, planCerrado, archivado o desistido',
        'sinIniciar, enProceso, suspendido, planCerrado, archivado or desistido',
      ),
      pasosCumplidos: n(
        'Cuántos de los 15 pasos están cumplidos',
        'How many of the 15 steps are met',
      ),
      planes: n('Cuántos planes ha tenido', 'How many plans it has had'),
      ultimaActividad: enDia('Última vez que se registró algo', 'Last time something was recorded'),
    },
    ({ gobierno: g }) => [
      {
        codigo: g.codigo,
        nombre: g.nombre,
        demostracion: g.demo,
        clase: g.clase,
        nivel: g.nivel,
        provincia: g.provincia,
        canton: g.canton,
        poblacion: g.poblacion,
        situacion: g.situacion,
        pasosCumplidos: g.pasos.filter((p) => p.estado === 'cumplido').length,
        planes: g.planes,
        ultimaActividad: g.ultimaActividad,
      },
    ],
    true,
  ),
  conjunto(
    'pasos',
    {
      ...DE_QUIEN,
      paso: n('Número del paso, 1 a 15', 'Number of the step, 1 to 15'),
      estado: t(
        'aunNo, disponible, enCurso, observado, cumplido, omitido o noAplica',
        'aunNo, disponible, enCurso, observado, cumplido, omitido or noAplica',
      ),
      desde: enDia('Desde cuándo está así', 'Since when it is so'),
      vuelta: n('Cuántas veces se ha recorrido', 'How many times it has been walked'),
      sinConstancia: b('Cumplido, sin documento que lo diga', 'Met, with no document that says so'),
      regularizado: b(
        'Ocurrió antes y se registró después',
        'Happened before and was recorded later',
      ),
    },
    (f) =>
      f.gobierno.pasos.map((p) => ({
        ...deQuien(f),
        paso: p.numero,
        estado: p.estado,
        desde: p.desde,
        vuelta: p.vuelta,
        sinConstancia: p.sinConstancia,
        regularizado: p.regularizado,
      })),
    true,
  ),
  conjunto(
    'planes',
    {
      ...DE_QUIEN,
      id: t('Identificador', 'Identifier'),
      ordinal: n('Qué número de plan es', 'Which plan it is'),
      titulo: tn('Título, cuando se aprueba', 'Title, once approved'),
      estado: t('Estado del plan', 'State of the plan'),
      aprobado: b('Está aprobado', 'It is approved'),
      inicio: enDia('Inicio', 'Start'),
      fin: enDia('Fin', 'End'),
      compromisos: n('Cuántos compromisos', 'How many commitments'),
      avance: nn('Avance, 0 a 100; vacío: sin dato', 'Progress, 0 to 100; empty: no data'),
      rindioCuentas: enDia('Cuándo rindió cuentas', 'When it rendered accounts'),
      cierre: enDia('Cuándo se cerró', 'When it was closed'),
      direccion: tn('Dirección donde está publicado', 'Address where it is published'),
    },
    (f) =>
      f.planes.map((p) => ({
        ...deQuien(f),
        id: p.id,
        ordinal: p.ordinal,
        titulo: p.titulo,
        estado: p.estado,
        aprobado: p.aprobado,
        inicio: p.inicio,
        fin: p.fin,
        compromisos: p.compromisos.length,
        avance: p.avance,
        rindioCuentas: p.rendicion.rendidaEl,
        cierre: p.cierre,
        direccion: p.direccion,
      })),
  ),
  conjunto(
    'compromisos',
    {
      ...DE_QUIEN,
      id: t('Identificador', 'Identifier'),
      plan: t('Identificador del plan', 'Identifier of the plan'),
      codigo: t('Código en el plan', 'Code in the plan'),
      codigoOgp: tn('Código de la Alianza (OGP)', 'Code of OGP'),
      titulo: tn('Título', 'Title'),
      responsable: tn('Institución responsable', 'Lead institution'),
      contrapartes: tn(
        'Instituciones contraparte, separadas por «; »',
        'Counterparts, separated by “; ”',
      ),
      situacion: t('Estado del compromiso', 'State of the commitment'),
      inicio: enDia('Inicio', 'Start'),
      fin: enDia('Fin', 'End'),
      avance: nn('Avance, 0 a 100; vacío: sin dato', 'Progress, 0 to 100; empty: no data'),
      hitos: n('Cuántos hitos', 'How many milestones'),
      hitosCumplidos: n('Cuántos hitos cumplidos', 'How many milestones met'),
      ods: tn('Objetivos de Desarrollo Sostenible', 'Sustainable Development Goals'),
      presupuesto: nn('Presupuesto en dólares', 'Budget in US dollars'),
      problema: tn('El problema', 'The problem'),
      accion: tn('Lo que se hará', 'What will be done'),
      motivoDeCierre: tn('Por qué se cerró como se cerró', 'Why it was closed as it was'),
    },
    (f) =>
      compromisosDe(f).map(({ plan, c }) => ({
        ...deQuien(f),
        id: c.id,
        plan,
        codigo: c.codigo,
        codigoOgp: c.codigoOgp,
        titulo: c.titulo,
        responsable: c.responsable,
        contrapartes: juntos(c.contrapartes),
        situacion: c.situacion,
        inicio: c.inicio,
        fin: c.fin,
        avance: c.avance,
        hitos: c.hitos.length,
        hitosCumplidos: c.hitosCumplidos,
        ods: juntos(c.ods),
        presupuesto: c.presupuesto,
        problema: c.problema,
        accion: c.accion,
        motivoDeCierre: c.motivoDeCierre,
      })),
  ),
  conjunto(
    'hitos',
    {
      ...DE_QUIEN,
      compromiso: t('Identificador del compromiso', 'Identifier of the commitment'),
      codigo: t('Código del hito', 'Code of the milestone'),
      descripcion: tn('Qué se hace', 'What is done'),
      producto: tn('Qué se entrega', 'What is delivered'),
      responsable: tn(
        'Quién responde (institución o dirección)',
        'Who answers (institution or office)',
      ),
      inicio: enDia('Inicio', 'Start'),
      fin: enDia('Fin previsto', 'Due'),
      estado: t('Estado en el sistema', 'State in the system'),
      estadoOcds: t(
        'Estado con las palabras de OCDS: scheduled, met, notMet, partiallyMet',
        'State in the words of OCDS: scheduled, met, notMet, partiallyMet',
      ),
      avance: nn('Avance reportado, 0 a 100', 'Reported progress, 0 to 100'),
      terminoEl: enDia('Cuándo terminó', 'When it ended'),
      evidencia: tn(
        'Identificador del documento que lo prueba',
        'Identifier of the document that proves it',
      ),
    },
    (f) =>
      compromisosDe(f).flatMap(({ c }) =>
        c.hitos.map((h) => ({
          ...deQuien(f),
          compromiso: c.id,
          codigo: h.clave,
          descripcion: h.descripcion,
          producto: h.producto,
          responsable: h.responsable,
          inicio: h.inicio,
          fin: h.fin,
          estado: h.estado,
          estadoOcds: estadoOcds(h),
          avance: h.avance,
          terminoEl: h.terminoEl,
          evidencia: h.evidencia?.id ?? null,
        })),
      ),
  ),
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

export const NOMBRES_DE_CONJUNTO = CONJUNTOS.map((c) => c.nombre) as [string, ...string[]];
export const findConjunto = (nombre: string): Conjunto | undefined =>
  CONJUNTOS.find((c) => c.nombre === nombre);
