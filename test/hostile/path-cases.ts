import {casesOf, text, type HostileCase} from './hostile-case.js'

/** Where secrets lie that no report may read, seen from the folder of a report. */
const SECRET = '../../vault/secret'

/** Every way to name a file elsewhere. */
export function pathCases(): readonly HostileCase[] {
  return casesOf('paths and links that lead out of the folder', {
    'a-picture-above': figure(`${SECRET}.svg`),
    'a-picture-above-by-way-of-a-folder': figure(`figures/../${SECRET}.svg`),
    'a-picture-in-percent': figure('%2e%2e/%2e%2e/vault/secret.svg'),
    'a-picture-with-backslashes': figure('..\\..\\vault\\secret.svg'),
    'a-picture-at-the-root': figure('/etc/passwd'),
    'a-picture-at-home': figure('~/CANARY.svg'),
    'a-picture-on-a-drive': figure('C:\\CANARY.svg'),
    'a-picture-of-a-neighbour': figure('../sound/report.md'),
    'a-picture-of-a-like-name': figure('../a-picture-of-a-like-name-2/x.svg'),
    'a-picture-with-a-zero': figure('a.svg%00.png'),
    'a-linked-picture': {
      files: {'report.md': figureText('a.svg')},
      links: {'a.svg': `${SECRET}.svg`},
      code: 'picture/outside-folder'
    },
    'a-picture-in-a-linked-folder': {
      files: {'report.md': figureText('figures/secret.svg')},
      links: {figures: '../../vault'},
      code: 'pipeline/refused-file'
    },
    'a-linked-table': {
      files: {'report.md': ':value[secret.a]{b=1}\n'},
      links: {'data/secret.csv': `../${SECRET}.csv`},
      code: 'data/outside-folder'
    },
    'a-linked-chapter': {
      files: {'report.md': 'Text.\n'},
      links: {'01-more.md': `${SECRET}.md`},
      code: 'pipeline/refused-file'
    },
    'a-linked-glossary': {
      files: {'report.md': 'Text.\n'},
      links: {'glossary.yaml': `${SECRET}.yaml`},
      code: 'pipeline/refused-file'
    },
    'a-linked-description': {
      files: {'data/w.csv': 'a\n1\n'},
      links: {'data/datapackage.yaml': `../${SECRET}.yaml`},
      code: 'data/outside-folder'
    },
    'a-linked-device': {
      files: {'report.md': ':value[w.a]{b=1}\n'},
      links: {'data/w.csv': '/dev/zero'},
      code: 'data/outside-folder'
    },
    'a-link-to-itself': {
      files: {'report.md': figureText('a.svg')},
      links: {'a.svg': 'a.svg'},
      code: 'picture/outside-folder'
    },
    'a-table-above': {
      files: {
        'data/datapackage.yaml': `resources: [{name: a, path: ../${SECRET}.csv}]\n`
      },
      code: 'data/outside-folder'
    },
    'a-table-at-the-root': {
      files: {'data/datapackage.yaml': 'resources: [{name: a, path: /etc/passwd}]\n'},
      code: 'data/outside-folder'
    },
    'a-slug-that-leads-out': {
      files: {
        'report.md':
          '---\ntitle: A\ndate: 2025-03-01\nmarking: TLP:GREEN\nslug: ../../CANARY\n---\n\n# A\n\nText.\n'
      },
      code: 'config/wrong-value'
    },
    'a-table-whose-name-leads-out': {
      files: {
        'data/w.csv': 'a\n1\n',
        'data/datapackage.yaml': 'resources: [{name: ../CANARY, path: w.csv}]\n'
      },
      code: 'data/bad-name'
    },
    'an-id-that-leads-out': text(
      '::table[A]{#tbl-../../CANARY data=w}\n',
      'markdown/bad-braces'
    )
  })
}

function figure(path: string): Omit<HostileCase, 'name' | 'attack'> {
  return text(figureText(path), 'picture/outside-folder')
}

function figureText(path: string): string {
  return `:::figure[A]{#fig-a}\n![A](${path})\n:::\n`
}
