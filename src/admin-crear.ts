/**
 * `npm run admin:crear`: the first administrator of an installation. Asks for name, mail and password, or takes them
 * from MINGA_ADMIN_NOMBRE, MINGA_ADMIN_CORREO and MINGA_ADMIN_CLAVE.
 */
import 'reflect-metadata';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Ids } from './engine/puertos/ids.js';
import { claveBusqueda } from './platform/clave-busqueda.js';
import { leerConfiguracion } from './platform/configuracion.js';
import { Problema } from './platform/problema.js';
import { Claves } from './modules/sesion/claves.js';
import { CorreoEnUso } from './modules/sesion/cuenta-store.js';
import { normalizarCorreo, SesionService } from './modules/sesion/sesion.service.js';
import { conPartes, MigracionesPendientes } from './servicio.js';

async function preguntar(pregunta: string, variable: string, oculta = false): Promise<string> {
  const dada = process.env[variable];
  if (dada !== undefined && dada !== '') return dada;
  if (!process.stdin.isTTY) throw new Error(`Falta ${variable} (no hay terminal donde preguntar).`);
  process.stderr.write(pregunta);
  // What is typed as a password is not echoed.
  const salida = new Writable({ write: (_trozo, _c, listo) => listo() });
  const lector = createInterface({
    input: process.stdin,
    output: oculta ? salida : process.stderr,
    terminal: true,
  });
  try {
    const respuesta = await lector.question('');
    if (oculta) process.stderr.write('\n');
    return respuesta;
  } finally {
    lector.close();
  }
}

const config = leerConfiguracion({ MINGA_REGISTRO: 'warn', ...process.env });
try {
  await conPartes(config, async (partes, p) => {
    const nombre = (await preguntar('Nombre y apellido: ', 'MINGA_ADMIN_NOMBRE')).trim();
    const correo = normalizarCorreo(
      await preguntar('Correo institucional: ', 'MINGA_ADMIN_CORREO'),
    );
    if (nombre === '' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(correo))
      throw new Error('El nombre o el correo no son válidos.');
    const clave = await preguntar('Clave (12 caracteres o más): ', 'MINGA_ADMIN_CLAVE', true);
    const claves = partes.get(Claves);
    claves.exigirFuerte(clave, correo);

    const ids = partes.get(Ids);
    const creadaEn = p.reloj.ahora();
    const personaId = ids.nuevo();
    if ((await p.cuentas.findPorCorreo(correo)) !== null) throw new CorreoEnUso(correo);
    await p.personas.crear({
      id: personaId,
      clase: 'persona',
      nombre,
      correo,
      claveBusqueda: claveBusqueda(nombre),
      creadaPor: null,
      creadaEn,
    });
    await p.cuentas.crear({
      id: ids.nuevo(),
      personaId,
      nombre: null,
      correo,
      clave: await claves.guardar(clave),
      creadaEn,
    });
    await p.personas.designar(
      {
        id: ids.nuevo(),
        personaId,
        rol: 'administrador',
        titularId: null,
        gremio: null,
        calidad: 'titular',
        desde: partes.get(SesionService).hoy(),
        hasta: null,
        documentoId: null,
        creadaPor: null,
        creadaEn,
      },
      null,
    );
    console.log(`Administración creada. Ingrese con ${correo}.`);
  });
} catch (error) {
  if (error instanceof Problema)
    console.error('La contraseña es débil: use 12 caracteres o más, variados.');
  else if (error instanceof CorreoEnUso) console.error('Ese correo ya tiene cuenta.');
  else if (error instanceof MigracionesPendientes)
    console.error('Hay migraciones pendientes: npm run migrar');
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
