/** Plans, their commitments and milestones. */
import {
  DE_QUIEN,
  juntos,
  conjunto,
  t,
  tn,
  n,
  nn,
  b,
  deQuien,
  enDia,
  type Conjunto,
} from './conjunto.js';
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
export const CONJUNTOS_DE_PLANES: readonly Conjunto[] = [
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
];
