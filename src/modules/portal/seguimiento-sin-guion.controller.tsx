import { Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import { z } from 'zod';
import { Consulta, EnIdioma, Publica, Ritmo } from '../../platform/decoradores.js';
import {
  Formulario,
  FormularioInterceptor,
  type FormularioRecibido,
} from '../../platform/formulario.js';
import { ComprimidaInterceptor } from '../../platform/comprimida.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import type { Respuesta } from '../../platform/respuesta.js';
import { findIdioma, type Idioma } from '../../platform/textos/textos.js';
import { enIdioma } from './en-idioma.js';
import { HojasSueltas } from './hojas-sueltas.js';
import type { Decir } from './paginas/decir.js';
import { PaginaDeSeguimiento, type Aviso } from './paginas/seguimiento.js';
import { BuzonCiudadano, type CartaSeguida } from './puertos.js';

/** How what was sent goes, and what its author may do with it, for who has its code and no script. */
@Publica()
@Controller('formulario/seguimiento')
@UseInterceptors(ComprimidaInterceptor)
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
    respuesta: archivo('text/html'),
  })
  preguntar(
    @EnIdioma() delNavegador: Idioma,
    @Consulta(enIdioma) pedida: z.infer<typeof enIdioma>,
  ): Promise<Respuesta<string>> {
    const d = this.hojas.decir(findIdioma(pedida.idioma) ?? delNavegador);
    return this.pagina(d, null, null, null, 200);
  }

  @Post()
  @Ritmo('publico')
  @UseInterceptors(FormularioInterceptor)
  @Operacion({
    id: 'seguirSinGuion',
    grupo: 'Participación ciudadana',
    resumen: 'Cómo va lo que se envió, por su código, sin JavaScript; responde una página (HTML)',
    respuesta: archivo('text/html'),
    formulario: z.object({}),
  })
  seguir(
    @EnIdioma() delNavegador: Idioma,
    @Consulta(enIdioma) pedida: z.infer<typeof enIdioma>,
    @Formulario() { campos }: FormularioRecibido,
  ): Promise<Respuesta<string>> {
    const idioma = findIdioma(pedida.idioma) ?? delNavegador;
    return this.conCarta(idioma, campos['codigo'] ?? '', () => Promise.resolve(null));
  }

  @Post('borrado')
  @Ritmo('publico')
  @UseInterceptors(FormularioInterceptor)
  @Operacion({
    id: 'pedirBorradoSinGuion',
    grupo: 'Participación ciudadana',
    resumen:
      'Pedir que se borren los datos personales, con confirmación y sin JavaScript; responde una página (HTML)',
    respuesta: archivo('text/html'),
    formulario: z.object({}),
  })
  borrar(
    @EnIdioma() delNavegador: Idioma,
    @Consulta(enIdioma) pedida: z.infer<typeof enIdioma>,
    @Formulario() { campos }: FormularioRecibido,
  ): Promise<Respuesta<string>> {
    const idioma = findIdioma(pedida.idioma) ?? delNavegador;
    const codigo = campos['codigo'] ?? '';
    return this.conCarta(idioma, codigo, async (d) => {
      if (campos['confirmo'] !== 'si')
        return { clase: 'sinConfirmar', dice: d.t('seguimiento.sinConfirmar'), estado: 400 };
      try {
        const vence = d.fecha(await this.buzon.pedirBorrado(codigo));
        return { clase: 'borradoPedido', dice: d.t('seguimiento.borradoPedido', { vence }) };
      } catch (error) {
        if (!(error instanceof Problema) || error.codigo !== 'SIN_DATOS_PERSONALES') throw error;
        const dice = d.comun('problema.SIN_DATOS_PERSONALES.detalle');
        return { clase: 'sinDatos', dice, estado: error.estado };
      }
    });
  }

  @Post('archivos')
  @Ritmo('publico')
  @UseInterceptors(FormularioInterceptor)
  @Operacion({
    id: 'agregarArchivosSinGuion',
    grupo: 'Participación ciudadana',
    resumen:
      'Agregar archivos a una propuesta que nadie ha leído, sin JavaScript; responde una página (HTML)',
    respuesta: archivo('text/html'),
    formulario: z.object({}),
  })
  agregar(
    @EnIdioma() delNavegador: Idioma,
    @Consulta(enIdioma) pedida: z.infer<typeof enIdioma>,
    @Formulario() { campos, archivos }: FormularioRecibido,
  ): Promise<Respuesta<string>> {
    const idioma = findIdioma(pedida.idioma) ?? delNavegador;
    const codigo = campos['codigo'] ?? '';
    return this.conCarta(idioma, codigo, async (d) => {
      if (archivos.length === 0)
        return { clase: 'sinAdjuntar', dice: d.t('seguimiento.sinArchivos'), estado: 400 };
      const { sinAdjuntar } = await this.buzon.adjuntar(codigo, archivos);
      const todos = sinAdjuntar.length === 0;
      const clase = todos ? 'agregados' : 'sinAdjuntar';
      const nombres = (todos ? archivos.map((a) => a.nombre) : sinAdjuntar).join(', ');
      return { clase, dice: d.t(`seguimiento.${clase}`, { nombres }), estado: todos ? 200 : 422 };
    });
  }

  /** Does what is asked, and tells how what that code stands for is after it. */
  private async conCarta(
    idioma: Idioma,
    codigo: string,
    hacer: (d: Decir) => Promise<(Aviso & { readonly estado?: number }) | null>,
  ): Promise<Respuesta<string>> {
    const d = this.hojas.decir(idioma);
    try {
      const aviso = await hacer(d);
      const carta = await this.buzon.seguir(codigo, idioma);
      return this.pagina(d, codigo, carta, aviso, aviso?.estado ?? 200);
    } catch (error) {
      if (!(error instanceof Problema) || error.estado !== 404) throw error;
      return this.pagina(d, codigo, null, null, 404);
    }
  }

  private pagina(
    d: Decir,
    codigo: string | null,
    carta: CartaSeguida | null,
    aviso: Aviso | null,
    estado: number,
  ): Promise<Respuesta<string>> {
    return this.hojas.escribir(
      d,
      d.t('seguimiento.titulo'),
      <PaginaDeSeguimiento d={d} codigo={codigo} carta={carta} aviso={aviso} />,
      codigo === null
        ? { estado, pedida: { camino: '/formulario/seguimiento', consulta: {} } }
        : { estado, seGuarda: false },
    );
  }
}
