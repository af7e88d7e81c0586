/** The documents of the demonstration titulares: what they are called, and the page that says they prove nothing. */
import type { FechaParcial, TipoDocumento } from '../../../machines/contrato.js';
import { DATO_DE_DEMOSTRACION, Papel, type Hoja } from '../guion.js';

export type PapelPedido = Pick<Hoja, 'clave' | 'tipos' | 'titulo'> & Partial<Hoja>;

/** A document of that titular; signed, on paper of its own, unless said otherwise. */
export function papel(titular: string, fecha: FechaParcial | null, p: PapelPedido): Papel {
  return new Papel({
    version: 1,
    instrumento: null,
    organo: null,
    numero: null,
    fechaEmision: fecha,
    fechaRecepcion: null,
    firmado: true,
    motivo: null,
    texto: [
      `Titular: ${titular}.`,
      ...(fecha === null ? [] : [`Fecha: ${fecha}.`]),
      'Este documento se generó para mostrar cómo funciona Minga. Ninguna institución lo emitió y nada prueba.',
    ],
    ...p,
    titulo: `${p.titulo} — ${DATO_DE_DEMOSTRACION}`,
  });
}

/** What the documents of each kind are called in the scripts. */
export const TITULOS: { readonly [t in TipoDocumento]?: string } = {
  oficio_delegacion: 'Oficio de delegación',
  acta_compromiso_modelo: 'Acta de compromiso con el modelo de Estado abierto',
  registro_sensibilizacion: 'Registro de la jornada de sensibilización',
  registro_actores: 'Registro de actores clave',
  diagnostico: 'Diagnóstico de situación actual',
  mapeo: 'Mapeo de actores',
  registro_acercamiento: 'Registro de acercamiento',
  acta_constitucion: 'Acta de constitución del Foro Multiactor',
  acta_sesion: 'Acta de sesión del Foro Multiactor',
  propuesta_normativa: 'Propuesta de normativa del foro',
  normativa: 'Normativa de constitución y funcionamiento del foro',
  observaciones_normativa: 'Observaciones a la propuesta de normativa',
  metodologia_cocreacion: 'Metodología de cocreación',
  metodologia_implementacion: 'Metodología de implementación',
  plan_trabajo: 'Plan de trabajo del foro',
  plan_comunicacion: 'Plan de comunicación',
  pagl: 'Plan de acción de gobierno local',
  acta_compromiso: 'Actas de compromiso',
  directriz: 'Directriz del foro',
  informe_avance: 'Informe de avance',
  informe_final: 'Informe final del plan',
  rendicion_cuentas: 'Rendición de cuentas del plan',
  evaluacion: 'Evaluación independiente',
  verificable: 'Verificable',
  respuesta_razonada: 'Respuestas razonadas a las propuestas',
  analisis_priorizacion: 'Análisis de priorización',
};
