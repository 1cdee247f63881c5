/** What people keep on a drive. Every title reads well after "the". */

/** Titles with the folder in which one would look for them. */
export const documents: ReadonlyArray<readonly [title: string, folder: string]> = [
  ['lease agreement', 'Contracts'],
  ['phone contract', 'Contracts'],
  ['employment contract', 'Contracts'],
  ['sublet agreement', 'Contracts'],
  ['gym membership form', 'Contracts'],
  ['nanny agreement', 'Contracts'],
  ['tax return draft', 'Taxes'],
  ['donation receipts', 'Taxes'],
  ['mileage log', 'Taxes'],
  ['freelance invoices', 'Taxes'],
  ['home office statement', 'Taxes'],
  ['wage slips', 'Taxes'],
  ['household insurance policy', 'Insurance'],
  ['car insurance letter', 'Insurance'],
  ['claim correspondence', 'Insurance'],
  ['dental cover overview', 'Insurance'],
  ['travel cover certificate', 'Insurance'],
  ['kitchen plan', 'Renovation'],
  ['paint samples', 'Renovation'],
  ['builder quotes', 'Renovation'],
  ['bathroom sketch', 'Renovation'],
  ['floor measurements', 'Renovation'],
  ['appliance shortlist', 'Renovation'],
  ['garden layout', 'Renovation'],
  ['packing list', 'Travel'],
  ['hiking route notes', 'Travel'],
  ['road trip plan', 'Travel'],
  ['hostel shortlist', 'Travel'],
  ['visa checklist', 'Travel'],
  ['phrase book', 'Travel'],
  ['camping inventory', 'Travel'],
  ['bread recipes', 'Recipes'],
  ['weekly menu', 'Recipes'],
  ['grandmother’s cookbook', 'Recipes'],
  ['vegan dinner ideas', 'Recipes'],
  ['jam instructions', 'Recipes'],
  ['spice list', 'Recipes'],
  ['cover letter', 'Career'],
  ['portfolio slides', 'Career'],
  ['interview questions', 'Career'],
  ['reference letter', 'Career'],
  ['course certificate', 'Career'],
  ['salary comparison', 'Career'],
  ['speech for the reunion', 'Family'],
  ['family tree', 'Family'],
  ['birthday list', 'Family'],
  ['wedding guest list', 'Family'],
  ['school timetable', 'Family'],
  ['photo book draft', 'Family'],
  ['letters from the attic', 'Family'],
  ['club newsletter', 'Volunteering'],
  ['shift plan', 'Volunteering'],
  ['fundraising budget', 'Volunteering'],
  ['flyer design', 'Volunteering'],
  ['minutes of the last meeting', 'Volunteering'],
  ['member directory', 'Volunteering'],
  ['novel draft', 'Writing'],
  ['poem collection', 'Writing'],
  ['blog outline', 'Writing'],
  ['song lyrics', 'Writing'],
  ['short story', 'Writing'],
  ['travel diary', 'Writing'],
  ['old thesis', 'Archive'],
  ['lecture notes', 'Archive'],
  ['school reports', 'Archive'],
  ['first website', 'Archive'],
  ['student flat inventory', 'Archive']
].map(([title = '', folder = '']) => [title.replace('’', "'"), folder] as const)

/** Folders, and what is special of them. */
export const folders: ReadonlyArray<readonly [name: string, locked: boolean, confidential: boolean]> = [
  ['Contracts', false, true],
  ['Taxes', false, true],
  ['Insurance', false, false],
  ['Renovation', false, false],
  ['Travel', false, false],
  ['Recipes', false, false],
  ['Career', false, false],
  ['Family', false, false],
  ['Volunteering', false, false],
  ['Writing', false, false],
  ['Archive', true, false],
  ['Inbox', false, false],
  ['Scans', false, false],
  ['Shared drafts', false, false]
]

/** What lies in the trash. */
export const thrown: ReadonlyArray<string> =
  'old shopping list|broken export|duplicate photos|test page|party invitation|expired voucher|draft of a complaint|moving checklist|cancelled order|seating sketch|half a crossword|worn-out template|last year’s planner|printer settings|bike advert|unsent letter|holiday countdown|empty notebook'
    .replaceAll('’', "'")
    .split('|')

/** Words that somebody could look for. */
export const words: ReadonlyArray<string> =
  'deposit|warranty|passport|deadline|budget|vegetarian|signature|invoice|insurance|balcony|grandmother|bicycle|allergy|refund|landlord|plumber|anniversary|certificate|volunteers|receipt|electricity|notary|choir|reservation'.split(
    '|'
  )

/** What a copy could be called. */
export const names: ReadonlyArray<string> =
  'working copy|second draft|clean version|version for the printer|copy for the lawyer|spare copy|experiment|version without comments|short version|template for next year|practice copy|version for mum|final candidate|backup before the changes|English version|translation draft|copy for the file|large print version|rough cut|public version|annotated copy|print version|sandbox|next attempt'.split(
    '|'
  )

/** What one could remark on a document. */
export const remarks: ReadonlyArray<string> = [
  'Could somebody check the figures on the last page?',
  'I like the new beginning much better.',
  'This part is out of date.',
  'Please keep this short.',
  'Who wrote this paragraph? It is brilliant.',
  'The tone is a bit stiff here.',
  'We still need a picture for this.',
  'I would move this to the end.',
  'Two names are misspelled, I think.',
  'Is this still true?',
  'Let us talk about this before it goes out.',
  'The numbers do not add up yet.',
  'Great work, nothing to add from my side.',
  'Please add the source.',
  'The heading promises more than the text holds.',
  'Can we say this in one sentence?',
  'I have a better photo for this page.',
  'This belongs in the appendix.',
  'Somebody should proofread it once more.',
  'I am not sure that we may publish this.',
  'Let us leave this out.',
  'The font is hard to read on paper.',
  'A table would help here.',
  'Ready to be printed, as far as I am concerned.'
]
