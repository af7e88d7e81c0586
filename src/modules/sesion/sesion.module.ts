import { Module } from '@nestjs/common';
import { Autenticador } from '../../platform/identidad.js';
import { CartasDeCuenta } from './cartas-de-cuenta.js';
import { Claves } from './claves.js';
import { CuentasController } from './cuentas.controller.js';
import { CuentasService } from './cuentas.service.js';
import { InvitacionesService } from './invitaciones.service.js';
import { MiCuentaController } from './mi-cuenta.controller.js';
import { MiCuentaService } from './mi-cuenta.service.js';
import { Presencia } from './presencia.js';
import { Proveedor } from './proveedor.js';
import { RecuperacionService } from './recuperacion.service.js';
import { SegundoFactorService } from './segundo-factor.service.js';
import { SesionController } from './sesion.controller.js';
import { SesionService } from './sesion.service.js';
import { SignOnController } from './sign-on.controller.js';
import { SignOnService } from './sign-on.service.js';

@Module({
  controllers: [SesionController, MiCuentaController, SignOnController, CuentasController],
  providers: [
    CartasDeCuenta,
    Claves,
    CuentasService,
    InvitacionesService,
    MiCuentaService,
    Presencia,
    Proveedor,
    RecuperacionService,
    SegundoFactorService,
    SesionService,
    SignOnService,
    { provide: Autenticador, useExisting: SesionService },
  ],
  exports: [Autenticador, Claves, InvitacionesService, SesionService],
})
export class SesionModule {}
