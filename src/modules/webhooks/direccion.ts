import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { Problema } from '../../platform/problema.js';

/** Addresses no message is sent to unless the installation says so: this machine, private and special networks. */
const VEDADAS = new BlockList();
for (const [red, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  VEDADAS.addSubnet(red, bits, 'ipv4');
for (const [red, bits] of [
  ['::', 96],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  VEDADAS.addSubnet(red, bits, 'ipv6');

export function redes(lista: readonly string[]): BlockList {
  const permitidas = new BlockList();
  for (const red of lista) {
    const [base = '', bits] = red.split('/');
    const familia = isIP(base);
    if (familia === 0) throw new Error(`MINGA_WEBHOOKS_REDES: ${red}`);
    permitidas.addSubnet(
      base,
      Number(bits ?? (familia === 4 ? 32 : 128)),
      familia === 4 ? 'ipv4' : 'ipv6',
    );
  }
  return permitidas;
}

export interface Destino {
  readonly url: URL;
  /** The address checked: the one to connect to, so that a name cannot change its mind in between. */
  readonly direccion: string;
  readonly familia: 4 | 6;
}

/** @throws Problema `DIRECCION_NO_PERMITIDA` */
export async function resolverDestino(direccion: string, permitidas: BlockList): Promise<Destino> {
  const no = (): Problema => new Problema('DIRECCION_NO_PERMITIDA');
  let url: URL;
  try {
    url = new URL(direccion);
  } catch {
    throw no();
  }
  if (url.username !== '' || url.password !== '') throw no();
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw no();
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const halladas = await lookup(host, { all: true, verbatim: true }).catch(() => []);
  if (halladas.length === 0) throw no();
  // Every address of the name must be allowed, not just the one that answers today.
  for (const { address, family } of halladas) {
    const tipo = family === 4 ? 'ipv4' : 'ipv6';
    const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
    const expresa =
      permitidas.check(address, tipo) || (v4 !== undefined && permitidas.check(v4, 'ipv4'));
    if (expresa) continue;
    // Outside the networks configured: public, and nobody reads it on the way.
    if (url.protocol !== 'https:' || VEDADAS.check(v4 ?? address, v4 === undefined ? tipo : 'ipv4'))
      throw no();
  }
  const elegida = halladas[0];
  if (elegida === undefined) throw no();
  return { url, direccion: elegida.address, familia: elegida.family === 4 ? 4 : 6 };
}
