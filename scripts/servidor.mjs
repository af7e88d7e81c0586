/**
 * What Node is told to run the server, here and in production (README, Containerfile, minga.service say the same): a young
 * generation of 64 MB instead of 16, for what commands in flight together make. Node only takes it when it starts.
 * `docs/decisiones/0034-sitio-para-lo-joven.md` has the figures.
 */
export const OPCIONES = ['--max-semi-space-size=64'];
export const ENTRADA = 'dist/src/main.js';
export const ORDEN = ['node', ...OPCIONES, ENTRADA].join(' ');
