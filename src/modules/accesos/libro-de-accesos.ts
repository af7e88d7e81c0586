import { Inject, Injectable } from '@nestjs/common';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { RegistroDeAccesos, type AccesoNuevo } from '../../platform/registro-de-accesos.js';
import { AccesoStore } from './acceso-store.js';

/** Writes the log, line by line. A line that cannot be written stops what it was about. */
@Injectable()
export class LibroDeAccesos extends RegistroDeAccesos {
  constructor(
    @Inject(AccesoStore) private readonly store: AccesoStore,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {
    super();
  }

  override async anotar(a: AccesoNuevo): Promise<void> {
    await this.store.anotar({
      id: this.ids.nuevo(),
      en: this.reloj.ahora(),
      clase: a.clase,
      cuentaId: a.cuentaId,
      via: a.via,
      red: a.red,
      objeto: a.objeto ?? null,
      titularId: a.titularId ?? null,
      detalle: a.detalle ?? null,
      motivo: a.motivo ?? null,
    });
  }
}
