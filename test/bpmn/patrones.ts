/**
 * The workflow patterns (van der Aalst, ter Hofstede, Kiepuszewski, Barros; revised 2006), each in a model of our own
 * and the story that shows it. A story: tasks completed by name, `!m` a message, `~s` a signal, `+t` the timer of t, and
 * what waits in the end (`fin`: nothing, it ended).
 */
export interface Patron {
  readonly numero: number;
  readonly nombre: string;
  readonly modelo: string;
  readonly variables?: { readonly [nombre: string]: number | string | boolean };
  readonly historias: readonly { readonly pasa: string; readonly espera: string }[];
}

/** `a-b-c` in a line: nodes of plain kinds and the flows between them. */
const TRES = `usuario a
usuario b
usuario c`;
const ABRE = `inicio i
paralela p
${TRES}
i -> p
p -> a
p -> b
p -> c`;

export const PATRONES: readonly Patron[] = [
  {
    numero: 1,
    nombre: 'Sequence',
    modelo: `inicio i\nusuario a\nusuario b\nfin f\ni -> a\na -> b\nb -> f`,
    historias: [
      { pasa: 'a', espera: 'b' },
      { pasa: 'a b', espera: 'fin' },
    ],
  },
  {
    numero: 2,
    nombre: 'Parallel Split',
    modelo: `${ABRE}\nfin f\na -> f\nb -> f\nc -> f`,
    historias: [
      { pasa: '', espera: 'a b c' },
      { pasa: 'b', espera: 'a c' },
    ],
  },
  {
    numero: 3,
    nombre: 'Synchronization',
    modelo: `${ABRE}\nparalela j\nusuario d\nfin f\na -> j\nb -> j\nc -> j\nj -> d\nd -> f`,
    historias: [
      { pasa: 'c a', espera: 'b' },
      { pasa: 'c a b', espera: 'd' },
    ],
  },
  {
    numero: 4,
    nombre: 'Exclusive Choice',
    variables: { x: 2 },
    modelo: `inicio i\nexclusiva e\n${TRES}\nfin f\ni -> e\ne -> a : x = 1\ne -> b : x = 2\ne => c\na -> f\nb -> f\nc -> f`,
    historias: [{ pasa: '', espera: 'b' }],
  },
  {
    numero: 5,
    nombre: 'Simple Merge',
    variables: { x: 1 },
    modelo: `inicio i\nexclusiva e\n${TRES}\nexclusiva m\nfin f\ni -> e\ne -> a : x = 1\ne => b\na -> m\nb -> m\nm -> c\nc -> f`,
    historias: [
      { pasa: 'a', espera: 'c' },
      { pasa: 'a c', espera: 'fin' },
    ],
  },
  {
    numero: 6,
    nombre: 'Multi-Choice',
    variables: { x: 5 },
    modelo: `inicio i\ninclusiva o\n${TRES}\nfin f\ni -> o\no -> a : x > 1\no -> b : x > 3\no -> c : x > 9\na -> f\nb -> f\nc -> f`,
    historias: [{ pasa: '', espera: 'a b' }],
  },
  {
    numero: 7,
    nombre: 'Structured Synchronizing Merge',
    variables: { x: 5 },
    modelo: `inicio i\ninclusiva o\n${TRES}\ninclusiva j\nusuario d\nfin f\ni -> o\no -> a : x > 1\no -> b : x > 3\no -> c : x > 9\na -> j\nb -> j\nc -> j\nj -> d\nd -> f`,
    historias: [
      { pasa: 'a', espera: 'b' },
      { pasa: 'a b', espera: 'd' },
    ],
  },
  {
    numero: 8,
    nombre: 'Multi-Merge',
    modelo: `${ABRE}\nexclusiva m\nusuario d\nfin f\na -> m\nb -> m\nc -> m\nm -> d\nd -> f`,
    historias: [{ pasa: 'a b', espera: 'c d d' }],
  },
  {
    numero: 9,
    nombre: 'Structured Discriminator',
    modelo: `${ABRE}\ncompleja j activa="activationCount >= 1"\nusuario d\nfin f\na -> j\nb -> j\nc -> j\nj -> d\nd -> f`,
    historias: [
      { pasa: 'b', espera: 'a c d' },
      { pasa: 'b a c', espera: 'd' },
      { pasa: 'b a c d', espera: 'fin' },
    ],
  },
  {
    numero: 10,
    nombre: 'Arbitrary Cycles',
    variables: { n: 0 },
    modelo: `inicio i\nexclusiva m1\nusuario a\nexclusiva m2\nguion g guion="{n: n + 1}"\nexclusiva e\nfin f\ni -> m1\nm1 -> a\na -> m2\nm2 -> g\ng -> e\ne -> m1 : n = 1\ne -> m2 : n = 2\ne => f`,
    historias: [
      { pasa: 'a', espera: 'a' },
      { pasa: 'a a', espera: 'fin' },
    ],
  },
  {
    numero: 11,
    nombre: 'Implicit Termination',
    modelo: `inicio i\nparalela p\nusuario a\nusuario b\nfin f\ni -> p\np -> a\np -> b\na -> f`,
    historias: [
      { pasa: 'a', espera: 'b' },
      { pasa: 'a b', espera: 'fin' },
    ],
  },
  {
    numero: 12,
    nombre: 'Multiple Instances without Synchronization',
    variables: { n: 0 },
    modelo: `inicio i\nexclusiva m\nguion g guion="{n: n + 1}"\nparalela p\nusuario a\nexclusiva e\nusuario b\nfin f\ni -> m\nm -> g\ng -> p\np -> a\np -> e\ne -> m : n < 3\ne => b\na -> f\nb -> f`,
    historias: [{ pasa: 'b', espera: 'a a a' }],
  },
  {
    numero: 13,
    nombre: 'Multiple Instances with a Priori Design-Time Knowledge',
    modelo: `inicio i\nusuario a veces=3\nusuario b\nfin f\ni -> a\na -> b\nb -> f`,
    historias: [
      { pasa: 'a a', espera: 'a' },
      { pasa: 'a a a', espera: 'b' },
    ],
  },
  {
    numero: 14,
    nombre: 'Multiple Instances with a Priori Run-Time Knowledge',
    variables: { cuantas: 2 },
    modelo: `inicio i\nusuario a veces=cuantas\nusuario b\nfin f\ni -> a\na -> b\nb -> f`,
    historias: [
      { pasa: '', espera: 'a a' },
      { pasa: 'a a', espera: 'b' },
    ],
  },
  {
    numero: 16,
    nombre: 'Deferred Choice',
    modelo: `inicio i\ndeEventos e\ncaptura m mensaje=uno\ncaptura t plazo=P2D\nusuario a\nusuario b\nfin f\ni -> e\ne -> m\ne -> t\nm -> a\nt -> b\na -> f\nb -> f`,
    historias: [
      { pasa: '!uno', espera: 'a' },
      { pasa: '+t', espera: 'b' },
    ],
  },
  {
    numero: 17,
    nombre: 'Interleaved Parallel Routing',
    modelo: `inicio i\nadHoc s orden=Sequential {\nusuario a\nusuario b\n}\nusuario c\nfin f\ni -> s\ns -> c\nc -> f`,
    historias: [
      { pasa: '', espera: 'a' },
      { pasa: 'a', espera: 'b' },
      { pasa: 'a b', espera: 'c' },
    ],
  },
  {
    numero: 19,
    nombre: 'Cancel Task',
    modelo: `inicio i\nusuario a\nborde x de=a mensaje=basta\nusuario b\nusuario c\nfin f\ni -> a\na -> b\nx -> c\nb -> f\nc -> f`,
    historias: [{ pasa: '!basta', espera: 'c' }],
  },
  {
    numero: 20,
    nombre: 'Cancel Case',
    modelo: `${ABRE}\nfin t termina\nfin f\na -> t\nb -> f\nc -> f`,
    historias: [{ pasa: 'a', espera: 'fin' }],
  },
  {
    numero: 21,
    nombre: 'Structured Loop',
    variables: { n: 0 },
    modelo: `inicio i\nsub s mientras="n < 2" {\ninicio si\nusuario a\nguion g guion="{n: n + 1}"\nfin sf\nsi -> a\na -> g\ng -> sf\n}\nusuario b\nfin f\ni -> s\ns -> b\nb -> f`,
    historias: [
      { pasa: 'a', espera: 'a' },
      { pasa: 'a a', espera: 'b' },
    ],
  },
  {
    numero: 22,
    nombre: 'Recursion',
    variables: { n: 2 },
    modelo: `proceso yo {\ninicio i\nexclusiva e\nguion g guion="{n: n - 1}"\nllamada l llama=yo\nusuario a\nfin f\ni -> e\ne -> g : n > 0\ne => a\ng -> l\nl -> f\na -> f\n}`,
    historias: [
      { pasa: '', espera: 'a' },
      { pasa: 'a', espera: 'fin' },
    ],
  },
  {
    numero: 23,
    nombre: 'Transient Trigger',
    modelo: `inicio i\nusuario a\ncaptura s senal=ya\nusuario b\nfin f\ni -> a\na -> s\ns -> b\nb -> f`,
    historias: [
      { pasa: '~ya a', espera: 's' },
      { pasa: 'a ~ya', espera: 'b' },
    ],
  },
  {
    numero: 24,
    nombre: 'Persistent Trigger',
    modelo: `inicio i\nusuario a\ncaptura m mensaje=ya\nusuario b\nfin f\ni -> a\na -> m\nm -> b\nb -> f`,
    historias: [{ pasa: '!ya a', espera: 'b' }],
  },
  {
    numero: 25,
    nombre: 'Cancel Region',
    modelo: `inicio i\nparalela p\nsub s {\ninicio si\nparalela sp\nusuario a\nusuario b\nfin sf\nsi -> sp\nsp -> a\nsp -> b\na -> sf\nb -> sf\n}\nborde x de=s senal=fuera\nusuario c\nusuario d\nfin f\ni -> p\np -> s\np -> c\ns -> f\nx -> d\nc -> f\nd -> f`,
    historias: [{ pasa: '~fuera', espera: 'c d' }],
  },
  {
    numero: 26,
    nombre: 'Cancel Multiple Instance Activity',
    modelo: `inicio i\nusuario a veces=3\nborde x de=a senal=fuera\nusuario b\nusuario c\nfin f\ni -> a\na -> b\nx -> c\nb -> f\nc -> f`,
    historias: [{ pasa: 'a ~fuera', espera: 'c' }],
  },
  {
    numero: 27,
    nombre: 'Complete Multiple Instance Activity',
    variables: { basta: false },
    modelo: `inicio i\nusuario a veces=3 basta="numberOfCompletedInstances >= 1 and basta"\nusuario b\nfin f\ni -> a\na -> b\nb -> f`,
    historias: [
      { pasa: 'a', espera: 'a a' },
      { pasa: 'a basta=true a', espera: 'b' },
    ],
  },
  {
    numero: 29,
    nombre: 'Cancelling Discriminator',
    modelo: `inicio i\nsub s {\ninicio si\nparalela p\n${TRES}\nfin t termina\nsi -> p\np -> a\np -> b\np -> c\na -> t\nb -> t\nc -> t\n}\nusuario d\nfin f\ni -> s\ns -> d\nd -> f`,
    historias: [{ pasa: 'c', espera: 'd' }],
  },
  {
    numero: 30,
    nombre: 'Structured Partial Join',
    modelo: `${ABRE}\ncompleja j activa="activationCount >= 2"\nusuario d\nfin f\na -> j\nb -> j\nc -> j\nj -> d\nd -> f`,
    historias: [
      { pasa: 'a', espera: 'b c' },
      { pasa: 'a c', espera: 'b d' },
      { pasa: 'a c b d', espera: 'fin' },
    ],
  },
  {
    numero: 32,
    nombre: 'Cancelling Partial Join',
    modelo: `inicio i\nsub s {\ninicio si\nparalela p\n${TRES}\ncompleja j activa="activationCount >= 2"\nfin t termina\nsi -> p\np -> a\np -> b\np -> c\na -> j\nb -> j\nc -> j\nj -> t\n}\nusuario d\nfin f\ni -> s\ns -> d\nd -> f`,
    historias: [
      { pasa: 'a', espera: 'b c' },
      { pasa: 'a b', espera: 'd' },
    ],
  },
  {
    numero: 33,
    nombre: 'Generalized AND-Join',
    modelo: `inicio i\nusuario x salen=2\nparalela p\nusuario a\nusuario b\nparalela j\nusuario d\nfin f\ni -> x\nx -> p\np -> a\np -> b\na -> j\nb -> j\nj -> d\nd -> f`,
    historias: [
      { pasa: 'x a a', espera: 'b b' },
      { pasa: 'x a a b', espera: 'b d' },
      { pasa: 'x a a b b', espera: 'd d' },
    ],
  },
  {
    numero: 35,
    nombre: 'Cancelling Partial Join for Multiple Instances',
    modelo: `inicio i\nusuario a veces=3 basta="numberOfCompletedInstances >= 2"\nusuario b\nfin f\ni -> a\na -> b\nb -> f`,
    historias: [
      { pasa: 'a', espera: 'a a' },
      { pasa: 'a a', espera: 'b' },
    ],
  },
  {
    numero: 37,
    nombre: 'Local Synchronizing Merge',
    variables: { x: 2 },
    modelo: `inicio i\ninclusiva o\nusuario a\nusuario b\nexclusiva e\nusuario c\ninclusiva j\nusuario d\nfin f\nfin g\ni -> o\no -> a : x > 0\no -> b : x > 1\na -> j\nb -> e\ne -> c : x > 5\ne => g\nc -> j\nj -> d\nd -> f`,
    historias: [
      { pasa: 'a', espera: 'b' },
      { pasa: 'a b', espera: 'd' },
    ],
  },
  {
    numero: 38,
    nombre: 'General Synchronizing Merge',
    variables: { n: 0 },
    modelo: `inicio i\ninclusiva o\nusuario a\nexclusiva m\nusuario b\nguion g guion="{n: n + 1}"\nexclusiva e\ninclusiva j\nusuario d\nfin f\ni -> o\no -> a : n >= 0\no -> m : n >= 0\nm -> b\nb -> g\ng -> e\ne -> m : n < 2\ne => j\na -> j\nj -> d\nd -> f`,
    historias: [
      { pasa: 'a b', espera: 'b' },
      { pasa: 'a b b', espera: 'd' },
    ],
  },
  {
    numero: 40,
    nombre: 'Interleaved Routing',
    modelo: `inicio i\nadHoc s orden=Sequential {\n${TRES}\n}\nfin f\ni -> s\ns -> f`,
    historias: [
      { pasa: 'a b', espera: 'c' },
      { pasa: 'a b c', espera: 'fin' },
    ],
  },
  {
    numero: 41,
    nombre: 'Thread Merge',
    modelo: `inicio i\nparalela p\nusuario a\nusuario b\nexclusiva m\nusuario d entran=2\nfin f\ni -> p\np -> a\np -> b\na -> m\nb -> m\nm -> d\nd -> f`,
    historias: [
      { pasa: 'a', espera: 'b' },
      { pasa: 'a b', espera: 'd' },
    ],
  },
  {
    numero: 42,
    nombre: 'Thread Split',
    modelo: `inicio i\nusuario a salen=3\nusuario b\nfin f\ni -> a\na -> b\nb -> f`,
    historias: [{ pasa: 'a', espera: 'b b b' }],
  },
  {
    numero: 43,
    nombre: 'Explicit Termination',
    modelo: `inicio i\nparalela p\nusuario a\nusuario b\nfin t termina\nfin f\ni -> p\np -> a\np -> b\na -> t\nb -> f`,
    historias: [
      { pasa: 'a', espera: 'fin' },
      { pasa: 'b a', espera: 'fin' },
    ],
  },
];

/** Without a way to be drawn that this interpreter runs, and why. */
export const SIN_MODELO: { readonly [numero: number]: string } = {
  15: 'instances cannot be added while they run',
  18: 'a milestone would need a state others may look at',
  28: 'a blocking discriminator would hold back tokens before the gateway',
  31: 'a blocking partial join, likewise',
  34: 'the remaining instances of a partial join are cancelled (see 35)',
  36: 'instances cannot be added while they run',
  39: 'a critical section would need a lock between branches',
};
