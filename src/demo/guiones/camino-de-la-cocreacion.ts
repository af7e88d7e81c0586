/** How a demonstration titular walks step 13 with each of its plans: from its opening to its publication. */
import type { Fecha } from '../../../machines/contrato.js';
import { sumar } from '../dias.js';
import type { Datos } from '../guion.js';
import { Camino, porCuenta } from './camino.js';

export interface PlanPedido {
  readonly regimen?: 'OGP_LOCAL' | 'PROPIO';
  readonly miembroOgp?: boolean;
  readonly compromisos?: readonly string[];
}

const BORRADORES: readonly Datos[] = [
  {
    titulo: 'Presupuesto del barrio en datos abiertos (ficticio)',
    problema: 'DATO DE DEMOSTRACIÓN. Nadie sabe en qué se gasta el presupuesto de cada barrio.',
    accion: 'Publicar cada trimestre el gasto por barrio, en una hoja que cualquiera pueda abrir.',
    responsable: 'Dirección Financiera (ficticia)',
  },
  {
    titulo: 'Mesa permanente del agua (ficticia)',
    problema: 'DATO DE DEMOSTRACIÓN. Los horarios de reparto cambian sin aviso.',
    accion: 'Reunir cada mes a las juntas de agua y publicar el horario del mes siguiente.',
    responsable: 'Unidad de Agua (ficticia)',
  },
];
const asistencia = (grupos: Readonly<Record<string, number>>) =>
  Object.entries(grupos).map(([grupo, n]) => ({ grupo, cantidad: String(n) }));

export class CaminoDeLaCocreacion extends Camino {
  protected codigos: readonly string[] = [];
  protected fin: Fecha = '';
  private plan = 0;
  private miembroOgp = false;

  abrePlan({
    regimen = 'PROPIO',
    miembroOgp = false,
    compromisos = ['C1', 'C2', 'C3'],
  }: PlanPedido = {}): this {
    this.plan += 1;
    this.miembroOgp = miembroOgp;
    this.codigos = compromisos;
    const datos = { regimenPlazo: regimen, miembroOgp, finDeMandato: '2027-05-13' };
    return this.acto(
      this.secretaria,
      'abrirPlan',
      datos,
      porCuenta('foro', this.acta(`plan-${this.plan}`)),
    );
  }

  /** Up to C4: proposals arrive while the first are analysed. */
  recibePropuestas(): this {
    this.enCocreacion('planificarCocreacion', {
      metodologia: this.papel('metodologia_cocreacion', {
        clave: this.del('metodologia'),
        firmado: false,
      }),
      actaSesion: this.acta(this.del('metodologia')),
      inicio: this.dia,
      fin: sumar(this.dia, 120),
    });
    this.enEquipo('registrarMesa', {
      clase: 'territorial',
      tema: 'Prioridades de la ciudadanía para el plan',
      modalidad: 'presencial',
      lugar: 'Casa comunal (ficticia)',
      territorio: 'Cabecera (ficticia)',
      convoca: `Secretaría técnica del foro de Demostración ${this.n}`,
      metodo: 'Mesas por tema, con relatoría y priorización a mano alzada',
      propuestas: 12 + this.n,
      // Few of some groups, so that what is not shown can be seen not to be.
      asistencia: asistencia({
        total: 60 + this.n,
        'genero.femenino': 33,
        'genero.masculino': 24 + this.n,
        'genero.noBinario': 3,
        'edad.de18a29': 21,
        'edad.de30a64': 30 + this.n,
        'edad.desde65': 9,
        'pueblo.indigena': 14,
        'pueblo.mestiza': 40 + this.n,
        'pueblo.afroecuatoriana': 6,
        'discapacidad.con': 2,
        'discapacidad.sin': 58 + this.n,
        'sector.ciudadania': 31,
        'sector.sociedadCivil': 12,
        'sector.academia': 7,
        'sector.publico': 10 + this.n,
      }),
      registro: this.acta(this.del('mesa')),
    });
    this.enEquipo('registrarMesa', {
      clase: 'taller',
      tema: 'Taller de consulta sobre transparencia y trámites',
      modalidad: 'virtual',
      convoca: `Unidad de participación de Demostración ${this.n}`,
      propuestas: 0,
      // So few that not even how many came is told.
      asistencia: asistencia({ total: 4, 'genero.femenino': 3, 'genero.masculino': 1 }),
    });
    return this.enEquipo('registrarPropuestas', { cantidad: 5, medio: 'enLinea' });
  }

  analizaPropuestas(): this {
    this.enEquipo('cerrarRecepcion', {});
    const informe = this.papel('acta_sesion', { clave: this.del('acta-analisis') });
    return this.enCocreacion('concluirAnalisis', {
      evaluadas: this.propuestas,
      seleccionadas: this.codigos.length,
      informe,
    });
  }

  formulaCompromisos(hasta = this.codigos.length): this {
    for (const codigo of this.codigos.slice(0, hasta))
      this.enEquipo('formularCompromiso', {
        codigo,
        responsable: true,
        contraparte: true,
        hitosVerificables: 2,
      });
    return this;
  }

  /** The drafts are shown to anybody until that day. */
  poneEnConsulta(hasta: Fecha): this {
    const enConsulta = this.codigos.slice(0, 2);
    for (const [i, codigo] of enConsulta.entries())
      this.enEquipo('formularCompromiso', {
        codigo,
        responsable: true,
        contraparte: true,
        hitosVerificables: 2,
        compromiso: BORRADORES[i] ?? {},
      });
    return this.enEquipo('abrirConsultaPublica', { hasta, compromisos: [...enConsulta] });
  }

  aprueba(inicio: Fecha, fin: Fecha): this {
    this.fin = fin;
    this.enCocreacion('concluirFormulacion', {
      respondidas: this.propuestas,
      respuestas: this.papel('respuesta_razonada', { clave: this.del('respuestas') }),
    });
    return this.enCocreacion('aprobarPlan', {
      pagl: this.papel('pagl', { clave: this.del('pagl') }),
      aprobacion: this.acta(this.del('aprobacion')),
      inicio,
      fin,
      actualizaciones: [],
      enteDeMonitoreo: true,
      respaldoNoGubernamental: true,
    });
  }

  publica(): this {
    this.enCocreacion('publicarPlan', {
      publicacion: this.papel('pagl', { clave: this.del('pagl') }),
      direccion: `https://demo.minga.invalid/gad-${this.n}/plan-${this.plan}`,
    });
    this.enCocreacion('registrarLanzamiento', {
      lugar: 'Casa comunal (ficticia)',
      registro: this.papel('verificable', { clave: this.del('lanzamiento') }),
    });
    if (this.miembroOgp)
      this.enCocreacion('registrarEntregaOgp', {
        constancia: this.papel('oficio', {
          clave: this.del('entrega-ogp'),
          titulo: 'Constancia de entrega a OGP',
        }),
      });
    return this.enCocreacion('formalizarPlan', {
      actasDeCompromiso: this.papel('acta_compromiso', { clave: this.del('actas') }),
    });
  }

  /** Everything of step 13, from its opening to its publication. */
  cocreaPlan(inicio: Fecha, fin: Fecha, pedido: PlanPedido = {}): this {
    return this.abrePlan(pedido)
      .recibePropuestas()
      .analizaPropuestas()
      .formulaCompromisos()
      .aprueba(inicio, fin)
      .publica();
  }

  // ── Who and where ──────────────────────────────────────────────────────────────────────────────

  protected get secretaria(): string {
    return `secretaria:${this.n}`;
  }
  private get propuestas(): number {
    return 12 + this.n + 5;
  }
  protected del(asunto: string): string {
    return `plan-${this.plan}-${asunto}`;
  }
  protected lugar(...dentro: readonly string[]): readonly string[] {
    return [`plan-${this.plan}`, ...dentro];
  }

  private enCocreacion(evento: string, datos: Datos): this {
    return this.acto(this.secretaria, evento, datos, { en: this.lugar('cocreacion') });
  }
  private enEquipo(evento: string, datos: Datos): this {
    return this.acto(`delegado:${this.n}`, evento, datos, { en: this.lugar('cocreacion') });
  }
}
