/** A sentence that depends on a number says it by the plural rules of its language. */
import { CATALOGO } from '../../machines/catalogo.js';
import { planDeAccion } from '../../src/modules/documentos-producidos/plan-de-accion.js';
import { Etiquetas } from '../../src/modules/procesos/etiquetas.js';
import { textoDeImpreso } from '../../src/platform/impresos/texto-de-impreso.js';
import { interpolar } from '../../src/platform/textos/textos.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { plan } from '../documentos-producidos/muestras.js';
import { CatalogoFijo } from '../engine/casa.js';

const CADA = 'cada {meses, plural, one{mes} other{# meses}}, desde {desde}';

it.each([
  [1, 'cada mes, desde mayo'],
  ['1', 'cada mes, desde mayo'],
  [0, 'cada 0 meses, desde mayo'],
  [3, 'cada 3 meses, desde mayo'],
  ['varios', 'cada varios meses, desde mayo'],
  [undefined, 'cada {meses, plural, one{mes} other{# meses}}, desde mayo'],
])('%s → %s', (meses, dicho) => {
  expect(interpolar(CADA, { meses, desde: 'mayo' })).toBe(dicho);
});

it('the alert of a body that does not meet', () => {
  const procedimientos = [...CATALOGO.values()].map(crearProcedimientoXState);
  const etiquetas = new Etiquetas(new CatalogoFijo(procedimientos));
  const decir = (idioma: 'es' | 'en', meses: number): string | null =>
    etiquetas.find(idioma, 'organo@1', 'aviso.CADENCIA_VENCIDA', {
      organo: 'El Foro',
      desde: '2025-01-01',
      meses,
    });
  expect(decir('es', 1)).toMatch(/cada mes\.$/);
  expect(decir('es', 3)).toMatch(/cada 3 meses\.$/);
  expect(decir('en', 1)).toMatch(/every month\.$/);
});

it('the plan says once, at the end, what nobody answered', () => {
  const texto = textoDeImpreso(
    planDeAccion({ ...plan, reuniones: null, presentadoEl: null }, 'es'),
  );
  expect(texto.match(/no tienen respuesta todavía/g)).toHaveLength(1);
  expect(texto).toMatch(/respuesta todavía: .*Fecha de presentación; .*Metas de mediano plazo/);
  // What was answered is not among them.
  expect(texto).not.toMatch(/respuesta todavía: .*Logros hasta la fecha/);
});
