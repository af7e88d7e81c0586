import { Module } from '@nestjs/common';
import { PriorizacionController } from './priorizacion.controller.js';
import { PriorizacionService } from './priorizacion.service.js';

@Module({ controllers: [PriorizacionController], providers: [PriorizacionService] })
export class PriorizacionModule {}
