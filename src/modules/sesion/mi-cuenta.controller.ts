import { Controller, Delete, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import {
  AntesDelFactor,
  Camino,
  Cuerpo,
  DePersona,
  Quien,
  Ritmo,
} from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import type { Ficha } from './ficha-store.js';
import { MiCuentaService } from './mi-cuenta.service.js';
import { presentarFicha } from './presentar-ficha.js';
import { presentarSesion } from './presentar-sesion.js';
import { SegundoFactorService } from './segundo-factor.service.js';
import {
  cerradas,
  codigosDeRescate,
  factorDto,
  factorPropuesto,
  fichaCreada,
  type fichaDto,
  fichaNueva,
  fichas,
  cambioDeCorreo,
  pedidoDeFactor,
  perfil,
  sesiones,
  soloCodigo,
} from './sesion.dto.js';

/** What is one's own: a token of a program, whatever its scope, does not come in here. */
@Controller('api/sesion')
@DePersona()
@AntesDelFactor()
export class MiCuentaController {
  constructor(
    @Inject(MiCuentaService) private readonly mia: MiCuentaService,
    @Inject(SegundoFactorService) private readonly factor: SegundoFactorService,
  ) {}

  @Get('perfil')
  @Operacion({
    id: 'leerMiPerfil',
    grupo: 'Mi cuenta',
    resumen: 'Mi correo y con qué ingreso',
    respuesta: perfil,
  })
  async perfil(@Quien() quien: Identidad): Promise<z.infer<typeof perfil>> {
    const { correo, correoNuevo, conClave, vinculos } = await this.mia.perfil(quien);
    return {
      correo,
      correoNuevo,
      conClave,
      vinculos: vinculos.map((v) => ({
        emisor: v.emisor,
        desde: aIso(v.creadoEn),
        usadoEn: v.usadoEn === null ? null : aIso(v.usadoEn),
      })),
    };
  }

  @Post('correo')
  @Ritmo('sesion')
  @Operacion({
    id: 'cambiarMiCorreo',
    grupo: 'Mi cuenta',
    resumen: 'Ingresar desde ahora con el correo que figura en el directorio',
    respuesta: null,
    problemas: [
      'CLAVE_ACTUAL_INCORRECTA',
      'REINGRESO_REQUERIDO',
      'SIN_CORREO_NUEVO',
      'CORREO_EN_USO',
    ],
  })
  async cambiarCorreo(
    @Quien() quien: Identidad,
    @Cuerpo(cambioDeCorreo) { clave }: z.infer<typeof cambioDeCorreo>,
  ): Promise<void> {
    await this.mia.cambiarCorreo(quien, clave);
  }

  @Get('sesiones')
  @Operacion({
    id: 'listarMisSesiones',
    grupo: 'Mi cuenta',
    resumen: 'Mis sesiones abiertas',
    respuesta: sesiones,
  })
  async sesiones(@Quien() quien: Identidad): Promise<z.infer<typeof sesiones>> {
    const filas = await this.mia.sesiones(quien);
    return { elementos: filas.map((s) => presentarSesion(s, quien)) };
  }

  @Delete('sesiones/:id')
  @Operacion({
    id: 'cerrarMiSesion',
    grupo: 'Mi cuenta',
    resumen: 'Cerrar una de mis sesiones',
    respuesta: null,
    problemas: ['NO_ENCONTRADO'],
  })
  async cerrarSesion(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<void> {
    await this.mia.cerrarSesion(quien, id);
  }

  @Post('sesiones/cierre')
  @Operacion({
    id: 'cerrarMisDemasSesiones',
    grupo: 'Mi cuenta',
    resumen: 'Cerrar todas mis sesiones menos esta',
    respuesta: cerradas,
  })
  async cerrarLasDemas(@Quien() quien: Identidad): Promise<z.infer<typeof cerradas>> {
    return { cerradas: await this.mia.cerrarLasDemas(quien) };
  }

  @Get('segundo-factor')
  @Operacion({
    id: 'leerMiSegundoFactor',
    grupo: 'Mi cuenta',
    resumen: 'Si tengo segundo factor, y si mi cargo lo exige',
    respuesta: factorDto,
  })
  async leerFactor(@Quien() quien: Identidad): Promise<z.infer<typeof factorDto>> {
    const { desde, ...estado } = await this.factor.estado(quien);
    return { ...estado, desde: desde === null ? null : aIso(desde) };
  }

  @Post('segundo-factor')
  @Ritmo('sesion')
  @Operacion({
    id: 'proponerSegundoFactor',
    grupo: 'Mi cuenta',
    resumen: 'Empezar a activar el segundo factor: el secreto se muestra esta vez',
    respuesta: factorPropuesto,
    problemas: ['CLAVE_ACTUAL_INCORRECTA', 'REINGRESO_REQUERIDO', 'SEGUNDO_FACTOR_YA_ACTIVO'],
  })
  proponerFactor(
    @Quien() quien: Identidad,
    @Cuerpo(pedidoDeFactor) { clave }: z.infer<typeof pedidoDeFactor>,
  ): Promise<z.infer<typeof factorPropuesto>> {
    return this.factor.proponer(quien, clave);
  }

  @Post('segundo-factor/confirmacion')
  @Operacion({
    id: 'confirmarSegundoFactor',
    grupo: 'Mi cuenta',
    resumen: 'Activarlo con un código; devuelve los códigos de rescate, esta vez',
    respuesta: codigosDeRescate,
    problemas: ['CODIGO_INVALIDO', 'SEGUNDO_FACTOR_YA_ACTIVO'],
  })
  async confirmarFactor(
    @Quien() quien: Identidad,
    @Cuerpo(soloCodigo) { codigo }: z.infer<typeof soloCodigo>,
  ): Promise<z.infer<typeof codigosDeRescate>> {
    return { codigos: [...(await this.factor.confirmar(quien, codigo))] };
  }

  @Post('segundo-factor/codigos')
  @Operacion({
    id: 'renovarCodigosDeRescate',
    grupo: 'Mi cuenta',
    resumen: 'Códigos de rescate nuevos; los anteriores dejan de servir',
    respuesta: codigosDeRescate,
    problemas: ['CODIGO_INVALIDO'],
  })
  async renovarCodigos(
    @Quien() quien: Identidad,
    @Cuerpo(soloCodigo) { codigo }: z.infer<typeof soloCodigo>,
  ): Promise<z.infer<typeof codigosDeRescate>> {
    return { codigos: [...(await this.factor.renovarCodigos(quien, codigo))] };
  }

  @Post('segundo-factor/retiro')
  @Operacion({
    id: 'retirarSegundoFactor',
    grupo: 'Mi cuenta',
    resumen: 'Retirar mi segundo factor',
    respuesta: null,
    problemas: ['CODIGO_INVALIDO'],
  })
  async retirarFactor(
    @Quien() quien: Identidad,
    @Cuerpo(soloCodigo) { codigo }: z.infer<typeof soloCodigo>,
  ): Promise<void> {
    await this.factor.retirar(quien, codigo);
  }

  @Get('fichas')
  @Operacion({
    id: 'listarMisFichas',
    grupo: 'Mi cuenta',
    resumen: 'Mis fichas para programas',
    respuesta: fichas,
  })
  async fichas(@Quien() quien: Identidad): Promise<z.infer<typeof fichas>> {
    return { elementos: (await this.mia.fichas(quien)).map((f) => this.presentar(f)) };
  }

  @Post('fichas')
  @Ritmo('sesion')
  @Operacion({
    id: 'crearFicha',
    grupo: 'Mi cuenta',
    resumen: 'Crear una ficha con nombre, alcance y fin; el token se muestra esta vez',
    descripcion:
      '`lectura` no cambia nada; `completo` puede lo que su dueño en sus cargos. Ninguna maneja la cuenta.',
    estado: 201,
    respuesta: fichaCreada,
    problemas: ['CLAVE_ACTUAL_INCORRECTA', 'REINGRESO_REQUERIDO', 'DEMASIADAS_FICHAS'],
  })
  async crearFicha(
    @Quien() quien: Identidad,
    @Cuerpo(fichaNueva) cuerpo: z.infer<typeof fichaNueva>,
  ): Promise<z.infer<typeof fichaCreada>> {
    const { ficha, secreto } = await this.mia.crearFicha(quien, cuerpo);
    return { ...this.presentar(ficha), token: secreto };
  }

  @Delete('fichas/:id')
  @Operacion({
    id: 'revocarFicha',
    grupo: 'Mi cuenta',
    resumen: 'Revocar una ficha',
    respuesta: null,
    problemas: ['NO_ENCONTRADO'],
  })
  async revocar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<void> {
    await this.mia.revocarFicha(quien, id);
  }

  private presentar(f: Ficha): z.infer<typeof fichaDto> {
    return presentarFicha(f, this.mia.enVigor(f));
  }
}
