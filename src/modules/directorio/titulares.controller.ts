import { Controller, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien, Ritmo } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Respuesta } from '../../platform/respuesta.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { presentarTitular, titularDto } from '../../platform/titular.dto.js';
import { claveBusqueda } from './clave-busqueda.js';
import {
  consultaDeDesignaciones,
  conteosPorRatificar,
  consultaDeTitulares,
  designacionDeTitular,
  designacionDto,
  designaciones,
  incorporacion,
  incorporada,
  provinciasDto,
  titularConDetalle,
  titulares,
  titularNuevo,
} from './directorio.dto.js';
import { DirectorioService } from './directorio.service.js';
import { DesignacionesService } from './designaciones.service.js';
import { MesesDeSilencio } from './meses-de-silencio.js';
import { presentarDesignacion } from './presentar.js';
import { cargosQueDa } from './quien-designa.js';
import { TitularStore, type FiltroDeTitulares } from './titular-store.js';

@Controller('api')
export class TitularesController {
  constructor(
    @Inject(DirectorioService) private readonly directorio: DirectorioService,
    @Inject(DesignacionesService) private readonly cargos: DesignacionesService,
    @Inject(TitularStore) private readonly store: TitularStore,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(MesesDeSilencio) private readonly silencio: MesesDeSilencio,
    @Inject(Reloj) private readonly reloj: Reloj,
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
    {
      limite,
      cursor,
      q,
      analista,
      porRatificar,
      locales,
      enSilencio,
      ...filtro
    }: z.infer<typeof consultaDeTitulares>,
  ): Promise<z.infer<typeof titulares>> {
    const pagina = await this.store.listar(
      quien.alcance,
      {
        ...definidos(filtro),
        ...(analista === undefined ? {} : { analista: analistaPedido(analista, quien) }),
        porRatificar: porRatificar === '1',
        locales: locales === '1',
        ...(enSilencio === '1' ? { calladosDesde: await this.callados() } : {}),
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
    const lector = { quien, idioma, hoy: this.directorio.hoy() };
    const de = (rol: string) =>
      cargos.filter((d) => d.rol === rol).map((d) => presentarDesignacion(d, lector));
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
    const titular = await this.directorio.getTitular(quien, id);
    const lista = await this.directorio.designacionesDe(quien, id, vigentes === '1');
    const lector = { quien, idioma, hoy: this.directorio.hoy() };
    return {
      elementos: lista.map((d) => presentarDesignacion(d, lector)),
      puedoDar: cargosQueDa(quien, titular).map((c) => ({
        ...c,
        etiqueta: texto(idioma, `rol.${c.rol}`),
      })),
    };
  }

  @Post('titulares/:id/designaciones')
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
    return presentarDesignacion(await this.cargos.designar(quien, id, cuerpo), {
      quien,
      idioma,
      hoy: this.directorio.hoy(),
    });
  }

  @Post('titulares/:id/incorporaciones')
  @Ritmo('sesion')
  @Operacion({
    id: 'incorporarPersona',
    grupo: 'Directorio',
    resumen: 'Registrar a una persona, designarla en un titular e invitarla, en un solo acto',
    estado: 201,
    respuesta: incorporada,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'DESIGNACION_EN_VIGOR', 'CORREO_EN_USO'],
  })
  async incorporar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(incorporacion) { persona, invitar, ...cargo }: z.infer<typeof incorporacion>,
  ): Promise<z.infer<typeof incorporada>> {
    const r = await this.cargos.incorporar(quien, id, persona, cargo, invitar);
    return {
      designacion: presentarDesignacion(r.designacion, {
        quien,
        idioma,
        hoy: this.directorio.hoy(),
      }),
      invitacion:
        r.invitacion === null
          ? null
          : {
              enlace: r.invitacion.enlace,
              porCorreo: r.invitacion.porCorreo,
              venceEn: aIso(r.invitacion.venceEn),
            },
    };
  }

  @Get('titulares-por-ratificar')
  @Operacion({
    id: 'contarPorRatificar',
    grupo: 'Directorio',
    resumen:
      'Cuántos gobiernos con autoridad nueva no han ratificado su adhesión, por nivel y provincia',
    respuesta: conteosPorRatificar,
  })
  async porRatificar(@Quien() quien: Identidad): Promise<z.infer<typeof conteosPorRatificar>> {
    const elementos = await this.store.contarPorRatificar(quien.alcance);
    return { elementos: [...elementos], total: elementos.reduce((n, e) => n + e.n, 0) };
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

  /** Since when nothing must have happened for a local government to be silent. */
  private async callados(): Promise<number> {
    const desde = new Date(this.reloj.ahora());
    desde.setUTCMonth(desde.getUTCMonth() - (await this.silencio.mesesDeSilencio()));
    return desde.getTime();
  }
}

function analistaPedido(
  pedido: string,
  quien: Identidad,
): NonNullable<FiltroDeTitulares['analista']> {
  if (pedido === 'ninguno') return pedido;
  return pedido === 'yo' ? { cuenta: quien.cuentaId } : { persona: pedido };
}

/** Without the fields nobody gave. */
function definidos<T extends object>(o: T): { [k in keyof T]?: Exclude<T[k], undefined> } {
  return Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as {
    [k in keyof T]?: Exclude<T[k], undefined>;
  };
}
