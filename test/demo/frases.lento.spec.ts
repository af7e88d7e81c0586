/** Every situation of the demonstration, in words: nothing is left to be filled in. */
import { cuentasDeDemostracion } from '../../src/demo/entrada.js';
import { leerLinea } from '../../src/engine/linea.js';
import type { FilaLinea } from '../../src/engine/puertos/filas.js';
import { PresentadorDeSituacion } from '../../src/modules/procesos/presentar-situacion.js';
import { IDIOMAS } from '../../src/platform/textos/textos.js';
import { Salon } from './salon.js';

/** Texts with a place unfilled. The patterns of a JSON Schema have braces of their own. */
function* sinLlenar(valor: unknown, donde = ''): Generator<string> {
  if (typeof valor === 'string') {
    if (/\{[A-Za-z]\w*\}/.test(valor)) yield `${donde}: ${valor}`;
  } else if (typeof valor === 'object' && valor !== null)
    for (const [k, v] of Object.entries(valor))
      if (k !== 'pattern') yield* sinLlenar(v, `${donde}.${k}`);
}

describe('the demonstration, in words', () => {
  let salon: Salon;
  beforeAll(async () => {
    salon = await Salon.abrir();
    await salon.cargar();
  }, 120_000);
  afterAll(() => salon.cerrar());

  it('every offer, requirement and observation of every situation is a whole sentence', async () => {
    const poc = cuentasDeDemostracion().find((c) => c.roles.includes('poc'))!;
    const raices = await salon.sql<{ id: string; titular_id: string }>(
      'select id, titular_id from raiz',
    );
    const malas: string[] = [];
    let [ofertas, esperadas, observaciones] = [0, 0, 0];
    for (const { id, titular_id } of raices) {
      const v = await salon.engine.ver(id, { cuentaId: poc.cuentaId });
      const observadas = (
        await salon.sql<Record<string, unknown>>(
          'select * from bitacora where raiz_id = $1 and con_observaciones',
          [id],
        )
      ).map((f) => leerLinea({ linea: f['linea'] } as unknown as FilaLinea));
      for (const idioma of IDIOMAS) {
        const s = new PresentadorDeSituacion(salon.etiquetas, idioma).situacion(v, {
          titular: {
            id: titular_id,
            clase: 'gad',
            nivel: null,
            nombre: 'x',
            nombreOficial: 'x',
            codigoDpa: null,
            provincia: null,
            canton: null,
            gremio: null,
            poblacion: null,
            demo: true,
            proceso: null,
            analista: null,
            porRatificar: false,
          },
          documentos: [],
          observadas,
          textos: {},
          llamados: new Map(),
        });
        malas.push(...sinLlenar(s, `${idioma} ${id}`));
        ofertas += s.ofertas.length;
        esperadas += s.ofertas.filter((o) => o.espera).length;
        observaciones += s.observaciones.length;
        for (const o of s.ofertas) expect(o.ayuda).toMatch(/\.$/);
        for (const e of s.esperando)
          expect(e.rol === 'grupoNucleo' && s.planes.length > 0).toBe(false);
      }
    }
    expect(malas).toEqual([]);
    expect(Math.min(esperadas, ofertas - esperadas, observaciones)).toBeGreaterThan(50);
    console.log(
      `${ofertas / 2} offers (${esperadas / 2} awaited), ${observaciones / 2} observations`,
    );
  });

  it('tasks are few, and most have their target', async () => {
    const [n] = await salon.sql<{ tareas: number; con_meta: number; raices: number }>(
      `select (select count(*) from tarea) as tareas, (select count(vence_fecha) from tarea) as con_meta,
         (select count(distinct raiz_id) from tarea) as raices`,
    );
    expect(n!.tareas / n!.raices).toBeLessThan(3);
    expect(n!.con_meta / n!.tareas).toBeGreaterThan(0.7);
  });
});
