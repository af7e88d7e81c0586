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
  type DeclaracionDePlazo,
  type Dibujo,
  type Efecto,
  type EstadoDePaso,
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
} from '../../machines/contrato.js';
import {
  ANOTAR,
  declarar,
  QUIEN_CUIDA,
  REINTENTAR,
  type Declarado,
  type RolesDeCarriles,
} from './declaraciones.js';
import { dibujarModelo } from './dibujar-modelo.js';
import { planoDeModelo } from './plano-de-modelo.js';
import { escuchas } from './interprete/escuchas.js';
import {
  FOTO_VACIA,
  type EfectoDeFicha,
  type Ficha,
  type Foto,
  type Suceso,
  type Variables,
} from './interprete/foto.js';
import { avanzar, ENTORNO, haTerminado, SucesoFueraDeLugar } from './interprete/interprete.js';
import { Mesa } from './interprete/mesa.js';
import { soloDeclarados } from './interprete/traspasos.js';
import { FEEL } from './modelo/feel.js';
import { datoDesconocido } from './modelo/problema-de-feel.js';
import { diasDe, medir } from './modelo/tiempo.js';
import type { Modelo, Nodo } from './modelo/modelo.js';

export interface DefinicionBpmn {
  /** `tramite-de-ejemplo@1`. */
  readonly id: string;
  readonly modelo: Modelo;
  readonly roles: RolesDeCarriles;
  readonly titulares: readonly ClaseTitular[];
  readonly abren: readonly Rol[];
}

interface PasoAnotado {
  readonly estado: EstadoDePaso;
  readonly desde: string | null;
  readonly abierto: string | null;
}
type Anotados = { readonly [numero: string]: PasoAnotado };

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
  private readonly declarado: Declarado;
  private dibujo: Dibujo | null = null;

  constructor(private readonly definicion: DefinicionBpmn) {
    const [nombre = '', version] = definicion.id.split('@');
    this.id = definicion.id;
    this.nombre = nombre;
    this.version = Number(version);
    this.titulares = definicion.titulares;
    this.abren = definicion.abren;
    this.declarado = declarar(nombre, definicion.modelo, definicion.roles);
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
      { pasos: {} },
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
    const defecto = (que: string): never => {
      throw new ProcedimientoDefectuoso(this.id, que);
    };
    if (fila.formato !== this.formato) defecto(`the stored format is ${fila.formato}`);
    const foto = FORMA_DE_FOTO.safeParse(fila.estado);
    if (!foto.success)
      defecto(`its state is no picture of tokens: ${foto.error.issues[0]?.path.join('.')}`);
    const { fichas, ambitos } = fila.estado as unknown as Foto;
    for (const f of Object.values(fichas))
      if (this.modelo.nodos[f.nodo] === undefined) defecto(`the model has no '${f.nodo}'`);
    for (const a of Object.values(ambitos))
      if (this.modelo.ambitos[a.de] === undefined) defecto(`the model has no '${a.de}'`);
    if (haTerminado(fila.estado as unknown as Foto) !== fila.concluida)
      defecto('the row and its tokens do not agree on whether it ended');
    const { estado, contexto, hijos, concluida } = fila;
    return { estado, contexto, hijos, concluida };
  }

  ofrecer(
    situacion: Situacion,
    _hechos: Hechos,
    con?: { evento: string; datos: JsonObjeto },
  ): readonly Oferta[] {
    if (situacion.concluida) return [];
    const foto = fotoDe(situacion);
    const esperados = this.mensajesEsperados(foto);
    return this.posibles(foto).map((evento) => {
      const declaracion = this.eventos.get(evento)!;
      return {
        evento,
        paso: declaracion.paso,
        declaracion,
        requisitos: this.evaluar(
          declaracion,
          situacion.contexto,
          con?.evento === evento ? con.datos : undefined,
        ),
        espera: declaracion.espera || esperados.has(evento),
        marca: this.marca(foto, evento),
      };
    });
  }

  decidir(situacion: Situacion, { evento, datos, hechos }: Hecho): Decision | Rechazo {
    const foto = fotoDe(situacion);
    const permitidos = situacion.concluida ? [] : this.posibles(foto);
    const fuera: Rechazo = { clase: 'rechazo', codigo: 'EVENTO_FUERA_DE_LUGAR', permitidos };
    if (situacion.concluida) return fuera;
    let { hijos } = situacion;
    let observaciones: readonly Observacion[] = [];
    let suceso: Suceso | null;
    if (evento.startsWith('#hijo:')) {
      const ref = evento.slice('#hijo:'.length);
      const { procesoId, salida } = datos as Partial<DatosDeHijoConcluido>;
      const vivo = Object.hasOwn(hijos, ref) ? hijos[ref] : undefined;
      if (vivo === undefined || vivo.procesoId !== procesoId) return fuera;
      const { [ref]: _concluido, ...resto } = hijos;
      hijos = resto;
      suceso = { tipo: 'hijoConcluido', ref, datos: (salida ?? {}) as Variables };
    } else if (evento.startsWith('#plazo:'))
      suceso = { tipo: 'plazo', clave: evento.slice('#plazo:'.length) };
    else if (!permitidos.includes(evento)) return fuera;
    else {
      const evaluados = this.evaluar(this.eventos.get(evento)!, situacion.contexto, datos);
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
      suceso = this.sucesoDe(foto, evento, datos);
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
    const foto = fotoDe(situacion);
    const anotados = anotadosDe(situacion.contexto);
    return this.pasos.map(({ numero }) => {
      const anotado = anotados[numero];
      const nodo = this.nodoDePaso(numero);
      return {
        numero,
        estado: anotado?.estado ?? 'aunNo',
        vuelta: foto.visitas[nodo] ?? 0,
        desde: anotado?.desde ?? null,
        abierto: anotado?.abierto ?? null,
        sinConstancia: anotado !== undefined && anotado.desde === null,
        pendientes: [],
      };
    });
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
      if (espera.tipo === 'incidente') detenidos[nodo] = porque(espera);
    return { pasadas: visitas, flujos: recorridos, detenidos };
  }

  dibujar(): Dibujo {
    return (this.dibujo ??= dibujarModelo(this.modelo, this.declarado));
  }

  private get modelo(): Modelo {
    return this.definicion.modelo;
  }

  private nodoDePaso(numero: number): string {
    for (const [nodo, n] of this.declarado.pasoDe) if (n === numero) return nodo;
    return '';
  }

  private evaluar(
    declaracion: DeclaracionDeEvento,
    contexto: JsonObjeto,
    datos: JsonObjeto | undefined,
  ): readonly RequisitoEvaluado[] {
    return declaracion.requisitos.map((requisito) => ({
      requisito,
      evaluacion: requisito.evaluar(contexto, datos, undefined as never),
    }));
  }

  /** What may happen now, by name: tasks that wait, messages and signals somebody listens to, what stopped. */
  private posibles(foto: Foto): readonly string[] {
    const { nombres } = this.declarado;
    const posibles = new Set<string>();
    for (const f of Object.values(foto.fichas)) {
      if (esperaPersona(f)) posibles.add(nombres.de('hacer', f.nodo));
      if (f.espera.tipo === 'incidente') posibles.add(REINTENTAR);
    }
    const mesa = new Mesa(this.modelo, foto, ENTORNO);
    // One that comes before anybody listens is kept until somebody does.
    for (const evento of this.eventos.keys())
      if (nombres.find(evento)?.verbo === 'recibir') posibles.add(evento);
    for (const e of escuchas(mesa, 'senal'))
      if (e.disparador.tipo === 'senal') posibles.add(nombres.de('emitir', e.disparador.nombre));
    if (escuchas(mesa, 'condicion').length > 0) posibles.add(ANOTAR);
    return [...posibles].filter((n) => this.eventos.has(n));
  }

  /** Of those a token has nothing else to wait for. */
  private mensajesEsperados(foto: Foto): ReadonlySet<string> {
    const esperados = new Set<string>();
    for (const e of escuchas(new Mesa(this.modelo, foto, ENTORNO), 'mensaje'))
      if (
        e.clase === 'ficha' &&
        e.disparador.tipo === 'mensaje' &&
        ['mensaje', 'evento', 'eventos'].includes(e.ficha.espera.tipo)
      )
        esperados.add(this.declarado.nombres.de('recibir', e.disparador.nombre));
    return esperados;
  }

  private marca(foto: Foto, evento: string): string {
    const llamado = this.declarado.nombres.find(evento);
    const nodo = llamado?.verbo === 'hacer' ? llamado.que : null;
    const suyas = Object.values(foto.fichas).filter((f) =>
      nodo === null ? f.espera.tipo !== 'tarea' : f.nodo === nodo,
    );
    return `${nodo === null ? evento : (foto.visitas[nodo] ?? 0)}:${suyas.map((f) => f.id).join(',')}`;
  }

  private sucesoDe(foto: Foto, evento: string, datos: JsonObjeto): Suceso | null {
    if (evento === ANOTAR) return { tipo: 'poner', datos: valorDicho(datos) };
    const fichas = Object.values(foto.fichas);
    if (evento === REINTENTAR) {
      const detenidas = fichas.filter((f) => f.espera.tipo === 'incidente');
      const f = detenidas.find((x) => x.nodo === datos['elemento']) ?? detenidas[0];
      return f === undefined ? null : { tipo: 'reintentar', ficha: f.id, datos: valorDicho(datos) };
    }
    const llamado = this.declarado.nombres.find(evento);
    if (llamado === null) return null;
    const { verbo, que } = llamado;
    if (verbo === 'recibir') {
      const { clave, nota: _, ...trae } = datos;
      return { tipo: 'mensaje', nombre: que, clave: clave ?? null, datos: trae };
    }
    if (verbo === 'emitir') return { tipo: 'senal', nombre: que, datos: {} };
    const { ficha, ...resto } = datos;
    const suyas = fichas.filter((f) => f.nodo === que && esperaPersona(f));
    const una = suyas.find((f) => f.id === ficha) ?? suyas[0];
    return una === undefined ? null : { tipo: 'completar', ficha: una.id, datos: resto };
  }

  private mover(
    foto: Foto,
    contexto: JsonObjeto,
    hijos: Situacion['hijos'],
    suceso: Suceso,
    hechos: Hechos,
  ): Decision {
    const paso = avanzar(this.modelo, foto, suceso);
    const disparado = suceso.tipo === 'plazo' ? suceso.clave : null;
    const efectos = ordenar(
      paso.efectos.flatMap((e) => this.efecto(e)),
      disparado,
    );
    const detenidos = new Set(efectos.flatMap((e) => (e.tipo === 'detenerHijo' ? [e.ref] : [])));
    return {
      clase: 'decision',
      situacion: {
        estado: paso.foto as unknown as Json,
        contexto: {
          pasos: this.anotar(anotadosDe(contexto), paso.foto, hechos) as unknown as Json,
          ...loQueEspera(paso.foto),
        },
        hijos: Object.fromEntries(Object.entries(hijos).filter(([ref]) => !detenidos.has(ref))),
        concluida: haTerminado(paso.foto),
      },
      efectos,
      observaciones: [],
      salida: haTerminado(paso.foto) ? (paso.salida ?? {}) : null,
    };
  }

  /** The state of each step, and since when. */
  private anotar(antes: Anotados, foto: Foto, hechos: Hechos): Anotados {
    const despues: { [numero: string]: PasoAnotado } = {};
    for (const [nodo, numero] of this.declarado.pasoDe) {
      const esperan = Object.values(foto.fichas).some(
        (f) => f.nodo === nodo && f.instanciaDe === undefined,
      );
      const visto = (foto.visitas[nodo] ?? 0) > 0;
      const estado: EstadoDePaso = esperan ? 'enCurso' : visto ? 'cumplido' : 'aunNo';
      const previo = antes[numero];
      if (estado === 'aunNo') continue;
      const fecha = hechos.ocurridoEn;
      despues[numero] =
        previo?.estado === estado
          ? previo
          : {
              estado,
              desde: fecha,
              abierto: estado === 'enCurso' ? fecha : (previo?.abierto ?? fecha),
            };
    }
    return despues;
  }

  private efecto(e: EfectoDeFicha): readonly Efecto[] {
    const roles = (id: string): readonly Rol[] => this.declarado.rolesDe(this.modelo.nodos[id]!);
    const nombre = (n: Nodo): string => n.nombre || n.id;
    switch (e.tipo) {
      case 'armarPlazo':
        return [
          {
            tipo: 'armarPlazo',
            nombre: e.nodo,
            clave: e.clave,
            ...cuantoDura(e, this.plazos.get(e.nodo)),
          },
        ];
      case 'cerrarPlazo':
        return [{ tipo: 'cerrarPlazo', clave: e.clave }];
      case 'abrirHijo':
        return [
          {
            tipo: 'abrirHijo',
            ref: e.ref,
            procedimiento: e.procedimiento,
            entrada: e.variables,
            invocado: true,
          },
        ];
      case 'detenerHijo':
        return [{ tipo: 'detenerHijo', ref: e.ref }];
      case 'servicio':
        return [
          avisar('SERVICIO_PEDIDO', roles(e.nodo), {
            tarea: nombre(this.modelo.nodos[e.nodo]!),
            ficha: e.ficha,
          }),
        ];
      case 'mensaje':
        return [
          avisar('MENSAJE_ENVIADO', roles(e.nodo), {
            mensaje: e.nombre,
            clave: e.clave,
            contenido: e.datos,
          }),
        ];
      case 'senal':
        return [avisar('SENAL_EMITIDA', roles(e.nodo), { senal: e.nombre })];
      case 'incidente': {
        const { codigo, params } = porque(e);
        const elemento = nombre(this.modelo.nodos[e.nodo]!);
        return [
          params['dato'] === undefined
            ? avisar('ELEMENTO_DETENIDO', QUIEN_CUIDA, { elemento, motivo: codigo })
            : avisar('ELEMENTO_SIN_DATO', QUIEN_CUIDA, { elemento, ...params }),
        ];
      }
      case 'errorSinCapturar':
        return [avisar('ERROR_SIN_CAPTURAR', ['poc'], { codigo: e.codigo })];
    }
  }
}

const avisar = (codigo: string, roles: readonly Rol[], params: JsonObjeto): Efecto => ({
  tipo: 'avisar',
  codigo,
  roles,
  params,
});

/** A datum nobody set is named, whatever needed it: it is what has to be mended. */
function porque({ codigo, detalle }: { readonly codigo: string; readonly detalle: string }): {
  readonly codigo: string;
  readonly params: JsonObjeto;
} {
  const dato = datoDesconocido(detalle);
  return dato === null
    ? { codigo, params: {} }
    : { codigo: 'VARIABLE_DESCONOCIDA', params: { dato } };
}

const esperaPersona = (f: Ficha): boolean =>
  f.espera.tipo === 'tarea' || f.espera.tipo === 'servicio';

function loQueEspera(foto: Foto): JsonObjeto {
  const esperan: { [nodo: string]: string[] } = {};
  const detenidos: string[] = [];
  for (const f of Object.values(foto.fichas)) {
    if (esperaPersona(f)) (esperan[f.nodo] ??= []).push(f.id);
    if (f.espera.tipo === 'incidente') detenidos.push(f.nodo);
  }
  return { esperan, detenidos };
}

const fotoDe = (s: Situacion): Foto => s.estado as unknown as Foto;
const anotadosDe = (contexto: JsonObjeto): Anotados =>
  (contexto['pasos'] ?? {}) as unknown as Anotados;

/** A datum as it was typed: FEEL when it can be read so, the words themselves when it cannot. */
function valorDicho(datos: JsonObjeto): Variables {
  const { dato, valor } = datos;
  if (typeof dato !== 'string' || typeof valor !== 'string') return {};
  const e = FEEL.evaluar(valor, {});
  return { [dato]: 'valor' in e ? e.valor : valor };
}

/** Nothing when it runs as it was declared: then its parameter may say otherwise. */
function cuantoDura(
  { clase, valor, enDiasTermino }: Extract<EfectoDeFicha, { tipo: 'armarPlazo' }>,
  declarado: DeclaracionDePlazo | undefined,
): Pick<Extract<Efecto, { tipo: 'armarPlazo' }>, 'cuanto' | 'unidad' | 'hasta'> {
  if (clase === 'fecha') return { hasta: valor };
  const medida = enDiasTermino
    ? { cuanto: diasDe(valor) ?? 0, unidad: 'diasTermino' as const }
    : medir(valor);
  return medida === null ||
    (medida.cuanto === declarado?.porDefecto && medida.unidad === declarado.unidad)
    ? {}
    : medida;
}

/** Closing comes before arming anew; the one that has just fired has nothing to close. */
const ordenar = (efectos: readonly Efecto[], disparado: string | null): readonly Efecto[] => {
  let visto = false;
  return efectos.filter((e) => {
    if (e.tipo !== 'cerrarPlazo' || e.clave !== disparado || visto) return true;
    visto = true;
    return false;
  });
};

const registro = z.record(z.string(), z.looseObject({}));
const FORMA_DE_FOTO = z.object({
  serie: z.int(),
  ambitos: registro,
  fichas: z.record(z.string(), z.looseObject({ nodo: z.string(), ambito: z.string() })),
  uniones: registro,
  cerrando: z.record(z.string(), z.array(z.string())),
  visitas: z.record(z.string(), z.int()),
  recorridos: z.record(z.string(), z.int()),
  buzon: z.array(z.looseObject({})),
  error: z.string().nullable(),
});
