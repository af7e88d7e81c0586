import { Inject, Injectable } from '@nestjs/common';
import type { Procedimiento } from '../../machines/contrato.js';
import { ModeloStore, type ModeloEnMarcha } from '../modules/modelos/modelo-store.js';
import { TallerDeModelos } from '../modules/modelos/taller-de-modelos.js';
import { Registro } from '../platform/registro.js';
import { FuenteDeProcedimientos } from './catalogo-de-procedimientos.js';

/** The drawn models somebody confirmed, made into procedures from their stored bytes. */
@Injectable()
export class ModelosEnMarcha extends FuenteDeProcedimientos {
  /** Those that could not be made: said once, and not tried again until they change. */
  private readonly ilegibles = new Map<string, string>();

  constructor(
    @Inject(ModeloStore) private readonly store: ModeloStore,
    @Inject(TallerDeModelos) private readonly taller: TallerDeModelos,
    @Inject(Registro) private readonly registro: Registro,
  ) {
    super();
  }

  override async leer(
    nombre: string | null,
    sabidos: ReadonlyMap<string, string>,
  ): ReturnType<FuenteDeProcedimientos['leer']> {
    const leidos: { id: string; marca: string; procedimiento: Procedimiento }[] = [];
    for (const m of await this.store.enMarcha(nombre ?? undefined)) {
      const id = `${m.clave}@${m.version}`;
      const marca = `${m.estado} ${m.sha256}`;
      if (sabidos.get(id) === marca || this.ilegibles.get(id) === marca) continue;
      try {
        leidos.push({ id, marca, procedimiento: await this.armar(id, m) });
      } catch (err) {
        this.ilegibles.set(id, marca);
        this.registro.error({ err, modelo: id }, 'un modelo confirmado no se pudo armar');
      }
    }
    return leidos;
  }

  private async armar(id: string, m: ModeloEnMarcha): Promise<Procedimiento> {
    const bytes = await this.store.bytes(m.sha256);
    if (bytes === null) throw new Error(`${id}: its bytes are not there`);
    // What is out of use goes on for those who run it; nobody opens it.
    const { carriles, titulares, abren } = m.ajustes;
    return this.taller.armar(id, bytes, {
      carriles,
      titulares: m.estado === 'retirado' ? [] : titulares,
      abren,
    });
  }
}
