/** What a browser without script shows when the platform refuses it: a page of the portal, in place of a document. */
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURACION, type Configuracion } from '../../platform/configuracion.js';
import { limitesDelFormulario } from '../../platform/formulario.js';
import { PaginasDeRechazo, type Rechazo } from '../../platform/paginas-de-rechazo.js';
import type { Problema } from '../../platform/problema.js';
import { PaginasPublicas } from '../../platform/paginas-publicas.js';
import { findIdioma } from '../../platform/textos/textos.js';
import { direccionDe } from './direccion.js';
import { Decir } from './paginas/decir.js';
import { PaginaQueNoEsta } from './paginas/lecturas.js';
import { escribir } from './paginas/marco.js';
import { claseDeRechazo, PaginaDeRechazo } from './paginas/rechazo.js';
import { LecturaPublica } from './puertos.js';

const FORMULARIO = '/formulario';
const MEGA = 1024 * 1024;
const DE_PROGRAMAS = /^\/(api|salud|metricas|problemas)(\/|$)/;

@Injectable()
export class RechazosDelPortal extends PaginasDeRechazo {
  private readonly numeros;

  constructor(
    @Inject(PaginasPublicas) private readonly paginas: PaginasPublicas,
    @Inject(LecturaPublica) private readonly lectura: LecturaPublica,
    @Inject(CONFIGURACION) private readonly config: Configuracion,
  ) {
    super();
    const { archivos, bytes } = limitesDelFormulario(config);
    this.numeros = { archivos, megas: Math.floor(bytes / MEGA) };
  }

  override atiende(camino: string, { codigo }: Problema): boolean {
    if (esFormulario(camino) || this.paginas.atiende(camino)) return true;
    // Nothing is served then, not the application either: whoever was going to it is a person too.
    return codigo === 'NO_DISPONIBLE' && !DE_PROGRAMAS.test(camino);
  }

  override escribir({ problema, camino, pedido, delNavegador, envia, peticion }: Rechazo): string {
    const direccion = direccionDe(camino);
    // The form has one address for both languages, and so has the application.
    const delFormulario = esFormulario(camino);
    const sinOtraDireccion = delFormulario || !this.paginas.atiende(camino);
    const idioma = sinOtraDireccion ? (findIdioma(pedido) ?? delNavegador) : direccion.idioma;
    // No name of a procedure is said in it.
    const d = new Decir(idioma, {}, '');
    const clase = claseDeRechazo(problema, envia);
    const { ritmo } = this.config;
    const titulo = d.t(clase === null ? 'noHallada.titulo' : `rechazo.${clase}.titulo`);
    const hoja = {
      titulo,
      descripcion: titulo,
      // `/` would take the title of the portal; `/portal` is the same page.
      camino: delFormulario ? FORMULARIO : direccion.limpio === '/' ? '/portal' : direccion.limpio,
      contenido:
        clase === null ? (
          <PaginaQueNoEsta d={d} />
        ) : (
          <PaginaDeRechazo
            d={d}
            clase={clase}
            numeros={{
              ...this.numeros,
              ...problema.params,
              porMinuto: d.n(envia ? Math.min(ritmo.publico, ritmo.general) : ritmo.general),
            }}
            envia={envia}
            peticion={problema.estado >= 500 ? peticion : null}
          />
        ),
      indexable: false,
      sinOtraDireccion,
    };
    return escribir(d, hoja, { hoy: this.lectura.hoy(), hayDemo: false });
  }
}

const esFormulario = (camino: string): boolean =>
  /^\/formulario(\/seguimiento(\/(borrado|archivos))?)?\/?$/i.test(camino);
