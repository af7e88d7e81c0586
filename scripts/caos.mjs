/**
 * `npm run caos [-- muertes]`: the crash tests of `npm test`, for longer. Kills the process at each named point, 200
 * times on each database by default, and looks for anything lost or done twice.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const muertes = process.argv[2] ?? '200';
if (!/^[1-9]\d*$/.test(muertes)) {
  console.error('Uso: npm run caos [-- número de muertes por base]');
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    'test/persistence/caos',
  ],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, MINGA_CAOS_MUERTES: muertes },
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
