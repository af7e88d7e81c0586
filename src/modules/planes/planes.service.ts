/** Reads plans: their tree, their lines as they are read now, their words, and what does not fit in them. */
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Json, JsonObjeto, Rol } from '../../../machines/contrato.js';
import { camposDe, cadenasEn } from '../../engine/campos-marcados.js';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { esReferencia } from '../../engine/textos-borrables.js';
import { rolesSobre } from '../../platform/alcance.js';
import type { Identidad } from '../../platform/identidad.js';
import { Problema } from '../../platform/problema.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { cadena, lista } from './compromiso-leido.js';
import { hallazgosDe, type Hallazgo } from './hallazgos.js';
import { lineasVigentes, type LineaVigente } from './linea-vigente.js';
import { leerPlan, type PlanLeido, type ProcesoDePlan } from './plan-leido.js';
import type { compromisoDto, planDto, planesDto } from './planes.dto.js';
import { DocumentosDePlan, LecturaDePlanes, type FilaDePlan } from './puertos.js';

type PlanDto = z.infer<typeof planDto>;
type EvaluacionDto = PlanDto['evaluaciones'][number];

/** Who works with the people a plan names. */
const VEN_PERSONAS: readonly Rol[] = [
  'autoridad',
  'delegado',
  'pocl',
  'poc',
  'secretariaTecnica',
  'grupoEjecutor',
  'grupoNucleo',
];

interface Leido {
  readonly plan: FilaDePlan;
  readonly cocreacion: string | null;
  readonly leido: PlanLeido;
}

@Injectable()
export class PlanesService {
  constructor(
    @Inject(LecturaDePlanes) private readonly lectura: LecturaDePlanes,
    @Inject(DocumentosDePlan) private readonly documentos: DocumentosDePlan,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  async planes(
    quien: Identidad,
    titularId: string,
    idioma: Idioma,
  ): Promise<z.infer<typeof planesDto>> {
    const filas = await this.lectura.planesDe(quien.alcance, titularId);
    const elementos = [];
    for (const fila of filas) {
      const { leido } = await this.leer(quien, fila.id);
      const hallazgos = hallazgosDe(leido);
      elementos.push({
        procesoId: fila.id,
        raizId: fila.raizId,
        ordinal: leido.ordinal,
        titulo: cadena(leido.ficha, 'titulo'),
        estado: leido.estado,
        etiquetaEstado: this.rotulo(idioma, fila.procedimiento, `estado.${leido.estado}`),
        concluido: leido.concluido,
        inicio: leido.inicio,
        fin: leido.fin,
        compromisos: leido.compromisos.length,
        avance: leido.avance,
        escalamientosAbiertos: leido.compromisos.reduce(
          (n, c) => n + c.escalamientos.filter((e) => e.abierto).length,
          0,
        ),
        hallazgos: {
          errores: hallazgos.filter((h) => h.gravedad === 'error').length,
          avisos: hallazgos.filter((h) => h.gravedad === 'aviso').length,
        },
      });
    }
    return { elementos };
  }

  async plan(quien: Identidad, procesoId: string, idioma: Idioma): Promise<PlanDto> {
    const { plan, leido, cocreacion } = await this.leer(quien, procesoId);
    const hoy = this.hoy();
    const evaluaciones = await this.evaluaciones(quien, leido, hoy);
    return {
      ...leido,
      raizId: plan.raizId,
      cocreacion,
      titular: { id: plan.titularId, nombre: plan.titular },
      hallazgos: hallazgosDe(leido).map((h) => this.decir(h, idioma)),
      evaluaciones,
      documentos: await this.nombres(quien, plan.titularId, [leido, evaluaciones]),
      rotulos: this.rotulos(idioma),
      hoy,
    } as unknown as PlanDto;
  }

  async compromiso(
    quien: Identidad,
    procesoId: string,
    idioma: Idioma,
  ): Promise<z.infer<typeof compromisoDto>> {
    const { plan, leido } = await this.leer(quien, procesoId);
    const suyo = leido.compromisos.find((c) => c.procesoId === procesoId);
    if (suyo === undefined) throw new Problema('NO_ENCONTRADO');
    const hoy = this.hoy();
    const evaluaciones = (await this.evaluaciones(quien, leido, hoy)).filter(
      (e) => e.codigo === suyo.codigo,
    );
    return {
      plan: {
        procesoId: plan.id,
        ordinal: leido.ordinal,
        inicio: leido.inicio,
        fin: leido.fin,
        fechas: leido.fechas,
      },
      titular: { id: plan.titularId, nombre: plan.titular },
      compromiso: suyo,
      hallazgos: hallazgosDe(leido)
        .filter((h) => h.compromiso === suyo.codigo)
        .map((h) => this.decir(h, idioma)),
      evaluaciones,
      documentos: await this.nombres(quien, plan.titularId, [suyo, evaluaciones]),
      rotulos: this.rotulos(idioma),
      hoy,
    } as unknown as z.infer<typeof compromisoDto>;
  }

  private async leer(quien: Identidad, procesoId: string): Promise<Leido> {
    const arbol = await this.lectura.arbol(quien.alcance, procesoId);
    if (arbol === null) throw new Problema('NO_ENCONTRADO');
    const { plan, hijos } = arbol;
    const cocreacion = hijos.findLast((h) => h.procedimiento.startsWith('cocreacion@')) ?? null;
    const compromisos = hijos.filter((h) => h.procedimiento.startsWith('compromiso@'));
    const lineas = await this.lineas(quien, plan, [
      plan,
      ...(cocreacion === null ? [] : [cocreacion]),
      ...compromisos,
    ]);
    const mandatos = await this.lectura.mandatos(plan.raizId);
    return {
      plan,
      cocreacion: cocreacion?.id ?? null,
      leido: leerPlan(
        this.situar(plan),
        cocreacion === null ? null : this.situar(cocreacion),
        compromisos.map((c) => this.situar(c)),
        lineas,
        lineasVigentes(mandatos.lineas, mandatos.correcciones),
      ),
    };
  }

  /** Lines as they are read now, with their words; the people they name, only for who works with them. */
  private async lineas(
    quien: Identidad,
    de: FilaDePlan,
    procesos: readonly FilaDePlan[],
  ): Promise<readonly LineaVigente[]> {
    const { lineas, correcciones } = await this.lectura.lineas(
      de.raizId,
      procesos.map((p) => p.id),
    );
    const vigentes = lineasVigentes(lineas, correcciones);
    const refs = new Set<string>();
    for (const l of vigentes) recorrer(l.datos, (s) => void (esReferencia(s) && refs.add(s)));
    const palabras = await this.lectura.textos([...refs]);
    const vePersonas = rolesSobre(quien.alcance, { id: de.titularId, gremio: de.gremio }).some(
      (r) => VEN_PERSONAS.includes(r),
    );
    return vigentes.map((l) => {
      const ocultos = vePersonas ? new Set<string>() : this.personales(l);
      return { ...l, datos: conPalabras(l.datos, palabras, ocultos) as JsonObjeto };
    });
  }

  private personales(l: LineaVigente): ReadonlySet<string> {
    const declarado = this.catalogo.find(l.procedimiento)?.eventos.get(l.evento);
    if (declarado === undefined) return new Set();
    return new Set(
      camposDe(declarado.datos)
        .textos.filter((c) => c.clase === 'personal')
        .flatMap(({ ruta }) => [...cadenasEn(l.datos, ruta)].map((c) => c.cadena)),
    );
  }

  private situar(f: FilaDePlan): ProcesoDePlan {
    const proc = this.catalogo.get(f.procedimiento);
    const situacion = proc.restaurar({
      procesoId: f.id,
      formato: f.formato,
      estado: JSON.parse(f.estado) as Json,
      contexto: f.contexto,
      hijos: JSON.parse(f.hijos) as never,
      concluida: f.situacion === 'concluido',
    });
    return {
      id: f.id,
      procedimiento: f.procedimiento,
      estados: proc.verEstados(situacion),
      concluido: f.situacion === 'concluido',
      contexto: f.contexto,
    };
  }

  private async evaluaciones(
    quien: Identidad,
    plan: PlanLeido,
    hoy: string,
  ): Promise<EvaluacionDto[]> {
    const porCompromiso = new Map(
      plan.compromisos.flatMap((c) => (c.procesoId === null ? [] : [[c.procesoId, c.codigo]])),
    );
    const filas = await this.lectura.evaluaciones(quien.alcance, [
      plan.procesoId,
      ...porCompromiso.keys(),
    ]);
    const vistas: EvaluacionDto[] = [];
    for (const f of filas) {
      const { contexto: c, estados, concluido } = this.situar(f);
      const lineas = await this.lineas(quien, f, [f]);
      const de = (...eventos: string[]): JsonObjeto =>
        lineas.findLast((l) => eventos.includes(l.evento))?.datos ?? {};
      const publicada = de('publicarEvaluacion');
      const borrador = de('presentarBorrador');
      const vence = cadena(c, 'vence');
      vistas.push({
        procesoId: f.id,
        materia: cadena(c, 'materia') ?? '',
        codigo: porCompromiso.get(f.asunto) ?? cadena(c, 'codigo'),
        estado: estados.at(-1) ?? '',
        desde: cadena(c, 'desde'),
        vence,
        esPlazoOgp: c['miembroOgp'] === true,
        vencida: !concluido && vence !== null && vence < hoy,
        entidad: cadena(de('asignarEvaluador'), 'entidad'),
        borradores: Number(c['borradores']),
        observaciones: Number(c['observaciones']),
        respondidas: Number(c['respondidas']),
        documento: cadena(publicada, 'evaluacion') ?? cadena(borrador, 'borrador'),
        direccion: cadena(publicada, 'direccion'),
        resultados: (lista(publicada, 'resultados').length > 0
          ? lista(publicada, 'resultados')
          : lista(borrador, 'resultados')) as EvaluacionDto['resultados'],
      });
    }
    return vistas;
  }

  private async nombres(
    quien: Identidad,
    titularId: string,
    de: readonly unknown[],
  ): Promise<{ id: string; titulo: string }[]> {
    const ids = new Set<string>();
    for (const x of de) recorrer(x, (s) => void (UUID.test(s) && ids.add(s)));
    if (ids.size === 0) return [];
    const legibles = await this.documentos.legibles(quien.alcance, [...ids], titularId);
    return legibles.map(({ id, titulo }) => ({ id, titulo }));
  }

  private decir(h: Hallazgo, idioma: Idioma): PlanDto['hallazgos'][number] {
    const { params, cita, ...resto } = h;
    return {
      ...resto,
      cita: { documento: cita.documento, lugar: cita.lugar, claves: [...cita.claves] },
      texto: texto(idioma, `hallazgo.${h.codigo}`, params),
    };
  }

  private rotulo(idioma: Idioma, procedimiento: string, clave: string): string {
    return this.catalogo.find(procedimiento)?.textos[idioma][clave] ?? clave;
  }

  private rotulos(idioma: Idioma): Record<string, string> {
    const todos: Record<string, string> = {};
    for (const nombre of ['evaluacion', 'cocreacion', 'compromiso', 'plan'])
      for (const [clave, dicho] of Object.entries(
        this.catalogo.findVigente(nombre)?.textos[idioma] ?? {},
      ))
        if (/^(campo|opcion|estado|evento)\./.test(clave)) todos[clave] = dicho;
    // A field of both is called in a commitment as its own form calls it.
    for (const [clave, dicho] of Object.entries(
      this.catalogo.findVigente('compromiso')?.textos[idioma] ?? {},
    ))
      if (clave.startsWith('campo.')) todos[`compromiso.${clave}`] = dicho;
    return todos;
  }

  private hoy(): string {
    return this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL);
  }
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

function recorrer(valor: unknown, ver: (s: string) => void): void {
  if (typeof valor === 'string') ver(valor);
  else if (typeof valor === 'object' && valor !== null)
    for (const v of Object.values(valor)) recorrer(v, ver);
}

/** Words in the place of their references; null where they were erased, or are not for whoever reads. */
function conPalabras(
  valor: Json,
  palabras: { readonly [ref: string]: string | null },
  ocultos: ReadonlySet<string>,
): Json {
  if (typeof valor === 'string')
    return !esReferencia(valor) ? valor : ocultos.has(valor) ? null : (palabras[valor] ?? null);
  if (typeof valor !== 'object' || valor === null) return valor;
  if (Array.isArray(valor)) return valor.map((v: Json) => conPalabras(v, palabras, ocultos));
  return Object.fromEntries(
    Object.entries(valor).map(([k, v]) => [k, conPalabras(v as Json, palabras, ocultos)]),
  );
}
