/**
 * bpmnlint with its recommended rules, in a process of its own: Jest cannot load it. Takes the paths of BPMN files and
 * prints, as JSON, for each the warnings of the parser and the faults of the rules.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';

const pedir = createRequire(import.meta.url);
const Linter = pedir('bpmnlint/lib/linter');
const NodeResolver = pedir('bpmnlint/lib/resolver/node-resolver');
const linter = new Linter({
  config: { extends: 'bpmnlint:recommended' },
  resolver: new NodeResolver(),
});

const informes = [];
for (const archivo of process.argv.slice(2)) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(readFileSync(archivo, 'utf8'));
  const informe = await linter.lint(rootElement);
  informes.push({
    avisos: warnings.map((w) => w.message),
    reglas: Object.entries(informe).flatMap(([regla, dichos]) =>
      dichos.map((d) => `${d.category} ${regla} ${d.id}: ${d.message}`),
    ),
  });
}
console.log(JSON.stringify(informes));
