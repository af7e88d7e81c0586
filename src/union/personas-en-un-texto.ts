import { Injectable } from '@nestjs/common';
import { DatosPersonalesEnTexto } from '../modules/asistente/puertos.js';
import {
  buscarDatosPersonales,
  taparDatosPersonales,
} from '../modules/documentos/datos-personales.js';
import { BuscadorDePersonas } from '../modules/propuestas/puertos.js';

/** What documents are searched for before they are published, in what a citizen wrote. */
@Injectable()
export class PersonasEnUnTexto extends BuscadorDePersonas {
  override buscar(texto: string): readonly { readonly clase: string; readonly muestra: string }[] {
    return buscarDatosPersonales([{ lugar: { clase: 'parrafo', numero: 1 }, texto }]).map(
      ({ clase, muestra }) => ({ clase, muestra }),
    );
  }
}

/** The same search, for what is being written and for what would leave to a language model. */
@Injectable()
export class PersonasEnUnBorrador extends DatosPersonalesEnTexto {
  override hay(texto: string): boolean {
    return taparDatosPersonales(texto) !== texto;
  }

  override tapar(texto: string): string {
    return taparDatosPersonales(texto);
  }
}
