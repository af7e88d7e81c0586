/** Corrections that need another person: asked for, seen by both, approved, denied, taken back. */
import { Sqlite as Database } from '../../src/persistence/sqlite/sqlite-de-este-node.js';
import { join } from 'node:path';
import { Casos, type Caso } from './caso.js';
import { Puerta, type Programa } from './puerta.js';

let puerta: Puerta;
let casos: Casos;
let poc: Programa;
let otroPoc: Programa;
let c: Caso;
/** The line of `informarGrupoNucleo`, recorded by the POC four days ago. */
let secuencia: number;

const HORA = 3_600_000;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  casos = await Casos.en(puerta);
  poc = casos.poc;
  otroPoc = await puerta.entrar('Persona Ficticia 9', { rol: 'poc' });
});
afterAll(() => puerta.cerrar());
beforeEach(async () => {
  c = await casos.conCompromiso();
  await poc.transitar(c.proceso, 'informarGrupoNucleo', { canal: 'papel' });
  secuencia = (await poc.get(`/api/procesos/${c.proceso}`)).cuerpo.secuencia;
  puerta.reloj.pasan(96 * HORA);
});

const cuerpo = (mas: object = {}) => ({
  clase: 'rectificarHecho',
  secuencia,
  cambios: { datos: { canal: 'quipux' } },
  motivo: 'Se tecleó mal',
  ...mas,
});
const pedir = (quien: Programa, mas: object = {}) =>
  quien.post(`/api/procesos/${c.proceso}/correcciones`, cuerpo(mas));
const rectificar = (quien: Programa, mas: object = {}) =>
  quien.post(`/api/procesos/${c.proceso}/rectificaciones`, cuerpo({ previa: false, ...mas }));
const canal = async () => {
  const l = (await poc.get(`/api/procesos/${c.proceso}/bitacora/${secuencia}`)).cuerpo;
  return l.valores.canal as string;
};
const enBandeja = async (quien: Programa, vista = 'porAprobar') =>
  (await quien.get(`/api/correcciones?vista=${vista}&limite=100`)).cuerpo.elementos
    .filter((p: { raizId: string }) => p.raizId === c.proceso)
    .map((p: { id: string }) => p.id) as string[];

/** Behind the product's back: the request as it was before it was closed. */
async function reabrir(id: string): Promise<void> {
  const base = new Database(join(puerta.carpeta, 'minga.sqlite'));
  base.prepare("update peticion_de_correccion set estado = 'pendiente' where id = ?").run(id);
  base.close();
}

describe('a correction that another person approves', () => {
  it('past the hours its author only asks; whoever approves sees both readings, and both stay', async () => {
    // Nobody approves what is only their own, not even the POC.
    const solo = await rectificar(poc);
    expect([solo.estado, solo.cuerpo.codigo]).toEqual([403, 'ROL_NO_RESPONSABLE']);
    const previa = await rectificar(poc, { previa: true });
    expect(previa.cuerpo).toMatchObject({
      recibo: null,
      aprueban: [{ rol: 'poc' }, { rol: 'administrador' }],
      cambios: [{ antesEtiqueta: 'Documento físico', despuesEtiqueta: 'Quipux' }],
    });
    const r = await pedir(poc);
    expect(r.estado).toBe(201);
    expect(r.cuerpo).toMatchObject({
      estado: { codigo: 'pendiente' },
      pidio: { rol: 'poc', cuenta: { nombre: 'Persona Ficticia 1' } },
      efecto: { cambios: [{ antes: 'papel', despues: 'quipux' }] },
      puedo: { resolver: false, retirar: true },
    });
    expect((await pedir(poc)).cuerpo.codigo).toBe('CORRECCION_YA_PEDIDA');
    expect(await canal()).toBe('papel');
    const { id } = r.cuerpo;
    expect([await enBandeja(poc), await enBandeja(otroPoc), await enBandeja(c.pocl)]).toEqual([
      [],
      [id],
      [],
    ]);
    expect(await enBandeja(poc, 'mias')).toEqual([id]);
    const propia = await poc.post(`/api/correcciones/${id}/aprobacion`);
    expect([propia.estado, propia.cuerpo.codigo]).toEqual([403, 'APRUEBA_OTRA_PERSONA']);
    const vista = (await otroPoc.get(`/api/correcciones/${id}`)).cuerpo;
    expect(vista).toMatchObject({ puedo: { resolver: true }, efecto: { aprueban: [] } });
    const aprobada = await otroPoc.post(`/api/correcciones/${id}/aprobacion`, {
      respuesta: 'Consta',
    });
    expect(aprobada.cuerpo).toMatchObject({
      estado: { codigo: 'aprobada' },
      resolvio: { cuenta: { nombre: 'Persona Ficticia 9' } },
      asiento: secuencia + 1,
    });
    expect(await canal()).toBe('quipux');
    const [linea, anterior] = (await poc.get(`/api/procesos/${c.proceso}/bitacora?limite=2`)).cuerpo
      .elementos;
    expect(linea).toMatchObject({
      evento: 'rectificarHecho',
      corrige: secuencia,
      registro: { cuenta: { nombre: 'Persona Ficticia 9' } },
      pedida: { id, rol: 'poc', cuenta: { nombre: 'Persona Ficticia 1' } },
      datos: [{ antes: 'Documento físico', valor: 'Quipux' }],
    });
    expect(anterior).toMatchObject({
      rectificada: secuencia + 1,
      datos: [{ valor: 'Documento físico' }],
    });
    const dos = await otroPoc.post(`/api/correcciones/${id}/aprobacion`);
    expect([dos.estado, dos.cuerpo.codigo]).toEqual([409, 'CORRECCION_RESUELTA']);
    const deProceso = await c.pocl.get(`/api/procesos/${c.proceso}/correcciones`);
    expect(deProceso.cuerpo.elementos).toHaveLength(1);
  });

  it('interrupted after the line, it is approved again and corrects once', async () => {
    const { id } = (await pedir(c.pocl)).cuerpo;
    await otroPoc.post(`/api/correcciones/${id}/aprobacion`);
    // As if the process had died before closing the request.
    const antes = (await poc.get(`/api/procesos/${c.proceso}`)).cuerpo.secuencia;
    await reabrir(id);
    expect(await enBandeja(poc)).toEqual([id]);
    const r = await poc.post(`/api/correcciones/${id}/aprobacion`);
    expect(r.cuerpo).toMatchObject({ estado: { codigo: 'aprobada' }, asiento: antes });
    expect((await poc.get(`/api/procesos/${c.proceso}`)).cuerpo.secuencia).toBe(antes);
  });

  it('of what another recorded, whoever approves needs nobody else; denied with its reason, nothing changes', async () => {
    expect((await rectificar(c.pocl)).estado).toBe(403);
    expect((await rectificar(c.pocl, { previa: true })).cuerpo.aprueban).toHaveLength(2);
    const { id } = (await pedir(c.pocl)).cuerpo;
    expect((await c.pocl.post(`/api/correcciones/${id}/negativa`, { respuesta: 'x' })).estado).toBe(
      403,
    );
    expect((await poc.post(`/api/correcciones/${id}/negativa`, {})).estado).toBe(400);
    const r = await poc.post(`/api/correcciones/${id}/negativa`, {
      respuesta: 'El oficio dice papel',
    });
    expect(r.cuerpo).toMatchObject({
      estado: { codigo: 'denegada' },
      respuesta: 'El oficio dice papel',
      efecto: { cambios: [{ antes: 'papel', despues: 'quipux' }] },
    });
    expect(await canal()).toBe('papel');
    expect((await c.pocl.get(`/api/correcciones/${id}`)).cuerpo.respuesta).toBe(
      'El oficio dice papel',
    );
    expect((await rectificar(otroPoc)).estado).toBe(200);
  });

  it('within the hours nobody else is needed; nor is a request taken back resolved', async () => {
    puerta.reloj.pasan(-95 * HORA);
    expect((await pedir(poc)).cuerpo.codigo).toBe('NO_HACE_FALTA_PEDIR');
    puerta.reloj.pasan(95 * HORA);
    const { id } = (await pedir(c.delegado)).cuerpo;
    expect((await c.pocl.post(`/api/correcciones/${id}/retiro`)).estado).toBe(403);
    expect((await c.delegado.post(`/api/correcciones/${id}/retiro`)).cuerpo.estado.codigo).toBe(
      'retirada',
    );
    expect((await poc.post(`/api/correcciones/${id}/aprobacion`)).cuerpo.codigo).toBe(
      'CORRECCION_RESUELTA',
    );
    expect((await pedir(c.delegado)).estado).toBe(201);
  });

  it('what others rest on cannot be asked away, and says what rests', async () => {
    const lineas = (await poc.get(`/api/procesos/${c.proceso}/bitacora?orden=asc`)).cuerpo
      .elementos;
    const { secuencia: cual } = lineas.find(
      (l: { evento: string }) => l.evento === 'suscribirCompromiso',
    );
    const r = await pedir(c.pocl, { clase: 'anularHecho', secuencia: cual, cambios: undefined });
    expect([r.estado, r.cuerpo.codigo]).toEqual([422, 'LINEA_CON_DEPENDIENTES']);
    expect(r.cuerpo.descansan.map((d: { evento: string }) => d.evento)).toContain(
      'informarGrupoNucleo',
    );
  });

  it('the document is asked for where the parameter asks for it', async () => {
    const fijado = await poc.post('/api/parametros/rectificacionExigeDocumento', {
      titular: c.gad,
      valor: true,
      desde: '2025-09-01',
      motivo: 'Prueba',
    });
    expect(fijado.estado).toBe(201);
    const sin = await pedir(c.pocl);
    expect(sin.cuerpo.errores).toMatchObject([{ campo: 'documento' }]);
    const documento = await c.pocl.documento(c.gad, ['oficio'], { titulo: 'Oficio que aclara' });
    const r = await pedir(c.pocl, { documento });
    expect(r.cuerpo.documento).toEqual({ id: documento, titulo: 'Oficio que aclara' });
  });

  it('whom the act names as POCL is read as corrected, by those who carry out the process alone', async () => {
    const designado = async (quien: Programa) =>
      (await quien.get(`/api/procesos/${c.proceso}/pocl-designado`)).cuerpo.designado;
    expect(await designado(poc)).toMatchObject({ nombre: 'Persona Ficticia 2' });
    const { secuencia: cual } = await designado(c.delegado);
    const { id } = (
      await pedir(c.pocl, {
        secuencia: cual,
        cambios: { datos: { pocl: 'Persona Ficticia 22' } },
      })
    ).cuerpo;
    expect((await designado(poc)).nombre).toBe('Persona Ficticia 2');
    expect((await poc.post(`/api/correcciones/${id}/aprobacion`)).estado).toBe(200);
    expect(await designado(poc)).toEqual({ nombre: 'Persona Ficticia 22', secuencia: cual });
    const ame = await puerta.entrar('Persona Ficticia 7', { rol: 'gremio', gremio: 'AME' });
    expect(await designado(ame)).toBeNull();
    const ajeno = (await casos.nuevo()).pocl;
    expect((await ajeno.get(`/api/procesos/${c.proceso}/pocl-designado`)).estado).toBe(404);
  });

  it('each line says whether whoever reads it may ask for it to be amended', async () => {
    const ame = await puerta.entrar('Persona Ficticia 7', { rol: 'gremio', gremio: 'AME' });
    const enmendables = async (quien: Programa) =>
      (await quien.get(`/api/procesos/${c.proceso}/bitacora?limite=1`)).cuerpo.elementos.map(
        (l: { enmendable: boolean }) => l.enmendable,
      ) as boolean[];
    expect([
      await enmendables(poc),
      await enmendables(otroPoc),
      await enmendables(c.delegado),
      await enmendables(ame),
    ]).toEqual([[true], [true], [true], [false]]);

    // What was taken back is not amended any more.
    const leer = async () =>
      (await poc.get(`/api/procesos/${c.proceso}/bitacora`)).cuerpo.elementos as {
        secuencia: number;
        enmendable: boolean;
      }[];
    const { secuencia: cual } = (await leer())[0]!;
    const { id } = (
      await pedir(c.pocl, { clase: 'anularHecho', secuencia: cual, cambios: undefined })
    ).cuerpo;
    expect((await poc.post(`/api/correcciones/${id}/aprobacion`)).estado).toBe(200);
    expect((await leer()).find((l) => l.secuencia === cual)?.enmendable).toBe(false);
  });

  it('the page of the API calls it as the screens do: what is asked of a line is an enmienda', async () => {
    const { paths } = (await poc.get('/api/openapi.json')).cuerpo as {
      paths: Record<string, Record<string, { summary: string; tags: string[] }>>;
    };
    const suyas = Object.entries(paths)
      .filter(([camino]) => /\/(correcciones|rectificaciones)\b/.test(camino))
      .flatMap(([, metodos]) => Object.values(metodos));
    expect(suyas).toHaveLength(8);
    for (const { summary, tags } of suyas)
      expect([...tags, summary].join(' ')).toMatch(/^(?!.*(correcci|rectific)).*enm(ienda|endar)/i);
  });

  it('outside the territory it does not exist', async () => {
    const { id } = (await pedir(c.pocl)).cuerpo;
    const ajeno = (await casos.nuevo()).pocl;
    expect((await pedir(ajeno)).estado).toBe(404);
    for (const camino of ['', '/aprobacion', '/negativa', '/retiro']) {
      const r =
        camino === ''
          ? await ajeno.get(`/api/correcciones/${id}`)
          : await ajeno.post(`/api/correcciones/${id}${camino}`, { respuesta: 'x' });
      expect([camino, r.estado]).toEqual([camino, 404]);
    }
    expect((await ajeno.get(`/api/procesos/${c.proceso}/correcciones`)).estado).toBe(404);
    // Of the territory, but it neither asked, nor approves, nor works with names.
    const foro = await puerta.entrar('Persona Ficticia 8', { rol: 'foro', titularId: c.gad });
    expect((await foro.get(`/api/correcciones/${id}`)).estado).toBe(404);
    expect((await pedir(foro)).estado).toBe(403);
  });
});
