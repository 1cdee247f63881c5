// `npm run test:trainers`: real exports, fed to the trainers' own code. The last line is `N passed, N failed`.
// Arguments go to pytest: `npm run test:trainers -- -k trl`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environment } from './Environment.mjs'
import { make } from './Exports.mjs'

const folder = mkdtempSync(join(tmpdir(), 'magnet-trainers-'))
try {
  const python = environment((text) => console.log(text))
  make(folder)
  const { status, stdout } = spawnSync(
    python,
    [
      '-m',
      'pytest',
      '-q',
      '-p',
      'no:cacheprovider',
      '--tb=short',
      '--no-header',
      import.meta.dirname,
      ...process.argv.slice(2)
    ],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        MAGNET_EXPORTS: folder,
        // No trainer may look for anything on the network, or leave anything behind.
        HF_HUB_OFFLINE: '1',
        HF_DATASETS_DISABLE_PROGRESS_BARS: '1',
        HF_HOME: join(folder, 'huggingface'),
        TRANSFORMERS_VERBOSITY: 'error',
        TOKENIZERS_PARALLELISM: 'false',
        DISABLE_VERSION_CHECK: '1',
        PYTHONDONTWRITEBYTECODE: '1',
        PYTHONWARNINGS: 'ignore',
        CUDA_VISIBLE_DEVICES: ''
      }
    }
  )
  process.stdout.write(stdout)
  const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(stdout.trimEnd().split('\n').at(-1) ?? '')?.[1] ?? 0)
  const [passed, failed] = [count('passed'), count('failed') + count('error')]
  console.log(`${passed} passed, ${status === 0 ? failed : Math.max(1, failed)} failed`)
  process.exitCode = status === 0 && passed > 0 ? 0 : 1
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error))
  console.log('0 passed, 1 failed')
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
