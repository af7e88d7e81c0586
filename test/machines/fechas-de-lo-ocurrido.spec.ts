/** Every day the data of an act may give: of something that happened, or of something that may be to come. Nothing is left undecided. */
import { CATALOGO } from '../../machines/catalogo.js';
import type { Json, JsonObjeto } from '../../machines/contrato.js';
import { camposDe, esquemaDe } from '../../src/engine/campos-marcados.js';
import { procedimientoDe } from './paseo.js';

const ruta = (tramos: readonly (string | symbol)[]): string =>
  tramos.map((t) => (typeof t === 'symbol' ? '*' : t)).join('.');

function* fechas(nodo: Json | undefined, aqui: readonly string[]): Generator<string> {
  if (typeof nodo !== 'object' || nodo === null || Array.isArray(nodo)) return;
  const n = nodo as JsonObjeto;
  if (n['minga'] === 'fecha' || n['minga'] === 'fechaParcial') yield aqui.join('.');
  for (const clave of ['anyOf', 'oneOf', 'allOf'])
    for (const rama of (n[clave] ?? []) as readonly Json[]) yield* fechas(rama, aqui);
  for (const [nombre, hijo] of Object.entries((n['properties'] ?? {}) as JsonObjeto))
    yield* fechas(hijo, [...aqui, nombre]);
  yield* fechas(n['items'], [...aqui, '*']);
}

it('a day is of what happened, or may be to come', () => {
  const ocurridas = new Set<string>();
  const porVenir = new Set<string>();
  for (const definicion of CATALOGO.values()) {
    const p = procedimientoDe(definicion);
    for (const [evento, { datos, interno }] of p.eventos) {
      if (interno) continue;
      const pasadas = new Set(camposDe(datos).pasadas.map(ruta));
      for (const campo of fechas(esquemaDe(datos), []))
        (pasadas.has(campo) ? ocurridas : porVenir).add(`${evento}.${campo}`);
    }
  }
  expect([...ocurridas].sort()).toEqual([
    'cambiarAutoridad.desde',
    'celebrarSesion.fecha',
    'conformarForo.fechaNormativa',
    'convocarSegundaVez.notificadaEl',
    'convocarSesion.notificadaEl',
    'definirIndicador.fechaLineaBase',
    'entregarInformeFinal.entregadoEl',
    // A period that has not begun has nothing to report.
    'registrarAvance.desde',
    'registrarConsultaPublica.fin',
    'registrarConsultaPublica.inicio',
    'registrarInformeAvance.desde',
    'registrarMedicion.fecha',
    'suscribirCompromiso.comunicadoGremio',
    'suscribirCompromiso.comunicadoPoc',
  ]);
  expect([...porVenir].sort()).toEqual([
    'abrirConsultaPublica.hasta',
    'abrirPlan.finDeMandato',
    // Somebody is named today for a term that begins later.
    'acreditarDelegacion.desde',
    'acreditarDelegacion.hasta',
    'actualizarPlan.fin',
    // A norm is adopted before it is in force.
    'adoptarNormativa.desde',
    'aprobarHojaDeRuta.hitos.*.actividades.*.desde',
    'aprobarHojaDeRuta.hitos.*.actividades.*.hasta',
    'aprobarHojaDeRuta.hitos.*.fin',
    'aprobarHojaDeRuta.hitos.*.inicio',
    'aprobarPlan.actualizaciones.*',
    'aprobarPlan.fin',
    'aprobarPlan.inicio',
    'atenderEscalamiento.hasta',
    'cambiarAutoridad.finDeMandato',
    'celebrarSesion.decisiones.*.acuerdos.*.vence',
    'convocarSegundaVez.fecha',
    'convocarSesion.fecha',
    'decidirPunto.acuerdos.*.vence',
    'definirIndicador.fechaMeta',
    'describirCompromiso.fin',
    'describirCompromiso.inicio',
    // The form of the plan is filled in before it is delivered.
    'describirPlan.entregadoEl',
    'describirPlan.fin',
    'describirPlan.finDeMandato',
    'describirPlan.inicio',
    'emitirDirectriz.hasta',
    'fijarFechasDeCierre.cierre',
    'fijarFechasDeCierre.ejecucion',
    'fijarFechasDeCierre.informes',
    'formularCompromiso.fin',
    'formularCompromiso.hitos.*.actividades.*.desde',
    'formularCompromiso.hitos.*.actividades.*.hasta',
    'formularCompromiso.hitos.*.fin',
    'formularCompromiso.hitos.*.inicio',
    'formularCompromiso.inicio',
    'incorporarCompromiso.fin',
    'incorporarCompromiso.inicio',
    'planificarCocreacion.fin',
    'planificarCocreacion.inicio',
    'programarComunicacion.fecha',
    'programarRendicion.fecha',
    'prorrogarAcuerdo.vence',
    'reanudarSesion.fecha',
    // A report is handed in some days before its period closes: no source asks to wait.
    'registrarAvance.hasta',
    'registrarInformeAvance.hasta',
  ]);
});
