import { Module } from '@nestjs/common';
import { ModelosController } from './modelos.controller.js';
import { ModelosService } from './modelos.service.js';

@Module({ controllers: [ModelosController], providers: [ModelosService] })
export class ModelosModule {}
