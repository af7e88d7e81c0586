import { compromiso } from '../../../machines/compromiso/definicion.js';
import { Paseo, unDocumento } from '../paseo.js';

const TEXTO = `texto:${'1'.repeat(64)}`;
const nuevo = (hitos = 2) =>
  new Paseo(compromiso, {
    numero: 7,
    codigo: 'C7',
    inicio: '2024-02-01',
    fin: '2025-11-15',
    hitos,
  });
const enMarcha = (hitos = 2) => nuevo(hitos).dar('iniciarCompromiso');

describe('a commitment', () => {
  it('is fulfilled with evidence, and its plan hears which one', () => {
    const p = enMarcha(1).dar('cumplirHito', { hito: 'H1', verificable: unDocumento() });
    expect(p.rechazo('cumplirCompromiso', { nivel: 'completo' })).toEqual([
      'EVIDENCIA_DE_CUMPLIMIENTO',
    ]);
    p.dar('cumplirCompromiso', { nivel: 'completo', verificable: unDocumento() });
    expect(p.observaciones).toEqual([]);
    expect(p.alPadre()).toEqual([
      {
        evento: 'anotarCompromisoConcluido',
        datos: { numero: 7, codigo: 'C7', resultado: 'cumplido' },
      },
    ]);
    expect(p.situacion.concluida).toBe(true);
    expect(p.salida).toEqual({ codigo: 'C7', hitos: 1, hitosCumplidos: 1 });
  });

  it('scenario 46: an hito is not met without its verifiable', () => {
    expect(enMarcha().rechazo('cumplirHito', { hito: 'H1' })).toEqual(['VERIFICABLE_DE_HITO']);
  });

  it('fulfilled with hitos left is observed, and so is one hito too many', () => {
    const p = enMarcha().dar('cumplirCompromiso', {
      nivel: 'sustancial',
      verificable: unDocumento(),
    });
    expect(p.observaciones.map((o) => o.codigo)).toEqual(['HITOS_CUMPLIDOS']);
    const q = enMarcha(0).dar('cumplirHito', { hito: 'H1', verificable: unDocumento() });
    expect(q.observaciones.map((o) => o.codigo)).toEqual(['HITO_DE_MAS']);
  });

  it('runs late and makes it good', () => {
    const p = enMarcha().dar('registrarRetraso', { motivo: TEXTO });
    expect(p.estados()).toEqual(['retrasado']);
    expect(p.avisos()).toEqual(['COMPROMISO_RETRASADO']);
    p.dar('registrarAvance', { avance: 60, informe: unDocumento() }).dar('superarRetraso', {
      motivo: TEXTO,
    });
    expect(p.estados()).toEqual(['ejecutandoCompromiso']);
  });

  it('may be closed unfulfilled even before it began, with its reason', () => {
    const p = nuevo();
    expect(p.ofrecidos()).toEqual(['iniciarCompromiso', 'cerrarSinCumplir']);
    p.dar('cerrarSinCumplir', { nivel: 'noIniciadoAun', motivo: TEXTO, informe: unDocumento() });
    expect(p.alPadre()[0]?.datos).toMatchObject({ resultado: 'cerradoSinCumplir' });
    expect(p.estados()).toEqual(['cerradoSinCumplir']);
  });

  it('is opened by its plan and by nobody else', () => {
    expect([compromiso.titulares, compromiso.abren]).toEqual([[], []]);
  });
});
