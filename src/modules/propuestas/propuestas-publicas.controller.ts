import { Controller, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { Camino, Consulta, Cuerpo, EnIdioma, Publica, Ritmo } from '../../platform/decoradores.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { caminoConId } from '../../platform/formas.js';
import { consentimientoVigente } from './consentimiento.js';
import { presentarPublica, presentarSeguimiento } from './presentar-propuesta.js';
import { PropuestaStore } from './propuesta-store.js';
import {
  acuse,
  aporteEnviado,
  borradoPedido,
  caminoDeSeguimiento,
  consentimientoDto,
  consultaDeConsentimiento,
  consultaDeRecepciones,
  consultaPublica,
  destinoDto,
  propuestaEnviada,
  propuestasPublicas,
  recepciones,
  retoNuevo,
  seguimientoDto,
} from './propuestas.dto.js';
import { PropuestasService } from './propuestas.service.js';
import { RecepcionService } from './recepcion.service.js';
import { Retos } from './retos.js';

const GRUPO = 'Participación ciudadana';

/** What anybody may do without an account: propose, follow what they proposed, read what others did. */
@Publica()
@Controller('api/publico/v1')
export class PropuestasPublicasController {
  constructor(
    @Inject(PropuestasService) private readonly servicio: PropuestasService,
    @Inject(RecepcionService) private readonly recepcion: RecepcionService,
    @Inject(PropuestaStore) private readonly store: PropuestaStore,
    @Inject(Retos) private readonly retos: Retos,
  ) {}

  @Get('recepciones')
  @Operacion({
    id: 'recepcionesAbiertas',
    grupo: GRUPO,
    resumen: 'Los planes que reciben propuestas ahora',
    respuesta: recepciones,
  })
  async recepciones(
    @Consulta(consultaDeRecepciones) { titular }: z.infer<typeof consultaDeRecepciones>,
  ): Promise<z.infer<typeof recepciones>> {
    const abiertas = await this.store.recepciones(titular ?? null);
    return {
      elementos: abiertas.map((r) => ({
        cocreacion: r.cocreacionId,
        titular: { id: r.titularId, nombre: r.titular, demo: r.demo },
        plan: r.ordinal,
      })),
    };
  }

  @Get('propuestas/consentimiento')
  @Operacion({
    id: 'consentimientoVigente',
    grupo: GRUPO,
    resumen:
      'El texto que acepta quien deja sus datos personales, con su versión, que es otra en cada idioma',
    respuesta: consentimientoDto,
  })
  consentimiento(
    @EnIdioma() delNavegador: Idioma,
    @Consulta(consultaDeConsentimiento) { idioma }: z.infer<typeof consultaDeConsentimiento>,
  ): z.infer<typeof consentimientoDto> {
    return { ...consentimientoVigente(idioma ?? delNavegador) };
  }

  @Get('propuestas/reto')
  @Ritmo('publico')
  @Operacion({
    id: 'retoDelFormulario',
    grupo: GRUPO,
    resumen: 'La prueba de trabajo que resuelve el navegador antes de enviar; dura media hora',
    respuesta: retoNuevo,
    problemas: ['DEMASIADAS_PETICIONES'],
  })
  reto(): Promise<z.infer<typeof retoNuevo>> {
    return this.retos.nuevo();
  }

  @Post('propuestas')
  @Ritmo('publico')
  @Operacion({
    id: 'enviarPropuesta',
    grupo: GRUPO,
    resumen: 'Proponer: problema, solución y, si se quiere, quién propone, con su consentimiento',
    estado: 201,
    respuesta: acuse,
    problemas: [
      'NO_ENCONTRADO',
      'RECEPCION_CERRADA',
      'RETO_SIN_RESOLVER',
      'RETO_GASTADO',
      'CONSENTIMIENTO_REQUERIDO',
      'DEMASIADAS_PETICIONES',
    ],
  })
  async enviar(
    @Cuerpo(propuestaEnviada) { cocreacion, reto, ...escrita }: z.infer<typeof propuestaEnviada>,
  ): Promise<z.infer<typeof acuse>> {
    const gastado = await this.retos.comprobar(reto);
    const recepcion = await this.recepcion.abierta(cocreacion);
    const { codigo, seguimiento } = await this.recepcion.recibir(recepcion, escrita, {
      canal: 'web',
      registradaPor: null,
      reto: gastado,
    });
    return { codigo, seguimiento };
  }

  @Get('aportes/destinos/:id')
  @Operacion({
    id: 'destinoDeAporte',
    grupo: GRUPO,
    resumen: 'Sobre qué compromisos se puede escribir en una consulta abierta o en ejecución',
    respuesta: destinoDto,
    problemas: ['NO_ENCONTRADO', 'RECEPCION_CERRADA'],
  })
  async destino(
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof destinoDto>> {
    const d = await this.recepcion.destino(id);
    return {
      clase: d.clase,
      titular: { id: d.titularId, nombre: d.titular, demo: d.demo },
      compromisos: [...d.compromisos],
      hasta: d.hasta,
    };
  }

  @Post('aportes')
  @Ritmo('publico')
  @Operacion({
    id: 'enviarAporte',
    grupo: GRUPO,
    resumen:
      'Observar un borrador en consulta, o comentar un compromiso en ejecución; se publica después de moderarse',
    estado: 201,
    respuesta: acuse,
    problemas: [
      'NO_ENCONTRADO',
      'RECEPCION_CERRADA',
      'RETO_SIN_RESOLVER',
      'RETO_GASTADO',
      'CONSENTIMIENTO_REQUERIDO',
      'DEMASIADAS_PETICIONES',
    ],
  })
  async aportar(
    @Cuerpo(aporteEnviado) { sobre, reto, ...escrito }: z.infer<typeof aporteEnviado>,
  ): Promise<z.infer<typeof acuse>> {
    const gastado = await this.retos.comprobar(reto);
    const destino = await this.recepcion.destino(sobre);
    const { codigo, seguimiento } = await this.recepcion.recibirAporte(destino, escrito, gastado);
    return { codigo, seguimiento };
  }

  @Get('propuestas')
  @Operacion({
    id: 'buscarPropuestas',
    grupo: GRUPO,
    resumen: 'Las propuestas en trámite, con su respuesta; sin nombre de nadie ni nada provisional',
    respuesta: propuestasPublicas,
  })
  async buscar(
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaPublica) { limite, cursor, titular, eje, q }: z.infer<typeof consultaPublica>,
  ): Promise<z.infer<typeof propuestasPublicas>> {
    const p = await this.servicio.publicas(
      { titularId: titular, eje, q: q === undefined ? undefined : claveBusqueda(q) },
      { limite, cursor: cursor ?? null },
    );
    return {
      elementos: p.elementos.map((v) => presentarPublica(v, idioma)),
      siguiente: p.siguiente,
    };
  }

  @Get('seguimiento/:codigo')
  @Ritmo('publico')
  @Operacion({
    id: 'seguirPropuesta',
    grupo: GRUPO,
    resumen: 'Cómo va la propuesta de un código de seguimiento',
    respuesta: seguimientoDto,
    problemas: ['NO_ENCONTRADO', 'DEMASIADAS_PETICIONES'],
  })
  async seguir(
    @EnIdioma() idioma: Idioma,
    @Camino(caminoDeSeguimiento) { codigo }: z.infer<typeof caminoDeSeguimiento>,
  ): Promise<z.infer<typeof seguimientoDto>> {
    return presentarSeguimiento(await this.servicio.seguimiento(codigo), idioma);
  }

  @Post('seguimiento/:codigo/borrado')
  @Ritmo('publico')
  @Operacion({
    id: 'pedirBorradoDeDatos',
    grupo: GRUPO,
    resumen: 'Pedir que se borren los datos personales; lo propuesto queda sin nombre',
    estado: 202,
    respuesta: borradoPedido,
    problemas: ['NO_ENCONTRADO', 'SIN_DATOS_PERSONALES', 'DEMASIADAS_PETICIONES'],
  })
  async borrar(
    @Camino(caminoDeSeguimiento) { codigo }: z.infer<typeof caminoDeSeguimiento>,
  ): Promise<z.infer<typeof borradoPedido>> {
    return { vence: await this.recepcion.pedirBorrado(codigo) };
  }
}
