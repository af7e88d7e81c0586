import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exerciseAccesos } from './conformidad/accesos.js';
import { exerciseAdministracion } from './conformidad/administracion.js';
import { exerciseBandeja } from './conformidad/bandeja.js';
import { exerciseCanales } from './conformidad/canales.js';
import { exerciseBusqueda } from './conformidad/busqueda.js';
import { exerciseCuentas } from './conformidad/cuentas.js';
import { exerciseDirectorio } from './conformidad/directorio.js';
import { exerciseLibroDeCalendario } from './conformidad/libro-de-calendario.js';
import { exerciseDocumentosPublicos } from './conformidad/documentos-publicos.js';
import { exerciseEncargos } from './conformidad/encargos.js';
import { exerciseDocumentos } from './conformidad/documentos.js';
import { exerciseNombresDeProcesos } from './conformidad/nombres-de-procesos.js';
import { exercisePersonas } from './conformidad/personas.js';
import { exercisePortal } from './conformidad/portal.js';
import { exercisePriorizacion } from './conformidad/priorizacion.js';
import { exerciseConsultaDeProcesos } from './conformidad/procesos.js';
import { exerciseBorradoresDeCompromiso } from './conformidad/borradores-de-compromiso.js';
import { exercisePropuestas } from './conformidad/propuestas.js';
import { exerciseRestos } from './conformidad/restos.js';
import { exerciseOrganos } from './conformidad/organos.js';
import { exerciseSeguimiento } from './conformidad/seguimiento.js';
import { exerciseModelos } from './conformidad/modelos.js';
import { exerciseSellos } from './conformidad/sellos.js';
import { exerciseTablero } from './conformidad/tablero.js';
import { exerciseTitulares } from './conformidad/titulares.js';
import type { Banco } from './fabrica.js';

/** What the ports of the modules must do, whatever the database. */
export function exerciseAlmacenes(nombre: string, abrir: () => Promise<Banco>): void {
  describe(`Almacenes sobre ${nombre}`, () => {
    let banco: Banco;
    beforeAll(async () => {
      banco = await abrir();
    }, 120_000);
    afterAll(async () => {
      await banco.cerrar();
    });

    exerciseCuentas(() => banco);
    exerciseAccesos(() => banco);
    exerciseTitulares(() => banco);
    exercisePersonas(() => banco);
    exerciseDirectorio(() => banco);
    exerciseDocumentos(() => banco);
    exerciseDocumentosPublicos(() => banco);
    exerciseBandeja(() => banco);
    exerciseBusqueda(() => banco);
    exerciseEncargos(() => banco);
    exerciseAdministracion(() => banco);
    exerciseLibroDeCalendario(() => banco);
    exercisePortal(() => banco);
    exercisePriorizacion(() => banco);
    exerciseBorradoresDeCompromiso(() => banco);
    exercisePropuestas(() => banco);
    exerciseCanales(() => banco);
    exerciseConsultaDeProcesos(() => banco);
    exerciseNombresDeProcesos(() => banco);
    exerciseOrganos(() => banco);
    exerciseSeguimiento(() => banco);
    exerciseTablero(() => banco);
    exerciseModelos(() => banco);
    exerciseSellos(() => banco);
    exerciseRestos(() => banco);

    it('comprueba que responde', async () => {
      await expect(banco.persistencia.comprobar()).resolves.toBeUndefined();
    });
  });
}
