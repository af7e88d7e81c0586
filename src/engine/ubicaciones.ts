import type { ProcesoStore } from './puertos/proceso-store.js';

export interface Ubicacion {
  readonly raizId: string;
  readonly titularId: string;
  readonly zona: string;
}

const TOPE = 50_000;

/**
 * Where processes live and in which zone: facts that never change, needed before the unit of work begins (the civil
 * date on which offices must be in force depends on them). Kept so that no command reads them twice.
 */
export class Ubicaciones {
  private readonly procesos = new Map<string, Ubicacion>();
  private readonly zonas = new Map<string, string>();

  constructor(private readonly store: ProcesoStore) {}

  async find(procesoId: string): Promise<Ubicacion | null> {
    const conocida = this.procesos.get(procesoId);
    if (conocida !== undefined) return conocida;
    const u = await this.store.findUbicacion(procesoId);
    if (u === null) return null;
    const zona = await this.findZona(u.titularId);
    if (zona === null) return null;
    const ubicacion = { ...u, zona };
    this.anotar(procesoId, ubicacion);
    return ubicacion;
  }

  /** Of a process just opened. */
  anotar(procesoId: string, ubicacion: Ubicacion): void {
    recordar(this.procesos, procesoId, ubicacion);
  }

  async findZona(titularId: string): Promise<string | null> {
    const conocida = this.zonas.get(titularId);
    if (conocida !== undefined) return conocida;
    const titular = await this.store.findTitular(titularId);
    if (titular === null) return null;
    recordar(this.zonas, titularId, titular.zona);
    return titular.zona;
  }
}

function recordar<V>(mapa: Map<string, V>, clave: string, valor: V): void {
  if (mapa.size >= TOPE) mapa.clear();
  mapa.set(clave, valor);
}
