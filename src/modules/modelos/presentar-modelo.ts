import type { z } from 'zod';
import { ROLES, type Rol, type Textos } from '../../../machines/contrato.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { aIso } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { fraseDeHallazgo } from './frase-de-hallazgo.js';
import { fraseDeFalla, fraseDeTabla, nombreDeCaso } from './frases-de-pruebas.js';
import type { ModeloVisto } from './modelo-store.js';
import type { modeloDto, modeloLeido, modelos, pruebasDeModelo } from './modelos.dto.js';
import { puedeAdministrar, puedeConfirmar, type ModeloConLectura } from './modelos.service.js';
import type { LecturaDeModelo, PruebasDeModelo } from './taller-de-modelos.js';

/** Drawn models in the words of whoever looks after them. */
export class PresentadorDeModelos {
  constructor(
    private readonly idioma: Idioma,
    private readonly quien: Identidad,
  ) {}

  enLista(m: ModeloVisto): z.infer<typeof modelos>['elementos'][number] {
    return {
      id: m.id,
      procedimiento: `${m.clave}@${m.version}`,
      clave: m.clave,
      version: m.version,
      nombre: m.nombre,
      archivo: m.archivo,
      estado: m.estado,
      estadoEtiqueta: this.estado(m),
      ejecutable: m.ejecutable,
      impiden: m.impiden,
      avisos: m.avisos,
      autor: m.autor,
      subidoEn: aIso(m.subidoEn),
      procesos: m.procesos,
    };
  }

  detalle({ modelo: m, lectura, versiones }: ModeloConLectura): z.infer<typeof modeloDto> {
    const { ajustes } = m;
    return {
      ...this.enLista(m),
      ejecutable: lectura.ejecutable,
      sha256: m.sha256,
      tamano: m.tamano,
      conDiagrama: lectura.conDiagrama,
      hallazgos: this.hallazgos(lectura),
      carriles: lectura.carriles.map((c) => ({
        carril: c.id,
        nombre: c.nombre,
        tareas: c.tareas.map((t) => ({ ...t, campos: [...t.campos] })),
        sugeridos: this.sugeridos(c.nombre),
        actuan: this.roles(ajustes?.carriles[c.id]?.actuan ?? []),
        registran: this.roles(ajustes?.carriles[c.id]?.registran ?? []),
      })),
      titulares: (ajustes?.titulares ?? []).map((codigo) => ({
        codigo,
        etiqueta: texto(this.idioma, `clase.${codigo}`),
      })),
      abren: this.roles(ajustes?.abren ?? []),
      confirmadoEn: m.confirmadoEn === null ? null : aIso(m.confirmadoEn),
      retiradoEn: m.retiradoEn === null ? null : aIso(m.retiradoEn),
      motivo: m.motivo,
      versiones: versiones.map((v) => ({
        id: v.id,
        version: v.version,
        estado: v.estado,
        estadoEtiqueta: this.estado(v),
        subidoEn: aIso(v.subidoEn),
        procesos: v.procesos,
      })),
      puedo: {
        confirmar: m.estado === 'borrador' && lectura.ejecutable && puedeConfirmar(this.quien),
        retirar: m.estado !== 'retirado' && puedeAdministrar(this.quien),
        subir: puedeAdministrar(this.quien),
      },
    };
  }

  hallazgos(lectura: LecturaDeModelo): z.infer<typeof modeloLeido>['hallazgos'] {
    // What impedes goes first: it is what has to be mended.
    return lectura.hallazgos
      .toSorted((a, b) => Number(a.gravedad === 'aviso') - Number(b.gravedad === 'aviso'))
      .map((h) => ({
        ...h,
        texto: fraseDeHallazgo(this.idioma, h),
      }));
  }

  /** `textos`: why a model stopped, by its code. */
  pruebas(
    { problema, casos, flujos }: PruebasDeModelo,
    textos: Textos,
  ): z.infer<typeof pruebasDeModelo> {
    return {
      problema: problema && { ...problema, detalle: fraseDeTabla(this.idioma, problema) },
      pasan: casos.filter((c) => c.falla === null).length,
      casos: casos.map((c) => ({
        fila: c.fila,
        nombre: nombreDeCaso(this.idioma, c),
        falla: c.falla && fraseDeFalla(this.idioma, c.falla, textos),
        porque: c.falla && { codigo: c.falla.codigo, params: c.falla.params },
      })),
      flujos: [...flujos],
    };
  }

  private estado(m: ModeloVisto): string {
    return texto(
      this.idioma,
      m.estado === 'borrador' && !m.ejecutable
        ? 'modelo.estado.conErrores'
        : `modelo.estado.${m.estado}`,
    );
  }

  private roles(roles: readonly Rol[]): { rol: Rol; etiqueta: string }[] {
    return roles.map((rol) => ({ rol, etiqueta: texto(this.idioma, `rol.${rol}`) }));
  }

  private sugeridos(carril: string | null): Rol[] {
    const dicho = claveBusqueda(carril ?? '');
    if (dicho === '') return [];
    return ROLES.filter((r) => {
      const nombre = claveBusqueda(texto(this.idioma, `rol.${r}`));
      return dicho === r.toLowerCase() || `${nombre} `.startsWith(`${dicho} `);
    });
  }
}
