import { CATALOGO } from '../../machines/catalogo.js';
import type { Cita } from '../../machines/contrato.js';
import { hayFuentes, llano, lugarDe } from './citas.js';

/** Every citation of every procedure people use, with who makes it. */
const citas: { readonly de: string; readonly cita: Cita; readonly certeza: string }[] = [];
for (const d of CATALOGO.values()) {
  if (d.id === 'banco@1') continue;
  for (const p of d.pasos)
    citas.push({ de: `${d.id} · paso ${p.numero}`, cita: p.cita, certeza: 'fuente' });
  for (const e of d.eventos.values())
    for (const r of e.requisitos)
      citas.push({ de: `${d.id} · ${e.nombre} · ${r.codigo}`, cita: r.cita, certeza: r.certeza });
}

const palabras = (c: Cita): number => c.claves.join(' ').split(/\s+/).filter(Boolean).length;

describe('citations', () => {
  it('quote twelve words of the source at most', () => {
    expect(citas.filter(({ cita }) => palabras(cita) > 12).map((c) => c.de)).toEqual([]);
  });

  it('name their words, unless the rule is our own', () => {
    const mudas = citas.filter(
      ({ cita }) => cita.documento !== 'MINGA' && cita.claves.length === 0,
    );
    expect(mudas.map((c) => c.de)).toEqual([]);
    const propias = citas.filter(
      ({ cita }) => cita.documento === 'MINGA' && cita.claves.length > 0,
    );
    expect(propias.map((c) => c.de)).toEqual([]);
  });

  const conFuentes = hayFuentes() ? it : it.skip;
  conFuentes('find their words in the right document, at the right place', () => {
    const perdidas = citas
      .filter(({ cita }) => cita.documento !== 'MINGA')
      .flatMap(({ de, cita }) => {
        const texto = lugarDe(cita);
        return cita.claves
          .filter((clave) => !texto.includes(llano(clave)))
          .map((clave) => `${de}: «${clave}» is not at ${cita.documento}, ${cita.lugar}`);
      });
    expect([...new Set(perdidas)]).toEqual([]);
    console.log(
      `${citas.length} citations, ${new Set(citas.map((c) => JSON.stringify(c.cita))).size} distinct`,
    );
  });

  conFuentes('a misplaced word is seen (planted)', () => {
    const paso = (n: number) =>
      lugarDe({ documento: 'S1', lugar: `Anexo 4, paso ${n}`, claves: [] });
    expect(paso(2)).toContain('Oficio de delegación');
    expect(paso(3)).not.toContain('Oficio de delegación');
    expect(paso(11)).toContain('Podrá formalizar');
    expect(paso(10)).not.toContain('Podrá formalizar');
    expect(paso(8)).not.toContain('Acta de Constitución');
    expect(() => lugarDe({ documento: 'S1', lugar: 'Anexo 9', claves: [] })).toThrow(
      /nobody knows/,
    );
  });

  it('the order of a rule is written in the source only where the source writes it', () => {
    // What blocks by our own word alone: about the identity of things in the system, never about the law.
    const propias = citas.filter(
      ({ cita, certeza }) => cita.documento === 'MINGA' && certeza === 'fuente',
    );
    expect([...new Set(propias.map((c) => c.de.split(' · ').at(-1) ?? ''))].sort()).toEqual([
      'ACTA_FIRMADA',
      'ASISTEN_REPRESENTACIONES',
      'AVANCE_POR_VALIDAR',
      'AVANCE_SENALADO',
      'BORRADORES_FORMULADOS',
      'CAMBIO_POR_RATIFICAR',
      'COMPROMISO_DEL_PLAN',
      'COMPROMISO_EXISTE',
      'COMPROMISO_NUEVO',
      'COMPROMISO_VINCULADO',
      'COMUNICACION_PENDIENTE',
      'COMUNICACION_SENALADA',
      'CONSULTA_ABIERTA',
      'CONSULTA_CON_PLAZO',
      'CONSULTA_TERMINADA',
      'CRITERIOS_SIN_REPETIR',
      'CRITERIOS_SIN_USAR',
      'CUPO_DE_CALIFICACIONES',
      'CUPO_DE_COMPROMISOS',
      'CUPO_DE_INDICADORES',
      'DIRECTRIZ_SENALADA',
      'ESCALAMIENTO_ABIERTO',
      'ESCALAMIENTO_SENALADO',
      'FECHAS_DE_CIERRE_EN_ORDEN',
      'FECHAS_EN_ORDEN',
      'GRUPOS_PLAUSIBLES',
      'HAY_INDICADORES',
      'HITOS_SIN_REPETIR',
      'HITO_DE_LA_RUTA',
      'HITO_POR_TERMINAR',
      'INDICADOR_DEFINIDO',
      'LOS_VOTOS_CUADRAN',
      'LO_CUMPLIDO_QUEDA',
      'MOTIVO_DEL_CAMBIO',
      'OBSERVACIONES_RESPONDIDAS',
      'PERIODO_EN_ORDEN',
      'PROPUESTA_DE_DESTINO',
      'PUNTO_DEL_ORDEN_DEL_DIA',
      'REPRESENTACION_CONOCIDA',
      'REPRESENTACION_DEL_ORGANO',
      'SIN_CONFLICTO',
      'SIN_CONSULTA_ABIERTA',
      'UN_VOTO_POR_REPRESENTACION',
    ]);
  });
});
