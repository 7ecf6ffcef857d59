import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { BUNDLE_VERSION } from '../sql/version.ts'
import { backfill } from './backfill.ts'
import { defaultConfigPath } from './config-file.ts'
import { doctor } from './doctor.ts'
import { init } from './init.ts'
import { CliError, type Io } from './io.ts'
import { maintain } from './maintain.ts'
import { pause } from './pause.ts'
import { plan } from './plan.ts'
import { resume } from './resume.ts'
import { uninstall } from './uninstall.ts'
import { upgrade } from './upgrade.ts'
import { verify } from './verify.ts'

/**
 * Runs one command line.
 *
 * @param args without the program's own name
 * @returns the exit code: 0 done, 1 refused or failed, 2 wrong usage, 130 stopped
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    await createProgram(io).parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const failure = error instanceof Error ? error : new Error(String(error))
    const known = failure instanceof CliError
    io.err(known ? failure.message : `Unexpected: ${failure.message}\nSet DEBUG=1 to see where it happened.`)
    const debugged = known ? failure.cause : failure
    if (io.env.DEBUG && debugged instanceof Error) io.err(debugged.stack ?? '')
    return known ? failure.exitCode : 1
  }
}

function createProgram(io: Io): Command {
  const program = new Command('customer-insights')
    .description('Customer insights for a Supabase booking app.')
    .version(BUNDLE_VERSION, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: text => io.out(text.trimEnd()), writeErr: text => io.err(text.trimEnd()) })
    .showHelpAfterError('(--help shows the options)')

  program
    .command('init')
    .description('write the migration that installs the bundle, from a config that maps your tables')
    .addOption(configOption())
    .addOption(dirOption())
    .addOption(dbUrlOption(io, 'check the mapping against this database; without a config file, propose one from it'))
    .addOption(accessOption())
    .option('--force', 'replace a migration that no database has yet')
    .addHelpText('after', initHelp)
    .action(options => init(io, options))

  program
    .command('plan')
    .description('print the SQL that init would write; connects to nothing, writes nothing')
    .addOption(configOption())
    .addOption(accessOption())
    .action(options => plan(io, options))

  program
    .command('backfill')
    .description('compute the insights of bookings that were there before; may be stopped and run again')
    .addOption(dbUrlOption(io, 'the database').makeOptionMandatory())
    .addOption(chunkOption('customers in one transaction'))
    .action(options => backfill(io, options))

  program
    .command('maintain')
    .description('bring metadata up to date with the calendar and the settings; for hosts without pg_cron, hourly')
    .addOption(dbUrlOption(io, 'the database').makeOptionMandatory())
    .addOption(chunkOption('customers in one transaction'))
    .action(options => maintain(io, options))

  program
    .command('pause')
    .description('stop counting bookings, for a load of millions; nothing is lost, and every answer stays as it is')
    .addOption(dbUrlOption(io, 'the database').makeOptionMandatory())
    .action(options => pause(io, options))

  program
    .command('resume')
    .description('count bookings again, and those of the pause; may be stopped and run again')
    .addOption(dbUrlOption(io, 'the database').makeOptionMandatory())
    .addOption(chunkOption('customers in one transaction'))
    .action(options => resume(io, options))

  program
    .command('doctor')
    .description('tell what is installed, drifted, missing or stale, each with its remedy; changes nothing')
    .addOption(dbUrlOption(io, 'the database').makeOptionMandatory())
    .addOption(configOption())
    .addOption(dirOption())
    .addOption(new Option('--json', 'print everything as JSON').conflicts('sql'))
    .option('--sql', 'print only the statements that put right what has drifted')
    .action(options => doctor(io, options))

  program
    .command('verify')
    .description('count everything anew from the bookings and compare; while bookings go on')
    .addOption(dbUrlOption(io, 'the database').makeOptionMandatory())
    .addOption(chunkOption('customers in one statement'))
    .option('--repair', 'mend what differs, and compare again')
    .action(options => verify(io, options))

  program
    .command('upgrade')
    .description('write the migration from the version installed to that of this package')
    .addOption(configOption())
    .addOption(dirOption())
    .addOption(dbUrlOption(io, 'make sure first that this database has what your migrations say'))
    .action(options => upgrade(io, options))

  program
    .command('uninstall')
    .description('print the SQL that removes everything of ours, or, with a database, remove it there')
    .addOption(dbUrlOption(io, 'remove it from this database, after a question'))
    .option('--strip-metadata', 'also take our keys, marketing tags included, out of the metadata of customers')
    .option('--yes', 'do not ask')
    .action(options => uninstall(io, options))

  return program
}

const initHelp = `
Writes nothing unless everything fits. Run again with nothing changed, it changes nothing.

Examples:
  customer-insights init --db-url postgresql://postgres:...@localhost:54322/postgres \\
    --access "claim:app_metadata.role in staff,admin"
  customer-insights init --config config/insights.json --dir db/migrations`

const dirOption = () => new Option('--dir <folder>', 'where migrations are').default('supabase/migrations')

const configOption = () => new Option('--config <file>', 'the mapping of your tables').default(defaultConfigPath)

const accessOption = () =>
  new Option(
    '--access <who>',
    'who is staff, where the config does not say: "claim:<path in the JWT> in <value>,<value>" or "sql:<expression>"',
  )

/** Also read from the environment, where a password is seen by fewer. */
function dbUrlOption(io: Io, description: string): Option {
  const option = new Option('--db-url <url>', `${description} (or set CUSTOMER_INSIGHTS_DB_URL)`)
  const url = io.env.CUSTOMER_INSIGHTS_DB_URL
  return url ? option.default(url, 'from the environment') : option
}

const chunkOption = (description: string) =>
  new Option('--chunk <customers>', description).default(2000).argParser(positiveInteger)

function positiveInteger(text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new InvalidArgumentError('It is a whole number above 0.')
}
