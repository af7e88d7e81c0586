import { Controller, Get, Inject, Post, StreamableFile, UseInterceptors } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien, Ritmo } from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import { Respuesta } from '../../platform/respuesta.js';
import { Subido, SubidaInterceptor, type ArchivoSubido } from '../../platform/subida.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { validar } from '../../platform/validar.js';
import {
  ajustesDeModelo,
  caminoDeDiagrama,
  consultaDeModelos,
  metadatosDeModelo,
  modeloDto,
  modeloLeido,
  modelos,
  pruebasDeModelo,
  retiroDeModelo,
  tablaDePruebas,
} from './modelos.dto.js';
import type { ModeloVisto } from './modelo-store.js';
import { ModelosService } from './modelos.service.js';
import { PresentadorDeModelos } from './presentar-modelo.js';

/** Procedures an official drew: from the file to running. */
@Controller('api/modelos')
export class ModelosController {
  constructor(@Inject(ModelosService) private readonly servicio: ModelosService) {}

  @Post()
  @Ritmo('subidas')
  @UseInterceptors(SubidaInterceptor)
  @Operacion({
    id: 'subirModelo',
    grupo: 'Modelos',
    resumen:
      'Subir un archivo BPMN: se puede ejecutar, o se dice elemento por elemento qué lo impide',
    respuesta: modeloLeido,
    formulario: metadatosDeModelo,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async subir(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Subido() subido: ArchivoSubido,
  ): Promise<z.infer<typeof modeloLeido>> {
    const { clave } = validar(metadatosDeModelo, subido.metadatos, idioma, 'metadatos');
    const { id, lectura } = await this.servicio.subir(quien, subido, clave);
    const presentador = new PresentadorDeModelos(idioma, quien);
    return {
      modelo: id === null ? null : presentador.detalle(await this.servicio.ver(quien, id)),
      ejecutable: lectura.ejecutable,
      hallazgos: presentador.hallazgos(lectura),
    };
  }

  @Get()
  @Operacion({
    id: 'listarModelos',
    grupo: 'Modelos',
    resumen: 'Los procedimientos dibujados, cada uno en su última versión',
    respuesta: modelos,
    problemas: ['SIN_PERMISO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeModelos)
    { limite, cursor, estado, q }: z.infer<typeof consultaDeModelos>,
  ): Promise<z.infer<typeof modelos>> {
    const { elementos, siguiente } = await this.servicio.listar(
      quien,
      { ...(estado === undefined ? {} : { estado }), ...(q === undefined ? {} : { q }) },
      { limite, cursor: cursor ?? null },
    );
    const presentador = new PresentadorDeModelos(idioma, quien);
    return { elementos: elementos.map((m) => presentador.enLista(m)), siguiente };
  }

  @Get('diagramas/:procedimiento')
  @Operacion({
    id: 'descargarDiagrama',
    grupo: 'Modelos',
    resumen:
      'El dibujo de un procedimiento en uso, tal como se subió; si no traía uno, el que se le hizo',
    respuesta: archivo('application/xml'),
    problemas: ['NO_ENCONTRADO'],
  })
  async diagrama(
    @Camino(caminoDeDiagrama) { procedimiento }: z.infer<typeof caminoDeDiagrama>,
  ): Promise<Respuesta<StreamableFile>> {
    return descarga(await this.servicio.diagrama(procedimiento));
  }

  @Get(':id')
  @Operacion({
    id: 'leerModelo',
    grupo: 'Modelos',
    resumen: 'Un modelo: qué se halló en él, sus carriles, lo confirmado y sus versiones',
    respuesta: modeloDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof modeloDto>> {
    return new PresentadorDeModelos(idioma, quien).detalle(await this.servicio.ver(quien, id));
  }

  @Get(':id/contenido')
  @Operacion({
    id: 'descargarModelo',
    grupo: 'Modelos',
    resumen: 'El archivo exacto que se subió, byte por byte',
    respuesta: archivo('application/xml'),
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async contenido(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<Respuesta<StreamableFile>> {
    return descarga(await this.servicio.contenido(quien, id));
  }

  @Get(':id/dibujo')
  @Operacion({
    id: 'verDibujoDeModelo',
    grupo: 'Modelos',
    resumen: 'El modelo con su dibujo; si el archivo no traía uno, con el que se le hizo',
    respuesta: archivo('application/xml'),
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async dibujo(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<Respuesta<StreamableFile>> {
    return descarga(await this.servicio.dibujo(quien, id));
  }

  @Post(':id/pruebas')
  @Ritmo('subidas')
  @Operacion({
    id: 'probarModelo',
    grupo: 'Modelos',
    resumen: 'Correr en él los casos de una tabla: cuáles salen, y por dónde no pasó ninguno',
    respuesta: pruebasDeModelo,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'DATOS_INVALIDOS', 'MODELO_NO_EJECUTABLE'],
  })
  async probar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(tablaDePruebas) { tabla }: z.infer<typeof tablaDePruebas>,
  ): Promise<z.infer<typeof pruebasDeModelo>> {
    return new PresentadorDeModelos(idioma, quien).pruebas(
      await this.servicio.probar(quien, id, tabla),
      this.servicio.textos,
    );
  }

  @Post(':id/confirmacion')
  @Operacion({
    id: 'confirmarModelo',
    grupo: 'Modelos',
    resumen: 'Decir a quién representa cada carril y para quiénes es: desde ahora puede abrirse',
    respuesta: modeloDto,
    problemas: [
      'SIN_PERMISO',
      'NO_ENCONTRADO',
      'DATOS_INVALIDOS',
      'MODELO_NO_EJECUTABLE',
      'MODELO_FUERA_DE_LUGAR',
    ],
  })
  async confirmar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(ajustesDeModelo) ajustes: z.infer<typeof ajustesDeModelo>,
  ): Promise<z.infer<typeof modeloDto>> {
    await this.servicio.confirmar(quien, id, {
      ...ajustes,
      carriles: Object.fromEntries(
        ajustes.carriles.map(({ carril, actuan, registran }) => [carril, { actuan, registran }]),
      ),
    });
    return this.leer(quien, idioma, { id });
  }

  @Post(':id/retiro')
  @Operacion({
    id: 'retirarModelo',
    grupo: 'Modelos',
    resumen: 'Dejar de ofrecerlo: lo abierto sigue hasta su fin',
    respuesta: modeloDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'MODELO_FUERA_DE_LUGAR'],
  })
  async retirar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(retiroDeModelo) { motivo }: z.infer<typeof retiroDeModelo>,
  ): Promise<z.infer<typeof modeloDto>> {
    await this.servicio.retirar(quien, id, motivo);
    return this.leer(quien, idioma, { id });
  }
}

const descarga = ({
  modelo,
  bytes,
}: {
  readonly modelo: ModeloVisto;
  readonly bytes: Uint8Array;
}): Respuesta<StreamableFile> =>
  new Respuesta(new StreamableFile(bytes, { type: 'application/xml', length: bytes.length }), {
    cabeceras: {
      'Content-Disposition': `attachment; filename="${modelo.clave}-${modelo.version}.bpmn"`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    },
  });
