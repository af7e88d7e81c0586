/** What people who do not exist said of drafts and commitments of the demonstration: some published and answered, some waiting. */

interface Escrito {
  readonly dice: string;
  readonly sugiere?: string;
  /** Who reads it publishes it; with an answer, it is answered too. */
  readonly publicado: boolean;
  readonly respuesta?: string;
}
const OBSERVACIONES: readonly Escrito[] = [
  {
    dice: 'DATO DE DEMOSTRACIÓN. El borrador no dice qué pasa si un trimestre no se publica.',
    sugiere: 'Que el foro lo revise en su sesión siguiente y quede en el acta.',
    publicado: true,
    respuesta: 'Se acoge: el foro lo revisará cada trimestre y constará en acta.',
  },
  {
    dice: 'DATO DE DEMOSTRACIÓN. Falta decir cómo se enteran quienes no tienen internet.',
    publicado: true,
  },
  {
    dice: 'DATO DE DEMOSTRACIÓN. Convendría publicar también el gasto de años anteriores.',
    publicado: false,
  },
];
const COMENTARIOS: readonly Escrito[] = [
  {
    dice: 'DATO DE DEMOSTRACIÓN. El informe de avance no se entiende: usa demasiadas siglas.',
    sugiere: 'Un resumen de una página en lenguaje claro.',
    publicado: true,
    respuesta: 'El próximo informe llevará un resumen en lenguaje claro.',
  },
  {
    dice: 'DATO DE DEMOSTRACIÓN. ¿Cuándo se hará el taller en la parroquia alta?',
    publicado: false,
  },
];

export interface DestinoDeDemostracion {
  readonly procesoId: string;
  readonly observa: boolean;
}

/** Once for each: what is there already is left as it is. */
export async function escribirAportes<D extends DestinoDeDemostracion>(puerta: {
  readonly destinos: readonly D[];
  readonly hayEn: (destino: D) => Promise<boolean>;
  readonly recibir: (destino: D, escrito: Escrito) => Promise<string>;
  /** The process it becomes. */
  readonly publicar: (destino: D, id: string) => Promise<string>;
  readonly responder: (destino: D, procesoId: string, respuesta: string) => Promise<unknown>;
}): Promise<void> {
  for (const destino of puerta.destinos) {
    if (await puerta.hayEn(destino)) continue;
    for (const escrito of destino.observa ? OBSERVACIONES : COMENTARIOS) {
      const id = await puerta.recibir(destino, escrito);
      if (!escrito.publicado) continue;
      const procesoId = await puerta.publicar(destino, id);
      if (escrito.respuesta !== undefined)
        await puerta.responder(destino, procesoId, escrito.respuesta);
    }
  }
}
