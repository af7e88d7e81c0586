import { Module } from '@nestjs/common';
import { BandejaController } from './bandeja.controller.js';
import { EncargosController } from './encargos.controller.js';
import { EncargosService } from './encargos.service.js';
import { SustitucionesController } from './sustituciones.controller.js';
import { SustitucionesService } from './sustituciones.service.js';

@Module({
  controllers: [BandejaController, EncargosController, SustitucionesController],
  providers: [EncargosService, SustitucionesService],
})
export class BandejaModule {}
