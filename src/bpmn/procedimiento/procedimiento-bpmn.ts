/**
 * A model drawn by somebody, as a procedure of the engine: the second adapter of the contract. The engine asks it what
 * it asks of a machine, and never learns that tokens are what moves inside.
 */
import { z } from 'zod';
import {
  ProcedimientoDefectuoso,
  type ClaseTitular,
  type DatosDeHijoConcluido,
  type Decision,
  type DeclaracionDeEvento,
  type Dibujo,
  type FilaDeSituacion,
  type Hecho,
  type Hechos,
  type Json,
  type JsonObjeto,
  type Observacion,
  type Oferta,
  type PasoVisto,
  type Plano,
  type Procedimiento,
  type Rechazo,
  type Recorrido,
  type RequisitoEvaluado,
  type Rol,
  type Situacion,
} from '../../../machines/contrato.js';
import { FOTO_VACIA, type Foto, type Suceso, type Variables } from '../interprete/foto.js';
import { avanzar, haTerminado, SucesoFueraDeLugar } from '../interprete/interprete.js';
import { porqueSeDetuvo } from '../interprete/porque-se-detuvo.js';
import { soloDeclarados } from '../interprete/traspasos.js';
import type { Modelo } from '../modelo/modelo.js';
import { declarar, type Declarado, type RolesDeCarriles } from './declaraciones.js';
import { dibujarModelo } from './dibujar-modelo.js';
import { efectosDe } from './efectos-de-fichas.js';
import { EventosDeFichas } from './eventos-de-fichas.js';
import { anotarPasos, verPasosAnotados } from './pasos-anotados.js';
import { planoDeModelo } from './plano-de-modelo.js';
import { defectoDe, fotoDe, loQueEspera } from './situacion-de-fichas.js';

export interface DefinicionBpmn {
  /** `tramite-de-ejemplo@1`. */
  readonly id: string;
  readonly modelo: Modelo;
  readonly roles: RolesDeCarriles;
  readonly titulares: readonly ClaseTitular[];
  readonly abren: readonly Rol[];
}

const DE_HIJO = '#hijo:';
const DE_PLAZO = '#plazo:';

export class ProcedimientoBpmn implements Procedimiento {
  readonly id: string;
  readonly nombre: string;
  readonly version: number;
  readonly titulares: Procedimiento['titulares'];
  readonly abren: Procedimiento['abren'];
  readonly entrada: Procedimiento['entrada'];
  readonly entradaDeHijo = z.record(z.string().min(1), z.json());
  readonly pasos: Procedimiento['pasos'];
  readonly eventos: Procedimiento['eventos'];
  readonly plazos: Procedimiento['plazos'];
  readonly textos: Procedimiento['textos'];
  readonly plano: Plano;
  readonly asunto = null;
  readonly pasado = [];
  readonly formato = 1;
  private readonly modelo: Modelo;
  private readonly declarado: Declarado;
  private readonly deFichas: EventosDeFichas;
  private dibujo: Dibujo | null = null;

  constructor(definicion: DefinicionBpmn) {
    const [nombre = '', version] = definicion.id.split('@');
    this.id = definicion.id;
    this.nombre = nombre;
    this.version = Number(version);
    this.titulares = definicion.titulares;
    this.abren = definicion.abren;
    this.modelo = definicion.modelo;
    this.declarado = declarar(nombre, definicion.modelo, definicion.roles);
    this.deFichas = new EventosDeFichas(definicion.modelo, this.declarado);
    this.plano = planoDeModelo(definicion.modelo, this.declarado);
    this.entrada = this.declarado.entrada;
    this.pasos = this.declarado.pasos;
    this.eventos = this.declarado.eventos;
    this.plazos = this.declarado.plazos;
    this.textos = this.declarado.textos;
  }

  /** Opening one that begins by an event says that the event has come; what it carried is what it is opened with. */
  nacer(entrada: JsonObjeto, hechos: Hechos): Decision {
    const proceso = this.modelo.procesos[0]!;
    const { inicios, iniciosPorEvento, entradas } = this.modelo.ambitos[proceso]!;
    const [porEvento] = inicios.length === 0 ? iniciosPorEvento : [];
    return this.mover(
      FOTO_VACIA,
      {},
      {},
      {
        tipo: 'iniciar',
        proceso,
        variables: soloDeclarados(entrada, entradas),
        ...(porEvento === undefined ? {} : { desde: porEvento }),
      },
      hechos,
    );
  }

  restaurar(fila: FilaDeSituacion): Situacion {
    const defecto =
      fila.formato === this.formato
        ? defectoDe(fila, this.modelo)
        : `the stored format is ${fila.formato}`;
    if (defecto !== null) throw new ProcedimientoDefectuoso(this.id, defecto);
    const { estado, contexto, hijos, concluida } = fila;
    return { estado, contexto, hijos, concluida };
  }

  ofrecer(situacion: Situacion, _hechos: Hechos, solo?: string): readonly Oferta[] {
    if (situacion.concluida) return [];
    const foto = fotoDe(situacion);
    const esperados = this.deFichas.mensajesEsperados(foto);
    const posibles = this.deFichas.posibles(foto);
    const pedidos = solo === undefined ? posibles : posibles.filter((evento) => evento === solo);
    return pedidos.map((evento) => {
      const declaracion = this.eventos.get(evento)!;
      return {
        evento,
        paso: declaracion.paso,
        declaracion,
        requisitos: evaluar(declaracion, situacion.contexto, undefined),
        espera: declaracion.espera || esperados.has(evento),
        marca: this.deFichas.marca(foto, evento),
      };
    });
  }

  decidir(situacion: Situacion, { evento, datos, hechos }: Hecho): Decision | Rechazo {
    const foto = fotoDe(situacion);
    const permitidos = situacion.concluida ? [] : this.deFichas.posibles(foto);
    const fuera: Rechazo = { clase: 'rechazo', codigo: 'EVENTO_FUERA_DE_LUGAR', permitidos };
    if (situacion.concluida) return fuera;
    let { hijos } = situacion;
    let observaciones: readonly Observacion[] = [];
    let suceso: Suceso | null;
    if (evento.startsWith(DE_HIJO)) {
      const ref = evento.slice(DE_HIJO.length);
      const { procesoId, salida } = datos as Partial<DatosDeHijoConcluido>;
      const vivo = Object.hasOwn(hijos, ref) ? hijos[ref] : undefined;
      if (vivo === undefined || vivo.procesoId !== procesoId) return fuera;
      const { [ref]: _concluido, ...resto } = hijos;
      hijos = resto;
      suceso = { tipo: 'hijoConcluido', ref, datos: (salida ?? {}) as Variables };
    } else if (evento.startsWith(DE_PLAZO))
      suceso = { tipo: 'plazo', clave: evento.slice(DE_PLAZO.length) };
    else if (!permitidos.includes(evento)) return fuera;
    else {
      const evaluados = evaluar(this.eventos.get(evento)!, situacion.contexto, datos);
      const incumplidos = evaluados.filter((e) => e.evaluacion.resultado === 'falta');
      if (incumplidos.length > 0 && hechos.modo === 'acto')
        return { clase: 'rechazo', codigo: 'REQUISITO_INCUMPLIDO', incumplidos };
      observaciones = incumplidos.map(({ requisito: { codigo, fuerza, certeza } }) => ({
        codigo,
        fuerza,
        certeza,
        justificada: false,
        params: {},
      }));
      suceso = this.deFichas.suceso(foto, evento, datos);
    }
    if (suceso === null) return fuera;
    try {
      const d = this.mover(foto, situacion.contexto, hijos, suceso, hechos);
      return { ...d, observaciones };
    } catch (e) {
      if (e instanceof SucesoFueraDeLugar) return fuera;
      throw e;
    }
  }

  verPasos(situacion: Situacion): readonly PasoVisto[] {
    return verPasosAnotados(this.declarado, situacion.contexto, fotoDe(situacion));
  }

  verEstados(situacion: Situacion): readonly string[] {
    const activos = [...new Set(Object.values(fotoDe(situacion).fichas).map((f) => f.nodo))];
    // Tokens at a join, or none at all: then it is the process itself that is said.
    return activos.length > 0 ? activos : [this.modelo.procesos[0]!];
  }

  verRecorrido(situacion: Situacion): Recorrido {
    const { visitas, recorridos, fichas } = fotoDe(situacion);
    const detenidos: { [elemento: string]: { codigo: string; params: JsonObjeto } } = {};
    for (const { nodo, espera } of Object.values(fichas))
      if (espera.tipo === 'incidente') detenidos[nodo] = porqueSeDetuvo(espera);
    return { pasadas: visitas, flujos: recorridos, detenidos };
  }

  dibujar(): Dibujo {
    return (this.dibujo ??= dibujarModelo(this.modelo, this.declarado));
  }

  private mover(
    foto: Foto,
    contexto: JsonObjeto,
    hijos: Situacion['hijos'],
    suceso: Suceso,
    hechos: Hechos,
  ): Decision {
    const { foto: luego, efectos: pedidos, salida } = avanzar(this.modelo, foto, suceso);
    const disparado = suceso.tipo === 'plazo' ? suceso.clave : null;
    const efectos = efectosDe(pedidos, this.modelo, this.declarado, disparado);
    const detenidos = new Set(efectos.flatMap((e) => (e.tipo === 'detenerHijo' ? [e.ref] : [])));
    const pasos = anotarPasos(this.declarado, contexto, luego, hechos.ocurridoEn);
    return {
      clase: 'decision',
      situacion: {
        estado: luego as unknown as Json,
        contexto: { pasos: pasos as unknown as Json, ...loQueEspera(luego) },
        hijos: Object.fromEntries(Object.entries(hijos).filter(([ref]) => !detenidos.has(ref))),
        concluida: haTerminado(luego),
      },
      efectos,
      observaciones: [],
      salida: haTerminado(luego) ? (salida ?? {}) : null,
    };
  }
}

const evaluar = (
  declaracion: DeclaracionDeEvento,
  contexto: JsonObjeto,
  datos: JsonObjeto | undefined,
): readonly RequisitoEvaluado[] =>
  declaracion.requisitos.map((requisito) => ({
    requisito,
    evaluacion: requisito.evaluar(contexto, datos, undefined as never),
  }));
