import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import type { Cita, DeclaracionDePlazo, Rol } from '../../../machines/contrato.js';
import type { Linea } from '../../engine/linea.js';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { pasoDelRecorrido } from '../../engine/paso-del-recorrido.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import type { ClaveIdempotente } from '../../engine/puertos/filas.js';
import { Ids } from '../../engine/puertos/ids.js';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { ambitoCubre, rolesSobre } from '../../platform/alcance.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import type { Identidad } from '../../platform/identidad.js';
import { Nombres } from '../../platform/nombres.js';
import type { Pagina } from '../../platform/pagina.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import { texto } from '../../platform/textos/textos.js';
import {
  EnvioStore,
  type Canal,
  type DestinatarioPosible,
  type Envio,
  type EnvioVisto,
  type FiltroDeEnvios,
  type LineaPorNotificar,
} from './envio-store.js';
import { ACTOS_QUE_SE_NOTIFICAN, PLANTILLA_GENERAL } from './plantillas.js';
import { ParametrosDeCanales } from './puertos.js';
import { redactarNotificacion, type Notificacion } from './redactar-notificacion.js';

/** Who works with the notifications of a titular. */
const GESTIONAN: readonly Rol[] = [
  'poc',
  'gremio',
  'autoridad',
  'pocl',
  'delegado',
  'secretariaTecnica',
];
const ESPACIO = '6f1f6d1e-5a0c-5d7b-8a49-3f0a9d1b7c52';
/** One business day: the first that counts after a reception. */
const UN_DIA: DeclaracionDePlazo = {
  nombre: 'notificacion',
  clase: 'termino',
  unidad: 'diasTermino',
  parametro: 'notificacion',
  porDefecto: 1,
  certeza: 'INF',
};

export interface EnvioPorRegistrar {
  readonly titular: string;
  readonly raiz: string | null;
  readonly secuencia: number | null;
  readonly asunto: string;
  readonly canal: Canal;
  readonly sistema: string | null;
  readonly numero: string | null;
  readonly fecha: string;
  readonly documento: string | null;
  readonly destinatarios: readonly {
    readonly nombre: string;
    readonly cargo: string | null;
    readonly direccion: string | null;
    readonly designacion: string | null;
    readonly recibidoEl: string | null;
    readonly constancia: string | null;
  }[];
}

export interface ActoPorNotificar {
  readonly linea: Linea;
  readonly hash: string;
  readonly etiqueta: string;
  /** In which of the fifteen steps it was done. */
  readonly paso: number | null;
  readonly envios: number;
}

/** From when the términos of each recipient run, and by which channel. */
export interface Corrida {
  readonly canal: string;
  readonly corre: boolean;
  readonly desde: ReadonlyMap<number, string>;
}

@Injectable()
export class NotificacionesService {
  constructor(
    @Inject(EnvioStore) private readonly store: EnvioStore,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(Nombres) private readonly nombres: Nombres,
    @Inject(ParametrosDeCanales) private readonly parametros: ParametrosDeCanales,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(CONFIGURACION) private readonly config: Configuracion,
  ) {}

  listar(
    quien: Identidad,
    filtro: FiltroDeEnvios,
    corte: { readonly limite: number; readonly cursor: string | null },
  ): Promise<Pagina<EnvioVisto>> {
    exigirGestion(quien);
    return this.store.listar(quien.alcance, filtro, corte);
  }

  async get(quien: Identidad, id: string): Promise<EnvioVisto> {
    exigirGestion(quien);
    const envio = await this.store.find(quien.alcance, id);
    if (envio === null) throw new Problema('NO_ENCONTRADO');
    return envio;
  }

  /** The acts of a root that are told to somebody. */
  async actos(quien: Identidad, raizId: string): Promise<readonly ActoPorNotificar[]> {
    await this.titularDeRaiz(quien, raizId);
    const lineas = await this.store.lineasPorNotificar(raizId, Object.keys(ACTOS_QUE_SE_NOTIFICAN));
    return lineas.map((l) => this.comoActo(l));
  }

  /** The text of a notification, and to whom it may go. */
  async redactar(
    quien: Identidad,
    raizId: string,
    secuencia: number,
  ): Promise<{
    notificacion: Notificacion;
    destinatarios: readonly DestinatarioPosible[];
    /** To whom it should go, but nobody is known to hold that office. */
    sinTitular: readonly Rol[];
  }> {
    const titularId = await this.titularDeRaiz(quien, raizId);
    const fila = await this.store.findLinea(raizId, secuencia);
    const titular = await this.store.titular(quien.alcance, titularId);
    if (fila === null || titular === null) throw new Problema('NO_ENCONTRADO');
    const { linea, etiqueta, hash, paso } = this.comoActo(fila);
    const plantilla = ACTOS_QUE_SE_NOTIFICAN[linea.evento] ?? PLANTILLA_GENERAL;
    const ids = [
      ...Object.keys(linea.hechos?.documentos ?? {}),
      ...[linea.actuadoPor?.documento, linea.documento].filter((x) => typeof x === 'string'),
    ];
    const documentos = await this.store.documentos([...new Set(ids)], titularId);
    const { numero } = linea.datos;
    const notificacion = redactarNotificacion(plantilla, {
      acto: etiqueta,
      gad: titular.nombre,
      gadOficial: titular.nombreOficial,
      ocurridoEn: linea.ocurridoEn,
      numero: typeof numero === 'number' ? numero : null,
      paso:
        linea.paso === null || paso === null
          ? null
          : { numero: paso, nombre: this.nombres.paso('es', linea.procedimiento, linea.paso) },
      documentos,
      fundamento: this.fundamento(linea),
      constancia: { raizId, secuencia, hash, sitio: this.config.url?.origin ?? null },
    });
    const posibles = await this.store.destinatarios(titularId, plantilla.a, this.hoy());
    const sinTitular = plantilla.a.filter((rol) => !posibles.some((d) => d.rol === rol));
    // Nobody writes to themselves.
    const destinatarios = posibles.filter((d) => d.cuentaId !== quien.cuentaId);
    return { notificacion, destinatarios, sinTitular };
  }

  async registrar(
    quien: Identidad,
    p: EnvioPorRegistrar,
    clave: ClaveIdempotente | null,
  ): Promise<EnvioVisto> {
    await this.exigirSobre(quien, p.titular);
    const linea = await this.lineaDe(p);
    if (p.canal === 'otroSistema' && p.sistema === null)
      throw campoInvalido('sistema', 'CANAL_SIN_SISTEMA');
    if (p.fecha > this.hoy()) throw campoInvalido('fecha', 'FECHA_FUTURA');
    for (const [i, d] of p.destinatarios.entries())
      this.exigirRecepcion(d.recibidoEl, p.fecha, `destinatarios.${i}.recibidoEl`);
    const documentos = [p.documento, ...p.destinatarios.map((d) => d.constancia)];
    await this.exigirDocumentos(documentos, p.titular);
    const ahora = this.reloj.ahora();
    const envio: Envio = {
      id: clave === null ? this.ids.nuevo() : uuidv5(`${clave.principal}:${clave.clave}`, ESPACIO),
      titularId: p.titular,
      raizId: p.raiz,
      secuencia: p.secuencia,
      evento: linea?.evento ?? null,
      asunto: p.asunto,
      claveBusqueda: claveBusqueda(
        [p.asunto, p.numero ?? '', p.sistema ?? '', ...p.destinatarios.map((d) => d.nombre)].join(
          ' ',
        ),
      ),
      canal: p.canal,
      sistema: p.sistema,
      numero: p.numero,
      fecha: p.fecha,
      documentoId: p.documento,
      registradoPor: quien.cuentaId,
      registradoEn: ahora,
      anuladoPor: null,
      anuladoEn: null,
      motivo: null,
      destinatarios: p.destinatarios.map((d, orden) => ({
        orden,
        nombre: d.nombre,
        cargo: d.cargo,
        direccion: d.direccion,
        designacionId: d.designacion,
        recibidoEl: d.recibidoEl,
        constanciaId: d.constancia,
        anotadoPor: d.recibidoEl === null ? null : quien.cuentaId,
        anotadoEn: d.recibidoEl === null ? null : ahora,
      })),
    };
    await this.store.crear(envio);
    return this.get(quien, envio.id);
  }

  /** The reception by one recipient, by some or by all at once. */
  async recibir(
    quien: Identidad,
    id: string,
    p: {
      readonly destinatarios: readonly number[] | 'todos';
      readonly recibidoEl: string | null;
      readonly constancia: string | null;
    },
  ): Promise<EnvioVisto> {
    const envio = await this.getVivo(quien, id);
    const conocidos = envio.destinatarios.map((d) => d.orden);
    const ordenes = p.destinatarios === 'todos' ? conocidos : p.destinatarios;
    if (ordenes.some((o) => !conocidos.includes(o)))
      throw campoInvalido('destinatarios', 'DESTINATARIO_DESCONOCIDO');
    this.exigirRecepcion(p.recibidoEl, envio.fecha, 'recibidoEl');
    await this.exigirDocumentos([p.constancia], envio.titularId);
    await this.store.recibir(id, ordenes, {
      recibidoEl: p.recibidoEl,
      constanciaId: p.constancia,
      por: quien.cuentaId,
      en: this.reloj.ahora(),
    });
    return this.get(quien, id);
  }

  async anular(quien: Identidad, id: string, motivo: string): Promise<EnvioVisto> {
    await this.getVivo(quien, id);
    await this.store.anular(id, quien.cuentaId, this.reloj.ahora(), motivo);
    return this.get(quien, id);
  }

  /** From which day the términos run: the first business day after the reception, by the channel that makes them run. */
  async corrida(envio: EnvioVisto): Promise<Corrida> {
    const canal = await this.parametros.canalQueCorre(envio.titularId);
    const corre = canal === 'cualquiera' || canal === envio.canal;
    const titular = await this.procesos.findTitular(envio.titularId);
    const desde = new Map<number, string>();
    if (corre && titular !== null)
      for (const d of envio.destinatarios)
        if (d.recibidoEl !== null)
          desde.set(d.orden, this.calendario.vencimiento(UN_DIA, 1, d.recibidoEl, titular).fecha);
    return { canal, corre, desde };
  }

  private comoActo(l: LineaPorNotificar): ActoPorNotificar {
    const linea = JSON.parse(l.linea) as Linea;
    return {
      linea,
      hash: l.hash,
      etiqueta: this.nombres.evento('es', linea.procedimiento, linea.evento),
      paso: pasoDelRecorrido(this.catalogo.find(linea.procedimiento), linea.paso),
      envios: l.envios,
    };
  }

  /** Where the rule of the step is written; a rule of ours is no ground for an act of others. */
  private fundamento(
    l: Linea,
  ): { readonly documento: string; readonly lugar: string; readonly regla: string } | null {
    const proc = this.catalogo.find(l.procedimiento);
    const paso = proc?.pasos.find((p) => p.numero === l.paso);
    if (proc === null || paso === undefined) return null;
    const cita: Cita = paso.cita;
    if (cita.documento === 'MINGA') return null;
    return {
      documento: texto('es', `fuente.${cita.documento}`),
      lugar: cita.lugar,
      regla: proc.textos.es[`paso.${paso.numero}.descripcion`] ?? '',
    };
  }

  private async lineaDe(p: EnvioPorRegistrar): Promise<LineaPorNotificar | null> {
    if (p.raiz === null) return null;
    const raiz = await this.store.raiz(p.raiz);
    if (raiz === null || raiz.titularId !== p.titular)
      throw campoInvalido('raiz', 'ASIENTO_DESCONOCIDO');
    if (p.secuencia === null) return null;
    const linea = await this.store.findLinea(p.raiz, p.secuencia);
    if (linea === null) throw campoInvalido('secuencia', 'ASIENTO_DESCONOCIDO');
    return linea;
  }

  private async titularDeRaiz(quien: Identidad, raizId: string): Promise<string> {
    const raiz = await this.store.raiz(raizId);
    if (raiz === null) throw new Problema('NO_ENCONTRADO');
    await this.exigirSobre(quien, raiz.titularId);
    return raiz.titularId;
  }

  private async getVivo(quien: Identidad, id: string): Promise<EnvioVisto> {
    const envio = await this.get(quien, id);
    await this.exigirSobre(quien, envio.titularId);
    if (envio.anuladoEn !== null) throw new Problema('ENVIO_ANULADO');
    return envio;
  }

  private async exigirSobre(quien: Identidad, titularId: string): Promise<void> {
    const titular = await this.procesos.findTitular(titularId);
    if (titular === null || !quien.alcance.ambitos.some((a) => ambitoCubre(a, titular)))
      throw new Problema('NO_ENCONTRADO');
    if (!rolesSobre(quien.alcance, titular).some((r) => GESTIONAN.includes(r)))
      throw new Problema('SIN_PERMISO');
  }

  private exigirRecepcion(recibidoEl: string | null, fecha: string, campo: string): void {
    if (recibidoEl === null) return;
    if (recibidoEl < fecha) throw campoInvalido(campo, 'RECEPCION_ANTES_DEL_ENVIO');
    if (recibidoEl > this.hoy()) throw campoInvalido(campo, 'FECHA_FUTURA');
  }

  private async exigirDocumentos(
    ids: readonly (string | null)[],
    titularId: string,
  ): Promise<void> {
    const pedidos = [...new Set(ids.filter((x) => x !== null))];
    const hallados = await this.store.documentos(pedidos, titularId);
    if (hallados.length < pedidos.length) throw campoInvalido('documento', 'DOCUMENTO_AJENO');
  }

  private hoy(): string {
    return this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL);
  }
}

function exigirGestion(quien: Identidad): void {
  if (!quien.alcance.ambitos.some((a) => GESTIONAN.includes(a.rol)))
    throw new Problema('SIN_PERMISO');
}
