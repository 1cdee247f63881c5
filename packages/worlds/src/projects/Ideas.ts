/** What teams work on. Every name of a task reads well after "the" and before "task". */

/** A board with the key of its ids and its tasks. */
export interface Idea {
  readonly board: string
  readonly key: string
  readonly tasks: ReadonlyArray<string>
}

/** The boards. */
export const boards: ReadonlyArray<Idea> = [
  {
    board: 'website',
    key: 'WEB',
    tasks: split(
      'cookie banner|landing page|contact form|image gallery|newsletter signup|search box|sitemap|font loading|press section|dark mode|footer|careers page|redirect|language menu|breadcrumb trail|page cache|video header|product tour'
    )
  },
  {
    board: 'mobile app',
    key: 'APP',
    tasks: split(
      'push message|offline mode|splash screen|crash report|camera upload|fingerprint login|map view|battery drain|swipe gesture|home screen widget|app store text|voice search|photo cropping|deep link|onboarding tour|tablet layout|chat bubble|sync conflict'
    )
  },
  {
    board: 'billing',
    key: 'BIL',
    tasks: split(
      'invoice export|tax rounding|refund flow|dunning letter|card update|price table|coupon check|annual plan|payment retry|credit note|receipt layout|currency switch|trial ending|bank import|late fee|billing address|revenue chart|ledger check'
    )
  },
  {
    board: 'support',
    key: 'SUP',
    tasks: split(
      'help centre|ticket routing|canned answer|satisfaction survey|phone menu|escalation path|spam filter|chat widget|opening hours page|outage notice|knowledge base|callback queue|complaint form|response time chart|customer greeting|shift handover|voicemail greeting|feedback digest'
    )
  },
  {
    board: 'data',
    key: 'DAT',
    tasks: split(
      'nightly import|duplicate check|sales dashboard|backup test|event log|address cleanup|archive job|access audit|query timeout|weekly report|test database|retention rule|column rename|schema migration|sampling bug|forecast model|currency feed|anonymised copy'
    )
  }
]

/** Tasks that nobody has added yet. */
export const names: ReadonlyArray<string> = split(
  'welcome mail|status page|export button|unit test cleanup|team photo|style guide|keyboard shortcut|accessibility check|release note|demo script|load test|privacy notice|user interview|colour contrast|print layout|partner page|usage chart|password rule'
)

/** What one could remark on a task. */
export const remarks: ReadonlyArray<string> = split(
  'I can reproduce this on my machine.|The design has changed, please look again.|This is smaller than we thought.|Can we talk about this in the next planning?|The first half is done.|I am waiting for an answer from the customer.|We need a decision on the wording.|Tested it twice, looks good.|This breaks on old phones.|Please keep an eye on the loading time.|The numbers are from last month.|I have pushed a first version.|Let us keep this simple.|Somebody should write a test for this.|The deadline is tight, but it will work.|Ask me if anything is unclear.|I would split this in two.|The client likes the second draft better.'
)

function split(text: string): ReadonlyArray<string> {
  return text.split('|')
}
