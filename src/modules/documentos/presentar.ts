import type { z } from 'zod';
import { aIso } from '../../platform/formas.js';
import type { Nombres } from '../../platform/nombres.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { Retiro, VersionDeDocumento, Visibilidad } from './documento-store.js';
import type { SucesoDeDocumento, VersionPublica } from './publicidad-store.js';
import type { comoSeVera, documentoConVersiones, documentoDto } from './documentos.dto.js';
import type { DocumentoVisto } from './documentos.service.js';
import type { HistoriaDeDocumento, Revision } from './publicidad.service.js';
import { estadoDe } from './tabla-de-visibilidad.js';

type DocumentoDto = z.infer<typeof documentoDto>;
type ConVersiones = z.infer<typeof documentoConVersiones>;
type FichaDto = z.infer<typeof comoSeVera>['ficha'];

const urlDeVersion = (d: Pick<VersionDeDocumento, 'id' | 'version'>): string =>
  `/api/documentos/${d.id}/contenido?version=${d.version}`;
const urlDePublica = (p: Pick<VersionPublica, 'id' | 'numero'>): string =>
  `/api/documentos/${p.id}/contenido?publica=${p.numero}`;

/** Documents in words, in one language. */
export class PresentadorDeDocumentos {
  constructor(private readonly idioma: Idioma) {}

  documento({ documento: d, hoy, publica, acceso, puedo }: DocumentoVisto): DocumentoDto {
    const { idioma } = this;
    // Whoever may only see the redacted version is told nothing of the original's file.
    const fichero = acceso === 'publica' && publica !== null ? publica : d;
    const visibilidad = acceso === 'publica' ? ('publico' as const) : hoy.visibilidad;
    const { abrirOculto: _, ...puede } = puedo;
    return {
      id: d.id,
      version: fichero.version,
      titular: d.titularId,
      titulo: fichero.titulo,
      ...this.que(d),
      numero: d.numero,
      sistema: d.sistema,
      fechaEmision: d.fechaEmision,
      fechaRecepcion: d.fechaRecepcion,
      firmado: d.firmado,
      aprobado: d.aprobado,
      estado: { codigo: estadoDe(d), etiqueta: texto(idioma, `estadoDeDocumento.${estadoDe(d)}`) },
      visibilidad: {
        ...this.visibilidad(visibilidad),
        origen: acceso === 'publica' ? 'fija' : hoy.origen,
      },
      reserva: acceso === 'publica' ? null : d.reserva,
      ...this.fichero(fichero),
      urlDescarga: fichero === d ? urlDeVersion(d) : urlDePublica(publica!),
      motivo: acceso === 'publica' ? null : d.motivo,
      acceso,
      publica: publica === null ? null : this.publica(publica),
      puedo: puede,
    };
  }

  conVersiones(visto: DocumentoVisto, h: HistoriaDeDocumento, nombres: Nombres): ConVersiones {
    const { idioma } = this;
    const quien = (id: string) => ({ id, nombre: h.nombres[id] ?? texto(idioma, 'alguien') });
    return {
      ...this.documento(visto),
      versiones: h.versiones.map((v) => ({
        version: v.version,
        titulo: v.titulo,
        ...this.fichero(v),
        subidoPor: quien(v.subidoPor),
        motivo: v.motivo,
        urlDescarga: urlDeVersion(v),
      })),
      publicas: h.publicas.map((p) => ({ ...this.publica(p), subidoPor: quien(p.subidoPor) })),
      sucesos: h.sucesos.map((s) => ({
        clase: s.clase,
        frase: this.suceso(s),
        motivo: s.motivo,
        por: quien(s.por),
        en: aIso(s.en),
      })),
      usos: h.usos.map((u) => ({
        raizId: u.raizId,
        procesoId: u.procesoId,
        paso: u.paso,
        etiqueta:
          u.evento !== null
            ? nombres.evento(idioma, u.procedimiento, u.evento)
            : u.paso !== null
              ? nombres.paso(idioma, u.procedimiento, u.paso)
              : texto(idioma, 'documento.citado'),
        secuencia: u.secuencia,
        hash: u.hash,
      })),
    };
  }

  /** «Así lo verá la ciudadanía». */
  ficha(
    titular: string | null,
    d: Pick<
      VersionDeDocumento,
      'tipos' | 'instrumento' | 'organo' | 'numero' | 'fechaEmision' | 'firmado' | 'aprobado'
    >,
    visibilidad: Visibilidad,
    fichero: Pick<VersionPublica, 'titulo' | 'nombre' | 'mime' | 'tamano' | 'sha256' | 'retiro'>,
    urlDescarga: string | null,
    esPublica: boolean,
  ): FichaDto {
    const { idioma } = this;
    const visible = visibilidad === 'publico' || esPublica;
    const { titulo, retiro, nombre, mime, tamano, sha256 } = fichero;
    return {
      visible,
      nota: !visible
        ? texto(idioma, 'ficha.noSeVe', {
            visibilidad: texto(idioma, `visibilidad.${visibilidad}`),
          })
        : retiro !== null
          ? texto(idioma, 'ficha.retirado', {
              fecha: aIso(retiro.en).slice(0, 10),
              fundamento: retiro.fundamento,
            })
          : esPublica
            ? texto(idioma, 'ficha.tapado')
            : null,
      titular,
      titulo,
      ...this.que(d),
      numero: d.numero,
      fechaEmision: d.fechaEmision,
      estado: texto(idioma, `estadoDeDocumento.${estadoDe(d)}`),
      archivo: visible && retiro === null ? { nombre, mime, tamano, sha256, urlDescarga } : null,
    };
  }

  fichaDe(visto: DocumentoVisto, titular: string | null): FichaDto {
    const { documento: d, publica, hoy } = visto;
    const abierto = hoy.visibilidad === 'publico' && (d.retiro === null || publica === null);
    return abierto || publica === null
      ? this.ficha(titular, d, hoy.visibilidad, d, urlDeVersion(d), false)
      : this.ficha(titular, d, hoy.visibilidad, publica, urlDePublica(publica), true);
  }

  revision({ lectura, hallazgos, total }: Revision): z.infer<typeof comoSeVera>['revision'] {
    const { idioma } = this;
    return {
      lectura: lectura.resultado,
      sinLetras: [...lectura.sinLetras],
      total,
      hallazgos: hallazgos.map((h) => ({
        clase: h.clase,
        etiqueta: texto(idioma, `hallazgo.${h.clase}`),
        lugar: texto(idioma, `lugar.${h.lugar.clase}`, { numero: h.lugar.numero }),
        muestra: h.muestra,
      })),
    };
  }

  private que(d: Pick<VersionDeDocumento, 'tipos' | 'instrumento' | 'organo'>) {
    const { idioma } = this;
    return {
      tipos: d.tipos.map((tipo) => ({ tipo, etiqueta: texto(idioma, `tipo.${tipo}`) })),
      instrumento:
        d.instrumento === null
          ? null
          : { codigo: d.instrumento, etiqueta: texto(idioma, `instrumento.${d.instrumento}`) },
      organo:
        d.organo === null
          ? null
          : { codigo: d.organo, etiqueta: texto(idioma, `organo.${d.organo}`) },
    };
  }

  private visibilidad(codigo: Visibilidad) {
    return { codigo, etiqueta: texto(this.idioma, `visibilidad.${codigo}`) };
  }

  private fichero(f: VersionDeDocumento | VersionPublica) {
    const { nombre, mime, tamano, sha256, subidoEn, retiro } = f;
    return { nombre, mime, tamano, sha256, subidoEn: aIso(subidoEn), retiro: this.retiro(retiro) };
  }

  private retiro(r: Retiro | null): DocumentoDto['retiro'] {
    if (r === null) return null;
    const { clase, fundamento, autoridad, motivo, en } = r;
    const etiqueta = texto(this.idioma, `retiro.${clase}`);
    return { clase, etiqueta, fundamento, autoridad, motivo, en: aIso(en) };
  }

  private publica(p: VersionPublica): NonNullable<DocumentoDto['publica']> {
    return {
      numero: p.numero,
      version: p.version,
      titulo: p.titulo,
      tapado: p.tapado,
      ...this.fichero(p),
      urlDescarga: urlDePublica(p),
    };
  }

  private suceso({ clase, detalle }: SucesoDeDocumento): string {
    const { idioma } = this;
    const visibilidad = (v: unknown): string =>
      texto(idioma, `visibilidad.${String(v) as Visibilidad}`);
    switch (clase) {
      case 'visibilidad':
        return texto(
          idioma,
          detalle['porLaTabla'] === true
            ? 'suceso.visibilidadPorLaTabla'
            : detalle['despues'] === 'reservado'
              ? 'suceso.reserva'
              : 'suceso.visibilidad',
          {
            ...detalle,
            antes: visibilidad(detalle['antes']),
            despues: visibilidad(detalle['despues']),
          },
        );
      case 'versionPublica':
        return texto(idioma, 'suceso.versionPublica', detalle);
      case 'retiro':
        return texto(
          idioma,
          detalle['clase'] === 'borrado' ? 'suceso.borrado' : 'suceso.oculto',
          detalle,
        );
      default:
        return texto(idioma, 'suceso.restitucion');
    }
  }
}
