import { Injectable } from '@nestjs/common';
import { buscarDatosPersonales } from '../modules/documentos/datos-personales.js';
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
