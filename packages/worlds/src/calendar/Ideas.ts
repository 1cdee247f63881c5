/** What people put into a calendar. Every title reads well after "a" and after "the". */

/** Meetings that stand in the calendar at the beginning. */
export const standing: ReadonlyArray<string> =
  'budget review|design critique|hiring round|quarterly forecast|supplier call|roadmap session|marketing sync|product demo|sales pipeline talk|customer interview|security briefing|press call|legal check-in|contract walk-through|training session|brand workshop|board preparation|data review|logistics call|pricing discussion|newsletter meeting|support handover|team lunch|department update|safety drill|vendor presentation|feedback round|warehouse visit|research readout|partnership talk|onboarding chat|mentoring hour|release rehearsal'.split(
    '|'
  )

/** What is in it beside work. */
export const personal: ReadonlyArray<string> =
  'yoga class|piano lesson|haircut|book club|choir practice|climbing session|pottery course|football practice|language class|running group|chess evening|babysitting shift'.split(
    '|'
  )

/** What somebody might add. */
export const entries: ReadonlyArray<string> =
  'quiet hour|school run|gym session|phone call home|family dinner|coffee break|birthday party|tax afternoon|walk in the park|packing session|movie night|piano practice|thank-you call|garden day|library visit|doctor’s visit|picnic|bike repair|shopping trip|meditation break|reading hour|language tandem|volunteering shift|house viewing|car inspection|parents’ evening|dance class|barbecue|museum visit|photo shoot'
    .replaceAll('’', "'")
    .split('|')

/** What somebody might want to meet for. */
export const meetings: ReadonlyArray<string> =
  'kick-off|catch-up|planning session|project review|working lunch|brainstorming session|status talk|coffee chat|handover|strategy session|performance talk|progress check|debrief|walking meeting|code review|proposal review|risk assessment|sprint preview|presentation rehearsal|first interview|salary talk|vision workshop|quick sync|retrospective|campaign meeting|cost review|problem-solving session|budget talk'.split(
    '|'
  )

/** What a reminder might say. */
export const notes: ReadonlyArray<string> = [
  'Bring the signed forms.',
  'Print the handouts.',
  'Take the good camera along.',
  'Leave early, the road is closed.',
  'Have the figures of last quarter at hand.',
  'Put on a tie.',
  'Water bottle and towel!',
  'Ask about the deposit.',
  'The side entrance is open, not the front door.',
  'Charge the laptop first.',
  'Take a look at the minutes again.',
  'Pick up pastries on the way.',
  'Do not forget the badge.',
  'Bring cash, they take no cards.',
  'Call ahead to say who is coming.',
  'Have two questions ready.',
  'Wear shoes you can walk in.',
  'Take the keys of the archive along.',
  'Test the projector beforehand.',
  'Say thank you for the flowers.',
  'The agenda is on the second page of my notebook.',
  'Switch the phone off.',
  'Fetch the parcel downstairs first.',
  'Look up the names of the new people.',
  'Bring the samples in the blue box.',
  'Eat something before.',
  'Borrow the adapter from the front desk.',
  'Take the contract with the comments along.'
]
