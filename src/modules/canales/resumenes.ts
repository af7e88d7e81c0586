import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { Calendario } from '../../engine/puertos/calendario.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { alcanceDe } from '../../platform/alcance.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import type { TextoDeCarta } from '../../platform/correo.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { Baja } from './baja.js';
import { CartaStore } from './carta-store.js';
import { CartasDeAviso } from './cartas-de-aviso.js';
import { CorreoPorCartas } from './correo-por-cartas.js';
import { grupoDe } from './grupos-de-avisos.js';
import { minutoDelDia, ZONAS } from './preferencia.js';
import {
  PreferenciaStore,
  type AvisoPorContar,
  type DiaEnZona,
  type PorResumir,
} from './preferencia-store.js';
import { CargosDeCuenta } from './puertos.js';

const DIA_MS = 24 * 3_600_000;
/** A first digest, or one after a long silence, tells a week. */
const LO_MAS_ATRAS_MS = 7 * DIA_MS;
const LINEAS = 40;
/** Whose calendar it is: the national days only. */
const NACION = { id: '', clase: 'nacional', nivel: null, gremio: null } as const;
/** Namespace of the digests' ids: one letter for a person and a day, whatever the nodes. */
const ESPACIO = '0b8b3f0e-6f2c-5e0a-9d35-7d2a1c4b9e61';

/** Once a day and person: what is new and not read yet, in one letter; none when there is nothing. */
@Injectable()
export class Resumenes {
  private readonly baja: Baja;

  constructor(
    @Inject(PreferenciaStore) private readonly preferencias: PreferenciaStore,
    @Inject(CartaStore) private readonly cartas: CartaStore,
    @Inject(CorreoPorCartas) private readonly correo: CorreoPorCartas,
    @Inject(CartasDeAviso) private readonly avisos: CartasDeAviso,
    @Inject(CargosDeCuenta) private readonly cargos: CargosDeCuenta,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(CONFIGURACION) config: Configuracion,
  ) {
    this.baja = new Baja(config.secreto);
  }

  /** How many people were seen to; as many as `n`, there may be more. */
  async hacer(n: number): Promise<number> {
    const ahora = this.reloj.ahora();
    let vistas = 0;
    for (const zona of ZONAS) {
      const fecha = this.calendario.fecha(ahora, zona);
      const habil = this.esHabil(ahora, fecha, zona);
      const dia = { zona, fecha, minuto: minutoDelDia(ahora, zona), habil };
      const personas = await this.preferencias.porResumir(dia, n);
      for (const p of personas) await this.resumir(p, dia, ahora);
      vistas = Math.max(vistas, personas.length);
    }
    return vistas;
  }

  private async resumir(p: PorResumir, dia: DiaEnZona, ahora: number): Promise<void> {
    const { fecha, zona } = dia;
    const desde = Math.max(p.hasta ?? 0, ahora - LO_MAS_ATRAS_MS);
    const alcance = alcanceDe(p.cuentaId, await this.cargos.cargosEnVigor(p.cuentaId, fecha));
    const todos =
      alcance.ambitos.length === 0
        ? []
        : await this.preferencias.avisosEntre(alcance, desde, ahora, 500);
    const suyos = todos.filter((a) => p.preferencia.modos[grupoDe(a.codigo)] === 'resumen');
    const cartaId = suyos.length === 0 ? null : uuidv5(`${p.cuentaId}:${fecha}`, ESPACIO);
    // The letter first: should the node fall in between, the next one writes the same letter again, and it is one.
    if (cartaId !== null)
      await this.cartas.poner([
        this.correo.escribir(
          {
            id: cartaId,
            clase: 'resumen',
            cuentaId: p.cuentaId,
            para: p.correo,
            reservada: false,
            baja: `/baja?ficha=${this.baja.ficha(p.cuentaId)}`,
            redactar: (idioma) => this.redactar(suyos, fecha, idioma),
          },
          {
            cuentaId: p.cuentaId,
            correo: p.correo,
            idioma: p.preferencia.idioma,
            silencio: p.preferencia.silencio,
            zona,
          },
        ),
      ]);
    await this.preferencias.anotarResumen({
      cuentaId: p.cuentaId,
      fecha,
      hasta: ahora,
      avisos: suyos.length,
      cartaId,
    });
  }

  private redactar(lista: readonly AvisoPorContar[], fecha: string, idioma: Idioma): TextoDeCarta {
    const porTitular = new Map<string, string[]>();
    for (const a of lista.slice(0, LINEAS)) {
      const donde = a.titularNombre ?? texto(idioma, 'carta.resumen.paraUsted');
      const frases = porTitular.get(donde) ?? [];
      frases.push(`– ${this.avisos.frase(a, idioma)}`);
      porTitular.set(donde, frases);
    }
    const resto = lista.length - LINEAS;
    const dia = new Intl.DateTimeFormat(idioma === 'es' ? 'es-EC' : 'en', {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(new Date(`${fecha}T00:00:00Z`));
    return {
      asunto: texto(idioma, 'carta.resumen.asunto', { fecha: dia }),
      parrafos: [
        texto(idioma, lista.length === 1 ? 'carta.resumen.uno' : 'carta.resumen.varios', {
          n: lista.length,
        }),
        ...[...porTitular].map(([titular, frases]) => [titular, ...frases].join('\n')),
        ...(resto > 0 ? [texto(idioma, 'carta.resumen.mas', { n: resto })] : []),
      ],
      accion: { etiqueta: texto(idioma, 'carta.resumen.accion'), ruta: '/avisos' },
    };
  }

  /** A working day of the nation: one business day goes by from the day before to it. */
  private esHabil(ahora: number, fecha: string, zona: string): boolean {
    const ayer = this.calendario.fecha(ahora - DIA_MS, zona);
    return this.calendario.diasTermino(ayer, fecha, { ...NACION, zona }).dias === 1;
  }
}
