/**
 * Puts the output of every `<!-- run: … -->` of README.md into the block after it.
 * `--check` changes nothing and fails when a block is out of date.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = `${root}README.md`;
const block = /<!-- run: npx cryobridge (.+?)(?: \| head -(\d+))? -->\n+```\n[\s\S]*?```\n+<!-- end -->/g;

/** What the command prints, as it prints into a pipe. */
function output(command) {
  const bin = fileURLToPath(new URL('../packages/cli/bin/cryobridge.js', import.meta.url));
  const done = spawnSync(process.execPath, [bin, ...command.split(' ')], { cwd: root, encoding: 'utf8' });
  if (done.error !== undefined || done.status === 1 || done.status === 2)
    throw new Error(`${command}: ${done.stderr}`);
  return done.stdout;
}

const before = readFileSync(path, 'utf8');
const after = before.replace(block, (_, command, lines) => {
  const printed = output(command).trimEnd().split('\n');
  const shown = lines === undefined ? printed : [...printed.slice(0, Number(lines)), '…'];
  const shell = `npx cryobridge ${command}`;
  const marker = lines === undefined ? shell : `${shell} | head -${lines}`;
  return `<!-- run: ${marker} -->\n\n\`\`\`\n$ ${shell}\n${shown.map((line) => line.trimEnd()).join('\n')}\n\`\`\`\n\n<!-- end -->`;
});

if (!process.argv.includes('--check')) writeFileSync(path, after);
else if (after !== before) {
  console.error('README.md shows an old run: npm run readme');
  process.exit(1);
}
