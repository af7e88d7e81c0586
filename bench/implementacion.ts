/**
 * The walk of `implementacion@1` up to step 12: the events of the demonstration's own scripts, with the documents each
 * rests on, recorded by whoever the script says.
 */
import type { Json, JsonObjeto, Rol } from '../machines/contrato.js';
import { NombreDe, Papel, papelesDe, type Evento } from '../src/demo/guion.js';
import { Camino } from '../src/demo/guiones/camino.js';
import type { Casa } from '../test/engine/casa.js';
import { v7 as uuid } from 'uuid';
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

/** The document as the engine finds it; its bytes play no part in what is measured. */
async function subir(casa: Casa, titularId: string, { hoja }: Papel): Promise<string> {
  const id = uuid();
  await casa.banco.persistencia.documentos.crear(
    {
      id,
      version: 1,
      titularId,
      titulo: hoja.titulo,
      tipos: hoja.tipos,
      instrumento: hoja.instrumento,
      organo: hoja.organo,
      numero: hoja.numero,
      sistema: null,
      fechaEmision: hoja.fechaEmision,
      fechaRecepcion: hoja.fechaRecepcion,
      firmado: hoja.firmado,
      visibilidad: 'interno',
      aprobado: false,
      visibilidadFija: true,
      reserva: null,
      nombre: `${hoja.clave}.pdf`,
      mime: 'application/pdf',
      tamano: 1000,
      sha256: 'a'.repeat(64),
      subidoPor: 'bench',
      subidoEn: casa.reloj.ahora(),
      motivo: null,
      retiro: null,
      claveBusqueda: hoja.clave,
    },
    null,
  );
  return id;
}

function escribir(valor: unknown, documento: (p: Papel) => string): Json {
  if (valor instanceof Papel) return documento(valor);
  if (valor instanceof NombreDe) return 'Persona Ficticia 1';
  if (typeof valor !== 'object' || valor === null) return valor as Json;
  if (Array.isArray(valor)) return valor.map((v) => escribir(v, documento));
  return Object.fromEntries(Object.entries(valor).map(([k, v]) => [k, escribir(v, documento)]));
}
