/**
 * A procedure as BPMN, made from the drawing of its machine alone. A state in which something is awaited is a task; what
 * can be recorded there without leaving it makes it a loop; what leaves it goes out, through a gateway when there are
 * several. Regions are branches of a parallel gateway that never meet again; who leaves them while others are alive
 * tells them by a signal. A deadline stands on the border of its task, a child is a call activity.
 */
import type { Dibujo, Procedimiento, Rol } from '../../../machines/contrato.js';
import { CUANTOS, SUCESO, type EsquemaBpmn, type FlujoBpmn, type NodoBpmn } from './esquema.js';
import { Arbol, type Arco, type Estado } from './arbol.js';
import { juntarAntes } from './juntar-antes.js';
import { Palabras } from './palabras.js';

/** @throws Error on what a machine says and this does not know how to say in BPMN. */
export function pasarABpmn(
  procedimiento: Procedimiento,
  deCasa: (clave: string) => string,
): EsquemaBpmn {
  return new Paso(procedimiento, new Palabras(procedimiento, deCasa)).hacer();
}

interface Salida {
  readonly de: string;
  readonly estado: string;
  readonly deja: string;
}

class Paso {
  private readonly dibujo: Dibujo;
  private readonly arbol: Arbol;
  private readonly nodos = new Map<string, NodoBpmn>();
  private flujos: FlujoBpmn[] = [];
  private readonly entradas = new Map<string, string>();
  private readonly condiciones = new Set<string>();
  /** Tasks with the state they wait in, for whoever leaves all of them at once. */
  private readonly esperas: { readonly nodo: string; readonly estado: string }[] = [];
  private readonly salidas: Salida[] = [];

  constructor(
    private readonly p: Procedimiento,
    private readonly palabras: Palabras,
  ) {
    this.dibujo = p.dibujar();
    this.arbol = new Arbol(this.dibujo);
  }

  hacer(): EsquemaBpmn {
    const inicio = this.nodo({
      id: 'inicio',
      clase: 'inicio',
      nombre: 'Apertura',
      carril: this.carrilDe(this.arbol.hojaInicial(this.arbol.raiz)),
    });
    this.unir(inicio, this.entrada(this.arbol.raiz));
    this.avisarALosDeAlLado();
    const { nodos, flujos } = juntarAntes([...this.nodos.values()], this.flujos);
    const titulo = this.palabras.titulo();
    return {
      id: this.p.nombre,
      nombre: this.p.nombre,
      version: this.p.id,
      titulo,
      documentacion: `${titulo} (${this.p.id}). ${EXPLICACION}`,
      nodos,
      flujos,
      condiciones: [...this.condiciones],
    };
  }

  // ── States ──

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
    const carril = this.carrilDe(estado.id);
    const corto = this.arbol.corto(estado.id);
    const nombre = this.palabras.estado(estado.nombre);
    if (estado.tipo === 'final')
      return this.nodo({
        id: `fin_${corto}`,
        clase: this.arbol.puedeHaberOtros ? 'terminacion' : 'fin',
        nombre,
        carril,
      });
    const automaticos = this.arbol.automaticos(estado.id);
    if (automaticos.length > 0) return this.crearDePaso(estado, automaticos, carril);
    const arcos = this.arbol.alcanzables(estado.id);
    if (arcos.length === 0) return this.nodo({ id: `fin_${corto}`, clase: 'fin', nombre, carril });
    const [invocado] = estado.invoca;
    if (invocado !== undefined) return this.crearLlamada(estado, invocado, arcos, carril);
    return this.crearTarea(`t_${corto}`, estado, arcos, carril);
  }

  private crearParalelo(estado: Estado): string {
    const corto = this.arbol.corto(estado.id);
    const id = this.nodo({
      id: `a_la_vez_${corto}`,
      clase: 'paralela',
      nombre: '',
      carril: this.carrilDe(this.arbol.hojaInicial(estado.id)),
    });
    this.entradas.set(estado.id, id);
    for (const region of this.arbol.hijos(estado.id)) this.unir(id, this.entrada(region.id));
    const arcos = this.arbol.alcanzables(estado.id);
    if (arcos.length > 0)
      this.unir(id, this.crearTarea(`t_${corto}`, estado, arcos, this.carrilDe(estado.id, arcos)));
    return id;
  }

  /** A state nobody waits in: the first condition that holds. */
  private crearDePaso(estado: Estado, arcos: readonly Arco[], carril: Rol): string {
    const id = `segun_${this.arbol.corto(estado.id)}`;
    this.entradas.set(estado.id, id);
    const ultimo = arcos.at(-1)!;
    if (ultimo.si !== undefined) throw new Error(`${estado.id} may have no way out`);
    this.nodo({
      id,
      clase: 'exclusiva',
      nombre: this.palabras.estado(estado.nombre),
      carril,
      porDefecto: idDeFlujo(id, this.entrada(ultimo.a!)),
    });
    for (const a of arcos) {
      if (a.si !== undefined) this.condiciones.add(a.si);
      this.unir(id, this.entrada(a.a!), {
        nombre: a.si === undefined ? 'En otro caso' : enPalabras(a.si),
        ...(a.si === undefined ? {} : { si: `${a.si} = true` }),
      });
    }
    return id;
  }

  private crearTarea(id: string, estado: Estado, arcos: readonly Arco[], carril: Rol): string {
    this.entradas.set(estado.id, this.entradas.get(estado.id) ?? id);
    const plazos = arcos.filter((a) => a.clase === 'plazo');
    const sucesos = arcos.filter((a) => a.clase === 'evento');
    const vuelven = sucesos.filter((a) => a.a === null && a.abre === undefined);
    const salen = sucesos.filter((a) => a.a !== null || a.abre !== undefined);
    const internos = salen.length > 0 && salen.every((a) => this.esInterno(a.evento));
    const unica = sucesos.length === 1 ? sucesos[0]! : null;
    this.nodo({
      id,
      clase: internos ? 'recepcion' : 'tarea',
      nombre:
        unica === null ? this.palabras.estado(estado.nombre) : this.palabras.evento(unica.evento),
      carril,
      estado: estado.id,
      documentacion: this.documentar(estado, sucesos),
      sucesos: sucesos.map((a) => ({ nombre: a.evento, titulo: this.palabras.evento(a.evento) })),
      ...(vuelven.length === 0 ? {} : { repiteSi: esUnoDe(vuelven.map((a) => a.evento)) }),
      ...(internos ? { referencia: `avisos_${id}` } : {}),
    });
    this.esperas.push({ nodo: id, estado: estado.id });
    this.ponerPlazos(id, estado, plazos, carril);
    this.ramificar(id, estado, salen, carril);
    if (salen.length === 0)
      this.unir(
        id,
        this.nodo({ id: `fin_${id}`, clase: 'fin', nombre: 'Fin del registro', carril }),
      );
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
    this.nodo({
      id,
      clase: 'llamada',
      nombre: this.palabras.estado(estado.nombre),
      carril,
      estado: estado.id,
      documentacion: this.documentar(
        estado,
        arcos.filter((a) => a.clase === 'evento'),
      ),
      referencia: invocado,
    });
    this.esperas.push({ nodo: id, estado: estado.id });
    let fin: string | null = null;
    const registrado = (): string =>
      (fin ??= this.nodo({ id: `fin_${id}`, clase: 'fin', nombre: 'Registrado', carril }));
    for (const a of arcos.filter((x) => x.clase === 'evento')) {
      const borde = this.nodo({
        id: `${id}_${a.evento}`,
        clase: 'bordeMensaje',
        nombre: this.palabras.evento(a.evento),
        carril,
        sobre: id,
        interrumpe: a.a !== null,
        referencia: a.evento,
      });
      if (a.abre !== undefined) throw new Error(`${estado.id} opens a child beside another`);
      this.unir(borde, a.a === null ? registrado() : this.hacia(id, estado, a, carril));
    }
    const [concluye] = arcos.filter((a) => a.clase === 'fin');
    if (concluye === undefined) throw new Error(`${estado.id} does not say what follows its child`);
    this.ponerPlazos(
      id,
      estado,
      arcos.filter((a) => a.clase === 'plazo'),
      carril,
    );
    this.unir(id, this.hacia(id, estado, concluye, carril));
    return id;
  }

  // ── Ways out ──

  private ramificar(id: string, estado: Estado, salen: readonly Arco[], carril: Rol): void {
    if (salen.length === 0) return;
    const [unico] = salen;
    if (salen.length === 1) {
      this.unir(id, this.hacia(id, estado, unico!, carril));
      return;
    }
    const cual = this.nodo({
      id: `cual_${id}`,
      clase: 'exclusiva',
      nombre: '¿Qué se registró?',
      carril,
    });
    this.unir(id, cual);
    for (const a of salen)
      this.unir(
        cual,
        this.hacia(id, estado, a, carril),
        { nombre: this.palabras.evento(a.evento), si: `${SUCESO} = "${a.evento}"` },
        a.evento,
      );
  }

  /** Where an arc leads: its child beside it, and a word to the regions that end with it. */
  private hacia(id: string, estado: Estado, a: Arco, carril: Rol): string {
    const destino = a.a === null ? id : this.aTravesDe(id, estado, a.a, a.evento, carril);
    if (a.abre === undefined) return destino;
    const nombre = a.abre.procedimiento.split('@')[0]!;
    const abre = this.nodo({
      id: `abre_${id}_${a.evento}`,
      clase: 'paralela',
      nombre: '',
      carril,
    });
    const llamada = this.nodo({
      id: `hijo_${id}_${a.evento}`,
      clase: 'llamada',
      nombre: a.abre.varios ? `Procesos «${nombre}»` : `Proceso «${nombre}»`,
      carril,
      referencia: a.abre.procedimiento,
      documentacion: [
        `Abre ${a.abre.procedimiento}, que sigue su propia vida: este proceso no espera su final.`,
        ...this.pasosDeLosHijos(),
      ].join('\n'),
      ...(a.abre.varios ? { cuantos: CUANTOS } : {}),
    });
    this.unir(abre, destino);
    this.unir(abre, llamada);
    this.unir(
      llamada,
      this.nodo({ id: `fin_${llamada}`, clase: 'fin', nombre: 'Concluido', carril }),
    );
    return abre;
  }

  private aTravesDe(
    id: string,
    estado: Estado,
    destino: string,
    evento: string,
    carril: Rol,
  ): string {
    const entrada = this.entrada(destino);
    const deja = this.arbol.paraleloQueDeja(estado.id, destino);
    if (deja === null) return entrada;
    this.salidas.push({ de: id, estado: estado.id, deja });
    const senal = this.nodo({
      id: `deja_${id}_${evento.replace(/\W/g, '_')}`,
      clase: 'lanzaSenal',
      nombre: `Termina «${this.palabras.estado(this.arbol.estado(deja).nombre)}»`,
      carril,
      referencia: senalDe(this.arbol.corto(deja)),
    });
    this.unir(senal, entrada);
    return senal;
  }

  private avisarALosDeAlLado(): void {
    for (const { nodo, estado } of this.esperas) {
      const dejados = new Set(
        this.salidas
          .filter((s) => this.arbol.estaEn(estado, s.deja) && this.arbol.aLaVez(estado, s.estado))
          .map((s) => s.deja),
      );
      for (const deja of dejados) {
        const corto = this.arbol.corto(deja);
        const { carril } = this.nodos.get(nodo)!;
        const borde = this.nodo({
          id: `${nodo}_deja_${corto}`,
          clase: 'bordeSenal',
          nombre: 'Termina',
          carril,
          sobre: nodo,
          interrumpe: true,
          referencia: senalDe(corto),
        });
        this.unir(
          borde,
          this.nodo({ id: `fin_${borde}`, clase: 'fin', nombre: 'Interrumpida', carril }),
        );
      }
    }
  }

  private ponerPlazos(id: string, estado: Estado, arcos: readonly Arco[], carril: Rol): void {
    for (const a of arcos) {
      const plazo = this.p.plazos.get(a.evento);
      if (plazo === undefined) throw new Error(`${a.evento} is not a declared deadline`);
      const borde = this.nodo({
        id: `${id}_${a.evento}`,
        clase: 'bordePlazo',
        nombre: this.palabras.plazo(a.evento),
        carril,
        sobre: id,
        interrumpe: a.a !== null,
        referencia: `P${plazo.porDefecto}${plazo.unidad === 'meses' ? 'M' : 'D'}`,
        enDiasTermino: plazo.unidad === 'diasTermino',
        documentacion: `Parámetro «${plazo.parametro}»; aquí va su valor por defecto.`,
      });
      this.unir(
        borde,
        a.a === null
          ? this.nodo({ id: `fin_${borde}`, clase: 'fin', nombre: 'Avisado', carril })
          : this.hacia(id, estado, a, carril),
      );
    }
  }

  // ── Small things ──

  private nodo(n: NodoBpmn): string {
    if (this.nodos.has(n.id)) throw new Error(`two nodes are called ${n.id}`);
    this.nodos.set(n.id, n);
    return n.id;
  }

  private unir(
    de: string,
    a: string,
    mas: Pick<FlujoBpmn, 'nombre' | 'si'> = {},
    sello = '',
  ): void {
    this.flujos.push({ id: idDeFlujo(de, a, sello), de, a, ...mas });
  }

  private esInterno(evento: string): boolean {
    return this.p.eventos.get(evento)?.interno === true;
  }

  /** Of the diagram for people if it has one; else who answers for the step, or who acts first. */
  private carrilDe(id: string, propios?: readonly Arco[]): Rol {
    const estado = this.arbol.estado(id);
    const dibujado = this.p.plano?.elementos.find((e) => e.estados?.includes(estado.nombre));
    if (dibujado !== undefined) return dibujado.carril;
    const paso = this.p.pasos.find((x) => x.numero === estado.paso);
    const arcos = (propios ?? this.arbol.alcanzables(id)).filter((a) => a.clase === 'evento');
    const quien = [...arcos.filter((a) => a.a !== null), ...arcos]
      .map((a) => this.p.eventos.get(a.evento)?.actua[0])
      .find((r) => r !== undefined);
    return paso?.responsables[0] ?? quien ?? this.carrilDelPadre(estado);
  }
  private carrilDelPadre(estado: Estado): Rol {
    const vecino = estado.padre === null ? undefined : this.arbol.vecinaConGente(estado.id);
    return vecino === undefined ? 'poc' : this.carrilDe(vecino);
  }

  /** Steps of this procedure that none of its states stands for: its children walk them. */
  private pasosDeLosHijos(): readonly string[] {
    const propios = new Set(this.dibujo.nodos.map((n) => n.paso));
    return this.p.pasos
      .filter((x) => !propios.has(x.numero))
      .flatMap((x) => this.palabras.paso(x.numero));
  }

  private documentar(estado: Estado, sucesos: readonly Arco[]): string {
    return [
      ...(estado.paso === null ? [] : this.palabras.paso(estado.paso)),
      'Se registra aquí:',
      ...[...new Set(sucesos.map((a) => a.evento))].flatMap((e) => this.palabras.suceso(e)),
    ].join('\n');
  }
}

const EXPLICACION =
  'Escrito desde la definición del procedimiento. «suceso» dice qué se registró al completar una tarea; lo que no ' +
  'cambia de estado se repite en la misma tarea. Las reglas citadas en cada tarea las comprueba Minga antes de ' +
  'completarla: aquí se leen y no se ejecutan.';

const senalDe = (corto: string): string => `termina_${corto}`;
const idDeFlujo = (de: string, a: string, sello = ''): string =>
  `f_${de}__${a}${sello === '' ? '' : `__${sello}`}`;
const esUnoDe = (nombres: readonly string[]): string =>
  nombres.length === 1
    ? `${SUCESO} = "${nombres[0]!}"`
    : `${SUCESO} in (${nombres.map((n) => `"${n}"`).join(', ')})`;
/** `hayNormativaPreexistente` → «Hay normativa preexistente». */
const enPalabras = (nombre: string): string => {
  const palabras = nombre.replace(/([A-Z])/g, ' $1').toLowerCase();
  return palabras.charAt(0).toUpperCase() + palabras.slice(1);
};
