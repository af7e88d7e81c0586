/** Uploading with its progress, which `fetch` does not tell. */
import { avisarSesionPerdida, cabeceras } from '../api/cliente';
import { claveNueva } from '../api/claves';
import type { ComoSeVera, Documento } from '../api/modelo';
import { comoProblema, ErrorDeApi, problemaDe } from '../api/problema';

export interface MetadatosDeDocumento {
  readonly titular: string | null;
  readonly tipos: readonly string[];
  readonly titulo: string;
  readonly instrumento?: string;
  readonly organo?: string;
  readonly numero?: string;
  readonly sistema?: string;
  readonly fechaEmision?: string;
  readonly fechaRecepcion?: string;
  readonly firmado: boolean;
  readonly aprobado?: boolean;
  readonly visibilidad?: string;
}

/** Sends a file and what is said of it. */
export function enviarArchivo<T>(
  camino: string,
  archivo: File,
  metadatos: object,
  alAvanzar: (fraccion: number) => void = () => {},
  senal?: AbortSignal,
): Promise<T> {
  return new Promise((resolver, rechazar) => {
    const x = new XMLHttpRequest();
    x.open('POST', camino);
    for (const [nombre, valor] of Object.entries(cabeceras('POST')))
      x.setRequestHeader(nombre, valor);
    x.setRequestHeader('Idempotency-Key', claveNueva());
    x.setRequestHeader('Accept', 'application/json');
    x.responseType = 'json';
    x.upload.addEventListener(
      'progress',
      (e) => e.lengthComputable && alAvanzar(e.loaded / e.total),
    );
    x.addEventListener('load', () => {
      if (x.status >= 200 && x.status < 300) resolver(x.response as T);
      else {
        if (x.status === 401) avisarSesionPerdida(camino);
        rechazar(new ErrorDeApi(comoProblema(x.response, x)));
      }
    });
    const cortado = (): void => rechazar(new ErrorDeApi(problemaDe(new Error('upload'))));
    x.addEventListener('error', cortado);
    x.addEventListener('abort', cortado);
    senal?.addEventListener('abort', () => x.abort());
    const cuerpo = new FormData();
    // Metadata first: the server may judge them before it reads the bytes.
    cuerpo.append('metadatos', JSON.stringify(metadatos));
    cuerpo.append('archivo', archivo, archivo.name);
    x.send(cuerpo);
  });
}

export const subirDocumento = (
  archivo: File,
  metadatos: MetadatosDeDocumento,
  alAvanzar: (fraccion: number) => void,
  senal?: AbortSignal,
): Promise<Documento> =>
  enviarArchivo<Documento>('/api/documentos', archivo, metadatos, alAvanzar, senal);

/** How the citizens would see it and what personal data its text has. Nothing is kept. */
export const revisarAntes = (
  archivo: File,
  metadatos: MetadatosDeDocumento,
  senal?: AbortSignal,
): Promise<ComoSeVera> =>
  enviarArchivo<ComoSeVera>('/api/documentos/revisiones', archivo, metadatos, undefined, senal);
