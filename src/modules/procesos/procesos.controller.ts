import { applyDecorators, Controller, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Recibo } from '../../engine/comandos.js';
import {
  Camino,
  Consulta,
  Cuerpo,
  EnIdioma,
  IdDePeticion,
  Quien,
  SobreDePeticion,
  type SobreHttp,
} from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import type { CodigoDeProblema } from '../../platform/problema.js';
import { Respuesta } from '../../platform/respuesta.js';
import { comoEtag } from '../../platform/sobre-http.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { Etiquetas } from './etiquetas.js';
import { PresentadorDeEfectos } from './presentar-efectos.js';
import { PresentadorDeSituacion } from './presentar-situacion.js';
import {
  aperturaDeProceso,
  caminoConEvento,
  caminoConMarca,
  caminoConPlazo,
  consultaDeEnsayo,
  consultaDeProcesos,
  consultaDeSituacion,
  marcaPedida,
  rectificacionPedida,
  recuentoPedido,
  transicion,
} from './pedidos.dto.js';
import { situacionDto } from './situacion.dto.js';
import {
  efectoDeRectificacionDto,
  procesos,
  resultadoDeTransicion,
  simulacionDto,
} from './respuestas.dto.js';
import { ProcesosService } from './procesos.service.js';

type Situacion = z.infer<typeof situacionDto>;
type Resultado = z.infer<typeof resultadoDeTransicion>;

const RECHAZOS = [
  'NO_ENCONTRADO',
  'EVENTO_DESCONOCIDO',
  'EVENTO_FUERA_DE_LUGAR',
  'PROCESO_SUSPENDIDO',
  'ROL_NO_RESPONSABLE',
  'REQUISITO_INCUMPLIDO',
  'PROCEDIMIENTO_DEFECTUOSO',
] as const satisfies readonly CodigoDeProblema[];

/** An act upon a process: answered with its receipt and with how things stand after it. */
const Acto = (
  ruta: string,
  o: Pick<Operacion, 'id' | 'resumen' | 'condicional' | 'problemas'>,
): MethodDecorator =>
  applyDecorators(
    Post(ruta),
    Operacion({ grupo: 'Procesos', respuesta: resultadoDeTransicion, idempotente: true, ...o }),
  );

/** Names, and no thought: the engine decides, the presenters put it in words. */
@Controller('api/procesos')
export class ProcesosController {
  constructor(
    @Inject(ProcesosService) private readonly servicio: ProcesosService,
    @Inject(Etiquetas) private readonly etiquetas: Etiquetas,
  ) {}

  @Get()
  @Operacion({
    id: 'listarProcesos',
    grupo: 'Procesos',
    resumen: 'Procesos a mi alcance',
    respuesta: procesos,
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeProcesos) consulta: z.infer<typeof consultaDeProcesos>,
  ): Promise<z.infer<typeof procesos>> {
    const { elementos, siguiente } = await this.servicio.listar(quien, consulta);
    return {
      elementos: elementos.map((p) => ({
        id: p.id,
        titular: { ...p.titular },
        procedimiento: p.procedimiento,
        etiqueta: this.etiquetas.nombre(idioma, p.procedimiento),
        asunto: p.asunto,
        situacion: p.situacion,
        marca: this.situaciones(idioma).marca(p.marca),
        abiertoEn: aIso(p.abiertoEn),
        actualizadoEn: aIso(p.actualizadoEn),
        pasosEnCurso: [...p.pasosEnCurso],
      })),
      siguiente,
    };
  }

  @Post()
  @Operacion({
    id: 'abrirProceso',
    grupo: 'Procesos',
    resumen: 'Abrir un proceso para un titular',
    estado: 201,
    respuesta: situacionDto,
    idempotente: true,
    problemas: [
      'NO_ENCONTRADO',
      'EVENTO_FUERA_DE_LUGAR',
      'PROCESO_YA_ABIERTO',
      'ROL_NO_RESPONSABLE',
      'PROCEDIMIENTO_DEFECTUOSO',
    ],
  })
  async abrir(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Cuerpo(aperturaDeProceso) cuerpo: z.infer<typeof aperturaDeProceso>,
    @SobreDePeticion() sobre: SobreHttp,
  ): Promise<Respuesta<Situacion>> {
    const recibo = await this.servicio.abrir(quien, idioma, cuerpo, sobre);
    const situacion = await this.situacion(quien, idioma, recibo.procesoId);
    return new Respuesta(situacion, {
      cabeceras: { ...recibosDe(recibo), Location: `/api/procesos/${recibo.procesoId}` },
    });
  }

  @Get(':id')
  @Operacion({
    id: 'leerProceso',
    grupo: 'Procesos',
    resumen: 'Situación de un proceso: pasos, ofertas, plazos, observaciones',
    respuesta: situacionDto,
    problemas: ['NO_ENCONTRADO', 'PROCEDIMIENTO_DEFECTUOSO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeSituacion) { plan }: z.infer<typeof consultaDeSituacion>,
  ): Promise<Respuesta<Situacion>> {
    const situacion = await this.situacion(quien, idioma, id, plan);
    return new Respuesta(situacion, { cabeceras: recibosDe(situacion) });
  }

  @Acto(':id/transiciones/:evento', {
    id: 'registrarTransicion',
    resumen: 'Registrar un acto, o un hecho que ya ocurrió',
    condicional: true,
    problemas: RECHAZOS,
  })
  async registrar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConEvento) { id, evento }: z.infer<typeof caminoConEvento>,
    @Cuerpo(transicion) cuerpo: z.infer<typeof transicion>,
    @SobreDePeticion() sobre: SobreHttp,
  ): Promise<Respuesta<Resultado>> {
    const recibo = await this.servicio.registrar(quien, idioma, id, evento, cuerpo, sobre);
    return this.conRecibo(quien, idioma, id, recibo);
  }

  @Post(':id/simulaciones/:evento')
  @Operacion({
    id: 'simularTransicion',
    grupo: 'Procesos',
    resumen:
      'Qué pasaría, ahora o tras una línea de la bitácora, como uno mismo o como otro cargo; no se escribe nada',
    respuesta: simulacionDto,
    condicional: true,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'PROCEDIMIENTO_DEFECTUOSO'],
  })
  async simular(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @IdDePeticion() peticion: string,
    @Camino(caminoConEvento) { id, evento }: z.infer<typeof caminoConEvento>,
    @Cuerpo(transicion) cuerpo: z.infer<typeof transicion>,
    @SobreDePeticion() sobre: SobreHttp,
    @Consulta(consultaDeEnsayo) ensayo: z.infer<typeof consultaDeEnsayo>,
  ): Promise<z.infer<typeof simulacionDto>> {
    const { simulacion, raizId } = await this.servicio.simular(
      quien,
      idioma,
      id,
      evento,
      cuerpo,
      sobre,
      ensayo,
    );
    return new PresentadorDeEfectos(this.etiquetas, idioma).simulacion(
      simulacion,
      raizId,
      evento,
      `/api/procesos/${id}/transiciones/${evento}`,
      peticion,
    );
  }

  @Acto(':id/marcas/:marca', {
    id: 'marcarProceso',
    resumen: 'Suspender, reanudar, desistir, archivar por inactividad o reactivar',
    problemas: [
      'NO_ENCONTRADO',
      'EVENTO_FUERA_DE_LUGAR',
      'PROCESO_YA_ABIERTO',
      'ROL_NO_RESPONSABLE',
      'REQUISITO_INCUMPLIDO',
    ],
  })
  async marcar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConMarca) { id, marca }: z.infer<typeof caminoConMarca>,
    @Cuerpo(marcaPedida) cuerpo: z.infer<typeof marcaPedida>,
    @SobreDePeticion() sobre: SobreHttp,
  ): Promise<Respuesta<Resultado>> {
    const recibo = await this.servicio.marcar(quien, idioma, id, marca, cuerpo, sobre);
    return this.conRecibo(quien, idioma, id, recibo);
  }

  @Acto(':id/terminos/:plazo/recuento', {
    id: 'recontarTermino',
    resumen: 'Contar de nuevo un término en curso con el calendario de hoy; queda asentado',
    problemas: [
      'NO_ENCONTRADO',
      'VERSION_DESACTUALIZADA',
      'PROCESO_SUSPENDIDO',
      'EVENTO_FUERA_DE_LUGAR',
      'ROL_NO_RESPONSABLE',
    ],
  })
  async recontar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConPlazo) { id, plazo }: z.infer<typeof caminoConPlazo>,
    @Cuerpo(recuentoPedido) cuerpo: z.infer<typeof recuentoPedido>,
    @SobreDePeticion() sobre: SobreHttp,
  ): Promise<Respuesta<Resultado>> {
    const recibo = await this.servicio.recontar(quien, idioma, id, plazo, cuerpo, sobre);
    return this.conRecibo(quien, idioma, id, recibo);
  }

  @Post(':id/rectificaciones')
  @Operacion({
    id: 'rectificar',
    grupo: 'Procesos',
    resumen:
      'Enmendar un asiento: corregir un dato, deshacerlo o dejarlo sin efecto; con `previa`, solo muestra qué cambiaría',
    respuesta: efectoDeRectificacionDto,
    idempotente: true,
    problemas: [
      'NO_ENCONTRADO',
      'EVENTO_FUERA_DE_LUGAR',
      'PROCESO_SUSPENDIDO',
      'ROL_NO_RESPONSABLE',
      'LINEA_CON_DEPENDIENTES',
      'REQUISITO_INCUMPLIDO',
      'PROCEDIMIENTO_DEFECTUOSO',
    ],
  })
  async rectificar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(rectificacionPedida) cuerpo: z.infer<typeof rectificacionPedida>,
    @SobreDePeticion() sobre: SobreHttp,
  ): Promise<Respuesta<z.infer<typeof efectoDeRectificacionDto>>> {
    const e = await this.servicio.rectificar(quien, idioma, id, cuerpo, sobre);
    const v = await this.servicio.ver(quien, idioma, id);
    const presentada = new PresentadorDeEfectos(this.etiquetas, idioma).rectificacion(e, v);
    return new Respuesta(presentada, { cabeceras: e.recibo === null ? {} : recibosDe(e.recibo) });
  }

  private situaciones(idioma: Idioma): PresentadorDeSituacion {
    return new PresentadorDeSituacion(this.etiquetas, idioma);
  }

  private async situacion(
    quien: Identidad,
    idioma: Idioma,
    id: string,
    plan?: string,
  ): Promise<Situacion> {
    const v = await this.servicio.ver(quien, idioma, id, plan === undefined ? {} : { plan });
    return this.situaciones(idioma).situacion(v, await this.servicio.vestir(quien, idioma, v));
  }

  private async conRecibo(
    quien: Identidad,
    idioma: Idioma,
    id: string,
    recibo: Recibo,
  ): Promise<Respuesta<Resultado>> {
    const situacion = await this.situacion(quien, idioma, id);
    return new Respuesta(
      { recibo: new PresentadorDeEfectos(this.etiquetas, idioma).recibo(recibo), situacion },
      { cabeceras: recibosDe(recibo) },
    );
  }
}

/** The receipt, in headers too: what a program keeps to prove what it was told. */
const recibosDe = (r: {
  readonly secuencia: number;
  readonly hash: string;
}): Record<string, string> => ({
  ETag: comoEtag(`${r.secuencia}-${r.hash.slice(0, 16)}`),
  'X-Minga-Secuencia': String(r.secuencia),
  'X-Minga-Hash': r.hash,
});
