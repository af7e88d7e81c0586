import { Module } from '@nestjs/common';
import { InspectorController } from './inspector.controller.js';

@Module({ controllers: [InspectorController] })
export class InspectorModule {}
