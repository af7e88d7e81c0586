import {
  Controller,
  Get,
  Header,
  Inject,
  StreamableFile,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Camino, Publica } from '../decoradores.js';
import { Problema } from '../problema.js';
import { construirOpenApi } from './construir.js';
import { archivo, Operacion } from './operacion.js';

const require = createRequire(import.meta.url);
const PIEZAS: { readonly [nombre: string]: string } = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};
const nombreDePieza = z.object({ pieza: z.string() });

const PAGINA = `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Minga · API</title>
<link rel="icon" href="/api/docs/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/abrir.js"></script>
</body>
</html>
`;
const ABRIR = `window.ui = SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null, docExpansion: 'list' });\n`;

/** The document of the API and a page to read it, all served from here. */
@Controller('api')
@Publica()
export class OpenApiController implements OnApplicationBootstrap {
  private documento: object | null = null;

  constructor(@Inject(DiscoveryService) private readonly partes: DiscoveryService) {}

  /** A route that is not described does not start. */
  onApplicationBootstrap(): void {
    this.leer();
  }

  @Get('openapi.json')
  @Operacion({
    id: 'leerOpenApi',
    grupo: 'API',
    resumen: 'Este documento',
    respuesta: z.looseObject({}),
  })
  leer(): object {
    this.documento ??= construirOpenApi(
      this.partes
        .getControllers()
        .flatMap((c) => (typeof c.metatype === 'function' ? [c.metatype as never] : [])),
      '1',
    );
    return this.documento;
  }

  @Get('docs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Operacion({
    id: 'leerPaginaDeApi',
    grupo: 'API',
    resumen: 'Página para leer la API',
    respuesta: archivo('text/html'),
  })
  pagina(): string {
    return PAGINA;
  }

  @Get('docs/:pieza')
  @Operacion({
    id: 'leerPiezaDeApi',
    grupo: 'API',
    resumen: 'Archivos de la página de la API',
    respuesta: archivo(),
    problemas: ['NO_ENCONTRADO'],
  })
  pieza(@Camino(nombreDePieza) { pieza }: z.infer<typeof nombreDePieza>): StreamableFile {
    if (pieza === 'abrir.js')
      return new StreamableFile(Buffer.from(ABRIR), { type: 'text/javascript; charset=utf-8' });
    const tipo = Object.hasOwn(PIEZAS, pieza) ? PIEZAS[pieza] : undefined;
    if (tipo === undefined) throw new Problema('NO_ENCONTRADO');
    const carpeta = dirname(require.resolve('swagger-ui-dist/package.json'));
    return new StreamableFile(createReadStream(join(carpeta, pieza)), { type: tipo });
  }
}
