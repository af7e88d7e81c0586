import { Module } from '@nestjs/common';
import { BusquedaController } from './busqueda.controller.js';
import { BusquedaService } from './busqueda.service.js';
import { Indizador } from './indizador.js';

@Module({
  controllers: [BusquedaController],
  providers: [BusquedaService, Indizador],
  exports: [Indizador],
})
export class BusquedaModule {}
