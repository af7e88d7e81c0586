import { Inject, Injectable } from '@nestjs/common';
import type { Rol } from '../../../machines/contrato.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import type { Gremio } from '../../platform/alcance.js';
import type { Identidad } from '../../platform/identidad.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import { hechoPor, RegistroDeAccesos } from '../../platform/registro-de-accesos.js';
import { claveBusqueda } from './clave-busqueda.js';
import { correoNormal } from './correo-normal.js';
import { DirectorioService } from './directorio.service.js';
import type { EnlaceDeInvitacion } from './invitador.js';
import { NoticiasDeCargos } from './noticias-de-cargos.js';
import {
  DesignacionEnVigor,
  PersonaStore,
  type DesignacionNueva,
  type DesignacionVista,
  type Persona,
  type Representacion,
} from './persona-store.js';
import { PersonasService } from './personas.service.js';
import {
  puedeDesignar,
  ROLES_CON_REPRESENTACION,
  ROLES_DE_TITULAR,
  type Calidad,
} from './quien-designa.js';
import { RelevoStore, type Entregado } from './relevo-store.js';
import type { TitularEnLista } from './titular-store.js';

export interface PeticionDeDesignar {
  readonly persona: string;
  readonly rol: Rol;
  readonly calidad: Calidad;
  readonly desde: string;
  readonly hasta: string | null;
  readonly documento: string | null;
  readonly reemplaza: string | null;
  readonly entregaPendientes: boolean;
  readonly representacion: Representacion | null;
  readonly correoDeclarado: string | null;
  readonly gremio?: Gremio | null;
}

/** Who holds which office from when to when, by which document. */
@Injectable()
export class DesignacionesService {
  constructor(
    @Inject(DirectorioService) private readonly directorio: DirectorioService,
    @Inject(PersonasService) private readonly gente: PersonasService,
    @Inject(PersonaStore) private readonly personas: PersonaStore,
    @Inject(RelevoStore) private readonly relevos: RelevoStore,
    @Inject(RegistroDeAccesos) private readonly accesos: RegistroDeAccesos,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(NoticiasDeCargos) private readonly noticias: NoticiasDeCargos,
  ) {}

  /** In a titular; without one, by gremio or national. */
  async designar(
    quien: Identidad,
    titularId: string | null,
    d: PeticionDeDesignar,
  ): Promise<DesignacionVista> {
    const titular = titularId === null ? null : await this.directorio.getTitular(quien, titularId);
    const persona = await this.gente.getPersona(quien, d.persona);
    await this.exigirDesignable(quien, titular, d);
    const nueva = this.designacionNueva(quien, titularId, persona.id, d);
    await this.sinChoque(() => this.personas.designar(nueva, d.reemplaza));
    await this.anotar(quien, 'designacionHecha', nueva);
    await this.noticias.designada(nueva, quien.cuentaId);
    if (d.reemplaza !== null && d.entregaPendientes && persona.cuentaId !== null)
      await this.entregar(quien, d.reemplaza, persona.cuentaId);
    return this.getDesignacion(quien, nueva.id);
  }

  /**
   * A person with an office in a titular, and the link to come in. Who is in the directory already, by the same mail and
   * name, is not written twice: so one person holds offices in several governments.
   */
  async incorporar(
    quien: Identidad,
    titularId: string,
    p: Pick<Persona, 'clase' | 'nombre' | 'correo'>,
    d: Omit<PeticionDeDesignar, 'persona'>,
    invitar: boolean,
  ): Promise<{
    readonly designacion: DesignacionVista;
    readonly invitacion: EnlaceDeInvitacion | null;
  }> {
    const titular = await this.directorio.getTitular(quien, titularId);
    const conPersona = { ...d, persona: '' };
    await this.exigirDesignable(quien, titular, conPersona);
    const nueva = this.gente.personaNueva(quien, p);
    const conocida = nueva.correo === null ? null : await this.personas.findPorCorreo(nueva.correo);
    if (conocida !== null && claveBusqueda(conocida.nombre) !== nueva.claveBusqueda)
      throw new Problema('CORREO_EN_USO');
    const designacion = this.designacionNueva(quien, titularId, conocida?.id ?? nueva.id, d);
    await this.sinChoque(() =>
      conocida === null
        ? this.personas.incorporar(nueva, designacion, d.reemplaza)
        : this.personas.designar(designacion, d.reemplaza),
    );
    await this.anotar(quien, 'designacionHecha', designacion);
    await this.noticias.designada(designacion, quien.cuentaId);
    if (d.reemplaza !== null && d.entregaPendientes && conocida?.cuentaId != null)
      await this.entregar(quien, d.reemplaza, conocida.cuentaId);
    const entra =
      conocida !== null && (await this.personas.estadoDeCuenta(conocida.id)) === 'activa';
    const invitable = invitar && p.clase === 'persona' && nueva.correo !== null && !entra;
    return {
      designacion: await this.getDesignacion(quien, designacion.id),
      invitacion: invitable ? await this.invitarSiCabe(quien, designacion.personaId) : null,
    };
  }

  private anotar(
    quien: Identidad,
    clase: 'designacionHecha' | 'designacionTerminada',
    d: Pick<DesignacionNueva, 'personaId' | 'rol' | 'titularId'>,
  ): Promise<void> {
    return this.accesos.anotar({
      clase,
      ...hechoPor(quien),
      objeto: { clase: 'persona', id: d.personaId },
      titularId: d.titularId,
      detalle: d.rol,
    });
  }

  /** Whoever also holds an office elsewhere is invited from there, or comes in already: the designación stands all the same. */
  private async invitarSiCabe(
    quien: Identidad,
    personaId: string,
  ): Promise<EnlaceDeInvitacion | null> {
    try {
      return await this.gente.invitar(quien, personaId);
    } catch (error) {
      if (error instanceof Problema && ['SIN_PERMISO', 'CORREO_EN_USO'].includes(error.codigo))
        return null;
      throw error;
    }
  }

  /** The document a designación was recorded without. */
  async acreditar(quien: Identidad, id: string, documento: string): Promise<DesignacionVista> {
    const d = await this.getDesignacionMia(quien, id);
    await this.exigirDocumento(documento, d.titularId);
    await this.personas.acreditar(id, documento);
    return this.getDesignacion(quien, id);
  }

  async terminar(
    quien: Identidad,
    id: string,
    hasta: string,
    documento: string | null,
    recibe: string | null = null,
  ): Promise<{ readonly designacion: DesignacionVista; readonly entregado: Entregado }> {
    const d = await this.getDesignacionMia(quien, id);
    if (hasta < d.desde) throw campoInvalido('hasta', 'FECHA_ANTES_DEL_INICIO');
    if (documento !== null) await this.exigirDocumento(documento, d.titularId);
    const entregado = await this.relevos.relevar({
      designacionId: id,
      hasta,
      documentoId: documento,
      por: quien.cuentaId,
      en: this.reloj.ahora(),
      recibe: recibe === null ? null : await this.cuentaQueRecibe(quien, recibe, d),
    });
    await this.anotar(quien, 'designacionTerminada', d);
    await this.noticias.terminada(d, hasta, quien.cuentaId);
    return { designacion: await this.getDesignacion(quien, id), entregado };
  }

  async getDesignacionMia(quien: Identidad, id: string): Promise<DesignacionVista> {
    const d = await this.getDesignacion(quien, id);
    const titular =
      d.titularId === null ? null : await this.directorio.getTitular(quien, d.titularId);
    if (!puedeDesignar(quien, d.rol, titular, d.calidad)) throw new Problema('SIN_PERMISO');
    return d;
  }

  private async getDesignacion(quien: Identidad, id: string): Promise<DesignacionVista> {
    const d = await this.personas.findDesignacion(quien.alcance, id);
    if (d === null) throw new Problema('NO_ENCONTRADO');
    return d;
  }

  private designacionNueva(
    quien: Identidad,
    titularId: string | null,
    personaId: string,
    d: Omit<PeticionDeDesignar, 'persona'>,
  ): DesignacionNueva {
    return {
      id: this.ids.nuevo(),
      personaId,
      rol: d.rol,
      titularId,
      gremio: d.rol === 'gremio' ? (d.gremio ?? null) : null,
      calidad: d.calidad,
      desde: d.desde,
      hasta: d.hasta,
      documentoId: d.documento,
      representacion: d.representacion,
      correoDeclarado: correoNormal(d.correoDeclarado),
      creadaPor: quien.cuentaId,
      creadaEn: this.reloj.ahora(),
    };
  }

  private async exigirDesignable(
    quien: Identidad,
    titular: TitularEnLista | null,
    d: PeticionDeDesignar,
  ): Promise<void> {
    if (ROLES_DE_TITULAR.includes(d.rol) && titular === null)
      throw campoInvalido('rol', 'ROL_DE_TITULAR');
    if (d.rol === 'gremio' && (titular !== null || d.gremio == null))
      throw campoInvalido('gremio', 'REQUERIDO');
    if (!puedeDesignar(quien, d.rol, titular, d.calidad)) throw new Problema('SIN_PERMISO');
    if (d.hasta !== null && d.hasta < d.desde)
      throw campoInvalido('hasta', 'FECHA_ANTES_DEL_INICIO');
    // A substitution is from–to: it lapses alone.
    if (d.calidad === 'subrogante' && d.hasta === null) throw campoInvalido('hasta', 'REQUERIDO');
    if (d.representacion !== null && !ROLES_CON_REPRESENTACION.includes(d.rol))
      throw campoInvalido('representacion', 'SOLO_DE_ORGANO');
    if (d.documento !== null) await this.exigirDocumento(d.documento, titular?.id ?? null);
    if (d.reemplaza === null) return;
    const anterior = await this.personas.findDesignacion(quien.alcance, d.reemplaza);
    if (
      anterior === null ||
      anterior.titularId !== (titular?.id ?? null) ||
      anterior.rol !== d.rol ||
      anterior.desde >= d.desde ||
      !puedeDesignar(quien, anterior.rol, titular, anterior.calidad)
    )
      throw campoInvalido('reemplaza', 'DESIGNACION_INEXISTENTE');
  }

  private async exigirDocumento(id: string, titularId: string | null): Promise<void> {
    if (!(await this.personas.hayDocumento(id, titularId)))
      throw campoInvalido('documento', 'DOCUMENTO_INEXISTENTE');
  }

  /** What was open in the hands of who was replaced. */
  private async entregar(quien: Identidad, designacionId: string, cuentaId: string): Promise<void> {
    const saliente = await this.getDesignacion(quien, designacionId);
    if (saliente.hasta === null) return;
    await this.relevos.relevar({
      designacionId,
      hasta: saliente.hasta,
      documentoId: saliente.documentoFinId,
      por: quien.cuentaId,
      en: this.reloj.ahora(),
      recibe: cuentaId,
    });
  }

  /** With an account, and an office in the same place. */
  private async cuentaQueRecibe(
    quien: Identidad,
    personaId: string,
    sale: DesignacionVista,
  ): Promise<string> {
    const persona = await this.gente.getPersona(quien, personaId);
    if (persona.cuentaId === null) throw campoInvalido('recibe', 'PERSONA_SIN_CUENTA');
    const hoy = this.directorio.hoy();
    const suyas = await this.personas.designacionesDePersona(personaId);
    const sirve = suyas.some(
      (d) =>
        d.id !== sale.id &&
        (d.hasta === null || d.hasta >= hoy) &&
        (d.titularId === null || d.titularId === sale.titularId),
    );
    if (!sirve) throw campoInvalido('recibe', 'PERSONA_SIN_CARGO');
    return persona.cuentaId;
  }

  private async sinChoque(trabajo: () => Promise<void>): Promise<void> {
    try {
      await trabajo();
    } catch (error) {
      if (error instanceof DesignacionEnVigor)
        throw new Problema('DESIGNACION_EN_VIGOR', {
          designacion: error.designacionId,
          desde: error.desde,
        });
      throw error;
    }
  }
}
