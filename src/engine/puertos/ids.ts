/** New identifiers: UUIDv7 for rows, random bytes (hex) for salts. A port so that tests and replays are repeatable. */
export abstract class Ids {
  abstract nuevo(): string;
  abstract sal(): string;
}
