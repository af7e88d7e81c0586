import { CATALOGO } from '../../machines/catalogo.js';
import { impide } from '../../machines/al.js';
import {
  efectoDeFuerza,
  type Certeza,
  type EfectoDeFuerza,
  type Fuerza,
  type RequisitoCualquiera,
} from '../../machines/contrato.js';
import { hechos } from './hechos.js';

const FUERZAS: readonly Fuerza[] = ['debe', 'sugerido', 'puede'];
const CERTEZAS: readonly Certeza[] = ['fuente', 'INF', 'MEM'];

/** P1, cell by cell: what an unmet rule does to an act being prepared, without a reason and with one. */
const ACTO: {
  readonly [F in Fuerza]: { readonly [C in Certeza]: readonly [EfectoDeFuerza, EfectoDeFuerza] };
} = {
  debe: {
    fuente: ['bloquea', 'bloquea'],
    INF: ['observa', 'observa'],
    MEM: ['observa', 'observa'],
  },
  sugerido: {
    fuente: ['pideJustificacion', 'observa'],
    INF: ['observa', 'observa'],
    MEM: ['observa', 'observa'],
  },
  puede: { fuente: ['sigue', 'sigue'], INF: ['sigue', 'sigue'], MEM: ['sigue', 'sigue'] },
};

describe('P1 · record facts, never deny them', () => {
  for (const fuerza of FUERZAS)
    for (const certeza of CERTEZAS)
      it(`${fuerza} · ${certeza}`, () => {
        const [sin, con] = ACTO[fuerza][certeza];
        expect(efectoDeFuerza(fuerza, certeza, 'acto', false)).toBe(sin);
        expect(efectoDeFuerza(fuerza, certeza, 'acto', true)).toBe(con);
        const consumado = fuerza === 'puede' ? 'sigue' : 'observa';
        expect(efectoDeFuerza(fuerza, certeza, 'consumado', false)).toBe(consumado);
        expect(efectoDeFuerza(fuerza, certeza, 'consumado', true)).toBe(consumado);
      });
});

describe('every rule of every procedure', () => {
  const reglas = new Map<string, RequisitoCualquiera>();
  for (const d of CATALOGO.values())
    if (d.id !== 'banco@1')
      for (const e of d.eventos.values())
        for (const r of e.requisitos) reglas.set(`${d.id.split('@')[0]} · ${r.codigo}`, r);
  const noCumple = { resultado: 'falta' } as const;

  it('blocks, asks or warns as its force says, and never once the fact is done', () => {
    for (const r of reglas.values()) {
      const efecto = efectoDeFuerza(r.fuerza, r.certeza, 'acto', false);
      expect(impide(r, noCumple, hechos())).toBe(
        efecto === 'bloquea' || efecto === 'pideJustificacion',
      );
      expect(impide(r, noCumple, hechos({ modo: 'consumado' }))).toBe(false);
      expect(impide(r, { resultado: 'cumple' }, hechos())).toBe(false);
      expect(impide(r, { resultado: 'noAplica' }, hechos())).toBe(false);
    }
  });

  it('our own readings block nothing', () => {
    for (const r of reglas.values())
      if (r.certeza !== 'fuente') expect(impide(r, noCumple, hechos())).toBe(false);
  });

  it('the norm of one government stops no other, but where a body adopted it', () => {
    const ajenas = [...reglas]
      .filter(([de]) => !de.startsWith('organo ·') && !de.startsWith('sesion ·'))
      .filter(([, r]) => r.fuerza === 'debe' && r.certeza === 'fuente')
      .filter(([, { cita }]) => cita.documento === 'S0' || cita.documento === 'S2');
    expect(ajenas.map(([de]) => de)).toEqual([]);
  });

  /** Written out, so that nothing starts to block, or stops, without somebody deciding it. */
  it('those that block, and those that ask for a reason', () => {
    const de = (fuerza: Fuerza) =>
      [...reglas]
        .filter(([, r]) => r.certeza === 'fuente' && r.fuerza === fuerza)
        .map(([codigo]) => codigo)
        .sort();
    expect(de('sugerido')).toEqual([
      'cocreacion · CRITERIOS_DE_LA_GUIA',
      'cocreacion · METODOLOGIA_COCREACION',
      'cocreacion · PROPUESTAS_RESPONDIDAS',
      'compromiso · APROBACION_DE_LA_RUTA',
      'compromiso · DECISION_DEL_ORGANO',
      'compromiso · EVIDENCIA_DE_CUMPLIMIENTO',
      'compromiso · HITOS_VERIFICABLES',
      'compromiso · VERIFICABLE_DE_HITO',
      'evaluacion · OBSERVACIONES_RESPONDIDAS',
      'implementacion · ACEPTACION_POR_SECTOR',
      'implementacion · ACTORES_POR_SECTOR',
      'implementacion · SECTORES_DEL_FORO',
      'implementacion · SECTORES_DEL_MAPEO',
      'plan · ACTUALIZACION_DECIDIDA',
      'plan · INFORME_DE_AVANCE',
      'plan · INFORME_FINAL',
      'plan · INFORME_FINAL_ENTREGADO',
      'plan · METODOLOGIA_IMPLEMENTACION',
      'propuesta · PROPUESTA_CALIFICADA',
    ]);
    expect(de('debe')).toEqual(
      [
        'cocreacion · COMPROMISOS_CON_CONTRAPARTE',
        'cocreacion · COMPROMISOS_CON_RESPONSABLE',
        'cocreacion · COMPROMISO_EXISTE',
        'cocreacion · CONSULTA_ABIERTA',
        'cocreacion · CONSULTA_CON_PLAZO',
        'cocreacion · CONSULTA_TERMINADA',
        'cocreacion · CRITERIOS_SIN_REPETIR',
        'cocreacion · CRITERIOS_SIN_USAR',
        'cocreacion · CUPO_DE_COMPROMISOS',
        'cocreacion · DURACION_NACIONAL',
        'cocreacion · ACTUALIZACION_A_MEDIO_TERMINO',
        'cocreacion · BORRADORES_FORMULADOS',
        'cocreacion · FECHAS_EN_ORDEN',
        'cocreacion · HAY_COMPROMISOS',
        'cocreacion · OBSERVACIONES_RESPONDIDAS',
        'cocreacion · PAGL',
        'cocreacion · PLAN_PUBLICADO',
        'cocreacion · SIN_CONSULTA_ABIERTA',
        'compromiso · AVANCE_POR_VALIDAR',
        'compromiso · AVANCE_SENALADO',
        'compromiso · CUPO_DE_INDICADORES',
        'compromiso · ESCALAMIENTO_ABIERTO',
        'compromiso · ESCALAMIENTO_SENALADO',
        'compromiso · HAY_INDICADORES',
        'compromiso · HITOS_SIN_REPETIR',
        'compromiso · HITO_DE_LA_RUTA',
        'compromiso · HITO_POR_TERMINAR',
        'compromiso · INDICADOR_DEFINIDO',
        'compromiso · LO_CUMPLIDO_QUEDA',
        'compromiso · MOTIVO_DEL_CAMBIO',
        'evaluacion · INDEPENDENCIA',
        'evaluacion · INFORME_PUBLICABLE',
        'implementacion · ACTA_COMPROMISO',
        'implementacion · ACTA_CONSTITUCION',
        'implementacion · ACTA_DE_NORMATIVA',
        'implementacion · ANALISIS_DE_PRIORIZACION',
        'implementacion · CAMBIO_POR_RATIFICAR',
        'implementacion · COMUNICADO_AL_GREMIO',
        'implementacion · COMUNICADO_AL_POC',
        'implementacion · CONTENIDO_DE_NORMATIVA',
        'implementacion · CRITERIOS_DE_REPRESENTACION',
        'implementacion · DELEGADOS_DESIGNADOS',
        'implementacion · DIAGNOSTICO',
        'implementacion · MAPEO',
        'implementacion · NORMATIVA',
        'implementacion · NORMATIVA_PREEXISTENTE',
        'implementacion · NORMATIVA_RESUELTA',
        'implementacion · OFICIO_DELEGACION',
        'implementacion · OFICIO_DE_CAMBIO',
        'implementacion · PILARES_DEL_DIAGNOSTICO',
        'implementacion · POCL_DESIGNADO',
        'implementacion · PROPUESTA_CORREGIDA',
        'implementacion · PROPUESTA_NORMATIVA',
        'implementacion · QUIEN_DA_INICIO',
        'implementacion · SENSIBILIZACION_DELEGADOS',
        'implementacion · SENSIBILIZACION_FORO',
        'implementacion · VOLUNTAD_Y_EXPERIENCIA',
        'plan · COMUNICACION_PENDIENTE',
        'plan · COMUNICACION_SENALADA',
        'plan · DIRECTRIZ_SENALADA',
        'plan · FECHAS_DE_CIERRE_EN_ORDEN',
        'plan · GRUPOS_PLAUSIBLES',
        'plan · PERIODO_EN_ORDEN',
        'organo · AVISO_EN_DIAS',
        'organo · DIRECTIVA_CON_REPRESENTACION',
        'organo · OFICIO_DE_ACREDITACION',
        'organo · REPRESENTACION_CONOCIDA',
        'plan · COMPROMISOS_JUSTIFICADOS',
        'plan · COMPROMISO_NUEVO',
        'plan · CUENTAS_RENDIDAS',
        'plan · EVALUACION_SOLICITADA',
        'plan · GRUPO_NUCLEO_INFORMADO',
        'propuesta · CALIFICACION_COMPLETA',
        'propuesta · COMPROMISO_DEL_PLAN',
        'propuesta · COMPROMISO_VINCULADO',
        'propuesta · CUPO_DE_CALIFICACIONES',
        'propuesta · PROPUESTA_DE_DESTINO',
        'propuesta · SIN_CONFLICTO',
        'sesion · ACTA_ELABORADA',
        'sesion · ACTA_FIRMADA',
        'sesion · ANTICIPACION',
        'sesion · ASISTEN_REPRESENTACIONES',
        'sesion · CUENTAS_INSTITUCIONALES',
        'sesion · DIRIME_QUIEN_PRESIDE',
        'sesion · DOCUMENTOS_DE_PUNTOS',
        'sesion · INFORME_PREVIO',
        'sesion · LOS_VOTOS_CUADRAN',
        'sesion · MOTIVO_DE_EXTRAORDINARIA',
        'sesion · ORDEN_DEL_DIA',
        'sesion · PUNTO_DEL_ORDEN_DEL_DIA',
        'sesion · QUORUM',
        'sesion · REPRESENTACION_DEL_ORGANO',
        'sesion · SESION_CONVOCADA',
        'sesion · UN_VOTO_POR_REPRESENTACION',
        'sesion · VOTAN_LOS_PRESENTES',
      ].sort(),
    );
  });
});
