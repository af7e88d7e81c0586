/** The file to fill in: its headings with an example, how each column is filled, and what the closed ones admit. */
import { escribirLibro, type HojaPorEscribir } from '../../platform/hojas/hojas.js';
import { HOJAS, type ClaseDeImportacion, type ColumnaDeHoja } from './columnas.js';

const TITULOS: { readonly [C in ClaseDeImportacion]: string } = {
  actas: 'Actas históricas: sesiones que ya ocurrieron. No se revisan quórum ni términos.',
  miembros: 'Miembros y delegaciones del foro.',
  plan: 'Un plan con sus compromisos, hitos e indicadores.',
};
const QUE_ES: { readonly [C in ColumnaDeHoja['tipo']['clase']]: string } = {
  texto: 'Texto',
  fecha: 'Fecha completa: AAAA-MM-DD o DD/MM/AAAA',
  fechaParcial: 'Fecha: AAAA-MM-DD, AAAA-MM o AAAA',
  correo: 'Correo',
  codigo: 'Código sin espacios',
  opcion: 'Una de la hoja Listas',
};

export function plantilla(clase: ClaseDeImportacion): Promise<Buffer> {
  const hojas = HOJAS[clase];
  const instrucciones: HojaPorEscribir = {
    nombre: 'Instrucciones',
    columnas: [
      { titulo: 'Hoja', ancho: 16 },
      { titulo: 'Columna', ancho: 28 },
      { titulo: 'Obligatoria', ancho: 12 },
      { titulo: 'Qué se escribe', ancho: 44 },
      { titulo: 'Ayuda', ancho: 60 },
    ],
    filas: [
      [TITULOS[clase], '', '', '', 'Borre la fila de ejemplo antes de subir el archivo.'],
      ...hojas.flatMap((h) =>
        h.columnas.map((c) => [
          h.nombre,
          c.titulo,
          c.obligatoria === true ? 'Sí' : 'No',
          QUE_ES[c.tipo.clase],
          c.ayuda,
        ]),
      ),
    ],
  };
  const cerradas = hojas.flatMap((h) =>
    h.columnas.flatMap((c) =>
      c.tipo.clase === 'opcion'
        ? [
            {
              titulo: c.titulo,
              opciones: Object.values(c.tipo.opciones).map(([primera]) => primera ?? ''),
            },
          ]
        : [],
    ),
  );
  const alto = Math.max(0, ...cerradas.map((c) => c.opciones.length));
  const listas: HojaPorEscribir = {
    nombre: 'Listas',
    columnas: cerradas.map((c) => ({ titulo: c.titulo, ancho: 24 })),
    filas: Array.from({ length: alto }, (_, i) => cerradas.map((c) => c.opciones[i] ?? '')),
  };
  return escribirLibro([
    ...hojas.map((h) => ({
      nombre: h.nombre,
      columnas: h.columnas.map((c) => ({
        titulo: c.titulo,
        ancho: c.ancho,
        obligatoria: c.obligatoria ?? false,
      })),
      filas: [h.columnas.map((c) => c.ejemplo)],
    })),
    instrucciones,
    ...(cerradas.length === 0 ? [] : [listas]),
  ]);
}
