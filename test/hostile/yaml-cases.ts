import {casesOf, type HostileCase} from './hostile-case.js'

/** Front matter and other YAML that is more than words. */
export function yamlCases(): readonly HostileCase[] {
  return [
    ...casesOf('front matter in another language', {
      'front-matter-that-runs': whole('---js\n{title: "CANARY"}\n---\n'),
      'front-matter-that-runs-2': whole(
        '---javascript\nmodule.exports = "CANARY"\n---\n'
      ),
      'front-matter-in-capitals': whole(
        '---JS\n{title: "CANARY"}\n---\n',
        'config/missing-front-matter'
      ),
      'front-matter-after-a-space': whole(
        '--- js\n{title: "CANARY"}\n---\n',
        'config/missing-front-matter'
      ),
      'front-matter-of-coffee': whole('---coffee\ntitle: CANARY\n---\n'),
      'front-matter-of-json': whole(
        ';;;json\n{"title": "CANARY"}\n;;;\n',
        'config/missing-front-matter'
      ),
      'front-matter-of-toml': whole(
        '+++\ntitle = "CANARY"\n+++\n',
        'config/missing-front-matter'
      ),
      'options-of-a-renderer': {
        files: {
          'report.md': front(
            'pdf_options: {path: /tmp/CANARY}\nlaunch_options: {executablePath: /bin/CANARY}'
          )
        },
        code: 'config/unknown-key'
      },
      'settings-of-the-owner': {
        files: {
          'report.md': front(
            'browser: {path: /bin/CANARY, sandbox: off}\noutput: /tmp/CANARY'
          )
        },
        code: 'config/owners-key'
      },
      'limits-of-the-owner': {
        files: {'report.md': front('limits: {worker-seconds: 99999}')},
        code: 'config/owners-key'
      },
      'front-matter-that-is-a-list': {
        files: {'report.md': '---\n- CANARY\n---\n\n# A\n\nText.\n'},
        code: 'config/wrong-value'
      },
      'front-matter-of-other-kinds': {
        files: {
          'report.md':
            '---\ntitle: {CANARY: 1}\ndate: [2025]\nmarking: 7\n---\n\n# A\n\nText.\n'
        },
        code: 'config/wrong-value'
      }
    }),
    ...casesOf('YAML that grows, repeats, or names a prototype', {
      'aliases-of-yaml': glossary('a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n'),
      'a-bomb-of-aliases': glossary(
        `a0: &a0 [CANARY]\n${Array.from({length: 30}, (_, it) => `a${it + 1}: &a${it + 1} [${`*a${it},`.repeat(9)}]\n`).join('')}`
      ),
      'yaml-that-holds-itself': glossary('a: &a\n  b: *a\n'),
      'lists-of-yaml-in-lists': glossary(`abbreviations:\n  A: ${'['.repeat(50_000)}`),
      'maps-of-yaml-in-maps': glossary(`abbreviations: ${'{a: '.repeat(5000)}`),
      'tags-that-run': glossary(
        'abbreviations: {A: !!js/function "function () { return CANARY }"}\n'
      ),
      'tags-of-python': glossary(
        'abbreviations: {A: !!python/object/apply:os.system ["CANARY"]}\n'
      ),
      'keys-that-merge': glossary('abbreviations:\n  <<: {A: CANARY}\n'),
      'keys-that-repeat': glossary(
        'abbreviations:\n  A: CANARY\n  A: B\n',
        'config/duplicate-key'
      ),
      'a-prototype-of-yaml': glossary(
        'abbreviations: {}\n__proto__: {polluted: CANARY}\n',
        'config/unknown-key'
      ),
      'a-second-document-of-yaml': glossary('abbreviations: {}\n---\nCANARY: 1\n'),
      'a-marking-twice': {
        files: {'report.md': front('marking: TLP:CLEAR')},
        code: 'config/duplicate-key'
      },
      'a-marking-by-an-alias': {
        files: {
          'report.md':
            '---\ntitle: &t TLP:CLEAR\ndate: 2025-03-01\nmarking: *t\n---\n\n# A\n\nText.\n'
        },
        code: 'config/bad-yaml'
      },
      'a-marking-that-a-comment-empties': {
        files: {
          'report.md':
            '---\ntitle: A\ndate: 2025-03-01\nmarking: #TLP:RED\n---\n\n# A\n\nText.\n'
        },
        code: 'config/emptied-value'
      }
    })
  ]
}

function whole(
  report: string,
  code: HostileCase['code'] = 'config/near-front-matter'
): Omit<HostileCase, 'name' | 'attack'> {
  return {files: {'report.md': `${report}\n# A\n\nText.\n`}, code}
}

function front(lines: string): string {
  return `---\ntitle: A\ndate: 2025-03-01\nmarking: TLP:GREEN\n${lines}\n---\n\n# A\n\nText.\n`
}

function glossary(
  yaml: string,
  code: HostileCase['code'] = 'config/bad-yaml'
): Omit<HostileCase, 'name' | 'attack'> {
  return {files: {'glossary.yaml': yaml}, code}
}
