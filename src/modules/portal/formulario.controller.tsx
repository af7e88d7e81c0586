import { Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import { z } from 'zod';
import { Consulta, EnIdioma, Publica, Ritmo } from '../../platform/decoradores.js';
import { ComprimidaInterceptor } from '../../platform/comprimida.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import type { Respuesta } from '../../platform/respuesta.js';
import {
  Formulario,
  FormularioInterceptor,
  type FormularioRecibido,
} from '../../platform/formulario.js';
import { findIdioma, type Idioma } from '../../platform/textos/textos.js';
import { enIdioma } from './en-idioma.js';
import { erroresDelFormulario } from './errores-del-formulario.js';
import { HojasSueltas } from './hojas-sueltas.js';
import { PaginaDeFormulario, PaginaDeRecibida, PaginaSinDestino } from './paginas/formulario.js';
import { BuzonCiudadano } from './puertos.js';

const pedido = enIdioma.extend({
  cocreacion: z.string().max(40).optional(),
  sobre: z.string().max(40).optional(),
  compromiso: z.string().max(12).optional(),
});
type Campos = FormularioRecibido['campos'];

/** The plain form, for who has no script: the same reception, written on the server each time. */
@Publica()
@Controller('formulario')
@UseInterceptors(ComprimidaInterceptor)
export class FormularioController {
  constructor(
    @Inject(BuzonCiudadano) private readonly buzon: BuzonCiudadano,
    @Inject(HojasSueltas) private readonly hojas: HojasSueltas,
  ) {}

  @Get()
  @Operacion({
    id: 'formularioSencillo',
    grupo: 'Participación ciudadana',
    resumen: 'El formulario para proponer, observar o comentar sin JavaScript (HTML)',
    respuesta: archivo('text/html'),
  })
  mostrar(
    @EnIdioma() delNavegador: Idioma,
    @Consulta(pedido) { idioma, ...campos }: z.infer<typeof pedido>,
  ): Promise<Respuesta<string>> {
    return this.pagina(
      findIdioma(idioma) ?? delNavegador,
      Object.fromEntries(Object.entries(campos).filter(([, v]) => v !== undefined)) as Campos,
      null,
    );
  }

  @Post()
  @Ritmo('publico')
  @UseInterceptors(FormularioInterceptor)
  @Operacion({
    id: 'enviarFormularioSencillo',
    grupo: 'Participación ciudadana',
    resumen: 'Enviar el formulario sin JavaScript; responde una página (HTML)',
    estado: 201,
    respuesta: archivo('text/html'),
    formulario: z.object({}),
  })
  async recibir(
    @EnIdioma() delNavegador: Idioma,
    @Consulta(enIdioma) pedida: z.infer<typeof enIdioma>,
    @Formulario() formulario: FormularioRecibido,
  ): Promise<Respuesta<string>> {
    const idioma = findIdioma(pedida.idioma) ?? delNavegador;
    try {
      const acuse = await this.buzon.enviar(formulario);
      const d = this.hojas.decir(idioma);
      const titulo = d.t('formulario.recibida', { codigo: acuse.codigo });
      return this.hojas.escribir(d, titulo, <PaginaDeRecibida d={d} {...acuse} />, { estado: 201 });
    } catch (error) {
      if (!(error instanceof Problema)) throw error;
      return this.pagina(idioma, formulario.campos, {
        errores: erroresDelFormulario(idioma, error),
        estado: error.estado,
      });
    }
  }

  private async pagina(
    idioma: Idioma,
    campos: Campos,
    /** Null: nothing was sent yet. */
    rechazada: { readonly errores: readonly string[]; readonly estado: number } | null,
  ): Promise<Respuesta<string>> {
    const d = this.hojas.decir(idioma);
    // What was typed in one that was refused would be lost on the way to the other language.
    const pedida =
      rechazada === null ? { pedida: { camino: '/formulario', consulta: campos } } : {};
    try {
      const destino = await this.buzon.destino(campos);
      return this.hojas.escribir(
        d,
        d.t(`formulario.${destino.clase}`),
        <PaginaDeFormulario
          d={d}
          destino={destino}
          campos={campos}
          ficha={this.buzon.ficha()}
          consentimiento={this.buzon.consentimiento(idioma)}
          errores={rechazada?.errores ?? []}
        />,
        { estado: rechazada?.estado ?? 200, ...pedida },
      );
    } catch (error) {
      if (!(error instanceof Problema)) throw error;
      const abiertas = await this.buzon.abiertas();
      const cerrado = campos['cocreacion'] !== undefined || campos['sobre'] !== undefined;
      const titulo = d.t(cerrado ? 'formulario.cerrado' : 'formulario.propuesta');
      const hoja = { d, titulo, cerrado, abiertas };
      return this.hojas.escribir(d, titulo, <PaginaSinDestino {...hoja} />, {
        estado: cerrado ? 404 : 200,
        ...pedida,
      });
    }
  }
}
