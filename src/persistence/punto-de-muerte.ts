import {
  type PuntoDeMuerte,
  PuntosDeMuerte,
  OTROS_PUNTOS_DE_MUERTE,
  PUNTOS_DE_MUERTE,
} from '../engine/puertos/puntos-de-muerte.js';

/**
 * `MINGA_PUNTO_DE_MUERTE=punto[:n]`: the process kills itself (SIGKILL) the n-th time it passes by that point.
 * Obeyed only under `MINGA_PERFIL=prueba`; anywhere else every point is a no-op.
 */
export class PuntosDeMuertePorEntorno extends PuntosDeMuerte {
  private restan: number;
  private readonly punto: PuntoDeMuerte | null;

  constructor(entorno: NodeJS.ProcessEnv = process.env) {
    super();
    const pedido =
      entorno['MINGA_PERFIL'] === 'prueba' ? entorno['MINGA_PUNTO_DE_MUERTE'] : undefined;
    const [punto, veces] = (pedido ?? '').split(':');
    this.punto = [...PUNTOS_DE_MUERTE, ...OTROS_PUNTOS_DE_MUERTE].find((p) => p === punto) ?? null;
    this.restan = Math.max(1, Number(veces ?? 1) || 1);
    if (pedido && !this.punto) throw new Error(`MINGA_PUNTO_DE_MUERTE desconocido: ${pedido}`);
  }

  override pasar(punto: PuntoDeMuerte): void {
    if (punto !== this.punto) return;
    this.restan -= 1;
    if (this.restan <= 0) process.kill(process.pid, 'SIGKILL');
  }
}
