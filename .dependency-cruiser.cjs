/**
 * Who may know whom. Each rule is seen red on a planted fault by test/architecture/reglas.lento.spec.ts:
 * a rule added here needs its folder in test/architecture/plantados/.
 *
 * Paths of packages carry no anchor (`node_modules/x/`), so that the rules hold from any root.
 */
const paquete = (...nombres) => `node_modules/(@types/)?(${nombres.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or one of them knows too much.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that is not found is an arrow that no other rule sees.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'machines-know-only-xstate-and-zod',
      comment: 'The procedures are written down, not run: they read the same without the service.',
      severity: 'error',
      from: { path: '^machines/' },
      to: { dependencyTypesNot: ['core'], pathNot: ['^machines/', paquete('xstate', 'zod')] },
    },
    {
      name: 'machines-without-node',
      comment: 'No clock, no random, no files: what is decided depends on what was handed over.',
      severity: 'error',
      from: { path: '^machines/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'xstate-only-in-its-rooms',
      comment: 'One adapter; the rest of the service does not know how a procedure is written.',
      severity: 'error',
      from: { pathNot: ['^machines/', '^src/xstate/'] },
      to: { path: [paquete('xstate'), 'node_modules/(@xstate|@statelyai)/'] },
    },
    {
      name: 'engine-knows-only-the-contract',
      comment: 'The engine runs any procedure: of machines/ it knows the contract alone.',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: {
        pathNot: [
          '^src/engine/',
          '^machines/contrato\\.ts$',
          paquete('zod', 'canonicalize'),
          '^(node:)?crypto$',
        ],
      },
    },
    {
      name: 'sql-only-in-persistence',
      severity: 'error',
      comment: 'Two databases, one room that knows it.',
      from: { pathNot: '^src/persistence/' },
      to: { path: paquete('typeorm', 'better-sqlite3(-napi)?', 'pg', 'pg-[a-z-]+') },
    },
    {
      name: 'persistence-is-joined-in-one-place',
      comment:
        'The others know the ports. Only almacenes.module.ts and the commands of src/ join them.',
      severity: 'error',
      from: { pathNot: ['^src/persistence/', '^src/[^/]+\\.ts$'] },
      to: { path: '^src/persistence/' },
    },
    {
      name: 'express-only-in-platform',
      comment: 'A module says what it offers; how HTTP carries it is the manners of platform.',
      severity: 'error',
      from: { pathNot: '^src/platform/' },
      to: { path: paquete('express', 'express-serve-static-core') },
    },
    {
      name: 'modules-keep-apart',
      comment: 'A capability that needs another asks the engine, or they are one capability.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/', pathNot: '^src/modules/$1/' },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'Manners are the same whoever comes to dinner.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/modules/' },
    },
    {
      name: 'adapters-are-joined-in-one-place',
      comment: 'Modules and engine see procedures through the contract, never through an adapter.',
      severity: 'error',
      from: { pathNot: ['^src/(xstate|bpmn)/', '^src/[^/]+\\.ts$'] },
      to: { path: '^src/(xstate|bpmn)/' },
    },
    {
      name: 'procedures-are-seen-by-the-contract',
      comment:
        'Of machines/ the service knows the words, the arithmetic of dates and what a rule and a reading share; only uniones.module.ts hands over the list of what exists.',
      severity: 'error',
      // The engine and the demonstration have stricter rules of their own.
      from: {
        path: '^src/',
        pathNot: ['^src/(xstate|bpmn|engine|demo)/', '^src/uniones\\.module\\.ts$'],
      },
      to: { path: '^machines/', pathNot: '^machines/(contrato|mandato|meses|umbrales)\\.ts$' },
    },
    {
      name: 'only-the-list-is-joined',
      comment: 'What is joined is the catalogue, and no procedure by its own name.',
      severity: 'error',
      from: { path: '^src/uniones\\.module\\.ts$' },
      to: { path: '^machines/', pathNot: '^machines/(contrato|catalogo)\\.ts$' },
    },
    {
      name: 'demo-comes-in-by-the-ports',
      comment:
        'What the demonstration writes goes through the engine and the stores, as anything else.',
      severity: 'error',
      from: { path: '^src/demo/' },
      to: {
        pathNot: [
          '^src/demo/',
          '^src/engine/',
          '^machines/contrato\\.ts$',
          '^src/modules/[^/]+/([a-z-]+-store|archivo)\\.ts$',
          // The words in which a past is declared.
          '^src/modules/regularizaciones/declaracion\\.dto\\.ts$',
          '^src/platform/clave-busqueda\\.ts$',
          paquete('zod', 'uuid'),
          '^(node:)?(crypto|os|path|fs/promises)$',
        ],
      },
    },
    {
      name: 'nobody-needs-the-demo',
      comment:
        'Only the door and the commands know it; persistence, the port by which it is taken out.',
      severity: 'error',
      from: { pathNot: ['^src/demo/', '^src/[^/]+\\.ts$'] },
      to: { path: '^src/demo/', pathNot: '^src/demo/retiro\\.ts$' },
    },
    {
      name: 'web-talks-http',
      comment: 'What the browser knows came in an answer.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|machines)/' },
    },
    {
      name: 'no-room-without-a-reason',
      comment: 'A thing lives with the reason it exists.',
      severity: 'error',
      from: {},
      to: {
        path: '(^|/)(common|shared|utils?|helpers?|types)/',
        pathNot: 'node_modules/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // A type is an arrow too: without this, `import type { Request } from 'express'` is not seen.
    tsPreCompilationDeps: true,
    exclude: { path: ['^web/dist/', '^dist/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
