import { Controller, Get, Header } from '@nestjs/common';
import { z } from 'zod';
import { Camino, EnIdioma, Publica } from './decoradores.js';
import { archivo, Operacion } from './openapi/operacion.js';
import { ESTADO_DE_PROBLEMA, Problema } from './problema.js';
import { texto, type Idioma } from './textos/textos.js';

const camino = z.object({ codigo: z.string().max(80) });

/** What the `type` of a problem leads to: what it means, for whoever reads it in a log. */
@Controller('problemas')
@Publica()
export class ProblemasController {
  @Get(':codigo')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Operacion({
    id: 'leerProblema',
    grupo: 'API',
    resumen: 'Qué significa un código de problema',
    respuesta: archivo('text/html'),
    problemas: ['NO_ENCONTRADO'],
  })
  leer(@EnIdioma() idioma: Idioma, @Camino(camino) { codigo }: z.infer<typeof camino>): string {
    if (!Object.hasOwn(ESTADO_DE_PROBLEMA, codigo)) throw new Problema('NO_ENCONTRADO');
    const estado = ESTADO_DE_PROBLEMA[codigo as keyof typeof ESTADO_DE_PROBLEMA];
    const titulo = texto(idioma, `problema.${codigo}.titulo`);
    // Our own words and a code of the list: nothing of the request reaches the page.
    return `<!doctype html>
<html lang="${idioma}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${titulo}</title></head>
<body><main><h1>${titulo}</h1><p>${texto(idioma, `problema.${codigo}.detalle`)}</p><p><code>${codigo}</code> · HTTP ${estado}</p></main></body>
</html>
`;
  }
}
