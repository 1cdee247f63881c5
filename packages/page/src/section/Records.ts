/** Some records in full. */
import * as Conversation from '../conversation/Conversation.js'
import * as Words from '../html/Words.js'
import type { Run } from '../Run.js'
import * as Section from './Section.js'

/** The section. */
export const section = ({ sample, records }: Run): Section.Section => {
  const head = {
    id: 'conversations',
    title: sample.length === 1 ? 'One conversation' : `${number(sample.length)} conversations`
  }
  return sample.length === 0
    ? { ...head, title: 'Conversations', body: Section.absent('The run holds no records yet.') }
    : {
        ...head,
        lead: [
          sample.length === records
            ? 'All that there are.'
            : `Drawn by chance from the ${Words.plural(records, 'record')}: the same run gives the same ones.`,
          ' Words with a line under them are those from which an argument is taken; point at a source, or reach it with the keyboard, to see its place and proof, and follow it to get there.'
        ],
        body: sample.map(Conversation.render)
      }
}

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

const number = (value: number): string => words[value] ?? Words.count(value)
