/** The rules of a co-creation, by what is looked at. */
export * from './requisitos-de-compromisos.js';
export * from './requisitos-de-consulta.js';
export * from './requisitos-de-formalizacion.js';
export * from './requisitos-de-propuestas.js';
