/** A folder for what the files of one run make once and copy (test/persistence/plantilla.ts). */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function preparar() {
  process.env['MINGA_PLANTILLAS'] = mkdtempSync(join(tmpdir(), 'minga-plantillas-'));
}
