/** What a person would call the thing they came in with; as codes, said in words by who shows them. */
export interface Aparato {
  readonly navegador: (typeof NAVEGADORES)[number];
  readonly sistema: (typeof SISTEMAS)[number];
}

export const NAVEGADORES = [
  'edge',
  'opera',
  'samsung',
  'firefox',
  'chrome',
  'safari',
  'programa',
  'otro',
] as const;
export const SISTEMAS = [
  'windows',
  'android',
  'ios',
  'macos',
  'chromeos',
  'linux',
  'otro',
] as const;

// Each one says it is also the ones after it: the order is the rule.
const POR_NAVEGADOR: readonly (readonly [RegExp, Aparato['navegador']])[] = [
  [/\bEdg(e|A|iOS)?\//, 'edge'],
  [/\b(OPR|Opera)\//, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'chrome'],
  [/\bSafari\//, 'safari'],
];
const POR_SISTEMA: readonly (readonly [RegExp, Aparato['sistema']])[] = [
  [/\bWindows\b/, 'windows'],
  [/\bAndroid\b/, 'android'],
  [/\b(iPhone|iPad|iPod)\b/, 'ios'],
  [/\bMac OS X\b/, 'macos'],
  [/\bCrOS\b/, 'chromeos'],
  [/\bLinux\b/, 'linux'],
];

/** Of `User-Agent`: the words only. The header itself, which may single a person out, is not kept. */
export function aparatoDe(agente: string | undefined): Aparato {
  const dicho = (agente ?? '').slice(0, 500);
  const esNavegador = dicho.startsWith('Mozilla/');
  return {
    navegador: !esNavegador
      ? 'programa'
      : (POR_NAVEGADOR.find(([marca]) => marca.test(dicho))?.[1] ?? 'otro'),
    sistema: POR_SISTEMA.find(([marca]) => marca.test(dicho))?.[1] ?? 'otro',
  };
}
