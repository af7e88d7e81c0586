import type { ida } from './ida.js';

export const vuelta = (): typeof ida | undefined => undefined;
