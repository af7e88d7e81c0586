/** The scenarios about territory (13 and 14), lists within it, and what is personal and stays out of journal and log. */
import { Casos, compromiso } from './caso.js';
import { pdf, Puerta, type Programa } from './puerta.js';

let puerta: Puerta;
let casos: Casos;
let poc: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  casos = await Casos.en(puerta);
  poc = casos.poc;
});
afterAll(() => puerta.cerrar());

describe('territory', () => {
  it('13 · what lies in another GAD does not exist: process, journal, document, titular, draft', async () => {
    const quito = await casos.conCompromiso();
    const cuenca = await casos.conCompromiso();
    const acta = await cuenca.autoridad.documento(cuenca.gad, ['acta_sesion']);
    const inventado = '018f0000-0000-7000-8000-000000000000';
    const propia = ({ peticion: _, instance: __, ...resto }: Record<string, unknown>) => resto;
    const caminos = (
      proceso: string,
      documento: string,
      gad: string,
    ): [string, string, unknown?][] => [
      ['GET', `/api/procesos/${proceso}`],
      ['GET', `/api/procesos/${proceso}/bitacora`],
      ['POST', `/api/procesos/${proceso}/transiciones/identificarActores`, { datos: {} }],
      ['POST', `/api/procesos/${proceso}/simulaciones/identificarActores`, { datos: {} }],
      ['POST', `/api/procesos/${proceso}/marcas/suspender`, { motivo: 'x' }],
      [
        'POST',
        `/api/procesos/${proceso}/rectificaciones`,
        { clase: 'deshacer', secuencia: 1, motivo: 'x', previa: true },
      ],
      ['GET', `/api/documentos/${documento}`],
      ['GET', `/api/documentos/${documento}/contenido`],
      ['GET', `/api/documentos/${documento}/ciudadania`],
      [
        'POST',
        `/api/documentos/${documento}/descripciones`,
        { titulo: 'Otro', motivo: 'x', version: 1 },
      ],
      ['POST', `/api/documentos/${documento}/visibilidad`, { visibilidad: 'publico', motivo: 'x' }],
      [
        'POST',
        `/api/documentos/${documento}/retiros`,
        { clase: 'oculto', fundamento: 'x', autoridad: 'x', motivo: 'x' },
      ],
      ['POST', `/api/documentos/${documento}/restituciones`, { motivo: 'x' }],
      ['GET', `/api/titulares/${gad}`],
      ['GET', `/api/titulares/${gad}/designaciones`],
      ['PUT', `/api/borradores/${proceso}/identificarActores`, { cuerpo: {}, version: 0 }],
      ['POST', '/api/procesos', { procedimiento: 'implementacion', titular: gad }],
    ];
    const reales = caminos(cuenca.proceso, acta, cuenca.gad);
    const falsos = caminos(inventado, inventado, inventado);
    for (const [i, [metodo, camino, cuerpo]] of reales.entries()) {
      const ajeno = await quito.pocl.pedir(metodo, camino, cuerpo === undefined ? {} : { cuerpo });
      const [, otroCamino, otroCuerpo] = falsos[i]!;
      const nada = await quito.pocl.pedir(
        metodo,
        otroCamino,
        otroCuerpo === undefined ? {} : { cuerpo: otroCuerpo },
      );
      expect([camino, ajeno.estado]).toEqual([camino, 404]);
      // Byte by byte the same answer as for what was never there.
      expect(propia(ajeno.cuerpo)).toEqual(propia(nada.cuerpo));
    }
    for (const [puerta, metadatos] of [
      ['reemplazos', { motivo: 'x', version: 1 }],
      ['publicas', { titulo: 'x', tapado: 'x', version: 1 }],
    ] as const)
      expect(
        (
          await quito.pocl.subir(
            metadatos,
            { nombre: 'otro.pdf', bytes: pdf('otro') },
            {},
            `/api/documentos/${acta}/${puerta}`,
          )
        ).estado,
      ).toBe(404);
    expect((await cuenca.autoridad.get(`/api/documentos/${acta}`)).cuerpo).toMatchObject({
      version: 1,
      titulo: 'Documento acta_sesion',
    });
    // Its document proves nothing here, and says no more than one that does not exist.
    const prestado = await quito.delegado.transitar(quito.proceso, 'identificarActores', {
      publico: 1,
      privado: 1,
      sociedadCivil: 1,
      academia: 1,
      registro: acta,
    });
    expect(prestado.cuerpo.errores).toEqual([
      expect.objectContaining({ campo: 'datos.registro', codigo: 'DOCUMENTO_NO_ENCONTRADO' }),
    ]);
    const listas = await Promise.all(
      ['/api/procesos', '/api/documentos', '/api/titulares', '/api/bandeja', '/api/avisos'].map(
        (l) => quito.pocl.get(l),
      ),
    );
    for (const l of listas) expect(JSON.stringify(l.cuerpo)).not.toContain(cuenca.gad);
  });

  it('14 · the gremio sees the GADs of its level, and only those', async () => {
    const congope = await puerta.entrar('Persona Ficticia 5', { rol: 'gremio', gremio: 'CONGOPE' });
    const vistos: { nivel: string; gremio: string }[] = [];
    let cursor = '';
    do {
      const { cuerpo } = await congope.get(`/api/titulares?limite=100${cursor}`);
      vistos.push(...cuerpo.elementos);
      cursor = cuerpo.siguiente === null ? '' : `&cursor=${encodeURIComponent(cuerpo.siguiente)}`;
    } while (cursor !== '');
    expect(vistos).toHaveLength(23);
    expect(new Set(vistos.map((t) => t.nivel))).toEqual(new Set(['provincial']));
    const c = await casos.nuevo();
    expect((await congope.get(`/api/procesos/${c.proceso}`)).estado).toBe(404);
    const ame = await puerta.entrar('Persona Ficticia 6', { rol: 'gremio', gremio: 'AME' });
    expect((await ame.get(`/api/procesos/${c.proceso}`)).estado).toBe(200);
    // Its level widens no question: of a government without bodies none is told, and a process is not one of them.
    const organos = await ame.get(`/api/titulares/${c.gad}/organos`);
    expect([organos.estado, organos.cuerpo]).toEqual([200, { elementos: [] }]);
    for (const camino of ['organos', 'sesiones-de-organo'])
      expect((await ame.get(`/api/${camino}/${c.proceso}`)).estado).toBe(404);
  });

  it('lists page to the end without repeats or holes, and refuse a cursor nobody gave', async () => {
    const ids = new Set<string>();
    let siguiente: string | null = null;
    let paginas = 0;
    do {
      const r = await poc.get(
        `/api/titulares?nivel=parroquial_rural&limite=100${siguiente === null ? '' : `&cursor=${encodeURIComponent(siguiente)}`}`,
      );
      expect(r.cuerpo.total).toBe(824);
      for (const t of r.cuerpo.elementos) ids.add(t.id);
      siguiente = r.cuerpo.siguiente;
      paginas += 1;
    } while (siguiente !== null);
    expect([ids.size, paginas]).toEqual([824, 9]);
    const malo = await poc.get('/api/titulares?cursor=inventado');
    expect([malo.estado, malo.cuerpo.codigo]).toEqual([400, 'CURSOR_INVALIDO']);
    expect((await poc.get('/api/titulares?limite=101')).cuerpo.errores[0].campo).toBe('limite');
    const tildes = await poc.get('/api/titulares?q=ca%C3%B1ar&nivel=provincial');
    expect(tildes.cuerpo.elementos.map((t: { nombre: string }) => t.nombre)).toEqual(['Cañar']);
  });
});

describe('nothing personal', () => {
  it('what a person writes is in no journal line and in no log', async () => {
    const c = await casos.nuevo();
    const SECRETOS = [
      'Zoraida Quispillo Ficticia',
      'zoraida.q@prueba.invalid',
      'cédula 0102030405',
      'palabras del motivo',
    ];
    const manifestacion = await c.autoridad.documento(c.gad, ['oficio'], {
      titulo: `Oficio de ${SECRETOS[0]}`,
      visibilidad: 'personal',
    });
    await c.autoridad.transitar(c.proceso, 'indicarInteres', { origen: 'a', manifestacion });
    const suscrito = await c.autoridad.transitar(
      c.proceso,
      'suscribirCompromiso',
      { ...(await compromiso(c)), pocl: SECRETOS[0] },
      { justificaciones: { COMUNICADO_AL_GREMIO: SECRETOS[2] } },
    );
    expect(suscrito.estado).toBe(200);
    await poc.post(`/api/procesos/${c.proceso}/marcas/suspender`, { motivo: SECRETOS[3] });
    await poc.get(`/api/titulares?q=${encodeURIComponent(SECRETOS[0] ?? '')}`);
    await poc.post('/api/personas', { nombre: SECRETOS[0], correo: SECRETOS[1] });
    await poc.post('/api/sesion', { correo: SECRETOS[1], clave: SECRETOS[3] });
    // The words are there for whoever may read them…
    const bitacora = await c.pocl.get(`/api/procesos/${c.proceso}/bitacora?tecnica=1`);
    expect(JSON.stringify(bitacora.cuerpo)).toContain(SECRETOS[0]);
    expect(JSON.stringify(bitacora.cuerpo)).toContain(SECRETOS[3]);
    expect(bitacora.cuerpo.elementos[0].linea).toBeUndefined();
    // …and in no exact line, nor in the log.
    const tecnica = await poc.get(`/api/procesos/${c.proceso}/bitacora?tecnica=1`);
    const lineas = tecnica.cuerpo.elementos
      .map((l: { linea: string }) => l.linea)
      .join('\n') as string;
    expect(lineas).toContain('texto:');
    for (const secreto of SECRETOS) {
      expect(lineas).not.toContain(secreto);
      expect(puerta.registro).not.toContain(secreto);
      expect(puerta.registro).not.toContain(encodeURIComponent(secreto));
    }
    expect(puerta.registro).toContain('"msg":"atendida"');
    expect(puerta.registro).not.toContain(poc.ficha);
    // The gremio follows the process, but the name of a person is not its business.
    const ame = await puerta.entrar('Persona Ficticia 7', { rol: 'gremio', gremio: 'AME' });
    const delGremio = await ame.get(`/api/procesos/${c.proceso}/bitacora`);
    expect(delGremio.estado).toBe(200);
    expect(JSON.stringify(delGremio.cuerpo)).not.toContain(SECRETOS[0]);
  });
});
