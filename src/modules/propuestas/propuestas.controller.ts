import { Controller, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import {
  Camino,
  Consulta,
  Cuerpo,
  DePersona,
  EnIdioma,
  Quien,
} from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { presentarCompleta, presentarEnLista } from './presentar-propuesta.js';
import {
  acuses,
  borrados,
  conMotivo,
  consultaDePropuestas,
  decisionDeModeracion,
  division,
  loteDePropuestas,
  personaVista,
  propuestaDto,
  propuestas,
} from './propuestas.dto.js';
import { PropuestasService } from './propuestas.service.js';

const GRUPO = 'Propuestas';
type Propuesta = z.infer<typeof propuestaDto>;

/** The officials' side of citizens' proposals. What decides (admit, score, select, answer) are events of the process. */
@Controller('api/propuestas')
export class PropuestasController {
  constructor(@Inject(PropuestasService) private readonly servicio: PropuestasService) {}

  @Get()
  @Operacion({
    id: 'listarPropuestas',
    grupo: GRUPO,
    resumen: 'Las propuestas del propio ámbito, la más reciente primero; sin datos personales',
    respuesta: propuestas,
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDePropuestas)
    { limite, cursor, titular, cocreacion, clase, q, ...f }: z.infer<typeof consultaDePropuestas>,
  ): Promise<z.infer<typeof propuestas>> {
    const p = await this.servicio.listar(
      quien,
      {
        ...f,
        clases: clase === undefined ? undefined : [clase],
        titularId: titular,
        cocreacionId: cocreacion,
        q: q === undefined ? undefined : claveBusqueda(q),
      },
      { limite, cursor: cursor ?? null },
    );
    return {
      elementos: p.elementos.map((v) => presentarEnLista(v, idioma)),
      siguiente: p.siguiente,
    };
  }

  @Post()
  @Operacion({
    id: 'registrarPropuestas',
    grupo: GRUPO,
    resumen:
      'Digitar un lote de formularios en papel; devuelve el código de seguimiento de cada uno',
    estado: 201,
    respuesta: acuses,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'RECEPCION_CERRADA', 'CONSENTIMIENTO_REQUERIDO'],
  })
  async registrar(
    @Quien() quien: Identidad,
    @Cuerpo(loteDePropuestas) lote: z.infer<typeof loteDePropuestas>,
  ): Promise<z.infer<typeof acuses>> {
    const hechos = await this.servicio.registrarLote(
      quien,
      lote.cocreacion,
      { canal: lote.canal, mesa: lote.mesa ?? null },
      lote.propuestas,
    );
    return { elementos: hechos.map(({ codigo, seguimiento }) => ({ codigo, seguimiento })) };
  }

  @Get('borrados')
  @Operacion({
    id: 'borradosPedidos',
    grupo: GRUPO,
    resumen: 'Quién pidió que se borren sus datos, con el último día para hacerlo',
    respuesta: borrados,
  })
  async borrados(@Quien() quien: Identidad): Promise<z.infer<typeof borrados>> {
    const pedidos = await this.servicio.borrados(quien);
    return {
      elementos: pedidos.map((b) => ({
        propuesta: b.propuestaId,
        codigo: b.codigo,
        titular: b.titular,
        pedidoEn: aIso(b.pedidoEn),
        vence: b.vence,
      })),
    };
  }

  @Get(':id')
  @Operacion({
    id: 'leerPropuesta',
    grupo: GRUPO,
    resumen: 'Una propuesta: su trámite, sus criterios y lo que falta; sin datos personales',
    respuesta: propuestaDto,
    problemas: ['NO_ENCONTRADO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<Propuesta> {
    return presentarCompleta(await this.servicio.leer(quien, id), quien, idioma);
  }

  @Post(':id/moderacion')
  @Operacion({
    id: 'moderarPropuesta',
    grupo: GRUPO,
    resumen: 'Dar trámite a una propuesta recibida en línea, o apartarla como abuso, con su motivo',
    respuesta: propuestaDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'PROPUESTA_YA_MODERADA'],
  })
  async moderar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(decisionDeModeracion) d: z.infer<typeof decisionDeModeracion>,
  ): Promise<Propuesta> {
    const vista = await this.servicio.moderar(quien, id, {
      tramitar: d.decision === 'tramitar',
      motivo: d.decision === 'apartar' ? d.motivo : null,
    });
    return presentarCompleta(vista, quien, idioma);
  }

  @Post(':id/persona')
  @DePersona()
  @Operacion({
    id: 'revelarPersona',
    grupo: GRUPO,
    resumen:
      'Ver los datos personales de una propuesta, con su motivo; queda anotado quién y por qué',
    respuesta: personaVista,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'SIN_DATOS_PERSONALES'],
  })
  async revelar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(conMotivo) { motivo }: z.infer<typeof conMotivo>,
  ): Promise<z.infer<typeof personaVista>> {
    return (await this.servicio.revelar(quien, id, motivo)) as z.infer<typeof personaVista>;
  }

  @Post(':id/borrado')
  @Operacion({
    id: 'borrarPersona',
    grupo: GRUPO,
    resumen: 'Borrar los datos personales; el problema y la solución quedan sin nombre',
    estado: 204,
    respuesta: null,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'SIN_DATOS_PERSONALES'],
  })
  async borrar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<void> {
    await this.servicio.borrarAutor(quien, id);
  }

  @Post(':id/division')
  @Operacion({
    id: 'dividirPropuesta',
    grupo: GRUPO,
    resumen: 'Dividir una propuesta en varias, cada una con su trámite',
    estado: 201,
    respuesta: acuses,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'EVENTO_FUERA_DE_LUGAR'],
  })
  async dividir(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(division) d: z.infer<typeof division>,
  ): Promise<z.infer<typeof acuses>> {
    const partes = await this.servicio.dividir(quien, id, d);
    return { elementos: partes.map(({ codigo, seguimiento }) => ({ codigo, seguimiento })) };
  }
}
