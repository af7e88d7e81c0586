/** A key for an operation that must happen once however many times it is sent. */
export function claveNueva(): string {
  // `randomUUID` exists only on HTTPS and loopback; a closed network may serve plain HTTP.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const b = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('');
}
