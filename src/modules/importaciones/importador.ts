/**
 * Brings the good rows in, some at a time, in the background. Each batch is written with the state of its rows, so that
 * after a restart it goes on where it was; what was written is not written again.
 */
import { Inject, Injectable } from '@nestjs/common';
import { Ids } from '../../engine/puertos/ids.js';
import { PuntosDeMuerte } from '../../engine/puertos/puntos-de-muerte.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { Noticias } from '../../platform/noticias.js';
import { huellaDeActa, huellaDeMiembro } from './huellas.js';
import {
  ImportacionStore,
  type FilaDeImportacion,
  type FilaHecha,
  type Importacion,
} from './importacion-store.js';
import { IncorporadorDeCompromisos } from './incorporador-de-compromisos.js';

const ARRIENDO_MS = 60_000;
const POR_TANDA = 200;
const COMPROMISOS_POR_TANDA = 5;

@Injectable()
export class Importador {
  constructor(
    @Inject(ImportacionStore) private readonly store: ImportacionStore,
    @Inject(IncorporadorDeCompromisos) private readonly compromisos: IncorporadorDeCompromisos,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(Noticias) private readonly noticias: Noticias,
    @Inject(PuntosDeMuerte) private readonly puntos: PuntosDeMuerte,
  ) {}

  /** One batch; true when there may be more to do. */
  async atender(): Promise<boolean> {
    const ahora = this.reloj.ahora();
    const i = await this.store.arrendar(ahora, ahora + ARRIENDO_MS);
    if (i === null) return false;
    const sigue = i.clase === 'plan' ? await this.plan(i) : await this.sueltas(i);
    if (sigue) await this.store.soltar(i.id);
    else await this.concluir(i);
    return true;
  }

  /** Whoever prepared it hears that it is over, and may be far from the screen by then. */
  private async concluir(i: Importacion): Promise<void> {
    await this.store.concluir(i.id, this.reloj.ahora());
    await this.noticias.dar({
      causa: `importacion:${i.id}`,
      codigo: 'IMPORTACION_CONCLUIDA',
      params: {},
      titularId: i.titularId,
      ruta: `/administracion/importacion/${i.id}`,
      para: { cuentaId: i.preparadaPor },
    });
  }

  private async asentar(i: Importacion, hechas: readonly FilaHecha[]): Promise<void> {
    await this.store.asentar(i.id, hechas, this.reloj.ahora());
    this.puntos.pasar('importacion-asentada');
  }

  private async sueltas(i: Importacion): Promise<boolean> {
    const filas = await this.store.porHacer(i.id, i.clase, POR_TANDA);
    const ahora = this.reloj.ahora();
    const hechas = filas.map((f): FilaHecha => ({
      orden: f.orden,
      estado: 'importada',
      errores: [],
      ...(i.clase === 'actas'
        ? { acta: this.acta(i, f, ahora) }
        : { miembro: this.miembro(i, f, ahora) }),
    }));
    if (hechas.length > 0) await this.asentar(i, hechas);
    return filas.length === POR_TANDA;
  }

  private async plan(i: Importacion): Promise<boolean> {
    const colgadas = await this.store.colgadas(i.id, ['hitos', 'indicadores']);
    const filas = await this.store.porHacer(i.id, 'compromisos', COMPROMISOS_POR_TANDA);
    for (const f of filas) {
      const suyas = colgadas.filter((c) => c.datos['compromiso'] === f.datos['codigo']);
      const hechas = await this.compromisos.incorporar(i, f, suyas);
      await this.asentar(i, hechas);
    }
    if (filas.length === COMPROMISOS_POR_TANDA) return true;
    // What hung from a commitment that did not come in stays out with it.
    const sueltas = await this.store.colgadas(i.id, ['hitos', 'indicadores']);
    if (sueltas.length > 0)
      await this.store.asentar(
        i.id,
        sueltas.map((f): FilaHecha => ({
          orden: f.orden,
          estado: 'omitida',
          errores: [sinCompromiso(f)],
        })),
        this.reloj.ahora(),
      );
    return false;
  }

  private acta(i: Importacion, { datos: d, orden }: FilaDeImportacion, ahora: number) {
    return {
      id: this.ids.nuevo(),
      titularId: i.titularId,
      importacionId: i.id,
      orden,
      huella: huellaDeActa(d),
      fecha: d['fecha'] ?? '',
      numero: d['numero'] ?? null,
      cuerpo: d['cuerpo'] ?? 'foro',
      clase: d['clase'] ?? null,
      asunto: d['asunto'] ?? '',
      acuerdos: d['acuerdos'] ?? null,
      documentoId: d['documento'] ?? null,
      claveBusqueda: claveBusqueda(`${d['numero'] ?? ''} ${d['asunto'] ?? ''}`),
      registradaPor: i.preparadaPor,
      registradaEn: ahora,
    };
  }

  private miembro(i: Importacion, { datos: d, orden }: FilaDeImportacion, ahora: number) {
    return {
      id: this.ids.nuevo(),
      titularId: i.titularId,
      importacionId: i.id,
      orden,
      huella: huellaDeMiembro(d),
      institucion: d['institucion'] ?? '',
      sector: d['sector'] ?? '',
      calidad: d['calidad'] ?? '',
      nombre: d['nombre'] ?? '',
      cargo: d['cargo'] ?? null,
      correo: d['correo'] ?? null,
      oficio: d['oficio'] ?? null,
      desde: d['desde'] ?? null,
      hasta: d['hasta'] ?? null,
      claveBusqueda: claveBusqueda(`${d['institucion'] ?? ''} ${d['nombre'] ?? ''}`),
      registradoPor: i.preparadaPor,
      registradoEn: ahora,
    };
  }
}

const sinCompromiso = (f: FilaDeImportacion): FilaHecha['errores'][number] => ({
  hoja: f.hoja,
  celda: `${f.fila}`,
  columna: 'Compromiso',
  codigo: 'COMPROMISO_AUSENTE',
  params: { codigo: f.datos['compromiso'] ?? '' },
});
