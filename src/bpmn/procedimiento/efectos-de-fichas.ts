/** What tokens ask of the world, as effects of the engine: terms, children, and words to those who look after it. */
import type { DeclaracionDePlazo, Efecto, JsonObjeto, Rol } from '../../../machines/contrato.js';
import type { EfectoDeFicha } from '../interprete/foto.js';
import { porqueSeDetuvo } from '../interprete/porque-se-detuvo.js';
import type { Modelo } from '../modelo/modelo.js';
import { diasDe, medir } from '../modelo/tiempo.js';
import { QUIEN_CUIDA, type Declarado } from './declaraciones.js';

/** `disparado`: the term that made the tokens move, if it was one. */
export function efectosDe(
  efectos: readonly EfectoDeFicha[],
  modelo: Modelo,
  declarado: Pick<Declarado, 'plazos' | 'rolesDe'>,
  disparado: string | null,
): readonly Efecto[] {
  return sinCerrarElDisparado(
    efectos.map((e) => efectoDe(e, modelo, declarado)),
    disparado,
  );
}

function efectoDe(
  e: EfectoDeFicha,
  modelo: Modelo,
  { plazos, rolesDe }: Pick<Declarado, 'plazos' | 'rolesDe'>,
): Efecto {
  const roles = (id: string): readonly Rol[] => rolesDe(modelo.nodos[id]!);
  const nombre = (id: string): string => modelo.nodos[id]!.nombre || id;
  switch (e.tipo) {
    case 'armarPlazo':
      return {
        tipo: 'armarPlazo',
        nombre: e.nodo,
        clave: e.clave,
        ...cuantoDura(e, plazos.get(e.nodo)),
      };
    case 'cerrarPlazo':
      return { tipo: 'cerrarPlazo', clave: e.clave };
    case 'abrirHijo':
      return {
        tipo: 'abrirHijo',
        ref: e.ref,
        procedimiento: e.procedimiento,
        entrada: e.variables,
        invocado: true,
      };
    case 'detenerHijo':
      return { tipo: 'detenerHijo', ref: e.ref };
    case 'servicio':
      return avisar('SERVICIO_PEDIDO', roles(e.nodo), { tarea: nombre(e.nodo), ficha: e.ficha });
    case 'mensaje':
      return avisar('MENSAJE_ENVIADO', roles(e.nodo), {
        mensaje: e.nombre,
        clave: e.clave,
        contenido: e.datos,
      });
    case 'senal':
      return avisar('SENAL_EMITIDA', roles(e.nodo), { senal: e.nombre });
    case 'incidente': {
      const { codigo, params } = porqueSeDetuvo(e);
      const elemento = nombre(e.nodo);
      return params['dato'] === undefined
        ? avisar('ELEMENTO_DETENIDO', QUIEN_CUIDA, { elemento, motivo: codigo })
        : avisar('ELEMENTO_SIN_DATO', QUIEN_CUIDA, { elemento, ...params });
    }
    case 'errorSinCapturar':
      return avisar('ERROR_SIN_CAPTURAR', ['poc'], { codigo: e.codigo });
  }
}

const avisar = (codigo: string, roles: readonly Rol[], params: JsonObjeto): Efecto => ({
  tipo: 'avisar',
  codigo,
  roles,
  params,
});

/** Nothing when it runs as it was declared: then its parameter may say otherwise. */
function cuantoDura(
  { clase, valor, enDiasTermino }: Extract<EfectoDeFicha, { tipo: 'armarPlazo' }>,
  declarado: DeclaracionDePlazo | undefined,
): Pick<Extract<Efecto, { tipo: 'armarPlazo' }>, 'cuanto' | 'unidad' | 'hasta'> {
  if (clase === 'fecha') return { hasta: valor };
  const medida = enDiasTermino
    ? { cuanto: diasDe(valor) ?? 0, unidad: 'diasTermino' as const }
    : medir(valor);
  return medida === null ||
    (medida.cuanto === declarado?.porDefecto && medida.unidad === declarado.unidad)
    ? {}
    : medida;
}

/** Closing comes before arming anew; the one that has just fired has nothing to close. */
function sinCerrarElDisparado(
  efectos: readonly Efecto[],
  disparado: string | null,
): readonly Efecto[] {
  let visto = false;
  return efectos.filter((e) => {
    if (e.tipo !== 'cerrarPlazo' || e.clave !== disparado || visto) return true;
    visto = true;
    return false;
  });
}
