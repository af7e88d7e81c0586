/** The drawings, one for each version of each procedure: a process is always drawn on the one it runs. */
const ARCHIVOS = import.meta.glob<string>('./planos/*.bpmn', { query: '?raw', import: 'default' });

/** Null: this version has no drawing. */
export async function leerPlano(procedimiento: string): Promise<string | null> {
  const cargar = ARCHIVOS[`./planos/${procedimiento.replace('@', '-')}.bpmn`];
  return cargar === undefined ? null : cargar();
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
