/**
 * The hour of the world, for codes that a telephone computes with its own clock. The demonstration's clock stands in
 * another year, and no telephone would agree with it. Joined in `uniones.module.ts`.
 */
export abstract class HoraReal {
  abstract ahora(): number;
}
