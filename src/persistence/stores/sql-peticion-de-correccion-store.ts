import type { Nivel, Rol } from '../../../machines/contrato.js';
import {
  type CambiosPedidos,
  type EstadoDePeticion,
  type PeticionDeCorreccion,
  PeticionDeCorreccionStore,
  type PeticionEnLista,
  type Resolucion,
} from '../../modules/procesos/peticion-de-correccion-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import { PeticionDeCorreccionEntity } from '../entities/correcciones.js';
import { cierto, type Columnas } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';
import { esRepetido } from '../repetido.js';

export class SqlPeticionDeCorreccionStore extends PeticionDeCorreccionStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async crear(peticion: PeticionDeCorreccion): Promise<boolean> {
    try {
      await this.base.enTransaccion((em) => em.insert(PeticionDeCorreccionEntity, peticion));
      return true;
    } catch (error) {
      // SQLite names the columns of the index; PostgreSQL, the index.
      if (
        esRepetido(error, 'peticion_de_correccion', 'raiz_id') ||
        esRepetido(error, 'peticion', 'unica')
      )
        return false;
      throw error;
    }
  }

  override async find(alcance: Alcance, id: string): Promise<PeticionEnLista | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `${SELECCION} where ${y(`p.id = ${r.v(id)}`, r.territorio(alcance))}`,
    );
    return fila ? leer(fila) : null;
  }

  override async resolver(id: string, resolucion: Resolucion): Promise<boolean> {
    return this.base.enTransaccion(async (em) => {
      const { affected } = await em.update(
        PeticionDeCorreccionEntity,
        { id, estado: 'pendiente' },
        resolucion,
      );
      return affected === 1;
    });
  }

  override async porAprobar(alcance: Alcance, corte: Corte): Promise<Pagina<PeticionEnLista>> {
    const r = new Redaccion(this.base);
    const partes = this.pendientes(r, alcance);
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(p.pedida_en, p.id) > (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `${SELECCION} where ${y(...partes)} order by p.pedida_en, p.id limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leer, clave);
  }

  override async contarPorAprobar(alcance: Alcance): Promise<number> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `select count(*) as n from peticion_de_correccion p join titular t on t.id = p.titular_id
        where ${y(...this.pendientes(r, alcance))}`,
    );
    return Number(fila?.['n'] ?? 0);
  }

  private pendientes(r: Redaccion, alcance: Alcance): string[] {
    return [
      `p.estado = 'pendiente'`,
      `p.pedida_por <> ${r.v(alcance.cuentaId)}`,
      r.territorio(alcance),
    ];
  }

  override async deCuenta(alcance: Alcance, corte: Corte): Promise<Pagina<PeticionEnLista>> {
    const r = new Redaccion(this.base);
    const partes = [`p.pedida_por = ${r.v(alcance.cuentaId)}`, r.territorio(alcance)];
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(p.pedida_en, p.id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `${SELECCION} where ${y(...partes)} order by p.pedida_en desc, p.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leer, clave);
  }

  override async deRaiz(
    alcance: Alcance,
    raizId: string,
    limite: number,
  ): Promise<readonly PeticionEnLista[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `${SELECCION} where ${y(`p.raiz_id = ${r.v(raizId)}`, r.territorio(alcance))}
        order by p.pedida_en desc, p.id desc limit ${r.v(limite)}`,
    );
    return filas.map(leer);
  }
}

const SELECCION = `select p.*, t.nombre as titular_nombre, t.nivel as titular_nivel, t.demo as titular_demo,
    pp.nombre as nombre_pide, pr.nombre as nombre_resuelve
  from peticion_de_correccion p join titular t on t.id = p.titular_id
  left join cuenta cp on cp.id = p.pedida_por left join persona pp on pp.id = cp.persona_id
  left join cuenta cr on cr.id = p.resuelta_por left join persona pr on pr.id = cr.persona_id`;

const clave = (f: Columnas): [number, string] => [Number(f['pedida_en']), f['id'] as string];

function leer(f: Columnas): PeticionEnLista {
  const texto = (columna: string): string | null => (f[columna] ?? null) as string | null;
  const numero = (columna: string): number | null =>
    f[columna] == null ? null : Number(f[columna]);
  const dicho = (columna: string): string => f[columna] as string;
  return {
    id: dicho('id'),
    raizId: dicho('raiz_id'),
    titularId: dicho('titular_id'),
    secuencia: Number(f['secuencia']),
    procesoId: dicho('proceso_id'),
    procedimiento: dicho('procedimiento'),
    evento: dicho('evento'),
    paso: numero('paso'),
    clase: dicho('clase') as PeticionDeCorreccion['clase'],
    cambios: JSON.parse(dicho('cambios')) as CambiosPedidos,
    motivo: dicho('motivo'),
    documentoId: texto('documento_id'),
    estado: dicho('estado') as EstadoDePeticion,
    pedidaPor: dicho('pedida_por'),
    pedidaComo: dicho('pedida_como') as Rol,
    pedidaEn: Number(f['pedida_en']),
    resueltaPor: texto('resuelta_por'),
    resueltaComo: texto('resuelta_como') as Rol | null,
    resueltaEn: numero('resuelta_en'),
    respuesta: texto('respuesta'),
    asiento: numero('asiento'),
    titular: {
      id: dicho('titular_id'),
      nombre: dicho('titular_nombre'),
      nivel: texto('titular_nivel') as Nivel | null,
      demo: cierto(f['titular_demo']),
    },
    nombrePide: texto('nombre_pide') ?? '',
    nombreResuelve: texto('nombre_resuelve'),
  };
}
