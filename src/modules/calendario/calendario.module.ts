import { Module } from '@nestjs/common';
import { Calendario } from '../../engine/puertos/calendario.js';
import { CalendarioController } from './calendario.controller.js';
import { CalendarioService } from './calendario.service.js';

@Module({
  controllers: [CalendarioController],
  providers: [CalendarioService, { provide: Calendario, useExisting: CalendarioService }],
  exports: [CalendarioService, Calendario],
})
export class CalendarioModule {}
