import { Controller, Delete, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { Correo } from '../../platform/correo.js';
import {
  AntesDelFactor,
  Cuerpo,
  DePersona,
  DesdeDonde,
  EnIdioma,
  Galleta,
  Publica,
  Quien,
  Ritmo,
} from '../../platform/decoradores.js';
import { GALLETA_DE_SESION } from '../../platform/galleta-de-sesion.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import type { Origen } from '../../platform/origen.js';
import { Problema } from '../../platform/problema.js';
import { Respuesta, type GalletaNueva } from '../../platform/respuesta.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { EntradaDeDemostracion } from './entrada-de-demostracion.js';
import {
  activacion,
  cambioDeClave,
  cuentasDeEntrada,
  ingreso,
  maneras,
  pedidoDeRecuperacion,
  segundoPaso,
  sesionAbierta,
  sesionActual,
} from './sesion.dto.js';
import type { SesionAbierta } from './entrada.js';
import { GALLETA_DE_DESAFIO, olvidarDesafio } from './galletas-de-paso.js';
import { galletaDeSesion, inicialesDe, presentarEntrada } from './presentar-sesion.js';
import { RecuperacionService } from './recuperacion.service.js';
import { SesionService } from './sesion.service.js';

type Abierta = z.infer<typeof sesionAbierta>;

@Controller('api/sesion')
export class SesionController {
  constructor(
    @Inject(SesionService) private readonly sesiones: SesionService,
    @Inject(RecuperacionService) private readonly recuperacion: RecuperacionService,
    @Inject(Correo) private readonly correo: Correo,
    @Inject(EntradaDeDemostracion) private readonly entrada: EntradaDeDemostracion,
    @Inject(CONFIGURACION) private readonly config: Configuracion,
  ) {}

  @Post()
  @Publica()
  @Ritmo('sesion')
  @Operacion({
    id: 'ingresar',
    grupo: 'Sesión',
    resumen: 'Ingresar con correo y clave',
    descripcion:
      'La web recibe una galleta y el valor `csrf`; un programa (`programa: true`), una ficha `mng_…` para `Authorization: Bearer`.',
    respuesta: sesionAbierta,
    problemas: ['CREDENCIALES_INVALIDAS', 'SEGUNDO_FACTOR_REQUERIDO'],
  })
  async ingresar(
    @Cuerpo(ingreso) { correo, clave, programa }: z.infer<typeof ingreso>,
    @Galleta(GALLETA_DE_SESION) anterior: string | null,
    @DesdeDonde() origen: Origen,
  ): Promise<Respuesta<Abierta>> {
    const abierta = await this.sesiones.ingresar(correo, clave, programa, origen);
    return this.enLugarDe(programa ? null : anterior, abierta);
  }

  @Post('desafio')
  @Publica()
  @Ritmo('sesion')
  @Operacion({
    id: 'superarDesafio',
    grupo: 'Sesión',
    resumen: 'El segundo paso del ingreso: un código de la aplicación, o uno de rescate',
    descripcion:
      '`desafio` es el que trajo el 401 SEGUNDO_FACTOR_REQUERIDO. Vale cinco minutos y cinco intentos; cada código, una vez.',
    respuesta: sesionAbierta,
    problemas: ['CODIGO_INVALIDO'],
  })
  async superarDesafio(
    @Cuerpo(segundoPaso) { desafio, codigo }: z.infer<typeof segundoPaso>,
    @Galleta(GALLETA_DE_DESAFIO) guardado: string | null,
    @Galleta(GALLETA_DE_SESION) anterior: string | null,
    @DesdeDonde() origen: Origen,
  ): Promise<Respuesta<Abierta>> {
    const secreto = desafio ?? guardado;
    if (secreto === null) throw new Problema('CODIGO_INVALIDO');
    const abierta = await this.sesiones.superarDesafio(secreto, codigo, origen);
    return this.enLugarDe(
      abierta.sesion.clase === 'web' ? anterior : null,
      abierta,
      guardado === null ? [] : [olvidarDesafio(this.config)],
    );
  }

  @Get('maneras')
  @Publica()
  @Operacion({
    id: 'listarManerasDeIngresar',
    grupo: 'Sesión',
    resumen: 'Cómo se puede ingresar en esta instalación',
    respuesta: maneras,
  })
  maneras(): z.infer<typeof maneras> {
    const { oidc } = this.config;
    return {
      institucion: oidc === null ? null : { rotulo: oidc.rotulo },
      recuperacion: this.correo.sale() || this.config.perfil === 'demo',
    };
  }

  @Get()
  @AntesDelFactor()
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
      faltaSegundoFactor: quien.sesion.faltaSegundoFactor,
      institucional: quien.sesion.institucional,
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
  @DePersona()
  @AntesDelFactor()
  @Operacion({ id: 'salir', grupo: 'Sesión', resumen: 'Salir', respuesta: null })
  async salir(@Quien() quien: Identidad): Promise<Respuesta<undefined>> {
    await this.sesiones.salir(quien);
    return new Respuesta(undefined, { galletas: [galletaDeSesion(null, this.config)] });
  }

  @Post('activacion')
  @Publica()
  @Ritmo('sesion')
  @Operacion({
    id: 'activarCuenta',
    grupo: 'Sesión',
    resumen: 'Poner la clave con el enlace de una invitación, e ingresar',
    respuesta: sesionAbierta,
    problemas: ['ENLACE_VENCIDO', 'CLAVE_DEBIL', 'SEGUNDO_FACTOR_REQUERIDO'],
  })
  async activar(
    @Cuerpo(activacion) { enlace, clave }: z.infer<typeof activacion>,
    @Galleta(GALLETA_DE_SESION) anterior: string | null,
    @DesdeDonde() origen: Origen,
  ): Promise<Respuesta<Abierta>> {
    return this.enLugarDe(anterior, await this.sesiones.activar(enlace, clave, origen));
  }

  @Post('recuperacion')
  @Publica()
  @Ritmo('sesion')
  @Operacion({
    id: 'pedirRecuperacion',
    grupo: 'Sesión',
    resumen: 'Olvidé mi clave: si la cuenta existe, se manda un enlace a su correo',
    descripcion: 'Responde lo mismo, y en lo mismo, haya o no una cuenta con ese correo.',
    estado: 202,
    respuesta: null,
  })
  async pedirRecuperacion(
    @Cuerpo(pedidoDeRecuperacion) { correo }: z.infer<typeof pedidoDeRecuperacion>,
    @DesdeDonde() origen: Origen,
  ): Promise<void> {
    await this.recuperacion.pedir(correo, origen);
  }

  @Post('recuperacion/clave')
  @Publica()
  @Ritmo('sesion')
  @Operacion({
    id: 'recuperarCuenta',
    grupo: 'Sesión',
    resumen:
      'Poner la clave con el enlace del correo; cierra las demás sesiones y revoca las fichas',
    respuesta: sesionAbierta,
    problemas: ['ENLACE_VENCIDO', 'CLAVE_DEBIL', 'SEGUNDO_FACTOR_REQUERIDO'],
  })
  async recuperar(
    @Cuerpo(activacion) { enlace, clave }: z.infer<typeof activacion>,
    @Galleta(GALLETA_DE_SESION) anterior: string | null,
    @DesdeDonde() origen: Origen,
  ): Promise<Respuesta<Abierta>> {
    return this.enLugarDe(anterior, await this.recuperacion.usar(enlace, clave, origen));
  }

  @Post('clave')
  @DePersona()
  @AntesDelFactor()
  @Ritmo('sesion')
  @Operacion({
    id: 'cambiarClave',
    grupo: 'Sesión',
    resumen: 'Cambiar la clave; cierra las demás sesiones',
    respuesta: sesionAbierta,
    problemas: ['CLAVE_ACTUAL_INCORRECTA', 'CLAVE_DEBIL'],
  })
  async cambiarClave(
    @Quien() quien: Identidad,
    @Cuerpo(cambioDeClave) { actual, nueva }: z.infer<typeof cambioDeClave>,
  ): Promise<Respuesta<Abierta>> {
    const abierta = await this.sesiones.cambiarClave(quien, actual, nueva);
    return presentarEntrada(abierta, this.config);
  }

  /** A new login never goes on with the session the browser had. */
  private async enLugarDe(
    anterior: string | null,
    abierta: SesionAbierta,
    otras: readonly GalletaNueva[] = [],
  ): Promise<Respuesta<Abierta>> {
    if (anterior !== null) await this.sesiones.cerrarPorSecreto(anterior);
    return presentarEntrada(abierta, this.config, otras);
  }
}
