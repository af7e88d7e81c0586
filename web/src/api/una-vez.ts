/** What is on its way: by what is asked, of whom, with what in hand. */
const enCamino = new Map<string, Promise<Response>>();

/** What written twice is the same goes at once: a page that is being left saves what it holds, and waits for nothing. */
const SIN_EFECTO_DE_MAS: ReadonlySet<string> = new Set(['GET', 'PUT']);

/**
 * Sends, but the same act twice at once is one: who presses a button twice has decided once, and the second press comes
 * before any screen could have put the button out. Files are not compared: they are sent as they come.
 */
export async function unaVez(peticion: Request): Promise<Response> {
  const conArchivo = peticion.headers.get('content-type')?.startsWith('multipart/') ?? false;
  if (SIN_EFECTO_DE_MAS.has(peticion.method) || conArchivo) return fetch(peticion);
  const cabeceras = JSON.stringify([...peticion.headers]);
  const cuerpo = await peticion.text();
  const clave = `${peticion.method} ${peticion.url} ${cabeceras} ${cuerpo}`;
  let respuesta = enCamino.get(clave);
  if (respuesta === undefined) {
    // Read, it is sent anew as the text it is: a copy of it would go as a stream.
    const { method } = peticion;
    const porEnviar = cuerpo === '' ? peticion : new Request(peticion, { method, body: cuerpo });
    respuesta = fetch(porEnviar).finally(() => enCamino.delete(clave));
    enCamino.set(clave, respuesta);
  }
  // Each reads its own copy.
  return (await respuesta).clone();
}
