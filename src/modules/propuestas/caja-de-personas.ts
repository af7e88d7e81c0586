import { Inject, Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';

/** What a person said of themselves in the first part of the form. Only the name is needed; none is public. */
export interface DatosPersonales {
  readonly nombre: string;
  readonly correo?: string | undefined;
  readonly telefono?: string | undefined;
  readonly cedula?: string | undefined;
  readonly canton?: string | undefined;
  readonly genero?: string | undefined;
  readonly edad?: string | undefined;
  readonly autoidentificacion?: string | undefined;
  readonly discapacidad?: boolean | undefined;
}

/** In the groups a mesa counts by. */
export const gruposDe = (d: DatosPersonales): readonly string[] => [
  ...(d.genero === undefined ? [] : [`genero.${d.genero}`]),
  ...(d.edad === undefined ? [] : [`edad.${d.edad}`]),
  ...(d.autoidentificacion === undefined ? [] : [`pueblo.${d.autoidentificacion}`]),
  ...(d.discapacidad === undefined ? [] : [`discapacidad.${d.discapacidad ? 'con' : 'sin'}`]),
];

/** What people say they are is asked to count it: it is told to nobody one by one. */
export const sinLoQueSoloSeCuenta = ({
  genero: _g,
  edad: _e,
  autoidentificacion: _a,
  discapacidad: _d,
  ...resto
}: DatosPersonales): DatosPersonales => resto;

/**
 * AES-256-GCM with a key of the environment, which never lies beside what it opens. Each box is bound to its proposal:
 * moved to another row it does not open.
 */
@Injectable()
export class CajaDePersonas {
  private readonly claves: ReadonlyMap<string, Buffer>;
  private readonly actual: string;

  constructor(@Inject(CONFIGURACION) { clavesPersonales }: Configuracion) {
    this.claves = new Map(clavesPersonales.map((c) => [c.id, c.clave]));
    this.actual = clavesPersonales[0]!.id;
  }

  sellar(propuestaId: string, datos: DatosPersonales): { claveId: string; sellado: string } {
    const iv = randomBytes(12);
    const cifra = createCipheriv('aes-256-gcm', this.clave(this.actual), iv);
    cifra.setAAD(Buffer.from(propuestaId));
    const cuerpo = Buffer.concat([cifra.update(JSON.stringify(datos), 'utf8'), cifra.final()]);
    const sellado = Buffer.concat([iv, cifra.getAuthTag(), cuerpo]).toString('base64');
    return { claveId: this.actual, sellado };
  }

  /** @throws when it was touched, moved, or its key is not here any more. */
  abrir(propuestaId: string, caja: { claveId: string; sellado: string }): DatosPersonales {
    const bytes = Buffer.from(caja.sellado, 'base64');
    const cifra = createDecipheriv('aes-256-gcm', this.clave(caja.claveId), bytes.subarray(0, 12));
    cifra.setAAD(Buffer.from(propuestaId));
    cifra.setAuthTag(bytes.subarray(12, 28));
    const texto = Buffer.concat([cifra.update(bytes.subarray(28)), cifra.final()]);
    return JSON.parse(texto.toString('utf8')) as DatosPersonales;
  }

  private clave(id: string): Buffer {
    const clave = this.claves.get(id);
    if (clave === undefined) throw new Error(`no key '${id}' to open what citizens said`);
    return clave;
  }
}
