import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';

/**
 * This thread gives way to the others of the process: with few processors, whoever records goes first. Linux knows the
 * priority of each thread; elsewhere everything stays as it is.
 */
export function cederElPaso(): void {
  try {
    setPriority(
      Number(basename(readlinkSync('/proc/thread-self'))),
      constants.priority.PRIORITY_BELOW_NORMAL,
    );
  } catch {
    // A thread of the same priority writes the same file.
  }
}
