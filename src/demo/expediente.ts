/** What public sources state of a real institution (`data/demo`), and the documents that say so and nothing more. */
import { z } from 'zod';
import { TIPOS_DOCUMENTO, type FechaParcial } from '../../machines/contrato.js';
import { INSTRUMENTOS, type Instrumento } from '../modules/documentos/documento-store.js';
import { DATO_DE_DEMOSTRACION, Papel, type Hoja } from './guion.js';

const fuente = z.object({
  clave: z.string(),
  lugar: z.string(),
  claves: z.array(z.string()).optional(),
});
const hecho = z.object({
  id: z.string(),
  fecha: z.string().nullable(),
  que: z.string(),
  quien: z.string(),
  documentos: z.array(
    z.object({
      tipo: z.enum(TIPOS_DOCUMENTO),
      titulo: z.string(),
      instrumento: z.string().nullable(),
      organo: z.enum(['autoridad', 'concejo', 'foro']).nullable(),
      numero: z.string().nullable(),
      fechaEmision: z.string().nullable(),
    }),
  ),
  fuentes: z.array(fuente).min(1),
  certeza: z.enum(['A', 'B']),
  lectura: z.string().nullable(),
});
const miembro = z.object({ sector: z.enum(['publico', 'privado', 'sociedadCivil', 'academia']) });
const esquema = z.object({
  titular: z.object({ nombre: z.string() }),
  fuentes: z.record(z.string(), z.object({ titulo: z.string(), editor: z.string() })),
  hechos: z.array(hecho),
  pasos: z
    .array(z.object({ numero: z.int(), hechos: z.array(z.string()), nota: z.string().nullable() }))
    .default([]),
  plan: z
    .object({
      titulo: z.string(),
      nota: z.string(),
      compromisos: z
        .array(
          z.object({
            codigoOgp: z.string(),
            titulo: z.string().nullable(),
            inicio: z.string().nullable(),
            fin: z.string().nullable(),
            responsable: z.string().nullable(),
            contrapartes: z.array(z.string()).nullable(),
            fuentes: z.array(fuente),
          }),
        )
        .nullable(),
    })
    .nullable()
    .default(null),
  organos: z
    .array(z.object({ clase: z.string(), miembros: z.array(miembro).nullable() }))
    .default([]),
});

type Datos = z.infer<typeof esquema>;
export type HechoConocido = Datos['hechos'][number];
export type CompromisoConocido = NonNullable<NonNullable<Datos['plan']>['compromisos']>[number];

export class Expediente {
  private constructor(private readonly datos: Datos) {}

  /** @throws ZodError when the file is not what it should be. */
  static leer(json: string): Expediente {
    return new Expediente(esquema.parse(JSON.parse(json)));
  }

  hecho(id: string): HechoConocido {
    const hallado = this.datos.hechos.find((h) => h.id === id);
    if (hallado === undefined) throw new Error(`no known fact ${id}`);
    return hallado;
  }

  /** Only if the source gives it to the day, the month or the year. */
  fecha(id: string): FechaParcial {
    const { fecha } = this.hecho(id);
    if (fecha === null) throw new Error(`the date of ${id} is not known`);
    return fecha;
  }

  get compromisos(): readonly CompromisoConocido[] {
    return this.datos.plan?.compromisos ?? [];
  }

  /** How many members of each sector the forum is known to have. */
  miembrosPorSector(): { [S in z.infer<typeof miembro>['sector']]: number } {
    const miembros = this.datos.organos.find((o) => o.clase === 'foro')?.miembros ?? [];
    const de = (sector: string): number => miembros.filter((m) => m.sector === sector).length;
    return {
      publico: de('publico'),
      privado: de('privado'),
      sociedadCivil: de('sociedadCivil'),
      academia: de('academia'),
    };
  }

  /** Why nothing documents that step. */
  sinConstancia(paso: number): string {
    const nota = this.datos.pasos.find((p) => p.numero === paso)?.nota ?? null;
    return nota === null
      ? 'Ninguna de las fuentes leídas dice si ocurrió ni cuándo.'
      : `${nota} Ninguna de las fuentes leídas da más.`;
  }

  /**
   * The record of a known fact: a page that says what its source says. The original is not here, so it is not signed.
   * With `documento`, it stands for that one of the documents the fact names.
   */
  ficha(id: string, documento?: number): Papel {
    const h = this.hecho(id);
    const d = documento === undefined ? undefined : h.documentos[documento];
    if (documento !== undefined && d === undefined) throw new Error(`${id} names no such document`);
    const que = d === undefined ? h.que.replace(/[.:].*$/, '') : d.titulo;
    return new Papel({
      ...EN_BLANCO,
      clave: documento === undefined ? id : `${id}-${documento}`,
      tipos: [d?.tipo ?? 'otro'],
      titulo: titulado(`Ficha: ${que}`),
      instrumento: instrumentoDe(d?.instrumento),
      organo: d?.organo ?? null,
      numero: d?.numero ?? null,
      fechaEmision: d?.fechaEmision ?? h.fecha,
      texto: [
        `Titular: ${this.datos.titular.nombre}.`,
        `Qué dice la fuente: ${h.que}`,
        `Quién: ${h.quien}. Fecha: ${h.fecha ?? 'sin constancia'}.`,
        ...h.fuentes.map((f) => this.citar(f)),
        ...(h.lectura === null ? [] : [`Lectura nuestra: ${h.lectura}`]),
        'Esta ficha no es el documento original, que no está en esta demostración.',
      ],
    });
  }

  /** The record of a commitment of which something is known. */
  fichaDeCompromiso(c: CompromisoConocido): Papel {
    const sabido = (valor: string | null): string => valor ?? 'sin constancia';
    return new Papel({
      ...EN_BLANCO,
      clave: `compromiso-${c.codigoOgp}`,
      tipos: ['otro'],
      titulo: titulado(`Ficha del compromiso ${c.codigoOgp}`),
      texto: [
        `Titular: ${this.datos.titular.nombre}. Compromiso ${c.codigoOgp}: ${sabido(c.titulo)}.`,
        `Inicio: ${sabido(c.inicio)}. Fin: ${sabido(c.fin)}. Responsable: ${sabido(c.responsable)}.`,
        `Contrapartes: ${sabido(c.contrapartes?.join('; ') ?? null)}. Hitos: sin constancia.`,
        ...c.fuentes.map((f) => this.citar(f)),
      ],
    });
  }

  private citar(f: z.infer<typeof fuente>): string {
    const de = this.datos.fuentes[f.clave];
    const claves = (f.claves ?? []).map((c) => `«${c}»`).join(', ');
    return `Fuente: ${de?.titulo ?? f.clave} (${de?.editor ?? ''}), ${f.lugar}${claves === '' ? '' : `: ${claves}`}.`;
  }
}

const EN_BLANCO: Omit<Hoja, 'clave' | 'tipos' | 'titulo' | 'texto'> = {
  version: 1,
  instrumento: null,
  organo: null,
  numero: null,
  fechaEmision: null,
  fechaRecepcion: null,
  firmado: false,
  motivo: null,
};
const titulado = (titulo: string): string => `${titulo} — ${DATO_DE_DEMOSTRACION}`;
const instrumentoDe = (i: string | null | undefined): Instrumento | null =>
  i === null || i === undefined ? null : (INSTRUMENTOS.find((x) => x === i) ?? 'otro');
