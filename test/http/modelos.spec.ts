/** From a drawn file to a process that runs beside the others: everything through the door. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Plazos } from '../../src/engine/plazos.js';
import { Engine } from '../../src/engine/engine.js';
import { Ids } from '../../src/engine/puertos/ids.js';
import { ProcesoStore } from '../../src/engine/puertos/proceso-store.js';
import {
  CatalogoDeProcedimientos,
  FuenteDeProcedimientos,
} from '../../src/union/catalogo-de-procedimientos.js';
import { aXml } from '../bpmn/dibujante.js';
import { Puerta, type Programa, type Respuesta } from './puerta.js';

const EJEMPLO = new URL(
  '../../web/src/administracion/modelos/prestamo-de-sala.bpmn',
  import.meta.url,
);
const bytes = readFileSync(EJEMPLO);
const HUELLA = createHash('sha256').update(bytes).digest('hex');

const AJUSTES = {
  carriles: [
    { carril: 'carril_pocl', actuan: ['pocl'], registran: [] },
    { carril: 'carril_poc', actuan: ['poc'], registran: [] },
    { carril: 'carril_foro', actuan: ['foro'], registran: ['pocl'] },
  ],
  titulares: ['gad'],
  abren: ['poc', 'pocl'],
};

let puerta: Puerta;
let admin: Programa;
let poc: Programa;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  admin = await puerta.entrar('Persona Ficticia 1', { rol: 'administrador' });
  poc = await puerta.entrar('Persona Ficticia 2', { rol: 'poc' });
});
afterAll(() => puerta.cerrar());

const subir = (quien: Programa, nombre: string, contenido: Uint8Array, metadatos = {}) =>
  quien.subir(metadatos, { nombre, bytes: contenido }, {}, '/api/modelos');
const dibujado = (texto: string, nombre: string): Uint8Array =>
  Buffer.from(
    aXml(texto).replace(/(<[\w:]*process id="[^"]*")( name="[^"]*")?/, `$1 name="${nombre}"`),
  );

/** Uploaded and confirmed with everybody in every lane. */
async function ponerEnMarcha(nombre: string, texto: string): Promise<string> {
  const r = await subir(admin, `${nombre}.bpmn`, dibujado(texto, nombre));
  expect(r.cuerpo).toMatchObject({ ejecutable: true });
  const { id, procedimiento, carriles } = r.cuerpo.modelo;
  const c = await poc.post(`/api/modelos/${id}/confirmacion`, {
    carriles: carriles.map(({ carril }: { carril: string }) => ({
      carril,
      actuan: ['poc', 'pocl'],
      registran: [],
    })),
    titulares: ['gad'],
    abren: ['poc'],
  });
  expect(c.estado).toBe(200);
  return procedimiento as string;
}
const eventos = (r: Respuesta): string[] =>
  (r.cuerpo.ofertas as { evento: string }[]).map((o) => o.evento);
const abrir = async (procedimiento: string, gad: string): Promise<string> => {
  const r = await poc.post('/api/procesos', { procedimiento, titular: gad });
  if (r.estado !== 201) throw new Error(JSON.stringify(r.cuerpo));
  return r.cuerpo.id as string;
};

describe('un modelo dibujado', () => {
  let id: string;

  it('se sube, se guarda byte por byte y se lee', async () => {
    const r = await subir(admin, 'prestamo.bpmn', bytes);
    expect(r.estado).toBe(200);
    expect(r.cuerpo).toMatchObject({
      ejecutable: true,
      modelo: {
        procedimiento: 'modelo-prestamo-de-la-sala-comunal-ejemplo@1',
        estado: 'borrador',
        sha256: HUELLA,
        conDiagrama: true,
        impiden: 0,
        puedo: { confirmar: true, retirar: true, subir: true },
      },
    });
    id = r.cuerpo.modelo.id;
    expect(
      r.cuerpo.modelo.carriles.map((c: { carril: string; sugeridos: string[] }) => [
        c.carril,
        c.sugeridos,
      ]),
    ).toEqual([
      ['carril_pocl', ['pocl']],
      ['carril_poc', ['poc']],
      ['carril_foro', ['foro']],
    ]);
    const bajado = await poc.get(`/api/modelos/${id}/contenido`);
    expect(createHash('sha256').update(bajado.cuerpo).digest('hex')).toBe(HUELLA);
    // The same file again is the same version.
    expect((await subir(admin, 'otra.bpmn', bytes)).cuerpo.modelo.id).toBe(id);
  });

  it('solo lo sube quien administra, y lo ve el POC', async () => {
    const pocl = await puerta.entrar('Persona Ficticia 3', {
      rol: 'pocl',
      titularId: await puerta.gad('GAD Demostración Modelos 0'),
    });
    expect((await subir(poc, 'prestamo.bpmn', bytes)).estado).toBe(403);
    expect((await pocl.get('/api/modelos')).estado).toBe(403);
    expect((await pocl.get(`/api/modelos/${id}`)).estado).toBe(403);
    expect((await pocl.post(`/api/modelos/${id}/confirmacion`, AJUSTES)).estado).toBe(403);
    expect((await poc.post(`/api/modelos/${id}/retiro`, { motivo: 'no va' })).estado).toBe(403);
    expect((await poc.get('/api/modelos?q=prestamo')).cuerpo.elementos).toHaveLength(1);
  });

  it('lo que no puede ejecutarse dice qué elemento y por qué, y no se confirma', async () => {
    const malo = await subir(
      admin,
      'malo.bpmn',
      dibujado('inicio i\nguion g guion="1 +" nombre=Cuenta\nfin f\ni -> g\ng -> f', 'Malo'),
    );
    expect(malo.cuerpo.ejecutable).toBe(false);
    const [h] = malo.cuerpo.hallazgos;
    expect(h).toMatchObject({ elemento: 'g', gravedad: 'impide' });
    expect(h.texto).not.toBe('');
    const confirmado = await poc.post(
      `/api/modelos/${malo.cuerpo.modelo.id}/confirmacion`,
      AJUSTES,
    );
    expect(confirmado).toMatchObject({ estado: 422, cuerpo: { codigo: 'MODELO_NO_EJECUTABLE' } });
  });

  it.each([
    ['una entidad', '<!DOCTYPE x [<!ENTITY a "b">]><definitions/>', 'Quite la línea «DOCTYPE»'],
    ['otra cosa', 'PK no es nada', 'expórtelo como BPMN'],
    ['otro XML', '<html></html>', 'expórtelo como BPMN'],
    ['medio archivo', bytes.toString().slice(0, 3_000), 'está cortado: acaba en la línea'],
    ['uno mal cerrado', '<a>\n<b></c></a>', 'en la línea 2, en «</c>»'],
  ])(
    '%s no se guarda, y se dice qué es y qué hacer, sin una palabra de otro idioma',
    async (_, texto, dicho) => {
      const r = await subir(admin, 'x.bpmn', Buffer.from(texto));
      expect(r.estado).toBe(200);
      expect(r.cuerpo).toMatchObject({ modelo: null, ejecutable: false });
      expect(r.cuerpo.hallazgos[0].texto).toContain(dicho);
      expect(r.cuerpo.hallazgos[0].texto).not.toMatch(/unparsable|nested|line:/);
    },
  );

  it('sin confirmar no se abre; confirmado, cada carril tiene quien lo haga', async () => {
    const gad = await puerta.gad('GAD Demostración Modelos 1');
    const pedido = { procedimiento: 'modelo-prestamo-de-la-sala-comunal-ejemplo', titular: gad };
    expect((await poc.post('/api/procesos', pedido)).estado).toBe(404);
    const aMedias = { ...AJUSTES, carriles: AJUSTES.carriles.slice(0, 2) };
    expect((await poc.post(`/api/modelos/${id}/confirmacion`, aMedias)).estado).toBe(400);
    const r = await poc.post(`/api/modelos/${id}/confirmacion`, AJUSTES);
    expect(r).toMatchObject({ estado: 200, cuerpo: { estado: 'confirmado' } });
    expect((await poc.post(`/api/modelos/${id}/confirmacion`, AJUSTES)).estado).toBe(409);
    expect((await poc.post('/api/procesos', pedido)).estado).toBe(201);
  });

  it('corre como cualquier otro: formularios, roles, plazos, mensajes, bandeja, dibujo e inspector', async () => {
    const gad = await puerta.gad('GAD Demostración Modelos 2');
    const pocl = await puerta.entrar('Persona Ficticia 4', { rol: 'pocl', titularId: gad });
    const foro = await puerta.entrar('Persona Ficticia 5', { rol: 'foro', titularId: gad });
    const p = await abrir('modelo-prestamo-de-la-sala-comunal-ejemplo@1', gad);
    const ver = () => pocl.get(`/api/procesos/${p}`);

    const [registrar] = (await ver()).cuerpo.ofertas;
    expect(registrar).toMatchObject({ evento: 'hacerRegistrar', paso: 1 });
    expect(Object.keys(registrar.esquema.properties)).toEqual(
      expect.arrayContaining(['actividad', 'asistentes', 'dia']),
    );
    const datos = { actividad: 'Ensayo', asistentes: 80, dia: '2025-11-20' };
    expect((await foro.transitar(p, 'hacerRegistrar', datos)).estado).toBe(403);
    expect(
      (await pocl.transitar(p, 'hacerRegistrar', { ...datos, asistentes: 900 })).cuerpo,
    ).toMatchObject({ codigo: 'DATOS_INVALIDOS' });
    expect((await pocl.transitar(p, 'hacerRegistrar', datos)).estado).toBe(200);

    // More than fifty: it is the POC's turn, and it is in the POC's tray.
    const bandeja = await poc.get('/api/bandeja');
    expect(JSON.stringify(bandeja.cuerpo)).toContain('Revisar el aforo');
    expect((await poc.transitar(p, 'hacerRevisarAforo', { caben: true })).estado).toBe(200);

    const { cuerpo: t } = await pocl.get(`/api/procesos/${p}/tokens`);
    const fichas = Object.fromEntries(
      (t.elementos as { id: string; fichas: number }[]).map((e) => [e.id, e.fichas]),
    );
    expect(fichas).toMatchObject({ preparar: 1, convocar: 1, registrar: 0 });
    const veces = Object.fromEntries(
      (t.flujos as { id: string; veces: number }[]).map((f) => [f.id, f.veces]),
    );
    expect(veces).toMatchObject({ f_muchas: 1, f_caben: 1, f_pocas: 0, f_no_caben: 0 });
    const dibujo = await pocl.get(`/api/modelos/diagramas/${t.procedimiento.id}`);
    expect(createHash('sha256').update(dibujo.cuerpo).digest('hex')).toBe(HUELLA);
    const exportado = await pocl.get(`/api/procedimientos/${t.procedimiento.id}/bpmn`);
    expect(createHash('sha256').update(exportado.cuerpo).digest('hex')).toBe(HUELLA);
    expect(exportado.cabeceras.get('content-disposition')).toContain('.bpmn');

    // Three días término for the hall to be ready; then somebody is reminded, and the task goes on.
    const [plazo] = (await ver()).cuerpo.plazos;
    expect(plazo).toMatchObject({ nombre: 'sin_preparar' });
    await vencer(p, 'sin_preparar');
    expect(eventos(await poc.get(`/api/procesos/${p}`))).toEqual(
      expect.arrayContaining(['hacerRecordar', 'hacerPreparar']),
    );

    // The keys are given back before anybody waits for them: the message is kept.
    expect((await pocl.transitar(p, 'recibirLlavesDevueltas', {})).estado).toBe(200);
    expect((await pocl.transitar(p, 'hacerPreparar', {})).estado).toBe(200);
    // The Foro convenes; the POCL may record it with the document that proves it.
    const acta = await pocl.documento(gad, ['acta_sesion']);
    expect(
      (
        await pocl.transitar(
          p,
          'hacerConvocar',
          { medio: 'radio' },
          { actuadoPor: { rol: 'foro', documento: acta } },
        )
      ).estado,
    ).toBe(200);
    expect((await pocl.transitar(p, 'hacerContarDanos', { danos: 0 })).estado).toBe(200);
    expect((await poc.transitar(p, 'hacerRecordar', {})).estado).toBe(200);
    expect((await ver()).cuerpo.situacion).toBe('concluido');

    // A drawn model too goes back to what was told then.
    const entonces = await pocl.get(`/api/procesos/${p}/tokens?linea=${t.secuencia}`);
    expect(entonces.cuerpo).toEqual(t);
    const m = await poc.get(`/api/inspector/procesos/${p}/momento?linea=2`);
    expect(m.cuerpo).toMatchObject({ secuencia: 2, fallas: [] });
    expect((await poc.get(`/api/inspector/procedimientos/${t.procedimiento.id}`)).estado).toBe(200);
    const { discrepancias } = await puerta.servicio.app.get(Engine).verificar(p);
    expect(discrepancias).toEqual([]);
  });

  it('un dato que nadie puso detiene el elemento: se ve, y se reintenta', async () => {
    const de = await ponerEnMarcha(
      'Con incidente',
      'inicio i\nusuario u\nexclusiva x\nfin f\nfin g\ni -> u\nu -> x\nx -> f : monto > 5\nx => g',
    );
    const p = await abrir(de, await puerta.gad('GAD Demostración Modelos 3'));
    expect((await poc.transitar(p, 'hacerU', {})).estado).toBe(200);
    const { cuerpo: t } = await poc.get(`/api/procesos/${p}/tokens`);
    expect((t.elementos as { id: string }[]).find((e) => e.id === 'x')).toMatchObject({
      detenido: 'se nombra el dato «monto», que nadie ha puesto todavía',
    });
    const datos = { elemento: 'x', dato: 'monto', valor: '7' };
    expect((await poc.transitar(p, 'reintentar', datos)).estado).toBe(200);
    expect((await poc.get(`/api/procesos/${p}`)).cuerpo.situacion).toBe('concluido');
  });

  it('llama a otro modelo, que es su hijo; un servicio se pide hacia afuera y se completa', async () => {
    const hijo = await ponerEnMarcha(
      'Hijo',
      'inicio i\nusuario dentro\nfin f\ni -> dentro\ndentro -> f',
    );
    const de = await ponerEnMarcha(
      'Padre',
      `inicio i\nllamada c llama=${hijo.split('@')[0]}\nservicio s\nfin f\ni -> c\nc -> s\ns -> f`,
    );
    const p = await abrir(de, await puerta.gad('GAD Demostración Modelos 4'));
    const { cuerpo } = await poc.get(`/api/procesos/${p}`);
    const [o] = cuerpo.ofertas;
    expect(o).toMatchObject({ evento: 'hacerDentro' });
    expect((await poc.transitar(o.procesoId, 'hacerDentro', {})).estado).toBe(200);
    const despues = await poc.get(`/api/procesos/${p}`);
    expect(eventos(despues)).toContain('hacerS');
    const admins = await admin.transitar(p, 'hacerS', {});
    expect(admins.estado).toBe(200);
    expect((await poc.get(`/api/procesos/${p}`)).cuerpo.situacion).toBe('concluido');
  });

  it('un plazo de minutos vence a su minuto; el ciclo no pierde ninguno; suspendido, espera lo que faltaba', async () => {
    const de = await ponerEnMarcha(
      'Con minutos',
      `inicio i\nusuario u\nborde media de=u plazo=PT30M interrumpe=false\nborde cada de=u ciclo=R3/PT10M interrumpe=false\nusuario avisar\nusuario insistir\nfin f\nfin g\nfin h\ni -> u\nu -> f\nmedia -> avisar\navisar -> g\ncada -> insistir\ninsistir -> h`,
    );
    const p = await abrir(de, await puerta.gad('GAD Demostración Modelos 9'));
    const nace = puerta.reloj.instante;
    const minuto = 60_000;
    const plazos = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        (
          (await poc.get(`/api/procesos/${p}`)).cuerpo.plazos as {
            nombre: string;
            venceEn: string;
          }[]
        ).map((x) => [x.nombre, x.venceEn]),
      );
    const a = (ms: number): string => new Date(ms).toISOString();
    expect(await plazos()).toEqual({ media: a(nace + 30 * minuto), cada: a(nace + 10 * minuto) });

    puerta.reloj.instante = nace + 10 * minuto - 1;
    expect(await atender()).toBe(0);
    puerta.reloj.instante = nace + 10 * minuto;
    expect(await atender()).toBe(1);
    expect(await plazos()).toMatchObject({ cada: a(nace + 20 * minuto) });

    // Stopped for an hour: what was left is what is left, to the minute.
    puerta.reloj.instante = nace + 12 * minuto;
    const marca = (evento: string) =>
      poc.post(`/api/procesos/${p}/marcas/${evento}`, { motivo: 'Para ordenar el expediente' });
    expect((await marca('suspender')).estado).toBe(200);
    puerta.reloj.instante = nace + 72 * minuto;
    expect(await atender()).toBe(0);
    expect((await marca('reanudar')).estado).toBe(200);
    expect(await plazos()).toEqual({ media: a(nace + 90 * minuto), cada: a(nace + 80 * minuto) });

    // Nobody looked for half an hour: each turn of the cycle counts from the one before, and none is lost.
    puerta.reloj.instante = nace + 110 * minuto;
    expect(await atender()).toBe(2);
    expect(await plazos()).toEqual({ cada: a(nace + 90 * minuto) });
    expect(await atender()).toBe(1);
    expect(await plazos()).toEqual({});
    const { cuerpo: t } = await poc.get(`/api/procesos/${p}/tokens`);
    const pasadas = (t.elementos as { id: string; pasadas: number }[]).map((e) => [
      e.id,
      e.pasadas,
    ]);
    expect(Object.fromEntries(pasadas)).toMatchObject({ u: 1, avisar: 1, insistir: 3 });
    const { discrepancias } = await puerta.servicio.app.get(Engine).verificar(p);
    expect(discrepancias).toEqual([]);
  });

  it('a una hora que se calcula, por el reloj del gobierno; una duración que se calcula, también', async () => {
    const de = await ponerEnMarcha(
      'Con hora',
      `inicio i\nguion g guion="{espera: ''PT45M'', cita: ''2031-05-06T08:30''}"\nparalela s\ncaptura c plazo=espera\ncaptura d plazo=cita\nfin f\nfin h\ni -> g\ng -> s\ns -> c\ns -> d\nc -> f\nd -> h`,
    );
    const p = await abrir(de, await puerta.gad('GAD Demostración Modelos 10'));
    const { plazos } = (await poc.get(`/api/procesos/${p}`)).cuerpo;
    expect(
      Object.fromEntries(
        (plazos as { nombre: string; venceEn: string }[]).map((x) => [x.nombre, x.venceEn]),
      ),
    ).toEqual({
      c: new Date(puerta.reloj.instante + 45 * 60_000).toISOString(),
      // Five hours behind Greenwich.
      d: '2031-05-06T13:30:00.000Z',
    });
  });

  it('una llamada entrega y recoge lo dibujado; un mensaje trae lo que dice su formulario, a quien espera esa clave', async () => {
    const hijo = await ponerEnMarcha(
      'Hijo con datos',
      `proceso proceso toma=monto da=aprobado {\ninicio i\nusuario decide formulario={''properties'':{''aprobado'':{''type'':''boolean''}}}\nfin f\ni -> decide\ndecide -> f\n}`,
    );
    const de = await ponerEnMarcha(
      'Padre con datos',
      `inicio i\nguion g guion="{base: 40, secreto: 1}"\nllamada c llama=${hijo.split('@')[0]} entrega="monto=base * 2" recoge="visto=aprobado"\nrecepcion r mensaje=pago correlacion=base formulario={''properties'':{''valor'':{''type'':''integer'',''title'':''Valor''}},''required'':[''valor'']}\nexclusiva x\nusuario bien\nusuario mal\nfin f\ni -> g\ng -> c\nc -> r\nr -> x\nx -> bien : visto and valor > 5\nx => mal\nbien -> f\nmal -> f`,
    );
    const p = await abrir(de, await puerta.gad('GAD Demostración Modelos 11'));
    const [o] = (await poc.get(`/api/procesos/${p}`)).cuerpo.ofertas.filter(
      (x: { evento: string }) => x.evento === 'hacerDecide',
    );
    const momento = await poc.get(`/api/inspector/procesos/${p}/momento`);
    const vivo = (momento.cuerpo.procesos as { id: string; estado: { ambitos: object } }[]).find(
      (x) => x.id === o.procesoId,
    )!;
    expect(Object.values(vivo.estado.ambitos)[0]).toMatchObject({ variables: { monto: 80 } });
    // Recorded before anybody waits for it, under the wrong key and under the right one.
    const pago = (datos: object) => poc.transitar(p, 'recibirPago', datos as never);
    expect((await pago({ clave: '40' })).cuerpo).toMatchObject({ codigo: 'DATOS_INVALIDOS' });
    expect((await pago({ clave: '41', valor: 1 })).estado).toBe(200);
    expect((await pago({ clave: '40', valor: 9 })).estado).toBe(200);
    expect((await poc.transitar(o.procesoId, 'hacerDecide', { aprobado: true })).estado).toBe(200);
    expect(eventos(await poc.get(`/api/procesos/${p}`))).toContain('hacerBien');
    const { discrepancias } = await puerta.servicio.app.get(Engine).verificar(p);
    expect(discrepancias).toEqual([]);
  });

  it('uno que comienza por un mensaje se abre con lo que el mensaje traía', async () => {
    const de = await ponerEnMarcha(
      'Por mensaje',
      `inicio i mensaje=solicitud formulario={''properties'':{''cupo'':{''type'':''integer''}},''required'':[''cupo'']}\nexclusiva x\nusuario chico\nusuario grande\nfin f\ni -> x\nx -> grande : cupo > 10\nx => chico\nchico -> f\ngrande -> f`,
    );
    const titular = await puerta.gad('GAD Demostración Modelos 12');
    const sin = await poc.post('/api/procesos', { procedimiento: de, titular });
    expect(sin.cuerpo).toMatchObject({ codigo: 'DATOS_INVALIDOS' });
    const con = await poc.post('/api/procesos', {
      procedimiento: de,
      titular,
      entrada: { cupo: 30 },
    });
    expect(eventos(con)).toContain('hacerGrande');
  });

  it('una versión nueva no mueve lo abierto; retirado, no se abre y lo abierto sigue', async () => {
    const texto = 'inicio i\nusuario uno\nfin f\ni -> uno\nuno -> f';
    const primera = await ponerEnMarcha('Con versiones', texto);
    const a = await abrir(primera, await puerta.gad('GAD Demostración Modelos 5'));
    const segunda = await ponerEnMarcha('Con versiones', texto.replaceAll('uno', 'dos'));
    expect(segunda).toBe('modelo-con-versiones@2');
    const b = await abrir('modelo-con-versiones', await puerta.gad('GAD Demostración Modelos 6'));
    expect(eventos(await poc.get(`/api/procesos/${a}`))).toContain('hacerUno');
    expect(eventos(await poc.get(`/api/procesos/${b}`))).toContain('hacerDos');
    const { elementos } = (await poc.get('/api/modelos?q=con versiones')).cuerpo;
    expect(elementos).toMatchObject([{ version: 2, procesos: 1 }]);
    const r = await admin.post(`/api/modelos/${elementos[0].id}/retiro`, { motivo: 'Se rehará' });
    expect(r.cuerpo).toMatchObject({
      estado: 'retirado',
      versiones: [{ version: 2 }, { version: 1 }],
    });
    const nuevo = await puerta.gad('GAD Demostración Modelos 7');
    const pedido = { procedimiento: segunda, titular: nuevo };
    expect((await poc.post('/api/procesos', pedido)).estado).toBe(404);
    // The name stands again for the version before it.
    expect(
      eventos(await poc.get(`/api/procesos/${await abrir('modelo-con-versiones', nuevo)}`)),
    ).toContain('hacerUno');
    expect((await poc.transitar(b, 'hacerDos', {})).estado).toBe(200);
  });

  it('la tabla de quien lo dibujó corre en él: qué caso no sale y por qué, y por dónde no pasa ninguno', async () => {
    const probar = (quien: Programa, tabla: string) =>
      quien.post(`/api/modelos/${id}/pruebas`, { tabla });
    const tabla =
      'caso;dado;sucede;espera\nPocas personas;;Registrar la solicitud (asistentes = 10);Preparar la sala, Convocar a los asistentes\nNo es así;;;Fin';
    const r = await probar(poc, tabla);
    expect(r).toMatchObject({ estado: 200, cuerpo: { problema: null, pasan: 1 } });
    expect(r.cuerpo.casos.map((c: { falla: string | null }) => c.falla)).toEqual([
      null,
      'se esperaba que terminara; espera: Registrar la solicitud',
    ]);
    expect(r.cuerpo.casos[1].porque).toEqual({ codigo: 'NO_TERMINO', params: {} });
    const enIngles = await poc.post(
      `/api/modelos/${id}/pruebas`,
      { tabla },
      { 'accept-language': 'en' },
    );
    expect(enIngles.cuerpo.casos[1]).toMatchObject({
      falla: 'expected to have ended; what waits: Registrar la solicitud',
      porque: { codigo: 'NO_TERMINO' },
    });
    const veces = Object.fromEntries(
      (r.cuerpo.flujos as { id: string; veces: number }[]).map((f) => [f.id, f.veces]),
    );
    expect(veces).toMatchObject({ f_pocas: 1, f_muchas: 0 });
    expect((await probar(poc, 'caso;dado\nuno;')).cuerpo).toMatchObject({
      problema: {
        fila: 1,
        codigo: 'COLUMNAS',
        detalle: 'las columnas deben ser: caso, dado, sucede, espera',
      },
      casos: [],
    });
    expect((await probar(admin, tabla)).estado).toBe(200);
    const gad = await puerta.gad('GAD Demostración Modelos 1');
    const pocl = await puerta.entrar('Persona Ficticia 9', { rol: 'pocl', titularId: gad });
    expect((await probar(pocl, tabla)).estado).toBe(403);
  });

  it('sigue ahí al volver a arrancar', async () => {
    const gad = await puerta.gad('GAD Demostración Modelos 8');
    const p = await abrir('modelo-prestamo-de-la-sala-comunal-ejemplo', gad);
    const otro = new CatalogoDeProcedimientos([], puerta.servicio.app.get(FuenteDeProcedimientos));
    await otro.onModuleInit();
    const { procedimiento } = (await poc.get(`/api/procesos/${p}`)).cuerpo;
    expect(otro.find(procedimiento.id)?.eventos.has('hacerRegistrar')).toBe(true);
  });
});

async function atender(): Promise<number> {
  const { app } = puerta.servicio;
  const obrero = new Plazos(app.get(Engine), app.get(ProcesoStore), puerta.reloj, app.get(Ids));
  const { disparados, fallidos } = await obrero.atenderVencidos(50);
  expect(fallidos).toBe(0);
  return disparados;
}

async function vencer(proceso: string, nombre: string): Promise<void> {
  const { cuerpo } = await poc.get(`/api/procesos/${proceso}`);
  const plazo = (cuerpo.plazos as { nombre: string; vence: string }[]).find(
    (x) => x.nombre === nombre,
  )!;
  // The day after, in Ecuador.
  puerta.reloj.instante = Date.parse(`${plazo.vence}T12:00:00Z`) + 86_400_000;
  await atender();
}
