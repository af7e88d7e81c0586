import { avisarSesionPerdida, cabeceras } from '../../api/cliente';
import { claveNueva } from '../../api/claves';
import { comoProblema, ErrorDeApi, problemaDe } from '../../api/problema';
import type { Carga } from '../consultas';

/** The list, with its progress, which `fetch` does not tell. */
export function subirLista(
  archivo: File,
  documento: string,
  alAvanzar: (fraccion: number) => void,
): Promise<Carga> {
  return new Promise((resolver, rechazar) => {
    const x = new XMLHttpRequest();
    x.open('POST', '/api/cambios-de-autoridad');
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
      if (x.status >= 200 && x.status < 300) resolver(x.response as Carga);
      else {
        if (x.status === 401) avisarSesionPerdida('/api/cambios-de-autoridad');
        rechazar(new ErrorDeApi(comoProblema(x.response, x)));
      }
    });
    x.addEventListener('error', () => rechazar(new ErrorDeApi(problemaDe(new Error('upload')))));
    const cuerpo = new FormData();
    cuerpo.append('metadatos', JSON.stringify({ documento }));
    cuerpo.append('archivo', archivo, archivo.name);
    x.send(cuerpo);
  });
}
