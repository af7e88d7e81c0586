import { Module } from '@nestjs/common';
import { Calendario } from '../../engine/puertos/calendario.js';
import { AdministracionDeCalendario } from './administracion-de-calendario.service.js';
import { CalendarioController } from './calendario.controller.js';
import { CalendarioService } from './calendario.service.js';
import { FeriadosLocalesController } from './feriados-locales.controller.js';

@Module({
  controllers: [CalendarioController, FeriadosLocalesController],
  providers: [
    CalendarioService,
    AdministracionDeCalendario,
    { provide: Calendario, useExisting: CalendarioService },
  ],
  exports: [CalendarioService, AdministracionDeCalendario, Calendario],
})
export class CalendarioModule {}
