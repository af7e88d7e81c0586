import { Module } from '@nestjs/common';
import { Exportador } from './exportacion/exportador.js';
import { MemoriaDelTablero } from './memoria-del-tablero.js';
import { TableroController } from './tablero.controller.js';
import { TableroService } from './tablero.service.js';
import { VistasController } from './vistas.controller.js';
import { VistasService } from './vistas.service.js';

@Module({
  controllers: [VistasController, TableroController],
  providers: [TableroService, VistasService, MemoriaDelTablero, Exportador],
  exports: [TableroService],
})
export class TableroModule {}
