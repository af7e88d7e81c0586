import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Procedimiento } from '../../machines/contrato.js';
import { plan } from '../../machines/plan/plan.machine.js';

export const permitidos = { createHash, z, procedimiento: plan satisfies Procedimiento };
