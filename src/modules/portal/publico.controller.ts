import type { StreamableFile } from '@nestjs/common';
import { Controller, Get, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { descarga } from '../../platform/descarga.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { Camino, Consulta, Publica } from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import { CursorInvalido } from '../../platform/pagina.js';
import { Problema } from '../../platform/problema.js';
import type { Respuesta } from '../../platform/respuesta.js';
import { ArchivosDeDatos } from './archivos-de-datos.js';
import type { FilaDeDatos } from './conjunto.js';
import { findConjunto } from './conjuntos.js';
import { filtrar } from './filtrar.js';
import type { GobiernoPublico } from './lo-publico.js';
import { MemoriaPublica } from './memoria-publica.js';
import { contar, cumplieron, reales } from './paginas/pais.js';
import {
  caminoDeConjunto,
  caminoDeGobierno,
  consultaDeConjunto,
  consultaDeGobiernos,
  fichaDto,
  filasDto,
  type gobiernoDto,
  gobiernosDto,
  paisDto,
} from './publico.dto.js';
import { LecturaPublica } from './puertos.js';

const GRUPO = 'Público';

/** What is public, for programs: no session, no key, and nobody's personal data. */
@Publica()
@Controller('api/publico/v1')
export class PublicoController {
  constructor(
    @Inject(MemoriaPublica) private readonly memoria: MemoriaPublica,
    @Inject(LecturaPublica) private readonly lectura: LecturaPublica,
    @Inject(ArchivosDeDatos) private readonly archivos: ArchivosDeDatos,
  ) {}

  @Get('gobiernos')
  @Operacion({
    id: 'listarGobiernosPublicos',
    grupo: GRUPO,
    resumen: 'Gobiernos locales y en qué paso van',
    respuesta: gobiernosDto,
  })
  async gobiernos(
    @Consulta(consultaDeGobiernos) consulta: z.infer<typeof consultaDeGobiernos>,
  ): Promise<z.infer<typeof gobiernosDto>> {
    const { gobiernos } = await this.memoria.gobiernos();
    const elegidos = filtrar(gobiernos, { ...consulta, q: claveBusqueda(consulta.q ?? '') });
    const inicio = desdeDonde(elegidos, consulta.cursor);
    const pagina = elegidos.slice(inicio, inicio + consulta.limite);
    const quedan = inicio + pagina.length < elegidos.length;
    return {
      elementos: pagina.map(presentar),
      siguiente: quedan ? cursorDe([pagina.at(-1)!.codigo, 0]) : null,
      total: elegidos.length,
    };
  }

  @Get('gobiernos/:codigo')
  @Operacion({
    id: 'leerGobiernoPublico',
    grupo: GRUPO,
    resumen: 'Todo lo público de un gobierno local, por su código DPA',
    respuesta: fichaDto,
    problemas: ['NO_ENCONTRADO'],
  })
  async gobierno(
    @Camino(caminoDeGobierno) { codigo }: z.infer<typeof caminoDeGobierno>,
  ): Promise<z.infer<typeof fichaDto>> {
    const f = await this.memoria.ficha(codigo);
    if (f === null) throw new Problema('NO_ENCONTRADO');
    return { ...f, gobierno: presentar(f.gobierno) } as unknown as z.infer<typeof fichaDto>;
  }

  @Get('pais')
  @Operacion({
    id: 'leerPaisPublico',
    grupo: GRUPO,
    resumen: 'El país y sus provincias en cifras',
    respuesta: paisDto,
  })
  async pais(): Promise<z.infer<typeof paisDto>> {
    const { hoy, gobiernos: todos } = await this.memoria.gobiernos();
    const gobiernos = reales(todos);
    const cifras = (de: readonly GobiernoPublico[]) => {
      const { n, ...resto } = contar(de);
      return { gobiernos: n, ...resto };
    };
    return {
      hoy,
      ...cifras(gobiernos),
      pasos: [...cumplieron(gobiernos)],
      provincias: (await this.lectura.provincias()).map((p) => ({
        codigo: p.codigo,
        nombre: p.nombre,
        ...cifras(gobiernos.filter((g) => g.provincia === p.codigo)),
      })),
    };
  }

  @Get('conjuntos/:conjunto')
  @Operacion({
    id: 'leerConjuntoPublico',
    grupo: GRUPO,
    resumen: 'Filas de un conjunto de datos abiertos; el diccionario está en /datos',
    respuesta: filasDto,
    problemas: ['NO_ENCONTRADO'],
  })
  async conjunto(
    @Camino(caminoDeConjunto) { conjunto }: z.infer<typeof caminoDeConjunto>,
    @Consulta(consultaDeConjunto) { gobierno, limite, cursor }: z.infer<typeof consultaDeConjunto>,
  ): Promise<z.infer<typeof filasDto>> {
    const c = findConjunto(conjunto)!;
    const marca = await this.memoria.marca();
    const todos = (await this.memoria.gobiernos()).gobiernos;
    const elegidos = gobierno === undefined ? todos : todos.filter((g) => g.codigo === gobierno);
    if (gobierno !== undefined && elegidos.length === 0) throw new Problema('NO_ENCONTRADO');
    const [codigo, leidas] = cursor === undefined ? [null, 0] : leerCursor(cursor);
    const primero = codigo === null ? 0 : elegidos.findIndex((g) => g.codigo === codigo);
    if (primero < 0) throw new CursorInvalido();
    const elementos: FilaDeDatos[] = [];
    for (const [i, g] of elegidos.slice(primero).entries()) {
      const filas = c.filas(await this.archivos.ficha(c, g, marca));
      const salta = i === 0 ? leidas : 0;
      const caben = filas.slice(salta, salta + limite - elementos.length);
      elementos.push(...caben);
      const ultimas = salta + caben.length;
      if (elementos.length < limite) continue;
      const quedan = ultimas < filas.length || primero + i + 1 < elegidos.length;
      return { elementos, siguiente: quedan ? cursorDe([g.codigo, ultimas]) : null };
    }
    return { elementos, siguiente: null };
  }

  @Get('documentos/:id/contenido')
  @Operacion({
    id: 'descargarDocumentoPublico',
    grupo: GRUPO,
    resumen: 'El archivo de un documento público, siempre como descarga',
    respuesta: archivo(),
    problemas: ['NO_ENCONTRADO', 'DOCUMENTO_RETIRADO'],
  })
  async contenido(
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<Respuesta<StreamableFile>> {
    const d = await this.lectura.contenido(id);
    return descarga({
      nombre: d.nombre,
      tipo: d.mime,
      bytes: d.bytes,
      tamano: d.tamano,
      ajeno: true,
      // What is withdrawn is withdrawn at once: it may be kept, and is asked for each time.
      cache: 'public, no-cache',
      etiqueta: d.sha256,
    });
  }
}

/** The search key is of this house. */
function presentar({ clave: _, ...g }: GobiernoPublico): z.infer<typeof gobiernoDto> {
  return { ...g, pasos: [...g.pasos] };
}

type Posicion = readonly [codigo: string, leidas: number];
const cursorDe = (p: Posicion): string => Buffer.from(JSON.stringify(p)).toString('base64url');

function leerCursor(cursor: string): Posicion {
  try {
    const leido = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    if (Array.isArray(leido) && typeof leido[0] === 'string' && Number.isSafeInteger(leido[1]))
      return [leido[0], Math.max(0, Number(leido[1]))];
  } catch {
    // Whatever it is, nobody here gave it.
  }
  throw new CursorInvalido();
}

function desdeDonde(elegidos: readonly GobiernoPublico[], cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [codigo] = leerCursor(cursor);
  const i = elegidos.findIndex((g) => g.codigo === codigo);
  if (i < 0) throw new CursorInvalido();
  return i + 1;
}
