/** The real procedures through the real engine, by chance: the fifteen steps with their plans and all that hangs of them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CATALOGO } from '../../machines/catalogo.js';
import { ROLES, type JsonObjeto, type Rol } from '../../machines/contrato.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { semilla } from '../machines/azar.js';
import { ejemplosDe, type Ejemplos } from '../machines/ejemplos.js';
import { documentosEn, muestras } from '../machines/generador.js';
import { bancoSqlite } from '../persistence/bancos.js';
import type { Banco } from '../persistence/fabrica.js';
import { Casa } from './casa.js';
import { pasear, type Dado } from './paseo.js';

const SEMILLA = semilla();
const PASEOS = Number(process.env['MINGA_PASEOS'] ?? 2);
const PASOS = 120;

describe('la implementación y su familia, al azar', () => {
  let banco: Banco;
  let casa: Casa;
  const procedimientos = [...CATALOGO.values()].map(crearProcedimientoXState);
  const ejemplos = new Map<string, Ejemplos>();
  beforeAll(async () => {
    banco = await bancoSqlite();
    casa = await Casa.abrir(banco, procedimientos);
    for (const p of procedimientos) ejemplos.set(p.id, await ejemplosDe(p.id));
  });
  afterAll(() => banco.cerrar());

  /** Data that fit, with their documents really there. */
  const datosPara =
    (titularId: string) =>
    async (evento: string, dado: Dado): Promise<JsonObjeto> => {
      const p = procedimientos.find((q) => q.eventos.has(evento));
      const declaracion = p?.eventos.get(evento);
      if (p === undefined || declaracion === undefined) return {};
      const dados = (ejemplos.get(p.id)!.datos?.[evento] ?? []).map((e) => e.datos);
      const hechas = muestras(declaracion.datos).map((m) => m.datos);
      const datos =
        dados.length > 0 && dado.vez(0.8)
          ? dado.uno(dados)
          : hechas.length > 0
            ? dado.uno(hechas)
            : {};
      let texto = JSON.stringify(datos);
      for (const d of Object.values(documentosEn(declaracion, datos)))
        texto = texto.replaceAll(d.id, await casa.documento(titularId, dado.vez(0.9), d.tipos));
      return JSON.parse(texto) as JsonObjeto;
    };

  it(`desde la semilla ${SEMILLA}`, async () => {
    const total: { [k: string]: number } = {};
    let hechos = 0;
    const procesos = new Set<unknown>();
    for (let i = 0; i < PASEOS; i++) {
      const titularId = await casa.titular();
      const gente: { [R in Rol]?: string } = {};
      for (const rol of ROLES)
        gente[rol] = await casa.cuenta(
          rol,
          ['poc', 'grupoNucleo', 'administrador', 'evaluador'].includes(rol)
            ? {}
            : rol === 'gremio'
              ? { gremio: 'AME' }
              : { titularId },
        );
      const entrada = ejemplos.get('implementacion@1')!.entradas?.[0] ?? {};
      const { raizId } = await casa.engine.abrir({
        principal: { cuentaId: gente.poc! },
        idempotencia: null,
        procedimiento: 'implementacion',
        titularId,
        entrada,
      });
      const c = await pasear(
        casa,
        raizId,
        gente as { [r: string]: string },
        SEMILLA + i,
        PASOS,
        datosPara(titularId),
      );
      hechos += c.hechos;
      for (const f of await casa.filas('proceso', raizId)) procesos.add(f['procedimiento']);
      for (const [k, n] of Object.entries(c.por)) total[k] = (total[k] ?? 0) + n;
    }
    console.info(
      `semilla ${SEMILLA}: ${hechos} hechos, ${[...procesos].join(' ')}, ${JSON.stringify(total, null, 1)}`,
    );
    expect(hechos).toBeGreaterThan(PASEOS * PASOS * 0.15);
  }, 240_000);
});
