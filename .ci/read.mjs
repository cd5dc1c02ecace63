// SPDX-License-Identifier: Apache-2.0
// Prints the quads that N3.js reads in a file, as N-Quads.
import { readFileSync } from 'node:fs';
import { Parser, Writer } from 'n3';

const quads = new Parser().parse(readFileSync(process.argv[2], 'utf8'));
const writer = new Writer({ format: 'N-Quads' });
quads.forEach((quad) => process.stdout.write(writer.quadToString(quad.subject, quad.predicate, quad.object, quad.graph)));
