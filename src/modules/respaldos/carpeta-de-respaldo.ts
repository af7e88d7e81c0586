import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Cifrado } from './cifrado.js';
import { manifiestoDeRespaldo, type Manifiesto } from './manifiesto.js';

const MANIFIESTO = 'respaldo.json';
const FIRMA = 'respaldo.firma';

/** What the backup holds is not what it says, or cannot be opened. */
export class RespaldoDanado extends Error {
  override readonly name = 'RespaldoDanado';
  constructor(
    readonly codigo:
      'SIN_MANIFIESTO' | 'FALTA_LA_CLAVE' | 'CLAVE_EQUIVOCADA' | 'PIEZA_FALTA' | 'PIEZA_ALTERADA',
    readonly pieza: string | null = null,
    options?: { cause?: unknown },
  ) {
    super(pieza === null ? codigo : `${codigo}: ${pieza}`, options);
  }
}

/** A backup being written: a folder under another name until it is whole. */
export class RespaldoEnCurso {
  private readonly piezas: Manifiesto['piezas'][number][] = [];

  private constructor(
    private readonly destino: string,
    private readonly cifrado: Cifrado | null,
  ) {}

  static async en(destino: string, frase: string | null): Promise<RespaldoEnCurso> {
    const uno = new RespaldoEnCurso(destino, frase === null ? null : Cifrado.de(frase));
    await mkdir(uno.parcial, { recursive: true, mode: 0o700 });
    return uno;
  }

  private get parcial(): string {
    return `${this.destino}.parcial`;
  }

  async dejar(nombre: string, contenido: Readable): Promise<void> {
    const ruta = join(this.parcial, nombre);
    await mkdir(dirname(ruta), { recursive: true, mode: 0o700 });
    const cuenta = contar();
    await pipeline(
      contenido,
      createGzip({ level: 6 }),
      this.cifrado?.cifrar(nombre) ?? new PassThrough(),
      cuenta.paso,
      createWriteStream(ruta, { mode: 0o600 }),
    );
    await sincronizar(ruta);
    this.piezas.push({ nombre, ...cuenta.fin() });
  }

  async cerrar(m: Omit<Manifiesto, 'piezas' | 'sal' | 'formato'>): Promise<Manifiesto> {
    const manifiesto: Manifiesto = {
      formato: 1,
      ...m,
      sal: this.cifrado?.sal ?? null,
      piezas: [...this.piezas].sort((a, b) => (a.nombre < b.nombre ? -1 : 1)),
    };
    const texto = `${JSON.stringify(manifiesto, null, 1)}\n`;
    await escribir(join(this.parcial, MANIFIESTO), texto);
    if (this.cifrado !== null)
      await escribir(join(this.parcial, FIRMA), this.cifrado.firmar(texto));
    await rename(this.parcial, this.destino);
    return manifiesto;
  }
}

/** A backup that is whole, to be checked or restored. */
export class Respaldo {
  private constructor(
    private readonly carpeta: string,
    readonly manifiesto: Manifiesto,
    private readonly cifrado: Cifrado | null,
  ) {}

  /** @throws RespaldoDanado */
  static async abrir(carpeta: string, frase: string | null): Promise<Respaldo> {
    let texto: string;
    let manifiesto: Manifiesto;
    try {
      texto = await readFile(join(carpeta, MANIFIESTO), 'utf8');
      manifiesto = manifiestoDeRespaldo.parse(JSON.parse(texto));
    } catch (cause) {
      throw new RespaldoDanado('SIN_MANIFIESTO', null, { cause });
    }
    if (manifiesto.sal === null) return new Respaldo(carpeta, manifiesto, null);
    if (frase === null) throw new RespaldoDanado('FALTA_LA_CLAVE');
    const cifrado = Cifrado.de(frase, manifiesto.sal);
    const firma = await readFile(join(carpeta, FIRMA), 'utf8').catch(() => '');
    if (firma !== cifrado.firmar(texto)) throw new RespaldoDanado('CLAVE_EQUIVOCADA');
    return new Respaldo(carpeta, manifiesto, cifrado);
  }

  /** Every piece is there, byte by byte. @throws RespaldoDanado */
  async comprobar(): Promise<void> {
    for (const { nombre, sha256, bytes } of this.manifiesto.piezas) {
      const cuenta = contar();
      try {
        await pipeline(createReadStream(this.ruta(nombre)), cuenta.paso, async (f) => {
          for await (const _ of f);
        });
      } catch (cause) {
        throw new RespaldoDanado('PIEZA_FALTA', nombre, { cause });
      }
      const hay = cuenta.fin();
      if (hay.sha256 !== sha256 || hay.bytes !== bytes)
        throw new RespaldoDanado('PIEZA_ALTERADA', nombre);
    }
  }

  async traer(nombre: string): Promise<Readable> {
    const crudo: Readable =
      this.cifrado === null
        ? createReadStream(this.ruta(nombre))
        : await this.cifrado.descifrar(nombre, this.ruta(nombre));
    const texto = createGunzip();
    crudo.on('error', (error) => texto.destroy(error));
    return crudo.pipe(texto);
  }

  private ruta(nombre: string): string {
    const ruta = join(this.carpeta, nombre);
    // A manifest is not believed about where its pieces are.
    if (!ruta.startsWith(this.carpeta + sep)) throw new RespaldoDanado('PIEZA_ALTERADA', nombre);
    return ruta;
  }
}

function contar(): { paso: Transform; fin: () => { sha256: string; bytes: number } } {
  const hash = createHash('sha256');
  let bytes = 0;
  const paso = new Transform({
    transform(trozo: Buffer, _c, listo) {
      hash.update(trozo);
      bytes += trozo.length;
      listo(null, trozo);
    },
  });
  return { paso, fin: () => ({ sha256: hash.digest('hex'), bytes }) };
}

async function escribir(ruta: string, texto: string): Promise<void> {
  await writeFile(ruta, texto, { mode: 0o600 });
  await sincronizar(ruta);
}

async function sincronizar(ruta: string): Promise<void> {
  const archivo = await open(ruta, 'r+');
  try {
    await archivo.sync();
  } finally {
    await archivo.close();
  }
}
