/** Governments, and how far each has come. */
import { conjunto, t, tn, n, nn, b, DE_QUIEN, deQuien, enDia, type Conjunto } from './conjunto.js';

export const CONJUNTOS_DE_GOBIERNOS: readonly Conjunto[] = [
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
];
