import { Inject, Injectable } from '@nestjs/common';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { Correo, type CartaNueva } from '../../platform/correo.js';
import { Sello } from '../../platform/sello.js';
import { v5 as uuidv5 } from 'uuid';
import { CartaStore, type Carta, type LectorDeCarta } from './carta-store.js';
import { trasElSilencio } from './preferencia.js';
import { vestirCarta } from './vestir-carta.js';

/** Letters are rows before they are mail: whoever leaves one does not wait for the outside, nor loses it. */
@Injectable()
export class CorreoPorCartas extends Correo {
  private readonly sello: Sello;
  readonly base: URL;

  constructor(
    @Inject(CartaStore) private readonly store: CartaStore,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(CONFIGURACION) private readonly config: Configuracion,
  ) {
    super();
    this.sello = new Sello(config.secreto, 'minga/cartas/1');
    this.base = config.url ?? new URL(`http://localhost:${config.puerto}`);
  }

  override sale(): boolean {
    return this.config.smtp !== null;
  }

  override async poner(carta: CartaNueva): Promise<void> {
    const lector =
      carta.cuentaId === null ? null : await this.store.lector(carta.cuentaId, this.hoy());
    await this.store.poner([this.escribir(carta, lector)]);
  }

  override async ponerAAdministracion(carta: Pick<CartaNueva, 'id' | 'redactar'>): Promise<void> {
    const lectores = await this.store.administradores(this.hoy());
    await this.store.poner(
      lectores.map((l) =>
        this.escribir(
          {
            id: uuidv5(l.cuentaId, carta.id),
            clase: 'administracion',
            cuentaId: l.cuentaId,
            para: l.correo,
            reservada: false,
            redactar: carta.redactar,
          },
          l,
        ),
      ),
    );
  }

  /** The row of a letter. What cannot wait (access) does not respect the quiet hours. */
  escribir(c: CartaNueva, lector: LectorDeCarta | null): Carta {
    const ahora = this.reloj.ahora();
    const idioma = lector?.idioma ?? c.idioma ?? 'es';
    const dicha = c.redactar(idioma);
    const baja = c.baja ?? null;
    const { texto, html } = vestirCarta(dicha, idioma, this.base, {
      conCuenta: c.cuentaId !== null,
      baja,
    });
    const cerrar = (s: string): string => (c.reservada ? this.sello.sellar(s) : s);
    return {
      id: c.id,
      clase: c.clase,
      cuentaId: c.cuentaId,
      para: c.para,
      idioma,
      asunto: dicha.asunto,
      texto: cerrar(texto),
      html: cerrar(html),
      sellada: c.reservada,
      baja,
      estado: this.sale() ? 'pendiente' : 'buzon',
      intentos: 0,
      proximoEn:
        c.clase === 'aviso' ? trasElSilencio(ahora, lector?.silencio ?? null, lector?.zona) : ahora,
      error: null,
      creadaEn: ahora,
      enviadaEn: null,
    };
  }

  private hoy(): string {
    return this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL);
  }

  /** Text and HTML as they are to be read; null once erased. */
  abrir(c: Carta): { readonly texto: string; readonly html: string } | null {
    if (c.texto === null || c.html === null) return null;
    if (!c.sellada) return { texto: c.texto, html: c.html };
    return { texto: this.sello.abrir(c.texto), html: this.sello.abrir(c.html) };
  }
}
