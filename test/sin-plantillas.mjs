import { rmSync } from 'node:fs';

export default function quitar() {
  rmSync(process.env['MINGA_PLANTILLAS'], { recursive: true, force: true });
}
