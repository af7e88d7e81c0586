import { Controller, Get, Inject, Patch, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Reloj } from '../../engine/puertos/reloj.js';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien, Ritmo } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { claveBusqueda } from './clave-busqueda.js';
import {
  consultaDePersonas,
  invitacionDto,
  personaConDetalle,
  personaCorregida,
  personaDto,
  personaNueva,
  personas,
} from './directorio.dto.js';
import { DirectorioService } from './directorio.service.js';
import { PersonasService } from './personas.service.js';
import { InvitacionStore } from './invitacion-store.js';
import { PersonaStore } from './persona-store.js';
import {
  presentarDesignacion,
  presentarInvitacion,
  presentarPersona,
  presentarPersonaEnLista,
} from './presentar.js';
import { administraPersonas, alcanceDeDirectorio } from './quien-designa.js';

@Controller('api/personas')
export class PersonasController {
  constructor(
    @Inject(DirectorioService) private readonly directorio: DirectorioService,
    @Inject(PersonasService) private readonly gente: PersonasService,
    @Inject(PersonaStore) private readonly store: PersonaStore,
    @Inject(InvitacionStore) private readonly invitaciones: InvitacionStore,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  @Get()
  @Operacion({
    id: 'listarPersonas',
    grupo: 'Directorio',
    resumen: 'Personas y unidades a mi alcance, con los cargos que ejercen en una fecha',
    respuesta: personas,
    problemas: ['SIN_PERMISO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDePersonas)
    consulta: z.infer<typeof consultaDePersonas>,
  ): Promise<z.infer<typeof personas>> {
    const { limite, cursor, q, titular, rol, gremio, clase, conCargo, sinCuenta } = consulta;
    const hoy = this.directorio.hoy();
    const pagina = await this.store.listar(
      alcanceDeDirectorio(quien),
      {
        ...(q === undefined ? {} : { q: claveBusqueda(q) }),
        ...(titular === undefined ? {} : { titularId: titular }),
        ...(rol === undefined ? {} : { rol }),
        ...(gremio === undefined ? {} : { gremio }),
        ...(clase === undefined ? {} : { clase }),
        // A day was asked about: those who held something then.
        conCargo: conCargo === '1' || consulta.fecha !== undefined,
        sinCuenta: sinCuenta === '1',
      },
      consulta.fecha ?? hoy,
      { limite, cursor: cursor ?? null },
    );
    const conCorreo = administraPersonas(quien);
    return {
      elementos: pagina.elementos.map((p) =>
        presentarPersonaEnLista(p, { quien, idioma, hoy }, conCorreo),
      ),
      siguiente: pagina.siguiente,
      ...(pagina.total === undefined ? {} : { total: pagina.total }),
    };
  }

  @Post()
  @Operacion({
    id: 'crearPersona',
    grupo: 'Directorio',
    resumen: 'Registrar una persona o una unidad administrativa',
    estado: 201,
    respuesta: personaDto,
    problemas: ['SIN_PERMISO', 'CORREO_EN_USO'],
  })
  async crear(
    @Quien() quien: Identidad,
    @Cuerpo(personaNueva) cuerpo: z.infer<typeof personaNueva>,
  ): Promise<z.infer<typeof personaDto>> {
    return presentarPersona(await this.gente.crearPersona(quien, cuerpo));
  }

  @Get(':id')
  @Operacion({
    id: 'leerPersona',
    grupo: 'Directorio',
    resumen: 'Una persona: su cuenta, sus cargos de hoy y de antes, y las invitaciones que recibió',
    respuesta: personaConDetalle,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof personaConDetalle>> {
    const alcance = alcanceDeDirectorio(quien);
    const persona = await this.store.find(alcance, id);
    if (persona === null) throw new Problema('NO_ENCONTRADO');
    const administra = administraPersonas(quien);
    const [estadoDeCuenta, designaciones, dadas, manda] = await Promise.all([
      this.store.estadoDeCuenta(id),
      this.store.designacionesDePersona(id, alcance),
      administra
        ? this.invitaciones.listar(alcance, { personaId: id }, this.reloj.ahora(), {
            limite: 20,
            cursor: null,
          })
        : { elementos: [] },
      this.manda(quien, persona),
    ]);
    const lector = { quien, idioma, hoy: this.directorio.hoy() };
    const entraCon = manda ? await this.store.correoDeCuenta(persona.id) : null;
    return {
      ...presentarPersona(persona),
      correo: administra ? persona.correo : null,
      estadoDeCuenta,
      designaciones: designaciones
        .toSorted((a, b) => b.desde.localeCompare(a.desde))
        .map((d) => presentarDesignacion(d, lector)),
      invitaciones: dadas.elementos.map(presentarInvitacion),
      entraCon: entraCon === persona.correo ? null : entraCon,
      puedo: { corregir: manda, invitar: manda && persona.clase === 'persona' },
    };
  }

  @Patch(':id')
  @Operacion({
    id: 'corregirPersona',
    grupo: 'Directorio',
    resumen: 'Corregir el nombre o el correo institucional',
    respuesta: personaDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'CORREO_EN_USO'],
  })
  async corregir(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(personaCorregida) cuerpo: z.infer<typeof personaCorregida>,
  ): Promise<z.infer<typeof personaDto>> {
    return presentarPersona(await this.gente.corregirPersona(quien, id, cuerpo));
  }

  @Post(':id/invitaciones')
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
    const dada = await this.gente.invitar(quien, id);
    return { enlace: dada.enlace, porCorreo: dada.porCorreo, venceEn: aIso(dada.venceEn) };
  }

  private async manda(
    quien: Identidad,
    persona: Parameters<PersonasService['exigirMando']>[1],
  ): Promise<boolean> {
    try {
      await this.gente.exigirMando(quien, persona);
      return true;
    } catch (error) {
      if (error instanceof Problema) return false;
      throw error;
    }
  }
}
