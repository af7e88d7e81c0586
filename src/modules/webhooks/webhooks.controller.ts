import { Controller, Delete, Get, Inject, Post } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { Camino, Consulta, Cuerpo, Quien } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import { Sello } from '../../platform/sello.js';
import { Despachos } from './despachos.js';
import { redes, resolverDestino } from './direccion.js';
import {
  SuscripcionStore,
  type Despacho,
  type Entrega,
  type Suscripcion,
} from './suscripcion-store.js';
import {
  cambioDeActiva,
  caminoDeDespacho,
  consultaDeDespachos,
  despachoConDetalle,
  despachos,
  entregaDto,
  entregas,
  repeticion,
  repetidos,
  rotacion,
  secretoNuevo,
  suscripcionCreada,
  suscripcionDto,
  suscripciones,
  suscripcionNueva,
} from './webhooks.dto.js';

type SuscripcionDto = z.infer<typeof suscripcionDto>;
const HORA_MS = 3_600_000;

/** Programs that want to know: only the administrators of the installation. */
@Controller('api/webhooks')
export class WebhooksController {
  private readonly sello: Sello;

  constructor(
    @Inject(SuscripcionStore) private readonly store: SuscripcionStore,
    @Inject(Despachos) private readonly reparto: Despachos,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(CONFIGURACION) private readonly config: Configuracion,
  ) {
    this.sello = new Sello(config.secreto, 'minga/webhooks/1');
  }

  @Get()
  @Operacion({
    id: 'listarWebhooks',
    grupo: 'Webhooks',
    resumen: 'Suscripciones',
    respuesta: suscripciones,
    problemas: ['SIN_PERMISO'],
  })
  async listar(@Quien() quien: Identidad): Promise<z.infer<typeof suscripciones>> {
    exigirAdministracion(quien);
    const todas = await this.store.todas();
    return { elementos: await Promise.all(todas.map((s) => this.presentar(s))) };
  }

  @Post()
  @Operacion({
    id: 'crearWebhook',
    grupo: 'Webhooks',
    resumen: 'Suscribir una dirección; el secreto de firma se muestra una sola vez',
    estado: 201,
    respuesta: suscripcionCreada,
    problemas: ['SIN_PERMISO', 'DIRECCION_NO_PERMITIDA'],
  })
  async crear(
    @Quien() quien: Identidad,
    @Cuerpo(suscripcionNueva) { nombre, url, tipos }: z.infer<typeof suscripcionNueva>,
  ): Promise<z.infer<typeof suscripcionCreada>> {
    exigirAdministracion(quien);
    await resolverDestino(url, redes(this.config.redesDeWebhooks));
    const secreto = nuevoSecreto();
    const s: Suscripcion = {
      id: this.ids.nuevo(),
      nombre,
      url,
      secretoSellado: this.sello.sellar(secreto),
      secretoAnterior: null,
      anteriorHasta: null,
      tipos,
      activa: true,
      fallandoDesde: null,
      detenidaEn: null,
      creadaPor: quien.cuentaId,
      creadaEn: this.reloj.ahora(),
    };
    await this.store.crear(s);
    return { ...(await this.presentar(s)), secreto };
  }

  @Get(':id')
  @Operacion({
    id: 'leerWebhook',
    grupo: 'Webhooks',
    resumen: 'Una suscripción',
    respuesta: suscripcionDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<SuscripcionDto> {
    return this.presentar(await this.get(quien, id));
  }

  @Post(':id/activa')
  @Operacion({
    id: 'cambiarWebhook',
    grupo: 'Webhooks',
    resumen: 'Activar o detener una suscripción; lo que quedó pendiente sale al activarla',
    respuesta: suscripcionDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async cambiar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(cambioDeActiva) { activa }: z.infer<typeof cambioDeActiva>,
  ): Promise<SuscripcionDto> {
    await this.get(quien, id);
    await this.store.cambiarActiva(id, activa);
    return this.presentar(await this.get(quien, id));
  }

  @Post(':id/secreto')
  @Operacion({
    id: 'rotarSecretoDeWebhook',
    grupo: 'Webhooks',
    resumen: 'Cambiar el secreto de firma; el anterior firma también durante unas horas',
    respuesta: secretoNuevo,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async rotar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(rotacion) { horas }: z.infer<typeof rotacion>,
  ): Promise<z.infer<typeof secretoNuevo>> {
    await this.get(quien, id);
    const secreto = nuevoSecreto();
    const hasta = this.reloj.ahora() + horas * HORA_MS;
    await this.store.rotar(id, this.sello.sellar(secreto), hasta);
    return { secreto, anteriorHasta: aIso(hasta) };
  }

  @Post(':id/prueba')
  @Operacion({
    id: 'probarWebhook',
    grupo: 'Webhooks',
    resumen: 'Enviar ahora un mensaje de prueba (`minga.prueba`) y ver qué responde',
    respuesta: entregaDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async probar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof entregaDto>> {
    return presentarEntrega(await this.reparto.probar(await this.get(quien, id)));
  }

  @Get(':id/despachos')
  @Operacion({
    id: 'listarDespachos',
    grupo: 'Webhooks',
    resumen: 'Los mensajes de una suscripción, con su estado',
    respuesta: despachos,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async despachos(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeDespachos) { limite, cursor, estado }: z.infer<typeof consultaDeDespachos>,
  ): Promise<z.infer<typeof despachos>> {
    await this.get(quien, id);
    const p = await this.store.despachos(id, estado === undefined ? {} : { estado }, {
      limite,
      cursor: cursor ?? null,
    });
    return { elementos: p.elementos.map(presentarDespacho), siguiente: p.siguiente };
  }

  @Get(':id/despachos/:despacho')
  @Operacion({
    id: 'leerDespacho',
    grupo: 'Webhooks',
    resumen: 'Un mensaje: lo enviado y cada intento, con lo que se respondió',
    respuesta: despachoConDetalle,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async despacho(
    @Quien() quien: Identidad,
    @Camino(caminoDeDespacho) { id, despacho }: z.infer<typeof caminoDeDespacho>,
  ): Promise<z.infer<typeof despachoConDetalle>> {
    await this.get(quien, id);
    const d = await this.store.findDespacho(id, despacho);
    if (d === null) throw new Problema('NO_ENCONTRADO');
    const lista = await this.store.entregasDe(id, d.salidaId);
    return {
      ...presentarDespacho(d),
      cuerpo: d.cuerpo,
      entregas: lista.map(presentarEntrega),
    };
  }

  @Post(':id/despachos/:despacho/repeticion')
  @Operacion({
    id: 'repetirDespacho',
    grupo: 'Webhooks',
    resumen: 'Volver a enviar un mensaje, con su mismo identificador',
    respuesta: repetidos,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async repetirUno(
    @Quien() quien: Identidad,
    @Camino(caminoDeDespacho) { id, despacho }: z.infer<typeof caminoDeDespacho>,
  ): Promise<z.infer<typeof repetidos>> {
    await this.get(quien, id);
    if ((await this.store.findDespacho(id, despacho)) === null) throw new Problema('NO_ENCONTRADO');
    return { cuantos: await this.store.repetir(id, { id: despacho }, this.reloj.ahora()) };
  }

  @Post(':id/repeticiones')
  @Operacion({
    id: 'repetirDespachos',
    grupo: 'Webhooks',
    resumen: 'Volver a enviar los mensajes de un intervalo',
    respuesta: repetidos,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async repetirVarios(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(repeticion) { desde, hasta, estado }: z.infer<typeof repeticion>,
  ): Promise<z.infer<typeof repetidos>> {
    await this.get(quien, id);
    const cuantos = await this.store.repetir(
      id,
      {
        desde: Date.parse(desde),
        hasta: Date.parse(hasta),
        ...(estado === undefined ? {} : { estado }),
      },
      this.reloj.ahora(),
    );
    return { cuantos };
  }

  @Get(':id/entregas')
  @Operacion({
    id: 'listarEntregas',
    grupo: 'Webhooks',
    resumen: 'Últimos intentos',
    respuesta: entregas,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async entregas(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof entregas>> {
    await this.get(quien, id);
    const lista = await this.store.entregas(id, 100);
    return { elementos: lista.map(presentarEntrega) };
  }

  @Delete(':id')
  @Operacion({
    id: 'borrarWebhook',
    grupo: 'Webhooks',
    resumen: 'Borrar una suscripción',
    respuesta: null,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async borrar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<void> {
    await this.get(quien, id);
    await this.store.borrar(id);
  }

  private async get(quien: Identidad, id: string): Promise<Suscripcion> {
    exigirAdministracion(quien);
    const s = await this.store.find(id);
    if (s === null) throw new Problema('NO_ENCONTRADO');
    return s;
  }

  private async presentar(s: Suscripcion): Promise<SuscripcionDto> {
    const vigente = s.anteriorHasta !== null && s.anteriorHasta > this.reloj.ahora();
    return {
      id: s.id,
      nombre: s.nombre,
      url: s.url,
      tipos: [...s.tipos],
      activa: s.activa,
      creadaEn: aIso(s.creadaEn),
      fallandoDesde: s.fallandoDesde === null ? null : aIso(s.fallandoDesde),
      detenidaEn: s.detenidaEn === null ? null : aIso(s.detenidaEn),
      anteriorHasta: vigente ? aIso(s.anteriorHasta) : null,
      despachos: await this.store.conteos(s.id),
    };
  }
}

function exigirAdministracion(quien: Identidad): void {
  if (!tieneRolNacional(quien, 'administrador')) throw new Problema('SIN_PERMISO');
}

const nuevoSecreto = (): string => `whsec_${randomBytes(32).toString('base64')}`;

const presentarDespacho = (d: Despacho): z.infer<typeof despachos>['elementos'][number] => ({
  id: d.id,
  salidaId: d.salidaId,
  tipo: d.tipo,
  estado: d.estado,
  intentos: d.intentos,
  creadoEn: aIso(d.creadoEn),
  proximoEn: d.estado === 'pendiente' ? aIso(d.proximoEn) : null,
});

const presentarEntrega = (e: Entrega): z.infer<typeof entregaDto> => ({
  salidaId: e.salidaId,
  resultado: e.resultado,
  detalle: e.detalle,
  en: aIso(e.en),
  duracionMs: e.duracionMs,
  respuesta: e.respuesta,
});
