import type { z } from 'zod';
import { aIso } from '../../platform/formas.js';
import type { Ficha } from './ficha-store.js';
import type { fichaDto } from './sesion.dto.js';

export const presentarFicha = (f: Ficha, vigente: boolean): z.infer<typeof fichaDto> => ({
  id: f.id,
  nombre: f.nombre,
  alcance: f.alcance,
  creadaEn: aIso(f.creadaEn),
  venceEn: aIso(f.venceEn),
  usadaEn: f.usadaEn === null ? null : aIso(f.usadaEn),
  revocadaEn: f.revocadaEn === null ? null : aIso(f.revocadaEn),
  vigente,
});
