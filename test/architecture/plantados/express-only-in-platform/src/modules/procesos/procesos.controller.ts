import type { Request } from 'express';

export type Peticion = Request;
