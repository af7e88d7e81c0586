/**
 * A procedure as BPMN, made from the drawing of its machine alone. A state in which something is awaited is a task; what
 * can be recorded there without leaving it makes it a loop; what leaves it goes out, through a gateway when there are
 * several. Regions are branches of a parallel gateway that never meet again; who leaves them while others are alive
 * tells them by a signal. A deadline stands on the border of its task, a child is a call activity.
 */
import type { Procedimiento, Rol } from '../../../machines/contrato.js';
import { Arbol, type Arco, type Estado } from './arbol.js';
import { AvisosEntreRamas, type Espera } from './avisos-entre-ramas.js';
import { Borrador, idDeFlujo } from './borrador.js';
import { CaminosDeSalida, esUnoDe } from './caminos-de-salida.js';
import { Carriles } from './carriles.js';
import type { EsquemaBpmn, NodoBpmn } from './esquema.js';
import { condicionEnPalabras, Palabras } from './palabras.js';

/** @throws Error on what a machine says and this does not know how to say in BPMN. */
export function pasarABpmn(
  procedimiento: Procedimiento,
  deCasa: (clave: string) => string,
): EsquemaBpmn {
  return new Traslado(procedimiento, new Palabras(procedimiento, deCasa)).hacer();
}

class Traslado {
  private readonly arbol: Arbol;
  private readonly carriles: Carriles;
  private readonly borrador = new Borrador();
  private readonly avisos: AvisosEntreRamas;
  private readonly salidas: CaminosDeSalida;
  private readonly entradas = new Map<string, string>();

  constructor(
    private readonly p: Procedimiento,
    private readonly palabras: Palabras,
  ) {
    this.arbol = new Arbol(p.dibujar());
    this.carriles = new Carriles(p, this.arbol);
    this.avisos = new AvisosEntreRamas(this.arbol, palabras, this.borrador);
    this.salidas = new CaminosDeSalida(p, palabras, this.borrador, this.avisos, (estado) =>
      this.entrada(estado),
    );
  }

  hacer(): EsquemaBpmn {
    const inicio = this.borrador.nodo({
      id: 'inicio',
      clase: 'inicio',
      nombre: 'Apertura',
      carril: this.carriles.de(this.arbol.hojaInicial(this.arbol.raiz)),
    });
    this.borrador.unir(inicio, this.entrada(this.arbol.raiz));
    this.avisos.ponerOidos();
    const titulo = this.palabras.titulo();
    return {
      id: this.p.nombre,
      nombre: this.p.nombre,
      version: this.p.id,
      titulo,
      documentacion: `${titulo} (${this.p.id}). ${EXPLICACION}`,
      ...this.borrador.terminado(),
    };
  }

  /** The node by which a token comes into a state. */
  private entrada(id: string): string {
    const sabida = this.entradas.get(id);
    if (sabida !== undefined) return sabida;
    const estado = this.arbol.estado(id);
    const entrada = this.crear(estado);
    this.entradas.set(id, entrada);
    return entrada;
  }

  private crear(estado: Estado): string {
    if (estado.tipo === 'compuesto') return this.entrada(this.arbol.inicial(estado.id));
    if (estado.tipo === 'paralelo') return this.crearParalelo(estado);
    const carril = this.carriles.de(estado.id);
    const corto = this.arbol.corto(estado.id);
    const nombre = this.palabras.estado(estado.nombre);
    if (estado.tipo === 'final')
      return this.borrador.nodo({
        id: `fin_${corto}`,
        clase: this.arbol.puedeHaberOtros ? 'terminacion' : 'fin',
        nombre,
        carril,
      });
    const automaticos = this.arbol.automaticos(estado.id);
    if (automaticos.length > 0) return this.crearDePaso(estado, automaticos, carril);
    const arcos = this.arbol.alcanzables(estado.id);
    if (arcos.length === 0) return this.borrador.fin(corto, nombre, carril);
    const [invocado] = estado.invoca;
    if (invocado !== undefined) return this.crearLlamada(estado, invocado, arcos, carril);
    return this.crearTarea(estado, arcos, carril);
  }

  private crearParalelo(estado: Estado): string {
    const id = this.borrador.nodo({
      id: `a_la_vez_${this.arbol.corto(estado.id)}`,
      clase: 'paralela',
      nombre: '',
      carril: this.carriles.de(this.arbol.hojaInicial(estado.id)),
    });
    this.entradas.set(estado.id, id);
    for (const region of this.arbol.hijos(estado.id))
      this.borrador.unir(id, this.entrada(region.id));
    const arcos = this.arbol.alcanzables(estado.id);
    if (arcos.length > 0)
      this.borrador.unir(id, this.crearTarea(estado, arcos, this.carriles.de(estado.id, arcos)));
    return id;
  }

  /** A state nobody waits in: the first condition that holds. */
  private crearDePaso(estado: Estado, arcos: readonly Arco[], carril: Rol): string {
    const id = `segun_${this.arbol.corto(estado.id)}`;
    this.entradas.set(estado.id, id);
    const ultimo = arcos.at(-1)!;
    if (ultimo.si !== undefined) throw new Error(`${estado.id} may have no way out`);
    this.borrador.nodo({
      id,
      clase: 'exclusiva',
      nombre: this.palabras.estado(estado.nombre),
      carril,
      porDefecto: idDeFlujo(id, this.entrada(ultimo.a!)),
    });
    for (const { a, si } of arcos) {
      const cuando =
        si === undefined
          ? { nombre: 'En otro caso' }
          : { nombre: condicionEnPalabras(si), si: this.borrador.condicion(si) };
      this.borrador.unir(id, this.entrada(a!), cuando);
    }
    return id;
  }

  private crearTarea(estado: Estado, arcos: readonly Arco[], carril: Rol): string {
    const id = `t_${this.arbol.corto(estado.id)}`;
    this.entradas.set(estado.id, this.entradas.get(estado.id) ?? id);
    const sucesos = arcos.filter((a) => a.clase === 'evento');
    const vuelven = sucesos.filter((a) => a.a === null && a.abre === undefined);
    const salen = sucesos.filter((a) => a.a !== null || a.abre !== undefined);
    const internos = salen.length > 0 && salen.every((a) => this.esInterno(a.evento));
    const unica = sucesos.length === 1 ? sucesos[0]! : null;
    const espera = this.esperar(estado, sucesos, {
      id,
      clase: internos ? 'recepcion' : 'tarea',
      nombre:
        unica === null ? this.palabras.estado(estado.nombre) : this.palabras.evento(unica.evento),
      carril,
      sucesos: sucesos.map((a) => ({ nombre: a.evento, titulo: this.palabras.evento(a.evento) })),
      ...(vuelven.length === 0 ? {} : { repiteSi: esUnoDe(vuelven.map((a) => a.evento)) }),
      ...(internos ? { referencia: `avisos_${id}` } : {}),
    });
    this.salidas.ponerPlazos(espera, plazosDe(arcos));
    this.salidas.ramificar(espera, salen);
    return id;
  }

  /** A state that waits for a child: what people record meanwhile comes in by its border. */
  private crearLlamada(
    estado: Estado,
    invocado: string,
    arcos: readonly Arco[],
    carril: Rol,
  ): string {
    const id = `llama_${this.arbol.corto(estado.id)}`;
    this.entradas.set(estado.id, id);
    const sucesos = arcos.filter((a) => a.clase === 'evento');
    const espera = this.esperar(estado, sucesos, {
      id,
      clase: 'llamada',
      nombre: this.palabras.estado(estado.nombre),
      carril,
      referencia: invocado,
    });
    let fin: string | null = null;
    const registrado = (): string => (fin ??= this.borrador.fin(id, 'Registrado', carril));
    for (const a of sucesos) {
      const borde = this.borrador.nodo({
        id: `${id}_${a.evento}`,
        clase: 'bordeMensaje',
        nombre: this.palabras.evento(a.evento),
        carril,
        sobre: id,
        interrumpe: a.a !== null,
        referencia: a.evento,
      });
      if (a.abre !== undefined) throw new Error(`${estado.id} opens a child beside another`);
      this.borrador.unir(borde, a.a === null ? registrado() : this.salidas.hacia(espera, a));
    }
    const [concluye] = arcos.filter((a) => a.clase === 'fin');
    if (concluye === undefined) throw new Error(`${estado.id} does not say what follows its child`);
    this.salidas.ponerPlazos(espera, plazosDe(arcos));
    this.borrador.unir(id, this.salidas.hacia(espera, concluye));
    return id;
  }

  /** A node in which a token waits: it says what can be recorded there, and may have to be told that others left. */
  private esperar(estado: Estado, sucesos: readonly Arco[], nodo: NodoBpmn): Espera {
    this.borrador.nodo({
      ...nodo,
      estado: estado.id,
      documentacion: this.palabras.loQueSeRegistra(
        estado.paso,
        sucesos.map((a) => a.evento),
      ),
    });
    const espera = { nodo: nodo.id, estado, carril: nodo.carril };
    this.avisos.anotar(espera);
    return espera;
  }

  private esInterno(evento: string): boolean {
    return this.p.eventos.get(evento)?.interno === true;
  }
}

const plazosDe = (arcos: readonly Arco[]): readonly Arco[] =>
  arcos.filter((a) => a.clase === 'plazo');

const EXPLICACION =
  'Escrito desde la definición del procedimiento. «suceso» dice qué se registró al completar una tarea; lo que no ' +
  'cambia de estado se repite en la misma tarea. Las reglas citadas en cada tarea las comprueba Minga antes de ' +
  'completarla: aquí se leen y no se ejecutan.';
