import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PlanPublico } from '../../src/modules/portal/lo-publico.js';
import { fichaVacia } from '../../src/modules/portal/memoria-publica.js';
import { Decir } from '../../src/modules/portal/paginas/decir.js';
import { PaginaDeGobierno } from '../../src/modules/portal/paginas/gobierno.js';

it('a plan lists a document once, though two of its products rest on it', () => {
  const producto = (clase: string, id: string) => ({
    clase,
    fecha: null,
    documento: { id, titulo: `Documento ${id}` },
    direccion: null,
  });
  const plan = {
    id: 'p',
    ordinal: 1,
    estado: 'ejecutandoPlan',
    aprobado: true,
    titulo: null,
    inicio: null,
    fin: null,
    avance: null,
    compromisos: [],
    consultas: [],
    mesas: [],
    quienes: { total: null, pocos: true, celdas: [] },
    productos: [
      producto('pagl', 'uno'),
      producto('aprobacion', 'dos'),
      producto('publicacion', 'uno'),
      { ...producto('direccion', ''), documento: null },
    ],
    rendicion: { programadaPara: null, rendidaEl: null, documento: null },
  } as unknown as PlanPublico;
  const gobierno = { id: 'g', codigo: 'D01', situacion: 'enProceso', proceso: 'x', pasos: [] };
  const pagina = renderToStaticMarkup(
    createElement(PaginaDeGobierno, {
      d: new Decir('es', {}, ''),
      f: { ...fichaVacia(gobierno as never), planes: [plan] },
      provincia: null,
      hoy: '2025-09-15',
    }),
  );
  expect(pagina.match(/Documento (uno|dos)/g)).toEqual(['Documento uno', 'Documento dos']);
});
