/**
 * A load of sheets whose process dies in the middle: the real service, killed between two batches and between two
 * commitments, started again. Everything once, nothing twice. The same on both databases.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Engine } from '../../src/engine/engine.js';
import { HOJAS, type ClaseDeImportacion } from '../../src/modules/importaciones/columnas.js';
import { Importador } from '../../src/modules/importaciones/importador.js';
import { Obreros } from '../../src/obreros.js';
import { escribirLibro } from '../../src/platform/hojas/hojas.js';
import { Puerta, type Programa } from '../http/puerta.js';
import { hastaElPaso } from '../regularizaciones/pasado.js';

const FILAS = 1_000;
const COMPROMISOS = 12;

export function suiteDeReinicio(motor: string, base: () => Promise<string>): void {
  describe(`una importación que muere a medias, sobre ${motor}`, () => {
    let puerta: Puerta;
    let poc: Programa;
    let pocl: Programa;
    let titular: string;
    let bd: string;
    beforeAll(async () => {
      bd = await base();
      puerta = await Puerta.abrir(bd === '' ? {} : { MINGA_BD: bd });
      if (bd === '') bd = `sqlite:${join(puerta.carpeta, 'minga.sqlite')}`;
      // Nobody works in the background here: the processes that die do.
      await puerta.servicio.app.get(Obreros).onModuleDestroy();
      poc = await puerta.entrar('Persona Ficticia 1', { rol: 'poc' });
      titular = await puerta.gad('GAD Demostración de hojas');
      pocl = await puerta.entrar('Persona Ficticia 2', { rol: 'pocl', titularId: titular });
    }, 120_000);
    afterAll(() => puerta.cerrar());

    /** The service by itself, until it kills itself the n-th time it passes by that point. */
    const hastaMorir = (punto: string): Promise<NodeJS.Signals | null> =>
      new Promise((cumplir, fallar) => {
        const hijo = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
          env: {
            ...process.env,
            NODE_OPTIONS: '',
            MINGA_PERFIL: 'prueba',
            MINGA_DATOS: puerta.carpeta,
            MINGA_BD: bd,
            PORT: '0',
            MINGA_PUNTO_DE_MUERTE: punto,
          },
          stdio: 'ignore',
        });
        hijo.on('error', fallar);
        hijo.on('close', (_codigo, senal) => cumplir(senal));
      });

    async function preparada(clase: ClaseDeImportacion, cuerpo: object): Promise<string> {
      const r = await pocl.post('/api/importaciones', { titular, clase, ...cuerpo });
      expect(r.estado).toBe(201);
      const { id, cuentas } = r.cuerpo as { id: string; cuentas: Record<string, number> };
      expect(cuentas['malas']).toBe(0);
      await pocl.post(`/api/importaciones/${id}/confirmacion`, {});
      return id;
    }
    async function hoja(
      clase: ClaseDeImportacion,
      filas: readonly (readonly string[])[],
    ): Promise<string> {
      const h = HOJAS[clase][0]!;
      const columnas = h.columnas.map((c) => ({
        titulo: c.titulo,
        ancho: c.ancho,
        obligatoria: c.obligatoria ?? false,
      }));
      const bytes = await escribirLibro([{ nombre: h.nombre, columnas, filas }]);
      const r = await pocl.subir(
        { titular, tipos: ['otro'], titulo: clase, firmado: false },
        { nombre: `${clase}.xlsx`, bytes },
      );
      return r.cuerpo.id as string;
    }
    const leer = async (id: string) => (await pocl.get(`/api/importaciones/${id}`)).cuerpo;
    /** The process that died kept the time of the machine, and swept the tokens of a test that lives in the past. */
    async function despues(): Promise<void> {
      // permitido: past the lease it held, by its clock.
      puerta.reloj.instante = Math.max(Date.now(), puerta.reloj.instante) + 120_000;
      await pocl.reingresar();
      await poc.reingresar();
    }
    /** As a service started again goes on. */
    async function seguir(id: string): Promise<void> {
      const importador = puerta.servicio.app.get(Importador);
      while (await importador.atender());
      expect((await leer(id)).estado).toBe('concluida');
    }

    it('mil actas: muere tras la segunda tanda, sigue, y cada una está una vez', async () => {
      const filas = Array.from({ length: FILAS }, (_, i) => [
        '2024-01',
        `AM-${i}`,
        'foro',
        'ordinaria',
        `Asunto número ${i}`,
        '',
        '',
      ]);
      const id = await preparada('actas', { documento: await hoja('actas', filas) });
      expect(await hastaMorir('importacion-asentada:2')).toBe('SIGKILL');
      await despues();
      expect((await leer(id)).cuentas).toMatchObject({ importadas: 400 });
      await seguir(id);
      expect((await leer(id)).cuentas).toMatchObject({ importadas: FILAS, omitidas: 0 });
      const numeros = new Set<string>();
      let leidas = 0;
      for (let cursor = ''; ;) {
        const p = (
          await pocl.get(`/api/importaciones/actas?titular=${titular}&limite=100${cursor}`)
        ).cuerpo as { elementos: { numero: string }[]; siguiente: string | null };
        for (const a of p.elementos) numeros.add(a.numero);
        leidas += p.elementos.length;
        if (p.siguiente === null) break;
        cursor = `&cursor=${encodeURIComponent(p.siguiente)}`;
      }
      expect([leidas, numeros.size]).toEqual([FILAS, FILAS]);
    }, 180_000);

    it('un plan: muere entre un hecho y otro de un compromiso, y ninguno se registra dos veces', async () => {
      const d = hastaElPaso(14);
      d.hitos['abrirPlan']![0]!.dentro!['incorporarCompromiso'] = [];
      const r = await poc.post('/api/regularizaciones', {
        titular,
        declaracion: d,
        hasta: 'aprobada',
      });
      const { procesoId } = r.cuerpo as { procesoId: string };
      const plan = (await pocl.get(`/api/procesos/${procesoId}`)).cuerpo.planes[0].procesoId;
      const filas = Array.from({ length: COMPROMISOS }, (_, i) => [
        `C${i + 1}`,
        `Compromiso ${i + 1}`,
        '',
        'Tecnologías',
        '',
        '2025-01-15',
        '2026-06-30',
        i % 2 === 0 ? 'Cumplido' : 'En ejecución',
        '',
      ]);
      const id = await preparada('plan', { documento: await hoja('plan', filas), plan });
      // Each commitment takes some commands: it dies inside the second, and then between two that were written.
      expect(await hastaMorir('despues-de-commit:5')).toBe('SIGKILL');
      await despues();
      const aMedias = (await pocl.get(`/api/procesos/${procesoId}`)).cuerpo.hijos.length;
      await seguir(id);
      expect((await leer(id)).cuentas).toMatchObject({ importadas: COMPROMISOS, omitidas: 0 });
      const hijos = (await pocl.get(`/api/procesos/${procesoId}`)).cuerpo.hijos as {
        procedimiento: string;
        situacion: string;
        datos: { codigo: string };
      }[];
      expect(hijos.length).toBeGreaterThan(aMedias);
      const suyos = hijos.filter((h) => h.procedimiento === 'compromiso@1');
      expect(suyos.map((h) => h.datos.codigo)).toEqual(filas.map(([codigo]) => codigo));
      expect(suyos.map((h) => h.situacion)).toEqual(
        filas.map((_, i) => (i % 2 === 0 ? 'concluido' : 'activo')),
      );
      const engine = puerta.servicio.app.get(Engine);
      expect((await engine.verificar(procesoId)).discrepancias).toEqual([]);
    }, 180_000);
  });
}
