import { Inject, Injectable } from '@nestjs/common';
import type { Fecha } from '../../../machines/contrato.js';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import type { Identidad } from '../../platform/identidad.js';
import { Noticias } from '../../platform/noticias.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import { cobertura, type Cobertura } from './cobertura.js';
import { SustitucionStore, type PersonaConCargos, type Sustitucion } from './sustitucion-store.js';

const MAS_CANDIDATOS = 50;

export interface SustitucionVista extends Sustitucion, Cobertura {
  readonly enCurso: boolean;
}

/** Who stands in while one is on leave. It grants nothing: the other acts by offices of their own, or by a subrogación. */
@Injectable()
export class SustitucionesService {
  constructor(
    @Inject(SustitucionStore) private readonly store: SustitucionStore,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(Noticias) private readonly noticias: Noticias,
  ) {}

  private hoy(): Fecha {
    return this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL);
  }

  async mias(quien: Identidad): Promise<{
    readonly ausencias: readonly SustitucionVista[];
    readonly sustituyo: readonly SustitucionVista[];
  }> {
    const yo = await this.yo(quien);
    const vigentes = await this.store.vigentesDe(yo.id, this.hoy());
    const vistas = await Promise.all(vigentes.map((s) => this.vista(s)));
    return {
      ausencias: vistas.filter((s) => s.persona.id === yo.id),
      sustituyo: vistas.filter((s) => s.sustituto.id === yo.id),
    };
  }

  /** Who could stand in for me in those days: who shares some office with me, and in which. */
  async candidatos(
    quien: Identidad,
    desde: Fecha,
    hasta: Fecha,
  ): Promise<readonly ({ readonly persona: PersonaConCargos } & Cobertura)[]> {
    const yo = await this.yo(quien);
    return (await this.store.colegas(yo, desde, hasta, MAS_CANDIDATOS))
      .map((persona) => ({ persona, ...cobertura(yo.cargos, persona.cargos, desde, hasta) }))
      .filter((c) => c.cubiertos.length > 0)
      .sort((a, b) => a.descubiertos.length - b.descubiertos.length);
  }

  async nombrar(
    quien: Identidad,
    { sustituto, desde, hasta }: { sustituto: string; desde: Fecha; hasta: Fecha },
  ): Promise<SustitucionVista> {
    const yo = await this.yo(quien);
    const hoy = this.hoy();
    if (hasta < hoy) throw campoInvalido('hasta', 'FECHA_PASADA');
    if (hasta < desde) throw campoInvalido('hasta', 'FECHA_ANTES_DE_DESDE');
    const otro = sustituto === yo.id ? null : await this.store.findPersona(sustituto);
    const c = otro === null ? null : cobertura(yo.cargos, otro.cargos, desde, hasta);
    if (otro === null || c === null || c.cubiertos.length === 0)
      throw new Problema('PERSONA_SIN_CARGO');
    const id = this.ids.nuevo();
    const creadaEn = this.reloj.ahora();
    const creada = await this.store.crear({
      id,
      personaId: yo.id,
      sustitutoId: otro.id,
      desde,
      hasta,
      creadaPor: quien.cuentaId,
      creadaEn,
    });
    if (!creada) throw new Problema('SUSTITUCION_ENCIMADA');
    await this.noticias.dar({
      causa: `sustitucion:${id}`,
      codigo: 'SUSTITUCION_PEDIDA',
      params: { nombre: yo.nombre, desde, hasta },
      titularId: null,
      ruta: '/bandeja',
      para: { personaId: otro.id },
      menosA: quien.cuentaId,
    });
    return {
      id,
      persona: { id: yo.id, nombre: yo.nombre },
      sustituto: { id: otro.id, nombre: otro.nombre },
      desde,
      hasta,
      creadaEn,
      enCurso: desde <= hoy,
      ...c,
    };
  }

  async retirar(quien: Identidad, id: string): Promise<void> {
    const yo = await this.yo(quien);
    if (!(await this.store.retirar(id, yo.id, quien.cuentaId, this.reloj.ahora())))
      throw new Problema('NO_ENCONTRADO');
  }

  private async vista(s: Sustitucion): Promise<SustitucionVista> {
    const [ausente, sustituto] = await Promise.all([
      this.store.findPersona(s.persona.id),
      this.store.findPersona(s.sustituto.id),
    ]);
    return {
      ...s,
      enCurso: s.desde <= this.hoy(),
      ...cobertura(ausente?.cargos ?? [], sustituto?.cargos ?? [], s.desde, s.hasta),
    };
  }

  private async yo(quien: Identidad): Promise<PersonaConCargos> {
    const yo = await this.store.personaDeCuenta(quien.cuentaId);
    if (yo === null) throw new Problema('NO_ENCONTRADO');
    return yo;
  }
}
