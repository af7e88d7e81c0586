import { Controller, Inject, Sse, type MessageEvent } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { UltimoEvento, DePersona, Quien } from '../../platform/decoradores.js';
import { Autenticador, type Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import { abrirCorriente } from './corriente.js';
import { SeguidorDeBitacora } from './seguidor-de-bitacora.js';

/** A browser needs one; a person may have a few browsers. */
const CORRIENTES_POR_SESION = 8;
const POSICION = /^\d{1,18}(-\d{1,18})?$/;

/** What happens, as it happens: one stream for each browser. */
@Controller('api/corriente')
export class CorrienteController {
  private readonly abiertas = new Map<string, number>();

  constructor(
    @Inject(SeguidorDeBitacora) private readonly seguidor: SeguidorDeBitacora,
    @Inject(Autenticador) private readonly autenticador: Autenticador,
  ) {}

  @Sse()
  @DePersona()
  @Operacion({
    id: 'seguirCorriente',
    grupo: 'Corriente',
    resumen: 'Qué procesos a mi alcance van cambiando (Server-Sent Events): ids y versiones',
    descripcion:
      'Eventos `proceso` ({ raiz, titular, procesos, secuencia }), `releer` (se perdió demasiado: lea todo de nuevo), `cambio` (cambiaron los cargos: vuelva a abrirla), `fin` (terminó la sesión) y `latido`. Se reanuda con `Last-Event-ID`.',
    respuesta: 'corriente',
    problemas: ['SIN_PERMISO', 'DEMASIADAS_PETICIONES'],
  })
  seguir(
    @Quien() quien: Identidad,
    @UltimoEvento() ultimo: string | null,
  ): Observable<MessageEvent> {
    if (quien.cargos.length === 0) throw new Problema('SIN_PERMISO');
    const { id } = quien.sesion;
    const otras = this.abiertas.get(id) ?? 0;
    if (otras >= CORRIENTES_POR_SESION) throw new Problema('DEMASIADAS_PETICIONES');
    this.abiertas.set(id, otras + 1);
    return abrirCorriente(
      this.seguidor,
      quien,
      ultimo !== null && POSICION.test(ultimo) ? ultimo : null,
      (q) => this.autenticador.revisar(q),
      () => this.soltar(id),
    );
  }

  private soltar(sesion: string): void {
    const quedan = (this.abiertas.get(sesion) ?? 1) - 1;
    if (quedan > 0) this.abiertas.set(sesion, quedan);
    else this.abiertas.delete(sesion);
  }
}
