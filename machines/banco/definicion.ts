import { definir } from '../definicion.js';
import {
  CITA_BANCO,
  contextoDeBanco,
  entradaDeBanco,
  maquinaDeBanco,
  TOTAL,
} from './banco.machine.js';
import type { Textos } from '../contrato.js';

const numeros = Array.from({ length: TOTAL }, (_, i) => i + 1);

function textosEn(
  fijos: { readonly [clave: string]: string },
  de: { readonly [que in 'paso' | 'evento' | 'ayuda' | 'estado']: string },
): { readonly [clave: string]: string } {
  return {
    ...fijos,
    ...Object.fromEntries(
      numeros.flatMap((n) => [
        [`paso.${n}`, `${de.paso} ${n}`],
        [`evento.completarPaso${n}`, `${de.evento} ${n}`],
        [`ayuda.completarPaso${n}`, `${de.ayuda} ${n}.`],
        [`estado.haciendoPaso${n}`, `${de.estado} ${n}`],
      ]),
    ),
  };
}

const textos: Textos = {
  es: textosEn(
    {
      procedimiento: 'Banco de pruebas de quince pasos',
      'estado.terminado': 'Terminado',
      'requisito.AVANCE_COMPLETO': 'El avance es del 100 %',
      'falta.AVANCE_COMPLETO': 'El avance es del {avance} %.',
      'campo.avance': 'Avance (%)',
      'aviso.PASO_COMPLETADO': 'Se completó el paso {paso}',
    },
    {
      paso: 'Paso',
      evento: 'Completar el paso',
      ayuda: 'Registra que se terminó el paso',
      estado: 'Haciendo el paso',
    },
  ),
  en: textosEn(
    {
      procedimiento: 'Fifteen-step benchmark',
      'estado.terminado': 'Finished',
      'requisito.AVANCE_COMPLETO': 'Progress is 100%',
      'falta.AVANCE_COMPLETO': 'Progress is {avance}%.',
      'campo.avance': 'Progress (%)',
      'aviso.PASO_COMPLETADO': 'Step {paso} was completed',
    },
    {
      paso: 'Step',
      evento: 'Complete step',
      ayuda: 'Records the end of step',
      estado: 'Doing step',
    },
  ),
};

export const banco = definir({
  id: 'banco@1',
  maquina: maquinaDeBanco,
  entrada: entradaDeBanco,
  contextoEsquema: contextoDeBanco,
  pasos: numeros.map((numero) => ({
    numero,
    responsables: ['delegado'],
    productos: [],
    fuerza: 'debe',
    cita: CITA_BANCO,
  })),
  plazos: [],
  textos,
  titulares: ['gad', 'mancomunidad', 'regimenEspecial', 'nacional'],
  abren: ['poc', 'pocl', 'delegado'],
  formato: 1,
});
