/** How it walks step 14: its commitments, what they report, and what the forum says of it. */
import type { Fecha } from '../../../machines/contrato.js';
import { sumar } from '../dias.js';
import type { Datos, Papel } from '../guion.js';
import { CaminoDeLaCocreacion } from './camino-de-la-cocreacion.js';
import { porCuenta } from './camino.js';

export class CaminoDeLaEjecucion extends CaminoDeLaCocreacion {
  private inicioDeRuta: Fecha = '';

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

  // ── Who and where ──────────────────────────────────────────────────────────────────────────────

  /** Commitments are numbered as they came in. */
  private ref(codigo: string): string {
    return `compromiso-${this.codigos.indexOf(codigo) + 1}`;
  }
  private actaDelForo(codigo: string) {
    return porCuenta('foro', this.acta(this.del(`final-${codigo}`)));
  }

  protected enPlan(evento: string, datos: Datos): this {
    return this.acto(this.secretaria, evento, datos, { en: this.lugar() });
  }
  private enCompromiso(codigo: string, evento: string, datos: Datos, por = {}): this {
    const registra = 'actuadoPor' in por ? this.secretaria : `delegado:${this.n}`;
    return this.acto(registra, evento, datos, { en: this.lugar(this.ref(codigo)), ...por });
  }
}
