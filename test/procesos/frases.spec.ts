/** What people read of rules and acts, in both languages: whole sentences, with names and not codes. */
import { CATALOGO } from '../../machines/catalogo.js';
import type { Json, JsonObjeto, Observacion } from '../../machines/contrato.js';
import { Etiquetas } from '../../src/modules/procesos/etiquetas.js';
import { PresentadorDeLineas } from '../../src/modules/procesos/presentar-linea.js';
import { presentarRechazo } from '../../src/modules/procesos/presentar-rechazo.js';
import { PresentadorDeRequisitos } from '../../src/modules/procesos/presentar-requisitos.js';
import { esquemaDe } from '../../src/engine/campos-marcados.js';
import { ComandoRechazado, type RequisitoVisto } from '../../src/engine/comandos.js';
import { escribirProblema } from '../../src/platform/problema.filter.js';
import { IDIOMAS } from '../../src/platform/textos/textos.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { CatalogoFijo } from '../engine/casa.js';

const procedimientos = [...CATALOGO.values()].map(crearProcedimientoXState);
const etiquetas = new Etiquetas(new CatalogoFijo(procedimientos));
const DEL_ENGINE = ['PRUEBA_DE_ACTUACION', 'CARGO_POSTERIOR_AL_HECHO', 'SIN_CONSTANCIA'];

const reglas = procedimientos.flatMap((p) =>
  [...p.eventos.values()].flatMap((e) =>
    e.requisitos.map((requisito) => ({ procedimiento: p.id, requisito })),
  ),
);
const visto = (
  { requisito: r }: (typeof reglas)[number],
  resultado: RequisitoVisto['resultado'],
  params: RequisitoVisto['params'] = {},
): RequisitoVisto => ({
  codigo: r.codigo,
  fuerza: r.fuerza,
  certeza: r.certeza,
  clase: r.clase,
  cita: r.cita,
  resultado,
  params,
  efecto: 'sigue',
});

/** Where the data of an event may hold a value: `hitos.0.responsable`. */
function* lugares(nodo: Json | undefined, base: readonly string[] = []): Generator<string> {
  if (typeof nodo !== 'object' || nodo === null) return;
  if (Array.isArray(nodo)) {
    for (const n of nodo as readonly Json[]) yield* lugares(n, base);
    return;
  }
  const n = nodo as JsonObjeto;
  for (const [nombre, hijo] of Object.entries((n['properties'] ?? {}) as JsonObjeto)) {
    yield [...base, nombre].join('.');
    yield* lugares(hijo, [...base, nombre]);
  }
  yield* lugares(n['items'], [...base, '0']);
  for (const clave of ['anyOf', 'oneOf', 'allOf']) yield* lugares(n[clave], base);
}

describe.each(IDIOMAS)('in %s', (idioma) => {
  const presentador = new PresentadorDeRequisitos(etiquetas, idioma);
  const leer = (procedimiento: string, codigo: string, params: RequisitoVisto['params']) => {
    const regla = reglas.find(
      (r) => r.procedimiento === procedimiento && r.requisito.codigo === codigo,
    )!;
    return presentador.requisito(visto(regla, 'falta', params), procedimiento).falta;
  };

  it('every rule says what it asks and what is missing, whatever is known of the case', () => {
    const malas: string[] = [];
    for (const r of reglas)
      for (const resultado of ['cumple', 'falta', 'dependeDeLosDatos', 'noAplica'] as const) {
        const d = presentador.requisito(visto(r, resultado), r.procedimiento);
        expect(d.falta === null).toBe(resultado !== 'falta');
        for (const dicho of [d.texto, d.falta ?? d.texto, d.cita.regla])
          if (/\{\w+\}/.test(dicho) || dicho.includes(r.requisito.codigo) || dicho.trim() === '')
            malas.push(`${r.procedimiento} ${r.requisito.codigo}: ${dicho}`);
      }
    for (const codigo of DEL_ENGINE)
      for (const dicho of [
        etiquetas.requisito(idioma, null, codigo),
        etiquetas.falta(idioma, null, codigo),
      ])
        if (dicho.includes(codigo) || dicho.includes('{')) malas.push(`${codigo}: ${dicho}`);
    expect(malas).toEqual([]);
  });

  it('every act of a person says what it records', () => {
    const mudos = procedimientos.flatMap((p) =>
      [...p.eventos.values()]
        .filter((e) => !e.interno && etiquetas.find(idioma, p.id, `ayuda.${e.nombre}`) === null)
        .map((e) => `${p.id} ${e.nombre}`),
    );
    expect(mudos).toEqual([]);
  });

  it('every field of what was recorded has a name, wherever it stands', () => {
    const lineas = new PresentadorDeLineas(etiquetas, idioma, true);
    const sinNombre = procedimientos.flatMap((p) =>
      [...p.eventos.values()].flatMap((e) =>
        [...lugares(esquemaDe(e.datos))]
          .filter((lugar) => /^\p{Ll}/u.test(lineas.rotulo(p.id, lugar, e.nombre)))
          .map((lugar) => `${p.id} ${e.nombre} ${lugar}: ${lineas.rotulo(p.id, lugar, e.nombre)}`),
      ),
    );
    expect(sinNombre).toEqual([]);
    const de = (evento?: string) => lineas.rotulo('compromiso@1', 'hitos.0.responsable', evento);
    const dicho = idioma === 'es' ? 'Responsable (1)' : 'In charge (1)';
    expect([de('aprobarHojaDeRuta'), de()]).toEqual([dicho, dicho]);
  });

  it('lists are told by their names, in the language; codes that people gave, as they gave them', () => {
    const es = idioma === 'es';
    const sectores = ['privado', 'academia'];
    expect(leer('implementacion@1', 'SECTORES_DEL_FORO', { sectores })).toContain(
      es ? 'Faltan: sector privado y academia.' : 'Missing: private sector and academia.',
    );
    expect(
      leer('implementacion@1', 'PILARES_DEL_DIAGNOSTICO', { pilares: ['integridad'] }),
    ).toContain(es ? 'integridad y rendición de cuentas.' : 'integrity and accountability.');
    const campos = ['instrumento', 'numero', 'organo'];
    expect(leer('implementacion@1', 'DATOS_DE_NORMATIVA', { campos })).toContain(
      es
        ? 'clase de instrumento, número y órgano que la expidió.'
        : 'kind of instrument, number, and issuing body.',
    );
    expect(leer('implementacion@1', 'REGIMEN_DEL_PLAN', { regimenes: ['OGP_LOCAL'] })).toContain(
      es ? ': plan de un miembro de OGP Local. ' : ': plan of an OGP Local member. ',
    );
    expect(leer('plan@1', 'COMPROMISO_NUEVO', { codigo: 'publico' })).toContain(' publico ');
    const compromisos = ['C1', 'privado'];
    expect(leer('plan@1', 'EJECUCION_TERMINADA', { compromisos })).toContain(
      es ? 'C1 y privado.' : 'C1 and privado.',
    );
    expect(
      leer('plan@1', 'COMPROMISO_DENTRO_DEL_PLAN', {
        inicio: '2024-02-01',
        fin: '2026-01-15',
        finDelPlan: '2025-12-31',
      }),
    ).toContain(
      es ? '1 de febrero de 2024 a 15 de enero de 2026' : 'February 1, 2024 to January 15',
    );
  });

  it('without the params, what is known is still said', () => {
    expect(leer('plan@1', 'EJECUCION_TERMINADA', {})).toMatch(/abiertos\.$|open\.$/);
    expect(leer('implementacion@1', 'SECTORES_DEL_FORO', {})).toMatch(/completa\.$|incomplete\.$/);
    expect(leer('plan@1', 'COMPROMISO_NUEVO', {})).toMatch(
      /^(Se pide: el código|It asks: the code) /,
    );
  });

  it('a document that is there and does not serve says why', () => {
    const ausente = leer('implementacion@1', 'OFICIO_DELEGACION', { motivo: 'ausente' });
    const sinFirma = leer('implementacion@1', 'OFICIO_DELEGACION', { motivo: 'sinFirma' });
    expect(sinFirma).toContain(ausente);
    expect(sinFirma).toMatch(/no consta como firmado\.$|not recorded as signed\.$/);
  });

  it('a refusal and an observation tell what was missing', () => {
    const regla = reglas.find((r) => r.requisito.codigo === 'SECTORES_DEL_FORO')!;
    const params = { sectores: ['academia'] };
    const problema = escribirProblema(
      presentarRechazo(
        new ComandoRechazado('REQUISITO_INCUMPLIDO', {
          incumplidos: [visto(regla, 'falta', params)],
        }),
        etiquetas,
        idioma,
        'implementacion@1',
      ),
      idioma,
      '/',
      'x',
    );
    expect(problema.detail).toContain('academia.');
    expect(problema.detail).not.toContain('..');
    const { codigo, fuerza, certeza } = regla.requisito;
    const observacion: Observacion = { codigo, fuerza, certeza, justificada: true, params };
    const dicho = presentador.observacion(observacion, 'implementacion@1');
    expect(dicho.texto).toContain('academia.');
    expect(dicho.cita?.regla).toBe(etiquetas.requisito(idioma, 'implementacion@1', codigo));
  });
});
