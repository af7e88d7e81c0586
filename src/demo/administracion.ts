/** What administration shows of the first day: who answers for which governments, a substitution, an invitation that waits. */
import { randomBytes } from 'node:crypto';
import type { Fecha } from '../../machines/contrato.js';
import { alas, instanteDe } from './dias.js';
import type { Gente } from './gente.js';
import { idDe } from './ids-de-demostracion.js';
import type { PuertosDeDemostracion } from './puertos.js';
import { claveDeGad, NUMEROS } from './titulares.js';

/** Before, there was nobody to stand in for. */
const DESDE: Fecha = '2025-09-01';
const DIAS = 24 * 3_600_000;
const id = (clave: string): string => idDe('administracion', clave);

export async function escribirAdministracion(
  p: PuertosDeDemostracion,
  gente: Gente,
  idDeTitular: (clave: string) => string,
  hoy: Fecha,
): Promise<void> {
  const poc = gente.get('poc');
  const en = instanteDe(alas(hoy, 8 * 60));
  const suyos = NUMEROS.slice(0, 12).map((n) => idDeTitular(claveDeGad(n)));
  let cuantos = 0;
  await p.analistas.asignar({ titulares: suyos }, poc.personaId, poc.cuentaId, en, () =>
    id(`analista/${(cuantos += 1)}`),
  );

  if (hoy < DESDE) return;
  const numero = NUMEROS.find(
    (n) => n > 2 && solo(gente, `delegado:${n}`) && solo(gente, `pocl:${n}`),
  );
  if (numero === undefined) return;
  const delegado = gente.get(`delegado:${numero}`);
  const suyas = await p.personas.designacionesDePersona(delegado.personaId);
  if (suyas.some((d) => d.id === id('subrogacion'))) return;
  const dia = (mas: number): Fecha =>
    new Date(Date.parse(`${hoy}T00:00:00Z`) + mas * DIAS).toISOString().slice(0, 10);
  await p.personas.designar(
    {
      id: id('subrogacion'),
      personaId: delegado.personaId,
      rol: 'pocl',
      titularId: idDeTitular(claveDeGad(numero)),
      gremio: null,
      calidad: 'subrogante',
      desde: dia(-4),
      hasta: dia(26),
      documentoId: null,
      creadaPor: gente.get(`autoridad:${numero}`).cuentaId,
      creadaEn: en,
    },
    null,
  );
  // Nobody knows its secret: it only shows what waits to be accepted.
  await p.cuentas.invitar({
    id: id('invitacion'),
    cuentaId: gente.get(`pocl:${numero}`).cuentaId,
    huella: randomBytes(32).toString('hex'),
    creadaPor: poc.cuentaId,
    creadaEn: en - DIAS,
    venceEn: en + 6 * DIAS,
  });
}

/** Somebody who is that and nothing else. */
const solo = (gente: Gente, alias: string): boolean =>
  gente.personas.some((p) => p.alias.length === 1 && p.alias[0] === alias);
