import { Inject, Injectable } from '@nestjs/common';
import type { Rol } from '../../../machines/contrato.js';
import { Calendario } from '../../engine/puertos/calendario.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import type { Gremio } from '../../platform/alcance.js';
import { tieneRol, type Identidad } from '../../platform/identidad.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import { claveBusqueda } from './clave-busqueda.js';
import { Invitador } from './invitador.js';
import {
  DesignacionEnVigor,
  PersonaStore,
  type DesignacionVista,
  type Persona,
} from './persona-store.js';
import { puedeDesignar, ROLES_DE_TITULAR } from './quien-designa.js';
import { TitularStore, type TitularEnLista } from './titular-store.js';

export interface PeticionDeDesignar {
  readonly persona: string;
  readonly rol: Rol;
  readonly calidad: 'titular' | 'subrogante' | 'encargado';
  readonly desde: string;
  readonly hasta: string | null;
  readonly documento: string | null;
  readonly reemplaza: string | null;
  readonly gremio?: Gremio | null;
}

/** Titulares, people, and who holds which office from when to when, by which document. */
@Injectable()
export class DirectorioService {
  constructor(
    @Inject(TitularStore) private readonly titulares: TitularStore,
    @Inject(PersonaStore) private readonly personas: PersonaStore,
    @Inject(Invitador) private readonly invitador: Invitador,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  async getTitular(quien: Identidad, id: string): Promise<TitularEnLista> {
    const titular = await this.titulares.find(quien.alcance, id);
    if (titular === null) throw new Problema('NO_ENCONTRADO');
    return titular;
  }

  async crearTitular(
    quien: Identidad,
    t: {
      readonly clase: 'mancomunidad' | 'nacional';
      readonly nombre: string;
      readonly nombreOficial?: string | undefined;
      readonly provincia?: string | undefined;
    },
  ): Promise<TitularEnLista> {
    if (!puedeDesignar(quien, 'pocl', null)) throw new Problema('SIN_PERMISO');
    const id = this.ids.nuevo();
    await this.titulares.crear({
      id,
      clase: t.clase,
      nivel: null,
      nombre: t.nombre,
      nombreOficial: t.nombreOficial ?? t.nombre,
      codigoDpa: null,
      provincia: t.provincia ?? null,
      canton: null,
      gremio: null,
      zona: 'America/Guayaquil',
      poblacion: null,
      demo: false,
      claveBusqueda: claveBusqueda(t.nombre),
    });
    return this.getTitular(quien, id);
  }

  async designacionesDe(
    quien: Identidad,
    titularId: string,
    soloVigentes: boolean,
  ): Promise<readonly DesignacionVista[]> {
    const titular = await this.getTitular(quien, titularId);
    return this.personas.designacionesDeTitular(
      titular.id,
      soloVigentes ? this.hoy(titular.zona) : null,
    );
  }

  async crearPersona(
    quien: Identidad,
    p: Pick<Persona, 'clase' | 'nombre' | 'correo'>,
  ): Promise<Persona> {
    if (!tieneRol(quien, 'administrador', 'poc', 'pocl', 'autoridad'))
      throw new Problema('SIN_PERMISO');
    const id = this.ids.nuevo();
    await this.personas.crear({
      id,
      clase: p.clase,
      nombre: p.nombre,
      correo: p.correo?.trim().toLowerCase() ?? null,
      claveBusqueda: claveBusqueda(p.nombre),
      creadaPor: quien.cuentaId,
      creadaEn: this.reloj.ahora(),
    });
    return this.getPersona(quien, id);
  }

  async getPersona(quien: Identidad, id: string): Promise<Persona> {
    const persona = await this.personas.find(quien.alcance, id);
    if (persona === null) throw new Problema('NO_ENCONTRADO');
    return persona;
  }

  async corregirPersona(
    quien: Identidad,
    id: string,
    cambios: { readonly nombre?: string | undefined; readonly correo?: string | null | undefined },
  ): Promise<Persona> {
    await this.exigirMando(quien, await this.getPersona(quien, id));
    await this.personas.corregir(id, {
      ...(cambios.nombre === undefined
        ? {}
        : { nombre: cambios.nombre, claveBusqueda: claveBusqueda(cambios.nombre) }),
      ...(cambios.correo === undefined
        ? {}
        : { correo: cambios.correo?.trim().toLowerCase() ?? null }),
    });
    return this.getPersona(quien, id);
  }

  async invitar(
    quien: Identidad,
    personaId: string,
  ): Promise<{ readonly enlace: string; readonly venceEn: number }> {
    const persona = await this.getPersona(quien, personaId);
    await this.exigirMando(quien, persona);
    if (persona.correo === null) throw campoInvalido('correo', 'REQUERIDO');
    return this.invitador.invitar({ id: persona.id, correo: persona.correo }, quien.cuentaId);
  }

  /** In a titular; without one, by gremio or national. */
  async designar(
    quien: Identidad,
    titularId: string | null,
    d: PeticionDeDesignar,
  ): Promise<DesignacionVista> {
    const titular = titularId === null ? null : await this.getTitular(quien, titularId);
    const persona = await this.getPersona(quien, d.persona);
    const deTitular = ROLES_DE_TITULAR.includes(d.rol);
    if (deTitular && titular === null) throw campoInvalido('rol', 'ROL_DE_TITULAR');
    if (d.rol === 'gremio' && (titular !== null || d.gremio == null))
      throw campoInvalido('gremio', 'REQUERIDO');
    if (!puedeDesignar(quien, d.rol, titular)) throw new Problema('SIN_PERMISO');
    if (d.hasta !== null && d.hasta < d.desde)
      throw campoInvalido('hasta', 'FECHA_ANTES_DEL_INICIO');
    if (d.documento !== null && !(await this.personas.hayDocumento(d.documento, titularId)))
      throw campoInvalido('documento', 'DOCUMENTO_INEXISTENTE');
    if (d.reemplaza !== null) {
      const anterior = await this.personas.findDesignacion(quien.alcance, d.reemplaza);
      if (
        anterior === null ||
        anterior.titularId !== titularId ||
        anterior.rol !== d.rol ||
        anterior.desde >= d.desde
      )
        throw campoInvalido('reemplaza', 'DESIGNACION_INEXISTENTE');
    }
    const id = this.ids.nuevo();
    try {
      await this.personas.designar(
        {
          id,
          personaId: persona.id,
          rol: d.rol,
          titularId,
          gremio: d.rol === 'gremio' ? (d.gremio ?? null) : null,
          calidad: d.calidad,
          desde: d.desde,
          hasta: d.hasta,
          documentoId: d.documento,
          creadaPor: quien.cuentaId,
          creadaEn: this.reloj.ahora(),
        },
        d.reemplaza,
      );
    } catch (error) {
      if (error instanceof DesignacionEnVigor)
        throw new Problema('DESIGNACION_EN_VIGOR', {
          designacion: error.designacionId,
          desde: error.desde,
        });
      throw error;
    }
    return this.getDesignacion(quien, id);
  }

  async terminar(
    quien: Identidad,
    id: string,
    hasta: string,
    documento: string | null,
  ): Promise<DesignacionVista> {
    const d = await this.getDesignacion(quien, id);
    const titular = d.titularId === null ? null : await this.getTitular(quien, d.titularId);
    if (!puedeDesignar(quien, d.rol, titular)) throw new Problema('SIN_PERMISO');
    if (hasta < d.desde) throw campoInvalido('hasta', 'FECHA_ANTES_DEL_INICIO');
    if (documento !== null && !(await this.personas.hayDocumento(documento, d.titularId)))
      throw campoInvalido('documento', 'DOCUMENTO_INEXISTENTE');
    await this.personas.terminar(id, hasta, documento);
    return this.getDesignacion(quien, id);
  }

  private async getDesignacion(quien: Identidad, id: string): Promise<DesignacionVista> {
    const d = await this.personas.findDesignacion(quien.alcance, id);
    if (d === null) throw new Problema('NO_ENCONTRADO');
    return d;
  }

  /** May invite or correct whom one could designate to every office that person holds. */
  private async exigirMando(quien: Identidad, persona: Persona): Promise<void> {
    const suyas = await this.personas.designacionesDePersona(persona.id);
    for (const d of suyas) {
      const titular =
        d.titularId === null ? null : await this.titulares.find(quien.alcance, d.titularId);
      if ((d.titularId !== null && titular === null) || !puedeDesignar(quien, d.rol, titular))
        throw new Problema('SIN_PERMISO');
    }
  }

  private hoy(zona: string): string {
    return this.calendario.fecha(this.reloj.ahora(), zona);
  }
}
