// A session in a process of its own, to be killed.
import { session } from './Asking.ts'

await session(JSON.parse(process.argv[2]))
