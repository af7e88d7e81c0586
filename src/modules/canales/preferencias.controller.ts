import { Controller, Get, Inject, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { Reloj } from '../../engine/puertos/reloj.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { Correo } from '../../platform/correo.js';
import { Consulta, Cuerpo, Publica, Quien, Ritmo } from '../../platform/decoradores.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import { IDIOMAS } from '../../platform/textos/textos.js';
import { Baja } from './baja.js';
import {
  MODOS_DE_AVISO,
  PREFERENCIA_POR_DEFECTO,
  sinResumen,
  type Preferencia,
} from './preferencia.js';
import { PreferenciaStore } from './preferencia-store.js';

const modo = z.enum(MODOS_DE_AVISO);
const minuto = z.int().min(0).max(1439);
const preferencia = z
  .strictObject({
    idioma: z.enum(IDIOMAS),
    modos: z.strictObject({ pendiente: modo, procedimiento: modo, plan: modo }),
    /** Minute of the day from which the digest is sent, mainland time. */
    resumenA: minuto,
    resumenSoloHabil: z.boolean(),
    silencio: z.strictObject({ desde: minuto, hasta: minuto }).nullable(),
  })
  .meta({ id: 'PreferenciaDeAvisos' });
const preferenciaVista = z
  .object({
    preferencia,
    porDefecto: z.boolean(),
    /** Mail leaves the installation; otherwise it is read in the product. */
    correoSale: z.boolean(),
  })
  .meta({ id: 'PreferenciaVista' });
const consultaDeBaja = z.object({ ficha: z.string().min(1).max(200) });
const baja = z.object({ dadoDeBaja: z.boolean() });

@Controller('api/preferencias')
export class PreferenciasController {
  private readonly baja: Baja;

  constructor(
    @Inject(PreferenciaStore) private readonly store: PreferenciaStore,
    @Inject(Correo) private readonly correo: Correo,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(CONFIGURACION) config: Configuracion,
  ) {
    this.baja = new Baja(config.secreto);
  }

  @Get()
  @Operacion({
    id: 'leerPreferencias',
    grupo: 'Avisos',
    resumen: 'Qué avisos recibo por correo, cuándo y en qué idioma',
    respuesta: preferenciaVista,
  })
  async leer(@Quien() quien: Identidad): Promise<z.infer<typeof preferenciaVista>> {
    return this.presentar(await this.store.find(quien.cuentaId));
  }

  @Put()
  @Operacion({
    id: 'guardarPreferencias',
    grupo: 'Avisos',
    resumen: 'Cambiar qué avisos recibo por correo; en el sistema siempre están todos',
    respuesta: preferenciaVista,
  })
  async guardar(
    @Quien() quien: Identidad,
    @Cuerpo(preferencia) nueva: z.infer<typeof preferencia>,
  ): Promise<z.infer<typeof preferenciaVista>> {
    await this.store.guardar(quien.cuentaId, nueva, this.reloj.ahora());
    return this.presentar(nueva);
  }

  /** Only POST takes anybody off: programs that look at the links of a mail only read (RFC 8058). */
  @Post('baja')
  @Publica()
  @Ritmo('sesion')
  @Operacion({
    id: 'darseDeBaja',
    grupo: 'Avisos',
    resumen: 'Dejar de recibir el resumen diario, con la ficha firmada del correo y sin ingresar',
    respuesta: baja,
    problemas: ['BAJA_INVALIDA'],
  })
  async darDeBaja(
    @Consulta(consultaDeBaja) { ficha }: z.infer<typeof consultaDeBaja>,
  ): Promise<z.infer<typeof baja>> {
    const cuentaId = this.baja.abrir(ficha);
    if (cuentaId === null) throw new Problema('BAJA_INVALIDA');
    const actual = (await this.store.find(cuentaId)) ?? PREFERENCIA_POR_DEFECTO;
    await this.store.guardar(cuentaId, sinResumen(actual), this.reloj.ahora());
    return { dadoDeBaja: true };
  }

  private presentar(p: Preferencia | null): z.infer<typeof preferenciaVista> {
    const { idioma, modos, resumenA, resumenSoloHabil, silencio } = p ?? PREFERENCIA_POR_DEFECTO;
    return {
      preferencia: {
        idioma,
        modos: { ...modos },
        resumenA,
        resumenSoloHabil,
        silencio: silencio === null ? null : { ...silencio },
      },
      porDefecto: p === null,
      correoSale: this.correo.sale(),
    };
  }
}
