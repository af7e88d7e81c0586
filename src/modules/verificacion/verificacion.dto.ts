import { z } from 'zod';
import { consultaDePagina, fecha, id, instante, pagina } from '../../platform/formas.js';

const huella = z.string().regex(/^[0-9a-f]{64}$/);

export const sello = z
  .object({
    fecha,
    raiz: huella.meta({ description: 'Raíz del árbol de todos los procesos (RFC 6962, SHA-256)' }),
    hojas: z.int().meta({ description: 'Cuántos procesos cubre' }),
    anterior: z.string().meta({ description: 'Cadena del sello anterior; vacía en el primero' }),
    cadena: huella.meta({ description: 'SHA-256 de anterior, fecha y raíz, en tres renglones' }),
    selladoEn: instante,
  })
  .meta({ id: 'SelloDiario' });

export const sellos = pagina(sello);
export const consultaDeSellos = z.object(consultaDePagina);
export const caminoConFecha = z.object({ fecha });

export const prueba = z
  .object({
    sello,
    cabeza: z
      .object({ raizId: id, secuencia: z.int(), hash: huella })
      .meta({ description: 'Hasta qué asiento del proceso cubre, y con qué huella' }),
    camino: z.array(z.object({ lado: z.enum(['izquierda', 'derecha']), hash: huella })),
  })
  .meta({ id: 'PruebaDeSello' });
export const consultaDePrueba = z.object({ fecha: fecha.optional() });

export const caminoDeRecibo = z.object({
  raizId: id,
  secuencia: z.coerce.number().int().min(1),
});
export const consultaDeRecibo = z.object({ hash: huella });
export const recibo = z
  .object({
    coincide: z.boolean().meta({ description: 'Ese asiento existe y tiene esa huella' }),
    selladoEl: fecha
      .nullable()
      .meta({ description: 'Primer sello diario que lo cubre; nulo si todavía ninguno' }),
  })
  .meta({ id: 'ReciboVerificado' });
