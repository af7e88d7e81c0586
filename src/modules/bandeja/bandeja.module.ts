import { Module } from '@nestjs/common';
import { BandejaController } from './bandeja.controller.js';

@Module({ controllers: [BandejaController] })
export class BandejaModule {}
