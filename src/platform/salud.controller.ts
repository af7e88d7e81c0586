import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Publica } from './decoradores.js';
import { Operacion } from './openapi/operacion.js';
import { Problema } from './problema.js';

/** Is the installation able to serve? Whoever remembers answers. */
export abstract class Salud {
  /** Reads the database once. @throws when it cannot. */
  abstract comprobar(): Promise<void>;
}

@Controller('salud')
@Publica()
export class SaludController {
  constructor(@Inject(Salud) private readonly salud: Salud) {}

  /** Answers while the process lives, whatever the database does: who restarts it asks here. */
  @Get('vivo')
  @Operacion({
    id: 'leerVida',
    grupo: 'Instalación',
    resumen: 'Si el proceso vive, sin mirar la base de datos',
    respuesta: z.object({ estado: z.literal('vivo') }),
  })
  vivo(): { estado: 'vivo' } {
    return { estado: 'vivo' };
  }

  @Get()
  @Operacion({
    id: 'leerSalud',
    grupo: 'Instalación',
    resumen: 'Si el servicio puede atender',
    respuesta: z.object({ estado: z.literal('bien') }),
    problemas: ['NO_DISPONIBLE'],
  })
  async leer(): Promise<{ estado: 'bien' }> {
    try {
      await this.salud.comprobar();
    } catch (error) {
      throw new Problema('NO_DISPONIBLE', {}, {}, {}, { cause: error });
    }
    return { estado: 'bien' };
  }
}
