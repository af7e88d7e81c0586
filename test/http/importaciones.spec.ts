/** Files kept elsewhere: read, mended by cell, and let in through the ordinary doors. */
import { escribirLibro, leerLibro } from '../../src/platform/hojas/hojas.js';
import { Engine } from '../../src/engine/engine.js';
import { HOJAS, type ClaseDeImportacion } from '../../src/modules/importaciones/columnas.js';
import { hastaElPaso } from '../regularizaciones/pasado.js';
import { Puerta, pdf, type Programa } from './puerta.js';
import { hastaVer } from '../paciencia.js';

let puerta: Puerta;
let poc: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
}, 120_000);
afterAll(() => puerta.cerrar());

let n = 0;
async function gobierno(): Promise<{ titular: string; pocl: Programa }> {
  const titular = await puerta.gad(`GAD Demostración de hojas ${++n}`);
  return {
    titular,
    pocl: await puerta.entrar('Persona Ficticia 2', { rol: 'pocl', titularId: titular }),
  };
}
async function subir(
  quien: Programa,
  titular: string,
  nombre: string,
  bytes: Uint8Array,
): Promise<string> {
  const r = await quien.subir(
    { titular, tipos: ['otro'], titulo: nombre, firmado: false },
    { nombre, bytes },
  );
  if (r.estado !== 201) throw new Error(JSON.stringify(r.cuerpo));
  return r.cuerpo.id as string;
}
const preparar = (quien: Programa, cuerpo: object) => quien.post('/api/importaciones', cuerpo);

async function concluida(
  quien: Programa,
  id: string,
): Promise<{ cuentas: Record<string, number>; estado: string }> {
  return hastaVer(
    async () => (await quien.get(`/api/importaciones/${id}`)).cuerpo,
    ({ estado }) => estado === 'concluida',
  );
}
const hoja = (clase: ClaseDeImportacion, clave: string, filas: readonly (readonly string[])[]) => {
  const h = HOJAS[clase].find((x) => x.clave === clave)!;
  return {
    nombre: h.nombre,
    columnas: h.columnas.map((c) => ({
      titulo: c.titulo,
      ancho: c.ancho,
      obligatoria: c.obligatoria ?? false,
    })),
    filas,
  };
};

describe('the templates', () => {
  it.each(['actas', 'miembros', 'plan'] as const)(
    '%s: headings, instructions, lists, and its example is good',
    async (clase) => {
      const { titular, pocl } = await gobierno();
      const r = await fetch(`${puerta.url}/api/importaciones/plantillas/${clase}`, {
        headers: { authorization: `Bearer ${pocl.ficha}` },
      });
      expect(r.headers.get('content-disposition')).toContain(`plantilla-${clase}.xlsx`);
      const bytes = new Uint8Array(await r.arrayBuffer());
      const libro = await leerLibro(bytes);
      expect(libro.map((h) => h.nombre)).toEqual([
        ...HOJAS[clase].map((h) => h.nombre),
        'Instrucciones',
        'Listas',
      ]);
      if (clase === 'plan') return;
      const adjunto = await subir(pocl, titular, 'acta-am-2023-01.pdf', pdf('acta'));
      const documento = await subir(pocl, titular, `plantilla-${clase}.xlsx`, bytes);
      const { cuerpo } = await preparar(pocl, { titular, clase, documento, adjuntos: [adjunto] });
      expect(cuerpo).toMatchObject({ errores: [], cuentas: { buenas: 1, malas: 0 } });
    },
  );
});

it('errors by cell, partial acceptance, and nothing brought in twice', async () => {
  const { titular, pocl } = await gobierno();
  const texto = [
    'Institución;Sector;Calidad;Nombre;Correo;Desde;Hasta',
    'Universidad Demostración;Academia;principal;Persona Ficticia Ñandú;a@ejemplo.invalid;2023-05;',
    'Cámara Demostración;sector privado;Titular;Persona Ficticia 2;;18/05/2023;',
    'Organización Demostración;Marciano;suplente;;no es correo;2023-13;',
    'Universidad Demostración;academia;PRINCIPAL;Persona Ficticia Ñandu;;;',
    'Junta Demostración;público;suplente;=HYPERLINK("http://x");;2024;2023',
  ].join('\r\n');
  // As Excel writes it in Spanish: Windows-1252.
  const documento = await subir(pocl, titular, 'miembros.csv', Buffer.from(texto, 'latin1'));
  const { cuerpo, estado } = await preparar(pocl, { titular, clase: 'miembros', documento });
  expect(estado).toBe(201);
  expect(cuerpo).toMatchObject({ estado: 'revisada', cuentas: { buenas: 2, malas: 3, total: 5 } });
  const { id } = cuerpo as { id: string };
  const malas = (await pocl.get(`/api/importaciones/${id}/filas?estado=mala`)).cuerpo.elementos as {
    fila: number;
    errores: { celda: string; columna: string; codigo: string; texto: string }[];
  }[];
  expect(malas.map((f) => [f.fila, f.errores.map((e) => `${e.celda} ${e.codigo}`)])).toEqual([
    [
      4,
      ['B4 OPCION_DESCONOCIDA', 'D4 CELDA_VACIA', 'E4 CORREO_MAL_ESCRITO', 'F4 FECHA_MAL_ESCRITA'],
    ],
    [5, ['5 FILA_REPETIDA']],
    [6, ['G6 FECHAS_AL_REVES']],
  ]);
  expect(malas[0]!.errores[0]!.texto).toBe(
    '«Marciano» no es una de las que admite: Público, Privado, Sociedad civil, Academia.',
  );
  expect((await pocl.get(`/api/importaciones/${id}/errores`)).cuerpo).toContain('"B4"');

  expect((await pocl.post(`/api/importaciones/${id}/confirmacion`, {})).cuerpo).toMatchObject({
    codigo: 'IMPORTACION_CON_ERRORES',
  });
  expect((await pocl.post(`/api/importaciones/${id}/confirmacion`, { parcial: true })).estado).toBe(
    202,
  );
  expect((await concluida(pocl, id)).cuentas).toMatchObject({ importadas: 2, malas: 3, buenas: 0 });
  const miembros = (await pocl.get(`/api/importaciones/miembros?titular=${titular}`)).cuerpo
    .elementos;
  expect(miembros).toMatchObject([
    {
      institucion: 'Cámara Demostración',
      sector: 'Privado',
      calidad: 'Principal',
      desde: '2023-05-18',
    },
    {
      institucion: 'Universidad Demostración',
      nombre: 'Persona Ficticia Ñandú',
      correo: 'a@ejemplo.invalid',
    },
  ]);
  // What the rows said is not kept twice.
  const importadas = (await pocl.get(`/api/importaciones/${id}/filas?estado=importada`)).cuerpo
    .elementos;
  expect(importadas.map((f: { celdas: unknown[] }) => f.celdas)).toEqual([[], []]);
  const gremio = await puerta.entrar('Persona Ficticia 4', { rol: 'gremio', gremio: 'AME' });
  expect(
    (await gremio.get(`/api/importaciones/miembros?titular=${titular}`)).cuerpo.elementos[1],
  ).toMatchObject({ correo: null });

  const otraVez = (await preparar(pocl, { titular, clase: 'miembros', documento })).cuerpo;
  expect(otraVez.cuentas).toMatchObject({ buenas: 0, malas: 5 });
});

it('a thousand actas, with progress, each once; of another government, nothing', async () => {
  const { titular, pocl } = await gobierno();
  const filas = Array.from({ length: 1000 }, (_, i) => [
    `20${String(10 + (i % 15))}-0${1 + (i % 9)}`,
    `AM-${i}`,
    'foro',
    'ordinaria',
    `Asunto número ${i}`,
    '',
    '',
  ]);
  const documento = await subir(
    pocl,
    titular,
    'actas.xlsx',
    await escribirLibro([hoja('actas', 'actas', filas)]),
  );
  const { cuerpo } = await preparar(pocl, { titular, clase: 'actas', documento });
  expect(cuerpo.cuentas).toMatchObject({ buenas: 1000, malas: 0 });
  await pocl.post(`/api/importaciones/${cuerpo.id}/confirmacion`, {});
  expect((await concluida(pocl, cuerpo.id)).cuentas).toMatchObject({ importadas: 1000 });
  const p = (await pocl.get(`/api/importaciones/actas?titular=${titular}&limite=100`)).cuerpo;
  expect(p.elementos).toHaveLength(100);
  expect(p.elementos[0]).toMatchObject({ fecha: '2024-09', cuerpo: 'Foro Multiactor' });
  expect(p.siguiente).not.toBeNull();

  const { pocl: ajeno } = await gobierno();
  expect((await ajeno.get(`/api/importaciones/${cuerpo.id}`)).estado).toBe(404);
  expect((await ajeno.get(`/api/importaciones/actas?titular=${titular}`)).estado).toBe(404);
  expect((await preparar(ajeno, { titular, clase: 'actas', documento })).estado).toBe(404);
});

it('actas filled in on the screen, each with its PDF', async () => {
  const { titular, pocl } = await gobierno();
  const documento = await subir(pocl, titular, 'acta.pdf', pdf('una'));
  const { cuerpo } = await preparar(pocl, {
    titular,
    clase: 'actas',
    filas: [
      { fecha: '2023', cuerpo: 'foro', asunto: 'Sesión inicial', clase: 'constitucion', documento },
      { fecha: '2024-02-30', cuerpo: 'foro', asunto: 'Otra' },
    ],
  });
  expect(cuerpo).toMatchObject({ cuentas: { buenas: 1, malas: 1 }, documento: null });
  await pocl.post(`/api/importaciones/${cuerpo.id}/confirmacion`, { parcial: true });
  await concluida(pocl, cuerpo.id);
  expect(
    (await pocl.get(`/api/importaciones/actas?titular=${titular}`)).cuerpo.elementos,
  ).toMatchObject([{ fecha: '2023', clase: 'De constitución', documento }]);
});

it('what is no sheet, or has not its headings, is said so', async () => {
  const { titular, pocl } = await gobierno();
  const roto = await subir(pocl, titular, 'roto.pdf', pdf('x'));
  expect((await preparar(pocl, { titular, clase: 'actas', documento: roto })).cuerpo.codigo).toBe(
    'HOJA_ILEGIBLE',
  );
  const sin = await subir(pocl, titular, 'sin.csv', Buffer.from('a;b\r\n1;2\r\n'));
  const { cuerpo } = await preparar(pocl, { titular, clase: 'actas', documento: sin });
  expect(
    cuerpo.errores.map((e: { codigo: string; columna: string }) => [e.codigo, e.columna]),
  ).toEqual([
    ['COLUMNA_AUSENTE', 'Fecha'],
    ['COLUMNA_AUSENTE', 'Cuerpo'],
    ['COLUMNA_AUSENTE', 'Asunto'],
  ]);
  expect(
    (await pocl.post(`/api/importaciones/${cuerpo.id}/confirmacion`, { parcial: true })).cuerpo
      .codigo,
  ).toBe('IMPORTACION_CON_ERRORES');
});

describe('a whole plan', () => {
  const compromisos = [
    [
      'C1',
      'Portal de datos',
      '',
      'Tecnologías',
      'Organización Demostración',
      '2025-01-15',
      '2026-06-30',
      'En ejecución',
      '',
    ],
    [
      'C2',
      'Escuela ciudadana',
      '',
      'Participación',
      '',
      '2025-02-01',
      '2025-12-31',
      'Cumplido',
      '',
    ],
    [
      'C3',
      'Presupuesto abierto',
      '',
      'Planificación',
      '',
      '',
      '',
      'Cerrado sin cumplir',
      'Sin presupuesto.',
    ],
    ['C4', 'Por empezar', '', '', '', '', '', '', ''],
    ['C 5', 'Código malo', '', '', '', '', '', '', ''],
  ];
  const hitos = [
    ['C1', 'Catálogo publicado', '', '2025-06-30', '', 'Enlace', '2025-06'],
    ['C1', 'Diez conjuntos', '', '2026-06-30', '', 'Enlace', ''],
    ['C9', 'De nadie', '', '', '', '', ''],
  ];
  let traido: { titular: string; procesoId: string; pocl: Programa; c1: string };
  const indicadores = [['C1', 'Conjuntos publicados', 'conjuntos', '0', '20']];
  const libro = () =>
    escribirLibro([
      hoja('plan', 'compromisos', compromisos),
      hoja('plan', 'hitos', hitos),
      hoja('plan', 'indicadores', indicadores),
    ]);

  it('its commitments come in through the engine, as they stand, with what they say beside', async () => {
    const { titular, pocl } = await gobierno();
    const d = hastaElPaso(14);
    d.hitos['abrirPlan']![0]!.dentro!['incorporarCompromiso'] = [];
    const r = await poc.post('/api/regularizaciones', {
      titular,
      declaracion: d,
      hasta: 'aprobada',
    });
    expect(r.estado).toBe(201);
    const { procesoId } = r.cuerpo as { procesoId: string };
    const antes = (await pocl.get(`/api/procesos/${procesoId}`)).cuerpo;
    const plan = antes.planes[0].procesoId as string;
    const documento = await subir(pocl, titular, 'plan.xlsx', await libro());
    const { cuerpo } = await preparar(pocl, { titular, clase: 'plan', documento, plan });
    expect(cuerpo).toMatchObject({ errores: [], cuentas: { buenas: 7, malas: 2 } });
    await pocl.post(`/api/importaciones/${cuerpo.id}/confirmacion`, { parcial: true });
    expect((await concluida(pocl, cuerpo.id)).cuentas).toMatchObject({
      importadas: 7,
      omitidas: 0,
      malas: 2,
    });

    const despues = (await pocl.get(`/api/procesos/${procesoId}`)).cuerpo;
    const suyos = despues.hijos.filter(
      (h: { procedimiento: string }) => h.procedimiento === 'compromiso@1',
    );
    expect(
      suyos.map((h: { situacion: string; datos: { codigo: string } }) => [
        h.datos.codigo,
        h.situacion,
      ]),
    ).toEqual([
      ['C1', 'activo'],
      ['C2', 'concluido'],
      ['C3', 'concluido'],
      ['C4', 'activo'],
    ]);
    expect(suyos[0].datos).toMatchObject({ inicio: '2025-01-15', hitos: 2, hitosCumplidos: 1 });
    expect(suyos[3].datos).toMatchObject({ inicio: null, fin: null, hitos: null });
    const fichas = (await pocl.get(`/api/importaciones/fichas?plan=${plan}`)).cuerpo.elementos;
    expect(fichas[0]).toMatchObject({
      codigo: 'C1',
      titulo: 'Portal de datos',
      hitos: [{ hito: 'Catálogo publicado' }, { hito: 'Diez conjuntos' }],
      indicadores: [{ meta: '20' }],
    });
    expect((await puerta.servicio.app.get(Engine).verificar(procesoId)).discrepancias).toEqual([]);

    const otraVez = (await preparar(pocl, { titular, clase: 'plan', documento, plan })).cuerpo;
    expect(otraVez.cuentas.malas).toBeGreaterThanOrEqual(6);
    traido = { titular, procesoId, pocl, c1: suyos[0].id };
  });

  it('each commitment is called the same wherever it is shown, by its code and its title', async () => {
    const { titular, procesoId, pocl, c1 } = traido;
    const situacion = async () => (await pocl.get(`/api/procesos/${procesoId}`)).cuerpo;
    const nombres = async () =>
      (await situacion()).hijos
        .map((h: { nombre: string }) => h.nombre)
        .filter((n: string) => /C\d/.test(n));
    expect(await nombres()).toEqual([
      'C1 · Portal de datos',
      'C2 · Escuela ciudadana',
      'C3 · Presupuesto abierto',
      'C4 · Por empezar',
    ]);
    const grupo = await puerta.entrar('Persona Ficticia 7', {
      rol: 'grupoEjecutor',
      titularId: titular,
    });
    expect(
      (await grupo.transitar(c1, 'describirCompromiso', { titulo: 'Portal del agua' })).estado,
    ).toBe(200);
    const C1 = 'C1 · Portal del agua';
    expect((await nombres())[0]).toBe(C1);

    const { hechos } = (await pocl.get('/api/bandeja?vista=hechos')).cuerpo.conteos;
    expect(hechos).toBeGreaterThan(0);
    const vistas = ['paraMi', 'porCuentaDe', 'equipo', 'esperoAOtros', 'hechos'];
    const tareas = await Promise.all(
      vistas.map(async (v) => (await pocl.get(`/api/bandeja?limite=100&vista=${v}`)).cuerpo),
    );
    const sobre = tareas
      .flatMap((b) => b.elementos as { procesoId: string; sobre: string | null }[])
      .filter((t) => t.procesoId === c1)
      .map((t) => t.sobre);
    expect(new Set(sobre)).toEqual(new Set([C1]));

    const buscar = async (q: string, clase: string, quien = pocl) =>
      (await quien.get(`/api/busqueda?q=${q}&clase=${clase}`)).cuerpo.grupos[0].elementos as {
        id: string;
        titulo: { texto: string }[];
        detalle: string;
      }[];
    const hallado = (await buscar('compromiso c1', 'proceso')).find((h) => h.id === c1);
    expect(hallado?.titulo.map((x) => x.texto).join('')).toBe(C1);
    expect(hallado?.detalle).toMatch(/^Compromiso del plan de acción · /);
    expect((await buscar('portal agua', 'texto')).map((h) => h.detalle.startsWith(C1))).toEqual([
      true,
    ]);

    const momento = (await poc.get(`/api/inspector/procesos/${procesoId}/momento`)).cuerpo;
    expect(momento.procesos.find((x: { id: string }) => x.id === c1).nombre).toBe(C1);
    const { elementos: lineas } = (await poc.get(`/api/inspector/procesos/${procesoId}/lineas`))
      .cuerpo as { elementos: { evento: string; etiqueta: string }[] };
    expect(
      lineas.filter((l) => l.evento.startsWith('#hijo:compromiso')).map((l) => l.etiqueta),
    ).toEqual(['Concluyó C2 · Escuela ciudadana', 'Concluyó C3 · Presupuesto abierto']);

    const { elementos } = (
      await pocl.get(`/api/procesos/${procesoId}/bitacora?limite=100&orden=desc`)
    ).cuerpo as { elementos: { evento: string; etiqueta: string }[] };
    expect(
      elementos.filter((l) => l.evento === 'incorporarCompromiso').map((l) => l.etiqueta),
    ).toEqual([
      'Incorporar un compromiso: C4 · Por empezar',
      'Incorporar un compromiso: C3 · Presupuesto abierto',
      'Incorporar un compromiso: C2 · Escuela ciudadana',
      `Incorporar un compromiso: ${C1}`,
    ]);
  });

  it('a plan that takes none now says when it would', async () => {
    const { titular, pocl } = await gobierno();
    const d = hastaElPaso(13);
    d.hitos['abrirPlan'] = [
      { como: 'sinConstancia', motivo: 'x', datos: { regimenPlazo: 'PROPIO', miembroOgp: false } },
    ];
    const r = await poc.post('/api/regularizaciones', {
      titular,
      declaracion: d,
      hasta: 'aprobada',
    });
    const plan = (await pocl.get(`/api/procesos/${r.cuerpo.procesoId}`)).cuerpo.planes[0].procesoId;
    const documento = await subir(pocl, titular, 'plan.xlsx', await libro());
    const { cuerpo } = await preparar(pocl, { titular, clase: 'plan', documento, plan });
    expect(cuerpo.errores).toMatchObject([
      {
        codigo: 'NO_SE_REGISTRO',
        texto: /no admite compromisos/.test(cuerpo.errores[0]?.texto)
          ? cuerpo.errores[0].texto
          : '—',
      },
    ]);
  });
});
