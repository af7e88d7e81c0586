import type { Rol } from '../../../machines/contrato.js';
import type { ComandoRechazado, RequisitoVisto } from '../../engine/comandos.js';
import type { ErrorDeCampo } from '../../engine/sobre.js';
import { Problema } from '../../platform/problema.js';
import { findTexto, texto, type Idioma } from '../../platform/textos/textos.js';
import { enumerar, type Etiquetas } from './etiquetas.js';
import { PresentadorDeRequisitos } from './presentar-requisitos.js';

/** An error that names its field by a key of the procedure's texts, with the words of it. */
function nombrado(e: ErrorDeCampo, etiquetas: Etiquetas, idioma: Idioma): ErrorDeCampo {
  const { nombre, procedimiento, ...params } = e.params ?? {};
  if (typeof nombre !== 'string' || typeof procedimiento !== 'string') return e;
  const dicho = etiquetas.find(idioma, procedimiento, nombre) ?? nombre;
  return { ...e, params: { ...params, nombre: dicho } };
}

/** Of a line that is not mended so, the reason of it: what the process admits now has nothing to do with it. */
function porqueNoSeEnmienda(motivo: unknown, idioma: Idioma, permitidos: string) {
  const detail =
    typeof motivo === 'string' ? findTexto(idioma, `enmienda.no.${motivo}`, { permitidos }) : null;
  return detail === null ? {} : { title: texto(idioma, 'enmienda.no'), detail };
}

/** A refusal of the engine with what to do about it, ready to be printed. */
export function presentarRechazo(
  rechazo: ComandoRechazado,
  etiquetas: Etiquetas,
  idioma: Idioma,
  procedimiento: string | null = null,
): Problema {
  const { codigo, params } = rechazo;
  const causa = { cause: rechazo };
  const requisitos = new PresentadorDeRequisitos(etiquetas, idioma);
  const eventos = (lista: unknown) =>
    ((lista as readonly string[] | undefined) ?? []).map((evento) => ({
      evento,
      etiqueta: etiquetas.evento(idioma, procedimiento, evento),
    }));
  const decir = (lista: readonly { readonly etiqueta: string }[]): string =>
    lista.length === 0
      ? texto(idioma, 'problema.EVENTO_FUERA_DE_LUGAR.nada')
      : enumerar(
          idioma,
          lista.map((x) => `«${x.etiqueta}»`),
        );

  switch (codigo) {
    case 'EVENTO_FUERA_DE_LUGAR': {
      const permitidos = eventos(params['permitidos']);
      return new Problema(
        codigo,
        { ...params, permitidos: decir(permitidos) },
        { permitidos, ...porqueNoSeEnmienda(params['motivo'], idioma, decir(permitidos)) },
        {},
        causa,
      );
    }
    case 'PROCESO_SUSPENDIDO': {
      const permitidos = eventos(params['permitidos']);
      const marca = texto(idioma, `marca.${String(params['marca'])}`);
      return new Problema(
        codigo,
        { ...params, marca, permitidos: decir(permitidos) },
        { permitidos },
        {},
        causa,
      );
    }
    case 'ROL_NO_RESPONSABLE': {
      const responsables = requisitos.roles((params['responsables'] ?? []) as readonly Rol[]);
      const registran = requisitos.roles((params['registran'] ?? []) as readonly Rol[]);
      const quienes = enumerar(idioma, [
        ...new Set([...responsables, ...registran].map((r) => r.etiqueta)),
      ]);
      return new Problema(codigo, { ...params, quienes }, { responsables, registran }, {}, causa);
    }
    case 'REQUISITO_INCUMPLIDO': {
      const incumplidos = ((params['incumplidos'] ?? []) as readonly RequisitoVisto[]).map((r) =>
        requisitos.requisito(r, procedimiento),
      );
      return new Problema(
        codigo,
        {
          faltan: incumplidos.map((r) => r.falta ?? r.texto).join(' '),
        },
        { incumplidos },
        {},
        causa,
      );
    }
    case 'LINEA_CON_DEPENDIENTES': {
      const descansan = (
        (params['descansan'] ?? []) as readonly {
          secuencia: number;
          evento: string;
          motivo: string;
        }[]
      ).map((d) => ({ ...d, etiqueta: etiquetas.evento(idioma, procedimiento, d.evento) }));
      return new Problema(codigo, {}, { descansan }, {}, causa);
    }
    case 'DATOS_INVALIDOS': {
      const { errores, ...resto } = params;
      const dichos = ((errores ?? []) as readonly ErrorDeCampo[]).map((e) =>
        nombrado(e, etiquetas, idioma),
      );
      return new Problema(codigo, resto, { errores: dichos }, {}, causa);
    }
    // What is not there, or not within reach, says nothing of itself.
    case 'NO_ENCONTRADO':
      return new Problema(codigo, {}, {}, {}, causa);
    default:
      return new Problema(codigo, params, {}, {}, causa);
  }
}
