import { Controller, Get, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { pasoDelRecorrido } from '../../engine/paso-del-recorrido.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import {
  aIso,
  caminoConId,
  consultaDePagina,
  id,
  idConNombre,
  instante,
  pagina,
} from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Nombres } from '../../platform/nombres.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import { rutaDeExpediente } from '../../platform/ruta-de-expediente.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { AvisoStore, type LugarDeAviso } from './aviso-store.js';

const consultaDeAvisos = z.object({
  ...consultaDePagina,
  soloSinLeer: z.enum(['0', '1']).default('0'),
  titular: id.optional(),
  q: z.string().max(100).optional(),
});
const aviso = z
  .object({
    id,
    procesoId: id.nullable(),
    raizId: id.nullable(),
    titular: idConNombre.nullable(),
    secuencia: z.int().nullable(),
    codigo: z.string(),
    texto: z.string(),
    creadoEn: instante,
    leido: z.boolean(),
    /** In which of the fifteen steps to look for it. */
    paso: z.int().nullable(),
    /** Where it is read in the product. */
    ruta: z.string(),
  })
  .meta({ id: 'Aviso' });
/** `total`: how many are unread. */
const avisos = pagina(aviso).meta({ id: 'PaginaDeAvisos' });
/** When the list was looked at: what came later stays new. */
const leidos = z.strictObject({ hasta: instante });

@Controller('api/avisos')
export class AvisosController {
  constructor(
    @Inject(AvisoStore) private readonly store: AvisoStore,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(Nombres) private readonly nombres: Nombres,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  @Get()
  @Operacion({
    id: 'listarAvisos',
    grupo: 'Avisos',
    resumen: 'Avisos para mis cargos; `total` cuenta los no leídos',
    respuesta: avisos,
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeAvisos)
    { limite, cursor, soloSinLeer, titular, q }: z.infer<typeof consultaDeAvisos>,
  ): Promise<z.infer<typeof avisos>> {
    const p = await this.store.listar(
      quien.alcance,
      {
        soloSinLeer: soloSinLeer === '1',
        ...(titular === undefined ? {} : { titularId: titular }),
        ...(q === undefined || q.trim() === '' ? {} : { q: claveBusqueda(q) }),
      },
      { limite, cursor: cursor ?? null },
    );
    return {
      elementos: p.elementos.map((a) => ({
        id: a.id,
        procesoId: a.procesoId,
        raizId: a.raizId,
        titular: a.titular === null ? null : { ...a.titular },
        secuencia: a.secuencia,
        codigo: a.codigo,
        texto: this.nombres.aviso(idioma, a.procedimiento, a.codigo, a.params),
        creadoEn: aIso(a.creadoEn),
        leido: a.leido,
        ...this.lugar(a.lugar),
      })),
      siguiente: p.siguiente,
      ...(p.total === undefined ? {} : { total: p.total }),
    };
  }

  private lugar(l: LugarDeAviso): { paso: number | null; ruta: string } {
    if ('ruta' in l) return { ...l };
    const paso = pasoDelRecorrido(this.catalogo.find(l.procedimiento), l.paso);
    return { paso, ruta: rutaDeExpediente(l.raizId, paso, l) };
  }

  @Post('leidos')
  @Operacion({
    id: 'leerAvisos',
    grupo: 'Avisos',
    resumen: 'Marcar como leídos todos los avisos hasta un momento',
    respuesta: null,
  })
  async leidos(
    @Quien() quien: Identidad,
    @Cuerpo(leidos) { hasta }: z.infer<typeof leidos>,
  ): Promise<void> {
    await this.store.leerTodos(quien.alcance, Date.parse(hasta), this.reloj.ahora());
  }

  @Post(':id/leido')
  @Operacion({
    id: 'leerAviso',
    grupo: 'Avisos',
    resumen: 'Marcar un aviso como leído',
    respuesta: null,
    problemas: ['NO_ENCONTRADO'],
  })
  async leido(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<void> {
    if (!(await this.store.leer(quien.alcance, id, this.reloj.ahora())))
      throw new Problema('NO_ENCONTRADO');
  }
}
