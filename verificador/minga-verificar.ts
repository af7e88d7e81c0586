#!/usr/bin/env node
/**
 * Does an exported «expediente» still say what was sealed? One file, no dependencies, the same in Node (20 or later) and
 * in a browser: whoever distrusts Minga can read it whole, and needs nothing of Minga to run it.
 *
 *     node minga-verificar.mjs expediente.zip [--sello AAAA-MM-DD:huella] [--json]
 *
 * A file that does not open as a ZIP, or has no manifest, says nothing of anybody: it is unreadable, not altered. One part
 * that is not what the ZIP says of it, in a ZIP that opens, is altered: whether by a bad download or by somebody, a sum
 * does not tell, and the words say so.
 *
 * What it checks, in this order: the ZIP itself; the manifest and its own hash; every file against the manifest; the
 * journal's chain, line by line (SHA-256 of the hash before ‖ the line); the words against their references in the
 * journal; the documents against the hashes the journal recorded; the way from the journal's head to the day's root
 * (RFC 6962), and the chain of days. All hashes are SHA-256 in lowercase hex.
 */

export interface Hallazgo {
  readonly codigo:
    | 'ZIP_DANADO'
    | 'NO_ES_EXPEDIENTE'
    | 'MANIFIESTO_ALTERADO'
    | 'FORMATO_DESCONOCIDO'
    | 'ARCHIVO_FALTA'
    | 'ARCHIVO_SOBRA'
    | 'ARCHIVO_ALTERADO'
    | 'CADENA_ROTA'
    | 'ASIENTO_ALTERADO'
    | 'TEXTO_ALTERADO'
    | 'DOCUMENTO_DISTINTO'
    | 'SELLO_ALTERADO'
    | 'SELLO_NO_ALCANZA'
    | 'SELLO_DISTINTO_DEL_PUBLICADO';
  /** A file of the ZIP, a line of the journal («asiento 12»), a document. */
  readonly donde: string;
  readonly explicacion: string;
}

export type Veredicto = 'intacto' | 'alterado' | 'ilegible' | 'deOtroFormato';

export interface Informe {
  readonly bien: boolean;
  readonly veredicto: Veredicto;
  readonly hallazgos: readonly Hallazgo[];
  /** What is not a fault and has to be known: documents withdrawn or redacted, lines after the seal. */
  readonly avisos: readonly string[];
  /** Documents of which there is only the hash, by the name they have here: usually many. */
  readonly noPublicos: readonly string[];
  readonly titular: string | null;
  readonly procedimiento: string | null;
  readonly asientos: number;
  readonly archivos: number;
  readonly sello: { readonly fecha: string; readonly raiz: string; readonly cadena: string } | null;
}

export interface SelloPublicado {
  readonly fecha: string;
  /** The day's root, or its chain. */
  readonly huella: string;
}

interface Manifiesto {
  readonly formato: string;
  readonly raiz: string;
  readonly titular: { readonly nombre: string };
  readonly procedimiento: { readonly nombre: string };
  readonly punta: { readonly secuencia: number; readonly hash: string };
  readonly archivos: readonly { readonly ruta: string; readonly sha256: string }[];
  readonly documentos: readonly {
    readonly id: string;
    readonly titulo: string;
    readonly estado: 'incluido' | 'versionPublica' | 'retirado' | 'noPublico';
    readonly ruta: string | null;
    readonly version: number | null;
    readonly sha256: string | null;
  }[];
}

interface Asiento {
  readonly secuencia: number;
  readonly hashAnterior: string;
  readonly hash: string;
  readonly linea: string;
}

interface Sellado {
  readonly sello: {
    readonly fecha: string;
    readonly raiz: string;
    readonly anterior: string;
    readonly cadena: string;
  };
  readonly cabeza: { readonly raizId: string; readonly secuencia: number; readonly hash: string };
  readonly camino: readonly { readonly lado: 'izquierda' | 'derecha'; readonly hash: string }[];
}

const FORMATO = 'minga-expediente/1';
const MANIFIESTO = 'manifiesto.json';
const HUELLA_DEL_MANIFIESTO = 'manifiesto.sha256';
const BITACORA = 'bitacora.ndjson';
const TEXTOS = 'textos.ndjson';
const SELLO = 'sello.json';

const utf8 = new TextEncoder();
const texto = (b: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(b);

async function sha256(...partes: readonly Uint8Array[]): Promise<string> {
  const junto = new Uint8Array(partes.reduce((n, p) => n + p.length, 0));
  let i = 0;
  for (const p of partes) {
    junto.set(p, i);
    i += p.length;
  }
  const h = new Uint8Array(await crypto.subtle.digest('SHA-256', junto));
  return [...h].map((b) => b.toString(16).padStart(2, '0')).join('');
}

const bytesDe = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (b) => Number.parseInt(b, 16));

// ── The ZIP, read strictly: what two programs could read in two ways is not read at all ─────────────────────────────

class ZipDanado extends Error {}

let tablaDeCrc: Uint32Array | null = null;
function crc32(datos: Uint8Array): number {
  if (tablaDeCrc === null) {
    tablaDeCrc = new Uint32Array(256);
    for (let n = 0; n < 256; n++) {
      let c = n;
      for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
      tablaDeCrc[n] = c >>> 0;
    }
  }
  let crc = 0xffffffff;
  for (const b of datos) crc = tablaDeCrc[(crc ^ b) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

async function inflar(datos: Uint8Array): Promise<Uint8Array> {
  const flujo = new Blob([datos as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(flujo).arrayBuffer());
}

/** What the ZIP has under a name; null: its bytes are not what the ZIP says of them, which is already noted. */
type Entradas = ReadonlyMap<string, Uint8Array | null>;

/** Entries follow one another without gaps, from the first byte to the directory, and so does that to the end. */
async function leerZip(r: Revision, zip: Uint8Array): Promise<Entradas> {
  const v = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const fin = zip.length - 22;
  if (fin < 0 || v.getUint32(fin, true) !== 0x06054b50)
    throw new ZipDanado('no termina como un ZIP');
  const cuantos = v.getUint16(fin + 10, true);
  const directorio = v.getUint32(fin + 16, true);
  if (
    v.getUint32(fin + 4, true) !== 0 ||
    v.getUint16(fin + 8, true) !== cuantos ||
    v.getUint16(fin + 20, true) !== 0 ||
    directorio + v.getUint32(fin + 12, true) !== fin
  )
    throw new ZipDanado('su directorio no cuadra');
  const entradas = new Map<string, Uint8Array | null>();
  let i = directorio;
  let esperado = 0;
  for (let n = 0; n < cuantos; n++) {
    if (i + 46 > fin || v.getUint32(i, true) !== 0x02014b50)
      throw new ZipDanado('su directorio no se puede leer');
    const bandera = v.getUint16(i + 8, true);
    const metodo = v.getUint16(i + 10, true);
    const crc = v.getUint32(i + 16, true);
    const comprimido = v.getUint32(i + 20, true);
    const tamano = v.getUint32(i + 24, true);
    const largoNombre = v.getUint16(i + 28, true);
    const largoExtra = v.getUint16(i + 30, true);
    const largoComentario = v.getUint16(i + 32, true);
    const lugar = v.getUint32(i + 42, true);
    const nombre = texto(zip.subarray(i + 46, i + 46 + largoNombre));
    if (largoComentario !== 0 || (bandera & 1) !== 0)
      throw new ZipDanado(`«${nombre}» trae algo que un expediente no lleva`);
    if (lugar !== esperado || v.getUint32(lugar, true) !== 0x04034b50)
      throw new ZipDanado(`«${nombre}» no está donde dice`);
    const nombreLocal = v.getUint16(lugar + 26, true);
    const desde = lugar + 30 + nombreLocal + v.getUint16(lugar + 28, true);
    if (
      texto(zip.subarray(lugar + 30, lugar + 30 + nombreLocal)) !== nombre ||
      v.getUint16(lugar + 8, true) !== metodo ||
      v.getUint16(lugar + 6, true) !== bandera ||
      desde + comprimido > directorio
    )
      throw new ZipDanado(`«${nombre}» dice una cosa en su cabecera y otra en el directorio`);
    const crudo = zip.subarray(desde, desde + comprimido);
    if (metodo !== 0 && metodo !== 8)
      throw new ZipDanado(`«${nombre}» trae algo que un expediente no lleva`);
    if (entradas.has(nombre)) throw new ZipDanado(`«${nombre}» está dos veces`);
    const datos = metodo === 0 ? crudo : await inflar(crudo).catch(() => null);
    const integra = datos !== null && datos.length === tamano && crc32(datos) === crc;
    entradas.set(nombre, integra ? datos : null);
    if (!integra)
      r.anotar(
        'ARCHIVO_ALTERADO',
        nombre,
        `«${nombre}» no es lo que el ZIP dice de él: se dañó en el camino o alguien lo cambió. Vuelva a descargar el expediente; si se repite, fue cambiado.`,
      );
    // With bit 3 the sizes come again behind the data, with their own mark.
    esperado = desde + comprimido + ((bandera & 8) === 0 ? 0 : 16);
    i += 46 + largoNombre + largoExtra;
  }
  if (i !== fin || esperado !== directorio)
    throw new ZipDanado('hay bytes de más entre sus partes');
  return entradas;
}

/** Whatever goes wrong while it is read (a name that is no text, a place beyond the end) is one thing: it is damaged. */
async function abrirZip(r: Revision, zip: Uint8Array): Promise<Entradas> {
  try {
    return await leerZip(r, zip);
  } catch (error) {
    if (error instanceof ZipDanado) throw error;
    throw new ZipDanado('no se puede leer', { cause: error });
  }
}

// ── What it says ────────────────────────────────────────────────────────────────────────────────────────────────────

class Revision {
  readonly hallazgos: Hallazgo[] = [];
  readonly avisos: string[] = [];
  readonly noPublicos: string[] = [];
  anotar(codigo: Hallazgo['codigo'], donde: string, explicacion: string): void {
    this.hallazgos.push({ codigo, donde, explicacion });
  }

  /** What cannot be read accuses nobody, unless something else does. */
  veredicto(): Veredicto {
    const codigos = new Set(this.hallazgos.map((h) => h.codigo));
    if (codigos.has('ZIP_DANADO') || codigos.has('NO_ES_EXPEDIENTE')) return 'ilegible';
    if (codigos.size === 1 && codigos.has('FORMATO_DESCONOCIDO')) return 'deOtroFormato';
    return codigos.size === 0 ? 'intacto' : 'alterado';
  }
}

const renglones = <T>(b: Uint8Array): T[] =>
  texto(b)
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => JSON.parse(l) as T);

export async function verificarExpediente(
  zip: Uint8Array,
  publicados: readonly SelloPublicado[] = [],
): Promise<Informe> {
  const r = new Revision();
  let manifiesto: Manifiesto | null = null;
  let sellado: Sellado | null = null;
  let asientos: Asiento[] = [];
  let archivos = 0;
  try {
    const entradas = await abrirZip(r, zip);
    archivos = entradas.size;
    manifiesto = await leerManifiesto(r, entradas);
    if (manifiesto !== null) {
      await revisarArchivos(r, manifiesto, entradas);
      const leidos = leer(r, entradas, BITACORA, (b) => renglones<Asiento>(b));
      // Against a journal that cannot be read there is nothing to hold: that it cannot is already said.
      if (leidos !== null) {
        asientos = leidos;
        await revisarCadena(r, manifiesto, asientos);
        await revisarTextos(r, entradas, asientos);
        revisarDocumentos(r, manifiesto, asientos);
        if (entradas.has(SELLO)) {
          sellado = leer(r, entradas, SELLO, (b) => JSON.parse(texto(b)) as Sellado);
          if (sellado !== null) await revisarSello(r, manifiesto, asientos, sellado, publicados);
        } else
          r.avisos.push(
            'Todavía no lo cubre ningún sello diario: solo se comprobó que el expediente concuerda consigo mismo.',
          );
      }
    }
  } catch (error) {
    if (!(error instanceof ZipDanado)) throw error;
    r.anotar('ZIP_DANADO', 'el archivo', `No se puede abrir como un expediente: ${error.message}.`);
  }
  return {
    bien: r.hallazgos.length === 0,
    veredicto: r.veredicto(),
    hallazgos: r.hallazgos,
    avisos: r.avisos,
    noPublicos: r.noPublicos,
    titular: manifiesto?.titular.nombre ?? null,
    procedimiento: manifiesto?.procedimiento.nombre ?? null,
    asientos: asientos.length,
    archivos,
    sello:
      sellado === null
        ? null
        : {
            fecha: sellado.sello.fecha,
            raiz: sellado.sello.raiz,
            cadena: sellado.sello.cadena,
          },
  };
}

function leer<T>(
  r: Revision,
  entradas: Entradas,
  ruta: string,
  como: (b: Uint8Array) => T,
): T | null {
  const bytes = entradas.get(ruta);
  if (bytes === undefined) {
    r.anotar('ARCHIVO_FALTA', ruta, `Falta «${ruta}».`);
    return null;
  }
  if (bytes === null) return null;
  try {
    return como(bytes);
  } catch {
    r.anotar('ARCHIVO_ALTERADO', ruta, `«${ruta}» no se puede leer.`);
    return null;
  }
}

async function leerManifiesto(r: Revision, entradas: Entradas): Promise<Manifiesto | null> {
  const bytes = entradas.get(MANIFIESTO);
  if (bytes === undefined) {
    r.anotar('NO_ES_EXPEDIENTE', MANIFIESTO, `No es un expediente entero: falta «${MANIFIESTO}».`);
    return null;
  }
  const huella = leer(r, entradas, HUELLA_DEL_MANIFIESTO, texto);
  if (bytes !== null && huella !== null && huella !== `${await sha256(bytes)}\n`)
    r.anotar(
      'MANIFIESTO_ALTERADO',
      MANIFIESTO,
      `«${MANIFIESTO}» o su huella («${HUELLA_DEL_MANIFIESTO}») cambiaron desde que se exportó.`,
    );
  const m = leer(r, entradas, MANIFIESTO, (b) => JSON.parse(texto(b)) as Manifiesto);
  if (m === null) return null;
  if (m.formato === FORMATO) return m;
  r.anotar(
    'FORMATO_DESCONOCIDO',
    MANIFIESTO,
    `El formato es «${m.formato}» y este verificador conoce «${FORMATO}».`,
  );
  return null;
}

async function revisarArchivos(r: Revision, m: Manifiesto, entradas: Entradas): Promise<void> {
  const dichos = new Set([MANIFIESTO, HUELLA_DEL_MANIFIESTO]);
  for (const { ruta, sha256: debe } of m.archivos) {
    dichos.add(ruta);
    const bytes = entradas.get(ruta);
    if (bytes === undefined) r.anotar('ARCHIVO_FALTA', ruta, `Falta «${ruta}».`);
    else if (bytes !== null && (await sha256(bytes)) !== debe)
      r.anotar('ARCHIVO_ALTERADO', ruta, `«${ruta}» cambió desde que se exportó.`);
  }
  for (const ruta of entradas.keys())
    if (!dichos.has(ruta))
      r.anotar('ARCHIVO_SOBRA', ruta, `«${ruta}» no estaba cuando se exportó.`);
}

async function revisarCadena(
  r: Revision,
  m: Manifiesto,
  asientos: readonly Asiento[],
): Promise<void> {
  let anterior = '';
  for (const [i, a] of asientos.entries()) {
    const donde = `asiento ${a.secuencia}`;
    if (a.secuencia !== i + 1)
      r.anotar('CADENA_ROTA', donde, `Después del asiento ${i} debe venir el ${i + 1}.`);
    if (a.hashAnterior !== anterior)
      r.anotar('CADENA_ROTA', donde, 'No continúa la huella del asiento anterior.');
    if ((await sha256(utf8.encode(a.hashAnterior + a.linea))) !== a.hash)
      r.anotar('ASIENTO_ALTERADO', donde, 'Lo que dice no es lo que se selló.');
    else if (!diceLoSuyo(a, m.raiz))
      r.anotar('ASIENTO_ALTERADO', donde, 'Es de otro proceso, o de otro lugar de la bitácora.');
    anterior = a.hash;
  }
  if (m.punta.secuencia !== asientos.length || m.punta.hash !== anterior)
    r.anotar(
      'CADENA_ROTA',
      BITACORA,
      `El manifiesto dice ${m.punta.secuencia} asientos; la bitácora trae ${asientos.length}, o termina en otra huella.`,
    );
}

function diceLoSuyo(a: Asiento, raiz: string): boolean {
  try {
    const l = JSON.parse(a.linea) as { raiz?: unknown; secuencia?: unknown };
    return l.raiz === raiz && l.secuencia === a.secuencia;
  } catch {
    return false;
  }
}

async function revisarTextos(
  r: Revision,
  entradas: Entradas,
  asientos: readonly Asiento[],
): Promise<void> {
  if (!entradas.has(TEXTOS)) return;
  const citadas = new Set(asientos.flatMap((a) => a.linea.match(/texto:[0-9a-f]{64}/g) ?? []));
  const textos =
    leer(r, entradas, TEXTOS, (b) =>
      renglones<{ readonly ref: string; readonly sal: string; readonly texto: string }>(b),
    ) ?? [];
  for (const [i, t] of textos.entries()) {
    const donde = `${TEXTOS}, renglón ${i + 1}`;
    if (!citadas.has(t.ref))
      r.anotar('TEXTO_ALTERADO', donde, 'Ningún asiento remite a este texto.');
    else if (`texto:${await sha256(utf8.encode(t.sal + t.texto))}` !== t.ref)
      r.anotar('TEXTO_ALTERADO', donde, 'Estas palabras no son las que el asiento selló.');
  }
}

/** The journal recorded the hash of each document the day an act rested on it. */
function revisarDocumentos(r: Revision, m: Manifiesto, asientos: readonly Asiento[]): void {
  const sellados = new Map<string, { sha256: string; secuencia: number }>();
  for (const a of asientos) {
    let hechos: unknown;
    try {
      hechos = (JSON.parse(a.linea) as { hechos?: { documentos?: unknown } | null }).hechos
        ?.documentos;
    } catch {
      continue;
    }
    for (const [id, d] of Object.entries((hechos ?? {}) as { [id: string]: unknown })) {
      const { version, sha256: huella } = d as { version?: unknown; sha256?: unknown };
      if (typeof version === 'number' && typeof huella === 'string')
        sellados.set(`${id} ${version}`, { sha256: huella, secuencia: a.secuencia });
    }
  }
  for (const d of m.documentos) {
    const nombre = `«${d.titulo}»`;
    const sellado = d.version === null ? undefined : sellados.get(`${d.id} ${d.version}`);
    if (d.sha256 !== null && sellado !== undefined && sellado.sha256 !== d.sha256)
      r.anotar(
        'DOCUMENTO_DISTINTO',
        d.ruta ?? d.titulo,
        `${nombre} no es el documento en que se apoyó el asiento ${sellado.secuencia}.`,
      );
    if (d.estado === 'retirado')
      r.avisos.push(`${nombre}: retirado. Quedan su huella y la constancia; no su contenido.`);
    if (d.estado === 'noPublico') r.noPublicos.push(d.titulo);
    if (d.estado === 'versionPublica')
      r.avisos.push(
        `${nombre}: es la versión pública, con partes tapadas; la bitácora guarda la huella del original.`,
      );
  }
}

async function revisarSello(
  r: Revision,
  m: Manifiesto,
  asientos: readonly Asiento[],
  { sello, cabeza, camino }: Sellado,
  publicados: readonly SelloPublicado[],
): Promise<void> {
  const hasta = asientos[cabeza.secuencia - 1];
  if (cabeza.raizId !== m.raiz || hasta?.hash !== cabeza.hash)
    r.anotar(
      'SELLO_NO_ALCANZA',
      SELLO,
      `El sello del ${sello.fecha} cubre otra cosa: el asiento ${cabeza.secuencia} no tiene la huella que se selló.`,
    );
  let h = await sha256(
    new Uint8Array([0]),
    utf8.encode(`${cabeza.raizId}:${cabeza.secuencia}:${cabeza.hash}`),
  );
  for (const { lado, hash } of camino)
    h =
      lado === 'derecha'
        ? await sha256(new Uint8Array([1]), bytesDe(h), bytesDe(hash))
        : await sha256(new Uint8Array([1]), bytesDe(hash), bytesDe(h));
  const cadena = await sha256(utf8.encode(`${sello.anterior}\n${sello.fecha}\n${sello.raiz}`));
  if (h !== sello.raiz || cadena !== sello.cadena)
    r.anotar('SELLO_ALTERADO', SELLO, `El camino hasta el sello del ${sello.fecha} no llega a él.`);
  const suyo = publicados.find((p) => p.fecha === sello.fecha);
  if (suyo !== undefined && suyo.huella !== sello.raiz && suyo.huella !== sello.cadena)
    r.anotar(
      'SELLO_DISTINTO_DEL_PUBLICADO',
      SELLO,
      `El sello publicado del ${sello.fecha} es ${suyo.huella}; el del expediente, ${sello.raiz}.`,
    );
  if (suyo === undefined)
    r.avisos.push(
      `Compare este sello con el publicado el ${sello.fecha}: raíz ${sello.raiz}, cadena ${sello.cadena}.`,
    );
  if (asientos.length > cabeza.secuencia)
    r.avisos.push(
      `Los asientos ${cabeza.secuencia + 1} a ${asientos.length} son posteriores al sello del ${sello.fecha}.`,
    );
}

// ── At a terminal ───────────────────────────────────────────────────────────────────────────────────────────────────

export function decirInforme(i: Informe): string {
  const que = [i.titular, i.procedimiento].filter((x) => x !== null).join(' · ');
  return [
    ...(que === '' ? [] : [que]),
    ...(i.veredicto === 'ilegible'
      ? []
      : [`${i.asientos} asientos y ${i.archivos} archivos revisados.`]),
    ...i.hallazgos.map((h) => `✗ ${h.donde}: ${h.explicacion} [${h.codigo}]`),
    ...i.avisos.map((a) => `· ${a}`),
    ...(i.noPublicos.length === 0
      ? []
      : [
          `· Documentos que no son públicos (queda su huella): ${i.noPublicos.length}. Cuáles: --json.`,
        ]),
    decirVeredicto(i),
  ].join('\n');
}

function decirVeredicto({ veredicto, hallazgos }: Informe): string {
  switch (veredicto) {
    case 'intacto':
      return '✓ Nada se alteró desde que se exportó.';
    case 'ilegible':
      return '✗ No se puede leer: está dañado o incompleto. Vuelva a descargarlo.';
    case 'deOtroFormato':
      return '✗ No se puede comprobar: es de otro formato. Descargue el verificador de nuevo.';
    case 'alterado':
      return `✗ ${hallazgos.length} ${hallazgos.length === 1 ? 'alteración' : 'alteraciones'}.`;
  }
}

async function enTerminal(argumentos: readonly string[]): Promise<number> {
  const { readFile } = await import('node:fs/promises');
  const publicados: SelloPublicado[] = [];
  let archivo: string | undefined;
  let json = false;
  for (let i = 0; i < argumentos.length; i++) {
    const a = argumentos[i]!;
    if (a === '--json') json = true;
    else if (a === '--sello') {
      const [, fecha, huella] =
        /^(\d{4}-\d{2}-\d{2}):([0-9a-f]{64})$/.exec(argumentos[++i] ?? '') ?? [];
      if (fecha === undefined || huella === undefined) return usar();
      publicados.push({ fecha, huella });
    } else if (a.startsWith('-') || archivo !== undefined) return usar();
    else archivo = a;
  }
  if (archivo === undefined) return usar();
  let bytes: Uint8Array;
  try {
    bytes = await readFile(archivo);
  } catch {
    console.error(`No se puede leer «${archivo}».`);
    return 2;
  }
  const informe = await verificarExpediente(bytes, publicados);
  console.log(json ? JSON.stringify(informe, null, 2) : decirInforme(informe));
  if (informe.veredicto === 'ilegible' || informe.veredicto === 'deOtroFormato') return 2;
  return informe.bien ? 0 : 1;
}

function usar(): number {
  console.error(
    'Uso: node minga-verificar.mjs expediente.zip [--sello AAAA-MM-DD:huella] [--json]\n' +
      'Termina con 0 si nada se alteró, con 1 si algo no concuerda, con 2 si no se pudo leer.',
  );
  return 2;
}

if (typeof process !== 'undefined' && process.argv?.[1] !== undefined) {
  const { realpathSync } = await import('node:fs');
  const { fileURLToPath } = await import('node:url');
  const propio = fileURLToPath(import.meta.url);
  let llamado = '';
  try {
    llamado = realpathSync(process.argv[1]);
  } catch {
    // Not a file: somebody else's program is running.
  }
  if (llamado === propio) process.exitCode = await enTerminal(process.argv.slice(2));
}
