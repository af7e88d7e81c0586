/** How a token leaves the node it waits in: by what is recorded there, or by a deadline on its border. */
import type { Procedimiento } from '../../../machines/contrato.js';
import type { Arco } from './arbol.js';
import type { AvisosEntreRamas, Espera } from './avisos-entre-ramas.js';
import type { Borrador } from './borrador.js';
import { CUANTOS, SUCESO } from './esquema.js';
import type { Palabras } from './palabras.js';

export class CaminosDeSalida {
  constructor(
    private readonly p: Procedimiento,
    private readonly palabras: Palabras,
    private readonly borrador: Borrador,
    private readonly avisos: AvisosEntreRamas,
    /** The node by which a token comes into a state. */
    private readonly entrada: (estado: string) => string,
  ) {}

  /** Through a gateway when there are several. */
  ramificar(desde: Espera, salen: readonly Arco[]): void {
    const { nodo, carril } = desde;
    const [unico] = salen;
    if (unico === undefined) {
      this.borrador.unir(nodo, this.borrador.fin(nodo, 'Fin del registro', carril));
      return;
    }
    if (salen.length === 1) {
      this.borrador.unir(nodo, this.hacia(desde, unico));
      return;
    }
    const cual = this.borrador.nodo({
      id: `cual_${nodo}`,
      clase: 'exclusiva',
      nombre: '¿Qué se registró?',
      carril,
    });
    this.borrador.unir(nodo, cual);
    for (const a of salen)
      this.borrador.unir(
        cual,
        this.hacia(desde, a),
        { nombre: this.palabras.evento(a.evento), si: esUnoDe([a.evento]) },
        a.evento,
      );
  }

  /** Where an arc leads: its child beside it, and a word to the regions that end with it. */
  hacia(desde: Espera, a: Arco): string {
    const { nodo, carril } = desde;
    const destino =
      a.a === null ? nodo : this.avisos.alDejar(desde, a.evento, a.a, this.entrada(a.a));
    if (a.abre === undefined) return destino;
    const nombre = a.abre.procedimiento.split('@')[0]!;
    const abre = this.borrador.nodo({
      id: `abre_${nodo}_${a.evento}`,
      clase: 'paralela',
      nombre: '',
      carril,
    });
    const llamada = this.borrador.nodo({
      id: `hijo_${nodo}_${a.evento}`,
      clase: 'llamada',
      nombre: a.abre.varios ? `Procesos «${nombre}»` : `Proceso «${nombre}»`,
      carril,
      referencia: a.abre.procedimiento,
      documentacion: [
        `Abre ${a.abre.procedimiento}, que sigue su propia vida: este proceso no espera su final.`,
        ...this.palabras.pasosDeLosHijos(),
      ].join('\n'),
      ...(a.abre.varios ? { cuantos: CUANTOS } : {}),
    });
    this.borrador.unir(abre, destino);
    this.borrador.unir(abre, llamada);
    this.borrador.unir(llamada, this.borrador.fin(llamada, 'Concluido', carril));
    return abre;
  }

  ponerPlazos(desde: Espera, arcos: readonly Arco[]): void {
    const { nodo, carril } = desde;
    for (const a of arcos) {
      const plazo = this.p.plazos.get(a.evento);
      if (plazo === undefined) throw new Error(`${a.evento} is not a declared deadline`);
      const borde = this.borrador.nodo({
        id: `${nodo}_${a.evento}`,
        clase: 'bordePlazo',
        nombre: this.palabras.plazo(a.evento),
        carril,
        sobre: nodo,
        interrumpe: a.a !== null,
        referencia: `P${plazo.porDefecto}${plazo.unidad === 'meses' ? 'M' : 'D'}`,
        enDiasTermino: plazo.unidad === 'diasTermino',
        documentacion: `Parámetro «${plazo.parametro}»; aquí va su valor por defecto.`,
      });
      this.borrador.unir(
        borde,
        a.a === null ? this.borrador.fin(borde, 'Avisado', carril) : this.hacia(desde, a),
      );
    }
  }
}

/** One of these was recorded. */
export const esUnoDe = (nombres: readonly string[]): string =>
  nombres.length === 1
    ? `${SUCESO} = "${nombres[0]!}"`
    : `${SUCESO} in (${nombres.map((n) => `"${n}"`).join(', ')})`;
