import type { Request } from 'express';

export type Permitida = Request;
