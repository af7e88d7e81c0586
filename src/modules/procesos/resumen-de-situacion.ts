import type { z } from 'zod';
import type { EstadoDePaso } from '../../../machines/contrato.js';
import type { SituacionVista } from '../../engine/comandos.js';
import { aIso } from '../../platform/formas.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { enumerar } from './etiquetas.js';
import { EN_MARCHA, sinDocumentar } from './presentar-pasos.js';
import type { situacionDto } from './situacion.dto.js';

type SituacionDto = z.infer<typeof situacionDto>;

/** Where a process stands, in a few sentences. */
export function resumenDe(
  idioma: Idioma,
  v: Pick<SituacionVista, 'marca' | 'situacion' | 'elegido'>,
  { pasos, esperando, planes }: Pick<SituacionDto, 'pasos' | 'esperando' | 'planes'>,
  /** What it is, and the states it is in: the first thing said of what has no steps to count. */
  sinPasos: { readonly nombre: string; readonly estados: readonly string[] },
): string {
  const frases =
    pasos.length === 0
      ? [sinPasos.nombre, ...sinPasos.estados].map((frase) => `${frase}.`)
      : cuentaDePasos(idioma, pasos);
  if (v.marca !== null)
    frases.push(
      texto(idioma, 'resumen.marca', {
        marca: texto(idioma, `marca.${v.marca.clase}`),
        desde: aIso(v.marca.desde).slice(0, 10),
      }),
    );
  else if (v.situacion === 'concluido') frases.push(texto(idioma, 'resumen.concluido'));
  else {
    const abiertos = enMarcha(pasos);
    if (abiertos.length > 0)
      frases.push(texto(idioma, 'resumen.enCurso', { pasos: enumerar(idioma, abiertos) }));
    const roles = [...new Set(esperando.map((e) => e.etiqueta))];
    if (roles.length > 0)
      frases.push(texto(idioma, 'resumen.espera', { roles: enumerar(idioma, roles) }));
    // The steps above are of the chosen plan: another that goes on is not left unsaid.
    for (const p of planes) {
      const suyos = enMarcha(p.pasos);
      if (p.procesoId !== v.elegido && suyos.length > 0)
        frases.push(
          texto(idioma, 'resumen.otroPlan', { plan: p.nombre, pasos: enumerar(idioma, suyos) }),
        );
    }
  }
  return frases.join(' ');
}

/** What was not asked for is not met: it is told apart, by its number. */
function cuentaDePasos(idioma: Idioma, pasos: SituacionDto['pasos']): string[] {
  const sin = pasos.filter(sinDocumentar).length;
  const deEstado = (estado: EstadoDePaso) =>
    pasos.filter((p) => p.estado === estado).map((p) => `${p.numero}`);
  return [
    texto(idioma, sin === 0 ? 'resumen.pasos' : 'resumen.sinConstancia', {
      cumplidos: deEstado('cumplido').length,
      sin,
      total: pasos.length,
    }),
    ...(['omitido', 'noAplica'] as const).flatMap((estado) => {
      const suyos = deEstado(estado);
      return suyos.length === 0
        ? []
        : [texto(idioma, `resumen.${estado}`, { pasos: enumerar(idioma, suyos) })];
    }),
  ];
}

const enMarcha = (
  pasos: readonly { readonly numero: number; readonly estado: EstadoDePaso }[],
): string[] => pasos.filter((p) => EN_MARCHA.has(p.estado)).map((p) => `${p.numero}`);
