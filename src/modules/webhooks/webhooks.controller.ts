import { Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { Camino, Cuerpo, Quien } from '../../platform/decoradores.js';
import { aIso, caminoConId, id, instante } from '../../platform/formas.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import { redes, resolverDestino } from './direccion.js';
import { Sello } from '../../platform/sello.js';
import { SuscripcionStore, type Suscripcion } from './suscripcion-store.js';

const TIPOS = ['proceso.transicion', 'proceso.aviso'] as const;
const nueva = z.strictObject({
  url: z.url().max(500),
  /** Empty: all. */
  tipos: z.array(z.enum(TIPOS)).max(10).default([]),
});
const cambio = z.strictObject({ activa: z.boolean() });
const suscripcion = z
  .object({
    id,
    url: z.string(),
    tipos: z.array(z.string()),
    activa: z.boolean(),
    creadaEn: instante,
  })
  .meta({ id: 'Suscripcion' });
const suscripcionNueva = suscripcion
  .extend({ secreto: z.string() })
  .meta({ id: 'SuscripcionNueva' });
const suscripciones = z.object({ elementos: z.array(suscripcion) });
const entregas = z.object({
  elementos: z.array(
    z.object({
      salidaId: z.string(),
      resultado: z.enum(['entregada', 'fallida']),
      detalle: z.string(),
      en: instante,
    }),
  ),
});

/** Programs that want to know: only the administrators of the installation. */
@Controller('api/webhooks')
export class WebhooksController {
  private readonly sello: Sello;

  constructor(
    @Inject(SuscripcionStore) private readonly store: SuscripcionStore,
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
    return { elementos: (await this.store.todas()).map(presentar) };
  }

  @Post()
  @HttpCode(201)
  @Operacion({
    id: 'crearWebhook',
    grupo: 'Webhooks',
    resumen: 'Suscribir una dirección; el secreto de firma se muestra una sola vez',
    estado: 201,
    respuesta: suscripcionNueva,
    problemas: ['SIN_PERMISO', 'DIRECCION_NO_PERMITIDA'],
  })
  async crear(
    @Quien() quien: Identidad,
    @Cuerpo(nueva) { url, tipos }: z.infer<typeof nueva>,
  ): Promise<z.infer<typeof suscripcionNueva>> {
    exigirAdministracion(quien);
    await resolverDestino(url, redes(this.config.redesDeWebhooks));
    const secreto = `whsec_${randomBytes(32).toString('base64')}`;
    const s: Suscripcion = {
      id: this.ids.nuevo(),
      url,
      secretoSellado: this.sello.sellar(secreto),
      tipos,
      activa: true,
      creadaPor: quien.cuentaId,
      creadaEn: this.reloj.ahora(),
    };
    await this.store.crear(s);
    return { ...presentar(s), secreto };
  }

  @Post(':id/activa')
  @HttpCode(200)
  @Operacion({
    id: 'cambiarWebhook',
    grupo: 'Webhooks',
    resumen: 'Activar o detener una suscripción',
    respuesta: suscripcion,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async cambiar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(cambio) { activa }: z.infer<typeof cambio>,
  ): Promise<z.infer<typeof suscripcion>> {
    const s = await this.get(quien, id);
    await this.store.cambiarActiva(id, activa);
    return presentar({ ...s, activa });
  }

  @Get(':id/entregas')
  @Operacion({
    id: 'listarEntregas',
    grupo: 'Webhooks',
    resumen: 'Últimas entregas',
    respuesta: entregas,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async entregas(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof entregas>> {
    await this.get(quien, id);
    const lista = await this.store.entregas(id, 100);
    return {
      elementos: lista.map((e) => ({
        salidaId: e.salidaId,
        resultado: e.resultado,
        detalle: e.detalle,
        en: aIso(e.en),
      })),
    };
  }

  @Delete(':id')
  @HttpCode(204)
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
}

function exigirAdministracion(quien: Identidad): void {
  if (!tieneRolNacional(quien, 'administrador')) throw new Problema('SIN_PERMISO');
}

const presentar = (s: Suscripcion): z.infer<typeof suscripcion> => ({
  id: s.id,
  url: s.url,
  tipos: [...s.tipos],
  activa: s.activa,
  creadaEn: aIso(s.creadaEn),
});
