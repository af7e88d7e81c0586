/** What a correction leaves behind: its line, and the rows that the fold says otherwise. */
import type { Json } from '../../machines/contrato.js';
import type { ComandoRectificar, Recibo } from './comandos.js';
import { Fuentes, titularHecho } from './fuentes.js';
import { sellar, type LineaPorSellar } from './linea.js';
import { proyectar } from './proyectar.js';
import type { FilaRaiz } from './puertos/filas.js';
import type { Asiento, VistaDeRaiz } from './puertos/proceso-store.js';
import type { Rectificacion } from './rectificacion.js';
import type { Momento } from './taller.js';
import { registradoPor } from './hecho-de-persona.js';

export async function asentarRectificacion(
  r: Rectificacion,
  vista: VistaDeRaiz,
  cmd: ComandoRectificar,
  { ahora, hoy }: Momento,
): Promise<{ asiento: Asiento; recibo: Recibo }> {
  const raiz: FilaRaiz = vista.raiz!;
  const { plegado } = r;
  const porSellar: LineaPorSellar = {
    proceso: r.linea.proceso,
    procedimiento: r.linea.procedimiento,
    evento: cmd.clase,
    paso: r.linea.paso,
    causa: null,
    actuadoPor: { rol: r.cargo.rol, documento: cmd.documento ?? null },
    registradoPor: registradoPor(cmd.principal.cuentaId, r.cargo),
    ocurridoEn: hoy,
    datos: {},
    hechos: null,
    motivo: r.motivo,
    ...(cmd.documento === undefined ? {} : { documento: cmd.documento }),
    antes: null,
    despues: null,
    correccion: r.correccion,
    ...(cmd.pedida === undefined ? {} : { pedida: { ...cmd.pedida } }),
  };
  const [linea] = sellar(raiz.id, raiz, [porSellar], ahora);
  const { secuencia, hash } = linea!;
  const recibo: Recibo = {
    raizId: raiz.id,
    procesoId: r.linea.proceso,
    secuencia,
    hash,
    registradoEn: ahora,
    observaciones: [],
    repetida: false,
  };
  const e = {
    arbol: plegado.arbol,
    plazos: plegado.plazos,
    fuentes: new Fuentes(vista.lector, vista.titular.id, hoy),
    titular: titularHecho(vista.titular),
    ahora,
    hoy,
  };
  const proyecciones: Asiento['proyecciones'][number][] = [];
  for (const nodo of plegado.arbol.todos())
    proyecciones.push(await proyectar(e, nodo, plegado.marca, plegado.inicios));
  for (const f of r.sobrantes) proyecciones.push({ procesoId: f.id, pasos: [], tareas: [] });
  return {
    recibo,
    asiento: {
      raiz: {
        id: raiz.id,
        titularId: raiz.titularId,
        procedimiento: raiz.procedimiento,
        asunto: raiz.asunto,
        abiertaEn: raiz.abiertaEn,
        secuencia,
        hash,
        marca: plegado.marca,
      },
      procesos: [
        ...r.procesos.map((n) => n.filaNueva(secuencia, ahora)),
        ...r.sobrantes.map((f) => ({
          ...f,
          situacion: 'detenido' as const,
          hijos: '{}',
          secuencia,
          actualizadoEn: ahora,
        })),
      ],
      lineas: [linea!],
      textos: r.textos.nuevos.map((t) => ({ ...t, raizId: raiz.id, secuencia })),
      plazos: r.plazos,
      proyecciones,
      avisos: [],
      seCuenta: true,
      idempotencia:
        cmd.idempotencia === null
          ? null
          : { ...cmd.idempotencia, estado: 200, cuerpo: recibo as unknown as Json },
    },
  };
}
