/** The commands of backup and restoring, run as they are run, while the service works. The same on both databases. */
import { spawn } from 'node:child_process';
import { appendFile, mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Respaldo } from '../../src/modules/respaldos/carpeta-de-respaldo.js';
import { abrirPersistencia } from '../../src/persistence/abrir.js';
import { Casos } from '../http/caso.js';
import { Puerta } from '../http/puerta.js';
import { hastaVer } from '../paciencia.js';

type Orden = 'respaldo' | 'restaurar' | 'verificar';
const FRASE = 'una frase que nadie adivina';

export function suiteDeRespaldo(
  motor: string,
  /** The URL of a database that is not there yet, or is empty. */
  base: (carpeta: string, nombre: string) => Promise<string>,
): void {
  describe(`respaldar y restaurar sobre ${motor}`, () => {
    let puerta: Puerta;
    let casos: Casos;
    let bd: string;
    beforeAll(async () => {
      bd = await base('', 'viva');
      puerta = await Puerta.abrir(bd === '' ? {} : { MINGA_BD: bd });
      if (bd === '') bd = `sqlite:${join(puerta.carpeta, 'minga.sqlite')}`;
      casos = await Casos.en(puerta);
    }, 120_000);
    afterAll(() => puerta.cerrar());

    const correr = (
      orden: Orden,
      args: readonly string[],
      entorno: Record<string, string>,
    ): Promise<{ codigo: number; salida: string }> =>
      new Promise((cumplir, fallar) => {
        const hijo = spawn(process.execPath, ['--import', 'tsx', `src/${orden}.ts`, ...args], {
          env: {
            ...process.env,
            NODE_OPTIONS: '',
            MINGA_PERFIL: 'prueba',
            MINGA_DATOS: puerta.carpeta,
            MINGA_BD: bd,
            ...entorno,
          },
        });
        let salida = '';
        const anotar = (trozo: Buffer): void => void (salida += trozo.toString());
        hijo.stdout.on('data', anotar);
        hijo.stderr.on('data', anotar);
        hijo.on('error', fallar);
        hijo.on('close', (codigo) => cumplir({ codigo: codigo ?? -1, salida }));
      });

    it('bajo carga: lo confirmado antes está entero, lo de después no estorba, y se sigue trabajando', async () => {
      const antes = await casos.conCompromiso();
      const carga = { seguir: true };
      const cargar = async (): Promise<void> => {
        while (carga.seguir) await casos.conCompromiso();
      };
      const escrito = () => puerta.servicio.persistencia.procesos.ultimaPosicion();
      const trabajos = Promise.all([cargar(), cargar(), cargar()]);
      const carpeta = join(puerta.carpeta, 'respaldos', 'uno');
      const alEmpezar = await escrito();
      const hecho = await correr('respaldo', [carpeta], { MINGA_RESPALDO_CLAVE: FRASE });
      const alAcabar = await escrito();
      carga.seguir = false;
      await trabajos;
      expect(hecho).toMatchObject({ codigo: 0 });
      expect(hecho.salida).toContain('cifrado');
      expect(alAcabar).not.toBe(alEmpezar);
      // Nothing of what is in it can be read without the phrase.
      expect((await readFile(join(carpeta, 'respaldo.json'))).toString()).not.toContain(antes.gad);

      const nueva = join(puerta.carpeta, 'restaurada');
      await mkdir(nueva);
      const alli = {
        MINGA_DATOS: nueva,
        MINGA_BD: (await base(nueva, 'nueva')) || `sqlite:${join(nueva, 'minga.sqlite')}`,
      };
      const sinClave = await correr('restaurar', [carpeta], alli);
      expect(sinClave).toMatchObject({ codigo: 1 });
      expect(sinClave.salida).toContain('FALTA_LA_CLAVE');
      const con = { ...alli, MINGA_RESPALDO_CLAVE: FRASE };
      const puesto = await correr('restaurar', [carpeta], con);
      expect(puesto).toMatchObject({ codigo: 0 });
      const verificado = await correr('verificar', [], con);
      expect(verificado.salida).toMatch(/ 0 discrepancias/);
      expect(verificado.salida).toMatch(/, 0 con problemas/);
      expect(verificado).toMatchObject({ codigo: 0 });
      expect(Number(/Archivos: (\d+)/.exec(verificado.salida)?.[1])).toBeGreaterThanOrEqual(3);
      // Nothing on top of what is there.
      expect((await correr('restaurar', [carpeta], con)).salida).toContain('debe estar vacía');

      const otra = await abrirPersistencia({ url: alli.MINGA_BD });
      const proceso = await otra.procesos.findUbicacion(antes.proceso);
      expect(proceso?.raizId).toBe(antes.proceso);
      // The journal of all is read in its order, and what is written now comes after it.
      const lineas = (await otra.procesos.desdePosicion(null, 5_000)).lineas;
      expect(lineas.length).toBeGreaterThan(2);
      await otra.cerrar();
      const abierta = await Puerta.abrir({ MINGA_BD: alli.MINGA_BD });
      try {
        await (await Casos.en(abierta)).conCompromiso();
        const { procesos } = abierta.servicio.persistencia;
        const leer = async () => (await procesos.desdePosicion(null, 10_000)).lineas;
        // On PostgreSQL a line is read in its order once no transaction before it is open, be it of another database.
        const todas = await hastaVer(leer, (vistas) => vistas.length > lineas.length);
        expect(todas.length).toBeGreaterThan(lineas.length);
        expect(todas.slice(0, lineas.length).map((l) => l.hash)).toEqual(lineas.map((l) => l.hash));
      } finally {
        await abierta.cerrar();
      }
    }, 240_000);

    it('una pieza cambiada, o una frase que no es, no se restaura', async () => {
      const carpeta = join(puerta.carpeta, 'respaldos', 'dos');
      expect(await correr('respaldo', [carpeta], {})).toMatchObject({ codigo: 0 });
      expect(await correr('respaldo', ['--comprobar', carpeta], {})).toMatchObject({ codigo: 0 });
      expect((await correr('respaldo', [carpeta], {})).salida).toContain('Ya hay algo');
      await expect(
        Respaldo.abrir(join(puerta.carpeta, 'respaldos', 'uno'), 'otra frase cualquiera'),
      ).rejects.toMatchObject({ codigo: 'CLAVE_EQUIVOCADA' });
      const [pieza] = await readdir(join(carpeta, 'base'));
      await appendFile(join(carpeta, 'base', pieza!), 'x');
      const mala = await correr('respaldo', ['--comprobar', carpeta], {});
      expect(mala).toMatchObject({ codigo: 1 });
      expect(mala.salida).toContain('PIEZA_ALTERADA');
    }, 120_000);
  });
}
