import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import type { Rol } from '../../../machines/contrato.js';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { Ids } from '../../engine/puertos/ids.js';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { Nombres } from '../../platform/nombres.js';
import { Noticias, type NoticiaNueva } from '../../platform/noticias.js';
import { texto } from '../../platform/textos/textos.js';
import { CartaStore, type LectorDeCarta } from './carta-store.js';
import { CorreoPorCartas } from './correo-por-cartas.js';
import { grupoDe } from './grupos-de-avisos.js';
import { NoticiaStore } from './noticia-store.js';

/** Namespace of the letters' ids: one letter for a cause and its reader. */
const ESPACIO = '6f0b2f57-3a52-5d0c-8f3d-1b8a0f1f7c11';

/** A notice kept for the product and the digests, and a letter for each who asked for its group at once. */
@Injectable()
export class NoticiasPorCanales extends Noticias {
  constructor(
    @Inject(NoticiaStore) private readonly store: NoticiaStore,
    @Inject(CartaStore) private readonly cartas: CartaStore,
    @Inject(CorreoPorCartas) private readonly correo: CorreoPorCartas,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Nombres) private readonly nombres: Nombres,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {
    super();
  }

  override async dar(noticia: NoticiaNueva): Promise<void> {
    const causa = uuidv5(noticia.causa, ESPACIO);
    const titular =
      noticia.titularId === null ? null : await this.procesos.findTitular(noticia.titularId);
    const { para, ...dicha } = noticia;
    const roles = 'roles' in para ? para.roles : [];
    const cuentaId = 'roles' in para ? null : await this.cuentaDe(para);
    if (roles.length === 0 && (cuentaId === null || cuentaId === noticia.menosA)) return;
    const lectores = (await this.lectores(noticia, roles, cuentaId)).filter(
      (l) => l.cuentaId !== noticia.menosA,
    );
    const cartas = lectores.map((l) =>
      this.correo.escribir(
        {
          id: uuidv5(l.cuentaId, causa),
          clase: 'aviso',
          cuentaId: l.cuentaId,
          para: l.correo,
          reservada: false,
          redactar: (idioma) => ({
            asunto:
              titular === null
                ? texto(idioma, 'carta.noticia.asunto')
                : texto(idioma, 'carta.aviso.asunto', { titular: titular.nombre }),
            parrafos: [this.nombres.aviso(idioma, null, noticia.codigo, noticia.params)],
            accion: { etiqueta: texto(idioma, 'carta.noticia.accion'), ruta: noticia.ruta },
          }),
        },
        l,
      ),
    );
    await this.store.dar(
      { ...dicha, id: this.ids.nuevo(), roles, cuentaId, creadaEn: this.reloj.ahora() },
      cartas,
    );
  }

  private async cuentaDe(
    para: { readonly cuentaId: string } | { readonly personaId: string },
  ): Promise<string | null> {
    return 'cuentaId' in para ? para.cuentaId : this.store.cuentaDePersona(para.personaId);
  }

  private async lectores(
    n: NoticiaNueva,
    roles: readonly Rol[],
    cuentaId: string | null,
  ): Promise<readonly LectorDeCarta[]> {
    const hoy = this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL);
    const grupo = grupoDe(n.codigo);
    return cuentaId === null
      ? this.cartas.lectoresAlMomento(n.titularId, roles, grupo, hoy)
      : this.cartas.lectorAlMomento(cuentaId, grupo, hoy);
  }
}
