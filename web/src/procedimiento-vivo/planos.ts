/** The drawings, one for each version of each procedure: a process is always drawn on the one it runs. */
const ARCHIVOS = import.meta.glob<string>('./planos/*.bpmn', { query: '?raw', import: 'default' });

/** `propio`: somebody drew it and named its parts; the others take their words from the catalogues. */
export interface Plano {
  readonly xml: string;
  readonly propio: boolean;
}

/** Null: this version has no drawing. */
export async function leerPlano(procedimiento: string): Promise<Plano | null> {
  const cargar = ARCHIVOS[`./planos/${procedimiento.replace('@', '-')}.bpmn`];
  if (cargar !== undefined) return { xml: await cargar(), propio: false };
  if (!procedimiento.startsWith('modelo-')) return null;
  const r = await fetch(`/api/modelos/diagramas/${encodeURIComponent(procedimiento)}`);
  return r.ok ? { xml: comoTexto(await r.arrayBuffer()), propio: true } : null;
}

/** The file as it was uploaded says its own encoding; modelers still write ISO-8859-1. */
export function comoTexto(bytes: ArrayBuffer): string {
  const cabeza = new TextDecoder('latin1').decode(bytes.slice(0, 200));
  const dicha = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/.exec(cabeza)?.[1];
  return new TextDecoder(dicha ?? 'utf-8').decode(bytes);
}

/** The drawing with its words in the language of the reader. */
export function conNombres(xml: string, nombres: ReadonlyMap<string, string>): string {
  return xml.replace(/ id="(\w+)" name="[^"]*"/g, (todo, id: string) => {
    const nombre = nombres.get(id);
    return nombre === undefined ? todo : ` id="${id}" name="${escapar(nombre)}"`;
  });
}

const escapar = (texto: string): string =>
  texto.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
