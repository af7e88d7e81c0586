import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { Controller, Get, Inject, StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, Consulta, EnIdioma, Publica, Ritmo } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import { descarga } from '../../platform/descarga.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import { Respuesta } from '../../platform/respuesta.js';
import type { Idioma } from '../../platform/textos/textos.js';
import type { ExpedienteListo } from './verificacion.service.js';
import { VerificacionService } from './verificacion.service.js';
import { SelloStore, type Sello } from './sello-store.js';
import {
  caminoConFecha,
  caminoDeRecibo,
  consultaDePrueba,
  consultaDeRecibo,
  consultaDeSellos,
  prueba,
  recibo,
  sello,
  sellos,
} from './verificacion.dto.js';

const GRUPO = 'Verificación';
/** The built verifier: beside `src/` in the compiled tree. */
const VERIFICADOR = fileURLToPath(
  new URL('../../../verificador/minga-verificar.js', import.meta.url),
);

const presentar = (s: Sello): z.infer<typeof sello> => ({ ...s, selladoEn: aIso(s.selladoEn) });

/** For who wants to check, without an account: seals, proofs, receipts, the expediente and the verifier. */
@Controller('api/publico/v1')
export class VerificacionController {
  constructor(
    @Inject(VerificacionService) private readonly servicio: VerificacionService,
    @Inject(SelloStore) private readonly sellos: SelloStore,
  ) {}

  @Get('sellos')
  @Publica()
  @Operacion({
    id: 'listarSellos',
    grupo: GRUPO,
    resumen: 'Los sellos diarios de todos los procesos, del más nuevo al más antiguo',
    respuesta: sellos,
  })
  async listar(
    @Consulta(consultaDeSellos) { limite, cursor }: z.infer<typeof consultaDeSellos>,
  ): Promise<z.infer<typeof sellos>> {
    const { elementos, siguiente } = await this.sellos.listar({ limite, cursor: cursor ?? null });
    return { elementos: elementos.map(presentar), siguiente };
  }

  @Get('sellos/:fecha')
  @Publica()
  @Operacion({
    id: 'leerSello',
    grupo: GRUPO,
    resumen: 'El sello de un día',
    respuesta: sello,
    problemas: ['NO_ENCONTRADO'],
  })
  async leer(
    @Camino(caminoConFecha) { fecha }: z.infer<typeof caminoConFecha>,
  ): Promise<z.infer<typeof sello>> {
    const s = await this.sellos.find(fecha);
    if (s === null) throw new Problema('NO_ENCONTRADO');
    return presentar(s);
  }

  @Get('procesos/:id/sello')
  @Publica()
  @Operacion({
    id: 'probarSello',
    grupo: GRUPO,
    resumen: 'El camino desde un proceso hasta el sello de un día, o hasta el último',
    respuesta: prueba,
    problemas: ['NO_ENCONTRADO'],
  })
  async probar(
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDePrueba) { fecha }: z.infer<typeof consultaDePrueba>,
  ): Promise<z.infer<typeof prueba>> {
    const p = await this.servicio.prueba(idioma, id, fecha);
    return { sello: presentar(p.sello), cabeza: p.cabeza, camino: [...p.camino] };
  }

  @Get('recibos/:raizId/:secuencia')
  @Publica()
  @Operacion({
    id: 'verificarRecibo',
    grupo: GRUPO,
    resumen: '¿El asiento que dice este recibo sigue en su lugar, con su huella?',
    respuesta: recibo,
  })
  verificar(
    @Camino(caminoDeRecibo) { raizId, secuencia }: z.infer<typeof caminoDeRecibo>,
    @Consulta(consultaDeRecibo) { hash }: z.infer<typeof consultaDeRecibo>,
  ): Promise<z.infer<typeof recibo>> {
    return this.servicio.recibo(raizId, secuencia, hash);
  }

  @Get('procesos/:id/expediente')
  @Publica()
  @Ritmo('subidas')
  @Operacion({
    id: 'descargarExpedientePublico',
    grupo: GRUPO,
    resumen: 'El expediente público de un proceso, en un ZIP que se comprueba sin conexión',
    respuesta: archivo('application/zip'),
    problemas: ['NO_ENCONTRADO'],
  })
  async expediente(
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<Respuesta<StreamableFile>> {
    return enZip(await this.servicio.expedientePublico(idioma, id), 'public, max-age=60');
  }

  @Get('verificador.mjs')
  @Publica()
  @Operacion({
    id: 'descargarVerificador',
    grupo: GRUPO,
    resumen: 'El verificador: un solo archivo, sin dependencias, para Node o el navegador',
    respuesta: archivo('text/javascript'),
  })
  async verificador(): Promise<Respuesta<StreamableFile>> {
    const bytes = await readFile(VERIFICADOR);
    return new Respuesta(
      new StreamableFile(bytes, { type: 'text/javascript; charset=utf-8', length: bytes.length }),
      { cabeceras: { 'Cache-Control': 'public, max-age=300' } },
    );
  }
}

export const enZip = ({ nombre, zip }: ExpedienteListo, cache: string): Respuesta<StreamableFile> =>
  descarga({ nombre, tipo: 'application/zip', bytes: zip, cache });
