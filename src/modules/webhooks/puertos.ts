/** The parameters of webhooks in force. Joined to the parameters in `uniones.module.ts`. */
export abstract class LimitesDeWebhooks {
  /** After so many days of nothing arriving a subscription is stopped. */
  abstract diasDeFallas(): Promise<number>;
}
