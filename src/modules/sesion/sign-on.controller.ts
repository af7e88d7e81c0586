import { Controller, Get, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import {
  Consulta,
  DesdeDonde,
  DireccionLocal,
  Galleta,
  Publica,
  Ritmo,
} from '../../platform/decoradores.js';
import { GALLETA_DE_SESION } from '../../platform/galleta-de-sesion.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import type { Origen } from '../../platform/origen.js';
import { Respuesta, type GalletaNueva } from '../../platform/respuesta.js';
import { GALLETA_DE_IDA, guardarDesafio, guardarIda, olvidarIda } from './galletas-de-paso.js';
import { galletaDeSesion } from './presentar-sesion.js';
import { idaOidc, vueltaOidc } from './sesion.dto.js';
import { SesionService } from './sesion.service.js';
import { SignOnFallido } from './sign-on-fallido.js';
import { SignOnService } from './sign-on.service.js';

/** Where the browser goes and comes back from, by itself: everything is answered with another address. */
@Controller('api/sesion/oidc')
@Publica()
export class SignOnController {
  constructor(
    @Inject(SignOnService) private readonly signOn: SignOnService,
    @Inject(SesionService) private readonly sesiones: SesionService,
    @Inject(CONFIGURACION) private readonly config: Configuracion,
  ) {}

  @Get()
  @Ritmo('sesion')
  @Operacion({
    id: 'irAlProveedor',
    grupo: 'Sesión',
    resumen: 'Ingresar con la cuenta institucional (OpenID Connect); 404 si no está configurado',
    estado: 303,
    respuesta: null,
    problemas: ['NO_ENCONTRADO'],
  })
  async ir(
    @Consulta(idaOidc) { ir }: z.infer<typeof idaOidc>,
    @DireccionLocal() local: string | null,
  ): Promise<Respuesta<undefined>> {
    try {
      const { direccion, guardar } = await this.signOn.ir(ir ?? null, local);
      return irse(direccion, [guardarIda(guardar, this.config)]);
    } catch (error) {
      return this.deVuelta(error);
    }
  }

  @Get('retorno')
  @Ritmo('sesion')
  @Operacion({
    id: 'volverDelProveedor',
    grupo: 'Sesión',
    resumen: 'Donde el proveedor devuelve a la persona',
    estado: 303,
    respuesta: null,
    problemas: ['NO_ENCONTRADO'],
  })
  async volver(
    @Consulta(vueltaOidc) consulta: z.infer<typeof vueltaOidc>,
    @Galleta(GALLETA_DE_IDA) ida: string | null,
    @Galleta(GALLETA_DE_SESION) anterior: string | null,
    @DesdeDonde() origen: Origen,
  ): Promise<Respuesta<undefined>> {
    try {
      const { entrada, ir } = await this.signOn.volver(ida, consulta, origen);
      const galletas = [olvidarIda(this.config)];
      if (entrada.abierta === null)
        return irse(`/ingreso?paso=codigo&ir=${encodeURIComponent(ir)}`, [
          ...galletas,
          guardarDesafio(entrada.desafio.secreto, this.config),
        ]);
      if (anterior !== null) await this.sesiones.cerrarPorSecreto(anterior);
      return irse(ir, [...galletas, galletaDeSesion(entrada.abierta.secreto, this.config)]);
    } catch (error) {
      return this.deVuelta(error);
    }
  }

  @Get('salida')
  @Operacion({
    id: 'salirDelProveedor',
    grupo: 'Sesión',
    resumen: 'Salir también de la cuenta institucional, después de salir de aquí',
    estado: 303,
    respuesta: null,
    problemas: ['NO_ENCONTRADO'],
  })
  async salir(@DireccionLocal() local: string | null): Promise<Respuesta<undefined>> {
    return irse(await this.signOn.salir(local), []);
  }

  private deVuelta(error: unknown): Respuesta<undefined> {
    if (!(error instanceof SignOnFallido)) throw error;
    return irse(`/ingreso?motivo=${error.motivo}`, [olvidarIda(this.config)]);
  }
}

const irse = (a: string, galletas: readonly GalletaNueva[]): Respuesta<undefined> =>
  new Respuesta(undefined, {
    estado: 303,
    cabeceras: { Location: a, 'Cache-Control': 'no-store' },
    galletas,
  });
