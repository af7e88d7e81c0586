import type { Borrador, Oferta, Situacion } from '../api/modelo';
import type { Organo, Sesion } from './consultas';

/** What the screen of an act of a session is given. */
export interface PropsDeActo {
  readonly oferta: Oferta;
  readonly situacion: Situacion;
  readonly sesion: Sesion;
  readonly organo: Organo;
  readonly inicial: Borrador | null;
  readonly alRegistrar: () => void;
  readonly releer: () => void;
}
