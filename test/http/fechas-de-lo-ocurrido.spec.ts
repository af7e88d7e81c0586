/** The day of something that happened cannot be one that has not come; a planned day can. */
import { Engine } from '../../src/engine/engine.js';
import { Casos, compromiso, type Caso } from './caso.js';
import { Puerta } from './puerta.js';

let puerta: Puerta;
let casos: Casos;
let c: Caso;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  casos = await Casos.en(puerta);
});
afterAll(() => puerta.cerrar());
beforeEach(async () => {
  c = await casos.nuevo();
  const manifestacion = await c.autoridad.documento(c.gad, ['oficio']);
  await c.autoridad.transitar(c.proceso, 'indicarInteres', { origen: 'a', manifestacion });
});

const suscribir = async (datos: object, mas: object = {}) =>
  c.autoridad.transitar(
    c.proceso,
    'suscribirCompromiso',
    { ...(await compromiso(c)), ...datos },
    mas,
  );
const FUTURO = {
  campo: 'datos.comunicadoGremio',
  codigo: 'HECHO_FUTURO',
  texto:
    '«Fecha de comunicación al gremio» es el día de algo que ya ocurrió: no puede ser posterior a hoy.',
};
const secuencia = async (): Promise<number> =>
  (await casos.poc.get(`/api/procesos/${c.proceso}`)).cuerpo.secuencia as number;
const rectificar = async (datos: object) =>
  c.autoridad.post(`/api/procesos/${c.proceso}/rectificaciones`, {
    clase: 'rectificarHecho',
    secuencia: await secuencia(),
    cambios: { datos },
    motivo: 'Se tecleó mal',
    previa: false,
  });

it.each(['2031-02-03', '2025-09-16', '2025-10', '2026'])(
  '%s is refused at its field, by both doors',
  async (comunicadoGremio) => {
    for (const modo of ['acto', 'consumado']) {
      const r = await suscribir({ comunicadoGremio }, { modo });
      expect([r.estado, r.cuerpo.codigo]).toEqual([400, 'DATOS_INVALIDOS']);
      expect(r.cuerpo.errores).toEqual([expect.objectContaining(FUTURO)]);
    }
  },
);

it('each such field says its own, and what would happen says it too', async () => {
  const datos = {
    ...(await compromiso(c)),
    comunicadoPoc: '2031-02-03',
    comunicadoGremio: '2031-02-03',
  };
  const r = await c.autoridad.post(`/api/procesos/${c.proceso}/simulaciones/suscribirCompromiso`, {
    datos,
  });
  expect(r.cuerpo.problema.errores).toEqual([
    expect.objectContaining({ campo: 'datos.comunicadoPoc', codigo: 'HECHO_FUTURO' }),
    expect.objectContaining(FUTURO),
  ]);
});

it('today, this month and this year have come', async () => {
  expect((await suscribir({ comunicadoPoc: '2025-09', comunicadoGremio: '2025' })).estado).toBe(
    200,
  );
});

it('a correction is held to the day the fact was recorded', async () => {
  await suscribir({});
  const mal = await rectificar({ comunicadoGremio: '2031-02-03' });
  expect(mal.estado).toBe(400);
  expect(mal.cuerpo.errores).toEqual([
    expect.objectContaining({ ...FUTURO, campo: 'cambios.datos.comunicadoGremio' }),
  ]);
  expect((await rectificar({ comunicadoGremio: '2025-09-14' })).estado).toBe(200);
});

it('what stands in the journal is folded as it was recorded, and the rest of it can be corrected', async () => {
  const DIA = 86_400_000;
  puerta.reloj.pasan(5 * DIA);
  expect((await suscribir({ comunicadoGremio: '2025-09-20' })).estado).toBe(200);
  puerta.reloj.pasan(-5 * DIA);
  expect((await rectificar({ canal: 'papel' })).estado).toBe(200);
  const { discrepancias } = await puerta.servicio.app.get(Engine).verificar(c.proceso);
  expect(discrepancias).toEqual([]);
});
