/** What the citizens see of a document: the table, the preview, the redacted version, the withdrawal. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hojaPdf } from '../../src/demo/hoja-pdf.js';
import { Archivo } from '../../src/modules/documentos/archivo.js';
import { buscarDatosPersonales, esCedula } from '../../src/modules/documentos/datos-personales.js';
import { verificarArchivos } from '../../src/modules/documentos/verificar-archivos.js';
import { pdf, Puerta, type Programa } from './puerta.js';
import { hastaVer } from '../paciencia.js';

let puerta: Puerta;
let gad: string;
let autoridad: Programa;
let pocl: Programa;
let delegado: Programa;
let poc: Programa;
let nucleo: Programa;
let ajeno: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  gad = await puerta.gad('GAD Demostración 1');
  autoridad = await puerta.entrar('Persona Ficticia 1', { rol: 'autoridad', titularId: gad });
  pocl = await puerta.entrar('Persona Ficticia 2', { rol: 'pocl', titularId: gad });
  delegado = await puerta.entrar('Persona Ficticia 3', { rol: 'delegado', titularId: gad });
  poc = await puerta.entrar('Persona Ficticia 4', { rol: 'poc' });
  // Reads what is told: in this house, whoever stands nearest to the citizens.
  nucleo = await puerta.entrar('Persona Ficticia 5', { rol: 'grupoNucleo' });
  const otro = await puerta.gad('GAD Demostración 2');
  ajeno = await puerta.entrar('Persona Ficticia 6', { rol: 'pocl', titularId: otro });
});
afterAll(() => puerta.cerrar());

const meta = (mas: object = {}) => ({
  titular: gad,
  tipos: ['acta_sesion'],
  titulo: 'Acta de sesión',
  firmado: true,
  ...mas,
});
const subir = async (mas: object = {}, texto = 'acta'): Promise<string> => {
  const r = await pocl.subir(meta(mas), {
    nombre: 'acta.pdf',
    bytes: pdf(`${texto} ${Math.random()}`),
  });
  if (r.estado !== 201) throw new Error(JSON.stringify(r.cuerpo));
  return r.cuerpo.id as string;
};
const cedulaDe = (nueve: string): string => {
  for (let d = 0; d < 10; d += 1) if (esCedula(`${nueve}${d}`)) return `${nueve}${d}`;
  throw new Error(nueve);
};
const vacia = { fundamento: 'Norma ficticia, artículo 1', autoridad: 'Autoridad ficticia' };

describe('cédulas, teléfonos y correos', () => {
  const en = (texto: string) =>
    buscarDatosPersonales([{ lugar: { clase: 'linea', numero: 1 }, texto }]).map(
      (h) => `${h.clase} ${h.muestra}`,
    );

  it('la cédula se conoce por su dígito verificador', () => {
    // Worked by hand: 1·7·1·0·0·3·4·0·6 → 2+7+2+0+0+3+8+0+3 = 25 → 5.
    expect(esCedula('1710034065')).toBe(true);
    for (const mala of [
      '1710034064',
      '2510034065',
      '0010034065',
      '1770034065',
      '171003406',
      '1111111111',
    ])
      expect(esCedula(mala)).toBe(false);
    for (let provincia = 1; provincia <= 24; provincia += 1)
      expect(cedulaDe(`${String(provincia).padStart(2, '0')}1234567`)).toHaveLength(10);
  });

  it('se hallan como la gente los escribe, tapados', () => {
    const c = cedulaDe('010234567');
    const muestra = `${c.slice(0, 2)}••••••${c.slice(-2)}`;
    expect(en(`C.I. ${c}.`)).toEqual([`cedula ${muestra}`]);
    expect(en(`C.I. ${c.slice(0, 9)}-${c[9]}`)).toHaveLength(1);
    expect(en(`RUC ${c}001`)).toEqual([`cedula ${c.slice(0, 2)}•••••••••01`]);
    expect(en('Celular 099 123 4567 o (02) 234-5678 o +593 99 123 4567')).toEqual([
      'telefono 09• ••• ••67',
      'telefono (02) •••-••78',
      'telefono +59• •• ••• ••67',
    ]);
    expect(en('Escriba a persona.ficticia@ejemplo.gob.ec hoy')).toEqual([
      'correo p•••@ejemplo.gob.ec',
    ]);
  });

  it('lo que solo se les parece no se señala', () => {
    for (const texto of [
      'Oficio GAD-2025-0123-O',
      'del 2025-03-17 al 2025-09-15',
      'USD 1.234.567,89',
      'código 1710034064',
      'ref. a1710034065b',
      'RUC 1760001550001',
      'expediente 20250917001',
    ])
      expect([texto, en(texto)]).toEqual([texto, []]);
  });
});

describe('antes de publicar', () => {
  it('muestra la ficha pública y qué hay en el texto, y no guarda nada', async () => {
    const antes = await readdir(join(puerta.carpeta, 'temporal'));
    const c = cedulaDe('170345678');
    const bytes = hojaPdf('Acta de sesión', [
      `Comparece la persona con cédula ${c}, teléfono 0991234567 y correo ficticia@ejemplo.ec.`,
    ]);
    const r = await pocl.subir(
      meta(),
      { nombre: 'acta.pdf', bytes },
      {},
      '/api/documentos/revisiones',
    );
    expect(r.estado).toBe(200);
    expect(r.cuerpo.ficha).toMatchObject({
      visible: true,
      nota: null,
      titular: 'GAD Demostración 1',
      titulo: 'Acta de sesión',
      archivo: { nombre: 'acta.pdf', tamano: bytes.length },
    });
    expect(r.cuerpo.revision).toMatchObject({ lectura: 'leido', total: 3, sinLetras: [] });
    expect(r.cuerpo.revision.hallazgos.map((h: { clase: string }) => h.clase).sort()).toEqual([
      'cedula',
      'correo',
      'telefono',
    ]);
    for (const h of r.cuerpo.revision.hallazgos) {
      expect(h.lugar).toBe('página 1');
      expect(JSON.stringify(h)).not.toContain(c);
    }
    const quedan = () => readdir(join(puerta.carpeta, 'temporal'));
    expect(await hastaVer(quedan, (vistos) => vistos.length === antes.length)).toEqual(antes);
    const borrador = await pocl.subir(
      meta({ firmado: false }),
      { nombre: 'acta.pdf', bytes },
      {},
      '/api/documentos/revisiones',
    );
    expect(borrador.cuerpo.ficha).toMatchObject({ visible: false, archivo: null });
    expect(borrador.cuerpo.ficha.nota).toContain('Interno');
    // It warns and does not block: the same file is taken.
    expect((await pocl.subir(meta(), { nombre: 'acta.pdf', bytes })).estado).toBe(201);
  });

  it('lee texto llano por líneas; lo que no se lee lo dice', async () => {
    const r = async (nombre: string, bytes: Uint8Array) =>
      (await pocl.subir(meta(), { nombre, bytes }, {}, '/api/documentos/revisiones')).cuerpo
        .revision;
    expect(
      (await r('a.csv', Buffer.from('nombre;correo\nuna;una@ejemplo.ec\n'))).hallazgos,
    ).toMatchObject([{ clase: 'correo', lugar: 'línea 2' }]);
    // A page without letters, and a file that only its head calls PDF.
    expect((await r('a.pdf', hojaPdf('', []))).sinLetras).toEqual([1]);
    expect((await r('a.pdf', pdf('cabeza sola'))).lectura).toBe('noSeLee');
    const png = Buffer.from(
      '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489',
      'hex',
    );
    expect((await r('foto.png', png)).lectura).toBe('noSeLee');
  });

  it('quien no sube no revisa', async () => {
    const archivo = { nombre: 'a.pdf', bytes: pdf('x') };
    const camino = '/api/documentos/revisiones';
    expect((await ajeno.subir(meta(), archivo, {}, camino)).estado).toBe(404);
    expect((await poc.subir(meta(), archivo, {}, camino)).estado).toBe(200);
  });
});

describe('la tabla de visibilidad', () => {
  const fijar = (quien: Programa, mas: object = {}, celda = 'acta_sesion/firmado') =>
    quien.post(`/api/visibilidad/${celda}`, {
      visibilidad: 'interno',
      desde: '2025-09-15',
      motivo: 'Prueba',
      ...mas,
    });

  it('todos la leen; la cambian el POC y la administración, con motivo y desde hoy', async () => {
    const t = await pocl.get('/api/visibilidad');
    expect(t.cuerpo.puedoCambiar).toBe(false);
    expect(t.cuerpo.elementos).toHaveLength(33 * 3);
    expect((await fijar(pocl)).estado).toBe(403);
    expect((await fijar(poc, { motivo: ' ' })).estado).toBe(400);
    expect((await fijar(poc, { desde: '2025-09-14' })).cuerpo.errores[0].campo).toBe('desde');
    expect((await fijar(poc, { hasta: '2025-09-14' })).cuerpo.errores[0].campo).toBe('hasta');
    const lista = await fijar(poc, { visibilidad: 'publico' }, 'registro_actores/firmado');
    expect(lista.cuerpo.errores[0]).toMatchObject({
      campo: 'visibilidad',
      codigo: 'NUNCA_PUBLICO',
    });
    expect((await fijar(poc, { visibilidad: 'reservado' })).estado).toBe(400);
  });

  it('al cambiar, cambian los documentos que nadie fijó, y la previa dijo cuáles', async () => {
    const [suelto, fijo] = [await subir(), await subir({ visibilidad: 'publico' })];
    const visto = async (id: string) => (await nucleo.get(`/api/documentos/${id}`)).estado;
    expect([await visto(suelto), await visto(fijo)]).toEqual([200, 200]);
    const camino = '/api/visibilidad/acta_sesion/firmado/previas';
    const pedida = { visibilidad: 'interno', desde: '2025-09-15', hasta: '2025-09-20' };
    expect((await pocl.post(camino, pedida)).estado).toBe(403);
    const previa = await poc.post(camino, pedida);
    expect(previa.cuerpo.primeros.map((d: { id: string }) => d.id)).toContain(suelto);
    expect(previa.cuerpo.primeros.map((d: { id: string }) => d.id)).not.toContain(fijo);
    expect(previa.cuerpo.fijos).toBeGreaterThan(0);
    expect(await visto(suelto)).toBe(200);
    const r = await fijar(poc, { hasta: '2025-09-20', fuente: 'Norma ficticia, art. 1' });
    expect(r.cuerpo).toMatchObject({
      version: 1,
      lecturaNuestra: false,
      creadaPor: 'Persona Ficticia 4',
    });
    expect([await visto(suelto), await visto(fijo)]).toEqual([404, 200]);
    expect((await pocl.get(`/api/documentos/${suelto}`)).cuerpo.visibilidad).toMatchObject({
      codigo: 'interno',
      origen: 'tabla',
    });
    // Past its last day the table says again what it said.
    const antes = puerta.reloj.instante;
    puerta.reloj.instante = Date.parse('2025-09-21T15:00:00Z');
    expect(await visto(suelto)).toBe(200);
    puerta.reloj.instante = antes;
    const historia = await pocl.get('/api/visibilidad/acta_sesion/firmado/historia');
    expect(historia.cuerpo.elementos).toHaveLength(1);
    await fijar(poc, { visibilidad: 'publico' });
    expect(await visto(suelto)).toBe(200);
  });
});

describe('qué tan visible es un documento', () => {
  it('reservar pide fundamento, autoridad y hasta cuándo; pasado el día vuelve a lo ordinario', async () => {
    const id = await subir();
    const camino = `/api/documentos/${id}/visibilidad`;
    const sin = await pocl.post(camino, { visibilidad: 'reservado', motivo: 'm' });
    expect(sin.cuerpo.codigo).toBe('RESERVA_SIN_FUNDAMENTO');
    const r = await pocl.post(camino, {
      visibilidad: 'reservado',
      reserva: { ...vacia, hasta: '2025-10' },
      motivo: 'Hay un proceso en curso',
    });
    expect(r.cuerpo.visibilidad).toMatchObject({ codigo: 'reservado', origen: 'reserva' });
    expect((await nucleo.get(`/api/documentos/${id}`)).estado).toBe(404);
    const antes = puerta.reloj.instante;
    puerta.reloj.instante = Date.parse('2025-10-31T23:00:00Z');
    expect((await nucleo.get(`/api/documentos/${id}`)).estado).toBe(404);
    puerta.reloj.instante = Date.parse('2025-11-01T12:00:00Z');
    expect((await nucleo.get(`/api/documentos/${id}`)).estado).toBe(200);
    puerta.reloj.instante = antes;
    await pocl.post(camino, { visibilidad: null, motivo: 'Terminó' });
    const d = (await pocl.get(`/api/documentos/${id}`)).cuerpo;
    expect(d.visibilidad).toMatchObject({ codigo: 'publico', origen: 'tabla' });
    expect(d.sucesos.map((s: { clase: string }) => s.clase)).toEqual([
      'visibilidad',
      'visibilidad',
    ]);
    expect(d.sucesos[0].frase).toContain('Norma ficticia');
    expect(d.sucesos[0].por.nombre).toBe('Persona Ficticia 2');
  });

  it('una lista con personas no se hace pública; quien solo lee no cambia nada', async () => {
    const id = await subir({ tipos: ['registro_actores'], titulo: 'Actores' });
    const r = await pocl.post(`/api/documentos/${id}/visibilidad`, {
      visibilidad: 'publico',
      motivo: 'm',
    });
    expect(r.cuerpo.errores[0].codigo).toBe('NUNCA_PUBLICO');
    const publico = await subir();
    const cuerpo = { visibilidad: 'interno', motivo: 'm' };
    expect((await nucleo.post(`/api/documentos/${publico}/visibilidad`, cuerpo)).estado).toBe(403);
    expect((await ajeno.post(`/api/documentos/${publico}/visibilidad`, cuerpo)).estado).toBe(404);
  });
});

describe('la versión pública', () => {
  const agregar = (quien: Programa, id: string, bytes: Uint8Array, mas: object = {}) =>
    quien.subir(
      { titulo: 'Registro (versión pública)', tapado: 'Cédulas y teléfonos', version: 1, ...mas },
      { nombre: 'registro-publico.pdf', bytes },
      {},
      `/api/documentos/${id}/publicas`,
    );

  it('la ve quien solo puede ver lo público, y nada del original', async () => {
    const id = await subir({
      tipos: ['registro_sensibilizacion'],
      titulo: 'Asistencia de doña Tal',
    });
    expect((await nucleo.get(`/api/documentos/${id}`)).estado).toBe(404);
    expect((await agregar(nucleo, id, pdf('tapado'))).estado).toBe(404);
    const original = (await pocl.get(`/api/documentos/${id}`)).cuerpo;
    expect((await agregar(pocl, id, pdf('tapado 1'), { version: 2 })).cuerpo.codigo).toBe(
      'DOCUMENTO_EN_CONFLICTO',
    );
    expect((await agregar(pocl, id, pdf('tapado 1'))).estado).toBe(201);
    expect((await agregar(pocl, id, pdf('tapado 2'))).cuerpo.publica.numero).toBe(2);
    const d = (await nucleo.get(`/api/documentos/${id}`)).cuerpo;
    expect(d).toMatchObject({
      acceso: 'publica',
      titulo: 'Registro (versión pública)',
      nombre: 'registro-publico.pdf',
      visibilidad: { codigo: 'publico' },
      versiones: [],
      sucesos: [],
      publicas: [],
      usos: [],
    });
    expect(JSON.stringify(d)).not.toContain(original.sha256);
    expect(JSON.stringify(d)).not.toContain('doña Tal');
    expect((await nucleo.get(d.urlDescarga)).cuerpo).toContain('tapado 2');
    expect((await nucleo.get(`/api/documentos/${id}/contenido`)).cuerpo).toContain('tapado 2');
    for (const camino of ['contenido?version=1', 'contenido?publica=1', 'ciudadania'])
      expect([camino, (await nucleo.get(`/api/documentos/${id}/${camino}`)).estado]).toEqual([
        camino,
        404,
      ]);
    const lista = (await nucleo.get(`/api/documentos?titular=${gad}&q=registro`)).cuerpo.elementos;
    expect(lista.map((x: { titulo: string }) => x.titulo)).toEqual(['Registro (versión pública)']);
    expect(
      (await nucleo.get(`/api/documentos?titular=${gad}&q=asistencia`)).cuerpo.elementos,
    ).toEqual([]);
    // Who may read the original has both.
    const mio = (await pocl.get(`/api/documentos/${id}`)).cuerpo;
    expect(mio).toMatchObject({ acceso: 'original', titulo: 'Asistencia de doña Tal' });
    expect(mio.publicas.map((p: { numero: number }) => p.numero)).toEqual([2, 1]);
    expect((await pocl.get(`/api/documentos/${id}/contenido?publica=1`)).cuerpo).toContain(
      'tapado 1',
    );
    const ficha = (await pocl.get(`/api/documentos/${id}/ciudadania?publica=0`)).cuerpo.ficha;
    expect(ficha).toMatchObject({ visible: true, titulo: 'Registro (versión pública)' });
  });

  it('el mismo archivo no es una versión tapada', async () => {
    const bytes = pdf('igual');
    const r = await pocl.subir(meta({ tipos: ['oficio'] }), { nombre: 'a.pdf', bytes });
    expect((await agregar(pocl, r.cuerpo.id, bytes)).cuerpo.codigo).toBe(
      'PUBLICA_IGUAL_AL_ORIGINAL',
    );
  });
});

describe('retirar de publicación', () => {
  const retirar = (quien: Programa, id: string, mas: object = {}) =>
    quien.post(`/api/documentos/${id}/retiros`, {
      clase: 'oculto',
      ...vacia,
      motivo: 'Tenía datos de una persona',
      ...mas,
    });

  it('oculto: el archivo no se entrega, la nota y la huella quedan, y se restituye', async () => {
    const id = await subir();
    const { sha256, urlDescarga } = (await pocl.get(`/api/documentos/${id}`)).cuerpo;
    expect((await retirar(delegado, id)).estado).toBe(403);
    expect((await retirar(ajeno, id)).estado).toBe(404);
    expect((await retirar(pocl, id, { fundamento: ' ' })).estado).toBe(400);
    expect((await retirar(pocl, id, { clase: 'borrado' })).estado).toBe(403);
    const r = await retirar(pocl, id);
    expect(r.cuerpo.retiro).toMatchObject({ clase: 'oculto', fundamento: vacia.fundamento });
    const d = await nucleo.get(`/api/documentos/${id}`);
    expect(d.cuerpo).toMatchObject({ sha256, retiro: { clase: 'oculto' } });
    expect([
      (await nucleo.get(urlDescarga)).estado,
      (await delegado.get(urlDescarga)).estado,
    ]).toEqual([410, 410]);
    expect((await pocl.get(urlDescarga)).estado).toBe(200);
    expect((await retirar(pocl, id)).cuerpo.codigo).toBe('NADA_QUE_RETIRAR');
    const camino = `/api/documentos/${id}/restituciones`;
    expect((await delegado.post(camino, { motivo: 'm' })).estado).toBe(403);
    expect((await pocl.post(camino, { motivo: 'Era un error' })).cuerpo.retiro).toBeNull();
    expect((await nucleo.get(urlDescarga)).estado).toBe(200);
    expect((await pocl.post(camino, { motivo: 'm' })).cuerpo.codigo).toBe('NADA_QUE_RESTITUIR');
  });

  it('borrado: los bytes se van con la última referencia; verificar dice «retirado», no «alterado»', async () => {
    const p = puerta.servicio;
    const verificar = () =>
      verificarArchivos(p.app.get(Archivo), p.persistencia.referenciasAlArchivo);
    const bytes = pdf('compartido');
    const suyo = (await pocl.subir(meta(), { nombre: 'a.pdf', bytes })).cuerpo;
    const ajenos = (await pocl.subir(meta(), { nombre: 'a.pdf', bytes })).cuerpo;
    const solo = await subir();
    const { sha256, urlDescarga } = (await pocl.get(`/api/documentos/${solo}`)).cuerpo;
    const antes = await verificar();
    expect(antes.fallas).toEqual([]);
    await new Promise((listo) => setTimeout(listo, 5));
    for (const id of [suyo.id, solo])
      expect((await retirar(autoridad, id, { clase: 'borrado' })).estado).toBe(200);
    const despues = await verificar();
    expect(despues.fallas).toEqual([]);
    expect(despues.borrados).toBe(antes.borrados + 1);
    const archivos = join(puerta.carpeta, 'archivos', sha256.slice(0, 2));
    expect(await readdir(archivos)).not.toContain(sha256);
    for (const quien of [nucleo, pocl, autoridad])
      expect((await quien.get(urlDescarga)).estado).toBe(410);
    // The same bytes stand in another document, which nobody withdrew.
    expect((await pocl.get(ajenos.urlDescarga)).estado).toBe(200);
    expect((await pocl.post(`/api/documentos/${solo}/restituciones`, { motivo: 'm' })).estado).toBe(
      409,
    );
    const d = (await nucleo.get(`/api/documentos/${solo}`)).cuerpo;
    expect(d).toMatchObject({ sha256, retiro: { clase: 'borrado' } });
    // A file that is missing and nobody withdrew is still a fault.
    await p.app.get(Archivo).borrar(suyo.sha256, Date.now() + 1000);
    expect((await verificar()).fallas).toEqual([{ sha256: suyo.sha256, codigo: 'ARCHIVO_FALTA' }]);
  });
});

describe('lo que se dice de un documento', () => {
  it('otro producto u otra fecha quedan como versión nueva, con el mismo archivo', async () => {
    const id = await subir({ tipos: ['acta_sesion'] });
    const camino = `/api/documentos/${id}/descripciones`;
    const r = await pocl.post(camino, {
      version: 1,
      tipos: ['acta_sesion', 'acta_constitucion'],
      aprobado: true,
      motivo: 'También es el acta de constitución',
    });
    expect(r.estado).toBe(201);
    expect(r.cuerpo).toMatchObject({
      version: 2,
      estado: { codigo: 'aprobado' },
      nombre: 'acta.pdf',
    });
    const d = (await pocl.get(`/api/documentos/${id}`)).cuerpo;
    expect(new Set(d.versiones.map((v: { sha256: string }) => v.sha256)).size).toBe(1);
    expect(d.versiones.map((v: { subidoPor: { nombre: string } }) => v.subidoPor.nombre)).toEqual([
      'Persona Ficticia 2',
      'Persona Ficticia 2',
    ]);
    const tarde = await pocl.post(camino, { version: 1, numero: 'X', motivo: 'm' });
    expect(tarde.cuerpo.codigo).toBe('DOCUMENTO_EN_CONFLICTO');
    expect((await nucleo.post(camino, { version: 2, numero: 'X', motivo: 'm' })).estado).toBe(403);
  });
});
