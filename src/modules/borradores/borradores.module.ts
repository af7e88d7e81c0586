import { Module } from '@nestjs/common';
import { BorradoresController } from './borradores.controller.js';

@Module({ controllers: [BorradoresController] })
export class BorradoresModule {}
