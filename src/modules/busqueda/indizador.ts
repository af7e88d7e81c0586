import { Inject, Injectable } from '@nestjs/common';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { IDIOMAS, texto } from '../../platform/textos/textos.js';
import {
  BusquedaStore,
  CLASES,
  type ClasePendiente,
  type Entrada,
  type Fuente,
  type Pendiente,
} from './busqueda-store.js';
import { palabrasDe } from './palabras.js';
import { TextoDeDocumentos } from './puertos.js';

/** What is read of a file: a plan of two hundred pages fits. */
const LARGO_DE_CUERPO = 400_000;
/** Newer first: what sorts ascending is how far it is from the end of time. */
const FIN = 9_999_999_999_999;
const recientePrimero = (instante: number): string => String(FIN - instante).padStart(13, '0');
const DE_UNA_VEZ = 200;
const ARCHIVOS = 10;

/** Puts into the index what the tables noted as changed. */
@Injectable()
export class Indizador {
  constructor(
    @Inject(BusquedaStore) private readonly store: BusquedaStore,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(TextoDeDocumentos) private readonly textos: TextoDeDocumentos,
  ) {}

  /** One batch: what is quick to read, and when nothing of that is left, files. How many were done. */
  async atender(): Promise<number> {
    return (
      (await this.atenderDe(CLASES, DE_UNA_VEZ)) || (await this.atenderDe(['archivo'], ARCHIVOS))
    );
  }

  /** Before a search: what was just written is found, unless a flood of it is waiting. */
  async ponerAlDia(): Promise<void> {
    await this.atenderDe(CLASES, DE_UNA_VEZ);
  }

  private async atenderDe(clases: readonly ClasePendiente[], limite: number): Promise<number> {
    const pendientes = await this.store.pendientes(clases, limite);
    if (pendientes.length === 0) return 0;
    const fuentes = await this.store.fuentes(pendientes);
    const hechas: { pendiente: Pendiente; entrada: Entrada | null }[] = [];
    for (const pendiente of pendientes) {
      const fuente = fuentes.get(`${pendiente.clase} ${pendiente.id}`);
      const cuerpo =
        pendiente.clase === 'archivo' && fuente?.clase === 'documento'
          ? (await this.textos.leer(fuente.sha256, fuente.mime)).slice(0, LARGO_DE_CUERPO)
          : '';
      hechas.push({
        pendiente,
        entrada: fuente === undefined ? null : this.entrada(fuente, cuerpo),
      });
    }
    await this.store.indexar(hechas);
    return pendientes.length;
  }

  private entrada(f: Fuente, cuerpo: string): Entrada {
    const { titularId, titularNombre } = f;
    switch (f.clase) {
      case 'gobierno':
        return {
          titularId,
          orden: f.claveBusqueda,
          claveTitulo: claveBusqueda(f.nombre),
          palabras: palabrasDe(f.nombre, f.nombreOficial, f.codigoDpa, ...f.lugares),
          cuerpo: null,
        };
      case 'proceso': {
        const nombres = IDIOMAS.map(
          (i) => this.catalogo.find(f.procedimiento)?.textos[i]['procedimiento'] ?? '',
        );
        const propios = ['codigo', 'titulo', 'nombre', 'ordinal', 'inicio', 'fin'].map((k) => {
          const v = f.contexto[k];
          return typeof v === 'string' || typeof v === 'number' ? String(v) : null;
        });
        return {
          titularId,
          orden: recientePrimero(f.abiertoEn),
          claveTitulo: claveBusqueda(`${nombres[0] ?? ''} ${propios.filter(Boolean).join(' ')}`),
          palabras: palabrasDe(...nombres, ...propios, titularNombre),
          cuerpo: null,
        };
      }
      case 'documento': {
        const rotulos = IDIOMAS.flatMap((i) => [
          ...f.tipos.map((t) => texto(i, `tipo.${t}`)),
          f.instrumento === null ? null : texto(i, `instrumento.${f.instrumento}`),
          f.organo === null ? null : texto(i, `organo.${f.organo}`),
        ]);
        return {
          titularId,
          orden: recientePrimero(f.subidoEn),
          claveTitulo: claveBusqueda(`${f.titulo} ${f.numero ?? ''}`),
          palabras: palabrasDe(f.titulo, f.numero, ...rotulos, titularNombre, cuerpo),
          cuerpo: cuerpo === '' ? null : cuerpo,
        };
      }
      case 'persona':
        return {
          titularId,
          orden: f.claveBusqueda,
          claveTitulo: claveBusqueda(f.nombre),
          palabras: palabrasDe(f.nombre, f.correo),
          cuerpo: null,
        };
      case 'texto':
        return {
          titularId,
          orden: recientePrimero(f.registradoEn),
          claveTitulo: '',
          palabras: palabrasDe(f.texto),
          cuerpo: null,
        };
    }
  }
}
