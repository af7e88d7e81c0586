const compilar = (tsx) => ({
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
  },
});

/**
 * Jest 30 in ESM mode (Nest 12 ships ES modules only). Run it with `npm run jest -- <path>`, which
 * passes --experimental-vm-modules. SWC only removes the types; `tsc --noEmit` is a stage of its own.
 *
 * By file name: `*.pg.spec.ts` needs PostgreSQL, `*.lento.spec.ts` is slow, `test/web/` needs the
 * built application and a Chromium. `npm run test:quick` leaves the three out.
 *
 * @type {import('jest').Config}
 */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/architecture/plantados/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', compilar(false)],
    '^.+\\.tsx$': ['@swc/jest', compilar(true)],
  },
  // Two cores are the common small server, and the PostgreSQL and Chromium of a test need one.
  maxWorkers: 2,
  // A test that hangs costs this, and a slow machine does not fail one.
  testTimeout: 60_000,
  globalSetup: '<rootDir>/test/plantillas.mjs',
  globalTeardown: '<rootDir>/test/sin-plantillas.mjs',
  // What was compiled is kept with the packages it was compiled by: `npm ci` takes both away.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
};
