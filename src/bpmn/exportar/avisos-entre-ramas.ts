/** Branches that never meet again: who leaves them all while others are alive tells them by a signal, and they end. */
import type { Rol } from '../../../machines/contrato.js';
import type { Arbol, Estado } from './arbol.js';
import type { Borrador } from './borrador.js';
import type { Palabras } from './palabras.js';

/** A node in which a token waits, and the state it stands for. */
export interface Espera {
  readonly nodo: string;
  readonly estado: Estado;
  readonly carril: Rol;
}

export class AvisosEntreRamas {
  private readonly esperas: Espera[] = [];
  private readonly salidas: { readonly estado: string; readonly deja: string }[] = [];

  constructor(
    private readonly arbol: Arbol,
    private readonly palabras: Palabras,
    private readonly borrador: Borrador,
  ) {}

  /** It may have to be told. */
  anotar(espera: Espera): void {
    this.esperas.push(espera);
  }

  /** Where one goes who leaves for another state, whose way in is given: there, or first to tell the others. */
  alDejar(desde: Espera, evento: string, destino: string, entrada: string): string {
    const deja = this.arbol.paraleloQueDeja(desde.estado.id, destino);
    if (deja === null) return entrada;
    this.salidas.push({ estado: desde.estado.id, deja });
    const senal = this.borrador.nodo({
      id: `deja_${desde.nodo}_${evento.replace(/\W/g, '_')}`,
      clase: 'lanzaSenal',
      nombre: `Termina «${this.palabras.estado(this.arbol.estado(deja).nombre)}»`,
      carril: desde.carril,
      referencia: senalDe(this.arbol.corto(deja)),
    });
    this.borrador.unir(senal, entrada);
    return senal;
  }

  /** Once all is said: each that waits beside one that leaves hears its signal. */
  ponerOidos(): void {
    for (const { nodo, estado, carril } of this.esperas) {
      const dejados = new Set(
        this.salidas
          .filter(
            (s) => this.arbol.estaEn(estado.id, s.deja) && this.arbol.aLaVez(estado.id, s.estado),
          )
          .map((s) => s.deja),
      );
      for (const deja of dejados) {
        const corto = this.arbol.corto(deja);
        const borde = this.borrador.nodo({
          id: `${nodo}_deja_${corto}`,
          clase: 'bordeSenal',
          nombre: 'Termina',
          carril,
          sobre: nodo,
          interrumpe: true,
          referencia: senalDe(corto),
        });
        this.borrador.unir(borde, this.borrador.fin(borde, 'Interrumpida', carril));
      }
    }
  }
}

const senalDe = (corto: string): string => `termina_${corto}`;
