import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** What runs in a folder or names it on its command line, as one line for each process. */
export function processesOf(folder: string): string[] {
  return runningProcesses().filter(line => line.includes(folder))
}

function runningProcesses(): string[] {
  // A minimal Linux has no ps, and a Mac no /proc.
  if (!existsSync('/proc/self'))
    return execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n')
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [`${pid} ${command} in ${readlinkSync(`/proc/${pid}/cwd`)}`]
      } catch {
        return [] // It ended while we looked.
      }
    })
}
