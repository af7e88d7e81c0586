import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { pasoDelRecorrido } from '../../engine/paso-del-recorrido.js';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import type { FilaSalida } from '../../engine/puertos/filas.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { Nombres } from '../../platform/nombres.js';
import { rutaDeExpediente } from '../../platform/ruta-de-expediente.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { CartaStore } from './carta-store.js';
import { CorreoPorCartas } from './correo-por-cartas.js';
import { grupoDe } from './grupos-de-avisos.js';
import { PreferenciaStore, type AvisoPorContar } from './preferencia-store.js';

/** Notices as letters: who asked for them at once gets one each; ids are drawn from the notice and its reader. */
@Injectable()
export class CartasDeAviso {
  constructor(
    @Inject(CartaStore) private readonly cartas: CartaStore,
    @Inject(PreferenciaStore) private readonly preferencias: PreferenciaStore,
    @Inject(CorreoPorCartas) private readonly correo: CorreoPorCartas,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(Nombres) private readonly nombres: Nombres,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  /** From a row of the outbox; repeating it changes nothing. */
  async encolar(salida: FilaSalida): Promise<void> {
    const { avisoId } = salida.carga;
    if (salida.tipo !== 'proceso.aviso' || typeof avisoId !== 'string') return;
    const aviso = await this.preferencias.findAviso(avisoId);
    if (aviso === null) return;
    const paso = pasoDelRecorrido(this.catalogo.find(aviso.procedimiento), aviso.paso);
    const hoy = this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL);
    const lectores = await this.cartas.lectoresAlMomento(
      aviso.titularId,
      aviso.roles,
      grupoDe(aviso.codigo),
      hoy,
    );
    await this.cartas.poner(
      lectores.map((l) =>
        this.correo.escribir(
          {
            id: uuidv5(l.cuentaId, salida.id),
            clase: 'aviso',
            cuentaId: l.cuentaId,
            para: l.correo,
            reservada: false,
            redactar: (idioma) => ({
              asunto: texto(idioma, 'carta.aviso.asunto', { titular: aviso.titularNombre }),
              parrafos: [this.frase(aviso, idioma)],
              accion: {
                etiqueta: texto(idioma, 'carta.aviso.accion'),
                ruta: rutaDeExpediente(aviso.raizId, paso, aviso),
              },
            }),
          },
          l,
        ),
      ),
    );
  }

  frase(a: AvisoPorContar, idioma: Idioma): string {
    return this.nombres.aviso(idioma, a.procedimiento, a.codigo, a.params);
  }
}
