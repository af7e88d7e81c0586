import { Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import { z } from 'zod';
import { Consulta, EnIdioma, Publica, Ritmo } from '../../platform/decoradores.js';
import {
  Formulario,
  FormularioInterceptor,
  type FormularioRecibido,
} from '../../platform/formulario.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import type { Respuesta } from '../../platform/respuesta.js';
import { findIdioma, type Idioma } from '../../platform/textos/textos.js';
import { enIdioma } from './en-idioma.js';
import { HojasSueltas } from './hojas-sueltas.js';
import { PaginaDeSeguimiento } from './paginas/seguimiento.js';
import { BuzonCiudadano, type CartaSeguida } from './puertos.js';

/** How what was sent goes, for who has its code and no script. */
@Publica()
@Controller('formulario/seguimiento')
export class SeguimientoSinGuionController {
  constructor(
    @Inject(BuzonCiudadano) private readonly buzon: BuzonCiudadano,
    @Inject(HojasSueltas) private readonly hojas: HojasSueltas,
  ) {}

  @Get()
  @Operacion({
    id: 'seguimientoSencillo',
    grupo: 'Participación ciudadana',
    resumen: 'Dónde escribir el código de seguimiento sin JavaScript (HTML)',
    respuesta: 'binario',
  })
  preguntar(
    @EnIdioma() delNavegador: Idioma,
    @Consulta(enIdioma) pedida: z.infer<typeof enIdioma>,
  ): Respuesta<string> {
    return this.seguimiento(findIdioma(pedida.idioma) ?? delNavegador, null, null, 200);
  }

  @Post()
  @Ritmo('publico')
  @UseInterceptors(FormularioInterceptor)
  @Operacion({
    id: 'seguirSinGuion',
    grupo: 'Participación ciudadana',
    resumen: 'Cómo va lo que se envió, por su código, sin JavaScript; responde una página (HTML)',
    respuesta: 'binario',
    formulario: z.object({}),
    problemas: ['DEMASIADAS_PETICIONES', 'TIPO_DE_CUERPO_NO_ADMITIDO', 'ARCHIVO_DEMASIADO_GRANDE'],
  })
  async seguir(
    @EnIdioma() delNavegador: Idioma,
    @Consulta(enIdioma) pedida: z.infer<typeof enIdioma>,
    @Formulario() { campos }: FormularioRecibido,
  ): Promise<Respuesta<string>> {
    const idioma = findIdioma(pedida.idioma) ?? delNavegador;
    const codigo = campos['codigo'] ?? '';
    try {
      return this.seguimiento(idioma, codigo, await this.buzon.seguir(codigo, idioma), 200);
    } catch (error) {
      if (!(error instanceof Problema) || error.estado !== 404) throw error;
      return this.seguimiento(idioma, codigo, null, 404);
    }
  }

  private seguimiento(
    idioma: Idioma,
    codigo: string | null,
    carta: CartaSeguida | null,
    estado: number,
  ): Respuesta<string> {
    const d = this.hojas.decir(idioma);
    return this.hojas.escribir(
      d,
      d.t('seguimiento.titulo'),
      <PaginaDeSeguimiento d={d} codigo={codigo} carta={carta} />,
      estado,
      codigo === null,
    );
  }
}
