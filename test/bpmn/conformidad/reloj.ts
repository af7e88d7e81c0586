/** Runs a model to its end on a clock that jumps from one timer to the next. */
import { avanzar, haTerminado } from '../../../src/bpmn/interprete/interprete.js';
import {
  FOTO_VACIA,
  type EfectoDeFicha,
  type Foto,
  type Suceso,
} from '../../../src/bpmn/interprete/foto.js';
import type { Entorno } from '../../../src/bpmn/interprete/mesa.js';
import { sumarDuracion } from '../../../src/bpmn/modelo/tiempo.js';
import type { Modelo } from '../../../src/bpmn/modelo/modelo.js';

interface Alarma {
  readonly vence: number;
  readonly suceso: Suceso;
  readonly clave: string;
}

const DISPAROS = 1_000;

export class Corrida {
  foto: Foto = FOTO_VACIA;
  ahora = 0;
  readonly efectos: EfectoDeFicha[] = [];
  private alarmas: Alarma[] = [];

  constructor(
    readonly modelo: Modelo,
    readonly entorno: Entorno,
    /** How long the script of a waiting task takes, in ms. */
    private readonly tardanza: (guion: string) => number = () => 0,
  ) {}

  dar(suceso: Suceso): void {
    const paso = avanzar(this.modelo, this.foto, suceso, this.entorno);
    this.foto = paso.foto;
    for (const e of paso.efectos) {
      this.efectos.push(e);
      if (e.tipo === 'cerrarPlazo') this.alarmas = this.alarmas.filter((a) => a.clave !== e.clave);
      if (e.tipo === 'armarPlazo')
        this.poner(
          e.clave,
          e.clase === 'duracion' ? sumarDuracion(this.ahora, e.valor) : Date.parse(e.valor),
          { tipo: 'plazo', clave: e.clave },
        );
    }
    // A script that takes its time ends when its time is over.
    for (const f of Object.values(this.foto.fichas)) {
      const nodo = this.modelo.nodos[f.nodo];
      if (f.espera.tipo !== 'servicio' || nodo?.tipo !== 'tarea' || nodo.guion === null) continue;
      const clave = `guion ${f.id}`;
      if (!this.alarmas.some((a) => a.clave === clave))
        this.poner(clave, this.ahora + this.tardanza(nodo.guion), {
          tipo: 'completar',
          ficha: f.id,
          datos: {},
        });
    }
  }

  private poner(clave: string, vence: number, suceso: Suceso): void {
    this.alarmas = [...this.alarmas.filter((a) => a.clave !== clave), { clave, vence, suceso }];
  }

  /** Until nothing is due any more, or it ended. */
  correr(): void {
    for (let n = 0; n < DISPAROS && !haTerminado(this.foto); n++) {
      const [primera] = [...this.alarmas].sort((a, b) => a.vence - b.vence);
      if (primera === undefined) return;
      this.alarmas = this.alarmas.filter((a) => a !== primera);
      this.ahora = Math.max(this.ahora, primera.vence);
      const { suceso } = primera;
      if (suceso.tipo === 'completar' && this.foto.fichas[suceso.ficha] === undefined) continue;
      this.dar(suceso);
    }
  }
}
