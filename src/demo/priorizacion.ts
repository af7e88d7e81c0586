/** A prioritisation of governments of the demonstration, half scored: the POC did its part, one gremio its own. */
import { claveBusqueda } from '../platform/clave-busqueda.js';
import type { PriorizacionStore } from '../modules/priorizacion/priorizacion-store.js';
import type { Gente } from './gente.js';
import { idDe } from './ids-de-demostracion.js';

type Criterio = Parameters<PriorizacionStore['publicar']>[1]['criterios'][number];

const DIA_MS = 86_400_000;
const NOMBRE = 'Priorización de demostración 2025';

const CRITERIOS: readonly Criterio[] = [
  {
    clave: 'brechas',
    nombre: 'Brechas en los cuatro pilares',
    descripcion:
      'Qué tan lejos está de la transparencia, la participación y la rendición de cuentas.',
    componente: 'diagnostico',
    peso: 30,
    califica: 'poc',
  },
  {
    clave: 'capacidad',
    nombre: 'Capacidad técnica',
    descripcion: 'Equipo y herramientas con que sostendría el proceso.',
    componente: 'tecnico',
    peso: 30,
    califica: 'ambos',
  },
  {
    clave: 'voluntad',
    nombre: 'Voluntad de la autoridad',
    descripcion: 'Lo que la autoridad ha dicho y hecho en favor del Estado abierto.',
    componente: 'politico',
    peso: 40,
    califica: 'ambos',
  },
];
/** Scores of the POC, by the order of the criteria, and of the gremio on the last two where it gave them. */
const NOTAS: readonly {
  readonly numero: number;
  readonly poc: readonly number[];
  readonly gremio: readonly number[] | null;
}[] = [
  { numero: 1, poc: [3, 4, 5], gremio: [4, 4] },
  { numero: 2, poc: [4, 3, 4], gremio: [3, 5] },
  { numero: 3, poc: [5, 2, 3], gremio: null },
  { numero: 4, poc: [2, 4, 4], gremio: null },
  { numero: 5, poc: [4, 4, 4], gremio: [4, 4] },
];
const FUNDAMENTO = 'Dato de demostración: consta en el diagnóstico ficticio.';

export async function escribirPriorizacion(
  store: PriorizacionStore,
  gente: Gente,
  idDeTitular: (numero: number) => { readonly id: string; readonly gremio: string | null },
  apertura: number,
): Promise<void> {
  const id = idDe('priorizacion', '1');
  const poc = gente.get('poc').cuentaId;
  const desde = apertura - 10 * DIA_MS;
  const todos = { cuentaId: poc, nacional: true, gremios: [], titulares: [], ambitos: [] };
  // A load that was interrupted here does not begin it twice.
  if ((await store.find(todos, id)) !== null) return;
  await store.crear({
    id,
    nombre: NOMBRE,
    claveBusqueda: claveBusqueda(NOMBRE),
    alcance: 'Gobiernos locales de demostración (no describe a ninguno real)',
    diagnostico:
      'DATO DE DEMOSTRACIÓN. Cinco gobiernos locales ficticios, mirados por sus brechas, su equipo y la voluntad de su autoridad.',
    estado: 'preparacion',
    criteriosVersion: 0,
    creadaPor: poc,
    creadaEn: desde,
    congeladaEn: null,
    cerradaPor: null,
    cerradaEn: null,
    motivo: null,
  });
  await store.publicar(id, {
    criterios: CRITERIOS,
    desempate: [{ clase: 'criterio', criterio: 'voluntad' }, { clase: 'poblacion' }],
    motivo: null,
    publicadaPor: poc,
    publicadaEn: desde + DIA_MS,
  });
  const gobiernos = NOTAS.map((n) => ({ ...n, titular: idDeTitular(n.numero) }));
  await store.incluir(
    id,
    gobiernos.map((g) => g.titular.id),
    poc,
    desde + DIA_MS,
  );
  for (const [i, g] of gobiernos.entries()) {
    const puestoEn = desde + (2 + i) * DIA_MS;
    await store.calificar(
      id,
      g.titular.id,
      CRITERIOS.map((c, k) => ({
        criterio: c.clave,
        parte: 'poc' as const,
        puntaje: g.poc[k] ?? 0,
        fundamento: FUNDAMENTO,
        puestoPor: poc,
        puestoEn,
      })),
    );
    if (g.gremio === null || g.titular.gremio === null) continue;
    const puestoPor = gente.get(`gremio:${g.titular.gremio}`).cuentaId;
    await store.calificar(
      id,
      g.titular.id,
      CRITERIOS.filter((c) => c.califica === 'ambos').map((c, k) => ({
        criterio: c.clave,
        parte: 'gremio' as const,
        puntaje: g.gremio?.[k] ?? 0,
        fundamento: FUNDAMENTO,
        puestoPor,
        puestoEn: puestoEn + DIA_MS / 2,
      })),
    );
  }
}
