/** The pictures of the README and the manual: who looks, where, and what is done before. */

const procesoDe = async (pedir, gad) => {
  const { elementos } = await pedir(`/api/titulares?limite=100&q=${encodeURIComponent(gad)}`);
  return elementos.find((t) => t.nombre === gad).proceso.id;
};
/** A page of the expediente of a government of the demonstration. */
const expediente =
  (n, resto = '') =>
  async (pedir) =>
    `/expedientes/${await procesoDe(pedir, `GAD Demostración ${n}`)}${resto}`;

const POC = 1;

export const imagenes = [
  { nombre: 'ingreso', ruta: '/ingreso', alto: 1160 },
  { nombre: 'expediente', quien: POC, ruta: expediente(14), alto: 1090 },
  { nombre: 'bandeja', quien: POC, ruta: '/bandeja' },
  {
    nombre: 'cuenta',
    quien: POC,
    ruta: '/gobiernos',
    alto: 520,
    antes: (p) => p.getByText('Persona Ficticia 1').first().click(),
  },
  {
    nombre: 'buscar',
    quien: POC,
    ruta: '/gobiernos',
    alto: 520,
    antes: async (p) => {
      await p.keyboard.press('Control+k');
      await p.getByRole('combobox', { name: 'Buscar en Minga' }).fill('cuen');
      await p.getByRole('option').first().waitFor();
    },
  },
  {
    nombre: 'avanzar',
    quien: POC,
    ruta: expediente(7, '/avanzar/suscribirCompromiso'),
    alto: 1180,
  },
  { nombre: 'suspendido', quien: POC, ruta: expediente(9), alto: 900 },
  { nombre: 'historial', quien: POC, ruta: expediente(1, '/historial'), alto: 1000 },
  { nombre: 'plan', quien: POC, ruta: expediente(1, '/plan'), alto: 980 },
  {
    nombre: 'enmendar',
    quien: POC,
    alto: 1240,
    ruta: async (pedir) => {
      const id = await procesoDe(pedir, 'GAD Demostración 14');
      const { elementos } = await pedir(`/api/procesos/${id}/bitacora?limite=100`);
      const { secuencia } = elementos.find((a) => a.evento === 'identificarActores');
      return `/expedientes/${id}/historial/${secuencia}?clase=rectificarHecho`;
    },
  },
  {
    nombre: 'tablero',
    quien: POC,
    ruta: '/tablero',
    alto: 1320,
    antes: (p) => p.locator('tbody th[scope=row] a').first().waitFor(),
  },
  {
    nombre: 'cuellos',
    quien: POC,
    ruta: '/tablero?ver=calor',
    alto: 900,
    antes: async (p) => {
      await p.locator('[data-listo]').waitFor();
      await p.getByRole('tablist').scrollIntoViewIfNeeded();
      await p.getByRole('tablist').evaluate((t) => {
        t.scrollIntoView({ block: 'start' });
        scrollBy(0, -90);
      });
    },
  },
  {
    nombre: 'diagrama',
    quien: POC,
    ruta: expediente(14, '?vista=diagrama'),
    alto: 1120,
    antes: (p) => p.locator('[data-listo]').waitFor(),
  },
  {
    nombre: 'inspector',
    quien: POC,
    alto: 1240,
    ruta: async (pedir) => `/inspector/${await procesoDe(pedir, 'GAD Demostración 1')}?linea=22`,
    antes: (p) => p.locator('g[data-estado]').first().waitFor(),
  },
  {
    nombre: 'inspector-diagrama',
    quien: POC,
    alto: 1180,
    ruta: async (pedir) =>
      `/inspector/${await procesoDe(pedir, 'GAD Demostración 1')}?como=diagrama&linea=33&ver=ysi`,
    antes: (p) => p.locator('[data-listo]').waitFor(),
  },
  { nombre: 'organos', quien: POC, ruta: expediente(1, '/sesiones'), alto: 900 },
  { nombre: 'seguimiento', quien: POC, ruta: expediente(1, '/seguimiento'), alto: 1000 },
  {
    nombre: 'priorizacion',
    quien: POC,
    ruta: '/gobiernos/priorizacion',
    alto: 1000,
    antes: async (p) => {
      await p.getByText('Priorización de demostración 2025').click();
      await p.waitForURL(/priorizacion\/./);
    },
  },
  { nombre: 'portal-gobierno', ruta: '/gad/0101', alto: 1100 },
  {
    nombre: 'tablero-telefono',
    quien: POC,
    ruta: '/tablero',
    ancho: 390,
    alto: 1400,
  },
];
