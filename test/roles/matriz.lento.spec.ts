/**
 * Who may do what, from the catalogue: every event × role × own or other territory × who acts. A process is walked so
 * that each event is offered at some moment; there, every account asks the engine what would happen (nothing is written).
 */
import {
  ROLES,
  type DeclaracionDeEvento,
  type Json,
  type JsonObjeto,
  type Rol,
} from '../../machines/contrato.js';
import { ComandoRechazado, type OfertaVista } from '../../src/engine/comandos.js';
import { Engine } from '../../src/engine/engine.js';
import { Catalogo } from '../../src/engine/puertos/catalogo.js';
import { Puerta } from '../http/puerta.js';
import { Azar } from '../machines/azar.js';
import { muestras } from '../machines/generador.js';

const NACIONALES: readonly Rol[] = ['poc', 'grupoNucleo', 'administrador'];
const TODOS = { publico: 1, privado: 1, sociedadCivil: 1, academia: 1 };
const MOTIVO = { motivo: 'Por la prueba' };
const JORNADA = { modalidad: 'propia', tema: 'El modelo', asistentes: 3 };
const PLAN = { regimenPlazo: 'PROPIO', miembroOgp: true, finDeMandato: '2027-05-13' };

/** The shortest way by which every event is offered once. Told as what already happened: nothing has to be proven. */
const CAMINO: readonly (readonly [evento: string, datos: JsonObjeto])[] = [
  ['indicarInteres', { origen: 'a' }],
  ['suscribirCompromiso', { delegados: 1 }],
  ['informarGrupoNucleo', {}],
  ['sensibilizarDelegados', JORNADA],
  ['identificarActores', TODOS],
  [
    'elaborarDiagnostico',
    { transparencia: true, integridad: true, participacion: true, colaboracion: true },
  ],
  ['mapearActores', TODOS],
  ['concluirAcercamiento', { ...TODOS, criterios: true }],
  ['conformarForo', { base: 'lineamientos', ...TODOS }],
  ['cocrearNormativa', { mecanismosDeEleccion: true, modeloDeGestion: true, atribuciones: true }],
  ['aprobarNormativa', {}],
  ['sensibilizarForo', JORNADA],
  ['abrirPlan', PLAN],
  ['planificarCocreacion', {}],
  ['cerrarRecepcion', {}],
  ['concluirAnalisis', { evaluadas: 1, seleccionadas: 1 }],
  [
    'formularCompromiso',
    { codigo: 'C1', responsable: true, contraparte: true, hitosVerificables: 1 },
  ],
  ['concluirFormulacion', { respondidas: 1 }],
  [
    'aprobarPlan',
    {
      inicio: '2024-01-01',
      fin: '2025-12-31',
      actualizaciones: [],
      enteDeMonitoreo: true,
      respaldoNoGubernamental: true,
    },
  ],
  ['publicarPlan', {}],
  ['formalizarPlan', {}],
  ['organizarEjecucion', {}],
  ['incorporarCompromiso', { codigo: 'C1', inicio: '2024-01-01', fin: '2025-12-31', hitos: 1 }],
  ['iniciarCompromiso', {}],
  ['registrarRetraso', MOTIVO],
  ['superarRetraso', MOTIVO],
  ['cerrarSinCumplir', { nivel: 'limitado', ...MOTIVO }],
  ['registrarInformeAvance', { desde: '2024-01-01', hasta: '2024-06-30' }],
  ['coordinarImplementacion', {}],
];

interface Puesto {
  readonly rol: Rol;
  readonly propio: boolean;
  readonly cuentaId: string;
}

let puerta: Puerta;
let engine: Engine;
let puestos: readonly Puesto[];
let raiz: string;
let mira: string;
beforeAll(async () => {
  puerta = await Puerta.abrir();
  engine = puerta.servicio.app.get(Engine);
  const [propio, otro] = [
    await puerta.gad('GAD Demostración 1'),
    await puerta.gad('GAD Demostración 2', 'CONGOPE'),
  ];
  const lista: Puesto[] = [];
  for (const rol of ROLES)
    for (const gad of NACIONALES.includes(rol) ? [propio] : [propio, otro]) {
      const donde = NACIONALES.includes(rol)
        ? {}
        : rol === 'gremio'
          ? { gremio: gad === propio ? ('AME' as const) : ('CONGOPE' as const) }
          : { titularId: gad };
      const { cuentaId } = await puerta.contratar('Persona Ficticia 1', { rol, ...donde });
      lista.push({ rol, propio: gad === propio, cuentaId });
    }
  puestos = lista;
  const poc = lista.find((p) => p.rol === 'poc');
  if (poc === undefined) throw new Error('no poc');
  mira = poc.cuentaId;
  const abierto = await engine.abrir({
    principal: { cuentaId: mira },
    idempotencia: null,
    procedimiento: 'implementacion',
    titularId: propio,
    entrada: {},
  });
  raiz = abierto.raizId;
}, 120_000);
afterAll(() => puerta.cerrar());

/**
 * The rule of P4, written again: who acts may record; and for another, who the catalogue says. The Grupo Núcleo stands
 * for the nation's plan: in a GAD nobody is it, nor records for it, but the support it gave to that GAD.
 */
function puede(d: DeclaracionDeEvento, registra: Rol, actua: Rol | null): boolean {
  const vias: readonly Rol[] = [
    ...(d.actua.includes(registra) ? [registra] : []),
    ...d.porCuentaDe.filter((p) => p.registran.includes(registra)).map((p) => p.actua),
  ].filter((rol): boolean => rol !== 'grupoNucleo' || d.nombre === 'registrarApoyoDelGrupoNucleo');
  return actua === null ? vias.length > 0 : vias.includes(actua);
}

async function preguntar(p: Puesto, o: OfertaVista, actua: Rol | null): Promise<string> {
  try {
    const s = await engine.simular({
      principal: { cuentaId: p.cuentaId },
      idempotencia: null,
      siCoincide: null,
      procesoId: o.procesoId,
      evento: o.evento,
      datos: {},
      ...(actua === null ? {} : { actuadoPor: { rol: actua } }),
    });
    return s.rechazo?.codigo ?? 'PERMITIDO';
  } catch (error) {
    if (error instanceof ComandoRechazado) return error.codigo;
    throw error;
  }
}

const azar = new Azar(7);
/** Names of events that end a process: chance leaves them for when nothing else is left to be seen. */
const FINALES =
  /^(terminar|cancelar|desistir|publicar|dejar|cumplirAcuerdo|inadmitir|fusionar|dividir|descartar|concluirSeguimiento)/;

/**
 * What has a root of its own: a body, its sessions with their agreements, a proposal, an evaluation. Chance walks them, with data
 * made from each schema, until every event was offered once.
 */
async function deCuentaPropia(
  mirar: (de: string) => Promise<readonly OfertaVista[]>,
  vistos: ReadonlySet<string>,
): Promise<void> {
  const catalogo = puerta.servicio.app.get(Catalogo);
  const titularId = (await engine.ver(raiz, { cuentaId: mira })).titular.id;
  const abrirRaiz = async (procedimiento: string, asunto: string, entrada: JsonObjeto) => {
    const r = await engine.abrir({
      principal: { cuentaId: mira },
      idempotencia: null,
      procedimiento,
      titularId,
      asunto,
      entrada,
    });
    return r.raizId;
  };
  const faltan = (procedimientos: readonly string[]): boolean =>
    catalogo
      .todos()
      .filter((p) => procedimientos.includes(p.nombre))
      .some((p) =>
        [...p.eventos.values()].some((e) => !e.interno && !vistos.has(`${p.id} ${e.nombre}`)),
      );
  const andar = async (de: string, pasos: number): Promise<void> => {
    for (let n = 0; n < pasos; n++) {
      const ofertas = await mirar(de);
      if (ofertas.length === 0) return;
      const orden = [...ofertas].sort(
        (a, b) =>
          Number(FINALES.test(a.evento)) - Number(FINALES.test(b.evento)) || azar.siguiente() - 0.5,
      );
      if (!(await unoDe(orden))) return;
    }
  };
  const unoDe = async (ofertas: readonly OfertaVista[]): Promise<boolean> => {
    for (const o of ofertas) {
      const d = catalogo.get(o.procedimiento).eventos.get(o.evento)!;
      const quien = puestos.find((p) => p.propio && d.actua.includes(p.rol));
      if (quien === undefined) continue;
      for (const m of muestras(d.datos).slice(0, 8)) {
        const ids = new Set(Object.keys(m.documentos));
        try {
          await engine.registrar({
            principal: { cuentaId: quien.cuentaId },
            idempotencia: null,
            siCoincide: null,
            procesoId: o.procesoId,
            evento: o.evento,
            datos: sinDocumentos(m.datos, ids),
            modo: 'consumado',
            sinConstancia: true,
            justificaciones: { SIN_CONSTANCIA: 'Por la prueba' },
          });
          return true;
        } catch (error) {
          if (!(error instanceof ComandoRechazado)) throw error;
        }
      }
    }
    return false;
  };
  const organo = await abrirRaiz('organo', 'foroMultiactor', {
    clase: 'foroMultiactor',
    nombre: 'Foro de ensayo',
  });
  for (let n = 1; n <= 40 && faltan(['sesion', 'acuerdo']); n++) {
    if (n === 1) await andar(organo, 12);
    const sesion = await abrirRaiz('sesion', `${organo}/${n}`, { tipo: 'ordinaria' });
    await andar(sesion, 14);
  }
  for (let n = 0; n < 6 && faltan(['organo']); n++) await andar(organo, 12);
  const { descendientes } = await engine.ver(raiz, { cuentaId: mira });
  const plan = descendientes.find((p) => p.procedimiento === 'plan@1')!.id;
  const cocreacion = descendientes.find((p) => p.procedimiento === 'cocreacion@1')!.id;
  for (let n = 1; n <= 30 && faltan(['propuesta']); n++)
    await andar(
      await abrirRaiz('propuesta', `${cocreacion}/${n}`, {
        codigo: `P-${n}`,
        canal: 'papel',
        problema: 'Problema de ensayo',
        solucion: 'Solución de ensayo',
      }),
      10,
    );
  for (let n = 101; n <= 108 && faltan(['aporte']); n++)
    await andar(
      await abrirRaiz('aporte', `${cocreacion}/${n}`, {
        codigo: `O-${n}`,
        clase: 'observacion',
        compromiso: 'C1',
        dice: 'Observación de ensayo',
      }),
      6,
    );
  for (let n = 0; n < 8 && faltan(['evaluacion']); n++)
    await andar(
      await abrirRaiz('evaluacion', plan, {
        materia: 'disenio',
        desde: '2023-02-14',
        miembroOgp: true,
      }),
      10,
    );
}

/** What nobody knows is left unsaid: no document of the samples was ever uploaded. */
function sinDocumentos(datos: JsonObjeto, ids: ReadonlySet<string>): JsonObjeto {
  const limpiar = (v: Json): Json | undefined => {
    if (typeof v === 'string') return ids.has(v) ? undefined : v;
    if (Array.isArray(v)) return (v as readonly Json[]).map(limpiar).filter((x) => x !== undefined);
    if (typeof v === 'object' && v !== null)
      return Object.fromEntries(
        Object.entries(v as JsonObjeto)
          .map(([k, x]) => [k, limpiar(x)] as const)
          .filter((par): par is readonly [string, Json] => par[1] !== undefined),
      );
    return v;
  };
  return limpiar(datos) as JsonObjeto;
}

it('every event of the catalogue, for every role, here and elsewhere, in one’s own name and in another’s', async () => {
  const catalogo = puerta.servicio.app.get(Catalogo);
  const todos = catalogo
    .todos()
    .filter((p) => p.nombre !== 'banco')
    .flatMap((p) =>
      [...p.eventos.values()].filter((e) => !e.interno).map((e) => `${p.id} ${e.nombre}`),
    );
  const declaraciones = (evento: string) =>
    catalogo.todos().flatMap((p) => p.eventos.get(evento) ?? []);
  const vistos = new Set<string>();
  const cuenta = { preguntas: 0, propias: 0, porCuenta: 0, negadas: 0, ajenas: 0 };
  const fallas: string[] = [];

  const mirar = async (de = raiz): Promise<readonly OfertaVista[]> => {
    const { ofertas } = await engine.ver(de, { cuentaId: mira });
    for (const o of ofertas) {
      const nombre = `${o.procedimiento} ${o.evento}`;
      if (vistos.has(nombre)) continue;
      vistos.add(nombre);
      const declarado = catalogo.get(o.procedimiento).eventos.get(o.evento);
      if (declarado === undefined) throw new Error(nombre);
      // An agreement is done by whom it names, and each names its own.
      const { actua: actuan, porCuentaDe } = o;
      const d =
        o.evento === 'cumplirAcuerdo' ? { ...declarado, actua: actuan, porCuentaDe } : declarado;
      const actores = [
        null,
        ...new Set<Rol>([...d.actua, ...d.porCuentaDe.map((p) => p.actua), 'administrador']),
      ];
      for (const p of puestos)
        for (const actua of actores) {
          cuenta.preguntas += 1;
          const codigo = await preguntar(p, o, actua);
          let bien: boolean;
          if (!p.propio) {
            cuenta.ajenas += 1;
            bien = codigo === 'NO_ENCONTRADO';
          } else if (puede(d, p.rol, actua)) {
            if (d.actua.includes(p.rol) && (actua === null || actua === p.rol)) cuenta.propias += 1;
            else cuenta.porCuenta += 1;
            bien =
              codigo !== 'ROL_NO_RESPONSABLE' &&
              codigo !== 'NO_ENCONTRADO' &&
              codigo !== 'EVENTO_FUERA_DE_LUGAR';
          } else {
            cuenta.negadas += 1;
            bien = codigo === 'ROL_NO_RESPONSABLE';
          }
          if (!bien)
            fallas.push(
              `${nombre} · ${p.rol} ${p.propio ? 'own' : 'other'} · acts ${actua ?? '–'} → ${codigo}`,
            );
        }
    }
    return ofertas;
  };

  await mirar();
  for (const [evento, datos] of CAMINO) {
    const quien = puestos.find(
      (p) => p.propio && declaraciones(evento).some((d) => d.actua.includes(p.rol)),
    );
    if (quien === undefined) throw new Error(`nobody for ${evento}`);
    await engine.registrar({
      principal: { cuentaId: quien.cuentaId },
      idempotencia: null,
      siCoincide: null,
      procesoId: raiz,
      evento,
      datos,
      modo: 'consumado',
      sinConstancia: true,
      justificaciones: { SIN_CONSTANCIA: 'Por la prueba' },
    });
    await mirar();
  }
  await deCuentaPropia(mirar, vistos);
  expect(fallas).toEqual([]);
  expect(todos.filter((e) => !vistos.has(e))).toEqual([]);
  // None of the three answers is missing from what was asked.
  expect(Math.min(cuenta.propias, cuenta.porCuenta, cuenta.negadas, cuenta.ajenas)).toBeGreaterThan(
    50,
  );
  console.log(
    `${vistos.size} eventos × ${puestos.length} cuentas: ${cuenta.preguntas} preguntas · ${cuenta.propias} por sí · ` +
      `${cuenta.porCuenta} por cuenta de otro · ${cuenta.negadas} negadas (403) · ${cuenta.ajenas} de otro territorio (404)`,
  );
}, 120_000);
