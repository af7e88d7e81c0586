import { Module } from '@nestjs/common';
import { Autenticador } from '../../platform/identidad.js';
import { Claves } from './claves.js';
import { SesionController } from './sesion.controller.js';
import { InvitacionesService } from './invitaciones.service.js';
import { SesionService } from './sesion.service.js';

@Module({
  controllers: [SesionController],
  providers: [
    Claves,
    InvitacionesService,
    SesionService,
    { provide: Autenticador, useExisting: SesionService },
  ],
  exports: [Autenticador, Claves, InvitacionesService, SesionService],
})
export class SesionModule {}
