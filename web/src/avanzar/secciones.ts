import type { Campo } from '../formularios/campos';

export interface SeccionDeDatos {
  readonly id: string;
  readonly clase: 'datos' | 'lista' | 'documentos';
  readonly titulo: string | null;
  readonly campos: readonly Campo[];
}

/** A long form in pieces: what is answered, each list, what is attached. */
export function enSecciones(campos: readonly Campo[]): readonly SeccionDeDatos[] {
  const visibles = campos.filter((c) => c.clase !== 'fijo');
  const documentos = visibles.filter((c) => c.clase === 'documento');
  const grandes = visibles.filter((c) => c.clase === 'lista');
  const sueltos = visibles.filter((c) => c.clase !== 'documento' && c.clase !== 'lista');
  return [
    ...(sueltos.length === 0
      ? []
      : [{ id: 'datos', clase: 'datos', titulo: null, campos: sueltos } as const]),
    ...grandes.map(
      (c) => ({ id: `lista-${c.nombre}`, clase: 'lista', titulo: c.titulo, campos: [c] }) as const,
    ),
    ...(documentos.length === 0
      ? []
      : [{ id: 'documentos', clase: 'documentos', titulo: null, campos: documentos } as const]),
  ];
}
