/** Proposals of the demonstration that somebody already took up: each shows an end a proposal may have. */
import type { Datos } from './guion.js';

/** Known to whoever tries the demonstration: with it the first of them is followed as its author would. */
export const CODIGO_DE_DEMOSTRACION = 'DEMA-2222-DEMA';
/** Its co-creation formulates commitments, and its reception is over: its forms were copied from a mesa. */
export const GAD_QUE_TRAMITA = 6;
const COMPROMISO = 'C1';

interface Tramitada {
  readonly problema: string;
  readonly solucion: string;
  readonly eje: string;
  readonly pilar: string;
  readonly etiquetas: readonly string[];
  readonly territorio: string;
  readonly actos: (evaluan: readonly string[]) => readonly Acto[];
}
/** Who does it: the evaluator whose account it is, or whoever gathers. */
interface Acto {
  readonly evento: string;
  readonly datos: Datos;
  readonly por?: string;
}

const CRITERIOS = ['relevancia', 'factibilidad', 'innovacion', 'alcance', 'sostenibilidad'];
const admitir: Acto = { evento: 'admitirPropuesta', datos: {} };
const calificar = (evaluador: string, puntajes: readonly number[]): Acto => ({
  evento: 'calificarPropuesta',
  por: evaluador,
  datos: {
    evaluador,
    calificaciones: CRITERIOS.map((criterio, i) => ({ criterio, puntaje: puntajes[i] ?? 3 })),
  },
});
const responder = (respuesta: string): Acto => ({
  evento: 'responderPropuesta',
  datos: { respuesta: `DATO DE DEMOSTRACIÓN. ${respuesta}` },
});

const TRAMITADAS: readonly Tramitada[] = [
  {
    problema:
      'DATO DE DEMOSTRACIÓN. Las familias no saben en qué se gasta el presupuesto de su barrio ni pueden comparar lo ofrecido con lo hecho.',
    solucion:
      'Publicar cada mes el gasto y el avance de las obras de cada barrio, en datos abiertos y en una hoja impresa en la casa comunal.',
    eje: 'institucional',
    pilar: 'transparencia',
    etiquetas: ['derechosHumanos'],
    territorio: 'Barrio ficticio central',
    actos: ([una = '', otra = '']) => [
      admitir,
      calificar(una, [5, 4, 4, 5, 4]),
      calificar(otra, [5, 3, 4, 4, 4]),
      { evento: 'seleccionarPropuesta', datos: {} },
      responder(
        'Se integra en el compromiso C1: se publicará cada trimestre, porque los cierres de obra no son mensuales.',
      ),
      { evento: 'vincularCompromiso', datos: { codigo: COMPROMISO } },
    ],
  },
  {
    problema:
      'DATO DE DEMOSTRACIÓN. En las asambleas participan casi siempre las mismas personas y pocas mujeres de la zona rural.',
    solucion:
      'Rotar el lugar de las asambleas, anunciarlas con diez días y cubrir el transporte de quien viene de lejos.',
    eje: 'social',
    pilar: 'participacion',
    etiquetas: ['genero', 'interculturalidad'],
    territorio: 'Comunidad ficticia del páramo',
    actos: ([una = '']) => [admitir, calificar(una, [5, 4, 3, 4, 3])],
  },
  {
    problema: 'DATO DE DEMOSTRACIÓN. Los trámites se repiten en tres ventanillas distintas.',
    solucion: 'Construir un edificio único para todas las ventanillas del cantón.',
    eje: 'economico',
    pilar: 'colaboracion',
    etiquetas: [],
    territorio: 'Centro ficticio del cantón',
    actos: ([una = '', otra = '']) => [
      admitir,
      calificar(una, [3, 1, 2, 3, 1]),
      calificar(otra, [3, 2, 2, 2, 1]),
      { evento: 'descartarPropuesta', datos: {} },
      responder(
        'No se selecciona: el edificio no cabe en los dos años del plan ni en su presupuesto. La ventanilla única en línea ya está en otro proyecto, cuyo avance se publica.',
      ),
    ],
  },
  {
    problema: 'DATO DE DEMOSTRACIÓN. La frecuencia de los vuelos al exterior es baja.',
    solucion: 'Que el plan de gobierno abierto fije las rutas de las aerolíneas.',
    eje: 'economico',
    pilar: 'colaboracion',
    etiquetas: [],
    territorio: 'Todo el cantón ficticio',
    actos: () => [
      {
        evento: 'inadmitirPropuesta',
        datos: {
          causa: 'fueraDeCompetencia',
          respuesta:
            'DATO DE DEMOSTRACIÓN. No se admite: las rutas aéreas no son competencia de un gobierno local. La propuesta se puede dirigir a la autoridad de aviación.',
        },
      },
    ],
  },
];

/** What the commitment says of itself once a proposal feeds it. */
const COMPROMISO_ALIMENTADO: Datos = {
  codigo: COMPROMISO,
  responsable: true,
  contraparte: true,
  hitosVerificables: 2,
  compromiso: {
    titulo: 'Publicar el gasto y el avance de las obras de cada barrio (DATO DE DEMOSTRACIÓN)',
    problema: 'Las familias no pueden comparar lo ofrecido con lo hecho en su barrio.',
    accion:
      'Publicar cada trimestre el gasto y el avance de las obras de cada barrio, en datos abiertos y en una hoja impresa.',
    resultadosEsperados: 'Doce barrios ficticios con su gasto publicado cuatro veces al año.',
    responsable: 'GAD Demostración 6',
    contrapartes: [{ institucion: 'Organización Ficticia 6-1 (academia)' }],
    valores: ['accesoInformacion', 'rendicionPublica'],
    propuestas: ['P-1'],
  },
};

/** Once: the forms are copied, taken up, and walk to where each ends. */
export async function tramitarPropuestas(puerta: {
  readonly evaluan: readonly string[];
  readonly hay: () => Promise<boolean>;
  /** Copies and takes up; gives its process. */
  readonly recibir: (escrita: Tramitada, seguimiento: string | undefined) => Promise<string>;
  readonly formular: (datos: Datos) => Promise<unknown>;
  readonly actuar: (procesoId: string, acto: Acto) => Promise<unknown>;
}): Promise<void> {
  if (await puerta.hay()) return;
  await puerta.formular(COMPROMISO_ALIMENTADO);
  for (const [i, tramitada] of TRAMITADAS.entries()) {
    const proceso = await puerta.recibir(tramitada, i === 0 ? CODIGO_DE_DEMOSTRACION : undefined);
    for (const acto of tramitada.actos(puerta.evaluan)) await puerta.actuar(proceso, acto);
  }
}
