/** What is kept of where a request comes from: never the address nor the header. */
import { aparatoDe } from '../../src/platform/aparato.js';
import { HuellaDeRed } from '../../src/platform/origen.js';

describe('network', () => {
  const redes = new HuellaDeRed(Buffer.alloc(48, 1));
  it('the same address gives the same letters, another gives others, and so does another key', () => {
    expect(redes.de('190.152.1.7')).toMatch(/^[0-9a-f]{24}$/);
    expect(redes.de('190.152.1.7')).toBe(redes.de('::ffff:190.152.1.7'));
    expect(redes.de('190.152.1.7')).not.toBe(redes.de('190.152.1.8'));
    expect(redes.de('190.152.1.7')).not.toBe(
      new HuellaDeRed(Buffer.alloc(48, 2)).de('190.152.1.7'),
    );
    expect(redes.de(undefined)).toBe(redes.de(''));
  });
  it.each([
    ['2800:370:1:2:a:b:c:d', '2800:370:1:2:ffff:1:2:3', true],
    ['2800:370:1:2::1', '2800:0370:0001:0002::', true],
    ['2800:370:1:2::1', '2800:370:1:3::1', false],
    ['::1', '::2', true],
    ['fe80::1%eth0', 'fe80::2', true],
    ['2800:370::', '2800:371::', false],
  ])('%s and %s are of one network: %s', (a, b, misma) => {
    expect(redes.de(a) === redes.de(b)).toBe(misma);
  });
});

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    'chrome',
    'windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    'edge',
    'windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    'samsung',
    'android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0.0.0 Mobile/15E148 Safari/604.1',
    'chrome',
    'ios',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    'safari',
    'macos',
  ],
  [
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    'chrome',
    'chromeos',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox', 'linux'],
  ['Mozilla/5.0 (Cosa; rara)', 'otro', 'otro'],
  ['curl/8.5.0', 'programa', 'otro'],
  [undefined, 'programa', 'otro'],
])('%s', (agente, navegador, sistema) => {
  expect(aparatoDe(agente)).toEqual({ navegador, sistema });
});
