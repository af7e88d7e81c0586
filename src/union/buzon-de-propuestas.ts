import { Inject, Injectable } from '@nestjs/common';
import {
  BuzonCiudadano,
  type Carta,
  type CartaSeguida,
  type DestinoDeCarta,
} from '../modules/portal/puertos.js';
import { AdjuntosService } from '../modules/propuestas/adjuntos.service.js';
import { consentimientoVigente } from '../modules/propuestas/consentimiento.js';
import { aporteEscrito, propuestaEscrita } from '../modules/propuestas/propuestas.dto.js';
import { presentarSeguimiento } from '../modules/propuestas/presentar-propuesta.js';
import { PropuestaStore } from '../modules/propuestas/propuesta-store.js';
import { PropuestasService } from '../modules/propuestas/propuestas.service.js';
import { RecepcionService, type Acuse } from '../modules/propuestas/recepcion.service.js';
import { Retos } from '../modules/propuestas/retos.js';
import { Problema } from '../platform/problema.js';
import { Registro } from '../platform/registro.js';
import type { Idioma } from '../platform/textos/textos.js';
import { validar } from '../platform/validar.js';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
type Campos = Carta['campos'];

/** The plain form is one more way into the same reception. */
@Injectable()
export class BuzonDePropuestas extends BuzonCiudadano {
  constructor(
    @Inject(Retos) private readonly retos: Retos,
    @Inject(RecepcionService) private readonly recepcion: RecepcionService,
    @Inject(AdjuntosService) private readonly adjuntos: AdjuntosService,
    @Inject(PropuestasService) private readonly propuestas: PropuestasService,
    @Inject(PropuestaStore) private readonly store: PropuestaStore,
    @Inject(Registro) private readonly registro: Registro,
  ) {
    super();
  }

  override ficha(): string {
    return this.retos.ficha();
  }

  override consentimiento(idioma: Idioma): ReturnType<BuzonCiudadano['consentimiento']> {
    return consentimientoVigente(idioma);
  }

  override async destino(campos: Campos): Promise<DestinoDeCarta> {
    if (UUID.test(campos['sobre'] ?? '')) {
      const d = await this.recepcion.destino(campos['sobre'] ?? '');
      return { ...d, titular: d.titular };
    }
    const id = campos['cocreacion'] ?? '';
    if (!UUID.test(id)) throw new Problema('NO_ENCONTRADO');
    const { titular, demo } = await this.recepcion.abierta(id);
    return { clase: 'propuesta', titular, demo, compromisos: [], hasta: null };
  }

  override async abiertas(): ReturnType<BuzonCiudadano['abiertas']> {
    const todas = await this.store.recepciones(null);
    return todas.map((r) => ({ cocreacion: r.cocreacionId, titular: r.titular, demo: r.demo }));
  }

  override async seguir(codigo: string, idioma: Idioma): Promise<CartaSeguida> {
    return presentarSeguimiento(await this.propuestas.seguimiento(codigo), idioma);
  }

  override pedirBorrado(codigo: string): Promise<string> {
    return this.recepcion.pedirBorrado(codigo);
  }

  override async adjuntar(
    codigo: string,
    archivos: Carta['archivos'],
  ): ReturnType<BuzonCiudadano['adjuntar']> {
    await this.recepcion.porSeguimiento(codigo);
    return { sinAdjuntar: await this.unoAUno(codigo, archivos) };
  }

  override async enviar({ campos, archivos }: Carta): ReturnType<BuzonCiudadano['enviar']> {
    // Nobody sees that field: what fills it in is no person.
    if ((campos['sitioWeb'] ?? '') !== '') throw new Problema('RETO_SIN_RESOLVER');
    const reto = this.retos.comprobarFicha(campos['ficha'] ?? '');
    const { codigo, seguimiento } = await this.recibir(campos, reto);
    return { codigo, seguimiento, sinAdjuntar: await this.unoAUno(seguimiento, archivos) };
  }

  /** What they come with was received already: whatever goes wrong here, its code has yet to be told. */
  private async unoAUno(
    seguimiento: string,
    archivos: Carta['archivos'],
  ): Promise<readonly string[]> {
    const fallidos: string[] = [];
    for (const archivo of archivos)
      try {
        await this.adjuntos.adjuntar(seguimiento, archivo);
      } catch (err) {
        if (!(err instanceof Problema))
          this.registro.error({ err }, 'un archivo no se pudo adjuntar');
        fallidos.push(archivo.nombre);
      }
    return fallidos;
  }

  private async recibir(
    campos: Campos,
    reto: { readonly huella: string; readonly vence: number },
  ): Promise<Acuse> {
    const quien = quienDe(campos);
    if (UUID.test(campos['sobre'] ?? '')) {
      const escrito = validar(
        aporteEscrito,
        {
          ...dichos(campos, { compromiso: 'compromiso', dice: 'problema', sugiere: 'solucion' }),
          ...quien,
        },
        'es',
      );
      return this.recepcion.recibirAporte(
        await this.recepcion.destino(campos['sobre'] ?? ''),
        escrito,
        reto,
      );
    }
    const escrita = validar(
      propuestaEscrita,
      {
        problema: campos['problema'] ?? '',
        solucion: campos['solucion'] ?? '',
        ...dichos(campos, { eje: 'eje', territorio: 'territorio' }),
        ...quien,
      },
      'es',
    );
    const recepcion = await this.recepcion.abierta(campos['cocreacion'] ?? '');
    return this.recepcion.recibir(recepcion, escrita, { canal: 'web', registradaPor: null, reto });
  }
}

/** What was left blank is not said. */
const dichos = (
  campos: Campos,
  nombres: { readonly [suyo: string]: string },
): { readonly [suyo: string]: string } =>
  Object.fromEntries(
    Object.entries(nombres).flatMap(([suyo, campo]) => {
      const dicho = campos[campo] ?? '';
      return dicho === '' ? [] : [[suyo, dicho] as const];
    }),
  );

/** Nobody, unless they began to say who they are. */
function quienDe(campos: Campos) {
  const persona = {
    ...dichos(campos, {
      nombre: 'nombre',
      correo: 'correo',
      telefono: 'telefono',
      canton: 'canton',
      genero: 'genero',
      edad: 'edad',
      autoidentificacion: 'pueblo',
    }),
    ...((campos['discapacidad'] ?? '') === ''
      ? {}
      : { discapacidad: campos['discapacidad'] === 'con' }),
  };
  return Object.keys(persona).length === 0
    ? {}
    : {
        persona,
        consentimiento: {
          // The box that was ticked says which version was beside it.
          version: /^\d{1,6}$/.test(campos['acepto'] ?? '') ? Number(campos['acepto']) : 0,
          acepto: (campos['acepto'] ?? '') !== '',
        },
      };
}
