import { Inject, Injectable } from '@nestjs/common';
import { ZONA_NACIONAL } from '../engine/puertos/calendario.js';
import { Catalogo } from '../engine/puertos/catalogo.js';
import { Reloj } from '../engine/puertos/reloj.js';
import { fechaDeInstante } from '../modules/calendario/zona.js';
import { TitularStore } from '../modules/directorio/titular-store.js';
import {
  DocumentosService,
  type DocumentoVisto,
} from '../modules/documentos/documentos.service.js';
import { PublicidadService } from '../modules/documentos/publicidad.service.js';
import { OrganosService } from '../modules/organos/organos.service.js';
import { PlanesService } from '../modules/planes/planes.service.js';
import type {
  DocumentoPublico,
  EvaluacionPublica,
  FichaPublica,
  GobiernoPublico,
  OrganoPublico,
  PlanPublico,
  ProvinciaPublica,
  Rotulos,
  SesionPublica,
} from '../modules/portal/lo-publico.js';
import { fichaVacia } from '../modules/portal/memoria-publica.js';
import { LecturaPublica } from '../modules/portal/puertos.js';
import { AdjuntosService } from '../modules/propuestas/adjuntos.service.js';
import { PropuestaStore, type FiltroDePropuestas } from '../modules/propuestas/propuesta-store.js';
import {
  PropuestasService,
  type PropuestaVista,
} from '../modules/propuestas/propuestas.service.js';
import { LOSETAS } from '../modules/tablero/provincias.js';
import { TableroService } from '../modules/tablero/tablero.service.js';
import { aRatos } from '../platform/a-ratos.js';
import { CIUDADANIA } from '../platform/alcance.js';
import { aIso } from '../platform/formas.js';
import type { Identidad } from '../platform/identidad.js';
import type { Idioma } from '../platform/textos/textos.js';
import { evaluacionPublica, planPublico } from './plan-publico.js';
import { aportePublico, propuestaPublica } from './propuesta-publica.js';
import { estaConvocada, organoPublico, sesionPublica } from './sesion-publica.js';
import { gobiernoPublico } from './gobierno-publico.js';

const POR_PAGINA = 100;
const HABLAN = [
  'implementacion',
  'plan',
  'cocreacion',
  'propuesta',
  'compromiso',
  'evaluacion',
  'sesion',
  'organo',
] as const;

/**
 * Anybody: sees the whole country and holds no office, so that the services of the officials give what they give to
 * who is nobody there — public documents, no word marked as personal. It enters by no door and writes nothing.
 */
const CUALQUIERA: Identidad = {
  cuentaId: CIUDADANIA.cuentaId,
  nombre: '',
  sesion: {
    id: CIUDADANIA.cuentaId,
    clase: 'programa',
    csrf: null,
    via: 'programa',
    institucional: false,
    doble: false,
    soloLectura: true,
    creadaEn: 0,
    faltaSegundoFactor: false,
  },
  origen: { ip: null, red: null, aparato: null } as unknown as Identidad['origen'],
  cargos: [],
  alcance: CIUDADANIA,
};

/** What is public, from the services the officials read by, each thing by a list of its own of what is told of it. */
@Injectable()
export class LoQueEsPublico extends LecturaPublica {
  constructor(
    @Inject(TableroService) private readonly tablero: TableroService,
    @Inject(PlanesService) private readonly planes: PlanesService,
    @Inject(OrganosService) private readonly organos: OrganosService,
    @Inject(DocumentosService) private readonly documentos: DocumentosService,
    @Inject(PublicidadService) private readonly publicidad: PublicidadService,
    @Inject(PropuestasService) private readonly propuestas: PropuestasService,
    @Inject(AdjuntosService) private readonly adjuntos: AdjuntosService,
    @Inject(PropuestaStore) private readonly recepciones: PropuestaStore,
    @Inject(TitularStore) private readonly titulares: TitularStore,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {
    super();
  }

  override hoy(): string {
    return fechaDeInstante(this.reloj.ahora(), ZONA_NACIONAL);
  }

  override async gobiernos(): Promise<{
    readonly hoy: string;
    readonly gobiernos: readonly GobiernoPublico[];
  }> {
    const { hoy, filas } = await this.tablero.filas(CIUDADANIA, 'publicas');
    return { hoy, gobiernos: filas.map(gobiernoPublico) };
  }

  override async ficha(gobierno: GobiernoPublico): Promise<FichaPublica> {
    const documentos = await this.documentosDe(gobierno.id);
    // The nation has plans and no process of fifteen steps.
    if (gobierno.proceso === null && gobierno.clase !== 'nacional')
      return { ...fichaVacia(gobierno), documentos };
    const titulos = new Map(
      documentos.flatMap((d) => (d.retirado ? [] : [[d.id, d.titulo] as const])),
    );
    const [vistas, aportes] = await Promise.all([
      this.propuestasDe(gobierno.id, ['propuesta']),
      this.propuestasDe(gobierno.id, ['observacion', 'comentario']),
    ]);
    const nacidas = vistas.map(({ propuesta: x }) => ({
      cocreacion: x.cocreacionId,
      codigo: x.codigo,
      mesa: x.mesa,
    }));
    const planes: PlanPublico[] = [];
    const evaluaciones: EvaluacionPublica[] = [];
    const { elementos } = await this.planes.planes(CUALQUIERA, gobierno.id, 'es');
    for await (const { procesoId } of aRatos(elementos)) {
      const plan = await this.planes.plan(CUALQUIERA, procesoId, 'es');
      const quienes =
        plan.cocreacion === null ? [] : await this.propuestas.quienesProponen(plan.cocreacion);
      planes.push(planPublico(plan, titulos, nacidas, quienes));
      evaluaciones.push(...plan.evaluaciones.flatMap((e) => evaluacionPublica(plan, e, titulos)));
    }
    const organos: OrganoPublico[] = [];
    const { elementos: suyos } = await this.organos.deTitular(CUALQUIERA, gobierno.id);
    for await (const o of aRatos(suyos)) {
      const organo = await this.organos.organo(CUALQUIERA, o.id, undefined);
      organos.push(organoPublico(organo, await this.sesionesDe(o.id, titulos), titulos));
    }
    const [abierta] = await this.recepciones.recepciones(gobierno.id);
    const recepcion = abierta?.cocreacionId ?? null;
    const propuestas = await Promise.all(
      vistas.map(async (v) => propuestaPublica(v, await this.adjuntos.publicos(v.propuesta))),
    );
    return {
      gobierno,
      recepcion,
      propuestas,
      aportes: aportes.flatMap(aportePublico),
      planes,
      organos,
      evaluaciones,
      documentos,
    };
  }

  override async provincias(): Promise<readonly ProvinciaPublica[]> {
    const nombres = new Map(
      (await this.titulares.provincias()).map((p) => [p.codigo, p.nombre] as const),
    );
    return LOSETAS.map(({ codigo, ...loseta }) => ({
      codigo,
      nombre: nombres.get(codigo) ?? loseta.corto,
      loseta,
    }));
  }

  override rotulos(idioma: Idioma): Rotulos {
    const todos: Record<string, string> = {};
    for (const nombre of HABLAN)
      for (const [clave, dicho] of Object.entries(
        this.catalogo.findVigente(nombre)?.textos[idioma] ?? {},
      ))
        if (/^(paso|estado|opcion)\./.test(clave)) todos[`${nombre}.${clave}`] = dicho;
    return todos;
  }

  override async contenido(id: string): ReturnType<LecturaPublica['contenido']> {
    const { fichero, bytes } = await this.publicidad.contenido(CUALQUIERA, id, {});
    const { nombre, mime, tamano, sha256 } = fichero;
    return { nombre, mime, tamano, sha256, bytes };
  }

  private async documentosDe(titularId: string): Promise<readonly DocumentoPublico[]> {
    const todos: DocumentoPublico[] = [];
    let cursor: string | undefined;
    do {
      const p = await this.documentos.listar(CUALQUIERA, {
        titular: titularId,
        limite: POR_PAGINA,
        ...(cursor === undefined ? {} : { cursor }),
      });
      todos.push(...p.elementos.map(documentoPublico));
      cursor = p.siguiente ?? undefined;
    } while (cursor !== undefined);
    return todos;
  }

  private async propuestasDe(
    titularId: string,
    clases: FiltroDePropuestas['clases'],
  ): Promise<readonly PropuestaVista[]> {
    const todas: PropuestaVista[] = [];
    let cursor: string | null = null;
    do {
      const p: Awaited<ReturnType<PropuestasService['publicas']>> = await this.propuestas.publicas(
        { titularId, clases },
        { limite: POR_PAGINA, cursor },
      );
      todas.push(...p.elementos);
      cursor = p.siguiente;
    } while (cursor !== null);
    return todas;
  }

  private async sesionesDe(
    organoId: string,
    titulos: ReadonlyMap<string, string>,
  ): Promise<readonly SesionPublica[]> {
    const todas: SesionPublica[] = [];
    let cursor: string | null = null;
    do {
      const p: Awaited<ReturnType<OrganosService['sesiones']>> = await this.organos.sesiones(
        CUALQUIERA,
        organoId,
        { limite: POR_PAGINA, cursor },
      );
      for await (const { id } of aRatos(p.elementos)) {
        const s = await this.organos.sesion(CUALQUIERA, id);
        if (estaConvocada(s)) todas.push(sesionPublica(s, titulos));
      }
      cursor = p.siguiente;
    } while (cursor !== null);
    return todas;
  }
}

/** What was withdrawn is said to have been there; its title may be what had to go. */
function documentoPublico({ documento: d, publica, acceso }: DocumentoVisto): DocumentoPublico {
  const fichero = acceso === 'publica' && publica !== null ? publica : d;
  const retirado = fichero.retiro !== null;
  return {
    id: d.id,
    titulo: retirado ? '' : fichero.titulo,
    tipos: d.tipos,
    numero: retirado ? null : d.numero,
    fecha: d.fechaEmision,
    subidoEn: aIso(fichero.subidoEn),
    mime: fichero.mime,
    tamano: fichero.tamano,
    sha256: fichero.sha256,
    conPartesTapadas: fichero !== d,
    retirado,
  };
}
