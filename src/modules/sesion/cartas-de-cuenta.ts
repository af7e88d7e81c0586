import { Inject, Injectable } from '@nestjs/common';
import { Ids } from '../../engine/puertos/ids.js';
import { Correo } from '../../platform/correo.js';
import { texto } from '../../platform/textos/textos.js';
import type { Cuenta } from './cuenta-store.js';

/** What happened to an account that its owner must hear of, whoever did it. */
export type AvisoDeCuenta =
  | 'claveCambiada'
  | 'correoCambiado'
  | 'factorActivado'
  | 'factorRetirado'
  | 'fichaCreada'
  | 'vinculoCreado';

/** Letters about the account itself. */
@Injectable()
export class CartasDeCuenta {
  constructor(
    @Inject(Correo) private readonly correo: Correo,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  avisar(que: AvisoDeCuenta, cuenta: Pick<Cuenta, 'id' | 'correo'>): Promise<void> {
    return this.correo.poner({
      id: this.ids.nuevo(),
      clase: 'acceso',
      cuentaId: cuenta.id,
      para: cuenta.correo,
      reservada: false,
      redactar: (idioma) => ({
        asunto: texto(idioma, `carta.${que}.asunto`),
        parrafos: [texto(idioma, `carta.${que}.texto`), texto(idioma, 'carta.siNoFueUsted')],
        accion: { etiqueta: texto(idioma, 'carta.miCuenta'), ruta: '/cuenta' },
      }),
    });
  }

  /** Whoever was invited gets the link too: sealed until it goes, and then erased. */
  invitacion(cuenta: Pick<Cuenta, 'id' | 'correo'>, enlace: string): Promise<void> {
    return this.correo.poner({
      id: this.ids.nuevo(),
      clase: 'acceso',
      cuentaId: cuenta.id,
      para: cuenta.correo,
      reservada: true,
      redactar: (idioma) => ({
        asunto: texto(idioma, 'carta.invitacion.asunto'),
        parrafos: [texto(idioma, 'carta.invitacion.texto'), texto(idioma, 'carta.invitacion.siNo')],
        accion: {
          etiqueta: texto(idioma, 'carta.invitacion.accion'),
          ruta: `/activacion#${enlace}`,
        },
      }),
    });
  }

  /** Letters leave the installation. */
  salen(): boolean {
    return this.correo.sale();
  }

  /** The secret travels after `#`: browsers send it to no server, so no log has it. */
  recuperacion(cuenta: Pick<Cuenta, 'id' | 'correo'>, enlace: string): Promise<void> {
    return this.correo.poner({
      id: this.ids.nuevo(),
      clase: 'acceso',
      cuentaId: cuenta.id,
      para: cuenta.correo,
      reservada: true,
      redactar: (idioma) => ({
        asunto: texto(idioma, 'carta.recuperacion.asunto'),
        parrafos: [
          texto(idioma, 'carta.recuperacion.texto'),
          texto(idioma, 'carta.recuperacion.siNo'),
        ],
        accion: {
          etiqueta: texto(idioma, 'carta.recuperacion.accion'),
          ruta: `/recuperacion#${enlace}`,
        },
      }),
    });
  }
}
