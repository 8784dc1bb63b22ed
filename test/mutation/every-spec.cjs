// All specs of the verifier as one file, so that each run of a mutant loads them once instead of a dozen times.
const { readdirSync } = require('node:fs');
const path = require('node:path');

const proof = path.join(__dirname, '../../libs/proof');
for (const file of readdirSync(proof, { recursive: true }))
  if (/^(?!fuzz)[^.]+\.spec\.ts$/.test(path.basename(file))) require(path.join(proof, file));
