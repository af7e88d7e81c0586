import { Controller, Delete, Get, Inject, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, Cuerpo, Quien } from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { presentarVista } from './presentar.js';
import { vistaCambiada, vistaDto, vistaNueva, vistas } from './tablero.dto.js';
import { VistasService } from './vistas.service.js';

type Vista = z.infer<typeof vistaDto>;
const GRUPO = 'Tablero nacional';

/** Views of the board, kept under a name and shared by their address. */
@Controller('api/tablero/vistas')
export class VistasController {
  constructor(@Inject(VistasService) private readonly servicio: VistasService) {}

  @Get()
  @Operacion({
    id: 'listarVistasDeTablero',
    grupo: GRUPO,
    resumen: 'Las propias y las que otras personas comparten',
    respuesta: vistas,
    problemas: ['SIN_PERMISO'],
  })
  async listar(@Quien() quien: Identidad): Promise<z.infer<typeof vistas>> {
    return { elementos: (await this.servicio.listar(quien)).map(presentarVista) };
  }

  @Post()
  @Operacion({
    id: 'guardarVistaDeTablero',
    grupo: GRUPO,
    resumen: 'Guardar los filtros y el orden con un nombre',
    estado: 201,
    respuesta: vistaDto,
    problemas: ['SIN_PERMISO'],
  })
  async crear(
    @Quien() quien: Identidad,
    @Cuerpo(vistaNueva) cuerpo: z.infer<typeof vistaNueva>,
  ): Promise<Vista> {
    return presentarVista(await this.servicio.crear(quien, cuerpo));
  }

  @Get(':id')
  @Operacion({
    id: 'leerVistaDeTablero',
    grupo: GRUPO,
    resumen: 'Una vista propia o compartida; sus filas se leen en el ámbito de quien la abre',
    respuesta: vistaDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<Vista> {
    return presentarVista(await this.servicio.leer(quien, id));
  }

  @Put(':id')
  @Operacion({
    id: 'cambiarVistaDeTablero',
    grupo: GRUPO,
    resumen: 'Cambiar una vista propia',
    respuesta: vistaDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'VERSION_DESACTUALIZADA'],
  })
  async cambiar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(vistaCambiada) cuerpo: z.infer<typeof vistaCambiada>,
  ): Promise<Vista> {
    return presentarVista(await this.servicio.cambiar(quien, id, cuerpo));
  }

  @Delete(':id')
  @Operacion({
    id: 'borrarVistaDeTablero',
    grupo: GRUPO,
    resumen: 'Borrar una vista propia',
    estado: 204,
    respuesta: null,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async borrar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<void> {
    await this.servicio.borrar(quien, id);
  }
}
