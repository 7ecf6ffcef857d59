import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'

/** In the order in which they run: the reads first, since inserts change what they read. */
export const workloadNames = [
  'segments',
  'insights',
  'lists',
  'maintenance',
  'inserts',
  'durable',
  'literal',
  'copies',
  'messages',
  'scroll',
  'parts',
  'sizes',
] as const

export type WorkloadName = (typeof workloadNames)[number]

export interface BenchOptions {
  customers: number
  /** How often each measurement is taken; the median counts. */
  rounds: number
  /** How long each round of inserts lasts. */
  seconds: number
  only: WorkloadName[]
}

/** Reads the command line. Where it asks for help or is wrong, that has been said, and the answer is an exit code. */
export function parseOptions(args: readonly string[]): BenchOptions | number {
  const program = new Command('npm run bench --')
    .description('Measures the SQL against what it replaces, and writes bench/RESULTS.md when each workload has ended.')
    .option('--customers <number>', 'customers, with five bookings each on average', atLeast(1000), 100_000)
    .option('--rounds <number>', 'how often each measurement is taken; the median counts', atLeast(1), 5)
    .option('--seconds <number>', 'how long a round of inserts lasts', atLeast(1), 6)
    .addOption(
      new Option('--only <names>', `some of the workloads: ${workloadNames.join(', ')}`)
        .argParser(someWorkloads)
        .default([...workloadNames], 'all'),
    )
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
  try {
    return program.parse(args, { from: 'user' }).opts<BenchOptions>()
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

/** The command line that asks for this, with what differs from the defaults. */
export function commandOf({ customers, rounds, seconds, only }: BenchOptions): string {
  const options = [
    customers === 100_000 ? '' : `--customers ${customers}`,
    rounds === 5 ? '' : `--rounds ${rounds}`,
    seconds === 6 ? '' : `--seconds ${seconds}`,
    only.length === workloadNames.length ? '' : `--only ${only.join(',')}`,
  ].filter(option => option !== '')
  return options.length === 0 ? 'npm run bench' : `npm run bench -- ${options.join(' ')}`
}

function atLeast(least: number) {
  return (text: string): number => {
    const number = Number(text)
    if (Number.isSafeInteger(number) && number >= least) return number
    throw new InvalidArgumentError(`It is a whole number from ${least} on.`)
  }
}

function someWorkloads(text: string): WorkloadName[] {
  const names = text.split(',')
  const unknown = names.filter(name => !workloadNames.some(known => known === name))
  if (unknown.length > 0) throw new InvalidArgumentError(`There is no ${unknown.join(', ')}.`)
  return workloadNames.filter(name => names.includes(name))
}
