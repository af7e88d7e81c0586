import { Inject, Injectable } from '@nestjs/common';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import type { Alcance } from '../../platform/alcance.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import type { Identidad } from '../../platform/identidad.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import { leerFiltro, type Filtro } from './filtro.js';
import { exigirQueMire } from './tablero.service.js';
import { VistaDeTableroStore, type VistaDeTablero } from './vista-de-tablero-store.js';

/** Nobody needs more, and the list is read whole. */
const MAXIMO = 100;
const NIVEL_DE_GREMIO: { readonly [g: string]: readonly string[] } = {
  CONGOPE: ['provincial'],
  AME: ['municipal', 'metropolitano'],
  CONAGOPARE: ['parroquial_rural'],
};

export interface VistaAbierta extends VistaDeTablero {
  readonly propia: boolean;
  readonly fueraDeAlcance: boolean;
}

/** Views of the board people keep and share. They hold filters: what they show is read anew by whoever opens them. */
@Injectable()
export class VistasService {
  constructor(
    @Inject(VistaDeTableroStore) private readonly store: VistaDeTableroStore,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  async listar(quien: Identidad): Promise<readonly VistaAbierta[]> {
    exigirQueMire(quien);
    return (await this.store.listar(quien.cuentaId)).map((v) => abrir(quien, v));
  }

  async leer(quien: Identidad, id: string): Promise<VistaAbierta> {
    exigirQueMire(quien);
    const vista = await this.store.find(quien.cuentaId, id);
    if (vista === null) throw new Problema('NO_ENCONTRADO');
    return abrir(quien, vista);
  }

  async crear(
    quien: Identidad,
    v: { readonly nombre: string; readonly consulta: string; readonly compartida: boolean },
  ): Promise<VistaAbierta> {
    exigirQueMire(quien);
    exigirConsulta(v.consulta);
    if ((await this.store.contar(quien.cuentaId)) >= MAXIMO)
      throw campoInvalido('nombre', 'DEMASIADAS_VISTAS');
    const id = this.ids.nuevo();
    await this.store.crear({
      ...v,
      id,
      cuentaId: quien.cuentaId,
      claveBusqueda: claveBusqueda(v.nombre),
      guardadaEn: this.reloj.ahora(),
    });
    return this.leer(quien, id);
  }

  async cambiar(
    quien: Identidad,
    id: string,
    v: {
      readonly nombre: string;
      readonly consulta: string;
      readonly compartida: boolean;
      readonly version: number;
    },
  ): Promise<VistaAbierta> {
    exigirConsulta(v.consulta);
    const vista = await this.leer(quien, id);
    if (!vista.propia) throw new Problema('SIN_PERMISO');
    const hecho = await this.store.cambiar({
      ...v,
      id,
      cuentaId: quien.cuentaId,
      claveBusqueda: claveBusqueda(v.nombre),
      guardadaEn: this.reloj.ahora(),
    });
    if (!hecho) throw new Problema('VERSION_DESACTUALIZADA');
    return this.leer(quien, id);
  }

  async borrar(quien: Identidad, id: string): Promise<void> {
    const vista = await this.leer(quien, id);
    if (!vista.propia) throw new Problema('SIN_PERMISO');
    await this.store.borrar(quien.cuentaId, id);
  }
}

const filtrosDe = (consulta: string): (Filtro | null)[] =>
  (new URLSearchParams(consulta).get('f') ?? '')
    .split(';')
    .filter((f) => f !== '')
    .map(leerFiltro);

function exigirConsulta(consulta: string): void {
  if (filtrosDe(consulta).includes(null)) throw campoInvalido('consulta', 'FILTRO_DESCONOCIDO');
}

const abrir = (quien: Identidad, v: VistaDeTablero): VistaAbierta => ({
  ...v,
  propia: v.cuentaId === quien.cuentaId,
  fueraDeAlcance: nombraLoAjeno(quien.alcance, v.consulta),
});

/** A shared view may have been made by somebody who sees more: its rows are asked for in the territory of who opens it. */
function nombraLoAjeno(alcance: Alcance, consulta: string): boolean {
  if (alcance.nacional) return false;
  const propios = new Set(alcance.gremios.flatMap((g) => NIVEL_DE_GREMIO[g] ?? []));
  return filtrosDe(consulta).some(
    (f) =>
      f?.operador === 'es' &&
      ((f.campo === 'nivel' && f.valores.some((v) => !propios.has(v))) ||
        (f.campo === 'gremio' &&
          f.valores.some((v) => !(alcance.gremios as readonly string[]).includes(v)))),
  );
}
