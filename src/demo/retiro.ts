/** What left the database when the demonstration was taken out of it. */
export interface Retiro {
  readonly titulares: number;
  readonly cuentas: number;
  readonly personas: number;
  readonly documentos: number;
  /** Each journal that went, whole, with where it ended: what the incident that stays behind tells. */
  readonly raices: readonly {
    readonly id: string;
    readonly titularId: string;
    readonly secuencia: number;
    readonly hash: string;
  }[];
}

/**
 * Takes the demonstration out: its titulares, people, accounts and documents, and the processes opened by them. A journal
 * only grows, line by line, and its chain is of its own root: whole roots go, never a line, so every chain that stays is
 * as it was. All or nothing.
 */
export abstract class RetiroDeDemostracion {
  /** @throws DemostracionMezclada when somebody who is not of the demonstration recorded in one of those processes. */
  abstract retirar(dominio: string): Promise<Retiro>;
}

/** Real people worked on processes the demonstration opened for real institutions: a person has to look first. */
export class DemostracionMezclada extends Error {
  override readonly name = 'DemostracionMezclada';
  constructor(readonly raices: readonly string[]) {
    super(raices.join(', '));
  }
}
