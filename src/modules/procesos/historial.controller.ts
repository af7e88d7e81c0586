import { Controller, Get, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { leerLinea } from '../../engine/linea.js';
import { Camino, Consulta, EnIdioma, Quien } from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { Etiquetas } from './etiquetas.js';
import { HistorialService } from './historial.service.js';
import { datosPorCorregir } from './linea-por-corregir.js';
import { caminoConLinea, consultaDeBitacora } from './pedidos.dto.js';
import { PresentadorDeLineas } from './presentar-linea.js';
import { ProcesosService } from './procesos.service.js';
import { bitacora, lineaPorCorregirDto, poclDesignadoDto } from './respuestas.dto.js';

@Controller('api/procesos/:id')
export class HistorialController {
  constructor(
    @Inject(HistorialService) private readonly servicio: HistorialService,
    @Inject(ProcesosService) private readonly procesos: ProcesosService,
    @Inject(Etiquetas) private readonly etiquetas: Etiquetas,
  ) {}

  @Get('bitacora')
  @Operacion({
    id: 'leerBitacora',
    grupo: 'Procesos',
    resumen: 'Historial de un proceso, en castellano llano',
    respuesta: bitacora,
    problemas: ['NO_ENCONTRADO'],
  })
  async bitacora(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeBitacora)
    { limite, cursor, orden, tecnica }: z.infer<typeof consultaDeBitacora>,
  ): Promise<z.infer<typeof bitacora>> {
    const { pagina, enmendable, referidos, vePersonales } = await this.servicio.pagina(
      quien,
      idioma,
      id,
      orden,
      { limite, cursor: cursor ?? null },
    );
    const presentador = new PresentadorDeLineas(this.etiquetas, idioma, vePersonales);
    const exacta = tecnica === '1' && this.procesos.puedeVerTecnica(quien);
    return {
      elementos: pagina.elementos.map((f) => ({
        ...presentador.linea(f, referidos, exacta),
        enmendable: enmendable(f),
      })),
      siguiente: pagina.siguiente,
    };
  }

  @Get('bitacora/:secuencia')
  @Operacion({
    id: 'leerLineaDeBitacora',
    grupo: 'Procesos',
    resumen: 'Un asiento, con sus datos como se leen ahora y su esquema: de ahí parte una enmienda',
    respuesta: lineaPorCorregirDto,
    problemas: ['NO_ENCONTRADO'],
  })
  async lineaDeBitacora(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConLinea) { id, secuencia }: z.infer<typeof caminoConLinea>,
  ): Promise<z.infer<typeof lineaPorCorregirDto>> {
    const leida = await this.servicio.linea(quien, idioma, id, secuencia);
    const { fila, correccion, referidos, vePersonales } = leida;
    return {
      ...new PresentadorDeLineas(this.etiquetas, idioma, vePersonales).linea(
        fila,
        referidos,
        false,
      ),
      ...datosPorCorregir(
        leerLinea(fila),
        correccion === null ? null : leerLinea(correccion),
        referidos,
        this.etiquetas,
        idioma,
        vePersonales,
      ),
    };
  }

  @Get('pocl-designado')
  @Operacion({
    id: 'leerPoclDesignado',
    grupo: 'Procesos',
    resumen: 'A quién designó POCL el último acto en pie, tenga o no su cargo registrado',
    respuesta: poclDesignadoDto,
    problemas: ['NO_ENCONTRADO'],
  })
  async poclDesignado(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof poclDesignadoDto>> {
    return { designado: await this.servicio.poclDesignado(quien, id) };
  }
}
