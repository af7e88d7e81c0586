import { Module } from '@nestjs/common';
import { RegularizacionesController } from './regularizaciones.controller.js';
import { RegularizacionesService } from './regularizaciones.service.js';

@Module({ controllers: [RegularizacionesController], providers: [RegularizacionesService] })
export class RegularizacionesModule {}
