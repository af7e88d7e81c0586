import { Controller, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import {
  Camino,
  Consulta,
  Cuerpo,
  DePersona,
  EnIdioma,
  Quien,
} from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import {
  conMotivo,
  consultaDeCuentas,
  cuentaConDetalle,
  type cuentaDto,
  cuentas,
  encendido,
} from './cuentas.dto.js';
import { CuentasService } from './cuentas.service.js';
import type { CuentaEnLista } from './lista-de-cuentas.js';
import { MiCuentaService } from './mi-cuenta.service.js';
import { presentarFicha } from './presentar-ficha.js';
import { presentarSesion } from './presentar-sesion.js';
import { cerradas } from './sesion.dto.js';

@Controller('api/cuentas')
@DePersona()
export class CuentasController {
  constructor(
    @Inject(CuentasService) private readonly servicio: CuentasService,
    @Inject(MiCuentaService) private readonly mia: MiCuentaService,
  ) {}

  @Get()
  @Operacion({
    id: 'listarCuentas',
    grupo: 'Cuentas',
    resumen: 'Las cuentas de la instalación; solo de quien la administra',
    respuesta: cuentas,
    problemas: ['SIN_PERMISO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeCuentas) { limite, cursor, q, estado }: z.infer<typeof consultaDeCuentas>,
  ): Promise<z.infer<typeof cuentas>> {
    const { elementos, siguiente } = await this.servicio.listar(
      quien,
      { q, estado },
      { limite, cursor: cursor ?? null },
    );
    return { elementos: elementos.map((c) => presentar(c, quien, idioma)), siguiente };
  }

  @Get(':id')
  @Operacion({
    id: 'leerCuenta',
    grupo: 'Cuentas',
    resumen: 'Una cuenta con sus sesiones, sus fichas y con qué ingresa',
    respuesta: cuentaConDetalle,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof cuentaConDetalle>> {
    const { cuenta, sesiones, fichas, vinculos } = await this.servicio.get(quien, id);
    return {
      cuenta: presentar(cuenta, quien, idioma),
      sesiones: sesiones.map((s) => presentarSesion(s, quien)),
      fichas: fichas.map((f) => presentarFicha(f, this.mia.enVigor(f))),
      vinculos: vinculos.map((v) => ({ emisor: v.emisor, desde: aIso(v.creadoEn) })),
    };
  }

  @Post(':id/cierre')
  @Operacion({
    id: 'cerrarSesionesDeCuenta',
    grupo: 'Cuentas',
    resumen: 'Cerrar todas las sesiones de una cuenta, con su motivo',
    respuesta: cerradas,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'SOBRE_UNO_MISMO'],
  })
  async cerrar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(conMotivo) { motivo }: z.infer<typeof conMotivo>,
  ): Promise<z.infer<typeof cerradas>> {
    return { cerradas: await this.servicio.cerrarSesiones(quien, id, motivo) };
  }

  @Post(':id/activa')
  @Operacion({
    id: 'encenderCuenta',
    grupo: 'Cuentas',
    resumen: 'Apagar una cuenta (cierra sus sesiones y detiene sus fichas) o volver a encenderla',
    respuesta: null,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'SOBRE_UNO_MISMO'],
  })
  async encender(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(encendido) { activa, motivo }: z.infer<typeof encendido>,
  ): Promise<void> {
    await this.servicio.encender(quien, id, activa, motivo);
  }

  @Post(':id/segundo-factor/retiro')
  @Operacion({
    id: 'restablecerSegundoFactor',
    grupo: 'Cuentas',
    resumen: 'Retirar el segundo factor de quien perdió su teléfono y sus códigos',
    respuesta: null,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'SOBRE_UNO_MISMO'],
  })
  async restablecerFactor(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(conMotivo) { motivo }: z.infer<typeof conMotivo>,
  ): Promise<void> {
    await this.servicio.restablecerFactor(quien, id, motivo);
  }

  @Post(':id/vinculos/retiro')
  @Operacion({
    id: 'retirarVinculosDeCuenta',
    grupo: 'Cuentas',
    resumen: 'Soltar el enlace de una cuenta con la cuenta institucional',
    respuesta: null,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'SOBRE_UNO_MISMO'],
  })
  async retirarVinculos(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(conMotivo) { motivo }: z.infer<typeof conMotivo>,
  ): Promise<void> {
    await this.servicio.retirarVinculos(quien, id, motivo);
  }
}

const presentar = (
  c: CuentaEnLista,
  quien: Identidad,
  idioma: Idioma,
): z.infer<typeof cuentaDto> => ({
  ...c,
  vistaEn: c.vistaEn === null ? null : aIso(c.vistaEn),
  creadaEn: aIso(c.creadaEn),
  cargos: c.cargos.map(({ rol, titularNombre }) => ({
    rol,
    etiqueta: texto(idioma, `rol.${rol}`),
    titular: titularNombre,
  })),
  propia: c.id === quien.cuentaId,
});
