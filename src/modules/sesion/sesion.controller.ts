import { Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { Cuerpo, EnIdioma, Galleta, Publica, Quien, Ritmo } from '../../platform/decoradores.js';
import { GALLETA_DE_SESION } from '../../platform/galleta-de-sesion.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import { Respuesta } from '../../platform/respuesta.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { EntradaDeDemostracion } from './entrada-de-demostracion.js';
import {
  activacion,
  cambioDeClave,
  cuentasDeEntrada,
  ingreso,
  sesionAbierta,
  sesionActual,
} from './sesion.dto.js';
import { SesionService, type SesionAbierta } from './sesion.service.js';

type Abierta = z.infer<typeof sesionAbierta>;

@Controller('api/sesion')
export class SesionController {
  constructor(
    @Inject(SesionService) private readonly sesiones: SesionService,
    @Inject(EntradaDeDemostracion) private readonly entrada: EntradaDeDemostracion,
    @Inject(CONFIGURACION) private readonly config: Configuracion,
  ) {}

  @Post()
  @HttpCode(200)
  @Publica()
  @Ritmo('sesion')
  @Operacion({
    id: 'ingresar',
    grupo: 'Sesión',
    resumen: 'Ingresar con correo y clave',
    descripcion:
      'La web recibe una galleta y el valor `csrf`; un programa (`programa: true`), una ficha `mng_…` para `Authorization: Bearer`.',
    respuesta: sesionAbierta,
    problemas: ['CREDENCIALES_INVALIDAS'],
  })
  async ingresar(
    @Cuerpo(ingreso) cuerpo: z.infer<typeof ingreso>,
    @Galleta(GALLETA_DE_SESION) anterior: string | null,
  ): Promise<Respuesta<Abierta>> {
    const abierta = await this.sesiones.ingresar(cuerpo.correo, cuerpo.clave, cuerpo.programa);
    if (anterior !== null && !cuerpo.programa) await this.sesiones.cerrarPorSecreto(anterior);
    return this.presentar(abierta);
  }

  @Get()
  @Operacion({
    id: 'leerSesion',
    grupo: 'Sesión',
    resumen: 'Quién soy y qué cargos ejerzo hoy',
    respuesta: sesionActual,
  })
  leer(@Quien() quien: Identidad, @EnIdioma() idioma: Idioma): z.infer<typeof sesionActual> {
    return {
      cuenta: { id: quien.cuentaId, nombre: quien.nombre, iniciales: inicialesDe(quien.nombre) },
      cargos: quien.cargos.map((c) => ({
        id: c.id,
        rol: c.rol,
        etiqueta: texto(idioma, `rol.${c.rol}`),
        titular: c.titularId === null ? null : { id: c.titularId, nombre: c.titularNombre ?? '' },
        gremio: c.gremio,
        calidad: c.calidad,
        desde: c.desde,
        hasta: c.hasta,
      })),
      csrf: quien.sesion.csrf,
      demo: this.config.perfil === 'demo',
      hoy: this.sesiones.hoy(),
      idioma,
    };
  }

  @Get('demo')
  @Publica()
  @Operacion({
    id: 'listarCuentasDeDemostracion',
    grupo: 'Sesión',
    resumen: 'Con quién se puede entrar a la demostración; 404 en cualquier otra instalación',
    respuesta: cuentasDeEntrada,
    problemas: ['NO_ENCONTRADO'],
  })
  demo(): z.infer<typeof cuentasDeEntrada> {
    const cuentas = this.entrada.cuentas();
    if (cuentas.length === 0) throw new Problema('NO_ENCONTRADO');
    return {
      elementos: cuentas.map(({ presentacion, ...c }) => ({
        ...c,
        cargo: presentacion,
        roles: [...c.roles],
      })),
    };
  }

  @Delete()
  @HttpCode(204)
  @Operacion({ id: 'salir', grupo: 'Sesión', resumen: 'Salir', respuesta: null })
  async salir(@Quien() quien: Identidad): Promise<Respuesta<undefined>> {
    await this.sesiones.cerrar(quien.sesion.id);
    return new Respuesta(undefined, {
      galletas: [{ nombre: GALLETA_DE_SESION, valor: null, segura: this.config.cookieSegura }],
    });
  }

  @Post('activacion')
  @HttpCode(200)
  @Publica()
  @Ritmo('sesion')
  @Operacion({
    id: 'activarCuenta',
    grupo: 'Sesión',
    resumen: 'Poner la clave con el enlace de una invitación, e ingresar',
    respuesta: sesionAbierta,
    problemas: ['ENLACE_VENCIDO', 'CLAVE_DEBIL'],
  })
  async activar(
    @Cuerpo(activacion) { enlace, clave }: z.infer<typeof activacion>,
  ): Promise<Respuesta<Abierta>> {
    return this.presentar(await this.sesiones.activar(enlace, clave));
  }

  @Post('clave')
  @HttpCode(200)
  @Ritmo('sesion')
  @Operacion({
    id: 'cambiarClave',
    grupo: 'Sesión',
    resumen: 'Cambiar la clave; cierra las demás sesiones',
    respuesta: sesionAbierta,
    problemas: ['CREDENCIALES_INVALIDAS', 'CLAVE_DEBIL'],
  })
  async cambiarClave(
    @Quien() quien: Identidad,
    @Cuerpo(cambioDeClave) { actual, nueva }: z.infer<typeof cambioDeClave>,
  ): Promise<Respuesta<Abierta>> {
    return this.presentar(await this.sesiones.cambiarClave(quien, actual, nueva));
  }

  private presentar({ cuenta, sesion, secreto }: SesionAbierta): Respuesta<Abierta> {
    const cuerpo: Abierta = {
      cuenta: { id: cuenta.id, nombre: cuenta.nombre, iniciales: inicialesDe(cuenta.nombre) },
      csrf: sesion.csrf,
    };
    if (sesion.clase === 'programa') return new Respuesta({ ...cuerpo, token: secreto });
    return new Respuesta(cuerpo, {
      galletas: [{ nombre: GALLETA_DE_SESION, valor: secreto, segura: this.config.cookieSegura }],
    });
  }
}

/** First letters of the first two words of weight. */
function inicialesDe(nombre: string): string {
  const palabras = nombre.split(/\s+/).filter((p) => p.length > 2 || /^\p{Lu}|^\d/u.test(p));
  return palabras
    .slice(0, 2)
    .map((p) => p[0]?.toLocaleUpperCase('es') ?? '')
    .join('');
}
