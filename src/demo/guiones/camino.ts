/**
 * How a demonstration titular walks steps 1 to 12, told in one line each. Every call writes the acts of a step on the
 * current day and moves on a few days; who records varies with the number, as it does from place to place.
 */
import type { Fecha, Rol } from '../../../machines/contrato.js';
import type { EventoDeMarca } from '../../engine/comandos.js';
import { sumar } from '../dias.js';
import { FIN_DE_MANDATO, gremioQueCapacita, type FechasDeGad } from '../elenco.js';
import { NombreDe, type Datos, type Evento, type Papel } from '../guion.js';
import { gremioDe } from '../titulares.js';
import { Relato } from './relato.js';

const SECTORES = ['publico', 'privado', 'sociedadCivil', 'academia'] as const;
export type Sector = (typeof SECTORES)[number];
type PorSector = { readonly [S in Sector]: number };

export class Camino extends Relato {
  private delegacion: Fecha | null = null;
  private foro: Fecha | null = null;

  fechas(): FechasDeGad {
    return {
      delegacion: this.delegacion,
      foro: this.foro,
      unaSolaPersona: this.opciones.unaSolaPersona ?? false,
      cambioDeAutoridad: this.opciones.cambioDeAutoridad ?? null,
    };
  }

  // ── 1 to 4 ─────────────────────────────────────────────────────────────────────────────────────

  interes(origen: 'a' | 'b' = 'a'): this {
    if (origen === 'b') {
      const analisis = this.papel('analisis_priorizacion', { firmado: false, organo: 'poc' });
      return this.acto('poc', 'indicarInteres', { origen, analisis });
    }
    const manifestacion = this.papel('oficio', {
      clave: 'manifestacion',
      titulo: 'Oficio en que la Autoridad manifiesta su interés',
      instrumento: 'oficio',
      organo: 'autoridad',
      numero: `DEMO-${this.n}-001-OF`,
    });
    // A government without accounts yet: the POC writes down what its authority signed.
    return this.n % 2 === 0
      ? this.acto('poc', 'indicarInteres', { origen, manifestacion }, porCuenta('autoridad'))
      : this.acto(`autoridad:${this.n}`, 'indicarInteres', { origen, manifestacion });
  }

  compromiso(): this {
    this.delegacion = this.dia;
    const unDocumento = this.opciones.unaSolaPersona === true;
    const oficioDelegacion = this.papel('oficio_delegacion', {
      clave: 'oficio-delegacion',
      instrumento: 'oficio',
      organo: 'autoridad',
      numero: `DEMO-${this.n}-002-OF`,
      ...(unDocumento
        ? {
            tipos: ['oficio_delegacion', 'acta_intencion'],
            titulo: 'Oficio de intención y de delegación',
          }
        : {}),
    });
    const datos: Datos = {
      oficioDelegacion,
      actaCompromiso: unDocumento
        ? oficioDelegacion
        : this.papel('acta_compromiso_modelo', { instrumento: 'acta', organo: 'autoridad' }),
      pocl: new NombreDe(`pocl:${this.n}`),
      delegados: unDocumento ? 1 : 2 + (this.n % 3),
      comunicadoPoc: this.dia,
      ...(gremioDe(this.n) === null ? {} : { comunicadoGremio: this.dia }),
      canal: this.n % 3 === 0 ? 'papel' : 'quipux',
    };
    return this.n % 2 === 0
      ? this.acto('poc', 'suscribirCompromiso', datos)
      : this.acto(`autoridad:${this.n}`, 'suscribirCompromiso', datos);
  }

  grupoNucleo(): this {
    const constancia = this.papel('oficio', {
      clave: 'aviso-grupo-nucleo',
      titulo: 'Aviso al Grupo Núcleo',
      organo: 'poc',
    });
    return this.acto('poc', 'informarGrupoNucleo', { canal: 'correoInstitucional', constancia });
  }

  sensibilizaDelegados(): this {
    return this.acto(this.capacitador(), 'sensibilizarDelegados', this.jornada('delegados', 4));
  }

  /** They learnt it elsewhere, and show it: the POCL writes it down for whoever gave it. */
  capacitacionEquivalente(): this {
    const datos = { ...this.jornada('equivalente', 3), modalidad: 'equivalente' };
    const actua = gremioDe(this.n) === null ? 'poc' : 'gremio';
    return this.acto(`pocl:${this.n}`, 'sensibilizarDelegados', datos, porCuenta(actua));
  }

  // ── 5 to 8 ─────────────────────────────────────────────────────────────────────────────────────

  actores(sin: readonly Sector[] = []): this {
    const registro = this.papel('registro_actores', { firmado: false });
    return this.acto(
      `delegado:${this.n}`,
      'identificarActores',
      { ...contar(sin, 3), registro },
      motivado(
        sin,
        'ACTORES_POR_SECTOR',
        'En el territorio no se halló quien represente al sector.',
      ),
    );
  }

  diagnostico(): this {
    const diagnostico = this.papel('diagnostico', { firmado: false });
    return this.acto(
      `delegado:${this.n}`,
      'elaborarDiagnostico',
      {
        diagnostico,
        transparencia: true,
        integridad: true,
        participacion: true,
        colaboracion: true,
      },
      { tarde: this.n % 4 === 0 ? 2 : 0 },
    );
  }

  mapeo(sin: readonly Sector[] = [], vuelta = 1): this {
    return this.acto(
      `delegado:${this.n}`,
      'mapearActores',
      { mapeo: this.papel('mapeo', { firmado: false, ...version(vuelta) }), ...contar(sin, 4) },
      motivado(sin, 'SECTORES_DEL_MAPEO', 'El sector no tiene organizaciones registradas aquí.'),
    );
  }

  /** One invitation per sector, and what each answered. */
  invitaciones(declinan: readonly Sector[] = [], vuelta = 1): this {
    for (const sector of SECTORES) {
      const organizacion = `Organización Ficticia ${this.n}-${vuelta} (${sector})`;
      const canal = 'correoInstitucional';
      this.acto(
        `delegado:${this.n}`,
        'registrarInvitacion',
        { sector, organizacion, canal },
        {},
        1,
      );
    }
    for (const sector of SECTORES) {
      const organizacion = `Organización Ficticia ${this.n}-${vuelta} (${sector})`;
      const respuesta = declinan.includes(sector) ? 'declina' : 'acepta';
      this.acto(
        `delegado:${this.n}`,
        'registrarRespuesta',
        { sector, organizacion, respuesta },
        {},
        1,
      );
    }
    return this;
  }

  vueltaAlMapeo(motivo: string): this {
    return this.acto(`delegado:${this.n}`, 'volverAlMapeo', { motivo });
  }

  acercamiento(sin: readonly Sector[] = []): this {
    const registro = this.papel('registro_acercamiento', { firmado: false });
    return this.acto(
      `delegado:${this.n}`,
      'concluirAcercamiento',
      { criterios: true, registro },
      motivado(
        sin,
        'ACEPTACION_POR_SECTOR',
        'Se volverá a invitar al sector cuando el foro sesione.',
      ),
    );
  }

  // ── 9 to 12 ────────────────────────────────────────────────────────────────────────────────────

  conformaForo(sin: readonly Sector[] = [], preexistente = false): this {
    this.foro = this.dia;
    const actaConstitucion = this.papel('acta_constitucion', {
      clave: 'acta-constitucion',
      instrumento: 'acta',
      organo: 'foro',
    });
    const norma: Datos = preexistente
      ? {
          normativa: this.papel('normativa', {
            clave: 'normativa-preexistente',
            titulo: 'Ordenanza de participación anterior al modelo',
            instrumento: 'ordenanza',
            organo: 'concejo',
            numero: `DEMO-${this.n}-ORD-07`,
            fechaEmision: '2021-06-10',
          }),
          instrumento: 'ordenanza',
          numero: `DEMO-${this.n}-ORD-07`,
          fechaNormativa: '2021-06-10',
          organo: 'concejo',
        }
      : {};
    return this.acto(
      `delegado:${this.n}`,
      'conformarForo',
      {
        base: preexistente ? 'normativaPreexistente' : 'lineamientos',
        actaConstitucion,
        ...contar(sin, 2),
        voluntadYExperiencia: true,
        ...norma,
      },
      motivado(sin, 'SECTORES_DEL_FORO', 'El sector se incorporará en la primera renovación.'),
    );
  }

  delegacionesForo(suplentes = 8): this {
    const oficio = this.papel('designacion', {
      clave: 'delegaciones-foro',
      titulo: 'Oficios de delegación de las entidades del foro',
      instrumento: 'oficio',
    });
    return this.acto(`secretaria:${this.n}`, 'registrarDelegacionesForo', {
      entidades: 8,
      principales: 8,
      suplentes,
      oficio,
    });
  }

  directiva(): this {
    return this.acto(`secretaria:${this.n}`, 'elegirDirectivaForo', {
      presidencia: true,
      coPresidencia: true,
      secretariaTecnica: true,
      actaSesion: this.acta('directiva'),
    });
  }

  cocreaNormativa(vuelta = 1): this {
    return this.acto(`secretaria:${this.n}`, 'cocrearNormativa', {
      propuesta: this.papel('propuesta_normativa', { firmado: false, ...version(vuelta) }),
      actaSesion: this.acta(`normativa-${vuelta}`),
      mecanismosDeEleccion: true,
      modeloDeGestion: true,
      atribuciones: true,
    });
  }

  observaNormativa(motivo: string, vuelta = 1): this {
    const observaciones = this.papel('observaciones_normativa', {
      clave: `observaciones-${vuelta}`,
      organo: 'autoridad',
    });
    return this.acto(`pocl:${this.n}`, 'observarNormativa', { observaciones, motivo });
  }

  apruebaNormativa(vuelta = 1): this {
    const numero = `DEMO-${this.n}-RES-${vuelta}`;
    const normativa = this.papel('normativa', {
      clave: `normativa-${vuelta}`,
      instrumento: 'resolucion',
      organo: 'autoridad',
      numero,
    });
    return this.acto(this.autoridad(), 'aprobarNormativa', {
      normativa,
      instrumento: 'resolucion',
      numero,
      organo: 'autoridad',
    });
  }

  omiteFormalizacion(): this {
    return this.acto(this.autoridad(), 'omitirFormalizacion', {
      motivo: 'La Autoridad prefiere que el foro trabaje sobre sus lineamientos este período.',
    });
  }

  reformaNormativa(): this {
    return this.acto(
      `secretaria:${this.n}`,
      'reformarNormativa',
      { motivo: 'El foro pide regular la sustitución de sus integrantes.' },
      porCuenta('foro', this.acta('reforma')),
    );
  }

  sensibilizaForo(): this {
    return this.acto(this.capacitador(), 'sensibilizarForo', this.jornada('foro', 14));
  }

  // ── At any time ────────────────────────────────────────────────────────────────────────────────

  insiste(numero: number): this {
    const oficio = this.papel('oficio', {
      clave: `insistencia-${numero}`,
      titulo: `Oficio de insistencia ${numero}`,
      instrumento: 'oficio',
      organo: 'poc',
    });
    return this.acto('poc', 'registrarInsistencia', { numero, canal: 'quipux', oficio });
  }

  cambiaAutoridad(): this {
    const ultimo = this.opciones.cambioDeAutoridad;
    if (ultimo === undefined) throw new Error(`${this.nombre}: when does the authority change?`);
    const desde = sumar(ultimo, 1);
    const credencial = this.papel('designacion', {
      clave: 'credencial',
      titulo: 'Acta de principalización de la nueva Autoridad',
      firmado: false,
      fechaEmision: desde,
    });
    this.el(desde);
    return this.acto('poc', 'cambiarAutoridad', {
      desde,
      finDeMandato: FIN_DE_MANDATO,
      credencial,
    });
  }

  ratificaAdhesion(): this {
    const ratificacion = this.papel('acta_compromiso_modelo', {
      clave: 'ratificacion',
      titulo: 'Acta de ratificación de la adhesión',
    });
    return this.acto(this.autoridad(), 'ratificarAdhesion', { ratificacion });
  }

  asistencia(tema: string): this {
    return this.acto('poc', 'registrarAsistenciaTecnica', { tema });
  }

  marca(evento: EventoDeMarca, motivo: string): this {
    const comun = { tipo: 'marca', clave: this.clave(evento), evento, motivo } as const;
    if (evento === 'desistir') {
      const documento = this.papel('oficio', {
        clave: 'desistimiento',
        titulo: 'Oficio en que la Autoridad desiste',
        instrumento: 'oficio',
        organo: 'autoridad',
      });
      this.poner({ ...comun, cuando: this.ahora(), registra: this.autoridad(), documento });
    } else this.poner({ ...comun, cuando: this.ahora(), registra: 'poc' });
    return this.pasan(this.ritmo);
  }

  protected autoridad(): string {
    const { cambioDeAutoridad } = this.opciones;
    const nueva = cambioDeAutoridad !== undefined && this.dia > cambioDeAutoridad;
    return nueva ? `autoridad-nueva:${this.n}` : `autoridad:${this.n}`;
  }

  private capacitador(): string {
    return this.n % 3 === 0 ? 'poc' : gremioQueCapacita(this.n);
  }

  private jornada(clave: string, asistentes: number): Datos {
    return {
      modalidad: 'propia',
      tema: 'El modelo de Estado abierto y sus quince pasos',
      asistentes: asistentes + (this.n % 4),
      evidencia: this.papel('registro_sensibilizacion', { clave: `jornada-${clave}` }),
    };
  }
}

export const porCuenta = (rol: Rol, documento?: Papel): Pick<Evento, 'actuadoPor'> => ({
  actuadoPor: { rol, ...(documento === undefined ? {} : { documento }) },
});

const contar = (sin: readonly Sector[], cuantos: number): PorSector =>
  Object.fromEntries(SECTORES.map((s) => [s, sin.includes(s) ? 0 : cuantos])) as PorSector;

/** What is suggested and not done has its reason. */
const motivado = (
  sin: readonly Sector[],
  codigo: string,
  motivo: string,
): Pick<Evento, 'justificaciones'> =>
  sin.length === 0 ? {} : { justificaciones: { [codigo]: motivo } };

const version = (vuelta: number): { version: number; motivo: string | null } => ({
  version: vuelta,
  motivo: vuelta === 1 ? null : 'Recoge lo observado en la vuelta anterior.',
});
