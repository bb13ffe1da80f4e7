import {Command, CommanderError, Option} from 'commander'
import {EXIT} from './exit.js'
import type {DescribeFlags} from './describe-command.js'
import type {AuditFlags} from './audit-command.js'
import type {BuildFlags, CommonFlags, EditionFlags} from './flags.js'
import {readVersion} from './program.js'

/** Reads the command line and runs its command; returns the exit code. */
export async function runCommand(words: readonly string[]): Promise<number> {
  let code: number = EXIT.done
  const program = describe(await readVersion(), (result) => {
    code = result
  })
  try {
    await program.parseAsync(words, {from: 'user'})
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.done : EXIT.usage
  }
}

function describe(version: string, end: (code: number) => void): Command {
  const program = new Command('tearline')
    .description(
      'Builds threat assessments: Markdown and tables in, branded HTML and PDF out.'
    )
    .version(version, '--version', 'print the version')
    .helpCommand(false)
    .showHelpAfterError('(`tearline --help` lists the commands)')
    .exitOverride()

  common(program.command('build'))
    .description('build reports into output/; without names, all of them')
    .argument('[report...]', 'names of folders in reports/')
    .option(
      '--draft',
      'write also what has errors, into output/draft/, marked DRAFT',
      false
    )
    .addOption(editionOption())
    .option('--browser <path>', 'the Chromium, Chrome or Edge to print with')
    .action(async (reports: readonly string[], flags: BuildFlags) => {
      const {buildCommand} = await import('./build-command.js')
      end(await buildCommand(reports, flags))
    })

  common(program.command('check'))
    .description('look for mistakes without printing; without names, in all reports')
    .argument('[report...]', 'names of folders in reports/')
    .addOption(editionOption())
    .action(async (reports: readonly string[], flags: EditionFlags) => {
      const {checkCommand} = await import('./check-command.js')
      end(await checkCommand(reports, flags))
    })

  common(program.command('editions'))
    .description('show what each edition has of a report, and why not the rest')
    .argument('<report>', 'the name of a folder in reports/')
    .action(async (report: string, flags: CommonFlags) => {
      const {editionsCommand} = await import('./editions-command.js')
      end(await editionsCommand(report, flags))
    })

  program
    .command('new')
    .description('begin a report: text, a table and its description')
    .argument('<name>', 'its folder in reports/: small letters, digits, hyphens')
    .addOption(projectOption())
    .action(async (name: string, flags: Pick<CommonFlags, 'project'>) => {
      const {newCommand} = await import('./new-command.js')
      end(await newCommand(name, flags))
    })

  program
    .command('describe')
    .description('guess the description of a data file: names, types, keys, symbols')
    .argument('<file>', 'a CSV, TSV or XLSX file, as reports/x/data/seizures.csv')
    .option('--write', 'begin datapackage.yaml beside it, if there is none', false)
    .action(async (file: string, flags: DescribeFlags) => {
      const {describeCommand} = await import('./describe-command.js')
      end(await describeCommand(file, flags))
    })

  common(program.command('audit'))
    .description('look into finished files for what their readers do not see')
    .argument('<path>', 'a folder of output/, or one file: PDF, HTML, CSV, PNG, JPEG')
    .option('--against <report>', 'look also for what is withheld of this report')
    .option('--edition <name>', 'the edition that the files were made for')
    .action(async (path: string, flags: AuditFlags) => {
      const {auditCommand} = await import('./audit-command.js')
      end(await auditCommand(path, flags))
    })

  program
    .command('doctor')
    .description('say which browser prints, whether its sandbox is on, and what to do')
    .addOption(projectOption())
    .option('--browser <path>', 'look at this browser instead')
    .action(async (flags: Pick<BuildFlags, 'project' | 'browser'>) => {
      const {doctorCommand} = await import('./doctor-command.js')
      end(await doctorCommand(flags))
    })

  for (const command of program.commands) command.exitOverride()
  return program
}

function common(command: Command): Command {
  return command
    .addOption(projectOption())
    .addOption(
      new Option('--format <format>', 'how diagnostics are written')
        .choices(['pretty', 'json', 'github'])
        .default('pretty')
    )
    .option('--quote', 'let json and github quote from the sources', false)
}

function projectOption(): Option {
  return new Option('--project <folder>', 'the folder that holds reports/').default('.')
}

function editionOption(): Option {
  return new Option('--edition <name>', 'only this edition; may be given several times')
    .argParser((name: string, others: readonly string[]) => [...others, name])
    .default([], 'all')
}
