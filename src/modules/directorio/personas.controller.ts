import { Controller, Get, HttpCode, Inject, Patch, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien, Ritmo } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { claveBusqueda } from './clave-busqueda.js';
import {
  consultaDePersonas,
  designacionDto,
  designacionGeneral,
  finDeDesignacion,
  invitacionDto,
  personaCorregida,
  personaDto,
  personaNueva,
  personas,
} from './directorio.dto.js';
import { DirectorioService } from './directorio.service.js';
import { PersonaStore } from './persona-store.js';
import { presentarDesignacion, presentarPersona } from './presentar.js';

@Controller('api')
export class PersonasController {
  constructor(
    @Inject(DirectorioService) private readonly directorio: DirectorioService,
    @Inject(PersonaStore) private readonly store: PersonaStore,
  ) {}

  @Get('personas')
  @Operacion({
    id: 'listarPersonas',
    grupo: 'Directorio',
    resumen: 'Personas y unidades a mi alcance',
    respuesta: personas,
  })
  async listar(
    @Quien() quien: Identidad,
    @Consulta(consultaDePersonas)
    { limite, cursor, q, titular }: z.infer<typeof consultaDePersonas>,
  ): Promise<z.infer<typeof personas>> {
    const pagina = await this.store.listar(
      quien.alcance,
      {
        ...(q === undefined ? {} : { q: claveBusqueda(q) }),
        ...(titular === undefined ? {} : { titularId: titular }),
      },
      { limite, cursor: cursor ?? null },
    );
    return { elementos: pagina.elementos.map(presentarPersona), siguiente: pagina.siguiente };
  }

  @Post('personas')
  @HttpCode(201)
  @Operacion({
    id: 'crearPersona',
    grupo: 'Directorio',
    resumen: 'Registrar una persona o una unidad administrativa',
    estado: 201,
    respuesta: personaDto,
    problemas: ['SIN_PERMISO'],
  })
  async crear(
    @Quien() quien: Identidad,
    @Cuerpo(personaNueva) cuerpo: z.infer<typeof personaNueva>,
  ): Promise<z.infer<typeof personaDto>> {
    return presentarPersona(await this.directorio.crearPersona(quien, cuerpo));
  }

  @Patch('personas/:id')
  @Operacion({
    id: 'corregirPersona',
    grupo: 'Directorio',
    resumen: 'Corregir el nombre o el correo institucional',
    respuesta: personaDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async corregir(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(personaCorregida) cuerpo: z.infer<typeof personaCorregida>,
  ): Promise<z.infer<typeof personaDto>> {
    return presentarPersona(await this.directorio.corregirPersona(quien, id, cuerpo));
  }

  @Post('personas/:id/invitaciones')
  @HttpCode(201)
  @Ritmo('sesion')
  @Operacion({
    id: 'invitarPersona',
    grupo: 'Directorio',
    resumen: 'Dar a una persona el enlace para poner su clave (vence en siete días; sirve una vez)',
    estado: 201,
    respuesta: invitacionDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'CORREO_EN_USO'],
  })
  async invitar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof invitacionDto>> {
    const { enlace, venceEn } = await this.directorio.invitar(quien, id);
    return { enlace, venceEn: aIso(venceEn) };
  }

  @Post('designaciones')
  @HttpCode(201)
  @Operacion({
    id: 'designarGeneral',
    grupo: 'Directorio',
    resumen: 'Designar para un gremio o para toda la nación',
    estado: 201,
    respuesta: designacionDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'DESIGNACION_EN_VIGOR'],
  })
  async designar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Cuerpo(designacionGeneral) cuerpo: z.infer<typeof designacionGeneral>,
  ): Promise<z.infer<typeof designacionDto>> {
    return presentarDesignacion(await this.directorio.designar(quien, null, cuerpo), idioma);
  }

  @Post('designaciones/:id/fin')
  @HttpCode(200)
  @Operacion({
    id: 'terminarDesignacion',
    grupo: 'Directorio',
    resumen: 'Poner fin a una designación',
    respuesta: designacionDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async terminar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(finDeDesignacion) { hasta, documento }: z.infer<typeof finDeDesignacion>,
  ): Promise<z.infer<typeof designacionDto>> {
    return presentarDesignacion(
      await this.directorio.terminar(quien, id, hasta, documento),
      idioma,
    );
  }
}
