/** How long a test waits for what comes on its own: what never comes costs this; a slow machine costs nothing. */
const PACIENCIA_MS = 45_000;
const ENTRE_MIRADAS_MS = 25;

/**
 * Looks again and again until what is seen is what was awaited.
 * @returns what was seen last: when patience ends, what the test then tells apart.
 */
export async function hastaVer<T>(
  mirar: () => T | Promise<T>,
  esLoEsperado: (visto: T) => boolean,
): Promise<T> {
  const limite = performance.now() + PACIENCIA_MS;
  for (;;) {
    const visto = await mirar();
    if (esLoEsperado(visto) || performance.now() > limite) return visto;
    await new Promise((listo) => setTimeout(listo, ENTRE_MIRADAS_MS));
  }
}

/** Tries again and again until it throws nothing. @throws what it threw last, when patience ends */
export async function hastaQueValga(afirmar: () => Promise<void>): Promise<void> {
  const porque = await hastaVer<unknown>(
    () =>
      afirmar().then(
        () => null,
        (error: unknown) => error ?? new Error('thrown'),
      ),
    (error) => error === null,
  );
  if (porque !== null) throw porque;
}

/** A walk through screens, in milliseconds. */
export const LARGO = 240_000;
