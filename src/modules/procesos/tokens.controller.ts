import { Controller, Get, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, Consulta, EnIdioma, Quien } from '../../platform/decoradores.js';
import { caminoConId, consultaDeMomento } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { Etiquetas } from './etiquetas.js';
import { LineasDeRaiz } from './lineas-de-raiz.js';
import { PresentadorDeTokens } from './presentar-tokens.js';
import { ProcesosService } from './procesos.service.js';
import { eventosDe } from './recorrido-de-plano.js';
import { tokensDto } from './tokens.dto.js';

/** Where a process is on its diagram, and the ways it has gone. */
@Controller('api/procesos/:id/tokens')
export class TokensController {
  constructor(
    @Inject(ProcesosService) private readonly servicio: ProcesosService,
    @Inject(LineasDeRaiz) private readonly lineas: LineasDeRaiz,
    @Inject(Etiquetas) private readonly etiquetas: Etiquetas,
  ) {}

  @Get()
  @Operacion({
    id: 'leerTokens',
    grupo: 'Procesos',
    resumen:
      'Dónde está un proceso en su diagrama: fichas, pasadas y caminos recorridos; con `linea`, como estaba tras esa línea de su bitácora, decidido de nuevo',
    respuesta: tokensDto,
    problemas: ['NO_ENCONTRADO', 'PROCEDIMIENTO_DEFECTUOSO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeMomento) { linea }: z.infer<typeof consultaDeMomento>,
  ): Promise<z.infer<typeof tokensDto>> {
    const v = await this.servicio.ver(quien, idioma, id, linea === undefined ? {} : { linea });
    const plano = this.etiquetas.procedimiento(v.procedimiento)?.plano;
    const lineas =
      plano === undefined || v.recorrido !== undefined
        ? []
        : await this.lineas.enPie(v.raizId, eventosDe(plano), v.secuencia);
    const llamados = await this.servicio.llamar(quien, idioma, v);
    return new PresentadorDeTokens(this.etiquetas, idioma, llamados).tokens(v, lineas);
  }
}
