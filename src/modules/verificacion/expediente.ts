/**
 * A root as one file that anybody can check without Minga: manifest, journal, words, documents and the proof of its
 * last seal. What `verificador/minga-verificar.ts` reads; the format is `FORMATO`.
 */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Instante } from '../../engine/puertos/filas.js';
import type {
  AsientoExportado,
  DocumentoExportado,
  LoQueSeExporta,
  RaizExportable,
  ReferenciaADocumento,
  TextoExportado,
} from './puertos.js';
import type { PruebaDeSello } from './sellado.service.js';

const FORMATO = 'minga-expediente/1';

export interface PartesDelExpediente {
  readonly raiz: RaizExportable;
  readonly generadoEn: Instante;
  /** Of the whole journal, read once: lines written later are left out. */
  readonly resumen: ResumenDeBitacora;
  /** Null: for the public, who gets no words of the journal. */
  readonly textos: readonly TextoExportado[] | null;
  readonly documentos: readonly DocumentoExportado[];
  readonly prueba: PruebaDeSello | null;
  readonly leame: string;
}

export interface ResumenDeBitacora {
  readonly secuencia: number;
  readonly hash: string;
  /** Of the file the lines make. */
  readonly sha256: string;
  readonly referencias: readonly ReferenciaADocumento[];
}

const renglon = (x: unknown): string => `${JSON.stringify(x)}\n`;
const sha256 = (x: string | Buffer): string => createHash('sha256').update(x).digest('hex');

/** Reads the journal once: where it ends, and which documents it names. */
export async function resumir(
  asientos: AsyncIterable<AsientoExportado>,
): Promise<ResumenDeBitacora> {
  const hash = createHash('sha256');
  const referencias = new Map<string, ReferenciaADocumento>();
  let ultimo: AsientoExportado | null = null;
  for await (const a of asientos) {
    hash.update(renglon(a), 'utf8');
    ultimo = a;
    const { hechos } = JSON.parse(a.linea) as {
      readonly hechos: {
        readonly documentos?: { readonly [id: string]: { version: number; sha256: string } };
      } | null;
    };
    for (const [id, d] of Object.entries(hechos?.documentos ?? {}))
      referencias.set(`${id} ${d.version}`, { id, version: d.version, sha256: d.sha256 });
  }
  return {
    secuencia: ultimo?.secuencia ?? 0,
    hash: ultimo?.hash ?? '',
    sha256: hash.digest('hex'),
    referencias: [...referencias.values()],
  };
}

/** The ZIP, as it is made: no document is held in memory. */
export function empaquetar(p: PartesDelExpediente, exporta: LoQueSeExporta): Readable {
  const zip = new ZipFile();
  const mtime = new Date(p.generadoEn);
  const archivos: { ruta: string; sha256: string }[] = [];
  const poner = (ruta: string, contenido: string): void => {
    const bytes = Buffer.from(contenido, 'utf8');
    archivos.push({ ruta, sha256: sha256(bytes) });
    zip.addBuffer(bytes, ruta, { mtime });
  };
  const alVuelo = (ruta: string, huella: string, abrir: () => Promise<Readable>): void => {
    archivos.push({ ruta, sha256: huella });
    zip.addReadStreamLazy(ruta, { mtime }, (listo) => void entregar(listo));
    async function entregar(listo: (error: unknown, flujo: Readable) => void): Promise<void> {
      try {
        const flujo = await abrir();
        // Bytes that cannot be read to the end leave no ZIP that looks whole.
        flujo.once('error', (e) => zip.emit('error', e));
        listo(null, flujo);
      } catch (error) {
        zip.emit('error', error);
      }
    }
  };

  poner('LEAME.txt', p.leame);
  const documentos = p.documentos.map((d, i) => {
    const ruta = d.abrir === null ? null : `documentos/${rutaDe(i + 1, d.nombre ?? d.titulo)}`;
    if (ruta !== null && d.abrir !== null) alVuelo(ruta, d.sha256, d.abrir);
    const { id, version, titulo, tipos, estado } = d;
    return { id, version, titulo, tipos, estado, ruta, sha256: d.sha256 };
  });
  alVuelo('bitacora.ndjson', p.resumen.sha256, () =>
    Promise.resolve(lineasComoFlujo(exporta, p.raiz.raizId, p.resumen.secuencia)),
  );
  if (p.textos !== null) poner('textos.ndjson', p.textos.map(renglon).join(''));
  if (p.prueba !== null) {
    const { sello, cabeza, camino } = p.prueba;
    poner('sello.json', `${JSON.stringify({ sello, cabeza, camino }, null, 2)}\n`);
  }
  const manifiesto = `${JSON.stringify(
    {
      formato: FORMATO,
      raiz: p.raiz.raizId,
      titular: p.raiz.titular,
      procedimiento: p.raiz.procedimiento,
      asunto: p.raiz.asunto,
      generadoEn: mtime.toISOString(),
      punta: { secuencia: p.resumen.secuencia, hash: p.resumen.hash },
      archivos,
      documentos,
    },
    null,
    2,
  )}\n`;
  zip.addBuffer(Buffer.from(manifiesto, 'utf8'), 'manifiesto.json', { mtime });
  zip.addBuffer(Buffer.from(`${sha256(manifiesto)}\n`, 'utf8'), 'manifiesto.sha256', { mtime });
  zip.end();
  const salida = zip.outputStream as Readable;
  zip.once('error', (e: Error) => salida.destroy(e));
  return salida;
}

/** `007-acta-de-intencion.pdf`: unique, and the same on every system. */
function rutaDe(numero: number, nombre: string): string {
  const llano = nombre
    .normalize('NFD')
    .replace(/[̀-ͯ]/g, '')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .toLowerCase()
    .slice(-80);
  return `${String(numero).padStart(3, '0')}-${llano === '' ? 'documento' : llano}`;
}

function lineasComoFlujo(exporta: LoQueSeExporta, raizId: string, hasta: number): Readable {
  async function* renglones(): AsyncGenerator<string> {
    for await (const a of exporta.asientos(raizId)) {
      if (a.secuencia > hasta) return;
      yield renglon(a);
    }
  }
  return Readable.from(renglones(), { objectMode: false });
}
