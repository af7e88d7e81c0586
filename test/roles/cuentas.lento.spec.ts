/** Who may look at the accounts of others, at the log of accesses, and at their own: every role × every route × every way of coming in. */
import { ROLES, type Rol } from '../../machines/contrato.js';
import { CLAVE, pedir, Puerta } from '../http/puerta.js';

const NACIONALES: readonly Rol[] = ['poc', 'grupoNucleo', 'administrador'];
const ID = '0199aaaa-0000-7000-8000-00000000ffff';
const MOTIVO = { motivo: 'Por la prueba' };
type Ruta = readonly [metodo: string, camino: string, cuerpo?: object];

const AJENAS: readonly Ruta[] = [
  ['GET', '/api/cuentas'],
  ['GET', `/api/cuentas/${ID}`],
  ['POST', `/api/cuentas/${ID}/cierre`, MOTIVO],
  ['POST', `/api/cuentas/${ID}/activa`, { activa: false, ...MOTIVO }],
  ['POST', `/api/cuentas/${ID}/segundo-factor/retiro`, MOTIVO],
  ['POST', `/api/cuentas/${ID}/vinculos/retiro`, MOTIVO],
];
const REGISTRO: readonly Ruta[] = [
  ['GET', '/api/accesos'],
  ['GET', '/api/accesos.csv'],
];
const PROPIAS: readonly Ruta[] = [
  ['GET', '/api/sesion/perfil'],
  ['GET', '/api/sesion/sesiones'],
  ['DELETE', `/api/sesion/sesiones/${ID}`],
  ['POST', '/api/sesion/sesiones/cierre', {}],
  ['GET', '/api/sesion/segundo-factor'],
  ['GET', '/api/sesion/fichas'],
  ['DELETE', `/api/sesion/fichas/${ID}`],
  ['GET', '/api/sesion/accesos'],
];

it('the administrator of the nation and nobody else; one’s own, everybody, and no token', async () => {
  const puerta = await Puerta.abrir();
  try {
    const gad = await puerta.gad('GAD Demostración 1');
    const fallas: string[] = [];
    let preguntas = 0;
    const mirar = async (
      quien: string,
      ficha: string,
      [metodo, camino, cuerpo]: Ruta,
      bien: (estado: number, codigo: string) => boolean,
    ): Promise<void> => {
      preguntas += 1;
      const r = await pedir(puerta.url, metodo, camino, {
        ...(cuerpo === undefined ? {} : { cuerpo }),
        cabeceras: { authorization: `Bearer ${ficha}` },
      });
      const codigo = typeof r.cuerpo === 'object' ? ((r.cuerpo?.codigo as string) ?? '') : '';
      if (!bien(r.estado, codigo))
        fallas.push(`${quien} ${metodo} ${camino} → ${r.estado} ${codigo}`);
    };
    const pasa = (estado: number): boolean => estado < 300 || estado === 404;
    const negado = (estado: number, codigo: string): boolean =>
      estado === 403 && codigo === 'SIN_PERMISO';
    const sinAlcance = (estado: number, codigo: string): boolean =>
      estado === 403 && codigo === 'FICHA_SIN_ALCANCE';

    for (const rol of ROLES) {
      const donde = NACIONALES.includes(rol)
        ? {}
        : rol === 'gremio'
          ? { gremio: 'AME' as const }
          : { titularId: gad };
      const p = await puerta.entrar(`Persona Ficticia ${rol}`, { rol, ...donde });
      const manda = rol === 'administrador';
      for (const ruta of [...AJENAS, ...REGISTRO])
        await mirar(rol, p.ficha, ruta, manda ? pasa : negado);
      for (const ruta of PROPIAS) await mirar(rol, p.ficha, ruta, pasa);
      for (const alcance of ['lectura', 'completo']) {
        const creada = await p.post('/api/sesion/fichas', {
          nombre: alcance,
          alcance,
          dias: 1,
          clave: CLAVE,
        });
        const ficha = creada.cuerpo.token as string;
        for (const ruta of [...AJENAS, ...PROPIAS])
          await mirar(`${rol} (${alcance})`, ficha, ruta, sinAlcance);
        for (const ruta of REGISTRO)
          await mirar(`${rol} (${alcance})`, ficha, ruta, manda ? pasa : negado);
      }
    }
    // An administrator of one government, should somebody be made that, administers no installation.
    const local = await puerta.entrar('Persona Ficticia local', {
      rol: 'administrador',
      titularId: gad,
    });
    for (const ruta of [...AJENAS, ...REGISTRO]) await mirar('local', local.ficha, ruta, negado);
    for (const [metodo, camino, cuerpo] of [...AJENAS, ...REGISTRO, ...PROPIAS]) {
      const nadie = await pedir(puerta.url, metodo, camino, cuerpo === undefined ? {} : { cuerpo });
      if (nadie.estado !== 401) fallas.push(`nobody ${metodo} ${camino} → ${nadie.estado}`);
    }
    expect(fallas).toEqual([]);
    expect(preguntas).toBeGreaterThan(400);
  } finally {
    await puerta.cerrar();
  }
}, 120_000);
