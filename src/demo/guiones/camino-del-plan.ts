/** How a demonstration titular walks steps 13 to 15 with each of its plans. */
import type { Fecha } from '../../../machines/contrato.js';
import { sumar } from '../dias.js';
import type { Datos, Papel } from '../guion.js';
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

export class CaminoDelPlan extends Camino {
  private plan = 0;
  private miembroOgp = false;
  private codigos: readonly string[] = [];
  private fin: Fecha = '';
  private inicioDeRuta: Fecha = '';

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

  // ── 14 ─────────────────────────────────────────────────────────────────────────────────────────

  ejecuta(): this {
    this.enPlan('organizarEjecucion', {
      metodologia: this.papel('metodologia_implementacion', { clave: this.del('implementacion') }),
      planDeTrabajo: this.papel('plan_trabajo', { clave: this.del('trabajo'), firmado: false }),
      planDeComunicacion: this.papel('plan_comunicacion', {
        clave: this.del('comunicacion'),
        firmado: false,
      }),
    });
    for (const codigo of this.codigos) {
      const acta = this.papel('acta_compromiso', { clave: this.del('actas') });
      this.enPlan('incorporarCompromiso', {
        codigo,
        inicio: this.dia,
        fin: this.fin,
        hitos: 2,
        acta,
      });
      this.fijaRuta(codigo, acta);
    }
    return this;
  }

  /** What is done, by when, by whom and what will prove it; and what it should change. */
  private fijaRuta(codigo: string, acta: Papel): void {
    const mitad = sumar(this.dia, 120);
    this.enCompromiso(codigo, 'describirCompromiso', {
      titulo: `Compromiso ${codigo} de demostración`,
      responsable: 'Dirección Ficticia de Participación',
      contrapartes: [{ institucion: 'Organización Ficticia', sector: 'sociedadCivil' }],
      problema: 'La información existe y cuesta encontrarla (ficticio).',
      accion: 'Publicarla con la ciudadanía y mantenerla al día (ficticio).',
      valores: ['accesoInformacion', 'participacionCivica'],
    });
    this.inicioDeRuta = this.dia;
    this.enCompromiso(
      codigo,
      'aprobarHojaDeRuta',
      { hitos: this.hitos(mitad), acta },
      porCuenta('foro', this.acta(this.del('hoja-de-ruta'))),
    );
    this.enCompromiso(codigo, 'definirIndicador', {
      clave: 'I1',
      nombre: 'Conjuntos de datos publicados',
      unidad: 'conjuntos',
      lineaBase: 2,
      fechaLineaBase: this.dia,
      meta: 20,
      frecuencia: 'trimestral',
    });
  }

  /** Two milestones, the second from where the first ends. */
  private hitos(mitad: Fecha): Datos[] {
    return [
      {
        clave: 'H1',
        descripcion: 'Inventario de la información, hecho con la contraparte',
        inicio: this.inicioDeRuta,
        fin: mitad,
        responsable: 'Dirección Ficticia de Participación',
        peso: 40,
        verificable: 'Inventario publicado',
      },
      {
        clave: 'H2',
        descripcion: 'Portal en uso, con su guía para la ciudadanía',
        inicio: mitad,
        fin: this.fin,
        responsable: 'Dirección Ficticia de Tecnologías',
        peso: 60,
        verificable: 'Portal y registro de visitas',
      },
    ];
  }

  /** Another version of its roadmap, with its reason; the one before stays. */
  cambiaRuta(codigo: string, motivo: string): this {
    const acta = this.acta(this.del(`hoja-de-ruta-2-${codigo}`));
    return this.enCompromiso(
      codigo,
      'aprobarHojaDeRuta',
      { hitos: this.hitos(sumar(this.inicioDeRuta, 180)), motivo, acta },
      porCuenta('foro', acta),
    );
  }

  inicia(codigo: string): this {
    return this.enCompromiso(codigo, 'iniciarCompromiso', {});
  }

  avanza(codigo: string, avance: number): this {
    const informe = this.papel('informe_avance', { clave: this.del(`avance-${codigo}-${avance}`) });
    this.enCompromiso(codigo, 'registrarAvance', {
      avance,
      informe,
      hitos: [{ hito: 'H1', avance: Math.min(100, avance * 2) }],
      narrativa: 'Se avanzó en el inventario con la contraparte (ficticio).',
    });
    return this.enCompromiso(codigo, 'registrarMedicion', {
      indicador: 'I1',
      fecha: this.dia,
      valor: 2 + Math.round((18 * avance) / 100),
      evidencia: informe,
    });
  }

  cumpleHito(codigo: string, hito: string): this {
    const verificable = this.papel('verificable', { clave: this.del(`hito-${codigo}-${hito}`) });
    return this.enCompromiso(codigo, 'cumplirHito', { hito, verificable });
  }

  seRetrasa(codigo: string): this {
    const motivo = 'La contraparte pidió más tiempo para entregar su información.';
    this.enCompromiso(codigo, 'registrarRetraso', { motivo });
    return this.enCompromiso(codigo, 'escalarDificultad', {
      asunto: 'La contraparte no ha entregado su información (ficticio)',
      descripcion: 'Se pide al foro que acuerde otra fecha o cambie la hoja de ruta.',
      hito: 'H1',
    });
  }

  cumple(codigo: string): this {
    this.cumpleHito(codigo, 'H1').cumpleHito(codigo, 'H2');
    const verificable = this.papel('informe_final', { clave: this.del(`final-${codigo}`) });
    return this.enCompromiso(
      codigo,
      'cumplirCompromiso',
      { nivel: 'completo', verificable },
      this.actaDelForo(codigo),
    );
  }

  cierraSinCumplir(codigo: string): this {
    const informe = this.papel('informe_final', { clave: this.del(`final-${codigo}`) });
    const motivo = 'El presupuesto del compromiso se destinó a una emergencia.';
    return this.enCompromiso(
      codigo,
      'cerrarSinCumplir',
      { nivel: 'limitado', motivo, informe },
      this.actaDelForo(codigo),
    );
  }

  directriz(asunto: string): this {
    const directriz = this.papel('directriz', { clave: this.del('directriz') });
    return this.enPlan('emitirDirectriz', { asunto, directriz });
  }

  cumpleDirectriz(asunto: string): this {
    const constancia = this.papel('verificable', { clave: this.del('directriz-cumplida') });
    return this.acto(
      `delegado:${this.n}`,
      'cumplirDirectriz',
      { asunto, constancia },
      { en: this.lugar() },
    );
  }

  informa(numero: number): this {
    const informe = this.papel('informe_avance', { clave: this.del(`informe-${numero}`) });
    const datos = { informe, desde: sumar(this.dia, -90), hasta: this.dia };
    return this.acto(`delegado:${this.n}`, 'registrarInformeAvance', datos, { en: this.lugar() });
  }

  validaInforme(numero: number): this {
    const actaSesion = this.acta(this.del(`informe-${numero}`));
    return this.enPlan('validarInforme', { resultado: 'validado', actaSesion });
  }

  coordina(): this {
    return this.enPlan('coordinarImplementacion', {
      actaSesion: this.acta(this.del('coordinacion')),
    });
  }

  // ── 15 ─────────────────────────────────────────────────────────────────────────────────────────

  entregaInformeFinal(): this {
    const informeFinal = this.papel('informe_final', { clave: this.del('informe-final') });
    return this.enPlan('entregarInformeFinal', { informeFinal, entregadoEl: this.dia });
  }

  rindeCuentas(): this {
    const rendicion = this.papel('rendicion_cuentas', { clave: this.del('rendicion') });
    return this.enPlan('rendirCuentas', { rendicion, asistentes: 80 + this.n });
  }

  pideEvaluacion(): this {
    const solicitud = this.papel('oficio', {
      clave: this.del('evaluacion'),
      titulo: 'Solicitud de evaluación externa',
    });
    return this.enPlan('solicitarEvaluacion', { ente: 'Entidad Ficticia de Monitoreo', solicitud });
  }

  seEvalua(materia: 'disenio' | 'ejecucion' | 'resultados'): this {
    const evaluacion = this.papel('evaluacion', { clave: this.del(`evaluacion-${materia}`) });
    return this.acto('poc', 'registrarEvaluacion', { materia, evaluacion }, { en: this.lugar() });
  }

  cierraPlan(abiertos: Readonly<Record<string, string>> = {}): this {
    const justificaciones = Object.entries(abiertos).map(([codigo, motivo]) => ({
      codigo,
      motivo,
    }));
    return this.enPlan('cerrarPlan', {
      justificaciones,
      actaSesion: this.acta(this.del('cierre')),
    });
  }

  // ── Who and where ──────────────────────────────────────────────────────────────────────────────

  private get secretaria(): string {
    return `secretaria:${this.n}`;
  }
  private get propuestas(): number {
    return 12 + this.n + 5;
  }
  private del(asunto: string): string {
    return `plan-${this.plan}-${asunto}`;
  }
  private lugar(...dentro: readonly string[]): readonly string[] {
    return [`plan-${this.plan}`, ...dentro];
  }
  /** Commitments are numbered as they came in. */
  private ref(codigo: string): string {
    return `compromiso-${this.codigos.indexOf(codigo) + 1}`;
  }
  private actaDelForo(codigo: string) {
    return porCuenta('foro', this.acta(this.del(`final-${codigo}`)));
  }

  private enCocreacion(evento: string, datos: Datos): this {
    return this.acto(this.secretaria, evento, datos, { en: this.lugar('cocreacion') });
  }
  private enEquipo(evento: string, datos: Datos): this {
    return this.acto(`delegado:${this.n}`, evento, datos, { en: this.lugar('cocreacion') });
  }
  private enPlan(evento: string, datos: Datos): this {
    return this.acto(this.secretaria, evento, datos, { en: this.lugar() });
  }
  private enCompromiso(codigo: string, evento: string, datos: Datos, por = {}): this {
    const registra = 'actuadoPor' in por ? this.secretaria : `delegado:${this.n}`;
    return this.acto(registra, evento, datos, { en: this.lugar(this.ref(codigo)), ...por });
  }
}
