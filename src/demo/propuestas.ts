/** What people who do not exist proposed to governments of the demonstration: it waits for somebody to look at it. */

const ESCRITAS = [
  {
    problema:
      'DATO DE DEMOSTRACIÓN. En la parroquia nadie sabe en qué se gasta el presupuesto de cada barrio.',
    solucion:
      'Publicar cada mes el gasto por barrio, en una hoja que cualquiera pueda abrir y comparar.',
    eje: 'institucional',
    pilar: 'transparencia',
    etiquetas: ['derechosHumanos'],
    territorio: 'Parroquia ficticia norte',
  },
  {
    problema:
      'DATO DE DEMOSTRACIÓN. Las reuniones sobre el agua se hacen en horas en que las mujeres no pueden asistir.',
    solucion: 'Fijar con las vecinas el horario y dar cuidado de niñas y niños durante la reunión.',
    eje: 'social',
    pilar: 'participacion',
    etiquetas: ['genero', 'interculturalidad'],
    territorio: 'Comunidad ficticia alta',
  },
  {
    problema: 'DATO DE DEMOSTRACIÓN. La quebrada se llena de basura y nadie responde los reclamos.',
    solucion:
      'Un registro público de reclamos ambientales con la fecha en que se atiende cada uno.',
    eje: 'transicionEcologica',
    pilar: 'integridad',
    etiquetas: ['ambiente'],
  },
] as const;

interface Abierta {
  readonly cocreacionId: string;
  readonly demo: boolean;
}
/** The form of a citizen, as it is sent. */
type Escrita = (typeof ESCRITAS)[number] & {
  readonly persona?: { readonly nombre: string; readonly correo: string };
};

/** Once for each of the first receptions open in the demonstration. */
export async function escribirPropuestas<A extends Abierta>(puerta: {
  readonly recepciones: () => Promise<readonly A[]>;
  readonly hayEn: (cocreacionId: string) => Promise<boolean>;
  readonly recibir: (abierta: A, escrita: Escrita) => Promise<unknown>;
}): Promise<void> {
  const abiertas = (await puerta.recepciones()).filter((r) => r.demo).slice(0, 2);
  for (const abierta of abiertas) {
    if (await puerta.hayEn(abierta.cocreacionId)) continue;
    for (const [i, escrita] of ESCRITAS.entries())
      await puerta.recibir(abierta, {
        ...escrita,
        ...(i === 0
          ? { persona: { nombre: 'Persona Ficticia 90', correo: 'persona90@demo.minga.invalid' } }
          : {}),
      });
  }
}
