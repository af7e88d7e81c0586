/** Makes the files of the scripts' documents and stores them as any other document: bytes first, then what points at them. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claveBusqueda } from '../platform/clave-busqueda.js';
import type { VersionDeDocumento } from '../modules/documentos/documento-store.js';
import { DATO_DE_DEMOSTRACION, type Papel } from './guion.js';
import { hojaPdf } from './hoja-pdf.js';
import { idDe } from './ids-de-demostracion.js';
import type { PuertosDeDemostracion } from './puertos.js';

const MANOS = 8;
const NACIONAL = {
  cuentaId: '',
  nacional: true,
  gremios: [],
  titulares: [],
  ambitos: [],
} as const;

interface Hecho {
  readonly sha256: string;
  readonly tamano: number;
}

export class Archivero {
  private readonly hechos = new Map<string, Hecho>();
  private readonly escritos = new Set<string>();

  constructor(
    private readonly p: PuertosDeDemostracion,
    /** The load goes on after an interruption: something may be there already. */
    private readonly continua: boolean,
  ) {}

  static idDe(titular: string, papel: Papel): string {
    return idDe('documento', `${titular}/${papel.hoja.clave}`);
  }

  /** The bytes of all of them, several at a time: writing a file for good is slow. */
  async guardarBytes(papeles: readonly { titular: string; papel: Papel }[]): Promise<void> {
    const carpeta = await mkdtemp(join(tmpdir(), 'minga-demo-'));
    try {
      const porHacer = new Map(papeles.map((x) => [nombreDe(x.titular, x.papel), x.papel]));
      const cola = [...porHacer];
      const mano = async (): Promise<void> => {
        for (let x = cola.shift(); x !== undefined; x = cola.shift()) {
          const [nombre, papel] = x;
          this.hechos.set(
            nombre,
            await this.guardarHoja(carpeta, papel.hoja.titulo, papel.hoja.texto),
          );
        }
      };
      await Promise.all(Array.from({ length: MANOS }, mano));
    } finally {
      await rm(carpeta, { recursive: true, force: true });
    }
  }

  /** A page on its own, not of a script. */
  async guardarSuelta(titulo: string, texto: readonly string[]): Promise<Hecho> {
    const carpeta = await mkdtemp(join(tmpdir(), 'minga-demo-'));
    try {
      return await this.guardarHoja(carpeta, titulo, texto);
    } finally {
      await rm(carpeta, { recursive: true, force: true });
    }
  }

  private async guardarHoja(
    carpeta: string,
    titulo: string,
    texto: readonly string[],
  ): Promise<Hecho> {
    const bytes = hojaPdf(titulo, [DATO_DE_DEMOSTRACION, ...texto]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const ruta = join(carpeta, randomUUID());
    await writeFile(ruta, bytes);
    await this.p.archivo.guardar(sha256, ruta);
    return { sha256, tamano: bytes.length };
  }

  /** The document is there when this resolves; its id. */
  async escribir(
    titular: string,
    titularId: string,
    papel: Papel,
    subidoPor: string,
  ): Promise<string> {
    const id = Archivero.idDe(titular, papel);
    const nombre = nombreDe(titular, papel);
    if (this.escritos.has(nombre)) return id;
    this.escritos.add(nombre);
    const { clave, texto: _texto, ...hoja } = papel.hoja;
    if (this.continua && (await this.p.documentos.find(NACIONAL, id, hoja.version)) !== null)
      return id;
    const hecho = this.hechos.get(nombre);
    if (hecho === undefined) throw new Error(`the bytes of ${nombre} were not kept`);
    const version: VersionDeDocumento = {
      ...hoja,
      ...hecho,
      id,
      titularId,
      sistema: null,
      aprobado: false,
      visibilidad: this.p.visibilidad(hoja.tipos, hoja.firmado),
      visibilidadFija: false,
      reserva: null,
      retiro: null,
      nombre: `${clave}${hoja.version > 1 ? `-v${hoja.version}` : ''}.pdf`,
      mime: 'application/pdf',
      subidoPor,
      subidoEn: this.p.reloj.ahora(),
      claveBusqueda: claveBusqueda(hoja.titulo),
    };
    if (hoja.version === 1) await this.p.documentos.crear(version, null);
    else await this.p.documentos.agregarVersion(version);
    return id;
  }
}

const nombreDe = (titular: string, { hoja }: Papel): string =>
  `${titular}/${hoja.clave}@${hoja.version}`;
