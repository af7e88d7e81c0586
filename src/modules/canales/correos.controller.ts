import { Controller, Get, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { Camino, Consulta, Quien } from '../../platform/decoradores.js';
import {
  aIso,
  caminoConId,
  consultaDePagina,
  id,
  instante,
  pagina,
} from '../../platform/formas.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import { texto } from '../../platform/textos/textos.js';
import { CartaStore, ESTADOS_DE_CARTA, type Carta } from './carta-store.js';
import { CorreoPorCartas } from './correo-por-cartas.js';

const estado = z.enum(ESTADOS_DE_CARTA);
const consulta = z.object({
  ...consultaDePagina,
  estado: estado.optional(),
  /** Only those written to me: everybody may read theirs. */
  mios: z.enum(['0', '1']).default('0'),
});
const correoDto = z
  .object({
    id,
    clase: z.enum(['acceso', 'aviso', 'resumen', 'administracion', 'prueba']),
    para: z.string(),
    idioma: z.string(),
    asunto: z.string(),
    /** It carries a secret: who administers the mailbox does not read it. */
    reservada: z.boolean(),
    estado,
    intentos: z.int(),
    /** When it is tried again; null when it is not. */
    proximoEn: instante.nullable(),
    error: z.string().nullable(),
    creadaEn: instante,
    enviadaEn: instante.nullable(),
  })
  .meta({ id: 'CorreoEnLista' });
const correoConTexto = correoDto
  .extend({ texto: z.string().nullable() })
  .meta({ id: 'CorreoConTexto' });
const correos = pagina(correoDto).meta({ id: 'PaginaDeCorreos' });
const resumen = z
  .object({
    sale: z.boolean(),
    servidor: z.string().nullable(),
    remitente: z.string().nullable(),
    conteos: z.object({
      pendiente: z.int(),
      enviada: z.int(),
      buzon: z.int(),
      fallida: z.int(),
    }),
  })
  .meta({ id: 'ResumenDeCorreo' });

/** The letters of the installation, sent, waiting, failed or kept in its mailbox. */
@Controller('api/correos')
export class CorreosController {
  constructor(
    @Inject(CartaStore) private readonly store: CartaStore,
    @Inject(CorreoPorCartas) private readonly correo: CorreoPorCartas,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(CONFIGURACION) private readonly config: Configuracion,
  ) {}

  @Get()
  @Operacion({
    id: 'listarCorreos',
    grupo: 'Correo',
    resumen: 'Los correos de la instalación (administración), o los míos',
    respuesta: correos,
    problemas: ['SIN_PERMISO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @Consulta(consulta) { limite, cursor, estado, mios }: z.infer<typeof consulta>,
  ): Promise<z.infer<typeof correos>> {
    if (mios === '0') exigirAdministracion(quien);
    const p = await this.store.listar(
      {
        ...(estado === undefined ? {} : { estado }),
        ...(mios === '1' ? { cuentaId: quien.cuentaId } : {}),
      },
      { limite, cursor: cursor ?? null },
    );
    return { elementos: p.elementos.map(presentar), siguiente: p.siguiente };
  }

  @Get('resumen')
  @Operacion({
    id: 'leerResumenDeCorreo',
    grupo: 'Correo',
    resumen: 'Por dónde salen los correos y cuántos hay en cada estado',
    respuesta: resumen,
    problemas: ['SIN_PERMISO'],
  })
  async resumen(@Quien() quien: Identidad): Promise<z.infer<typeof resumen>> {
    exigirAdministracion(quien);
    const { smtp } = this.config;
    return {
      sale: smtp !== null,
      servidor: smtp === null ? null : `${smtp.servidor}:${smtp.puerto}`,
      remitente: smtp?.remitente ?? null,
      conteos: { ...(await this.store.conteos()) },
    };
  }

  @Post('prueba')
  @Operacion({
    id: 'probarCorreo',
    grupo: 'Correo',
    resumen: 'Enviarme un correo de prueba',
    estado: 202,
    respuesta: correoDto,
    problemas: ['SIN_PERMISO'],
  })
  async probar(@Quien() quien: Identidad): Promise<z.infer<typeof correoDto>> {
    exigirAdministracion(quien);
    const hoy = this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL);
    const lector = await this.store.lector(quien.cuentaId, hoy);
    if (lector === null) throw new Problema('NO_ENCONTRADO');
    const nueva = {
      id: this.ids.nuevo(),
      clase: 'prueba',
      cuentaId: quien.cuentaId,
      para: lector.correo,
      reservada: false,
      redactar: (idioma) => ({
        asunto: texto(idioma, 'carta.prueba.asunto'),
        parrafos: [texto(idioma, 'carta.prueba.cuerpo')],
        accion: { etiqueta: texto(idioma, 'carta.prueba.accion'), ruta: '/' },
      }),
    } satisfies Parameters<CorreoPorCartas['poner']>[0];
    await this.correo.poner(nueva);
    return presentar(await this.get(nueva.id));
  }

  @Get(':id')
  @Operacion({
    id: 'leerCorreo',
    grupo: 'Correo',
    resumen: 'Un correo, con su texto',
    respuesta: correoConTexto,
    problemas: ['NO_ENCONTRADO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof correoConTexto>> {
    const carta = await this.get(id);
    const suya = carta.cuentaId === quien.cuentaId;
    if (!suya && !tieneRolNacional(quien, 'administrador')) throw new Problema('NO_ENCONTRADO');
    const seLee = !carta.sellada || suya || this.config.perfil === 'demo';
    return {
      ...presentar(carta),
      texto: seLee ? (this.correo.abrir(carta)?.texto ?? null) : null,
    };
  }

  @Post(':id/reintento')
  @Operacion({
    id: 'reintentarCorreo',
    grupo: 'Correo',
    resumen: 'Volver a enviar un correo que falló',
    respuesta: correoDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async reintentar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof correoDto>> {
    exigirAdministracion(quien);
    await this.get(id);
    await this.store.reintentar(id, this.reloj.ahora());
    return presentar(await this.get(id));
  }

  private async get(id: string): Promise<Carta> {
    const carta = await this.store.find(id);
    if (carta === null) throw new Problema('NO_ENCONTRADO');
    return carta;
  }
}

function exigirAdministracion(quien: Identidad): void {
  if (!tieneRolNacional(quien, 'administrador')) throw new Problema('SIN_PERMISO');
}

const presentar = (c: Carta): z.infer<typeof correoDto> => ({
  id: c.id,
  clase: c.clase,
  para: c.para,
  idioma: c.idioma,
  asunto: c.asunto,
  reservada: c.sellada,
  estado: c.estado,
  intentos: c.intentos,
  proximoEn: c.estado === 'pendiente' ? aIso(c.proximoEn) : null,
  error: c.error,
  creadaEn: aIso(c.creadaEn),
  enviadaEn: c.enviadaEn === null ? null : aIso(c.enviadaEn),
});
