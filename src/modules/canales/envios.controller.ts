import { Controller, Get, Inject, Post, StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { Nombres } from '../../platform/nombres.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import {
  Camino,
  Consulta,
  Cuerpo,
  EnIdioma,
  Quien,
  SobreDePeticion,
  type SobreHttp,
} from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { comoDocx, comoTexto } from './documento-de-notificacion.js';
import type { EnvioVisto } from './envio-store.js';
import {
  actosDto,
  anulacion,
  consultaDeActos,
  consultaDeArchivo,
  consultaDeEnvios,
  consultaDeTexto,
  envioDto,
  envioNuevo,
  envios,
  recepcion,
  textoDto,
} from './envios.dto.js';
import { NotificacionesService } from './notificaciones.service.js';

type EnvioDto = z.infer<typeof envioDto>;

const TIPOS = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
} as const;

/** Notifications by the legal channel, which may be outside: Quipux, another system, paper, institutional mail. */
@Controller('api/envios')
export class EnviosController {
  constructor(
    @Inject(NotificacionesService) private readonly servicio: NotificacionesService,
    @Inject(Nombres) private readonly nombres: Nombres,
  ) {}

  @Get()
  @Operacion({
    id: 'listarEnvios',
    grupo: 'Notificaciones',
    resumen: 'Envíos por el canal legal, y lo que falta recibir',
    respuesta: envios,
    problemas: ['SIN_PERMISO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeEnvios) c: z.infer<typeof consultaDeEnvios>,
  ): Promise<z.infer<typeof envios>> {
    const p = await this.servicio.listar(
      quien,
      {
        ...(c.titular === undefined ? {} : { titularId: c.titular }),
        ...(c.raiz === undefined ? {} : { raizId: c.raiz }),
        ...(c.canal === undefined ? {} : { canal: c.canal }),
        ...(c.sinRecepcion === '1' ? { sinRecepcion: true } : {}),
        ...(c.q === undefined || c.q.trim() === '' ? {} : { q: claveBusqueda(c.q) }),
      },
      { limite: c.limite, cursor: c.cursor ?? null },
    );
    const elementos = await Promise.all(p.elementos.map((e) => this.presentar(e, idioma)));
    return { elementos, siguiente: p.siguiente };
  }

  @Get('actos')
  @Operacion({
    id: 'listarActosPorNotificar',
    grupo: 'Notificaciones',
    resumen: 'Los actos de un expediente que se notifican, y cuántos envíos constan de cada uno',
    respuesta: actosDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async actos(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeActos) { raiz }: z.infer<typeof consultaDeActos>,
  ): Promise<z.infer<typeof actosDto>> {
    const lista = await this.servicio.actos(quien, raiz);
    return {
      elementos: lista.map(({ linea: l, paso, envios: n }) => ({
        secuencia: l.secuencia,
        evento: l.evento,
        etiqueta: this.nombres.evento(idioma, l.procedimiento, l.evento),
        paso,
        ocurridoEn: l.ocurridoEn,
        registradoEn: aIso(l.registradoEn),
        envios: n,
      })),
    };
  }

  @Get('texto')
  @Operacion({
    id: 'redactarNotificacion',
    grupo: 'Notificaciones',
    resumen: 'El texto listo para copiar en Quipux u otro sistema, y a quién puede dirigirse',
    respuesta: textoDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async redactar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeTexto) { raiz, secuencia }: z.infer<typeof consultaDeTexto>,
  ): Promise<z.infer<typeof textoDto>> {
    const r = await this.servicio.redactar(quien, raiz, secuencia);
    return {
      ...r.notificacion,
      destinatarios: r.destinatarios.map((d) => ({
        designacion: d.designacionId,
        nombre: d.nombre,
        rol: { rol: d.rol, etiqueta: texto(idioma, `rol.${d.rol}`) },
        direccion: d.correo,
        declaradaEn:
          !d.declarado || d.documento === null
            ? null
            : [d.documento.titulo, d.documento.numero].filter((x) => x !== null).join(' '),
      })),
      sinTitular: r.sinTitular.map((rol) => ({ rol, etiqueta: texto(idioma, `rol.${rol}`) })),
    };
  }

  @Get('texto/archivo')
  @Operacion({
    id: 'descargarNotificacion',
    grupo: 'Notificaciones',
    resumen: 'El mismo texto como documento editable o texto llano, sin membrete',
    respuesta: archivo(...Object.values(TIPOS)),
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async descargar(
    @Quien() quien: Identidad,
    @Consulta(consultaDeArchivo) { raiz, secuencia, formato }: z.infer<typeof consultaDeArchivo>,
  ): Promise<StreamableFile> {
    const { notificacion, destinatarios } = await this.servicio.redactar(quien, raiz, secuencia);
    const para = destinatarios.map((d) => `${d.nombre}, ${texto('es', `rol.${d.rol}`)}`);
    const bytes =
      formato === 'docx'
        ? await comoDocx(notificacion, para)
        : Buffer.from(comoTexto(notificacion, para), 'utf8');
    return new StreamableFile(bytes, {
      type: TIPOS[formato],
      disposition: `attachment; filename="notificacion-${secuencia}.${formato}"`,
      length: bytes.length,
    });
  }

  @Post()
  @Operacion({
    id: 'registrarEnvio',
    grupo: 'Notificaciones',
    resumen: 'Registrar un envío por el canal legal, a uno o a todos los destinatarios a la vez',
    estado: 201,
    respuesta: envioDto,
    idempotente: true,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async registrar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Cuerpo(envioNuevo) cuerpo: z.infer<typeof envioNuevo>,
    @SobreDePeticion() sobre: SobreHttp,
  ): Promise<EnvioDto> {
    const envio = await this.servicio.registrar(quien, cuerpo, sobre.idempotencia);
    return this.presentar(envio, idioma);
  }

  @Get(':id')
  @Operacion({
    id: 'leerEnvio',
    grupo: 'Notificaciones',
    resumen: 'Un envío',
    respuesta: envioDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<EnvioDto> {
    return this.presentar(await this.servicio.get(quien, id), idioma);
  }

  @Post(':id/recepciones')
  @Operacion({
    id: 'registrarRecepcion',
    grupo: 'Notificaciones',
    resumen: 'Anotar la recepción de uno, de varios o de todos los destinatarios',
    respuesta: envioDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'ENVIO_ANULADO'],
  })
  async recibir(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(recepcion) cuerpo: z.infer<typeof recepcion>,
  ): Promise<EnvioDto> {
    return this.presentar(await this.servicio.recibir(quien, id, cuerpo), idioma);
  }

  @Post(':id/anulacion')
  @Operacion({
    id: 'anularEnvio',
    grupo: 'Notificaciones',
    resumen: 'Anular un envío registrado por error, con su motivo; se conserva a la vista',
    respuesta: envioDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'ENVIO_ANULADO'],
  })
  async anular(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(anulacion) { motivo }: z.infer<typeof anulacion>,
  ): Promise<EnvioDto> {
    return this.presentar(await this.servicio.anular(quien, id, motivo), idioma);
  }

  private async presentar(e: EnvioVisto, idioma: Idioma): Promise<EnvioDto> {
    const corrida = await this.servicio.corrida(e);
    return {
      id: e.id,
      titular: { id: e.titularId, nombre: e.titularNombre },
      raiz: e.raizId,
      secuencia: e.secuencia,
      evento: e.evento,
      etiqueta: e.evento === null ? null : this.nombres.evento(idioma, null, e.evento),
      asunto: e.asunto,
      canal: e.canal,
      canalEtiqueta: texto(idioma, `canal.${e.canal}`),
      sistema: e.sistema,
      numero: e.numero,
      fecha: e.fecha,
      documento: e.documentoId,
      registradoPor: e.registradoPorNombre,
      registradoEn: aIso(e.registradoEn),
      anulado: e.anuladoEn === null ? null : { en: aIso(e.anuladoEn), motivo: e.motivo ?? '' },
      canalQueCorre: corrida.canal,
      canalQueCorreEtiqueta: texto(idioma, `canal.${corrida.canal}`),
      corre: corrida.corre,
      destinatarios: e.destinatarios.map((d) => ({
        orden: d.orden,
        nombre: d.nombre,
        cargo: d.cargo,
        direccion: d.direccion,
        recibidoEl: d.recibidoEl,
        constancia: d.constanciaId,
        correDesde: corrida.desde.get(d.orden) ?? null,
      })),
    };
  }
}
