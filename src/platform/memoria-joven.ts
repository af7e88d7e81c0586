/**
 * V8 remembers which places of the code made objects that lived long, and puts what they make later among the old ones,
 * which only a full collection frees. Commands in flight together outlive a young collection by accident, so most of
 * what each makes ended there. Imported first by the server; `docs/decisiones/0028-lo-que-muere-joven.md` has the figures.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--no-allocation-site-pretenuring');
