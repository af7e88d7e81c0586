/** What a file says of a procedure to who reads it in a modeler: names, citations, rules. In Spanish, as the sources. */
import type { Cita, Procedimiento, RequisitoCualquiera } from '../../../machines/contrato.js';

export class Palabras {
  constructor(
    private readonly p: Procedimiento,
    /** Text of the house, by key: roles, sources, forces. */
    readonly deCasa: (clave: string) => string,
  ) {}

  de(clave: string): string | null {
    return this.p.textos.es[clave] ?? null;
  }
  evento = (nombre: string): string => this.de(`evento.${nombre}`) ?? nombre;
  estado = (nombre: string): string => this.de(`estado.${nombre}`) ?? nombre;

  titulo(): string {
    return this.de('procedimiento') ?? this.p.nombre;
  }

  paso(numero: number): readonly string[] {
    const paso = this.p.pasos.find((x) => x.numero === numero);
    if (paso === undefined) return [];
    const responsables = paso.responsables.map((r) => this.deCasa(`rol.${r}`)).join(', ');
    const productos = paso.productos.map((t) => this.deCasa(`tipo.${t}`)).join(', ');
    return [
      `Paso ${numero}: ${this.de(`paso.${numero}`) ?? ''}`,
      this.de(`paso.${numero}.descripcion`) ?? '',
      `Responde: ${responsables}`,
      productos === '' ? '' : `Productos: ${productos}`,
      `Fuerza: ${this.deCasa(`fuerza.${paso.fuerza}`)}. Fuente: ${this.cita(paso.cita)}`,
    ].filter((l) => l !== '');
  }

  /** What recording an event asks, each rule with its source. */
  suceso(nombre: string): readonly string[] {
    const e = this.p.eventos.get(nombre);
    const ayuda = this.de(`ayuda.${nombre}`);
    const cabeza = `• ${this.evento(nombre)} («${nombre}»)${ayuda === null ? '' : `: ${ayuda}`}`;
    if (e === undefined) return [cabeza];
    return [
      cabeza,
      e.interno
        ? '   Lo comunica un proceso hijo.'
        : `   Actúa: ${e.actua.map((r) => this.deCasa(`rol.${r}`)).join(', ')}`,
      ...e.requisitos.map((r: RequisitoCualquiera) => {
        const dicho = this.de(`requisito.${r.codigo}`) ?? r.codigo;
        return `   – ${dicho} (${this.deCasa(`fuerza.${r.fuerza}`)}; ${this.cita(r.cita)})`;
      }),
    ];
  }

  /** Of a task: its step, and all that can be recorded there. */
  loQueSeRegistra(paso: number | null, sucesos: readonly string[]): string {
    return [
      ...(paso === null ? [] : this.paso(paso)),
      'Se registra aquí:',
      ...[...new Set(sucesos)].flatMap((e) => this.suceso(e)),
    ].join('\n');
  }

  /** Steps of this procedure that none of its states stands for: its children walk them. */
  pasosDeLosHijos(): readonly string[] {
    const propios = new Set(this.p.dibujar().nodos.map((n) => n.paso));
    return this.p.pasos.filter((x) => !propios.has(x.numero)).flatMap((x) => this.paso(x.numero));
  }

  plazo(nombre: string): string {
    return this.de(`plazo.${nombre}`) ?? nombre;
  }

  private cita({ documento, lugar, claves }: Cita): string {
    const dichas = claves.map((c) => `«${c}»`).join(' ');
    return `${this.deCasa(`fuente.${documento}`)}, ${lugar}${dichas === '' ? '' : ` ${dichas}`}`;
  }
}

/** `hayNormativaPreexistente` → «Hay normativa preexistente». */
export const condicionEnPalabras = (nombre: string): string => {
  const palabras = nombre.replace(/([A-Z])/g, ' $1').toLowerCase();
  return palabras.charAt(0).toUpperCase() + palabras.slice(1);
};
