/** Quorum and votes: the vectors of a body of eleven, and each formula and majority. */
import { COMITE_IMPULSOR } from '../../../machines/organo/norma.js';
import { escrutar, medirQuorum, requerido } from '../../../machines/organo/quorum.js';

describe('quorum', () => {
  it.each([
    ['mitadMasUno', 11, 6],
    ['mitadMasUnoHaciaArriba', 11, 7],
    ['mitadMasUno', 10, 6],
    ['mitadMasUnoHaciaArriba', 10, 6],
    ['mitadMasUno', 4, 3],
    ['mitadMasUno', 1, 1],
    ['dosTercios', 11, 8],
    ['dosTercios', 9, 6],
    ['todosLosMiembros', 11, 11],
    ['sinMinimo', 11, 0],
  ] as const)('%s of %d is %d', (quorum, miembros, minimo) => {
    expect(requerido({ quorum }, miembros)).toBe(minimo);
  });

  it.each([
    [6, 1, true, '⌊11 / 2⌋ + 1 = 6'],
    [5, 1, false, '⌊11 / 2⌋ + 1 = 6'],
    [5, 2, true, '1'],
    [0, 2, false, '1'],
  ] as const)('%d of eleven, call %d: %s', (presentes, llamada, hay, formula) => {
    expect(medirQuorum(COMITE_IMPULSOR, 11, presentes, llamada)).toMatchObject({ hay, formula });
  });
});

describe('votes', () => {
  const votar = (
    reglas: Partial<typeof COMITE_IMPULSOR>,
    presentes: number,
    [favor, contra, abstenciones = 0, blancos = 0]: readonly number[],
    dirimente: 'favor' | 'contra' | null = null,
  ) =>
    escrutar(
      { ...COMITE_IMPULSOR, ...reglas },
      { favor: favor!, contra: contra!, abstenciones, blancos, presentes, miembros: 11, dirimente },
    );

  it.each([
    ['tie, the presidency in favour', {}, 6, [3, 3], 'favor', 'aprobado'],
    ['tie, the presidency against', {}, 6, [3, 3], 'contra', 'noAprobado'],
    ['tie, the presidency absent', {}, 6, [3, 3], null, 'empate'],
    ['tie where there is no casting vote', { votoDirimente: false }, 6, [3, 3], 'favor', 'empate'],
    [
      'as many is not a tie of two thirds',
      { mayoria: 'dosTerciosDePresentes' },
      6,
      [3, 3],
      'favor',
      'noAprobado',
    ],
    ['nor of all', { mayoria: 'unanimidadDePresentes' }, 6, [3, 3], 'favor', 'noAprobado'],
    ['nor of all the members', { mayoria: 'absolutaDeMiembros' }, 6, [3, 3], 'favor', 'noAprobado'],
    [
      'a tie by more in favour',
      { mayoria: 'masAFavorQueEnContra' },
      7,
      [3, 3, 1],
      'favor',
      'aprobado',
    ],
    ['3–2–2 by default', {}, 7, [3, 2, 2], null, 'noAprobado'],
    [
      '3–2–2 by more in favour',
      { mayoria: 'masAFavorQueEnContra' },
      7,
      [3, 2, 2],
      null,
      'aprobado',
    ],
    ['3–2–2, abstentions aside', { abstencionesCuentan: false }, 7, [3, 2, 2], null, 'aprobado'],
    ['4–3', {}, 7, [4, 3], null, 'aprobado'],
    ['5 of eleven members', { mayoria: 'absolutaDeMiembros' }, 6, [5, 1], null, 'noAprobado'],
    ['6 of eleven members', { mayoria: 'absolutaDeMiembros' }, 6, [6, 0], null, 'aprobado'],
    ['two thirds', { mayoria: 'dosTerciosDePresentes' }, 6, [4, 2], null, 'aprobado'],
    ['less than two thirds', { mayoria: 'dosTerciosDePresentes' }, 7, [4, 3], null, 'noAprobado'],
    ['all', { mayoria: 'unanimidadDePresentes' }, 6, [6, 0], null, 'aprobado'],
    ['all but one', { mayoria: 'unanimidadDePresentes' }, 6, [5, 0, 0, 1], null, 'noAprobado'],
    ['nobody votes', {}, 6, [0, 0, 6], 'favor', 'noAprobado'],
  ] as const)('%s', (_caso, reglas, presentes, votos, dirimente, resultado) => {
    expect(votar(reglas, presentes, votos, dirimente).resultado).toBe(resultado);
  });

  it('says how many were needed, and whether the casting vote decided', () => {
    expect(votar({}, 7, [3, 2, 2])).toMatchObject({ necesarios: 4, regla: 'simpleDePresentes' });
    expect(votar({}, 6, [3, 3], 'favor').porDirimente).toBe(true);
    expect(votar({}, 7, [4, 3], 'favor').porDirimente).toBe(false);
  });
});
