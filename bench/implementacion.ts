/**
 * The walk of `implementacion@1` up to step 12: the events of the demonstration's own scripts, with the documents each
 * rests on, recorded by whoever the script says.
 */
import type { JsonObjeto, Rol } from '../machines/contrato.js';
import { papelesDe, type Evento, type Papel } from '../src/demo/guion.js';
import { Camino } from '../src/demo/guiones/camino.js';
import type { Casa } from '../test/engine/casa.js';
import { v7 as uuid } from 'uuid';
import { documentoDe, escribir } from './papeles.js';
import type { Acto, Recorrido } from './recorrido.js';

/** A municipal government of the script: its gremio is the one the titulares of the tests have. */
const NUMERO = 5;
const INICIO = '2025-03-03';

const ROLES: { readonly [alias: string]: Rol } = {
  poc: 'poc',
  autoridad: 'autoridad',
  pocl: 'pocl',
  delegado: 'delegado',
  secretaria: 'secretariaTecnica',
  gremio: 'gremio',
};

function guion(): readonly Evento[] {
  const camino = new Camino(NUMERO, INICIO)
    .interes()
    .compromiso()
    .grupoNucleo()
    .sensibilizaDelegados()
    .actores()
    .diagnostico()
    .mapeo()
    .invitaciones()
    .acercamiento()
    .conformaForo()
    .delegacionesForo()
    .directiva()
    .cocreaNormativa()
    .sensibilizaForo()
    .apruebaNormativa();
  return camino.guion().actos.filter((a): a is Evento => a.tipo === 'evento');
}

export const deImplementacion: Recorrido = {
  procedimiento: 'implementacion',
  actos: async (casa, titularId) => {
    const ids = new Map<string, string>();
    const actos: Acto[] = [];
    for (const acto of guion()) {
      for (const papel of papelesDe(acto))
        if (!ids.has(papel.hoja.clave))
          ids.set(papel.hoja.clave, await subir(casa, titularId, papel));
      const documento = (p: Papel): string => ids.get(p.hoja.clave)!;
      actos.push({
        evento: acto.evento,
        rol: ROLES[acto.registra.split(':', 1)[0]!]!,
        datos: escribir(acto.datos, documento) as JsonObjeto,
        ...(acto.ocurridoEn === undefined ? {} : { ocurridoEn: acto.ocurridoEn }),
        ...(acto.justificaciones === undefined ? {} : { justificaciones: acto.justificaciones }),
        ...(acto.actuadoPor === undefined
          ? {}
          : {
              actuadoPor: {
                rol: acto.actuadoPor.rol,
                ...(acto.actuadoPor.documento === undefined
                  ? {}
                  : { documento: documento(acto.actuadoPor.documento) }),
              },
            }),
      });
    }
    return actos;
  },
};

async function subir(casa: Casa, titularId: string, papel: Papel): Promise<string> {
  const id = uuid();
  await casa.banco.persistencia.documentos.crear(
    documentoDe(papel, { id, titularId, subidoPor: 'bench', subidoEn: casa.reloj.ahora() }),
    null,
  );
  return id;
}
