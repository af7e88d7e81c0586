/** Who signs the minutes: those they name, and where they name nobody, whoever signs them. */
import { COMITE_IMPULSOR } from '../../../machines/organo/norma.js';
import type { ContextoSesion } from '../../../machines/sesion/contexto.js';
import { FIRMAS_SUFICIENTES } from '../../../machines/sesion/requisitos.js';
import { hechos } from '../hechos.js';

type Firmas = (typeof COMITE_IMPULSOR)['firmas'];

const firmar = (nombrados: number, firman: readonly [number, string][], firmas: Firmas) =>
  FIRMAS_SUFICIENTES.evaluar(
    {
      historica: false,
      norma: { version: 1, reglas: { ...COMITE_IMPULSOR, firmas } },
      acta: { firmantes: Array.from({ length: nombrados }, () => ({ institucion: 'Una' })) },
    } as unknown as ContextoSesion as never,
    { firmas: firman.map(([firmante, forma]) => ({ firmante, forma })) } as never,
    hechos(),
  );

it.each([
  [3, [1, 2, 3], 'presidenciaYSecretaria', 'cumple'],
  [3, [1, 2], 'presidenciaYSecretaria', 'falta'],
  [3, [1, 2], 'mayoriaDePresentes', 'cumple'],
  [3, [1, 7], 'mayoriaDePresentes', 'falta'],
  [0, [1], 'presidenciaYSecretaria', 'cumple'],
  [0, [], 'presidenciaYSecretaria', 'falta'],
] as const)('%d named, %j sign, %s: %s', (nombrados, firman, firmas, resultado) => {
  const electronicas = firman.map((n): [number, string] => [n, 'electronica']);
  expect(firmar(nombrados, electronicas, firmas)).toMatchObject({ resultado });
});

it('a refusal to sign is written down and is no signature', () => {
  expect(
    firmar(
      2,
      [
        [1, 'manuscrita'],
        [2, 'seNego'],
      ],
      'presidenciaYSecretaria',
    ),
  ).toMatchObject({ resultado: 'falta', params: { firmas: 1, pide: 2 } });
});
