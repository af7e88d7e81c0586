/** Several processes of the service on one database: what one puts into use, the others run at once. */
import { Engine } from '../../src/engine/engine.js';
import { Plazos } from '../../src/engine/plazos.js';
import { Ids } from '../../src/engine/puertos/ids.js';
import { ProcesoStore } from '../../src/engine/puertos/proceso-store.js';
import { levantar } from '../../src/servicio.js';
import { leerConfiguracion } from '../../src/platform/configuracion.js';
import { aXml } from '../bpmn/dibujante.js';
import { PostgresDePrueba } from '../persistence/postgres.js';
import { pedir, Puerta, type Respuesta } from './puerta.js';

it('lo que uno pone en marcha lo corre el otro sin esperar, y quien arranca después', async () => {
  const postgres = await PostgresDePrueba.encender();
  const bd = await postgres.base();
  const puerta = await Puerta.abrir({ MINGA_BD: bd, MINGA_ARCHIVOS: 'bd' });
  const otra = () =>
    levantar(
      leerConfiguracion({
        MINGA_PERFIL: 'prueba',
        PORT: '0',
        MINGA_DATOS: puerta.carpeta,
        MINGA_BD: bd,
        MINGA_ARCHIVOS: 'bd',
        MINGA_REGISTRO: 'fatal',
      }),
      { reloj: puerta.reloj },
    );
  const vecina = await otra();
  try {
    const admin = await puerta.entrar(
      'Persona Ficticia 1',
      { rol: 'administrador' },
      { rol: 'poc' },
    );
    const en = (
      url: string,
      metodo: string,
      camino: string,
      cuerpo?: unknown,
    ): Promise<Respuesta> =>
      pedir(url, metodo, camino, {
        ...(cuerpo === undefined ? {} : { cuerpo }),
        cabeceras: { authorization: `Bearer ${admin.ficha}` },
      });
    const gad = await puerta.gad('GAD Demostración 1');
    const subido = await admin.subir(
      {},
      {
        nombre: 'vecinos.bpmn',
        bytes: Buffer.from(
          aXml(
            'inicio i\nusuario uno\nusuario dos\nborde cuarto de=dos plazo=PT15M interrumpe=false\nusuario tres\nfin f\nfin g\ni -> uno\nuno -> dos\ndos -> f\ncuarto -> tres\ntres -> g',
          ),
        ),
      },
      {},
      '/api/modelos',
    );
    const { id, clave } = subido.cuerpo.modelo;
    const ajustes = {
      carriles: [{ carril: '', actuan: ['poc'], registran: [] }],
      titulares: ['gad'],
      abren: ['poc'],
    };
    expect((await admin.post(`/api/modelos/${id}/confirmacion`, ajustes)).estado).toBe(200);

    // Opened by the neighbour, that has not read it yet; and its step is done here.
    const abierto = await en(vecina.url, 'POST', '/api/procesos', {
      procedimiento: clave,
      titular: gad,
    });
    expect(abierto.estado).toBe(201);
    const p = abierto.cuerpo.id as string;
    expect((await admin.transitar(p, 'hacerUno', {})).estado).toBe(200);

    // A quarter of an hour, to the minute, whoever of them looks.
    const { app } = vecina;
    const obrero = new Plazos(app.get(Engine), app.get(ProcesoStore), puerta.reloj, app.get(Ids));
    puerta.reloj.instante += 15 * 60_000 - 1;
    expect(await obrero.atenderVencidos(5)).toMatchObject({ disparados: 0 });
    puerta.reloj.instante += 1;
    expect(await obrero.atenderVencidos(5)).toMatchObject({ disparados: 1, fallidos: 0 });
    expect((await admin.transitar(p, 'hacerTres', {})).estado).toBe(200);

    const tardia = await otra();
    try {
      expect((await en(tardia.url, 'GET', `/api/procesos/${p}`)).cuerpo.ofertas).toEqual(
        expect.arrayContaining([expect.objectContaining({ evento: 'hacerDos' })]),
      );
      // Taken out of use here, it is not opened there.
      expect((await admin.post(`/api/modelos/${id}/retiro`, { motivo: 'Se rehará' })).estado).toBe(
        200,
      );
      const nuevo = { procedimiento: clave, titular: await puerta.gad('GAD Demostración 2') };
      expect((await en(tardia.url, 'POST', '/api/procesos', nuevo)).estado).toBe(404);
      expect(
        (await en(tardia.url, 'POST', `/api/procesos/${p}/transiciones/hacerDos`, { datos: {} }))
          .estado,
      ).toBe(200);
    } finally {
      await tardia.cerrar();
    }
  } finally {
    await vecina.cerrar();
    await puerta.cerrar();
    await postgres.apagar();
  }
}, 120_000);
