import { randomUUID } from 'node:crypto';

export const azar = randomUUID;
