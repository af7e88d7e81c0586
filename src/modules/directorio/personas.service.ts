import { Inject, Injectable } from '@nestjs/common';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import type { Identidad } from '../../platform/identidad.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import { hechoPor, RegistroDeAccesos } from '../../platform/registro-de-accesos.js';
import { claveBusqueda } from './clave-busqueda.js';
import { correoNormal } from './correo-normal.js';
import { Invitador, type EnlaceDeInvitacion } from './invitador.js';
import { PersonaStore, type Persona } from './persona-store.js';
import { administraPersonas, puedeDesignar } from './quien-designa.js';
import { TitularStore } from './titular-store.js';

/** People of the directory, and their way in. */
@Injectable()
export class PersonasService {
  constructor(
    @Inject(TitularStore) private readonly titulares: TitularStore,
    @Inject(PersonaStore) private readonly personas: PersonaStore,
    @Inject(Invitador) private readonly invitador: Invitador,
    @Inject(RegistroDeAccesos) private readonly accesos: RegistroDeAccesos,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  async crearPersona(
    quien: Identidad,
    p: Pick<Persona, 'clase' | 'nombre' | 'correo'>,
  ): Promise<Persona> {
    if (!administraPersonas(quien)) throw new Problema('SIN_PERMISO');
    const nueva = this.personaNueva(quien, p);
    await this.exigirCorreoLibre(nueva.correo, null);
    await this.personas.crear(nueva);
    return this.getPersona(quien, nueva.id);
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
    const correo = cambios.correo === undefined ? undefined : correoNormal(cambios.correo);
    if (correo !== undefined) await this.exigirCorreoLibre(correo, id);
    await this.personas.corregir(id, {
      ...(cambios.nombre === undefined
        ? {}
        : { nombre: cambios.nombre, claveBusqueda: claveBusqueda(cambios.nombre) }),
      ...(correo === undefined ? {} : { correo }),
    });
    return this.getPersona(quien, id);
  }

  async invitar(quien: Identidad, personaId: string): Promise<EnlaceDeInvitacion> {
    const persona = await this.getPersona(quien, personaId);
    await this.exigirMando(quien, persona);
    // An administrative unit is designated; it is people who come in.
    if (persona.clase === 'unidad') throw campoInvalido('persona', 'UNIDAD_SIN_CUENTA');
    if (persona.correo === null) throw campoInvalido('correo', 'REQUERIDO');
    const dada = await this.invitador.invitar(
      { id: persona.id, correo: persona.correo },
      quien.cuentaId,
    );
    await this.accesos.anotar({
      clase: 'invitacionHecha',
      ...hechoPor(quien),
      objeto: { clase: 'persona', id: persona.id },
    });
    return dada;
  }

  /** May invite or correct whom one could designate to every office that person holds. */
  async exigirMando(quien: Identidad, persona: Persona): Promise<void> {
    if (!administraPersonas(quien)) throw new Problema('SIN_PERMISO');
    const suyas = await this.personas.designacionesDePersona(persona.id);
    for (const d of suyas) {
      const titular =
        d.titularId === null ? null : await this.titulares.find(quien.alcance, d.titularId);
      if (
        (d.titularId !== null && titular === null) ||
        !puedeDesignar(quien, d.rol, titular, d.calidad)
      )
        throw new Problema('SIN_PERMISO');
    }
  }

  /** As it will be written, by whoever writes it. */
  personaNueva(quien: Identidad, p: Pick<Persona, 'clase' | 'nombre' | 'correo'>) {
    return {
      id: this.ids.nuevo(),
      clase: p.clase,
      nombre: p.nombre,
      correo: correoNormal(p.correo),
      claveBusqueda: claveBusqueda(p.nombre),
      creadaPor: quien.cuentaId,
      creadaEn: this.reloj.ahora(),
    };
  }

  /** One mail, one person: two would share a way in. */
  private async exigirCorreoLibre(correo: string | null, salvo: string | null): Promise<void> {
    if (correo === null) return;
    const otra = await this.personas.findPorCorreo(correo);
    if (otra !== null && otra.id !== salvo) throw new Problema('CORREO_EN_USO');
  }
}
