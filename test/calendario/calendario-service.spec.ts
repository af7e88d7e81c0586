import { Test } from '@nestjs/testing';
import type { DeclaracionDePlazo, TitularHecho } from '../../machines/contrato.js';
import { Calendario } from '../../src/engine/puertos/calendario.js';
import type {
  FilaDeCalendario,
  ParametrosDeCalendario,
} from '../../src/modules/calendario/calendario.js';
import { CalendarioService } from '../../src/modules/calendario/calendario.service.js';
import { leerFecha } from '../../src/modules/calendario/fecha.js';
import { FilaDeCalendarioStore } from '../../src/modules/calendario/fila-de-calendario-store.js';
import { leerFilas } from '../../src/modules/calendario/filas.js';
import { LectorDeParametrosDeCalendario } from '../../src/modules/calendario/lector-de-parametros.js';
import { leerDato } from './datos.js';

const decretos = leerFilas(JSON.parse(leerDato('feriados-extraordinarios.json')));

/** The port kept in memory. */
class FilasEnMemoria extends FilaDeCalendarioStore {
  readonly filas = new Map<string, FilaDeCalendario>();
  override async todas(): Promise<readonly FilaDeCalendario[]> {
    return [...this.filas.values()];
  }
  override async guardar(filas: readonly FilaDeCalendario[]): Promise<void> {
    for (const f of filas) this.filas.set(f.id, f);
  }
  override async borrar(id: string): Promise<void> {
    this.filas.delete(id);
  }
}

class ParametrosFijos extends LectorDeParametrosDeCalendario {
  valor: ParametrosDeCalendario = { suspensionRecuperableEsHabil: true };
  override async leer(): Promise<ParametrosDeCalendario> {
    return this.valor;
  }
}

const titular = (codigoDpa: string | null, cambios: Partial<TitularHecho> = {}): TitularHecho => ({
  id: `t-${codigoDpa}`,
  clase: 'gad',
  nivel: 'municipal',
  gremio: 'AME',
  zona: codigoDpa?.startsWith('20') ? 'Pacific/Galapagos' : 'America/Guayaquil',
  codigoDpa,
  ...cambios,
});

const plazo = (unidad: DeclaracionDePlazo['unidad']): DeclaracionDePlazo => ({
  nombre: 'p',
  clase: unidad === 'diasTermino' ? 'termino' : 'plazo',
  unidad,
  parametro: 'x',
  porDefecto: 3,
  certeza: 'fuente',
});

const fiestaDeCuenca: FilaDeCalendario = {
  id: 'fiesta',
  fecha: leerFecha('2025-10-14'),
  nombre: 'Fiesta local',
  clase: 'feriado',
  ambito: { tipo: 'cantonal', codigo: '0101' },
  norma: 'Ordenanza de prueba',
  publicadaEn: null,
  cuentaParaTermino: null,
};

async function levantar() {
  const store = new FilasEnMemoria();
  const parametros = new ParametrosFijos();
  const modulo = await Test.createTestingModule({
    providers: [
      CalendarioService,
      { provide: Calendario, useExisting: CalendarioService },
      { provide: FilaDeCalendarioStore, useValue: store },
      { provide: LectorDeParametrosDeCalendario, useValue: parametros },
    ],
  }).compile();
  await modulo.init();
  return {
    store,
    parametros,
    modulo,
    servicio: modulo.get(CalendarioService),
    puerto: modulo.get(Calendario),
  };
}

describe('the engine’s calendar', () => {
  it('is one service behind the port; its answers keep the version they used', async () => {
    const { servicio, puerto, modulo } = await levantar();
    expect(puerto).toBe(servicio);
    const cuenca = titular('0101');
    const antes = puerto.vencimiento(plazo('diasTermino'), 3, '2025-10-08', cuenca);
    expect(antes.fecha).toBe('2025-10-14');

    expect(await servicio.sembrar(decretos, 0)).toBe(8);
    const v = puerto.vencimiento(plazo('diasTermino'), 3, '2025-10-08', cuenca);
    expect(v.fecha).toBe('2025-10-15');
    expect(new Date(v.instante).toISOString()).toBe('2025-10-16T05:00:00.000Z');
    expect(v.computo).toEqual({
      clase: 'termino',
      unidad: 'diasTermino',
      cuanto: 3,
      desde: '2025-10-08',
      calendario: servicio.actual.version,
      jurisdicciones: ['0101'],
      saltados: [
        {
          fecha: '2025-10-09',
          naturaleza: 'suspension',
          nombre: 'Suspensión de la jornada laboral',
          norma: 'Decreto Ejecutivo 172',
        },
        {
          fecha: '2025-10-10',
          naturaleza: 'feriado',
          nombre: 'Independencia de Guayaquil',
          norma: expect.stringContaining('20-12-2016'),
        },
      ],
      dudas: [],
    });
    expect(v.computo['calendario']).not.toBe(antes.computo['calendario']);
    expect(JSON.parse(JSON.stringify(v))).toEqual(v);
    await modulo.close();
  });

  it('a local holiday is that GAD’s own; in Galápagos the day ends an hour later', async () => {
    const { servicio, puerto, modulo } = await levantar();
    await servicio.sembrar(decretos, 0);
    await servicio.registrar([fiestaDeCuenca], 'cuenta', 0);
    const vence = (t: TitularHecho) =>
      puerto.vencimiento(plazo('diasTermino'), 3, '2025-10-08', t).fecha;
    expect(vence(titular('0101'))).toBe('2025-10-16');
    expect(vence(titular('010151'))).toBe('2025-10-16');
    expect(vence(titular('01'))).toBe('2025-10-16');
    expect(vence(titular('1701'))).toBe('2025-10-15');
    const isla = puerto.vencimiento(plazo('diasTermino'), 3, '2025-10-08', titular('2001'));
    expect(new Date(isla.instante).toISOString()).toBe('2025-10-16T06:00:00.000Z');
    expect(puerto.diasTermino('2025-10-08', '2025-10-15', titular('0101'))).toEqual({
      dias: 2,
      calendario: servicio.actual.version,
    });
    expect(puerto.diasTermino('2025-10-08', '2025-10-15', titular('1701')).dias).toBe(3);

    await servicio.retirar('fiesta');
    expect(vence(titular('0101'))).toBe('2025-10-15');
    await modulo.close();
  });

  it('plazos and goals run in calendar time', async () => {
    const { puerto, modulo } = await levantar();
    const t = titular('0101');
    expect(puerto.vencimiento(plazo('meses'), 1, '2023-05-31', t)).toMatchObject({
      fecha: '2023-06-30',
      computo: { unidad: 'meses', cuanto: 1 },
    });
    expect(puerto.vencimiento(plazo('diasCalendario'), 15, '2025-11-01', t).fecha).toBe(
      '2025-11-16',
    );
    for (const unidad of ['diasTermino', 'diasCalendario', 'meses'] as const) {
      // Nothing left when it was stopped: it ends with the day it goes on, even a Saturday.
      expect(puerto.vencimiento(plazo(unidad), 0, '2025-11-01', t).fecha).toBe('2025-11-01');
      expect(() => puerto.vencimiento(plazo(unidad), -1, '2025-11-01', t)).toThrow();
    }
    expect(() => puerto.vencimiento(plazo('meses'), 1.5, '2025-11-01', t)).toThrow(
      /TERMINO_INVALIDO/,
    );
    expect(() => puerto.vencimiento(plazo('diasTermino'), 1, '2025-11', t)).toThrow(
      /FECHA_INVALIDA/,
    );
    expect(puerto.fecha(Date.UTC(2025, 9, 16, 5, 30), 'America/Guayaquil')).toBe('2025-10-16');
    expect(puerto.fecha(Date.UTC(2025, 9, 16, 5, 30), 'Pacific/Galapagos')).toBe('2025-10-15');
    await modulo.close();
  });

  it('says when it does not know whose holidays to use', async () => {
    const { puerto, modulo } = await levantar();
    const dudas = (t: TitularHecho) =>
      puerto.vencimiento(plazo('diasTermino'), 3, '2025-09-01', t).computo['dudas'];
    expect(dudas(titular(null, { clase: 'mancomunidad', nivel: null }))).toEqual([
      'JURISDICCION_DESCONOCIDA',
    ]);
    expect(dudas(titular(null, { clase: 'nacional', nivel: null }))).toEqual([]);
    await modulo.close();
  });

  it('sees what another process wrote once it reads again, and the lawyer’s answer too', async () => {
    const { servicio, store, parametros, puerto, modulo } = await levantar();
    await servicio.sembrar(decretos, 0);
    const t = titular('1701');
    const abril = () => puerto.vencimiento(plazo('diasTermino'), 2, '2025-04-15', t);
    expect(abril()).toMatchObject({
      fecha: '2025-04-17',
      computo: { dudas: ['SUSPENSION_RECUPERABLE_HABIL'] },
    });
    parametros.valor = { suspensionRecuperableEsHabil: false };
    const version = servicio.actual.version;
    expect(await servicio.recargar()).not.toBe(version);
    expect(abril().fecha).toBe('2025-04-21');

    store.filas.clear();
    await servicio.recargar();
    expect(abril().fecha).toBe('2025-04-17');
    await modulo.close();
  });

  it('does not seed twice, nor bring back what an administrator removed', async () => {
    const { servicio, store, modulo } = await levantar();
    await servicio.sembrar(decretos, 0);
    await servicio.retirar('DE-172/2025-10-09');
    expect(await servicio.sembrar(decretos, 0)).toBe(0);
    expect(store.filas.has('DE-172/2025-10-09')).toBe(false);
    await modulo.close();
  });

  it('shows which open terms a new row would move', async () => {
    const { servicio, modulo } = await levantar();
    const abierto = (codigo: string) => {
      const t = servicio.explicar('2025-10-08', 3, codigo);
      return { ...t, dueno: codigo };
    };
    const tocados = servicio.terminosTocados([fiestaDeCuenca], [abierto('0101'), abierto('1701')]);
    expect(tocados.map((t) => [t.termino.dueno, t.nuevoVence, t.seMueve])).toEqual([
      ['0101', '2025-10-15', true],
    ]);
    await modulo.close();
  });

  it('refuses to reckon before the table was read', () => {
    const servicio = new CalendarioService(new FilasEnMemoria());
    expect(() => servicio.explicar('2025-10-08', 3, '0101')).toThrow('CALENDARIO_SIN_CARGAR');
  });
});
