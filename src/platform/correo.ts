import type { Idioma } from './textos/textos.js';

/** What a letter says, before it has a shape. Short paragraphs, at most one thing to do, and a link to the product. */
export interface TextoDeCarta {
  readonly asunto: string;
  readonly parrafos: readonly string[];
  readonly accion?: {
    readonly etiqueta: string;
    /** Inside the product, from its root: `/activar#…`. The address of the installation is put before it. */
    readonly ruta: string;
  };
}

export interface CartaNueva {
  /**
   * UUID drawn from what caused it (a request, a notice and its reader): the same id is the same letter, written and
   * sent once whoever repeats it. The Message-ID is made of it.
   */
  readonly id: string;
  /** What it is about: shown to who administers the channels. `acceso`: invitations, recovery, sign-in. */
  readonly clase: 'acceso' | 'aviso' | 'resumen' | 'administracion' | 'prueba';
  /** The account it is for: its language is used. Null: somebody without an account; then `idioma` says. */
  readonly cuentaId: string | null;
  readonly para: string;
  readonly idioma?: Idioma;
  /**
   * It carries a secret (a recovery link): kept sealed until it goes, then erased; those who administer the mailbox do
   * not read it, except in the demonstration.
   */
  readonly reservada: boolean;
  /** Called once, with the language of the person. No personal data in it beyond the addressee's own. */
  readonly redactar: (idioma: Idioma) => TextoDeCarta;
  /** Signed path by which it may be refused without signing in (digests). */
  readonly baja?: string;
}

/**
 * Leaves a letter to be sent. When it returns, the letter is kept: a worker sends it, and tries again when the server
 * does not take it. Without a mail server it stays in the mailbox that is read in the product. It never waits for the
 * outside.
 */
export abstract class Correo {
  abstract poner(carta: CartaNueva): Promise<void>;
  /** The same letter to every administrator of the installation. */
  abstract ponerAAdministracion(carta: Pick<CartaNueva, 'id' | 'redactar'>): Promise<void>;
  /** Letters leave the installation (there is a mail server). Otherwise they are read in its mailbox. */
  abstract sale(): boolean;
}
