import { timeStages } from './stages.ts'

// Run in a process of its own: nothing is compiled or optimised yet.
process.stdout.write(JSON.stringify(timeStages()))
