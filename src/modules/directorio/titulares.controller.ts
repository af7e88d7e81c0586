import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Respuesta } from '../../platform/respuesta.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { presentarTitular, titularDto } from '../../platform/titular.dto.js';
import { claveBusqueda } from './clave-busqueda.js';
import {
  consultaDeDesignaciones,
  consultaDeTitulares,
  designacionDeTitular,
  designacionDto,
  designaciones,
  provinciasDto,
  titularConDetalle,
  titulares,
  titularNuevo,
} from './directorio.dto.js';
import { DirectorioService } from './directorio.service.js';
import { presentarDesignacion } from './presentar.js';
import { TitularStore } from './titular-store.js';

@Controller('api')
export class TitularesController {
  constructor(
    @Inject(DirectorioService) private readonly directorio: DirectorioService,
    @Inject(TitularStore) private readonly store: TitularStore,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
  ) {}

  @Get('titulares')
  @Operacion({
    id: 'listarTitulares',
    grupo: 'Directorio',
    resumen: 'Los GAD y demás titulares a mi alcance',
    respuesta: titulares,
  })
  async listar(
    @Quien() quien: Identidad,
    @Consulta(consultaDeTitulares)
    { limite, cursor, q, ...filtro }: z.infer<typeof consultaDeTitulares>,
  ): Promise<z.infer<typeof titulares>> {
    const pagina = await this.store.listar(
      quien.alcance,
      {
        ...definidos(filtro),
        ...(q === undefined || q.trim() === '' ? {} : { q: claveBusqueda(q) }),
      },
      { limite, cursor: cursor ?? null },
    );
    return {
      elementos: pagina.elementos.map(presentarTitular),
      siguiente: pagina.siguiente,
      ...(pagina.total === undefined ? {} : { total: pagina.total }),
    };
  }

  @Post('titulares')
  @HttpCode(201)
  @Operacion({
    id: 'crearTitular',
    grupo: 'Directorio',
    resumen: 'Registrar una mancomunidad, un consorcio o el titular nacional',
    estado: 201,
    respuesta: titularDto,
    problemas: ['SIN_PERMISO'],
  })
  async crear(
    @Quien() quien: Identidad,
    @Cuerpo(titularNuevo) cuerpo: z.infer<typeof titularNuevo>,
  ): Promise<Respuesta<z.infer<typeof titularDto>>> {
    const titular = await this.directorio.crearTitular(quien, cuerpo);
    return new Respuesta(presentarTitular(titular), {
      cabeceras: { Location: `/api/titulares/${titular.id}` },
    });
  }

  @Get('titulares/:id')
  @Operacion({
    id: 'leerTitular',
    grupo: 'Directorio',
    resumen: 'Un titular, su autoridad y POCL en funciones y sus procesos',
    respuesta: titularConDetalle,
    problemas: ['NO_ENCONTRADO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof titularConDetalle>> {
    const titular = await this.directorio.getTitular(quien, id);
    const cargos = await this.directorio.designacionesDe(quien, id, true);
    const procesos = await this.store.procesos(id);
    const de = (rol: string) =>
      cargos.filter((d) => d.rol === rol).map((d) => presentarDesignacion(d, idioma));
    return {
      ...presentarTitular(titular),
      autoridad: de('autoridad'),
      pocl: de('pocl'),
      procesos: procesos.map((p) => ({
        id: p.id,
        procedimiento: p.procedimiento,
        etiqueta:
          this.catalogo.find(p.procedimiento)?.textos[idioma]['procedimiento'] ?? p.procedimiento,
        situacion: p.situacion,
        marca: p.marca,
        abiertoEn: aIso(p.abiertoEn),
      })),
    };
  }

  @Get('titulares/:id/designaciones')
  @Operacion({
    id: 'listarDesignaciones',
    grupo: 'Directorio',
    resumen: 'Quién ejerce qué cargo en un titular',
    respuesta: designaciones,
    problemas: ['NO_ENCONTRADO'],
  })
  async designaciones(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeDesignaciones) { vigentes }: z.infer<typeof consultaDeDesignaciones>,
  ): Promise<z.infer<typeof designaciones>> {
    const lista = await this.directorio.designacionesDe(quien, id, vigentes === '1');
    return { elementos: lista.map((d) => presentarDesignacion(d, idioma)) };
  }

  @Post('titulares/:id/designaciones')
  @HttpCode(201)
  @Operacion({
    id: 'designar',
    grupo: 'Directorio',
    resumen: 'Designar o acreditar a una persona en un titular',
    estado: 201,
    respuesta: designacionDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'DESIGNACION_EN_VIGOR'],
  })
  async designar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(designacionDeTitular) cuerpo: z.infer<typeof designacionDeTitular>,
  ): Promise<z.infer<typeof designacionDto>> {
    return presentarDesignacion(await this.directorio.designar(quien, id, cuerpo), idioma);
  }

  @Get('provincias')
  @Operacion({
    id: 'listarProvincias',
    grupo: 'Directorio',
    resumen: 'Las 24 provincias',
    respuesta: provinciasDto,
  })
  async provincias(): Promise<z.infer<typeof provinciasDto>> {
    return { elementos: [...(await this.store.provincias())] };
  }
}

/** Without the fields nobody gave. */
function definidos<T extends object>(o: T): { [k in keyof T]?: Exclude<T[k], undefined> } {
  return Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as {
    [k in keyof T]?: Exclude<T[k], undefined>;
  };
}
