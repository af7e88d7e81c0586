import { Controller, Get, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Consulta, EnIdioma, Quien } from '../../platform/decoradores.js';
import type { Identidad } from '../../platform/identidad.js';
import { NombresDeProcesos } from '../../platform/nombres-de-procesos.js';
import { Nombres } from '../../platform/nombres.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { consultaDeBusqueda, resultadosDeBusqueda } from './busqueda.dto.js';
import { BusquedaService } from './busqueda.service.js';
import { PresentadorDeHallazgos, procesoDe } from './presentar.js';

@Controller('api/busqueda')
export class BusquedaController {
  constructor(
    @Inject(BusquedaService) private readonly servicio: BusquedaService,
    @Inject(Nombres) private readonly nombres: Nombres,
    @Inject(NombresDeProcesos) private readonly llamados: NombresDeProcesos,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
  ) {}

  @Get()
  @Operacion({
    id: 'buscar',
    grupo: 'Búsqueda',
    resumen:
      'Gobiernos locales, procesos, documentos, personas y textos del historial que están a mi alcance',
    respuesta: resultadosDeBusqueda,
  })
  async buscar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeBusqueda)
    { limite, cursor, gad, ...pregunta }: z.infer<typeof consultaDeBusqueda>,
  ): Promise<z.infer<typeof resultadosDeBusqueda>> {
    const { palabras, grupos } = await this.servicio.buscar(
      quien,
      { ...pregunta, titularId: gad },
      // Without a kind there is nothing to go on with.
      { limite, cursor: pregunta.clase === undefined ? null : (cursor ?? null) },
    );
    const llamados = await this.llamados.leer(
      quien.alcance,
      idioma,
      grupos.flatMap((g) => g.elementos.flatMap((h) => procesoDe(h) ?? [])),
    );
    const presentador = new PresentadorDeHallazgos(
      idioma,
      palabras,
      this.nombres,
      llamados,
      (p) => this.catalogo.find(p)?.textos[idioma]['procedimiento'] ?? p,
    );
    return {
      palabras: [...palabras],
      grupos: grupos.map((g) => ({
        clase: g.clase,
        etiqueta: texto(idioma, `busqueda.${g.clase}`),
        total: g.total,
        hayMas: g.hayMas,
        elementos: g.elementos.map((h) => presentador.hallazgo(h)),
        siguiente: g.siguiente,
      })),
    };
  }
}
