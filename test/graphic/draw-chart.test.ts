import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {drawChart} from '../../src/graphic/draw-chart.js'
import type {Drawing} from '../../src/model/shown.js'
import {listing, testFixtures} from '../fixtures.js'
import {answerOf, OPTIONS, readChart} from './charts.js'

testFixtures('graphic', (input) => {
  const chart = readChart(input('in.json'))
  const answer = answerOf(chart, input('in.csv'))
  const {value, diagnostics} = drawChart(answer, {...OPTIONS, emphasis: chart.emphasis})
  if (!value) return {'out.diagnostics.txt': listing(diagnostics)}
  return {
    'out.print.svg': textOf(value.drawings.print),
    'out.narrow.svg': textOf(value.drawings.narrow),
    'out.alt.txt': `${value.generatedAlt}\n`
  }
})

function textOf({svg}: Drawing): string {
  const html = unified()
    .use(rehypeStringify, {closeSelfClosing: true, closeEmptyElements: true})
    .stringify({type: 'root', children: [svg]})
  return `${html.replaceAll('><', '>\n<')}\n`
}
