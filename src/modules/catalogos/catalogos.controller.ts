import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { ROLES, TIPOS_DOCUMENTO } from '../../../machines/contrato.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { EnIdioma } from '../../platform/decoradores.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { prefijos, texto, type Idioma } from '../../platform/textos/textos.js';
import { ProvinciasDelPais } from './provincias-del-pais.js';

const codigoConEtiqueta = z
  .object({ codigo: z.string(), etiqueta: z.string() })
  .meta({ id: 'CodigoConEtiqueta' });
const lista = z.array(codigoConEtiqueta);
const catalogos = z
  .object({
    roles: lista,
    calidades: lista,
    tiposDeDocumento: lista,
    instrumentos: lista,
    organos: lista,
    visibilidades: lista,
    niveles: lista,
    clases: lista,
    gremios: lista,
    provincias: lista,
    estadosDePaso: lista,
    fuerzas: lista,
    fuentes: lista,
    procedimientos: z.array(
      z.object({
        id: z.string(),
        nombre: z.string(),
        version: z.int(),
        etiqueta: z.string(),
        titulares: z.array(z.string()),
        abren: z.array(z.string()),
        pasos: z.array(
          z.object({ numero: z.int(), actividad: z.string(), descripcion: z.string() }),
        ),
      }),
    ),
  })
  .meta({ id: 'Catalogos' });

/** Codes and what they are called: what a form's lists are filled with. */
@Controller('api/catalogos')
export class CatalogosController {
  constructor(
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(ProvinciasDelPais) private readonly provincias: ProvinciasDelPais,
  ) {}

  @Get()
  @Operacion({
    id: 'leerCatalogos',
    grupo: 'Catálogos',
    resumen: 'Códigos y sus nombres',
    respuesta: catalogos,
  })
  async leer(@EnIdioma() idioma: Idioma): Promise<z.infer<typeof catalogos>> {
    const de = (prefijo: string, codigos: readonly string[] = prefijos(prefijo)) =>
      codigos.map((codigo) => ({ codigo, etiqueta: texto(idioma, `${prefijo}.${codigo}`) }));
    return {
      roles: de('rol', ROLES),
      calidades: de('calidad'),
      tiposDeDocumento: de('tipo', TIPOS_DOCUMENTO),
      instrumentos: de('instrumento'),
      organos: de('organo'),
      visibilidades: de('visibilidad'),
      niveles: de('nivel'),
      clases: de('clase'),
      gremios: de('gremio'),
      provincias: (await this.provincias.provincias()).map((p) => ({
        codigo: p.codigo,
        etiqueta: p.nombre,
      })),
      estadosDePaso: de('estadoPaso'),
      fuerzas: de('fuerza'),
      fuentes: de('fuente'),
      procedimientos: this.catalogo.todos().map((p) => {
        const decir = (clave: string): string =>
          p.textos[idioma][clave] ?? p.textos.es[clave] ?? clave;
        return {
          id: p.id,
          nombre: p.nombre,
          version: p.version,
          etiqueta: decir('procedimiento'),
          titulares: [...p.titulares],
          abren: [...p.abren],
          pasos: p.pasos.map(({ numero }) => ({
            numero,
            actividad: decir(`paso.${numero}`),
            descripcion: decir(`paso.${numero}.descripcion`),
          })),
        };
      }),
    };
  }
}
