import { Inject, Injectable } from '@nestjs/common';
import { Catalogo } from '../engine/puertos/catalogo.js';
import { CAMPOS_DE_TEXTO } from '../modules/asistente/ficha-de-borrador.js';
import {
  ImpresorDeBorradores,
  type BorradorPorImprimir,
  type FormatoDeBorrador,
} from '../modules/asistente/puertos.js';
import { DocumentosProducidosService } from '../modules/documentos-producidos/documentos-producidos.service.js';
import type { Identidad } from '../platform/identidad.js';
import { texto, type Idioma } from '../platform/textos/textos.js';

const oNada = (texto: string): string | null => (texto.trim() === '' ? null : texto.trim());

/** The draft, handed to the documents room. */
@Injectable()
export class ImpresorDeLosDocumentos extends ImpresorDeBorradores {
  constructor(
    @Inject(DocumentosProducidosService) private readonly documentos: DocumentosProducidosService,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
  ) {
    super();
  }

  override imprimir(
    quien: Identidad,
    idioma: Idioma,
    { borrador, ficha: f, destino, propuestas, marcas, faltas }: BorradorPorImprimir,
    formato: FormatoDeBorrador,
  ): Promise<Buffer> {
    const textos = this.catalogo.findVigente('compromiso')?.textos[idioma] ?? {};
    const escritos = CAMPOS_DE_TEXTO.flatMap((campo) => {
      const dicho = oNada(f[campo]);
      return dicho === null ? [] : [[campo, dicho] as const];
    });
    return this.documentos.escribirBorrador(
      quien,
      idioma,
      destino.planId,
      {
        codigo: f.codigo === '' ? '—' : f.codigo,
        titulo: f.titulo.trim(),
        inicio: f.inicio,
        fin: f.fin,
        respuestas: {
          ...Object.fromEntries(escritos),
          ...(f.presupuesto === null
            ? {}
            : { presupuesto: new Intl.NumberFormat('es-EC').format(f.presupuesto) }),
          ...(f.ods.length === 0 ? {} : { ods: f.ods.join(', ') }),
          ...(f.desafioOgp === null
            ? {}
            : { desafioOgp: texto(idioma, f.desafioOgp ? 'si' : 'no') }),
          ...(oNada(f.areaDelDesafio) === null ? {} : { areaDelDesafio: f.areaDelDesafio.trim() }),
        },
        contrapartes: f.contrapartes.flatMap((c) => {
          const institucion = oNada(c);
          return institucion === null ? [] : [{ institucion, persona: null }];
        }),
        valores: f.valores.map((v) => textos[`opcion.${v}`] ?? v),
        rutas:
          f.hitos.length === 0
            ? []
            : [
                {
                  version: 1,
                  aprobadaEl: null,
                  aprobadaPor: null,
                  motivo: null,
                  hitos: f.hitos.map((h) => ({
                    clave: h.clave,
                    descripcion: oNada(h.descripcion) ?? '—',
                    producto: oNada(h.producto),
                    inicio: h.inicio,
                    fin: h.fin,
                    responsable: oNada(h.responsable),
                    apoyo: null,
                    peso: null,
                    verificable: oNada(h.verificable),
                    estado: null,
                    nivel: null,
                    actividades: [],
                  })),
                },
              ],
        propuestas,
        marcas: Object.fromEntries(
          Object.entries(marcas).map(([campo, marca]) => [
            campo,
            {
              marca,
              modelo:
                borrador.sugerencias[campo as keyof typeof borrador.sugerencias]?.modelo ?? '',
            },
          ]),
        ),
        faltas,
      },
      formato,
    );
  }
}
