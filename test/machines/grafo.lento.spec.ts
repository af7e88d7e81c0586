import { CATALOGO } from '../../machines/catalogo.js';
import type { JsonObjeto } from '../../machines/contrato.js';
import { ejemplosDe } from './ejemplos.js';
import { Explorador } from './explorador.js';

/** What each procedure was heard to tell its parent, for the parents to be asked whether they listen. */
const dichoAlPadre = new Map<string, ReadonlyMap<string, JsonObjeto>>();

describe.each([...CATALOGO.values()])('$id', (definicion) => {
  let explorador: Explorador;
  let imposibles: readonly string[];

  beforeAll(async () => {
    const ejemplos = await ejemplosDe(definicion.id);
    imposibles = Object.keys(ejemplos.incumplimientoImposible ?? {});
    explorador = new Explorador(definicion, ejemplos);
    explorador.explorar();
    dichoAlPadre.set(definicion.id, explorador.avisosAlPadre);
    const { cuentas, cobertura } = explorador;
    console.log(
      `${definicion.id}: ${cobertura.resumen()}\n` +
        `  ${cuentas.situaciones} situations, ${cuentas.intentos} attempts, ${cuentas.decisiones} decisions, ` +
        `${cuentas.rechazos} refusals by requirement, ${cuentas.fueraDeLugar} out of place, ` +
        `${cuentas.consumados} recorded as facts, ${cuentas.justificados} justified, ${cuentas.sinSaber} with nothing known`,
    );
  }, 120_000);

  it('every state is reached, every transition walked, every requirement seen met and unmet', () => {
    expect(explorador.cobertura.faltan()).toEqual({
      estados: [],
      transiciones: [],
      nuncaIncumplidos: [],
      nuncaCumplidos: [],
    });
  });

  it('what is excused as impossible was indeed never seen', () => {
    expect(imposibles.filter((c) => explorador.cobertura.incumplidos.has(c))).toEqual([]);
  });

  it('offers, refusals, observations, marks and restored situations agree everywhere', () => {
    expect([...new Set(explorador.errores)].slice(0, 20)).toEqual([]);
  });

  it('has a sentence for every notice and every pending matter', () => {
    const { es, en } = definicion.textos;
    const mudos = [
      ...[...explorador.avisos.keys()].map((c) => `aviso.${c}`),
      ...[...explorador.pendientes].map((c) => `pendiente.${c}`),
    ].filter((clave) => es[clave] === undefined || en[clave] === undefined);
    const sinValor = [...explorador.avisos].flatMap(([codigo, params]) =>
      [...(es[`aviso.${codigo}`] ?? '').matchAll(/(?<!\w)\{(\w+)[,}]/g)]
        .filter(([, hueco]) => hueco !== undefined && !(hueco in params))
        .map(([, hueco]) => `aviso.${codigo} {${hueco}}`),
    );
    expect({ mudos, sinValor }).toEqual({ mudos: [], sinValor: [] });
  });

  it('says what is missing with what the rule gives, always', () => {
    const codigos = [...definicion.eventos.values()].flatMap((e) =>
      e.requisitos.map((r) => r.codigo),
    );
    // Those excused from being seen unmet are seen apart: `incumplimientoImposible`.
    const sinValor = codigos.flatMap((codigo) =>
      (['es', 'en'] as const).flatMap((idioma) =>
        [...(definicion.textos[idioma][`falta.${codigo}`] ?? '').matchAll(/\{(\w+)\}/g)]
          .filter(([, hueco]) => explorador.faltas.get(codigo)?.has(hueco ?? '') === false)
          .map(([, hueco]) => `${idioma} falta.${codigo} {${hueco}}`),
      ),
    );
    expect(sinValor).toEqual([]);
  });

  it('what it declares as awaited is awaited somewhere, and nothing else is', () => {
    const declarados = [...definicion.eventos.values()]
      .filter((e) => e.espera)
      .map((e) => e.nombre);
    expect([...explorador.esperados].sort()).toEqual(declarados.sort());
  });
});

describe('children and parents', () => {
  it('every parent listens to what its children tell it', () => {
    const sordos: string[] = [];
    for (const padre of CATALOGO.values())
      for (const hijo of Object.values(padre.hijos))
        for (const [evento, datos] of dichoAlPadre.get(hijo) ?? []) {
          const declarado = padre.eventos.get(evento);
          if (declarado?.interno !== true)
            sordos.push(`${padre.id} does not declare ${evento} of ${hijo}`);
          else if (!declarado.datos.safeParse(datos).success)
            sordos.push(`${padre.id} cannot read ${evento} of ${hijo}`);
        }
    expect(sordos).toEqual([]);
  });
});
