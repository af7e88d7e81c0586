import { Module } from '@nestjs/common';
import { IncidentesController } from './incidentes.controller.js';
import { IncidentesService } from './incidentes.service.js';

@Module({ controllers: [IncidentesController], providers: [IncidentesService] })
export class IncidentesModule {}
