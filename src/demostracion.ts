import type { INestApplicationContext } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { JsonObjeto } from '../machines/contrato.js';
import { ID_NACIONAL, leerDato, rutaDeDato } from './datos-base.js';
import { CargadorDeDemostracion, instanteDeApertura, type CargaHecha } from './demo/cargador.js';
import { escribirAportes } from './demo/aportes.js';
import { Gente } from './demo/gente.js';
import { AJUSTES_DEL_MODELO } from './demo/modelo-dibujado.js';
import { escribirPropuestas } from './demo/propuestas.js';
import { GAD_QUE_TRAMITA, tramitarPropuestas } from './demo/tramite-de-propuestas.js';
import { idDeGadDeDemostracion } from './demo/titulares.js';
import { RelojDeDemostracion } from './demo/reloj-de-demostracion.js';
import { Engine } from './engine/engine.js';
import { RelojQuieto } from './demo/reloj-quieto.js';
import { Calendario } from './engine/puertos/calendario.js';
import { Catalogo } from './engine/puertos/catalogo.js';
import { idDeGad } from './modules/directorio/siembra-de-titulares.js';
import { Archivo } from './modules/documentos/archivo.js';
import { ordinaria, tablaCon } from './modules/documentos/tabla-de-visibilidad.js';
import { ModelosService } from './modules/modelos/modelos.service.js';
import { consentimientoVigente } from './modules/propuestas/consentimiento.js';
import { PropuestasService } from './modules/propuestas/propuestas.service.js';
import { RecepcionService } from './modules/propuestas/recepcion.service.js';
import { Claves } from './modules/sesion/claves.js';
import { LoQueYaVenia } from './lo-que-ya-venia.js';
import type { Persistencia } from './persistence/abrir.js';
import { RelojDelSistema } from './persistence/reloj-del-sistema.js';
import { alcanceDe } from './platform/alcance.js';
import { CIUDADANIA } from './platform/alcance.js';
import type { Identidad } from './platform/identidad.js';
import type { Configuracion } from './platform/configuracion.js';

/** The demonstration lives on its own clock. */
export function relojDeDemostracion(config: Configuracion): RelojDeDemostracion {
  const inicio = instanteDeApertura(config.demoFecha);
  const real = config.demoReloj === 'quieto' ? new RelojQuieto(inicio) : new RelojDelSistema();
  return new RelojDeDemostracion(real, inicio);
}

/** Sends the demonstration through the engine, once; afterwards it only sets the clock. */
export async function cargarDemostracion(
  partes: INestApplicationContext,
  config: Configuracion,
  p: Persistencia,
  progreso: (texto: string) => void = () => {},
): Promise<CargaHecha> {
  if (!(p.reloj instanceof RelojDeDemostracion))
    throw new Error('the demonstration needs its clock');
  const cargador = new CargadorDeDemostracion(
    {
      procesos: p.procesos,
      catalogo: partes.get(Catalogo),
      calendario: partes.get(Calendario),
      titulares: p.titulares,
      personas: p.personas,
      cuentas: p.cuentas,
      documentos: p.documentos,
      publicidad: p.publicidad,
      archivo: partes.get(Archivo),
      correcciones: p.correcciones,
      parametros: p.parametros,
      regularizaciones: p.regularizaciones,
      importaciones: p.importaciones,
      consultas: p.consultas,
      asistencias: p.asistencias,
      partes: p.partes,
      analistas: p.analistas,
      envios: p.envios,
      priorizaciones: p.priorizaciones,
      reloj: p.reloj,
      idDeGad,
      idNacional: ID_NACIONAL,
      ponerEnUsoElModelo: (administrador, poc) =>
        ponerEnUso(partes.get(ModelosService, { strict: false }), administrador, poc),
      guardarClave: (clave) => partes.get(Claves).guardar(clave),
      visibilidad: (tipos, firmado) =>
        ordinaria(tablaCon([], config.demoFecha), { tipos, firmado, aprobado: false }),
    },
    {
      cuenca: leerDato('demo/cuenca.json'),
      quito: leerDato('demo/quito.json'),
      nacional: leerDato('demo/nacional.json'),
    },
    (con) => new LoQueYaVenia(con.puertos, con.engine, con.gente, con.archivero, con.ids).cargar(),
  );
  const hecha = await cargador.cargar(config.demoFecha, (hechos, total) =>
    progreso(`Cargando la demostración: ${hechos} de ${total} hechos`),
  );
  const recepcion = partes.get(RecepcionService, { strict: false });
  const todos = { cuentaId: '', nacional: true, gremios: [], titulares: [], ambitos: [] };
  await escribirPropuestas({
    recepciones: () => p.propuestas.recepciones(null),
    hayEn: async (cocreacionId) => {
      const corte = { limite: 1, cursor: null };
      return (await p.propuestas.listar(todos, { cocreacionId }, corte)).elementos.length > 0;
    },
    recibir: (abierta, escrita) =>
      recepcion.recibir(
        abierta,
        {
          ...escrita,
          consentimiento: { version: consentimientoVigente('es').version, acepto: true },
        },
        { canal: 'web', registradaPor: null, reto: null },
      ),
  });
  await llenarAportes(partes, p);
  await llenarTramites(partes, p);
  return hecha;
}

/** Who gathers in each of these governments publishes what citizens say, and answers some of it. */
async function llenarAportes(partes: INestApplicationContext, p: Persistencia): Promise<void> {
  const engine = partes.get(Engine, { strict: false });
  const recepcion = partes.get(RecepcionService, { strict: false });
  const propuestas = partes.get(PropuestasService, { strict: false });
  const gente = new Gente();
  const destinos = [];
  for (const [numero, nombre] of [
    [39, 'cocreacion@'],
    [40, 'compromiso@'],
  ] as const) {
    const titularId = idDeGadDeDemostracion(numero);
    const { cuentaId } = gente.get(`pocl:${numero}`);
    const raiz = (await p.titulares.procesos(titularId))[0];
    if (raiz === undefined) continue;
    const { descendientes } = await engine.ver(raiz.id, { cuentaId });
    const procesoId = descendientes.find((d) => d.procedimiento.startsWith(nombre))?.id;
    const destino = procesoId === undefined ? null : await p.propuestas.destino(procesoId);
    if (destino === null) continue;
    const quien = {
      cuentaId,
      alcance: alcanceDe(cuentaId, [{ rol: 'pocl', titularId, gremio: null }]),
    };
    destinos.push({ ...destino, observa: destino.clase === 'observacion', quien });
  }
  await escribirAportes({
    destinos,
    hayEn: async ({ quien, cocreacionId, clase }) =>
      (
        await p.propuestas.listar(
          quien.alcance,
          { cocreacionId, clases: [clase] },
          { limite: 1, cursor: null },
        )
      ).elementos.length > 0,
    recibir: async (destino, { dice, sugiere }) =>
      (
        await recepcion.recibirAporte(
          destino,
          { compromiso: destino.compromisos[0] ?? '', dice, sugiere },
          null,
        )
      ).id,
    publicar: async ({ quien }, id) => {
      const { propuesta } = await propuestas.moderar(quien, id, { tramitar: true, motivo: null });
      return propuesta.procesoId ?? '';
    },
    responder: ({ quien }, procesoId, respuesta) =>
      engine.registrar({
        principal: { cuentaId: quien.cuentaId },
        idempotencia: null,
        procesoId,
        evento: 'responderAporte',
        siCoincide: null,
        datos: { respuesta },
      }),
  });
}

const DIBUJADO = 'asistencia-tecnica.bpmn';

/** As somebody would by the screen: uploaded by who administers, confirmed by the POC. Once. */
async function ponerEnUso(
  modelos: ModelosService,
  administrador: string,
  poc: string,
): Promise<string> {
  const ruta = rutaDeDato(`demo/${DIBUJADO}`);
  const bytes = readFileSync(ruta);
  const { id } = await modelos.subir(
    nacional(administrador, 'administrador'),
    {
      ruta,
      nombre: DIBUJADO,
      tamano: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      metadatos: {},
    },
    undefined,
  );
  if (id === null) throw new Error(`${DIBUJADO} cannot be read`);
  const quien = nacional(poc, 'poc');
  const { modelo } = await modelos.ver(quien, id);
  if (modelo.estado === 'borrador') await modelos.confirmar(quien, id, AJUSTES_DEL_MODELO);
  return modelo.clave;
}

/** Who holds an office over the nation, at no door. */
const nacional = (cuentaId: string, rol: 'poc' | 'administrador'): Identidad => ({
  cuentaId,
  nombre: '',
  sesion: {
    id: cuentaId,
    clase: 'programa',
    csrf: null,
    via: 'programa',
    institucional: false,
    doble: false,
    soloLectura: false,
    creadaEn: 0,
    faltaSegundoFactor: false,
  },
  origen: { red: '', aparato: null } as unknown as Identidad['origen'],
  cargos: [
    {
      id: '',
      rol,
      titularId: null,
      gremio: null,
      calidad: 'titular',
      desde: '2023-01-01',
      hasta: null,
      documentoId: null,
      titularNombre: null,
    },
  ],
  alcance: { ...CIUDADANIA, cuentaId },
});

/** Whoever gathers copies the forms of a mesa, and its team takes each to its end. */
async function llenarTramites(partes: INestApplicationContext, p: Persistencia): Promise<void> {
  const engine = partes.get(Engine, { strict: false });
  const recepcion = partes.get(RecepcionService, { strict: false });
  const propuestas = partes.get(PropuestasService, { strict: false });
  const gente = new Gente();
  const titularId = idDeGadDeDemostracion(GAD_QUE_TRAMITA);
  const cuentaDe = (rol: string) => gente.get(`${rol}:${GAD_QUE_TRAMITA}`).cuentaId;
  const cuentaId = cuentaDe('pocl');
  const alcance = alcanceDe(cuentaId, [{ rol: 'pocl', titularId, gremio: null }]);
  const raiz = (await p.titulares.procesos(titularId))[0];
  if (raiz === undefined) return;
  const { descendientes } = await engine.ver(raiz.id, { cuentaId });
  const cocreacionId = descendientes.find((d) => d.procedimiento.startsWith('cocreacion@'))?.id;
  if (cocreacionId === undefined) return;
  const registrar = (por: string, procesoId: string, evento: string, datos: object) =>
    engine.registrar({
      principal: { cuentaId: por },
      idempotencia: null,
      procesoId,
      evento,
      siCoincide: null,
      datos: datos as JsonObjeto,
    });
  await tramitarPropuestas({
    evaluan: [cuentaDe('secretaria'), cuentaDe('delegado')],
    hay: async () =>
      (await p.propuestas.listar(alcance, { cocreacionId }, { limite: 1, cursor: null })).elementos
        .length > 0,
    formular: (datos) => registrar(cuentaDe('delegado'), cocreacionId, 'formularCompromiso', datos),
    recibir: async ({ actos: _, ...escrita }, seguimiento) => {
      const { id } = await recepcion.recibir({ cocreacionId, titularId }, escrita, {
        canal: 'mesa',
        registradaPor: cuentaId,
        seguimiento,
        reto: null,
      });
      const { propuesta } = await propuestas.moderar({ cuentaId, alcance }, id, {
        tramitar: true,
        motivo: null,
      });
      return propuesta.procesoId ?? '';
    },
    actuar: (procesoId, { evento, datos, por }) =>
      registrar(por ?? cuentaId, procesoId, evento, datos),
  });
}
