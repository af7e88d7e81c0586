import { Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { Consulta, EnIdioma, Publica, Ritmo } from '../../platform/decoradores.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema, type ErrorDeCampo } from '../../platform/problema.js';
import { Respuesta } from '../../platform/respuesta.js';
import {
  Formulario,
  FormularioInterceptor,
  type FormularioRecibido,
} from '../../platform/formulario.js';
import { findIdioma, findTexto, texto, type Idioma } from '../../platform/textos/textos.js';
import { Decir } from './paginas/decir.js';
import { PaginaDeFormulario, PaginaDeRecibida, PaginaSinDestino } from './paginas/formulario.js';
import { escribir } from './paginas/marco.js';
import { PaginaDeSeguimiento } from './paginas/seguimiento.js';
import { BuzonCiudadano, type CartaSeguida, LecturaPublica } from './puertos.js';

/** Of the page it was reached from, and of the form that was sent; without it, that of the browser. */
const enIdioma = z.object({ idioma: z.string().max(10).optional() });
const pedido = enIdioma.extend({
  cocreacion: z.string().max(40).optional(),
  sobre: z.string().max(40).optional(),
  compromiso: z.string().max(12).optional(),
});
type Campos = FormularioRecibido['campos'];

/** The plain form, for who has no script: the same reception, written on the server each time. */
@Publica()
@Controller('formulario')
export class FormularioController {
  constructor(
    @Inject(BuzonCiudadano) private readonly buzon: BuzonCiudadano,
    @Inject(LecturaPublica) private readonly lectura: LecturaPublica,
  ) {}

  @Get()
  @Operacion({
    id: 'formularioSencillo',
    grupo: 'Participación ciudadana',
    resumen: 'El formulario para proponer, observar o comentar sin JavaScript (HTML)',
    respuesta: 'binario',
  })
  mostrar(
    @EnIdioma() delNavegador: Idioma,
    @Consulta(pedido) { idioma, ...campos }: z.infer<typeof pedido>,
  ): Promise<Respuesta<string>> {
    return this.pagina(
      findIdioma(idioma) ?? delNavegador,
      Object.fromEntries(Object.entries(campos).filter(([, v]) => v !== undefined)) as Campos,
      [],
      200,
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
    respuesta: 'binario',
    formulario: z.object({}),
    problemas: ['DEMASIADAS_PETICIONES', 'TIPO_DE_CUERPO_NO_ADMITIDO', 'ARCHIVO_DEMASIADO_GRANDE'],
  })
  async recibir(
    @EnIdioma() delNavegador: Idioma,
    @Consulta(enIdioma) pedida: z.infer<typeof enIdioma>,
    @Formulario() formulario: FormularioRecibido,
  ): Promise<Respuesta<string>> {
    const idioma = findIdioma(pedida.idioma) ?? delNavegador;
    try {
      const acuse = await this.buzon.enviar(formulario);
      const d = this.decir(idioma);
      return this.html(
        d,
        d.t('formulario.recibida', { codigo: acuse.codigo }),
        <PaginaDeRecibida d={d} {...acuse} />,
        201,
      );
    } catch (error) {
      if (!(error instanceof Problema)) throw error;
      return this.pagina(idioma, formulario.campos, dichos(idioma, error), error.estado);
    }
  }

  @Get('seguimiento')
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

  @Post('seguimiento')
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
    const d = this.decir(idioma);
    return this.html(
      d,
      d.t('seguimiento.titulo'),
      <PaginaDeSeguimiento d={d} codigo={codigo} carta={carta} />,
      estado,
      codigo === null,
    );
  }

  private async pagina(
    idioma: Idioma,
    campos: Campos,
    errores: readonly string[],
    estado: number,
  ): Promise<Respuesta<string>> {
    const d = this.decir(idioma);
    try {
      const destino = await this.buzon.destino(campos);
      return this.html(
        d,
        d.t(`formulario.${destino.clase}`),
        <PaginaDeFormulario
          d={d}
          destino={destino}
          campos={campos}
          ficha={this.buzon.ficha()}
          consentimiento={this.buzon.consentimiento()}
          errores={errores}
        />,
        estado,
      );
    } catch (error) {
      if (!(error instanceof Problema)) throw error;
      const abiertas = await this.buzon.abiertas();
      const cerrado = campos['cocreacion'] !== undefined || campos['sobre'] !== undefined;
      const titulo = d.t(cerrado ? 'formulario.cerrado' : 'formulario.propuesta');
      const hoja = { d, titulo, cerrado, abiertas };
      return this.html(d, titulo, <PaginaSinDestino {...hoja} />, cerrado ? 404 : 200);
    }
  }

  private decir(idioma: Idioma): Decir {
    return new Decir(idioma, this.lectura.rotulos(idioma), '');
  }

  private html(
    d: Decir,
    titulo: string,
    contenido: ReactNode,
    estado: number,
    seGuarda = estado === 200,
  ): Respuesta<string> {
    const hoja = {
      titulo,
      descripcion: titulo,
      camino: '/formulario',
      contenido,
      indexable: false,
      sinOtraDireccion: true,
    };
    return new Respuesta(escribir(d, hoja, { hoy: this.lectura.hoy(), hayDemo: false }), {
      estado,
      cabeceras: {
        'Content-Type': 'text/html; charset=utf-8',
        // A browser may forget what was typed in a page it must not keep. What was sent is kept by nobody.
        'Cache-Control': seGuarda ? 'private, no-cache' : 'private, no-store',
      },
    });
  }
}

/**
 * What is wrong, field by field when it is of fields. Said to a person who has the form before them with what they wrote
 * and a fresh check: what is told to programs is not what they have to do.
 */
function dichos(idioma: Idioma, p: Problema): readonly string[] {
  const campos = (p.extra['errores'] ?? []) as readonly ErrorDeCampo[];
  if (campos.length === 0)
    return [
      findTexto(idioma, `portal.formulario.rechazo.${p.codigo}`) ??
        texto(idioma, `problema.${p.codigo}.detalle`, p.params),
    ];
  return campos.map((e) => {
    const campo = CAMPOS[e.campo.split('.').at(-1) ?? ''];
    const de = (clave: string): string => texto(idioma, `portal.formulario.${clave}`);
    const que =
      campo !== undefined && FALTA.has(e.codigo)
        ? de(`falta.${campo.falta}`)
        : (e.texto ?? texto(idioma, `validacion.${e.codigo}`));
    return campo === undefined ? que : `${de(campo.rotulo)}: ${que}`;
  });
}

/** Not there, too short, or not of its form. */
const FALTA: ReadonlySet<string> = new Set(['INVALID_TYPE', 'TOO_SMALL', 'INVALID_FORMAT']);
const CAMPOS: { readonly [campo: string]: { readonly rotulo: string; readonly falta: string } } = {
  problema: { rotulo: 'problema', falta: 'corto' },
  dice: { rotulo: 'dice', falta: 'corto' },
  solucion: { rotulo: 'solucion', falta: 'corto' },
  sugiere: { rotulo: 'sugiere', falta: 'corto' },
  nombre: { rotulo: 'campo.nombre', falta: 'nombre' },
  correo: { rotulo: 'campo.correo', falta: 'correo' },
};
