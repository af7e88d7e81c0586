import { Controller, Delete, Get, Inject, Put } from '@nestjs/common';
import { z } from 'zod';
import type { JsonObjeto } from '../../../machines/contrato.js';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { rolesSobre } from '../../platform/alcance.js';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { aIso, consultaDePagina, id, instante, json, pagina } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Nombres } from '../../platform/nombres.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { BorradorStore, type Borrador } from './borrador-store.js';

const camino = z.object({ procesoId: id, evento: z.string().regex(/^[A-Za-z]\w{0,79}$/) });
const cuerpoDeBorrador = z
  .record(z.string(), json)
  .refine((c) => JSON.stringify(c).length <= 200_000, { params: { codigo: 'MUY_LARGO' } });
const guardado = z.strictObject({
  cuerpo: cuerpoDeBorrador,
  /** The version it was written over; 0 for the first. */
  version: z.int().min(0),
});
const borrador = z
  .object({
    procesoId: id,
    evento: z.string(),
    etiqueta: z.string(),
    cuerpo: z.record(z.string(), json),
    version: z.int(),
    guardadoEn: instante,
  })
  .meta({ id: 'Borrador' });
/** That nothing was being written is an answer, and not a refusal: most forms begin so. */
const miBorrador = z.object({ borrador: borrador.nullable() }).meta({ id: 'MiBorrador' });
/** Of several governments at once, most often the same act: whose it is tells them apart. */
const borradorEnLista = borrador
  .extend({ titular: z.object({ id, nombre: z.string() }) })
  .meta({ id: 'BorradorEnLista' });
const borradores = pagina(borradorEnLista).meta({ id: 'PaginaDeBorradores' });
const consulta = z.object(consultaDePagina);

type Dto = z.infer<typeof borrador>;
type Donde = z.infer<typeof camino>;

/** Drafts: of an account and nobody else's. */
@Controller('api/borradores')
export class BorradoresController {
  constructor(
    @Inject(BorradorStore) private readonly store: BorradorStore,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(Nombres) private readonly nombres: Nombres,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  @Get()
  @Operacion({
    id: 'listarBorradores',
    grupo: 'Borradores',
    resumen: 'Mis borradores',
    respuesta: borradores,
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consulta) { limite, cursor }: z.infer<typeof consulta>,
  ): Promise<z.infer<typeof borradores>> {
    const p = await this.store.listar(quien.cuentaId, { limite, cursor: cursor ?? null });
    return {
      elementos: p.elementos.map((b) => ({ ...this.presentar(b, idioma), titular: b.titular })),
      siguiente: p.siguiente,
    };
  }

  @Get(':procesoId/:evento')
  @Operacion({
    id: 'leerBorrador',
    grupo: 'Borradores',
    resumen: 'Mi borrador de un acto; null si no tengo ninguno',
    respuesta: miBorrador,
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(camino) { procesoId, evento }: Donde,
  ): Promise<z.infer<typeof miBorrador>> {
    const b = await this.store.find(quien.cuentaId, procesoId, evento);
    return { borrador: b === null ? null : this.presentar(b, idioma) };
  }

  @Put(':procesoId/:evento')
  @Operacion({
    id: 'guardarBorrador',
    grupo: 'Borradores',
    resumen: 'Guardar mi borrador sobre la versión que leí; 409 con la otra si cambió',
    respuesta: borrador,
    problemas: ['NO_ENCONTRADO', 'BORRADOR_EN_CONFLICTO'],
  })
  async guardar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(camino) { procesoId, evento }: Donde,
    @Cuerpo(guardado) { cuerpo, version }: z.infer<typeof guardado>,
  ): Promise<Dto> {
    const ubicacion = await this.procesos.findUbicacion(procesoId);
    const titular =
      ubicacion === null ? null : await this.procesos.findTitular(ubicacion.titularId);
    if (titular === null || rolesSobre(quien.alcance, titular).length === 0)
      throw new Problema('NO_ENCONTRADO');
    const nuevo = await this.store.guardar(
      {
        cuentaId: quien.cuentaId,
        procesoId,
        evento,
        cuerpo: cuerpo as JsonObjeto,
        guardadoEn: this.reloj.ahora(),
      },
      version,
    );
    if (nuevo !== null) return this.presentar(nuevo, idioma);
    const actual = await this.store.find(quien.cuentaId, procesoId, evento);
    throw new Problema(
      'BORRADOR_EN_CONFLICTO',
      {},
      { actual: actual === null ? null : this.presentar(actual, idioma) },
    );
  }

  @Delete(':procesoId/:evento')
  @Operacion({
    id: 'borrarBorrador',
    grupo: 'Borradores',
    resumen: 'Descartar mi borrador',
    respuesta: null,
  })
  async borrar(
    @Quien() quien: Identidad,
    @Camino(camino) { procesoId, evento }: Donde,
  ): Promise<void> {
    await this.store.borrar(quien.cuentaId, procesoId, evento);
  }

  private presentar(b: Borrador, idioma: Idioma): Dto {
    return {
      procesoId: b.procesoId,
      evento: b.evento,
      etiqueta: this.nombres.evento(idioma, null, b.evento),
      cuerpo: { ...b.cuerpo },
      version: b.version,
      guardadoEn: aIso(b.guardadoEn),
    };
  }
}
