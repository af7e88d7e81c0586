import type { z } from 'zod';
import type { Nombres } from '../../platform/nombres.js';
import { findTexto, texto, type Idioma } from '../../platform/textos/textos.js';
import { aIso } from '../../platform/formas.js';
import type { DiaDelAnio, TerminoTocadoPorCambio } from './administracion-de-calendario.service.js';
import type { Ambito, CausaDelDia, FilaDeCalendario } from './calendario.js';
import type {
  anioDeCalendario,
  cambios,
  fila,
  importacion,
  prevision,
  termino,
} from './calendario.dto.js';
import { diaDe, diaSemana, type Fecha } from './fecha.js';
import type { FilaDeDecretos } from './leer-decretos.js';
import type { CambioDeCalendario } from './libro-de-calendario-store.js';
import type { Termino } from './termino.js';

export const presentarFila = (f: FilaDeCalendario): z.infer<typeof fila> => ({
  id: f.id,
  fecha: f.fecha,
  nombre: f.nombre,
  clase: f.clase,
  ambito: f.ambito,
  norma: f.norma,
  publicadaEn: f.publicadaEn,
  cuentaParaTermino: f.cuentaParaTermino,
});

export function presentarTermino(
  t: Termino,
  idioma: Idioma,
  masDudas: readonly string[],
): z.infer<typeof termino> {
  return {
    desde: t.notificacion,
    dias: t.dias,
    vence: t.vence,
    calendario: t.calendario,
    conteo: t.conteo.map((d) => ({
      fecha: d.fecha,
      numero: d.numero,
      naturaleza: d.naturaleza,
      etiqueta: texto(idioma, `dia.${d.naturaleza}`),
      causas: d.causas.map(presentarCausa),
    })),
    frase: fraseDe(t, idioma),
    advertencias: [...t.dudas, ...masDudas].map((codigo) => ({
      codigo,
      texto: texto(idioma, `duda.${codigo}`),
    })),
  };
}

const presentarCausa = (c: CausaDelDia) => ({
  nombre: c.nombre,
  norma: c.norma,
  clase: c.clase,
  original: c.original,
});

/** «lun 13». */
const diaCorto = (fecha: Fecha, idioma: Idioma): string =>
  `${texto(idioma, 'dia.cortos').split(',')[diaSemana(fecha)]} ${diaDe(fecha)}`;

/** The days that count, and the ones in between that do not and are no weekend. A long count names only its ends. */
function fraseDe(t: Termino, idioma: Idioma): string {
  const contados = t.conteo.filter((d) => d.numero !== null).map((d) => diaCorto(d.fecha, idioma));
  const dias =
    contados.length > 7
      ? [...contados.slice(0, 3), '…', contados.at(-1)].join(', ')
      : contados.join(', ');
  const saltados = t.conteo
    .filter((d) => d.numero === null && d.naturaleza !== 'finDeSemana')
    .map((d) =>
      texto(idioma, 'termino.salto', {
        dia: diaCorto(d.fecha, idioma),
        causa: texto(idioma, `dia.${d.naturaleza}`).toLowerCase(),
      }),
    );
  const cuenta = texto(idioma, t.dias === 1 ? 'termino.unDia' : 'termino.dias', {
    n: t.dias,
    dias,
  });
  return `${[cuenta, ...saltados].join('; ')}.`;
}

export function presentarDia(
  d: DiaDelAnio,
  idioma: Idioma,
  lugares: ReadonlyMap<string, string>,
): z.infer<typeof anioDeCalendario>['dias'][number] {
  return {
    fecha: d.fecha,
    nombre: d.causa.nombre,
    norma: d.causa.norma,
    clase: d.causa.clase,
    claseTexto: texto(idioma, `claseDeFila.${d.causa.clase}`),
    origen: d.causa.origen,
    original: d.causa.original,
    ambito: d.causa.ambito,
    ambitoTexto: lugarDe(d.causa.ambito, idioma, lugares),
    habil: d.dia.habil,
    naturaleza: d.dia.naturaleza,
    fila: d.fila === null ? null : presentarFila(d.fila),
    advertencias: d.dia.dudas.map((x) => texto(idioma, `duda.${x}`)),
  };
}

function lugarDe(ambito: Ambito, idioma: Idioma, lugares: ReadonlyMap<string, string>): string {
  if (ambito.tipo === 'nacional') return texto(idioma, 'ambito.nacional');
  const lugar = lugares.get(ambito.codigo) ?? ambito.codigo;
  return texto(idioma, `ambito.${ambito.tipo}`, { lugar });
}

export function presentarPrevision(
  tocados: readonly TerminoTocadoPorCambio[],
  nombres: Nombres,
  idioma: Idioma,
): z.infer<typeof prevision> {
  return {
    elementos: tocados.map(({ termino: t, nuevoVence, seMueve }) => ({
      id: t.id,
      procesoId: t.procesoId,
      raizId: t.raizId,
      titular: { ...t.titular },
      plazo: t.nombre,
      etiqueta: nombres.plazo(idioma, t.procedimiento, t.nombre),
      notificacion: t.notificacion,
      dias: t.dias,
      vence: t.vence,
      nuevoVence,
      seMueve,
    })),
    seMueven: tocados.filter((x) => x.seMueve).length,
  };
}

export function presentarCambio(
  c: CambioDeCalendario & { readonly hechoPorNombre: string | null },
  idioma: Idioma,
): z.infer<typeof cambios>['elementos'][number] {
  const accion = c.despues === null ? 'retirada' : c.antes === null ? 'registrada' : 'cambiada';
  return {
    id: c.id,
    fecha: c.fecha,
    accion,
    accionTexto: texto(idioma, `cambioDeCalendario.${accion}`),
    antes: c.antes === null ? null : presentarFila(c.antes),
    despues: c.despues === null ? null : presentarFila(c.despues),
    motivo: c.motivo,
    por: c.hechoPorNombre,
    en: aIso(c.hechoEn),
  };
}

export function presentarImportacion(
  nombre: string,
  filas: readonly FilaDeDecretos[],
  idioma: Idioma,
): z.infer<typeof importacion> {
  const buenas = filas.filter((f) => f.fila !== null).length;
  return {
    nombre,
    buenas,
    malas: filas.length - buenas,
    elementos: filas.map((f) => ({
      numero: f.numero,
      celdas: { ...f.celdas },
      faltas: f.faltas.map(({ columna, codigo }) => ({
        columna,
        codigo,
        texto:
          findTexto(idioma, `decreto.${columna}.${codigo}`) ?? texto(idioma, `decreto.${codigo}`),
      })),
      fila: f.fila === null ? null : presentarFila(f.fila),
    })),
  };
}
