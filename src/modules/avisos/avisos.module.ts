import { Module } from '@nestjs/common';
import { AvisosController } from './avisos.controller.js';

@Module({ controllers: [AvisosController] })
export class AvisosModule {}
