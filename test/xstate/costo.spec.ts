import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

it('a flat machine decides from its row in 30 µs, is restored in 50, and fits in 2 kB', () => {
  const medida = fileURLToPath(new URL('./costo.medida.ts', import.meta.url));
  const salida = execFileSync(process.execPath, ['--import', 'tsx', medida], { encoding: 'utf8' });
  const costo = JSON.parse(salida) as Record<'restaurar' | 'decidir' | 'ofrecer' | 'bytes', number>;
  console.log(
    `banco@1, µs: restore ${costo.restaurar.toFixed(1)}, decide ${costo.decidir.toFixed(1)}, ` +
      `offer ${costo.ofrecer.toFixed(1)}; ${costo.bytes} bytes`,
  );
  expect(costo.restaurar).toBeLessThan(50);
  expect(costo.decidir).toBeLessThan(30);
  expect(costo.bytes).toBeLessThan(2048);
});
