import { Controller, Get, Inject, StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Consulta, EnIdioma, Quien } from '../../platform/decoradores.js';
import { descarga } from '../../platform/descarga.js';
import type { Identidad } from '../../platform/identidad.js';
import { json } from '../../platform/formas.js';
import { Nombres } from '../../platform/nombres.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import { Respuesta } from '../../platform/respuesta.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { Exportador } from './exportacion/exportador.js';
import { PASOS } from './fila.js';
import { presentarMatriz, presentarTablero, type PalabrasDelTablero } from './presentar.js';
import { MapaDelOperador, ProvinciasConNombre } from './puertos.js';
import {
  consultaDeExportacion,
  consultaDeMatriz,
  consultaDeTablero,
  matriz,
  posicionDeTablero,
  tablero,
} from './tablero.dto.js';
import { exigirQueMire, TableroService } from './tablero.service.js';

const GRUPO = 'Tablero nacional';
const TIPO = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

/** Where every government stands, in figures and row by row. */
@Controller('api/tablero')
export class TableroController {
  constructor(
    @Inject(TableroService) private readonly servicio: TableroService,
    @Inject(Nombres) private readonly nombres: Nombres,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(ProvinciasConNombre) private readonly provincias: ProvinciasConNombre,
    @Inject(MapaDelOperador) private readonly mapa: MapaDelOperador,
    @Inject(Exportador) private readonly exportador: Exportador,
  ) {}

  @Get()
  @Operacion({
    id: 'verTablero',
    grupo: GRUPO,
    resumen: 'Las cifras del propio ámbito: cada una es la suma de sus filas',
    respuesta: tablero,
    problemas: ['SIN_PERMISO'],
  })
  async ver(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeTablero) { f, q }: z.infer<typeof consultaDeTablero>,
  ): Promise<z.infer<typeof tablero>> {
    const [visto, palabras, mapa] = await Promise.all([
      this.servicio.ver(quien, { filtros: f, q }),
      this.palabras(idioma),
      this.mapa.leer(),
    ]);
    return presentarTablero(visto, palabras, mapa !== null);
  }

  @Get('matriz')
  @Operacion({
    id: 'verMatrizDeTablero',
    grupo: GRUPO,
    resumen:
      'Cada gobierno con sus quince pasos: todas las filas de las cifras, en el orden pedido',
    respuesta: matriz,
    problemas: ['SIN_PERMISO'],
  })
  async matriz(
    @Quien() quien: Identidad,
    @Consulta(consultaDeMatriz) { f, q, orden, sentido }: z.infer<typeof consultaDeMatriz>,
  ): Promise<z.infer<typeof matriz>> {
    return presentarMatriz(
      await this.servicio.ver(
        quien,
        { filtros: f, q },
        { por: orden, desciende: sentido === 'desc' },
      ),
    );
  }

  @Get('posicion')
  @Operacion({
    id: 'leerPosicionDeTablero',
    grupo: GRUPO,
    resumen: 'Cambia cuando se registra algo: dice si vale la pena volver a leer',
    respuesta: posicionDeTablero,
    problemas: ['SIN_PERMISO'],
  })
  async posicion(@Quien() quien: Identidad): Promise<z.infer<typeof posicionDeTablero>> {
    return { posicion: await this.servicio.posicion(quien) };
  }

  @Get('mapa')
  @Operacion({
    id: 'leerMapaDelOperador',
    grupo: GRUPO,
    resumen: 'El TopoJSON o GeoJSON que dio el operador (MINGA_MAPA), con códigos DPA',
    respuesta: json,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async mapaDelOperador(@Quien() quien: Identidad): Promise<Respuesta<StreamableFile>> {
    exigirQueMire(quien);
    const mapa = await this.mapa.leer();
    if (mapa === null) throw new Problema('NO_ENCONTRADO');
    const bytes = Buffer.from(mapa.contenido);
    return new Respuesta(
      new StreamableFile(bytes, { type: 'application/json; charset=utf-8', length: bytes.length }),
    );
  }

  @Get('exportacion')
  @Operacion({
    id: 'exportarTablero',
    grupo: GRUPO,
    resumen: 'Lo que se ve, con los mismos filtros y orden: CSV, XLSX o PDF',
    respuesta: archivo(...Object.values(TIPO)),
    problemas: ['SIN_PERMISO'],
  })
  async exportar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeExportacion)
    { f, q, orden, sentido, formato }: z.infer<typeof consultaDeExportacion>,
  ): Promise<Respuesta<StreamableFile>> {
    const [lectura, palabras, provincias] = await Promise.all([
      this.servicio.lectura(
        quien,
        { filtros: f, q },
        { por: orden, desciende: sentido === 'desc' },
      ),
      this.palabras(idioma),
      this.nombresDeProvincia(),
    ]);
    const consulta = [
      ...f.map((x) => `${x.campo} ${x.operador} ${x.valores.join(' | ')}`),
      ...(q === '' ? [] : [`«${q}»`]),
    ].join('; ');
    const bytes = await this.exportador.escribir({
      lectura,
      formato,
      palabras: {
        idioma,
        procedimiento: palabras.procedimiento,
        pasos: Array.from({ length: PASOS }, (_, i) => palabras.paso(i + 1)),
        provincias,
      },
      consulta,
    });
    return descarga({
      nombre: `tablero-${lectura.dia.hoy}.${formato}`,
      tipo: TIPO[formato],
      bytes,
    });
  }

  private async palabras(idioma: Idioma): Promise<PalabrasDelTablero> {
    const implementacion = this.catalogo.findVigente('implementacion');
    const procedimiento = implementacion?.id ?? '';
    const dibujados = new Map(
      (implementacion?.plano?.elementos ?? []).map((e) => [e.paso ?? 0, e.nombre[idioma]]),
    );
    const provincias = await this.nombresDeProvincia();
    return {
      idioma,
      procedimiento,
      paso: (n) => this.nombres.paso(idioma, procedimiento, n),
      pasoCorto: (n) =>
        dibujados.get(n)?.replace(/^\d+\. /, '') ?? this.nombres.paso(idioma, procedimiento, n),
      provincia: (codigo) => provincias.get(codigo) ?? codigo,
    };
  }

  private async nombresDeProvincia(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.provincias.provincias()).map((p) => [p.codigo, p.nombre]));
  }
}
